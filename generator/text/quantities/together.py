"""Quantities that belong together: one amount said in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.records import replace
from generator.text.quantities.quantity import Quantity

_SAME = re.compile(
    r"\s{0,2}(?:[(\[]|,\s(?=or\b)|/|—|–)\s?(?:(?:equivalent to|the equivalent of|equal to|which is|i\.e\.,?"
    r"|about|or|around|approximately|approx\.|some|nearly|roughly|almost|just over"
    r"|just under|more than|over|under|less than|=|~|≈|∼|at least|up to|ca\.|c\.|worth|an estimated)\s?){0,3}$"
)


def paired(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """ "1.55 trillion yen ($9.3 billion)": each knows the place of the other."""
    same: dict[int, int] = {}
    for index in range(len(found) - 1):
        if index not in same and _is_conversion(found[index], found[index + 1], text):
            same[index], same[index + 1] = index + 1, index
    return (replace(one, same=same.get(index, -1)) for index, one in enumerate(found))


def _is_conversion(one: Quantity, two: Quantity, text: str) -> bool:
    between = text[one.end : two.start]
    alike = one.dimension == two.dimension and one.unit != two.unit
    measured = one.dimension not in {"count", "share", "factor", ""}
    return alike and measured and len(between) < 60 and bool(_SAME.fullmatch(between))


def rounded(value: float) -> float:
    """Without the dust of multiplying decimals: 1.9 * 10**9 is 1900000000.0."""
    return float(f"{value:.15g}")
