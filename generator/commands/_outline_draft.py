"""``outline.md`` as it is drafted from the notes, with its time line in ``figures.yaml``, for an analyst to edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from generator.errors import Finding, InputError, Where, refuse
from generator.formats.figure_specs import BandSpec, FigureSpec, parse_figures_file, write_figures
from generator.formats.outline_writer import write_outline_file
from generator.formats.report import Report
from generator.formats.textfile import is_there, read_text
from generator.formats.topic import load_topic
from generator.model.chart import Figure
from generator.outline.build import drafted_outline
from generator.records import dataclass
from generator.workspace import Workspace

OUTLINE, FIGURES = "outline.md", "figures.yaml"


@dataclass(frozen=True, slots=True)
class Written:
    """The files as text by name, the outline last, for which the others are; ``findings``: what they leave out."""

    files: Mapping[str, str] = field(hash=False)
    findings: tuple[Finding, ...] = ()


def write_draft(space: Workspace, topic: str) -> Written:
    """Write the files and return them; an ``outline.md`` that is there is an InputError and stays."""
    folder = space.topic(topic)
    shown = space.shown(folder)
    if is_there(folder / OUTLINE):
        what, mend = "there is an outline already", "edit it, or move it away"
        raise refuse("outline", what, Where(f"{shown}/{OUTLINE}"), why="nothing is written over yours", mend=mend)
    drafted = draft_files(folder, shown)
    for name, text in drafted.files.items():
        _place(folder / name, text)
    return drafted


def draft_files(folder: Path, shown: str) -> Written:
    """What is to be written; the drafted time line is left out where ``figures.yaml`` cannot take it at its end."""
    found = load_topic(folder, shown)
    outline, figures = drafted_outline(found.name, found.notes, found.references, found.figures)
    known = {spec.id for _, spec in found.figure_file.specs} if found.figure_file else set()
    new = [_spec(figure) for name, figure in figures.items() if name not in known]
    before = read_text(folder / FIGURES, f"{shown}/{FIGURES}") if is_there(folder / FIGURES) else ""
    text = _with(before, new) if new else before
    findings = tuple(_left_out(spec, shown) for spec in new if text is None)
    return Written(
        {**({FIGURES: text} if text not in (None, before) else {}), OUTLINE: write_outline_file(outline)}, findings
    )


def _left_out(spec: FigureSpec, shown: str) -> Finding:
    what = f"the time line '{spec.id}' that was drafted is not added"
    why = "an entry at its end would not be one of its figures; the drafted outline does without"
    mend = "end the file with its figures, one below the other, move outline.md away, and draft again"
    return Finding("warning", "figures", what, Where(f"{shown}/{FIGURES}"), why, mend)


def _spec(figure: Figure) -> FigureSpec:
    """A drafted time line as its entry."""
    bands = tuple(BandSpec(int(band.start), int(band.end), band.label, band.role) for band in figure.chart.bands)
    return FigureSpec(
        id=figure.id,
        topic=figure.topic,
        chart="timeline",
        message=figure.message,
        title=figure.title,
        alt=figure.alt,
        points=figure.points,
        note=figure.note,
        weight=3,
        bands=bands,
        events=figure.points,
    )


def _with(before: str, new: Sequence[FigureSpec]) -> str | None:
    """``before`` with entries at its end; None where it has another form than we write."""
    if not before.strip():
        return write_figures(new)
    whole = f"{before.rstrip()}\n{write_figures(new).partition('figures:')[2].lstrip(chr(10))}"
    try:
        parse_figures_file(whole, Report(FIGURES))
    except InputError:
        return None
    return whole


def _place(path: Path, text: str) -> None:
    """The file appears whole or not at all."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(text.encode())
        new.replace(path)
    except OSError as error:
        what = f"cannot write the file: {error.strerror or error}"
        raise refuse("output", what, Where(path.name), mend="make room, or give yourself the right to write") from error
