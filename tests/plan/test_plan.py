"""Both documents of an edition, planned in two passes."""

from __future__ import annotations

from dataclasses import replace

from generator.formats.audience import Citations
from generator.model import element as e
from generator.model.inline import Cite, Footnote, Inline, Inlines, plain
from generator.model.outline import Outline, Part
from generator.model.walk import inlines_of
from generator.plan.build import make_meta, make_plan
from tests.tiny import AUDIENCE, TEMPLATES, tiny, tiny_plan


def cites(content: Inlines) -> list[Cite]:
    return [cite for item in content for cite in _cites(item)]


def _cites(item: Inline) -> list[Cite]:
    return [item] if isinstance(item, Cite) else cites(getattr(item, "content", ()))


def page_cites(plan: e.Plan) -> list[Cite]:
    return [cite for element in plan.briefing.elements for content in inlines_of(element) for cite in cites(content)]


def test_every_citation_is_printed_and_listed() -> None:
    """No citation is left as the first pass leaves it, and the list has all that is cited, read texts first."""
    plan = tiny_plan()
    found = page_cites(plan)
    (listed,) = (element for element in plan.briefing.elements if isinstance(element, e.Bibliography))
    read, reached = ([key for key, _ in entries] for _, entries in listed.groups)

    assert len(found) >= 8
    assert all(cite.text for cite in found)
    assert ["harbour-2024", "operator-2023"] == sorted(read)
    assert ["survey-2023"] == reached


def test_a_work_reached_through_a_source_says_so() -> None:
    """As the style words it."""
    texts = {cite.text for cite in page_cites(tiny_plan())}

    assert "(Lee, 2023, as cited in Strait Ferries, 2023)" in texts


def test_numbers_of_a_numeric_style_follow_the_page() -> None:
    """The first work that the page cites is [1], also though all are printed in the second pass."""
    found = page_cites(tiny_plan(citations=Citations("ieee")))

    assert "[1]" == found[0].text


def test_notes_of_a_footnote_style_stand_below() -> None:
    """No citation in brackets is left in the text."""
    plan = tiny_plan(citations=Citations("apa", "footnote"))
    prose = [item for element in plan.briefing.elements if isinstance(element, e.Prose) for item in element.content]
    notes = [item for mark in prose for item in getattr(mark, "content", ()) if isinstance(item, Footnote)]

    assert notes
    assert not [item for mark in prose for item in getattr(mark, "content", ()) if isinstance(item, Cite)]


def test_slides_that_state_something_name_their_sources() -> None:
    """All but the cover; on several sources the word is a plural."""
    slides = {slide.id: plain(slide.source) for slide in tiny_plan().deck.slides}

    assert "" == slides["cover"]
    assert "Sources: Operator, 2023; Harbour, 2024." == slides["disputes"]
    assert slides["part-context"].startswith("Source: Operator, 2023.")
    assert all(slides[name] for name in ("messages", "part-areas", "slide-passengers-chart", "slide-then-now"))


def test_notes_say_the_points_in_full_with_place_and_status() -> None:
    """What a slide shows shortened, the speaker has in full, with the citation, the place and what is not fact."""
    notes = {slide.id: [plain(note) for note in slide.notes] for slide in tiny_plan().deck.slides}

    assert (
        "In 2023 the crossing carried 1.2 million passengers. "
        "(Lee, 2023, as cited in Strait Ferries, 2023) [p. 5]" in notes["messages"]
    )
    assert any(
        note.startswith("The operator plans to buy new boats") and "p. 9" in note and "plan" in note
        for note in notes["messages"]
    )


def test_meta_is_of_outline_and_audience() -> None:
    """Title from the one, series and edition from the other; the evidence ends with the latest source."""
    meta = make_meta(tiny(), AUDIENCE)

    assert ("Ferries and fares", "Briefing", "Press note") == (meta.title, meta.series, meta.edition)
    assert ("1 February 2024", "2024-02-01", "en-GB") == (meta.date, meta.iso_date, meta.language)
    assert "Evidence ends January 2024" == meta.cutoff


def test_undated_sources_leave_no_cutoff() -> None:
    """Nothing is claimed where nothing is known."""
    sources = {
        name: replace(source, reference=replace(source.reference, csl={})) for name, source in tiny().sources.items()
    }

    assert "" == make_meta(replace(tiny(), sources=sources), AUDIENCE).cutoff


def test_the_nearest_template_is_used() -> None:
    """An audience's own, else that of the audience it extends."""
    audience = replace(AUDIENCE, chain=("press", "base"))
    texts = {"base/briefing.md.j2": "Base.\n", "press/briefing.md.j2": "Press.\n", "base/deck.md.j2": "## B {#b}\n"}
    plan = make_plan(tiny(), audience, texts)

    assert ["Press."] == [plain(content) for item in plan.briefing.elements for content in inlines_of(item)]
    assert ["b"] == [slide.id for slide in plan.deck.slides]


def test_planning_twice_gives_the_same_plan() -> None:
    """No state is left between two plans."""
    assert tiny_plan() == tiny_plan()


def layouts(outline: Outline) -> list[tuple[str, e.Layout]]:
    templates = {f"base/{path.name}": path.read_text("utf-8") for path in sorted((TEMPLATES / "base").glob("*.j2"))}
    audience = replace(AUDIENCE, chain=("base",))
    return [(slide.id, slide.layout) for slide in make_plan(outline, audience, templates).deck.slides]


def test_a_part_of_many_slides_opens_with_its_statements() -> None:
    """No part has a divider; figure, numbers, quotation and comparison each get a slide after the opening one."""
    found = layouts(tiny())
    start = [name for name, _ in found].index("part-areas")

    assert "section" not in [layout for _, layout in found]

    assert [
        ("slide-passengers-chart", "chart-takeaways"),
        ("slide-glance", "cards"),
        ("slide-harbour-words", "quote"),
        ("slide-then-now", "comparison"),
    ] == found[start + 1 : start + 5]


def test_a_single_quotation_stands_under_the_message_of_its_part() -> None:
    """A part of one quotation needs no list and no opener."""
    quotes = tuple(block for block in tiny().blocks if block.kind == "quote")

    assert ("part-areas", "quote") in layouts(replace(tiny(), blocks=quotes, figures={}, parts=_unfigured(tiny())))


def test_a_chart_is_left_out_where_its_topic_shows_a_heavier_figure_or_a_dispute_draws_it() -> None:
    """Nothing is said twice on slides."""
    figure = tiny().figures["passengers-chart"]
    disputes = tuple(replace(one, figure=figure.id) for one in tiny().disputes)
    told = layouts(replace(tiny(), disputes=disputes))

    assert "slide-passengers-chart" in dict(layouts(tiny()))
    assert "slide-passengers-chart" not in dict(told)


def _unfigured(outline: Outline) -> tuple[Part, ...]:
    return tuple(
        replace(part, topics=tuple(replace(topic, figures=()) for topic in part.topics)) for part in outline.parts
    )
