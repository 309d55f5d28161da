"""When something happened, with the bounds that words really give."""

from __future__ import annotations

import pytest

from generator.outline.claims.moments import Moment, moments
from generator.outline.claims.spans import span_of
from generator.text.dates import dates


def found(text: str, issued: str) -> list[Moment]:
    return list(moments(text, dates(text, issued), span_of(issued)))


@pytest.mark.parametrize(
    ("text", "issued", "first", "last"),
    [
        ("It opened in the opening week of October 2023.", "2024-02", 20231001, 20231009),
        ("It opened in the second half of November 2021.", "2023", 20211114, 20211130),
        ("It opened in the last ten days of May 2022.", "2023", 20220522, 20220531),
        ("It opened in the first days of 2019.", "2023", 20190101, 20190110),
        ("It has been open since the first of April last year.", "2015-01", 20140401, 20140401),
        ("It opened on the second Sunday of May 2019.", "2021", 20190512, 20190512),
        ("It burned on the last Friday of April.", "2023-05-06", 20230428, 20230428),
        ("Two days before the general election of 18 October 2020, it was signed.", "2020-11", 20201016, 20201016),
        ("A week after the election of 3 May 2021 it was signed.", "2023", 20210507, 20210513),
        ("It was founded a decade after 1990.", "2020", 19981231, 20020101),
        ("It was passed shortly after February 2021.", "2022", 20210201, 20210331),
        ("She died shortly before Christmas 2009.", "2013", 20091124, 20091225),
        ("They went on strike on the eve of Bastille Day 2017.", "2017-10", 20170713, 20170713),
        ("He retired on Easter 2019.", "2021", 20190421, 20190421),
        ("Three days before Christmas last year they came.", "2014-06", 20131222, 20131222),
        ("It closed by last Christmas.", "2021-03", 20201225, 20201225),
        ("Four years ago the office moved.", "2012-09", 20080101, 20090401),
    ],
)
def test_the_days_that_words_leave_open(text: str, issued: str, first: int, last: int) -> None:
    """A part of a month, a distance from another day, a feast, a length of time ago."""
    assert [(one.when.first, one.when.last) for one in found(text, issued)] == [(first, last)]


def test_last_days_and_first_days() -> None:
    """ "By" may be long before, "since" begins on the day."""
    (by,), (since,) = found("It was paid by May 2020.", "2021"), found("It has been in force since May 2020.", "2021")
    assert (by.bound, since.bound) == ("by", "since")
    assert by.ever.first < 20000101 < by.ever.last == 20200531


@pytest.mark.parametrize(
    "text",
    ["Parliament adopted the budget for 2021.", "The 2021 budget was adopted.", "It grew faster than in 2020."],
)
def test_years_that_only_name_a_thing(text: str) -> None:
    """A year that a budget is for, or that is compared with, dates nothing."""
    assert found(text, "2022") == []


def test_a_year_that_is_planned_for() -> None:
    """ "Scheduled for 2025" says when."""
    assert [one.told for one in found("The opening is scheduled for 2025.", "2022")] == ["2025"]
