"""Rows on slides: even distances, nothing lost between columns, tables that fill their room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.model.element import Bullets, Card, Cards, Column, Deck, Element, Grid, Item, Layout, Slide
from generator.model.inline import Inlines, Text
from generator.render.pptx.boxes import Block, Composed, PlacedSlide, Rule, Table, TextBox
from generator.render.pptx.compose import compose
from generator.render.pptx.compose.field import GUTTER, LEFT, RIGHT
from generator.render.pptx.compose.fit import levelled
from generator.theme import THEMES
from generator.theme.tokens import Theme

Faults = Callable[[Composed, Theme], list[str]]
SHORT = "The deal was struck in February."
LONG = "Unresolved disputes over the Korean Peninsula and over islands in the East China Sea burden all the region."


def words(text: str) -> Inlines:
    return (Text(text),) if text else ()


CARD = Card("c", "1.9", "USD", "billion", words("Japan’s payment"), "2021", "Tran 2024", True)


def single(deck: Deck, layout: Layout, *elements: Element) -> Deck:
    return replace(deck, slides=(Slide("s", layout, words("A finding"), elements),))


def rows_of(slide: PlacedSlide, x: float) -> list[float]:
    """Distances between the horizontal rules that begin at ``x`` inches, the tracker's left out."""
    places = sorted(s.y1 for s in slide.shapes if isinstance(s, Rule) and s.x1 == x and s.y1 == s.y2 and s.y1 > 1)
    return [round(low - high, 3) for high, low in pairwise(places)]


def test_points_stand_at_even_distances(sample_deck: Deck, theme: Theme) -> None:
    """Six points of one and two lines keep the same distance from rule to rule."""
    texts = (LONG, SHORT, SHORT, LONG, SHORT, LONG)
    items = tuple(Item(f"p{i}", words(f"Head {i}"), words(text), "Plan") for i, text in enumerate(texts))
    slide = compose(single(sample_deck, "points", Bullets(items)), theme).slides[0]

    assert 1 == len(set(rows_of(slide, LEFT)))


def test_levelled_rows_never_shrink_and_never_overrun() -> None:
    """The low rows rise to one height, the high ones keep theirs, the sum stays within the room."""
    assert [1.5, 1.0, 1.0] == pytest.approx(levelled([1.5, 0.2, 0.4], 3.5, 2.0))


