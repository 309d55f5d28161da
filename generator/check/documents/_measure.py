"""Where the text of a slide stands once it is set, measured with the width tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.documents._slide_text import Paragraph, Run, paragraphs, share, theme_families
from generator.check.documents._slides import EMU, Box, Shape
from generator.office.inspect import Document, Node, first, once, select, to_number
from generator.records import dataclass
from generator.text.metrics import Span, text_width, wrap_spans

# Natural height of a line in ems: the faces the tables measure exactly, and a mean of the others.
LINES = {
    "calibri": 1.2207, "carlito": 1.2207, "cambria": 1.1724, "caladea": 1.1724,
    "arial": 1.1499, "liberation sans": 1.1499, "times new roman": 1.1499, "liberation serif": 1.1499,
}  # fmt: skip
OTHER_LINE = 1.18
INSETS = (("lIns", 91_440), ("tIns", 45_720), ("rIns", 91_440), ("bIns", 45_720))
MARGINS = (("marL", 91_440), ("marT", 45_720), ("marR", 91_440), ("marB", 45_720))


@dataclass(frozen=True, slots=True)
class Ink:
    """The text of a shape as it is set. ``box`` holds its lines, ``lines`` each of them; sizes in points.

    ``tall`` by ``wide`` is what the text needs of ``room``; ``exact`` where every face is one of the width tables;
    ``grows`` where the shape makes room for its text by itself.
    """

    shape: Shape
    box: Box
    lines: tuple[Box, ...]
    tall: float
    wide: float
    room: Box
    exact: bool
    grows: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its height as the file states it and what its text needs, in points."""

    shape: Shape
    number: int
    height: float
    needed: float
    exact: bool


@dataclass(frozen=True, slots=True)
class _Set:
    """Paragraphs set in a width: their height, and their lines from the top left of the room."""

    height: float
    lines: tuple[Box, ...]
    exact: bool

    @property
    def left(self) -> float:
        return min((line.left for line in self.lines), default=0.0)

    @property
    def right(self) -> float:
        return max((line.right for line in self.lines), default=0.0)


@once
def inks(document: Document, slide: str) -> Iterator[Ink]:
    """The text of each shape that says something and stands upright; tables aside."""
    theme = theme_families(document, slide)
    for shape, found in _by_shape(document, slide):
        if shape.box is not None and shape.kind == "sp" and shape.text and _upright(shape):
            yield _ink(shape, shape.box, found, theme)


@once
def rows(document: Document, slide: str) -> Iterator[Row]:
    """The rows of the slide's tables."""
    theme = theme_families(document, slide)
    for shape, found in _by_shape(document, slide):
        by_cell: dict[Node, list[Paragraph]] = {}
        for paragraph in found:
            if paragraph.cell is not None:
                by_cell.setdefault(paragraph.cell, []).append(paragraph)
        widths = [to_number(value) / EMU for value in _grid(shape)]
        for place, row in enumerate(_table_rows(shape), start=1):
            cells = [_cell(cell, by_cell.get(cell, []), width, theme) for cell, width in _cells(row, widths)]
            needed = max((height for height, _ in cells), default=0.0)
            yield Row(shape, place, to_number(row.get("h")) / EMU, needed, all(exact for _, exact in cells))


def _by_shape(document: Document, slide: str) -> list[tuple[Shape, list[Paragraph]]]:
    found: dict[Node, tuple[Shape, list[Paragraph]]] = {}
    for paragraph in paragraphs(document, slide):
        found.setdefault(paragraph.shape.node, (paragraph.shape, []))[1].append(paragraph)
    return list(found.values())


def _upright(shape: Shape) -> bool:
    turned = first(shape.node, "p:spPr/a:xfrm/@rot") not in ("", "0")
    return not turned and _body(shape, "@vert", "horz") == "horz"


