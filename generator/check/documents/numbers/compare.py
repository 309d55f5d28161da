"""Whether a document's numbers are those that were recorded when it was built, each at its place.

A passage that reads as before is left alone wherever it moved. The others are paired with what was recorded there, by
anchor and words, and their numbers compared one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from generator.check.documents.numbers.passage import Passage, Token, context, readings, skeleton, tokens, words
from generator.check.documents.numbers.record import Counted, Recorded
from generator.records import dataclass
from generator.text.numbers import Number

_ALIKE = 0.5  # of 2.0: that much two passages have in common to be taken for one
_TELLING = 3  # words by which a passage is known wherever it stands

_Key: TypeAlias = "Callable[[Passage | Recorded], Hashable]"


@dataclass(frozen=True, slots=True)
class Difference:
    """A number that is not as recorded; ``should`` is None where nothing like it was recorded at its place."""

    passage: Passage
    says: str
    should: Counted | None
    word: bool


def differences(found: Sequence[Passage], recorded: Sequence[Recorded]) -> Iterator[Difference]:
    """Every number in ``found`` that comes from nowhere or was changed, in reading order."""
    strange, missed = _unmatched(found, recorded, lambda p: (p.kind, p.anchor, p.text))
    if not strange:
        return
    kept = {passage.anchor for passage in found} & {one.anchor for one in recorded}
    strange, missed = _unmatched(strange, missed, lambda p: _wherever(p, kept))
    strange = [one for one in strange if not _repeated(one, recorded, missed)]
    pairs = _paired(strange, missed)
    around = {key for one in recorded for key in _contexts(one.text)}
    for at, passage in enumerate(strange):
        yield from _compared(passage, pairs[at], around) if at in pairs else _unfounded(passage, around)


def _unmatched(
    found: Iterable[Passage], recorded: Iterable[Recorded], key: _Key
) -> tuple[list[Passage], list[Recorded]]:
    """Those of ``found`` and of ``recorded`` that have no counterpart of the same key, each counted once."""
    left: dict[Hashable, list[Recorded]] = defaultdict(list)
    for one in recorded:
        left[key(one)].append(one)
    strange = [one for one in found if not _popped(left.get(key(one)))]
    return strange, [one for rest in left.values() for one in rest]


def _popped(rest: list[Recorded] | None) -> bool:
    if not rest:
        return False
    rest.pop(0)
    return True


def _wherever(passage: Passage | Recorded, kept: set[str]) -> Hashable:
    """What a passage is known by that was moved, or whose anchor is not ``kept``: another program named it."""
    if len(words(passage.text)) >= _TELLING or passage.anchor not in kept:
        return passage.kind, passage.text
    return passage.kind, passage.text, passage.anchor


def _repeated(passage: Passage, recorded: Sequence[Recorded], missed: Sequence[Recorded]) -> bool:
    """Whether a passage stands in the record, whole or as part of another, and is not another one with a new number."""
    if len(words(passage.text)) < _TELLING or not any(passage.text in one.text for one in recorded):
        return False
    same = skeleton(passage.text)
    return not any(one.kind == passage.kind and skeleton(one.text) == same for one in missed)


def _paired(strange: Sequence[Passage], missed: Sequence[Recorded]) -> dict[int, Recorded]:
    """Index in ``strange`` → what it was before, the most alike first, each once."""
    marks = [(_likeness(one, other), at, to) for at, one in enumerate(strange) for to, other in enumerate(missed)]
    pairs: dict[int, Recorded] = {}
    used: set[int] = set()
    for likeness, at, to in sorted(marks, key=lambda mark: (-mark[0], mark[1], mark[2])):
        if likeness >= _ALIKE and at not in pairs and to not in used:
            pairs[at] = missed[to]
            used.add(to)
    return pairs


def _likeness(one: Passage, other: Recorded) -> float:
    """0 to 2: half a point for the place, half for the same text but for numbers, one for the words they share."""
    if one.kind != other.kind:
        return 0
    here, there = words(one.text), words(other.text)
    shared = len(here & there) / len(here | there) if here or there else 0.0
    placed = 0.5 * (bool(one.anchor) and one.anchor == other.anchor)
    return placed + shared + 0.5 * (skeleton(one.text) == skeleton(other.text))


def _compared(passage: Passage, before: Recorded, around: set[str]) -> Iterator[Difference]:
    """The numbers of a passage against those that stood there."""
    here = tokens(passage.text)
    read = readings(passage.text, here)
    if skeleton(passage.text) == skeleton(before.text) and len(here) == len(before.numbers):
        for token, number, should in zip(here, read, before.numbers, strict=True):
            if not _same(token, number, should):
                yield Difference(passage, token.text, should, token.word)
        return
    yield from _reworded(passage, before, around)


def _reworded(passage: Passage, before: Recorded, around: set[str]) -> Iterator[Difference]:
    """The same where the words changed, too: numbers may stand in another order, or be gone."""
    here = tokens(passage.text)
    read = readings(passage.text, here)
    left = list(before.numbers)
    strange: list[tuple[int, Token]] = []
    for at, (token, number) in enumerate(zip(here, read, strict=True)):
        fit = next((one for one in left if _same(token, number, one)), None)
        if fit is not None:
            left.remove(fit)
        elif not _known(passage.text, token, around):
            strange.append((at, token))
    stood = _stood(before.numbers, [_key(token, number) for token, number in zip(here, read, strict=True)])
    for at, token in strange:
        yield Difference(passage, token.text, stood.get(at), token.word)


def _key(token: Token, number: Number | None) -> tuple[str, float, str]:
    return (token.text, number.value, number.unit) if number else (token.text, 0.0, "")


def _stood(before: Sequence[Counted], keys: Sequence[tuple[str, float, str]]) -> dict[int, Counted]:
    """Index of a number → the one that stood in its place, where as many stand between their neighbours."""
    steps = SequenceMatcher(None, [(one.text, one.value, one.unit) for one in before], keys, autojunk=False)
    return {
        j: before[i]
        for code, i1, i2, j1, j2 in steps.get_opcodes()
        if code == "replace"
        for i, j in zip(range(i1, i2), range(j1, j2), strict=False)
    }


def _unfounded(passage: Passage, around: set[str]) -> Iterator[Difference]:
    for token in tokens(passage.text):
        if not _known(passage.text, token, around):
            yield Difference(passage, token.text, None, token.word)


def _same(token: Token, number: Number | None, should: Counted) -> bool:
    """Whether a number says what was recorded: the same value and unit, in whichever scale, or rounded."""
    if number is None or not number.value:
        return token.text == should.text
    if number.unit and should.unit and number.unit != should.unit:
        return False
    scale = number.value / number.printed_value
    if (number.value < 0) != (should.value < 0) or token.word != should.text.isalpha():
        return False
    return round(should.value / scale, number.printed_decimals) == round(number.printed_value, number.printed_decimals)


def _known(text: str, token: Token, around: set[str]) -> bool:
    """Whether the number stood between the same words in another sentence."""
    found = context(text, token)
    return bool(found) and found in around


def _contexts(text: str) -> Iterator[str]:
    return (found for token in tokens(text) if (found := context(text, token)))
