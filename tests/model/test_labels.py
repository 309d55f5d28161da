"""Labels: English as it is, other languages from their messages, plurals, numbers in words."""

from __future__ import annotations

import pytest

from generator.model.labels import Labels, upper_first

FRENCH = Labels(
    "fr",
    {
        "Source": ("Source",),
        "Page {page} of {pages}": ("Page {page} sur {pages}",),
        "{n} voice": ("{n_f} voix", "{n} voix"),
        "{others} and {last}": ("{others} et {last}",),
        "{label}:": ("{label} :",),
        "one": ("un",),
        "one (feminine)": ("une",),
        "four": ("quatre",),
        "plan": ("projet",),
    },
    lambda number: int(number > 1),
)


def test_english_says_what_it_is_given() -> None:
    """Fields filled in, one and many by English rules."""
    labels = Labels()

    assert "Page 2 of 9" == labels.say("Page {page} of {pages}", page=2, pages=9)
    assert ["1 point", "0 points", "3 points"] == [labels.count("{n} point", "{n} points", n) for n in (1, 0, 3)]
    assert ["no", "one", "twelve", "13", "-1"] == [labels.in_words(n) for n in (0, 1, 12, 13, -1)]
    assert "Source:" == labels.colon(labels.source)


def test_another_language_says_its_own_words() -> None:
    """What its catalogue lacks stays English."""
    assert "Page 2 sur 9" == FRENCH.say("Page {page} of {pages}", page=2, pages=9)
    assert "Source :" == FRENCH.colon(FRENCH.source)
    assert "projet" == FRENCH.status("plan")
    assert "Contents" == FRENCH.contents


@pytest.mark.parametrize(("number", "said"), [(1, "une voix"), (4, "quatre voix"), (20, "20 voix")])
def test_a_plural_has_the_form_and_gender_of_its_language(number: int, said: str) -> None:
    """A catalogue asks for the feminine by ``{n_f}``."""
    assert said == FRENCH.count("{n} voice", "{n} voices", number, n=FRENCH.in_words(number))


def test_lists_end_as_their_language_ends_them() -> None:
    """One name alone stands as it is."""
    assert "Tran, Son and Jandali" == Labels().listed(["Tran", "Son", "Jandali"])
    assert "Tran et Son" == FRENCH.listed(["Tran", "Son"])
    assert "Tran" == FRENCH.listed(["Tran"])
    assert "author, date or outlet" == Labels().either(["author", "date", "outlet"])


def test_a_field_reaches_into_nothing() -> None:
    """Words of a template may come here; a field that nobody fills stays as it is typed."""
    assert "{x.__class__} {y}" == Labels().say("{x.__class__} {y}", x=1)


def test_a_first_letter_is_raised_and_the_rest_left() -> None:
    """Names inside keep their capitals."""
    assert "Three of four: not NDO" == upper_first("three of four: not NDO")
