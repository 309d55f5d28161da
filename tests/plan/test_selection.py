"""What of an outline an edition takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import InputError
from generator.formats.audience import Audience
from generator.model import element as e
from generator.model.inline import plain
from generator.model.outline import Outline
from generator.model.walk import ids_of, inlines_of
from generator.plan.selection import selected
from tests.tiny import AUDIENCE, tiny, tiny_plan


def audience(**changes: object) -> Audience:
    return replace(AUDIENCE, **changes)  # type: ignore[arg-type]


def tree(outline: Outline) -> dict[str, list[str]]:
    return {part.id: [topic.id for topic in part.topics] for part in outline.parts}


def headings(**changes: object) -> list[str]:
    elements = tiny_plan(**changes).briefing.elements
    return [item.id for item in elements if isinstance(item, e.Heading) and item.number]


def printed(**changes: object) -> set[str]:
    """The ids that the briefing prints before its annexes, and the deck."""
    plan = tiny_plan(**changes)
    annex = next(i for i, item in enumerate(plan.briefing.elements) if isinstance(item, e.Bibliography))
    slides = [element for slide in plan.deck.slides for element in slide.elements]
    return {name for element in (*plan.briefing.elements[:annex], *slides) for name in ids_of(element)}


def test_an_audience_that_names_nothing_takes_all() -> None:
    """The outline as it is."""
    assert tiny() == selected(tiny(), audience())


def test_parts_and_topics_come_in_the_audiences_order() -> None:
    """Also where the outline has another."""
    assert ["areas", "context"] == list(tree(selected(tiny(), audience(parts=("areas", "context")))))
    assert {"areas": ["boats-topic", "passengers"]} == tree(
        selected(tiny(), audience(topics=("boats-topic", "passengers")))
    )


def test_what_belongs_to_a_topic_goes_with_it() -> None:
    """Its disputes, its blocks and its figures."""
    kept = selected(tiny(), audience(topics=("boats-topic",)))

    assert {"areas": ["boats-topic"]} == tree(kept)
    assert () == kept.disputes
    assert {} == kept.figures
    assert ["glance"] == [block.kind for block in kept.blocks]


def test_a_figure_that_a_kept_sentence_rests_on_stays() -> None:
    """A key message would lose its evidence without it."""
    first, *rest = tiny().key_messages
    outline = replace(tiny(), key_messages=(replace(first, figures=("passengers-chart",)), *rest))

    assert ["passengers-chart"] == list(selected(outline, audience(topics=("boats-topic",))).figures)


def test_an_edition_of_nothing_is_told() -> None:
    """With the topics there are."""
    with pytest.raises(InputError, match="takes none of the outline's topics; have: before, passengers, boats-topic"):
        selected(tiny(), audience(topics=("nowhere",)))
    with pytest.raises(InputError, match="takes none"):
        selected(tiny(), audience(parts=("drivers",)))


def test_both_documents_hold_the_audiences_parts_only() -> None:
    """Headings, the evidence table, the tracker and the slides."""
    plan = tiny_plan(parts=("context",))
    grids = [item.id for item in plan.briefing.elements if isinstance(item, e.Grid) and item.role == "evidence"]

    assert ["context", "before", "basis-of-evidence"] == headings(parts=("context",))
    assert ["evidence-context"] == grids
    assert ("Context",) == plan.deck.tracker
    assert {"", "Context"} == {slide.part for slide in plan.deck.slides}


def test_both_documents_hold_the_audiences_topics_only() -> None:
    """A part none of whose topics is taken is left out with its heading."""
    assert ["areas", "boats-topic", "basis-of-evidence"] == headings(topics=("boats-topic",))
    assert not printed(topics=("boats-topic",)) & {"pax-2020", "fare-8", "passengers-chart", "count"}


def test_minimum_weight_and_statuses_hold_in_both_documents() -> None:
    """Light points and other statuses are printed in neither, but for the evidence table."""
    assert "fare-8" in printed()
    assert "fare-8" not in printed(minimum_weight=3)
    assert "boats-40" in printed()
    assert "boats-40" not in printed(statuses=("fact",))
    assert {"pax-2020", "pax-2023"} <= printed(minimum_weight=3, statuses=("fact",))


def test_pictures_and_marking_are_the_audiences() -> None:
    """Whether charts are Office charts, and the line that every page bears."""
    graphics = [item for item in tiny_plan(charts="picture").briefing.elements if isinstance(item, e.Graphic)]

    assert [False] == [graphic.native for graphic in graphics]
    assert "DRAFT" == tiny_plan(marking="DRAFT").deck.meta.labels.marking


def test_a_message_may_rest_on_points_of_a_part_that_is_left_out() -> None:
    """Its citation stays: an edition leaves out words, not evidence."""
    elements = tiny_plan(parts=("context",)).briefing.elements
    messages = next(item for item in elements if isinstance(item, e.Bullets) and item.role == "key-messages")

    assert all("(" in plain(item.content) for item in messages.items)
    assert list(inlines_of(messages))
