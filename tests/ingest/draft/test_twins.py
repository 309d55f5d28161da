"""Which drafted points are said to repeat one of another document: those that an outline merges."""

from __future__ import annotations

from itertools import product

from generator.formats.values import parse_date
from generator.ingest.draft.points import with_twins
from generator.ingest.draft.types import DraftPoint, Twin
from generator.model.outline import Point, Status
from generator.model.source import Evidence
from generator.outline.merge import merge_points

TEXTS = (
    "The ferries carried 610,000 passengers in 2022.",
    "In 2022 some 610,000 passengers took the ferries.",
    "The ferries carried 610,000 passengers, 130,000 more than before.",
)
STATUSES: tuple[Status, ...] = ("fact", "plan")


def _drafts() -> list[DraftPoint]:
    """Every text with every date and status."""
    every = product(TEXTS, ("", "2022", "2022-05"), STATUSES)
    return [
        DraftPoint(text, 0, len(text), "¶ 1", "areas", "ferries", "Ferries", date=date, status=status)
        for text, date, status in every
    ]


def _named(drafts: list[DraftPoint]) -> dict[str, str]:
    """The place of each that names a twin, and that of its twin; each is from a document of its own."""
    twins = [Twin(number, one.text) for number, one in enumerate(drafts)]
    found = with_twins(drafts, twins, [range(len(drafts))])
    return {str(number): str(one.same.document) for number, one in enumerate(found) if one.same}


def test_no_twin_is_named_that_merging_refuses() -> None:
    """However far a group differs in numbers, dates and status, a person who reviews it finds no error in it."""
    drafts = _drafts()
    points = [
        Point(
            str(number), one.text, (Evidence(f"s{number}", ""),), "ferries", status=one.status,
            date=parse_date(one.date),
        )
        for number, one in enumerate(drafts)
    ]  # fmt: skip
    named = _named(drafts)

    assert named
    assert () == merge_points(points, named)[1]


def test_those_that_agree_are_named() -> None:
    """Of a group in which one differs, the others still name the heaviest of them."""
    lighter, apart, heavier = (
        DraftPoint(text, 0, len(text), "¶ 1", "areas", "ferries", "Ferries", weight=weight)
        for text, weight in ((TEXTS[0], 2), (TEXTS[2], 3), (TEXTS[1], 3))
    )
    assert {"0": "2"} == _named([lighter, apart, heavier])
