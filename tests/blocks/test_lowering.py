"""Every block, lowered for the page and for the slide on the tiny topic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks import BLOCKS, Context, Options
from generator.errors import InputError, Where
from generator.formats.blocks import Fence, read_blocks
from generator.formats.report import Report
from generator.model import element as e
from generator.model.chart import Moment
from generator.model.inline import Footnote, plain
from generator.model.walk import ids_of, inlines_of
from tests.tiny import bare, context, tiny

HERE = Where("briefing.md.j2", 7)


def lowered(name: str, ctx: Context | None = None, *, slide: bool = False, **options: str) -> tuple[e.Element, ...]:
    block = BLOCKS.get(name)
    lower = block.slide if slide else block.page
    return tuple(lower(ctx or context(), Options(options, HERE)))


def words(elements: Iterable[e.Element]) -> str:
    return " | ".join(plain(content) for element in elements for content in inlines_of(element))


def printed(elements: Iterable[e.Element]) -> tuple[str, ...]:
    return tuple(name for element in elements for name in ids_of(element))


@pytest.mark.parametrize("name", BLOCKS.names())
def test_the_example_of_a_block_is_a_directive_of_its_own_options(name: str) -> None:
    """What ``policybrief blocks`` shows can be pasted into a template."""
    block = BLOCKS.get(name)
    report = Report("example")
    (fence,) = read_blocks(block.example, report).nodes

    assert [] == report.findings
    assert isinstance(fence, Fence)
    assert name == fence.name == block.name
    assert set(fence.attributes.options) <= set(block.options)


# What each block is asked for on the tiny topic, and the ids or words that must come of it: page, then slide.
CASES: list[tuple[str, dict[str, str], str, str]] = [
    ("abstract", {}, "A small outline that tests every step of the way.", ""),
    ("agenda", {}, "", "What changed?"),
    ("amounts", {}, "", ""),
    ("basis", {}, "Two texts by two independent voices", ""),
    ("bibliography", {}, "Strait Ferries", "Strait Ferries"),
    ("bottom-line", {}, "", ""),
    ("comparison", {}, "USD 10 a trip", "USD 10 a trip"),
    ("comparison", {"id": "then-now"}, "Fares rose while boats aged", "Fares rose while boats aged"),
    ("comparison", {"topic": "boats-topic"}, "", ""),
    ("contents", {}, "", ""),
    ("coverage", {}, "What changed", "What changed"),
    ("dispute-table", {}, "How many passengers?", "How many passengers?"),
    ("dispute-table", {"kinds": "date"}, "", ""),
    ("disputes", {"topic": "passengers"}, "The harbour leaves children out.", "The harbour leaves children out."),
    ("disputes", {"kinds": "currency number", "limit": "1"}, "1.1 million", "1.1 million"),
    ("disputes", {"topic": "before"}, "", ""),
    ("entries", {"kind": "questions"}, "", ""),
    ("events", {}, "0.6 million", "0.6 million"),
    ("evidence", {}, "harbour-2024, ¶ 3", "harbour-2024, ¶ 3"),
    ("figure", {"id": "passengers-chart"}, "Passengers doubled", "Passengers doubled"),
    ("figure", {"topic": "passengers", "heaviest": "1"}, "", ""),
    ("glance", {"limit": "1"}, "passengers in 2023", "passengers in 2023"),
    ("key-messages", {}, "Passengers came back by 2023 (operator-2023).", "Passengers came back by 2023."),
    ("memo", {}, "", ""),
    ("method", {}, "statements were recorded", ""),
    ("message", {"of": "before"}, "lost half of its passengers", "lost half of its passengers"),
    ("messages", {"part": "areas"}, "The new boats are a plan.", "The new boats are a plan."),
    ("note", {"of": "before", "points": "fare-8"}, "", "lost half of its passengers"),
    ("options", {}, "", ""),
    ("points", {"topic": "passengers", "limit": "1"}, "In 2023 the crossing", "1.2 million passengers in 2023."),
    ("points", {"id": "fare-8"}, "A trip cost USD 8", "A trip cost USD 8"),
    ("points", {"part": "context"}, "0.6 million", "0.6 million"),
    ("prose", {"topic": "before"}, "The fall was sudden", "0.6 million"),
    ("quote", {"topic": "passengers"}, "“They are back.”", "Ann Pier, harbour master, in March 2024"),
    ("quote", {"topic": "before"}, "", ""),
    ("safe-to-use", {}, "Use the operator's count and say so", "Use the operator's count and say so."),
    ("scope", {}, "", "Period studied, 2020 to 2023"),
    ("shown", {"id": "passengers-chart then-now"}, "", "Fares rose while boats aged"),
    ("source-topics", {}, "Of three topics two rest on one voice alone", ""),
    ("sources", {}, "The ferry operator's own report.", "The ferry operator's own report."),
    ("statements", {"kind": "changes"}, "", ""),
    ("statements", {"kind": "changes", "role": "areas"}, "The new boats are a plan", "The new boats are a plan."),
    ("takeaways", {"figure": "passengers-chart"}, "", "1.2 million passengers in 2023."),
]


def test_the_cases_leave_no_block_out() -> None:
    """A new block must say here what it makes of the tiny topic."""
    assert set(BLOCKS.names()) == {name for name, *_ in CASES}


@pytest.mark.parametrize(("name", "options", "page", "slide"), CASES)
def test_a_block_says_what_it_should(name: str, options: dict[str, str], page: str, slide: str) -> None:
    """Page and slide print the words of the outline; what one of them does not show is nothing there."""
    on_page, on_slide = lowered(name, **options), lowered(name, slide=True, **options)

    assert page in words(on_page)
    assert slide in words(on_slide)
    assert bool(page) == bool(words(on_page))
    assert bool(slide) == bool(words(on_slide))


@pytest.mark.parametrize(
    ("name", "options", "what"),
    [
        ("figure", {"id": "no-such"}, "unknown figure 'no-such'; have: passengers-chart"),
        ("message", {"of": "no-such"}, "no part or topic 'no-such'"),
        ("messages", {"part": "no-such"}, "no messages in part 'no-such'"),
        ("points", {"id": "no-such"}, "unknown point 'no-such'"),
        ("points", {"topic": "no-such"}, "unknown topic 'no-such'; have: before, passengers, boats-topic"),
        ("points", {"topic": "before", "limit": "few"}, "limit=few is not a whole number"),
        ("prose", {"topic": "no-such"}, "unknown topic 'no-such'"),
    ],
)
def test_a_slip_is_told_with_its_place(name: str, options: dict[str, str], what: str) -> None:
    """A block that is asked for something unknown names the template's file and line, and what there is."""
    with pytest.raises(InputError) as refused:
        lowered(name, **options)

    (finding,) = refused.value.findings
    assert what in finding.what
    assert HERE == finding.where


