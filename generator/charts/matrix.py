"""A matrix: who says or takes part in what; filled marks for yes, open ones for planned."""

from __future__ import annotations

from itertools import groupby, pairwise

from generator.charts import Canvas, ChartKind
from generator.charts._paper import Paper, tall_enough
from generator.charts._scene import LINE, Box, wrapped
from generator.errors import refuse
from generator.model.chart import Chart, Mark
from generator.records import dataclass
from generator.text.metrics import text_width

ROW = 1.75  # height of a row of one line, in ems
LABEL_SHARE = 0.5  # of the width, at most, for the column of labels
LEAST_LABEL = 0.2
GUTTER = 0.5  # ems between headings
EDGE = 0.5  # ems at both ends of a row
HEAD_ROOM = 0.5  # ems between the headings and their line
GROUP_ROOM = 0.35  # between the name of a group and the headings under it

EXAMPLE = Chart(
    kind="matrix",
    columns=("2024", "2025", "2022", "2024", "2024"),
    groups=("Tran", "Tran", "News", "NDO", "Jandali"),
    rows=(
        "Trade and investment friction",
        "Reaction of China or North Korea",
        "Standards, secrecy, cyber rules",
        "Protest against bases in Okinawa",
        "Return of President Trump",
    ),
    marks=(
        ("yes", "no", "yes", "yes", "yes"),
        ("no", "yes", "yes", "no", "yes"),
        ("no", "yes", "no", "no", "yes"),
        ("yes", "no", "no", "no", "no"),
        ("no", "no", "no", "no", "yes"),
    ),
    highlight=(0,),
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the lines of a matrix run; ``tops`` of the rows and, last, the foot."""

    middles: tuple[float, ...]  # of the columns of marks
    head: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    edges: tuple[float, ...]  # of the columns of marks
    head_height: float
    tops: tuple[float, ...]


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    plan = _plan(chart, canvas)
    paper = Paper(tall_enough(canvas, _height(chart, canvas)))
    _head(paper, chart, plan)
    for index in range(len(chart.rows)):
        _row(paper, chart, plan, index)
    palette = canvas.theme.palette
    paper.line([0, canvas.width], [plan.tops[0]] * 2, palette.ink, 1.25)
    paper.line([0, canvas.width], [plan.tops[-1]] * 2, palette.ink, 0.75)
    return paper.png()


def _height(chart: Chart, canvas: Canvas) -> float:
    head, rows = _lines(chart, canvas)
    return _head_height(head, canvas) + _group_height(chart, canvas) + sum(_row_height(row, canvas) for row in rows) + 1


def _plan(chart: Chart, canvas: Canvas) -> _Plan:
    head, rows = _lines(chart, canvas)
    top = _head_height(head, canvas) + _group_height(chart, canvas)
    wanted = [_row_height(row, canvas) for row in rows]
    tops = tuple(top + sum(wanted[:n]) for n in range(len(wanted) + 1))
    widths = _column_widths(chart, canvas)
    start = _label_width(chart, canvas)
    edges = tuple(start + sum(widths[:n]) for n in range(len(widths) + 1))
    middles = tuple((left + right) / 2 for left, right in pairwise(edges))
    return _Plan(middles, head, rows, edges, top, tops)


def _lines(chart: Chart, canvas: Canvas) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """The wrapped headings (the label column's may be missing) and row labels."""
    if (
        not chart.rows
        or any(len(row) != _count(chart) for row in chart.marks)
        or len(chart.marks) != len(chart.rows)
        or not 0 < _count(chart) <= len(chart.columns)
    ):
        raise refuse("chart", "a matrix has not a mark for each row and column", mend="check the figure's data")
    size = canvas.scale.label
    label, widths = _label_width(chart, canvas) - 2 * EDGE * size, _column_widths(chart, canvas)
    texts = zip(chart.columns[-_count(chart) :], widths, strict=True)
    names = [wrapped(text, canvas, size, width - size * 0.4, bold=True) for text, width in texts]
    title = [wrapped(text, canvas, size, label, bold=True) for text in chart.columns[: -_count(chart)]]
    return (*title, *names), tuple(wrapped(text, canvas, size, label) for text in chart.rows)


def _count(chart: Chart) -> int:
    return len(chart.marks[0]) if chart.marks else 0


def _label_width(chart: Chart, canvas: Canvas) -> float:
    size, font = canvas.scale.label, canvas.theme.fonts.apparatus
    widest = max((text_width(text, font, size, bold=True) for text in chart.rows), default=0.0) + 2 * EDGE * size
    spare = canvas.width - sum(_needs(chart, canvas))
    return max(min(widest, spare, canvas.width * LABEL_SHARE), canvas.width * LEAST_LABEL)


def _needs(chart: Chart, canvas: Canvas) -> list[float]:
    """What each column of marks takes at least: the widest word of its heading."""
    size, font = canvas.scale.label, canvas.theme.fonts.apparatus
    names = zip(chart.columns[len(chart.columns) - _count(chart) :], _groups(chart), strict=True)
    words = [[*name.split(), *([group] if group else [])] for name, group in names]
    return [
        max((text_width(word, font, size, bold=True) for word in each), default=0) + GUTTER * size for each in words
    ]


def _column_widths(chart: Chart, canvas: Canvas) -> tuple[float, ...]:
    """As equal as the headings allow."""
    room, needs = canvas.width - _label_width(chart, canvas), _needs(chart, canvas)
    share = room / len(needs)
    for _ in needs:
        small = [need for need in needs if need <= share]
        share = (room - sum(need for need in needs if need > share)) / max(len(small), 1)
    widths = [max(need, share) for need in needs]
    return tuple(width * room / sum(widths) for width in widths)


def _head_height(head: tuple[tuple[str, ...], ...], canvas: Canvas) -> float:
    return (max((len(lines) for lines in head), default=1) * LINE + HEAD_ROOM) * canvas.scale.label


def _group_height(chart: Chart, canvas: Canvas) -> float:
    return (LINE + GROUP_ROOM) * canvas.scale.label if any(_groups(chart)) else 0.0


def _groups(chart: Chart) -> tuple[str, ...]:
    """What each column of marks stands under."""
    return chart.groups[-_count(chart) :] if chart.groups else ("",) * _count(chart)


def _row_height(lines: tuple[str, ...], canvas: Canvas) -> float:
    return (ROW + (len(lines) - 1) * LINE) * canvas.scale.label


def _head(paper: Paper, chart: Chart, plan: _Plan) -> None:
    """Headings stand on the line; the label column's heading at the left."""
    size, primary = paper.canvas.scale.label, paper.canvas.theme.palette.primary
    extra = len(plan.head) - _count(chart)
    groups = ("",) * extra + _groups(chart)
    _group_names(paper, chart, plan)
    for place, lines in enumerate(plan.head):
        foot = plan.head_height - HEAD_ROOM * size
        for row, line in enumerate(lines):
            top = foot - (len(lines) - row) * size * LINE
            if place < extra:
                paper.text(EDGE * size, top, line, size, primary, bold=True)
            else:
                bold = not groups[place]
                paper.text(plan.middles[place - extra], top, line, size, primary, bold=bold, align="center")


def _group_names(paper: Paper, chart: Chart, plan: _Plan) -> None:
    """Over the headings, in the middle of their columns; a line joins several."""
    size, palette, start = paper.canvas.scale.label, paper.canvas.theme.palette, 0
    for name, same in groupby(enumerate(_groups(chart)), key=lambda item: item[1] or item[0]):
        count = len(list(same))
        left, right = plan.edges[start], plan.edges[start + count]
        if isinstance(name, str):
            paper.text((left + right) / 2, 0, name, size, palette.primary, bold=True, align="center")
        if count > 1:
            y = (LINE + GROUP_ROOM / 2) * size
            paper.line([left + size * 0.4, right - size * 0.4], [y, y], palette.ink, 0.75)
        start += count


def _row(paper: Paper, chart: Chart, plan: _Plan, index: int) -> None:
    palette, size = paper.canvas.theme.palette, paper.canvas.scale.label
    lit = index in chart.highlight
    top, foot = plan.tops[index], plan.tops[index + 1]
    if lit:
        paper.rectangle(Box(0, top, paper.canvas.width, foot), palette.neutral_tint)
    paper.line([0, paper.canvas.width], [foot, foot], palette.hairline, 0.75, layer=1.5)
    start = (top + foot - len(plan.rows[index]) * size * LINE) / 2
    for row, line in enumerate(plan.rows[index]):
        paper.text(EDGE * size, start + row * size * LINE, line, size, palette.ink, bold=lit)
    plans = any("plan" in marks for marks in chart.marks)
    for column, mark in enumerate(chart.marks[index]):
        _mark(paper, plan.middles[column], (top + foot) / 2, mark, lit=lit, plans=plans)


def _mark(paper: Paper, x: float, y: float, mark: Mark, *, lit: bool, plans: bool) -> None:
    """Absent is a small open mark, but nothing at all where open already means planned."""
    palette, size = paper.canvas.theme.palette, paper.canvas.scale.label
    colour = palette.accent if lit else palette.primary
    match mark:
        case "yes":
            paper.circle(x, y, size * 0.82, colour, colour, 0.5)
        case "plan":
            paper.circle(x, y, size * 0.76, palette.paper, colour, 1.4)
        case "no":
            if not plans:
                paper.circle(x, y, size * 0.48, palette.paper, palette.muted, 1.1)


KIND = ChartKind(
    name="matrix",
    about="marks in rows and columns: filled for yes, open for planned or absent",
    native=None,
    picture=_picture,
    example=EXAMPLE,
    height=_height,
)
