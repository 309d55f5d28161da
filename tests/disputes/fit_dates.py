"""What the signs of ``disputes/_occasion_signs.py`` weigh, fitted on the cases to tune on as ``fit`` does.

Few of a few statements look alike, of hundreds many: so the cases are read two times, alone and merged into large
topics. ``python -m tests.disputes.fit_dates [FILE ...]`` prints how well weights fitted on nine tenths of all this tell
the rest apart, the bundled topic among it, with ``--show`` the pairs that they get wrong; ``--write`` fits them on all
and writes ``_occasion_weights.py``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.outline.claims.reading import Reading, read
from generator.outline.disputes import _occasion_weights
from generator.outline.disputes._occasion_signs import SIGNS, odds
from generator.outline.disputes._occasions import Compared, candidates
from tests.disputes.cases import Case, inventions, merged, outline_of, practised
from tests.disputes.fit import SETS, Row, crossed, fitted, set_of, written
from tests.disputes.test_originals import FOUND, ITEMS, names, outline

NAMES = ("", *SIGNS)  # the first is the bias
_ONE, _TWO = 1.3, 1.0  # a dispute that nobody is shown costs more than one that is dismissed
_OF_TOPIC, _REQUIRED = 2.0, 12.0  # what the bundled topic is known to hold must be found among some hundred pairs


def rows(cases: Iterable[Case]) -> Iterator[Row]:
    """The pairs of all cases whose dates exclude each other; of two points the likeliest is meant by their answer."""
    for case in cases:
        asked = [frozenset(one["points"]) for one in case["expect"] if one["kind"] == "date"]
        other = [frozenset(one["points"]) for one in case["expect"] if one["kind"] != "date"]
        yield from _rows(case["id"], _pairs(read(outline_of(case))), asked, other)


def rows_of_topic() -> Iterator[Row]:
    """The pairs of the bundled topic, so that what is weighed for a few statements holds for some hundred, too."""
    items = [item for item in ITEMS if item["kind"] == "date"]
    asked = [names(item["points"]) for item in items if item["id"] in FOUND - {"global-partnership"}]
    other = [names(item["points"]) for item in items]
    yield from _rows("topic", _pairs(read(outline())), asked, other)


def _pairs(reading: Reading) -> list[Compared]:
    return [pair for pairs in candidates(reading) for pair in pairs if pair.days]


def _rows(
    case: str, pairs: Sequence[Compared], asked: Sequence[frozenset[str]], other: Sequence[frozenset[str]]
) -> Iterator[Row]:
    for points in asked:
        if meant := [pair for pair in pairs if _of(pair) <= points]:
            yield _row(case, max(meant, key=odds), True)
    for pair in pairs:
        if not any(_of(pair) <= points for points in (*asked, *other)):
            yield _row(case, pair, False)


def _of(pair: Compared) -> frozenset[str]:
    return frozenset((pair.first.one.point.id, pair.second.one.point.id))


def _row(case: str, pair: Compared, same: bool) -> Row:
    told = [f"{side.found.told} | {side.one.point.text}" for side in (pair.first, pair.second)]
    signs = (1.0, *(sign(pair) for sign in SIGNS.values()))
    weights = (_OF_TOPIC, _REQUIRED) if case == "topic" else (_TWO, _ONE)
    return Row(case, signs, same, (told[0], told[1]), weights[same])


def _told_lines(answers: Sequence[tuple[Row, float]], show: bool) -> Iterator[str]:
    for name, begin in SETS:
        own = [(row, likely > 1 / 2) for row, likely in answers if set_of(row.case) == begin]
        said = [row.same for row, told in own if told]
        yield f"{name}: {sum(said)} of {sum(row.same for row, _ in own)} that are one, {said.count(False)} that are two"
    for row, likely in sorted(answers, key=lambda answer: answer[1]) if show else ():
        if (likely > 1 / 2) != row.same:
            signs = {name: round(sign, 2) for name, sign in zip(NAMES, row.signs, strict=True) if sign and name}
            yield "\n  ".join([f"{likely:.2f} {'one' if row.same else 'two'} {row.case}", *row.told, str(signs)])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="fit_dates", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="more cases, in the form of inventions.txt")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args(arguments)
    more = [{**case, "id": f"{path.stem} {case['id']}"} for path in asked.files for case in inventions(path)]
    found = [*rows([*practised(), *more, *merged()]), *rows_of_topic()]
    if asked.write:
        Path(_occasion_weights.__file__).write_text(written(fitted(found), NAMES, "fit_dates"), encoding="utf-8")
    else:
        sys.stdout.write("\n".join(_told_lines([*crossed(found, fitted)], asked.show)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
