"""A point that was found as a draft: on one line, its citations as works, what states the same elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

from generator.formats.values import parse_date
from generator.ingest.draft.types import CitedPlace, DraftPoint, Twin
from generator.ingest.draft.wording import worded
from generator.ingest.points import FoundPoint
from generator.model.outline import ROLES
from generator.records import replace
from generator.text.stated import stated


def draft_point(one: FoundPoint, text: str, places: Sequence[CitedPlace], titles: Mapping[str, str]) -> DraftPoint:
    """``text`` and the ``places`` of its citations are of the point's own document; ``titles``: topic id → title."""
    cited = [places[index] for index in one.citations]
    works = (work for place in cited for work in place.works)
    return DraftPoint(
        text=worded(text, one.start, one.end, [(place.start, place.end) for place in cited]),
        start=one.start,
        end=one.end,
        at=one.place,
        role=one.part,
        topic=_apart(one.topic),
        title=titles.get(one.topic, one.topic),
        weight=one.weight,
        status=one.status,
        date=one.date if one.event else "",
        when=one.when if one.event else "",
        head=one.head if one.event else "",
        speaker=one.speaker,
        works=tuple(dict.fromkeys(works)),
        quantities=len(one.quantities),
    )


def _apart(topic: str) -> str:
    """The id of a topic; a part has its role for an id, and an outline holds an id once."""
    return f"{topic}-topic" if topic in ROLES else topic


def with_twins(
    points: Sequence[DraftPoint], twins: Sequence[Twin], groups: Iterable[Sequence[int]]
) -> list[DraftPoint]:
    """``points`` in which all of a group but the heaviest name that one; ``twins`` are what they are named by.

    Only points that an outline may merge name each other: a group that differs in a number, a date or the status
    falls apart into those that do not.
    """
    found = list(points)
    for group in (part for whole in groups for part in _mergeable(points, whole)):
        leader = max(group, key=lambda index: (points[index].weight, -index))
        for index in group:
            if index != leader and twins[index].document != twins[leader].document:
                found[index] = replace(found[index], same=twins[leader])
    return found


def _mergeable(points: Sequence[DraftPoint], group: Sequence[int]) -> Iterable[list[int]]:
    parts: dict[Hashable, list[int]] = {}
    for index in group:
        one = points[index]
        parts.setdefault(stated(one.text, one.status, parse_date(one.date)), []).append(index)
    return parts.values()
