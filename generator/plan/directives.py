"""Markdown of a template, after Jinja, to elements and slides: directives become blocks, headings get numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import assert_never

from generator.blocks import BLOCKS, Context, Options, near_id
from generator.errors import InputError, Where, refuse
from generator.formats.blocks import Document, Fence, Heading, ListItem, Node, Paragraph, Table, read_blocks
from generator.formats.report import Report, nearest
from generator.formats.spans import Citation, Run, Span, parse_spans, unescape
from generator.model import element as e
from generator.model.inline import Emphasis, Inline, Inlines, Link, Mark, Strong, Text
from generator.model.source import Evidence
from generator.model.written import Computed
from generator.plan.origins import Origin
from generator.records import dataclass

_STYLED = re.compile(r"\*\*(?P<strong>.+?)\*\*|\*(?P<emphasis>.+?)\*|\[(?P<text>[^\]]+)\]\((?P<url>[^)\s]+)\)")


def read_template(markdown: str, origin: Origin) -> Document:
    """The blocks of a template's output; faults are told where the template wrote them."""
    if (document := _faultless(markdown)) is None:
        report = Report(origin.name)
        document = read_blocks(markdown, report)
        _close(report, origin)
    return document


@lru_cache(maxsize=32)
def _faultless(markdown: str) -> Document | None:
    """The blocks of ``markdown``; None where something is to be told of them, which names their template."""
    report = Report()
    document = read_blocks(markdown, report)
    return None if report.findings else document


def _close(report: Report, origin: Origin) -> None:
    """Raise what a reader had to say, in lines of the template."""
    try:
        report.close()
    except InputError as error:
        raise origin.told(error) from error


def page_elements(document: Document, ctx: Context, origin: Origin) -> tuple[e.Element, ...]:
    """Lower a page template; headings of levels 1 and 2 are numbered but for ``.unnumbered`` and ``.small`` ones."""
    counter = _Counter()
    return tuple(item for node in document.nodes for item in _page_node(node, ctx, origin, counter))


def _page_node(node: Node, ctx: Context, origin: Origin, counter: _Counter) -> Iterable[e.Element]:
    match node:
        case Heading():
            small = "small" in node.attributes.classes
            content = inlines(node.text, ctx, origin, node.line)
            yield e.Heading(node.level, content, node.attributes.id, counter.next(node), small)
        case _:
            yield from _content(node, ctx, origin, slide=False)


def _content(
    node: Paragraph | ListItem | Table | Fence, ctx: Context, origin: Origin, *, slide: bool
) -> Iterable[e.Element]:
    match node:
        case Paragraph():
            yield e.Prose(inlines(node.text, ctx, origin, node.line))
        case ListItem():
            yield e.Bullets((e.Item("", (), inlines(node.text, ctx, origin, node.line)),))
        case Table():
            yield _table(node, ctx, origin)
        case Fence():
            yield from _lower(node, ctx, origin, slide=slide)
        case _:
            assert_never(node)


@dataclass(slots=True)
class _Counter:
    """Numbers of headings: "2", "2.3"."""

    part: int = 0
    topic: int = 0

    def next(self, heading: Heading) -> str:
        if {"unnumbered", "small"} & set(heading.attributes.classes) or heading.level > 2:
            return ""
        if heading.level == 1:
            self.part, self.topic = self.part + 1, 0
            return str(self.part)
        self.topic += 1
        return f"{self.part}.{self.topic}"


def slide_plans(document: Document, ctx: Context, origin: Origin) -> Iterator[e.Slide]:
    """Lower a deck template: a slide begins at every heading of level 2."""
    for heading, nodes in _slides(document, origin):
        yield _slide(heading, nodes, ctx, origin)


def _slides(document: Document, origin: Origin) -> Iterator[tuple[Heading, list[Node]]]:
    heading: Heading | None = None
    nodes: list[Node] = []
    for node in document.nodes:
        match node:
            case Heading(level=2):
                if heading is not None:
                    yield heading, nodes
                heading, nodes = node, []
            case _ if heading is None:
                raise refuse(
                    "template", "text before the first slide", origin.where(node.line), mend="begin with '## Title'"
                )
            case _:
                nodes.append(node)
    if heading is not None:
        yield heading, nodes


def _slide(heading: Heading, nodes: list[Node], ctx: Context, origin: Origin) -> e.Slide:
    options = _plain(heading.attributes.options)
    layout = _layout(options.get("layout", "points"), origin.where(heading.line))
    notes = [item for node in nodes if _is_notes(node) for item in _notes(node, ctx, origin)]
    elements = [item for node in nodes if not _is_notes(node) for item in _slide_node(node, ctx, origin)]
    return e.Slide(
        id=heading.attributes.id,
        layout=layout,
        title=inlines(heading.text, ctx, origin, heading.line),
        elements=tuple(elements),
        part=options.get("part", ""),
        kicker=options.get("kicker", ""),
        number=options.get("number", ""),
        notes=tuple(notes),
    )


def _layout(name: str, where: Where) -> e.Layout:
    for layout in e.LAYOUTS:
        if layout == name:
            return layout
    what = f"unknown layout '{name}'; have: {', '.join(e.LAYOUTS)}"
    raise refuse("template", what, where, mend=nearest(name, e.LAYOUTS))


def _is_notes(node: Node) -> bool:
    return isinstance(node, Fence) and node.name == "notes"


def _notes(node: Node, ctx: Context, origin: Origin) -> Iterable[Inlines]:
    if not isinstance(node, Fence):
        return
    for child in node.children:
        match child:
            case Paragraph() | ListItem():
                yield inlines(child.text, ctx, origin, child.line)
            case _:
                raise refuse(
                    "template", "notes hold paragraphs", origin.where(child.line), mend="write plain paragraphs"
                )


