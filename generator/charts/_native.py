"""A decided chart as an Office chart part and the workbook behind it."""

from __future__ import annotations

from generator.charts import NativeChart
from generator.charts._axes import AXIS_IDS, axes
from generator.charts._legend import MOST, legend_boxes
from generator.charts._native_labels import data_labels, told_cells
from generator.charts._native_xy import point_group, point_series
from generator.charts._parts import (
    NOTHING,
    category_reference,
    column_cells,
    line,
    name_reference,
    number_reference,
    shape,
    text_properties,
    unseen,
)
from generator.charts._scene import SILENT, Scene, Trace, is_page
from generator.charts._sheet import Cells, cells_of, sheet_of, written
from generator.office.workbook import write_workbook
from generator.office.xml import quote

_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_GROUP_END = "".join(f'<c:axId val="{axis}"/>' for axis in AXIS_IDS)


def native_chart(scene: Scene) -> NativeChart:
    """The chart part and its workbook; both hold the very same values."""
    return NativeChart(_chart_space(scene).encode(), write_workbook([sheet_of(scene)]))


def _chart_space(scene: Scene) -> str:
    canvas = scene.canvas
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace {_SPACES}>'
        f'<c:date1904 val="0"/><c:lang val={quote(canvas.language)}/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{_layout(scene)}{_groups(scene)}{axes(scene)}{NOTHING}'
        f'</c:plotArea>{_legend(scene)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{NOTHING}'
        f"{text_properties(canvas.scale.label, canvas.theme.palette.ink, canvas)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _layout(scene: Scene) -> str:
    box, canvas = scene.plot, scene.canvas
    edges = (box.left / canvas.width, box.top / canvas.height, box.width / canvas.width, box.height / canvas.height)
    sizes = "".join(f'<c:{name} val="{value:.5g}"/>' for name, value in zip("xywh", edges, strict=True))
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{sizes}</c:manualLayout></c:layout>"
    )


def _groups(scene: Scene) -> str:
    named = zip(written(scene), cells_of(scene), strict=True)
    made = [
        ("across", point_series(scene, place, trace, cells))
        if trace.xs
        else (trace.drawn, _series(scene, place, trace, cells))
        for place, (trace, cells) in enumerate(named)
    ]
    areas = "".join(series for drawn, series in made if drawn == "area")
    columns = "".join(series for drawn, series in made if drawn in ("column", "base"))
    lines = "".join(series for drawn, series in made if drawn not in ("area", "column", "base", "across"))
    points = "".join(series for drawn, series in made if drawn == "across")
    return (
        (_area_group(areas) if areas else "")
        + (_bar_group(scene, columns) if columns else "")
        + (_line_group(lines) if lines else "")
        + (point_group(scene, points) if points else "")
    )


def _area_group(series: str) -> str:
    return f'<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>{series}{_GROUP_END}</c:areaChart>'


def _bar_group(scene: Scene, series: str) -> str:
    return (
        f'<c:barChart><c:barDir val="{"bar" if scene.across else "col"}"/>'
        f'<c:grouping val="{"stacked" if scene.stacked else "clustered"}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{scene.gap}"/><c:overlap val="{100 if scene.stacked else 0}"/>{_GROUP_END}</c:barChart>'
    )


def _line_group(series: str) -> str:
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
        f"{_GROUP_END}</c:lineChart>"
    )


def _series(scene: Scene, place: int, trace: Trace, cells: Cells) -> str:
    """One ``c:ser``; ``place`` counts from 0."""
    head = f'<c:idx val="{place}"/><c:order val="{place}"/>{name_reference(trace.name, cells.name)}'
    data = category_reference(scene.names) + number_reference("val", trace.values, cells.values, scene.decimals)
    words = data_labels(scene, trace)
    edge = line(scene.canvas.theme.palette.paper, 0.75) if scene.edged else ""
    match trace.drawn:
        case "column":
            look = f'{shape(trace.mark, edge)}<c:invertIfNegative val="0"/>{_lit_columns(trace, edge)}'
            return f"<c:ser>{head}{look}{words}{data}</c:ser>"
        case "base":
            return f'<c:ser>{head}{NOTHING}<c:invertIfNegative val="0"/>{words}{data}</c:ser>'
        case "area":
            return f"<c:ser>{head}{shape(trace.mark, edge)}{words}{data}</c:ser>"
        case _:
            look = _line_look(scene, trace) + _lit_markers(scene, trace)
            end = told_cells(trace, column_cells(trace.told, len(trace.values))) if trace.told else ""
            return f'<c:ser>{head}{look}{words}{_trend(scene, trace)}{data}<c:smooth val="0"/>{end}</c:ser>'


