"""Ranges, scatters and slopes: charts whose series are not the figure's columns as they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.charts import Canvas, range, scatter, slope
from generator.charts._across import LABEL_ROOM, LABEL_SHARE, bar_scene, bars_height, stacked_height, stacked_scene
from generator.charts._scene import LINE, Label, Scene
from generator.charts._spans import range_scene
from generator.errors import InputError
from generator.model.chart import Across, Annotation, Chart, ReferenceLine, Series
from generator.text.metrics import wrap
from generator.theme.shipped.institutional import THEME
from tests.charts.chart_cells import read_cells
from tests.charts.test_native import PAGE, SLIDE, A, C, assert_caches_hold_what_the_workbook_holds, drawn, tree

SCENES: dict[str, Callable[[Chart, Canvas], Scene]] = {
    "range": range_scene,
    "scatter": scatter.scatter_scene,
    "slope": slope.slope_scene,
}
LONG = "日本国内の非常に長い名前を持つ組織とその他の組織の名前"
NAMES = st.one_of(
    st.text(st.characters(codec="utf-8", blacklist_categories=["Cs", "Cc", "Zs", "Cf", "Mn"]), min_size=1, max_size=18),
    st.just(LONG),
    st.just("A long name of a thing that wants two lines or even three"),
)
NUMBERS = st.one_of(st.integers(-20, 20).map(float), st.floats(-1e5, 1e5).map(lambda value: round(value, 2)))


def _words(scene: Scene) -> list[Label]:
    return [label for trace in scene.traces for label in trace.labels]


def _kind(draw: st.DrawFn) -> Chart:
    kind = draw(st.sampled_from(sorted(SCENES)))
    count = draw(st.integers(1, 30))
    width = 2 if kind == "slope" else draw(st.integers(1, 3))
    column = st.lists(st.none() | NUMBERS, min_size=count, max_size=count)
    series = tuple(Series(f"series {nth}", tuple(draw(column))) for nth in (0, 1, 2)[:width])
    series = (replace(series[0], values=(draw(NUMBERS), *series[0].values[1:])), *series[1:])
    across = Across("across", "unit", (1.0, *draw(column)[1:])) if kind == "scatter" else None
    level = None if kind == "slope" else draw(st.none() | st.builds(ReferenceLine, NAMES, NUMBERS))
    names = tuple(f"{draw(NAMES)}{nth}" for nth, _ in enumerate(series[0].values))
    return Chart(
        kind, "unit", names, series, draw(st.integers(0, 2)), draw(st.sampled_from([(), (0,)])), level,
        draw(st.sampled_from([None, Annotation("+4.9% on 2019", 0, 0)])), across=across,
    )  # fmt: skip


CHARTS_ACROSS = st.composite(_kind)()
UNDER_THE_AXIS_NAME = Chart(
    "scatter", "unit", (f"{LONG}0", "01", f"{LONG}2"), (Series("series 0", (0.0, None, 5.0)),), 0,
    reference=ReferenceLine(LONG, -6.0), across=Across("across", "unit", (1.0, None, -1.0)),
)  # fmt: skip


@given(CHARTS_ACROSS, st.booleans())
@example(UNDER_THE_AXIS_NAME, True)
@settings(max_examples=80, deadline=None)
def test_words_stand_on_the_canvas_and_never_on_words(chart: Chart, page: bool) -> None:
    """From one row to thirty, with equal, negative and missing values and long names."""
    canvas = PAGE if page else SLIDE

    words = _words(SCENES[chart.kind](chart, canvas))

    assert all(-1 <= label.box.left and label.box.right <= canvas.width + 1 for label in words)
    assert all(-1 <= label.box.top and label.box.bottom <= canvas.height + 1 for label in words)
    assert all(one.box.overlap(other.box) <= 3 for one, other in combinations(words, 2))


@given(CHARTS_ACROSS, st.booleans())
@settings(max_examples=40, deadline=None)
def test_caches_hold_what_the_workbook_holds_and_the_bytes_repeat(chart: Chart, page: bool) -> None:
    """Whatever the numbers and names, the chart, its caches and its workbook say the same, twice."""
    canvas = PAGE if page else SLIDE

    native = drawn(chart, canvas)

    assert native == drawn(chart, canvas)
    assert_caches_hold_what_the_workbook_holds(native)


@pytest.mark.parametrize("kind", sorted(SCENES))
def test_the_workbook_holds_the_figure_in_rows(kind: str) -> None:
    """Names stand in the first column or, of a slope, in the first row, with the very values of the figure beside."""
    chart = {"range": range, "scatter": scatter, "slope": slope}[kind].EXAMPLE
    book = read_cells(drawn(chart).workbook)

    columns = (chart.across.values,) if chart.across else ()
    columns += tuple(series.values for series in chart.series)
    rows = list(zip(chart.categories, *columns, strict=True))
    if kind == "slope":
        rows = list(zip(*rows, strict=True))
        assert list(rows[0]) == [book[place] for place in ("B1", "C1", "D1")]
        assert [list(row) for row in rows[1:]] == [[book[f"{c}{r}"] for c in "BCD"] for r in (2, 3)]
    else:
        letters = "ABCD"[: len(rows[0])]
        assert [list(row) for row in rows] == [[book[f"{c}{r}"] for c in letters] for r in (2, 3, 4)]


def test_no_trend_line_is_drawn_through_a_scatter() -> None:
    """Points are points: no series has a line, none has a trend."""
    root = tree(scatter.EXAMPLE)

    lines = [series.find(f"{C}spPr/{A}ln/{A}noFill") for series in root.iter(f"{C}ser")]
    assert None not in lines
    assert [] == list(root.iter(f"{C}trendline"))


def test_a_scatter_says_both_units() -> None:
    """What goes across is the axis' title, what goes up stands over the numbers."""
    words = [text.text for text in tree(scatter.EXAMPLE).iter(f"{A}t")]

    assert "US exports, USD billion" in words
    assert "US imports, USD billion" in words


