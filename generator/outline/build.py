"""The outline from its files: topics in the analyst's order, points merged, sentences resting on points."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.errors import Finding, InputError, Where, refuse
from generator.formats.notes import NotesFile, make_source
from generator.formats.outline_file import OutlineFile, OutlinePart, OutlineTopic, sentences_of
from generator.formats.values import parse_date
from generator.model.chart import Figure
from generator.model.outline import Outline, Part, Point, Sentence, Topic
from generator.model.source import Reference, Source
from generator.outline.draft_figures import united
from generator.outline.draft_support import Material
from generator.outline.merge import merge_points
from generator.outline.unite import unite_references
from generator.outline.witnesses import as_witnesses
from generator.records import dataclass, replace

FigureBuilder = Callable[[Mapping[str, Point]], Mapping[str, Figure]]


def build_outline(
    name: str,
    notes: Sequence[NotesFile],
    written: OutlineFile | None,
    listed: Mapping[str, Reference],
    figures: FigureBuilder,
) -> tuple[Outline, tuple[Finding, ...]]:
    """Build the outline of topic ``name``; ``figures`` resolves the figure files once the points are known.

    Faults that leave no outline (no notes, an id that stands twice) are an InputError; others are findings.
    """
    material, findings = _material(name, notes, listed)
    resolved: Mapping[str, Figure] = united(figures(_by_id(material.points)), _named(written, material.points))
    file, resolved = (written, resolved) if written else _drafted(notes, material, resolved)
    parts, part_findings = _Builder(material.points, resolved, file).parts(notes)
    outline = _assemble(name, file, parts, material, resolved)
    return outline, (*findings, *part_findings)


def drafted_outline(
    name: str, notes: Sequence[NotesFile], listed: Mapping[str, Reference], figures: FigureBuilder
) -> tuple[OutlineFile, Mapping[str, Figure]]:
    """What ``build_outline`` takes where nobody has written an outline, and the figures that it shows."""
    material, _ = _material(name, notes, listed)
    shown = united(figures(_by_id(material.points)), _named(None, material.points))
    return _drafted(notes, material, shown)


def _material(
    name: str, notes: Sequence[NotesFile], listed: Mapping[str, Reference]
) -> tuple[Material, tuple[Finding, ...]]:
    if not notes:
        raise refuse("notes", f"topic '{name}' has no notes", Where(f"{name}/notes"), mend="write notes/SOURCE.md")
    merged, merge_findings = merge_points(_unique(notes), _same(notes))
    references, reference_findings = unite_references(listed, _stated(notes))
    return Material(name, merged, _sources(notes, references), references), (*merge_findings, *reference_findings)


def _by_id(points: Sequence[Point]) -> dict[str, Point]:
    return {name: point for point in points for name in (point.id, *point.also)}


def _drafted(
    notes: Sequence[NotesFile], material: Material, figures: Mapping[str, Figure]
) -> tuple[OutlineFile, Mapping[str, Figure]]:
    from generator.outline.draft import draft_outline  # only where nobody has written an outline
    from generator.outline.draft_events import draft_timeline

    file = draft_outline(notes, material)
    areas = [topic.id for part in file.parts if part.role == "areas" for topic in part.topics]
    return file, {**figures, **draft_timeline(material, figures, areas)}


def _named(written: OutlineFile | None, points: Sequence[Point]) -> frozenset[str]:
    """The figures that somebody has placed, or that something rests on."""
    named = [point.figure for point in points]
    if written:
        named += [name for part in written.parts for name in part.figures]
        named += [name for topic in written.topics() for name in topic.figures]
        named += [dispute.figure for dispute in written.disputes]
        named += [name for sentence in _sentences(written) for name in sentence.figures]
        cells = (
            one for block in written.blocks for one in (*block.items, *(cell for row in block.rows for cell in row))
        )
        named += [name for cell in cells for name in cell.figures]
    return frozenset(named)


def _sentences(written: OutlineFile) -> Iterator[Sentence]:
    yield from written.key_messages
    yield from (part.message for part in written.parts if part.message)
    yield from (sentence for topic in written.topics() for sentence in sentences_of(topic))


def _unique(notes: Sequence[NotesFile]) -> list[Point]:
    found: dict[str, Point] = {}
    faults: list[Finding] = []
    for point in (point for file in notes for point in file.points()):
        if point.id in found:
            what = f"the point id '{point.id}' also stands in {found[point.id].where}"
            faults.append(Finding("error", "id", what, point.where, mend="give one of them another id"))
        found.setdefault(point.id, point)
    if faults:
        raise InputError(faults)
    return list(found.values())


def _same(notes: Sequence[NotesFile]) -> dict[str, str]:
    return {repeats: told for file in notes for repeats, told in file.same}


def _stated(notes: Sequence[NotesFile]) -> dict[str, Reference]:
    """Records that stand in the notes' own front matter."""
    return {file.id: Reference(file.id, file.record, where=file.where) for file in notes if file.record}


