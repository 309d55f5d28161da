"""The rules for finished documents: silent on a clean file, and each finds the fault it is for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

from generator.check.documents import RULES, inspect_file
from generator.errors import InputError
from tests.check.office_files import Edit, change, drop, png, saved, slides, speaking, word, write

TYPES = "[Content_Types].xml"
BODY = "word/document.xml"
STYLES = "word/styles.xml"
SLIDE = "ppt/slides/slide1.xml"
CORE = "docProps/core.xml"
FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF </w:instrText></w:r>'
    '<w:r><w:instrText>nowhere \\\\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr'
)


def said(path: Path) -> list[tuple[str, str]]:
    """(rule, what) of each finding."""
    return [(finding.rule, finding.what) for finding in inspect_file(path)]


def starts(mark: str, key: int, name: str) -> str:
    return f'<w:body><w:p><w:bookmark{mark} w:id="{key}" w:name="{name}"/></w:p>'


def test_clean_word_document_is_clean(tmp_path: Path) -> None:
    """A well-made briefing gives no finding."""
    assert [] == said(saved(word(), tmp_path / "a.docx", change(STYLES, "4F81BD", "1F3864")))


def test_clean_deck_is_clean(tmp_path: Path) -> None:
    """A well-made deck gives no finding."""
    assert [] == said(saved(slides(), tmp_path / "a.pptx", speaking))


WORD_FAULTS: list[tuple[str, str, Edit]] = [
    ("package", "refers to word/styles.xml, which is not in the file", drop(STYLES)),
    ("package", "has no content type",
     change(TYPES, '<Override PartName="/word/document.xml"[^>]*/>|Extension="xml"', "")),
    ("package", "content type is stated for word/gone.xml", change(TYPES, "/word/fontTable.xml", "/word/gone.xml")),
    ("package", "nothing refers to the part word/left.xml", lambda parts: parts.update({"word/left.xml": b"<a/>"})),
    ("package", "uses the relationship rId99", change(BODY, 'r:embed="rId[0-9]+"', 'r:embed="rId99"')),
    ("package", "is not well-formed XML", change("word/settings.xml", "</w:settings>", "")),
    ("package", "relationships called rId1", change("word/_rels/document.xml.rels", 'Id="rId2"', 'Id="rId1"')),
    ("word-tables", "does not end in a paragraph", change(BODY, "(<w:tc>.*?)<w:p>.*?</w:p></w:tc>", r"\1</w:tc>", 1)),
    ("word-tables", "fills 2 of 3 columns", change(BODY, "<w:tc>.*?</w:tc>", "", 1)),
    ("word-tables", "it has no grid", change(BODY, "<w:tblGrid>.*?</w:tblGrid>", "")),
    ("word-tables", "no header row is marked", change(BODY, "<w:tblHeader/>", "")),
    ("word-headings", "is of level 3 after level 1", change(BODY, 'w:val="Heading2"', 'w:val="Heading3"')),
    ("word-headings", "a heading of level 2 is empty", change(BODY, "Second", "")),
    ("word-references", "has a start or an end only", change(BODY, "<w:body>", starts("Start", 1, "a"))),
    ("word-references", "two bookmarks have the id 7",
     change(BODY, "<w:body>", starts("Start", 7, "a") + starts("Start", 7, "b").replace("<w:body>", ""))),
    ("word-references", "two bookmarks are called a",
     change(BODY, "<w:body>", starts("Start", 1, "a") + starts("Start", 2, "A").replace("<w:body>", ""))),
    ("word-references", "points to the bookmark nowhere", change(BODY, "<w:sectPr", FIELD)),
    ("word-references", "a beginning or an end only",
     change(BODY, "<w:sectPr", '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:sectPr')),
    ("word-references", "the style Gone is used", change(BODY, 'w:val="Heading2"', 'w:val="Gone"')),
    ("word-references", "footnote 5 is referred to",
     change(BODY, "<w:sectPr", '<w:p><w:r><w:footnoteReference w:id="5"/></w:r></w:p><w:sectPr')),
    ("word-references", "the list numbering 77 is used",
     change(BODY, "<w:body>", '<w:body><w:p><w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr></w:p>')),
    ("alt-text", "has no alternative text", change(BODY, ' descr="[^"]*"', "")),
    ("properties", "says 'python-docx'", change(CORE, "Policy unit", "python-docx", 1)),
    ("properties", "is that of the library's template", change(CORE, "2025-03-03T[^<]*", "2013-12-23T23:15:00Z", 1)),
    ("properties", "is not a valid date", change(CORE, "2025-03-03T12:00:00Z", "3 March 2025", 1)),
    ("properties", "the title property is empty", change(CORE, "A briefing", "")),
    ("language", "no language is stated", change(STYLES, "<w:lang [^>]*/>", "")),
    ("fonts", "3 families for Latin script",
     change(BODY, "<w:r><w:t>cell", '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>cell', 1)),
    ("fonts", ", Segoe UI Emoji",
     change(BODY, "<w:r><w:t>cell", '<w:r><w:rPr><w:rFonts w:ascii="Segoe UI Emoji"/></w:rPr><w:t>cell', 1)),
    ("contrast", "in CCCCCC on FFFFFF has a contrast of 1.6",
     change(BODY, "<w:r><w:t>cell", '<w:r><w:rPr><w:color w:val="CCCCCC"/></w:rPr><w:t>cell', 1)),
    ("contrast", "in FFFFFF on DDDDDD",
     change(BODY, r"</w:tcPr><w:p><w:r><w:t>cell", '<w:shd w:fill="DDDDDD"/></w:tcPr><w:p><w:r><w:rPr>'
            '<w:color w:val="FFFFFF"/></w:rPr><w:t>cell', 1)),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "what", "edit"), WORD_FAULTS, ids=[what for _, what, _ in WORD_FAULTS])
def test_fault_in_word_is_found(tmp_path: Path, rule: str, what: str, edit: Edit) -> None:
    """A fault planted in a clean briefing is named by the rule that looks for it."""
    found = said(saved(word(), tmp_path / "a.docx", change(STYLES, "4F81BD", "1F3864"), edit))

    assert any(rule == name and what in text for name, text in found), found


SLIDE_FAULTS: list[tuple[str, str, Edit]] = [
    ("slide-titles", "slide 1 has no title", change(SLIDE, "The finding of slide 1", "")),
    ("slide-titles", "slides 1 and 2 have the same title", change(SLIDE, "of slide 1", "of slide 2")),
    ("slide-notes", "do not refer back to it",
     change("ppt/notesSlides/_rels/notesSlide1.xml.rels", "slide1.xml", "slide2.xml")),
    ("slide-shapes", "2 shapes have the id 2", change(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"')),
    ("alt-text", "“Picture 3” has no alternative text", change(SLIDE, ' descr="[^"]*"', "")),
    ("text-size", "is set in 11 pt, less than 14", change(SLIDE, 'sz="1600"', 'sz="1100"')),
    ("text-size", "is set in 8 pt", change(SLIDE, "<a:bodyPr[^>]*wrap[^>]*>.*?</a:bodyPr>|<a:bodyPr[^>]*wrap[^>]*/>",
                                          '<a:bodyPr><a:normAutofit fontScale="50000"/></a:bodyPr>')),
    ("language", "state no language", change(SLIDE, ' lang="en-GB"', "")),
    ("properties", "says 'PowerPoint Presentation'", change(CORE, "A deck", "PowerPoint Presentation")),
    ("properties", "the properties state 9 slides",
     change("docProps/app.xml", "</Properties>", "<Slides>9</Slides></Properties>")),
    ("fonts", "3 families", change(SLIDE, "</a:p></p:txBody>", "".join(
        f'<a:r><a:rPr lang="en"><a:latin typeface="{name}"/></a:rPr><a:t>x</a:t></a:r>' for name in ("Arial", "Times")
    ) + "</a:p></p:txBody>")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "what", "edit"), SLIDE_FAULTS, ids=[what for _, what, _ in SLIDE_FAULTS])
def test_fault_in_deck_is_found(tmp_path: Path, rule: str, what: str, edit: Edit) -> None:
    """A fault planted in a clean deck is named by the rule that looks for it."""
    found = said(saved(slides(), tmp_path / "a.pptx", speaking, edit))

    assert any(rule == name and what in text for name, text in found), found


def _empty_placeholder(deck: object) -> None:
    deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "Third"  # type: ignore[attr-defined]


def _off_slide(deck: object) -> None:
    deck.slides[0].shapes.add_textbox(Inches(12), Inches(3), Inches(4), Inches(1)).text_frame.text = "x"  # type: ignore[attr-defined]


def _overlap(deck: object) -> None:
    deck.slides[0].shapes.add_textbox(Inches(1.2), Inches(3.05), Inches(4), Inches(1)).text_frame.text = "x"  # type: ignore[attr-defined]


def _drawing(deck: object) -> None:
    deck.slides[0].shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(5), Inches(1), Inches(1))  # type: ignore[attr-defined]


def _pale_text_on_panel(deck: object) -> None:
    shapes = deck.slides[0].shapes  # type: ignore[attr-defined]
    panel = shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(5), Inches(4), Inches(1))
    panel.fill.solid()
    panel.fill.fore_color.rgb = RGBColor(0x0D, 0x3B, 0x4C)
    run = shapes.add_textbox(Inches(1.5), Inches(5.2), Inches(2), Inches(0.5)).text_frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.color.rgb = "pale", Pt(16), RGBColor(0x4E, 0x72, 0x88)


def _tiny_in_group(deck: object) -> None:
    group = deck.slides[0].shapes.add_group_shape()  # type: ignore[attr-defined]
    group.shapes.add_textbox(Inches(1), Inches(5), Inches(1), Inches(1)).text_frame.text = "x"
    group.left = Inches(13)


DRAWN: list[tuple[str, str, Callable[[object], None]]] = [
    ("slide-titles", "slide 3: the placeholder “Content Placeholder 2” is empty", _empty_placeholder),
    ("slide-shapes", "stands out over the edge", _off_slide),
    ("slide-overlap", "“Something to read” and “x” overlap", _overlap),
    ("alt-text", "1 shapes without text are not marked", _drawing),
    ("contrast", "“pale” in 4E7288 on 0D3B4C", _pale_text_on_panel),
    ("slide-shapes", "“TextBox 5” stands out over the edge", _tiny_in_group),
]


@pytest.mark.parametrize(("rule", "what", "draw"), DRAWN, ids=[what for _, what, _ in DRAWN])
def test_fault_drawn_on_a_slide_is_found(tmp_path: Path, rule: str, what: str, draw: Callable[[object], None]) -> None:
    """A fault of placing, drawn on a clean slide, is named by the rule that looks for it."""
    deck = slides()
    draw(deck)
    found = said(saved(deck, tmp_path / "a.pptx", speaking))

    assert any(rule == name and what in text for name, text in found), found


def test_part_that_stands_twice_is_found(tmp_path: Path) -> None:
    """Two zip entries whose names differ only in case are one part to Office."""
    path = saved(word(), tmp_path / "a.docx", lambda parts: parts.update({"WORD/document.xml": b"<a/>"}))

    assert ("package", "the part word/document.xml stands twice in the file") in said(path)


def test_untouched_library_output_leaves_traces(tmp_path: Path) -> None:
    """A file saved by the bare libraries is told apart by its author, its dates and its preview picture."""
    from docx import Document

    path = tmp_path / "bare.docx"
    Document().save(str(path))
    found = " ".join(what for rule, what in said(path) if rule == "properties")

    assert re.search("python-docx.*preview picture of the library's template", found)


def test_file_that_is_no_office_file_is_refused(tmp_path: Path) -> None:
    """A picture with an Office name is refused with a mend, not a traceback."""
    path = tmp_path / "a.docx"
    path.write_bytes(png().getvalue())

    with pytest.raises(InputError, match="not a readable Office file"):
        inspect_file(path)


def test_zip_that_is_no_document_is_told(tmp_path: Path) -> None:
    """A zip without content types is an error of the package."""
    assert ("package", "[Content_Types].xml is missing") in said(write({"a.txt": b"x"}, tmp_path / "a.docx"))


@pytest.mark.parametrize("name", RULES.names())
def test_rule_is_called_like_its_file(name: str) -> None:
    """A finding's rule can be looked up by its name."""
    assert name == RULES.get(name).name
