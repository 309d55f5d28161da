"""What a figure is of: its clause, its region, its time, its unit of counting, its base."""

from __future__ import annotations

import pytest

from generator.outline.claims.amounts import agree, comparable
from generator.outline.claims.clauses import clause
from generator.outline.claims.figures import Figure, figures


def figure(text: str, printed: str, issued: str = "2022-06") -> Figure:
    return next(one for one in figures(text, issued) if printed in one.printed)


def words(text: str, printed: str) -> frozenset[str]:
    return figure(text, printed).said


def test_a_remark_says_nothing_of_what_is_measured() -> None:
    """A relative clause and its words are left out, the main clause around it is one."""
    text = "Exports, which the bank counts late, came to 40 tonnes in 2021."
    parts = [text[start:end] for start, end in clause(text, text.index("40"))]
    assert parts == ["Exports", "came to 40 tonnes in 2021."]
    assert "=bank" not in words(text, "40 tonnes")


def test_a_figure_in_a_remark_keeps_what_it_is_a_remark_on() -> None:
    """Of "the mine, which has 40 shafts" the shafts are of the mine."""
    assert "=mine" in words("The mine, which has 40 shafts, was sold.", "40 shafts")


def test_figures_of_one_subject_share_it() -> None:
    """A row of years under one subject: each value is of the subject and of its own year."""
    text = "Attendance at the museum fell from 7 million in 2019 to 2 million in 2020."
    assert "=museum" in figure(text, "2 million").keys
    assert [figure(text, value).when.iso for value in ("7 million", "2 million")] == ["2019", "2020"]  # type: ignore[union-attr]


def test_a_figure_with_a_subject_of_its_own_shares_none() -> None:
    """ "Imports" belong to the second figure only, "exports" to the first."""
    text = "Exports rose to 30 tonnes and imports fell to 20 tonnes."
    assert ("=export" in words(text, "30"), "=export" in words(text, "20")) == (True, False)
    assert ("=import" in words(text, "20"), "=import" in words(text, "30")) == (True, False)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("A tonne of wheat cost 271 dollars.", "Wheat fetched 271 dollars a tonne."),
        ("A tonne of maize earned growers 1,420 kwacha.", "Growers sold maize for 1,420 kwacha a tonne."),
        ("For each kilo of leaf delivered in 2020 growers got 57 shillings.", "Leaf brought 57 shillings a kilo."),
        ("The monthly rent of a flat was 900 euros.", "A flat costs 900 euros a month."),
        ("There were 51 thefts per 100,000 inhabitants.", "There were 510 thefts for every million inhabitants."),
        ("A driver earned 9 euros an hour.", "A driver earned 9 euros per hour."),
        ("One home in four is damp.", "Of every hundred homes, twenty-five are damp."),
    ],
)
def test_one_amount_in_two_manners(one: str, two: str) -> None:
    """So much a tonne, a month, a head or in a hundred is one however it is put."""
    first, second = (figures(text, "2022")[0].amount for text in (one, two))
    assert comparable(first, second)
    assert agree(first, second)


@pytest.mark.parametrize(
    ("text", "printed", "moved"),
    [
        ("Wages rose by a mere 3 per cent.", "3 per cent", True),
        ("Inflation ran at 9 per cent.", "9 per cent", True),
        ("Unemployment fell to 9 per cent.", "9 per cent", False),
        ("The park is visited by 9,000 people.", "9,000 people", False),
        ("The army shrank by 9,000 people.", "9,000 people", True),
        ("The province lost 90 hectares of forest.", "90 hectares", True),
    ],
)
def test_a_change_is_no_level(text: str, printed: str, moved: bool) -> None:
    """A change is told by its verb, its noun or its preposition; who does something is none."""
    assert figure(text, printed).change is moved


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("It earned 9 dollars in the financial year that ended in March 2022.", "2021-04/2022-03"),
        ("It earned 9 dollars in the fiscal year 2021/22.", "2021-07/2022-06"),
        ("With everybody buying as if there were no tomorrow, it sold 9 tonnes in 2021.", "2021"),
    ],
)
def test_the_time_of_a_figure(text: str, iso: str) -> None:
    """A year that ends in another month has twelve, and the date of the clause goes before others."""
    when = figures(text, "2022-06")[0].when
    assert when is not None
    assert when.iso == iso


def test_the_ends_of_a_year_are_told_apart() -> None:
    """What there was when a year began is not what there was at its end."""
    ends = ["When 2020 began, there were 900 doctors.", "At the end of 2020 there were 800 doctors."]
    assert [figures(text, "2021")[0].edge for text in ends] == ["start", "end"]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Cuba imported 70 per cent of its food.", "=meal"),
        ("Unemployment among graduates was 30 per cent.", "=graduate"),
        ("Of Peru’s gold, 28 per cent is dug illegally.", "=gold"),
    ],
)
def test_what_a_share_is_of(text: str, base: str) -> None:
    """It stands behind the share, behind "among" or at the head of the sentence."""
    assert base in figures(text, "2022")[0].base


@pytest.mark.parametrize("text", ["40 per cent of voters stayed at home.", "40 per cent of Chileans took part."])
def test_everybody_is_no_base(text: str) -> None:
    """A share of all people is told without a base in other sentences."""
    assert figures(text, "2022")[0].base == frozenset()


def test_a_capital_may_speak_for_its_land() -> None:
    """ "Lima’s reserves" are those of the country, homes in Lima are those of the city."""
    assert figure("Lima’s reserves fell to 9 billion dollars.", "9 billion").lands == {"@Peru"}
    assert "@Peru/capital" in figure("In Lima 900 homes stood empty.", "900 homes").lands


def test_an_age_tells_a_part_of_the_people() -> None:
    """ "Under 25" is the young; a share of under 25 per cent is no age."""
    assert "=youth" in words("Of Tunisians under 25, six in ten are idle.", "six in ten")
    assert "=youth" not in words("Turnout was under 25 per cent.", "25 per cent")


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("The wells gave 9,700 barrels, the company’s annual report says.", False),
        ("Mills shipped 7.9 million tonnes, according to a trade daily.", False),
        ("The wells gave 9,700 barrels a day.", True),
        ("The plant makes 40 tonnes daily.", True),
    ],
)
def test_so_much_a_day(text: str, rate: bool) -> None:
    """A figure counts by the day or year where its words say so; a report and a newspaper say nothing of it."""
    assert figures(text, "2021-05")[0].amount.rate == rate


def test_how_often_counts_nothing_but_how_often() -> None:
    """What happened so often is said by other words: donors, not times."""
    (figure,) = figures("Donors in Lithuania gave blood 103,000 times in 2021.", "2022")
    assert figure.amount.unit == "count"
    assert figure.noun == frozenset()


def test_for_want_of_something_nobody_wishes() -> None:
    """Who is refused for want of places is counted; who wants so many is not."""
    (refused,) = figures("For want of places, 12,500 applicants were refused.", "2022")
    (wanted,) = figures("The union wants 12,500 places.", "2022")
    assert (refused.wished, wanted.wished) == (False, True)