def _sources(notes: Sequence[NotesFile], references: Mapping[str, Reference]) -> dict[str, Source]:
    """The sources by id; one without any record is an InputError."""
    sources: dict[str, Source] = {}
    for file in notes:
        source = make_source(file, references)
        if source is None:
            what = f"the source '{file.id}' has no bibliographic record"
            raise refuse("reference", what, file.where, mend="add it to references.json, or state title and type here")
        sources[file.id] = source
    return as_witnesses(sources, {file.id for file in notes if file.front.voice}, references)


@dataclass(frozen=True, slots=True)
class _Builder:
    points: Sequence[Point]
    figures: Mapping[str, Figure]
    file: OutlineFile

    def parts(self, notes: Sequence[NotesFile]) -> tuple[tuple[Part, ...], list[Finding]]:
        """Parts in the outline's order. Points of a topic that it does not have are told, not lost."""
        known = {topic.id for part in self.file.parts for topic in part.topics}
        findings = [
            Finding(
                "error",
                "topic",
                f"outline.md has no topic '{topic.id}', where {len(topic.points)} points belong",
                topic.where,
                mend=f"add '## {topic.title} {{#{topic.id}}}' to outline.md, or move the points",
            )
            for file in notes
            for part in file.parts
            for topic in part.topics
            if topic.id not in known and topic.points
        ]
        return tuple(self._part(part) for part in self.file.parts), findings

    def _part(self, part: OutlinePart) -> Part:
        # A figure placed before the first topic stands in that topic.
        leading = [part.figures, *(() for _ in part.topics[1:])]
        topics = tuple(self._topic(topic, extra) for topic, extra in zip(part.topics, leading, strict=False))
        resting = tuple(point.id for topic in topics for point in topic.points)
        return Part(
            part.id,
            part.role,
            part.title,
            part.label,
            part.question,
            _resting(part.message, resting),
            topics,
            part.where,
        )

    def _topic(self, topic: OutlineTopic, leading: tuple[str, ...]) -> Topic:
        points = tuple(point for point in self.points if point.topic == topic.id)
        return Topic(
            id=topic.id,
            title=topic.title,
            message=_resting(topic.message, tuple(point.id for point in points)),
            points=points,
            paragraphs=topic.paragraphs,
            figures=self._figures(topic, leading),
            disputes=tuple(dispute.id for dispute in self.file.disputes if dispute.topic == topic.id),
            where=topic.where,
        )

    def _figures(self, topic: OutlineTopic, leading: tuple[str, ...]) -> tuple[str, ...]:
        """Figures the outline places in a topic, then those that name it and stand nowhere else."""
        placed = {name for part in self.file.parts for other in part.topics for name in (*other.figures, *part.figures)}
        own = [name for name, figure in self.figures.items() if figure.topic == topic.id and name not in placed]
        return (*(name for name in (*leading, *topic.figures) if name in self.figures), *own)


def _resting(message: Sentence | None, points: tuple[str, ...]) -> Sentence | None:
    """A message that names no points rests on all of its topic's."""
    if message is None or message.points or message.figures:
        return message
    return replace(message, points=points)


def _assemble(
    name: str,
    file: OutlineFile,
    parts: tuple[Part, ...],
    material: Material,
    figures: Mapping[str, Figure],
) -> Outline:
    front = file.front
    date = parse_date(front.date)
    if date is None:
        raise refuse("date", f"'{front.date}' is not a date", file.where, mend="write date: 2025-03-03")
    return Outline(
        id=name,
        title=front.title,
        subtitle=front.subtitle,
        running_title=front.running_title or front.title,
        standfirst=front.standfirst,
        abstract=front.abstract,
        keywords=front.keywords,
        question=front.question,
        date=date,
        period=front.period,
        language=front.language,
        parts=parts,
        key_messages=file.key_messages,
        blocks=file.blocks,
        disputes=file.disputes,
        switches=file.switches,
        figures=figures,
        sources=material.sources,
        references=material.references,
    )
