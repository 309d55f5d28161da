"""A topic's folder: everything an analyst wrote, read in one pass, with every fault of every file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import TypeVar

from generator.errors import Finding, InputError, Where, refuse
from generator.formats.figure_specs import FiguresFile, parse_figures_file
from generator.formats.figures import build_figures, pointless
from generator.formats.notes import NotesFile, NoteTopic, parse_notes
from generator.formats.outline_file import OutlineFile, OutlinePart, OutlineTopic, parse_outline_file
from generator.formats.passages import beside_original
from generator.formats.references import parse_references
from generator.formats.report import Report, nearest
from generator.formats.textfile import is_there, read_text
from generator.model.chart import Chart, Figure
from generator.model.memo import Memo
from generator.model.outline import Point
from generator.model.source import Reference
from generator.records import dataclass, replace

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TopicFiles:
    """What a topic is built from. ``outline`` is None where nobody has written ``outline.md`` yet.

    ``charts`` are those of figures that show no points; ``findings`` are what does not keep it from being built.
    """

    name: str
    folder: Path
    label: str
    notes: tuple[NotesFile, ...]
    outline: OutlineFile | None
    references: Mapping[str, Reference] = field(hash=False)
    figure_file: FiguresFile | None = None
    charts: Mapping[str, Chart] = field(default_factory=dict, hash=False)
    findings: tuple[Finding, ...] = ()

    def figures(self, points: Mapping[str, Point]) -> dict[str, Figure]:
        """The figures, resolved with ``points`` by id; faults are an InputError."""
        if self.figure_file is None:
            return {}
        return build_figures(self.figure_file, self.folder, points, self.label, self.charts)


def load_topic(folder: Path, label: str = "", memo: Memo | None = None) -> TopicFiles:
    """Read ``folder``; ``label`` is its name in messages. All faults of all files are one InputError.

    ``memo`` keeps what was read of texts that are still the same.
    """
    if not folder.is_dir():
        raise _missing(folder)
    desk = _Desk(folder, label or f"{folder.parent.name}/{folder.name}", memo or Memo())
    notes = desk.notes()
    outline = desk.read("outline.md", parse_outline_file)
    references = desk.references()
    figure_file = desk.read("figures.yaml", parse_figures_file)
    beside = [beside_original(note, folder) for note in notes]
    told = tuple(finding for _, found in beside for finding in found)
    notes = tuple(note for note, _ in beside)
    files = TopicFiles(folder.name, folder, desk.label, notes, outline, references, figure_file, {}, told)
    files = replace(files, charts=desk.checked_figures(files))
    desk.check_names(files)
    if desk.findings:
        raise InputError(sorted(dict.fromkeys(desk.findings), key=lambda finding: finding.where))
    return files


def topic_names(seeds: Path) -> tuple[str, ...]:
    """The topics there are: folders with notes or an outline, sorted."""
    folders = seeds.iterdir() if seeds.is_dir() else ()
    return tuple(sorted(one.name for one in folders if (one / "notes").is_dir() or (one / "outline.md").is_file()))


def _missing(folder: Path) -> InputError:
    have = ", ".join(topic_names(folder.parent)) or "none"
    mend = f"use one of these, or write notes into seeds/{folder.name}/notes"
    return refuse("topic", f"no topic '{folder.name}'; have: {have}", Where(folder.parent.name), mend=mend)


@dataclass(slots=True)
class _Desk:
    """Reads file after file and keeps their findings."""

    folder: Path
    label: str
    memo: Memo
    findings: list[Finding] = field(default_factory=list)
    whole: bool = True  # all notes could be read

    def read(self, name: str, parse: Callable[[str, Report], T]) -> T | None:
        """The file, or None where it is not there or faulty."""
        path = self.folder / name
        if not is_there(path):
            return None
        try:
            report = Report(f"{self.label}/{name}")
            text = read_text(path, report.file)
            return self.memo.get(name, (text, report.file), lambda: parse(text, report))
        except InputError as error:
            self.findings += error.findings
            return None

    def notes(self) -> tuple[NotesFile, ...]:
        names = self._note_names()
        found = [self.read(f"notes/{name}", parse_notes) for name in names]
        notes = tuple(note for note in found if note)
        self.whole = len(notes) == len(names)
        self._check_notes(notes)
        return notes

    def _note_names(self) -> list[str]:
        """The notes there are; a hidden file is an editor's or the system's."""
        place = Where(f"{self.label}/notes")
        try:
            names = sorted(path.name for path in (self.folder / "notes").iterdir())
        except OSError as error:
            what = f"cannot read the folder of notes: {error.strerror or error}"
            self._error("notes", what, place, mend="write one source a file, notes/SOURCE.md; see docs/formats.md")
            return []
        found = [name for name in names if name.endswith(".md") and not name.startswith(".")]
        if not found:
            mend = "write one source a file, notes/SOURCE.md; see docs/formats.md"
            self._error("notes", "the topic has no notes", place, mend=mend)
        return found

    def _check_notes(self, notes: tuple[NotesFile, ...]) -> None:
        first: dict[str, Where] = {}
        for note in notes:
            if Path(note.where.file).stem != note.id:
                what = f"the note's id is '{note.id}', its file's name is not"
                self._error("id", what, note.where, mend=f"call the file {note.id}.md")
            for point in note.points():
                if point.id in first and first[point.id].file != point.where.file:
                    what = f"the id '{point.id}' stands in another note, too: {first[point.id]}"
                    self._error("id", what, point.where, mend="give one of them another id")
                first.setdefault(point.id, point.where)

    def references(self) -> dict[str, Reference]:
        both = [name for name in ("references.json", "references.bib") if is_there(self.folder / name)]
        if len(both) > 1:
            what = "both references.json and references.bib are there"
            self._error("references", what, Where(f"{self.label}/{both[1]}"), mend="keep one")
        return (self.read(both[0], parse_references) if both else None) or {}

    def checked_figures(self, files: TopicFiles) -> dict[str, Chart]:
        """Tell the faults of the figures, of timelines only where all notes could be read; charts without points."""
        if files.figure_file is None:
            return {}
        file = files.figure_file
        specs = tuple((index, spec) for index, spec in file.specs if self.whole or spec.chart != "timeline")
        points = {point.id: point for note in files.notes for point in note.points()}
        try:
            return pointless(build_figures(FiguresFile(specs, file.yaml), self.folder, points, self.label))
        except InputError as error:
            self.findings += error.findings
            return {}

    def check_names(self, files: TopicFiles) -> None:
        """Tell topics, points and figures that are named and not there; not while a fault may be why."""
        if self.findings:
            return
        figures = {spec.id for _, spec in files.figure_file.specs} if files.figure_file else set()
        topics = {topic.id for topic in _headings(files)}
        named = (
            *_named_by_notes(files, figures, topics),
            *_named_by_figures(files, topics),
            *_named_by_outline(files, figures, topics),
        )
        for what, name, known, where in named:
            if name not in known:
                there = f"{what} '{name}', which is not there"
                self._error(
                    "id", there, where, mend=nearest(name, sorted(filter(None, known))) if known else "delete it"
                )

    def _error(self, rule: str, what: str, where: Where, *, mend: str) -> None:
        self.findings.append(Finding("error", rule, what, where, mend=mend))


_Named = tuple[str, str, Collection[str], Where]  # what names it, the id, the ids there are, where


def _headings(files: TopicFiles) -> Iterator[OutlineTopic | NoteTopic]:
    """The topics of the outline, else those of the notes."""
    if files.outline:
        yield from files.outline.topics()
    else:
        yield from (topic for note in files.notes for part in note.parts for topic in part.topics)


def _named_by_notes(files: TopicFiles, figures: Collection[str], topics: Collection[str]) -> Iterator[_Named]:
    for topic in (topic for note in files.notes for part in note.parts for topic in part.topics):
        for point in topic.points:
            if point.figure:
                yield f"the point '{point.id}' names the figure", point.figure, figures, point.where
            if point.topic != topic.id:
                yield f"the point '{point.id}' names the topic", point.topic, topics, point.where


def _named_by_outline(files: TopicFiles, figures: Collection[str], topics: Collection[str]) -> Iterator[_Named]:
    if files.outline is None:
        return
    places: tuple[OutlinePart | OutlineTopic, ...] = (*files.outline.parts, *files.outline.topics())
    for place in places:
        yield from ((f"'{place.title}' places the figure", name, figures, place.where) for name in place.figures)
    scopes = {"", *topics, *(part.id for part in files.outline.parts)}
    for dispute in files.outline.disputes:
        yield f"the dispute '{dispute.id}' names the topic", dispute.topic, scopes, dispute.where
        if dispute.figure:
            yield f"the dispute '{dispute.id}' names the figure", dispute.figure, figures, dispute.where
    for block in files.outline.blocks:
        yield f"the block '{block.id}' names the topic", block.topic, scopes, block.where


def _named_by_figures(files: TopicFiles, topics: Collection[str]) -> Iterator[_Named]:
    if files.figure_file is None:
        return
    file = files.figure_file
    points = {point.id for note in files.notes for point in note.points()}
    for index, spec in file.specs:
        topic_line, points_line = (file.yaml.line(("figures", index, key)) for key in ("topic", "points"))
        yield f"the figure '{spec.id}' names the topic", spec.topic, topics, Where(file.file, topic_line)
        for name in spec.points.replace(",", " ").split() if isinstance(spec.points, str) else spec.points:
            yield f"the figure '{spec.id}' names the point", name, points, Where(file.file, points_line)
