"""Slopes: what several things were at two dates, a line each, named and numbered at both ends."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._inks import Ink, accent_ink, series_inks
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._scale import Ends, Need, off_zero
from generator.charts._scene import (
    LINE,
    Box,
    Label,
    Place,
    Run,
    Scene,
    Trace,
    checked,
    lines_size,
    mark_box,
    mark_room,
    number_text,
    said_behind,
    wrapped,
)
from generator.errors import refuse
from generator.model.chart import Annotation, Chart, Series, SeriesRole
from generator.records import dataclass

AXIS_ROOM = 8.0
WIDEST = 0.42  # of the canvas, for the words on one side
FARTHEST = 2.0  # ems between a line's end and its words

EXAMPLE = Chart(
    kind="slope",
    unit="USD billion",
    categories=("Exports", "Imports", "Gap"),
    series=(Series("2020", (64.02, 119.51, 55.49)), Series("2022", (80.32, 148.34, 68.02))),
    decimals=1,
    highlight=(2,),
    annotation=Annotation("+22.6%", 1, 2),
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Words at one end of a line and where they would stand if they were alone."""

    thing: int
    side: Place
    lines: tuple[tuple[Run, ...], ...]
    width: float
    height: float
    middle: float


def slope_scene(chart: Chart, canvas: Canvas) -> Scene:
    """The decided chart; words that find no room beside their line are left out, those that matter least first."""
    if len(checked(chart).series) != 2:
        raise refuse("chart", "a slope chart needs two series, one a date", mend="give the figure two series")
    foot = canvas.scale.label * LINE + AXIS_ROOM
    ends = _ends(chart, canvas, canvas.height - foot)
    plot = Box(0, ends.head, canvas.width, canvas.height - foot)
    words = [_spread(chart, _words(chart, canvas, plot, ends, side), canvas, plot.bottom) for side in ("l", "r")]
    plot = _between(canvas, plot, words)
    labels = [_label(place, middle, plot, canvas) for side in words for place, middle in side]
    return Scene(
        canvas,
        tuple(series.name for series in chart.series),
        tuple(_trace(chart, canvas, thing, labels) for thing in _from_behind(chart)),
        plot,
        ends.low,
        ends.high,
        80,
        chart.decimals,
        chart.unit,
        step=ends.step,
        to_edges=True,
    )


def _from_behind(chart: Chart) -> list[int]:
    """Things in their order, but what is highlighted over all others."""
    return sorted(range(len(chart.categories)), key=lambda thing: thing in chart.highlight)


def _ends(chart: Chart, canvas: Canvas, length: float) -> Ends:
    half = canvas.scale.value * LINE / 2
    values = [value for series in chart.series for value in series.values if value is not None]
    return off_zero([Need(value, half, half) for value in values], length)


def _between(canvas: Canvas, plot: Box, words: Sequence[Sequence[tuple[_Place, float]]]) -> Box:
    """The plot between the words of both sides."""
    wide = [max([place.width for place, _ in side] + [canvas.scale.label * 2]) + mark_room(canvas) for side in words]
    return Box(wide[0], plot.top, canvas.width - wide[1], plot.bottom)


def _ink(chart: Chart, canvas: Canvas, thing: int) -> Ink:
    """What is highlighted has the accent, what is beside it is muted."""
    if thing in chart.highlight:
        return accent_ink(canvas.theme.palette)
    role: SeriesRole = "muted" if chart.highlight else "main"
    return series_inks([Series("", (), role=role)], canvas.theme.palette)[0]


def _words(chart: Chart, canvas: Canvas, plot: Box, ends: Ends, side: Place) -> list[_Place]:
    found = []
    for thing, value in enumerate(chart.series[side == "r"].values):
        if value is not None:
            lines = _lines(chart, canvas, thing, value, side)
            width, height = lines_size(lines, canvas)
            middle = plot.bottom - (value - ends.low) / (ends.high - ends.low) * plot.height
            found.append(_Place(thing, side, lines, width, height, middle))
    return found


