"""Stacked columns, areas and waterfalls: sums that are worked out, in the chart and in the workbook behind it."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from generator.charts import CHARTS, Canvas, NativeChart
from generator.charts._scene import Scene, Trace
from generator.charts.area import area_scene
from generator.charts.stacked_column import stacked_column_scene
from generator.charts.waterfall import waterfall_scene
from generator.errors import InputError
from generator.model.chart import Annotation, Chart, ReferenceLine, Series
from generator.theme.shipped.institutional import THEME
from tests.charts.chart_cells import read_cells, read_formulas, worked_out

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
SLIDE = Canvas(THEME, THEME.chart_on_slide, 7.92 * 72, 4.56 * 72)
PAGE = Canvas(THEME, THEME.chart_on_page, 118 / 25.4 * 72, 57 / 25.4 * 72)
SCENES = {"stacked-column": stacked_column_scene, "area": area_scene, "waterfall": waterfall_scene}
SIZES = st.sampled_from([1e-6, 1.0, 1e3, 1e9])
NAMES = (
    "Exports",
    "Imports of energy",
    "対米輸出総額",
    "防衛装備品の調達費用および維持費",
    "x",
    "Công nghiệp quốc phòng",
)


def native(chart: Chart, canvas: Canvas = SLIDE) -> NativeChart:
    draw = CHARTS.get(chart.kind).native
    assert draw is not None
    return draw(chart, canvas)


def stack(kind: str, rows: list[list[float | None]], **more: object) -> Chart:
    """``rows`` are the series."""
    series = tuple(Series(f"{NAMES[i % 6]} {i // 6 or ''}".strip(), tuple(row)) for i, row in enumerate(rows))
    categories = tuple(str(1990 + index) for index in range(len(rows[0])))
    return replace(Chart(kind, categories=categories, series=series, decimals=1), **more)  # type: ignore[arg-type]


def fall(*changes: float | None, totals: tuple[int, ...] = ()) -> Chart:
    names = tuple(f"Step {index}" for index in range(len(changes)))
    return Chart("waterfall", categories=names, series=(Series("Change", changes),), totals=totals, decimals=1)


@st.composite
def hard_charts(draw: st.DrawFn) -> Chart:
    """One to thirty categories, one to six series, zeros, negatives, huge and tiny values, long names in CJK."""
    kind = draw(st.sampled_from(sorted(SCENES)))
    width, size = draw(st.integers(2 if kind == "area" else 1, 30)), draw(SIZES)
    count = 1 if kind == "waterfall" else draw(st.integers(1, 6))
    lowest = 0.0 if kind == "area" and count > 1 else -1.0
    value = st.floats(lowest, 1).map(lambda part: round(part * size, 7)) | st.just(0.0)
    gap = value | st.none() if kind == "stacked-column" else value
    rows = draw(st.lists(st.lists(gap, min_size=width, max_size=width), min_size=count, max_size=count))
    rows[0][0] = size
    level = draw(st.none() | st.just(ReferenceLine("the agreed level", size / 2)))
    note = draw(st.none() | st.just(Annotation("+4.9% on the year before", 0, width - 1)))
    chart = stack(kind, rows, highlight=(0,), reference=level, annotation=note)
    return (
        replace(chart, categories=tuple(f"{NAMES[i % 6]} {i}" for i in range(width))) if draw(st.booleans()) else chart
    )


@given(hard_charts(), st.booleans())
@settings(max_examples=150, deadline=None)
def test_no_words_leave_the_canvas_or_stand_on_other_words(chart: Chart, page: bool) -> None:
    """Whatever the values and names, what is printed is on the canvas and can be read."""
    canvas = PAGE if page else SLIDE
    scene = SCENES[chart.kind](chart, canvas)

    boxes = [label.box for trace in scene.traces for label in trace.labels if trace.drawn != "level"]
    assert all(box.left >= -1 and box.right <= canvas.width + 1 for box in boxes)
    assert all(box.top >= -1 and box.bottom <= canvas.height + 1 for box in boxes)
    assert all(one.overlap(other) <= 3 for n, one in enumerate(boxes) for other in boxes[:n])
    assert 0 <= scene.plot.left < scene.plot.right <= canvas.width
    assert 0 <= scene.plot.top < scene.plot.bottom <= canvas.height


@pytest.mark.parametrize("kind", ["stacked-column", "waterfall"])
@pytest.mark.parametrize(("last", "level", "side"), [(1.0, 8.0, "t"), (0.0, 5.0, "t"), (-3.0, -8.0, "b")])
def test_words_that_the_level_sends_away_have_room_beyond_it(kind: str, last: float, level: float, side: str) -> None:
    """Where the line would strike an annotation, that stands on the far side of the line and on the canvas."""
    note, line = Annotation("more by a half than in any of the years before", 0, 2), ReferenceLine("agreed", level)
    chart = stack(kind, [[10.0, -10.0, last]], annotation=note, reference=line)
    for height in range(200, 330, 10):
        scene = SCENES[kind](chart, replace(SLIDE, height=height))
        y = scene.plot.bottom - (level - scene.low) / (scene.high - scene.low) * scene.plot.height
        (label,) = (label for trace in scene.traces if trace.drawn == "words" for label in trace.labels
                    if label.index == 2)  # fmt: skip

        assert side == label.place
        assert not label.box.top < y < label.box.bottom
        assert label.box.top >= -1
        assert label.box.bottom <= height + 1


@given(hard_charts(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_cached_values_are_what_the_workbook_works_out(chart: Chart, page: bool) -> None:
    """Each formula gives what stands in its cell; nothing that is drawn waits for a spreadsheet to be right."""
    workbook = native(chart, PAGE if page else SLIDE).workbook
    cells, again = read_cells(workbook), worked_out(workbook)

    noise = 1e-9 * max(abs(value) for value in cells.values() if isinstance(value, float))
    # A sum that should be zero and is 1e-22 in floating point has another sign than zero: no fault of the formulas.
    assume(not any(isinstance(value, float) and 0 < abs(value) <= noise for value in again.values()))
    for place in read_formulas(workbook):
        assert cells.get(place) == (again[place] if again[place] is None else pytest.approx(again[place], abs=noise))


@pytest.mark.parametrize("kind", sorted(SCENES))
def test_a_larger_value_typed_into_the_chart_makes_the_axis_grow(kind: str) -> None:
    """The value axis has no fixed end; it starts at zero all the same."""
    axis = etree.fromstring(native(CHARTS.get(kind).example).xml).find(f".//{C}valAx")

    assert axis.find(f"{C}scaling/{C}max") is None
    assert "0" == axis.find(f"{C}scaling/{C}min").get("val")
    assert float(axis.find(f"{C}majorUnit").get("val")) > 0


def trace(scene: Scene, name: str) -> Trace:
    return next(trace for trace in scene.traces if trace.name == name)


def test_total_above_a_column_follows_the_workbook() -> None:
    """A value typed into the workbook changes the total; a value taken out takes the total away, not down."""
    workbook = native(CHARTS.get("stacked-column").example).workbook

    assert pytest.approx(119.51 + 64.02) == read_cells(workbook)["D2"]
    assert pytest.approx(164.02) == worked_out(workbook, {"B2": 100.0})["D2"]
    assert worked_out(workbook, {"B2": None})["D2"] is None


def test_part_that_is_missing_leaves_its_column_without_a_total() -> None:
    """What is not known in full has no sum, in the picture, the chart and the workbook."""
    chart = stack("stacked-column", [[1.0, 2.0], [3.0, None]])
    scene = stacked_column_scene(chart, SLIDE)

    assert (4.0, None) == trace(scene, "Total").values
    assert [0] == [label.index for label in trace(scene, "Total").labels]
    assert read_cells(native(chart).workbook)["D3"] is None


def test_total_of_rises_and_falls_is_a_mark_of_its_own() -> None:
    """Where parts lie on both sides of zero no end of a column is the total, so a mark shows it."""
    mixed = stacked_column_scene(stack("stacked-column", [[5.0], [-2.0]]), SLIDE)
    below = stacked_column_scene(stack("stacked-column", [[-5.0], [-2.0]]), SLIDE)

    assert ("points", (3.0,)) == (trace(mixed, "Total").drawn, trace(mixed, "Total").values)
    over = mixed.plot.bottom - (5 - mixed.low) / (mixed.high - mixed.low) * mixed.plot.height
    assert all(label.box.bottom < over for label in trace(mixed, "Total").labels)
    assert ("words", "b") == (trace(below, "Total").drawn, trace(below, "Total").labels[0].place)


def test_parts_are_named_beside_the_last_column_and_the_name_follows_the_workbook() -> None:
    """No legend where names have room; each name is a field on the heading of its own column."""
    root = etree.fromstring(native(CHARTS.get("stacked-column").example).xml)

    titles = [ser.findtext(f"{C}tx/{C}strRef/{C}f") for ser in root.iter(f"{C}ser")]
    assert root.find(f".//{C}legend") is None
    assert ["Sheet1!$B$1", "Sheet1!$C$1", "Sheet1!$D$1", "Sheet1!$B$1", "Sheet1!$C$1"] == titles


@pytest.mark.parametrize("kind", ["stacked-column", "area"])
def test_parts_without_room_for_names_get_a_legend_of_the_parts_alone(kind: str) -> None:
    """Names that are too long for the margin stand on top; totals and other helpers are no entries there."""
    long = "防衛装備品の調達費用および維持費用の総額" * 2
    rows = tuple(Series(f"{long} {nth}", (1.0, 2.0)) for nth in range(2))
    root = etree.fromstring(native(Chart(kind, categories=("a", "b"), series=rows), PAGE).xml)

    hidden = {entry.find(f"{C}idx").get("val") for entry in root.iter(f"{C}legendEntry")}
    every = {ser.find(f"{C}idx").get("val") for ser in root.iter(f"{C}ser")}
    assert {"0", "1"} == every - hidden


def test_columns_of_a_stack_have_no_labels_outside_their_ends() -> None:
    """PowerPoint calls a file damaged whose stacked columns have labels at their outer end."""
    root = etree.fromstring(native(CHARTS.get("stacked-column").example).xml)

    places = {tag.get("val") for tag in root.find(f".//{C}barChart").iter(f"{C}dLblPos")}
    assert {"ctr"} == places


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([[1.0, None, 3.0]], "cannot show a gap"),
        ([[1.0, 2.0], [-1.0, 2.0]], "below zero"),
        ([[1.0]], "two categories"),
        ([[None, None]], "no values"),
    ],
)
def test_area_that_would_not_be_true_is_refused(rows: list[list[float | None]], why: str) -> None:
    """Office draws a gap as zero and lays negative layers over others; nothing of the kind is written."""
    chart = stack("area", rows)

    with pytest.raises(InputError, match=why):
        native(chart)
    with pytest.raises(InputError, match=why):
        CHARTS.get("area").picture(chart, SLIDE)


def test_one_area_may_go_below_zero() -> None:
    """A single area has nothing to lie on; its axis reaches below zero and says so in print."""
    scene = area_scene(stack("area", [[4.0, -3.0, 2.0]]), SLIDE)

    assert scene.low <= -3.0
    assert 0.0 in scene.ticks


def test_area_runs_from_edge_to_edge_and_tells_its_last_values() -> None:
    """The first and last category stand at the ends; name and last value beside each layer come from the workbook."""
    root = etree.fromstring(native(CHARTS.get("area").example).xml)

    ranges = [told.findtext(f"{C15}f") for told in root.iter(f"{C15}datalabelsRange")]
    cached = [told.findtext(f".//{C}pt[@idx='4']/{C}v") for told in root.iter(f"{C15}datalabelsRange")]
    assert "midCat" == root.find(f".//{C}valAx/{C}crossBetween").get("val")
    assert ["Sheet1!$B$2:$B$6", "Sheet1!$C$2:$C$6"] == ranges
    assert ["148.3", "80.3"] == cached


def test_waterfall_prints_what_its_column_of_changes_holds() -> None:
    """The analyst edits the changes; levels, totals and bars are formulas, and labels print the changes' own cells."""
    chart = CHARTS.get("waterfall").example
    drawn = native(chart)
    root, formulas = etree.fromstring(drawn.xml), read_formulas(drawn.workbook)

    told = next(root.iter(f"{C15}datalabelsRange"))
    assert "Sheet1!$B$2:$B$6" == told.findtext(f"{C15}f")
    assert ["218.1", "−34.5", "+25.9", "+19.2", "228.7"] == [v.text for v in told.iter(f"{C}v")]
    assert list(chart.series[0].values[:4]) == [read_cells(drawn.workbook)[f"B{row}"] for row in range(2, 6)]
    assert {"B6"} == {place for place in formulas if place.startswith("B")}


