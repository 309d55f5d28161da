"""Which of many statements are compared: those that share most, and no more than grows with their number."""

from __future__ import annotations

import pytest

from generator.outline.claims.neighbours import neighbours

TWINS = tuple(f"{name} sold {year % 7} boats in {year}." for name in ("Peru", "Chile") for year in range(2000, 2020))


def items(*keys: str) -> list[tuple[frozenset[str], tuple[object, ...]]]:
    """One item of each text of keys, in that order."""
    return [(frozenset(one.split()), (place,)) for place, one in enumerate(keys)]


def test_what_shares_a_word_is_compared_once() -> None:
    """In either order, and never with itself."""
    assert sorted(neighbours(items("ferry port", "ferry port", "tram", "port"))) == [(0, 1), (0, 3), (1, 3)]


def test_a_word_that_nobody_else_has_compares_nothing() -> None:
    assert list(neighbours(items("ferry", "tram"))) == []


@pytest.mark.parametrize("count", [1000, 4000])
def test_pairs_grow_with_the_items(count: int) -> None:
    """Though all share a word, and each shares others with many."""
    found = list(neighbours(items(*(f"all a{place % 40} b{place % 41} c{place % 43}" for place in range(count)))))
    assert 4 * count < len(found) <= 32 * count


def test_among_many_those_that_share_most_are_taken() -> None:
    """Two that share two rare words stand far apart in the list of each common one."""
    crowd = [f"all a{place % 40} b{place % 41} c{place % 43}" for place in range(4000)]
    crowd[10] = crowd[3900] = "all a1 b1 rare"
    assert (10, 3900) in set(neighbours(items(*crowd)))


def test_of_many_twins_those_near_in_name_and_year_are_compared() -> None:
    """A table told as sentences: rows of one land, a year or two apart."""
    found = set(neighbours(items(*["boats"] * len(TWINS)), TWINS))
    assert (3, 4) in found
    assert (3, 9) not in found
    assert (3, 23) not in found


def test_a_few_twins_are_compared_in_full() -> None:
    found = set(neighbours(items(*["boats"] * 5), TWINS[::8]))
    assert len(found) == 10
