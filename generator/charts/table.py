"""A table as a picture, for places that take nothing but pictures; documents set their tables themselves."""

from __future__ import annotations

from typing import Literal

from generator.charts import Canvas, ChartKind
from generator.charts._paper import Paper, tall_enough
from generator.charts._scene import LINE, Box, wrapped
from generator.errors import refuse
from generator.model.chart import Chart
from generator.records import dataclass
from generator.text.metrics import text_width

PAD = 0.42  # ems above and below the words of a row
GUTTER = 1.2  # ems between columns

Side = Literal["left", "right", "center"]

EXAMPLE = Chart(
    kind="table",
    columns=("Step", "Date", "Status", "Source"),
    cells=(
        ("Treaty cover extended to space", "January 2023", "Agreed", "NDO 2024"),
        ("Sale of 400 Tomahawk missiles", "by April 2024", "Agreed", "Jandali 2024"),
        ("Joint command of Japan’s forces", "fiscal 2024", "Planned", "Tran 2024; NDO 2024"),
        ("PAC-3 production in Japan", "none given", "Considered", "Jandali 2024"),
    ),
    aligns=("left", "left", "left", "left"),
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Left edges and widths of the columns, lines of every cell (head first), tops of the rows and the foot."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    cells: tuple[tuple[tuple[str, ...], ...], ...]
    tops: tuple[float, ...]


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    plan = _plan(chart, canvas)
    paper = Paper(tall_enough(canvas, _height(chart, canvas)))
    palette = canvas.theme.palette
    for index in range(len(plan.cells)):
        _row(paper, chart, plan, index)
    for top in plan.tops[2:-1]:
        paper.line([0, canvas.width], [top, top], palette.hairline, 0.75)
    paper.line([0, canvas.width], [plan.tops[1]] * 2, palette.ink, 1.25)
    paper.line([0, canvas.width], [plan.tops[-1]] * 2, palette.ink, 0.75)
    return paper.png()


def _height(chart: Chart, canvas: Canvas) -> float:
    return sum(_heights(_cells(chart, canvas, _widths(chart, canvas)), canvas)) + 1


def _plan(chart: Chart, canvas: Canvas) -> _Plan:
    widths = _widths(chart, canvas)
    cells = _cells(chart, canvas, widths)
    heights = _heights(cells, canvas)
    gutter = GUTTER * canvas.scale.label
    lefts = tuple(sum(widths[:n]) + n * gutter for n in range(len(widths)))
    return _Plan(lefts, widths, cells, tuple(sum(heights[:n]) for n in range(len(heights) + 1)))


def _widths(chart: Chart, canvas: Canvas) -> tuple[float, ...]:
    """What the words want where that fits; else narrow columns keep it and wide ones share the rest."""
    if not chart.columns or any(len(row) != len(chart.columns) for row in chart.cells):
        raise refuse("chart", "a row of a table has not a cell for each column", mend="check the figure's data")
    room = canvas.width - (len(chart.columns) - 1) * GUTTER * canvas.scale.label
    wanted = [_wanted(chart, canvas, column) for column in range(len(chart.columns))]
    if sum(wanted) <= room:
        return tuple(width + (room - sum(wanted)) / len(wanted) for width in wanted)
    return _shared(wanted, room)


def _wanted(chart: Chart, canvas: Canvas, column: int) -> float:
    font, size = canvas.theme.fonts.apparatus, canvas.scale.label
    head = text_width(chart.columns[column], font, size, bold=True)
    body = [text_width(row[column], font, size, bold=column == 0) for row in chart.cells]
    return max([head, *body]) + 1


def _shared(wanted: list[float], room: float) -> tuple[float, ...]:
    limit = room / len(wanted)
    for _ in wanted:
        narrow = [width for width in wanted if width <= limit]
        limit = (room - sum(narrow)) / max(len(wanted) - len(narrow), 1)
    return tuple(min(width, limit) for width in wanted)


def _cells(chart: Chart, canvas: Canvas, widths: tuple[float, ...]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(
        tuple(
            wrapped(text, canvas, canvas.scale.label, width, bold=row == 0 or column == 0)
            for column, (text, width) in enumerate(zip(cells, widths, strict=True))
        )
        for row, cells in enumerate((chart.columns, *chart.cells))
    )


def _heights(cells: tuple[tuple[tuple[str, ...], ...], ...], canvas: Canvas) -> list[float]:
    return [(max(len(lines) for lines in row) * LINE + 2 * PAD) * canvas.scale.label for row in cells]


def _row(paper: Paper, chart: Chart, plan: _Plan, index: int) -> None:
    palette, size = paper.canvas.theme.palette, paper.canvas.scale.label
    if index - 1 in chart.highlight:
        box = Box(0, plan.tops[index], paper.canvas.width, plan.tops[index + 1])
        paper.rectangle(box, palette.neutral_tint)
    for column, lines in enumerate(plan.cells[index]):
        side: Side = chart.aligns[column] if column < len(chart.aligns) else "left"
        x = plan.lefts[column] + {"left": 0.0, "center": 0.5, "right": 1.0}[side] * plan.widths[column]
        colour = palette.primary if index == 0 else palette.ink
        for row, line in enumerate(lines):
            top = plan.tops[index] + (PAD + row * LINE) * size
            paper.text(x, top, line, size, colour, bold=index == 0 or column == 0, align=side)


KIND = ChartKind(
    name="table",
    about="words and numbers in rows and columns",
    native=None,
    picture=_picture,
    example=EXAMPLE,
    height=_height,
)
