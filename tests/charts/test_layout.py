"""What is decided before anything is drawn: scales, colours, the places of words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.charts import CHARTS, Canvas
from generator.charts._flags import Flag, _meeting, place_flags
from generator.charts._ground import inside_length
from generator.charts._inks import series_inks, text_on
from generator.charts._legend import legend_boxes
from generator.charts._scale import Ends, Need, off_zero, ticked, zero_based
from generator.charts._scene import Box, Drawn, number_text
from generator.charts._upright import upright_scene
from generator.charts.timeline import laid, ribbon_of
from generator.model.chart import Annotation, Chart, Moment, ReferenceLine, Series
from generator.theme.colour import contrast
from generator.theme.shipped.institutional import THEME

SLIDE = Canvas(THEME, THEME.chart_on_slide, 7.92 * 72, 4.56 * 72)
PAGE = Canvas(THEME, THEME.chart_on_page, 118 / 25.4 * 72, 57 / 25.4 * 72)
WIDE = Canvas(THEME, THEME.chart_on_slide, 12 * 72, 4.66 * 72)
ROLES = st.sampled_from(["main", "accent", "muted", "context"])


@given(st.lists(st.builds(Need, st.floats(-1e6, 1e6), st.floats(0, 60), st.floats(0, 60)), min_size=1, max_size=12))
def test_zero_based_axes_hold_zero_and_every_value(needs: list[Need]) -> None:
    """No bar is cut and no bar starts anywhere but at zero."""
    ends = zero_based(needs, 300)
    low, high = ends.low, ends.high
    noise = 1e-9 * (high - low)

    assert low <= 0 <= high
    assert all(low - noise <= need.value <= high + noise for need in needs)
    assert low == 0 or any(need.value < 0 for need in needs)


@given(st.lists(st.builds(Need, st.floats(-1e6, 1e6), st.floats(0, 60), st.floats(0, 60)), min_size=1, max_size=12))
def test_axes_of_lines_hold_every_value_and_leave_zero_only_for_close_ones(needs: list[Need]) -> None:
    """An axis starts off zero only where all values lie in the upper half."""
    ends = off_zero(needs, 300)
    low, high = ends.low, ends.high
    noise = 1e-9 * (high - low)

    assert all(low - noise <= need.value <= high + noise for need in needs)
    assert low <= 0 or min(need.value for need in needs) > max(need.value for need in needs) / 2


@given(st.floats(0.5, 1e5), st.floats(0.1, 1e5), st.integers(0, 2))
def test_printed_ticks_are_true_at_the_decimals_they_print_with(low: float, span: float, decimals: int) -> None:
    """No tick is rounded to another value than where it stands, and none lies outside the axis."""
    ends, ticks = ticked(Ends(low, low + span, 1, 0), low + span / 2, decimals)

    assert all(tick == pytest.approx(round(tick, decimals), rel=1e-9) for tick in ticks)
    assert ends.low <= low * (1 + 1e-9)
    assert (ends.low, ends.high) == (ticks[0], ticks[-1])
    assert ends.high > low + span / 2


@given(st.lists(st.builds(Need, st.floats(-1e6, 1e6), st.floats(0, 60), st.floats(0, 20)), min_size=1, max_size=12))
def test_words_have_room_above_the_plot_wherever_office_ends_the_axis(needs: list[Need]) -> None:
    """Even where an axis ends at the highest value, the words over every value stay on the canvas."""
    ends = zero_based(needs, 300)
    top = max(max(need.value for need in needs), 0.0)
    span, plot = max(top - ends.low, 1e-12), 300 - ends.head

    assert ends.step > 0
    for need in needs:
        assert need.above <= ends.head + (top - need.value) / span * plot + 1e-6


@pytest.mark.parametrize("highest", [228.65, 0.00031, 9.9e8, 20.0])
def test_an_axis_ends_at_a_step_that_is_a_twentieth_over_the_highest_value(highest: float) -> None:
    """That is where Office ends it by itself, so that pictures and native charts are alike."""
    ends = zero_based([Need(highest), Need(highest / 3)], 300)

    assert highest * 1.05 <= ends.high <= highest * 1.1
    assert ends.high / ends.step == pytest.approx(round(ends.high / ends.step))


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(228.65, 1, "228.7"), (0.125, 2, "0.13"), (-1234.5, 0, "−1,235"), (-0.04, 1, "0.0"), (55000, 0, "55,000")],
)
def test_values_print_as_excel_prints_them(value: float, decimals: int, text: str) -> None:
    """Half up, thousands separated, a true minus sign and none before zero."""
    assert text == number_text(value, decimals, "en-GB")


@given(st.lists(st.builds(Series, st.just("s"), st.just((1.0,)), role=ROLES), min_size=1, max_size=6))
def test_words_are_readable_on_paper_and_on_their_marks(series: list[Series]) -> None:
    """Every label colour has a contrast of 4.5 on paper; words inside a mark are as readable as its colour allows."""
    for ink in series_inks(series, THEME.palette):
        assert contrast(ink.text, THEME.palette.paper) >= 4.5
        assert contrast(text_on(ink.mark, THEME.palette), ink.mark) >= 4.5


def meetings(flags: tuple[Flag, ...]) -> float:
    """The area in square points where words lie on other words or on another flag's pole."""
    return sum(_meeting(flag, other) for place, flag in enumerate(flags) for other in flags[:place])


