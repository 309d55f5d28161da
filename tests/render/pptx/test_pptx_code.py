"""Code on slides: characters as one types them."""

from __future__ import annotations

import io
import zipfile

from generator.model.element import Deck, Prose, Slide
from generator.model.inline import Code, Text
from generator.render.pptx import render_pptx
from generator.text.metrics import text_width
from generator.theme.tokens import Theme
from tests.render.pptx.pptx_sample_words import meta


def test_code_has_the_face_of_code(theme: Theme) -> None:
    """In the body and in the source line."""
    typed = (Code("::: {.points}"),)
    slide = Slide("one", "points", (Text("What one types"),), (Prose(typed),), source=typed)
    with zipfile.ZipFile(io.BytesIO(render_pptx(Deck(meta(), (), (slide,)), theme).data)) as archive:
        xml = archive.read("ppt/slides/slide1.xml").decode()

    assert xml.count(f'<a:latin typeface="{theme.fonts.code}"/>') >= xml.count("::: {.points}") == 2


def test_every_letter_of_code_is_as_wide(theme: Theme) -> None:
    """So that what is measured is what fits."""
    widths = {text_width(char, theme.fonts.code, 10) for char in "iMW.{"}

    assert 1 == len(widths)
