"""Footnotes found by their numbers, and their marks in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.ingest.clean.names import is_byline
from generator.ingest.clean.part import Part
from generator.ingest.clean.strand import Edit
from generator.ingest.clean.zones import zones_of

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹0123456789*†‡ "
_NOTE = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)|\[\^([^\]\s]{1,40})\]:?\s*(?=\S)")
_GLUED = re.compile(r"(?<=[^\W\d_][.,;:!?\"”’)])\d{1,3}(?=\s|$)")
_MARK = re.compile(r"(?<=[^\W\d_]|[.,;:!?\"'”’»)\]])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")


def with_notes(parts: Sequence[Part]) -> tuple[Part, ...]:
    """``parts`` with footnotes marked as such; raised digits that name one of them are its marks, not text."""
    head = zones_of(parts).head  # raised digits before the text lead to where authors work
    noted = [
        part if at < head and is_byline(part.text.lstrip(_DIGITS)) else _note(part) for at, part in enumerate(parts)
    ]
    numbers = frozenset(number for number in map(_number, noted) if number)
    return tuple(_unmarked(part, numbers) for part in noted) if numbers else tuple(noted)


def _is_address(part: Part) -> bool:
    return is_byline(part.text.lstrip(_DIGITS))


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
    found = [one for one in _marks(part) if one[0].translate(_RAISED) in numbers]
    if not found:
        return part
    place = part.strand.places()
    marks = tuple((*place(one.start()), one[0].translate(_RAISED)) for one in found)
    bare = part.strand.edited(Edit(*one.span()) for one in found)
    return replace(part, strand=bare, marks=tuple(sorted(part.marks + marks)))


def _marks(part: Part) -> Iterator[re.Match[str]]:
    """Raised digits; digits glued to the end of a sentence, as plain text has them."""
    if part.kind in ("table", "footnote", "reference"):
        return iter(())
    found = [*_MARK.finditer(part.text), *_GLUED.finditer(part.text)]
    return iter(sorted(found, key=lambda one: one.start()))
