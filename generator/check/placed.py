"""``placed``: prose prints points that exist, and each only once."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.errors import Finding
from generator.model.index import point_index
from generator.model.outline import Outline, Topic


def _run(outline: Outline) -> Iterable[Finding]:
    known = point_index(outline)
    seen: dict[str, str] = {}
    for topic in outline.topics():
        for name in _printed(topic):
            if name not in known:
                what = f"the prose of '{topic.title}' prints the point '{name}', which no note has"
                yield Finding("error", "placed", what, topic.where, mend="mend the id, or write the point")
                continue
            point = known[name].id
            if point in seen:
                what = f"the point '{name}' is printed in '{seen[point]}' and again in '{topic.title}'"
                yield Finding("warning", "placed", what, topic.where, "a reader meets it twice", "keep one")
            seen[point] = topic.title


def _printed(topic: Topic) -> Iterable[str]:
    return (item for paragraph in topic.paragraphs for item in paragraph.items if isinstance(item, str))


RULE = Rule("placed", "Prose prints points that exist, each once.", _run)
