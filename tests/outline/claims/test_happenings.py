"""Dates of happenings and the steps of one matter."""

from __future__ import annotations

import pytest

from generator.model.outline import Point, Status
from generator.outline.claims.basis import bases, differing
from generator.outline.claims.happenings import other_steps, steps
from generator.outline.claims.scope import keys_of
from generator.outline.claims.spans import narrowed, span_of
from generator.outline.claims.terms import terms


def point(text: str, status: Status = "fact") -> Point:
    return Point("p", text, (), "topic", status=status)


@pytest.mark.parametrize(
    ("one", "two", "days"),
    [("2021", "2021-04-17", 0), ("2021-04-17", "2021-04-18", 1), ("2021-03/2021-05", "2021-05-31", 0),
     ("2020-02-28", "2020-03", 2)],
)  # fmt: skip
def test_dates_in_their_precision(one: str, two: str, days: int) -> None:
    """A day lies in its month and year; of others the days between them count."""
    first, second = span_of(one), span_of(two)
    assert first
    assert second
    assert first.days_to(second) == second.days_to(first) == days


def test_words_narrow_a_year() -> None:
    """ "Early 2022" is not October 2022; what is no date is none."""
    year, october = span_of("2022"), span_of("2022-10")
    assert year
    assert october
    assert not narrowed(year, "early 2022").meets(october)
    assert narrowed(year, "2022") == year
    assert span_of("soon") is None


def test_steps_of_one_matter() -> None:
    """Signing is not entry into force, but signing is signing."""
    signed, valid = keys_of(terms("They signed it.")), keys_of(terms("It came into force."))
    assert other_steps(steps(signed), steps(valid))
    assert not other_steps(steps(signed), steps(signed))


def test_bases_differ_where_both_are_named() -> None:
    """Gross beside net; a figure without a word for its basis differs from none."""
    gross, net, plain = bases("2,400 euros before tax"), bases("1,650 euros after tax"), bases("2,000 euros")
    assert [axis for axis, _, _ in differing(gross, net)] == ["deduction"]
    assert differing(gross, plain) == ()
