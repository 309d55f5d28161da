"""Data labels of an Office chart: a default for the series, and what differs point by point."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts._parts import (
    NO_LEADERS,
    NOTHING,
    cell_extension,
    field_extension,
    names_range,
    rich_text,
    shown_code,
    text_properties,
)
from generator.charts._scene import SPOKEN, Label, Run, Scene, Trace
from generator.office.xml import quote


def data_labels(scene: Scene, trace: Trace) -> str:
    """``c:dLbls`` of one series: the words that were decided and no others."""
    if trace.drawn in SPOKEN:
        words = "".join(_spoken(scene, trace, label) for label in trace.labels)
        return f"<c:dLbls>{words}{_flags()}{_end(trace)}</c:dLbls>"
    if not trace.labels:
        return f"<c:dLbls>{_flags()}</c:dLbls>"
    usual = _usual(trace.labels)
    special = "".join(_point(scene, trace, index, usual) for index in range(len(trace.values)))
    if trace.told:
        return f"<c:dLbls>{special}{_look(scene, usual)}{_flags()}{cell_extension(usual)}</c:dLbls>"
    return f"<c:dLbls>{special}{_look(scene, usual)}{_flags(value=True)}{_end(trace)}</c:dLbls>"


def _usual(labels: Sequence[Label]) -> Label:
    return max(labels, key=lambda label: (_is_plain(label), -label.index))


def told_cells(trace: Trace, cells: str) -> str:
    """The end of a series whose labels print ``cells`` instead of its values, with the words that stand there now."""
    words = {label.index: _value_run(label).text for label in trace.labels}
    return names_range(cells, [words.get(index, "") for index in range(len(trace.values))])


def _end(trace: Trace) -> str:
    return NO_LEADERS if any(label.shift or label.drop for label in trace.labels) else ""


def _is_plain(label: Label) -> bool:
    """Whether the label is the point's value and nothing else, which needs no words of its own."""
    return len(label.lines) == 1 and len(label.lines[0]) == 1 and label.lines[0][0].field == "VALUE"


def _point(scene: Scene, trace: Trace, index: int, usual: Label) -> str:
    if trace.values[index] is None:
        return ""
    label = next((label for label in trace.labels if label.index == index), None)
    if label is None:
        return f'<c:dLbl><c:idx val="{index}"/><c:delete val="1"/></c:dLbl>'
    if _is_plain(label) and not label.shift and not label.drop and _type(label) == _type(usual):
        return ""
    words = "" if _is_plain(label) else rich_text(label, scene.canvas)
    named = any(run.field == "SERIESNAME" for runs in label.lines for run in runs)
    end = (cell_extension(label) or field_extension(label)) if words else ""
    return (
        f'<c:dLbl><c:idx val="{index}"/>{_moved(scene, label)}{words}{_look(scene, label)}'
        f"{_flags(value=not trace.told, name=named)}{end}</c:dLbl>"
    )


def _type(label: Label) -> tuple[str, float, str, bool]:
    run = _value_run(label)
    return label.place, run.size, run.colour, run.bold


def _moved(scene: Scene, label: Label) -> str:
    if not label.shift and not label.drop:
        return ""
    x, y = label.shift / scene.canvas.width, label.drop / scene.canvas.height
    return f'<c:layout><c:manualLayout><c:x val="{x:.5g}"/><c:y val="{y:.5g}"/></c:manualLayout></c:layout>'


def _spoken(scene: Scene, trace: Trace, label: Label) -> str:
    """The label of a level or event (its series' name) or of a note (its own lines)."""
    named = trace.drawn != "note" and len(label.lines) == 1
    words = "" if named else rich_text(label, scene.canvas)
    inside = _moved(scene, label) + words + _look(scene, label) + _flags(name=True) + cell_extension(label)
    return f'<c:dLbl><c:idx val="{label.index}"/>{inside}</c:dLbl>'


def _look(scene: Scene, label: Label) -> str:
    run = _value_run(label)
    code = quote("General" if scene.as_written else shown_code(scene.decimals, scene.canvas.language))
    text = text_properties(run.size, run.colour, scene.canvas, bold=run.bold)
    return f'<c:numFmt formatCode={code} sourceLinked="0"/>{NOTHING}{text}<c:dLblPos val="{label.place}"/>'


def _value_run(label: Label) -> Run:
    runs = [run for line in label.lines for run in line]
    return next((run for run in runs if run.field in ("VALUE", "XVALUE", "CELLRANGE")), runs[0])


def _flags(*, value: bool = False, name: bool = False) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/>'
        f'<c:showSerName val="{int(name)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
