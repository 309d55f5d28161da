"""Columns of a table that stand under one name, in Word."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.model.element import Column, Grid
from generator.model.inline import Text
from generator.render.docx.geometry import columns
from generator.render.docx.widths import column_widths, room_of
from generator.text.metrics import text_width
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import W, body_of, text_of
from tests.render.docx.docx_sample_words import words

COLUMNS = (
    Column("Challenge"),
    Column("2024", "center", group="Tran"),
    Column("2025", "center", group="Tran"),
    Column("2024", "center", group="Jandali"),
)
ROW = tuple((Text(text),) for text in ("Trade friction", "●", "", "●"))


def _rows(columns: tuple[Column, ...]) -> list[etree._Element]:
    table = next(body_of(Grid("challenges", columns, (ROW,), "matrix")).iter(f"{W}tbl"))
    return table.findall(f"{W}tr")


def _properties(row: etree._Element, name: str) -> list[str | None]:
    found = (cell.find(f"{W}tcPr/{W}{name}") for cell in row.findall(f"{W}tc"))
    return [None if item is None else item.get(f"{W}val") for item in found]


def test_a_group_is_one_cell_over_its_columns() -> None:
    """Both header rows repeat on the next page; a head without a group reaches down over both."""
    groups, heads, _ = _rows(COLUMNS)

    assert ["Challenge", "Tran", "Jandali"] == [text_of(cell) for cell in groups.findall(f"{W}tc")]
    assert ["", "2024", "2025", "2024"] == [text_of(cell) for cell in heads.findall(f"{W}tc")]
    assert [None, "2", None] == _properties(groups, "gridSpan")
    assert ["restart", None, None] == _properties(groups, "vMerge")
    assert ["continue", None, None, None] == _properties(heads, "vMerge")
    assert all(row.find(f"{W}trPr/{W}tblHeader") is not None for row in (groups, heads))


def test_widths_of_merged_cells_add_up() -> None:
    """Every row is as wide as the table's grid."""
    widths = [
        sum(int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in row.findall(f"{W}tc")) for row in _rows(COLUMNS)
    ]

    assert 1 == len(set(widths))


def test_a_grid_without_groups_has_one_header_row() -> None:
    """Nothing is merged where nothing stands under one name."""
    assert 2 == len(_rows(tuple(Column(column.header, column.align) for column in COLUMNS)))


@pytest.mark.parametrize("first", ["Challenge", "What each of the sources covers"])
def test_heads_over_marks_stand_on_one_line(first: str) -> None:
    """A long name alone over its column takes room from the others, as does a long head from short ones."""
    names = ("Tran", "Stronger Relations", "NDO", "Jandali", "Philippines")
    heads = (Column(first, width=3), *(Column("2024", "center", 1, group=name) for name in names))
    row = (words("Trade friction"), *(words("●") for _ in names))
    grid = Grid("g", heads, (row,), "matrix")
    widths = column_widths(grid, columns(THEME.sheet).live, THEME)
    type = THEME.page.table_head

    for index, name in enumerate(names, 1):
        assert text_width(name, THEME.fonts.apparatus, type.size, True) <= room_of(grid, index, widths[index])
    assert len({widths[1], widths[3], widths[4]}) == 1
    assert text_width(first, THEME.fonts.apparatus, type.size, True) <= room_of(grid, 0, widths[0])


def test_heads_that_no_page_holds_keep_the_widths_asked_for() -> None:
    """Then words break where they must, and no column is without width."""
    heads = (Column("Area", width=3), *(Column("A long head over a mark", "center", 1) for _ in range(9)))
    widths = column_widths(Grid("g", heads, (ROW[:1] * 10,), "matrix"), columns(THEME.sheet).live, THEME)

    assert min(widths) > 0
    assert sum(widths) == columns(THEME.sheet).live
