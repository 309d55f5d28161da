"""Golden parts of the gallery's deck, which uses every block, every kind of chart and every layout."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter

from generator.gallery import gallery_plan
from generator.render.pptx import compose, render_pptx
from generator.theme.tokens import Theme
from tests.golden_parts import differences, kept
from tests.readable import readable

PARTS = (
    "[Content_Types].xml",
    "docProps/core.xml",
    "ppt/presentation.xml",
    "ppt/theme/theme1.xml",
    "ppt/slideMasters/slideMaster1.xml",
    "ppt/slideLayouts/slideLayout9.xml",
    "ppt/notesMasters/notesMaster1.xml",
    "ppt/notesSlides/notesSlide1.xml",
)
NUMBER = re.compile(r"(<a:fld .*?type=\"slidenum\".*?<a:t>)\d+(</a:t>)", re.DOTALL)


def _written(theme: Theme) -> dict[str, str]:
    """Slides by their ids and without their numbers, so that a new one changes no other; charts have their own."""
    deck = gallery_plan().deck
    with zipfile.ZipFile(io.BytesIO(render_pptx(deck, theme).data)) as archive:
        found = {name.replace("/", "_").strip("[]").replace("]", ""): readable(archive.read(name)) for name in PARTS}
        seen: Counter[str] = Counter()
        for number, slide in enumerate(compose(deck, theme).slides, 1):
            seen[slide.id] += 1
            again = f"-{seen[slide.id]}" if seen[slide.id] > 1 else ""
            xml = readable(archive.read(f"ppt/slides/slide{number}.xml"))
            found[f"slide-{slide.id}{again}.xml"] = NUMBER.sub(r"\1#\2", xml)
    return found


def test_parts_are_as_they_were(theme: Theme) -> None:
    """The XML of each part of the gallery is the one that was looked at and kept."""
    written = _written(theme)

    assert [] == differences(kept("pptx", written), written)
