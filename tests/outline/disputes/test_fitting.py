"""How the parts of two names fit each other."""

from __future__ import annotations

import pytest

from generator.outline.disputes._fitting import ALIKE, OTHER, SAME, fit, likeness


@pytest.mark.parametrize(
    ("one", "two", "how"),
    [
        ("anna", "anna", SAME),
        ("jong-soo", "chong-su", ALIKE),
        ("jung-hoon", "chonghun", ALIKE),
        ("sung-ho", "seung-woo", OTHER),
        ("ohno", "oono", ALIKE),
        ("tom", "tim", OTHER),
    ],
)
def test_parts_are_alike_in_spelling_and_half_by_half(one: str, two: str, how: int) -> None:
    assert likeness(one, two) == likeness(two, one) == how


def test_parts_in_another_order() -> None:
    assert fit(("anna", "kovacs"), ("kovacs", "anna")).turned
    assert fit(("girma", "wolde-tadesse"), ("tadesse", "girma-wolde")).turned
    assert not fit(("anna", "kovacs"), ("anna", "maria", "kovacs")).turned


def test_a_short_form_is_contained() -> None:
    assert fit(("anna", "kovacs"), ("anna", "maria", "kovacs")).contained
    assert not fit(("anna", "kovacs"), ("kovacs", "anna")).contained


def test_another_part_stands_where_the_other_name_has_one() -> None:
    found = fit(("ricardo", "olmedo"), ("rodrigo", "olmedo"))
    assert found.likely
    assert found.others == (("ricardo", "rodrigo"),)
    assert not fit(("lloyd", "austin"), ("antony", "blinken")).likely


def test_names_divided_otherwise_sound_as_one() -> None:
    found = fit(("abderrahim", "el-ouafi"), ("abdul", "rahim", "al-wafi"))
    assert found.whole
    assert not found.others
