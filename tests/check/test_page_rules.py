"""The rules about what a reader sees on pages: contents, small print, links and charts of Word documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from generator.check.documents import inspect_file
from tests.check.office_files import Edit, change, saved, word

BODY = "word/document.xml"


def said(path: Path, rule: str) -> list[str]:
    return [finding.what for finding in inspect_file(path) if finding.rule == rule]


def with_contents() -> Word:
    """The clean briefing with contents of two entries."""
    document = word()
    styles = document.styles
    for level in (1, 2):
        styles.add_style(f"toc {level}", 1)
    first = document.paragraphs[0]
    for index, (text, name, page) in enumerate((("First", "one", "1"), ("Second", "two", "2")), start=1):
        heading = next(paragraph for paragraph in document.paragraphs if paragraph.text == text)
        _bookmark(heading._p, index, name)
        code = ' TOC \\o "1-2" \\h ' if index == 1 else ""
        first._p.addprevious(_entry(index, code, text, name, page))
    return document


def _bookmark(paragraph: object, index: int, name: str) -> None:
    for kind in ("End", "Start"):
        mark = OxmlElement(f"w:bookmark{kind}")
        mark.set(qn("w:id"), str(index))
        if kind == "Start":
            mark.set(qn("w:name"), name)
        paragraph.insert(1, mark)  # type: ignore[attr-defined]


def _entry(level: int, code: str, text: str, name: str, page: str) -> object:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    opening = field.format("begin") + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + field.format("separate")
    return parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="toc{level}"/></w:pPr>{opening if code else ""}'
        f'<w:hyperlink w:anchor="{name}"><w:r><w:t>{level}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>{text}</w:t></w:r>'
        f"<w:r><w:tab/></w:r><w:r><w:t>{page}</w:t></w:r></w:hyperlink>{'' if code else field.format('end')}</w:p>"
    )


def test_true_contents_are_left_alone(tmp_path: Path) -> None:
    """Entries that name their headings, with numbers and pages, give no finding."""
    assert [] == said(saved(with_contents(), tmp_path / "a.docx"), "word-contents")


END = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
PAGE = "<w:t>{}</w:t></w:r></w:hyperlink>"


def _pages_fall(parts: dict[str, bytes]) -> None:
    change(BODY, PAGE.format(2), PAGE.format(3))(parts)
    change(BODY, PAGE.format(1), PAGE.format(4))(parts)


FALSE: list[tuple[str, Edit]] = [
    ("“2 Second” of the contents is no heading as it stands",
     change(BODY, "<w:t>Second</w:t></w:r></w:p>", "<w:t>Renamed</w:t></w:r></w:p>")),
    ("“2 Second” of the contents is no heading as it stands", change(BODY, 'w:anchor="two"', 'w:anchor="one"')),
    ("“2 Second” of the contents leads to no heading", change(BODY, 'w:anchor="two"', 'w:anchor="three"')),
    ("the heading “Second” is not in the contents",
     change(BODY, '<w:p>(?:(?!</w:p>).)*w:anchor="two".*?</w:p>', END)),
    ("the contents give page 3 for “2 Second”, after page 4", _pages_fall),
    ("have no entries until someone updates them", change(BODY, "<w:hyperlink.*?</w:hyperlink>", "")),
]  # fmt: skip


@pytest.mark.parametrize(("what", "edit"), FALSE)
def test_false_contents_are_found(tmp_path: Path, what: str, edit: Edit) -> None:
    """An entry that does not say what stands in the document is told."""
    found = said(saved(with_contents(), tmp_path / "a.docx", edit), "word-contents")

    assert any(what in text for text in found), found


def test_small_print_is_found(tmp_path: Path) -> None:
    """Text under 8 points is told; a raised sign is not."""
    document = word()
    run = document.paragraphs[2].add_run("small print")
    run.font.size = Pt(7)
    sign = document.paragraphs[2].add_run("th")
    sign.font.size, sign.font.superscript = Pt(7), True
    found = said(saved(document, tmp_path / "a.docx"), "word-text-size")

    assert ["a piece of text is set in 7 pt, less than 8: “small print”"] == found


def _linked(text: str, style: str = "") -> Word:
    document = word()
    paragraph = document.add_paragraph("See ")
    if style:
        document.styles.add_style(style, 1)
        paragraph.style = style
    key = document.part.relate_to("https://example.org/", f"{R}/hyperlink", is_external=True)
    link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{key}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'
    paragraph._p.append(parse_xml(link))
    return document


R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LONG = "https://example.org/a/very/long/address/of/a/page.html"


def test_link_that_says_nothing_is_found(tmp_path: Path) -> None:
    """ "Here" is no name of a page."""
    assert ["a link says only “here”"] == said(saved(_linked("here"), tmp_path / "a.docx"), "links")


def test_bare_address_belongs_in_a_list_of_references(tmp_path: Path) -> None:
    """A long address is told in prose and left alone in the bibliography."""
    prose = said(saved(_linked(LONG), tmp_path / "a.docx"), "links")
    listed = said(saved(_linked(LONG, "Bibliography"), tmp_path / "b.docx"), "links")

    assert (1, 0) == (len(prose), len(listed))


def test_prompt_of_a_template_is_found(tmp_path: Path) -> None:
    """A prompt that nobody replaced is told."""
    document = word()
    document.add_paragraph("[Type your text here]")

    assert "“[Type your text here]” is a template's prompt" in said(saved(document, tmp_path / "a.docx"), "leftovers")


def test_name_of_the_library_in_the_statistics_is_found(tmp_path: Path) -> None:
    """What a library's template says about itself stays out of the file's properties."""
    edit = change("docProps/app.xml", "</Properties>", "<Manager>Steve Canny</Manager></Properties>")

    assert ["docProps/app.xml says “steve canny”"] == said(saved(word(), tmp_path / "a.docx", edit), "leftovers")
