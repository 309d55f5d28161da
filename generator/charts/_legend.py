"""The legend on top of a chart whose names have no room beside their marks: one row, or columns of equal width."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import Canvas
from generator.charts._scene import LINE, SILENT, Box, Run, Scene, run_width
from generator.model.chart import Chart

KEY = 1.2  # ems from a key's left edge to its name
APART = 3.2  # ems that an entry takes beside its name
ROW = LINE * 1.25
BELOW = 0.5  # ems
MOST = 0.35  # of the height: below that something must be left to see


def legend_room(chart: Chart, canvas: Canvas) -> float:
    """Points from the top of the canvas that the names of all series take."""
    return _foot(_boxes([series.name for series in chart.series], canvas), canvas)


def legend_foot(scene: Scene) -> float:
    """Where the legend of a decided chart ends; 0 where there is none."""
    return _foot([box for _, _, box in legend_boxes(scene)], scene.canvas) if scene.legend else 0.0


def _foot(boxes: Sequence[Box], canvas: Canvas) -> float:
    return min(boxes[-1].bottom + BELOW * canvas.scale.label, canvas.height * MOST)


def legend_boxes(scene: Scene) -> tuple[tuple[str, str, Box], ...]:
    """Name, colour and place of each entry."""
    traces = [trace for trace in scene.traces if trace.drawn not in SILENT]
    boxes = _boxes([trace.name for trace in traces], scene.canvas)
    return tuple((trace.name, trace.mark, box) for trace, box in zip(traces, boxes, strict=True))


def _boxes(names: Sequence[str], canvas: Canvas) -> tuple[Box, ...]:
    """In one row where all fit, else in the columns that Office makes, each as wide as the longest entry."""
    size = canvas.scale.label
    widths = [run_width(Run(name, size, ""), canvas) + APART * size for name in names]
    if sum(widths) <= canvas.width:
        lefts = [sum(widths[:nth]) for nth in range(len(widths))]
        return tuple(Box(left, 0, left + width, ROW * size) for left, width in zip(lefts, widths, strict=True))
    width = min(max(widths), canvas.width)
    columns = max(int(canvas.width // width), 1)
    spots = [divmod(nth, columns) for nth in range(len(names))]
    return tuple(Box(x * width, y * ROW * size, (x + 1) * width, (y + 1) * ROW * size) for y, x in spots)