def columns_of(cells: dict[str, str | float | None], count: int) -> list[tuple[float, float]]:
    """Lowest and highest end of the bar of each category, from the stacked columns D to J of a waterfall."""
    found = []
    for row in range(2, count + 2):
        base, *parts = [float(cells.get(f"{letter}{row}") or 0.0) for letter in "DEFGHIJ"]
        ups, downs = sum(part for part in parts if part > 0), sum(part for part in parts if part < 0)
        found.append(
            (min(base, 0.0) + downs if downs else max(base, 0.0), max(base, 0.0) + ups if ups else min(base, 0.0))
        )
    return found


CHANGES = st.lists(st.integers(-50, 50).map(float), min_size=2, max_size=12)


@given(CHANGES, st.data())
@settings(max_examples=80, deadline=None)
def test_bars_span_from_level_to_level_after_any_edit(changes: list[float], data: st.DataObject) -> None:
    """Whatever is typed, across zero too, the workbook makes the bars that the chart would be drawn with."""
    edit = data.draw(st.integers(0, len(changes) - 1)), float(data.draw(st.integers(-80, 80)))
    before = fall(*changes, None, totals=(0, len(changes)))
    typed = [edit[1] if index == edit[0] else change for index, change in enumerate(changes)]
    cells = worked_out(native(before).workbook, {f"B{edit[0] + 2}": edit[1]})

    level, expected = 0.0, []
    for index, change in enumerate(typed):
        start, level = (0.0 if index == 0 else level), level + change
        expected.append((min(start, level), max(start, level)) if start != level else None)
    expected.append((min(0.0, level), max(0.0, level)) if level else None)
    bars = columns_of(cells, len(typed) + 1)
    assert [pytest.approx(bar) for bar in expected if bar] == [bars[i] for i, bar in enumerate(expected) if bar]
    assert pytest.approx(sum(typed)) == cells[f"B{len(typed) + 2}"]


