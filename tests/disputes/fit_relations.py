"""What the signs of ``disputes/_relation_signs.py`` weigh: fitted on the cases to tune on, never on the corpus.

A claim can be reckoned from several sets of figures, and a case says only which points are wrong together. So the
weights are fitted in turns: each claim by the relation that is likeliest by the weights of the turn before, of a
planted case only one that its answer allows. ``--write`` fits them on all cases, ``--show`` prints what is told wrongly
by weights that a case had no part in.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.outline.claims.reading import Reading, read
from generator.outline.disputes import _relation_weights
from generator.outline.disputes._claim import Claim
from generator.outline.disputes._explained import Matter
from generator.outline.disputes._operands import surroundings
from generator.outline.disputes._relation_signs import SIGNS
from generator.outline.disputes._relations import matter, relations
from generator.outline.disputes._roles import claims
from generator.outline.disputes._weighed import Weighed
from generator.text.units import words_of
from tests.disputes.cases import Case, gathered, inventions, outline_of, practised
from tests.disputes.fit import FOLDS, Row, fitted_fairly, written
from tests.disputes.reckonings import reckonings
from tests.disputes.test_originals import ITEMS, names, outline

KINDS = {"sum", "ratio"}
SUMS = {"total", "difference", "balance"}
TURNS = 5
SPEAK_FOR = words_of(
    """one_land one_noun noun_of_claim likeness equals a_list a_rest nearly_all small_difference one_time three_parts
    one_sentence parts_exclude difference_of_kinds of_a_whole came_and_went to_be_moved two_points
    small_residue near_cue part_taken complement said_together distinct_shares claims_land claims_time
    part_said about_the_first about_the_second about_both only_two
    adjoining points_back leaning course income_and_outlay parts_of_its_time concluded ends_told
    complement_of_part"""
)
AGAINST = words_of(
    """off far_off of_another_thing ways left unlike other_lands other_nouns smaller_than_a_part part_of_a_part
    other_family open too_little whole_is_part one_side"""
)
NAMES = ("", *SIGNS)


@dataclass(frozen=True, slots=True)
class Bag:
    """The ways to reckon one claim that no figures bear out; ``fits``: which of them the answer of its case allows."""

    case: str
    claim: Claim
    ways: tuple[Row, ...]
    fits: tuple[bool, ...]

    @property
    def wrong(self) -> bool:
        """Whether a case says that the claim is wrong."""
        return any(self.fits)


def bags(cases: Iterable[Case]) -> Iterator[Bag]:
    for case in cases:
        asked = [frozenset(one["points"]) for one in case["expect"] if one["kind"] in KINDS]
        other = [frozenset(one["points"]) for one in case["expect"] if one["kind"] not in KINDS]
        yield from _bags(case["id"], read(outline_of(case)), asked, other)


def bags_of_topic() -> Iterator[Bag]:
    """Those of the bundled topic, so that what is weighed for a few statements holds for some hundred, too."""
    asked = [names(item["points"]) for item in ITEMS]
    yield from _bags("topic", read(outline()), asked, [])


def _bags(
    case: str, reading: Reading, asked: Sequence[frozenset[str]], other: Sequence[frozenset[str]]
) -> Iterator[Bag]:
    around = surroundings(reading, reading.points)
    for one in reading.points:
        points = matter(around, one)
        known = Matter(reading, one, points)
        for claim in claims(one):
            found = list(relations(claim, points))
            if any(relation.holds for relation in found):
                continue
            if claim.kind in SUMS:
                found = [way for way in found if not known.explains(way)]
            if not found:
                continue
            told = [{one.point.id, *(item.one.point.id for item in relation.operands)} for relation in found]
            if any(points <= answer for points in told for answer in other):
                continue
            fits = tuple(any(len(ids & ans) >= min(2, len(ids | ans)) for ans in asked) for ids in told)
            ways = tuple(
                Row(case, _signs_of(Weighed(reading, relation, len(found))), fit, _told(claim, relation.operands))
                for relation, fit in zip(found, fits, strict=True)
            )
            yield Bag(case, claim, ways, fits)


def _signs_of(weighed: Weighed) -> tuple[float, ...]:
    return (1.0, *(sign(weighed) for sign in SIGNS.values()))


def _told(claim: Claim, operands: Sequence[object]) -> tuple[str, str]:
    figures = ", ".join(item.figure.printed for item in operands)  # type: ignore[attr-defined]
    return f"{claim.kind} {claim.printed} of {figures}", claim.one.point.text


def _odds(weights: Sequence[float], row: Row) -> float:
    return sum(weight * sign for weight, sign in zip(weights, row.signs, strict=True))


def _first(row: Row) -> float:
    """How likely a way is before anything is weighed: near to what is claimed, with nothing left over."""
    signs = dict(zip(NAMES, row.signs, strict=True))
    return -signs["off"] - 0.2 * signs["left"]


def _turned(at: int, weight: float) -> bool:
    name = NAMES[at]
    if name in SPEAK_FOR or name.startswith(("cue_", "all_of_it_")):
        return weight < 0
    return name in AGAINST and weight > 0


def _likeliest(bag: Bag, weights: Sequence[float] | None) -> tuple[float, Row]:
    ways = [row for row, fit in zip(bag.ways, bag.fits, strict=True) if fit or not bag.wrong]
    scores = [(_first(row) if weights is None else _odds(weights, row), row) for row in ways]
    return max(scores, key=lambda score: score[0])


def fitted_in_turns(found: Sequence[Bag]) -> list[float]:
    """The weights, by turns: of a planted case the likeliest claim is the wrong one, and the others are not asked."""
    weights: list[float] | None = None
    for _ in range(TURNS):
        chosen = [(bag, *_likeliest(bag, weights)) for bag in found]
        wrong: defaultdict[str, list[tuple[float, Row]]] = defaultdict(list)
        for bag, score, row in chosen:
            if bag.wrong:
                wrong[bag.case].append((score, row))
        kept = [row for bag, _, row in chosen if not bag.wrong]
        kept += [max(rows, key=lambda score: score[0])[1] for rows in wrong.values()]
        weights = fitted_fairly(kept, _turned)
    return weights or []


def crossed(found: Sequence[Bag]) -> Iterator[tuple[Bag, float, Row]]:
    """Each claim with its likeliest way and the odds of it, by weights that its case had no part in."""
    names = dict.fromkeys(bag.case.removesuffix("+") for bag in found)
    places = {told: at % FOLDS for at, name in enumerate(names) for told in (name, f"{name}+")}
    for fold in range(FOLDS):
        weights = fitted_in_turns([bag for bag in found if places[bag.case] != fold])
        for bag in found:
            if places[bag.case] == fold:
                yield bag, *max(((_odds(weights, row), row) for row in bag.ways), key=lambda score: score[0])


def _lines(answers: Sequence[tuple[Bag, float, Row]], show: bool) -> Iterator[str]:
    planted = {bag.case for bag, _, _ in answers if bag.wrong}
    for least in (-1.0, -0.5, 0.0, 0.5):
        hit = {bag.case for bag, odds, row in answers if odds > least and row.same}
        false = {bag.case for bag, odds, row in answers if odds > least and not row.same}
        yield f"above {least}: {len(hit)} of {len(planted)} wrong, {len(false)} false"
    if show:
        for bag, odds, row in sorted(answers, key=lambda answer: answer[1]):
            if (odds > 0) != row.same and (odds > 0 or bag.wrong):
                yield f"{odds:.2f} {'wrong' if row.same else 'fine'} {bag.case}: {row.told[0]}\n  {row.told[1]}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="fit_relations", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="more cases, in the form of inventions.txt")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args(arguments)
    more = [{**case, "id": f"{path.stem} {case['id']}"} for path in asked.files for case in inventions(path)]
    found = [*bags([*practised(), *map(gathered, inventions()), *reckonings(), *more]), *bags_of_topic()]
    if asked.write:
        text = written(fitted_in_turns(found), NAMES, "fit_relations")
        Path(_relation_weights.__file__).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write("\n".join(_lines([*crossed(found)], asked.show)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
