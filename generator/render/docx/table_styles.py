"""The table styles: three lines, the same with hairlines, label lists, boxes, numbers at a glance."""

from __future__ import annotations

from generator.office.xml import quote
from generator.render.docx.geometry import eighths, twentieths, twips
from generator.theme.tokens import Theme

OPEN, CLOSE = 8.0, 5.0  # points of padding above and below together
PADDING = twentieths(OPEN / 2)
RIGHT = twips(3)
BOX_SIDE = twips(4)
BOX_END = twentieths(12)


def table_styles(theme: Theme) -> str:
    """All table styles of a briefing, Table Normal first."""
    return _table_normal() + "".join(briefing_tables(theme).values())


def briefing_tables(theme: Theme) -> dict[str, str]:
    """Our own table styles by name."""
    ink, hair, lines = theme.palette.ink, theme.palette.hairline, theme.page_lines
    ends = line("top", lines.table, ink) + line("bottom", lines.table, ink)
    inner = line("insideH", lines.light, hair)
    first = _first_row(ink, lines.light)
    cells, close = (_margins(twentieths(both / 2), 0, twentieths(both / 2), RIGHT) for both in (OPEN, CLOSE))
    boxes = _margins(BOX_END, BOX_SIDE, BOX_END, BOX_SIDE)
    return {
        "Briefing Table": _style("Briefing Table", ends, cells, first),
        "Briefing Evidence": _style("Briefing Evidence", ends + inner, close, first),
        "Briefing Labels": _style("Briefing Labels", line("top", lines.light, hair) + inner, close),
        "Briefing Glance": _style("Briefing Glance", "", _margins(PADDING, 0, 0, RIGHT)),
        "Briefing Box": _style("Briefing Box", "", boxes),
    }


def plain_table() -> str:
    """A table style without margins, for a file whose default has some."""
    return _style("Briefing Plain", "", _margins(0, 0, 0, 0))


def cell_margins(*, close: bool) -> str:
    """The margins of our tables' cells, to be written in a table whose style is a house's."""
    both = twentieths((CLOSE if close else OPEN) / 2)
    return _margins(both, 0, both, RIGHT)


def line(side: str, weight: float, color: str) -> str:
    """One border; ``weight`` in points."""
    return f'<w:{side} w:val="single" w:sz="{eighths(weight)}" w:space="0" w:color="{color}"/>'


def _margins(top: int, left: int, bottom: int, right: int) -> str:
    sides = (("top", top), ("left", left), ("bottom", bottom), ("right", right))
    inner = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{inner}</w:tblCellMar>"


def _table_normal() -> str:
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_margins(0, 0, 0, 0)}</w:tblPr></w:style>'
    )


def _first_row(ink: str, weight: float) -> str:
    border = f"<w:tcBorders>{line('bottom', weight, ink)}</w:tcBorders>"
    return f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>{border}</w:tcPr></w:tblStylePr>'


def _style(name: str, borders: str, margins: str, conditional: str = "") -> str:
    drawn = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId={quote(name.replace(" ", ""))}>'
        f'<w:name w:val={quote(name)}/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>'
        f"<w:tblPr>{drawn}{margins}</w:tblPr>{conditional}</w:style>"
    )
