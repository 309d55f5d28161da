"""A decided chart as a picture, for readers whose program shows no Office charts."""

from __future__ import annotations

from generator.charts._legend import KEY, legend_boxes, legend_lines
from generator.charts._paper import Paper
from generator.charts._picture_xy import PAGE_STROKE, SLIDE_STROKE, draw_axes, draw_points
from generator.charts._scene import (
    LINE,
    Box,
    Label,
    Run,
    Scene,
    Trace,
    is_page,
    number_text,
    run_width,
    tick_decimals,
    wrapped,
)


def scene_picture(scene: Scene) -> bytes:
    """PNG of ``scene`` at 200 dots an inch, the same bytes for the same scene on one platform."""
    paper = Paper(scene.canvas)
    if scene.x_axis:
        draw_axes(paper, scene, scene.x_axis)
    else:
        _axis_words(paper, scene)
    for trace in sorted(scene.traces, key=lambda trace: trace.drawn not in ("area", "column")):
        (draw_points if trace.xs else _draw)(paper, scene, trace)
    if not scene.x_axis:
        _axis(paper, scene)
    for trace in scene.traces:
        for label in trace.labels:
            _label(paper, scene, label)
    if scene.legend:
        _legend(paper, scene)
    return paper.png()


def _along(scene: Scene, value: float) -> float:
    share = (value - scene.low) / (scene.high - scene.low)
    return scene.plot.left + share * scene.plot.width if scene.across else scene.plot.bottom - share * scene.plot.height


def _band(scene: Scene) -> float:
    """From the middle of one category to that of the next."""
    count = len(scene.categories) - scene.to_edges
    return (scene.plot.height if scene.across else scene.plot.width) / max(count, 1)


def _middle(scene: Scene, index: int) -> float:
    start = scene.plot.top if scene.across else scene.plot.left
    return start + (index + 0.5 * (not scene.to_edges)) * _band(scene)


def _draw(paper: Paper, scene: Scene, trace: Trace) -> None:
    match trace.drawn:
        case "column":
            _columns(paper, scene, trace)
        case "area":
            _area(paper, scene, trace)
        case "line":
            _line(paper, scene, trace, PAGE_STROKE if is_page(scene.canvas) else SLIDE_STROKE)
            _markers(paper, scene, trace)
        case "points":
            _markers(paper, scene, trace)
        case "level":
            _level(paper, scene, trace)
        case "note":
            pass


def _columns(paper: Paper, scene: Scene, trace: Trace) -> None:
    columns = [other for other in scene.traces if other.drawn in ("column", "base")]
    nth = next(place for place, other in enumerate(columns) if other is trace)
    edge = scene.canvas.theme.palette.paper if scene.edged else ""
    for index, value in enumerate(trace.values):
        if value is None:
            continue
        start = _stacked_start(columns[:nth], index, value) if scene.stacked else 0.0
        box = _column(scene, 0 if scene.stacked else nth, 1 if scene.stacked else len(columns), index, start, value)
        paper.rectangle(box, trace.marks[index], edge)


def _stacked_start(before: list[Trace], index: int, value: float) -> float:
    others = [other.values[index] or 0.0 for other in before]
    return sum(other for other in others if (other >= 0) == (value >= 0))


def _column(scene: Scene, nth: int, count: int, index: int, start: float, value: float) -> Box:
    width = _band(scene) / (count + scene.gap / 100)
    side = _middle(scene, index) - _band(scene) / 2 + (scene.gap / 200 + nth) * width
    low, high = sorted((_along(scene, start), _along(scene, start + value)))
    return Box(low, side, high, side + width) if scene.across else Box(side, low, side + width, high)


def _area(paper: Paper, scene: Scene, trace: Trace) -> None:
    """The layer of one series on those before it."""
    areas = [other.values for other in scene.traces if other.drawn == "area"]
    nth = next(place for place, values in enumerate(areas) if values is trace.values)
    under = [sum(values[index] or 0.0 for values in areas[:nth]) for index in range(len(trace.values))]
    over = [start + (value or 0.0) for start, value in zip(under, trace.values, strict=True)]
    xs = [_middle(scene, index) for index in range(len(over))]
    corners = [*zip(xs, over, strict=True), *reversed(list(zip(xs, under, strict=True)))]
    edge = scene.canvas.theme.palette.paper if scene.edged else ""
    paper.polygon([(x, _along(scene, y)) for x, y in corners], trace.mark, edge)


