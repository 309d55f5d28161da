from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.measures import head_of, measured, split_owner
from tests.hang import HANG


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's defence budget was $1.1 billion in 2019.", ("defence budget", "Kenya", "2019", False)),
        ("In 2015, the literacy rate stood at 71 per cent.", ("literacy rate", "", "2015", False)),
        ("UK exports to the bloc rose to 3.1 billion pounds in 2021.", ("exports to the bloc", "UK", "2021", False)),
        ("Norway raised its aid budget to 1% of GDP in 2019.", ("aid budget", "Norway", "2019", False)),
        ("They welcomed Ghana's increase in road spending to 2% of GDP.", ("road spending", "Ghana", "", False)),
        ("Spain imported 20 TWh in 2019.", ("imports", "Spain", "2019", False)),
        ("The firm signed a deal worth about $2 billion.", ("deal", "", "", False)),
        ("Wages rose by 3% in 2022.", ("Wages", "", "2022", True)),
        ("About 4,000 nurses work in Malawi.", ("nurses", "", "", False)),
        ("The catch, once 41,000 tonnes, fell.", ("", "", "", False)),
        ("Only 8 percent of farms owned a tractor in 1995.", ("farms owned", "", "1995", False)),
        ("Ten years later it had shrunk to 40 ships.", ("ships", "", "", False)),
        ("It was 5 km long.", ("", "", "", False)),
    ],
)
def test_what_a_quantity_measures(text, told):
    """The noun phrase, whose it is, when, and whether it is a difference; unknown stays empty."""
    (one,) = measured(text)

    assert told == (one.measure, one.scope, one.as_of, one.change)


def test_it_takes_what_the_sentence_before_spoke_of():
    """A pronoun as subject goes back to the last measure of the same unit."""
    found = measured("Output reached 12 million tonnes in 2019. In 2020 it fell to 9 million tonnes.")

    assert [("Output", "2019"), ("Output", "2020")] == [(one.measure, one.as_of) for one in found]


def test_a_list_of_values_takes_a_list_of_years():
    """One by one, with or without "respectively"."""
    found = measured("Sales were 4.2, 4.8 and 5.1 billion euros in 2019, 2020 and 2021, respectively.")

    assert ["2019", "2020", "2021"] == [one.as_of for one in found]


LONG = " ".join(str(place) for place in range(100, 400))


@pytest.mark.parametrize(
    ("between", "expected"), [("", "2019"), ("who ", ""), ("because ", "")], ids=["same", "who", "because"]
)
def test_a_date_holds_until_its_clause_ends(between: str, expected: str):
    """However many numbers stand between a date and a quantity, only the words of another clause part them."""
    found = measured(f"In 2019 it sold {LONG} {between}{LONG} tonnes")

    assert ("2019", expected) == (found[0].as_of, found[-1].as_of)


def test_a_verb_holds_while_only_numbers_follow():
    """The verb of a long chain of figures is still theirs, that of an earlier sentence never."""
    found = measured("Imports fell by 5%. Stocks reached 12, 14, 17, 21 and 25 tonnes.")

    assert ["Imports", *["Stocks"] * 5] == [one.measure for one in found]


def test_the_same_measure_has_the_same_key():
    """Article, owner and what follows a preposition make no difference."""
    first, second = measured("The total trade was $5 million.\n\nTotal trade between the two reached $6 million.")

    assert first.key == second.key


def test_owners():
    """A possessive, an abbreviation of a state, a nation's adjective; a common noun is none."""
    assert ("defence spending", "Chad") == split_owner("Chad's defence spending")
    assert ("exports", "EU") == split_owner("EU exports")
    assert ("debt", "Italian") == split_owner("Italian debt")
    assert ("GDP growth", "") == split_owner("GDP growth")
    assert "exports" == head_of("exports to the market")


@given(
    st.lists(
        st.sampled_from(
            ["Exports rose ", "5% ", "in 2020 ", "to ", ", ", "and ", "it was ", "$3m ", ". ", "(", ")", "which "]
        ),
        max_size=14,
    )
)
def test_any_text_is_read(pieces):
    """As many answers as quantities, each inside its sentence."""
    for one in measured("".join(pieces), "2024"):
        assert one.sentence.start <= one.quantity.start < one.sentence.end


@pytest.mark.parametrize("piece", ["1 111 ", "5 to ", "US exports 5% ", "12 34 567 "])
def test_hostile_repeats_take_linear_time(piece):
    """A line of nothing but numbers: each looks at a bounded stretch before it."""
    start = time.process_time()
    measured((piece * 6_000)[:6_000])

    assert time.process_time() - start < HANG
