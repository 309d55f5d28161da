from __future__ import annotations

from random import Random

import pytest

from generator.model.element import Bullets, Caption, Card, Cards, Column, Deck, Element, Graphic, Grid, Slide
from generator.model.inline import Text, plain
from generator.render.pptx.boxes import Composed, TextBox
from generator.render.pptx.compose import compose
from generator.render.pptx.compose.fit import lines_of
from generator.theme import THEMES
from generator.theme.tokens import Theme
from tests.render.pptx.pptx_faults import faults
from tests.render.pptx.pptx_sample_words import PARTS, item, meta, slide
from tests.sweep.drawings import timeline
from tests.sweep.speech import Speech

LONG = "The ministries agreed on the terms of a long arrangement about bases and costs " * 5


def composed(theme: Theme, *slides: Slide, title: str = "A title") -> Composed:
    return compose(Deck(meta(title=title), PARTS, slides), theme)


def told(made: Composed) -> str:
    """All speaker notes."""
    return "\n".join(plain(note) for one in made.slides for note in one.notes)


def squeezed(text: str) -> str:
    return "".join(text.split())


ELEMENTS: tuple[tuple[str, Element], ...] = (
    ("table", Grid("g", (Column(LONG * 4), Column("B")), (((Text("one"),), (Text("two"),)),))),
    ("cards", Cards("", (Card("c", "9.3", "", "billion", (Text("Cost"),), LONG, "Tran", True),))),
    ("cards", Cards("", (Card("c", "9.3", "", "billion", (Text("Cost"),), "2021", LONG, True),))),
    ("section", Bullets((item("p", "Agreed", LONG * 2),))),
    ("comparison", Grid("g", (Column("A"),) * 4, (((Text(LONG * 4),),) * 4,), "comparison")),
)


@pytest.mark.parametrize(("layout", "element"), ELEMENTS, ids=[layout for layout, _ in ELEMENTS])
def test_what_no_shape_holds_stands_in_the_notes(theme: Theme, layout: str, element: Element) -> None:
    """A head, a date, an entry, a cell: cut on the slide, it is told whole, and the build says so."""
    made = composed(theme, slide("s", layout, "A title", element))  # type: ignore[arg-type]

    assert squeezed(LONG) in squeezed(told(made))
    assert made.findings


@pytest.mark.parametrize("name", THEMES.names())
@pytest.mark.parametrize("when", ["2021", ""])
def test_a_long_source_on_a_card_is_as_large_as_its_date(name: str, when: str) -> None:
    """Whose number it is belongs to what a slide says: nothing on a card is set smaller than the body may be."""
    card = Card("c", "9.3", "", "billion", (Text("Cost"),), when, LONG, True)
    made = composed(THEMES.get(name), slide("s", "cards", "A title", Cards("", (card,))))
    dated = next(one for one in made.slides[0].shapes if isinstance(one, TextBox) and one.name == "Dated")

    assert 14 <= min(run.style.size for one in dated.paragraphs for run in one.runs)
    assert [] == faults(made, THEMES.get(name))


def test_what_a_slide_shows_is_not_told_again(theme: Theme) -> None:
    """A slide with room for all its words has no notes of ours."""
    made = composed(theme, slide("s", "points", "A title", Bullets((item("p", "Agreed", "The terms were agreed."),))))

    assert "" == told(made)
    assert () == made.findings


def test_events_without_room_on_a_time_line_are_told(theme: Theme) -> None:
    """Of forty events those that find no place without touching another stand in the notes, each once."""
    chart = timeline(Speech(Random(7), ("word",), 0.0, 0.0), 40)
    graphic = Graphic("t", chart, "Events", Caption("Figure", "1", (Text("Events"),)))
    made = composed(theme, slide("s", "timeline", "A title", graphic))
    shown = [box for box in made.slides[0].shapes if isinstance(box, TextBox) and box.name == "Event"]

    assert [] == faults(made, theme)
    assert 40 == len(shown) + len(made.slides[0].notes)


def test_two_columns_share_rows_that_fit(theme: Theme) -> None:
    """Columns whose long rows alternate go on on another slide, where the rows of both together are too high."""
    short, long = "Short.", LONG
    left = Bullets(tuple(item(f"l{n}", "", long if n % 2 else short) for n in range(5)))
    right = Bullets(tuple(item(f"r{n}", "", short if n % 2 else long) for n in range(5)))
    made = composed(theme, slide("s", "two-columns", "A title", left, right))

    assert [] == faults(made, theme)
    assert 1 < len(made.slides)


def test_a_long_head_and_its_text_fit_a_column(theme: Theme) -> None:
    """Where they do not fit over each other, the text is cut and stands whole in the notes."""
    tall = item("p", LONG * 2, LONG * 3)
    made = composed(theme, slide("s", "two-columns", "A title", Bullets((tall,)), Bullets((tall,))))

    assert [] == faults(made, theme)
    assert squeezed(LONG * 3) in squeezed(told(made))


def test_the_title_of_the_cover_takes_two_lines_at_most(theme: Theme) -> None:
    """Five hundred characters are cut; the whole title stands in the notes."""
    title = (LONG * 2)[:500]
    made = composed(theme, slide("cover", "title", title), title=title)
    box = next(one for one in made.slides[0].shapes if isinstance(one, TextBox) and one.name == "Title")

    assert 2 == sum(len(lines_of(one.runs, box.at.w, theme)) for one in box.paragraphs)
    assert squeezed(title) in squeezed(told(made))
