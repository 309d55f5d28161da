"""Columns of a table that stand under one name, in Word."""

from __future__ import annotations

from lxml import etree

from generator.model.element import Column, Grid
from generator.model.inline import Text
from tests.render.docx.docx_reading import W, body_of, text_of

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
