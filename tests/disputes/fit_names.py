"""What the signs of ``disputes/_name_signs.py`` weigh, fitted on the cases to tune on as ``fit`` does.

``python -m tests.disputes.fit_names [FILE ...]`` prints how well weights fitted on nine tenths of the cases tell the
others apart; with ``--show`` what they get wrong and the cases of which no pair is looked at. ``--write`` fits them on
all and writes ``_name_weights.py``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.outline.claims.reading import read
from generator.outline.disputes import _name_weights
from generator.outline.disputes._mentions import Pair, candidates
from generator.outline.disputes._name_signs import SIGNS
from tests.disputes.cases import Case, inventions, outline_of, practised
from tests.disputes.fit import Row, crossed, fitted, written
from tests.disputes.test_originals import outline

NAMES = ("", *SIGNS)  # the first is the bias
_ONE, _TWO = 1.3, 1.0  # a dispute that nobody is shown costs more than one that is dismissed


def rows(cases: Iterable[Case]) -> Iterator[Row]:
    """The pairs of all cases; of two points that are one person's the likeliest is meant by their answer."""
    for case in cases:
        asked = [frozenset(one["points"]) for one in case["expect"] if one["kind"] == "name"]
        pairs = [*candidates(read(outline_of(case)))]
        for points in asked:
            if meant := [pair for pair in pairs if pair.points <= points]:
                yield _row(case["id"], max(meant, key=_likely), True)
        for pair in pairs:
            if not any(pair.points <= points for points in asked):
                yield _row(case["id"], pair, False)


def rows_of_topic() -> Iterator[Row]:
    """The pairs of the bundled topic, where no person hides under another name."""
    yield from (_row("topic", pair, False) for pair in candidates(read(outline())))


def _likely(pair: Pair) -> tuple[bool, int, float]:
    """Which of the names in two sentences is meant: persons whose names have most in common."""
    fit = pair.fit
    return pair.short.is_person and pair.full.is_person, sum(how for _, _, how in fit.pairs), SIGNS["no_family"](pair)


def _row(case: str, pair: Pair, same: bool) -> Row:
    told = [f"{item.name.printed} | {item.one.point.text}" for item in (pair.short, pair.full)]
    signs = (1.0, *(sign(pair) for sign in SIGNS.values()))
    return Row(case, signs, same, (told[0], told[1]), _ONE if same else _TWO)


def _told_lines(answers: Sequence[tuple[Row, float]], show: bool) -> Iterator[str]:
    said = [row.same for row, likely in answers if likely > 1 / 2]
    yield f"{sum(said)} of {sum(row.same for row, _ in answers)} that are one, {len(said) - sum(said)} that are two"
    for row, likely in sorted(answers, key=lambda answer: answer[1]) if show else ():
        if (likely > 1 / 2) != row.same:
            signs = {name: round(sign, 2) for name, sign in zip(NAMES, row.signs, strict=True) if sign and name}
            yield "\n  ".join([f"{likely:.2f} {'one' if row.same else 'two'} {row.case}", *row.told, str(signs)])


def _unlooked(cases: Iterable[Case], found: Sequence[Row]) -> Iterator[str]:
    """The cases of a hidden name of which no pair is looked at."""
    seen = {row.case for row in found if row.same}
    asked = (case["id"] for case in cases if any(one["kind"] == "name" for one in case["expect"]))
    yield from (f"no pair: {name}" for name in asked if name not in seen)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="fit_names", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="more cases, in the form of inventions.txt")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args(arguments)
    more = [{**case, "id": f"{path.stem} {case['id']}"} for path in asked.files for case in inventions(path)]
    cases = [*practised(), *more]
    found = [*rows(cases), *rows_of_topic()]
    if asked.write:
        Path(_name_weights.__file__).write_text(written(fitted(found), NAMES, "fit_names"), encoding="utf-8")
        return 0
    lines = [*_told_lines([*crossed(found, fitted)], asked.show), *_unlooked(cases, found)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
