"""The thesaurus: the form of its file and what it finds."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator.outline.claims.stems import stem
from generator.outline.claims.thesaurus import concepts, kinds, lines, longest

_PACKAGE = Path(__file__).parents[3] / "generator" / "outline"
_NAMED = re.compile(r"(?<![\w=!<>])=([a-z_]+)\b(?!\()")


def stems(phrase: str) -> str:
    return " ".join(stem(word) for word in phrase.split())


def test_a_concept_stands_once() -> None:
    """No concept has two lines, and each has a plain name."""
    named = Counter(concept.name for concept in lines())
    assert [name for name, count in named.items() if count > 1 or not re.fullmatch(r"[a-z_]+", name)] == []


def test_a_phrase_stands_once_in_a_line() -> None:
    """No line says one thing twice, not in another form of it either, and no phrase is empty."""
    for concept in lines():
        said = Counter(stems(phrase) for phrase in concept.said)
        assert {phrase: count for phrase, count in said.items() if count > 1 or not phrase} == {}, concept.name


def test_every_concept_that_the_rules_name_is_known() -> None:
    """A rule that asks for a concept which no line has would never find it."""
    known = {concept.name for concept in lines()}
    asked = {
        (path.name, name)
        for path in _PACKAGE.rglob("*.py")
        for quoted in re.findall(r'"[^"]*"', path.read_text(encoding="utf-8"))
        if re.fullmatch(r'"[\s|=!a-z_-]*"', quoted)
        for name in _NAMED.findall(quoted)
    }
    assert asked, "no rule names a concept"
    assert {(file, name) for file, name in asked if name not in known} == set()


@pytest.mark.parametrize(
    ("said", "concept"),
    [("behind bars", "prisoner"), ("ground was broken", "begin"), ("catch", "fish"), ("apartments", "flat"),
     ("asylum applications", "asylum_seeker"), ("sold overseas", "export"), ("out of work", "unemployed"),
     ("stepped down", "resign"), ("lost their lives", "deaths"), ("housing starts", "started_building")],
)  # fmt: skip
def test_ways_of_saying_one_thing(said: str, concept: str) -> None:
    """A word or phrase says its concept in any form of its words."""
    assert f"={concept}" in concepts(stems(said)) | kinds(stems(said))


def test_a_word_that_begins_no_phrase() -> None:
    """Where no phrase begins nothing has to be looked up."""
    assert longest("zebra") == 0
    assert longest("behind") >= 2
