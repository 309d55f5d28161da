from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.dates import date_places, dates
from tests.hang import HANG, SLACK

PIECES = [
    "2020", "-", "–", "21", " May ", "May 3", ", ", "last year", " two years later", "(", ")", "Smith", " on Friday",
    "Q3 ", " to ", "1990s", "early ", "mid-", "\n\n", ". ", "13/04/2024", "FY", "spring ", "年", "the past decade",
]  # fmt: skip
ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")


@given(
    st.text() | st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.sampled_from(["", "2024", "2024-04", "2024-04-19"]),
)
def test_any_text_gives_passages_of_itself(text, document_date):
    """Arbitrary text never fails; passages follow each other, dates are ISO and ranges run forward."""
    seen = 0
    for one in dates(text, document_date):
        assert seen <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert ISO.fullmatch(one.iso)
        assert one.first <= one.last
        seen = one.end


@given(st.dates())
def test_any_day_is_read_in_every_order(day):
    """Day first, month first, ISO."""
    if not 1500 <= day.year <= 2100:
        return
    for text in (f"{day.day} {day:%B} {day.year:04d}", f"{day:%B} {day.day}, {day.year:04d}", day.isoformat()):
        assert [day.isoformat()] == [one.iso for one in dates(f"It was on {text}, they say.")]


@pytest.mark.parametrize(
    "piece", ["January ", "May 3 ", "2020-", "(Smith ", "(", "Smith, 2020; ", "the last ", "two years ", "early "]
)
def test_hostile_repeats_take_linear_time(piece):
    """A line of nothing but a pattern's beginnings: four times the length in about four times the time."""
    short, long = (_seconds((piece * size)[:size]) for size in (20_000, 80_000))

    assert long < 12 * short + SLACK


def _seconds(text):
    start = time.process_time()
    dates(text, "2024-04-19")
    return time.process_time() - start


def test_what_cannot_be_resolved_is_left_out_but_has_its_place():
    """A caller that looks for numbers still knows that this one belongs to a date."""
    text = "Two years later it closed."

    assert () == dates(text)
    assert ((0, 15),) == date_places(text)


def test_a_month_looks_into_its_own_paragraph_only():
    """The year of another paragraph is no help where the document has a date."""
    found = dates("It opened in 1988.\n\nIn June it closed.", "2024-04-19")

    assert ["1988", "2023-06"] == [one.iso for one in found]


def test_where_a_range_begins_and_ends():
    """Both ends in the precision of the range."""
    (one,) = dates("It ran from March to June 2021.")

    assert ("2021-03", "2021-06") == (one.first, one.last)


def test_a_name_without_end_takes_linear_time():
    """Capitals inside a word of hundreds of thousands of letters open no name each."""
    start = time.process_time()

    assert () == dates("aA" * 150_000)
    assert time.process_time() - start < HANG


@pytest.mark.parametrize(
    "text",
    ["Japan's 2021 exports fell.", "Ontario’s 2021 budget is small.", "Its 2021 exports fell.", "Wales' 2021 census"],
)
def test_a_year_behind_an_owner_is_a_date(text):
    """It belongs to no name, as the year of "Agenda 2030" does."""
    assert ["2021"] == [one.iso for one in dates(text)]
    assert () == dates("They signed Agenda 2030.")
