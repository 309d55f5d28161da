"""Lines to blocks, for plain text and Markdown: what stands as a structure of its own, else paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.ingest.document import Kind, RawBlock
from generator.ingest.readers import _shapes as shapes
from generator.ingest.readers._layout import Layout, paragraphs
from generator.ingest.readers._tables import table_at, table_block
from generator.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Found:
    """Blocks read from some lines, and the line at which to go on."""

    blocks: tuple[RawBlock, ...]
    next: int


Try = Callable[[Sequence[str], int], Found | None]


def blocks_of(pages: Sequence[Sequence[str]], tries: Sequence[Try], layout: Layout) -> tuple[RawBlock, ...]:
    """All blocks in their order; pages are counted where there is more than one."""
    found: list[RawBlock] = []
    for number, lines in enumerate(pages, 1):
        page = number if len(pages) > 1 else 0
        blocks = _page_blocks(_without_air(lines) if layout.airy else lines, tries, layout)
        found += [replace(block, page=page, paragraph=at) for at, block in enumerate(blocks, 1)]
    return tuple(found)


def _page_blocks(lines: Sequence[str], tries: Sequence[Try], layout: Layout) -> list[RawBlock]:
    blocks: list[RawBlock] = []
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        found = _tried(lines, at, tries) or _run(lines, at, tries, layout)
        blocks += [block for block in found.blocks if block.text.strip()]
        at = found.next
    return blocks


def _tried(lines: Sequence[str], at: int, tries: Sequence[Try]) -> Found | None:
    return next((found for one in tries if (found := one(lines, at)) is not None), None)


def _run(lines: Sequence[str], at: int, tries: Sequence[Try], layout: Layout) -> Found:
    """The lines up to an empty one or a structure, as paragraphs."""
    end = at + 1
    while end < len(lines) and lines[end].strip() and _tried(lines, end, tries) is None:
        end += 1
    run = [line.rstrip() for line in lines[at:end]]
    parts = ("\n".join(run[start:stop]) for start, stop in paragraphs(run, layout))
    return Found(tuple(RawBlock(part.strip()) for part in parts), end)


def _without_air(lines: Sequence[str]) -> list[str]:
    """The lines of a double-spaced text without the single empty ones."""
    kept: list[str] = []
    for at, line in enumerate(lines):
        alone = not line.strip() and 0 < at < len(lines) - 1 and lines[at - 1].strip() and lines[at + 1].strip()
        if not alone:
            kept.append(line)
    return kept


def one_line(kind: Kind, text: str, level: int = 0) -> tuple[RawBlock, ...]:
    return (RawBlock(text.strip(), kind, level),)


def atx_heading(lines: Sequence[str], at: int) -> Found | None:
    found = shapes.ATX.match(lines[at])
    return Found(one_line("heading", found[2], len(found[1])), at + 1) if found else None


def underlined_heading(lines: Sequence[str], at: int) -> Found | None:
    """A line with ``===`` or ``---`` of about its length under it."""
    if at + 1 >= len(lines) or not (rule := shapes.UNDERLINE.match(lines[at + 1])):
        return None
    line = lines[at].strip()
    fits = len(rule[1]) >= 3 and 2 * len(rule[1]) >= len(line) and len(line) <= 150
    alone = at == 0 or not lines[at - 1].strip()
    if not line or not fits or not alone or "|" in line or shapes.RULE.match(line):
        return None
    return Found(one_line("heading", line, 1 if rule[1][0] == "=" else 2), at + 2)


def notes(lines: Sequence[str], at: int) -> Found | None:
    """Footnotes under a short rule: the lines up to an empty one, a note at each that begins with its number."""
    if not shapes.FOOT.match(lines[at]) or at + 1 >= len(lines) or not shapes.NOTED.match(lines[at + 1]):
        return None
    end = at + 1
    while end < len(lines) and lines[end].strip():
        end += 1
    starts = [one for one in range(at + 1, end) if shapes.NOTED.match(lines[one])]
    texts = ("\n".join(lines[start:stop]) for start, stop in pairwise([*starts, end]))
    return Found(tuple(RawBlock(text.strip(), "footnote") for text in texts), end)


def rule(lines: Sequence[str], at: int) -> Found | None:
    return Found((), at + 1) if shapes.RULE.match(lines[at]) else None


def table(lines: Sequence[str], at: int) -> Found | None:
    found = table_at(lines, at) if "|" in lines[at] or "\t" in lines[at] or "  " in lines[at].strip() else None
    if found is None and lines[at].lstrip().startswith(("+-", "+=")):
        found = table_at(lines, at)
    return Found((table_block(found[0]),), found[1]) if found else None