def test_series_of_one_role_can_be_told_apart() -> None:
    """Four series that say nothing about their role have four colours, none of them the accent."""
    inks = series_inks([Series("s", ())] * 4, THEME.palette)

    assert 4 == len({ink.mark for ink in inks} - {THEME.palette.accent})


def test_six_series_have_six_colours() -> None:
    """The most series that a chart takes can be told apart without the accent."""
    inks = series_inks([Series("s", ())] * 6, THEME.palette)

    assert 6 == len({ink.mark for ink in inks} - {THEME.palette.accent})


def test_long_names_in_a_legend_stand_in_columns_on_the_canvas() -> None:
    """What does not fit in one row takes as many as it needs, none beside the canvas, and the plot starts under it."""
    names = [f"Agreements signed in {year}" for year in range(2019, 2025)]
    chart = Chart("column", categories=("a", "b"), series=tuple(Series(name, (1.0, 2.0)) for name in names))
    scene = upright_scene(chart, SLIDE, lambda _: "column")

    boxes = [box for _, _, box in legend_boxes(scene)]
    assert names == [name for name, _, _ in legend_boxes(scene)]
    assert 1 < len({box.top for box in boxes}) < 6
    assert max(box.right for box in boxes) <= SLIDE.width
    assert max(box.bottom for box in boxes) <= scene.plot.top


@pytest.mark.parametrize("index", range(6))
@pytest.mark.parametrize("level", [None, ReferenceLine("the level of before", 90.0)])
def test_what_is_said_on_the_data_keeps_off_the_legend(index: int, level: ReferenceLine | None) -> None:
    """Lifted over columns, its words stop under the names, where the plot leaves them room; they are never left out."""
    columns = (Series("hold in February", (40.0, 90.0, 100.0, 30.0, 80.0, 50.0)),
               Series("of commitments on cost", (60.0, 95.0, 70.0, 99.0, 20.0, 40.0)))  # fmt: skip
    line = Series("the policy of shipyards", (70.0, 30.0, 20.0, 110.0, 60.0, 50.0), draw="line")
    chart = Chart("column-line", categories=tuple("abcdef"), series=(*columns, line), reference=level,
                  annotation=Annotation("agreement and capitals in semiconductors", 2, index))  # fmt: skip
    scene = upright_scene(chart, replace(PAGE, height=PAGE.height * 1.2), lambda series: series.draw)
    words = [label.box for trace in scene.traces for label in trace.labels if "capitals" in str(label.lines)]

    assert (scene.legend, 1) == (True, len(words))
    assert 3 >= max(words[0].overlap(box) for _, _, box in legend_boxes(scene))


def test_length_of_a_line_inside_a_box() -> None:
    """A line through the middle counts as far as it is inside, one beside it not at all."""
    box = Box(10, 10, 20, 20)

    assert 10 == inside_length((0, 15, 30, 15), box)
    assert 0 == inside_length((0, 25, 30, 25), box)


@given(st.lists(st.lists(st.floats(0, 1000), min_size=3, max_size=3), min_size=1, max_size=3), st.booleans())
@settings(max_examples=60, deadline=None)
def test_words_never_lie_on_words(rows: list[list[float]], page: bool) -> None:
    """Labels that would run into each other are left out; what is printed is readable."""
    series = tuple(Series(f"Series {i}", tuple(row), draw="line") for i, row in enumerate(rows))
    chart = Chart("line", categories=("a", "b", "c"), series=series)

    scene = upright_scene(chart, PAGE if page else SLIDE, lambda _: "line")

    boxes = [label.box for trace in scene.traces for label in trace.labels]
    assert all(one.overlap(other) <= 3 for n, one in enumerate(boxes) for other in boxes[:n])


