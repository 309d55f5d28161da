from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.chart import Band, Chart, Moment
from generator.model.element import (
    LAYOUTS,
    Bullets,
    Caption,
    Card,
    Cards,
    Column,
    Deck,
    Element,
    Graphic,
    Grid,
    Item,
    Layout,
    Note,
    Prose,
    Quote,
    Slide,
)
from generator.model.inline import Inlines, Text, plain
from generator.render.pptx.boxes import Block, ChartBox, Composed, Rule, Table, TextBox
from generator.render.pptx.compose import compose
from generator.theme.tokens import Theme

Faults = Callable[[Composed, Theme], list[str]]
LONG = "The agreement on hosting costs was reached in February 2021 and covers one year only. "


def words(text: str) -> Inlines:
    return (Text(text),)


def points(count: int, text: str = LONG, head: str = "Hosting deal") -> Bullets:
    return Bullets(tuple(Item(f"p{i}", words(head), words(text)) for i in range(count)))


def one(deck: Deck, layout: Layout, *elements: Element, **more: str) -> Deck:
    """``deck`` with a single slide."""
    slide = Slide("s", layout, words(more.pop("title", "A finding")), elements, **more)  # type: ignore[arg-type]
    return replace(deck, slides=(slide,))


def texts(composed: Composed) -> list[str]:
    boxes = [shape for slide in composed.slides for shape in slide.shapes if isinstance(shape, TextBox)]
    return ["".join(run.text for par in box.paragraphs for run in par.runs) for box in boxes]


def notes(composed: Composed) -> list[str]:
    return [plain(note) for slide in composed.slides for note in slide.notes]


