"""Entries of reference lists: fields of invented ones in nine styles, and text that is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.formats.csl import TYPES, VARIABLES
from generator.ingest.references import parse_reference
from generator.ingest.references.numbers import full_pages
from tests.hang import HANG
from tests.ingest.references.measure import cases, measure

_SIGNS = st.sampled_from([*"aAbSmith0129.,:;()[]“”‘’'\"&-–/ \n*_", "In ", "pp. ", "2020", "https://a.b/", "vol. "])


def test_fields_of_the_invented_entries():
    """At least 98 of 100 fields are read as they are meant, in every style together."""
    total, missed, lines = measure()
    assert sum(missed.values()) <= sum(total.values()) * 0.02, "\n".join(lines)


def test_spans_hold_what_was_read():
    """The words at a field's span are those that the field was read from."""
    for case in cases():
        text = str(case["text"])
        read = parse_reference(text)
        for name, spans in read.spans.items():
            assert all(0 <= start < end <= len(text) for start, end in spans), (text, name)
        for name in ("volume", "title"):
            if name in read.spans and "*" not in text:
                start, end = read.spans[name][0]
                assert str(read.csl[name]).rstrip(".") in text[start:end], (text, name)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Lee, A. (2020). Tides. https://a.example/long-name-of- page", "URL", "https://a.example/long-name-of-page"),
        (
            "Lee, A. (2020). Tides. https://a.example/files/2020_ab12 3f.pdf",
            "URL",
            "https://a.example/files/2020_ab123f.pdf",
        ),
        ("Lee, A. (2020). Tides. https://a.example/tides Accessed 3 May 2021", "URL", "https://a.example/tides"),
        ("Lee, A. (2020). Tides (part one). https://a.example/tides_(sea)", "URL", "https://a.example/tides_(sea)"),
        ("Lee, A. (2020). Tides. Sea Rev., 3, 1-2. https://doi.org/10.5555/ab.1.", "DOI", "10.5555/ab.1"),
        ("Lee, A. (2020). How far?. Sea Review, 12.", "title", "How far?"),
        ("Lee, A. (2020). *Tides.* Sea Review, 3(1), 1-2.", "title", "Tides"),
        ("[12]. Lee, A. (2020). Tides. Sea Review, 3(1), 1034–7.", "page", "1034-1037"),
    ],
)
def test_details_of_entries(text: str, field: str, value: str):
    """Broken addresses are mended, stops are no part of titles, ends of pages are written out."""
    assert parse_reference(text).csl[field] == value


def test_italics_of_the_document_part_title_and_container():
    """Italics that a document sets tell a title from what it stands in, as Markdown's marks do."""
    text = "Lee, A. (2020). Tides and towns The Sea Review, 3(1), 1-2."
    container = text.index("The Sea")
    read = parse_reference(text, italics=[(container, container + len("The Sea Review"))])
    assert (read.csl["title"], read.csl["container-title"]) == ("Tides and towns", "The Sea Review")


@pytest.mark.parametrize(
    ("printed", "full"), [("125–59", "125-159"), ("1034-7", "1034-1037"), ("e12–e19", "e12-e19"), ("7", "7")]
)
def test_ends_of_pages_are_written_out(printed: str, full: str):
    """An end that is cut short takes its first digits from the beginning."""
    assert full_pages(printed) == full


@given(st.lists(_SIGNS, max_size=60).map("".join) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_parsed(text: str):
    """Whatever stands in an entry: a record with known keys, spans inside the text, the same twice."""
    read = parse_reference(text)
    assert read.csl["type"] in TYPES
    assert set(read.csl) <= set(VARIABLES), set(read.csl) - set(VARIABLES)
    assert all(0 <= start <= end <= len(text) for spans in read.spans.values() for start, end in spans)
    assert 0 <= read.confidence <= 1
    assert parse_reference(text) == read


@pytest.mark.parametrize("part", ["A, ", "(2020) ", "https://a ", "“", "In: A (Ed.), ", "1,", "*", "Smith, J. & "])
def test_a_line_of_a_megabyte_is_parsed_at_once(part: str):
    """A hostile line costs no more than an entry of the longest kind."""
    began = time.process_time()
    parse_reference(part * (1_000_000 // len(part)))
    assert time.process_time() - began < HANG
