"""Whole lists in nine styles, one entry a line and wrapped: their entries, and the fields of these."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.references import find_references, parse_reference
from tests.ingest.made import document
from tests.ingest.references.lists import FOLDER, entries, read, wrong

_LISTS = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("wrapped", [False, True], ids=["lines", "wrapped"])
@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.stem)
def test_lists_are_cut_and_read(path: Path, wrapped: bool):
    """As many entries as the list has, and nine fields of ten in every list."""
    listed = entries(path)
    assert len(read(listed, wrapped)) == len(listed)
    total, missed, lines = wrong(path, wrapped)
    assert missed.total() <= total.total() * 0.1, "\n".join(lines)


def test_fields_of_all_lists():
    """Ninety-seven fields of a hundred over all the lists."""
    results = [wrong(path, wrapped) for path in _LISTS for wrapped in (False, True)]
    total, missed = (sum(one[at].total() for one in results) for at in (0, 1))
    assert missed <= total * 0.03


def test_a_dash_repeats_the_makers_above():
    """Whom the entry above names is meant by a dash; alone a dash names nobody."""
    first, second = "Lee, Ann, and Bo Ek. 2019. Tides. Leeds: Sea Press.", "———. 2020. Quays. Leeds: Sea Press."
    found = find_references(document("References", first, second, "Orr, Cy. 2018. Locks. Leeds: Sea Press."))
    assert found.entries[1].parsed.csl["author"] == found.entries[0].parsed.csl["author"]
    assert "author" not in parse_reference(second).csl


def test_a_name_out_of_the_lists_order_is_a_body():
    """Where family names stand first, words without a comma are no person."""
    rows = ("Lee, Ann. 2019. Tides. Leeds: Sea Press.", "Ek, Bo. 2018. Quays. Leeds: Sea Press.")
    found = find_references(document("References", *rows, "Shoreline Watch. 2020. Locks. Leeds: Sea Press."))
    assert found.entries[2].parsed.csl["author"] == [{"literal": "Shoreline Watch"}]


def test_a_line_taken_for_a_heading_ends_no_list():
    """A line with a year among entries is one of them, whatever its kind."""
    rows = ["Lee, Ann. 2019. Tides. Leeds: Sea Press.", ("heading", "Ek, B., Quays, Trieste 1991")]
    found = find_references(document("References", *rows, "Orr, Cy. 2018. Locks. Leeds: Sea Press."))
    assert len(found.entries) == 3


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Lee, A. (2020). Tides. Sea Review, 3(1), Article 77.", "number", "77"),
        ("Lee, A. (2020). Tides. Sea Review, 3, e0412.", "number", "e0412"),
        ("Lee A. Tides. Sea Med. 2020;3 Suppl 2:S14-9.", "page", "S14-S19"),
        ("Ann Lee, Tides, Studies in Water 4 (Hull: Quay, 2001), 7.", "collection-title", "Studies in Water"),
        ("Ann Lee, Tides, Studies in Water 4 (Hull: Quay, 2001), 7.", "collection-number", "4"),
        (
            "Lee, A. (2020). Who pays? The price of quays (Report No. 7). Sea Body.",
            "title",
            "Who pays? The price of quays",
        ),
        ("Lee, Ann: Ebbe. Hull: Kaiverlag 1999.", "publisher-place", "Hull"),
    ],
)
def test_details_of_styles(text: str, field: str, value: str):
    """Article numbers, supplements, series, questions with a subtitle, and a place before its year."""
    assert parse_reference(text).csl[field] == value
