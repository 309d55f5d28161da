"""``date``: one happening with dates that exclude each other, each in its own precision."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.proposed import Proposed
from generator.outline.claims.dated import Happening
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._occasion_signs import odds
from generator.outline.disputes._occasions import candidates
from generator.outline.disputes._telling import day_in_words, either, listed, propose, shared_words, side

_WORTH_TELLING = 0.5  # the odds from which two dates are told to be of one happening


def _find(reading: Reading) -> Iterable[Proposed]:
    """Where the likeliest happenings of two points have dates that meet, nothing is disputed."""
    for pairs in candidates(reading):
        pair = max(pairs, key=odds)
        if pair.days and odds(pair) > _WORTH_TELLING:
            yield _proposal((pair.first.one, pair.first.found), (pair.second.one, pair.second.found))


def _proposal(*sides: tuple[ReadPoint, Happening]) -> Proposed:
    about = shared_words(sides[0][0], sides[1][0])
    dates = [day_in_words(found.told) for _, found in sides]
    return propose(
        "date", [(one, side(one, date=found.when.iso)) for one, found in sides],
        why="The dates exclude each other in the precision in which they are given.",
        wording=f"The sources differ on {about}: {listed(dates)}.",
        title=f"{about}: {either(dates)}?",
    )  # fmt: skip


KIND = DisputeKind("date", "The same happening with dates that exclude each other.", _find)
