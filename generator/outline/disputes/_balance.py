"""What there was, what came and what went, against what is left: "1,200 at first, 150 more, 330 fewer, 1,120 now"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import (
    Surroundings,
    after,
    before,
    bounds,
    held,
    is_plain,
    said_like,
    same_kind,
)
from generator.outline.disputes._telling import listed, propose, side

_CAME = re.compile(
    r"\b(?:gained|gain|added|joined|hired|recruited|took on|entered|arrived|received|admitted|bought|born|opened"
    r"|new)\b",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\b(?:lost|lose|left|departed|resigned|retired|dismissed|died|sold|closed|withdrew|discharged|paid out|scrapped"
    r"|gave up|spent)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:began|begun|start(?:s|ed)?|beginning|opening|at first|initially|before|on 1 January)\b", re.IGNORECASE
)
_LAST = re.compile(
    r"\b(?:at the end|by the end|end of|was left with|were left|remained|remain|now|ended|closing|on 31 December)\b",
    re.IGNORECASE,
)
_REACH = 2


def balances(reading: Reading, around: Surroundings) -> Iterator[Proposed]:
    for one in reading.points:
        if moved := _moved(one):
            beside = around.beside.get(one.place, ())
            first = _stock([other for other in beside if other.place < one.place], _FIRST, moved)
            last = _stock([other for other in beside if other.place > one.place], _LAST, moved)
            if first and last and not _holds(first, last, *moved):
                yield _proposal(first, last, *moved)


def _moved(one: ReadPoint) -> tuple[Held, Held] | None:
    """What came and what went, where one sentence gives a figure of each."""
    items = [item for item in held(one) if item.figure.quantity.dimension not in {"share", "time", "factor"}]
    came = [item for item in items if _CAME.search(_close(item))]
    went = [item for item in items if _WENT.search(_close(item))]
    if len(items) != 2 or len(came) != 1 or len(went) != 1 or came[0] is went[0] or not same_kind(came[0], went[0]):
        return None
    return came[0], went[0]


def _close(item: Held) -> str:
    """The words right before a figure, back to the one before it."""
    starts = [other.quantity.end for other in item.one.figures if other.quantity.end <= item.figure.quantity.start]
    reach = item.figure.quantity.start - max(starts, default=0)
    return before(item, min(reach, 28)) + after(item, 0)


def _stock(points: Sequence[ReadPoint], cue: re.Pattern[str], moved: tuple[Held, Held]) -> Held | None:
    """The only figure of the kind in the nearest point that tells how many there were at one end."""
    for one in points[:_REACH]:
        found = [
            item for item in held(one) if is_plain(item) and same_kind(item, moved[0]) and same_kind(item, moved[1])
        ]
        if len(found) == 1 and cue.search(one.point.text) and found[0].figure.amount.value > 0:
            return found[0]
    return None


def _holds(first: Held, last: Held, came: Held, went: Held) -> bool:
    every = (first, came, went, last)
    least, less = bounds(first, every).plus(bounds(came, every)), bounds(went, every)
    return bounds(last, every).meets(Bounds(least.low - less.high, least.high - less.low))


def _proposal(first: Held, last: Held, came: Held, went: Held) -> Proposed:
    values = [item.figure.amount.value for item in (first, came, went)]
    real, said = said_like(values[0] + values[1] - values[2], last), last.figure.printed
    members = [
        (item.one, side(item.one, item.figure.printed, item.figure.quantity.unit)) for item in (first, came, last)
    ]
    parts = listed([first.figure.printed, f"plus {came.figure.printed}", f"less {went.figure.printed}"])
    return propose(
        "sum", members,
        why=f"{parts} make {real}, and {said} is told; rounding does not explain the difference.",
        wording=f"{said} does not follow from {first.figure.printed} with {came.figure.printed} more and "
        f"{went.figure.printed} fewer.",
        title=f"{said} or {real}?", unit=last.figure.quantity.unit,
    )  # fmt: skip
