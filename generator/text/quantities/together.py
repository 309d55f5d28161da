"""Quantities that belong together: chains in one unit, and one amount said in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.text.quantities.quantity import Quantity

_SAME = re.compile(
    r"\s{0,2}(?:[(\[]|,\s(?=or\b)|/|—|–)\s?(?:(?:equivalent to|the equivalent of|equal to|which is|i\.e\.,?"
    r"|about|or|around|approximately|approx\.|some|nearly|roughly|almost|just over"
    r"|just under|more than|over|under|less than|=|~|≈|∼|at least|up to|ca\.|c\.|worth|an estimated)\s?){0,3}$"
)
_CHAIN = re.compile(
    r"\)?(?:[\s,;:(]{1,2}(?:in|by|for|during|at|the|of|end|to|and|then|before|from|against|compared|with|fiscal"
    r"|year|early|late|mid|about|around|nearly|some"
    r"|almost|roughly|over|just|only|up|down|rising|falling|recovering|it|was|were|is|are|a|earlier|years?"
    r"|expected|forecast|projected|set|reach|hit|will|rise|fall|grow"
    r"|than|more|less|reached|again|(?:1[5-9]|20)\d\d|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Q[1-4])){1,12}\)?[\s,;:(]{1,2}"
)
_TIMED = re.compile(r"\b(?:to|from|(?:1[5-9]|20)\d\d)\b")


def chained(found: Sequence[Quantity], text: str) -> Sequence[Quantity]:
    """In "64 billion dollars in 2018 to 74 billion in 2019 and 80 in 2020" all are billions of dollars."""
    chain: list[Quantity] = []
    for one in found:
        last = chain[-1] if chain else None
        between = text[last.end : one.start] if last else ""
        goes_on = (
            len(between) < 80
            and not between.startswith(", to ")
            and _TIMED.search(between)
            and _CHAIN.fullmatch(between)
        )
        chain.append(_like(last, one) if last and last.unit and not one.unit and goes_on else one)
    return chain


def _like(last: Quantity, one: Quantity) -> Quantity:
    """``one`` in the unit of ``last``, and in its scale where its figure is as large."""
    figures = last.value / last.scale, one.value
    bare = one.scale == 1 and last.scale > 1 and 0.05 < abs(figures[1]) / (abs(figures[0]) or 1) < 20
    factor = last.scale if bare else 1
    high = one.high * factor if one.high is not None else None
    return replace(
        one, unit=last.unit, base=last.base, dimension=last.dimension, value=rounded(one.value * factor), high=high,
        scale=max(one.scale, factor),
    )  # fmt: skip


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
