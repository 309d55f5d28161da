"""An outline read once for all kinds of disputes: its points with their figures, dates and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache, wraps
from typing import Any, TypeVar

from generator.limits import STATEMENT
from generator.model.outline import Outline, Point
from generator.outline.claims.figures import Figure, figures
from generator.outline.claims.scope import keys_of
from generator.outline.claims.spans import Span, span_of
from generator.outline.claims.terms import Term, compounds, owners, terms
from generator.records import dataclass
from generator.text.dates import DateMention, dates

_FEW, _MANY = 4, 60
Asked = TypeVar("Asked", "ReadPoint", "Reading")
Known = TypeVar("Known")


@dataclass(frozen=True, slots=True, eq=False)
class ReadPoint:
    """A point with what its sentence says; ``issued`` is the date of its first source, None where none states one.

    ``known``: what was asked of it before, and the answers (``once``).
    """

    point: Point
    place: int
    issued: Span | None
    about: tuple[Term, ...]
    keys: frozenset[str]
    dates: tuple[DateMention, ...]
    figures: tuple[Figure, ...]
    sources: tuple[str, ...]
    owners: Mapping[str, frozenset[str]] = field(default_factory=dict)
    known: dict[object, Any] = field(default_factory=dict)

    @property
    def every(self) -> frozenset[str]:
        """The keys of the sentence, of its compounds and of its figures."""
        return self.keys.union(keys_of(compounds(self.point.text)), *(figure.keys for figure in self.figures))


@dataclass(frozen=True, slots=True)
class Reading:
    """``weight``: how much a word tells, 1 for one that stands in one point only and less for those of many."""

    outline: Outline
    points: tuple[ReadPoint, ...]
    weights: Mapping[str, float] = field(hash=False)
    weighed: dict[frozenset[str], float] = field(default_factory=dict, hash=False, compare=False)
    known: dict[object, Any] = field(default_factory=dict, hash=False, compare=False)

    def weight(self, term: Term) -> float:
        """Of a word that says several things the rarest counts, which is what it says here, if anything is."""
        known = self.weighed.get(term.keys)
        if known is None:  # a term is weighed for every pair it stands in
            known = self.weighed[term.keys] = max(self.weights.get(key, 0.0) for key in term.keys)
        return known


def once(asked: Callable[[Asked], Known]) -> Callable[[Asked], Known]:
    """``asked``, worked out once for each point: pairs ask the same of a point as often as it stands in one."""

    @wraps(asked)
    def told(one: Asked) -> Known:
        if asked not in one.known:
            one.known[asked] = asked(one)
        found: Known = one.known[asked]
        return found

    return told


def read(outline: Outline) -> Reading:
    """Everything that kinds of disputes compare; a point that is a whole text is left out."""
    issued = {name: _issued(outline, name) for name in outline.sources}
    points = tuple(
        _point(point, place, issued) for place, point in enumerate(outline.points()) if len(point.text) <= STATEMENT
    )
    return Reading(outline, points, _weights(points))


def _issued(outline: Outline, source: str) -> str:
    parts = outline.sources[source].reference.issued
    return "-".join(f"{part:0{4 if place == 0 else 2}d}" for place, part in enumerate(parts[:3]))


def _point(point: Point, place: int, issued: Mapping[str, str]) -> ReadPoint:
    day = next((issued[piece.source] for piece in point.evidence if issued.get(piece.source)), "")
    about = terms(point.text)
    return ReadPoint(
        point, place, span_of(day) if day else None, about, keys_of(about), _dates(point.text, day),
        figures(point.text, day), tuple(dict.fromkeys(piece.source for piece in point.evidence)),
        owners(point.text, about),
    )  # fmt: skip


@lru_cache(maxsize=16384)
def _dates(text: str, day: str) -> tuple[DateMention, ...]:
    return dates(text, day)


def _weights(points: Sequence[ReadPoint]) -> dict[str, float]:
    """1 for what stands in two points, a half for what stands in a few more; the larger the outline, the later."""
    counted = Counter(key for one in points for key in one.every)
    few = _FEW + len(points) / _MANY
    return {key: 1 / (1 + max(0, n - 2) / few) for key, n in counted.items()}
