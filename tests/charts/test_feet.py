"""The names under upright charts: cut where they would leave the plot no room."""

from __future__ import annotations

import pytest

from generator.charts import CHARTS, Canvas
from generator.charts._feet import CUT, LONGEST, shortened
from generator.charts._legend import legend_boxes
from generator.charts._scene import Scene, wrapped
from generator.charts._upright import upright_scene
from generator.model.chart import Annotation, Chart, Series
from generator.theme.shipped.institutional import THEME
from tests.charts.chart_cells import read_cells

PAGE = Canvas(THEME, THEME.chart_on_page, 118 / 25.4 * 72, 57 / 25.4 * 72)
ASIAN = "在经贸、科技与防务领域不断深化美国与日本的安全合作在经贸、科技与防务领域不断深化"
LATIN = "costs of the agreement on counterproliferation beyond the long-term agreement on costs"


def combo(*names: str, series: str = "s", annotation: Annotation | None = None) -> Chart:
    """Two series of columns and a line over them, the values as different as they may be."""
    columns = tuple(float(10 + 7 * (nth % 3)) for nth, _ in enumerate(names))
    made = (
        Series(f"{series} one", columns),
        Series(f"{series} two", tuple(4 * value for value in columns)),
        Series(f"{series} all", tuple(3 * value for value in columns), draw="line"),
    )
    return Chart("column-line", "unit", names, made, annotation=annotation)


def scene_of(chart: Chart) -> Scene:
    return upright_scene(chart, PAGE, lambda series: series.draw)


@pytest.mark.parametrize("name", [ASIAN, LATIN])
def test_long_names_are_cut_and_leave_half_of_the_chart(name: str) -> None:
    """Below the legend at least half of the height is the chart's, with the words over its columns."""
    scene = scene_of(combo("2019", "2020", name, "2021", "2022", "2023", "2024"))
    legend = max((box.bottom for _, _, box in legend_boxes(scene)), default=0.0) if scene.legend else 0.0

    assert PAGE.height / 2 - 6 <= scene.plot.bottom - legend
    assert name != scene.names[2]
    assert scene.names[2].endswith("…")


@pytest.mark.parametrize("name", [ASIAN, LATIN])
def test_a_name_that_lies_takes_three_lines_at_most_and_none_for_the_ellipsis_alone(name: str) -> None:
    """Even where LibreOffice would set ten."""
    names = ("2019", "2020", name, "2021", "2022", "2023")
    scene = scene_of(combo(*names))

    lines = wrapped(scene.names[2], PAGE, PAGE.scale.label, PAGE.width / len(names) - 4)
    assert not scene.turned
    assert 1 < len(lines) <= 3
    assert "…" != lines[-1]


def test_names_stand_upright_where_that_prints_more_of_them() -> None:
    """Words that are wider than their place, many of them, but short enough to be read upwards."""
    scene = scene_of(combo(*(f"Sept{nth}" for nth in range(18))))

    assert scene.turned
    assert scene.names == scene.categories


def test_the_workbook_keeps_the_whole_name() -> None:
    """Beside the data; what the axis prints stands where the axis takes it from, so that editing changes nothing."""
    native = CHARTS.get("column").native(combo("2019", ASIAN, "2020", "2021", "2022", "2023"), PAGE)

    assert native is not None
    found = read_cells(native.workbook)
    assert ASIAN == found["E3"]
    assert str(found["A3"]).endswith("…")
    assert ASIAN not in native.xml.decode()
    assert ASIAN[:4] in native.xml.decode()


@pytest.mark.parametrize("kind", ["column", "line", "stacked-column", "area", "column-line"])
def test_every_upright_kind_cuts(kind: str) -> None:
    """The names are decided in one place for all."""
    native = CHARTS.get(kind).native(combo("2019", ASIAN, "2020", "2021", "2022", "2023"), PAGE)

    assert native is not None
    assert ASIAN not in native.xml.decode()


def test_a_name_in_the_legend_that_takes_two_lines_has_room_for_both() -> None:
    """The next name begins under it, and the plot under all."""
    scene = scene_of(
        combo(
            "a", "b", "c", series="An extraordinarily long name of a series that has no room in one row of the legend"
        )
    )

    boxes = [box for _, _, box in legend_boxes(scene)]
    assert scene.legend
    assert boxes[0].height > 2 * PAGE.scale.label
    assert boxes[1].top >= boxes[0].bottom


def test_an_annotation_without_room_at_its_point_stands_over_the_columns() -> None:
    """At a low point of a line between columns it rises until it covers nothing, instead of lying on the names."""
    columns = (18.0, 17.0, 18.0, 17.0, 18.0, 20.0, 21.0, 23.0)
    low = (26.0, 18.0, 14.0, 28.0, 18.0, 16.0, 18.0, 2.0)
    series = (Series("First", columns), Series("Second", columns), Series("All of them", low, draw="line"))
    chart = Chart("column-line", "unit", tuple("abcdefgh"), series, annotation=Annotation("semiconductors now", 2, 7))

    scene = scene_of(chart)

    told = next(label for label in scene.traces[2].labels if label.index == 7)
    assert len(told.lines) > 1
    assert told.box.bottom <= scene.plot.bottom - 23.0 / scene.high * scene.plot.height
    assert 0 <= told.box.top


def test_of_an_endless_name_no_cut_is_tried_that_has_no_room() -> None:
    """A name as long as a book is cut after a bounded number of tries, and as far as a short one is."""
    tried: list[str] = []

    def fits(part: str) -> bool:
        tried.append(part)
        return len(part) <= 40

    assert shortened("long name " * 5000, fits) == shortened("long name " * 10, lambda part: len(part) <= 40)
    assert len(tried) <= LONGEST + 1
    assert tried[-1].endswith(CUT)
