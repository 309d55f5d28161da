"""The rules over outlines: each finds the fault that was planted, none finds anything in a clean topic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.check import RULES, check_outline
from generator.errors import Where
from generator.model.chart import Chart, Figure, Series
from generator.model.outline import (
    Block,
    BlockItem,
    Dispute,
    Outline,
    Paragraph,
    PartialDate,
    Point,
    Sentence,
    Side,
    Topic,
)
from generator.model.proposed import Proposed
from generator.model.source import Evidence, Reference
from tests.tiny import tiny

PLACE = Where("planted.md", 3)
PROPOSED = Proposed(
    "value-boats-40", "value", "Price?", "boats-topic", ("boats-40",), (), "They differ.", "The sources give two prices"
)


def with_topic(name: str, **changes: object) -> Outline:
    outline = tiny()
    parts = tuple(
        replace(
            part,
            topics=tuple(
                replace(topic, **changes) if topic.id == name else topic  # type: ignore[arg-type]
                for topic in part.topics
            ),
        )
        for part in outline.parts
    )
    return replace(outline, parts=parts)


def topic(name: str) -> Topic:
    return next(topic for topic in tiny().topics() if topic.id == name)


def point(**changes: object) -> Outline:
    """The tiny outline with its first point of the boats changed."""
    first, *rest = topic("boats-topic").points
    changed: Point = replace(first, where=PLACE, **changes)  # type: ignore[arg-type]
    return with_topic("boats-topic", points=(changed, *rest))


def paged(at: str) -> Outline:
    """The tiny outline whose operator's report has pages 1 to 12."""
    operator = tiny().sources["operator-2023"]
    paged_record = replace(operator.reference, csl={**operator.reference.csl, "page": "1-12"})
    outline = point(evidence=(Evidence("operator-2023", at),))
    return replace(outline, sources={**outline.sources, operator.id: replace(operator, reference=paged_record)})


def later(outline: Outline) -> Outline:
    """Dated years after its sources."""
    return replace(outline, date=PartialDate(2030))


def one_voice(name: str) -> Outline:
    """The tiny outline with one part told by the operator alone."""
    evidence = (Evidence("operator-2023", "p. 1"),)
    parts = tuple(
        replace(part, topics=tuple(
            replace(topic, points=tuple(replace(one, evidence=evidence) for one in topic.points))
            for topic in part.topics), where=PLACE) if part.id == name else part
        for part in tiny().parts
    )  # fmt: skip
    return replace(tiny(), parts=parts)


def message(text: str, points: tuple[str, ...] = ("boats-40",), figures: tuple[str, ...] = ()) -> Outline:
    return with_topic("boats-topic", message=Sentence("m", text, points, figures, where=PLACE))


def valued(value: str) -> tuple[Side, ...]:
    """The sides of the tiny dispute, the first with another value to draw."""
    first, second = tiny().disputes[0].sides
    return replace(first, value=value), second


def dispute(**changes: object) -> Outline:
    (first,) = tiny().disputes
    changed: Dispute = replace(first, where=PLACE, **changes)  # type: ignore[arg-type]
    return replace(tiny(), disputes=(changed,))


def figure(**changes: object) -> Outline:
    (first,) = tiny().figures.values()
    changed: Figure = replace(first, where=PLACE, **changes)  # type: ignore[arg-type]
    return replace(tiny(), figures={first.id: changed})


def totalled(total: float) -> Outline:
    """The tiny outline's figure with parts of 3 and 4 and a total."""
    series = (Series("North", (3.0, 2.0)), Series("South", (4.0, 2.0)), Series("Total", (total, 4.0)))
    return figure(chart=Chart("column", categories=("2020", "2021"), series=series))


def work(custom: str = "", caution: str = "", **csl: object) -> Outline:
    """The tiny outline with one more work, in the list of the source ``custom``."""
    known = {"type": "book", "title": "Ports", "author": [{"family": "Sund"}], "issued": {"date-parts": [[2020]]}}
    record = {**known, **csl}
    added = Reference("ports-2020", record, listed_in=custom, caution=caution, where=PLACE)
    return replace(tiny(), references={**tiny().references, added.id: added})


def source(**changes: object) -> Outline:
    first, *_ = tiny().sources.values()
    return replace(
        tiny(),
        sources={**tiny().sources, first.id: replace(first, where=PLACE, **changes)},  # type: ignore[arg-type]
    )


def prose(*items: str | Sentence) -> Outline:
    return with_topic("boats-topic", paragraphs=(Paragraph(items),), where=PLACE)


def empty_part() -> Outline:
    part = tiny().parts[0]
    hollow = tuple(replace(topic, points=()) for topic in part.topics)
    return replace(tiny(), parts=(replace(part, topics=hollow, where=PLACE), *tiny().parts[1:]))


def safe(*points: str) -> Outline:
    item = BlockItem("safe-1", "Fares rose.", points, where=PLACE)
    return replace(tiny(), blocks=(Block("safe", "safe", "", "", "", items=(item,)),))


