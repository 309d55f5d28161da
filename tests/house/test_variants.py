"""What was found when the house variants were looked at, page by page."""

from __future__ import annotations

import io
import re
from typing import Any

from pptx import Presentation

from generator.house.slides import read_slide_house
from generator.house.slides_doctor import diagnose as slides_diagnosis
from generator.house.word import read_word_house
from generator.house.word_doctor import diagnose as word_diagnosis
from generator.render.docx import render_docx
from generator.render.docx.linking import Link, linked
from generator.render.docx.tables import table
from generator.render.pptx import render_pptx
from generator.theme.shipped.institutional import THEME
from tests.house.slide_houses import banded_house, localised_house
from tests.house.variants import PAIRS, variants
from tests.house.word_houses import blank, cover, unpacked, with_part
from tests.tiny import tiny_plan

MODE = re.compile(rb'(w:name="compatibilityMode"[^>]*w:val=")\d+')


def boxes(data: bytes) -> list[int]:
    """The indents of the boxes of a briefing, in twips."""
    xml = unpacked(data)["word/document.xml"].decode()
    return [
        int(found) for found in re.findall(r'tblStyle w:val="BriefingBox"/><w:tblW [^>]*/><w:tblInd w:w="(-?\d+)', xml)
    ]


def with_mode(mode: int) -> bytes:
    settings = unpacked(blank())["word/settings.xml"]
    return with_part(blank(), "word/settings.xml", MODE.sub(rb"\g<1>%d" % mode, settings))


def test_boxes_stand_in_the_same_place_in_files_of_an_older_word() -> None:
    """Word 2010 hangs a table out by its cells' margin; our indent takes that back."""
    old, new = (
        boxes(render_docx(tiny_plan().briefing, THEME, read_word_house(with_mode(mode), "h.docx", THEME)).data)
        for mode in (14, 15)
    )

    assert new
    assert [one - other for one, other in zip(old, new, strict=True)] == [227] * len(new)


def test_only_the_named_tables_are_moved() -> None:
    """Tables without margins of their own stand where they are told to in every mode."""
    xml = table((100,), (), "BriefingGlance", indent=5)

    assert linked(xml, Link(hung={"BriefingBox": 227})) == xml


def slides(data: bytes) -> list[Any]:
    made = render_pptx(tiny_plan().deck, THEME, read_slide_house(data, "house.pptx", THEME)).rendered.data
    return list(Presentation(io.BytesIO(made)).slides)


def test_no_line_of_a_cover_ends_in_a_dot() -> None:
    """What does not fit on a line is a paragraph of its own."""
    for house in (banded_house(), localised_house()):
        texts = [one.text for shape in slides(house)[0].placeholders for one in shape.text_frame.paragraphs]
        assert not [text for text in texts if text.rstrip().endswith("·")]


def test_source_lines_keep_clear_of_the_band() -> None:
    """Air between the sources and what the house has at its foot."""
    band = 6.75
    for slide in slides(banded_house())[1:]:
        feet = [(s.top + s.height) / 914_400 for s in slide.shapes if s.has_text_frame and s.text.startswith("Source")]
        assert all(foot <= band - 0.09 for foot in feet)


def test_the_doctor_names_logos_without_alternative_text() -> None:
    """The house's own fault, with what to click."""
    said = [finding for finding in word_diagnosis(cover(), "house.docx").findings if "alternative text" in finding.what]

    assert [bool(finding.mend) for finding in said] == [True]


def test_the_doctor_says_once_what_layouts_share() -> None:
    """A faint slide number of the master is one fault, not one for each layout."""
    said = [one.what for one in slides_diagnosis(banded_house(), "house.pptx").findings if "Slide Number" in one.what]

    assert len(said) == 1


def test_there_are_eight_pairs_and_a_word_house_alone() -> None:
    """The five editions, eight houses of both kinds, and one that is for Word only."""
    houses = [variant for variant in variants() if variant.houses]

    assert [len(variant.houses) for variant in houses] == [2] * 8 + [1]
    assert len(set(PAIRS.values())) == 9
