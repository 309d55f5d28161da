"""Which part of a name is the family's, and which stands alone for nobody."""

from __future__ import annotations

import pytest

from generator.outline.claims.customs import apart_of, forms_of, given_of, goes_by_given, is_short_form


@pytest.mark.parametrize(
    ("parts", "given"),
    [
        (("moon", "hye-jin"), {"hye-jin"}),
        (("fumio", "kishida"), {"fumio"}),
        (("kishida", "fumio"), {"fumio"}),
        (("mirela", "dragan"), {"mirela"}),
        (("pham", "quoc", "viet"), set()),
        (("kerekes", "zsolt"), {"zsolt"}),
        (("lu", "wenhao"), {"wenhao"}),
        (("wenhao", "lu"), {"wenhao"}),
        (("zhang", "wei"), set()),
        (("sato", "jun"), {"jun"}),
        (("jonathan", "okello-marsh"), {"jonathan"}),
        (("maria", "do", "ceu", "teles"), {"maria", "ceu"}),
        (("hans", "jurgen", "keller"), {"hans", "jurgen"}),
    ],
)
def test_given_names(parts: tuple[str, ...], given: set[str]) -> None:
    """The order of a name is told by its family name; where people go by the last part, nothing is said."""
    assert given_of(parts) == given


@pytest.mark.parametrize(
    ("parts", "alone"),
    [
        (("ana", "belen", "iturralde", "cobo"), {"ana", "cobo"}),
        (("azlan", "bin", "osman"), {"osman"}),
        (("batbayaryn", "solongo"), {"batbayar"}),
        (("win", "htut", "aung"), {"win", "htut", "aung"}),
    ],
)
def test_parts_that_stand_alone_for_nobody(parts: tuple[str, ...], alone: set[str]) -> None:
    """A mother's family, a father's name, any part of a name without a family's."""
    assert alone <= apart_of(parts)


def test_people_of_some_lands_go_by_what_stands_last() -> None:
    """A Vietnamese name of three parts is one, one of a Korean is not."""
    assert goes_by_given(("pham", "quoc", "viet"))
    assert not goes_by_given(("moon", "hye", "jin"))


def test_forms_of_one_given_name() -> None:
    """Neighbouring languages write it in their ways; another name is none of its forms."""
    assert forms_of("katsiaryna") & forms_of("yekaterina")
    assert not forms_of("katsiaryna") & forms_of("olga")
    assert not forms_of("william")


def test_short_forms_of_given_names() -> None:
    assert is_short_form("bill", "william")
    assert is_short_form("edward", "ted")
    assert not is_short_form("tom", "tim")
