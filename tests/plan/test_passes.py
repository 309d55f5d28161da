"""A document is built in one pass where it cites and numbers what the one before did, and is the same as in two."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.blocks import Citer
from generator.errors import InputError, Where, refuse
from generator.model.inline import Cite, plain
from generator.model.memo import Shelf
from generator.model.source import Evidence
from generator.plan.citations import Key, Settled
from generator.plan.passes import Cited, built

Lines = tuple[str, ...]


def settled(cited: Cited) -> Settled:
    """Every citation as its place among all and its source: a number that comes again is another one."""
    found: dict[Key, tuple[Cite, ...]] = {}
    for number, (_, key) in enumerate(cited, 1):
        found[key] = (*found.get(key, ()), Cite(f"{number} {key[0][0]}", key))
    return Settled(found, {}, {}, {}, ())


class Document:
    """Cites ``sources`` in their order, and has as many figures as ``figures``; counts how often it was built."""

    def __init__(self, sources: Sequence[str], figures: int = 0) -> None:
        self.sources, self.figures, self.times = sources, figures, 0

    def build(self, citer: Citer, numbers: dict[str, str]) -> Lines:
        self.times += 1
        said = (plain(citer.cite((Evidence(source, ""),))) for source in self.sources)
        shown = (f"figure {numbers.get(str(at), '?')}" for at in range(self.figures))
        return (*said, *shown)

    def count(self, lines: Lines) -> dict[str, str]:
        shown = [line for line in lines if line.startswith("figure")]
        return {str(at): str(at + 1) for at in range(len(shown))}


def made(document: Document, known: Shelf) -> Lines:
    known.turn()
    return built(document.build, settled, document.count, known)


@pytest.mark.parametrize(
    ("document", "times"),
    [
        (Document("abca", 2), 1),
        (Document("abc", 2), 3),
        (Document("abcab", 2), 3),
        (Document("bcaa", 2), 2 + 1),
        (Document("abca", 1), 3),
        (Document("", 2), 3),
    ],
)
def test_a_document_is_the_same_whatever_was_built_before(document: Document, times: int) -> None:
    """It takes one pass after one that cites and numbers the same, and after any other it is as if it were the first.

    A guess that turns out wrong costs a pass.
    """
    known = Shelf()
    made(Document("abca", 2), known)
    later = made(document, known)

    assert times == document.times
    assert made(document, Shelf()) == later
    assert made(document, known) == later


class Faulty(Document):
    """Has a fault that names how it was built."""

    def build(self, citer: Citer, numbers: dict[str, str]) -> Lines:
        super().build(citer, numbers)
        raise refuse("directive", f"with {len(numbers)} numbers", Where("x"), mend="mend it")


def test_a_fault_is_told_as_of_the_first_document() -> None:
    """Not as what was expected makes it look."""
    known = Shelf()
    made(Document("abca", 2), known)
    with pytest.raises(InputError, match="with 0 numbers"):
        made(Faulty("abca", 2), known)
