"""The numbers of a document as they were when it was built: the section ``numbers`` of ``evidence.json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from generator.check.documents.numbers.passage import Kind, Passage
from generator.errors import Finding, Where

NAME = "numbers"


class Counted(msgspec.Struct, frozen=True):
    """A number: as it prints, its ``value`` as exact as its origin has it, its unit, decimals and where it is from."""

    text: str
    value: float
    unit: str = ""
    decimals: int = 0
    origin: str = ""


class Recorded(msgspec.Struct, frozen=True):
    """A passage and its numbers in reading order."""

    kind: Kind
    anchor: str
    where: str
    text: str
    numbers: tuple[Counted, ...]

    @property
    def passage(self) -> Passage:
        return Passage(self.kind, self.anchor, self.text, self.where)


class _Record(msgspec.Struct):
    numbers: dict[str, tuple[Recorded, ...]] = {}


def as_record(documents: Mapping[str, Iterable[Recorded]]) -> dict[str, object]:
    """The section as it is written: file name → passages."""
    return {name: list(passages) for name, passages in documents.items()}


def read_record(path: Path, document: str) -> tuple[tuple[Recorded, ...] | None, tuple[Finding, ...]]:
    """The passages recorded for the file called ``document``, or for the only other one of its kind (a renamed copy).

    None where ``path`` records none; a damaged record is a finding.
    """
    try:
        numbers = msgspec.json.decode(path.read_bytes(), type=_Record).numbers
    except FileNotFoundError:
        return None, ()
    except (OSError, ValueError, RecursionError) as error:
        mend = "build the edition again"
        return None, (Finding("error", NAME, f"not a readable record ({error})", Where(str(path)), mend=mend),)
    alike = [name for name in numbers if Path(name).suffix == Path(document).suffix.lower()]
    name = document if document in numbers else alike[0] if len(alike) == 1 else ""
    return numbers.get(name), ()