def test_takeaways_of_an_unknown_figure_are_told() -> None:
    """Only slides have takeaways, so only there the slip can be met."""
    with pytest.raises(InputError, match="unknown figure 'no-such'"):
        lowered("takeaways", slide=True, figure="no-such")


def test_takeaways_are_first_what_the_analyst_reads_off_the_figure() -> None:
    """A labelled sentence that names the figure first stands before points."""
    (listed,) = lowered("takeaways", slide=True, figure="passengers-chart")

    assert isinstance(listed, e.Bullets)
    assert "Twice the low" == plain(listed.items[0].head)
    assert "That is twice the low of 2020." == plain(listed.items[0].content)


def test_takeaways_of_a_part_are_what_its_message_rests_on() -> None:
    """Its labelled points, in the message's order; an unknown name is told."""
    labelled = {point.id for point in tiny().points() if point.head}
    (listed,) = lowered("takeaways", slide=True, of="areas")

    assert isinstance(listed, e.Bullets)
    assert {item.id for item in listed.items} <= labelled
    with pytest.raises(InputError, match="no part, topic or block 'nowhere'"):
        lowered("takeaways", slide=True, of="nowhere")


def test_cards_of_a_slide_stand_in_a_row_by_what_they_are() -> None:
    """What is stated and what is planned stand apart; a page keeps one set under its own heading."""
    rows = lowered("glance", slide=True)

    assert ["Stated or agreed", "Planned or claimed"] == [row.title for row in rows if isinstance(row, e.Cards)]
    assert ["At a glance"] == [row.title for row in lowered("glance") if isinstance(row, e.Cards)]


