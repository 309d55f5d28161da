"""``parts``: no part or topic is empty, every topic that somebody reviewed has a message."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.errors import Finding
from generator.model.outline import Outline, Part, Topic


def _run(outline: Outline) -> Iterable[Finding]:
    for part in outline.parts:
        if not any(topic.points for topic in part.topics):
            what = f"the part '{part.title}' holds no points"
            yield Finding("error", "parts", what, part.where, mend="remove it from outline.md, or write points for it")
        yield from (finding for topic in part.topics for finding in _topic(part, topic))


def _topic(part: Part, topic: Topic) -> Iterable[Finding]:
    if not topic.points and any(other.points for other in part.topics):
        yield Finding("warning", "parts", f"the topic '{topic.title}' holds no points", topic.where, mend="remove it")
    if topic.message is None and not all(point.draft for point in topic.points):
        what = f"the topic '{topic.title}' has no message"
        yield Finding("note", "parts", what, topic.where, mend="write its takeaway as first paragraph in outline.md")


RULE = Rule("parts", "No part is empty; every topic has its takeaway.", _run)