def test_rows_of_two_columns_stand_on_the_same_lines(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Eight messages fill one slide, four a side, the rules of both sides level, with their voices."""
    items = tuple(Item(f"m{i}", words(f"Head {i}"), words(LONG if i % 3 else SHORT), "2 of 4", 2, 4) for i in range(8))
    composed = compose(single(sample_deck, "two-columns", Bullets(items[:4]), Bullets(items[4:])), theme)
    slide = composed.slides[0]

    assert 1 == len(composed.slides)
    assert rows_of(slide, LEFT) == rows_of(slide, LEFT + 6.12)
    assert 32 == len([shape for shape in slide.shapes if isinstance(shape, Block) and shape.round])
    assert [] == find_faults(composed, theme)


def test_a_longer_second_column_goes_on_alone(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Where one side needs more slides than the other, nothing of it is lost."""
    few, many = Bullets((Item("a", words("Head"), words(SHORT)),)), tuple(f"Point {i}. {LONG * 3}" for i in range(9))
    listed = Bullets(tuple(Item(f"b{i}", (), words(text)) for i, text in enumerate(many)))
    composed = compose(single(sample_deck, "two-columns", few, listed), theme)
    shown = "".join(
        run.text
        for slide in composed.slides
        for shape in slide.shapes
        if isinstance(shape, TextBox)
        for one in shape.paragraphs
        for run in one.runs
    )

    assert all(f"Point {i}." in shown for i in range(9))
    assert [] == find_faults(composed, theme)


def test_three_disagreements_of_five_lines_fit_one_slide(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Three rows, each with two sides of two lines and a reason of four, need no second slide."""
    sides = "One deal: JPY 201.7 billion is put at USD 1.9 billion for fiscal year 2021, a rate of 106.\n" * 2
    why = "One article has both sums, and a paper repeats the first from it; a single budget cannot come so near."
    row = tuple(map(words, ("By how much does spending rise?", sides.strip(), why, "Quote each with its base.")))
    columns = tuple(map(Column, ("Question", "What the sources say", "Why they differ", "How to use it")))
    composed = compose(single(sample_deck, "disputes", Grid("d", columns, (row, row, row), "disputes")), theme)

    assert 1 == len(composed.slides)
    assert [] == find_faults(composed, theme)


def test_a_table_without_a_message_is_described_by_its_slide(sample_deck: Deck, theme: Theme) -> None:
    """Its alternative text says what the slide says and which columns there are."""
    grid = Grid("d", (Column("Question"), Column("Use")), ((words("What?"), words("So.")),), "table")
    shapes = compose(single(sample_deck, "table", grid), theme).slides[0].shapes

    assert ["A finding. Question, Use"] == [shape.alt for shape in shapes if isinstance(shape, Table)]


def test_a_matrix_of_few_rows_uses_its_room(sample_deck: Deck, theme: Theme) -> None:
    """Eight rows are set wider apart than twelve; all rows of one matrix are alike high."""
    columns = (Column("Group"), *(Column(name, "center") for name in ("US", "Japan", "Australia", "Philippines")))
    marks = tuple(words(mark) for mark in "●○●○")

    def heights(count: int) -> set[float]:
        grid = Grid("m", columns, tuple((words(f"Group {i}"), *marks) for i in range(count)), "matrix")
        shapes = compose(single(sample_deck, "matrix", grid), theme).slides[0].shapes
        table = next(shape for shape in shapes if isinstance(shape, Table))
        return {round(high, 2) for high in table.heights[1:]}

    assert {0.46} == heights(8)
    assert 1 == len(heights(12))
    assert max(heights(12)) < 0.46


def test_words_keep_off_the_rules_in_every_theme(sample_deck: Deck) -> None:
    """Only a mark alone goes without insets, however high the theme's lines are."""
    comparison = Grid("before", (Column("Area"), Column("After")), ((words("Trade"), words(SHORT)),) * 2, "comparison")
    for name in THEMES.names():
        slide = compose(single(sample_deck, "table", comparison), THEMES.get(name)).slides[0]
        (table,) = (shape for shape in slide.shapes if isinstance(shape, Table))

        assert all(cell.top > 0 and cell.bottom > 0 for row in table.rows for cell in row)


def test_five_sources_of_large_print_stay_on_one_slide(sample_deck: Deck, find_faults: Faults) -> None:
    """Rows stand closer, yet off their rules, where only that keeps the list of sources whole."""
    record = words(f"Author, A. (2024). {LONG} A Journal of the Pacific Region and its Islands, 7(11), 34-41.")
    rows = tuple((words(str(number)), record, words(SHORT)) for number in range(1, 6))
    columns = tuple(map(Column, ("Voice", "Text", "Vantage point and use")))
    theme = THEMES.get("high-contrast")
    composed = compose(single(sample_deck, "sources", Grid("s", columns, rows, "sources")), theme)

    assert 1 == len(composed.slides)
    assert [] == find_faults(composed, theme)


def test_a_table_of_short_rows_is_set_in_the_type_of_running_text(sample_deck: Deck, theme: Theme) -> None:
    """Where that breaks no line and the table stays on its slide; else it keeps the type of tables."""
    short = (words("Five-year plan"), words("From fiscal 2022"))
    grids = [Grid("t", (Column("Item"), Column("When")), (short,) * rows, "table") for rows in (4, 11)]
    slides = [compose(single(sample_deck, "table", grid), theme).slides for grid in grids]
    tables = [shape for (slide,) in slides for shape in slide.shapes if isinstance(shape, Table)]

    assert [16, 14] == [table.rows[1][0].paragraphs[0].runs[0].style.size for table in tables]


def sizes(slide: PlacedSlide, name: str) -> set[float]:
    """Type sizes of all texts of the shapes called ``name``."""
    boxes = [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.name == name]
    return {run.style.size for box in boxes for one in box.paragraphs for run in one.runs}


def test_what_a_part_shows_is_a_list_of_one_size(sample_deck: Deck, theme: Theme) -> None:
    """One long entry sets the type of them all, and none is cut that had room in it."""
    texts = ("Trade", "Ties were mended in 2021 and widened until the summit of April 2024 in Washington", SHORT)
    listed = Bullets(tuple(Item(f"i{n}", (), words(text)) for n, text in enumerate(texts)))
    slide = compose(single(sample_deck, "section", listed), theme).slides[0]

    assert 1 == len(sizes(slide, "Entry"))


def test_two_cards_a_row_take_the_width_of_three(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Four numbers, two agreed and two planned: both rows reach from the label to the margin."""
    agreed, planned = (
        Cards(title, tuple(replace(CARD, id=f"{title}{n}", filled=filled) for n in range(2)))
        for title, filled in (("Agreed", True), ("Planned", False))
    )
    composed = compose(single(sample_deck, "cards", agreed, planned), theme)
    blocks = [shape.at for shape in composed.slides[0].shapes if isinstance(shape, Block)]

    assert [RIGHT, RIGHT] == pytest.approx([at.x + at.w for at in blocks[1::2]])
    assert [] == find_faults(composed, theme)


def test_a_list_of_two_is_no_larger_than_a_message(sample_deck: Deck, theme: Theme) -> None:
    """Two rows share the slide's height in the type of messages: titles stay the largest words."""
    items = tuple(Item(f"p{n}", words("Head"), words(SHORT)) for n in range(2))
    slide = compose(single(sample_deck, "two-columns", Bullets(items), Bullets(items)), theme).slides[0]

    assert {theme.slide.message_head.size} == sizes(slide, "Text")


def test_a_count_of_slides_keeps_together(sample_deck: Deck, theme: Theme) -> None:
    """ "(1 of 2)" stands on one line of a title."""
    items = tuple(Item(f"m{n}", words(f"Head {n}"), words(LONG)) for n in range(9))
    slides = compose(single(sample_deck, "messages", Bullets(items, "key-messages")), theme).slides
    titles = ["".join(run.text for run in box.paragraphs[0].runs) for slide in slides for box in slide.shapes
              if isinstance(box, TextBox) and box.name == "Title"]  # fmt: skip

    assert [f"(1\u00a0of\u00a0{len(slides)})" in titles[0], len(slides) > 1] == [True, True]


def test_a_count_of_slides_is_not_turned_by_a_title_from_the_right(sample_deck: Deck, theme: Theme) -> None:
    """ "(1 of 2)" would read "(of 2 1)" behind Arabic."""
    items = tuple(Item(f"m{n}", words(f"Head {n}"), words(LONG)) for n in range(9))
    deck = single(sample_deck, "points", Bullets(items))
    arabic = replace(deck, slides=(replace(deck.slides[0], title=words("سياسة")),))

    assert "(\u200e1" in compose(arabic, theme).slides[0].title
    assert "(1" in compose(deck, theme).slides[0].title


@pytest.mark.parametrize("count", [1, 4, 40])
def test_no_subtitle_of_a_cover_is_as_large_as_its_title(count: int, sample_deck: Deck, theme: Theme) -> None:
    """A title that must be set small takes its subtitle with it."""
    meta = replace(sample_deck.meta, subtitle="How the ministry revised its policy")
    deck = replace(sample_deck, meta=meta, slides=(Slide("s", "title", words("Water policy " * count), ()),))
    slide = compose(deck, theme).slides[0]

    assert max(sizes(slide, "Subtitle")) < min(sizes(slide, "Title"))


def test_words_keep_off_the_digits_before_them(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Digits end at the right of their column; the words of the next begin further in than they do beside words."""
    columns = (Column("Item"), Column("Amount", "right"), Column("Kind"), Column("Source"))
    rows = ((words("Missiles"), words("2.35"), words("Purchase"), words("Tran")),) * 3
    composed = compose(single(sample_deck, "table", Grid("t", columns, rows)), theme)
    table = next(shape for shape in composed.slides[0].shapes if isinstance(shape, Table))

    assert all(row[2].left >= row[3].left + 0.2 for row in table.rows)
    assert [] == find_faults(composed, theme)


def test_a_number_keeps_its_scale_beside_it(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """ "About USD 2.35" in one line and "billion" in the next would be another number; the rest of a unit may go."""
    cards = tuple(
        replace(CARD, id=f"c{n}", value="2.35", prefix="about USD", unit=unit)
        for n, unit in enumerate(("billion", "billion a year for all of the boats", "billion"))
    )
    rows = Cards("Stated", cards), Cards("Planned", tuple(replace(one, id=f"d{one.id}") for one in cards))
    composed = compose(single(sample_deck, "cards", *rows), theme)
    figures = [shape for shape in composed.slides[0].shapes if isinstance(shape, TextBox) and shape.name == "Figure"]
    told = ["".join(run.text for run in one.paragraphs[0].runs).replace("\u00a0", " ") for one in figures]

    assert ["about USD 2.35  billion"] * 6 == told
    assert [] == find_faults(composed, theme)


@pytest.mark.parametrize("size", [8, 18, 29])
def test_air_stands_between_a_head_and_its_text(size: int, sample_deck: Deck, theme: Theme) -> None:
    """However long the head: a line that fills its column does not touch the words beside it."""
    items = tuple(Item(f"p{i}", words(("Mill" * 9)[:size] + " by the sea"), words(LONG)) for i in range(3))
    shapes = compose(single(sample_deck, "points", Bullets(items)), theme).slides[0].shapes
    boxes = [shape for shape in shapes if isinstance(shape, TextBox)]
    heads, texts = ([one for one in boxes if one.name == name] for name in ("Head", "Text"))

    assert 3 == len(heads) == len(texts)
    assert all(text.at.x - head.at.x - head.at.w >= GUTTER - 1e-6 for head, text in zip(heads, texts, strict=True))


def test_names_of_an_agenda_have_one_size_and_air(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """A long name takes all others to its own size, and stands clear of the question."""
    names = ("Context", "Developments", "Wherewithal of islands", "Implications")
    items = tuple(Item(f"p{i}", words(name), words(LONG), f"{i}", 1, 4) for i, name in enumerate(names))
    composed = compose(single(sample_deck, "agenda", Bullets(items, "agenda", "Points | Voices")), theme)
    boxes = [shape for shape in composed.slides[0].shapes if isinstance(shape, TextBox)]
    named, asked = ([one for one in boxes if one.name == name] for name in ("Name", "Question"))

    assert 1 == len({run.style.size for one in named for part in one.paragraphs for run in part.runs})
    assert all(ask.at.x - name.at.x - name.at.w >= GUTTER - 1e-6 for name, ask in zip(named, asked, strict=True))
    assert [] == find_faults(composed, theme)


def test_numbers_of_a_long_agenda_stand_in_one_line(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """A number of two digits is not broken in its narrow column, however few rows stand on the last slide."""
    items = tuple(Item(f"p{i}", words("Context"), words(SHORT)) for i in range(11))

    assert [] == find_faults(compose(single(sample_deck, "agenda", Bullets(items, "agenda")), theme), theme)
