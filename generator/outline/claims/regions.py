"""Which words of a sentence belong to one of its figures: those around it, and a subject that several figures share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.outline.claims.terms import Term
from generator.records import dataclass
from generator.text.quantities import Quantity

_CLAUSE = re.compile(r";|,\s(?=(?:and|but|while|whereas|although|though|yet)\b)|:\s")
_NEXT = re.compile(r"[;,]\s|\s(?=(?:and|but|while|whereas|as against|against|or)\s)|:\s")
_OF_THE = re.compile(r"\b(?:of|out of|in) (?:the|its|their|all) (?:(?:about|some|roughly|nearly|almost|estimated) )?$")
_WHOLE = re.compile(r" (?:of|out of) (?:the|its|their|all) ")
_GOES_ON = re.compile(r"[\s,;]*(?:and |but |then |or )*(?:[a-z]+ed|to|from|up|down|in|by|at|on|later|only|another)\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Region:
    """``text[start:end]`` is a figure's own; ``head`` is where the subject it shares ends, -1 where it shares none."""

    start: int
    end: int
    opens: int = 0
    head: int = -1

    def holds(self, at: int) -> bool:
        """Whether what stands at ``at`` belongs to the figure."""
        return self.start <= at < self.end or self.opens <= at < self.head


def region(text: str, one: Quantity, fellows: Sequence[Quantity], about: Sequence[Term], first: bool) -> Region:
    """Where the words of ``one`` stand among ``fellows``, the figures of its kind in its clause; ``about``: all terms.

    ``first``: it is the first figure of the text.
    """
    fellows = [other for other in fellows if not _WHOLE.fullmatch(text[one.end : other.start])]
    end = _end(text, one, fellows)
    if _OF_THE.search(text[max(0, one.start - 32) : one.start]) and not first:
        # "half of the 9.6 million tonnes that Egypt brought in" says nothing before it of the whole
        return Region(one.start, end)
    before = [other for other in fellows if other.end <= one.start]
    if not before:
        return Region(_last(_CLAUSE, text, 0, one.start, 0) if fellows else 0, end)
    start = _last(_NEXT, text, before[-1].end, one.start, before[-1].end)
    opens = _last(_SENTENCE, text, 0, one.start, 0)
    shares = opens < before[0].start and not _own_subject(text, start, one, about)
    return Region(start, end, opens, before[0].start if shares else -1)


def _end(text: str, one: Quantity, fellows: Sequence[Quantity]) -> int:
    """At the last cut before the next figure of its kind, at the next clause where others stand before it only."""
    behind = [other for other in fellows if other.start >= one.end]
    if behind:
        return _last(_NEXT, text, one.end, behind[0].start, behind[0].start)
    cut = _CLAUSE.search(text, one.end) if fellows else None
    return cut.start() if cut else len(text)


def _last(pattern: re.Pattern[str], text: str, start: int, end: int, otherwise: int) -> int:
    """Where the last match of ``pattern`` in ``text[start:end]`` begins."""
    return max((match.start() for match in pattern.finditer(text, start, end)), default=otherwise)


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of a sentence are of one kind, so that its words have to be shared out."""
    return one.dimension == other.dimension or {one.dimension, other.dimension} == {"", "count"}


def _own_subject(text: str, start: int, one: Quantity, about: Sequence[Term]) -> bool:
    """Whether a figure behind another has a subject of its own: "and imports to 4" has, "to 5 in 2020" has none."""
    if _GOES_ON.match(text, start, one.start):
        return False
    return any(start <= term.start < one.start and not term.land for term in about)
