"""The quantities of a sentence, read once for all that ask for them, and those that it says there are none of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.text.quantities import Quantity
from generator.text.quantities import quantities as read
from generator.text.quantities.nouns import counted_one, plural
from generator.text.units import unit_named

_NOT_ONE = re.compile(r"\b(?:[Nn]ot (?:a single|one(?! of\b))|[Nn]ot so much as an?)(?= [a-z])")
_NONE_OF = re.compile(r"\b(?:[Nn]ot (?:a single )?one|[Nn]one|[Nn]ot any) of (?:the|its|their|those|these) ")
_ZERO = re.compile(r"\b[Zz]ero(?= (?!tolerance|sum|hour|growth|interest|rates?\b)[a-z]+s\b)")


@lru_cache(maxsize=16384)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of ``text`` in order, with noughts: "not a single tonne", "none of the 27 wells"."""
    found = read(text)
    taken = {one.start for one in found}
    noughts = [one for one in _noughts(text, found) if one.start not in taken]
    return tuple(sorted((*found, *noughts), key=lambda one: one.start)) if noughts else found


def _noughts(text: str, found: tuple[Quantity, ...]) -> Iterator[Quantity]:
    for match in _NOT_ONE.finditer(text):
        told = counted_one(text, match.end())
        if told and unit_named(told[0]):  # "not one ministry" denies, and counts nothing
            yield _nought(match.start(), told[1], told[0])
    for match in _ZERO.finditer(text):
        noun = text[match.end() :].split()[0].strip(",.;")
        yield _nought(match.start(), match.end() + 1 + len(noun), noun)
    for match in _NONE_OF.finditer(text):
        of = next((one for one in found if match.end() <= one.start <= match.end() + 12), None)
        noun = of.unit if of else re.split(r"[^\w-]", text[match.end() :], maxsplit=1)[0]
        yield _nought(match.start(), match.end() - 1, noun)


def _nought(start: int, end: int, noun: str) -> Quantity:
    known = unit_named(noun) or unit_named(noun.removesuffix("s"))
    name, dimension = known or (plural(noun), "count")
    return Quantity(start, end, 0.0, name, dimension=dimension)
