"""Markdown as Pandoc and others write it: blocks by their signs; what is within a line is left to cleaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.document import Raw, RawBlock
from generator.ingest.readers import Reader
from generator.ingest.readers import _plain as plain
from generator.ingest.readers import _shapes as shapes
from generator.ingest.readers._decode import decode
from generator.ingest.readers._front import Front, front_of
from generator.ingest.readers._layout import Layout
from generator.ingest.readers._plain import Found
from generator.limits import QUOTE_DEPTH
from generator.records import replace

_HEADING_END = re.compile(r"[ \t]*\{[^{}\n]{0,200}\}[ \t]*$|[ \t]+#+[ \t]*$")
_AS_WRITTEN = Layout(wrapped=True, width=0)  # a line end in Markdown is none: only an empty line ends a paragraph


def read(data: bytes, name: str) -> Raw:
    """Blocks and front matter; fenced code and definitions of links are no text and left out."""
    text = decode(data, name).replace("\f", "\n")
    front = front_of(text, name)
    lines = shapes.COMMENT.sub(_as_empty, text[front.end :]).split("\n")
    blocks = (*_stated(front), *_blocks(lines))
    numbered = tuple(replace(block, paragraph=at) for at, block in enumerate(blocks, 1))
    return Raw(numbered, front.hints, front.findings)


def _as_empty(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _stated(front: Front) -> tuple[RawBlock, ...]:
    """Title and abstract, which Pandoc prints from the front matter."""
    title = front.hints.get("title", "")
    found = [RawBlock(title, "title")] if title else []
    return (*found, RawBlock(front.abstract)) if front.abstract else tuple(found)


def _blocks(lines: Sequence[str]) -> tuple[RawBlock, ...]:
    found = plain.blocks_of([lines], _TRIES, _AS_WRITTEN)
    return tuple(block for block in found if block.text)


def _code(lines: Sequence[str], at: int) -> Found | None:
    """Fenced code, up to the fence that closes it or the end."""
    fence = shapes.FENCE.match(lines[at])
    if not fence:
        return None
    closing = fence[1]
    end = next((to for to in range(at + 1, len(lines)) if lines[to].strip().startswith(closing)), len(lines) - 1)
    return Found((), end + 1)


def _nothing(lines: Sequence[str], at: int) -> Found | None:
    """Lines that are no text: rules, fences of divisions, tags alone, definitions of links."""
    line = lines[at]
    looks = (shapes.RULE, shapes.DIV, shapes.TAG, shapes.LINK)
    return Found((), at + 1) if any(look.match(line) for look in looks) else None


def _heading(lines: Sequence[str], at: int) -> Found | None:
    found = plain.atx_heading(lines, at) or plain.underlined_heading(lines, at)
    if not found:
        return None
    bare = (replace(block, text=_HEADING_END.sub("", block.text)) for block in found.blocks)
    return Found(tuple(bare), found.next)


def _quote(lines: Sequence[str], at: int) -> Found | None:
    """A quotation: its blocks without the signs before them."""
    if not shapes.QUOTE.match(lines[at]):
        return None
    end = at
    while end < len(lines) and lines[end].strip() and (shapes.QUOTE.match(lines[end]) or end > at):
        end += 1
    inner = [_unquoted(line) for line in lines[at:end]]
    return Found(_blocks(inner), end)


def _unquoted(line: str) -> str:
    for _ in range(QUOTE_DEPTH):
        found = shapes.QUOTE.match(line)
        if not found:
            return line
        line = line[found.end() :]
    return line.lstrip("> \t")


def _note(lines: Sequence[str], at: int) -> Found | None:
    """A footnote with the indented lines that go on with it."""
    found = shapes.NOTE.match(lines[at])
    if not found:
        return None
    end = at + 1
    while end < len(lines) and lines[end].strip() and not shapes.NOTE.match(lines[end]):
        end += 1
    text = "\n".join([f"{found[1]} {lines[at][found.end() :]}", *lines[at + 1 : end]])
    return Found(plain.one_line("footnote", text), end)


def _item(lines: Sequence[str], at: int) -> Found | None:
    """One item with its lazy lines; the number of a numbered one stays, something may point to it."""
    mark = shapes.BULLET.match(lines[at]) or shapes.NUMBER.match(lines[at])
    if not mark or (at > 0 and lines[at - 1].strip() and not _in_list(lines, at)):
        return None
    end = at + 1
    while end < len(lines) and lines[end].strip() and not shapes.begins_item(lines[end]) and not _tried(lines, end):
        end += 1
    start = mark.end() if shapes.BULLET.match(lines[at]) else 0
    return Found(plain.one_line("item", "\n".join([lines[at][start:], *lines[at + 1 : end]])), end)


def _in_list(lines: Sequence[str], at: int) -> bool:
    """Whether the line can begin an item without an empty line before it: a bullet, or "1." as CommonMark has it."""
    return (
        bool(shapes.BULLET.match(lines[at]))
        or shapes.begins_item(lines[at - 1])
        or lines[at].lstrip().startswith(("1.", "1)"))
    )


def _tried(lines: Sequence[str], at: int) -> bool:
    return any(one(lines, at) for one in (_nothing, plain.atx_heading))


def _caption(lines: Sequence[str], at: int) -> Found | None:
    """ "Table: words" over or under a table, an image alone with its words."""
    image = shapes.IMAGE.match(lines[at])
    if image:
        return Found(plain.one_line("caption", image[1]), at + 1)
    if shapes.CAPTION.match(lines[at]) and (at == 0 or not lines[at - 1].strip()):
        return Found(plain.one_line("caption", shapes.CAPTION.sub("", lines[at], count=1)), at + 1)
    return None


_TRIES = (_code, _heading, plain.table, _nothing, _note, _item, _quote, _caption)

READER = Reader("Markdown", (".md", ".markdown", ".mdown", ".qmd", ".rmd"), read)
