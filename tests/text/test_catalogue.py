"""Catalogues of labels, and dates and numbers as languages write them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.text.catalogue import (
    catalogue_names,
    nearest_catalogue,
    office_language,
    print_day,
    read_labels,
    runs_leftwards,
    with_separators,
)


def test_a_tag_finds_its_catalogue() -> None:
    """A region's own, else the language's; none is told as none."""
    assert {"en", "fr", "vi"} <= {*catalogue_names()}
    assert ["fr", "fr", "en", "vi"] == [nearest_catalogue(tag) for tag in ("fr", "fr-CA", "en-US", "vi-VN")]
    assert nearest_catalogue("tlh") is None


def test_labels_come_from_the_catalogue() -> None:
    """With the plurals of its head and the separators of the language."""
    french, vietnamese = read_labels("fr", "fr"), read_labels("vi", "vi")

    assert ["Source : a", "Sources : a"] == [
        french.count("Source: {names}", "Sources: {names}", n, names="a").replace("\u00a0", " ") for n in (1, 2)
    ]
    assert ["Nguồn: a"] * 2 == [vietnamese.count("Source: {names}", "Sources: {names}", n, names="a") for n in (1, 2)]
    assert [(",", "\u00a0"), (",", ".")] == [(one.decimal, one.group) for one in (french, vietnamese)]


@pytest.mark.parametrize(
    ("language", "day", "month", "first"),
    [
        ("fr", "3 mars 2025", "mars 2025", "1er mars 2025"),
        ("vi", "3 tháng 3, 2025", "tháng 3 năm 2025", "1 tháng 3, 2025"),
        ("de", "3. März 2025", "März 2025", "1. März 2025"),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, day: str, month: str, first: str) -> None:
    """A day, a month alone, and the first of a month."""
    assert [day, month, first] == [print_day(2025, 3, n, language) for n in (3, 0, 1)]


def test_numbers_have_the_separators_of_the_language() -> None:
    """English keeps what it has; a space between thousands does not break."""
    said = {tag: with_separators("1,234.5", tag) for tag in ("en-GB", "fr", "vi", "de-CH")}

    assert {"en-GB": "1,234.5", "fr": "1\u00a0234,5", "vi": "1.234,5", "de-CH": "1’234.5"} == said


def test_office_knows_languages_by_number() -> None:
    """The one of the region, else the first of the language; English needs none."""
    assert [0x40C, 0xC0C, 0x42A, 0, 0] == [office_language(tag) for tag in ("fr", "fr-CA", "vi", "en-GB", "tlh")]


@pytest.mark.parametrize(
    ("leftwards", "tags"),
    [(True, ("ar", "ar-SA", "he-IL", "fa", "ur-PK")), (False, ("en-GB", "fr", "vi", "zh-Hans", "tlh", "und", ""))],
)
def test_direction_of_a_language_is_known(leftwards: bool, tags: tuple[str, ...]) -> None:
    """By its usual script; a language that nobody knows runs as most do."""
    assert {leftwards} == {runs_leftwards(tag) for tag in tags}


def test_english_does_not_load_babel() -> None:
    """It would cost every build and every --help."""
    code = (
        "import sys; from generator.plan.labels import labels_for, print_date; "
        "from generator.model.outline import PartialDate; "
        "labels_for('en-GB'); print_date(PartialDate(2025, 3, 3), 'en-GB'); "
        "print('babel' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "False" == run.stdout.strip()
