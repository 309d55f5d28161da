"""What stands behind every id of an outline, with the passages where the originals are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.formats.csl import short_label
from generator.model.chart import Figure
from generator.model.grounds import Basis, Ground, Witness
from generator.model.index import point_index, sentences_of
from generator.model.outline import Dispute, Outline, Point, Sentence
from generator.model.printed import DISPUTE
from generator.model.source import Evidence
from generator.model.written import Computed
from generator.records import dataclass, replace


def bases_of(outline: Outline, originals: Mapping[str, str], computed: Iterable[Computed] = ()) -> dict[str, Basis]:
    """The basis of every point, sentence, figure, dispute and computed number by its id.

    ``originals`` are clean texts by source; a point that was merged into another one leads to that one. A dispute
    stands under the id of its box, too.
    """
    desk = _Desk(outline, originals, point_index(outline), _disputed(outline))
    found = {name: desk.point(point) for name, point in desk.points.items()}
    found |= {one.id: desk.sentence(one) for one in sentences_of(outline)}
    found |= {name: desk.figure(figure) for name, figure in outline.figures.items()}
    for dispute in outline.disputes:
        found[dispute.id] = found[f"{DISPUTE}{dispute.id}"] = desk.dispute(dispute)
    return found | {one.id: desk.computed(one) for one in computed}


def _disputed(outline: Outline) -> dict[str, tuple[str, ...]]:
    """The titles of the disputes that a point stands in, by its id."""
    found: dict[str, list[str]] = {}
    for dispute in outline.disputes:
        if dispute.status != "dismissed":
            for name in _points_of(dispute):
                found.setdefault(name, []).append(dispute.title)
    return {name: tuple(titles) for name, titles in found.items()}


def _points_of(dispute: Dispute) -> tuple[str, ...]:
    """Of all its sides, each once."""
    return tuple(dict.fromkeys((*dispute.points, *(name for side in dispute.sides for name in side.points))))


@dataclass(frozen=True, slots=True)
class _Desk:
    outline: Outline
    originals: Mapping[str, str]
    points: Mapping[str, Point]
    disputed: Mapping[str, tuple[str, ...]]

    def point(self, point: Point) -> Basis:
        ground = self._ground(point)
        return Basis(point.id, "point", point.text, (ground,), disputes=ground.disputes)

    def sentence(self, sentence: Sentence) -> Basis:
        return Basis(sentence.id, "sentence", sentence.text, self._grounds(sentence.points), sentence.figures)

    def figure(self, figure: Figure) -> Basis:
        return Basis(
            figure.id, "figure", figure.message, self._grounds(figure.points),
            evidence=tuple(self._witness(piece) for piece in figure.evidence), data=figure.data_file,
            formulas=tuple(f"{one.name} = {one.formula}" for one in figure.chart.series if one.formula),
        )  # fmt: skip

    def dispute(self, dispute: Dispute) -> Basis:
        grounds = tuple(replace(one, disputes=()) for one in self._grounds(_points_of(dispute)))
        return Basis(dispute.id, "dispute", dispute.title, grounds, treatment=dispute.treatment)

    def computed(self, computed: Computed) -> Basis:
        grounds = self._grounds(computed.points)
        return Basis(computed.id, "computed", computed.text, grounds, computed.figures, formulas=(computed.formula,))

    def _grounds(self, names: Iterable[str]) -> tuple[Ground, ...]:
        found = dict.fromkeys(self.points[name].id for name in names if name in self.points)
        return tuple(self._ground(self.points[name]) for name in found)

    def _ground(self, point: Point) -> Ground:
        """The span is a place in the note's own source, whose evidence stands first."""
        first, *others = (self._witness(piece) for piece in point.evidence) if point.evidence else (None,)
        evidence = (replace(first, passage=self._passage(point)), *(one for one in others if one)) if first else ()
        disputes = dict.fromkeys(title for name in (point.id, *point.also) for title in self.disputed.get(name, ()))
        return Ground(point.id, point.text, point.status, evidence, tuple(disputes), point.where.file, point.where.line)

    def _passage(self, point: Point) -> str:
        """The source's own words, on one line; empty where the original is not there."""
        if not point.span:
            return ""
        start, end = point.span
        return " ".join(self.originals.get(point.evidence[0].source, "")[start:end].split())

    def _witness(self, piece: Evidence) -> Witness:
        return Witness(piece.source, self._label(piece.source), piece.at, piece.origin, self._label(piece.origin))

    def _label(self, name: str) -> str:
        if name in self.outline.sources:
            return self.outline.sources[name].label
        reference = self.outline.references.get(name)
        return short_label(reference.csl) if reference else name
