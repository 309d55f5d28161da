from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quantities import quantities
from generator.text.quantities.numerals import digits_to_plain, has_decimal_commas, words_to_value
from tests.hang import SLACK

PIECES = [
    "12", "1,234", "5.5", " million", " per cent", "%", "$", " people", " in ", "2020", " to ", "-", "(", ")", ", ",
    " and ", "five ", "hundred ", "half of ", "Figure ", "about ", "of the ", "US", "\u00a0", "\n", "½", "F-", "。",
    "tens of ", "Chile six", ": ", "took ", " GDP", " points", "R", "Rs.", " crore",
]  # fmt: skip


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_gives_passages_of_itself(text):
    """Arbitrary text never fails; passages are inside it, follow each other and are not blank."""
    seen = 0
    for one in quantities(text):
        assert seen <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert one.high is None or one.high > one.value
        seen = one.end


def test_a_sign_on_the_line_before_is_no_currency():
    """A quantity begins at its number where only a line end stands between it and a sign."""
    assert [(2, "5 km")] == [(one.start, "$\n5 km"[one.start : one.end]) for one in quantities("$\n5 km")]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_two_ways_of_saying_the_same_know_each_other(text):
    """``same`` is mutual, or -1."""
    found = quantities(text)

    assert all(one.same == -1 or found[one.same].same == index for index, one in enumerate(found))


@given(st.integers(3000, 10**12))
def test_any_grouped_number_has_its_value(value):
    """Thousands separators are commas, thin spaces or apostrophes."""
    for sign in (",", "\u202f", "'"):
        printed = f"{value:,}".replace(",", sign)

        assert [(float(value), "km")] == [(one.value, one.unit) for one in quantities(f"It is {printed} km long.")]


@pytest.mark.parametrize(
    "piece",
    [
        "aA",
        "3 of ",
        "1-",
        "1/",
        "1,",
        "1,111,",
        "1 111 ",
        "five ",
        "tens of ",
        "$",
        "[1",
        "5 to ",
        "(Smith ",
        "A. ",
        "x of ",
        "Of the 3 ",
        "12 ships, Aa six ",
        "3 days; six ",
        "number of aa ",
        "as a share of GDP 3% ",
        "old, new and ",
    ],
)
def test_hostile_repeats_take_linear_time(piece):
    """A line of nothing but a pattern's beginnings is read in seconds, four times the length in about four times it."""
    short, long = (_seconds((piece * size)[:size]) for size in (8_000, 32_000))

    assert long < 12 * short + SLACK


def test_many_ranges_take_linear_time():
    """A paragraph of thousands of them: none is a reason to look through all that stands before it."""
    short, long = (_seconds("They took 4 to 6 tonnes. " * count) for count in (2_000, 12_000))

    assert long < 18 * short + SLACK


def _seconds(text):
    start = time.process_time()
    quantities(text)
    return time.process_time() - start


def test_the_passage_holds_sign_scale_and_unit_but_no_hedge():
    """What a reader would underline."""
    text = "It paid about US$1.8 billion a year, then nearly 2% of GDP, for 146 new fighter jets."

    assert ["US$1.8 billion", "2% of GDP", "146 new fighter jets"] == [text[q.start : q.end] for q in quantities(text)]


def test_scale_and_decimals_are_those_of_the_print():
    """So that a table can count in the unit of its source."""
    (one,) = quantities("Exports were 64.02 billion USD.")

    assert (64.02e9, 10**9, 2) == (one.value, one.scale, one.decimals)


def test_a_share_names_its_base():
    """The base stands by itself too."""
    (one,) = quantities("It fell to 2.1 per cent of gross national income.")

    assert ("% of GNI", "GNI", "share") == (one.unit, one.base, one.dimension)


def test_numbers_along_a_chain_share_unit_and_scale():
    """Only the first of a chain names its unit."""
    found = quantities("Sales rose from 64.2 billion USD in 2020 to 74.5 in 2021 and 80.1 billion in 2022.")

    assert [(64.2e9, "USD"), (74.5e9, "USD"), (80.1e9, "USD")] == [(one.value, one.unit) for one in found]


@pytest.mark.parametrize(
    ("printed", "comma", "plain"),
    [("1,234", False, "1234"), ("1.234", False, "1.234"), ("1.234", True, "1234"), ("1.234,5", False, "1234.5"),
     ("3,5", False, "3.5"), ("12,34,567", False, "1234567"), ("1 234,5", False, "1234.5"), ("0,125", True, "0.125")],
)  # fmt: skip
def test_separators(printed, comma, plain):
    """Both signs: the last is the decimal one; a lone one before three digits depends on the text."""
    assert plain == digits_to_plain(printed, comma)


def test_a_text_shows_how_it_writes_decimals():
    """One plain case decides, unless the text has the other kind too."""
    assert has_decimal_commas("Der Anteil stieg auf 3,5 %.")
    assert not has_decimal_commas("It rose to 3.5% of 1,234,567.")


@pytest.mark.parametrize(
    ("words", "value"),
    [("twenty five", 25), ("two hundred and six", 206), ("three million two hundred thousand", 3200000),
     ("nine nine", None), ("hundred", None), ("five thousand million", None)],
)  # fmt: skip
def test_number_words(words, value):
    """What nobody says has no value."""
    assert value == words_to_value(words.split())
