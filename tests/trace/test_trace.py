"""Where a number, a phrase or an id comes from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.outline.grounds import bases_of
from generator.text.quantities import quantities
from generator.trace import Answer, Ground, trace_ids, trace_words
from generator.trace.data import read_data
from generator.trace.sameness import says
from tests.tiny import FOLDER, tiny


@cache
def ground() -> Ground:
    return Ground(tiny(), bases_of(tiny(), {}), read_data(FOLDER, tiny()), {"boats-40": ("press/deck.pptx:3",)})


def found(asked: str) -> list[str]:
    return [hit.basis.id for hit in trace_words(asked, ground()).hits]


@pytest.mark.parametrize("asked", ["USD 40 million", "$40m", "40,000,000 dollars", "0.04 billion", "40 million"])
def test_a_number_is_met_in_any_scale_and_unit_that_says_the_same(asked: str) -> None:
    """The point first, then the sentences that repeat it."""
    assert "boats-40" == found(asked)[0]
    assert "boats" in found(asked)


@pytest.mark.parametrize("asked", ["EUR 40 million", "USD 40", "USD 40 billion", "41 million"])
def test_another_unit_or_scale_is_another_number(asked: str) -> None:
    """Nothing says it; the closest numbers of its unit are told."""
    answer = trace_words(asked, ground())

    assert not answer.found
    assert ("USD 40 million" in [near.said for near in answer.near]) == (not asked.startswith("EUR"))


def test_a_hit_tells_how_it_is_said_and_where_it_is_printed() -> None:
    """And through which point."""
    hit = trace_words("40 million", ground()).hits[0]

    assert "USD 40 million" == hit.said
    assert ("press/deck.pptx:3",) == hit.printed
    assert "p. 9" == hit.basis.grounds[0].evidence[0].at


def test_values_of_figures_have_file_and_line() -> None:
    """By number, or by the id of their figure."""
    cells = trace_ids("", ["passengers-chart"], ground()).cells

    assert cells
    for cell in cells:
        row = (FOLDER / cell.file).read_text("utf-8").splitlines()[cell.line - 1]
        assert cell.at in row
    asked = trace_words(f"{cells[0].value} {tiny().figures['passengers-chart'].unit}", ground())
    assert cells[0] in asked.cells


def test_ids_and_phrases_are_found_too() -> None:
    """A phrase without regard to case; a year is a word of its sentence."""
    assert ["pax-2020"] == found("pax-2020")
    assert "boats-old" in found("FOUR old boats")
    assert "pax-2020" in found("In 2020 the crossing")


def test_what_is_nowhere_is_not_found() -> None:
    """As an id, words or number."""
    assert Answer("no such thing") == trace_words("no such thing", ground())


@pytest.mark.parametrize(
    ("said", "asked", "same"),
    [
        ("USD 78.2 billion", "78 billion", True),
        ("USD 78.6 billion", "78 billion", False),
        ("USD 78 billion", "77.6 billion", True),
        ("between 50,000 and 55,000 troops", "52,000", True),
        ("55,000 troops", "55,001", False),
        ("55,000 soldiers", "55,000 troops", True),
        ("9.5%", "9.5", True),
        ("9.5%", "9.5 per cent", True),
    ],
)
def test_numbers_agree_within_the_last_digit_that_is_printed(said: str, asked: str, same: bool) -> None:
    """A range says all that lies in it."""
    assert same == says(quantities(said)[0], quantities(asked)[0])


def test_faulty_data_is_passed_over(tmp_path: Path) -> None:
    """A figure whose file is gone has values without a line."""
    assert not any(read_data(tmp_path, tiny()).values())
    assert {0} == {
        cell.line for cell in trace_ids("", ["passengers-chart"], Ground(tiny(), bases_of(tiny(), {}))).cells
    }
