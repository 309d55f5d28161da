"""What a person does to a finished file: words edited, sentences moved, numbers told in another scale or rounded."""

from __future__ import annotations

import msgspec

from generator.check.documents.numbers.compare import differences
from generator.check.documents.numbers.linking import planned, recorded
from generator.check.documents.numbers.passage import Kind, Passage, flat, readings, sentences, tokens
from generator.check.documents.numbers.record import Counted, Recorded

BUILT = (
    ("ask", "Japan was once asked to pay USD 8 billion a year for the upkeep of forces."),
    ("plan", "The plan is put at JPY 1,550 billion over five years from fiscal 2022."),
    ("trade", "Exports rose from 64.02 billion in 2020 to 74.56 billion in 2021."),
    ("", "The troops numbered 12 in one account and 13 in another of the same year."),
)


def passages(*texts: tuple[str, str], kind: Kind = "text") -> list[Passage]:
    return [Passage(kind, anchor, flat(piece), "the body") for anchor, text in texts for _, piece in sentences(text)]


def record(found: list[Passage]) -> list[Recorded]:
    return [_recorded(one) for one in found]


def _recorded(one: Passage) -> Recorded:
    found = tokens(one.text)
    counted = tuple(
        Counted(token.text, number.value if number else 0.0, number.unit if number else "")
        for token, number in zip(found, readings(one.text, found), strict=True)
    )
    return Recorded(one.kind, one.anchor, one.where, one.text, counted)


def told(*texts: tuple[str, str], built: tuple[tuple[str, str], ...] = BUILT) -> list[tuple[str, str]]:
    """What is said against a document with ``texts``: the number, and what it should be."""
    found = differences(passages(*texts), record(passages(*built)))
    return [(one.says, one.should.text if one.should else "") for one in found]


def test_the_same_text_is_left_alone() -> None:
    assert told(*BUILT) == []


def test_a_number_that_stands_elsewhere_too_is_wrong_here() -> None:
    """Twelve changed to thirteen, which the same sentence has in another place."""
    changed = BUILT[3][1].replace("12", "13")
    assert told(*BUILT[:3], ("", changed)) == [("13", "12")]


def test_two_numbers_that_changed_places_are_both_wrong() -> None:
    changed = BUILT[3][1].replace("12", "x").replace("13", "12").replace("x", "13")
    assert told(*BUILT[:3], ("", changed)) == [("13", "12"), ("12", "13")]


def test_values_that_two_shapes_exchanged_are_wrong() -> None:
    built = (("Year 7", "2021"), ("Year 9", "2022"))
    assert told(("Year 7", "2022"), ("Year 9", "2021"), built=built) == [("2022", "2021"), ("2021", "2022")]


def test_paragraphs_may_be_moved_joined_and_copied() -> None:
    joined = f"{BUILT[1][1]} {BUILT[0][1]}"
    assert told(BUILT[3], ("ask", joined), BUILT[2], BUILT[2]) == []


def test_shapes_may_be_renamed() -> None:
    built = (("Number 12", "1"), ("Number 13", "2"), ("pt:x", "In 2021"))
    assert told(("Shape 3", "1"), ("Shape 4", "2"), ("pt:x", "In 2021"), built=built) == []


def test_words_may_be_edited_around_a_number() -> None:
    edited = "Once Japan was asked for USD 8 billion every year to keep the forces there."
    assert told(("ask", edited), *BUILT[1:]) == []


def test_a_number_that_changed_with_its_words_is_wrong() -> None:
    edited = "Once Japan was asked for USD 9 billion every year to keep the forces there."
    assert told(("ask", edited), *BUILT[1:]) == [("9", "8")]


def test_another_scale_says_the_same() -> None:
    edited = BUILT[1][1].replace("1,550 billion", "1.55 trillion")
    assert told(BUILT[0], ("plan", edited), *BUILT[2:]) == []


def test_another_scale_word_alone_is_wrong() -> None:
    edited = BUILT[0][1].replace("billion", "million")
    assert told(("ask", edited), *BUILT[1:]) == [("8", "8")]


def test_another_currency_is_wrong() -> None:
    edited = BUILT[0][1].replace("USD", "EUR")
    assert told(("ask", edited), *BUILT[1:]) == [("8", "8")]


def test_a_number_may_be_rounded_and_not_made_more_exact() -> None:
    rounded = BUILT[2][1].replace("74.56", "74.6")
    assert told(*BUILT[:2], ("trade", rounded), BUILT[3]) == []
    assert told(*BUILT[:2], ("trade", BUILT[2][1].replace("74.56", "74.561")), BUILT[3]) == [("74.561", "74.56")]


def test_a_changed_month_is_wrong() -> None:
    built = (("visit", "The visit of 17 April 2021 was the first of a leader."),)
    assert told(("visit", built[0][1].replace("April", "May")), built=built) == [("May", "April")]


def test_a_new_sentence_with_a_number_is_told() -> None:
    new = "Spending on shipyards reached 44 billion after that."
    assert told(*BUILT, ("", new)) == [("44", "")]


def test_a_number_may_be_taken_out() -> None:
    shorter = BUILT[1][1].replace(" from fiscal 2022", "")
    assert told(BUILT[0], ("plan", shorter), *BUILT[2:]) == []


def test_a_number_without_a_plan_has_no_origin() -> None:
    """It is recorded without one, and told."""
    found = recorded(passages(BUILT[0]), planned((), {}))
    passage, ((_, stray),) = msgspec.json.decode(found.recorded, type=Recorded), found.strays
    assert [(number.text, number.origin) for number in passage.numbers] == [("8", "")]
    assert stray == "8"
