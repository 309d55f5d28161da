"""What the five originals hold of sums, ratios, rates and citations, against what the rules find in the topic."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from generator.check.citations import absent
from generator.check.listed import doubts as listed
from generator.check.records import doubts as records
from generator.model.outline import Outline
from generator.outline.disputes import found_in
from generator.pipeline import read_outline
from generator.workspace import DEFAULT_TOPIC, find_workspace
from tests.disputes.cases import Case, cases_of
from tests.disputes.score import FAMILIES, Found, hits

HERE = Path(__file__).parent
OURS = {"sum", "ratio", "rate", "citation"}
ITEMS = [item for item in cases_of(HERE / "originals.json") if item["kind"] in OURS]
ASKED = [item for item in ITEMS if not item.get("missing") and not item.get("optional")]
MOST_FALSE = 0.1


@cache
def topic() -> Outline:
    return read_outline(find_workspace(HERE.parents[1]), DEFAULT_TOPIC)[0]


@cache
def findings() -> tuple[Found, ...]:
    """All findings of these kinds, recorded disputes among them."""
    outline = topic()
    works = (*absent(outline), *listed(outline), *records(outline))
    same = {name: point.id for point in outline.points() for name in (point.id, *point.also)}
    return (
        *(_found(one.kind, one.points, one.references, same) for one in found_in(outline) if one.kind in OURS),
        *(_found("citation", one.points, one.references, same) for one in works),
    )


def _found(kind: str, points: Iterable[str], references: Iterable[str], same: dict[str, str]) -> Found:
    return Found(kind, frozenset(same.get(name, name) for name in points), frozenset(references))


def _item(item: Case) -> Case:
    same = {name: point.id for point in topic().points() for name in (point.id, *point.also)}
    return {**item, "points": [same.get(name, name) for name in item["points"]]}


def test_there_is_something_to_find() -> None:
    """Both families stand in the list."""
    assert {FAMILIES[item["kind"]] for item in ASKED} == {"sum", "citation"}


@pytest.mark.parametrize("item", ASKED, ids=lambda item: item["id"])
def test_what_a_reader_found_is_found(item: Case) -> None:
    """Each item that the notes carry is found."""
    assert any(hits(one, _item(item)) for one in findings()), item["what"]


def test_hardly_anything_else_is_found() -> None:
    """At most one false alarm for ten findings; a record without a date is told by the record itself."""
    wrong = [one for one in findings() if not any(hits(one, _item(item)) for item in ITEMS)]
    assert len(wrong) <= MOST_FALSE * len(findings()), wrong
