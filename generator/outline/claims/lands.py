"""Countries by their names, peoples and capitals, so that "the Swedish embassy" and "Sweden’s embassy" are of one.

A line of ``lands.txt`` is a land: its name, other names and peoples, behind bars its capital and its parliament where
that has a name of its own, its cities and regions.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Literal

from generator.records import dataclass

_FILE = Path(__file__).with_name("lands.txt")
_FIRST = re.compile(r"(?<!\w)[^\W\d_]+")
_JOINED = re.compile(r"\b(?:Franco|Sino|Russo|Anglo|Greco|Italo|Austro|Indo|Turco|Serbo|Polono|Hispano|Luso)-$")
_PEOPLE = 4  # letters from which on a name may have an "s" of more than one


@dataclass(frozen=True, slots=True)
class Place:
    """A name at ``start`` that is a land's own, its capital's or one of a city or region in it."""

    start: int
    end: int
    land: str
    kind: Literal["land", "capital", "place"]


def lands(text: str) -> tuple[tuple[int, int, str, bool], ...]:
    """(start, end, country, whether its capital is named) for every country that ``text`` names, in order."""
    found = (one for one in places(text) if one.kind != "place")
    return tuple((one.start, one.end, one.land, one.kind == "capital") for one in found)


def lies_in(text: str, start: int) -> str | None:
    """The land of the city or region whose name stands at ``start``; None where none does."""
    return next((one.land for one in places(text) if one.kind == "place" and one.start <= start < one.end), None)


@lru_cache(maxsize=4096)
def places(text: str) -> tuple[Place, ...]:
    """Every land, capital, city and region that ``text`` names, in order; of two that overlap the longer."""
    plain = text.replace("'", "’")
    found: list[Place] = []
    last = 0
    for word in _FIRST.finditer(plain):
        if word.start() >= last and _opens(plain, word.start(), last) and (place := _at(plain, word[0], word.start())):
            found.append(place)
            last = place.end
    return tuple(found)


def _opens(text: str, start: int, last: int) -> bool:
    """Whether a name may begin here: behind a hyphen only as in "Paris-Tunis" and "Franco-German"."""
    return text[start - 1 : start] != "-" or last == start - 1 or bool(_JOINED.search(text, 0, start))


def _at(text: str, first: str, start: int) -> Place | None:
    names = _table()
    for name, land, kind in names.get(first) or names.get(first.removesuffix("s"), ()):
        if text.startswith(name, start):
            end = start + len(name)
            end += kind == "land" and len(name) >= _PEOPLE and text[end : end + 1] == "s"
            if not text[end : end + 1].isalnum():
                return Place(start, end, land, kind)
    return None


_Names = tuple[tuple[str, str, Literal["land", "capital", "place"]], ...]


@lru_cache(maxsize=1)
def _table() -> dict[str, _Names]:
    """First word of a name → the names that begin with it, the longest first, each with its land and what it is."""
    found: dict[str, list[tuple[str, str, Literal["land", "capital", "place"]]]] = {}
    kinds: tuple[Literal["land", "capital", "place"], ...] = ("land", "capital", "place")
    for line in _FILE.read_text(encoding="utf-8").splitlines()[1:]:
        groups = [group.strip().split(", ") for group in line.split("|")]
        land = groups[0][0]
        for kind, names in zip(kinds, groups, strict=False):
            for name in filter(None, names):
                for spelt in {name: 0, _plain(name): 0}:
                    found.setdefault(_first(spelt), []).append((spelt, land, kind))
                if kind == "land" and name != land and name[-1] == "s" and len(name) > _PEOPLE:
                    found.setdefault(_first(name), []).append((name[:-1], land, kind))
    return {first: tuple(sorted(names, key=lambda one: -len(one[0]))) for first, names in found.items()}


def _plain(name: str) -> str:
    """A name without its accents, as many write it."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def _first(name: str) -> str:
    match = _FIRST.match(name)
    return match[0] if match else ""
