"""Drafts in an edition: quotations, as many as it can hold, and counted in front of the reader."""

from __future__ import annotations

from dataclasses import replace

from generator.formats.audience import Budget
from generator.model.element import Prose, Slide
from generator.model.inline import Text, plain
from generator.model.labels import Labels
from generator.model.outline import Block, BlockItem, Outline
from generator.plan.drafted import as_edition, told_on_page, told_on_slides, unreviewed
from tests.tiny import AUDIENCE, tiny


def drafts(*ids: str) -> Outline:
    """The tiny outline whose points ``ids`` (none: all) nobody has reviewed."""
    parts = tuple(
        replace(
            part,
            topics=tuple(
                replace(topic, points=tuple(replace(p, draft=not ids or p.id in ids) for p in topic.points))
                for topic in part.topics
            ),
        )
        for part in tiny().parts
    )
    return replace(tiny(), parts=parts)


def test_reviewed_points_are_left_alone() -> None:
    """An outline without drafts is the same outline, and nothing is told."""
    assert tiny() is as_edition(tiny(), AUDIENCE, Labels())
    assert "" == unreviewed(tiny(), Labels())


def test_drafts_are_quoted_without_labels_of_the_papers_own() -> None:
    """Every draft is a quotation; its head and short form, which are no quotation, are not shown."""
    points = list(as_edition(drafts(), AUDIENCE, Labels()).points())

    assert all(point.text.startswith("“") and not point.head and not point.short for point in points)


def test_only_as_many_drafts_as_the_edition_holds() -> None:
    """Beyond the budget the lightest are left out of the text; reviewed points never are."""
    narrow = replace(AUDIENCE, budget=Budget(20, 9), minimum_weight=1)
    first = next(iter(tiny().points()))
    kept = [point for point in as_edition(drafts(), narrow, Labels()).points() if point.weight]
    mixed = as_edition(drafts(*[p.id for p in tiny().points() if p.id != first.id]), narrow, Labels())

    assert 0 < len(kept) < len(list(tiny().points()))
    assert min(p.weight for p in kept) == max(p.weight for p in tiny().points())
    assert first.weight == next(iter(mixed.points())).weight


def test_the_reader_is_told_first() -> None:
    """The notice is the first element of the page and opens the source line of the first slide behind the cover.

    On the slide its first sentence stands, all of it in the notes.
    """
    notice = unreviewed(drafts(), Labels())
    page = told_on_page((Prose((Text("Else"),)),), notice, Labels())
    cover, first, second = told_on_slides(
        (
            Slide("a", "title", (), ()),
            Slide("b", "points", (), (), source=(Text("Source: x."),)),
            Slide("c", "points", (), ()),
        ),
        notice,
        Labels(),
    )

    count = len(list(tiny().points()))
    assert f"{count} of {count} points are drafts" in notice
    assert isinstance(page[0], Prose)
    assert notice == plain(page[0].content)
    brief, marks, _ = notice.partition(" They stand in quotation marks")
    assert marks
    assert f"Draft: {brief} Source: x." == plain(first.source)
    assert f"Draft: {notice}" == plain(first.notes[0])
    assert ((), ()) == (cover.source, second.source)


def test_a_card_that_says_words_of_a_draft_quotes_them() -> None:
    """An item in the analyst's own words does not become a quotation."""
    first = next(iter(tiny().points()))
    said = BlockItem("i1", f"… {first.text[4:24]} …", (first.id,))
    own = BlockItem("i2", "boats in all", (first.id,))
    block = Block("glance", "glance", "", "Two numbers", "", items=(said, own))
    (found,) = as_edition(replace(drafts(), blocks=(block,)), AUDIENCE, Labels()).blocks

    assert f"“{said.text}”" == found.items[0].text
    assert own.text == found.items[1].text
