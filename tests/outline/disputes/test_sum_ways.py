"""What words give a figure the role of a sum, what is taken for its parts, and what explains it away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.proposed import Proposed
from generator.outline.claims.figures import figures
from generator.outline.claims.reading import Reading, read
from generator.outline.disputes._flows import flow
from generator.outline.disputes._operands import held, surroundings
from generator.outline.disputes._reckoned import reckoned
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


def found(reading: Reading) -> list[Proposed]:
    return list(reckoned(reading, surroundings(reading, reading.points), sums=True))


HALVES = (
    "Cuban smelters made 24,000 tonnes of nickel in the first six months of 2021.",
    "Between July and December 2021 Cuban smelters made 21,000 tonnes of nickel.",
    "In 2021 Cuban smelters made {} tonnes of nickel in all.",
)
BRANCHES = (
    "The Hungarian post office closed 310 branches in 2021, opened 45 and had 2,450 left at Christmas.",
    "When 2021 began, {} branches of the Hungarian post office were in service.",
)
REST = (
    "Finland’s icebreakers towed 640 ships last winter, 410 of which carried ore and the rest timber.",
    "Ships with timber that Finland’s icebreakers towed last winter numbered {}.",
)


@pytest.mark.parametrize(
    ("sentences", "wrong", "right"),
    [(HALVES, "53,000", "45,000"), (BRANCHES, "2,890", "2,715"), (REST, "310", "230")],
    ids=["halves of a year", "what came and went", "the rest"],
)
def test_a_sum_over_several_sources(told: Read, sentences: tuple[str, ...], wrong: str, right: str) -> None:
    """It is told where it fails, and only there."""
    assert found(told(*(text.format(wrong) for text in sentences)))
    assert not found(told(*(text.format(right) for text in sentences)))


def test_a_sum_that_holds_explains_its_figures(told: Read) -> None:
    """The seats of two parties are their sum, so that they are no failed sum of all seats."""
    sentences = (
        "In Malawi’s parliament the ruling party has 55 of 129 seats, and its ally 52.",
        "The two parties that govern Malawi have {} seats in its parliament between them.",
    )
    assert not found(told(sentences[0], sentences[1].format(107)))
    assert found(told(sentences[0], sentences[1].format(118)))


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("The police hired 850 officers while 620 left.", (1, -1)),
        ("At the close 410 deer were left in the reserve.", (0,)),
        ("The ministry took 24,000 tonnes away from the fleet.", (-1,)),
        ("The town has 300 schools.", (0,)),
    ],
)
def test_which_way_a_figure_moves_a_stock(told: Read, text: str, ways: tuple[int, ...]) -> None:
    """What came adds, what went takes away, what is there does neither."""
    (one,) = told(text).points
    assert tuple(flow(item) for item in held(one)) == ways


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Exports rose to 90 tonnes in the first eight months of 2021.", "2021-01/2021-08"),
        ("In the last three months of 2021 we sold 30 cars.", "2021-10/2021-12"),
        ("In the first twelve months of 2021 we sold 30 cars.", "2021"),
    ],
)
def test_so_many_months_of_a_year(text: str, when: str) -> None:
    """A figure of some months is of these and not of the whole year."""
    first = figures(text, "2022-02-01")[0]
    assert first.when is not None
    assert first.when.iso == when
