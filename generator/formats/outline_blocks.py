"""The fenced blocks of ``outline.md``: key messages, disputes, figures, comparisons and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from generator.formats.blocks import Fence, ListItem, Row, Table
from generator.formats.report import Report, nearest
from generator.formats.sections import check_options
from generator.formats.sentences import make_sentence, span_text
from generator.formats.spans import Citation, Run, Span, parse_spans, unescape
from generator.formats.textfile import unwrap
from generator.formats.values import checked_id, digest, id_list, one_of
from generator.model.outline import STATUSES, Block, BlockItem, Dispute, DisputeStatus, Sentence, Side

TABLES = ("comparison", "options", "amounts")
STATEMENTS = ("brief", "background", "changes", "commitments", "facts", "limits", "meaning", "oversight", "uncertain")
LISTS = ("abstract", "cut-off", "events", "glance", "glossary", "people", "questions", "quote", "safe")
BLOCKS = ("edition", "bottom-line", *STATEMENTS, *TABLES, *LISTS)
KINDS = ("number", "date", "currency", "sum", "name", "framing", "citation", "status")
DISPUTE_STATUSES = ("proposed", "accepted", "dismissed")
ITEM_OPTIONS = ("value", "prefix", "unit", "role", "when", "status", "short")
_DISPUTE_KEYS = ("status", "kind", "title", "points", "figure", "unit", "reason", "topic")
_BLOCK_KEYS = ("title", "label", "points", "topic", "for")
_TABLE_KEYS = ("highlight", "unit")
_PARTS = ("side", "why", "treatment")


def read_key_messages(node: Fence, report: Report) -> tuple[Sentence, ...]:
    """The list items as sentences; each names its points."""
    check_options(node.attributes, (), ("key-messages",), node.line, report)
    return tuple(make_sentence(span, "", report, needs=True) for span in _item_spans(node, report))


def read_figure(node: Fence, report: Report) -> str:
    """The id of the figure that is placed here."""
    check_options(node.attributes, ("id",), ("figure",), node.line, report)
    _nothing_inside(node, report)
    name = node.attributes.get("id") or node.attributes.id
    if not name:
        report.error("figure", "the block names no figure", node.line, mend="write ::: {.figure id=trade}")
    return checked_id(name, report, node.line)


def _nothing_inside(node: Fence, report: Report) -> None:
    if node.children:
        report.error("block", f"'{node.name}' takes no text", node.line, mend="close it on the next line")


def read_dispute(node: Fence, scope: str, report: Report) -> Dispute:
    """A dispute with its sides, the reason and how to put it to a reader."""
    check_options(node.attributes, _DISPUTE_KEYS, ("dispute",), node.line, report)
    get, line = node.attributes.get, node.line
    for key in ("status", "kind", "title", "points"):
        if not get(key):
            report.error("dispute", f"a dispute has no {key}", line, mend=f"add {key}=")
    if not node.attributes.id:
        report.error("dispute", "a dispute has no id", line, mend="write ::: {.dispute #troops ...}")
    spans = _item_spans(node, report)
    by_part = {part: [span for span in spans if part in span.attributes.classes] for part in _PARTS}
    for span in spans:
        _check_part(span, report)
    return Dispute(
        id=node.attributes.id,
        title=get("title"),
        kind=one_of(get("kind", KINDS[0]), KINDS, "kind", report, line),
        status=cast(DisputeStatus, one_of(get("status", "proposed"), DISPUTE_STATUSES, "status", report, line)),
        topic=checked_id(get("topic"), report, line) or scope,
        points=id_list(get("points"), report, line),
        sides=tuple(_side(span, report) for span in by_part["side"]),
        why=_only(by_part["why"], "why", report),
        treatment=_only(by_part["treatment"], "treatment", report),
        figure=checked_id(get("figure"), report, line),
        unit=get("unit"),
        reason=get("reason"),
        where=report.where(line),
    )


def _check_part(span: Span, report: Report) -> None:
    if not any(part in span.attributes.classes for part in _PARTS):
        report.error(
            "dispute", "an item is no side, reason or treatment", span.line, mend="add .side, .why or .treatment"
        )
    known = ("points", "head", "value") if "side" in span.attributes.classes else ()
    check_options(span.attributes, known, _PARTS, span.line, report)


def _side(span: Span, report: Report) -> Side:
    points = id_list(span.attributes.get("points"), report, span.line)
    if not points:
        report.error("dispute", "a side names no points", span.line, mend='add points="a b"')
    return Side(span_text(span, report), points, span.attributes.get("head"), span.attributes.get("value"))


def _only(spans: list[Span], part: str, report: Report) -> str:
    for extra in spans[1:]:
        report.error("dispute", f"'{part}' stands twice", extra.line, mend="join the two")
    return span_text(spans[0], report) if spans else ""


def read_block(node: Fence, scope: str, before: Sequence[Block], report: Report) -> Block | None:
    """A named block; ``scope`` is the topic it stands in, ``before`` the blocks above it."""
    if node.name not in BLOCKS:
        known = ("key-messages", "dispute", "figure", *BLOCKS)
        what = f"unknown block '{node.name}'" if node.name else "a block has no name"
        if node.name != "?":
            report.error("block", what, node.line, mend=nearest(node.name, known))
        return None
    is_table = node.name in TABLES
    check_options(node.attributes, (*_BLOCK_KEYS, *(_TABLE_KEYS if is_table else ())), (node.name,), node.line, report)
    get, line = node.attributes.get, node.line
    topic = checked_id(get("topic"), report, line) or scope
    name = node.attributes.id or block_id(node.name, topic, before)
    rows = _rows(node, name, report) if is_table else ()
    return Block(
        kind=node.name,
        id=name,
        topic=topic,
        title=get("title"),
        label=get("label"),
        audience=checked_id(get("for"), report, line),
        items=() if is_table else _items(node, name, report),
        rows=rows,
        points=id_list(get("points"), report, line),
        highlight=_highlight(get("highlight"), rows, line, report),
        unit=get("unit"),
        where=report.where(line),
    )


def block_id(kind: str, topic: str, before: Sequence[Block]) -> str:
    """The id of a block that was given none: its topic and kind, numbered from the second of the kind on."""
    alike = sum(block.kind == kind and block.topic == topic for block in before)
    return "-".join([*([topic] if topic else []), kind, *([str(alike + 1)] if alike else [])])


def _item_spans(node: Fence, report: Report) -> tuple[Span, ...]:
    """The span of each list item; anything else in the block is refused."""
    return tuple(span for child in node.children for span in _spans_of(child, node, report))


def _spans_of(child: object, node: Fence, report: Report) -> Iterator[Span]:
    mend = 'write - [text]{points="a b"}'
    match child:
        case ListItem(level=0):
            pieces = parse_spans(child.text, child.line, report)
            spans = [piece for piece in pieces if isinstance(piece, Span)]
            if len(spans) != 1 or any(
                isinstance(p, Citation) or (isinstance(p, Run) and p.text.strip()) for p in pieces
            ):
                report.error("block", f"an item of '{node.name}' is not one span", child.line, mend=mend)
            yield from spans[:1]
        case _:
            line = int(getattr(child, "line", node.line))
            report.error("block", f"'{node.name}' holds list items only", line, mend=mend)


def _items(node: Fence, block: str, report: Report) -> tuple[BlockItem, ...]:
    """The items of a list. A line about the document itself ("To") rests on nothing; a bottom line is one sentence."""
    rests = node.name != "edition"
    items = tuple(_item(span, block, report, rests=rests) for span in _item_spans(node, report))
    if node.name == "bottom-line" and len(items) != 1:
        report.error("block", "a bottom line is one item", node.line, mend="join what it says, or leave some out")
    return items


def _item(span: Span, block: str, report: Report, *, rests: bool) -> BlockItem:
    check_options(span.attributes, ("points", "figures", "head", *ITEM_OPTIONS), (), span.line, report)
    get, line = span.attributes.get, span.line
    text = span_text(span, report)
    options = {key: value for key, value in span.attributes.options.items() if key in ITEM_OPTIONS}
    if "status" in options:
        one_of(options["status"], STATUSES, "status", report, line)
    points, figures = id_list(get("points"), report, line), id_list(get("figures"), report, line)
    if rests and not points and not figures:
        report.error("block", "an item rests on nothing", line, mend='add points="a b"')
    name = span.attributes.id or item_id(block, text)
    return BlockItem(name, text, points, figures, get("head"), options, report.where(line))


def item_id(block: str, text: str) -> str:
    """The id of an item that was given none."""
    return f"{block}-{digest(text, 6)}"


def _rows(node: Fence, block: str, report: Report) -> tuple[tuple[BlockItem, ...], ...]:
    tables = [child for child in node.children if isinstance(child, Table)]
    if len(tables) != 1 or len(node.children) != 1:
        report.error("block", f"'{node.name}' holds one pipe table", node.line, mend="write | a | b | rows in it")
    rows = tables[0].rows if tables else ()
    return tuple(_row(row, f"{block}-r{index}", report) for index, row in enumerate(rows))


def _highlight(name: str, rows: Sequence[Sequence[BlockItem]], line: int, report: Report) -> str:
    """The row to see first, by the words of its first cell."""
    firsts = [row[0].text for row in rows[1:] if row]
    if name and name not in firsts:
        report.error("block", f"no row is called '{name}'", line, mend=nearest(name, firsts))
    return name


def _row(row: Row, prefix: str, report: Report) -> tuple[BlockItem, ...]:
    return tuple(_cell(cell, f"{prefix}c{index}", row.line, report) for index, cell in enumerate(row.cells))


def _cell(cell: str, name: str, line: int, report: Report) -> BlockItem:
    pieces = parse_spans(cell, line, report)
    match pieces:
        case [Span() as span]:
            check_options(span.attributes, ("points", "figures"), (), line, report)
            points = id_list(span.attributes.get("points"), report, line)
            figures = id_list(span.attributes.get("figures"), report, line)
            text = span_text(span, report)
            return BlockItem(span.attributes.id or name, text, points, figures, where=report.where(line))
        case [] | [Run()]:
            return BlockItem(name, unwrap(unescape(cell)), (), where=report.where(line))
        case _:
            report.error("block", "a cell is not one span", line, mend='write [text]{points="a b"} or plain text')
            return BlockItem(name, unwrap(cell), (), where=report.where(line))
