"""The cards of a draft: numbers with the words that stand beside them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.outline import Block, Point
from generator.outline.draft_numbers import draft_numbers
from generator.outline.draft_support import borne_out
from tests.outline.drafting import material, point

PAYS = "After long talks the council pays about USD 310 million for the new ferry line, which opens in May."
SAILS = "The northern islands have 640 registered fishing boats in their harbours."
SHARE = "Tourists from the mainland bought 43% of all tickets in the first summer."


def _block(*points: Point) -> Block | None:
    found = material(*points)
    blocks = draft_numbers(found, borne_out(found))
    return blocks[0] if blocks else None


def _three() -> list[Point]:
    return [point("p1", PAYS, topic="a"), point("p2", SAILS, topic="b"), point("p3", SHARE, topic="c")]


def test_a_card_prints_the_number_and_quotes_its_clause() -> None:
    """An ellipsis stands where the sentence is cut; the words are its own."""
    block = _block(*_three())

    assert block is not None
    cards = {one.points[0]: one for one in block.items}
    assert {"value": "310", "prefix": "about USD", "unit": "million"} == cards["p1"].options
    assert "After long talks the council pays about USD 310 million …" == cards["p1"].text
    assert {"value": "640", "unit": "registered fishing boats"} == cards["p2"].options
    assert {"value": "43%"} == cards["p3"].options
    assert "Three numbers that the texts give" == block.title


def test_two_numbers_make_no_row_of_cards() -> None:
    """Nor do reviewed points, whose numbers an analyst chooses."""
    assert _block(*_three()[:2]) is None
    assert _block(*[point(one.id, one.text, draft=False) for one in _three()]) is None


def test_what_says_too_little_or_leans_is_no_card() -> None:
    """A pronoun without its noun, a year, a forecast, a sentence full of numbers."""
    poor = [
        point("q1", "In spring they were 310 boats and ships.", topic="d"),
        point("q2", "The line from Ostra to the northern islands opened again in 2021.", topic="e"),
        point("q3", "The council may have to pay USD 900 million for the second line.", topic="f", status="forecast"),
        point("q4", "It sold 100 tickets, 200 maps, 300 cups, 400 hats and 500 bags to visitors.", topic="g"),
    ]
    block = _block(*_three(), *poor)

    assert block is not None
    assert {"p1", "p2", "p3"} == {one.points[0] for one in block.items}


@settings(max_examples=80, deadline=None)
@given(st.text("ab 12,.%(“”)$—-", max_size=120))
def test_any_words_leave_a_quotation_of_the_point(words: str) -> None:
    """What a card says stands in its point, whatever the point is."""
    block = _block(*_three(), point("p4", f"{words} The council pays USD 77 million for ships. {words}"))

    assert block is not None
    texts = {"p1": PAYS, "p2": SAILS, "p3": SHARE}
    for one in block.items:
        if one.points[0] in texts:
            assert one.text.strip("… ") in texts[one.points[0]]


def test_a_card_whose_words_have_a_subject_goes_before_one_without() -> None:
    """ "… paying 90 million for it" does not say who pays."""
    long = (
        "The harbour that the old families of the coast had built by hand with stones of the hills grew in those years"
    )
    bare = [
        point(f"b{n}", f"{long}, with a rise of {n}7% in landed fish at the quay.", topic=f"b{n}") for n in range(3, 9)
    ]
    full = [
        point(f"f{n}", f"The council of Ostra paid USD {n}3 million for its new quay.", topic="quays")
        for n in range(3, 6)
    ]
    block = _block(*bare, *full)

    assert block is not None
    assert {"f3", "f4", "f5"} == {one.points[0] for one in block.items[:3]}


def test_a_card_reaches_back_to_its_subject() -> None:
    """Where the sentence begins near enough, its beginning is quoted, too."""
    block = _block(*_three(), point("p4", "Ostra opened its quay, paying a total of USD 77 million.", topic="quays"))

    assert block is not None
    assert "Ostra opened its quay, paying a total of USD 77 million" in [one.text for one in block.items]
