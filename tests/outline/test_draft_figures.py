"""One table that several sources print is one figure."""

from __future__ import annotations

from dataclasses import replace

from generator.model.chart import UNREVIEWED, Chart, Figure, Series
from generator.model.source import Evidence
from generator.outline.draft_figures import united

VALUES = {"2019": 61.0, "2020": 118.0, "2021": 131.0}


def figure(id: str, source: str, values: dict[str, float], note: str = UNREVIEWED) -> Figure:
    """A column for each value."""
    chart = Chart("column", "crowns", tuple(values), (Series("Grants", tuple(values.values())),))
    return Figure(id, f"Grants of {source}", "Grants", "crowns", chart, (Evidence(source, "p. 1"),), "grants", "", note)


def test_the_fuller_of_two_stays_and_rests_on_both() -> None:
    """Wherever it stands among them."""
    short = figure("a", "moe-2023", dict(list(VALUES.items())[:2]))
    found = united({"a": short, "b": figure("b", "hale-2021", VALUES)})

    assert ["b"] == list(found)
    assert ["hale-2021", "moe-2023"] == [piece.source for piece in found["b"].evidence]


def test_what_differs_in_a_value_a_unit_or_by_review_stays() -> None:
    """A reviewed figure is the analyst's, and two sources that differ are worth seeing."""
    whole = figure("b", "hale-2021", VALUES)
    other = figure("a", "moe-2023", {**VALUES, "2020": 119.0})
    reviewed = figure("c", "moe-2023", VALUES, note="")
    tonnes = replace(figure("d", "moe-2023", VALUES), unit="tonnes")

    assert ["a", "b"] == list(united({"a": other, "b": whole}))
    assert ["c"] == list(united({"b": whole, "c": reviewed}))
    assert ["b", "d"] == list(united({"b": whole, "d": tonnes}))


def test_a_single_value_is_no_table() -> None:
    """It may stand in many."""
    assert ["a", "b"] == list(united({"a": figure("a", "x", {"2020": 118.0}), "b": figure("b", "y", VALUES)}))


def test_what_is_placed_stays() -> None:
    """An outline that names a figure has chosen to draw it."""
    short = figure("a", "moe-2023", dict(list(VALUES.items())[:2]))

    assert ["a", "b"] == list(united({"a": short, "b": figure("b", "hale-2021", VALUES)}, {"a"}))