def _line(paper: Paper, scene: Scene, trace: Trace, width: float) -> None:
    xs = [_middle(scene, index) for index in range(len(trace.values))]
    ys = [float("nan") if value is None else _along(scene, value) for value in trace.values]
    paper.line(xs, ys, trace.mark, width, layer=3)


def _markers(paper: Paper, scene: Scene, trace: Trace) -> None:
    size, white = (7 if is_page(scene.canvas) else 10), scene.canvas.theme.palette.paper
    for index, value in enumerate(trace.values):
        if value is not None:
            x, y, mark = _middle(scene, index), _along(scene, value), trace.marks[index]
            paper.circle(
                x, y, size, white if trace.hollow else mark, mark if trace.hollow else white, 1.5 if trace.hollow else 1
            )


def _level(paper: Paper, scene: Scene, trace: Trace) -> None:
    at = _along(scene, next(value for value in trace.values if value is not None))
    if scene.across:
        paper.line([at, at], [scene.plot.top, scene.plot.bottom], trace.mark, 1.25, dashed=True)
        return
    full = scene.full_level or len(scene.categories) == 1
    ends = (
        [scene.plot.left, scene.plot.right] if full else [_middle(scene, 0), _middle(scene, len(scene.categories) - 1)]
    )
    paper.line(ends, [at, at], trace.mark, 1.25, dashed=True)


def _axis(paper: Paper, scene: Scene) -> None:
    ink, at = scene.canvas.theme.palette.ink, _along(scene, max(scene.low, 0.0))
    if scene.across:
        paper.line([at, at], [scene.plot.top, scene.plot.bottom], ink, 1)
    else:
        paper.line([scene.plot.left, scene.plot.right], [at, at], ink, 1)


def _axis_words(paper: Paper, scene: Scene) -> None:
    canvas, size = scene.canvas, scene.canvas.scale.label
    for index, text in enumerate(scene.names):
        if scene.across:
            _row_label(paper, scene, index, text)
        elif scene.turned:
            x = _middle(scene, index) - size * LINE / 2
            paper.text(x, scene.plot.bottom + 6, text, size, canvas.theme.palette.ink, turned=True)
        else:
            for row, line in enumerate(wrapped(text, canvas, size, _band(scene) - 4)):
                top = scene.plot.bottom + 6 + row * size * LINE
                paper.text(_middle(scene, index), top, line, size, canvas.theme.palette.ink, align="center")
    for tick in scene.ticks:
        if tick > scene.low:
            y = _along(scene, tick)
            paper.line([scene.plot.left, scene.plot.right], [y, y], canvas.theme.palette.hairline, 0.75, layer=0)
        top = _along(scene, tick) - size * LINE / 2
        paper.text(
            scene.plot.left - 6,
            top,
            number_text(tick, tick_decimals(scene.ticks), canvas.language),
            size,
            canvas.theme.palette.slate,
            align="right",
        )


def _row_label(paper: Paper, scene: Scene, index: int, text: str) -> None:
    size = scene.canvas.scale.label
    lines = wrapped(text, scene.canvas, size, scene.plot.left - 7)
    top = _middle(scene, index) - len(lines) * size * LINE / 2
    for row, line in enumerate(lines):
        paper.text(
            scene.plot.left - 7, top + row * size * LINE, line, size, scene.canvas.theme.palette.ink, align="right"
        )


def _label(paper: Paper, scene: Scene, label: Label) -> None:
    top = label.box.top
    for runs in label.lines:
        height = max(run.size for run in runs) * LINE
        width = sum(run_width(run, scene.canvas) for run in runs)
        _runs(paper, scene, runs, (label.box.left + label.box.right - width) / 2, top)
        top += height


def _runs(paper: Paper, scene: Scene, runs: tuple[Run, ...], x: float, top: float) -> None:
    for run in runs:
        paper.text(x, top, run.text, run.size, run.colour, bold=run.bold)
        x += run_width(run, scene.canvas)


def _legend(paper: Paper, scene: Scene) -> None:
    size, ink = scene.canvas.scale.label, scene.canvas.theme.palette.ink
    for name, mark, box in legend_boxes(scene):
        paper.rectangle(Box(box.left, box.top + size * 0.3, box.left + size * 0.75, box.top + size * 1.05), mark)
        for row, line in enumerate(legend_lines(name, box, scene.canvas)):
            paper.text(box.left + size * KEY, box.top + row * size * LINE, line, size, ink)
