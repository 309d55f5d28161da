"""What is ignored when words are compared."""

from __future__ import annotations

import pytest

from tests.evaluate import wording as w


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The “Blue” Line – a study", 'the "blue" line - a  study'),
        ("l’eau", "l'eau"),
        ("ﬁsh", "fish"),
    ],
)
def test_case_dash_quote_and_space_are_ignored(one: str, two: str) -> None:
    """Two prints of one title are equal."""
    assert w.plain(one) == w.plain(two)


def test_other_signs_are_not_ignored() -> None:
    """A comma is a difference."""
    assert w.plain("Salt, water") != w.plain("Salt water")


@pytest.mark.parametrize(
    ("pages", "full"), [("123-8", "123-128"), ("123–128", "123-128"), ("9-12", "9-12"), ("77", "77")]
)
def test_pages_are_written_out(pages: str, full: str) -> None:
    """Elided ends are written out, full ones left."""
    assert full == w.pages(pages)


def test_identifiers_are_bare() -> None:
    """A DOI loses its address, an address its last slash, an edition all but its number."""
    assert ("10.5/ab", "https://a.org/b", "3") == (
        w.doi("https://doi.org/10.5/AB"),
        w.address("https://a.org/b/"),
        w.edition("3rd ed."),
    )


@pytest.mark.parametrize("heading", ["2.1 The harbour", "2.1. The harbour:", "IV. The harbour", "The Harbour"])
def test_heading_without_number(heading: str) -> None:
    """Numbers of headings are ignored."""
    assert "theharbour" == w.heading(heading)


def test_heading_that_begins_with_a_numeral_word() -> None:
    """A word that only looks Roman stays."""
    assert "civillaw" == w.heading("Civil law")
