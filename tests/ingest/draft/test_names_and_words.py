"""Ids of sources and works, and the words of a drafted point."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.formats.values import ID
from generator.ingest.draft.ids import free_id, source_id, work_id
from generator.ingest.draft.wording import worded
from tests.hang import HANG

HALE = {"author": [{"family": "Hale", "given": "Ada"}], "issued": {"date-parts": [[2021, 4]]}, "title": "On piers"}


def test_a_source_is_called_by_family_and_year() -> None:
    """The second of the same name and year has a letter."""
    assert "hale-2021" == source_id(HALE, "", ())
    assert "hale-2021b" == source_id(HALE, "", {"hale-2021"})


@pytest.mark.parametrize(
    ("record", "outlet", "expected"),
    [
        ({"issued": {"date-parts": [[2020]]}}, "The Coast Daily", "coast-daily-2020"),
        ({"title": "The Piers of the North at Risk"}, "", "piers-north-risk"),
        ({"author": [{"literal": "Port Authority of Sellin"}]}, "", "port-authority"),
        ({"author": [{"family": "Đỗ"}], "issued": {"date-parts": [["2019"]]}}, "", "do-2019"),
        ({}, "", "source"),
    ],
)
def test_unsigned_sources_are_called_by_outlet_or_title(record: dict[str, object], outlet: str, expected: str) -> None:
    """Outlet and year, else words of the title; a body by its first words."""
    assert expected == source_id(record, outlet, ())


def test_a_work_without_a_year_says_so() -> None:
    """ "nd" stands for the year."""
    assert "hale-nd" == work_id({"author": HALE["author"]}, ())


def test_letters_end_in_numbers() -> None:
    """Whatever is taken, a free id is found."""
    taken = {"a", *(f"a{chr(code)}" for code in range(ord("b"), ord("z") + 1)), "a-27"}

    assert "a-28" == free_id("a", taken)


@given(st.text(), st.text(), st.integers(-9999, 9999))
def test_ids_are_ids(family: str, outlet: str, year: int) -> None:
    """Whatever stands in a record, what it is called can be an id and a file's name."""
    record = {"author": [{"family": family}], "title": outlet, "issued": {"date-parts": [[abs(year)]]}}

    assert ID.fullmatch(source_id(record, outlet, ()))


@pytest.mark.parametrize(
    ("text", "cited", "expected"),
    [
        ("Piers fell (Hale, 2021).", "Hale, 2021", "Piers fell."),
        ("Piers fell (see Hale, 2021, p. 4).", "Hale, 2021, p. 4", "Piers fell."),
        ("Hale (2021) saw piers fall.", "Hale (2021)", "Hale (2021) saw piers fall."),
        ("Piers fell [4].", "[4]", "Piers fell."),
        ("Piers fell.4", "4", "Piers fell."),
        ("Piers (of wood, Hale, 2021) fell.", "Hale, 2021", "Piers (of wood, Hale, 2021) fell."),
        ("Piers\n  fell  again.", "none", "Piers fell again."),
    ],
)
def test_a_point_stands_without_its_citations(text: str, cited: str, expected: str) -> None:
    """Brackets that hold nothing but citations go, and raised numbers; the words stay as they are."""
    at = text.find(cited)

    assert expected == worded(text, 0, len(text), [(at, at + len(cited))] if at >= 0 else [])


@given(
    st.text(alphabet="ab (.)[]12,", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)), max_size=5)
)
def test_words_come_from_the_text(text: str, places: list[tuple[int, int]]) -> None:
    """Nothing is added, whatever the places are."""
    found = worded(text, 0, len(text), sorted((a, a + n) for a, n in places))
    rest = iter(text)

    assert all(any(sign == other for other in rest) for sign in found.replace(" ", ""))


def test_a_long_line_of_brackets_is_quick() -> None:
    """No search goes wild over a megabyte of opening brackets."""
    text = "(" * 1_000_000
    start = time.process_time()
    worded(text, 0, len(text), [(5, 6)])

    assert time.process_time() - start < HANG
