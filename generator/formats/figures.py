"""Figures: ``figures.yaml`` and its CSV files, resolved to numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator.errors import Finding, InputError
from generator.formats.figure_charts import Desk, numeric_chart
from generator.formats.figure_events import event_lines
from generator.formats.figure_grids import matrix_chart, table_chart, timeline_chart
from generator.formats.figure_specs import FiguresFile, FigureSpec, read_figures
from generator.formats.report import Report
from generator.formats.table import DataTable, parse_table
from generator.formats.textfile import read_text
from generator.formats.values import id_list
from generator.model.chart import Chart, Figure
from generator.model.outline import Point
from generator.model.source import Evidence
from generator.records import dataclass, replace

__all__ = ["FiguresFile", "build_figures", "read_figures"]


NONE: Mapping[str, Chart] = MappingProxyType({})


@dataclass(slots=True)
class _Tables:
    """The CSV files of a topic, each read once; ``label`` is the topic folder's name in messages."""

    folder: Path
    label: str
    read: dict[str, DataTable | None] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)

    def get(self, name: str) -> DataTable | None:
        if name not in self.read:
            report = self.report(name)
            try:
                self.read[name] = parse_table(read_text(self.folder / name, report.file), report)
            except InputError as error:
                report.take(error)
                self.read[name] = None
        return self.read[name]

    def report(self, name: str) -> Report:
        return self.reports.setdefault(name, Report(f"{self.label}/{name}"))

    def findings(self) -> Iterator[Finding]:
        for name in sorted(self.reports):
            yield from self.reports[name].findings


def build_figures(
    file: FiguresFile, folder: Path, points: Mapping[str, Point], label: str = "", charts: Mapping[str, Chart] = NONE
) -> dict[str, Figure]:
    """All figures by id; ``points`` (by id) give timelines their events. Every fault is told in one InputError.

    ``charts`` by figure are those that were read before and show no points.
    """
    report = Report(file.file)
    tables = _Tables(folder, label or folder.as_posix())
    yaml = type(file.yaml)(file.yaml.text, file.yaml.data, file.yaml.first_line, report)
    found: dict[str, Figure] = {}
    for index, spec in file.specs:
        if spec.id in found:
            line = yaml.line(("figures", index, "id"))
            report.error("id", f"the figure '{spec.id}' stands twice", line, mend="give it another id")
        chart = charts.get(spec.id) or _chart(spec, index, FiguresFile(file.specs, yaml), tables, points)
        if chart:
            found[spec.id] = _figure(spec, chart, report, yaml.line(("figures", index)), points)
    findings = sorted({*report.findings, *tables.findings()}, key=lambda finding: (finding.where, finding.what))
    if findings:
        raise InputError(findings)
    return found


def pointless(figures: Mapping[str, Figure]) -> dict[str, Chart]:
    """The charts of ``figures`` that show no points: they are the same whatever points there are."""
    shown = ((name, one.chart) for name, one in figures.items())
    return {name: chart for name, chart in shown if chart.kind != "timeline" and not chart.events}


def _chart(
    spec: FigureSpec, index: int, file: FiguresFile, tables: _Tables, points: Mapping[str, Point]
) -> Chart | None:
    if spec.chart == "timeline":
        return timeline_chart(spec, index, file.yaml, points)
    line = file.yaml.line(("figures", index, "data"))
    if not _is_inside(spec.data):
        what = f"figure '{spec.id}': '{spec.data}' is not a .csv file of the topic's folder"
        file.yaml.report.error("figure", what, line, mend="write data/trade.csv")
        return None
    table = tables.get(spec.data)
    if table is None:
        return None
    desk = Desk(spec, index, file.yaml, table, tables.report(spec.data), points)
    match spec.chart:
        case "matrix":
            return matrix_chart(desk)
        case "table":
            return table_chart(desk)
        case _:
            chart = numeric_chart(desk)
            return replace(chart, events=event_lines(desk, chart.categories)) if spec.events else chart


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    plain = not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name
    return plain and path.suffix == ".csv"


def _figure(spec: FigureSpec, chart: Chart, report: Report, line: int, points: Mapping[str, Point]) -> Figure:
    names = id_list(spec.points if isinstance(spec.points, str) else " ".join(spec.points), report, line)
    names = tuple(dict.fromkeys((*names, *(event.point for event in chart.events if event.point))))
    told = (piece for event in spec.events if not isinstance(event, str) for piece in event.evidence)
    stated = tuple(Evidence(piece.source, piece.at, piece.origin) for piece in (*spec.evidence, *told))
    carried = (piece for name in names if name in points for piece in points[name].evidence)
    return Figure(
        id=spec.id,
        message=spec.message,
        title=spec.title,
        unit=spec.unit,
        chart=chart,
        evidence=stated or tuple(dict.fromkeys(carried)),
        topic=spec.topic,
        alt=spec.alt,
        note=spec.note,
        points=names,
        data_file=spec.data,
        weight=spec.weight,
        where=report.where(line),
    )
