from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.series import data_tables
from generator.ingest.series_members import member_series


def test_names_and_values_listed_apart_belong_together_in_order():
    """The table keeps the order of the print, and each value leads to its place."""
    text = "In 2022 coal, gas and wind supplied 40, 30 and 12 per cent of power, respectively."
    (one,) = member_series(text, 100)
    (table,) = data_tables([one])

    assert ("share of power", "%", ("coal", "gas", "wind")) == (one.measure, one.unit, table.x)
    assert ["40", "30"] == [text[p.evidence.start - 100 : p.evidence.end - 100] for p in one.points[:2]]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019, 2020 and 2021 Malta, Chad and Peru grew.",
        "Sales were 3, 4 and 5 million euros in 2019, 2020 and 2021 in Malta, Chad and Peru.",
        "Malta took 3 per cent and Chad 4 per cent.",
        "Malta, Chad and Peru bought 3 ships and 4 planes.",
    ],
)
def test_what_is_no_series_of_members(text):
    """Dates behind the values, two members, and other units."""
    assert () == member_series(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "Chad ",
                "Peru, ",
                "and ",
                "Mali (",
                "41 %",
                "), ",
                "5 million ",
                "took ",
                "in 2019 ",
                ". ",
                "respectively",
            ]
        ),
        max_size=24,
    )
)
def test_any_text_is_read(pieces):
    """As many names as values, each printed inside the text."""
    text = "".join(pieces)
    for one in member_series(text):
        assert len({point.x for point in one.points}) <= len(one.points)
        assert all(0 <= point.evidence.start < point.evidence.end <= len(text) for point in one.points)
