"""What the sources seem to disagree about, found by rules from structure: to accept, to reword or to dismiss."""

from __future__ import annotations

from typing import Literal

from generator.records import dataclass

ProposedKind = Literal["value", "date", "name", "status", "basis", "sum", "ratio", "rate", "citation"]

# Kind of a proposal → the kind that a dispute in outline.md is given.
RECORDED: dict[ProposedKind, str] = {
    "value": "number", "basis": "number", "sum": "sum", "ratio": "sum", "rate": "currency", "date": "date",
    "name": "name", "status": "status", "citation": "citation",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ProposedSide:
    """One side: a neutral sentence, and the points that say so.

    ``value`` is the number or name as it prints ("55,000"), ``unit`` its normal form ("USD"), ``date`` when it holds
    (ISO, a range joined by a slash), ``sources`` whose ids they are. Each is empty where there is none.
    """

    text: str
    points: tuple[str, ...]
    value: str = ""
    unit: str = ""
    date: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposed:
    """A dispute that nobody has looked at; ``id`` depends on its kind and points alone.

    ``title`` is a question, ``wording`` one neutral sentence for a reader, ``why`` what makes the sides differ,
    ``topic`` where its first point stands, ``unit`` what the values of all sides count where that is one thing,
    ``references`` the entries of lists that it is about. ``odds``: the logarithm of its odds,
    where that is weighed.
    """

    id: str
    kind: ProposedKind
    title: str
    topic: str
    points: tuple[str, ...]
    sides: tuple[ProposedSide, ...]
    why: str
    wording: str
    unit: str = ""
    references: tuple[str, ...] = ()
    odds: float = 0.0
