"""What an edition takes of an outline and what it leaves out: points by weight, disputes, figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from generator.model.element import Plan
from generator.model.index import point_index, sentence_index
from generator.model.outline import Outline, Point
from generator.model.printed import DISPUTE, Piece, pieces_of
from generator.records import dataclass

WEIGHTS = (3, 2, 1)


@dataclass(frozen=True, slots=True)
class Taken:
    """Ids of points of one weight.

    ``printed`` in their own words, ``behind`` a printed sentence, figure or dispute, in the evidence ``annex`` only, or
    left ``out``.
    """

    printed: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    annex: tuple[str, ...] = ()
    out: tuple[str, ...] = ()

    @property
    def used(self) -> int:
        return len(self.printed) + len(self.behind)

    @property
    def all(self) -> int:
        return self.used + len(self.annex) + len(self.out)


@dataclass(frozen=True, slots=True)
class Account:
    """``points`` by weight; ``disputes`` and ``figures`` map ids to the documents that have them, none: dropped."""

    points: Mapping[int, Taken] = field(hash=False)
    disputes: Mapping[str, tuple[str, ...]] = field(hash=False)
    figures: Mapping[str, tuple[str, ...]] = field(hash=False)


def account_of(outline: Outline, plan: Plan) -> Account:
    """``outline`` is the whole one, before the audience took its parts and topics."""
    pieces = pieces_of(plan)
    accepted = (dispute.id for dispute in outline.disputes if dispute.status == "accepted")
    return Account(
        points=_points(outline, pieces),
        disputes=_where(accepted, ((piece.document, piece.disputes) for piece in pieces)),
        figures=_where(outline.figures, ((piece.document, frozenset(piece.ids)) for piece in pieces)),
    )


def _where(names: Iterable[str], found: Iterable[tuple[str, frozenset[str]]]) -> dict[str, tuple[str, ...]]:
    documents: dict[str, dict[str, None]] = {}
    for document, ids in found:
        for name in ids:
            documents.setdefault(name, {})[document] = None
    return {name: tuple(documents.get(name, ())) for name in names}


def _points(outline: Outline, pieces: tuple[Piece, ...]) -> dict[int, Taken]:
    index = point_index(outline)
    said, listed = _ids(piece for piece in pieces if not piece.annex), _ids(piece for piece in pieces if piece.annex)
    printed, annexed = _known(said, index), _known(listed, index)
    rests = _behind(outline)
    behind = _known((point for name in said for point in rests.get(name, ())), index) - printed
    annexed = annexed - behind - printed
    used = printed | behind | annexed
    found: dict[int, Taken] = {}
    for weight in WEIGHTS:
        names = [point.id for point in outline.points() if point.weight == weight]
        found[weight] = Taken(
            tuple(name for name in names if name in printed),
            tuple(name for name in names if name in behind),
            tuple(name for name in names if name in annexed),
            tuple(name for name in names if name not in used),
        )
    return found


def _ids(pieces: Iterable[Piece]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for piece in pieces for name in piece.ids))


def _known(names: Iterable[str], index: Mapping[str, Point]) -> frozenset[str]:
    """Names of points, merged ones under the id that they have now."""
    return frozenset(index[name].id for name in names if name in index)


def _behind(outline: Outline) -> dict[str, tuple[str, ...]]:
    """The points behind every sentence, figure and dispute, by the ids these are printed under."""
    sentences = {name: sentence.points for name, sentence in sentence_index(outline).items()}
    figures = {name: figure.points for name, figure in outline.figures.items()}
    disputes = {dispute.id: dispute.points for dispute in outline.disputes}
    return sentences | figures | disputes | {f"{DISPUTE}{name}": points for name, points in disputes.items()}
