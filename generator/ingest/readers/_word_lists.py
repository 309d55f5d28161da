"""The numbers that Word prints before items and headings and does not write into their text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from generator.ingest.readers._word_parts import attribute, child, children, whole_number
from generator.records import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_SIGNLESS = ("bullet", "none")


@dataclass(frozen=True, slots=True)
class Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""


@dataclass(slots=True)
class Lists:
    """Counts the lists of a document while it is read from its begin."""

    levels: Mapping[str, Mapping[int, Level]]
    kinds: Mapping[str, str]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def label(self, numbered: tuple[str, int]) -> str:
        """The number of the next item of that list and level, as printed; empty for bullets."""
        number, depth = numbered
        kind = self.kinds.get(number, "")
        levels = self.levels.get(number, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self.counts.setdefault(kind, {})
        if number not in self.begun and any(one.start != 1 for one in levels.values()):
            counts.clear()
        self.begun.add(number)
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return (
            "" if level.format in _SIGNLESS else _PLACE.sub(lambda found: self._at(levels, counts, found), level.text)
        )

    @staticmethod
    def _at(levels: Mapping[int, Level], counts: Mapping[int, int], found: re.Match[str]) -> str:
        depth = int(found[1]) - 1
        level = levels.get(depth, Level())
        return in_format(counts.get(depth, level.start), level.format)


def lists_of(root: Node | None) -> Lists:
    """The lists that ``numbering.xml`` defines."""
    kinds = {attribute(node, "abstractNumId"): _levels(node) for node in children(root, "abstractNum")}
    levels: dict[str, dict[int, Level]] = {}
    names: dict[str, str] = {}
    for node in children(root, "num"):
        number = attribute(node, "numId")
        kind = attribute(child(node, "abstractNumId"), "val")
        starts = {whole_number(attribute(one, "ilvl")): attribute(child(one, "startOverride"), "val")
                  for one in children(node, "lvlOverride")}  # fmt: skip
        names[number] = f"{kind}/{number}" if any(starts.values()) else kind
        levels[number] = {
            depth: Level(whole_number(starts.get(depth, ""), level.start), level.format, level.text)
            for depth, level in kinds.get(kind, {}).items()
        }
    return Lists(levels, names)


def _levels(node: Node) -> dict[int, Level]:
    return {
        whole_number(attribute(level, "ilvl")): Level(
            whole_number(attribute(child(level, "start"), "val"), 1),
            attribute(child(level, "numFmt"), "val", "decimal"),
            attribute(child(level, "lvlText"), "val"),
        )
        for level in children(node, "lvl")
    }


def in_format(number: int, format: str) -> str:
    """``number`` as Word prints it; formats of other scripts come as digits."""
    if not 0 < number < 4000:
        return str(number)
    match format:
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters.upper() if format == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            return _roman(number).upper() if format == "upperRoman" else _roman(number)
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs
