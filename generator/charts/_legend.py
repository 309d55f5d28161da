"""The legend on top of a chart whose names have no room beside their marks: one row, or columns of equal width."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import Canvas
from generator.charts._scene import LINE, SILENT, Box, Scene, wrapped
from generator.model.chart import Chart
from generator.text.metrics import text_width

KEY = 1.2  # ems from a key's left edge to its name
APART = 3.2  # ems that an entry takes beside its name
LINED = 5.4  # where one of the series is a line: LibreOffice then gives every entry a key three times as wide as high
ROW = LINE * 1.25
BELOW = 0.5  # ems
MOST = 0.35  # of the height: below that something must be left to see


def legend_room(chart: Chart, canvas: Canvas, *, lined: bool = False) -> float:
    """Points from the top of the canvas that the names of all series take; ``lined``: one of them is no column."""
    return _foot(_boxes([series.name for series in chart.series], canvas, lined=lined), canvas)


def legend_foot(scene: Scene) -> float:
    """Where the legend of a decided chart ends; 0 where there is none."""
    return _foot([box for _, _, box in legend_boxes(scene)], scene.canvas) if scene.legend else 0.0


def _foot(boxes: Sequence[Box], canvas: Canvas) -> float:
    return min(boxes[-1].bottom + BELOW * canvas.scale.label, canvas.height * MOST)


def legend_boxes(scene: Scene) -> tuple[tuple[str, str, Box], ...]:
    """Name, colour and place of each entry."""
    traces = [trace for trace in scene.traces if trace.drawn not in SILENT]
    lined = any(trace.drawn in ("line", "points") for trace in traces)
    boxes = _boxes([trace.name for trace in traces], scene.canvas, lined=lined)
    return tuple((trace.name, trace.mark, box) for trace, box in zip(traces, boxes, strict=True))


def legend_lines(name: str, box: Box, canvas: Canvas) -> tuple[str, ...]:
    """The lines of an entry in its box."""
    return wrapped(name, canvas, canvas.scale.label, max(box.width - APART * canvas.scale.label, 1.0))


def _boxes(names: Sequence[str], canvas: Canvas, *, lined: bool) -> tuple[Box, ...]:
    """In one row where all fit, else in the columns that Office makes, each as wide as the longest entry.

    A row is as high as its entry with the most lines.
    """
    size, apart = canvas.scale.label, LINED if lined else APART
    widths = [text_width(name, canvas.theme.fonts.apparatus, size) + apart * size for name in names]
    if sum(widths) <= canvas.width:
        lefts = [sum(widths[:nth]) for nth in range(len(widths))]
        return tuple(Box(left, 0, left + width, ROW * size) for left, width in zip(lefts, widths, strict=True))
    width = min(max(widths), canvas.width)
    columns = max(int(canvas.width // width), 1)
    lines = [len(wrapped(name, canvas, size, width - apart * size + 1)) for name in names]
    highs = [(max(lines[at : at + columns]) - 1) * LINE * size + ROW * size for at in range(0, len(names), columns)]
    spots = [divmod(nth, columns) for nth in range(len(names))]
    return tuple(Box(x * width, sum(highs[:y]), (x + 1) * width, sum(highs[: y + 1])) for y, x in spots)
