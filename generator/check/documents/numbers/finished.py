"""Whether the numbers of a finished document are those that were built, whoever saved it last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.check.documents.numbers.compare import Difference, differences
from generator.check.documents.numbers.passage import Passage, around
from generator.check.documents.numbers.reading import passages_of
from generator.check.documents.numbers.record import NAME, Recorded, read_record
from generator.errors import Finding, Level, Where

if TYPE_CHECKING:
    from generator.office.inspect import Document


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
                what = f"{one.where}, '{around(one.text, one.text.find(number.text))}': {number.text} is from nowhere"
                why = "it was built without a point, data or count behind it"
                yield Finding("error", NAME, what, Where(name), why, "put it into a point, or compute it from data")


def _findings(found: Iterator[Difference], name: str) -> Iterator[Finding]:
    for one in found:
        place = f"{one.passage.where}, '{around(one.passage.text, one.passage.text.find(one.says))}'"
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
