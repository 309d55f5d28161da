"""Drafted figures that show the same values, as two sources that print one table give them: one stays, for all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from generator.model.chart import Figure
from generator.model.source import Evidence
from generator.records import replace

Values = frozenset[tuple[str, float]]  # what stands over a value, the value


def united(figures: Mapping[str, Figure], named: Collection[str] = ()) -> dict[str, Figure]:
    """``figures`` without those whose values another of the same unit holds; that one rests on their evidence, too.

    Only drafts that nothing has ``named``: what somebody has reviewed or placed stays.
    """
    ranked = sorted(figures.values(), key=lambda one: (one.is_draft and one.id not in named, -len(_cells(one))))
    kept: list[Figure] = []
    shelves: dict[tuple[str, str, float], list[int]] = {}
    for one in ranked:
        home = _home(one, kept, shelves) if one.is_draft and one.id not in named and _cells(one) else None
        if home is not None:
            kept[home] = replace(kept[home], evidence=_joined(kept[home].evidence, one.evidence))
            continue
        for name, value in _cells(one):
            shelves.setdefault((one.unit, name, value), []).append(len(kept))
        kept.append(one)
    by_id = {one.id: one for one in kept}
    return {name: by_id[name] for name in figures if name in by_id}


def _home(one: Figure, kept: list[Figure], shelves: Mapping[tuple[str, str, float], list[int]]) -> int | None:
    """The place of a kept figure that has every series of ``one``."""
    name, value = min(_cells(one), key=lambda cell: len(shelves.get((one.unit, *cell), ())))
    near = shelves.get((one.unit, name, value), ())
    return next((place for place in near if _holds(kept[place], one)), None)


def _holds(whole: Figure, part: Figure) -> bool:
    rows = _rows(whole)
    return all(len(row) > 1 and any(row <= other for other in rows) for row in _rows(part))


def _rows(figure: Figure) -> list[Values]:
    chart = figure.chart
    return [
        frozenset((name, value) for name, value in zip(chart.categories, one.values, strict=False) if value is not None)
        for one in chart.series
        if not one.formula
    ]


def _cells(figure: Figure) -> list[tuple[str, float]]:
    return sorted(cell for row in _rows(figure) for cell in row)


def _joined(first: Iterable[Evidence], second: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys((*first, *second)))
