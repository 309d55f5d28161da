"""House files for Word that differ hard, made for the tests."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

SAMPLE = "Sample text that no briefing may keep."


def blank() -> bytes:
    """What python-docx opens when it is asked for nothing: Letter, no headers, no words."""
    return _saved(Document())


def german() -> bytes:
    """Names and ids as a German Word and LibreOffice write them, A4, headings in green, a header."""
    document = _a4(Document())
    _rename(document, "Heading 1", "heading 1", "berschrift1")
    for old, new in (("Heading 2", "Überschrift 2"), ("Body Text", "Textkörper"), ("Caption", "Beschriftung"),
                     ("List Bullet", "Aufzählungszeichen"), ("Quote", "Zitat"), ("Title", "Titel"),
                     ("Subtitle", "Untertitel")):  # fmt: skip
        _rename(document, old, new, re.sub(r"\W", "", new.encode("ascii", "ignore").decode()) + "X")
    _colour_theme(document, accent1="1D6B3C", accent2="C07A00")
    _language(document, "de-DE")
    document.sections[0].header.paragraphs[0].text = "Ministerium für Beispiele"
    document.sections[0].footer.paragraphs[0].text = "Nur für den Dienstgebrauch"
    _sample(document, "berschrift1")
    return _saved(document)


def letter() -> bytes:
    """Letter with margins of 57 mm, text in 12 points."""
    document = Document()
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(57)
    document.styles["Normal"].font.size = Pt(12)
    document.styles["Normal"].font.name = "Georgia"
    section.footer.paragraphs[0].text = "Office of Samples"
    _sample(document, "Heading1")
    return _saved(document)


def custom() -> bytes:
    """Styles that a ministry named itself, none of Word's own but Normal; tables with a dark head."""
    document = _a4(Document())
    for name in ("Heading 1", "Heading 2", "Heading 3", "Body Text", "Title", "Subtitle", "Caption", "List Bullet",
                 "Quote", "TOC Heading"):  # fmt: skip
        document.styles[name].element.getparent().remove(document.styles[name].element)
    normal = document.styles["Normal"].font
    normal.name, normal.size = "Arial", Pt(10)
    for name, size, colour, bold in (
        ("MFA Heading One", 18, "7A1F3D", True), ("MFA Heading Two", 13, "7A1F3D", True),
        ("MFA Body", 10, "222222", False), ("MFA Title", 30, "7A1F3D", False), ("MFA Bullet", 10, "222222", False),
        ("MFA Caption", 9, "555555", True),
    ):  # fmt: skip
        _paragraph_style(document, name, size, colour, bold=bold)
    _dark_table(document, "MFA Table", "7A1F3D")
    _colour_theme(document, accent1="7A1F3D", accent2="9AA0A6")
    document.sections[0].header.paragraphs[0].text = "Ministry of Foreign Affairs"
    return _saved(document)


def cover() -> bytes:
    """A template: logo, controls, a field over three runs, a locked footer, the place of the text, closing pages."""
    document = _a4(Document())
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].add_run().add_picture(io.BytesIO(logo()), width=Mm(40))
    section.header.paragraphs[0].text = "{{ running title }}"
    _lock(section.footer.paragraphs[0]._p, "Classified by nobody")
    body = document.element.body
    at = body.index(body.sectPr)
    for index, node in enumerate((_control("title", "Click to enter the title"), _control("Datum", "1 January 2013"))):
        body.insert(at + index, node)
    split = document.add_paragraph("About: ")
    for piece, bold in (("{{ sub", False), ("ti", True), ("tle }} and more", False)):
        split.add_run(piece).bold = bold
    document.add_paragraph("{{ nonsense }}")
    document.add_page_break()
    document.add_paragraph("{{ body }}")
    document.add_paragraph("Imprint: printed on paper.")
    _colour_theme(document, accent1="123A7A", accent2="E0A100")
    return _as_template(_saved(document))


def two_sections() -> bytes:
    """An upright section, then a landscape one with a header of its own; the sample stands in both."""
    document = _a4(Document())
    document.sections[0].header.paragraphs[0].text = "Upright head"
    document.sections[0].footer.paragraphs[0].text = "Foot"
    for number in range(20):
        document.add_paragraph(f"{SAMPLE} {number}")
    wide = document.add_section(WD_SECTION.NEW_PAGE)
    wide.orientation = WD_ORIENT.LANDSCAPE
    wide.page_width, wide.page_height = Mm(297), Mm(210)
    wide.header.is_linked_to_previous = False
    wide.header.paragraphs[0].text = "Wide head"
    document.add_paragraph(SAMPLE)
    return _saved(document)


def themeless() -> bytes:
    """No theme at all: fonts and colours stand in the styles, the heading in pale orange."""
    document = _a4(Document())
    for style in document.styles.element.iter(qn("w:rFonts")):
        for name in [key for key in style.attrib if "heme" in key]:
            del style.attrib[name]
        style.set(qn("w:ascii"), "Verdana")
        style.set(qn("w:hAnsi"), "Verdana")
    for colour in document.styles.element.iter(qn("w:color")):
        colour.attrib.pop(qn("w:themeColor"), None)
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xF4, 0xA0, 0x40)
    parts = unpacked(_saved(document))
    del parts["word/theme/theme1.xml"]
    rels = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = re.sub(r"<Relationship [^>]*theme1\.xml[^>]*/>", "", rels).encode()
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = re.sub(r"<Override [^>]*theme1\.xml[^>]*/>", "", types).encode()
    return packed(parts)


