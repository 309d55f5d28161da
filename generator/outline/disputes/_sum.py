"""A total with its parts: when it cannot be true, and how it is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from generator.model.proposed import Proposed
from generator.outline.disputes._bounds import Bounds, total
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import bounds, printed, said_like
from generator.outline.disputes._telling import listed, propose, side
from generator.records import dataclass

TOTAL = re.compile(
    r"\b(?:in all|in total|altogether|all told|taken together|together|combined|total(?:s|led|ling)?|sum|overall"
    r"|as a whole|the whole of|the whole|adds? up|amounts? to|amounted to|all in all|both"
    r"|between them|(?:which|that) makes?|making)\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:includ\w+|among (?:the|other)|such as|for instance|for example|(?<!not )alone|in particular|notably"
    r"|beside much|mainly|mostly|at least|so far|overlap\w*|more than one|as (?:much|many) as they \w+|several answers"
    r"|name all|many of them|some of them both|counted twice|all sorts|above all|twice over|as well as"
    r"|(?:the rest|the remainder|the others)(?![^.;]{0,32}\d))\b",
    re.IGNORECASE,
)
"""Words that say that parts are not all there are, or that some are counted twice."""
MOST = 6  # parts
_CLOSE = 0.82  # what parts must make of a total to be all of it where the text does not say so
_FAR = 0.5  # and what they must make of it where it does
_ROUNDING = "rounding does not explain the difference"
_SLIP = "rounding could explain it, but the other sums of this table hold to the last digit"


@dataclass(frozen=True, slots=True)
class Sum:
    """``whole`` is said of ``parts``; ``said``: the text says that they are all of it.

    ``slip``: rounding could explain it, but the other sums of the same table hold to the last digit.
    """

    whole: Held
    parts: tuple[Held, ...]
    said: bool
    slip: bool = False


def is_wrong(found: Sum) -> bool:
    """Whether the parts cannot make the whole, nor some of them, and yet seem to be all of it."""
    if len(found.parts) > MOST:  # before each is measured against all
        return False
    every = (found.whole, *found.parts)
    if any(OPEN.search(item.one.point.text) for item in every):
        return False
    whole, parts = bounds(found.whole, every), [bounds(item, every) for item in found.parts]
    if found.whole.figure.amount.value <= 0 or whole.meets(total(parts)) or _some_fit(whole, parts):
        return False
    share = sum(item.figure.amount.value for item in found.parts) / found.whole.figure.amount.value
    least = _FAR if found.said else _CLOSE
    return least < share < 1 / least


def _some_fit(whole: Bounds, parts: Sequence[Bounds]) -> bool:
    """Whether some of the parts make the whole, so that the others are parts of parts or beside it."""
    return any(whole.meets(total(chosen)) for size in range(1, len(parts)) for chosen in combinations(parts, size))


def sum_proposal(found: Sum) -> Proposed:
    sum_ = said_like(sum(item.figure.amount.value for item in found.parts), found.whole)
    parts, whole = listed(printed(found.parts)), found.whole.figure.printed
    members = [
        (item.one, side(item.one, item.figure.printed, item.figure.quantity.unit))
        for item in (found.whole, *_one_a_point(found))
    ]
    return propose(
        "sum", members,
        why=f"{parts} make {sum_}, and {whole} is told as their sum; {_SLIP if found.slip else _ROUNDING}.",
        wording=f"The parts, {parts}, do not add up to the total of {whole}.",
        title=f"{whole} or {sum_}?", unit=found.whole.figure.quantity.unit,
    )  # fmt: skip


def _one_a_point(found: Sum) -> list[Held]:
    others = {item.one.point.id: item for item in reversed(found.parts) if item.one is not found.whole.one}
    return list(others.values()) or list(found.parts[:1])
