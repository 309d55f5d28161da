"""``status``: of one thing at one time sources tell contrary states: open or closed, signed or still to be signed."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.proposed import Proposed
from generator.outline.claims.neighbours import neighbours
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._moment import Told
from generator.outline.disputes._opposed import opposed, says
from generator.outline.disputes._telling import propose, shared_words, side

_RAREST = 12  # words by which a sentence finds others of its thing
_WAYS = {"done": "as done", "pending": "as still to come", "denied": "as not so"}


def _find(reading: Reading) -> Iterable[Proposed]:
    points = [one for one in reading.points if says(one)]
    keyed = [(one.keys, (one.place,)) for one in points]
    for i, j in neighbours(keyed, [one.point.text for one in points], most=_RAREST):
        if pair := opposed(reading, points[i], points[j]):
            yield _proposal((points[i], pair[0]), (points[j], pair[1]))


def _proposal(*sides: Told) -> Proposed:
    about = shared_words(sides[0][0], sides[1][0])
    ways = [_WAYS[state.mode] for _, state in sides]
    if ways[0] == ways[1]:
        ways = [f"with “{one.point.text[state.start : state.end]}”" for one, state in sides]
    return propose(
        "status", [(one, side(one, date=one.issued.iso if one.issued else "")) for one, _ in sides],
        why="Both are told of the same time, so that one did not simply follow the other.",
        wording=f"The sources tell {about} {ways[0]} and {ways[1]}.",
        title=f"{about}: {ways[0]} or {ways[1]}?",
    )  # fmt: skip


KIND = DisputeKind("status", "Of one thing at one time sources tell contrary states.", _find)
