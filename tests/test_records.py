"""Records behave as the library's dataclasses do."""

from __future__ import annotations

import dataclasses
import pickle
import re
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

import pytest

from generator import records
from generator.model.chart import Chart
from generator.outline.claims.terms import Term
from generator.records import dataclass, names_of, replace


@dataclass(frozen=True, slots=True)
class Point:
    across: int
    up: int = 0
    name: str = ""

    def moved(self, by: int) -> Point:
        return replace(self, across=self.across + by)


@dataclass(frozen=True, slots=True)
class Named:
    point: Point
    notes: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)
    seen: Mapping[str, str] | None = dataclasses.field(default=None, hash=False)


@dataclass(slots=True)
class Tally:
    found: list[int] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    page: int
    line: int = 0


def test_a_record_is_made_compared_and_printed_by_its_fields() -> None:
    """By place or by name; equal where all fields are, and only within a class."""
    assert Point(1, 2, "a") == Point(across=1, up=2, name="a")
    assert Point(1) != Point(2)
    assert Point(1, 0) != Place(1, 0)
    assert "Point(across=1, up=0, name='')" == repr(Point(1))
    assert {Point(1): "x"} == {Point(1): "x"}


def test_a_frozen_record_cannot_be_changed_but_replaced() -> None:
    """A copy with another field; a field that there is not is a mistake."""
    with pytest.raises(AttributeError):
        Point(1).up = 2  # type: ignore[misc]
    assert Point(3, name="a") == Point(1, name="a").moved(2) == dataclasses.replace(Point(1, name="a"), across=3)
    with pytest.raises(TypeError):
        replace(Point(1), left=2)  # type: ignore[call-arg]


def test_a_record_takes_no_attribute_that_it_does_not_declare() -> None:
    """A slip in a name is an error, in those that may change as well."""
    with pytest.raises(AttributeError):
        Tally().fuond = [1]  # type: ignore[attr-defined]


def test_a_changed_record_has_a_hash_of_its_own() -> None:
    """It is worked out once for a record, and anew for one that was made of it."""
    one = Point(1, name="a")
    assert hash(one) == hash(Point(1, name="a")) != hash(replace(one, up=2))
    assert hash(replace(one, up=2)) == hash(Point(1, 2, "a"))


def test_what_is_left_out_of_the_hash_still_counts_for_equality() -> None:
    """So that a record with a mapping can be the key of another."""
    one, other = Named(Point(1), {"a": "b"}), Named(Point(1), {"a": "c"})

    assert hash(one) == hash(other)
    assert one != other


def test_defaults_that_can_change_are_made_for_each() -> None:
    """A list of one is not the list of another."""
    one, other = Tally(), Tally()
    one.found.append(1)

    assert [] == other.found
    with pytest.raises(TypeError):
        hash(one)


def test_records_that_are_ordered_sort_by_their_fields() -> None:
    """The first field that differs decides."""
    assert [Place(1, 2), Place(2, 0), Place(2, 1)] == sorted([Place(2, 1), Place(1, 2), Place(2, 0)])


def test_a_record_goes_to_other_processes_and_can_be_matched() -> None:
    """Pickled, copied, taken apart by its fields."""
    one = Named(Point(1, 2), {"a": "b"})

    assert one == pickle.loads(pickle.dumps(one)) == deepcopy(one)
    match one:
        case Named(Point(across, up), notes):
            assert (1, 2, {"a": "b"}) == (across, up, notes)


def test_the_library_knows_a_record() -> None:
    """What asks for the fields of any dataclass gets them, in their order."""
    assert dataclasses.is_dataclass(Chart)
    assert ["point", "notes", "seen"] == [field.name for field in dataclasses.fields(Named)]
    assert {"page": 1, "line": 2} == dataclasses.asdict(Place(1, 2))
    assert ("point", "notes", "seen") == names_of(Named(Point(1)))
    assert () == names_of("text")


def test_a_class_that_asks_for_more_is_the_library_s_own() -> None:
    """Fields that are computed, or left out of comparing, are what a Struct does not have."""
    term = Term(0, 1, frozenset({"b", "a"}))

    assert "a" == term.main
    assert "b" == replace(term, keys=frozenset({"b"})).main


ON_THE_WAY_OF_HELP = {"errors.py", "registry.py", "workspace.py", "__init__.py", "ingest.py", "cache.py", "records.py"}
"""Loaded by ``policybrief --help``, before there is a Struct: six classes of the library cost less than its import."""


def test_no_record_of_the_package_is_made_the_slow_way() -> None:
    """A class of ``dataclasses`` takes forty times as long to define."""
    slow = re.compile(r"^from dataclasses import [^\n]*\bdataclass\b", re.MULTILINE)
    sources = sorted(Path(records.__file__).parent.rglob("*.py"))
    found = {one.name for one in sources if slow.search(one.read_text(encoding="utf-8"))}
    assert len(sources) > 100
    assert found <= ON_THE_WAY_OF_HELP
