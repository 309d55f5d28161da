"""Golden parts of the gallery's document, which uses every block and every kind of chart."""

from __future__ import annotations

from generator.gallery import gallery_plan
from generator.render.docx import render_docx
from generator.theme.shipped.institutional import THEME
from tests.golden_parts import differences, kept
from tests.readable import readable
from tests.render.docx.docx_reading import parts


def _written() -> dict[str, str]:
    """Charts have golden files of their own."""
    found = parts(render_docx(gallery_plan().briefing, THEME).data)
    return {
        name.removeprefix("word/").replace("/", "_"): readable(data)
        for name, data in found.items()
        if name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml")
    }


def test_parts_are_as_they_were():
    """The XML of each part of the gallery is the one that was looked at and kept."""
    written = _written()

    assert [] == differences(kept("docx", written), written)
