"""The rows that the weights of dates are fitted on."""

from __future__ import annotations

from generator.outline.disputes._occasion_signs import SIGNS
from tests.disputes.cases import Case, planted
from tests.disputes.fit_dates import rows


def case(kind: str, second: str) -> Case:
    return planted(kind, "The ferry Halcyon sank off Zanzibar on 3 May 2022.", second)


def test_a_planted_date_is_one_happening() -> None:
    """Its likeliest pair is the answer; a row has all signs and the bias."""
    (row,) = rows([case("date", "In July 2022 the ferry Halcyon went down near Zanzibar.")])
    assert row.same
    assert len(row.signs) == 1 + len(SIGNS)


def test_dates_that_meet_are_no_rows() -> None:
    """Nor are the points of another kind of dispute, of which nobody says that their dates agree."""
    assert list(rows([case("date", "In May 2022 the ferry Halcyon went down near Zanzibar.")])) == []
    assert list(rows([case("value", "In July 2022 the ferry Halcyon went down near Zanzibar.")])) == []
