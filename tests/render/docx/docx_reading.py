"""Reading a finished .docx back, for tests."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from generator.model.element import Briefing, Element
from generator.render.docx import render_docx
from generator.render.places import Rendered
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_sample import sample
from tests.render.docx.docx_sample_words import META

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_cache: list[Rendered] = []


def rendered_sample() -> Rendered:
    """The sample that uses every element, rendered once."""
    if not _cache:
        _cache.append(render_docx(sample(), THEME))
    return _cache[0]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(*elements: Element) -> etree._Element:
    """The document part of a briefing made of ``elements``."""
    return etree.fromstring(parts(render_docx(Briefing(META, elements), THEME).data)["word/document.xml"])


def paragraph_of(body: etree._Element, text: str) -> etree._Element:
    return next(p for p in body.iter(f"{W}p") if text in text_of(p))


def text_of(node: etree._Element) -> str:
    return "".join(found.text or "" for found in node.iter(f"{W}t"))


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")
