"""``status``: of one thing at one time sources tell contrary states: open or closed, signed or still to be signed."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._contraries import candidates
from generator.outline.disputes._contrary_signs import is_contrary
from generator.outline.disputes._moment import Told
from generator.outline.disputes._telling import propose, shared_words, side

_WAYS = {"done": "as done", "pending": "as still to come", "denied": "as not so"}


def _find(reading: Reading) -> Iterable[Proposed]:
    return (_proposal(*pair.plainest) for pair in candidates(reading) if is_contrary(pair))


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
