"""Points with numbers across, in the picture: the lines and marks of a series, and the two axes of numbers."""

from __future__ import annotations

from generator.charts._native_xy import THIN
from generator.charts._paper import Paper
from generator.charts._scene import JOIN, LINE, Box, Scene, Trace, XAxis, is_page, number_text

PAGE_STROKE, SLIDE_STROKE = 2.0, 3.0
ROOM = 6.0  # between an axis and its numbers


def draw_points(paper: Paper, scene: Scene, trace: Trace) -> None:
    """Every kind of trace whose points have numbers across."""
    xs = [float("nan") if x is None else x_of(scene, x) for x in trace.xs]
    ys = [float("nan") if y is None else y_of(scene, y) for y in trace.values]
    match trace.drawn:
        case "line" | "span":
            width = PAGE_STROKE if is_page(scene.canvas) else SLIDE_STROKE
            paper.line(xs, ys, trace.mark, width)
        case "event":
            paper.line(xs, ys, trace.mark, THIN)
        case "level":
            paper.line(xs, ys, trace.mark, 1.25, dashed=True)
        case "join":
            paper.line(xs, ys, trace.mark, JOIN)
        case _:
            pass
    if trace.drawn in ("line", "points"):
        _marks(paper, scene, trace, xs, ys)


def _marks(paper: Paper, scene: Scene, trace: Trace, xs: list[float], ys: list[float]) -> None:
    size, white = (7 if is_page(scene.canvas) else 10), scene.canvas.theme.palette.paper
    for x, y, mark in zip(xs, ys, trace.marks, strict=True):
        if x == x and y == y:  # not a gap
            fill, edge = (white, mark) if trace.hollow else (mark, white)
            paper.circle(x, y, size, fill, edge, 1.5 if trace.hollow else 1)


def x_of(scene: Scene, x: float) -> float:
    """Points from the left; among categories the first one's middle is 1."""
    count = len(scene.categories)
    ends = (1.0, count) if scene.to_edges else (0.5, count + 0.5)
    low, high = (scene.x_axis.low, scene.x_axis.high) if scene.x_axis else ends
    return scene.plot.left + (x - low) / (high - low) * scene.plot.width


def y_of(scene: Scene, y: float) -> float:
    return scene.plot.bottom - (y - scene.low) / (scene.high - scene.low) * scene.plot.height


def draw_axes(paper: Paper, scene: Scene, axis: XAxis) -> None:
    """A line under the numbers across and beside those upwards; rows stand on a line where nothing is printed."""
    palette, plot, language = scene.canvas.theme.palette, scene.plot, scene.canvas.language
    for tick in scene.ticks:
        y = y_of(scene, tick)
        _number(paper, number_text(tick, scene.decimals, language), plot.left - ROOM, y, "right")
    for tick in axis.ticks:
        x = x_of(scene, tick)
        _number(paper, number_text(tick, axis.decimals, language), x, plot.bottom + ROOM + _half(scene), "center")
    if not axis.heads or axis.one_line:
        paper.line([plot.left, plot.right], [plot.bottom] * 2, palette.ink, 1)
    if scene.ticks or (axis.heads and not axis.ticks and not axis.one_line):
        paper.line([plot.left] * 2, [plot.top, plot.bottom], palette.ink, 1)
    if axis.name:
        _name(paper, axis.name)


def _half(scene: Scene) -> float:
    return scene.canvas.scale.label * LINE / 2


def _number(paper: Paper, text: str, x: float, middle: float, align: str) -> None:
    canvas = paper.canvas
    top = middle - canvas.scale.label * LINE / 2
    paper.text(
        x, top, text, canvas.scale.label, canvas.theme.palette.slate, align="right" if align == "right" else "center"
    )


def _name(paper: Paper, name: tuple[str, Box]) -> None:
    canvas = paper.canvas
    paper.text(name[1].left, name[1].top, name[0], canvas.scale.label, canvas.theme.palette.slate)
