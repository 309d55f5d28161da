"""Dated events over a chart: it is decided in less height, and the words stand in what is left, over their dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.charts import Canvas
from generator.charts._ground import Ground
from generator.charts._legend import legend_foot
from generator.charts._scene import Box, Label, Place, Run, Scene, Trace, lines_size, wrapped
from generator.model.chart import Chart, EventLine
from generator.records import dataclass, replace

WIDEST = 0.45  # of the canvas, for the words of one event
MOST = 0.62  # of the height, for the words of all
GAP = 3.0  # points between a line and its words
TICK = 6.0  # points of a date's tick on the axis
CLEARANCE = 4.0  # between an event's line and what stands under it
LINE_ENDS = 5  # points of an event's series: the tick, a gap, the line


@dataclass(frozen=True, slots=True)
class _Flag:
    """An event with its words; ``row`` counts from the chart upwards."""

    event: EventLine
    x: float
    lines: tuple[tuple[Run, ...], ...]
    width: float
    height: float
    row: int = 0
    side: Place = "r"

    @property
    def left(self) -> float:
        return self.x + GAP if self.side == "r" else self.x - GAP - self.width

    def spans(self, x: float) -> bool:
        return self.left - GAP < x < self.left + self.width + GAP

    def meets(self, other: _Flag) -> bool:
        """Whether words lie on words, or the pole of the higher one runs through the words of the lower."""
        if self.row == other.row:
            return self.left < other.left + other.width + GAP and other.left < self.left + self.width + GAP
        low, high = sorted((self, other), key=lambda flag: flag.row)
        return low.spans(high.x)


def with_events(chart: Chart, canvas: Canvas, decide: Callable[[Canvas], Scene]) -> Scene:
    """The scene that ``decide`` makes of a canvas, with the events of ``chart`` over it."""
    if not chart.events:
        return decide(canvas)
    flat = decide(canvas)
    flags = _flags(chart, canvas, flat)
    strip = min(sum(_rows(flags)), canvas.height * MOST)
    scene = _lowered(decide(replace(canvas, height=canvas.height - strip)), canvas, strip)
    flags = _flags(chart, canvas, scene)  # a lower chart may print its axis or turn its labels
    rows = _rows(flags)
    lines = tuple(_trace(scene, flag, sum(rows[flag.row + 1 :]) + rows[flag.row] / 2) for flag in flags)
    return replace(scene, traces=(*_beside(scene, lines), *lines))


def _rows(flags: Sequence[_Flag]) -> list[float]:
    """Heights of the rows of words, from the lowest to the highest."""
    count = 1 + max(flag.row for flag in flags)
    return [max([flag.height + 1 for flag in flags if flag.row == row] + [0.0]) for row in range(count)]


def _lowered(scene: Scene, canvas: Canvas, strip: float) -> Scene:
    """``scene`` under a strip for words; its value axis ends at the top, so that the lines reach the words."""
    top = legend_foot(scene)
    plot = replace(scene.plot, top=top, bottom=scene.plot.bottom + strip)
    high = scene.low + (scene.high - scene.low) * plot.height / scene.plot.height
    traces = tuple(
        replace(trace, labels=tuple(replace(label, box=_down(label.box, strip)) for label in trace.labels))
        for trace in scene.traces
    )
    return replace(scene, canvas=canvas, plot=plot, high=high, traces=traces, ticks=_ticks(scene, high), step=0.0)


def _ticks(scene: Scene, high: float) -> tuple[float, ...]:
    """The values printed on the axis, and as many more as Office prints on the longer one."""
    if len(scene.ticks) < 2:
        return scene.ticks
    first, step = scene.ticks[0], scene.ticks[1] - scene.ticks[0]
    return tuple(float(f"{first + step * nth:.10g}") for nth in range(int((high - first) / step + 1e-9) + 1))


def _down(box: Box, by: float) -> Box:
    return Box(box.left, box.top + by, box.right, box.bottom + by)


def _flags(chart: Chart, canvas: Canvas, scene: Scene) -> tuple[_Flag, ...]:
    """From the last event to the first, each as near to the chart as words and poles allow."""
    poles = [_x(scene, event) for event in chart.events]
    placed: list[_Flag] = []
    for event in sorted(chart.events, key=lambda event: (-event.at, event.label)):
        placed.append(_placed(_flag(event, canvas, scene), placed, poles, canvas))
    return tuple(reversed(placed))


def _placed(flag: _Flag, others: Sequence[_Flag], poles: Sequence[float], canvas: Canvas) -> _Flag:
    """``flag`` on the side and in the row where its words are in nobody's way, rather high than before a pole."""
    sides: tuple[Place, Place] = ("r", "l")
    options = [replace(flag, row=row, side=side) for row in range(len(others) + 1) for side in sides]
    inside = [one for one in options if one.left >= 0 and one.left + one.width <= canvas.width] or options
    free = [one for one in inside if not any(one.meets(other) for other in others)]
    return min(free or inside[-1:], key=lambda one: sum(one.spans(x) for x in poles if x != one.x))


