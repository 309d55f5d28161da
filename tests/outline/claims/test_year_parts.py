"""Parts of a year that a sentence counts through."""

from __future__ import annotations

import pytest

from generator.outline.claims.times import dated


def times(text: str) -> list[str]:
    return [one.iso for one in dated(text, "2022-06")]


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("It made 30 boats in the first half of 2019 and 25 in the second.", ["2019-01/2019-06", "2019-07/2019-12"]),
        ("It made 30 in the first and 25 in the second half of 2019.", ["2019-01/2019-06", "2019-07/2019-12"]),
        (
            "It sold 9 in the first quarter of 2018, 8 in the second, 7 in the third and 6 in the last.",
            ["2018-01/2018-03", "2018-04/2018-06", "2018-07/2018-09", "2018-10/2018-12"],
        ),
    ],
)  # fmt: skip
def test_a_part_that_is_only_numbered_is_of_the_year_before(text: str, isos: list[str]) -> None:
    assert times(text) == isos


@pytest.mark.parametrize(
    "text",
    [
        "In the first half of 2019 the mill won in the second round.",  # of another noun
        "In the first half of 2019 it sold 9, as in the first.",  # the same part again
        "In the second half of 2019 it sold 9, in the third, 7.",  # a year has two halves
        "It came third in 2019, and in the second.",  # no part of a year before
    ],
)
def test_other_numbers_are_no_parts_of_a_year(text: str) -> None:
    assert len(times(text)) == 1
