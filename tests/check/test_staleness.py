"""What was said of its own day by a source that is old by now, and plans whose day has passed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import RULES
from generator.model.outline import Outline, PartialDate, Status
from tests.tiny import tiny

TODAY = PartialDate(2025, 3, 3)


def said(text: str, issued: tuple[int, ...], status: Status = "fact", date: PartialDate | None = None) -> Outline:
    """An outline of March 2025 with one point, from a source of ``issued``."""
    part = tiny().parts[0]
    topic = part.topics[0]
    point = replace(topic.points[0], text=text, status=status, date=date)
    source = tiny().sources["operator-2023"]
    csl = {key: value for key, value in source.reference.csl.items() if key != "issued"}
    csl |= {"issued": {"date-parts": [list(issued)]}} if issued else {}
    sources = {source.id: replace(source, reference=replace(source.reference, csl=csl))}
    parts = (replace(part, topics=(replace(topic, points=(point,)),)),)
    return replace(tiny(), parts=parts, sources=sources, date=TODAY)


def found(outline: Outline) -> list[str]:
    return [finding.what for finding in RULES.get("staleness").run(outline)]


def test_a_draft_is_a_quotation() -> None:
    """What is printed as a source's own words is told as of their day."""
    outline = said("The line now runs at night.", (2020,))
    drafted = replace(next(outline.points()), draft=True)
    part = outline.parts[0]
    parts = (replace(part, topics=(replace(part.topics[0], points=(drafted,)),)),)
    assert found(outline)
    assert found(replace(outline, parts=parts)) == []


STALE: list[tuple[str, tuple[int, ...], Status]] = [
    ("The line now runs at night.", (2024, 4), "fact"),
    ("It carries fewer people this year.", (2023,), "fact"),
    ("The line will run at night.", (2023, 1), "plan"),
    ("The line is expected to run at night.", (2023, 1), "forecast"),
    ("The line is to run at night.", (), "plan"),
    ("It was to open in 2024.", (2023,), "plan"),
    ("It planned to open early in 2024.", (2023,), "plan"),
    ("It hoped to open as early as spring 2024.", (2023,), "forecast"),
]
FRESH: list[tuple[str, tuple[int, ...], Status]] = [
    ("The line now runs at night.", (2025, 1), "fact"),
    ("In April 2024 the line now ran at night.", (2024, 4), "fact"),
    ("The line will run at night.", (2024, 6), "plan"),
    ("It was to open in 2030.", (2023,), "plan"),
    ("It has run since 2020.", (2023,), "plan"),
    ("From 2024 on it was to run at night.", (2023,), "plan"),
    ("It opened in 2024.", (2023,), "fact"),
    ("He said in 2023 that it was to run at night.", (2023,), "plan"),
    ("It was to open in fiscal year 2025.", (2024,), "plan"),
    ("Its motto is “We will sail today”.", (2020,), "fact"),
    ("He said: ‘We don’t know what tomorrow brings.’", (2020,), "fact"),
    ("She said: “Tomorrow the boats will run. And tomorrow never ends.", (2020,), "fact"),
    ("The owner called it „eine Fähre for tomorrow“.", (2020,), "fact"),
    ("The crew says 'we'll run today' every night.", (2020,), "fact"),
    ("The will of the harbour counts, and now and then it is asked.", (2025, 1), "fact"),
]


@pytest.mark.parametrize(("text", "issued", "status"), STALE)
def test_what_is_stale(text: str, issued: tuple[int, ...], status: Status) -> None:
    """A reader of March 2025 would take it for today's, or ask what came of it."""
    assert 1 == len(found(said(text, issued, status)))


@pytest.mark.parametrize(("text", "issued", "status"), FRESH)
def test_what_is_not_stale(text: str, issued: tuple[int, ...], status: Status) -> None:
    """A young source, a date of its own, a day still to come, words in quotation marks, the start of something."""
    assert [] == found(said(text, issued, status))


def test_the_date_of_a_plan_counts() -> None:
    """What was planned for April 2024 has come, or has not."""
    assert (
        "which has passed by 2025-03-03" in found(said("A visit is due.", (2024, 3), "plan", PartialDate(2024, 4)))[0]
    )


def test_a_point_is_as_young_as_its_youngest_source() -> None:
    """Whoever says it again says it of a later day."""
    outline = said("The line now runs at night.", (2020,))
    (part,) = outline.parts
    (point,) = part.topics[0].points
    harbour = tiny().sources["harbour-2024"]
    csl = {**harbour.reference.csl, "issued": {"date-parts": [[2025, 2]]}}
    young = replace(harbour, reference=replace(harbour.reference, csl=csl))
    twice = replace(point, evidence=(*point.evidence, replace(point.evidence[0], source="harbour-2024")))
    topic = replace(part.topics[0], points=(twice,))

    sources = {**outline.sources, "harbour-2024": young}
    assert [] == found(replace(outline, parts=(replace(part, topics=(topic,)),), sources=sources))
