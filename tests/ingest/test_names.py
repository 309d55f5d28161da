"""Names of persons and bodies, in whatever order they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ingest.names import Usage, parse_name, parse_names


def _told(text: str, usage: Usage = Usage()) -> list[str]:  # noqa: B008
    return [
        name.literal or ", ".join(filter(None, (name.family, name.given, name.suffix)))
        for name in parse_names(text, usage).names
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tran Anh Cong", ["Tran, Anh Cong"]),
        ("Nguyen Van A", ["Nguyen, Van A"]),
        ("Nguyễn Thị Lan", ["Nguyễn, Thị Lan"]),
        ("Minh Duc Le", ["Le, Minh Duc"]),
        ("Binh Giang", ["Binh Giang"]),
        ("Pham Binh", ["Pham, Binh"]),
        ("Truong Son & Cong Tung", ["Truong Son", "Cong Tung"]),
        ("Tanaka, H.", ["Tanaka, H."]),
        ("Tanaka Hiroshi", ["Tanaka, Hiroshi"]),
        ("Hiroshi Tanaka", ["Tanaka, Hiroshi"]),
        ("YOUN, Y. K.", ["Youn, Y. K."]),
        ("Kim Dae-jung", ["Kim, Dae-jung"]),
        ("Dae-jung Kim", ["Kim, Dae-jung"]),
        ("Zhang Yunling", ["Zhang, Yunling"]),
        ("Yunling Zhang", ["Zhang, Yunling"]),
        ("de la Cruz, J.", ["de la Cruz, J."]),
        ("Juan de la Cruz", ["de la Cruz, Juan"]),
        ("Gabriel García Márquez", ["García Márquez, Gabriel"]),
        ("Vincent van der Berg", ["van der Berg, Vincent"]),
        ("DUPONT Jean", ["Dupont, Jean"]),
        ("Omar bin Salman", ["bin Salman, Omar"]),
        ("Smith JR, Doe A", ["Smith, JR", "Doe, A"]),
        ("Smith, J., Jr., & Doe, A.", ["Smith, J., Jr.", "Doe, A."]),
        ("J. R. Smith and A. Doe", ["Smith, J. R.", "Doe, A."]),
        ("Smith, John, and Jane Doe", ["Smith, John", "Doe, Jane"]),
        ("Hughes, C. W., Patel, A., & Ward, R.", ["Hughes, C. W.", "Patel, A.", "Ward, R."]),
        ("Smith, John; Doe, Jane", ["Smith, John", "Doe, Jane"]),
        ("World Bank", ["World Bank"]),
        ("Ministry of Ports and Canals", ["Ministry of Ports and Canals"]),
        ("NDO", ["NDO"]),
        ("Bộ Ngoại giao", ["Bộ Ngoại giao"]),
    ],
)
def test_family_and_given_names(text: str, names: list[str]):
    """Family and given names are told by comma, capitals, initials and the custom of the language."""
    assert _told(text) == names


def test_others_are_told():
    """ "et al." is no name."""
    found = parse_names("Lee, A., et al.")
    assert found.others
    assert [name.family for name in found.names] == ["Lee"]


def test_the_document_shows_which_name_is_the_family():
    """A name that the document uses alone is the family name, wherever it stands."""
    assert _told("Arda Selin", Usage(families=frozenset({"arda"}))) == ["Arda, Selin"]
    assert _told("Arda Selin") == ["Selin, Arda"]


def test_what_is_inferred_is_said():
    """An order told by custom has its reason, one that is printed has none."""
    assert parse_name("Tran Anh Cong").inferred
    assert not parse_name("Tran, Anh Cong").inferred


@given(
    st.text(max_size=120)
    | st.lists(
        st.sampled_from(["Lee", "J.", ",", "&", " and ", ";", "de", "Jr.", "et al.", "(", "NATO"]), max_size=20
    ).map(" ".join)
)
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_read_as_names(text: str):
    """Whatever the text: names with something in them."""
    assert all(name.family or name.literal for name in parse_names(text).names)