def test_sides_with_values_are_handed_over_to_be_drawn() -> None:
    """Each with its number and the text that states it; words beside them stay."""
    (grid,) = lowered("disputes", slide=True)

    assert isinstance(grid, e.Grid)
    (drawn,) = grid.contrasts
    assert drawn is not None
    assert "million" == drawn.unit
    assert [("1.2", 1.2, "Operator, 2023"), ("1.1", 1.1, "Harbour, 2024")] == [
        (side.value, side.amount, side.source) for side in drawn.sides
    ]


def test_a_quotation_keeps_its_evidence() -> None:
    """On a page the speaker is followed by the citation; both stand under the item's id."""
    (quoted,) = lowered("quote")

    assert isinstance(quoted, e.Quote)
    assert "(harbour-2024)" in plain(quoted.attribution)
    assert (quoted.id,) == printed((quoted,))


@pytest.mark.parametrize(
    ("name", "options", "what"),
    [
        ("note", {"of": "nowhere"}, "no part or topic 'nowhere'"),
        ("note", {"points": "nowhere"}, "unknown point 'nowhere'"),
        ("shown", {"id": "nowhere"}, "no figure or block 'nowhere'"),
    ],
)
def test_a_slip_on_a_slide_is_told_with_its_place(name: str, options: dict[str, str], what: str) -> None:
    """What only slides have is checked there."""
    with pytest.raises(InputError, match=what):
        lowered(name, slide=True, **options)


def test_every_point_stands_under_its_id() -> None:
    """What prints a point prints it under its id, in prose, in lists and in the annex."""
    assert "pax-2020" in printed(lowered("prose", topic="before"))
    assert ("fare-8",) == printed(lowered("points", id="fare-8"))
    assert {point.id for point in tiny().points()} <= set(printed(lowered("evidence")))


def test_a_disputed_number_carries_its_caution_once() -> None:
    """The first print of a disputed point has a footnote that names the dispute, the second has none."""
    ctx = context()
    first, second = (lowered("prose", ctx, topic="passengers") for _ in range(2))
    notes = [
        item
        for element in (*first, *second)
        for content in inlines_of(element)
        for mark in content
        for item in getattr(mark, "content", ())
        if isinstance(item, Footnote)
    ]

    assert 1 == len(notes)
    assert "Sources differ. The harbour leaves children out." == plain(notes[0].content)


def test_a_run_that_rests_on_the_same_works_is_cited_once() -> None:
    """The analyst's sentence that rests on a point printed beside it repeats no citation."""
    (paragraph, *_) = lowered("prose", topic="before")

    assert 1 == words([paragraph]).count("(operator-2023)")


def test_an_edition_prints_only_the_points_it_takes() -> None:
    """Minimum weight and statuses hold wherever points are listed."""
    heavy = context(minimum_weight=3)
    facts = context(statuses=("fact",))

    assert ("pax-2023", "count") == printed(lowered("points", heavy, topic="passengers"))  # with its dispute's note
    assert () == printed(lowered("points", facts, topic="boats-topic"))
    assert "fare-8" not in printed(lowered("prose", heavy, topic="passengers"))
    assert "boats-40" not in printed(lowered("prose", facts, topic="boats-topic"))


def test_fresh_leaves_out_what_the_document_has_printed() -> None:
    """A second list of the same topic has only what the first had not."""
    ctx = context()
    first = set(printed(lowered("points", ctx, topic="passengers", limit="2"))) & set(ctx.points)
    second = set(printed(lowered("points", ctx, topic="passengers", fresh="yes"))) & set(ctx.points)

    assert 2 == len(first)
    assert not first & second


def test_a_figure_that_is_a_picture_says_so() -> None:
    """An audience that wants no Office charts gets pictures."""
    (graphic,) = lowered("figure", context(native=False), id="passengers-chart")

    assert isinstance(graphic, e.Graphic)
    assert not graphic.native


def test_a_matrix_says_what_its_marks_stand_for() -> None:
    """Filled and open marks are explained where the matrix is captioned."""
    figure = tiny().figures["passengers-chart"]
    chart = replace(
        figure.chart,
        kind="matrix",
        columns=("A",),
        rows=("x", "y"),
        marks=(("yes",), ("plan",)),
        meanings=(("yes", "takes part"), ("plan", "planned")),
    )
    matrix = replace(figure, id="groups", chart=chart, title="Groups", unit="")
    outline = replace(tiny(), figures={**tiny().figures, "groups": matrix})
    (grid,) = lowered("figure", context(outline), id="groups")

    assert isinstance(grid, e.Grid)
    assert grid.caption is not None
    assert "Groups; ● takes part, ○ planned" == grid.caption.shown


