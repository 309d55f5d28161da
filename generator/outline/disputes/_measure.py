"""Which figures of different points are of one thing: what is measured, where, when. Its values are not asked here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.model.proposed import ProposedSide
from generator.outline.claims.figures import Figure
from generator.outline.claims.neighbours import neighbours
from generator.outline.claims.reading import Reading
from generator.outline.disputes._company import company
from generator.outline.disputes._compared import Compared, excluded
from generator.outline.disputes._held import Held, unit_of
from generator.outline.disputes._signs import decided, odds
from generator.outline.disputes._telling import side
from generator.records import dataclass

_FEW = 3
_WORTH_TELLING = 0.0  # the odds from which a pair is told


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one thing, and the logarithm of the odds that they are."""

    first: Held
    second: Held
    odds: float


def pairs(reading: Reading, worth: Callable[[Held, Held], bool], *, across: bool = False) -> Iterator[Pair]:
    """All figures of different points that are about as likely to measure one thing as two, or likelier.

    ``worth``: whether two are of any interest if they are of one thing, asked before their words are weighed.
    ``across``: also a share of the economy with another share.
    """
    for pair in candidates(reading, worth, across=across):
        if (found := odds(pair)) > _WORTH_TELLING:
            yield Pair(pair.first, pair.second, found)


def candidates(reading: Reading, worth: Callable[[Held, Held], bool], *, across: bool = False) -> Iterator[Compared]:
    """Figures of different points that share a word and a kind of unit, may be of one time and are ``worth`` it."""
    held = [Held(one, figure) for one in reading.points for figure in one.figures if _tells(figure)]
    around = company(held)
    for i, j in _may_be_one(held, across):
        if worth(held[i], held[j]) and not decided(pair := Compared(reading, held[i], held[j], around)):
            yield pair


def _may_be_one(held: Sequence[Held], across: bool) -> Iterator[tuple[int, int]]:
    keyed = [(_index_keys(item), _order(item)) for item in held]
    for i, j in neighbours(keyed, [item.one.point.text for item in held], most=12):
        first, second = held[i], held[j]
        if first.one is second.one or not _of_one_unit(first.figure, second.figure, across):
            continue
        if not excluded(first, second):
            yield i, j


def _tells(figure: Figure) -> bool:
    """Whether a figure may be compared: not "two sides", which count what the sentence names."""
    one = figure.quantity
    few = one.word and 0 < one.value <= _FEW and one.value.is_integer()
    return not (few and one.dimension in {"", "count", "time"})


def _order(item: Held) -> tuple[object, ...]:
    """Where a figure stands among many under one word: by its lands, then by its time."""
    return (sorted(item.figure.lands), item.figure.when.first if item.figure.when else 0)


def _index_keys(item: Held) -> frozenset[str]:
    unit = unit_of(item.figure)
    return frozenset(f"{unit} {key}" for key in item.figure.keys if "+" not in key)


def _of_one_unit(one: Figure, two: Figure, across: bool) -> bool:
    unsaid = not one.quantity.base or not two.quantity.base
    shares = (across or unsaid) and unit_of(one) == unit_of(two) == "share"
    return shares or one.amount.unit == two.amount.unit or _of_one_coin(one, two) or _on_average(one, two)


def _on_average(one: Figure, two: Figure) -> bool:
    """Whether both count what one of many has, whichever says so: "59 pupils on average", "73 to a class"."""
    return {one.amount.unit, two.amount.unit} == {"count", "count each"} and one.average and two.average


def _of_one_coin(one: Figure, two: Figure) -> bool:
    """Whether two amounts of money go by one name, and a land that would tell whose it is stands by one at most."""
    if {one.quantity.dimension, two.quantity.dimension} != {"money"} or (one.lands and two.lands):
        return False
    if any(_CENTS.search(figure.printed) for figure in (one, two)):
        return {one.quantity.unit.partition("/")[0], two.quantity.unit.partition("/")[0]} <= _OF_CENTS
    coins = [re.findall(r"[^\W\d_]+", _SCALE.sub("", figure.printed)) for figure in (one, two)]
    return bool(coins[0]) and coins[0] == coins[1]


_CENTS = re.compile(r"\b(?:euro |US )?cents?\b")
_OF_CENTS = frozenset(("EUR", "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR", "KES", "NAD", "TWD"))
_SCALE = re.compile(r"\b(?:thousand|million|billion|trillion|crore|lakh)\b")


def grouped(found: Sequence[Pair]) -> Iterator[list[Held]]:
    """Figures that hang together by pairs, each point once."""
    leader: dict[str, str] = {}
    held: dict[str, Held] = {}

    def head(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for pair in sorted(found, key=lambda pair: (-pair.odds, pair.first.one.place, pair.second.one.place)):
        for item in (pair.first, pair.second):
            held.setdefault(item.one.point.id, item)
        leader[head(pair.second.one.point.id)] = head(pair.first.one.point.id)
    groups: dict[str, list[Held]] = {}
    for name, item in held.items():
        groups.setdefault(head(name), []).append(item)
    for members in groups.values():
        yield sorted(members, key=lambda item: item.one.place)


def figure_side(item: Held) -> ProposedSide:
    """The side of a figure: it as it prints, its unit, and when it holds, else when its source was issued."""
    when = item.figure.when or item.one.issued
    return side(item.one, item.figure.printed, item.figure.quantity.unit, when.iso if when else "")
