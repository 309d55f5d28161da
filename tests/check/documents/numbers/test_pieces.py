"""A finished document read piece by piece says what it says as a whole."""

from __future__ import annotations

import pytest

from generator.check.documents.numbers import charts, pieces
from generator.check.documents.numbers.passage import Passage
from generator.check.documents.numbers.pieces import passages_by_piece
from generator.check.documents.numbers.reading import passages_of
from generator.model.memo import Shelf
from generator.office.inspect import Document, open_bytes, open_parts
from generator.office.package import read_package, write_package
from generator.render.docx import render_docx
from generator.render.pptx import render_pptx
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import rendered_sample
from tests.tiny import tiny_plan

BODY = "word/document.xml"


def joined(document: Document, known: Shelf, drawn: Shelf | None = None) -> tuple[Passage, ...]:
    return tuple(passage for piece in passages_by_piece(document, known, drawn) for passage in piece)


def documents() -> list[Document]:
    plan = tiny_plan()
    return [
        open_bytes(render_docx(plan.briefing, THEME).data, "briefing.docx"),
        open_bytes(render_pptx(plan.deck, THEME).data, "deck.pptx"),
        open_bytes(rendered_sample().data, "briefing.docx"),
    ]


def test_pieces_say_what_the_whole_says() -> None:
    """In the same order, read for the first time and again."""
    for document in documents():
        known = Shelf()
        whole = passages_of(document)
        assert len(whole) > 10
        assert len(passages_by_piece(document, known)) > 5
        assert whole == joined(document, known)
        assert whole == joined(open_bytes(write_package(document.parts), document.name), known)


def test_stretches_of_a_body_say_what_the_whole_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that an earlier document had are not read again."""
    rendered, known = render_docx(tiny_plan().briefing, THEME), Shelf()
    assert b"".join(rendered.body) == rendered.parts[BODY]

    def read() -> tuple[Passage, ...]:
        document = open_parts(rendered.parts, "briefing.docx")
        found = passages_by_piece(document, known, None, rendered.body)
        return tuple(passage for piece in found for passage in piece)

    whole = passages_of(open_parts(rendered.parts, "briefing.docx"))
    assert whole == read()
    monkeypatch.setattr(pieces, "_blocks", None)
    assert whole == read()


def test_the_parts_of_a_document_are_those_of_its_file() -> None:
    """So that nobody needs to unpack what was packed just now."""
    plan = tiny_plan()
    for rendered in (render_docx(plan.briefing, THEME), render_pptx(plan.deck, THEME).rendered):
        assert rendered.parts
        assert rendered.parts == read_package(rendered.data, "document")


def test_charts_of_another_document_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """They say the same under the name that they have where they stand; one with other data is read anew."""
    document, drawn = documents()[0], Shelf()
    joined(document, Shelf(), drawn)
    changed = {name: data.replace(b"<c:v>1.2</c:v>", b"<c:v>1.3</c:v>") for name, data in document.parts.items()}
    other = open_parts(changed, document.name)
    assert other.parts != document.parts
    assert passages_of(other) == joined(other, Shelf(), drawn)

    whole = passages_of(document)
    monkeypatch.setattr(charts, "parse", None)
    assert whole == joined(open_parts(document.parts, document.name), Shelf(), drawn)


def with_body(before: str, after: str) -> Document:
    parts = read_package(rendered_sample().data, "briefing.docx")
    parts[BODY] = parts[BODY].replace(b"<w:body>", b"<w:body>" + before.encode(), 1)
    parts[BODY] = parts[BODY].replace(b"<w:sectPr>", after.encode() + b"<w:sectPr>", 1)
    return open_bytes(write_package(parts), "briefing.docx")


OPEN_MARK = '<w:p><w:bookmarkStart w:id="900" w:name="far"/><w:r><w:t>It had 7 boats.</w:t></w:r></w:p>'
ENDED_MARK = '<w:p><w:r><w:t>It had 8 boats.</w:t></w:r><w:bookmarkEnd w:id="900"/></w:p>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
OPEN_FIELD = (
    f"<w:p>{FIELD.format('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>It had 7.</w:t></w:r></w:p>"
)
ENDED_FIELD = f"<w:p><w:r><w:t>It had 8.</w:t></w:r>{FIELD.format('end')}</w:p>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OPEN_MARK, ENDED_MARK),
        (OPEN_FIELD, ENDED_FIELD),
        ('<w:bookmarkStart w:id="900" w:name="far"/>', '<w:bookmarkEnd w:id="900"/>'),
        ("<w:p><w:r><w:t>Odd 7", ""),
        ("<!-- 7 -->", ""),
    ],
)
def test_what_reaches_over_pieces_is_read_as_a_whole(before: str, after: str) -> None:
    """A bookmark or a field that ends in another paragraph, something else between them, a part that is not XML."""
    document = with_body(before, after)
    assert passages_of(open_bytes(write_package(document.parts), "briefing.docx")) == joined(document, Shelf())


def test_a_changed_paragraph_is_read_anew() -> None:
    known = Shelf()
    texts = []
    for number in (7, 9):
        found = joined(with_body(f"<w:p><w:r><w:t>It had {number} boats.</w:t></w:r></w:p>", ""), known)
        texts.append(found[0].text)
    assert ["It had 7 boats.", "It had 9 boats."] == texts
