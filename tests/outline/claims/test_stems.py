"""Stems: one form for the inflections of a word, and none for two words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.outline.claims import stems
from generator.outline.claims.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "deliver delivered delivers delivery delivering",
        "apply applied applies application",
        "control controlled controls",
        "leave left leaving leaves",
        "policeman policemen",
        "murder murdered",
        "visit visited visitor visitors",
        "enrol enrolled enrolment enrollment",
        "supply supplied supplies",
        "privatise privatised privatisation privatize privatization",
        "modernise modernised modernisation modernized modernization",
        "win won winning winners",
    ],
)
def test_the_forms_of_a_word_are_one(forms: str) -> None:
    """Endings, doubled letters and irregular forms make no other word."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [("mission", "missing"), ("corn", "corner"), ("officer", "office"), ("department", "departed"), ("tank", "tanker"),
     ("fine", "finance"), ("destroyer", "destroyed"), ("train", "training"), ("summer", "sum"), ("plan", "plane"),
     ("shots", "shot"), ("winner", "wine"), ("educators", "education"), ("copper", "cops"), ("hives", "HIV"),
     ("climbers", "climbed")],
)  # fmt: skip
def test_two_words_stay_two(one: str, two: str) -> None:
    """What only looks like an ending is none."""
    assert stem(one) != stem(two)


def test_no_form_is_of_two_words() -> None:
    """A form stands in one line of the list of irregular words."""
    listed = Path(stems.__file__).with_name("irregular.txt").read_text(encoding="utf-8").split()
    assert [form for form, count in Counter(listed).items() if count > 1] == []
