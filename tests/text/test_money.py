"""Currencies that the text's places tell apart."""

from __future__ import annotations

import pytest

from generator.text.money import currency_before, currency_named, local_codes
from generator.text.quantities import quantities


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The toll is $4.", "USD"),
        ("In Singapore the toll is $4.", "SGD"),
        ("Manila, in the Philippines, paid 4 million pesos.", "PHP"),
        ("It paid 4 million Kenyan shillings.", "KES"),
        ("It lent R4.2 billion.", "ZAR"),
        ("It lent KSh 4.5 billion.", "KES"),
        ("The prize is 500,000 Swedish kronor.", "SEK"),
        ("A theatre in Apia cost 27 million tala.", "WST"),
    ],
)
def test_money_is_in_the_currency_of_the_place(text, code):
    """A name that countries share is the currency of the one that the text names."""
    assert [code] == [one.unit for one in quantities(text)]


def test_the_place_named_most_often_decides():
    """One mention of another country changes nothing."""
    text = "Chile and Mexico trade; Chile paid 5 pesos."

    assert "CLP" == local_codes(text)["peso"]
    assert "USD" == local_codes("Canada and the US trade.")["dollar"]
    assert "USD" == local_codes("")["dollar"]


def test_hundredths_are_given_in_the_main_unit():
    """Pence are pounds, cents are of the money that the text speaks of."""
    assert [(0.4, "GBP")] == [(one.value, one.unit) for one in quantities("The fare is 40 pence.")]
    assert (0.18, "EUR") == [(one.value, one.unit) for one in quantities("It costs 2 euros, up 18 cents.")][-1]


def test_words_that_look_like_codes_are_no_money():
    """A code is written in capitals."""
    assert [] == [one for one in quantities("They were 40 mad dogs.") if one.dimension == "money"]
    assert None is currency_named("dogs")
    assert "KES" == currency_before("Ksh.")


def test_kroner_are_a_plural_of_krone() -> None:
    """The country before the plural tells whose they are."""
    assert (currency_named("Danish kroner"), currency_named("Norwegian kroner")) == ("DKK", "NOK")
