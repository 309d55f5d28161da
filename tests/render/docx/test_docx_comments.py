"""The review copy of a briefing: comments beside what stands under an id, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.check.documents import inspect_file
from generator.house.word import read_word_house
from generator.model.grounds import Basis
from generator.office.package import read_package, write_package
from generator.outline.grounds import bases_of
from generator.render.docx import render_docx
from generator.render.docx.comments import commented
from generator.render.places import Place, Rendered
from generator.render.remarks import comment_on
from generator.theme.shipped.institutional import THEME
from tests.house.word_houses import HOUSES
from tests.tiny import tiny, tiny_plan

BODY, COMMENTS = "word/document.xml", "word/comments.xml"
MARKS = r'<w:commentRange(?:Start|End) w:id="\d+"/>|<w:r><w:commentReference w:id="\d+"/></w:r>'
META = tiny_plan().briefing.meta


@cache
def remarks() -> dict[str, tuple[object, ...]]:
    bases: dict[str, Basis] = bases_of(tiny(), {})
    return {name: comment_on(basis, META.labels) for name, basis in bases.items()}


def review(rendered: Rendered) -> dict[str, bytes]:
    return read_package(commented(rendered, remarks(), META), "review")  # type: ignore[arg-type]


@cache
def plain_one() -> Rendered:
    return render_docx(tiny_plan().briefing, THEME)


def test_without_its_comments_it_is_the_briefing_again() -> None:
    """Part by part; only the list of parts and relationships has grown."""
    parts, before = review(plain_one()), read_package(plain_one().data, "plain")

    assert before[BODY].decode() == re.sub(MARKS, "", parts[BODY].decode())
    changed = {name for name in parts if parts[name] != before.get(name)}
    assert {BODY, COMMENTS, "[Content_Types].xml", "word/_rels/document.xml.rels"} == changed


def test_every_statement_has_its_comment() -> None:
    """Marks and comments pair off, and each place of a statement in the body lies in the range of one."""
    parts = review(plain_one())
    body, comments = parts[BODY].decode(), parts[COMMENTS].decode()

    begun = re.findall(r'<w:commentRangeStart w:id="(\d+)"/>', body)
    assert begun
    assert sorted(begun) == sorted(re.findall(r'<w:commentRangeEnd w:id="(\d+)"/>', body))
    assert begun == re.findall(r'<w:comment w:id="(\d+)"', comments)
    for place in plain_one().places:
        if place.id in remarks() and place.part == f"/{BODY}":
            mark = re.escape(f'w:name="{place.anchor}"/>')
            assert re.search(rf'<w:commentRangeStart w:id="\d+"/><w:bookmarkStart w:id="\d+" {mark}', body), place


def test_a_comment_bears_the_date_of_the_edition_and_no_number_of_a_footnote() -> None:
    """LibreOffice would print the comment's words for the note's."""
    comments = review(plain_one())[COMMENTS].decode()
    notes = re.findall(r'<w:footnoteReference w:id="(\d+)"', review(plain_one())[BODY].decode())

    assert notes
    assert not {*notes} & {*re.findall(r'<w:comment w:id="(\d+)"', comments)}
    assert {f"{META.iso_date}T00:00:00Z"} == {*re.findall(r'w:date="([^"]*)"', comments)}


def test_what_stands_in_a_footnote_is_remarked_upon_at_its_mark() -> None:
    """Word has no comments in notes."""
    notes = "word/footnotes.xml"
    parts = read_package(plain_one().data, "plain")
    told = '<w:bookmarkStart w:id="900" w:name="told"/><w:bookmarkEnd w:id="900"/></w:p></w:footnote>'
    head, _, tail = parts[notes].decode().rpartition("</w:p></w:footnote>")
    data = write_package({**parts, notes: f"{head}{told}{tail}".encode()})
    body = review(Rendered(data, (Place("count", f"/{notes}", "told"),)))[BODY].decode()

    around = r'<w:commentRangeStart w:id="\d+"/><w:r>(?:(?!</w:r>).)*<w:footnoteReference w:id="\d+"/></w:r><w:commentR'
    assert re.search(around, body)
    assert parts[BODY].decode() == re.sub(MARKS, "", body)


def test_a_review_copy_passes_the_rules_for_documents(tmp_path: Path) -> None:
    """As the briefing does."""
    path = tmp_path / "review.docx"
    path.write_bytes(commented(plain_one(), remarks(), META))  # type: ignore[arg-type]

    assert () == inspect_file(path)


@pytest.mark.parametrize("name", sorted(HOUSES))
def test_a_house_file_is_commented_in_the_same_way(name: str) -> None:
    """Comments of the house's own sample are gone; the body is the same."""
    house = read_word_house(_with_comment(HOUSES[name]()), f"{name}.docx", THEME)
    rendered = render_docx(tiny_plan().briefing, house.theme, house)
    parts = review(rendered)

    assert read_package(rendered.data, "plain")[BODY].decode() == re.sub(MARKS, "", parts[BODY].decode())
    assert b"an old remark" not in b"".join(parts.values())
    assert 1 == parts["word/_rels/document.xml.rels"].count(b"relationships/comments")
    assert 1 == parts["[Content_Types].xml"].count(b'"/word/comments.xml"')


def _with_comment(data: bytes) -> bytes:
    """The house's file with a comments part of its own."""
    parts = read_package(data, "house")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    type_ = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    words = "<w:p><w:r><w:t>an old remark</w:t></w:r></w:p>"
    xml = f'<w:comments xmlns:w="{main}"><w:comment w:id="0" w:author="x">{words}</w:comment></w:comments>'
    override = f'<Override PartName="/word/comments.xml" ContentType="{type_}"/></Types>'
    relation = f'<Relationship Id="rIdOld" Type="{kind}" Target="comments.xml"/></Relationships>'
    types, relations = "[Content_Types].xml", "word/_rels/document.xml.rels"
    if COMMENTS not in parts:
        parts[types] = parts[types].replace(b"</Types>", override.encode())
        parts[relations] = parts[relations].replace(b"</Relationships>", relation.encode())
    return write_package({**parts, COMMENTS: xml.encode()})


def test_a_statement_that_was_not_printed_has_no_comment() -> None:
    """An id without a place is passed over."""
    rendered = replace(plain_one(), places=())

    assert b"<w:comment " not in review(rendered)[COMMENTS]
