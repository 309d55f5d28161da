"""Tables from cells: widths that add up, borders, padding, header rows that repeat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.office.xml import quote

Down = Literal["", "restart", "continue"]


def cell(paragraphs: str, width: int, *, shade: str = "", margins: str = "", borders: str = "", span: int = 1,
         down: Down = "") -> str:  # fmt: skip
    """A cell ``width`` twips wide; ``margins`` and ``borders`` are the children of w:tcMar and w:tcBorders.

    ``down``: where a cell over several rows starts, its words at the foot, and where it goes on.
    """
    inner = "".join((
        f'<w:tcW w:w="{width}" w:type="dxa"/>',
        f'<w:gridSpan w:val="{span}"/>' if span > 1 else "",
        f'<w:vMerge w:val="{down}"/>' if down else "",
        f"<w:tcBorders>{borders}</w:tcBorders>" if borders else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill={quote(shade)}/>' if shade else "",
        f"<w:tcMar>{margins}</w:tcMar>" if margins else "",
        '<w:vAlign w:val="bottom"/>' if down else "",
    ))  # fmt: skip
    return f"<w:tc><w:tcPr>{inner}</w:tcPr>{paragraphs or '<w:p/>'}</w:tc>"


def margin(**sides: int) -> str:
    """Cell margins in twips, in the order top, left, bottom, right."""
    order = ("top", "left", "bottom", "right")
    return "".join(f'<w:{side} w:w="{sides[side]}" w:type="dxa"/>' for side in order if side in sides)


def row(cells: Sequence[str], *, header: bool = False, splits: bool = False) -> str:
    """A row; it breaks over pages only where ``splits``."""
    inner = ("" if splits else "<w:cantSplit/>") + ("<w:tblHeader/>" if header else "")
    properties = f"<w:trPr>{inner}</w:trPr>" if inner else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(widths: Sequence[int], rows: Sequence[str], style: str, *, indent: int = 0, head: bool = False,
          about: str = "") -> str:  # fmt: skip
    """A table of fixed layout; ``about`` says to a screen reader what it holds, ``head`` whether row 1 is a header."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = f'<w:tblLook w:val="{"0020" if head else "0000"}" w:firstRow="{int(head)}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'  # noqa: E501
    caption = f"<w:tblCaption w:val={quote(about[:250])}/>" if about else ""
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val={quote(style)}/>"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}{caption}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