def _lines(chart: Chart, canvas: Canvas, thing: int, value: float, side: Place) -> tuple[tuple[Run, ...], ...]:
    """Name and value at the start; at the end the value and what is said about it, or the name if it has no start."""
    size, colour = canvas.scale.value, _ink(chart, canvas, thing).text
    lit = thing in chart.highlight
    number = Run(number_text(value, chart.decimals, canvas.language), size, colour, lit, "VALUE")
    if side == "r" and chart.series[0].values[thing] is not None:
        return ((number, *_said(chart, canvas, thing)),)
    *above, last = _name(chart.categories[thing], canvas, colour, lit)
    space = Run("  ", size, colour)
    line = (last, space, number) if side == "l" else (number, space, last)
    return (*((run,) for run in above), line)


def _name(name: str, canvas: Canvas, colour: str, lit: bool) -> tuple[Run, ...]:
    size = canvas.scale.value
    lines = wrapped(name, canvas, size, canvas.width * WIDEST - 4 * size, bold=lit)
    return tuple(Run(line, size, colour, lit, "SERIESNAME" if len(lines) == 1 else "") for line in lines)


def _said(chart: Chart, canvas: Canvas, thing: int) -> tuple[Run, ...]:
    note = chart.annotation
    return said_behind(note.text, canvas) if note and note.index == thing else ()


def _spread(chart: Chart, places: list[_Place], canvas: Canvas, bottom: float) -> list[tuple[_Place, float]]:
    """The places from top to bottom with the middle that each takes, so that none lies on another."""
    kept: list[_Place] = []
    for place in sorted(places, key=lambda place: (*_weight(chart, place.thing), place.thing)):
        wanted = sorted((*kept, place), key=lambda place: (place.middle, place.thing))
        if sum(other.height for other in wanted) <= bottom and _near(wanted, bottom, canvas):
            kept = wanted
    return list(zip(kept, _stacked(kept, bottom), strict=True))


def _near(places: Sequence[_Place], bottom: float, canvas: Canvas) -> bool:
    """Whether all words still stand by their own line."""
    most = FARTHEST * canvas.scale.value
    middles = zip(places, _stacked(places, bottom), strict=True)
    return all(abs(middle - place.middle) <= most for place, middle in middles)


def _weight(chart: Chart, thing: int) -> tuple[bool, bool, float]:
    """Smaller is more important: what is highlighted or spoken of, then what moved most."""
    said = chart.annotation is not None and chart.annotation.index == thing
    start, end = (series.values[thing] for series in chart.series)
    moved = abs(end - start) if start is not None and end is not None else 0.0
    return thing not in chart.highlight, not said, -moved


def _stacked(places: Sequence[_Place], bottom: float) -> list[float]:
    """Middles of words that stand in this order between 0 and ``bottom``, as near to where they belong as they can.

    Neighbours that would meet form a block, which stands where its members on average want it.
    """
    blocks: list[list[_Place]] = []
    for place in places:
        blocks.append([place])
        while len(blocks) > 1 and _block_top(blocks[-2], bottom) + _high(blocks[-2]) > _block_top(blocks[-1], bottom):
            blocks[-2:] = [[*blocks[-2], *blocks[-1]]]
    return [middle for block in blocks for middle in _middles(block, bottom)]


def _high(block: Sequence[_Place]) -> float:
    return sum(place.height for place in block)


def _block_top(block: Sequence[_Place], bottom: float) -> float:
    wanted, above = 0.0, 0.0
    for place in block:
        wanted += place.middle - place.height / 2 - above
        above += place.height
    return min(max(wanted / len(block), 0.0), bottom - above)


def _middles(block: Sequence[_Place], bottom: float) -> list[float]:
    top, found = _block_top(block, bottom), []
    for place in block:
        found.append(top + place.height / 2)
        top += place.height
    return found


def _label(place: _Place, middle: float, plot: Box, canvas: Canvas) -> tuple[int, Label]:
    end = plot.left if place.side == "l" else plot.right
    box = mark_box(place.lines, canvas, end, middle, place.side)
    return place.thing, Label(int(place.side == "r"), place.side, place.lines, box, drop=middle - place.middle)


def _trace(chart: Chart, canvas: Canvas, thing: int, labels: Sequence[tuple[int, Label]]) -> Trace:
    mark = _ink(chart, canvas, thing).mark
    values = tuple(series.values[thing] for series in chart.series)
    own = tuple(label for at, label in labels if at == thing)
    return Trace(chart.categories[thing], values, "line", mark, (mark, mark), own)


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(slope_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(slope_scene(chart, canvas))


KIND = ChartKind(
    name="slope",
    about="things at two dates, a line each, named at both ends",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
)
