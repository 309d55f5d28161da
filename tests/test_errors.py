"""What a user sees instead of a traceback."""

from __future__ import annotations

import pytest

from generator.errors import Finding, InputError, Where, refuse


def test_a_finding_prints_place_level_fault_rule_reason_and_mend() -> None:
    """One line that an editor can follow, and a line each for why and mend."""
    finding = Finding("error", "rests", "it rests on nothing", Where("outline.md", 12), "no evidence", "name a point")

    assert "outline.md:12: error: it rests on nothing [rests]\n    why: no evidence\n    mend: name a point" == str(
        finding
    )


@pytest.mark.parametrize(
    ("where", "start"),
    [(Where(), "note: said"), (Where("a.md"), "a.md: note: said"), (Where("a.md", 1), "a.md:1: note: said")],
)
def test_what_is_not_known_is_not_printed(where: Where, start: str) -> None:
    """No file, no line, no reason: no empty words for them."""
    assert f"{start} [rule]" == str(Finding("note", "rule", "said", where))


def test_json_has_every_key_always() -> None:
    """A program that reads findings need not guess."""
    keys = ["file", "line", "level", "rule", "what", "why", "mend"]

    assert keys == list(Finding("note", "rule", "said").as_json())


def test_an_input_error_carries_all_its_findings() -> None:
    """One or many: a person sees all of them at once."""
    first, second = Finding("error", "a", "one"), Finding("error", "b", "two")

    assert (first,) == InputError(first).findings
    assert (first, second) == InputError([first, second]).findings
    assert "error: one [a]\nerror: two [b]" == str(InputError([first, second]))


def test_a_refusal_is_an_error_with_its_place() -> None:
    """The short way to refuse one thing."""
    (finding,) = refuse("rule", "no", Where("f", 2), mend="write it").findings

    assert Finding("error", "rule", "no", Where("f", 2), "", "write it") == finding


def test_places_sort_by_file_then_line() -> None:
    """Findings are told from the top of each file."""
    assert [Where("a", 2), Where("a", 10), Where("b", 1)] == sorted([Where("b", 1), Where("a", 10), Where("a", 2)])
