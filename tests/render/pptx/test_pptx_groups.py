"""Columns of a table that stand under one name, on slides."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from generator.model.element import Column, Deck, Grid, Slide
from generator.model.inline import Text
from generator.render.pptx import render_pptx
from generator.theme.tokens import Theme
from tests.render.pptx.pptx_sample_words import meta

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
HEADS = (("Challenge", ""), ("2024", "Tran"), ("2025", "Tran"), ("2024", "Jandali"), ("Voices", ""))
COLUMNS = tuple(Column(head, "center" if place else "left", group=group) for place, (head, group) in enumerate(HEADS))


def _rows(theme: Theme, count: int = 12) -> list[list[etree._Element]]:
    cells = tuple((Text(text),) for text in ("Trade friction", "●", "", "●", "2"))
    grid = Grid("challenges", COLUMNS, (cells,) * count, "matrix")
    slide = Slide("one", "matrix", (Text("A finding"),), (grid,))
    with zipfile.ZipFile(io.BytesIO(render_pptx(Deck(meta(), (), (slide,)), theme).data)) as archive:
        root = etree.fromstring(archive.read("ppt/slides/slide1.xml"))
    return [row.findall(f"{A}tc") for row in root.iter(f"{A}tr")]


def _texts(row: list[etree._Element]) -> list[str]:
    return ["".join(text.text or "" for text in cell.iter(f"{A}t")) for cell in row]


def test_a_group_is_one_cell_over_its_columns(theme: Theme) -> None:
    """It covers what it spans; a head without a group reaches down over both rows."""
    groups, heads = _rows(theme)[:2]

    assert ["Challenge", "Tran", "", "Jandali", "Voices"] == _texts(groups)
    assert ["", "2024", "2025", "2024", ""] == _texts(heads)
    assert [None, "2", None, None, None] == [cell.get("gridSpan") for cell in groups]
    assert [None, None, "1", None, None] == [cell.get("hMerge") for cell in groups]
    assert ["2", None, None, None, "2"] == [cell.get("rowSpan") for cell in groups]
    assert ["1", None, None, None, "1"] == [cell.get("vMerge") for cell in heads]


def test_only_a_group_of_several_columns_is_ruled(theme: Theme) -> None:
    """A line joins the columns of one name; over a single column it would say nothing."""
    ruled = [cell.find(f"{A}tcPr/{A}lnB/{A}solidFill") is not None for cell in _rows(theme)[0]]

    assert [False, True, True, False, False] == ruled


def test_twelve_rows_under_groups_keep_to_one_slide(theme: Theme) -> None:
    """The second header row costs no second slide."""
    assert 14 == len(_rows(theme))


def test_a_grid_without_groups_has_one_header_row(theme: Theme) -> None:
    """Nothing is merged where nothing stands under one name."""
    plain = tuple(Column(head, column.align) for (head, _), column in zip(HEADS, COLUMNS, strict=True))
    slide = Slide("one", "matrix", (Text("A finding"),), (Grid("g", plain, (((Text("a"),),) * 5,), "matrix"),))
    with zipfile.ZipFile(io.BytesIO(render_pptx(Deck(meta(), (), (slide,)), theme).data)) as archive:
        xml = archive.read("ppt/slides/slide1.xml").decode()

    assert "gridSpan" not in xml
    assert "Merge" not in xml