def _slide_node(node: Node, ctx: Context, origin: Origin) -> Iterable[e.Element]:
    match node:
        case Heading():
            raise refuse(
                "template", "a slide holds no headings", origin.where(node.line), mend="begin a slide with '## '"
            )
        case _:
            yield from _content(node, ctx, origin, slide=True)


def _lower(fence: Fence, ctx: Context, origin: Origin, *, slide: bool) -> Iterable[e.Element]:
    where = origin.where(fence.line)
    block = BLOCKS.get(fence.name or "(no name)", where)
    for option in fence.attributes.options:
        if option not in block.options:
            have = tuple(block.options)
            what = f"block '{block.name}' has no option '{option}'; have: {', '.join(have) or 'none'}"
            raise refuse("directive", what, where, mend=nearest(option, have) if have else f"take {option}= out")
    lower: Callable[[Context, Options], Iterable[e.Element]] = block.slide if slide else block.page
    try:
        yield from lower(ctx, Options(_plain(fence.attributes.options), where))
    except KeyError as error:
        have = (*ctx.points, *ctx.sentences, *ctx.outline.figures, *(block.id for block in ctx.outline.blocks))
        raise refuse("directive", f"unknown id {error}", where, mend=near_id(str(error.args[0]), have)) from error


_COMPUTED = re.compile(r"\[((?:\\.|[^\\\]])*)\]\{computed=computed-\w+\}")


def _plain(options: Mapping[str, str]) -> Mapping[str, str]:
    """Options with the words of computed numbers: an attribute has no ids inside."""
    return {key: _COMPUTED.sub(lambda found: unescape(found[1]), value) for key, value in options.items()}


def _table(table: Table, ctx: Context, origin: Origin) -> e.Grid:
    header, *rows = table.rows
    columns = tuple(e.Column(cell) for cell in header.cells)
    cells = tuple(tuple(inlines(cell, ctx, origin, row.line) for cell in row.cells) for row in rows)
    return e.Grid(f"table-{table.line}", columns, cells)


def inlines(text: str, ctx: Context, origin: Origin, line: int) -> Inlines:
    """A template's running text: ``[]{message=id}`` and ``[]{figure=id}`` print that sentence, the rest is prose."""
    report = Report(origin.name)
    pieces = parse_spans(text, line, report)
    _close(report, origin)
    return tuple(item for piece in pieces for item in _piece(piece, ctx, origin.where(line)))


def _piece(piece: Run | Span | Citation, ctx: Context, where: Where) -> Iterable[Inline]:
    match piece:
        case Run():
            yield from _styled(piece.text)
        case Citation():
            mend = 'write {{ point("ID") | cite }}, or print the point by a block'
            raise refuse("template", "a template cites by points, not by works", where, mend=mend)
        case Span():
            yield from _token(piece, ctx, where)
        case _:
            assert_never(piece)


def _token(span: Span, ctx: Context, where: Where) -> Iterable[Inline]:
    options = span.attributes.options
    if "message" in options:
        yield from _message(ctx, options["message"], where)
    elif "figure" in options and options["figure"] in ctx.outline.figures:
        figure = ctx.outline.figures[options["figure"]]
        yield Mark(figure.id, (Text(figure.message),))
    elif "block" in options:
        yield from _title(ctx, options["block"], where)
    elif options.get("computed") in ctx.computed:
        yield _computed(ctx.computed[options["computed"]])
    elif "cite" in options:
        yield from ctx.citer.cite(_evidence(options["cite"], ctx))
    else:
        raise refuse("template", "a span names no message, figure or block", where, mend="write []{message=ID}")


def _computed(computed: Computed) -> Inline:
    """A number under its own id and under those of the points and figures that it was made of."""
    marked: Inline = Text(computed.text)
    for name in (*computed.figures, *computed.points):
        marked = Mark(name, (marked,))
    return Mark(computed.id, (marked,))


def _evidence(names: str, ctx: Context) -> tuple[Evidence, ...]:
    """What points and figures rest on."""
    figures, points = ctx.outline.figures, ctx.points
    held = ((points.get(name) or figures[name]).evidence for name in names.split())
    return tuple(dict.fromkeys(piece for evidence in held for piece in evidence))


def _title(ctx: Context, name: str, where: Where) -> Iterable[Inline]:
    """The title of a block of the outline, which is its message."""
    for block in ctx.outline.blocks:
        if block.id == name and block.title:
            yield Mark(block.id, (Text(block.title),))
            return
    raise refuse("template", f"no block '{name}' with a title", where, mend="name one of outline.md")


def _message(ctx: Context, owner: str, where: Where) -> Iterable[Inline]:
    """A part's or topic's message as a title: without its full stop."""
    item = ctx.owner(owner)
    if item is not None and item.message is not None:
        yield Mark(item.message.id, (Text(item.message.text.rstrip(".")),))
        return
    raise refuse("template", f"no message '{owner}'", where, mend="name a part or topic that has one")


def _styled(text: str) -> Iterable[Inline]:
    at = 0
    for match in _STYLED.finditer(text):
        if match.start() > at:
            yield Text(text[at : match.start()])
        if match["strong"]:
            yield Strong((Text(match["strong"]),))
        elif match["emphasis"]:
            yield Emphasis((Text(match["emphasis"]),))
        else:
            yield Link(match["url"], (Text(match["text"]),))
        at = match.end()
    if at < len(text):
        yield Text(text[at:])