def test_a_time_line_says_what_its_marks_stand_for() -> None:
    """Where one mark is open, the words of the figure or else the usual ones stand in the caption."""
    figure = tiny().figures["passengers-chart"]
    moments = (
        Moment("a", 2021.1, "2 February 2021", "One", exact=True),
        Moment("b", 2022.5, "2022", "Two", exact=False),
    )

    def shown(*moments: Moment, rows: tuple[str, ...] = ()) -> str:
        chart = replace(figure.chart, kind="timeline", moments=moments, rows=rows)
        line = replace(figure, id="line", chart=chart, title="Events", unit="")
        (graphic,) = lowered("figure", context(replace(tiny(), figures={"line": line})), id="line")
        assert isinstance(graphic, e.Graphic)
        return graphic.caption.shown

    assert "Events; ● Day or month stated, ○ Year only, or planned" == shown(*moments)
    assert "Events; ● held, ○ planned" == shown(*moments, rows=("held", "planned"))
    assert "Events" == shown(moments[0])


@pytest.mark.parametrize("name", BLOCKS.names())
@pytest.mark.parametrize("slide", [False, True])
def test_no_block_needs_messages_figures_or_disputes(name: str, slide: bool) -> None:
    """On an outline of bare points every block gives something or nothing, and never raises but for a slip."""
    options = {"topic": "passengers", "of": "areas", "part": "areas", "kind": "changes", "role": "areas"}
    wanted = {key: value for key, value in options.items() if key in BLOCKS.get(name).options}
    if name == "takeaways":
        return  # it is asked about a figure, and there is none

    for element in lowered(name, context(bare()), slide=slide, **wanted):
        assert list(inlines_of(element)) is not None


@given(st.data())
def test_no_block_raises_on_parts_of_an_outline(data: st.DataObject) -> None:
    """Whatever an outline lacks of points, sentences and voices, blocks lower."""
    parts = tuple(
        replace(
            part,
            message=data.draw(st.sampled_from([part.message, None])),
            topics=tuple(
                replace(topic, points=tuple(data.draw(st.permutations(topic.points)))[: data.draw(st.integers(0, 3))])
                for topic in part.topics
            ),
        )
        for part in tiny().parts
    )
    outline = replace(tiny(), parts=parts, key_messages=tiny().key_messages[: data.draw(st.integers(0, 2))])
    for name in (
        "agenda",
        "basis",
        "coverage",
        "source-topics",
        "evidence",
        "key-messages",
        "dispute-table",
        "sources",
        "glance",
    ):
        for slide in (False, True):
            assert all(ids_of(element) is not None for element in lowered(name, context(outline), slide=slide))


def _drafted(*texts: str) -> Context:
    """The tiny outline without messages, whose first topic has these points, the last the heaviest."""
    outline = bare()
    part, *others = outline.parts
    topic, *rest = part.topics
    points = tuple(
        replace(topic.points[0], id=f"p{n}", text=text, weight=3 if text == texts[-1] else 2)
        for n, text in enumerate(texts)
    )
    topics = (replace(topic, points=points), *rest)
    return context(replace(outline, parts=(replace(part, topics=topics), *others)))


def test_a_slide_takes_a_brief_point_for_a_topic_without_message() -> None:
    """A page prints the heaviest, however long it is."""
    brief, long = "The pier is closed.", f"The pier {'of the old harbour ' * 30}is closed."
    ctx = _drafted(brief, long)
    name = next(ctx.outline.topics()).id

    assert brief in words(lowered("messages", ctx, slide=True, topic=name))
    assert long in words(lowered("messages", ctx, topic=name))


def test_points_keep_to_the_words_that_they_are_given() -> None:
    """What is too long leaves its place to the next; one stays in any case."""
    ctx = _drafted(
        "The pier is closed.", "The quay is open again.", "The lighthouse keeper has left the island for good."
    )
    name = next(ctx.outline.topics()).id

    assert ("p0", "p1") == printed(lowered("points", ctx, slide=True, topic=name, limit="3", words="12"))
    assert ("p0",) == printed(lowered("points", ctx, slide=True, topic=name, limit="3", words="2"))
