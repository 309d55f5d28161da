"""How each clause of a sentence is told: as a fact, as denied or as still to come, and whether as what goes on.

Nothing here knows a verb: the words around it are enough to tell "the agency uses no rubber bullets" from "rubber
bullets were found", or "means to share its data" from "has been sharing its data".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from generator.outline.claims.cues import Mode, Stretch, cues_of
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.spans import span_of
from generator.outline.claims.states import State
from generator.outline.claims.terms import Term
from generator.records import dataclass

PLANS = frozenset(("plan", "forecast"))
_NONE = frozenset[str]()
_NOT = re.compile(  # what denies a clause as a whole, though no single verb of it
    r"\b(?:un(?!der|til|it|ion|iq|iv|less|like|ite|cle|kn)[a-z]{3,}ed|unsold|unbuilt|unmade|rule[sd] out|nowhere"
    r"|lack(?:s|ing)?|in vain|empty-handed|at no (?:time|point|stage))\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:think(?:s|ing) of|negotiating|in preparation|in the works|on the drawing board|drafting|meant to"
    r"|next (?:year|month|week|spring|summer|autumn|winter)|at the earliest|not (?:before|until)|some day|eventually"
    r"|target date|deadline)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:still|as before|remain(?:s|ed)?|stay(?:s|ed)?|keeps?|kept|continue[sd]?|go(?:es|ing|ne)? on|to this day"
    r"|as ever|ha(?:s|ve) not|never|always|throughout|all along|uninterrupted|unchanged|unbroken)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:still|as before|as (?:usual|ever|always)|as it (?:was|stood)|remains?|stays?|continues?"
    r"|keeps? (?=on\b|\w+ing\b)|so far (?=not|no\b|failed|refused)"
    r"|go(?:es|ing|ne)? on|to this day|until further notice|ha(?:s|ve) (?:never|not)|as yet|unchanged|intact"
    r"|uninterrupted|without (?:interruption|a break|pause)|again|ha(?:s|ve) been (?=\w+ing\b))\b",
    re.IGNORECASE,
)


_NOW = re.compile(r"\b(?:at present|currently|to date|today|for now|for the time being)\b", re.IGNORECASE)
_TO_LAST = re.compile(r"\b(?:to|will|would) (?:stay|remain|continue|keep|go on|last)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """``text[start:end]`` with its cues of denial and of what is to come."""

    start: int
    end: int
    mode: Mode
    cues: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """The clauses of a sentence; ``lasts``: it tells of what lasts; ``goes_on``: where it says that it does still.

    ``now``: it tells how things are at present, which no plan to change them contradicts.
    """

    clauses: tuple[Clause, ...]
    lasts: bool
    now: bool
    goes_on: Stretch | None

    def shares(self, reading: Reading, terms: Iterable[Term]) -> dict[Mode, float]:
        """How much of what ``terms`` weigh stands in clauses of each mode; they sum to 1, or to 0 without terms."""
        found: dict[Mode, float] = {"done": 0.0, "pending": 0.0, "denied": 0.0}
        for term in terms:
            found[self.mode_at(term.start)] += reading.weight(term)
        total = sum(found.values()) or 1.0
        return {mode: weight / total for mode, weight in found.items()}

    def mode_at(self, place: int) -> Mode:
        return next((one.mode for one in self.clauses if one.start <= place < one.end), "done")

    def state(self, mode: Mode) -> State:
        """The first clause of a mode as a state of nothing in particular."""
        one = next((clause for clause in self.clauses if clause.mode == mode), self.clauses[0])
        return State(one.start, one.end, _NONE, _NONE, _NONE, mode, lasts=True, noun=False)


def telling(one: ReadPoint) -> Telling:
    """How the clauses of a point are told."""
    text = one.point.text
    cues = cues_of(text)
    nots = [*cues.nots, *(match.span() for match in _NOT.finditer(text))]
    coming = [*cues.coming, *(match.span() for match in _COMING.finditer(text)), *_dates_to_come(one)]
    end = max(1, len(text.rstrip(" .!?")))
    breaks = sorted({0, end, *(at for at in cues.breaks if at < end)})
    clauses: list[Clause] = []
    for start, end in pairwise(breaks):
        denied, awaited = ([at for at in found if start <= at[0] < end] for found in (nots, coming))
        awaited = [] if _TO_LAST.search(text, start, end) else awaited
        unsaid = not clauses and one.point.status in PLANS
        mode: Mode = "denied" if denied else "pending" if awaited or unsaid else "done"
        clauses.append(Clause(start, end, mode, tuple(sorted((*denied, *awaited)))))
    match = _GOES_ON.search(text)
    return Telling(
        tuple(clauses), bool(_LASTING.search(text)), bool(_NOW.search(text)), match.span() if match else None
    )


def _dates_to_come(one: ReadPoint) -> list[Stretch]:
    """Dates that lie behind the day on which the source came out."""
    issued = one.issued
    if issued is None:
        return []
    told = ((date, span_of(date.iso)) for date in one.dates)
    return [(date.start, date.end) for date, span in told if span and span.first > issued.last]
