"""Every number of an edition has an origin: a point, data, a reference, a numbering, a count or a template's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check.documents.numbers.counts import counts_by_noun
from generator.check.documents.numbers.origins import Traced, trace
from generator.model import element as e
from generator.model.inline import Cite, CrossRef, Mark, Text
from generator.model.labels import Labels
from generator.model.memo import Memo
from generator.model.outline import Outline, PartialDate, Point
from generator.model.quotation import quoted
from tests.tiny import tiny, tiny_plan


def traced(plan: e.Plan, outline: Outline) -> list[Traced]:
    """Every number of the plan, in its order."""
    return [one for story in trace(plan, outline) for one in story.numbers]


def origins(*elements: e.Element) -> dict[str, str]:
    """Number → origin, of a page of these elements."""
    plan = tiny_plan()
    page = replace(plan, briefing=replace(plan.briefing, elements=elements))
    shown = {line_of for element in elements for line_of in _texts(element)}
    return {one.token.text: one.origin for one in traced(page, tiny()) if one.line.text in shown}


def _texts(element: e.Element) -> list[str]:
    assert isinstance(element, e.Prose)
    return ["".join(getattr(item, "text", "") or getattr(item.content[0], "text", "") for item in element.content)]  # type: ignore[union-attr]


def test_every_number_of_the_tiny_edition_has_an_origin() -> None:
    """And there are some of each kind that it prints."""
    found = traced(tiny_plan(), tiny())
    assert [one.line.text for one in found if not one.origin] == []
    assert {"point", "data", "reference", "numbering"} <= {one.origin.partition(" ")[0] for one in found}


def test_a_number_under_a_point_is_the_points() -> None:
    said = (Mark("boats-old", (Text("The operator ran four old boats in 2020."),)),)
    assert origins(e.Prose(said)) == {"four": "point boats-old", "2020": "point boats-old"}


def test_another_number_under_a_point_is_from_nowhere() -> None:
    said = (Mark("boats-old", (Text("The operator ran 77 old boats."),)),)
    assert origins(e.Prose(said)) == {"77": ""}


def test_an_origin_is_told_anew_where_its_point_has_changed() -> None:
    """Other lines of the same piece keep what was told of them."""
    said = tuple(
        e.Item(id, (), (Mark(id, (Text(text),)),))
        for id, text in (("boats-old", "It ran old boats in 2020."), ("boats-40", "The new boats cost USD 40 million."))
    )
    plan, memo = tiny_plan(), Memo()
    plan = replace(plan, briefing=replace(plan.briefing, elements=(e.Bullets(said, "bullets"),)))
    changed = with_text(tiny(), "boats-old", "The operator ran old boats.")
    before = trace(plan, tiny(), memo)
    after = trace(plan, changed, memo)
    assert after == trace(plan, changed)
    told, again = (
        {one.token.text: one for story in found if story.document == "briefing" for one in story.numbers}
        for found in (before, after)
    )
    assert told["2020"].origin == "point boats-old" != again["2020"].origin
    assert told["40"] is again["40"]


def with_text(outline: Outline, id: str, text: str) -> Outline:
    """``outline`` whose point ``id`` says ``text``."""
    parts = []
    for part in outline.parts:
        topics = [
            replace(
                topic,
                points=tuple(replace(one, text=text, short="") if one.id == id else one for one in topic.points),
            )
            for topic in part.topics
        ]
        parts.append(replace(part, topics=tuple(topics)))
    return replace(outline, parts=tuple(parts))


def test_a_citation_and_a_reference_to_a_figure_need_no_point() -> None:
    said = (Text("See "), CrossRef("fares", "Figure 7"), Cite(" (Operator, 1999)", (("operator-2023", ""),)))
    assert origins(e.Prose(said)) == {"7": "numbering", "1999": "reference operator-2023"}


@pytest.mark.parametrize("printed", ["1er février 2024", "2024年2月1日", "1. 2. 2024"])
def test_the_editions_date_is_its_own_in_any_language(printed: str) -> None:
    """Its day and month stand in it without the zeros that the outline's date has."""
    plan, outline = tiny_plan(), replace(tiny(), date=PartialDate(2024, 2, 1))
    told = replace(plan, briefing=replace(plan.briefing, meta=replace(plan.briefing.meta, date=printed)))
    found = [one for one in traced(told, outline) if one.line.text == printed]
    assert {one.origin for one in found} == {"edition"}


@pytest.mark.parametrize("field", ["edition", "series"])
def test_what_the_audience_calls_its_edition_is_a_templates(field: str) -> None:
    """Its file says it for every topic."""
    plan = tiny_plan()
    meta = replace(plan.briefing.meta, **{field: "Round 8 of 2031"})  # type: ignore[arg-type]
    told = traced(replace(plan, briefing=replace(plan.briefing, meta=meta)), tiny())
    assert [one.origin for one in told if one.line.text == "Round 8 of 2031"] == ["template", "template"]


def test_a_marking_is_a_templates() -> None:
    """It stands on every page."""
    plan = tiny_plan()
    meta = replace(plan.briefing.meta, labels=Labels(marking="Level 17"))
    told = traced(replace(plan, briefing=replace(plan.briefing, meta=meta)), tiny())
    assert [one.origin for one in told if one.line.text == "Level 17"] == ["template"]


