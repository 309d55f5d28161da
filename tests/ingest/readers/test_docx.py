"""Word files: styles, lists, tables, notes, tracked changes, fields, boxes, properties; hostile ones refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.errors import InputError
from generator.ingest.document import RawBlock
from generator.ingest.reading import read_raw
from tests.ingest.word_files import W, paragraph, run, word


def _blocks(body: str, **parts: str) -> tuple[RawBlock, ...]:
    return read_raw(word(body, **parts), "a.docx").blocks


def _texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in _blocks(body, **parts)]


def test_headings_by_the_outline_of_their_styles() -> None:
    """A style in any language is a heading where it, or one that it is based on, has an outline level."""
    blocks = _blocks(
        paragraph("Hafen", "Titel") + paragraph("Kai", "berschrift2") + paragraph("Markt", "Eigene") + paragraph("Text")
    )

    assert [("title", 0), ("heading", 2), ("heading", 2), ("paragraph", 0)] == [(one.kind, one.level) for one in blocks]
    assert [20.0, 11.0] == [blocks[0].size, blocks[3].size]
    assert [1, 2, 3, 4] == [block.paragraph for block in blocks]


def test_lists_print_their_numbers() -> None:
    """What Word counts stands before the item; a bullet does not."""
    deeper = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    body = "".join((
        paragraph("one", "Liste"), paragraph("under", "", deeper), paragraph("two", "Liste"),
        paragraph("again", "", deeper), paragraph("sign", "", bullet),
    ))  # fmt: skip

    assert ["[1] one", "1.a) under", "[2] two", "2.a) again", "sign"] == _texts(body)
    assert {"item"} == {block.kind for block in _blocks(body)}


def test_tables_with_merged_cells() -> None:
    """A cell over two columns stands in the first, one over two rows in the first."""

    def cell(text: str, look: str = "") -> str:
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraph(text)}</w:tc>"

    rows = (
        cell("Year", '<w:vMerge w:val="restart"/>') + cell("Ferries", '<w:gridSpan w:val="2"/>'),
        cell("", "<w:vMerge/>") + cell("summer") + cell("winter"),
        cell("2019") + cell("7") + cell("5"),
    )
    blocks = _blocks("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")

    assert (("Year", "Ferries", ""), ("", "summer", "winter"), ("2019", "7", "5")) == blocks[0].rows


def test_a_frame_of_one_cell_is_its_text() -> None:
    """A table of one column is a box around paragraphs."""
    inner = paragraph("In short", "berschrift2") + paragraph("The port is old.")
    box = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"

    assert [("heading", "In short"), ("paragraph", "The port is old.")] == [
        (one.kind, one.text) for one in _blocks(box)
    ]


def test_notes_with_their_marks() -> None:
    """A note is a block that begins with its number; its mark is a place in the text."""
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = paragraph(run("Ferries sail") + mark.format(5) + run(" in winter.") + mark.format(2))
    notes = "".join(
        f'<w:footnote w:id="{key}">{paragraph(text)}</w:footnote>'
        for key, text in ((2, "So they say."), (5, "Not all."))
    )
    end = f'<w:endnote w:id="1">{paragraph("At last.")}</w:endnote>'
    body += paragraph(run("They stop.") + '<w:r><w:endnoteReference w:id="1"/></w:r>')
    blocks = _blocks(body, footnotes=notes, endnotes=end)

    assert ((12, "1"), (23, "2")) == blocks[0].marks
    assert [("footnote", "1 Not all."), ("footnote", "2 So they say."), ("footnote", "i At last.")] == [
        (block.kind, block.text) for block in blocks[2:]
    ]


def test_tracked_changes_are_as_accepted() -> None:
    """What was inserted or moved here is read, what was deleted or moved away is not; a deleted end joins."""
    body = paragraph(
        run("Old ") + f"<w:ins>{run('new ')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('away')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>"
    )
    body += paragraph(run("First "), "", "<w:rPr><w:del/></w:rPr>") + paragraph("second")

    assert ["Old new here", "First second"] == _texts(body)


def test_fields_show_their_results() -> None:
    """Instructions are not printed; nested ones neither; hyperlinks and simple fields are their text."""

    def turn(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>PAGE 17</w:instrText></w:r>"
    inner = turn("begin") + code + run("hidden") + turn("separate") + run("inner") + turn("end")
    body = paragraph(
        turn("begin") + code + inner + turn("separate") + run("seen ") + turn("end")
        + f'<w:hyperlink>{run("link ")}</w:hyperlink><w:fldSimple w:instr="X">{run("simple")}</w:fldSimple>'
    )  # fmt: skip

    assert ["seen link simple"] == _texts(body)


def test_signs_within_runs() -> None:
    """Tabs, breaks, hyphens of both kinds; hidden text is left out; italics are stretches, bold is of the whole."""
    body = paragraph(
        run("a")
        + "<w:r><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:br/><w:t>c</w:t></w:r>"
        + run("no", "<w:vanish/>")
    )
    body += paragraph(run("see ", "<w:b/>") + run("The Salt", "<w:b/><w:i/>"))
    first, second = _blocks(body)

    assert "a-b\u00ad\nc" == first.text
    assert (((4, 12),), True) == (second.italics, second.bold)


def test_text_boxes_follow_their_paragraph() -> None:
    """Of the two versions of a drawing one is read, behind the paragraph that holds it."""
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    old = f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice>{old}</mc:AlternateContent>"

    assert ["Before and after.", "In the box."] == _texts(
        paragraph(f"{run('Before ')}<w:r>{both}</w:r>{run('and after.')}")
    )


def _control(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def test_what_a_content_control_asks_for_is_no_text() -> None:
    """The prompt of an empty control is left out, in a line and as a paragraph; what was entered is read."""
    prompt = "<w:showingPlcHdr/>"
    body = paragraph(run("Chair: ") + _control(run("Choose somebody."), prompt) + _control(run("A. Sund")))
    body += _control(paragraph("Type the minutes here."), prompt) + _control(paragraph("The board met."))

    assert ["Chair: A. Sund", "The board met."] == _texts(body)


def _table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    """It follows the one that holds it, whose cell keeps its own words."""
    inner = _table((paragraph("old"), paragraph("12")), (paragraph("new"), paragraph("7")))
    outer = _table((paragraph("Port"), paragraph("Ships")), (paragraph("Arn"), paragraph("both") + inner))

    assert [(("Port", "Ships"), ("Arn", "both")), (("old", "12"), ("new", "7"))] == [
        block.rows for block in _blocks(outer)
    ]


def test_a_page_laid_out_as_a_table_is_its_text() -> None:
    """Cells that hold headings over text, or several long paragraphs, are columns of a page."""
    text = "The quay was lengthened twice, and each time the town paid for it out of what the salt had earned. "
    headed = _table(("", paragraph("Quays", "berschrift2") + paragraph(text)), (paragraph("Map"), paragraph("Crews")))
    columns = _table((paragraph("Left"), paragraph("Right")), (paragraph(text * 2) * 2, paragraph(text)))

    assert ["heading", "paragraph", "paragraph", "paragraph"] == [block.kind for block in _blocks(headed)]
    assert {"paragraph"} == {block.kind for block in _blocks(columns)}


def test_a_deleted_cell_is_gone() -> None:
    """Tracked changes of tables: a cell that was deleted is not read, rows likewise, inserted ones are."""
    gone = "<w:tcPr><w:cellDel/></w:tcPr>" + paragraph("gone")
    rows = _table((paragraph("Year"), paragraph("Ships"), gone), (paragraph("2019"), paragraph("7"), gone))
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('x')}</w:tc><w:tc>{paragraph('y')}</w:tc></w:tr>"
    added = deleted.replace("w:del/", "w:ins/").replace(">x<", ">2020<").replace(">y<", ">9<")
    body = rows.replace("</w:tbl>", f"{deleted}{added}</w:tbl>")

    assert (("Year", "Ships"), ("2019", "7"), ("2020", "9")) == _blocks(body)[0].rows


def test_notes_with_a_sign_of_their_own() -> None:
    """A mark that was typed is the mark of its note, stands in the text no more, and counts among no others."""
    typed = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    body = paragraph(run("Salt and Sail") + typed) + paragraph(
        run("Ships came.") + '<w:r><w:footnoteReference w:id="3"/></w:r>'
    )
    notes = f'<w:footnote w:id="2">{paragraph("* Thanks are due.")}</w:footnote>'
    notes += f'<w:footnote w:id="3">{paragraph("In spring.")}</w:footnote>'
    blocks = _blocks(body, footnotes=notes)

    assert [("Salt and Sail", ((13, "*"),)), ("Ships came.", ((11, "1"),))] == [(b.text, b.marks) for b in blocks[:2]]
    assert ["* Thanks are due.", "1 In spring."] == [block.text for block in blocks[2:]]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    """A letter that stands in a frame over several lines begins the paragraph after it."""
    body = paragraph(run("T"), "", '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph("he quay is old.")

    assert ["The quay is old."] == _texts(body)


def test_signs_of_symbol_fonts() -> None:
    """Signs that Word keeps by their place in the Symbol font are read; those of other such fonts are drawings."""
    body = paragraph(run("5 ") + '<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>' + run(" 1"))
    body += paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run("Agreed"))

    assert ["5 ± 1", "Agreed"] == _texts(body)


def test_properties_are_hints() -> None:
    """Title and author as the file tells them; an account or the name of a file is neither."""
    said = "<dc:title>On Quays</dc:title><dc:creator>Ada Moor</dc:creator>"
    unsaid = "<dc:title>draft7.docx</dc:title><dc:creator>admin</dc:creator>"

    assert {"author": "Ada Moor", "title": "On Quays"} == read_raw(word(paragraph("x"), core=said), "a.docx").hints
    assert {} == read_raw(word(paragraph("x"), core=unsaid), "a.docx").hints


def test_headers_stand_in_the_margin() -> None:
    """What Word prints on every page is there once, at the edge of no page."""
    blocks = _blocks(paragraph("Text"), header1=paragraph("Quay Notes 3, 2019"), footer1=paragraph("Saltby"))

    assert [(0, 1.0, "Saltby"), (0, 0.0, "Quay Notes 3, 2019")] == [(one.page, one.top, one.text) for one in blocks[1:]]


def test_strict_files_are_read() -> None:
    """The other namespaces of the standard make no difference."""
    data = word(paragraph("Hafen", "berschrift2"), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main")

    assert ("heading", "Hafen") == (read_raw(data, "a.docx").blocks[0].kind, read_raw(data, "a.docx").blocks[0].text)


def test_a_bomb_is_refused() -> None:
    """A part that grows four hundred times is not unpacked."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>")

    with pytest.raises(InputError, match="too large"):
        read_raw(buffer.getvalue(), "a.docx")


def test_entities_are_refused() -> None:
    """A document type is never read, so nothing can be expanded or fetched."""
    inner = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    document = f'{inner}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p></w:body></w:document>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", document)

    with pytest.raises(InputError, match="document type"):
        read_raw(buffer.getvalue(), "a.docx")


def test_deep_nesting_ends() -> None:
    """Tables in tables without end are a message, not a crash."""
    deep = "<w:tbl><w:tr><w:tc>" * 2000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 2000

    with pytest.raises(InputError):
        read_raw(word(deep), "a.docx")
