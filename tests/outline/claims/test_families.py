"""Families of concepts: the form of their file, what excludes what, and what is a part of what."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.outline.claims.families import families, lines
from generator.outline.claims.scope import apart, keys_of, otherwise_done, within
from generator.outline.claims.stems import stem
from generator.outline.claims.terms import terms
from generator.outline.claims.thesaurus import lines as concepts


def keys(text: str) -> frozenset[str]:
    return keys_of(terms(text))


def test_all_members_are_concepts() -> None:
    """A member, a whole and a word of a named set each have a line in the thesaurus."""
    known = {f"={concept.name}" for concept in concepts()}
    assert {key for line in lines() for key in (*line.members, line.whole) if key} - known == set()


def test_no_member_stands_twice_in_a_family() -> None:
    """A family names each of its members once, and has two of them or a whole."""
    for line in lines():
        assert not [key for key, count in Counter(line.members).items() if count > 1], line
        assert len(line.members) > 1 or line.whole, line


def test_no_word_says_two_members_of_a_family() -> None:
    """What tells two members apart cannot be said of both."""
    said = {f"={one.name}": {" ".join(map(stem, phrase.split())) for phrase in one.said} for one in concepts()}
    for line in lines():
        if not line.name:
            told = Counter(phrase for member in line.members for phrase in said[member])
            assert {phrase for phrase, count in told.items() if count > 1} == set(), line


def test_no_family_stands_twice() -> None:
    """Two lines of the same members and whole would be one."""
    counted = Counter((frozenset(line.members), line.whole, line.acts) for line in lines() if not line.name)
    assert [line for line, count in counted.items() if count > 1] == []


def test_nothing_is_a_part_of_itself() -> None:
    """Wholes and parts form no circle."""
    assert {part for part, wholes in families().wholes.items() if part in wholes} == set()


@pytest.mark.parametrize(
    ("one", "two"),
    [("3 frigates", "3 minehunters"), ("wheat imports", "wheat exports"), ("patients with malaria", "measles patients"),
     ("cargo ships in port", "a fleet of frigates"), ("primary schools", "universities"), ("cows", "sheep"),
     ("military aid", "humanitarian relief"), ("the trade gap", "the budget deficit"), ("oil reserves", "oil output"),
     ("killed at work", "injured at work"), ("the jobless", "unfilled posts"), ("paid leave", "baby leave"),
     ("soldiers killed", "civilians killed"), ("polluted rivers", "dirty air"), ("an air base", "a naval base"),
     ("lung cancer", "melanoma"), ("private schools", "state schools"),
     ("battery cars", "combustion cars"),
     ("robberies", "killings"), ("home students", "foreign students"), ("doses delivered", "doses administered"),
     ("rail freight", "road haulage"), ("shoplifting cases", "car thefts"), ("net profit", "operating profit"),
     ("holiday flats", "empty homes"), ("the court of cassation", "the war crimes tribunal"),
     ("regional elections", "European elections"), ("weddings", "civil partnerships"), ("parcels", "letter mail")],
)  # fmt: skip
def test_members_of_a_family_exclude_each_other(one: str, two: str) -> None:
    """Two kinds of one thing are two things, also where one is a kind of a kind."""
    assert apart(keys(one), keys(two))
    assert apart(keys(two), keys(one))


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("4 frigates", "12 ships"),
        ("4 frigates", "12 warships"),
        ("wheat", "cereals"),
        ("cases of murder", "crimes"),
        ("farmed organically", "farmland"),
        ("unemployed youth", "the jobless"),
    ],
)
def test_a_part_is_within_its_whole(part: str, whole: str) -> None:
    """A part and its whole do not exclude each other, and the whole is not within the part."""
    assert within(keys(part), keys(whole))
    assert not within(keys(whole), keys(part))
    assert not apart(keys(part), keys(whole))


@pytest.mark.parametrize(
    ("one", "two"),
    [("schools hit by shelling", "schools hit by artillery"), ("12 wolves were shot", "12 wolves were killed")],
)
def test_two_words_for_one_act_do_not_exclude_each_other(one: str, two: str) -> None:
    """A word is no member of a family because another that looks like it is: shelling is no shells, shot no shots."""
    assert not apart(keys(one), keys(two))


def test_what_names_the_part_itself_is_no_whole() -> None:
    """Where both name the part, or the other names another part, neither is the whole of the other."""
    assert not within(keys("4 frigates"), keys("5 frigates of the 12 ships"))
    assert not within(keys("4 frigates"), keys("8 minehunters among the ships"))


def test_acts_are_told_apart_by_themselves() -> None:
    """Who was arrested is not who was convicted, but one matter may be told with both."""
    assert otherwise_done(keys("40 arrests"), keys("40 convictions"))
    assert not otherwise_done(keys("40 arrested"), keys("40 arrested and convicted"))
    assert not apart(keys("40 arrests"), keys("40 convictions"))
