"""Drafted points beside the clean text of their source, ``originals/ID.txt``: which were edited, which lie outside."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generator.errors import Finding
from generator.formats.notes import NotePart, NotesFile, NoteTopic
from generator.formats.originals import original_of
from generator.formats.values import digest
from generator.model.outline import Point
from generator.records import replace

_MADE = re.compile(r"-([0-9a-f]{8})")
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_MARK = re.compile(r"(?<=[^\W\d_]|[.,;:”’\"')])\d{1,3}(?![\w%])")


def beside_original(notes: NotesFile, folder: Path) -> tuple[NotesFile, tuple[Finding, ...]]:
    """``notes`` in which a draft whose words were changed is none; warnings about spans that lie outside the text.

    ``folder`` is the topic's. Without the original only the ids of points tell what was changed.
    """
    if not any(point.draft or point.span for point in notes.points()):
        return notes, ()
    text = original_of(folder, notes.id)
    parts = tuple(_part(part, text, notes.id) for part in notes.parts)
    return replace(notes, parts=parts), tuple(_outside(notes.points(), text)) if text is not None else ()


def _part(part: NotePart, text: str | None, source: str) -> NotePart:
    return replace(part, topics=tuple(_topic(topic, text, source) for topic in part.topics))


def _topic(topic: NoteTopic, text: str | None, source: str) -> NoteTopic:
    points = (replace(point, draft=point.draft and not is_edited(point, text, source)) for point in topic.points)
    return replace(topic, points=tuple(points))


def is_edited(point: Point, text: str | None, source: str) -> bool:
    """Whether the words of a drafted point are no longer those of its source.

    The id that drafting gives has a hash of the words; behind any other id they are held against the passage.
    """
    made = _MADE.fullmatch(point.id.removeprefix(source))
    if made:
        return made[1] != digest(point.text)
    if text is None or not point.span:
        return False
    start, end = point.span
    return _bare(text[start:end]) != _bare(point.text)


def _bare(words: str) -> str:
    """Words without what drafting leaves out: brackets, which may hold citations, and raised numbers."""
    return "".join(_MARK.sub("", _ASIDE.sub("", words)).split())


def _outside(points: Iterable[Point], text: str) -> Iterable[Finding]:
    for point in points:
        if point.span and point.span[1] > len(text):
            what = f"the span of '{point.id}' ends at {point.span[1]}, its source's text at {len(text)}"
            mend = "look the passage up in originals/, or delete span="
            yield Finding("warning", "span", what, point.where, "the passage cannot be shown", mend)
