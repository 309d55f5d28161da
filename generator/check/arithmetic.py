"""``arithmetic``: in a figure's data the parts make the total, as far as rounding lets them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.check import Rule
from generator.errors import Finding
from generator.model.chart import Figure, Series
from generator.model.outline import Outline

_TOTAL = re.compile(r"(?:grand |sub)?total\b|\b(?:in all|together|overall|sum|all)\b|.*\btotal$", re.IGNORECASE)
_CLOSE = 0.2  # parts that make less than so much of the total, or so much more, are not all of it
_MOST = 12  # parts


def _run(outline: Outline) -> Iterable[Finding]:
    for figure in outline.figures.values():
        yield from _columns(figure)


def _columns(figure: Figure) -> Iterator[Finding]:
    """A series called the total against the others of the same categories, none of them computed."""
    series = [one for one in figure.chart.series if not one.formula]
    totals = [one for one in series if _TOTAL.match(one.name)]
    parts = [one for one in series if not _TOTAL.match(one.name)]
    if len(totals) != 1 or not 2 <= len(parts) <= _MOST:
        return
    rows = [_row(totals[0], parts, place) for place in range(len(totals[0].values))]
    if all(row is None or _off(*row) > _CLOSE for row in rows):
        return  # the other series are no parts of it
    for place, row in enumerate(rows):
        if row and not _holds(*row):
            yield _finding(figure, figure.chart.categories[place], *row)


def _row(total: Series, parts: list[Series], place: int) -> tuple[float, tuple[float, ...]] | None:
    values = [one.values[place] if place < len(one.values) else None for one in parts]
    whole = total.values[place]
    numbers = tuple(value for value in values if value is not None)
    return (whole, numbers) if whole and len(numbers) == len(parts) else None


def _off(whole: float, parts: tuple[float, ...]) -> float:
    return abs(sum(parts) - whole) / abs(whole)


def _holds(whole: float, parts: tuple[float, ...]) -> bool:
    """Whether each number, within half of its last printed digit, can be true with the others."""
    digits = [max(_decimals(value) for value in (whole, *parts))]
    room = sum(0.5 * 10.0 ** -digits[0] for _ in (whole, *parts))
    if abs(sum(parts) - whole) <= room * (1 + 1e-9):
        return True
    sizes = range(2, len(parts))
    return len(parts) <= 6 and any(abs(sum(some) - whole) <= room for n in sizes for some in combinations(parts, n))


def _decimals(value: float) -> int:
    return len(f"{value:.10g}".partition(".")[2])


def _finding(figure: Figure, category: str, whole: float, parts: tuple[float, ...]) -> Finding:
    digits = max(_decimals(value) for value in (whole, *parts))
    made = f"{sum(parts):.{digits}f}"
    terms = " and ".join(f"{value:.10g}" for value in parts)
    what = f"in the figure '{figure.id}' {terms} make {made} for {category}, and the total is {whole:.10g}"
    why = "rounding does not explain the difference"
    return Finding("warning", "arithmetic", what, figure.where, why, "mend the data, or call the total something else")


RULE = Rule("arithmetic", "In a figure's data the parts make the total.", _run)
