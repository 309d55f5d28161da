"""What stands behind an id: points with their places, passages and disputes."""

from __future__ import annotations

from dataclasses import replace

from generator.model.grounds import Witness
from generator.model.outline import Outline, Part, Point
from generator.model.written import Computed
from generator.outline.grounds import bases_of
from tests.tiny import tiny

TEXT = "Preface. In 2020 the crossing\ncarried 0.6 million passengers. More."


def with_span(outline: Outline) -> Outline:
    """The tiny outline whose point on 2020 knows its passage."""

    def marked(part: Part) -> Part:
        topics = (replace(topic, points=tuple(map(spanned, topic.points))) for topic in part.topics)
        return replace(part, topics=tuple(topics))

    def spanned(point: Point) -> Point:
        return replace(point, span=(9, 61)) if point.id == "pax-2020" else point

    return replace(outline, parts=tuple(map(marked, outline.parts)))


def test_a_point_rests_on_itself() -> None:
    """With its place, the work its source cites, its disputes and the line it is written in."""
    basis = bases_of(tiny(), {})["pax-2023"]

    assert ("point", ("pax-2023",)) == (basis.kind, tuple(ground.id for ground in basis.grounds))
    ground = basis.grounds[0]
    first = Witness("operator-2023", "Operator, 2023", "p. 5", "survey-2023", ground.evidence[0].origin_label)
    assert first == ground.evidence[0]
    assert ground.evidence[0].origin_label.endswith(", 2023")
    assert ("How many passengers?",) == ground.disputes
    assert ground.file.endswith("operator-2023.md")
    assert ground.line > 0


def test_a_span_gives_the_passage_on_one_line() -> None:
    """From the note's own source, only where its text is there."""
    outline = with_span(tiny())

    words = bases_of(outline, {"operator-2023": TEXT})["pax-2020"].grounds[0].evidence[0].passage
    assert "In 2020 the crossing carried 0.6 million passengers." == words
    assert "" == bases_of(outline, {})["pax-2020"].grounds[0].evidence[0].passage


def test_a_sentence_rests_on_its_points_and_figures() -> None:
    """Each once, in its order; a point that was merged into another leads to that one."""
    bases = bases_of(tiny(), {})
    low = next(one for one in bases.values() if one.text == "That is twice the low of 2020.")

    assert ("pax-2020", "pax-2023") == tuple(ground.id for ground in low.grounds)
    assert ("passengers-chart",) == low.figures
    assert bases["fare-10-b"] == bases["fare-10"]


def test_figures_disputes_and_computed_numbers_have_a_basis() -> None:
    """A figure its data, a dispute its sides under both of its ids, a number its formula."""
    computed = Computed("n1", "twice", "a / b", ("passengers-chart",), ("pax-2020",))
    bases = bases_of(tiny(), {}, (computed,))

    assert bases["passengers-chart"].data.startswith("data/")
    assert bases["passengers-chart"].evidence
    assert bases["count"] == bases["dispute-count"]
    assert {"pax-2023", "pax-2023-b"} == {ground.id for ground in bases["count"].grounds}
    assert ("a / b",) == bases["n1"].formulas