def test_joins_of_a_waterfall_span_the_gaps_and_follow_the_workbook() -> None:
    """A join runs from the right edge of a bar to the left edge of the next, at the level between them."""
    drawn, scene = native(CHARTS.get("waterfall").example), waterfall_scene(CHARTS.get("waterfall").example, SLIDE)
    bar = scene.plot.width / len(scene.categories) / (1 + scene.gap / 100)
    joins = [one for one in scene.traces if one.drawn == "join"]
    share = bar * len(scene.categories) / scene.plot.width

    assert [(nth + 1 + share / 2, nth + 2 - share / 2) for nth in range(4)] == [pytest.approx(one.xs) for one in joins]
    assert [218.07, 183.53, 209.42, 228.65] == [pytest.approx(one.values[0]) for one in joins]
    assert {"C2", "C3", "C4", "C5"} <= set(read_formulas(drawn.workbook).values())


def test_the_axis_of_joins_ends_where_that_of_the_bars_does() -> None:
    """Both may grow with what is typed, by the same steps; where the last bar alone is highest, both are fixed."""
    ends = {}
    for name, chart in (("to a total", fall(9.0, -2.0, None, totals=(0, 2))), ("to a rise", fall(9.0, -2.0, 5.0))):
        axes = list(etree.fromstring(native(chart).xml).iter(f"{C}valAx"))
        ends[name] = [axis.find(f"{C}scaling/{C}max") is None for axis in axes]

    assert [True, False, True] == ends["to a total"]
    assert not ends["to a rise"][2]


