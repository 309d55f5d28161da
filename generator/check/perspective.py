"""``perspective``: what rests on one source or is told from one side is known to rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check import Rule
from generator.errors import Finding, Level, Where
from generator.model.outline import Outline, Part, Topic
from generator.model.perspective import Perspective, perspective_of

_TWO = 2  # voices
_FEW = 3  # points; fewer are an aside


def _run(outline: Outline) -> Iterable[Finding]:
    if len(outline.voices) < _TWO:  # a topic of one voice is one by intention
        return
    for part in outline.parts:
        points = tuple(part.points())
        seen = perspective_of(points, outline)
        if seen.one_voice and len(points) >= _FEW:
            yield _one_voice("part", part, seen, "warning")
        else:
            yield from _topics(part, outline)
        if seen.one_country and len(seen.sources) > 1:
            yield _one_side(part, seen, outline)


def _topics(part: Part, outline: Outline) -> Iterator[Finding]:
    for topic in part.topics:
        seen = perspective_of(topic.points, outline)
        if seen.one_voice and len(topic.points) >= _FEW:
            yield _one_voice("topic", topic, seen, "note")


def _one_voice(kind: str, place: Part | Topic, seen: Perspective, level: Level) -> Finding:
    texts = f"{len(seen.sources)} texts of one voice" if len(seen.sources) > 1 else "one source"
    what = f"the {kind} '{place.title}' rests on {texts}, {', '.join(seen.sources)}"
    why = "nobody else bears out what it says"
    mend = "add points of another voice, or say so in its message"
    return _finding(level, what, place.where, why, mend)


def _one_side(part: Part, seen: Perspective, outline: Outline) -> Finding:
    told = f"{len(seen.sources)} sources, {len(seen.voices)} voices, {len(seen.outlets)} outlets stated"
    what = f"the part '{part.title}' is told from one country, {seen.one_country} ({told})"
    elsewhere = [s.id for s in outline.sources.values() if s.country and s.country != seen.one_country]
    mend = f"look what {', '.join(elsewhere)} says on it" if elsewhere else "add a source from elsewhere"
    return _finding("warning", what, part.where, "the other side is not heard", mend)


def _finding(level: Level, what: str, where: Where, why: str, mend: str) -> Finding:
    return Finding(level, "perspective", what, where, why, mend)


RULE = Rule("perspective", "No part rests on one voice, or is told from one country, without anybody knowing.", _run)
