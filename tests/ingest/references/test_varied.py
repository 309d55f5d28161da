"""Entries in many styles, from Bluebook to GOST, and how lists of them are cut."""

from __future__ import annotations

import pytest

from generator.ingest.references import find_references, parse_reference
from tests.ingest.made import document
from tests.ingest.references.varied import read, styles, wrong

_NUMBER = "[]0123456789. "


@pytest.mark.parametrize("style", sorted(styles("known")))
def test_known_styles_are_read(style: str):
    """Nine fields of ten in every style that the readers were made with."""
    total, missed, lines = wrong(styles("known")[style])
    assert missed.total() <= total.total() * 0.1, "\n".join(lines)


@pytest.mark.parametrize(("name", "share"), [("known", 0.97), ("unseen", 0.9)])
def test_fields_of_all_styles(name: str, share: float):
    """Ninety-seven fields of a hundred in the known lists, ninety in those that were kept back."""
    results = [wrong(entries) for entries in styles(name).values()]
    total, missed = (sum(one[at].total() for one in results) for at in (0, 1))
    assert total - missed >= total * share


@pytest.mark.parametrize("style", ["chicago-notes", "harvard", "ieee", "messy-vn", "apa7", "vancouver"])
@pytest.mark.parametrize("wrapped", [False, True], ids=["lines", "wrapped"])
def test_lists_without_stops_are_cut(style: str, wrapped: bool):
    """A list may do without the stop behind each entry, one a line or wrapped with empty lines between."""
    texts = [text.rstrip(".") for text, _ in styles("known")[style]]
    assert [words.lstrip(_NUMBER) for words, _ in read(texts, wrapped)] == [text.lstrip(_NUMBER) for text in texts]


@pytest.mark.parametrize("style", ["apa7", "chicago-ad", "thinktank-wp-gov"])
def test_an_address_on_a_line_of_its_own_stays(style: str):
    """The last line of a wrapped entry, though it is nothing but a DOI, is no line of the journal's."""
    texts = [text for text, _ in styles("known")[style]]
    assert [words for words, _ in read(texts, wrapped=True)] == texts


@pytest.mark.parametrize("mark", ["{}. ", "{} ", "({}) ", "[{}] ", "{}) ", "{}/ "])
def test_numbers_before_quotation_marks_are_numbers(mark: str):
    """Entries that begin with their title in quotation marks are numbered like others."""
    rows = [f"{mark.format(at)}“Quays of {name},” Sea Post, {at} May 2019." for at, name in enumerate("ABC", 1)]
    found = find_references(document("References", *rows))
    assert [one.entry.number for one in found.entries] == ["1", "2", "3"]


@pytest.mark.parametrize("heading", ["11(2), pp. 90-113", "Secondary sources"])
def test_a_heading_among_entries_ends_no_list(heading: str):
    """The end of an entry that was taken for a heading goes on with it; a heading of a part is no entry."""
    rows = ["Lee, A. (2020). Tides. Sea Review, 3(1), 1-20.", ("heading", heading)]
    rows += ["Ek, B. (2018). Quays. Harbour Press.", "Orr, C. (2019). Locks. Canal Studies, 9(2), 33-41."]
    found = find_references(document("References", *rows))
    assert [one.parsed.csl["title"] for one in found.entries] == ["Tides", "Quays", "Locks"]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Lee, Ann. “Tides.” Proc. of the 3rd Conf. on Quays, Hull, 4-6 June 2017. Quay, 2018.", "issued", 2018),
        ("Lee, A. Tides. Sea Matters 2021, 13, 2204.", "volume", "13"),
        ("Lee A. Tides, Sea Post vom 14.03.2021, S. 7.", "container-title", "Sea Post"),
        ("Ann Lee, Tides in Hull, 1890–1930 (Hull: Quay, 2009), 45.", "title", "Tides in Hull, 1890–1930"),
        ("Lee, A. (2020). Tides. Quay Body. SB-19-488.", "number", "SB-19-488"),
        ("Lee A. (dir.), Atlas of Quays, Hull: Quay Press, 2017.", "title", "Atlas of Quays"),
        ("Lee, A. (2019), “Tides”, Sea Papers, No. 22, Quay Publishing, Paris.", "collection-title", "Sea Papers"),
        ("World Sea Bank (2016), Quays: A count, World Sea Bank, Geneva.", "publisher", "World Sea Bank"),
    ],
)  # fmt: skip
def test_details_of_other_styles(text: str, field: str, value: object):
    """Events, article numbers, days of newspapers, years in titles, marks of documents, directors, series, houses."""
    read_field = parse_reference(text).csl[field]
    assert (read_field["date-parts"][0][0] if isinstance(read_field, dict) else read_field) == value