def test_colours_of_a_waterfall_follow_the_signs() -> None:
    """Rises, falls and totals are series of their own, so that a sign changed in the workbook changes the colour."""
    scene = waterfall_scene(CHARTS.get("waterfall").example, SLIDE)

    palette = THEME.palette
    assert (palette.positive, palette.negative) == (trace(scene, "Rises").mark, trace(scene, "Falls").mark)
    assert palette.primary == trace(scene, "Totals").mark
    workbook = native(CHARTS.get("waterfall").example).workbook
    assert (0.0, 34.54) == (worked_out(workbook)["G3"], read_cells(workbook)["I3"])
    assert (20.0, 0.0) == tuple(worked_out(workbook, {"B3": 20.0})[place] for place in ("G3", "I3"))


@pytest.mark.parametrize(
    ("chart", "why"),
    [
        (fall(1.0, 2.0, 5.0, totals=(0, 2)), "total 'Step 2' is 5"),
        (fall(1.0, None, 2.0), "no values beyond"),
        (fall(None, 1.0, totals=(0,)), "no values beyond"),
        (replace(fall(1.0, 2.0), series=(Series("a", (1.0, 2.0)), Series("b", (1.0, 2.0)))), "one series"),
    ],
)
def test_waterfall_that_does_not_add_up_is_refused(chart: Chart, why: str) -> None:
    """A typed total that differs, a missing change or a second series is told, not drawn."""
    with pytest.raises(InputError, match=why):
        native(chart)