def test_a_scatter_without_numbers_across_is_refused() -> None:
    """A point needs two numbers."""
    with pytest.raises(InputError, match="a number across"):
        drawn(replace(scatter.EXAMPLE, across=None))


def test_names_of_points_follow_the_workbook() -> None:
    """A name on one line is a field over the column of names; one that needs more lines is set as measured."""
    chart = replace(scatter.EXAMPLE, categories=("2020", "2021", f"{LONG}{LONG}"))

    fields = [field.get("type") for field in tree(chart).iter(f"{A}fld")]

    assert ["CELLRANGE", "CELLRANGE"] == fields


def test_a_slope_of_three_dates_is_refused() -> None:
    """Two dates, told where there are more or fewer."""
    with pytest.raises(InputError, match="two series"):
        drawn(replace(slope.EXAMPLE, series=(*slope.EXAMPLE.series, Series("2023", (1.0, 2.0, 3.0)))))


def test_a_slope_mutes_what_is_beside_the_highlight() -> None:
    """One line has the accent and lies over the others, which are muted."""
    scene = slope.slope_scene(slope.EXAMPLE, SLIDE)

    palette = THEME.palette
    assert [palette.muted, palette.muted, palette.accent] == [trace.mark for trace in scene.traces]


def test_words_of_equal_ends_are_moved_apart_and_stay_near() -> None:
    """Three things that end at one value have three labels, in their order, each within two ems of its end."""
    things = Chart(
        "slope", categories=("a", "b", "c"), series=(Series("1", (1.0, 5.0, 9.0)), Series("2", (5.0, 5.0, 5.0)))
    )
    scene = slope.slope_scene(things, PAGE)

    ends = [label for label in _words(scene) if label.index == 1]
    assert 3 == len(ends)
    assert all(abs(label.drop) <= 2 * PAGE.scale.value for label in ends)
    assert 3 == len({round(label.box.top) for label in ends})


def test_the_highlight_keeps_its_words_among_thirty() -> None:
    """Where not all words have room, those of the highlighted thing have."""
    values = tuple(50 + nth / 10 for nth in [*map(float, "0123456789" * 3)])
    chart = Chart(
        "slope", categories=tuple(f"thing {nth}" for nth in [*enumerate(values)]),
        series=(Series("1", values), Series("2", values)), highlight=(17,),
    )  # fmt: skip

    scene = slope.slope_scene(chart, PAGE)

    assert 2 == len(scene.traces[-1].labels)
    assert len(_words(scene)) < 60


