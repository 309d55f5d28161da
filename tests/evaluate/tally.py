"""What is counted: answers asked for, answers given, right ones; and each miss in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class Tally:
    """``asked``: answers of the gold; ``given``: answers of the program that count; ``right``: those that agree."""

    right: int = 0
    asked: int = 0
    given: int = 0
    misses: tuple[str, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.asked + other.asked,
            self.given + other.given,
            self.misses + other.misses,
        )

    @property
    def precision(self) -> float:
        """1 where nothing was given: nothing given is no wrong answer."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Measures = dict[str, Tally]


def added(every: Iterable[Measures]) -> Measures:
    """The tallies of many cases under their names, in the order of first appearance."""
    total: Measures = {}
    for one in every:
        for name, tally in one.items():
            total[name] = total.get(name, Tally()) + tally
    return total


def whole(tallies: Iterable[Tally]) -> Tally:
    return reduce(Tally.__add__, tallies, Tally())


def share(holds: bool, miss: str = "") -> Tally:
    """One yes or no: ``precision`` and ``recall`` are then both the share of yes."""
    return Tally(int(holds), 1, 1, () if holds else (miss,))


def listed(asked: Sequence[str], given: Sequence[str], where: str = "") -> Tally:
    """Two lists as bags: order and place do not matter."""
    left = list(given)
    misses = []
    for one in asked:
        if one in left:
            left.remove(one)
        else:
            misses.append(f"{where}missing: {one}")
    wrong = tuple(f"{where}extra: {one}" for one in left)
    return Tally(len(asked) - len(misses), len(asked), len(given), (*misses, *wrong))


class Placed(Protocol):
    """Something at ``text[start:end]``."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Gold = TypeVar("Gold", bound=Placed)
Answer = TypeVar("Answer", bound=Placed)


def overlap(a: Placed, b: Placed) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def paired(
    asked: Sequence[Gold], given: Sequence[Answer], right: Callable[[Gold, Answer], bool]
) -> list[tuple[Gold, Answer | None]]:
    """Each gold item with one answer that overlaps it, a right one before others, then the longest overlap.

    An answer serves one gold item; gold items choose in their order.
    """
    free = list(given)
    pairs: list[tuple[Gold, Answer | None]] = []
    for gold in asked:
        near = [one for one in free if overlap(gold, one) > 0]
        best = max(near, key=lambda one: (right(gold, one), overlap(gold, one), -one.start), default=None)
        if best is not None:
            free.remove(best)
        pairs.append((gold, best))
    return pairs
