"""Sentences that a page, a running header or a line end broke in two, joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.clean.lines import Words, glue_between
from generator.ingest.clean.part import Part
from generator.ingest.clean.shape import bullet, cannot_end, ends_open, enumerator
from generator.ingest.clean.strand import Edit, joined
from generator.records import replace

_LONG = 60  # characters of a paragraph that a page may have broken before a capital
_LEAST = 25
_REACH = 6  # blocks (notes, captions, tables) that may stand between the halves
_ADDRESS = re.compile(r"https?://|www\.|doi:", re.IGNORECASE)
_BETWEEN = ("footnote", "caption", "table")


def join_broken(parts: Sequence[Part], gone: frozenset[int], words: Words) -> tuple[Part, ...]:
    """``parts`` with the halves of broken sentences joined; ``gone`` are blocks of the raw that were dropped as
    running headers or page numbers."""
    kept: list[Part] = []
    taken: set[int] = set()
    for at, part in enumerate(parts):
        if at in taken:
            continue
        goes_on = at
        while (following := _other_half(parts, goes_on, part, taken, gone)) is not None:
            part = _joined(part, parts[following], words)
            taken.add(following)
            goes_on = following
        kept.append(part)
    return tuple(kept)


def _other_half(parts: Sequence[Part], at: int, whole: Part, taken: set[int], gone: frozenset[int]) -> int | None:
    """Where the sentence goes on that ``whole``, which reaches to ``at``, leaves open."""
    if not _is_open(whole):
        return None
    for following in range(at + 1, min(at + 2 + _REACH, len(parts))):
        part = parts[following]
        if following in taken:
            continue
        if part.kind in ("paragraph", "reference") and _goes_on(whole, part, _is_broken(parts[at], part, gone)):
            return following
        if part.kind not in _BETWEEN:
            return None
    return None


def _is_open(whole: Part) -> bool:
    """Whether more may follow; an entry of a list may have its address still to come."""
    if len(whole.text) < _LEAST:
        return False
    if whole.kind == "reference":
        return ends_open(whole.text) or "://" not in whole.text
    return whole.kind in ("paragraph", "item", "footnote") and ends_open(whole.text)


def _is_broken(before: Part, after: Part, gone: frozenset[int]) -> bool:
    """Whether a page ended between the two: a running header or page number stood there, or the page is another."""
    if before.raw.page != after.raw.page:
        return True
    return any(number in gone for number in range(before.number + 1, after.number))


def _goes_on(before: Part, after: Part, broken: bool) -> bool:
    if bullet(after.text) or (enumerator(after.text)[0] and after.kind == "reference") or after.bold != before.bold:
        return False
    first = after.text[:1]
    if before.kind in ("reference", "footnote"):
        return broken and before.kind == after.kind and _entry_goes_on(before.text, after.text)
    if first.islower():
        return broken or cannot_end(before.text) or before.text[-1].isalpha() or before.text.endswith(",")
    if broken:
        return len(before.text) >= _LONG and not enumerator(after.text)[0]
    return cannot_end(before.text) and (first.isdigit() or first in '(["“' or first.isupper())


def _entry_goes_on(before: str, after: str) -> bool:
    """Whether a page broke an entry here: in a list with numbers all that has none of its own is no new one."""
    if enumerator(after)[0]:
        return False
    if after[:1].islower() or after[:1].isdigit():
        return True
    return bool(enumerator(before)[0]) and (ends_open(before) or bool(_ADDRESS.match(after)))


def _joined(before: Part, after: Part, words: Words) -> Part:
    glue = glue_between(before.text[-60:], after.text[:60], words)
    first = before.strand
    if glue is None:
        first = first.edited([Edit(len(first.text) - 1, len(first.text))])
    return replace(
        before,
        strand=joined((first, after.strand), glue or ""),
        marks=before.marks + after.marks,
        italics=before.italics + after.italics,
    )