@pytest.mark.parametrize("count", range(2, 13))
@pytest.mark.parametrize("drawn", ["line", "column"])
@pytest.mark.parametrize("canvas", [SLIDE, PAGE], ids=["slide", "page"])
def test_numbers_beside_each_other_do_not_read_as_one(count: int, drawn: Drawn, canvas: Canvas) -> None:
    """Two labels on one height stay apart, though an office program sets them a twentieth wider than measured."""
    values = (192_921.8,) * count
    chart = Chart("line", categories=tuple("abcdefghijkl")[:count], series=(Series("s", values),), decimals=1)

    scene = upright_scene(chart, canvas, lambda _: drawn)

    boxes = [label.box for label in scene.traces[0].labels]
    level = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if min(a.bottom, b.bottom) > max(a.top, b.top)]
    assert len(boxes) > 1
    assert all(b.left - a.right >= 0.05 * a.width + 1.9 for a, b in level)


@pytest.mark.parametrize("count", range(8, 13))
def test_a_number_never_stands_where_the_next_point_has_its_own(count: int) -> None:
    """Moved aside, a label stops before the next point of its line, whose value it would seem to be."""
    chart = Chart(
        "line", categories=tuple("abcdefghijkl")[:count], series=(Series("s", (192_921.8,) * count),), decimals=1
    )

    scene = upright_scene(chart, SLIDE, lambda _: "line")

    band = SLIDE.width / count
    others = [
        (label, (index + 0.5) * band)
        for label in scene.traces[0].labels
        for index in range(count)
        if index != label.index
    ]
    assert not [label for label, x in others if label.box.left < x < label.box.right]


def test_every_value_of_a_plain_chart_is_printed() -> None:
    """Nothing is left out where there is room."""
    chart = CHARTS.get("column-line").example
    scene = upright_scene(chart, SLIDE, lambda series: series.draw)

    labels = sum(len(trace.labels) for trace in scene.traces if trace.drawn not in ("level", "note"))
    assert 10 == labels


def test_names_of_narrow_columns_lean_out_of_the_cluster() -> None:
    """On a page a name wider than its column moves into the gap beside it instead of over the next column."""
    chart = CHARTS.get("column-line").example
    scene = upright_scene(chart, PAGE, lambda series: series.draw)

    shifts = [label.shift for trace in scene.traces[:2] for label in trace.labels if len(label.lines) > 1]
    assert shifts[0] < 0 < shifts[1]
    assert not scene.legend


def test_example_time_line_has_no_collisions() -> None:
    """Eleven events find room on a slide without words on words or on another event's pole."""
    chart = CHARTS.get("timeline").example

    flags = place_flags(chart.moments, ribbon_of(chart, WIDE))

    assert 0 == meetings(flags)
    assert {True, False} == {flag.above for flag in flags}


@given(st.lists(st.floats(2000, 2024), min_size=12, max_size=12))
@settings(max_examples=4, deadline=None)
def test_every_event_gets_its_flag_at_its_time(positions: list[float]) -> None:
    """Twelve events anywhere: each keeps its place on the bar and its words stay whole."""
    moments = tuple(
        Moment(f"p{i}", position, f"{int(position)}", f"Event number {i} of the twelve", exact=True)
        for i, position in enumerate(positions)
    )
    chart = Chart("timeline", moments=moments)
    ribbon = ribbon_of(chart, WIDE)

    flags = place_flags(moments, ribbon)

    assert sorted(moments, key=lambda m: (m.position, m.when, m.label)) == [flag.moment for flag in flags]
    assert [ribbon.x_of(flag.moment.position) for flag in flags] == [flag.x for flag in flags]
    assert [flag.moment.label for flag in flags] == [" ".join(flag.lines) for flag in flags]


def test_twelve_spread_events_do_not_collide() -> None:
    """The most events that a time line takes, two a year, stand apart."""
    moments = tuple(
        Moment(f"p{i}", 2018 + i / 2, "10 September 2020", "Agreement on something of weight", exact=True)
        for i in range(12)
    )
    chart = Chart("timeline", moments=moments)

    assert 0 == meetings(place_flags(moments, ribbon_of(chart, WIDE)))


def test_a_time_line_on_a_page_takes_no_more_height_than_its_flags() -> None:
    """No white stripe between a figure's title and its first words, nor before its source line."""
    kind = CHARTS.get("timeline")
    moments = tuple(
        Moment(f"p{i}", 2021 + i, f"{2021 + i}", "Agreement on something of weight", exact=True) for i in range(3)
    )
    chart = Chart("timeline", moments=moments)
    assert kind.height is not None
    canvas = replace(PAGE, height=kind.height(chart, PAGE))

    _, flags = laid(chart, canvas)

    assert min(flag.box.top for flag in flags) == pytest.approx(2) or not any(flag.above for flag in flags)
    assert max(flag.box.bottom for flag in flags) == pytest.approx(canvas.height - 2)
