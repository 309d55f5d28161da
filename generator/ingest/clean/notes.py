"""Footnotes found by their numbers, and their marks in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.digits import whole
from generator.ingest.clean.kinds import NAMED, is_references
from generator.ingest.clean.names import is_byline
from generator.ingest.clean.part import Part
from generator.ingest.clean.shape import ends_sentence
from generator.ingest.clean.strand import Edit
from generator.ingest.clean.zones import zones_of
from generator.records import replace

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹0123456789*†‡ "
_NOTE = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)|\[\^([^\]\s]{1,40})\]:?\s*(?=\S)")
_PRINTED = re.compile(r"[\[(]?(\d{1,3})[\].)]{0,2}\s+(?=[^\W\d_a-zß-ÿ]|[\"“‘(«])")
_GLUED = re.compile(
    r"(?<=[^\W\d_])[.,;:!?\"'”’)\]»]{1,3}(\d{1,3})(?=[\s—–]|$)"
    r"|(?<=\d)[)\]\"”’%][.,;:!?]?(\d{1,3})(?=[\s—–]|$)|(?<=(?:19|20)\d\d)[.,](\d{1,2})(?=\s+[^\W\d_a-zß-ÿ]|\s*$)"
    r"|(?<=[^\W\d_A-Z]{3})(\d{1,2})(?=[\s.,;:!?)”\"—–]|$)(?![.,]\d)"
)
_BARE = re.compile(r"\d{1,3}\s")
_MARK = re.compile(r"(?<=[^\W\d_]|[.,;:!?\"'”’»)\]])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")


def with_notes(parts: Sequence[Part]) -> tuple[Part, ...]:
    """``parts`` with footnotes marked as such; raised digits that name one of them are its marks, not text."""
    head = zones_of(parts).head  # raised digits before the text lead to where authors work
    noted = [part if at < head and _is_address(part) else _note(part) for at, part in enumerate(parts)]
    for at in _printed(noted, head):
        noted[at] = replace(noted[at], kind="footnote", told=True)
    numbers = frozenset(number for number in map(_number, noted) if number)
    return tuple(_unmarked(part, numbers) for part in noted) if numbers else tuple(noted)


def _is_address(part: Part) -> bool:
    return is_byline(part.text.lstrip(_DIGITS))


def _printed(parts: Sequence[Part], head: int) -> Iterator[int]:
    """Notes that only their number tells: it counts on, and a mark before it names it or it ends its page."""
    marked: set[str] = set()
    wanted, listed = 1, False
    for at, part in enumerate(parts):
        listed = is_references(part.text) or (listed and not NAMED.match(part.text))
        found = _PRINTED.match(part.text) if part.kind == "paragraph" and at >= head and not listed else None
        if found is None or int(found[1]) != wanted or not _is_note(parts, at, found[1] in marked):
            marked |= {_digits(one) for one in _marks(part)}
            told = whole(_number(part))
            wanted = wanted if told is None else told + 1
            continue
        wanted += 1
        yield at


def _is_note(parts: Sequence[Part], at: int, marked: bool) -> bool:
    """Whether a block that begins with the next number is a note, not a numbered heading or item."""
    part, after = parts[at], parts[at + 1] if at + 1 < len(parts) else None
    if not ends_sentence(part.text):
        return False
    return marked or (after is not None and 0 < part.raw.page < after.raw.page and bool(_BARE.match(part.text)))


def _note(part: Part) -> Part:
    found = _NOTE.match(part.text) if part.kind == "paragraph" else None
    if not found:
        return part
    number = found[1].translate(_RAISED) if found[1] else found[2]
    edit = Edit(*found.span(), f"{number} ")
    return replace(part, strand=part.strand.edited([edit]), kind="footnote", told=True)


def _number(part: Part) -> str:
    return part.text.split(maxsplit=1)[0].strip("[].)").translate(_RAISED) if part.kind == "footnote" else ""


def _unmarked(part: Part, numbers: frozenset[str]) -> Part:
    """The part without its marks, and where they stood in the raw."""
    found = [one for one in _marks(part) if _digits(one) in numbers]
    if not found:
        return part
    place = part.strand.places()
    marks = tuple((*place(_span(one)[0]), _digits(one)) for one in found)
    bare = part.strand.edited(Edit(*_span(one)) for one in found)
    return replace(part, strand=bare, marks=tuple(sorted(part.marks + marks)))


def _marks(part: Part) -> Iterator[re.Match[str]]:
    """Raised digits; digits glued to the end of a sentence, as plain text has them."""
    if part.kind in ("table", "footnote", "reference"):
        return iter(())
    found = [*_MARK.finditer(part.text), *_GLUED.finditer(part.text)]
    return iter(sorted(found, key=lambda one: _span(one)[0]))


def _span(mark: re.Match[str]) -> tuple[int, int]:
    """Where the digits of a mark stand."""
    return mark.span(mark.lastindex or 0)


def _digits(mark: re.Match[str]) -> str:
    return mark[mark.lastindex or 0].translate(_RAISED)
