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
