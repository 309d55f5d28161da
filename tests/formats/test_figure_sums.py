"""Waterfalls and areas in ``figures.yaml``: totals are computed, and sources are never joined by a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.formats.figures import build_figures, read_figures
from generator.model.chart import Chart

Build = Callable[[str, str], Chart]
WATERFALL = """chart: waterfall, x: step, totals: ["2019", "2021"], series: [{name: Change, column: usd}]"""
STEPS = "step,usd\n2019,218.07\nFall,-34.54\nRise,25.89\n2021,\n"


@pytest.fixture
def build(tmp_path: Path) -> Build:
    def _build(keys: str, rows: str) -> Chart:
        (tmp_path / "rows.csv").write_text(rows, "utf-8")
        figure = f"{{id: f, topic: t, message: m, title: t, alt: a, data: rows.csv, {keys}}}"
        figure = (
            figure if "evidence" in keys else figure.replace("alt: a", 'alt: a, evidence: [{source: s, at: "p. 1"}]')
        )
        (tmp_path / "figures.yaml").write_text(f"format: 1\nfigures:\n  - {figure}\n", "utf-8")
        return build_figures(read_figures(tmp_path / "figures.yaml"), tmp_path, {}, "topic")["f"].chart

    return _build


def test_totals_of_a_waterfall_are_computed_exactly(build: Build) -> None:
    """The first row is the start as typed; the cell of the end is empty and filled with the sum, without noise."""
    chart = build(WATERFALL, STEPS)

    assert (0, 3) == chart.totals
    assert (218.07, -34.54, 25.89, 209.42) == chart.series[0].values


def test_a_waterfall_may_start_from_nothing(build: Build) -> None:
    """Where the first row is not named a total it is a change like the others."""
    chart = build("chart: waterfall, x: step, totals: End, series: [{name: C, column: n}]", "step,n\na,2\nb,-5\nEnd,\n")

    assert ((2,), (2.0, -5.0, -3.0)) == (chart.totals, chart.series[0].values)


@pytest.mark.parametrize(
    ("keys", "rows", "what", "mend"),
    [
        (WATERFALL, STEPS.replace("2021,", "2021,209.4"), "the total at '2021' is typed", "it is computed"),
        (WATERFALL, STEPS.replace("-34.54", ""), "no value for Change at 'Fall'", "totals: [Fall]"),
        (WATERFALL.replace('"2021"', '"2022"'), STEPS, "no row '2022'", ""),
        (WATERFALL + ", gaps: {Fall: why}", STEPS, "'gaps' has no meaning in a waterfall", "totals"),
        (
            WATERFALL.replace("}]", "}, {name: Again, column: usd}]"),
            STEPS,
            "a waterfall has one series, this one 2",
            "stacked-column",
        ),
    ],
)
def test_a_waterfall_that_cannot_add_up_is_told(build: Build, keys: str, rows: str, what: str, mend: str) -> None:
    """Typed totals, missing changes, unknown rows and second series are findings, each with what would mend it."""
    with pytest.raises(InputError) as caught:
        build(keys, rows)

    found = [finding for finding in caught.value.findings if what in finding.what]
    assert found
    assert mend in found[0].mend


LAYERS = "series: [{name: A, column: a}, {name: B, column: b}]"


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ("year,a,b\n2019,1,2\n2020,,2\n", "no value for A at '2020'"),
        ("year,a,b\n2019,1,2\n", "needs two rows"),
        ("year,a,b\n2019,1,-2\n2020,1,2\n", "below zero, as B has"),
    ],
)
def test_an_area_that_would_not_be_true_is_told(build: Build, rows: str, what: str) -> None:
    """A gap, a single row and layers below zero are told with the line and the kinds that can show them."""
    with pytest.raises(InputError) as caught:
        build(f"chart: area, x: year, {LAYERS}", rows)

    assert any(what in finding.what and "column" in finding.mend for finding in caught.value.findings)


@pytest.mark.parametrize("drawing", ["chart: line", "chart: area"])
@pytest.mark.parametrize(
    ("x", "names"), [("source", ("Tran, for 2021", "Jandali")), ("whose", ("tran-2024", "jandali-2024"))]
)
def test_what_different_sources_say_is_never_joined(build: Build, drawing: str, x: str, names: tuple[str, str]) -> None:
    """Neither a line nor an area runs from source to source, whether the column or the evidence says what they are."""
    rows = f'{x},n\n"{names[0]}",55\n"{names[1]}",54\n'
    evidence = "evidence: [{source: tran-2024, at: p. 1}, {source: jandali-2024, at: p. 2}]"
    keys = f"x: {x}, series: [{{name: N, column: n}}], {evidence}"

    with pytest.raises(InputError, match="no trend to join"):
        build(f"{drawing}, {keys}", rows)
    assert 2 == len(build(f"chart: dot, {keys}", rows).categories)
