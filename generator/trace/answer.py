"""What a trace answers."""

from __future__ import annotations

from generator.model.grounds import Basis, Ground, Witness
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement, figure or computed number that says what was asked for.

    ``said`` is how it says it, empty where the whole was asked for by its id; ``printed`` are places in documents.
    """

    basis: Basis
    said: str = ""
    printed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a figure; ``line`` of its data holds it or what it is computed from, 0 where no row does."""

    figure: str
    series: str
    at: str
    value: str
    file: str = ""
    line: int = 0
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """What comes closest to a number that is nowhere, and the id of the point that says it."""

    said: str
    id: str


@dataclass(frozen=True, slots=True)
class Answer:
    """All that was found for ``asked``; ``near`` only where nothing was."""

    asked: str
    hits: tuple[Hit, ...] = ()
    cells: tuple[Cell, ...] = ()
    near: tuple[Near, ...] = ()

    @property
    def found(self) -> bool:
        return bool(self.hits or self.cells)

    def as_json(self) -> dict[str, object]:
        """As ``--json`` prints it."""
        return {
            "asked": self.asked,
            "statements": [_hit(hit) for hit in self.hits],
            "data": [
                {"figure": c.figure, "series": c.series, "for": c.at, "value": c.value, "file": c.file, "line": c.line,
                 "formula": c.formula}
                for c in self.cells
            ],
            "near": [{"said": one.said, "point": one.id} for one in self.near],
        }  # fmt: skip


def _hit(hit: Hit) -> dict[str, object]:
    basis = hit.basis
    return {
        "id": basis.id, "kind": basis.kind, "text": basis.text, "said": hit.said,
        "points": [_ground(ground) for ground in basis.grounds], "figures": list(basis.figures),
        "evidence": [_witness(piece) for piece in basis.evidence], "data": basis.data,
        "formulas": list(basis.formulas), "treatment": basis.treatment, "printed": list(hit.printed),
    }  # fmt: skip


def _ground(ground: Ground) -> dict[str, object]:
    return {
        "id": ground.id, "text": ground.text, "status": ground.status, "file": ground.file, "line": ground.line,
        "evidence": [_witness(piece) for piece in ground.evidence], "disputes": list(ground.disputes),
    }  # fmt: skip


def _witness(piece: Witness) -> dict[str, str]:
    return {"source": piece.source, "at": piece.at, "origin": piece.origin, "passage": piece.passage}
