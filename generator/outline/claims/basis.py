"""On what basis a figure is reckoned: the words of ``bases.txt`` that tell one way of reckoning from another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from pathlib import Path

from generator.outline.claims.stems import stem
from generator.records import dataclass

_FILE = Path(__file__).with_name("bases.txt")
_TOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|\d{4}/\d{2,4}(?!\d)|\d+(?:[.,]\d+)*")
_NUMBER, _NAME, _ANY, _NOTHING = "#", "@", "*", "-"
AGAINST = "measured against"
"""The axis of what a percentage is told of: the figure itself says it, and no word beside it."""
_WHOLES = ("spending", "budget", "revenue", "exports", "imports", "output", "income", "expenditure", "trade")
Way = tuple[str, str]
"""An axis, and one of the ways on it."""


@dataclass(slots=True)
class _Branch:
    """What may follow the tokens that lead here, and which way they name."""

    behind: dict[str, _Branch]
    ways: frozenset[Way] = frozenset()


@dataclass(frozen=True, slots=True)
class _Bases:
    root: _Branch
    axes: tuple[str, ...]
    strong: frozenset[str]
    renaming: frozenset[str]


def strong(axis: str) -> bool:
    """Whether the words of an axis say by themselves how a figure is reckoned, and have no other use."""
    return axis == AGAINST or axis in _bases().strong


def renames(axis: str) -> bool:
    """Whether the ways of an axis have names of their own for what they reckon: loans of the year and the debt."""
    return axis == AGAINST or axis in _bases().strong or axis in _bases().renaming


@lru_cache(maxsize=4096)
def bases(text: str) -> frozenset[Way]:
    """(axis, way) for every way of reckoning that ``text`` names; a phrase within a longer one names none."""
    tokens = [*_tokens(text)]
    found: set[Way] = set()
    last = 0
    for at in range(len(tokens)):
        length, ways = _longest(tokens, at)
        if at + length > last:
            found |= ways
            last = at + length
    return frozenset(way for way in found if way[0] != _NOTHING)


def reckoned(text: str, unit: str, base: str, change: bool) -> frozenset[Way]:
    """The ways of a figure of ``unit`` in ``text``; ``change``: it moved by so much; ``base``: what it is of."""
    whole = next((word for word in _WHOLES if word in base), "")
    share = unit.removeprefix("% of ") if unit.startswith("% of ") else whole
    against = "a change" if change else f"a share of {share}" if share else ""
    return bases(text) | ({(AGAINST, against)} if against and unit.startswith(("%", "share")) else set())


def differing(one: frozenset[Way], two: frozenset[Way]) -> tuple[tuple[str, str, str], ...]:
    """(axis, way of the first, way of the second) where both name one way of an axis, and not the same."""
    first, second = _single(one), _single(two)
    return tuple((axis, first[axis], second[axis]) for axis in first if axis in second and first[axis] != second[axis])


@lru_cache(maxsize=4096)
def _single(ways: frozenset[Way]) -> dict[str, str]:
    """The way of every axis on which only one is named, in the order of the file."""
    named = {axis: [way for have, way in sorted(ways) if have == axis] for axis in (*_bases().axes, AGAINST)}
    return {axis: found[0] for axis, found in named.items() if len(found) == 1}


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Words as (stem, "@" where it is a name), numbers as ("#", "")."""
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word[0].isdigit():
            yield (_NUMBER * 2 if "/" in word else _NUMBER), ""
        else:
            yield stem(word), _NAME if word[0].isupper() else ""


def _longest(tokens: list[tuple[str, str]], at: int) -> tuple[int, frozenset[Way]]:
    """How many tokens from ``at`` on the longest phrase has, and what it names; 0 where there is none."""
    found: tuple[int, frozenset[Way]] = (0, frozenset())
    reached = [_bases().root]
    for length, forms in enumerate(tokens[at:], 1):
        reached = [branch.behind[form] for branch in reached for form in (*forms, _ANY) if form in branch.behind]
        if not reached:
            break
        ways = frozenset[Way]().union(*(branch.ways for branch in reached))
        found = (length, ways) if ways else found
    return found


@lru_cache(maxsize=1)
def _bases() -> _Bases:
    """The file, read once."""
    root = _Branch({})
    axes: dict[str, str] = {}
    axis = _NOTHING
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        way, colon, phrases = line.partition(": ")
        if line[0] != "#" and not colon:
            axis = line.rstrip("!~")
            axes[axis] = line[-1]
        elif line[0] != "#":
            for phrase in phrases.split(", "):
                _add(root, phrase, (axis, way))
    strong, renaming = (frozenset(axis for axis, told in axes.items() if told == mark) for mark in "!~")
    return _Bases(root, tuple(axes), strong, renaming)


def _add(root: _Branch, phrase: str, way: Way) -> None:
    """Put a phrase in; each word of it may be one of several: "this/last year"."""
    words = phrase.split(" ")
    for told in product(*(word.split("/") for word in words)) if "/" in phrase else (words,):
        branch = root
        for word in told:
            for form in _forms(word):
                branch = branch.behind.get(form) or branch.behind.setdefault(form, _Branch({}))
        branch.ways |= {way}


@lru_cache(maxsize=2048)
def _forms(word: str) -> tuple[str, ...]:
    """The tokens of a word of a phrase: one, more where it has points in it ("f.o.b")."""
    own = word in {_NUMBER, _NUMBER * 2, _NAME, _ANY}
    return (word,) if own else (stem(word),) if word.isalpha() else tuple(form for form, _ in _tokens(word))