def _body(shape: Shape, path: str, usual: str = "") -> str:
    """A property of the shape's text body, its own or that of the placeholder it fills."""
    owners = (shape.node, *shape.parents)
    return next((found for owner in owners if (found := first(owner, f"p:txBody/a:bodyPr/{path}"))), usual)


def _ink(shape: Shape, frame: Box, found: Sequence[Paragraph], theme: dict[str, str]) -> Ink:
    room = _room(shape, frame)
    columns = min(max(int(to_number(_body(shape, "@numCol"), 1)), 1), 16)
    gap = to_number(_body(shape, "@spcCol")) / EMU
    width = (room.width - gap * (columns - 1)) / columns
    wraps = _body(shape, "@wrap", "square") != "none"
    text = _set(found, width if wraps else float("inf"), theme, _less(shape))
    tall = text.height / columns
    x, y = room.left + _shift(found, text, room, wraps), _top(shape, room, tall)
    lines = tuple(Box(x + line.left, y + line.top, line.width, line.height) for line in text.lines)
    if columns > 1:
        lines = (Box(room.left, y, room.width, tall),)
    box = Box(min(line.left for line in lines), y, 0, tall) if lines else Box(x, y, 0, tall)
    wide = max((line.right for line in lines), default=box.left) - box.left
    return Ink(shape, Box(box.left, y, wide, tall), lines, tall, wide, room, text.exact, _grows(shape))


def _room(shape: Shape, frame: Box) -> Box:
    """The part of a shape that its text may take; in an ellipse, the rectangle within it."""
    left, top, right, bottom = (to_number(_body(shape, f"@{key}"), usual) / EMU for key, usual in INSETS)
    curve = 0.1464 if first(shape.node, "p:spPr/a:prstGeom/@prst") == "ellipse" else 0.0
    x, y = frame.width * curve, frame.height * curve
    width, height = frame.width - left - right - 2 * x, frame.height - top - bottom - 2 * y
    return Box(frame.left + left + x, frame.top + top + y, max(width, 1), max(height, 0))


def _grows(shape: Shape) -> bool:
    return any(select(owner, "p:txBody/a:bodyPr/a:spAutoFit") for owner in (shape.node, *shape.parents))


def _less(shape: Shape) -> float:
    """The share of proportional line spacing that the shape's shrinking leaves."""
    return 1.0 - share(first(shape.node, "p:txBody/a:bodyPr/a:normAutofit/@lnSpcReduction"), 0.0)


def _shift(found: Sequence[Paragraph], text: _Set, room: Box, wraps: bool) -> float:
    """How far to the right text stands that does not wrap, by the side it is anchored to."""
    spare = room.width - text.right
    return 0.0 if wraps else {"r": spare, "ctr": spare / 2}.get(found[0].value("@algn"), 0.0)


def _top(shape: Shape, room: Box, tall: float) -> float:
    spare = room.height - tall
    return room.top + {"ctr": spare / 2, "b": spare}.get(_body(shape, "@anchor", "t"), 0.0)


def _set(found: Sequence[Paragraph], width: float, theme: dict[str, str], less: float = 1.0) -> _Set:
    height, lines, exact = 0.0, [], True
    for index, paragraph in enumerate(found):
        one = _paragraph(paragraph, width, theme, less, opens=index == 0)
        lines += [Box(line.left, height + line.top, line.width, line.height) for line in one.lines]
        height += one.height
        exact = exact and one.exact
    return _Set(height, tuple(lines), exact)


def _paragraph(paragraph: Paragraph, width: float, theme: dict[str, str], less: float, *, opens: bool) -> _Set:
    styled = [run for run in paragraph.runs() if run.text] or [paragraph.end()]
    spans = [Span(_shown(run), run.family(theme), run.size, run.bold) for run in styled]
    start, end = (to_number(paragraph.value(f"@{name}")) / EMU for name in ("marL", "marR"))
    room = max(width - start - end, 1)
    tall = _line(paragraph, spans, less)
    top = 0.0 if opens else _space(paragraph, "spcBef", spans)
    lines = []
    for wide in _widths(wrap_spans(spans, room), spans):
        left = start + _aside(paragraph.value("@algn"), room, min(wide, room))
        lines.append(Box(left, top, min(wide, room), tall))
        top += tall
    inked = tuple(line for line in lines if line.width)
    return _Set(top + _space(paragraph, "spcAft", spans), inked, _exact(spans))


