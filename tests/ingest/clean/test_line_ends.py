"""Hyphens and addresses at line ends, told by what the document itself does."""

from __future__ import annotations

import time

from generator.ingest.clean.lines import glue_between, line_joiner, words_of
from tests.hang import HANG, SLACK


def test_document_without_hyphenation_keeps_hyphens() -> None:
    """Where lines hardly ever end inside words, a hyphen at a line's end is the word's own."""
    plain = "lamps and\n" * 80 + "harbour-\nwide lights"

    assert "" == glue_between("all harbour-", "wide lights", words_of([plain]))


def test_document_that_hyphenates_loses_the_hyphen() -> None:
    """A broken word that stands whole elsewhere shows that the document hyphenates."""
    plain = "lamps and\n" * 80 + "cooperation of light-\nhouses, coopera-\ntion, lighthouses"

    assert glue_between("a lantern-", "fish", words_of([plain])) is None


def test_address_goes_on_over_a_line_end() -> None:
    """An address keeps the hyphens at which it was broken, and what looks like one behind it belongs to it."""
    words = words_of(["lamps"])

    assert "" == glue_between("see https://sound.example/2021/old-", "lamps-of-oldwick", words)
    assert "" == glue_between("https://sound.example/files/2019_R", "L33_ab/c.pdf", words)
    assert "" == glue_between("https://sound.example/2021/the-old-lam", "ps-of-oldwick-and-more", words)
    assert "" == glue_between("https://sound.example/files/2019_088c5467dd", "72133db289fa.pdf", words)
    assert " " == glue_between("https://sound.example/files/lamps", "Marlow, E. (2020)", words)
    assert " " == glue_between("https://sound.example/files/lamps", "well-known lamps", words)
    assert " " == glue_between("https://sound.example/files/lamps", "https://sound.example/b", words)


def test_million_letters_in_a_line_take_little_time() -> None:
    """Counting broken words is linear."""
    started = time.process_time()
    words_of(["a" * 10**6, "a-\n" * 3 * 10**5, "-\n" * 5 * 10**5])

    assert time.process_time() - started < HANG


def test_a_long_run_of_spaces_takes_time_in_proportion() -> None:
    """Spaces inside a line are looked through once, not from each of them."""
    short, long = (_joining("lamps" + " " * size + "lit \n here") for size in (25_000, 100_000))

    assert long < 12 * short + SLACK


def _joining(text: str) -> float:
    began = time.process_time()
    (edit,) = line_joiner(words_of([text]))(text)
    assert " \n " == text[edit.start : edit.end]
    return time.process_time() - began
