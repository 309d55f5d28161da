"""No label has a fill of its own: words stand on marks that they read on, or beside them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.charts import CHARTS, Canvas
from generator.charts._ground import inside_length
from generator.charts.column import _scene as column_scene
from generator.charts.column_line import _scene as column_line_scene
from generator.charts.line import _scene as line_scene
from generator.theme import THEMES

NATIVE = [name for name in CHARTS.names() if CHARTS.get(name).native]
UPRIGHT = {"column": column_scene, "column-line": column_line_scene, "line": line_scene}


@pytest.mark.parametrize("theme", THEMES.names())
@pytest.mark.parametrize("kind", NATIVE)
def test_no_words_have_paper_under_them(kind: str, theme: str) -> None:
    """In every kind's example, on a page, the labels' looks have no fill."""
    look, found = THEMES.get(theme), CHARTS.get(kind)
    assert found.native is not None
    xml = found.native(found.example, Canvas(look, look.chart_on_page, 330, 170)).xml.decode()

    labels = re.findall(r"<c:dLbls?>.*?</c:dLbls?>", xml)
    assert labels
    assert not any("<c:spPr><a:solidFill>" in label for label in labels)


@pytest.mark.parametrize("theme", THEMES.names())
@pytest.mark.parametrize("kind", sorted(UPRIGHT))
@pytest.mark.parametrize("width", [216, 335, 576])
def test_no_value_is_struck_by_the_level(kind: str, theme: str, width: int) -> None:
    """In half a page, a page and a slide the dashed line runs through no words."""
    look, chart = THEMES.get(theme), CHARTS.get(kind).example
    scale = look.chart_on_slide if width > 500 else look.chart_on_page
    scene = UPRIGHT[kind](chart, Canvas(look, scale, width, width * 0.5))
    assert chart.reference is not None
    y = scene.plot.bottom - (chart.reference.value - scene.low) / (scene.high - scene.low) * scene.plot.height

    words = [label.box for trace in scene.traces for label in trace.labels if label.place != "inBase"]
    assert words
    assert all(inside_length((0, y, width, y), box) == 0 for box in words)


def test_values_stay_on_their_side_of_the_level() -> None:
    """Where the line runs just over a point, the point's words stand under it: nothing parts them."""
    look, kind = THEMES.get("institutional"), CHARTS.get("column-line")
    canvas = Canvas(look, look.chart_on_page, 335, 162)
    assert kind.height is not None
    scene = column_line_scene(kind.example, replace(canvas, height=kind.height(kind.example, canvas)))
    total = next(trace for trace in scene.traces if trace.name == "Total")

    assert {1: "b", 2: "b"} == {label.index: label.place for label in total.labels if label.index in (1, 2)}
