"""What the signs of ``disputes/_signs.py`` weigh: fitted on the cases to tune on, never on the corpus.

``python -m tests.disputes.fit`` prints how well weights fitted on nine tenths of the cases tell the others apart, and
the pairs that they get wrong with ``--show``; ``--write`` fits them on all and writes ``_weights.py``. A logistic
regression: the weights that make the answers of the cases likeliest, kept small where few cases speak for them.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.outline.claims.reading import Reading, read
from generator.outline.disputes import _weights
from generator.outline.disputes._compared import Compared
from generator.outline.disputes._measure import candidates
from generator.outline.disputes._signs import SIGNS
from generator.outline.disputes.basis import on_two_bases
from generator.outline.disputes.value import differ
from generator.text.units import words_of
from tests.disputes.cases import Case, homes, inventions, outline_of, practised
from tests.disputes.test_originals import FOUND, ITEMS, names, outline

KEPT_SMALL = 0.5  # how strongly weights are held to nought
FOLDS = 10
TURNS = 14
NAMES = ("", *SIGNS)  # the first is the bias
SPEAK_FOR = words_of(
    """two_bases strong_bases one_noun noun_nearby one_measure one_land one_place
    one_name one_time one_moment times_meet distance_of_changes likeness likeness_of_all counted weight_shared"""
)
EITHER = frozenset(("", "share", "money", "time", "rare_unit", "no_noun", "undated", "opposite"))
"""Signs that say of what kind figures are, and may weigh either way; all others speak against."""

OF_TWO_THINGS = ("sum", "ratio", "rate")
"""Kinds of disputes whose figures are of two things, such as a part and its whole."""
REQUIRED = 3.0  # what the bundled topic holds must be found
LIGHT = 0.25  # what the pairs of these weigh, which those kinds tell first


@dataclass(frozen=True, slots=True)
class Row:
    """The signs of a pair of figures, and whether a case says that they are of one thing (``same``)."""

    case: str
    signs: tuple[float, ...]
    same: bool
    told: tuple[str, str]
    weight: float = 1.0


def rows(cases: Iterable[Case]) -> Iterator[Row]:
    """The pairs of all cases; of a case whose points have several pairs, the likeliest is meant by its answer."""
    for case in cases:
        yield from _rows(case)


def _rows(case: Case) -> Iterator[Row]:
    asked = [set(one["points"]) for one in case["expect"] if one["kind"] in {"value", "basis"}]
    other = [set(one["points"]) for one in case["expect"] if one["kind"] not in {"value", "basis", *OF_TWO_THINGS}]
    pairs = list(_pairs(read(outline_of(case))))
    two = [set(one["points"]) for one in case["expect"] if one["kind"] in OF_TWO_THINGS]
    meant = {id(_likeliest(found)) for points in asked if (found := [one for one in pairs if _of(one) <= points])}
    for pair in pairs:
        if id(pair) not in meant and any(_of(pair) <= points for points in (*asked, *other)):
            continue
        weight = LIGHT if any(_of(pair) <= points for points in two) else 1.0
        yield Row(case["id"], _signs_of(pair), id(pair) in meant, (_told(pair.first), _told(pair.second)), weight)


def rows_of_topic() -> Iterator[Row]:
    """The pairs of the bundled topic, so that what is weighed for a few statements holds for some hundred, too."""
    reading = read(outline())
    asked = [names(item["points"]) for item in ITEMS]
    required = [names(item["points"]) for item in ITEMS if item["kind"] in {"value", "basis"} and item["id"] in FOUND]
    for pair in _pairs(reading):
        same = any(_of(pair) <= points for points in asked)
        weight = REQUIRED if any(_of(pair) <= points for points in required) else 1.0
        yield Row("topic", _signs_of(pair), same, (_told(pair.first), _told(pair.second)), weight)


def _pairs(reading: Reading) -> Iterator[Compared]:
    yield from candidates(reading, differ)
    yield from candidates(reading, on_two_bases, across=True)


def _of(pair: Compared) -> set[str]:
    return {pair.first.one.point.id, pair.second.one.point.id}


def _likeliest(pairs: Sequence[Compared]) -> Compared:
    return max(pairs, key=lambda pair: 2 * SIGNS["likeness"](pair) - SIGNS["distance"](pair) + SIGNS["one_noun"](pair))


def _signs_of(pair: Compared) -> tuple[float, ...]:
    return (1.0, *(sign(pair) for sign in SIGNS.values()))


def _told(held: object) -> str:
    return f"{held.figure.printed} | {held.one.point.text}"  # type: ignore[attr-defined]


def fitted(found: Sequence[Row]) -> list[float]:
    """The weights of the signs by Newton's method, each held to nought by ``KEPT_SMALL`` but the bias, the first."""
    size = len(found[0].signs)
    weights = [0.0] * size
    for _ in range(TURNS):
        slope = [-KEPT_SMALL * weight if at else 0.0 for at, weight in enumerate(weights)]
        curve = [[0.0] * size for _ in range(size)]
        for row in found:
            likely = _likely(weights, row.signs)
            present = [(at, sign) for at, sign in enumerate(row.signs) if sign]
            for at, sign in present:
                slope[at] += row.weight * (row.same - likely) * sign
                bent = row.weight * likely * (1 - likely) * sign
                line = curve[at]
                for other, more in present:
                    line[other] += bent * more
        for at in range(size):
            curve[at][at] += KEPT_SMALL if at else 1e-6
        weights = [weight + step for weight, step in zip(weights, _solved(curve, slope), strict=True)]
    return weights


