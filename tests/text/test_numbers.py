import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.numbers import numbers


def found(text):
    return [(number.value, number.unit) for number in numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("USD 1.9 billion", [(1.9e9, "USD")]),
        ("$315bn and US$ 14.1 billion", [(315e9, "USD"), (14.1e9, "USD")]),
        ("1.55 trillion yen", [(1.55e12, "JPY")]),
        ("JPY 1,550 billion", [(1550e9, "JPY")]),
        ("2% or two per cent", [(2, "%"), (2, "%")]),
        ("3.5 percentage points", [(3.5, "pp")]),
        ("55,000 troops, 55 000 troops, 55\u202f000 troops", [(55000, "")] * 3),
        ("more than 70 deals", [(70, "")]),
        ("-3.2% and −4%", [(-3.2, "%"), (-4, "%")]),
        ("2023 to 2027", [(2023, "year"), (2027, "year")]),
        ("2023–27, 2021/2025", [(2023, "year"), (2027, "year"), (2021, "year"), (2025, "year")]),
        ("17 February 2021", [(17, "day"), (2, "month"), (2021, "year")]),
        ("February 17, 2021", [(2, "month"), (17, "day"), (2021, "year")]),
        ("17 and 18 April 2021", [(17, "day"), (18, "day"), (4, "month"), (2021, "year")]),
        ("May 2021, but it may 3 times", [(5, "month"), (2021, "year"), (3, "")]),
        ("2021-02-17 at 16:39", [(2021, "year"), (2, "month"), (17, "day"), (999, "time")]),
        ("USD 8 to 9 billion", [(8e9, "USD"), (9e9, "USD")]),
        ("between 8 and 9.3 billion dollars", [(8e9, "USD"), (9.3e9, "USD")]),
        ("50,000 to 55,000", [(50000, ""), (55000, "")]),
        ("8–9%", [(8, "%"), (9, "%")]),
        ("a five-year plan over five years", [(5, "years"), (5, "years")]),
        ("half of it doubled", [(0.5, "times"), (2, "times")]),
        ("twelve drills, three of them new", [(12, ""), (3, "")]),
        ("the 1980s and the 21st century", [(1980, "decade"), (21, "ordinal")]),
        ("mid-2021", [(2021, "year")]),
        ("COVID-19, G7, F-35 and 5G", []),
        ("one of the two-way deals, no one, one another, the two countries", []),
        ("§3.2", []),
        ("عام ٢٠٢١", [(2021, "")]),
    ],
)
def test_values_and_units(text, expected):
    """Scale words are resolved, units brought to one name."""
    assert expected == found(text)


def test_a_number_remembers_how_it_was_printed():
    """Figure, decimals and place in the text, for comparing with rounded values."""
    (number,) = numbers("About USD 1.90 billion a year")

    assert ("USD 1.90 billion", 1.9, 2, False, 6) == (
        number.printed, number.printed_value, number.printed_decimals, number.word, number.start,
    )  # fmt: skip
    assert "USD 1.90 billion" == "About USD 1.90 billion a year"[number.start : number.end]
    assert numbers("twelve")[0].word


def test_the_same_quantity_in_other_words_is_equal():
    """What a short form says can be held against its sentence."""
    assert found("USD 1.9 billion") == found("1.9 billion US dollars") == found("$1.9bn")
    assert found("10 April 2024") == [found("April 10, 2024")[place] for place in (1, 0, 2)]


@given(st.integers(0, 10**14), st.sampled_from(["{:,}", "{}", "USD {:,}", "{:,} yen"]))
def test_any_whole_number_is_found(value, form):
    """Grouped or not, with or without a unit."""
    assert [float(value)] == [number.value for number in numbers(form.format(value))]


@given(st.text() | st.text(alphabet="0123456789 .,-–%$ tobilnyearsmF/:", max_size=60))
def test_any_text_gives_passages_of_itself(text):
    """Arbitrary text never fails, and passages follow each other."""
    seen = 0
    for number in numbers(text):
        assert text[number.start : number.end] == number.printed
        assert number.start >= seen
        seen = number.end
