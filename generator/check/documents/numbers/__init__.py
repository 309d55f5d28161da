"""Every number of a finished document, where it stands and where it comes from; and whether it still says that.

At a build ``trace`` gives each number of a plan its origin, ``documents_traced`` finds them again in what was rendered,
and the record keeps both. ``check_numbers`` reads a finished file, whoever saved it last, against that record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.check.documents.numbers.compare import Difference, differences
from generator.check.documents.numbers.linking import recorded
from generator.check.documents.numbers.origins import Traced
from generator.check.documents.numbers.passage import Passage
from generator.check.documents.numbers.reading import passages_of
from generator.check.documents.numbers.record import Recorded, read_record
from generator.errors import Finding, Level, Where

if TYPE_CHECKING:
    from generator.office.inspect import Document

NAME = "numbers"


@dataclass(frozen=True, slots=True)
class Printed:
    """A rendered document: its bytes, which of the plan's two it is, and the ids that stand under its anchors."""

    data: bytes
    document: str
    ids: Mapping[str, str]


def untraced(traced: Sequence[Traced]) -> tuple[Finding, ...]:
    """A warning for each number of a plan that comes from nowhere: a reading may miss where a block has it from."""
    why = "a reader cannot be told where it is from"
    mend = "put it into a point, a figure's data or the outline, or compute it from them"
    faults = (
        f"the {one.line.document} says {one.token.text} in '{_cut(one.line.text, one.token.start)}', from nowhere"
        for one in traced
        if not one.origin
    )
    return tuple(Finding("warning", NAME, what, Where(), why, mend) for what in dict.fromkeys(faults))


def documents_traced(
    traced: Sequence[Traced], documents: Mapping[str, Printed]
) -> tuple[dict[str, tuple[Recorded, ...]], tuple[Finding, ...]]:
    """The numbers of each rendered document by file name, and an error for each that its plan does not have.

    What cannot be read tells no numbers: a part that is not well-formed is an error, too.
    """
    from generator.office.inspect import open_bytes  # lxml, only where a document is opened

    numbers: dict[str, tuple[Recorded, ...]] = {}
    faults: list[Finding] = []
    for name, printed in documents.items():
        planned = [one for one in traced if one.line.document == printed.document]
        document = open_bytes(printed.data, name)
        numbers[name], strays = recorded(passages_of(document), planned, printed.ids)
        faults += (Finding("error", NAME, f"{part} is not well-formed", Where(name)) for part in document.broken())
        for passage, text in strays:
            what = f"{passage.where}: prints {text} in '{_cut(passage.text, 0)}', which its plan does not have"
            faults.append(Finding("error", NAME, what, Where(name)))
    return numbers, tuple(faults)


def check_numbers(document: Document, record: Path) -> tuple[Finding, ...]:
    """What is wrong with the numbers of ``document`` by its ``record`` on disk; a note where that tells none."""
    known, faults = read_record(record, Path(document.name).name)
    if known is None:
        what = f"no {record.name} beside it tells of its numbers: they were not traced"
        return faults or (Finding("note", NAME, what, Where(document.name), mend="keep the two together"),)
    found = passages_of(document)
    return (*_findings(differences(found, known), document.name), *_from_nowhere(found, known, document.name))


def _from_nowhere(found: Sequence[Passage], known: Sequence[Recorded], name: str) -> Iterator[Finding]:
    """An error for each number that was built without a source and still stands there."""
    texts = {passage.text for passage in found}
    for one in known:
        for number in one.numbers:
            if not number.origin and one.text in texts:
                what = f"{one.where}, '{_cut(one.text, one.text.find(number.text))}': {number.text} is from nowhere"
                why = "it was built without a point, data or count behind it"
                yield Finding("error", NAME, what, Where(name), why, "put it into a point, or compute it from data")


def _findings(found: Iterator[Difference], name: str) -> Iterator[Finding]:
    for one in found:
        place = f"{one.passage.where}, '{_cut(one.passage.text, one.passage.text.find(one.says))}'"
        # A count in words that is new may count things of the new sentence itself: nobody can trace "two reasons".
        level: Level = "warning" if one.word and one.should is None else "error"
        if one.should is None:
            what = f"{place}: says {one.says}, which was not there when it was built"
            yield Finding(level, NAME, what, Where(name), "it has no source", "take it out, or put it into a point")
        elif one.says == one.should.text:
            built = f"{one.should.value:.12g} {one.should.unit}".strip()
            what = f"{place}: says {one.says} in another scale or unit than was built ({built})"
            yield Finding(level, NAME, what, Where(name), f"its source is {one.should.origin}", "write it as it was")
        else:
            what = f"{place}: says {one.says} where {one.should.text} was built"
            why = f"its source says {one.should.text} ({one.should.origin})"
            yield Finding(level, NAME, what, Where(name), why, f"write {one.should.text}")


def _cut(text: str, at: int, most: int = 70) -> str:
    """The part of ``text`` around character ``at``."""
    start = max(0, min(at - most // 2, len(text) - most))
    return f"{'…' * (start > 0)}{text[start : start + most].strip()}{'…' * (start + most < len(text))}"
