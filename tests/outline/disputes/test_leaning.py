"""Sentences that lean on the one before them."""

from __future__ import annotations

from pathlib import Path

from generator.outline.claims.reading import Reading, read
from generator.outline.disputes._alike import shared_weight
from generator.outline.disputes._leaning import NEXT, antecedent, likeness
from tests.disputes.cases import inventions, outline_of

TRAWLERS = """near-year
= 2015-06 Coast Guard: Summary
fact Patrols off Uruguay boarded 96 foreign trawlers in 2013.
fact A year later they boarded 120.
= 2015-07-01 Squid wars
fact They carry no lights.
fact The coast guard of Uruguay stopped foreign trawlers in 2014.
"""


def _reading(folder: Path) -> Reading:
    file = folder / "told.txt"
    file.write_text(TRAWLERS, encoding="utf-8")
    return read(outline_of(inventions(file)[0]))


def test_what_points_back_leans_on_the_sentence_before(tmp_path: Path) -> None:
    """A statement with a subject of its own leans on none."""
    patrols, later, *_, guard = (reading := _reading(tmp_path)).points
    assert antecedent(reading, later) is patrols
    assert antecedent(reading, patrols) is None
    assert antecedent(reading, guard) is None


def test_nothing_leans_on_another_source(tmp_path: Path) -> None:
    """The first statement of a source has none before it."""
    reading = _reading(tmp_path)
    assert antecedent(reading, reading.points[2]) is None


def test_what_leans_is_as_like_as_what_it_leans_on(tmp_path: Path) -> None:
    """A little less so for the step; and it is near to what it leans on, without a word in common."""
    patrols, later, *_, guard = (reading := _reading(tmp_path)).points
    assert shared_weight(reading, later, guard) == 0
    assert 0 < likeness(reading, later, guard) < likeness(reading, patrols, guard)
    assert likeness(reading, later, patrols) >= NEXT
