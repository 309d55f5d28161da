from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts import CHARTS, Canvas
from generator.model.chart import Chart, Series
from generator.model.element import (
    Briefing,
    Bullets,
    Caption,
    Column,
    Contents,
    Graphic,
    Grid,
    Heading,
    Item,
    Prose,
)
from generator.model.labels import Labels
from generator.render.docx.figures import chart_size, wanted_mm
from generator.render.docx.flow import Flow, Piece
from generator.render.docx.geometry import NOTE_RULE, emu, twips
from generator.render.docx.ledger import Ledger
from generator.render.docx.paging import paginate
from generator.render.docx.pairs import PAIR_HEIGHT_MM, drawn_mm, pair_mm
from generator.render.docx.styles import style_id, title_type
from generator.render.docx.table_styles import RIGHT
from generator.render.docx.turning import directions, is_wide, turned
from generator.render.docx.widths import column_widths, least_widths
from generator.theme.shipped.institutional import THEME
from generator.theme.tokens import PageScale
from tests.render.docx.docx_reading import W, body_of, paragraph_of, style_of, text_of
from tests.render.docx.docx_sample import sample
from tests.render.docx.docx_sample_tables import costs_table, dispute
from tests.render.docx.docx_sample_words import META, words

LIVE = twips(THEME.sheet.live)
LETTERS = st.text("abcdefgh ", max_size=60)


@given(st.lists(st.tuples(LETTERS, st.floats(0, 9)), min_size=1, max_size=9), LETTERS)
def test_column_widths_fill_the_page(columns: list[tuple[str, float]], text: str):
    """Whatever the words and the widths asked for, the columns add up and none is empty."""
    grid = Grid("g", tuple(Column(head, width=width) for head, width in columns), ((words(text),) * len(columns),))
    widths = column_widths(grid, LIVE, THEME)

    assert sum(widths) == LIVE
    assert all(width > 0 for width in widths)


def test_a_column_is_not_narrower_than_its_word():
    """A width asked for gives way to the widest word of its column."""
    columns = (Column("Statement", width=9), Column("Kind", width=0.4))
    grid = Grid("g", columns, ((words("A fact"), words("judgement")),))
    narrow = column_widths(grid, LIVE, THEME)[1]

    assert narrow > 900


def test_a_column_beside_a_tint_holds_its_word():
    """Text after a tinted column keeps off the tint; the column is as much wider."""
    rows = ((words("Defence"), words("To be restructured"), words("Deepened")),)

    def last(tint: bool) -> int:
        columns = (Column("Area", width=3), Column("Now", width=3, tint=tint), Column("Shift", width=0.2))
        return column_widths(Grid("g", columns, rows), LIVE, THEME)[2]

    assert last(tint=True) - last(tint=False) == RIGHT // 2


def test_the_first_column_gives_what_the_words_of_the_others_want():
    """No word breaks in a narrow column as long as the label column has room to spare."""
    heads = ("Label", "commitments", "administrations", "proliferation", "semiconductors", "interoperability")
    grid = Grid("g", tuple(map(Column, heads)), ((words("what it costs to build, by year"), *map(words, heads[1:])),))
    widths = column_widths(grid, LIVE, THEME)
    least = least_widths(grid, LIVE, THEME, THEME.page.table.size)

    assert sum(least) < LIVE
    assert all(word <= width for word, width in zip(least, widths, strict=True))


def test_decimal_points_stand_under_each_other():
    """Numbers with fewer digits before the point move right, by the width of what they lack."""
    body = body_of(costs_table())
    lefts = {}
    for text in ("2.35", "14.1", "315"):
        indent = paragraph_of(body, text).find(f"{W}pPr/{W}ind")
        lefts[text] = 0 if indent is None else int(indent.get(f"{W}left"))

    assert 0 == lefts["315"]
    assert 0 < lefts["14.1"] < lefts["2.35"]
    assert abs(2 * lefts["14.1"] - lefts["2.35"]) <= 1


def test_a_comma_takes_its_room_before_the_decimal_point():
    """ "1,250.75" and "80.32" stand with their points under each other, comma and all."""
    column = (Column("Port"), Column("Ships", "decimal"))
    rows = ((words("A"), words("1,250.75")), (words("B"), words("1250.75")), (words("C"), words("80.32")))
    body = body_of(Grid("g", column, rows))
    comma, plain_digits = (paragraph_of(body, text).find(f"{W}pPr/{W}ind") for text in ("1,250.75", "1250.75"))

    assert comma is None
    assert int(plain_digits.get(f"{W}left")) > 0


