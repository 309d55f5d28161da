"""A draft's words in quotation marks, and the wordings in which a point may be printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.labels import Labels
from generator.model.quotation import printed_forms, quoted
from tests.tiny import tiny


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ferries run.", "“Ferries run”."),
        ("Do ferries run?", "“Do ferries run?”"),
        ("He called it “a lifeline”.", "“He called it ‘a lifeline’”."),
        ('He called it "a lifeline" twice.', "“He called it ‘a lifeline’ twice”."),
        ("No stop", "“No stop”"),
        ("Ferries, piers, quays...", "“Ferries, piers, quays...”"),
    ],
)
def test_a_quotation_keeps_its_words(words: str, expected: str) -> None:
    """Marks around, marks within made single, the full stop behind."""
    assert expected == quoted(words, Labels())


def test_a_draft_has_no_other_wording_than_its_quotation() -> None:
    """A reviewed point may stand in its own words and in each of its short forms; a draft in none of them."""
    point = replace(next(iter(tiny().points())), text="Ferries run.", short="Ferries", head="Run")
    assert printed_forms(point, Labels()) == ("Ferries run.", "Ferries", "Run")
    assert printed_forms(replace(point, draft=True), Labels()) == ("“Ferries run”.",)
