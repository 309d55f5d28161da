"""Stretches of time: what no calendar has, and the ends of the one there is."""

from __future__ import annotations

import pytest

from generator.outline.claims.spans import moved, span_of


@pytest.mark.parametrize("iso", ["0000-01", "0000", "2020-13", "2020-01-45", "99999", "soon", "2021/2020"])
def test_no_date_is_no_span(iso: str) -> None:
    """The year 0 once kept a build from ending."""
    assert span_of(iso) is None


def test_a_day_that_its_month_does_not_have_is_its_last() -> None:
    late, year = span_of("2021-02"), span_of("2022")
    assert late is not None
    assert year is not None
    assert late.days == 28
    assert late.days_to(year) == 307


@pytest.mark.parametrize(("iso", "count", "year"), [("0020", -400, 1), ("9999", 3, 9999)])
def test_what_is_moved_out_of_the_calendar_stays_at_its_end(iso: str, count: int, year: int) -> None:
    span = span_of(iso)
    assert span is not None
    assert moved(span, "year", count, 5).year == year
