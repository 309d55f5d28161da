"""A document is built twice: to learn what it cites and numbers, then for good. Once, where both are as before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

from generator.blocks import Citer
from generator.errors import InputError
from generator.model.inline import Inlines
from generator.model.memo import Shelf
from generator.model.source import Evidence
from generator.plan.citations import Groups, Key, Recorder, Settled, Use, group_key
from generator.records import dataclass

T = TypeVar("T")
Cited: TypeAlias = "tuple[tuple[Use, Key], ...]"
Build: TypeAlias = Callable[[Citer, dict[str, str]], T]
Count: TypeAlias = Callable[[T], dict[str, str]]
_LEARNT = "learnt"


@dataclass(frozen=True, slots=True)
class _Learnt:
    """What a document cites, in its order, how that prints, and its numbers by id."""

    cited: Cited
    citations: Settled
    numbers: Mapping[str, str]


class _OtherwiseError(Exception):
    """Something else is cited than was expected."""


@dataclass(frozen=True, slots=True)
class _Expecting:
    """Prints citations of an earlier document as long as the same are asked for, in the same order."""

    citations: Settled
    left: Iterator[tuple[Use, Key]]

    def cite(self, evidence: Iterable[Evidence]) -> Inlines:
        self._expect("cite", group_key(pieces := tuple(evidence)))
        return self.citations.cite(pieces)

    def line(self, evidence: Iterable[Evidence]) -> Inlines:
        self._expect("line", group_key(pieces := tuple(evidence)))
        return self.citations.line(pieces)

    def name(self, reference_id: str) -> str:
        self._expect("name", ((reference_id, ""),))
        return self.citations.name(reference_id)

    def author(self, reference_id: str) -> str:
        self._expect("name", ((reference_id, ""),))
        return self.citations.author(reference_id)

    def bibliography(self) -> Groups:
        return self.citations.bibliography()

    def _expect(self, use: Use, key: Key) -> None:
        if key and next(self.left, None) != (use, key):
            raise _OtherwiseError


def built(build: Build[T], settle: Callable[[Cited], Settled], count: Count[T], known: Shelf) -> T:
    """What ``build`` gives with the citations that ``settle`` prints and the numbers that ``count`` finds.

    ``known`` is for documents whose citations depend on the same: where one cites and numbers what the last one did,
    the first pass is the second.
    """
    last = known.look(_LEARNT)
    if isinstance(last, _Learnt) and (found := _as_before(build, last, count)) is not None:
        return found
    recorder = Recorder()
    numbers = count(build(recorder, {}))
    cited = tuple(recorder.cited)
    learnt = _Learnt(cited, settle(cited), numbers)
    known.put(_LEARNT, learnt)
    return build(learnt.citations.begun(), dict(numbers))


def _as_before(build: Build[T], last: _Learnt, count: Count[T]) -> T | None:
    """What is built with what was learnt of the last document; None where this one cites or numbers otherwise."""
    left = iter(last.cited)
    try:
        found = build(_Expecting(last.citations.begun(), left), dict(last.numbers))
    except (_OtherwiseError, InputError):  # a fault is told of a document that learns for itself
        return None
    return found if next(left, None) is None and count(found) == last.numbers else None
