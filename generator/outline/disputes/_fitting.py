"""How the parts of two names fit each other: which are the same, which alike, and in which order they stand."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations

from generator.outline.claims.customs import PARTICLES, custom, forms_of
from generator.outline.claims.spellings import sounds_as_one, spelt_alike, strangeness, weakly_alike
from generator.records import dataclass

SAME, ALIKE, FAINTLY, OTHER = 3, 2, 1, 0
"""How two parts are like each other."""

_IN_LETTERS = 0.09  # so strange are "Tomas" and "Tomasz" at most, which are one
_LONG = 5  # letters of names of which one may be a letter off: "Tom" and "Tim" are two
_SLIGHTLY = 0.2  # so strange are "Ohno" and "Oono"
_HALF = 0.3  # so strange are halves of a name that are one: "soo" and "su"
_MOST = 5  # parts of a name that are held against each other
_FEW = 2  # letters: "al" is like too much


@dataclass(frozen=True, slots=True)
class Fit:
    """``pairs``: each part of the shorter name with its like in the longer one and how alike they are.

    ``left``: parts of the longer name without a like. ``turned``: the parts stand in another order. ``whole``: both
    sound as one, however they are divided.
    """

    pairs: tuple[tuple[str, str, int], ...]
    left: tuple[str, ...]
    turned: bool
    whole: bool

    def count(self, likeness: int) -> int:
        return sum(how == likeness for _, _, how in self.pairs)

    @property
    def likely(self) -> bool:
        """Whether something speaks for one person at all."""
        if self.whole or not self.others:
            return self.whole or self.count(SAME) + self.count(ALIKE) > 0 or self.count(FAINTLY) > 1
        return self.count(SAME) > 0 or (self.count(ALIKE) > 0 and self.strange <= _HALF)

    @property
    def others(self) -> tuple[tuple[str, str], ...]:
        """The parts that stand for each other and are not alike."""
        return () if self.whole else tuple((one, two) for one, two, how in self.pairs if how == OTHER)

    @property
    def contained(self) -> bool:
        """Whether the longer name has all parts of the shorter one in their order, and more."""
        return bool(self.left) and self.count(SAME) == len(self.pairs) and not self.turned

    @property
    def strange(self) -> float:
        """How far the parts that are alike are from each other."""
        return max((strangeness(one, two) for one, two, how in self.pairs if how in (ALIKE, FAINTLY)), default=0.0)


@lru_cache(maxsize=16384)
def fit(short: tuple[str, ...], full: tuple[str, ...]) -> Fit:
    """The parts of the shorter name set against those of the longer one as they are most alike."""
    first, second = _even(short, full)
    whole = len(short) > 1 and len(short) != len(full) and sounds_as_one(short, full)
    if len(first) > len(second):
        first, second = second, first
    best = max(permutations(range(len(second)), len(first)), key=lambda places: _sum(first, second, places))
    pairs = tuple((one, second[at], likeness(one, second[at])) for one, at in zip(first, best, strict=True))
    matched = [at for (_, _, how), at in zip(pairs, best, strict=True) if how]
    left = tuple(part for at, part in enumerate(second) if at not in best)
    return Fit(pairs, left, matched != sorted(matched), whole)


def _even(short: tuple[str, ...], full: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The parts without particles, divided at hyphens where one name has more of them than the other."""
    one, two = (
        [re.sub("[’']", "", part) for part in name if part not in PARTICLES] or list(name) for name in (short, full)
    )
    pieces = [sorted(piece for part in name for piece in part.split("-")) for name in (one, two)]
    if len(short) > 1 and (len(one) != len(two) or pieces[0] == pieces[1]):
        one, two = ([piece for part in name for piece in part.split("-") if piece] for name in (one, two))
    return one[:_MOST], two[:_MOST]


def _sum(first: list[str], second: list[str], places: tuple[int, ...]) -> tuple[int, bool]:
    """Of two ways that fit as well the one in order is meant."""
    return sum(likeness(one, second[at]) ** 2 for one, at in zip(first, places, strict=True)), places == tuple(
        sorted(places)
    )


@lru_cache(maxsize=32768)
def likeness(one: str, two: str) -> int:
    """How alike two parts are; of two given names that are known, as "Tom" and "Tim", only forms of one are alike."""
    if one == two:
        return SAME
    if forms_of(one) & forms_of(two):
        return ALIKE
    if two_names(one, two):
        return OTHER
    if "-" in one or "-" in two:
        return _in_halves(one.split("-"), two.split("-"))
    return _spelt(one, two)


def _in_halves(first: list[str], second: list[str]) -> int:
    """How alike "Jong-soo" and "Chong-su" are: no more than their halves; "Jong-soo" and "Chongsu": as wholes."""
    if len(first) != len(second):
        one, two = "".join(first), "".join(second)
        return max(_spelt(one, two), ALIKE if strangeness(one, two) <= _HALF else OTHER)
    halves = (
        max(_spelt(one, two), ALIKE * (strangeness(one, two) <= _HALF)) for one, two in zip(first, second, strict=True)
    )
    return min(ALIKE, *halves)


def _spelt(one: str, two: str) -> int:
    if one == two:
        return SAME
    if min(len(one), len(two)) > _FEW and (spelt_alike(one, two) or strangeness(one, two) <= _SLIGHTLY):
        return ALIKE
    return FAINTLY if weakly_alike(one, two) else OTHER


def two_names(one: str, two: str) -> bool:
    """Whether two given names are known as two."""
    known = {one, two} <= custom("given") and not forms_of(one) & forms_of(two)
    spelt = min(len(one), len(two)) >= _LONG and strangeness(one, two) <= _IN_LETTERS
    return known and one != two and not spelt
