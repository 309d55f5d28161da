"""Cells of tables: rules between rows, widths, where lines end, what stands where nothing is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.element import Caption, Card, Cards, Column, Grid, GridRole
from generator.render.docx.balance import balanced
from generator.render.docx.boxes import value_parts
from generator.render.docx.cell_ends import held
from generator.render.docx.designs import cell_rooms, design
from generator.render.docx.geometry import card_widths, columns
from generator.render.docx.heights import element_pieces
from generator.render.docx.ruler import Ruler
from generator.render.docx.spans import Ink, spans
from generator.render.docx.widths import column_widths, room_of
from generator.text.metrics import line_count, text_width, wrap_spans
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import W, body_of, text_of
from tests.render.docx.docx_sample_words import words

FONT, SIZE = THEME.fonts.apparatus, THEME.page.table.size
LIVE = columns(THEME.sheet).live
SENTENCE = "Way out of the tariff dispute offered while a takeover of the steel maker was opposed "


def rows_of(count: int, *cells: str) -> Grid:
    """A table of ``count`` equal rows under heads A, B, C ..."""
    heads = tuple(Column(chr(65 + index)) for index in range(len(cells)))
    return Grid("g", heads, (tuple(words(cell) for cell in cells),) * count)


@pytest.mark.parametrize("role", ["table", "comparison", "matrix"])
def test_hairlines_part_five_rows_and_more(role: GridRole) -> None:
    """Whatever a table holds, four rows need no lines between them."""
    assert not design(replace(rows_of(4, "a", "b"), role=role), THEME).ruled
    assert design(replace(rows_of(5, "a", "b"), role=role), THEME).ruled


def test_lines_of_sources_are_always_ruled() -> None:
    """Cells of several sentences run into each other without lines."""
    assert design(replace(rows_of(2, "a", "b"), role="sources"), THEME).ruled


def test_the_last_word_of_a_cell_takes_another_along() -> None:
    """No line more is needed for that, so the cell is as high as before."""
    content, ink = words("Sale of 400 Tomahawk missiles"), Ink(FONT, SIZE, True)
    room = text_width("Sale of 400 Tomahawk", FONT, SIZE, True) + 2
    lines = wrap_spans(spans(held(content, ink, room), ink), room)

    assert ("Sale of 400", "Tomahawk\u00a0missiles") == tuple(line.strip() for line in lines)


def test_two_words_that_do_not_fit_a_line_stay_apart() -> None:
    """Held together they would break within a letter's reach of each other."""
    content, ink = words("Carried over"), Ink(FONT, SIZE)

    assert content == held(content, ink, text_width("Carried ov", FONT, SIZE))


def test_widths_move_until_the_rows_are_lower() -> None:
    """Of two columns the one with more to say takes from the other; table and first column stay as wide."""
    grid = Grid("g", (Column("Area", width=42), Column("Then", width=59), Column("Now", width=59)),
                ((words("Trade"), words("Talks"), words(SENTENCE * 2)),) * 3)  # fmt: skip
    before = column_widths(grid, LIVE, THEME)
    after = balanced(grid, before, THEME, SIZE)

    def lines(width: int) -> int:
        return line_count(SENTENCE * 2, FONT, SIZE, room_of(grid, 2, width))

    assert (sum(before), before[0]) == (sum(after), after[0])
    assert lines(after[2]) < lines(before[2])


def test_a_column_is_as_wide_as_its_head_where_there_is_room() -> None:
    """A head breaks only where the words below it need the width more."""
    grid = Grid("g", (Column("Part"), Column("Planned or forecast"), Column("Voices heard")),
                ((words("Trade"), words("4"), words("Four of four")),))  # fmt: skip

    assert cell_rooms(grid, design(grid, THEME))[1] >= text_width("Planned or forecast", FONT, 9, True)


def test_names_of_groups_are_measured_over_their_columns() -> None:
    """A name of two lines makes the row of heads higher."""

    def top(group: str) -> float:
        heads = (Column("Challenge", width=8), *(Column(str(year), "center", 1, group=group) for year in (2024, 2025)))
        grid = Grid("g", heads, ((words("Trade"), words("●"), ()),), "matrix", Caption("Table", "1", words("A table")))
        return element_pieces(grid, Ruler(THEME, ""), ())[2].height

    assert top("Tran") + THEME.page.table_head.line <= top("An outlet whose name is longer than its columns")


def test_an_empty_cell_shows_a_dash() -> None:
    """So that nobody thinks it forgotten; rows that head others, and marks, stay empty."""
    heads = (Column("Step"), Column("Date"), Column("Status"))
    told = ((words("Sale"), (), words("Agreed")), (words("5"), words("Plans"), ()))
    shown = [text_of(cell) for cell in body_of(Grid("g", heads, told)).iter(f"{W}tc")]

    assert ["Sale", "–", "Agreed", "5", "Plans", ""] == shown[3:]


def test_tints_of_neighbouring_rows_join() -> None:
    """Programs leave a pale line where two fills meet, so a line of the tint covers it."""
    grid = Grid(
        "d", (Column(""), Column("")), ((words("One"), words("Two")), (words("Three"), words("Four"))), "dispute"
    )
    box = next(table for table in body_of(grid).iter(f"{W}tbl") if table.find(f".//{W}shd") is not None)
    fill = THEME.palette.caution_tint
    sides = [[(one.tag.removeprefix(W), one.get(f"{W}color")) for one in cell.findall(f"{W}tcPr/{W}tcBorders/*")]
             for cell in box.iter(f"{W}tc")]  # fmt: skip

    assert [[("bottom", fill)]] * 2 == sides[:2]
    assert [[("top", fill)]] * 2 == sides[-2:]


def test_the_gap_behind_a_last_table_opens_no_page() -> None:
    """Word wants a paragraph there; it takes a point and no space after it."""
    *_, last = body_of(rows_of(2, "One", "Two")).iter(f"{W}p")
    spacing = last.find(f"{W}pPr/{W}spacing")

    assert spacing is not None
    assert ("0", "20", "exact") == tuple(spacing.get(f"{W}{name}") for name in ("after", "line", "lineRule"))


@pytest.mark.parametrize(
    ("given", "parts", "lines"),
    [
        (("USD", "9.3", "billion"), ("USD~", "9.3", "~billion"), 1),
        (("USD", "10.9 to 12.4", ""), ("USD ", "10.9~to~12.4", ""), 2),
        (("", "10.9 to 12.4", "trillion yen"), ("", "10.9~to~12.4", " trillion~yen"), 2),
        (("USD", "1.9 to 2.4 or 3.6", ""), ("USD ", "1.9 to 2.4 or 3.6", ""), 2),
    ],
)
def test_a_number_at_a_glance_is_not_parted(given: tuple[str, str, str], parts: tuple[str, ...], lines: int) -> None:
    """What stands beside it moves off its line first; only one too wide for its cell breaks, between words."""
    prefix, value, unit = given
    one, card = (Card("c", number, before, behind, (), "", "", filled=True)
                 for number, before, behind in (("1", "", ""), (value, prefix, unit)))  # fmt: skip
    low, high = (element_pieces(Cards("", (each,)), Ruler(THEME, "A title"), ())[1].height for each in (one, card))

    assert parts == tuple(part.replace("\u00a0", "~") for part in value_parts(card, card_widths(THEME.sheet)[0], THEME))
    assert (lines - 1) * THEME.page.glance.line == pytest.approx(high - low)
