"""Sentences of every shape with the quantities that they say, one a line in cases.txt and rules.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.text.quantities import quantities

FILES = [Path(__file__).parent / name for name in ("cases.txt", "rules.txt")]
LINES = [line for path in FILES for line in path.read_text("utf-8").splitlines()]
CASES = [tuple(part.strip() for part in line.split("||")) for line in LINES if line and not line.startswith("#")]


def expected(told: str) -> list[tuple[float, float | None, str, bool, str, str, bool]]:
    return [_expected(one.strip()) for one in told.split(" | ") if one.strip()]


def _expected(one: str) -> tuple[float, float | None, str, bool, str, str, bool]:
    value, _, rest = one.partition(" ")
    low, _, high = value.partition("..")
    marks = re.findall(r"(?<= )(?:~|>=|<=|=|/.*)$|(?<= )(?:~|>=|<=|=)(?= )|(?<= )/[^=~<>]+(?= [=~<>])", f" {rest}")
    unit = re.split(r" ?(?:~|>=|<=|(?<![<>])=|(?:^| )/(?=[a-z\d]))", f"{rest}")[0].strip()
    per = next((mark[1:] for mark in marks if mark.startswith("/")), "")
    bound = "min" if ">=" in marks else "max" if "<=" in marks else ""
    return float(low), float(high) if high else None, unit, "~" in marks, bound, per, "=" in marks


def found(text: str) -> list[tuple[float, float | None, str, bool, str, str, bool]]:
    every = quantities(text)
    return [
        (round(q.value, 10), q.high, q.unit, q.approximate, q.bound, q.per, -1 < q.same < index)
        for index, q in enumerate(every)
    ]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text for text, _ in CASES])
def test_quantities_of_a_sentence(text, told):
    """Value, range, unit, hedge, bound, rate and conversion are those that a reader would write down."""
    assert expected(told) == found(text)
