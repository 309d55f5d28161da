"""How many disputes the rules find: counts by kind over a file or folder of cases, and never a case.

``python -m tests.disputes.score`` scores the blind corpus, then the cases kept aside. ``--practice [FILE ...]`` scores
the cases to tune on, all of them or those of some files, and shows what is missed and what is wrong. ``--untold``
writes the ids of those that are told wrongly into untold.txt, for when new cases came or weights were fitted anew.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.disputes.cases import ASIDE, CORPUS, HERE, Case, cases_of, inventions, outline_of, practised

UNTOLD = HERE / "untold.txt"
FAMILIES = {
    "value": "value", "basis": "value", "sum": "sum", "ratio": "sum", "rate": "sum", "date": "date", "name": "name",
    "status": "status", "citation": "citation",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of any rule, brought to what a case expects: kind, points, references."""

    kind: str
    points: frozenset[str]
    references: frozenset[str] = frozenset()


@dataclass(slots=True)
class Tally:
    """``hits`` of ``asked`` expected findings; ``false``: alarms; ``silent`` of ``cases`` near misses."""

    asked: int = 0
    hits: int = 0
    false: int = 0
    cases: int = 0
    silent: int = 0
    alarms: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def recall(self) -> float:
        return self.hits / self.asked if self.asked else 1.0

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0


def findings(case: Case) -> list[Found]:
    """What all rules find in a case."""
    from generator.check.citations import absent
    from generator.check.listed import doubts as listed
    from generator.check.records import doubts as records
    from generator.outline.disputes import found_in

    outline = outline_of(case)
    works = (*absent(outline), *listed(outline), *records(outline))
    return [
        *(Found(one.kind, frozenset(one.points), frozenset(one.references)) for one in found_in(outline)),
        *(Found("citation", frozenset(one.points), frozenset(one.references)) for one in works),
    ]


def hits(found: Found, expected: Mapping[str, Any]) -> bool:
    """Whether a finding is of the family and names two of the points (all, of fewer), or one of the references."""
    if FAMILIES.get(found.kind) != FAMILIES[expected["kind"]]:
        return False
    points = set(expected["points"])
    named = len(points & found.points)
    return named >= min(2, len(points)) > 0 or bool(found.references & set(expected.get("references", [])))


def scored(cases: Iterable[Case]) -> dict[str, Tally]:
    """Tallies by the kind of the case; "all" over all of them."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for case in cases:
        kind = case["kind"] if case["planted"] else f"near-{case['kind']}"
        found = findings(case)
        for name in (kind, "all"):
            _count(tallies[name], case, found)
    return dict(tallies)


def _count(tally: Tally, case: Case, found: Sequence[Found]) -> None:
    reached = [any(hits(one, expected) for one in found) for expected in case["expect"]]
    wrong = [one for one in found if not any(hits(one, expected) for expected in case["expect"])]
    tally.asked += len(reached)
    tally.hits += sum(reached)
    tally.false += len(wrong)
    tally.cases += not case["planted"]
    tally.silent += not case["planted"] and not found
    for one in wrong:
        tally.alarms[one.kind] += 1


def table(tallies: Mapping[str, Tally]) -> Iterator[str]:
    """A line a kind."""
    for name in sorted(tallies, key=lambda name: (name == "all", name.startswith("near-"), name)):
        one = tallies[name]
        alarms = ", ".join(f"{kind} {count}" for kind, count in sorted(one.alarms.items()))
        told = f"found {one.hits} of {one.asked}" if one.asked else f"silent {one.silent} of {one.cases}"
        line = f"{name:<18} {told:<18} false alarms {one.false}{f' ({alarms})' if alarms else ''}"
        yield line + (f"  recall {one.recall:.1%}, precision {one.precision:.1%}" if name == "all" else "")


def shown(cases: Iterable[Case]) -> Iterator[str]:
    """Misses and false alarms one by one: for cases to tune on, never for the corpus."""
    for case in cases:
        found = findings(case)
        yield from (
            f"MISS  {case['id']}: {expected['kind']} {expected['points']}"
            for expected in case["expect"]
            if not any(hits(one, expected) for one in found)
        )
        yield from (
            f"FALSE {case['id']}: {one.kind} {sorted(one.points)}"
            for one in found
            if not any(hits(one, expected) for expected in case["expect"])
        )


def untold(cases: Iterable[Case]) -> Iterator[str]:
    """The ids of the cases of which something is missed, or anything else is found."""
    for case in cases:
        found = findings(case)
        missed = [one for one in case["expect"] if not any(hits(each, one) for each in found)]
        if missed or not all(any(hits(each, one) for one in case["expect"]) for each in found):
            yield case["id"]


def _write_untold() -> None:
    head = UNTOLD.read_text(encoding="utf-8").split("\n\n")[0]
    UNTOLD.write_text(f"{head}\n\n" + "".join(f"{name}\n" for name in untold(practised())), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="score", description=__doc__)
    parser.add_argument("--practice", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--untold", action="store_true")
    options = parser.parse_args(arguments)
    if options.untold:
        _write_untold()
        return 0
    asked = options.practice
    if asked is None:
        sets = (sorted(CORPUS.glob("*.json")), *([path] for path in ASIDE))
        lines = [line for files in sets for line in (*table(scored(_told(files))), "")]
    else:
        cases = _told(asked) or practised()
        lines = [*shown(cases), *table(scored(cases))]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _told(files: Sequence[Path]) -> list[Case]:
    return [case for path in files for case in (inventions(path) if path.suffix == ".txt" else cases_of(path))]


if __name__ == "__main__":
    sys.exit(main())