CASES: list[tuple[str, str, Callable[[], Outline], str]] = [
    ("evidence", "error", lambda: point(evidence=(Evidence("nobody", "p. 1"),)), "the source 'nobody'"),
    ("evidence", "error", lambda: point(evidence=(Evidence("operator-2023", ""),)), "does not say where"),
    ("citations", "error", lambda: point(evidence=(Evidence("operator-2023", "p. 1", "ghost"),)), "cites 'ghost'"),
    ("evidence", "error", lambda: figure(evidence=(Evidence("nobody", "p. 1"),)), "'passengers-chart' names"),
    ("evidence", "error", lambda: source(depends_on=("ghost",)), "depends on 'ghost'"),
    ("evidence", "error", lambda: point(evidence=()), "has no evidence"),
    ("evidence", "warning", lambda: paged("p. 44"), "stands at p. 44 of 'operator-2023'"),
    ("disputes", "error", lambda: dispute(points=("ghost",)), "names the point 'ghost'"),
    ("disputes", "error", lambda: dispute(sides=()), "without two sides"),
    ("disputes", "error", lambda: dispute(treatment=""), "and a treatment"),
    ("disputes", "error", lambda: dispute(status="dismissed"), "is dismissed without a reason"),
    ("disputes", "warning", lambda: dispute(status="proposed"), "nobody has decided on it"),
    ("disputes", "error", lambda: dispute(sides=valued("1.3")), "which its text does not say"),
    ("disputes", "error", lambda: dispute(sides=valued("many")), "which its text does not say"),
    ("arithmetic", "warning", lambda: totalled(9.0), "make 7 for 2020, and the total is 9"),
    ("listed", "note", lambda: work(custom="operator-2023"), "no point cites it"),
    ("records", "warning", lambda: work(DOI="11.1/x", caution=""), "which is no DOI"),
    ("parts", "error", empty_part, "holds no points"),
    ("parts", "warning", lambda: with_topic("boats-topic", points=(), paragraphs=(), where=PLACE), "holds no points"),
    ("parts", "note", lambda: with_topic("boats-topic", message=None, where=PLACE), "has no message"),
    ("perspective", "warning", lambda: one_voice("areas"), "the part 'What changed' rests on one source"),
    ("placed", "error", lambda: prose("ghost"), "prints the point 'ghost'"),
    ("placed", "warning", lambda: prose("boats-40", "boats-40"), "and again in"),
    ("proposed", "warning", lambda: replace(point(), proposed=(PROPOSED,)), "The sources give two prices"),
    ("rests", "error", lambda: message("Boats are bought.", ("ghost",)), "rests on 'ghost'"),
    ("rests", "error", lambda: message("Boats are bought.", ()), "rests on no point"),
    ("rests", "error", lambda: message("Boats are bought.", (), ("ghost",)), "rests on figure 'ghost'"),
    ("safe", "error", lambda: safe("fare-8"), "is carried by only"),
    ("safe", "error", lambda: safe("pax-2023", "pax-2023-b"), "touches the dispute 'count'"),
    ("sentence-numbers", "error", lambda: message("The boats cost USD 41 million."), "says USD 41 million"),
    ("sentence-numbers", "error", lambda: message("The boats cost EUR 40 million."), "says EUR 40 million"),
    ("short-forms", "error", lambda: point(short="New boats for USD 45 million."), "says USD 45 million"),
    ("staleness", "warning", lambda: later(point(text="The boats now sail.")), "says “now”"),
]


def test_the_clean_topic_is_silent() -> None:
    """No rule has anything to say about a topic that is in order."""
    assert () == check_outline(tiny())


def test_every_rule_has_a_planted_fault() -> None:
    """A new rule must show here what it finds."""
    assert set(RULES.names()) == {rule for rule, *_ in CASES}


@pytest.mark.parametrize(("rule", "level", "planted", "what"), CASES)
def test_a_planted_fault_is_found(rule: str, level: str, planted: Callable[[], Outline], what: str) -> None:
    """The rule tells the fault, how grave it is, where it stands and what would mend it."""
    found = [finding for finding in check_outline(planted()) if finding.rule == rule and what in finding.what]

    assert [(level, PLACE)] == [(finding.level, finding.where) for finding in found]
    assert all(finding.mend for finding in found)


@pytest.mark.parametrize(
    "text",
    ["The boats cost USD 40 million.", "The boats cost about USD 40m.", "Two things cost USD 40 million."],
)
def test_numbers_that_the_points_carry_pass(text: str) -> None:
    """The same number passes in any of its forms; small counts in words are the sentence's own."""
    assert [] == [finding for finding in check_outline(message(text)) if finding.rule == "sentence-numbers"]


@pytest.mark.parametrize("text", ["They rose by 100%.", "Passengers were 1.2 million.", "From 2020 on they rose."])
def test_numbers_that_a_figure_carries_pass(text: str) -> None:
    """A value, a category and the change between two values of a figure are computed from it."""
    outline = message(text, (), ("passengers-chart",))

    assert [] == [finding for finding in check_outline(outline) if finding.rule == "sentence-numbers"]


def test_findings_stand_in_the_order_of_files_and_lines() -> None:
    """A person works through a file from its top."""
    outline = replace(message("The boats cost USD 41 million.", ("ghost",)), disputes=dispute(sides=()).disputes)
    places = [finding.where for finding in check_outline(outline)]

    assert sorted(places) == places
    assert len(places) >= 3