def _lit_columns(trace: Trace, edge: str) -> str:
    return "".join(
        f'<c:dPt><c:idx val="{i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{shape(mark, edge)}</c:dPt>'
        for i, mark in enumerate(trace.marks)
        if mark != trace.mark
    )


def _lit_markers(scene: Scene, trace: Trace) -> str:
    return "".join(
        f'<c:dPt><c:idx val="{i}"/>{_marker(scene, mark, trace.hollow)}<c:bubble3D val="0"/>'
        f"{_stroke(scene, trace) if trace.drawn == 'line' else f'<c:spPr>{unseen(mark)}</c:spPr>'}</c:dPt>"
        for i, mark in enumerate(trace.marks)
        if mark != trace.mark
    )


def _line_look(scene: Scene, trace: Trace) -> str:
    if trace.drawn in SILENT:
        return _stroke(scene, trace) + _level_marker(scene, trace)
    return _stroke(scene, trace) + _marker(scene, trace.mark, trace.hollow)


def _stroke(scene: Scene, trace: Trace) -> str:
    match trace.drawn:
        case "line":
            return f"<c:spPr>{line(trace.mark, 2 if is_page(scene.canvas) else 3)}</c:spPr>"
        case "level" if not scene.full_level:
            return f"<c:spPr>{_dashes(trace)}</c:spPr>"
        case _:
            return "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"


def _dashes(trace: Trace) -> str:
    return line(trace.mark, 1.25, "sysDash")


def _marker(scene: Scene, mark: str, hollow: bool) -> str:
    paper = scene.canvas.theme.palette.paper
    size = 7 if is_page(scene.canvas) else 10
    look = shape("", line(mark, 1.5)) if hollow else shape(mark, line(paper, 1))
    return f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/>{look}</c:marker>'


def _level_marker(scene: Scene, trace: Trace) -> str:
    """None, but a long dash where a single category leaves nothing to draw a line between."""
    if trace.drawn == "level" and len(scene.categories) == 1:
        return f'<c:marker><c:symbol val="dash"/><c:size val="72"/>{shape(trace.mark)}</c:marker>'
    return '<c:marker><c:symbol val="none"/></c:marker>'


def _trend(scene: Scene, trace: Trace) -> str:
    """A level that runs from edge to edge is the level's own trend, half a category longer at both ends."""
    if trace.drawn != "level" or not scene.full_level or len(scene.categories) == 1:
        return ""
    return (
        f'<c:trendline><c:spPr>{_dashes(trace)}</c:spPr><c:trendlineType val="linear"/><c:forward val="0.5"/>'
        '<c:backward val="0.5"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>'
    )


def _legend(scene: Scene) -> str:
    if not scene.legend:
        return ""
    canvas = scene.canvas
    boxes = [box for _, _, box in legend_boxes(scene)]
    wide = 1.0 if boxes[-1].top else boxes[-1].right / canvas.width  # in rows LibreOffice breaks names in less
    share = wide, min(boxes[-1].bottom / canvas.height, MOST)
    return (
        f'<c:legend><c:legendPos val="t"/>{_hidden_entries(scene)}<c:layout><c:manualLayout><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="0"/><c:y val="0"/><c:w val="{share[0]:.5g}"/><c:h val="{share[1]:.5g}"/>'
        '</c:manualLayout></c:layout><c:overlay val="0"/>'
        f"{text_properties(canvas.scale.label, canvas.theme.palette.ink, canvas)}</c:legend>"
    )


def _hidden_entries(scene: Scene) -> str:
    traces = written(scene)
    hidden = [place for place, trace in enumerate(traces) if trace.drawn in SILENT]
    hidden += [len(traces)] if any(_trend(scene, trace) for trace in traces) else []
    return "".join(f'<c:legendEntry><c:idx val="{place}"/><c:delete val="1"/></c:legendEntry>' for place in hidden)