def fitted_fairly(found: Sequence[Row], turned: Callable[[int, float], bool]) -> list[float]:
    """``fitted`` without the signs that a few odd cases would turn round: what both say never speaks against.

    ``turned``: whether the weight of the sign at a place speaks for what it cannot speak for.
    """
    dropped: set[int] = set()
    while True:
        kept = [
            replace(row, signs=tuple(0.0 if at in dropped else s for at, s in enumerate(row.signs))) for row in found
        ]
        weights = fitted(kept)
        wrong = {at for at, weight in enumerate(weights) if at not in dropped and turned(at, weight)}
        if not wrong:
            return weights
        dropped |= wrong


def _turned(at: int, weight: float) -> bool:
    name = NAMES[at]
    return name not in EITHER and (weight < 0 if name in SPEAK_FOR else weight > 0)


def _likely(weights: Sequence[float], signs: Sequence[float]) -> float:
    odds = sum(weight * sign for weight, sign in zip(weights, signs, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at in range(len(rows)):
        best = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        lead = rows[at]
        for below in rows[at + 1 :]:
            if factor := below[at] / lead[at]:
                below[at:] = [value - factor * other for value, other in zip(below[at:], lead[at:], strict=True)]
    found = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        rest = sum(value * known for value, known in zip(rows[at][at + 1 : -1], found[at + 1 :], strict=True))
        found[at] = (rows[at][-1] - rest) / rows[at][at]
    return found


def _fitted(found: Sequence[Row]) -> list[float]:
    return fitted_fairly(found, _turned)


def crossed(found: Sequence[Row], fit: Callable[[Sequence[Row]], list[float]]) -> Iterator[tuple[Row, float]]:
    """Each pair with its likelihood by weights that its case had no part in, which ``fit`` finds."""
    places = folds(row.case for row in found)
    for fold in range(FOLDS):
        weights = fit([row for row in found if places[row.case] != fold])
        yield from ((row, _likely(weights, row.signs)) for row in found if places[row.case] == fold)


SETS = (("cases", "case"), ("merged topics", "merged"), ("the bundled topic", "topic"))
"""What answers are counted by."""


def set_of(case: str) -> str:
    """Which of ``SETS`` a case belongs to."""
    return "merged" if case.startswith("merged-") else "topic" if case == "topic" else "case"


def folds(cases: Iterable[str]) -> dict[str, int]:
    """Case → the fold that it is left out with: a merged topic and all that stand in it with one."""
    held = {name: homes().get(name, name) for name in cases}
    places = {name: at % FOLDS for at, name in enumerate(dict.fromkeys(held.values()))}
    return {name: places[home] for name, home in held.items()}


def _told_lines(answers: Sequence[tuple[Row, float]], show: bool) -> Iterator[str]:
    for least in (0.3, 0.4, 0.5, 0.6):
        said = [row.same for row, likely in answers if likely > least]
        same = sum(row.same for row, _ in answers)
        yield f"above {least}: {sum(said)} of {same} that are one, {len(said) - sum(said)} that are two"
    if show:
        wrong = [(row, likely) for row, likely in answers if (likely > 0.5) != row.same]
        for row, likely in sorted(wrong, key=lambda answer: answer[1]):
            signs = {name: round(sign, 2) for name, sign in zip(NAMES, row.signs, strict=True) if sign and name}
            head = f"{likely:.2f} {'one' if row.same else 'two'} {row.case}"
            yield "\n  ".join([head, *row.told, str(signs)])


def written(weights: Sequence[float], names: Sequence[str] = NAMES, program: str = "fit") -> str:
    """The text of a module of weights."""
    named = dict(zip(names, (round(weight, 2) for weight in weights), strict=True))
    lines = [f'    "{name}": {weight},' for name, weight in named.items() if name and weight]
    head = (
        f'"""What each sign weighs, fitted on the practice cases by ``python -m tests.disputes.{program} --write``."""'
    )
    return "\n".join([head, "", f"BIAS = {named['']}", "WEIGHTS = {", *lines, "}", ""])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="fit", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="more cases, in the form of inventions.txt")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args(arguments)
    more = [{**case, "id": f"{path.stem} {case['id']}"} for path in asked.files for case in inventions(path)]
    found = [*rows(practised()), *rows(more), *rows_of_topic()]
    if asked.write:
        Path(_weights.__file__).write_text(written(fitted_fairly(found, _turned)), encoding="utf-8")
    else:
        sys.stdout.write("\n".join(_told_lines([*crossed(found, _fitted)], asked.show)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
