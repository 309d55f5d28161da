"""Which way a figure moves a stock: what came, what went, and what there was at either end."""

from __future__ import annotations

import re

from generator.outline.claims.reading import ReadPoint, once
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import after, before

_REACH = 44
_CAME = re.compile(
    r"\b(?:gain(?:s|ed)?|add(?:s|ed|ing)?|join(?:s|ed)?|hired|recruit(?:s|ed)?|took on|taken on|enter(?:s|ed)?"
    r"|arriv(?:e|es|ed)|receiv(?:e|es|ed)|admit(?:s|ted)?|bought|purchased|acquired|born|births|open(?:s|ed)|came in"
    r"|flowed in|inflows?|arrivals|hires|recruits|newcomers|let in|taken in|took in|deposited|paid in|enrol(?:s|led)?"
    r"|imported|delivered|commissioned|moved in|returned|built|created|set up|founded|planted|newly)\b",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\b(?:los(?:t|es|e|ing)|(?<!were )(?<!was )(?<!are )(?<!is )left(?! (?:in|over|at|on the|for|of)\b)"
    r"|depart(?:s|ed|ures)|resign(?:s|ed)|quit|retir(?:es|ed)|dismiss(?:es|ed)|sacked|laid off|died|deaths|perished"
    r"|drowned|killed|sold|clos(?:es|ed|ures)|withdr[ae]w\w*|discharged|paid (?:out|back|off)|repaid|scrapped"
    r"|gave (?:up|away|back)|given (?:up|away|back)|spent|shot|culled|slaughtered|stolen|taken (?:from|out|away|off)"
    r"|took (?:away|out)|removed|moved (?:out|away|to)|shipped|used(?: up)?|consumed|expired|destroyed|burnt|felled"
    r"|demolished|shut|freed|released|deported|evacuated|fled|emigrated|went home|sent (?:home|back)|flowed out"
    r"|outflows?|handed out|distributed|written off|cancelled|dropped out|deserted|drawn)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:took|takes?|taken|cut|sent|struck) [^#]*#[^#]* (?:away|off|out|home|back|from)\b", re.IGNORECASE
)
_FIRST = re.compile(
    r"\b(?:beg[au]n|begin(?:s|ning)?|start(?:s|ed)?|open(?:s|ed|ing)|at first|initially|originally|before|until then"
    r"|(?:on|of) 1 january|once had|had had|went into|entered)\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:at the end|by the end|end of|left|remain\w*|now|ended|clos(?:e|ed|ing)|(?:on|of) 31 december|by then"
    r"|afterwards|still|later|in the end|eventually|came out|at the finish)\b",
    re.IGNORECASE,
)


def flow(item: Held) -> int:
    """1 for what came, -1 for what went, 0 for what there was."""
    return _flows(item.one)[item.figure.quantity.start, item.figure.quantity.end]


@once
def _flows(one: ReadPoint) -> dict[tuple[int, int], int]:
    """Of each figure of a point, by its place."""
    return {(own.quantity.start, own.quantity.end): _flow(near(Held(one, own))) for own in one.figures}


def _flow(near: str) -> int:
    return bool(_CAME.search(near)) - bool(_WENT.search(near) or _TAKEN.search(near))


def near(item: Held, reach: int = _REACH) -> str:
    """The words at a figure, back to the one before it and on to the one behind."""
    own = item.figure.quantity
    others = [other.quantity for other in item.one.figures if other.quantity.start != own.start]
    start = max((other.end for other in others if other.end <= own.start), default=0)
    end = min((other.start for other in others if other.start >= own.end), default=len(item.one.point.text))
    front, behind = before(item, min(own.start - start, reach)), after(item, min(end - own.end, reach))
    return f"{_BREAK.split(front)[-1]} # {_BREAK.split(behind)[0]}"


_BREAK = re.compile(r"[.,;:](?=\s)|\b(?:and|while|but|whereas)\b")


def later(one: Held, two: Held, net: float) -> bool | None:
    """Whether ``one`` is what became of ``two`` when ``net`` was added; None where nothing says which came first."""
    first, second = two.figure.when, one.figure.when
    if first and second and not first.meets(second):
        return first.first < second.first
    ends = _end(one.one) - _end(two.one)
    if ends:
        return ends > 0
    moved = one.figure.amount.value - two.figure.amount.value
    return (moved > 0) == (net > 0) if moved and net else None


@once
def _end(one: ReadPoint) -> int:
    return bool(_LAST.search(one.point.text)) - bool(_FIRST.search(one.point.text))
