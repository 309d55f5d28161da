"""Shapes as PresentationML: each decided shape is one string."""

from __future__ import annotations

from generator.office.xml import quote
from generator.records import dataclass
from generator.render.pptx.boxes import Block, Cell, ChartBox, Edge, Rect, Rule, Slot, Table, TextBox
from generator.render.pptx.words import ANCHORS, Ink, body, cell_body, emu, fill, followed_body, line, number_field

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


@dataclass(frozen=True, slots=True)
class Named:
    """A shape's number and name on its slide; ``slot`` the placeholder that it fills, as XML or empty."""

    id: int
    name: str
    slot: str = ""

    def xml(self, alt: str = "", decorative: bool = False) -> str:
        head = f'<p:cNvPr id="{self.id}" name={quote(self.name)}' + (f" descr={quote(alt)}" if alt else "")
        return f"{head}>{_DECORATIVE}</p:cNvPr>" if decorative else f"{head}/>"


def slot_xml(slot: Slot | None) -> str:
    """The reference to a placeholder of the layout."""
    if slot is None:
        return ""
    match slot.kind:
        case "title":
            return '<p:ph type="title"/>'
        case "number":
            return f'<p:ph type="sldNum" sz="quarter" idx="{slot.index}"/>'
        case "body":
            return f'<p:ph type="body" sz="quarter" idx="{slot.index}"/>'
        case "footer" | "own":
            return ""  # only a house has them, and knows their types


def frame(at: Rect, tag: str = "a:xfrm") -> str:
    """A position and size; negative sizes count as nothing."""
    size = f'<a:ext cx="{max(emu(at.w), 0)}" cy="{max(emu(at.h), 0)}"/>'
    return f'<{tag}><a:off x="{emu(at.x)}" y="{emu(at.y)}"/>{size}</{tag}>'


def text_shape(box: TextBox, named: Named, ink: Ink, inherits: bool = False) -> str:
    """A text box, or the placeholder that it fills; ``inherits``: it stands where its layout says."""
    kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if named.slot else '<p:cNvSpPr txBox="1"/>'
    shape = "" if named.slot else '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    properties = "<p:spPr/>" if inherits else f"<p:spPr>{frame(box.at)}{shape}</p:spPr>"
    if box.follows:
        words = followed_body(box.paragraphs, ink, bool(box.slot and box.slot.kind == "number"))
        return f"<p:sp><p:nvSpPr>{named.xml()}{kind}<p:nvPr>{named.slot}</p:nvPr></p:nvSpPr>{properties}{words}</p:sp>"
    words = body(box.paragraphs, box.anchor, ink, box.inset)
    if box.slot and box.slot.kind == "number":
        words = body((), box.anchor, ink).replace("<a:p/>", number_field(box.paragraphs[0], ink))
    return f"<p:sp><p:nvSpPr>{named.xml()}{kind}<p:nvPr>{named.slot}</p:nvPr></p:nvSpPr>{properties}{words}</p:sp>"


def rule_shape(rule: Rule, named: Named, ink: Ink) -> str:
    """A connector without a style, which would bring the theme's effects."""
    at = Rect(min(rule.x1, rule.x2), min(rule.y1, rule.y2), abs(rule.x2 - rule.x1), abs(rule.y2 - rule.y1))
    drawn = f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line(rule.color, rule.width, ink, rule.dash)}'
    head = f"<p:nvCxnSpPr>{named.xml(decorative=True)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
    return f"<p:cxnSp>{head}<p:spPr>{frame(at)}{drawn}</p:spPr></p:cxnSp>"


def block_shape(block: Block, named: Named, ink: Ink) -> str:
    """An area; the outline lies inside its edges, so that filled and open ones look alike large."""
    preset = "ellipse" if block.round else "rect"
    geometry = f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>'
    drawn = f"{geometry}{fill(block.fill, ink)}{line(block.outline, block.width, ink)}"
    head = f"<p:nvSpPr>{named.xml(block.alt, not block.alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
    return f"<p:sp>{head}<p:spPr>{frame(block.at)}{drawn}</p:spPr></p:sp>"


def _graphic_frame(at: Rect, named: Named, alt: str, uri: str, content: str) -> str:
    locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
    head = f"<p:nvGraphicFramePr>{named.xml(alt)}{locks}<p:nvPr>{named.slot}</p:nvPr></p:nvGraphicFramePr>"
    data = f'<a:graphic><a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic>'
    return f"<p:graphicFrame>{head}{frame(at, 'p:xfrm')}{data}</p:graphicFrame>"


def chart_frame(box: ChartBox, named: Named, relation: str) -> str:
    """The frame of an Office chart, by its relationship."""
    content = f'<c:chart xmlns:c="{_CHART}" r:id="{relation}"/>'
    return _graphic_frame(box.at, named, box.alt, _CHART, content)


def picture(box: ChartBox, named: Named, relation: str) -> str:
    """A drawn chart, by the relationship of its image."""
    head = (
        f'<p:nvPicPr>{named.xml(box.alt)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
    )
    shown = f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
    shape = f'<p:spPr>{frame(box.at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
    return f"<p:pic>{head}{shown}{shape}</p:pic>"


def table_frame(table: Table, named: Named, ink: Ink) -> str:
    """A native table without a style: every line and fill is the cell's own."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.widths)
    overs: tuple[tuple[Cell, ...], ...] = ((), *table.rows[:-1])
    rows = "".join(
        _row(row, above, height, ink) for row, above, height in zip(table.rows, overs, table.heights, strict=True)
    )
    properties = f"<a:tblPr{' firstRow=' + quote('1') if table.header else ''}/>"
    content = f"<a:tbl>{properties}<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
    return _graphic_frame(table.at, named, table.alt, _TABLE, content)


def _row(row: tuple[Cell, ...], above: tuple[Cell, ...], height: float, ink: Ink) -> str:
    edges = [cell.under for cell in above] or [cell.over for cell in row]
    cells = "".join(_cell(cell, edge, ink) for cell, edge in zip(row, edges, strict=True))
    return f'<a:tr h="{emu(height)}">{cells}</a:tr>'


def _cell(cell: Cell, over: Edge | None, ink: Ink) -> str:
    insets = f'marL="{emu(cell.left)}" marR="{emu(cell.right)}" marT="{emu(cell.top)}" marB="{emu(cell.bottom)}"'
    edges = f"{_edge('L', None, ink)}{_edge('R', None, ink)}{_edge('T', over, ink)}{_edge('B', cell.under, ink)}"
    properties = f'<a:tcPr {insets} anchor="{ANCHORS[cell.anchor]}">{edges}{fill(cell.fill, ink)}</a:tcPr>'
    span = _merged("hMerge", "gridSpan", cell.span) + _merged("vMerge", "rowSpan", cell.down)
    return f"<a:tc{span}>{cell_body(cell.paragraphs, ink)}{properties}</a:tc>"


def _merged(covered: str, covering: str, count: int) -> str:
    return f' {covered}="1"' if count == 0 else f' {covering}="{count}"' if count > 1 else ""


def _edge(side: str, edge: Edge | None, ink: Ink) -> str:
    if edge is None:
        return f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>'
    return f'<a:ln{side} w="{round(edge.width * 12700)}">{fill(edge.color, ink)}</a:ln{side}>'
