"""Whether two parts of names may be two spellings of one."""

from __future__ import annotations

import pytest

from generator.outline.claims.spellings import sounds_as_one, spelt_alike, strangeness, weakly_alike


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ghazarian", "kazaryan"),
        ("hrachya", "hratchia"),
        ("qadhafi", "gaddafi"),
        ("heijden", "heyde"),
        ("hadjiioannou", "chatziioannou"),
    ],
)
def test_spellings_of_one_name(one: str, two: str) -> None:
    """Letters of other alphabets are written in several ways."""
    assert spelt_alike(one, two)


@pytest.mark.parametrize(("one", "two"), [("maria", "pedro"), ("brandt", "lindqvist"), ("ramon", "jaime")])
def test_other_names_are_not_alike(one: str, two: str) -> None:
    """Names that sound different are two."""
    assert not spelt_alike(one, two)


def test_short_names_are_alike_by_their_consonants() -> None:
    """ "Baek" is "Paik"; where a vowel stands for a consonant, nothing is said."""
    assert weakly_alike("baek", "paik")
    assert not weakly_alike("anna", "jan")


def test_a_name_divided_otherwise() -> None:
    """It sounds the same in all."""
    assert sounds_as_one(("abdel", "qader", "al-hamdouni"), ("abdulkadir", "hamduni"))
    assert sounds_as_one(("abderrahim", "el-ouafi"), ("abdul", "rahim", "al-wafi"))
    assert not sounds_as_one(("abdel", "qader", "al-hamdouni"), ("abdulkadir", "hashimi"))


def test_how_strange_two_names_are() -> None:
    """Vowels and kin consonants change easily, others do not; two letters for one sound are one."""
    assert strangeness("thorbjorn", "torbjorn") == 0
    assert strangeness("shcherbakov", "scherbakow") < strangeness("shcherbakov", "romanov")
    assert strangeness("", "") == 0
