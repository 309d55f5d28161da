"""Sentences that say not of what they tell, but lean on the one before: "A year on they boarded 120"."""

from __future__ import annotations

import re
from itertools import product

from generator.outline.claims.reading import Reading, ReadPoint, once
from generator.outline.disputes._alike import shared_weight

NEXT = 0.6  # how alike a sentence is to the one that it leans on
_STEP = 0.8  # what is left of a likeness for each sentence that leans
_LEANS = re.compile(
    r"\b(?:it|its|they|them|their|he|his|she|these|those|this|that|both|the (?:former|latter|two|same)"
    r"|the (?:figure|number|total|sum|amount|share|rest|remainder|others?)"
    r"|(?:the )?(?:following|next|previous|preceding) (?:year|season|month)|(?:years?|months?) (?:on|later|earlier)"
    r"|thus|hence|by then|in all|altogether|all told)\b",
    re.IGNORECASE,
)
_LONGEST = 3  # sentences that lean on each other
_OPENING = 60  # characters of a sentence in which it says so


@once
def _leans(one: ReadPoint) -> bool:
    return bool(_LEANS.search(one.point.text[:_OPENING]))


def antecedent(reading: Reading, one: ReadPoint) -> ReadPoint | None:
    """The statement before ``one``, of its source and topic, where ``one`` leans on it."""
    if not one.place or not _leans(one):
        return None
    before = reading.points[one.place - 1]
    alike = before.sources[:1] == one.sources[:1] and before.point.topic == one.point.topic
    return before if alike else None


def likeness(reading: Reading, one: ReadPoint, two: ReadPoint) -> float:
    """How alike two statements are, or those that they lean on: 0 to 1."""
    ours, theirs = _run(reading, one), _run(reading, two)
    return max(
        (NEXT if a is b else shared_weight(reading, a, b)) * _STEP ** (i + j - (a is b))
        for (i, a), (j, b) in product(enumerate(ours), enumerate(theirs))
    )


def _run(reading: Reading, one: ReadPoint) -> tuple[ReadPoint, ...]:
    run = [one]
    while len(run) < _LONGEST and (before := antecedent(reading, run[-1])):
        run.append(before)
    return tuple(run)
