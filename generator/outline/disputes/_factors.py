"""How many times: "three times as much", "doubled", "half as many", against the figures that it is said of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.model.proposed import Proposed
from generator.outline.claims.quantities import quantities
from generator.outline.claims.reading import Reading, ReadPoint, once
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claimed import Ground, Pair, any_pair, clear_pair, of_base_year
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import (
    Surroundings,
    bounds,
    held,
    is_plain,
    plain_number,
    said_like,
    surroundings,
)
from generator.outline.disputes._telling import listed, propose, side
from generator.records import dataclass

_VERB = re.compile(
    r"(?P<rough>\b(?:about|around|some|roughly|nearly|almost|more than|over|less than|well over|at least)\s+)?"
    r"\b(?P<verb>doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|trebl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|quintupl(?:ed|es|ing)"
    r"|halv(?:ed|es|ing))\b"
    r"|\b(?P<least>(?:more than|over) )(?P<double>double|triple|treble)\b(?! (?:the|its|their|that))"
    r"|\b(?P<half>half as (?:many|much|large|big|high|long))\b",
    re.IGNORECASE,
)
_VERBS = {"doub": 2.0, "trip": 3.0, "treb": 3.0, "quad": 4.0, "quin": 5.0, "halv": 2.0}
_HIGHER = re.compile(r"\s(?:higher|more|larger|greater|bigger)\b")
_OF_RATES = re.compile(
    r"\bas (?:likely|often|common|frequent(?:ly)?|widespread|high a (?:share|rate))\b|\b(?:rate|share)\b", re.I
)
_ROOM = 0.1  # a factor in words is no measurement
_ROUGH_ROOM = 0.2
_JUST = 0.03
_BEYOND = 1.75  # "more than double" is not said of four times as much


@dataclass(frozen=True, slots=True)
class Factor:
    """``size`` is above 1, also of "halved"; ``literal``: "four times higher" may mean five times as high.

    ``least``: it is said to be more than that.
    """

    printed: str
    size: float
    room: float
    literal: bool = False
    least: bool = False

    @property
    def bounds(self) -> Bounds:
        if self.least:
            return Bounds(self.size * (1 - _JUST), self.size * _BEYOND)
        return Bounds(self.size, self.size).wider(self.room)


@once
def amounts_around(reading: Reading) -> Surroundings:
    """The surroundings of all points that tell figures, or how many times one thing is another."""
    return surroundings(reading, [one for one in reading.points if one.figures or factors_of(one.point.text)])


def factors(reading: Reading, around: Surroundings) -> Iterator[Proposed]:
    for one in reading.points:
        for factor in factors_of(one.point.text):
            ground = Ground(reading, around, one)
            if pair := _contradicted(factor, ground):
                yield _proposal(one, factor, pair)
            elif factor.literal and (base := _unclear_base(factor, ground)):
                yield _base_proposal(factor, *base)


@lru_cache(maxsize=16384)
def factors_of(text: str) -> tuple[Factor, ...]:
    """How many times one thing is another, by all that a sentence says of it."""
    return tuple(_factors_of(text))


def _factors_of(text: str) -> Iterator[Factor]:
    for one in quantities(text):
        if one.dimension == "factor" and one.value > 1:
            room = _ROUGH_ROOM if one.approximate or one.bound else _ROOM
            literal = bool(_HIGHER.match(text, one.end))
            yield Factor(text[one.start : one.end], one.value, room, literal, one.bound == "min")
    for match in _VERB.finditer(text):
        word = match["verb"] or match["double"] or match["half"]
        size = _VERBS.get(word[:4].casefold(), 2.0)
        least = bool(
            match["least"] or re.match(r"(?:well )?(?:more than|over|at least)", match["rough"] or "", re.IGNORECASE)
        )
        yield Factor(word, size, _ROUGH_ROOM if match["rough"] else _ROOM, least=least)


def _wanted(item: Held) -> bool:
    return is_plain(item) and item.figure.amount.value > 0


def _contradicted(factor: Factor, ground: Ground) -> Pair | None:
    of_rates = _OF_RATES.search(ground.one.point.text) or not any(_wanted(item) for item in held(ground.one))
    wanted = _is_rate if of_rates and any(_is_rate(item) for item in held(ground.one)) else _wanted
    wanted = _is_rate if _OF_RATES.search(ground.one.point.text) else wanted
    pair = clear_pair(ground, wanted)
    if pair is None or not of_base_year(ground.one.point.text, pair):
        return None
    if any(_fits(factor, other) for other in (pair, *any_pair(ground, wanted))):
        return None
    return pair


def _is_rate(item: Held) -> bool:
    return item.figure.quantity.unit == "%" and not item.figure.change and item.figure.amount.value > 0


def _fits(factor: Factor, pair: Pair) -> bool:
    quotient = _quotient(pair)
    return factor.bounds.meets(quotient) or (factor.literal and _higher(factor).meets(quotient))


def _higher(factor: Factor) -> Bounds:
    return Bounds(factor.size + 1, factor.size + 1).wider(factor.room)


def _quotient(pair: Pair) -> Bounds:
    small, large = sorted(pair, key=lambda item: item.figure.amount.value)
    return bounds(large).over(bounds(small))


def _proposal(one: ReadPoint, factor: Factor, pair: Pair) -> Proposed:
    small, large = sorted(item.figure.amount.value for item in pair)
    real, ends = plain_number(large / small, 1), listed([item.figure.printed for item in pair])
    members = [(item.one, side(item.one, item.figure.printed, item.figure.quantity.unit)) for item in pair]
    if all(item.one is not one for item in pair):
        members.append((one, side(one, factor.printed, "times")))
    return propose(
        "ratio", members,
        why=f"Of {ends} one is {real} times the other, and the text says “{factor.printed}”; "
        "rounding does not explain the difference.",
        wording=f"“{factor.printed}” does not follow from {ends}.",
        title=f"“{factor.printed}” or {real} times?", unit=pair[0].figure.quantity.unit,
    )  # fmt: skip


def _unclear_base(factor: Factor, ground: Ground) -> tuple[Held, Held] | None:
    """What is called so many times higher than something unsaid, and the one stated figure that it could be.

    "Four times higher" is read as four times as high and as five times as high. Where the text leaves the base out and
    what the topic states elsewhere is neither, a reader cannot tell which base was meant.
    """
    own = [item for item in (Held(ground.one, figure) for figure in ground.one.figures) if _wanted(item)]
    if len(own) != 1:
        return None
    bases = [item for item in _like(own[0], ground) if _near(factor, own[0], item)]
    if len(bases) != 1 or _exact(own[0], bases[0], factor.size) or _exact(own[0], bases[0], factor.size + 1):
        return None
    return own[0], bases[0]


def _like(own: Held, ground: Ground) -> list[Held]:
    """Figures of the same source and unit that are no larger and of a like matter."""
    source, unit = ground.one.sources[:1], own.figure.amount.unit
    found = [
        Held(other, figure)
        for other in ground.reading.points
        if other.sources[:1] == source and other is not ground.one
        for figure in other.figures
        if figure.amount.unit == unit and not figure.change
    ]
    return [item for item in found if 0 < item.figure.amount.value < own.figure.amount.value]


def _near(factor: Factor, own: Held, base: Held) -> bool:
    """Whether ``base`` lies between what the two readings ask for, or close to it."""
    value, size = own.figure.amount.value, base.figure.amount.value
    return value / (factor.size + 1) / (1 + _ROOM) <= size <= value / factor.size * (1 + _ROOM)


def _exact(own: Held, base: Held, factor: float) -> bool:
    unit = base.figure.quantity.scale * 10.0**-base.figure.quantity.decimals
    return abs(own.figure.quantity.value / factor - base.figure.quantity.value) < unit / 2


def _base_proposal(factor: Factor, own: Held, base: Held) -> Proposed:
    value = own.figure.amount.value
    low, high = said_like(value / (factor.size + 1), base), said_like(value / factor.size, base)
    members = [(item.one, side(item.one, item.figure.printed, item.figure.quantity.unit)) for item in (own, base)]
    return propose(
        "ratio", members,
        why=f"“{factor.printed} higher” makes the base {high}, or {low} if it is meant to the letter; "
        f"the text does not state it, and the only sum near it is {base.figure.printed}.",
        wording=f"The base of “{factor.printed} higher” is not stated; {own.figure.printed} makes it {high} or {low}.",
        title=f"{factor.printed} higher than what?", unit=own.figure.quantity.unit,
    )  # fmt: skip
