"""Fields by their words, and which of them a title and a statement have in common."""

from __future__ import annotations

import pytest

from generator.outline.disputes._subjects import fields, lines, strangers

FAR = [
    ("A Handbook of Stingless Beekeeping", "Imports of anti-ship missiles tripled."),
    ("The Composer at the Window: A Life in Seven Operas", "Glass makes up a tenth of household waste."),
    ("Gross domestic product by prefecture", "Exports of semiconductors rose by a third."),
]
CLOSE = [
    ("Remuneration of hospital staff", "Nurses start on 1,480 euros a month."),
    ("Annual Report 2013", "The mill sold 2.2 million tonnes of rebar."),
    ("Climate shelters", "Some 4,600 people died of the heat."),
]


def test_what_lies_near_is_a_field() -> None:
    """Every name behind "~" has words of its own: a slip there would go unseen."""
    named = {name for name, sign, _ in lines() if sign == ":"}
    near = {one for name, sign, told in lines() if sign == "~" for one in (name, *told.split())}
    assert near <= named


@pytest.mark.parametrize(("title", "statement"), FAR)
def test_strangers(title: str, statement: str) -> None:
    """A title of one field cannot carry a statement of a far one."""
    assert strangers(fields(title), fields(statement))


@pytest.mark.parametrize(("title", "statement"), CLOSE)
def test_no_strangers(title: str, statement: str) -> None:
    """Nor is doubted what is near, or of no field that can be told."""
    assert not strangers(fields(title), fields(statement))
