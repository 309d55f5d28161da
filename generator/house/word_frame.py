"""What of a house's body stays around ours: the cover before it, the closing pages after it, nothing of the sample."""

from __future__ import annotations

from collections.abc import Sequence

from generator.house.word_fields import BODY, fields_in
from generator.house.word_pages import Section
from generator.office.inspect import Node, first, select
from generator.records import dataclass

_COVER_PARAGRAPHS = 15  # with text, that a cover without any field may have
_GALLERY = "w:sdtPr/w:docPartObj/w:docPartGallery/@w:val"


@dataclass(frozen=True, slots=True)
class Frame:
    """The children of the body before ``before`` and from ``after`` on stay; ``why`` says how that was decided."""

    before: int
    after: int
    why: str


def mark_in(body: Node) -> int | None:
    """The child of the body that the text takes the place of."""
    marked = (index for index, child in enumerate(body) if any(key == BODY for key, _ in fields_in(child)))
    return next(marked, None)


def frame(body: Node, sections: Sequence[Section], text: Section | None) -> Frame:
    """Decide what stays."""
    mark, end = mark_in(body), len(body)
    if mark is not None:
        return Frame(mark, mark + 1, "the text takes the place of the field 'body'")
    starts = [section.end + 1 for section in sections if text is not None and section.end < text.end]
    if starts and _is_cover(list(body)[: starts[-1]]):
        return Frame(starts[-1], end, "the sections before the last one are the cover")
    cover = _cover_end(body)
    if cover:
        return Frame(cover, end, "what stands up to the last field is the cover")
    return Frame(0, end, "no cover: nothing of the text in the file is kept")


def _is_cover(children: Sequence[Node]) -> bool:
    if any(_has_field(child) for child in children):
        return True
    said = [node for child in children for node in select(child, "descendant-or-self::w:p[.//w:t]")]
    return len(said) <= _COVER_PARAGRAPHS


def _has_field(node: Node) -> bool:
    return first(node, _GALLERY) == "Cover Pages" or any(key for key, _ in fields_in(node))


def _cover_end(body: Node) -> int:
    """Behind the last field, or the page break that follows it."""
    filled = [index for index, child in enumerate(body) if _has_field(child)]
    if not filled:
        return 0
    for index, child in enumerate(body):
        if index >= filled[-1] and select(child, ".//w:br[@w:type='page']"):
            return index + 1
        if index > filled[-1] and select(child, "self::w:p[w:pPr/w:pStyle][.//w:t]"):
            break
    return filled[-1] + 1


def is_contents(node: Node) -> bool:
    """Whether a child of the body is a table of contents, which the text brings itself."""
    return first(node, _GALLERY) == "Table of Contents"
