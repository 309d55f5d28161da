"""Whose voice a source is, and which others it relies on."""

from __future__ import annotations

from generator.model.source import Reference, Source
from generator.outline.witnesses import as_witnesses

Name = tuple[str, str]


def source(name: str, *authors: Name, voice: str = "", depends_on: tuple[str, ...] = ()) -> Source:
    people = [{"family": family, "given": given} for family, given in authors]
    first = authors[0][0] if authors else name
    reference = Reference(name, {"author": people} if people else {})
    return Source(name, reference, name, voice or first, depends_on=depends_on)


def voices(*sources: Source, stated: tuple[str, ...] = ()) -> list[str]:
    return [one.voice for one in as_witnesses({s.id: s for s in sources}, stated, {}).values()]


CONG = ("Tran", "Anh Cong")
HAI = ("Tran", "Van Hai")
LEE = ("Lee", "Ann")


def test_sources_that_share_an_author_are_one_voice() -> None:
    """Also where the author they share is not the first of both."""
    assert ["Tran", "Tran"] == voices(source("a", CONG), source("b", CONG))
    assert ["Tran", "Tran"] == voices(source("a", CONG), source("b", LEE, CONG))


def test_namesakes_are_two_voices() -> None:
    """A family name alone joins nobody: many people are called Tran."""
    assert ["a", "b"] == voices(source("a", CONG), source("b", HAI))


def test_shared_authors_reach_through_a_third_text() -> None:
    """Two authors who wrote one text together are one voice in their own texts, too."""
    first, second, third = voices(source("a", CONG), source("b", LEE), source("c", CONG, LEE))

    assert first == second == third


def test_a_voice_that_a_note_states_stands() -> None:
    """The analyst knows better, for the source and for those by the same author."""
    a, b = source("a", CONG, voice="institute"), source("b", CONG)

    assert ["institute", "institute"] == voices(a, b, stated=("a",))
    assert ["one", "two"] == voices(source("a", CONG, voice="one"), source("b", CONG, voice="two"), stated=("a", "b"))


def test_a_source_without_author_speaks_for_itself() -> None:
    """Two texts that state no author are not taken for one."""
    assert ["a", "b"] == voices(source("a"), source("b"))


def test_a_source_in_a_reference_list_is_depended_on() -> None:
    """The entry of a list that is another source of the topic makes the one who lists it dependent, like the key."""
    sources = {"a": source("a", depends_on=("c",)), "b": source("b"), "c": source("c")}
    entry = Reference("b-in-a", {}, listed_in="a", same_as="b")
    self_entry = Reference("a-in-a", {}, listed_in="a", same_as="a")
    found = as_witnesses(sources, (), {"b-in-a": entry, "a-in-a": self_entry})

    assert {"a": ("c", "b"), "b": (), "c": ()} == {name: one.depends_on for name, one in found.items()}