def test_the_name_of_the_topics_folder_is_the_editions() -> None:
    """The deck's title says it where nobody has given the outline one."""
    plan, outline = tiny_plan(), replace(tiny(), id="ferries7")
    told = replace(plan, briefing=replace(plan.briefing, meta=replace(plan.briefing.meta, topic="ferries7")))
    assert [one.origin for one in traced(told, outline) if one.line.text == "ferries7"] == ["edition"]


def slide_origins(slide: e.Slide, outline: Outline) -> list[tuple[str, str]]:
    """Number and origin, of a deck of this slide."""
    plan = tiny_plan()
    deck = replace(plan.deck, slides=(slide,), tracker=())
    before = len(traced(replace(plan, deck=replace(deck, slides=())), outline))
    return [(one.token.text, one.origin) for one in traced(replace(plan, deck=deck), outline)[before:]]


def drafted(at: str) -> tuple[Outline, Point]:
    """The tiny outline whose first point is a draft that stands ``at`` a place of its source, and the point."""
    part = tiny().parts[0]
    topic = part.topics[0]
    point = replace(topic.points[0], draft=True, evidence=(replace(topic.points[0].evidence[0], at=at),))
    topics = (replace(topic, points=(point, *topic.points[1:])), *part.topics[1:])
    return replace(tiny(), parts=(replace(part, topics=topics), *tiny().parts[1:])), point


def test_the_locator_behind_a_quoted_draft_is_the_drafts() -> None:
    """Notes of a slide print a draft in quotation marks and where it stands, without its id."""
    outline, point = drafted("¶ 4711")
    line = f"{quoted(point.text, Labels())} [{point.evidence[0].at}; fact]"
    slide = e.Slide("told", "points", (), (), notes=((Text(line),),))
    assert ("4711", f"point {point.id}") in slide_origins(slide, outline)


def test_a_source_line_may_print_the_note_of_the_figure_above_it() -> None:
    """A number of the figure is the figure's, though the line stands under the slide alone."""
    plan = tiny_plan()
    drawn = [one for one in plan.briefing.elements if isinstance(one, e.Graphic)]
    shown = next(one for one in drawn if one.id in tiny().figures)
    outline = replace(tiny(), figures={n: replace(f, note="Off by 4711.") for n, f in tiny().figures.items()})
    line = (Text("Source: Operator. See also its register. Off by 4711. Drafted."),)
    assert ("4711", f"data {shown.id}") in slide_origins(e.Slide("told", "chart", (), (shown,), source=line), outline)


@pytest.mark.parametrize(("layout", "counts"), [("messages", True), ("agenda", True), ("points", False)])
def test_the_numbers_beside_messages_and_an_agenda_are_numbering(layout: e.Layout, counts: bool) -> None:
    """Both layouts count their items; another list does not."""
    items = tuple(e.Item(f"m-{name}", (), (Text(name),)) for name in ("north", "south"))
    slide = e.Slide("told", layout, (), (e.Bullets(items),))
    assert slide_origins(slide, tiny()) == ([("1", "numbering"), ("2", "numbering")] if counts else [])


def test_a_source_named_in_running_text_is_a_reference() -> None:
    """Under the label that its citations have, even where nothing cites it; another year beside its name is not."""
    outline = tiny()
    harbour = replace(outline.sources["harbour-2024"], label="Harbour, 1987")
    outline = replace(outline, sources={**outline.sources, "harbour-2024": harbour})
    plan = tiny_plan()
    line = "It reads Harbour, 1987; then Harbour, 1986."
    page = replace(plan, briefing=replace(plan.briefing, elements=(e.Prose((Text(line),)),)))
    told = {one.token.text: one.origin for one in traced(page, outline) if one.line.text == line}

    assert {"1987": "reference harbour-2024", "1986": ""} == told


def test_the_entries_of_the_texts_read_are_references() -> None:
    """A deck may list a source that none of its slides cites; a number of no record stays without origin."""
    year = tiny().sources["operator-2023"].label[-4:]
    grid = e.Grid("table-sources", (e.Column("Voice"), e.Column("Text")), ((), ()), "sources")
    rows = (((Text("1"),), (Text(f"Operator. ({year}). Report, 9471."),)),)
    told = dict(slide_origins(e.Slide("sources", "sources", (), (replace(grid, rows=rows),)), tiny()))

    assert "reference" == told[year]
    assert "" == told["9471"]


def test_drafts_are_counted() -> None:
    """The notice of an edition says how many of its points nobody has reviewed, which may be any number of them."""
    points = iter(range(100))
    parts = tuple(
        replace(
            part,
            topics=tuple(
                replace(topic, points=tuple(replace(point, draft=next(points) > 0) for point in topic.points))
                for topic in part.topics
            ),
        )
        for part in tiny().parts
    )
    outline = replace(tiny(), parts=parts)
    drafts = sum(point.draft for point in outline.points())
    told = f"{drafts} of the points are drafts."
    plan = tiny_plan()
    page = replace(plan, briefing=replace(plan.briefing, elements=(e.Prose((Text(told),)),)))

    assert ["count"] == [one.origin for one in traced(page, outline) if one.line.text == told]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("8 points", "count"),
        ("8 voices", ""),
        ("5 disputes", ""),
        ("6 claims", ""),
        ("7 key messages", ""),
    ],
)
def test_a_count_is_of_the_things_that_are_named(text: str, origin: str) -> None:
    """A number that counts something else of the outline does not do."""
    assert origins(e.Prose((Text(text),))) == {text.split()[0]: origin}


def test_key_messages_are_counted_by_themselves() -> None:
    """How many there are is no count of points, sources or voices."""
    assert counts_by_noun(tiny())["message"] == {0, 1, 2}
