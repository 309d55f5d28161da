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


def test_lands_of_which_all_tell_say_little() -> None:
    """In a topic about Kenya the land brings no two statements together, in one about the world it does."""
    ferry, bridge = "Kenya opened a ferry on 3 May 2022.", "Kenya opened a bridge on 9 July 2022."
    more = [f"Kenya built {number} schools." for number in range(3, 60)]
    few, many = (next(iter(rows([planted("near-date", ferry, bridge, *told)]))) for told in ([], more))
    at = 1 + list(SIGNS).index("lands")
    assert few.signs[at] == 1
    assert many.signs[at] < 0.2


def test_what_is_numbered_otherwise_is_another() -> None:
    """The eleventh round is not the twelfth, whatever else both sentences number."""
    told = ("The eleventh round of talks, the first by sea, began on 3 May 2022.",
            "The twelfth round of talks, the first by air, began on 9 July 2022.")  # fmt: skip
    (found,) = rows([planted("near-date", *told)])
    assert found.signs[1 + list(SIGNS).index("other_turn")] == 1
