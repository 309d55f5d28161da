"""A block on its way from the raw to the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.ingest.clean.strand import Strand
from generator.ingest.document import Kind, RawBlock
from generator.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Part:
    """``number`` is the place of ``raw``, its (first) block, in the raw; ``told`` where the file itself says ``kind``.

    ``marks`` and ``italics`` have offsets in the raw: (block, offset, number of the note), (block, start, end).
    """

    strand: Strand
    number: int
    raw: RawBlock
    kind: Kind
    level: int = 0
    told: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    marks: tuple[tuple[int, int, str], ...] = ()
    italics: tuple[tuple[int, int, int], ...] = ()
    bold: bool = False

    @property
    def text(self) -> str:
        return self.strand.text

    @property
    def is_prose(self) -> bool:
        return self.kind in ("paragraph", "item")

    def as_kind(self, kind: Kind, level: int = 0) -> Part:
        return replace(self, kind=kind, level=level)


@dataclass(frozen=True, slots=True)
class Drop:
    """A block of the raw that is left out, and why; ``hints`` are what it says of the work, by CSL's names."""

    number: int
    reason: str
    hints: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What a step of cleaning leaves, and what it has dropped."""

    parts: tuple[Part, ...]
    dropped: tuple[Drop, ...] = ()


def without(parts: Sequence[Part], drops: Iterable[Drop]) -> Kept:
    """``parts`` but for the dropped ones."""
    listed = tuple(drops)
    gone = {drop.number for drop in listed}
    return Kept(tuple(part for part in parts if part.number not in gone), listed)


Step = Callable[[Sequence[Part]], Kept]
