"""How the clauses of a sentence are told: as a fact, denied, or still to come."""

from __future__ import annotations

import pytest

from generator.outline.claims.modes import Telling, telling
from generator.outline.claims.reading import read
from tests.disputes.cases import outline_of


def told(text: str, status: str = "fact") -> Telling:
    """How a point of a source of June 2021 is told."""
    source = {"id": "s", "type": "report", "title": "S", "author": [{"literal": "D"}], "issued": "2021-06"}
    point = {"id": "p", "source": "s", "status": status, "text": text}
    case = {"id": "case", "kind": "status", "planted": True, "sources": [source], "points": [point], "expect": []}
    return telling(read(outline_of(case)).points[0])


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The ferry has carried lorries since May.", "done"),
        ("The agency uses no rubber bullets.", "denied"),
        ("At no time was the gate open.", "denied"),
        ("The letter lies unsigned on the desk.", "denied"),
        ("Tarn means to let the islanders see its charts.", "pending"),
        ("The ferry carries lorries from May 2023.", "pending"),
        ("The regulator expects the three kilns to stay shut.", "done"),
        ("The works will need 40 trucks a day.", "done"),
    ],
)
def test_a_clause_is_told_by_the_words_around_its_verb(text: str, mode: str) -> None:
    """A denial, a plan and a date to come are told from facts, whatever the verb."""
    assert told(text).clauses[0].mode == mode


def test_a_plan_is_to_come_without_saying_so() -> None:
    """The present tense of a plan is a future."""
    assert told("The ferry carries lorries.", "plan").clauses[0].mode == "pending"


def test_each_clause_has_its_own_mode() -> None:
    """A denial ends where its clause does, also that of a relative clause set in commas."""
    modes = [one.mode for one in told("The mill, whose owner has not paid, ground flour, but will close.").clauses]
    assert modes == ["done", "denied", "done", "pending"]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Lorries still use the bridge.", "still"),
        ("The mill keeps grinding.", "keeps "),
        ("The mill keeps a cat.", ""),
        ("The mill was sold.", ""),
    ],
)
def test_what_goes_on_says_so(text: str, goes_on: str) -> None:
    """Where it does, and not where something is merely kept."""
    found = told(text).goes_on
    assert (text[slice(*found)] if found else "") == goes_on


def test_what_is_so_at_present_is_marked() -> None:
    """A plan to change it contradicts nothing."""
    assert told("At present Tarn has two ferries.").now
    assert not told("Tarn has two ferries.").now
