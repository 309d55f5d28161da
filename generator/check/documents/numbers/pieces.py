"""The passages of a finished document piece by piece: an earlier one's are taken over where the bytes are the same.

A piece is a part of the package, or a block of a Word body: a paragraph, a table, the contents. What it says depends on
its own bytes alone, unless a field or a bookmark of it ends elsewhere; a document with such a one is read as a whole.
A body that we wrote comes in the stretches that it was joined from: one that stood in an earlier document is not cut
into its blocks again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.check.documents._word import STORIES
from generator.check.documents.numbers.charts import books_of, chart_at, frames_in
from generator.check.documents.numbers.passage import Kind, Passage, tokens
from generator.check.documents.numbers.reading import passages_of, properties
from generator.check.documents.numbers.slides import sheet_passages, sheets
from generator.check.documents.numbers.word import called, told_by
from generator.model.memo import Shelf
from generator.office.inspect import Document, Node, parse
from generator.records import dataclass

_BODY, _END, _LAST = b"<w:body>", b"</w:body></w:document>", b"<w:sectPr>"
_PARAGRAPH, _GRID, _CONTROL, _ROW = (
    (b"<w:%s>" % name, b"<w:%s " % name, b"</w:%s>" % name) for name in (b"p", b"tbl", b"sdt", b"tr")
)
_BLOCKS, _TABLE, _TABLE_END = (_PARAGRAPH, _GRID, _CONTROL), _GRID[:2], _GRID[2]


@dataclass(frozen=True, slots=True)
class Piece:
    """``texts`` in reading order, then rows of tables, then alternative texts; ``frames``: charts by relationship."""

    texts: tuple[Passage, ...]
    rows: tuple[Passage, ...] = ()
    alternatives: tuple[Passage, ...] = ()
    frames: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Shelves:
    """``pieces`` of earlier documents of an audience; what charts say that were ``drawn`` for any."""

    pieces: Shelf
    drawn: Shelf


class _WholeError(Exception):
    """A piece cannot be read by itself."""


def passages_by_piece(
    document: Document, known: Shelf | None, drawn: Shelf | None = None, body: Sequence[bytes] = ()
) -> list[tuple[Passage, ...]]:
    """The passages of ``document`` in reading order.

    ``known`` has pieces of earlier ones of its audience, ``drawn`` what charts of other audiences say. ``body`` is what
    the main part of a paper was joined from, where that is known.
    """
    if known is None:
        return [passages_of(document)]
    shelves = _Shelves(known, known if drawn is None else drawn)
    try:
        found = list(_word(document, shelves, body) if document.kind == "docx" else _slides(document, shelves))
    except _WholeError:
        return [passages_of(document)]
    return [one for one in (*found, _counted(properties(document))) if one]


def _counted(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if tokens(passage.text))


def _word(document: Document, known: _Shelves, body: Sequence[bytes]) -> Iterator[tuple[Passage, ...]]:
    main = document.main
    charts: list[tuple[str, str, str]] = []
    for part in (main, *(target for kind in STORIES for target in document.linked(main, kind))):
        data, where = document.parts.get(part, b""), called(document, part)
        read = _of_body(data, body, where, known.pieces) if part == main else _of_story(data, where, known.pieces)
        pieces = tuple(read)
        yield from (piece.texts for piece in pieces)
        yield from (piece.rows for piece in pieces)
        yield from (piece.alternatives for piece in pieces)
        charts += ((part, *frame) for piece in pieces for frame in piece.frames)
    yield from _charts(document, ((part, name, relation, "") for part, name, relation in charts), known)


def _read(head: bytes, text: bytes, tail: bytes, where: str) -> Piece:
    root = parse(head + text + tail)
    if root is None or not (told := told_by(root, where)).whole:
        raise _WholeError
    texts, rows, alternatives = map(_counted, (told.texts, told.rows, told.alternatives))
    return Piece(texts, rows, alternatives, _frames(root, text))


def _of_body(data: bytes, body: Sequence[bytes], where: str, known: Shelf) -> Iterator[Piece]:
    """What the blocks of a Word body say; ``body`` is what ``data`` was joined from, where that is known."""
    if not body:
        yield from _of_blocks(*_opened(data), where, known)
    for text in body[1:-1]:
        read = partial(_of_blocks, body[0], text, where, known)
        yield from known.get((where, body[0], text), lambda: tuple(read()))  # noqa: B023 - asked at once


def _of_story(data: bytes, where: str, known: Shelf) -> Iterator[Piece]:
    """What notes, a header or a footer say."""
    yield known.get((where, data), partial(_read, b"", data, b"", where))


def _of_blocks(head: bytes, text: bytes, where: str, known: Shelf) -> Iterator[Piece]:
    for block in _blocks(head, text):
        yield known.get((where, *block), partial(_read, *block, where))


def _opened(data: bytes) -> tuple[bytes, bytes]:
    """What a Word body is well-formed behind, and the body without its end."""
    head, body, text = data.partition(_BODY)
    if not body or not text.endswith(_END):
        raise _WholeError
    return head + body, text.removesuffix(_END)


def _blocks(head: bytes, text: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """The blocks of a stretch of a body, each between what it is well-formed with; the last may end the body."""
    at, end = 0, len(text)
    while at < end and not text.startswith(_LAST, at):
        until = _end_of(text, at, _BLOCKS)
        yield from _rows(head, text[at:until])
        at = until
    if at < end:
        yield head, text[at:], _END


def _rows(head: bytes, block: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """A block, a table row by row: of a long one few change."""
    if not block.startswith(_TABLE):
        yield head, block, _END
        return
    at, end = block.find(_ROW[0]), len(block) - len(_TABLE_END)
    opening = head + block[: max(at, 0)]
    while 0 <= at < end:
        until = _end_of(block, at, (_ROW,))
        yield opening, block[at:until], _TABLE_END + _END
        at = until


def _end_of(text: bytes, at: int, kinds: Iterable[tuple[bytes, bytes, bytes]]) -> int:
    """Where the element of one of ``kinds`` that begins at ``at`` ends: others of its kind may stand within."""
    for bare, stated, closed in kinds:
        if text.startswith((bare, stated), at):
            until, open_ = at, 1
            while open_:
                begun, until = until, text.find(closed, until) + len(closed)
                if until < len(closed):
                    raise _WholeError
                open_ += text.count(bare, begun, until) + text.count(stated, begun, until) - (begun == at) - 1
            return until
    raise _WholeError


def _slides(document: Document, known: _Shelves) -> Iterator[tuple[Passage, ...]]:
    charts: list[tuple[str, str, str, str]] = []
    for number, part, kind, where in sheets(document):
        data = document.parts.get(part, b"")
        piece = known.pieces.get((where, data), partial(_sheet, data, kind, where))
        yield piece.texts
        if kind == "text":
            charts += ((part, *frame, f"slide {number}, ") for frame in piece.frames)
    yield from _charts(document, charts, known)


def _sheet(data: bytes, kind: Kind, where: str) -> Piece:
    root = parse(data)
    if root is None:
        raise _WholeError
    return Piece(_counted(sheet_passages(root, where, kind)), frames=_frames(root, data))


def _frames(root: Node, data: bytes) -> tuple[tuple[str, str], ...]:
    return tuple(frames_in(root)) if b"chart" in data else ()  # few have any, and to look for them takes longest


def _charts(
    document: Document, frames: Iterable[tuple[str, str, str, str]], known: _Shelves
) -> Iterator[tuple[Passage, ...]]:
    """``frames``: the part that a chart stands in, its name, its relationship there, where that is."""
    for owner, name, relation, where in frames:
        targets = {link.id: link.target for link in document.links(owner)}
        part = targets.get(relation, "")
        data = (document.parts.get(one, b"") for one in (part, *books_of(document, part)))
        yield known.pieces.get((where, name, *data), partial(_chart, document, part, name, where, known.drawn))


def _chart(document: Document, part: str, name: str, where: str, drawn: Shelf) -> tuple[Passage, ...]:
    return _counted(chart_at(document, part, name, where, drawn))
