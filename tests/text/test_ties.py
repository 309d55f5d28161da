"""Spaces that must not break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.ties import NO_BREAK, RULES, tie

PIECES = ("USD", "US$", "9.3", "٣", "A4", "million", "%", "pp.", "§", "¶", "no.", "Figure", "Mrs.", "Dr", "Herrn",
          "Biden", "Ōhira", "S.", "Korea", "Tran,", "2024)", "2024", "n.d.", "it", "\n")  # fmt: skip


@pytest.mark.parametrize("said", ["Mr Biden", "Mrs Abe", "Ms Yellen", "Dr. Noh", "Prof. Son", "Frau Weber", "Mr Ōhira"])
def test_a_title_stays_with_its_name(said: str) -> None:
    """A line never ends between a title and the name it belongs to."""
    assert f"when {said.replace(' ', NO_BREAK)} spoke" == tie(f"when {said} spoke")


def test_an_initial_stays_with_its_name() -> None:
    """ "S. Korea" is one word to a line; the end of a sentence is none."""
    assert f"from S.{NO_BREAK}Korea" == tie("from S. Korea")
    assert "from the U.S. Korea left" == tie("from the U.S. Korea left")


def test_a_section_stays_with_its_number() -> None:
    """In the middle of a sentence, too."""
    assert f"see section{NO_BREAK}3 below" == tie("see section 3 below")


@pytest.mark.parametrize("said", ["the Mr man of the year", "a dr who", "President Biden"])
def test_other_words_may_part(said: str) -> None:
    """Only a title before a name is bound."""
    assert said == tie(said)


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from((" ", "", "  ")))
def test_no_rule_is_passed_over(pieces: list[str], joint: str) -> None:
    """The quick look that spares a text the rules for what it has not changes nothing."""
    text = expected = joint.join(pieces)
    for rule in RULES:
        expected = rule.sub(rf"\1{NO_BREAK}", expected)
    assert expected == tie(text)
