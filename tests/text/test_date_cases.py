"""Sentences with every way of writing a date, one a line in date_cases.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.text.dates import dates

LINES = (Path(__file__).parent / "date_cases.txt").read_text("utf-8").splitlines()
CASES = [
    line.partition(" || ") if " || " in line else line.partition(" ||") for line in LINES if line[:1] not in {"", "#"}
]


def expected(told: str) -> list[tuple[str, str, bool, str]]:
    return [_expected(one.strip()) for one in told.split(";") if one.strip()]


def _expected(one: str) -> tuple[str, str, bool, str]:
    when = re.search(r"'(.+)'", one)
    iso, precision = one.split()[:2]
    return iso, precision, " ~" in one, when[1] if when else ""


def found(line: str) -> list[tuple[str, str, bool, str]]:
    document, _, text = line.partition("|")
    return [(m.iso, m.precision, m.relative, m.when) for m in dates(text.strip(), document.strip())]


@pytest.mark.parametrize(
    ("line", "told"), [(line, told) for line, _, told in CASES], ids=[line for line, _, _ in CASES]
)
def test_dates_of_a_sentence(line, told):
    """Each date in its own precision; relative ones from the document's date or the date before."""
    assert expected(told) == found(line)