def test_a_range_joins_its_ends_and_a_lonely_value_has_one_label() -> None:
    """Each row is a line of its own through its values; where low and high agree the number is said once."""
    chart = Chart("range", categories=("a", "b"), series=(Series("low", (1.0, 4.0)), Series("high", (3.0, 4.0))))
    scene = range_scene(chart, SLIDE)

    spans = [trace.xs for trace in scene.traces if trace.drawn == "span"]
    assert [(1.0, 3.0), (4.0, 4.0)] == spans
    told = [label.index for trace in scene.traces if trace.drawn == "points" for label in trace.labels]
    assert [0, 0, 1] == sorted(told)


def test_series_with_more_points_come_first() -> None:
    """LibreOffice forgets the series before one that has more points."""
    counts = [len(trace.values) for trace in range_scene(range.EXAMPLE, SLIDE).traces]

    assert sorted(counts, reverse=True) == counts


@pytest.mark.parametrize("canvas", [SLIDE, PAGE], ids=["slide", "page"])
def test_a_lit_mark_has_its_colour_in_an_unseen_line(canvas: Canvas) -> None:
    """LibreOffice takes the colour of a single mark from its line, which stays invisible."""
    root = tree(range.EXAMPLE, canvas)

    points = list(root.iter(f"{C}dPt"))
    assert 2 == len(points)
    for point in points:
        colour = point.find(f"{C}spPr/{A}ln/{A}solidFill/{A}srgbClr")
        assert (THEME.palette.accent, "0") == (colour.get("val"), colour.find(f"{A}alpha").get("val"))
    assert etree.tostring(root)


@pytest.mark.parametrize(
    ("values", "shown"),
    [((8.0, 1.86), ["8", "1.86"]), ((8.0, 1.8649), ["8.00", "1.86"]), ((8.0, -1.5), ["8.00", "−1.50"])],
    ids=["as they stand", "one rounded", "one negative"],
)
def test_bars_print_no_more_digits_than_their_data_has(values: tuple[float, ...], shown: list[str]) -> None:
    """Each number as it stands, in the chart and in Office's format; where one is rounded, all are alike."""
    chart = Chart("bar", categories=("a", "b"), series=(Series("s", values),), decimals=2)
    codes = {code.get("formatCode") for code in etree.fromstring(drawn(chart, SLIDE).xml).iter(f"{C}numFmt")}

    assert shown == [run.text for label in _words(bar_scene(chart, SLIDE)) for line in label.lines for run in line]
    assert ("8" in shown) == (not any("0.00" in code for code in codes))


@pytest.mark.parametrize("draw", [bar_scene, stacked_scene])
@pytest.mark.parametrize("count", [2, 7, 12])
def test_names_of_bars_stay_in_their_bands(draw: Callable[[Chart, Canvas], Scene], count: int) -> None:
    """A name of more lines than its bar has room for would stand on the next one; short ones are whole."""
    names = ("Short", *(f"{letter} {LONG} {LONG}" for letter in "ABCDEFGHIJK"[: count - 1]))
    chart = Chart("bar", categories=names, series=(Series("Payment", (1.0,) * count),))
    scene = draw(chart, SLIDE)
    size, room = SLIDE.scale.label, SLIDE.width * LABEL_SHARE - LABEL_ROOM
    lines = max(len(wrap(name, THEME.fonts.apparatus, size, room)) for name in scene.names)

    assert lines * size * LINE <= max(scene.plot.height / count, size * LINE)
    assert ("Short", count, names) == (scene.names[0], len(set(scene.names)), scene.categories)


@pytest.mark.parametrize(("names", "legend"), [(("Sold", "Kept"), False), (("Sold to others", LONG), True)])
def test_bars_end_to_end_are_thick_only_where_they_name_their_parts(names: tuple[str, str], legend: bool) -> None:
    """Under a legend a bar holds one line, and a chart of many is no higher than its bars want."""
    parts = tuple(Series(name, (3.0, 2.0, 1.0)) for name in names)
    chart = Chart("stacked-bar", categories=("North", "South", "East"), series=parts)
    high, usual = stacked_height(chart, PAGE), bars_height(chart, PAGE, 1)
    scene = stacked_scene(chart, replace(PAGE, height=high))

    assert legend is scene.legend
    assert (high < 1.6 * usual) is legend
    assert all(label.box.bottom <= high for label in _words(scene))
