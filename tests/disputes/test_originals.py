"""The bundled topic: what is known to be found there, and that little else is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from generator.formats.topic import load_topic
from generator.model.outline import Outline
from generator.model.proposed import Proposed
from generator.outline.build import build_outline
from generator.outline.disputes import found_in
from tests.disputes.cases import HERE, Case, cases_of
from tests.disputes.score import FAMILIES

TOPIC = HERE.parent.parent / "seeds" / "us-japan-2021-2025"
OURS = {"value", "basis", "date", "name", "status"}
ITEMS = [item for item in cases_of(HERE / "originals.json") if item["kind"] in OURS]
FOUND = {
    "agenda-or-result", "budget-300", "command-name", "global-partnership", "hosting-budget-name", "obligation-scope",
    "reef-names", "senkaku-names", "spending-measures", "spratly-names", "suga-date", "treaty-date", "troops",
    "us-strategy-date", "visit-rank",
}  # fmt: skip
"""The rest takes more than structure: to know who ruled when, or that what is done together is joint."""


@cache
def outline() -> Outline:
    files = load_topic(Path(TOPIC), TOPIC.name)
    return build_outline(TOPIC.name, files.notes, files.outline, files.references, files.figures)[0]


@cache
def found() -> tuple[Proposed, ...]:
    return tuple(one for one in found_in(outline()) if one.kind in OURS)


def names(points: Iterable[str]) -> frozenset[str]:
    """Ids of points, merged ones by the id that they have now."""
    now = {name: point.id for point in outline().points() for name in (point.id, *point.also)}
    return frozenset(now[name] for name in points)


def meets(one: Proposed, item: Case) -> bool:
    same = FAMILIES[one.kind] == FAMILIES[item["kind"]]
    return same and len(names(one.points) & names(item["points"])) > 1


@pytest.mark.parametrize("name", sorted(FOUND))
def test_known_disputes_are_found(name: str) -> None:
    """A disagreement that was found by hand is found by rule."""
    item = next(item for item in ITEMS if item["id"] == name)
    assert any(meets(one, item) for one in found())


def test_little_else_is_found() -> None:
    """No more than one alarm that the list does not bear out."""
    wrong = [one.id for one in found() if not any(meets(one, item) for item in ITEMS)]
    assert len(wrong) <= 1, wrong
