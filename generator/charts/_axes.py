"""The two axes of an Office chart: categories on a thin ink line, values left out unless they must be printed."""

from __future__ import annotations

from generator.charts._native_xy import point_axes
from generator.charts._parts import line, shown_code, text_properties
from generator.charts._scene import Scene, Trace, tick_decimals
from generator.errors import refuse
from generator.office.xml import quote

AXIS_IDS = (111_111_101, 111_111_102)  # categories, values; Office refuses ids that are not positive
_NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


def axes(scene: Scene) -> str:
    if scene.x_axis:
        return point_axes(scene)
    over = point_axes(scene) if any(trace.xs for trace in scene.traces) else ""
    return _category_axis(scene) + _value_axis(scene) + over


def _category_axis(scene: Scene) -> str:
    canvas = scene.canvas
    text = text_properties(canvas.scale.label, canvas.theme.palette.ink, canvas, turn=90 if scene.turned else 0)
    return (
        f'<c:catAx><c:axId val="{AXIS_IDS[0]}"/><c:scaling><c:orientation val="{_direction(scene)}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if scene.across else "b"}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_NO_TICKS}<c:tickLblPos val="low"/>'
        f"<c:spPr>{line(canvas.theme.palette.ink, 1)}</c:spPr>{text}"
        f'<c:crossAx val="{AXIS_IDS[1]}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _direction(scene: Scene) -> str:
    return "maxMin" if scene.across else "minMax"  # bars are read from the top


def _value_axis(scene: Scene) -> str:
    level = _grid_level(scene)
    shown = bool(scene.ticks) or level is not None
    return (
        f'<c:valAx><c:axId val="{AXIS_IDS[1]}"/><c:scaling><c:orientation val="minMax"/>'
        f'{_highest(scene)}<c:min val="{scene.low:.10g}"/></c:scaling><c:delete val="{int(not shown)}"/>'
        f'<c:axPos val="{"t" if scene.across else "l"}"/>{_grid(scene, level)}'
        f'<c:numFmt formatCode={quote(_code(scene, level))} sourceLinked="0"/>{_NO_TICKS}'
        f'<c:tickLblPos val="nextTo"/>{_NO_LINE}{_value_text(scene)}'
        f'<c:crossAx val="{AXIS_IDS[0]}"/><c:crosses val="autoZero"/><c:crossBetween val="{_between(scene)}"/>'
        f"{_unit(scene, level)}</c:valAx>"
    )


def _between(scene: Scene) -> str:
    return "midCat" if scene.to_edges else "between"


def _highest(scene: Scene) -> str:
    """None where the axis may grow: Office then ends it at the first step above the highest value."""
    return "" if scene.step else f'<c:max val="{scene.high:.10g}"/>'


def _grid_level(scene: Scene) -> Trace | None:
    """The level of horizontal bars as one grid line; InputError where another multiple of it is on the axis."""
    found = next((trace for trace in scene.traces if scene.across and trace.drawn == "level"), None)
    if found is None or (scene.low == 0 and scene.high < 2 * _value(found)):
        return found
    what = f"an Office chart of horizontal bars cannot show the level '{found.name}' at {_value(found):g}"
    raise refuse("chart", what, mend="draw the figure as chart: column, or take its reference out of figures.yaml")


def _value(level: Trace) -> float:
    return level.values[0] or 0.0


def _grid(scene: Scene, level: Trace | None) -> str:
    if scene.ticks:
        thin = line(scene.canvas.theme.palette.hairline, 0.75)
        return f"<c:majorGridlines><c:spPr>{thin}</c:spPr></c:majorGridlines>"
    if level is None:
        return ""
    return f"<c:majorGridlines><c:spPr>{line(level.mark, 1.25, 'sysDash')}</c:spPr></c:majorGridlines>"


def _code(scene: Scene, level: Trace | None) -> str:
    """Numbers; or, at the one grid line of a level, the level's words."""
    words = level.name.replace('"', "”") if level else ""
    return f'"{words}";;' if level else shown_code(tick_decimals(scene.ticks), scene.canvas.language)


def _value_text(scene: Scene) -> str:
    canvas = scene.canvas
    return text_properties(canvas.scale.label, canvas.theme.palette.slate, canvas, turn=0)


def _unit(scene: Scene, level: Trace | None) -> str:
    if level is not None:
        return f'<c:majorUnit val="{_value(level):.10g}"/>'
    if len(scene.ticks) > 1:
        return f'<c:majorUnit val="{scene.ticks[1] - scene.ticks[0]:.10g}"/>'
    return f'<c:majorUnit val="{scene.step:.10g}"/>' if scene.step else ""