def _flag(event: EventLine, canvas: Canvas, scene: Scene) -> _Flag:
    size, slate = canvas.scale.label, canvas.theme.palette.slate
    found = wrapped(event.label, canvas, size, canvas.width * WIDEST)
    lines = tuple((Run(line, size, slate),) for line in found)
    return _Flag(event, _x(scene, event), lines, *lines_size(lines, canvas))


def _number(scene: Scene, event: EventLine) -> float:
    """The event's place where the middle of the first category is 1."""
    ends = (1.0, float(len(scene.categories))) if scene.to_edges else (0.5, len(scene.categories) + 0.5)
    return min(max(event.at + 0.5, ends[0]), ends[1])


def _x(scene: Scene, event: EventLine) -> float:
    count = len(scene.categories) - scene.to_edges
    start = 1.0 if scene.to_edges else 0.5
    return scene.plot.left + (_number(scene, event) - start) / max(count, 1) * scene.plot.width


def _trace(scene: Scene, flag: _Flag, depth: float) -> Trace:
    """A tick on the axis at the date, and a line from its words down to the chart, which it does not strike.

    The middle of the words is ``depth`` points under the top of the plot.
    """
    slate, plot = scene.canvas.theme.palette.slate, scene.plot
    middle = plot.top + depth
    box = Box(flag.left, middle - flag.height / 2, flag.left + flag.width, middle + flag.height / 2)
    label = Label(LINE_ENDS - 1, flag.side, flag.lines, box, shift=GAP if flag.side == "r" else -GAP)
    foot = max(_highest(scene, flag) - CLEARANCE, middle + flag.height / 2)
    ends = (plot.bottom, plot.bottom - TICK, None, min(foot, plot.bottom - TICK), middle)
    values = tuple(None if y is None else _value(scene, y) for y in ends)
    xs = (_number(scene, flag.event),) * LINE_ENDS
    return Trace(flag.event.label, values, "event", slate, (slate,) * LINE_ENDS, (label,), xs=xs)


def _value(scene: Scene, y: float) -> float:
    return scene.low + (scene.plot.bottom - y) / scene.plot.height * (scene.high - scene.low)


def _highest(scene: Scene, flag: _Flag) -> float:
    """Where the uppermost thing under an event starts, in points from the top: words, or the values to either side."""
    at = _number(scene, flag.event) - 1
    near = [index for index in range(len(scene.categories)) if abs(index - at) <= 1]
    tops = [_top(scene, index) for index in near]
    words = [label.box.top for trace in scene.traces for label in trace.labels
             if label.box.left - GAP < flag.x < label.box.right + GAP]  # fmt: skip
    return min([scene.plot.bottom, *tops, *words])


def _top(scene: Scene, index: int) -> float:
    """The height of the highest value of a category, or of all its parts together."""
    drawn = [trace for trace in scene.traces if not trace.xs and trace.drawn != "words" and index < len(trace.values)]
    areas = [trace for trace in drawn if trace.drawn == "area" or (scene.stacked and trace.drawn == "column")]
    values = [trace.values[index] for trace in drawn if trace not in areas]
    piled = sum(max(trace.values[index] or 0.0, 0.0) for trace in areas)
    top = max([piled, *(value for value in values if value is not None)])
    return scene.plot.bottom - (top - scene.low) / (scene.high - scene.low) * scene.plot.height


def _beside(scene: Scene, lines: Sequence[Trace]) -> Iterator[Trace]:
    """The traces without the words that would lie under an event's."""
    ground = Ground(scene.plot, labels=tuple(label.box for line in lines for label in line.labels))
    for trace in scene.traces:
        yield replace(trace, labels=tuple(label for label in trace.labels if not ground.meets_label(label.box)))
