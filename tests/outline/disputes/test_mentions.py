"""Which mentions of persons are held against each other."""

from __future__ import annotations

import pytest

from generator.outline.claims.reading import read
from generator.outline.disputes._mentions import candidates
from tests.disputes.cases import outline_of, planted


def names(*texts: str) -> set[tuple[str, str]]:
    reading = read(outline_of(planted("name", *texts)))
    return {(pair.short.name.printed, pair.full.name.printed) for pair in candidates(reading)}


@pytest.mark.parametrize(
    ("one", "two", "pair"),
    [
        ("Minister Hye-jin left.", "Moon Hye-jin, the minister, stayed.", ("Hye-jin", "Moon Hye-jin")),
        ("Mr Ho left.", "Bae Seung-ho stayed.", ("Ho", "Bae Seung-ho")),
        ("Anna Kovács left.", "Kovács Anna stayed.", ("Anna Kovács", "Kovács Anna")),
        ("Minister G. Temuulen left.", "Minister Ganzorig stayed.", ("G. Temuulen", "Ganzorig")),
        ("Judge Peter Anyumba left.", "Judge Paul Anyumba stayed.", ("Peter Anyumba", "Paul Anyumba")),
    ],
)
def test_names_that_may_hide_a_person(one: str, two: str, pair: tuple[str, str]) -> None:
    assert pair in names(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Minister Moon left.", "Moon Hye-jin, the minister, stayed."),
        ("Minister Hoa left.", "Nguyen Thi Hoa, the minister, stayed."),
        ("Judge Bill Tarrant left.", "Judge William Tarrant stayed."),
        ("Maria Lopez left.", "Maria Lopez Garcia stayed."),
        ("Judge Anna Berg and Judge Hanna Berg left.", "Judge Hanna Berg stayed."),
    ],
)
def test_usual_short_forms_and_two_who_are_named_together_are_none(one: str, two: str) -> None:
    assert not names(one, two)
