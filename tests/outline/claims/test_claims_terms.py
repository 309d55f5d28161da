"""Words by which sentences are compared."""

from __future__ import annotations

import pytest

from generator.outline.claims.scope import apart, group, keys_of
from generator.outline.claims.stems import stem
from generator.outline.claims.terms import owners, terms


def keys(text: str) -> frozenset[str]:
    return keys_of(terms(text))


@pytest.mark.parametrize(
    ("one", "two"),
    [("vaccinated", "vaccination"), ("exported", "exports"), ("delivery", "delivered"), ("closure", "closed"),
     ("sold", "sales"), ("Children", "child")],
)  # fmt: skip
def test_inflections_are_one_word(one: str, two: str) -> None:
    """A verb, its noun and its plural have one stem."""
    assert stem(one) == stem(two)


@pytest.mark.parametrize(
    ("one", "two", "shared"),
    [
        ("The troops left.", "Peacekeepers stayed.", "=troops"),
        ("Cocoa was sold abroad.", "Exports of cocoa grew.", "=export"),
        ("The dam gave way.", "The dam collapsed.", "=collapse"),
        ("It has 4 ships.", "The Swedish navy and Stockholm agree.", ""),
    ],
)
def test_other_words_for_one_thing(one: str, two: str, shared: str) -> None:
    """Synonyms and phrases share a concept, other words none."""
    concepts = {key for key in keys(one) & keys(two) if key.startswith("=")}
    assert concepts == ({shared} if shared else set()) or shared in concepts


@pytest.mark.parametrize(
    ("said", "concept"),
    [("They count the strike days.", "=strike_day"), ("Hours per week fell.", "=working_hours"),
     ("Income per person rose.", "=per_head_income")],
)  # fmt: skip
def test_a_kind_whose_last_word_says_nothing(said: str, concept: str) -> None:
    """What a phrase adds is kept where its last word is none by which sentences are compared."""
    assert concept in keys(said)


def test_lands_by_any_name() -> None:
    """A people and a capital stand for their country."""
    assert "@Sweden" in keys("The Swedish embassy")
    assert "@Sweden" in keys("In Stockholm it rained.")


def test_units_and_numerals_say_nothing() -> None:
    """The unit of a number is no word of the sentence, the same word elsewhere is one."""
    assert "euro" not in keys("It cost 4 million euros.")
    assert "euro" in keys("Croatia took up the euro.")


def test_what_excludes_each_other() -> None:
    """Girls are not boys, and coffee is not tea; a word of no such pair excludes nothing."""
    assert apart(keys("44 per cent of girls"), keys("56 per cent of boys"))
    assert apart(keys("exports of coffee"), keys("exports of tea"))
    assert not apart(keys("women and men at work"), keys("men at work"))


def test_both_of_a_pair_are_the_whole() -> None:
    """Women and men together are no part of the people."""
    assert group(keys("700 women"))
    assert not group(keys("700 women and men"))


def test_whose_it_is() -> None:
    """A people's adjective and a possessive own what follows, a receiver does not."""
    text = "Denmark gave Ukraine aid and Japan’s strategy grew."
    owned = owners(text, terms(text))
    assert owned["=strategy"] == {"@Japan"}
    assert "=aid" not in owned


def test_a_kind_is_also_what_it_is_of() -> None:
    """Foreign debt is debt and foreign, a phrase of a meaning of its own says nothing of its words."""
    told = terms("Its foreign debt grew.")
    assert ("=foreign_debt" in told[1].keys, "=debt" in told[1].keys, "=foreign" in told[0].keys) == (True, True, True)
    assert keys("The prime minister spoke.").isdisjoint(("=ministry", "=minister"))


def test_a_phrase_in_capitals_is_one() -> None:
    """A body that goes by a phrase says what the phrase says, also where it is written as a name."""
    assert "=airforce" in keys("In 2020 the Air Force grew.")
    assert apart(keys("men of the Air Force"), keys("men of the Navy"))


def test_no_phrase_across_a_number() -> None:
    """Words with a number or a comma between them are no phrase."""
    assert "=recognised_refugee" in keys("The country granted asylum.")
    assert "=recognised_refugee" not in keys("It granted 40 asylum seekers, asylum aside, a tent.")
