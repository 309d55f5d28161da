"""Claims of several sources that their figures do not bear out, and those that they do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading, read
from generator.outline.disputes._claim import Kind
from generator.outline.disputes._operands import surroundings
from generator.outline.disputes._reckoned import reckoned
from generator.outline.disputes._relation_signs import SIGNS
from generator.outline.disputes._relation_weights import WEIGHTS
from generator.outline.disputes._relations import matter, relations
from generator.outline.disputes._roles import claims
from generator.outline.disputes._weighed import Weighed
from tests.disputes.cases import inventions, outline_of

Read = Callable[..., Reading]


@pytest.fixture
def told(tmp_path: Path) -> Read:
    """A function that reads sentences of as many sources."""

    def made(*sentences: str) -> Reading:
        file = tmp_path / "told.txt"
        lines = [f"2022-03-{10 + at} fact {text}" for at, text in enumerate(sentences)]
        file.write_text("\n".join(["sum", *lines]) + "\n", encoding="utf-8")
        return read(outline_of(inventions(file)[0]))

    return made


def found(reading: Reading, *, sums: bool) -> list[Proposed]:
    return list(reckoned(reading, surroundings(reading, reading.points), sums=sums))


SEATS = (
    "The Liberals won 44 seats in the Estonian assembly, their Green partners 29 and the Farmers’ List 11.",
    "Liberals, Greens and the Farmers’ List together command {} seats in the Estonian assembly.",
)
YIELDS = (
    "Kazakh growers brought in 12 million tonnes of wheat in 2021 from 3 million hectares.",
    "Wheat yields in Kazakhstan averaged {} tonnes a hectare in 2021.",
)
HOURS = (
    "Swedish officers held 26,000 asylum interviews in 2014.",
    "In 2014 Swedish officers spent 61,000 hours in asylum interviews, {} hours for each interview.",
)


@pytest.mark.parametrize(("sentences", "wrong", "sums"), [(SEATS, "97", True), (HOURS, "4.5", False)])
def test_what_two_sources_make_of_each_other(told: Read, sentences: tuple[str, str], wrong: str, sums: bool) -> None:
    """A total and an average that the figures of another source do not give; the reason has both numbers."""
    (one,) = found(told(sentences[0], sentences[1].format(wrong)), sums=sums)
    assert one.points == ("p1", "p2")
    assert one.kind == ("sum" if sums else "ratio")
    assert wrong in one.why


@pytest.mark.parametrize(
    ("sentences", "right", "sums"), [(SEATS, "84", True), (YIELDS, "4", False), (HOURS, "2.3", False)]
)
def test_what_holds_is_let_be(told: Read, sentences: tuple[str, str], right: str, sums: bool) -> None:
    """The same sentences with the number that follows."""
    assert found(told(sentences[0], sentences[1].format(right)), sums=sums) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("All three towns together have 900 pumps.", "total"),
        ("The north has 40 pumps more than the south.", "difference"),
        ("The north leads the south by nine percentage points.", "difference"),
        ("A third of the pumps are broken.", "share"),
        ("Of the pumps 40 are broken, or more than one in three.", "share"),
        ("The number of pumps rose by 12 per cent.", "growth"),
        ("The number of pumps has doubled.", "factor"),
        ("A pump costs 300 dollars on average.", "each"),
    ],
)
def test_words_give_a_figure_its_role(told: Read, text: str, kind: Kind) -> None:
    """Each role is told by words of its own."""
    one = told(text, "Nobody counts them.").points[0]
    assert any(claim.kind == kind and claim.cue for claim in claims(one))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Turnout in Bergen rose from 51 to 58 per cent, by twelve points.", "difference"),
        ("Imports met 46 per cent of the demand, dams 31 per cent and wind farms 29 per cent.", "hundred"),
        ("Inflation in Ghana fell from 12 to 9 per cent, and thus by half.", "growth"),
        ("The weekly rent in Hobart rose from A$380 in 2018 to A$520 in 2022, an increase of 27 per cent.", "growth"),
        ("The number of lighthouses shrank from 96 to 81 in twenty years, a loss of 25.", "difference"),
        ("Of the 728 judges 182 were women, or more than one in three.", "share"),
        ("Aid of 90 million pesos was shared out among 1,250 farms, on average 45,000 each.", "each"),
    ],
)
def test_figures_of_a_sentence_are_held_against_its_claim(told: Read, text: str, kind: Kind) -> None:
    """The ends of a course are of one unit, what moved in a time is no time, shares can be compared themselves."""
    one = told(text, "Nobody counts them.").points[0]
    ways = [way for claim in claims(one) if claim.kind == kind for way in relations(claim, [])]
    assert ways
    assert not any(way.holds for way in ways)


def test_a_third_of_the_total_is_no_third_of_a_part(told: Read) -> None:
    """What a share is said to be of is read to the end of its phrase."""
    reading = told(
        "The coast has 48 lifeguard towers.", "On the coast 12 lifeguard towers, a third of the total, are staffed."
    )
    one = reading.points[1]
    (share,) = (claim for claim in claims(one) if claim.kind == "share")
    (way,) = relations(share, reading.points[:1])
    assert [item.figure.printed for item in way.operands] == ["12 lifeguard towers", "48 lifeguard towers"]


def test_a_whole_and_its_parts_are_of_one_time(told: Read) -> None:
    """Parts of another year make no total of this."""
    reading = told(
        "In 2019 Malta had 300 nurses in the north and 200 in the south.", "Malta had 700 nurses in all in 2021."
    )
    around = surroundings(reading, reading.points)
    one = reading.points[1]
    (total,) = (claim for claim in claims(one) if claim.kind == "total")
    assert list(relations(total, matter(around, one))) == []


def test_every_weight_is_of_a_sign() -> None:
    """A weight of a sign that is gone would weigh nothing."""
    assert set(WEIGHTS) <= set(SIGNS)


DEFICIT = (
    "The Ruritanian railways took in 640 million crowns in 2019.",
    "Their wages and fuel cost the Ruritanian railways 710 million crowns in 2019.",
    "In 2019 the Ruritanian railways ran a deficit of {} million crowns.",
)
HALVES = (
    "The mint of Ruritania struck 31,000 medals in the first half of 2018 and 24,000 in the second.",
    "The mint of Ruritania struck {} medals in 2018.",
)
MARGIN = (
    "The Ruritanian chamber passed the railway act with 83 votes.",
    "There were 52 votes against the railway act in the Ruritanian chamber.",
    "The railway act had a majority of {} votes in the Ruritanian chamber.",
)
PER_HEAD = (
    "Some 4,000 nurses look after the 2.4 million people of Ruritania.",
    "There is one nurse for every {} Ruritanians.",
)


@pytest.mark.parametrize(
    ("sentences", "wrong", "right", "sums"),
    [
        (DEFICIT, "150", "70", True),
        (HALVES, "71,000", "55,000", True),
        (MARGIN, "44", "31", True),
        (PER_HEAD, "950", "600", False),
    ],
)
def test_what_words_and_times_say_of_a_sum_or_an_average(
    told: Read, sentences: tuple[str, ...], wrong: str, right: str, sums: bool
) -> None:
    """Incomes against outlays, both halves of a year, a majority, counts shared among counts."""
    *given, claim = sentences
    assert len(found(told(*given, claim.format(wrong)), sums=sums)) == 1
    assert found(told(*given, claim.format(right)), sums=sums) == []


def test_what_remains_is_the_rest_of_a_share(told: Read) -> None:
    """A fifth that is left of what was mostly used."""
    stock = "Ruritania used 40,200 of the 50,000 doses that it received in 2021."
    assert found(told(stock, "A fifth of the doses that Ruritania received in 2021 remained unused."), sums=False) == []


def test_several_for_every_so_many_is_no_average(told: Read) -> None:
    """Three cars for every four people."""
    cars = "The 400,000 inhabitants of Ruritania own 300,000 cars."
    assert found(told(cars, "There are three cars for every four inhabitants of Ruritania."), sums=False) == []


def test_neighbours_of_what_is_alike_are_of_the_matter(tmp_path: Path) -> None:
    """ "They housed 8,400" shares no word with what another source makes of it."""
    file = tmp_path / "told.txt"
    file.write_text(
        "ratio\n"
        "= 2018-03-19 Jails bursting at the seams\n"
        "fact The gaols of Catalonia had been built for 11,200 inmates.\n"
        "fact In December 2017 they housed 8,400 men and women.\n"
        "= 2018-05 Penal Institutions\n"
        "fact Nine places in ten of the gaols of Catalonia were taken at the end of 2017.\n",
        encoding="utf-8",
    )
    reading = read(outline_of(inventions(file)[0]))
    near = matter(surroundings(reading, reading.points), reading.points[2])
    assert {one.point.id for one in near} == {"p1", "p2"}


def test_what_is_compared_with_another_land_is_of_one_matter(told: Read) -> None:
    """A sentence that says how many times as much as in Ghana is not of Ghana alone."""
    reading = told("Ivory Coast gathered 2.1 million tonnes of cocoa.", "Cocoa made four times that of Ghana.")
    near = matter(surroundings(reading, reading.points), reading.points[1])
    assert [one.place for one in near] == [0]


WRONG_ACROSS = [
    (
        "Box traffic at Gdansk came to 1.1 million boxes in 2014.",
        "In 2018 box traffic at Gdansk came to 1.5 million boxes.",
        "Box traffic at Gdansk has thus doubled between 2014 and 2018.",
    ),
    (
        "Slovakia had 400 village schools in 2010.",
        "By 2020 Slovakia had 300 village schools.",
        "The number of village schools in Slovakia has thus fallen by a half within ten years.",
    ),
]


@pytest.mark.parametrize("sentences", WRONG_ACROSS)
def test_growth_that_figures_of_other_sentences_do_not_bear_out(told: Read, sentences: tuple[str, ...]) -> None:
    """The claim names the years of both figures, or how many lie between."""
    assert len(found(told(*sentences), sums=False)) == 1


def test_the_ends_of_a_growth_are_told_by_years_or_by_their_distance(told: Read) -> None:
    """Years of something else tell nothing."""
    for sentence, said in (
        ("Between 2010 and 2020 the village schools of Slovakia have halved.", 1.0),
        ("Within ten years the village schools of Slovakia have halved.", 1.0),
        ("Since 2004 the village schools of Slovakia have halved.", 0.0),
    ):
        reading = told("Slovakia had 400 village schools in 2010.", "In 2020 Slovakia had 300.", sentence)
        point = reading.points[2]
        ways = [
            way
            for claim in claims(point)
            if claim.kind == "factor"
            for way in relations(claim, matter(surroundings(reading, reading.points), point))
        ]
        assert {SIGNS["ends_told"](Weighed(reading, way, 1)) for way in ways} == {said}


def test_so_many_times_as_many_of_something_else(told: Read) -> None:
    """Raspberries say nothing of plums."""
    reading = told(
        "Serbia produced 120,000 tonnes of raspberries in 2020 and Poland 100,000.",
        "In 2020 Serbia grew three times as many plums as Poland.",
    )
    assert found(reading, sums=False) == []
