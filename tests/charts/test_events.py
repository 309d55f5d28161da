"""Dated lines across charts over time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.charts import CHARTS, Canvas, area, column, column_line, line, stacked_column
from generator.charts._scene import Scene
from generator.model.chart import Chart, EventLine, Series
from tests.charts.chart_cells import read_cells
from tests.charts.test_native import (
    GOLDEN,
    PAGE,
    SLIDE,
    C,
    assert_caches_hold_what_the_workbook_holds,
    assert_golden,
    drawn,
    tree,
)

AGREEMENT = EventLine("Trade agreement, early 2020", 1.125, "p")
EVENTED = {"area": area, "column": column, "column-line": column_line, "line": line, "stacked-column": stacked_column}
SCENES: dict[str, Callable[[Chart, Canvas], Scene]] = {
    kind: EVENTED[kind]._scene for kind in ("column", "column-line", "line")
}
LABELS = st.sampled_from(
    ["Deal", "Trade agreement, early 2020", "An event whose name takes two lines of a chart at least"]
)


def _with(kind: str, *events: EventLine) -> Chart:
    return replace(CHARTS.get(kind).example, events=events)


@pytest.mark.parametrize("canvas", [SLIDE, PAGE], ids=["slide", "page"])
def test_golden(canvas: Canvas) -> None:
    """A line chart with an event gives the XML that was looked at and kept."""
    assert_golden(_with("line", AGREEMENT), canvas, GOLDEN / f"event-{'slide' if canvas is SLIDE else 'page'}.xml")


@pytest.mark.parametrize("kind", sorted(EVENTED))
def test_an_event_is_a_series_at_its_date_with_its_words(kind: str) -> None:
    """The line stands where the date is, an eighth into the second category, and its cells are in the workbook."""
    chart = _with(kind, AGREEMENT)
    native = drawn(chart)

    assert_caches_hold_what_the_workbook_holds(native)
    series = next(etree.fromstring(native.xml).iter(f"{C}scatterChart")).find(f"{C}ser")
    xs = [float(point.findtext(f"{C}v")) for point in series.find(f"{C}xVal").iter(f"{C}pt")]
    assert AGREEMENT.label == series.findtext(f"{C}tx/{C}strRef/{C}strCache/{C}pt/{C}v")
    assert {1.625} == set(xs)
    assert AGREEMENT.label in read_cells(native.workbook).values()


@pytest.mark.parametrize("kind", sorted(EVENTED))
def test_events_have_axes_of_their_own_that_match_those_of_the_chart(kind: str) -> None:
    """The hidden axis across runs from half a category before the first to half after the last, or edge to edge."""
    root = tree(_with(kind, AGREEMENT))

    area_ = root.find(f"{C}chart/{C}plotArea")
    used = [axis.get("val") for axis in next(root.iter(f"{C}scatterChart")).findall(f"{C}axId")]
    axes = {axis.find(f"{C}axId").get("val"): axis for axis in area_.iter(f"{C}valAx")}
    own, up = (axes[name] for name in used)
    count = len(next(root.iter(f"{C}cat")).findall(f".//{C}pt"))
    ends = [float(own.find(f"{C}scaling/{C}{end}").get("val")) for end in ("min", "max")]
    assert ends in ([0.5, count + 0.5], [1.0, float(count)])
    first = next(iter(axes.values()))
    assert [float(first.find(f"{C}scaling/{C}{end}").get("val")) for end in ("min", "max")] == [
        float(up.find(f"{C}scaling/{C}{end}").get("val")) for end in ("min", "max")
    ]


def test_a_chart_without_events_is_as_it_was() -> None:
    """No strip is kept free and no second pair of axes is written."""
    root = tree(line.EXAMPLE)

    assert [] == list(root.iter(f"{C}scatterChart"))
    assert 1 == len(list(root.iter(f"{C}valAx")))


@given(
    st.sampled_from(sorted(SCENES)),
    st.lists(st.builds(EventLine, LABELS, st.floats(0, 4)), min_size=1, max_size=4, unique_by=lambda event: event.at),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_words_of_events_stand_on_the_canvas_apart_from_all_others(
    kind: str, events: list[EventLine], page: bool
) -> None:
    """Up to four events anywhere on the axis: no words leave the canvas or lie on words."""
    canvas = PAGE if page else SLIDE

    scene = SCENES[kind](_with(kind, *events), canvas)

    told = [label for trace in scene.traces if trace.drawn == "event" for label in trace.labels]
    others = [label for trace in scene.traces if trace.drawn != "event" for label in trace.labels]
    assert all(-1 <= label.box.left and label.box.right <= canvas.width + 1 for label in told)
    assert all(label.box.top >= -1 for label in told)
    assert all(one.box.overlap(other.box) <= 3 for one, other in combinations(told, 2))
    assert all(one.box.overlap(other.box) <= 3 for one in told for other in others)


def test_the_line_of_an_event_strikes_nothing() -> None:
    """It is a tick on the axis at the date, and a line that ends over the values and their words."""
    chart = Chart("line", categories=("2020", "2021", "2022"), series=(Series("s", (1.0, 5.0, 9.0), draw="line"),))
    scene = SCENES["line"](replace(chart, events=(EventLine("Deal", 1.5),)), SLIDE)

    event = next(trace for trace in scene.traces if trace.drawn == "event")
    words = next(label.box for label in scene.traces[0].labels if label.index == 1)
    rise = scene.plot.height / (scene.high - scene.low)
    foot, tick, gap, line_foot, top = event.values
    assert gap is None
    assert foot == scene.low
    assert 0 < (tick - foot) * rise < 8
    assert scene.plot.bottom - (line_foot - scene.low) * rise < words.top
    assert 9 < line_foot <= top


def test_neighbours_turn_their_words_away_from_each_other() -> None:
    """Two events close together are told to either side of their lines, on one height."""
    events = (EventLine("Biden takes office", 2.05), EventLine("Hosting deal", 2.13))
    scene = SCENES["column"](_with("column", *events), SLIDE)

    told = [label for trace in scene.traces if trace.drawn == "event" for label in trace.labels]
    assert ["l", "r"] == [label.place for label in told]
    assert all(one.box.top == other.box.top for one, other in pairwise(told))
