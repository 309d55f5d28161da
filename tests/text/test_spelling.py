"""Titles that differ by spelling only, and titles that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.spelling import spelt_alike

ALIKE = [
    ("Labour programmes: an organised retreat", "Labor Programs: An Organized Retreat"),
    ("Fluoride in hand pumps and bore-holes", "Fluoride in handpumps and boreholes"),
    ("Fernwärme in Kleinstädten", "Fernwaerme in Kleinstaedten"),
    ("Tariff reduction and smuggling", "Tarif Reduction and Smuggling"),
]
OTHER = [
    ("Import rules for wheat", "Export rules for wheat"),
    ("The wages of men", "The wages of women"),
    ("Country profile: Zambia", "Country profile: Botswana"),
    ("Report on fish 2012", "Report on fish 2013"),
    ("Harbours", "Harbours of the cold sea"),
    ("", ""),
]


@pytest.mark.parametrize(("one", "two"), ALIKE)
def test_one_title_in_two_spellings(one: str, two: str) -> None:
    """British and American, marks and hyphens, a slip."""
    assert spelt_alike(one, two)
    assert spelt_alike(two, one)


@pytest.mark.parametrize(("one", "two"), OTHER)
def test_other_titles(one: str, two: str) -> None:
    """Another word, another beginning of a word, another number, another length."""
    assert not spelt_alike(one, two)


@given(st.text(st.characters(categories=("L", "N", "P", "Z")), min_size=1))
def test_a_title_is_spelt_like_itself(text: str) -> None:
    """Whatever it holds; signs alone are no title."""
    assert spelt_alike(text, text) == any(sign.isalnum() for sign in text.casefold())
