"""What speaks for and against two figures being of one thing, and how it is weighed."""

from __future__ import annotations

import pytest

from generator.outline.claims.reading import read
from generator.outline.disputes._compared import Compared, excluded
from generator.outline.disputes._held import Held
from generator.outline.disputes._measure import candidates
from generator.outline.disputes._signs import SIGNS, odds
from generator.outline.disputes._weights import WEIGHTS
from tests.disputes.cases import inventions, outline_of


@pytest.fixture
def pair(tmp_path):  # type: ignore[no-untyped-def]
    """A function that makes the one pair of figures of two sentences."""

    def made(one: str, two: str) -> Compared:
        file = tmp_path / "two.txt"
        file.write_text(f"value\n2022-03 fact {one}\n2022-04 fact {two}\n", encoding="utf-8")
        reading = read(outline_of(inventions(file)[0]))
        return next(iter(candidates(reading, lambda *_: True)))

    return made


def held(pair: Compared) -> tuple[Held, Held]:
    return pair.first, pair.second


def test_every_weight_is_of_a_sign() -> None:
    """A weight of a sign that is gone would weigh nothing, and nobody would see it."""
    assert set(WEIGHTS) <= set(SIGNS)


SAME = "In 2021 Estonia had 3,100 nurses in its hospitals."


@pytest.mark.parametrize(
    "other",
    [
        "Estonian hospitals employed 2,600 nurses in 2021.",
        "The number of nurses in Estonia’s hospitals was 2,600 in 2021, the union says.",
    ],
)
def test_one_thing_in_other_words(pair, other: str) -> None:  # type: ignore[no-untyped-def]
    """One land, one year, one noun: likelier one thing than two."""
    assert odds(pair(SAME, other)) > 0


@pytest.mark.parametrize(
    ("other", "sign"),
    [
        ("In 2021 Estonia’s hospitals had 1,400 nurses from the countryside.", "smaller_group"),
        ("Of these, 900 nurses worked in Estonia’s hospitals in 2021 at night.", "said_part"),
        ("In Tartu, Estonia, the hospitals had 400 nurses in 2021.", "smaller_place"),
    ],
)
def test_what_speaks_against(pair, other: str, sign: str) -> None:  # type: ignore[no-untyped-def]
    """Another land, a part or a smaller place shows in its sign and makes one thing unlikelier."""
    found = pair(SAME, other)
    assert SIGNS[sign](found) > 0
    assert WEIGHTS[sign] < 0
    assert odds(found) < odds(pair(SAME, "Estonian hospitals employed 2,600 nurses in 2021."))


def test_other_years_exclude_each_other(pair) -> None:  # type: ignore[no-untyped-def]
    """Figures of two years are never of one thing, however alike they are told; such a pair is no candidate."""
    one = pair(SAME, "Estonian hospitals employed 2,600 nurses in 2021.")
    first = pair("In 2020 Estonia had 3,100 nurses in its hospitals.", "In 2020 Estonia had 2,900 nurses there.").first
    assert not excluded(*held(one))
    assert excluded(first, one.second)
    with pytest.raises(StopIteration):
        pair(SAME, "Estonian hospitals employed 2,600 nurses in 2019.")


def test_a_bound_holds_what_lies_beyond_it(pair) -> None:  # type: ignore[no-untyped-def]
    """ "At least 200" and 390 are no contradiction by themselves."""
    found = pair("At least 200 schools in Malta were shut in 2021.", "In 2021, 390 schools in Malta were shut.")
    assert SIGNS["bounded"](found) == 1
    assert WEIGHTS["bounded"] < 0


def test_the_values_of_two_bases_are_not_compared(pair) -> None:  # type: ignore[no-untyped-def]
    """How far a figure per head lies from one in all says nothing of whether both are of one thing."""
    found = pair(
        "At current prices Italy’s exports of wine grew by 12 per cent in 2021.",
        "In real terms Italian wine exports grew by 2 per cent in 2021.",
    )
    assert SIGNS["two_bases"](found) == 1
    assert SIGNS["distance"](found) == 0


ZOO = "The zoo in Malta sold"


@pytest.mark.parametrize(
    ("one", "two", "sign"),
    [
        (f"{ZOO} 600,000 tickets in 2021.", f"{ZOO} 710,000 tickets together with the park in 2021.", "one_of_joint"),
        (f"{ZOO} 141,000 tickets.", f"{ZOO} 77,000 tickets to children, 54.6 per cent of all.", "adding_up"),
        (f"{ZOO} 74,000 tickets.", "Of 87,000 tickets the zoo in Malta sold, 13,000 are lost.", "adding_up"),
        ("Of voters in Malta, 62 per cent said yes.", "Of voters in Malta, 38 per cent said no.", "hundred"),
        (f"{ZOO} 310,000 tickets to adults.", f"{ZOO} 460,000 tickets.", "narrowed"),
        ("Exports from Malta rose by 12 per cent.", "Exports from Malta fell by 7 per cent.", "opposite"),
    ],
)
def test_what_two_figures_are_to_each_other(pair, one: str, two: str, sign: str) -> None:  # type: ignore[no-untyped-def]
    """A part, a whole, the other half or the other way shows in its sign."""
    assert SIGNS[sign](pair(one, two)) > 0


def test_before_and_since_are_two_times(pair) -> None:  # type: ignore[no-untyped-def]
    """What was before the toll is not what is since."""
    with pytest.raises(StopIteration):
        pair(
            "Before the toll 280,000 cars a day drove into Oslo.", "Since the toll 230,000 cars a day drive into Oslo."
        )


def test_the_turn_of_a_year_is_one_moment(pair) -> None:  # type: ignore[no-untyped-def]
    """The last day of a year and the start of the next are one for what there is."""
    pair(
        "On 31 December 2020 Swiss prisons held 6,300 inmates.",
        "At the start of 2021 Swiss prisons held 7,400 inmates.",
    )
