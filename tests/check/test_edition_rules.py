"""What an edition may not leave out: each rule finds the fault that was planted, none finds one in a clean edition."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.check.editions import RULES, check_edition, check_written_for
from generator.errors import Finding, Where
from generator.formats.audience import Audience
from generator.model import element as e
from generator.model.chart import Chart, Moment
from generator.model.inline import Cite, Footnote, Mark, Text
from generator.model.outline import Outline
from tests.tiny import AUDIENCE, tiny, tiny_plan

PLACE = Where("planted.md", 3)
THROUGH = Cite("(Survey, 2023)", (("operator-2023", "survey-2023"),))
ELSEWHERE = Cite("(Harbour, 2024)", (("harbour-2024", ""),))
CITED = Cite("(Operator, 2023)", (("operator-2023", ""),))


def page(*elements: e.Element) -> e.Plan:
    """The tiny edition with a page of these elements and its reference list, and a deck of its cover."""
    plan = tiny_plan()
    lists = tuple(item for item in plan.briefing.elements if isinstance(item, e.Bibliography))
    briefing = replace(plan.briefing, elements=(*elements, *lists))
    return replace(plan, briefing=briefing, deck=replace(plan.deck, slides=plan.deck.slides[:1]))


def deck(*elements: e.Element, notes: tuple[tuple[Text | Mark | Cite, ...], ...] = ()) -> e.Plan:
    plan = page()
    slide = e.Slide("planted", "points", (Text("A slide"),), elements, notes=notes)
    return replace(plan, deck=replace(plan.deck, slides=(slide,)))


def said(name: str, text: str, *more: Cite | Footnote) -> e.Prose:
    return e.Prose((Mark(name, (Text(text), *more)),))


def item(name: str, text: str, note: str = "") -> e.Bullets:
    return e.Bullets((e.Item(name, (), (Mark(name, (Text(text), CITED)),), note),))


def card(name: str, value: str, *, filled: bool) -> e.Cards:
    return e.Cards(
        "", (e.Card(name, value, "USD", "million", (Mark(name, (Text("price of the boats"),)),), "", "", filled),)
    )


def moment(*, exact: bool) -> e.Graphic:
    chart = Chart("timeline", moments=(Moment("boats-40", 2023.5, "2023", "New boats", exact),))
    return e.Graphic("t", chart, "", e.Caption("Figure", "1", (Text("A line"),)))


def glance() -> str:
    """The id of the card that says what the boats cost."""
    return next(item.id for block in tiny().blocks for item in block.items if "boats" in item.text)


COUNT = "In 2023 the crossing carried 1.2 million passengers."
BOATS = "The operator plans to buy new boats for USD 40 million."

FAULTS: dict[str, list[tuple[e.Plan, str]]] = {
    "disputes": [
        (page(said("pax-2023", COUNT, CITED)), "prints 'pax-2023' .* drops the dispute 'count'"),
        (deck(item("pax-2023", "1.2 million passengers in 2023.")), "the deck of 'press' prints 'pax-2023'"),
    ],
    "certainty": [
        (deck(item("boats-40", "New boats for USD 40 million.")), "tells the plan 'boats-40' as a fact"),
        (page(card(glance(), "40", filled=True)), "the card 'USD 40 million' is filled, but 'boats-40' is a plan"),
        (deck(moment(exact=True)), "the mark of 'boats-40' is filled as if it had happened"),
    ],
    "secondary": [
        (
            page(said("pax-2023", "It carried many.", THROUGH)),
            "cites 'survey-2023' in “\\(Survey, 2023\\)” as if it had",
        ),
        (
            deck(item("boats-old", "Four boats."), notes=((THROUGH,),)),
            "the deck of 'press' \\(planted\\) cites 'survey-2023'",
        ),
    ],
    "parity": [
        (page(said("boats-old", "The operator ran five old boats in 2020.", CITED)), "in other words than its own"),
        (page(said("boats-old", "In 2021 the operator ran four old boats in 2020.", CITED)), "with the number 2021"),
        (page(said("boats-old", "The operator ran four old boats in 2020.", ELSEWHERE)), "cites other sources"),
    ],
    "citations": [
        (
            page(said("boats-old", "The operator ran four old boats in 2020.")),
            "cites its source 'operator-2023' nowhere",
        ),
        (deck(e.Prose((Mark("boats-old", (Text("Four old boats."),)),))), "the deck of 'press' prints 'boats-old'"),
    ],
}


def found(plan: e.Plan, rule: str, outline: Outline | None = None, audience: Audience = AUDIENCE) -> list[Finding]:
    findings = check_edition(outline or tiny(), audience, plan)
    return [finding for finding in findings if finding.rule == f"edition-{rule}"]


def planted() -> list[tuple[str, e.Plan, str]]:
    return [(rule, plan, what) for rule, cases in FAULTS.items() for plan, what in cases]


@pytest.mark.parametrize(("rule", "plan", "what"), planted())
def test_a_planted_fault_is_found(rule: str, plan: e.Plan, what: str) -> None:
    """It is an error that says which document, which id, why it matters and what would mend it."""
    (finding,) = found(plan, rule)

    assert "error" == finding.level
    assert re.search(what, finding.what)
    assert "press" in finding.what
    assert finding.why
    assert finding.mend
    assert finding.where.file.startswith("tiny/")
    assert finding.where.line


def test_every_rule_has_a_planted_fault() -> None:
    """Topics are the audience's own and tried below."""
    assert {*RULES.names()} == {*FAULTS, "topics"}


def test_a_clean_edition_has_no_findings() -> None:
    """The tiny topic by the templates that ship."""
    assert () == check_edition(tiny(), AUDIENCE, tiny_plan())