def _shown(run: Run) -> str:
    return run.text.upper() if run.value("@cap") == "all" else run.text


def _aside(side: str, room: float, wide: float) -> float:
    """The space before a line, by its alignment; none where nothing bounds it."""
    spare = 0.0 if room == float("inf") else room - wide
    return {"r": spare, "ctr": spare / 2}.get(side, 0.0)


def _widths(lines: Sequence[str], spans: Sequence[Span]) -> Iterator[float]:
    """The width of each line, found again in the spans that it was wrapped from."""
    text = "".join(span.text for span in spans)
    start = 0
    for line in lines:
        start = text.find(line, start)
        yield sum(_piece(span, offset, start, start + len(line)) for span, offset in _offsets(spans))
        start += len(line)


def _offsets(spans: Sequence[Span]) -> Iterator[tuple[Span, int]]:
    offset = 0
    for span in spans:
        yield span, offset
        offset += len(span.text)


def _piece(span: Span, offset: int, start: int, end: int) -> float:
    """The width of what ``span``, which begins at ``offset``, has of the characters from ``start`` to ``end``."""
    text = span.text[max(start - offset, 0) : max(end - offset, 0)]
    return text_width(text, span.font, span.size, span.bold) if text else 0.0


def _exact(spans: Sequence[Span]) -> bool:
    return all(span.font.lower() in LINES for span in spans)


def _line(paragraph: Paragraph, spans: Sequence[Span], less: float) -> float:
    stated = paragraph.value("a:lnSpc/a:spcPts/@val")
    if stated:
        return to_number(stated) / 100
    return _natural(spans) * share(paragraph.value("a:lnSpc/a:spcPct/@val")) * less


def _natural(spans: Sequence[Span]) -> float:
    return max(span.size * LINES.get(span.font.lower(), OTHER_LINE) for span in spans)


def _space(paragraph: Paragraph, name: str, spans: Sequence[Span]) -> float:
    stated = paragraph.value(f"a:{name}/a:spcPts/@val")
    if stated:
        return to_number(stated) / 100
    return _natural(spans) * share(paragraph.value(f"a:{name}/a:spcPct/@val"), 0.0)


def _grid(shape: Shape) -> list[str]:
    columns = (node for table in shape.tables for node in select(table, "a:tblGrid/a:gridCol"))
    return [str(node.get("w", 0)) for node in columns]


def _table_rows(shape: Shape) -> list[Node]:
    return [row for table in shape.tables for row in select(table, "a:tr")]


def _cells(row: Node, widths: Sequence[float]) -> Iterator[tuple[Node, float]]:
    """The cells of a row that begin and end in it, with the width of the columns they take."""
    for index, cell in enumerate(select(row, "a:tc")):
        if cell.get("hMerge") is None and cell.get("vMerge") is None and cell.get("rowSpan") is None:
            span = max(int(to_number(cell.get("gridSpan"), 1)), 1)
            yield cell, sum(widths[index : index + span])


def _cell(cell: Node, found: Sequence[Paragraph], width: float, theme: dict[str, str]) -> tuple[float, bool]:
    """The height that a cell needs, and whether it is measured exactly."""
    left, top, right, bottom = (to_number(first(cell, f"a:tcPr/@{key}"), usual) / EMU for key, usual in MARGINS)
    if not found:
        return top + bottom, True
    text = _set(found, max(width - left - right, 1), theme)
    return top + text.height + bottom, text.exact
