"""Documents made with python-docx and python-pptx, clean to every rule, and ways to spoil one part of them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from docx import Document as WordDocument
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches
from PIL import Image
from pptx import Presentation
from pptx.presentation import Presentation as Slides
from pptx.util import Inches as Ins
from pptx.util import Pt

WHEN = datetime(2025, 3, 3, 12, 0, 0)


def png() -> io.BytesIO:
    """A small picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), (13, 59, 76)).save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def _properties(document: Word | Slides, title: str) -> None:
    core = document.core_properties
    core.title, core.author, core.comments, core.last_modified_by = title, "Policy unit", "", "Policy unit"
    core.created = core.modified = WHEN


def word() -> Word:
    """Two headings, a paragraph, a table of four rows with a header row, a picture with its text."""
    document = WordDocument()
    _properties(document, "A briefing")
    document.add_heading("First", 1)
    document.add_heading("Second", 2)
    document.add_paragraph("A sentence that says something.")
    table = document.add_table(4, 3)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "cell"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_picture(png(), Inches(1))
    document.element.body.findall(".//" + qn("wp:docPr"))[0].set("descr", "A blue square")
    return document


def speaking(parts: dict[str, bytes]) -> None:
    """State the language on every run."""
    for name in [part for part in parts if part.startswith("ppt/slides/slide")]:
        change(name, "<a:r><a:t>", '<a:r><a:rPr lang="en-GB"/><a:t>')(parts)
        change(name, "<a:rPr (?!lang)", '<a:rPr lang="en-GB" ')(parts)


def slides() -> Slides:
    """Two slides with titles and text, the first with a described picture and notes."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Ins(13.333), Ins(7.5)
    _properties(deck, "A deck")
    for number in (1, 2):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = f"The finding of slide {number}"
        box = slide.shapes.add_textbox(Ins(1), Ins(3), Ins(4), Ins(1))
        box.text_frame.text = "Something to read"
        box.text_frame.paragraphs[0].runs[0].font.size = Pt(16)
    picture = deck.slides[0].shapes.add_picture(png(), Ins(7), Ins(3), Ins(1), Ins(1))
    picture._element.nvPicPr.cNvPr.set("descr", "A blue square")
    deck.slides[0].notes_slide.notes_text_frame.text = "Say this."
    return deck


Edit = Callable[[dict[str, bytes]], None]

PREVIEW = "docProps/thumbnail.jpeg"


def saved(document: Word | Slides, path: Path, *edits: Edit) -> Path:
    """Write ``document`` without what the libraries' own templates leave in it, then spoil it by ``edits``."""
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts.pop(PREVIEW, None)
    change("_rels/.rels", r"<Relationship [^>]*thumbnail[^>]*/>", "")(parts)
    change("docProps/app.xml", "<Slides>0</Slides>", "")(parts)
    for name in [part for part in parts if re.search("theme/theme[0-9]+.xml$", part)]:
        change(name, 'name="Office Theme"', 'name="House"')(parts)
    for edit in edits:
        edit(parts)
    return write(parts, path)


def write(parts: dict[str, bytes], path: Path) -> Path:
    """A zip of ``parts`` as they are."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def change(part: str, old: str, new: str, count: int = 0) -> Edit:
    """Replace the pattern ``old`` in ``part``."""

    def edit(parts: dict[str, bytes]) -> None:
        parts[part] = re.sub(old, new, parts[part].decode(), count=count, flags=re.DOTALL).encode()

    return edit


def drop(part: str) -> Edit:
    """Leave ``part`` out."""

    def edit(parts: dict[str, bytes]) -> None:
        del parts[part]

    return edit
