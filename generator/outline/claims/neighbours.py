"""Which of many statements are compared with each other: those that share most of their rarest words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.records import dataclass

Keyed = tuple[frozenset[str], tuple[object, ...]]  # the keys of an item, and where it stands in a long list of a key

_SHORT, _NEAR = 32, 8  # a short list of items with one key is compared in full, in a long one neighbours are
_PARTNERS, _PAIRS = 16, 32_000  # each item has so many at least; the few items of a small outline share so many
_ENOUGH = 3  # times as many as an item takes are found before commoner keys are left
_TWINS = 4  # of a family, how far apart two may stand that are compared


def neighbours(keyed: Sequence[Keyed], texts: Sequence[str] = (), most: int = 5) -> Iterator[tuple[int, int]]:
    """Pairs (i, j), i < j, of items that share one of their ``most`` rarest keys that others have; each pair once.

    Each item takes those that share most with it, and of many a bounded number, so that the work grows with the number
    of items and not with its square. ``texts``: what they say, where many may differ in names and numbers only.
    """
    rarest = _rarest([keys for keys, _ in keyed], most)
    lists = _lists(keyed, rarest)
    family = _twins(texts)
    partners = max(_PARTNERS, _PAIRS // max(1, len(keyed)))
    seen: set[tuple[int, int]] = set()
    for index, keys in enumerate(rarest):
        shared = _shared(index, [lists[key] for key in keys], _ENOUGH * partners)
        others = (one for one in shared.items() if one[0] != index and not family.strangers(index, one[0]))
        for _, other in sorted([(-told, other) for other, told in others])[:partners]:
            pair = (min(index, other), max(index, other))
            if pair not in seen:
                seen.add(pair)
                yield pair


def _rarest(keyed: Sequence[frozenset[str]], most: int) -> list[list[str]]:
    """Of each item the keys that tell most, of those that others have, too."""
    counted = Counter(key for keys in keyed for key in keys)
    shared = ([key for key in keys if counted[key] > 1] for keys in keyed)
    return [sorted(keys, key=lambda key: (counted[key], key))[:most] for keys in shared]


@dataclass(frozen=True, slots=True)
class _List:
    """The items under one key in their order, and the place of each."""

    items: Sequence[int]
    places: Mapping[int, int]

    def beside(self, index: int) -> Sequence[int]:
        """Those near ``index``, itself among them."""
        place, reach = self.places[index], _SHORT if len(self.items) <= _SHORT else _NEAR
        return self.items[max(0, place - reach) : place + 1 + reach]


def _lists(keyed: Sequence[Keyed], rarest: Sequence[Sequence[str]]) -> dict[str, _List]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, keys in enumerate(rarest):
        for key in keys:
            found[key].append(index)
    ordered = {key: sorted(items, key=lambda index: (keyed[index][1], index)) for key, items in found.items()}
    return {key: _List(items, {index: at for at, index in enumerate(items)}) for key, items in ordered.items()}


def _shared(index: int, lists: Sequence[_List], enough: int) -> dict[int, float]:
    """The items beside ``index`` with how much the keys tell that they share: the fewer have one, the more it tells.

    ``lists``: the rarest key's first; what is left when ``enough`` are found is not looked through.
    """
    found: defaultdict[int, float] = defaultdict(float)
    for one in lists:
        for other in one.beside(index):
            found[other] += 1 / len(one.items)
        if len(found) > enough:
            break
    return found


@dataclass(frozen=True, slots=True)
class _Twins:
    """Items that say the same but for names and numbers: the family of each, and its rank there by names and years.

    A table told as sentences has one for each land and year; who tells two of one land and year stands near.
    """

    family: Sequence[int]
    rank: Sequence[int]

    def strangers(self, one: int, two: int) -> bool:
        """Whether two are of one family and stand too far apart in it to be compared."""
        return (
            bool(self.rank) and self.family[one] == self.family[two] and abs(self.rank[one] - self.rank[two]) > _TWINS
        )


def _twins(texts: Sequence[str]) -> _Twins:
    families: defaultdict[str, list[str]] = defaultdict(list)
    for text in dict.fromkeys(texts):
        families[_plain(text)].append(text)
    found = {
        text: (number, rank)
        for number, members in enumerate(families.values())
        for rank, text in enumerate(sorted(members, key=lambda text: (_names(text), text)))
    }
    return _Twins([found[text][0] for text in texts], [found[text][1] for text in texts])


_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    return " ".join(word for word in _WORD.findall(text) if not word[0].isupper())


@lru_cache(maxsize=16384)
def _names(text: str) -> tuple[list[str], list[str]]:
    return [word for word in _WORD.findall(text) if word[0].isupper()], _YEAR.findall(text)