def test_the_sample_has_no_geometry_faults(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """In every layout text keeps within its box, nothing leaves the slide, no text stands on text."""
    composed = compose(sample_deck, theme)

    assert [] == find_faults(composed, theme)
    assert () == composed.findings


def test_the_sample_uses_every_layout_once_per_slide(sample_deck: Deck, theme: Theme) -> None:
    """Nothing of the sample needs a second slide, and each layout is there."""
    layouts = [slide.layout for slide in compose(sample_deck, theme).slides]

    assert len(sample_deck.slides) == len(layouts)
    assert set(LAYOUTS) == set(layouts)


def test_points_split_between_slides_under_numbered_titles(
    sample_deck: Deck, theme: Theme, find_faults: Faults
) -> None:
    """Twenty points take several slides of about equal length; the titles say which of how many."""
    composed = compose(one(sample_deck, "points", points(20)), theme)
    count = len(composed.slides)

    assert count > 1
    assert [f"A finding ({n} of {count})" for n in range(1, count + 1)] == [slide.title for slide in composed.slides]
    assert [] == find_faults(composed, theme)
    assert 20 == sum(text == LONG for text in texts(composed))


def test_a_point_too_long_for_any_slide_keeps_its_head_and_goes_to_the_notes(sample_deck: Deck, theme: Theme) -> None:
    """The head stays, the whole text stands in the notes, and a warning says so."""
    composed = compose(one(sample_deck, "points", points(1, LONG * 30)), theme)

    assert "Hosting deal" in texts(composed)
    assert [f"Hosting deal: {LONG * 30}"] == notes(composed)
    assert ["warning"] == [finding.level for finding in composed.findings]


def test_type_steps_down_before_a_point_leaves(sample_deck: Deck, theme: Theme) -> None:
    """A point that fits at 14 points but not at 16 stays on the slide."""
    composed = compose(one(sample_deck, "points", points(1, LONG * 17)), theme)
    sizes = {
        run.style.size
        for shape in composed.slides[0].shapes
        if isinstance(shape, TextBox) and shape.name == "Text"
        for par in shape.paragraphs
        for run in par.runs
    }

    assert {14} == sizes
    assert () == composed.findings


def test_a_long_title_takes_two_lines_broken_at_a_clause(sample_deck: Deck, theme: Theme) -> None:
    """The break stands after the semicolon although the line would hold more."""
    title = "Four questions structure the briefing; half of the evidence speaks to the third"
    composed = compose(one(sample_deck, "points", points(1), title=title), theme)

    assert "Four questions structure the briefing;\nhalf of the evidence speaks to the third" in texts(composed)
    assert title == composed.slides[0].title


def test_a_title_that_fits_in_no_size_is_cut_and_kept_in_the_notes(sample_deck: Deck, theme: Theme) -> None:
    """The notes open with the whole title."""
    title = LONG * 8
    composed = compose(one(sample_deck, "points", points(1), title=title), theme)

    assert title == notes(composed)[0]
    assert any("the title" in finding.what for finding in composed.findings)


def test_equal_titles_are_told_apart(sample_deck: Deck, theme: Theme) -> None:
    """Two slides of the same title carry a number each."""
    slide = Slide("a", "points", words("Same"), (points(1),))
    composed = compose(replace(sample_deck, slides=(slide, replace(slide, id="b"))), theme)

    assert ["Same (1)", "Same (2)"] == [placed.title for placed in composed.slides]


def test_a_fourth_takeaway_goes_to_the_notes(sample_deck: Deck, theme: Theme) -> None:
    """The reading column holds three; the rest stands in the notes with a finding."""
    chart = Graphic("g", Chart("line"), "alt", Caption("Figure", "1", words("m")))
    takeaways = Bullets(points(4, "Short.").items, "takeaways")
    composed = compose(one(sample_deck, "chart-takeaways", chart, takeaways), theme)

    assert ["Hosting deal: Short."] == notes(composed)
    assert 1 == len(composed.findings)


def test_long_tables_repeat_their_header(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Forty rows take several slides, each with the header, and no row is lost."""
    rows = tuple((words(f"row {i}"), words("text")) for i in range(40))
    composed = compose(one(sample_deck, "table", Grid("g", (Column("A"), Column("B")), rows)), theme)
    tables = [shape for slide in composed.slides for shape in slide.shapes if isinstance(shape, Table)]

    assert len(tables) > 1
    assert 40 == sum(len(table.rows) - 1 for table in tables)
    assert {"A"} == {table.rows[0][0].paragraphs[0].runs[0].text for table in tables}
    assert [] == find_faults(composed, theme)


def test_wide_tables_split_by_columns(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Sixteen columns take several slides that repeat the first column."""
    columns = tuple(Column(f"Column {i}") for i in range(16))
    rows = tuple(tuple(words(f"{r}/{c}") for c in range(16)) for r in range(3))
    composed = compose(one(sample_deck, "table", Grid("g", columns, rows)), theme)
    tables = [shape for slide in composed.slides for shape in slide.shapes if isinstance(shape, Table)]
    heads = [cell.paragraphs[0].runs[0].text for table in tables for cell in table.rows[0]]

    assert len(tables) == heads.count("Column 0") > 1
    assert {f"Column {i}" for i in range(16)} == set(heads)
    assert [] == find_faults(composed, theme)


def test_a_cell_too_long_for_any_slide_is_cut_and_kept_in_the_notes(
    sample_deck: Deck, theme: Theme, find_faults: Faults
) -> None:
    """The row stays with its first words, the notes hold it whole."""
    grid = Grid("g", (Column("A"), Column("B")), ((words("first"), words(LONG * 60)),))
    composed = compose(one(sample_deck, "table", grid), theme)

    assert [f"first | {LONG * 60}"] == notes(composed)
    assert [] == find_faults(composed, theme)


def test_an_empty_cell_keeps_its_size(sample_deck: Deck, theme: Theme) -> None:
    """An empty cell carries a run of its column's size, or the row would grow."""
    grid = Grid("g", (Column("A"), Column("B")), ((words("first"), ()),))
    table = next(s for s in compose(one(sample_deck, "table", grid), theme).slides[0].shapes if isinstance(s, Table))

    assert [16] == [run.style.size for run in table.rows[1][1].paragraphs[0].runs]


def test_elements_that_a_layout_does_not_expect_follow_on_their_own_slides(sample_deck: Deck, theme: Theme) -> None:
    """Nothing is dropped: a quote, a table and points on a chart slide become four slides."""
    chart = Graphic("g", Chart("line"), "alt", Caption("Figure", "1", words("m")))
    grid = Grid("t", (Column("A"),), ((words("cell"),),))
    quote = Quote("q", words("“Words.”"), words("Somebody"))
    slide = one(sample_deck, "table", chart, grid, quote, Prose(words("Prose.")), Cards("", (CARD,)))
    layouts = [placed.layout for placed in compose(slide, theme).slides]

    assert ["quote", "chart", "table", "cards", "points"] == layouts


CARD = Card("c", "1.9", "USD", "billion", words("Japan’s payment"), "2021", "Tran 2024", True)


def test_two_charts_share_a_slide(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """A two-column slide with two charts puts them side by side, each under its own message."""
    charts = [Graphic(f"g{i}", Chart("line"), "alt", Caption("Figure", "1", words(f"m{i}"), "sub")) for i in range(2)]
    composed = compose(one(sample_deck, "two-columns", *charts), theme)
    boxes = [shape for shape in composed.slides[0].shapes if isinstance(shape, ChartBox)]

    assert ["fig:g0", "fig:g1"] == [box.name for box in boxes]
    assert [] == find_faults(composed, theme)


def test_section_lists_print_the_number_of_the_slide_they_name(sample_deck: Deck, theme: Theme) -> None:
    """An item whose id is a slide's shows that slide's number."""
    listing = Bullets((Item("later", (), words("What follows")),))
    slides = (Slide("o", "section", words("Areas"), (listing,)), Slide("later", "points", words("Later"), (points(1),)))
    composed = compose(replace(sample_deck, slides=slides), theme)

    assert ["What follows", "2"] == [text for text in texts(composed) if text in ("What follows", "2")][:2]


def test_an_agenda_leaves_room_for_notes_in_words(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """A note that is no number stands beside the question and not on it."""
    listing = Bullets((Item("p", (), words("What changed?"), "2 of 4"),), "agenda")

    assert [] == find_faults(compose(one(sample_deck, "agenda", listing), theme), theme)


def test_a_long_note_is_no_page_number(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Words that are wider than the place of a slide number stay off the opener of a part."""
    listing = Bullets((Item("p", (), words("the"), "a longer note than there is room for beside it"),))
    composed = compose(one(sample_deck, "section", listing), theme)

    assert [] == find_faults(composed, theme)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 12])
def test_cards_of_any_number_fit(count: int, sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """One to twelve cards: rows of two or three, six a slide at most, filled and open alike large."""
    cards = Cards("", tuple(replace(CARD, id=f"c{i}", filled=i % 2 == 0) for i in range(count)))
    composed = compose(one(sample_deck, "cards", cards), theme)
    blocks = [shape for slide in composed.slides for shape in slide.shapes if isinstance(shape, Block)]

    assert count == len(blocks)
    assert [] == find_faults(composed, theme)


def events(count: int, span: float) -> Graphic:
    moments = tuple(
        Moment(f"e{i}", 2021 + span * i, f"{1 + i} March 2021", f"Event number {i} of the whole long row", i % 2 == 0)
        for i in range(count)
    )
    chart = Chart("timeline", bands=(Band(2020, 2023, "Term", "main"),), moments=moments)
    return Graphic("t", chart, "alt", Caption("Figure", "1", words("m")))


@pytest.mark.parametrize(("count", "span"), [(1, 1), (5, 0.4), (9, 0.25), (12, 0.2), (12, 0.02), (20, 0.1)])
def test_timelines_never_collide(count: int, span: float, sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Labels of dense and sparse events stand free; each event is on the slide or in the notes."""
    composed = compose(one(sample_deck, "timeline", events(count, span)), theme)
    shown = [shape for shape in composed.slides[0].shapes if isinstance(shape, TextBox) and shape.name == "Event"]

    assert [] == find_faults(composed, theme)
    assert count == len(shown) + len(notes(composed))
    assert count == 1 or len(shown) > 1


def test_no_leader_runs_through_a_label(sample_deck: Deck, theme: Theme) -> None:
    """The vertical line of one event crosses no other event's label."""
    shapes = compose(one(sample_deck, "timeline", events(9, 0.25)), theme).slides[0].shapes
    labels = [shape.at for shape in shapes if isinstance(shape, TextBox) and shape.name == "Event"]
    leaders = [shape for shape in shapes if isinstance(shape, Rule) and shape.x1 == shape.x2 and shape.width == 1.25]
    crossed = [
        (leader.x1, at)
        for leader in leaders
        for at in labels
        if at.x < leader.x1 < at.x + at.w and leader.y1 < at.y + at.h and leader.y2 > at.y
    ]

    assert [] == crossed


def test_speaker_notes_come_first(sample_deck: Deck, theme: Theme) -> None:
    """The slide's own notes, then those of its elements, then what had no room."""
    deck = one(sample_deck, "points", points(1, LONG * 30), Note((words("element"),)))
    deck = replace(deck, slides=(replace(deck.slides[0], notes=(words("spoken"),)),))

    assert ["spoken", "element"] == notes(compose(deck, theme))[:2]


def test_a_slide_without_elements_is_still_a_slide(sample_deck: Deck, theme: Theme) -> None:
    """Title, number and tracker stand alone."""
    composed = compose(one(sample_deck, "points"), theme)

    assert ["A finding"] == [slide.title for slide in composed.slides]
