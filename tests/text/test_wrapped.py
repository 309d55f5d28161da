from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.text.dates import dates
from generator.text.quantities import quantities
from generator.text.wrapped import unwrapped

BROKEN = "The port of the northern province handled 4.8\nmillion tonnes of cargo in the year that ended in March\n2022."


def test_a_number_and_its_unit_on_two_lines_are_one_amount():
    """The end of a broken line is a space; offsets are those of the text as it is."""
    (one,) = quantities(BROKEN)

    assert (4.8e6, "tonnes") == (one.value, one.unit)
    assert "4.8\nmillion tonnes" == BROKEN[one.start : one.end]
    assert ["2022-03"] == [date.iso for date in dates(BROKEN)]


def test_cells_items_and_headings_keep_their_lines():
    """A short line, a tab and a list mark say that the line was meant to end."""
    kept = "Key figures\nThe fleet of the northern province counts\n- 27 ships\nand more in reserve, about\t5\nships."

    assert kept == unwrapped(kept)


@given(st.lists(st.sampled_from(["A line that is long enough to be broken", "5 km", "\n", "\n\n", "\t", " ", "- "])))
def test_every_offset_stays(pieces):
    """Nothing but ends of lines is changed."""
    text = "".join(pieces)

    assert text.replace("\n", " ") == unwrapped(text).replace("\n", " ")
