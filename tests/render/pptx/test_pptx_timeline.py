"""The order in which a time line is read: by time, the years among the events, one place from the top down."""

from __future__ import annotations

from generator.model.chart import Band, Chart, Moment
from generator.model.element import Caption, Deck, Graphic, Slide
from generator.model.inline import Text
from generator.render.pptx.boxes import TextBox
from generator.render.pptx.compose import compose
from generator.theme.tokens import Theme
from tests.render.pptx.pptx_sample_words import PARTS, meta


def _boxes(theme: Theme, *moments: Moment) -> list[TextBox]:
    """The words of a time line of ``moments`` over a band of three years, in their order."""
    chart = Chart("timeline", bands=(Band(2021, 2024, "Term", "main"),), moments=moments)
    graphic = Graphic("t", chart, "Events", Caption("Figure", "1", (Text("Events"),)))
    slide = Slide("s", "timeline", (Text("A title"),), (graphic,))
    composed = compose(Deck(meta(), PARTS, (slide,)), theme)
    names = ("Band", "Year", "Event")
    return [one for one in composed.slides[0].shapes if isinstance(one, TextBox) and one.name in names]


def _event(at: float, label: str) -> Moment:
    return Moment("", at, "March", label, True)


def _said(box: TextBox) -> str:
    return box.paragraphs[-1].runs[0].text


def test_years_stand_among_the_events(theme: Theme) -> None:
    """One hears a year, what happened in it, the next year."""
    told = [_said(box) for box in _boxes(theme, _event(2021.5, "first"), _event(2022.5, "second"))]

    assert ["Term", "2021", "first", "2022", "second", "2023"] == told[:6]


def test_events_of_one_day_are_read_from_the_top_down(theme: Theme) -> None:
    """Words over and under the bar that start from one place are told as one sees them, whatever their order was."""
    boxes = _boxes(theme, *(_event(2022.5, label) for label in ("one", "two")), _event(2022.4, "before"))
    events = [box for box in boxes if box.name == "Event"]

    assert "before" == _said(events[0])
    assert sorted(box.at.y for box in events[1:]) == [box.at.y for box in events[1:]]


def test_event_over_a_year_is_read_before_it(theme: Theme) -> None:
    """An event whose words stand right over a year's number comes first, one right under it comes after."""
    boxes = _boxes(theme, _event(2022 - 0.0075, "over"), _event(2022 - 0.0075, "under"))

    assert ["over", "2022", "under"] == [said for box in boxes if (said := _said(box)) in ("over", "2022", "under")]
