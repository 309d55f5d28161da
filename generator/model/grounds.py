"""What a statement rests on, put together for a reader: points, their places in the sources, passages, disputes."""

from __future__ import annotations

from typing import Literal

from generator.model.outline import Status
from generator.records import dataclass

REMARKS_BEGIN = "――― "  # how the line begins under which a review copy tells the evidence of a slide
BasisKind = Literal["point", "sentence", "figure", "dispute", "computed"]


@dataclass(frozen=True, slots=True)
class Witness:
    """One piece of evidence: a source and the place in it, by id and as they print.

    ``origin`` is the work that the source cites for it, ``passage`` the source's own words; each may be empty.
    """

    source: str
    label: str
    at: str
    origin: str = ""
    origin_label: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A point that a statement rests on; ``disputes`` are the titles of those it stands in."""

    id: str
    text: str
    status: Status
    evidence: tuple[Witness, ...]
    disputes: tuple[str, ...] = ()
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Basis:
    """All that stands behind one id of the outline.

    A point rests on itself. ``evidence`` and ``data`` (a CSV) are a figure's own; ``formulas`` tell how a figure's
    series, or a number that a template had computed, were made; ``figures`` are ids of figures it rests on.
    """

    id: str
    kind: BasisKind
    text: str
    grounds: tuple[Ground, ...] = ()
    figures: tuple[str, ...] = ()
    evidence: tuple[Witness, ...] = ()
    data: str = ""
    formulas: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    treatment: str = ""
