"""``outline.md`` as it is drafted from the notes, with its time line in ``figures.yaml``, for an analyst to edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import InputError, Where, refuse
from generator.formats.figure_specs import BandSpec, FigureSpec, parse_figures_file, write_figures
from generator.formats.outline_writer import write_outline_file
from generator.formats.report import Report
from generator.formats.textfile import is_there, read_text
from generator.formats.topic import load_topic
from generator.model.chart import Figure
from generator.outline.build import drafted_outline
from generator.workspace import Workspace

OUTLINE, FIGURES = "outline.md", "figures.yaml"


def write_draft(space: Workspace, topic: str) -> tuple[str, ...]:
    """Write the files and return their names; an ``outline.md`` that is there is an InputError and stays."""
    folder = space.topic(topic)
    shown = space.shown(folder)
    if is_there(folder / OUTLINE):
        what, mend = "there is an outline already", "edit it, or move it away"
        raise refuse("outline", what, Where(f"{shown}/{OUTLINE}"), why="nothing is written over yours", mend=mend)
    files = draft_files(folder, shown)
    for name, text in files.items():
        _place(folder / name, text)
    return tuple(files)


def draft_files(folder: Path, shown: str) -> Mapping[str, str]:
    """The texts by name, the outline last: it is what the others are for."""
    found = load_topic(folder, shown)
    outline, figures = drafted_outline(found.name, found.notes, found.references, found.figures)
    known = {spec.id for _, spec in found.figure_file.specs} if found.figure_file else set()
    lines = [_spec(figure) for name, figure in figures.items() if name not in known]
    before = read_text(folder / FIGURES, f"{shown}/{FIGURES}") if is_there(folder / FIGURES) else ""
    text = _with(before, lines)
    return {**({FIGURES: text} if text != before else {}), OUTLINE: write_outline_file(outline)}


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


def _with(before: str, specs: Iterable[FigureSpec]) -> str:
    """``before`` with entries at its end; as it was where it has another form than we write."""
    new = list(specs)
    if not new or not before.strip():
        return write_figures(new) if new else before
    whole = f"{before.rstrip()}\n{write_figures(new).partition('figures:')[2].lstrip(chr(10))}"
    try:
        parse_figures_file(whole, Report(FIGURES))
    except InputError:
        return before
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