def test_header_rows_repeat_and_rows_stay_whole():
    """A table's header comes again on each page; no row breaks over pages."""
    table = next(body_of(costs_table()).iter(f"{W}tbl"))
    rows = table.findall(f"{W}tr")

    assert [True, False, False, False, False] == [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_dispute_ends_with_its_treatment_in_bold():
    """The last row of the box, and only that, is bold."""
    body = body_of(dispute())
    bold = {text_of(p) for p in body.iter(f"{W}p") if style_of(p) == "BoxText" and p.find(f".//{W}b") is not None}

    assert 1 == len(bold)
    assert bold.pop().startswith("We use USD")


def test_tables_never_touch():
    """Word joins neighbouring tables, so a paragraph stands between two of them."""
    body = body_of(dispute(), dispute())[0]
    tags = [node.tag for node in body]

    assert (f"{W}tbl", f"{W}tbl") not in list(pairwise(tags))


def test_headings_count_themselves_where_word_counts_the_same():
    """A number that Word would give is the style's list; another is a list that prints it; none has its own style."""
    headings = (
        Heading(1, words("One"), "a", "1"),
        Heading(2, words("First"), "b", "1.1"),
        Heading(1, words("Table"), "c", "Annex"),
        Heading(1, words("Sources"), "d"),
        Heading(1, words("Two"), "e", "2"),
    )
    body = body_of(*headings)
    lists = [p.find(f"{W}pPr/{W}numPr/{W}numId") for p in body.iter(f"{W}p") if style_of(p).startswith("Heading")]

    styles = [style_of(p) for p in body.iter(f"{W}p") if style_of(p).startswith("Heading")]

    assert "HeadingUnnumbered" == styles[3]
    assert [None, None, "1000", None, None] == [None if node is None else node.get(f"{W}val") for node in lists]


def test_numbered_boxes_start_anew():
    """Each list of key messages has a list of its own."""
    bullets = Bullets((Item("a", words("A"), words("a")), Item("b", words("B"), words("b"))), "key-messages", "Two")
    body = body_of(bullets, bullets)

    assert ["100", "100", "101", "101"] == [node.get(f"{W}val") for node in body.iter(f"{W}numId")]


def test_contents_list_headings_with_pages():
    """All headings of level 1 and 2 stand in the contents, each with a page that does not run backwards."""
    layout = paginate(sample(), THEME)
    body = body_of(*sample().elements)
    lines = [text_of(p) for p in body.iter(f"{W}p") if style_of(p) in {"TOC1", "TOC2", "TOC3"}]

    assert "1Why Washington changed course2" == lines[0]
    assert len(layout.headings) == len(lines) == 11
    assert sorted(layout.headings) == list(layout.headings)


MANY = tuple(f"Row {number}" for number in range(12))
LONG = Series("Values", tuple(float(number) for number in range(12)))
COVER = Prose(words("Words of a first page. " * 100))  # contents behind it open a page


def test_contents_stay_on_a_first_page_that_holds_them():
    """No page is left half white before them; where only the parts have room there, the parts are listed alone."""
    parts = [Heading(1, words(f"Part {number}"), f"p{number}", str(number)) for number in range(1, 8)]
    topics = [Heading(2, words("Topic"), f"t{n}-{m}", f"{n}.{m}") for n in range(1, 8) for m in range(1, 6)]
    text = Prose(words("Words of a first page. " * 60))
    few = paginate(Briefing(META, (text, Contents("Contents"), *parts, *topics[:2])), THEME)
    many = Briefing(META, (text, Contents("Contents"), *parts, *topics))
    long = paginate(replace(many, elements=(COVER, *many.elements[1:])), THEME)

    assert [(2, False), (1, False), (2, True)] == [
        (one.depth, one.breaks) for one in (few, paginate(many, THEME), long)
    ]
    body = body_of(*many.elements)
    assert {"TOC1"} == {
        style for p in body.iter(f"{W}p") if (style := style_of(p)).startswith("TOC") and style[3:].isdigit()
    }
    assert any('\\o "1-1"' in (node.text or "") for node in body.iter(f"{W}instrText"))


def test_figures_beside_each_other_are_no_higher_than_they_want():
    """Each source follows close under its own drawing; what would be too high for a pair is drawn lower."""
    bars = Graphic("f", CHARTS.get("bar").example, "", Caption("Figure", "1", words("Bars")), beside=True)
    high = replace(bars, id="g", chart=replace(bars.chart, categories=MANY, series=(LONG,), highlight=()))
    extents = [int(node.get("cy", 0)) for node in body_of(bars, high).iter() if node.tag.endswith("}extent")]

    assert [emu(drawn_mm(one, THEME, "en-GB")) for one in (bars, high)] == extents
    assert wanted_mm(bars.chart, THEME, pair_mm(THEME), "en-GB") == drawn_mm(bars, THEME, "en-GB") < PAIR_HEIGHT_MM
    assert drawn_mm(high, THEME, "en-GB") == PAIR_HEIGHT_MM


def test_every_drawing_keeps_to_the_column_of_text():
    """A time line, too: what stands in the margin belongs to the text beside it."""
    kinds = sorted(name for name in CHARTS.names() if name not in {"table", "matrix"})

    assert {THEME.sheet.text} == {chart_size(CHARTS.get(name).example, THEME, "en-GB")[0] for name in kinds}


def test_a_wide_table_follows_the_text_of_its_part():
    """The text of a part is not cut in two by a page that turns."""
    wide = Grid("w", (Column("A"), Column("B")), ((words("1"), words("2")),), wide=True)
    one, two = Heading(1, words("One"), "a"), Heading(1, words("Two"), "b")
    before, behind = Prose(words("before")), Prose(words("behind"))

    assert (one, before, behind, wide, two) == turned((one, before, wide, behind, two), THEME)


def test_a_heading_turns_with_its_table():
    """An annex that is one wide table has its heading and lead on the landscape page, too."""
    wide = Grid("w", (Column("A"), Column("B")), ((words("1"), words("2")),), wide=True)
    annex = (Heading(1, words("Annex"), "a"), Prose(words("What it holds.")), wide)

    assert (False, True, True, True) == directions((Prose(words("text")), *annex))


@pytest.mark.parametrize(("count", "turns"), [(6, False), (24, True)])
def test_words_that_would_break_turn_the_page(count: int, turns: bool):
    """A table turns where its longest words do not fit beside each other; it stays upright if it is told to."""
    row = tuple(words("Responsibility") for _ in range(count))
    grid = Grid("g", tuple(Column("Head") for _ in row), (row,))

    assert [turns] == [is_wide(element) for element in turned((grid,), THEME)]
    assert [False] == [is_wide(element) for element in turned((replace(grid, wide=False),), THEME)]


def test_figures_fill_pages_near_their_topic():
    """A figure that does not fit the rest of its page lets text go by, and no page is left half empty."""
    graphics = tuple(element for element in sample().elements if isinstance(element, Graphic))
    text = tuple(Prose(words("Words that fill the line. " * 24)) for _ in range(5))
    paged = paginate(Briefing(META, (Heading(1, words("One"), "a", "1"), *text, *graphics, *text)), THEME)
    order = [type(element).__name__ for element in paged.elements]

    assert len(order) == 1 + 2 * len(text) + len(graphics)
    assert [element for element in paged.elements if isinstance(element, Graphic)] == list(graphics)
    assert order.index("Graphic") < 1 + len(text)


def test_no_figure_passes_the_next_part():
    """What belongs to a part stands before the next one begins."""
    graphics = tuple(element for element in sample().elements if isinstance(element, Graphic))
    one, two = Heading(1, words("One"), "a", "1"), Heading(1, words("Two"), "b", "2")
    text = tuple(Prose(words("Words that fill the line. " * 30)) for _ in range(3))
    paged = paginate(Briefing(META, (one, *text, *graphics, two, *text)), THEME).elements

    assert {"Graphic"} == {type(element).__name__ for element in paged if element in graphics}
    assert max(paged.index(graphic) for graphic in graphics) < paged.index(two)


def test_a_briefing_without_elements_is_a_title_page():
    """Nothing to say is still a file."""
    assert "From repair to integration" in text_of(body_of())


def test_pieces_that_do_not_fit_move_with_what_is_kept_with_them():
    """A heading goes to the next page with its text; a breakable paragraph flows over."""
    flow = Flow()
    flow.open(100)
    pages = flow.place([Piece(90, line=10), Piece(10, keep=True, heading=True), Piece(20), Piece(150, line=10)])

    assert [2] == pages
    assert 3 == flow.page


def test_footnotes_take_room_from_their_page():
    """A page with a footnote holds less; the next one is whole again."""
    flow = Flow()
    flow.open(100)
    flow.place([Piece(50, notes=((0, 40 - NOTE_RULE),)), Piece(20), Piece(70)])

    assert (2, 90) == (flow.page, flow.y)


def test_titles_step_down_with_their_length():
    """A short title is large; the longest takes the third size, not a smaller one."""
    sizes = [title_type("x" * length, PageScale())[0].size for length in (20, 50, 300)]

    assert [30, 26, 24] == sizes


def test_style_ids_are_words_own():
    """Built-in styles go by the ids that Word gives them."""
    assert ["Heading1", "TOC2", "FootnoteText"] == [style_id(name) for name in ("heading 1", "toc 2", "footnote text")]


@given(st.lists(st.text(min_size=1, max_size=60), max_size=12))
def test_bookmark_names_never_collide(ids: list[str]):
    """Any ids, however alike or long, get different names."""
    ledger = Ledger()
    names = [ledger.bookmark(id, "/word/document.xml", False)[1].lower() for id in (*ids, *ids)]

    assert len(names) == len(set(names))


def test_estimates_need_no_title_size_of_a_house():
    """An estimate is a number of pages from 1, also for an empty briefing."""
    assert 1 == paginate(Briefing(META, ()), THEME).total


def test_a_chart_is_measured_in_the_language_it_is_drawn_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers are wider in some languages, so how high a chart must be depends on it."""
    asked: list[str] = []

    def height(_chart: Chart, canvas: Canvas) -> float:
        asked.append(canvas.language)
        return 100.0

    kind = replace(CHARTS.get("bar"), height=height)
    monkeypatch.setattr("generator.charts.CHARTS", SimpleNamespace(get=lambda _name: kind))
    graphic = Graphic("rice", Chart("bar"), "Bars.", Caption("Figure", "1", words("Rice.")))
    meta = replace(META, language="fr", labels=Labels("fr"))

    paginate(Briefing(meta, (Heading(1, words("Rice"), "part"), graphic)), THEME)

    assert {"fr"} == set(asked)