def test_totals_of_decimal_fractions_are_exact() -> None:
    """0.1 and 0.2 come to 0.3, in the level and in the total."""
    scene = waterfall_scene(fall(0.1, 0.2, None, totals=(2,)), SLIDE)

    assert 0.3 == scene.given[0].values[2]


@pytest.mark.parametrize(
    "chart", [fall(-4.0, -2.0, 1.0, None, totals=(0, 3)), stack("stacked-column", [[-3.0], [-1.0]])]
)
def test_words_of_what_hangs_below_zero_stand_under_it(chart: Chart) -> None:
    """Words over such a bar would lie on the axis."""
    scene = SCENES[chart.kind](chart, SLIDE)

    words = next(trace for trace in scene.traces if trace.drawn == "words")
    assert {"b"} == {label.place for label in words.labels}


@pytest.mark.parametrize("kind", sorted(SCENES))
def test_pictures_of_one_and_of_thirty_categories_are_drawn(kind: str) -> None:
    """From two values to a hundred and eighty, a picture comes out, the same twice."""
    for width in (2, 30):
        rows = [[float(1 + (3 * i + j) % 7) for i in range(width)] for j in range(1 if kind == "waterfall" else 6)]
        chart = stack(kind, [list(row) for row in rows])
        data = CHARTS.get(kind).picture(chart, PAGE)
        assert data == CHARTS.get(kind).picture(chart, PAGE)
        assert Image.open(io.BytesIO(data)).width == round(PAGE.width * 200 / 72)