def test_a_sentence_that_says_no_disputed_number_needs_no_caution() -> None:
    """The dispute is over the count, not over the point."""
    assert [] == found(page(said("back", "Passengers came back by 2023.")), "disputes")


def carriers() -> dict[str, tuple[e.Element, ...]]:
    """What carries the dispute over the count, by what it is called."""
    treatment = Mark("count", (Text("Use the operator's count."),))
    footnote = Footnote((Text("Sources differ: "), treatment))
    columns = (e.Column("Question"), e.Column("Treatment"))
    return {
        "box": (e.Grid("dispute-count", columns, (((Text("Operator"),), (Text("1.2 million"),)),), "dispute"),),
        "row": (e.Grid("table-disputes", columns, (((Text("How many?"),), (treatment,)),), "disputes"),),
        "footnote": (e.Prose((Text("They came back."), footnote)),),
        "caution under a table": (
            e.Grid("g", columns, (), caption=e.Caption("Table", "1", (Text("Counts"),), note=(treatment,))),
        ),
    }


@pytest.mark.parametrize("name", carriers())
def test_what_carries_a_dispute(name: str) -> None:
    """Anything that stands under the dispute's id, in the same document, on page or slide."""
    carrier = carriers()[name]

    assert [] == found(page(said("pax-2023", COUNT, CITED), *carrier), "disputes")
    assert [] == found(deck(item("pax-2023", "1.2 million passengers in 2023."), *carrier), "disputes")


def test_the_notes_of_a_slide_carry_a_dispute() -> None:
    """Whoever presents has them; a deck needs no box for every number."""
    note = (Mark("count", (Text("Sources differ: how many passengers?"),)),)

    assert [] == found(deck(item("pax-2023", "1.2 million passengers in 2023."), notes=(note,)), "disputes")


def test_one_document_does_not_carry_for_the_other() -> None:
    """A deck travels alone."""
    plan = replace(deck(item("pax-2023", "1.2 million in 2023.")), briefing=page(*carriers()["box"]).briefing)

    assert 1 == len(found(plan, "disputes"))


@pytest.mark.parametrize(
    "plan",
    [
        deck(item("boats-40", "New boats for USD 40 million.", note="Plan")),
        deck(item("boats-40", "The operator plans new boats for USD 40 million.")),
        deck(item("boats-40", BOATS)),
        deck(item("pax-2023", "1.2 million passengers in 2023.")),
        page(card(glance(), "40", filled=False)),
        deck(moment(exact=False)),
    ],
)
def test_what_keeps_its_certainty_is_let_be(plan: e.Plan) -> None:
    """The status beside it, the words of the plan, an open card or mark; and any short form of a fact."""
    assert [] == found(plan, "certainty")


def test_a_source_line_or_note_cites_on_a_slide() -> None:
    """By the source's label, or by a citation."""
    plan = deck(e.Prose((Mark("boats-old", (Text("Four old boats."),)),)))
    (slide,) = plan.deck.slides
    named = replace(plan, deck=replace(plan.deck, slides=(replace(slide, source=(Text("Source: Operator, 2023."),)),)))
    noted = replace(plan, deck=replace(plan.deck, slides=(replace(slide, notes=((Text("Said "), CITED),)),)))

    assert [] == found(named, "citations")
    assert [] == found(noted, "citations")


def test_a_draft_is_printed_as_a_quotation_of_its_own_words() -> None:
    """Marks within become single, and a count behind the opening mark stays none; without marks it is no quotation."""
    words = 'The two quays are "old" in 2020.'
    topic = tiny().parts[0].topics[0]
    point = replace(next(one for one in tiny().points() if one.id == "boats-old"), text=words, draft=True)
    part = replace(tiny().parts[0], topics=(replace(topic, points=(point,)),))
    outline = replace(tiny(), parts=(part, *tiny().parts[1:]))

    assert not found(page(said("boats-old", "“The two quays are ‘old’ in 2020”.", CITED)), "parity", outline)
    assert found(page(said("boats-old", words, CITED)), "parity", outline)


def test_a_page_lists_what_it_cites() -> None:
    """A citation without a reference list leads nowhere."""
    plan = page(said("boats-old", "The operator ran four old boats in 2020.", CITED))
    without = replace(plan, briefing=replace(plan.briefing, elements=plan.briefing.elements[:1]))

    assert [] == found(plan, "citations")
    (finding,) = found(without, "citations")
    assert finding.what.endswith("its reference list lacks 'operator-2023'")


def test_a_topic_that_is_not_there_is_told_with_the_nearest() -> None:
    """Among others that are; the edition is built without it."""
    audience = replace(AUDIENCE, topics=("passengers", "boat-topic"), places={"topics": PLACE})
    (finding,) = found(tiny_plan(), "topics", audience=audience)

    assert ("warning", PLACE) == (finding.level, finding.where)
    assert "'boat-topic'" in finding.what
    assert "did you mean 'boats-topic'?" == finding.mend


@pytest.fixture
def blocks_for() -> Callable[[str], Outline]:
    """The tiny outline with its first block written for an audience."""

    def made(audience: str) -> Outline:
        first, *rest = tiny().blocks
        return replace(tiny(), blocks=(replace(first, audience=audience, where=PLACE), *rest))

    return made


def test_a_block_for_nobody_is_told_with_the_nearest(blocks_for: Callable[[str], Outline]) -> None:
    """No edition would print it."""
    (finding,) = check_written_for(blocks_for("exectuive"), ("analyst", "executive"))

    assert ("warning", PLACE) == (finding.level, finding.where)
    assert "is for 'exectuive', which is no audience; have: analyst, executive" in finding.what
    assert "did you mean 'executive'?" == finding.mend
    assert () == check_written_for(blocks_for("executive"), ("analyst", "executive"))
    assert () == check_written_for(tiny(), ("analyst",))
