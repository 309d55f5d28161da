"""Figures with numbers across, with events and with columns in groups."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.formats.figures import build_figures, read_figures
from generator.model.chart import Across, EventLine, Figure
from generator.model.outline import PartialDate, Point
from generator.model.source import Evidence

Build = Callable[[str], dict[str, Figure]]

STATES = "state,gdp,spending,before\nAland,10,1.5,1\nBeland,20,2.0,2\nCeland,30,,3\n"
YEARS = "year,total\n2019,5\n2020,4\n2021,6\n"
HEAD = "format: 1\nfigures:\n  - id: f\n    topic: t\n    message: m\n    title: t\n    alt: a\n    points: a\n"
SCATTER = """    chart: scatter
    data: data/states.csv
    x: state
    across: {name: GDP, column: gdp, unit: USD billion}
    series: [{name: Spending, column: spending}]
    gaps: {Celand: not stated}
"""
GAPS = "    gaps: {Celand: not stated}\n"
UNFILLED = SCATTER.replace("spending}", "before}").replace("column: gdp", "column: spending").replace(GAPS, "")
MATRIX = """    chart: matrix
    data: data/groups.csv
    rows: group
    columns: [{column: one, name: "2024", group: Tran}, {column: two, name: "2025", group: Tran},
              {column: one, name: X}]
"""
LINE = """    chart: line
    data: data/years.csv
    x: year
    series: [{name: Total, column: total}]
"""
POINTS = {
    "a": Point("a", "A.", (Evidence("s", "§1"),), "t", date=PartialDate(2020), when="early 2020", head="Trade deal"),
    "b": Point("b", "B.", (Evidence("s", "§2"),), "t", date=PartialDate(2021, 2, 17), short="Bb."),
    "c": Point("c", "C.", (Evidence("s", "§3"),), "t"),
}


@pytest.fixture
def build(tmp_path: Path) -> Build:
    def _build(text: str) -> dict[str, Figure]:
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / "states.csv").write_text(STATES, "utf-8")
        (tmp_path / "data" / "years.csv").write_text(YEARS, "utf-8")
        (tmp_path / "data" / "groups.csv").write_text("group,one,two\nQuad,yes,\n", "utf-8")
        (tmp_path / "figures.yaml").write_text(HEAD + text, "utf-8")
        return build_figures(read_figures(tmp_path / "figures.yaml", "figures.yaml"), tmp_path, POINTS, "topic")

    return _build


def test_a_scatter_has_numbers_across_in_a_unit_of_their_own(build: Build) -> None:
    """A column or a formula; its decimals are its own, too."""
    across = build(SCATTER)["f"].chart.across
    computed = build(SCATTER.replace("column: gdp", 'formula: "gdp / 4", decimals: 2'))["f"].chart.across

    assert Across("GDP", "USD billion", (10.0, 20.0, 30.0)) == across
    assert Across("GDP", "USD billion", (2.5, 5.0, 7.5), 2, "gdp / 4") == computed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SCATTER.replace("column: gdp, ", ""), "across needs either column or formula"),
        (UNFILLED, "no value for GDP at 'Celand'"),
        (SCATTER.replace("    across: {name: GDP, column: gdp, unit: USD billion}\n", ""), "a scatter needs 'across'"),
        (SCATTER.replace("chart: scatter", "chart: dot"), "'across' has no meaning in a dot"),
    ],
)
def test_faults_of_a_scatter_are_told(build: Build, text: str, expected: str) -> None:
    """What is missing or in the wrong place has a line and a mend."""
    with pytest.raises(InputError) as raised:
        build(text)

    assert any(expected in finding.what and finding.mend for finding in raised.value.findings)


def test_a_point_of_a_scatter_needs_one_of_the_series(build: Build) -> None:
    """Series are groups of points, so that what one leaves empty another fills."""
    two = SCATTER.replace("column: spending}]", "column: spending}, {name: Before, column: before}]")

    chart = build(two.replace(GAPS, ""))["f"].chart

    assert [(1.5, 2.0, None), (1.0, 2.0, 3.0)] == [series.values for series in chart.series]


def test_events_stand_at_the_dates_of_their_points(build: Build) -> None:
    """A year is the stretch over its label: 17 February is an eighth into it, "early" too, a bare year its middle."""
    figure = build(LINE + "    events: [b, a, {label: Pact, at: 2021, evidence: [{source: s, at: §9}]}]\n")["f"]

    places = [(event.label, round(event.at, 2), event.point) for event in figure.chart.events]
    assert [("Trade deal", 1.12, "a"), ("Bb.", 2.13, "b"), ("Pact", 2.5, "")] == places
    assert ("a", "b") == figure.points
    assert Evidence("s", "§9") in figure.evidence


def test_an_event_may_have_a_label_of_its_own(build: Build) -> None:
    """The words beside the line are the author's, the date stays the point's."""
    (event,) = build(LINE + "    events: [{point: b, label: Hosting deal}]\n")["f"].chart.events

    assert EventLine("Hosting deal", event.at, "b") == event
    assert 2.1 < event.at < 2.2


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("[none]", "there is no point 'none'"),
        ("[c]", "an event has no date"),
        ("[{label: Pact, at: 2021}]", "an event rests on nothing"),
        ("[{at: 2021, evidence: [{source: s, at: §9}]}]", "an event has no label"),
        ("[{point: a, at: 2031}]", "the axis has no year 2031"),
        ("[{point: a, at: soon}]", "'soon' is not a date"),
        ("[a, a, a, b, b]", "5 events, at most 4 fit"),
    ],
)
def test_faults_of_events_are_told(build: Build, events: str, expected: str) -> None:
    """Each with the line that it stands on and what mends it."""
    with pytest.raises(InputError) as raised:
        build(f"{LINE}    events: {events}\n")

    assert any(expected in finding.what and finding.mend for finding in raised.value.findings)


def test_a_bar_takes_no_events(build: Build) -> None:
    """Only what runs over time has dates to stand on."""
    with pytest.raises(InputError, match="'events' has no meaning in a bar"):
        build(LINE.replace("chart: line", "chart: bar") + "    events: [a]\n")


def test_columns_of_a_matrix_stand_in_groups(build: Build) -> None:
    """A group a column, empty for a column that stands alone; without any there are none."""
    grouped, plain = build(MATRIX), build(MATRIX.replace(", group: Tran", ""))

    assert ("Tran", "Tran", "") == grouped["f"].chart.groups
    assert () == plain["f"].chart.groups
