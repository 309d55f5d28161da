"""What a document says twice."""

from __future__ import annotations

import pytest

from generator.ingest import study
from generator.text import likeness
from tests.ingest.made import document


def test_sentences_with_other_numbers_are_not_held_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that says one thing of each of many ports costs no more than its length; what comes twice is found."""
    compared: list[object] = []
    dice = likeness._dice
    monkeypatch.setattr(likeness, "_dice", lambda one, other: (compared.append(one), dice(one, other))[1])
    told = [f"The ferries of the port carried {1000 + at} passengers to the islands last winter." for at in range(60)]
    found = study.study(document(*told, told[7]), "2022")

    assert [(7, 60)] == list(found.repeats)
    assert len(compared) < 60


def test_a_sentence_that_stands_a_thousand_times_is_one_group() -> None:
    """Not half a million pairs; what says nearly the same joins it."""
    again = ["The lock at Aldby was closed for the whole winter."] * 1000
    nearly = "The lock at Aldby was closed for a whole winter."
    found = study.study(document(*again[:500], nearly, *again[500:]), "2022")
    sizes = sorted(map(len, found.repeats))

    assert [1000, 1001] == sizes
