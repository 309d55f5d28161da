"""Patterns of letters that most texts have none of."""

from __future__ import annotations

import re

import pytest

from generator.rare import Rare, is_far

JAPANESE = "[\u3040-\u30ff]"


@pytest.mark.parametrize("text", ["", "plain", "“Straße” – Łódź, Ελλάδα, Київ: 5 € × 2 → 10", "Việt Nam", "½ of 20 °C"])
def test_european_text_is_searched_for_nothing_rare(text: str) -> None:
    """Typographic signs, Greek and Cyrillic letters, currencies and arrows are not rare; no pattern is compiled."""
    rare = Rare(JAPANESE)

    assert not is_far(text)
    assert rare.search(text) is None
    assert text == rare.sub("-", text)
    assert rare._compiled is None


@pytest.mark.parametrize("letter", ["ض", "ש", "अ", "ไ", "한", "東", "ー", "Ａ", "𠮷", "😀"])
def test_letters_of_other_scripts_are_far(letter: str) -> None:
    """Wherever they stand in a text."""
    assert is_far(f"a “{letter}” b")


def test_a_rare_pattern_finds_what_the_plain_one_finds() -> None:
    """The same place, the same replacement."""
    text = "the word カタカナ, written out"
    found, rare = re.search(JAPANESE, text), Rare(JAPANESE)

    assert found is not None
    assert found.span() == rare.search(text).span()  # type: ignore[union-attr]
    assert re.sub(JAPANESE, "-", text) == rare.sub("-", text)
