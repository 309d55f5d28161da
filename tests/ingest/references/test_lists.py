"""Lists of references in documents: where they begin and end, and their entries."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ingest.references import find_references
from tests.ingest.made import document

_LEE = "Lee, A. (2020). Tides and towns. Sea Review, 3(1), 1-20."
_EK = "Ek, B. (2018). Quays. Harbour Press."
_ORR = "Orr, C., & Lee, A. (2019). Why locks leak. Canal Studies, 9(2), 33-41."


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "REFERENCES:",
        "6. References",
        "Bibliography",
        "Works Cited",
        "Literaturverzeichnis",
        "Tài liệu tham khảo",
        "Références",
        "Bibliografía",
        "VII. Literature cited",
    ],
)
def test_a_list_stands_under_its_heading(heading: str):
    """Headings of lists are known in several languages, numbered or not."""
    found = find_references(document("Words of the text.", heading, _LEE, _EK))
    assert [one.parsed.csl["title"] for one in found.entries] == ["Tides and towns", "Quays"]


def test_numbers_of_entries_are_kept():
    """[1]., 1) and - [1]. are numbers of entries, not their words."""
    for form in ("[{}] ", "{}. ", "{}) ", "- [{}]. ", "[{}]. "):
        found = find_references(
            document("References", *(form.format(at) + text for at, text in enumerate((_LEE, _EK, _ORR), 1)))
        )
        assert [one.entry.number for one in found.entries] == ["1", "2", "3"], form
        assert found.entries[1].parsed.csl["author"] == [{"family": "Ek", "given": "B."}]


def test_an_entry_that_a_page_breaks_is_one():
    """The second half of a numbered entry has no number and belongs to the first."""
    found = find_references(
        document("References", "[1] Lee, A. (2020). Tides and", "towns. Sea Review, 3(1), 1-20.", f"[2] {_EK}")
    )
    assert [one.parsed.csl["title"] for one in found.entries] == ["Tides and towns", "Quays"]
    assert len(found.entries[0].entry.places) == 2


def test_places_of_entries_lead_to_their_words():
    """The words of an entry are those at its places in the document."""
    text = document("References", "[1] Lee, A. (2020). Tides and", "towns. Sea Review, 3(1), 1-20.")
    entry = find_references(text).entries[0].entry
    assert " ".join(text.text[start:end] for start, end in entry.places) == entry.text


def test_what_follows_a_list_is_left_out():
    """A licence, or a section after the list, is no entry."""
    found = find_references(
        document(
            "References",
            _LEE,
            _EK,
            "This is an Open Access article under a licence.",
            "(https://creativecommons.org/x)",
        )
    )
    assert len(found.entries) == 2
    found = find_references(
        document("References", _LEE, _EK, ("heading", "Appendix"), "Table of quays in 2020, pp. 3.")
    )
    assert len(found.entries) == 2


def test_a_list_without_a_heading_is_a_run_of_entries():
    """Three entries one after the other are a list; a paragraph with a year is none."""
    found = find_references(document("In 2020 the port grew by 3 per cent, as was said before.", _LEE, _EK, _ORR))
    assert len(found.entries) == 3
    assert not find_references(
        document("In 2020 the port grew.", "In 2021 it shrank by 4 per cent.", "So it went.")
    ).entries


def test_entries_in_one_paragraph_are_parted():
    """A list that runs on is cut at its rising numbers, and lines of one block are entries."""
    assert len(find_references(document("References", f"[1] {_LEE} [2] {_EK} [3] {_ORR}")).entries) == 3
    assert len(find_references(document("References", f"{_LEE}\n{_EK}\n{_ORR}")).entries) == 3


def test_bare_titles_are_entries_of_a_list_of_sources():
    """Links under "Sources" have nothing but a title, and nobody is made their author."""
    found = find_references(
        document(
            "Sources",
            ("item", "- Ports, canals strike deals on tolls at summit"),
            ("item", "- Port agency approves the dredging plan"),
        )
    )
    assert [one.parsed.csl.get("title") for one in found.entries] == [
        "Ports, canals strike deals on tolls at summit",
        "Port agency approves the dredging plan",
    ]
    assert all("author" not in one.parsed.csl for one in found.entries)


@given(st.lists(st.text(max_size=80) | st.sampled_from(["References", _LEE, f"[1] {_EK}", "Notes"]), max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_document_can_be_searched(blocks: list[str]):
    """Whatever the blocks: places inside the text, the same list twice."""
    text = document(*blocks)
    found = find_references(text)
    assert all(0 <= start < end <= len(text.text) for one in found.entries for start, end in one.entry.places)
    assert find_references(text) == found


def test_notes_of_a_page_amid_the_list_are_no_entries() -> None:
    """Footnotes, tables and captions between or behind entries belong to the page; a list of notes has nothing else."""
    made = document("References", _LEE, "1 Counted by the harbour master himself in 1999, see the annex.", _EK, _ORR)
    noted = replace(made.blocks[2], kind="footnote")
    blocks = (*made.blocks[:2], noted, *made.blocks[3:], replace(noted, start=noted.start, end=noted.end))
    found = find_references(replace(made, blocks=blocks))

    assert ["Tides and towns", "Quays", "Why locks leak"] == [one.parsed.csl["title"] for one in found.entries]
