"""Code in Word: characters as one types them."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from generator.model.element import Briefing, Prose
from generator.model.inline import Code
from generator.render.docx import render_docx
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import W, parts
from tests.render.docx.docx_sample_words import META


def _written(theme=THEME) -> dict[str, bytes]:
    return parts(render_docx(Briefing(META, (Prose((Code("a:\n  - b"),)),)), theme).data)


def test_lines_and_blanks_of_code_stay():
    """A line feed is a line break, blanks at the start of a line are kept, and no speller reads it."""
    root = etree.fromstring(_written()["word/document.xml"])
    (run,) = [run for run in root.iter(f"{W}r") if any(text.text == "a:" for text in run.iter(f"{W}t"))]

    assert ["rPr", "t", "br", "t"] == [etree.QName(child).localname for child in run]
    assert ["a:", "  - b"] == [text.text for text in run.iter(f"{W}t")]
    assert ["Code"] == [style.get(f"{W}val") for style in run.iter(f"{W}rStyle")]


def test_the_face_of_code_is_the_theme_s():
    """The style names it, since a Word theme has no place for a third face."""
    theme = replace(THEME, fonts=replace(THEME.fonts, code="Cascadia Mono"))

    assert b'w:ascii="Cascadia Mono"' in _written(theme)["word/styles.xml"]
    assert b'w:name="Cascadia Mono"' in _written(theme)["word/fontTable.xml"]
