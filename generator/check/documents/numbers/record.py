"""The numbers of a document as they were when it was built: the section ``numbers`` of ``evidence.json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from generator.check.documents.numbers.passage import Kind, Passage
from generator.errors import Finding, Where

NAME = "numbers"
_DEEP = b"   "  # how far a passage stands in: under the record, the section and its document


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


def as_written(passages: Iterable[Recorded]) -> bytes:
    """``passages`` as they stand in the section, one under the other."""
    written = (msgspec.json.format(msgspec.json.encode(one), indent=1) for one in passages)
    return b",\n".join(_DEEP + one.replace(b"\n", b"\n" + _DEEP) for one in written)


def section(documents: Mapping[str, Iterable[bytes]]) -> bytes:
    """The section of these documents by file name, of what was ``as_written`` of each."""
    lists = (b"  %b: %b" % (msgspec.json.encode(name), _listed(one)) for name, one in documents.items())
    return b"{\n%b\n }" % b",\n".join(lists) if documents else b"{}"


def _listed(pieces: Iterable[bytes]) -> bytes:
    written = b",\n".join(filter(None, pieces))
    return b"[\n%b\n  ]" % written if written else b"[]"


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
