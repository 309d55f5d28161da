from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.sweep.editions import sample
from tests.sweep.measure import composed_figures, rendered_figures
from tests.sweep.office import Sheet, Word, overlaps
from tests.sweep.slides import Box, rendered_faults

# An issue's worth in CI, a dozen where somebody waits; SWEEP asks for any number.
COUNT = int(os.environ.get("SWEEP", "60" if os.environ.get("CI") else "12"))


def test_composed_slides_hold_their_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Every text fits its box by metrics, in sizes of the scale; what no slide holds stands in the notes."""
    figures = composed_figures(range(COUNT))
    with capsys.disabled():
        print(f"\ncomposed: {figures}")  # noqa: T201

    assert () == figures.faults


def test_rendered_documents_hold_their_words(soffice: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Drawn by LibreOffice, words stand in their boxes and margins, none on another, none cut off; no page is empty."""
    pdftotext = shutil.which("pdftotext")
    if pdftotext is None:
        pytest.skip("pdftotext is not installed")
    figures = rendered_figures(range(COUNT), soffice, pdftotext, tmp_path)
    with capsys.disabled():
        print(f"\nrendered: {figures}")  # noqa: T201

    assert () == figures.faults


def test_a_number_is_always_the_same_edition() -> None:
    """What was found in one run can be looked at in the next."""
    assert sample(3) == sample(3)


WORDS = (Word("inside", 110, 110, 150, 124), Word("beyond", 160, 110, 230, 124))
BOX = Box("Text 2", "insidebeyond", 100, 100, 200, 130)


def test_a_word_beyond_its_box_is_seen() -> None:
    """By the box that says the word, wherever else there is room."""
    page = Sheet(960, 540, (WORDS,))
    wide = Box("Picture of text", "other", 0, 0, 960, 540)

    assert ["slide 1: 'beyond' stands outside 'Text 2' by 30.0 pt (x 160, y 110)"] == rendered_faults(
        (page,), ((BOX, wide),)
    )
    assert [] == rendered_faults((Sheet(960, 540, (WORDS[:1],)),), ((BOX, wide),))


@pytest.mark.parametrize(("text", "said"), [(".ايلاولا", "بلغتالولايا."), ("تلاا(جم", "(3)مجالات")])
def test_a_word_from_the_right_is_known_by_its_box(text: str, said: str) -> None:
    """A PDF gives its letters from the left, lam and alef in order: as its own box, and as no other."""
    read = Word(text, 110, 110, 150, 124)
    own, other = Box("Own", said, 300, 100, 400, 130), Box("Other", "بلغت", 100, 100, 200, 130)

    assert "'Own' by 190.0 pt" in rendered_faults((Sheet(960, 540, ((read,),)),), ((own, other),))[0]
    assert [] == rendered_faults((Sheet(960, 540, ((read,),)),), ((replace(own, left=100.0), other),))


def test_words_on_words_are_seen() -> None:
    """Letters on letters, not the empty room above and below them that two lines share."""
    low, close = Word("lower", 110, 114, 150, 128), Word("close", 110, 122, 150, 136)

    assert [(WORDS[0], low)] == list(overlaps([WORDS[0], low]))
    assert [] == list(overlaps([WORDS[0], close]))


def test_words_on_words_are_seen_in_a_chart() -> None:
    """They stand on each other there as anywhere; a number over the words of a box is the chart's own."""
    page = Sheet(960, 540, ((WORDS[0], Word("lower", 110, 114, 150, 128)),))

    assert ["slide 1: 'inside' stands on 'lower' in a chart"] == rendered_faults(
        (page,), ((Box("Chart", "", 100, 100, 200, 130),),)
    )


def test_a_missing_slide_is_seen() -> None:
    """Two slides cannot come out as one page."""
    assert ["2 slides, 1 pages"] == rendered_faults((Sheet(960, 540, ()),), ((), ()))
