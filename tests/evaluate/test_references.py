"""Fields of references: what is the same and what is not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.evaluate import _program
from tests.evaluate.references import aligned, is_field, score_entry, score_list

GOLD: dict[str, Any] = {
    "id": "x",
    "type": "article-journal",
    "author": [{"family": "van Rijn", "given": "A. B."}, {"literal": "Harbour Board"}],
    "title": "Salt and “sweet” water",
    "issued": {"date-parts": [[2019, 5]]},
    "page": "123-128",
    "DOI": "10.5/ab",
    "edition": "2",
    "alt": {"title": ["Salt and sweet waters"], "issued": [[[2019]]]},
    "et-al": True,
}


def own(**more: Any) -> dict[str, Any]:
    return {**{name: value for name, value in GOLD.items() if name not in ("alt", "id")}, **more}


def test_same_entry_is_right_in_all_its_fields() -> None:
    """Every field counts once, for its name and for its style; ids and alternatives are no fields."""
    measures = score_entry(GOLD, own(), "apa")

    assert (7, 7, 7) == (measures["references"].right, measures["references"].asked, measures["style apa"].right)
    assert {"field title", "field page", "field DOI"} < set(measures)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("author", [{"family": "Rijn", "non-dropping-particle": "van", "given": "AB"}, {"literal": "Harbour board"}]),
        ("title", 'Salt and "Sweet" Water.'),
        ("title", "Salt and sweet waters"),
        ("issued", {"date-parts": [["2019", 5]]}),
        ("issued", {"date-parts": [[2019]]}),
        ("page", "123–8"),
        ("DOI", "https://doi.org/10.5/AB"),
        ("edition", "2nd"),
    ],
)
def test_same_field_in_another_form(name: str, value: Any) -> None:
    """What the rules ignore, and what the gold accepts, is right."""
    assert is_field(GOLD, own(**{name: value}), name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("author", [{"family": "Rijn", "given": "A. B. van"}, {"literal": "Harbour Board"}]),
        ("author", [{"family": "van Rijn", "given": "A. B."}]),
        ("author", [{"family": "van Rijn", "given": "A. B."}, {"family": "Board", "given": "Harbour"}]),
        ("title", "Salt and water"),
        ("issued", {"date-parts": [[2019, 6]]}),
        ("page", "123"),
        ("DOI", None),
        ("type", "book"),
    ],
)
def test_other_field(name: str, value: Any) -> None:
    """Another name, title, date or page is wrong, and so is none."""
    assert not is_field(GOLD, own(**{name: value}), name)


def test_entries_meet_by_title() -> None:
    """A list with an entry too many in front still leads each entry to its own."""
    parsed = [("A stray line.", {"title": "stray"}), ("Rijn (2019). Salt and sweet water.", {"title": "salt"})]

    assert [{"title": "salt"}] == [fields for _, fields in aligned([GOLD], parsed)]


def test_entry_without_its_like() -> None:
    """An entry that was not cut out of the list has no fields."""
    assert [0, 0] == [score_list([GOLD], [], "apa")[name].right for name in ("references", "references cut")]


def test_program_reads_a_list() -> None:
    """The adapter brings entries with their words and fields."""
    one = "Moreau, A. (2018). Salt in the harbour. Coastal Studies, 3(2), 11-24."
    two = "Theirs, B. (2020). Tides at night. Coastal Studies, 5(1), 1-9."
    found = _program.listed(f"References\n\n{one}\n\n{two}\n".encode(), "list.txt")

    assert ["Moreau", "Theirs"] == [fields["author"][0]["family"] for _, fields in found]
