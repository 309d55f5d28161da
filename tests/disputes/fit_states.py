"""What the signs of ``generator/outline/disputes/_contrary_signs.py`` weigh, fitted on the cases to tune on as ``fit``.

The lists of states and the thesaurus know the words of the cases to tune on, and not all of a writer's who never saw
them. So each case is read two times more, each time as if another half of both lists had never been written: what is
weighed has to hold for words that stand in no list. ``python -m tests.disputes.fit_states [FILE ...]`` prints how well
weights fitted on nine tenths of the cases tell the others apart, in full and by half the lists; ``--show`` the pairs
that they get wrong; ``--write`` fits them on all and writes ``_contrary_weights.py``.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from generator.outline.claims import states as listed
from generator.outline.claims import terms as said
from generator.outline.claims.reading import Reading, read
from generator.outline.disputes import _contrary_weights
from generator.outline.disputes._contraries import Compared, candidates
from generator.outline.disputes._contrary_signs import SIGNS
from generator.text.units import words_of
from tests.disputes.cases import Case, inventions, outline_of, practised
from tests.disputes.fit import FOLDS, Row, _likely, fitted_fairly, written
from tests.disputes.test_originals import FOUND, ITEMS, names, outline

NAMES = ("", *SIGNS)  # the first is the bias
HALVES = (None, 0, 1)  # which half of the lists is not known
OTHER, REQUIRED = 0.3, 12.0  # what is of another dispute is seldom told as of this; what the topic holds must be found
FIRST = words_of("value basis date sum ratio rate")  # kinds that explain a pair before this one does
SPEAK_FOR = words_of(
    """like net common ratio lands contrary contrary_alike broadly_alike echoed echoed_alike echoed_denied denied
    pending otherwise_alike otherwise_much_alike otherwise_behind otherwise_wholly persisting
    persisting_alike one_count"""
)
AGAINST = words_of(
    """one_state amounts differs other_lands other_places other_names other_label other_count other_end other_kind
    other_owner other_subject ordinals new unsaid elsewhere other_objects other_days
    persons"""
)


@contextmanager
def forgotten(half: int | None) -> Iterator[None]:
    """The lists of states and the thesaurus without ``half`` of what they have, None for all of it."""
    if half is None:
        yield
        return

    def known(name: str) -> bool:
        return zlib.crc32(name.encode()) % 2 != half

    def of(found: Callable[[str], frozenset[str]]) -> Callable[[str], frozenset[str]]:
        return lambda stems: frozenset(filter(known, found(stems)))

    entries = {begin: [one for one in found if known("".join(one.words))] for begin, found in listed._entries().items()}
    _clear()
    with (
        patch.object(said, "concepts", of(said.concepts)),
        patch.object(said, "kinds", of(said.kinds)),
        patch.object(listed, "_entries", lambda: entries),
    ):
        yield
    _clear()


def _clear() -> None:
    """Forget what was read by other lists."""
    for name, module in sorted(sys.modules.items()):
        for value in vars(module).values() if name.startswith("generator.outline") else ():
            if clear := getattr(value, "cache_clear", None):
                clear()


def rows(cases: Iterable[Case]) -> Iterator[Row]:
    """The pairs of all cases that may be contrary; ``same`` where a case says that they are."""
    for case in cases:
        asked = [frozenset(one["points"]) for one in case["expect"] if one["kind"] == "status"]
        other = [frozenset(one["points"]) for one in case["expect"] if one["kind"] in FIRST]
        yield from _rows(case["id"], read(outline_of(case)), asked, other, 1.0)


def rows_of_topic() -> Iterator[Row]:
    """The pairs of the bundled topic, so that what is weighed for a few statements holds for some hundred, too."""
    asked = [names(one["points"]) for one in ITEMS if one["kind"] == "status" and one["id"] in FOUND]
    other = [names(one["points"]) for one in ITEMS]
    found = _rows("topic", read(outline()), asked, other, REQUIRED)
    yield from (row for row in found if row.same or row.weight == 1)


def _rows(
    case: str, reading: Reading, asked: Sequence[frozenset[str]], other: Sequence[frozenset[str]], required: float
) -> Iterator[Row]:
    for pair in candidates(reading):
        of = frozenset(one.point.id for one in pair.points)
        same = any(of <= points for points in asked)
        weight = required if same else OTHER if any(of <= points for points in other) else 1.0
        told = tuple(one.point.text for one in pair.points)
        yield Row(case, signs_of(pair), same, (told[0], told[1]), weight)


def signs_of(pair: Compared) -> tuple[float, ...]:
    return (1.0, *(sign(pair) for sign in SIGNS.values()))


def turned(at: int, weight: float) -> bool:
    """Whether a weight says the contrary of what its sign can say."""
    return (weight < 0 and NAMES[at] in SPEAK_FOR) or (weight > 0 and NAMES[at] in AGAINST)


def every_row(cases: Sequence[Case]) -> list[tuple[int | None, Row]]:
    """The rows of the cases by each half of the lists, with the half, and of the topic."""
    found: list[tuple[int | None, Row]] = []
    for half in HALVES:
        with forgotten(half):
            found += [(half, row) for row in rows(cases)]
    return [*found, *((None, row) for row in rows_of_topic())]


def crossed(found: Sequence[tuple[int | None, Row]]) -> Iterator[tuple[int | None, Row, float]]:
    """Each pair with its likelihood by weights that its case had no part in."""
    places = {name: at % FOLDS for at, name in enumerate(dict.fromkeys(row.case for _, row in found))}
    for fold in range(FOLDS):
        weights = fitted_fairly([row for _, row in found if places[row.case] != fold], turned)
        yield from ((half, row, _likely(weights, row.signs)) for half, row in found if places[row.case] == fold)


def _lines(cases: Sequence[Case], answers: Sequence[tuple[int | None, Row, float]], show: bool) -> Iterator[str]:
    asked = sum(one["kind"] == "status" for case in cases for one in case["expect"])
    for half in HALVES:
        told = [row for known, row, likely in answers if known == half and likely > 1 / 2 and row.case != "topic"]
        same = sum(row.same for row in told)
        wrong = sum(row.weight == 1 and not row.same for row in told)
        head = "all words" if half is None else f"without half {half}"
        yield f"{head}: {same} of {asked} found, {wrong} false, {len(told) - same - wrong} of other disputes"
    for half, row, likely in sorted(answers, key=lambda answer: answer[2]) if show else ():
        if (likely > 1 / 2) != row.same:
            signs = {name: round(sign, 2) for name, sign in zip(NAMES, row.signs, strict=True) if sign and name}
            yield "\n  ".join([f"{likely:.2f} {row.same} {half} {row.case}", *row.told, str(signs)])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="fit_states", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="more cases, in the form of inventions.txt")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args(arguments)
    more = [{**case, "id": f"{path.stem} {case['id']}"} for path in asked.files for case in inventions(path)]
    cases = [*practised(), *more]
    found = every_row(cases)
    if asked.write:
        weights = fitted_fairly([row for _, row in found], turned)
        Path(_contrary_weights.__file__).write_text(written(weights, NAMES, "fit_states"), encoding="utf-8")
    else:
        sys.stdout.write("\n".join(_lines(cases, [*crossed(found)], asked.show)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