def indented() -> bytes:
    """A house that sets its own text 45 mm in, so that labels stand beside it; headings count by themselves."""
    document = _a4(Document())
    body = document.styles["Body Text"]
    body.paragraph_format.left_indent = Mm(45)
    _counted(document, "Heading 1", 0)
    _counted(document, "Heading 2", 1)
    for _ in range(2):
        document.add_paragraph(SAMPLE, style="Body Text")
    return _saved(document)


def libreoffice() -> bytes:
    """What LibreOffice writes from a page of text: few styles, no header, and none of its distance from the edge."""
    document = _a4(Document())
    for name in ("Body Text 2", "Body Text 3", "Title", "Subtitle", "Quote", "List Bullet", "List Number",
                 "TOC Heading"):  # fmt: skip
        document.styles[name].element.getparent().remove(document.styles[name].element)
    for name in ("Heading 1", "Heading 2", "Heading 3", "Caption"):
        document.styles[name].element.find(qn("w:name")).set(qn("w:val"), name)
    section = document.sections[0]
    section.left_margin, section.right_margin = Mm(20), Mm(10)
    section.top_margin = section.bottom_margin = Mm(10)
    section.header_distance = section.footer_distance = Mm(0)
    document.styles["Normal"].font.name = "Liberation Serif"
    return _saved(document)


HOUSES: dict[str, Callable[[], bytes]] = {
    "blank": blank, "german": german, "letter": letter, "custom": custom, "cover": cover,
    "two-sections": two_sections, "themeless": themeless, "indented": indented, "libreoffice": libreoffice,
}  # fmt: skip


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_part(data: bytes, name: str, part: bytes) -> bytes:
    return packed(unpacked(data) | {name: part})


def logo() -> bytes:
    """A blue PNG of 60 by 20 pixels."""
    rows = b"".join(b"\x00" + b"\x12\x3a\x7a" * 60 for _ in range(20))
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 60, 20, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    made = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def _saved(document: Docx) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _a4(document: Docx) -> Docx:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    return document


def _sample(document: Docx, heading: str) -> None:
    title = document.add_paragraph(SAMPLE)
    title._p.get_or_add_pPr().get_or_add_pStyle().set(qn("w:val"), heading)
    document.add_paragraph(SAMPLE)


def _rename(document: Docx, old: str, name: str, id: str) -> None:
    style: Any = document.styles[old].element
    before = style.get(qn("w:styleId"))
    style.set(qn("w:styleId"), id)
    style.find(qn("w:name")).set(qn("w:val"), name)
    for node in document.styles.element.iter(qn("w:basedOn"), qn("w:next"), qn("w:link")):
        if node.get(qn("w:val")) == before:
            node.set(qn("w:val"), id)


def _language(document: Docx, tag: str) -> None:
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), tag)


def _colour_theme(document: Docx, **colours: str) -> None:
    part = next(rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/theme"))
    text = part._blob.decode()
    for slot, value in colours.items():
        text = re.sub(rf"(<a:{slot}>\s*<a:srgbClr val=\")\w+", rf"\g<1>{value}", text)
    part._blob = text.encode()


def _paragraph_style(document: Docx, name: str, size: int, colour: str, *, bold: bool) -> None:
    style = document.styles.add_style(name, 1)
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.bold = Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(colour)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(size * 0.7), Pt(6)


def _dark_table(document: Docx, name: str, fill: str) -> None:
    document.styles.element.append(parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="MFATable"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{fill}"/></w:tblBorders></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr></w:tblStylePr></w:style>'
    ))  # fmt: skip


def _control(name: str, prompt: str) -> Any:
    return parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{name}"/><w:showingPlcHdr/></w:sdtPr>'
        f'<w:sdtContent><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{prompt}</w:t></w:r></w:p>'
        "</w:sdtContent></w:sdt>"
    )


def _lock(paragraph: Any, text: str) -> None:
    paragraph.append(parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Protection"/><w:lock w:val="sdtContentLocked"/></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"
    ))  # fmt: skip


def _as_template(data: bytes) -> bytes:
    parts = unpacked(data)
    types = parts["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    return packed(parts | {"[Content_Types].xml": types})


def _counted(document: Docx, name: str, level: int) -> None:
    """Tie a heading to the first list of the file, whose levels then count as headings do."""
    numbering: Any = document.part.numbering_part.element
    if level == 0:
        levels = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/>'
            '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
            for n, text in enumerate(("%1.", "%1.%2"))
        )
        numbering.insert(0, parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>"
        ))  # fmt: skip
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    properties = document.styles[name].element.get_or_add_pPr()
    properties.insert_element_before(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'),
        "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl",
    )  # fmt: skip
