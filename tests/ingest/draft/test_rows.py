"""What a run over thousands of files keeps of each to its end."""

from __future__ import annotations

import gc
import sys
from types import FunctionType, ModuleType

from generator.ingest.draft.files import Desk, Present
from generator.ingest.stage import drafted, read_file
from tests.ingest.pdf_files import invented


def _size(thing: object) -> int:
    """Bytes of an object with all that it leads to."""
    seen: set[int] = set()
    left, total = [thing], 0
    while left:
        one = left.pop()
        if id(one) not in seen and not isinstance(one, (type, ModuleType, FunctionType)):
            seen.add(id(one))
            total += sys.getsizeof(one)
            left += gc.get_referents(one)
    return total


def _row_of(paragraphs: int) -> int:
    text = "\n\n".join(["On Quays", *(f"In 2021, {at + 3} ships came. {invented(at)}" for at in range(paragraphs))])
    reading = read_file(text.encode(), "a.txt")
    found, _ = drafted([reading], [reading.card])
    desk = Desk(Present(), "1")
    _, row = desk.draft(desk.names([reading.card])[0], found[0], ["a"])

    assert row.points > 0
    return _size(row)


def test_row_of_a_long_document_is_no_larger() -> None:
    """A row holds the record and counts, none of the words: ten times the text takes no more room."""
    assert _row_of(40) < 1.3 * _row_of(4)
