"""Points with numbers across as Office draws them: a scatter chart, alone or over categories, and its axes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts._native_labels import data_labels
from generator.charts._parts import (
    column_cells,
    line,
    name_reference,
    names_range,
    number_reference,
    run_properties,
    shape,
    shown_code,
    text_properties,
    unseen,
)
from generator.charts._scene import JOIN, Box, Scene, Trace, XAxis, is_page
from generator.charts._sheet import Cells
from generator.office.xml import escape, quote

THIN = 1.0  # points across an event's line
_OVER_CATEGORIES = (111_111_103, 111_111_104)
_ALONE = (111_111_101, 111_111_102)
_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
_NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"


def point_group(scene: Scene, series: str) -> str:
    """The scatter chart that holds ``series``."""
    ids = "".join(f'<c:axId val="{axis}"/>' for axis in (_ALONE if scene.x_axis else _OVER_CATEGORIES))
    return f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}{ids}</c:scatterChart>'


def point_series(scene: Scene, place: int, trace: Trace, cells: Cells) -> str:
    """One ``c:ser`` of it; ``place`` counts from 0 over all series of the chart."""
    head = f'<c:idx val="{place}"/><c:order val="{place}"/>{name_reference(trace.name, cells.name)}'
    across = scene.x_axis.decimals if scene.x_axis else 2
    numbers = number_reference("xVal", trace.xs, cells.xs, across)
    numbers += number_reference("yVal", trace.values, cells.values, scene.decimals)
    look = f"<c:spPr>{_stroke(scene, trace)}</c:spPr>{_marker(scene, trace, trace.mark)}{_lit(scene, trace)}"
    return f'<c:ser>{head}{look}{data_labels(scene, trace)}{numbers}<c:smooth val="0"/>{_names(scene, trace)}</c:ser>'


def _names(scene: Scene, trace: Trace) -> str:
    fields = (run.field for label in trace.labels for runs in label.lines for run in runs)
    if "CELLRANGE" not in fields:
        return ""
    return names_range(column_cells(0, len(scene.categories)), scene.categories)


def _stroke(scene: Scene, trace: Trace) -> str:
    match trace.drawn:
        case "line" | "span":
            return line(trace.mark, 2 if is_page(scene.canvas) else 3)
        case "event":
            return line(trace.mark, THIN)
        case "join":
            return line(trace.mark, JOIN)
        case "level":
            return line(trace.mark, 1.25, "sysDash")
        case _:
            return "<a:ln><a:noFill/></a:ln>"


def _marker(scene: Scene, trace: Trace, mark: str) -> str:
    if trace.drawn not in ("line", "points"):
        return '<c:marker><c:symbol val="none"/></c:marker>'
    size = 7 if is_page(scene.canvas) else 10
    look = shape("", line(mark, 1.5)) if trace.hollow else shape(mark, line(scene.canvas.theme.palette.paper, 1))
    return f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/>{look}</c:marker>'


def _lit(scene: Scene, trace: Trace) -> str:
    return "".join(
        f'<c:dPt><c:idx val="{index}"/>{_marker(scene, trace, mark)}<c:bubble3D val="0"/>'
        f"<c:spPr>{unseen(mark)}</c:spPr></c:dPt>"
        for index, mark in enumerate(trace.marks)
        if mark != trace.mark
    )


def point_axes(scene: Scene) -> str:
    """Numbers across and up; or the hidden pair over categories, whose first one's middle is 1."""
    if scene.x_axis:
        return _across(scene, scene.x_axis) + _up(scene)
    count = len(scene.categories)
    ends = (1, count) if scene.to_edges else (0.5, count + 0.5)
    (x, y), values = _OVER_CATEGORIES, (scene.low, scene.high)
    return _hidden(x, y, "t", ends) + _hidden(y, x, "r", values, scene.step if _grows(scene) else 0.0)


