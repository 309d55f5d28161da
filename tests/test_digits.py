"""Printed digits: what is a number is one, and what only looks like one is none."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.blocks import Options
from generator.digits import whole
from generator.errors import InputError, Where
from generator.formats.csl import clean_record


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("012", 12), ("१२", 12), ("9" * 18, int("9" * 18)), ("9" * 19, None), ("9" * 5000, None),
     ("²", None), ("2²", None), ("①", None), ("½", None), ("-1", None), ("1.0", None), (" 1", None), ("", None)],
)  # fmt: skip
def test_only_decimal_digits_that_one_can_count_to_are_a_number(text: str, number: int | None) -> None:
    """Raised and circled digits are digits to ``str.isdigit`` and no numbers to ``int``."""
    assert number == whole(text)


@pytest.mark.parametrize("value", ["²", "①", "9" * 5000])
def test_an_option_that_is_no_number_is_refused(value: str) -> None:
    """With a message, not with a traceback."""
    with pytest.raises(InputError):
        Options({"n": value}, Where("briefing.md.j2")).number("n", 3)


def test_a_year_of_five_thousand_digits_stays_text() -> None:
    """A record may have anything for its date."""
    issued = {"date-parts": [["9" * 5000, "²"]]}

    assert issued == clean_record({"issued": issued})["issued"]


def careless(path: Path) -> Iterator[str]:
    """Functions that ask ``isdigit`` of text and count with ``int`` or ``float``."""
    for one in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(one, ast.FunctionDef):
            calls = [each for each in ast.walk(one) if isinstance(each, ast.Call)]
            asked = {ast.unparse(call.func.value) for call in calls if getattr(call.func, "attr", "") == "isdigit"}
            counted = {ast.unparse(call) for call in calls}
            if any(f"{kind}({text})" in counted for kind in ("int", "float") for text in asked):
                yield f"{path.name}: {one.name}"


def test_nothing_counts_with_what_isdigit_lets_through(root: Path) -> None:
    """``whole`` is asked instead; bytes have no raised digits."""
    found = [fault for path in sorted((root / "generator").rglob("*.py")) for fault in careless(path)]

    assert ["_pdf_open.py: find_xref"] == found


def test_a_careless_function_is_found(tmp_path: Path) -> None:
    """The rule sees what it is for."""
    path = tmp_path / "a.py"
    path.write_text("def one(a):\n    return int(a) if a.isdigit() else 0\ndef two(a):\n    return a.isdigit()\n")

    assert ["a.py: one"] == list(careless(path))