def _grows(scene: Scene) -> bool:
    """Whether the axis of joins finds the end that the axis of the columns finds, whatever a person edits."""
    joins = [value for trace in scene.traces if trace.drawn == "join" for value in trace.values]
    others = [value for trace in scene.traces if not trace.xs for value in trace.values]
    known = ([value for value in values if value is not None] for values in (joins, others))
    return bool(joins) and max(next(known)) >= max(next(known))


def _hidden(own: int, other: int, side: str, ends: Sequence[float], step: float = 0.0) -> str:
    """``step``: of an axis that ends at the first step above the highest value."""
    unit = f'<c:majorUnit val="{step:.10g}"/>' if step else ""
    return (
        f'{_start(own, ends, free=bool(step))}<c:delete val="1"/><c:axPos val="{side}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_NO_TICKS}<c:tickLblPos val="none"/>'
        f'<c:crossAx val="{other}"/><c:crosses val="max"/><c:crossBetween val="midCat"/>{unit}</c:valAx>'
    )


def _start(own: int, ends: Sequence[float], *, free: bool = False) -> str:
    most = "" if free else f'<c:max val="{ends[1]:.10g}"/>'
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling><c:orientation val="minMax"/>{most}'
        f'<c:min val="{ends[0]:.10g}"/></c:scaling>'
    )


def _across(scene: Scene, axis: XAxis) -> str:
    base = "" if axis.heads and not axis.one_line else line(scene.canvas.theme.palette.ink, 1)
    return _axis(scene, _ALONE, "b", (axis.low, axis.high), axis.ticks, axis.decimals, axis.name, base)


def _up(scene: Scene) -> str:
    axis = scene.x_axis
    bars = axis is not None and axis.heads and not axis.ticks and not axis.one_line
    base = line(scene.canvas.theme.palette.ink, 1) if bars else ""
    ends = (scene.low, scene.high)
    if bars:  # an axis that is deleted has no line
        return _axis(scene, (_ALONE[1], _ALONE[0]), "l", ends, (), 0, None, base, labels="none")
    side = line(scene.canvas.theme.palette.ink, 1) if scene.ticks else ""
    return _axis(scene, (_ALONE[1], _ALONE[0]), "l", ends, scene.ticks, scene.decimals, None, side)


def _axis(
    scene: Scene, ids: tuple[int, int], side: str, ends: tuple[float, float], ticks: Sequence[float], decimals: int,
    name: tuple[str, Box] | None, base: str, labels: str = "low",
) -> str:  # fmt: skip
    canvas = scene.canvas
    shown = bool(ticks or base)
    unit = f'<c:majorUnit val="{ticks[1] - ticks[0]:.10g}"/>' if len(ticks) > 1 else ""
    text = text_properties(canvas.scale.label, canvas.theme.palette.slate, canvas, turn=0)
    return (
        f'{_start(ids[0], ends)}<c:delete val="{int(not shown)}"/><c:axPos val="{side}"/>{_title(scene, name)}'
        f'<c:numFmt formatCode={quote(shown_code(decimals, scene.canvas.language))} sourceLinked="0"/>{_NO_TICKS}'
        f'<c:tickLblPos val="{labels if ticks else "none"}"/>{f"<c:spPr>{base}</c:spPr>" if base else _NO_LINE}{text}'
        f'<c:crossAx val="{ids[1]}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>{unit}</c:valAx>'
    )


def _title(scene: Scene, name: tuple[str, Box] | None) -> str:
    if name is None:
        return ""
    canvas, (words, box) = scene.canvas, name
    look = (canvas.scale.label, canvas.theme.palette.slate, canvas)
    head = run_properties("defRPr", *look, lang=False)
    body = '<a:bodyPr rot="0" vert="horz" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>'
    run = f"<a:r>{run_properties('rPr', *look)}<a:t>{escape(words)}</a:t></a:r>"
    return (
        f"<c:title><c:tx><c:rich>{body}<a:p><a:pPr>{head}</a:pPr>{run}</a:p></c:rich></c:tx><c:layout><c:manualLayout>"
        f'<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{box.left / canvas.width:.5g}"/>'
        f'<c:y val="{box.top / canvas.height:.5g}"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title>'
    )
