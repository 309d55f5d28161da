"""Comments on a finished document: what stands under an id gets a remark beside it, and nothing else changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, assert_never

from generator.model.element import Meta
from generator.model.inline import Cite, Code, CrossRef, Emphasis, Footnote, Inline, Inlines, Link, Mark, Strong, Text
from generator.office.package import read_package, write_package
from generator.office.xml import quote
from generator.render.docx.ledger import DOCUMENT
from generator.render.docx.runs import PLAIN, Look, text_runs
from generator.render.docx.xmlns import DECLARATION, WORD
from generator.render.places import Rendered
from generator.render.properties import issued

AUTHOR, INITIALS = "policybrief", "pb"
_PART, _RELATIONS, _TYPES = "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_START = re.compile(r'<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/>')
_END = re.compile(r'<w:bookmarkEnd w:id="(\d+)"/>')
_NOTE = re.compile(r'<w:(footnote|endnote) [^>]*?w:id="(-?\d+)".*?</w:\1>', re.DOTALL)
_NOTE_MARK = re.compile(r'<w:r>(?:(?!</w:r>).)*<w:(footnote|endnote)Reference w:id="(-?\d+)"/></w:r>')
_OLD_RELATION = re.compile(r'<Relationship [^>]*?/relationships/comments[A-Za-z]*"[^>]*/>')
_OLD_TYPE = re.compile(r'<Override [^>]*?PartName="/(word/comments[^"]*)"[^>]*/>')
# Beside a paragraph a comment is small print, whatever the document's own text looks like.
_LINE = ('<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
         '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>')  # fmt: skip


class Spot(NamedTuple):
    """Where the words under an id begin and end in the document's XML."""

    start: int
    end: int
    id: str


def commented(rendered: Rendered, remarks: Mapping[str, tuple[Inlines, ...]], meta: Meta) -> bytes:
    """The document with a comment on everything that stands under one of the ids in ``remarks``, paragraphs by id.

    Without its comments it is the same document again. They bear the edition's date. What stands in a footnote is
    remarked upon at the footnote's mark, since Word has no comments in notes.
    """
    parts = read_package(rendered.data, "briefing.docx")
    body = parts[DOCUMENT[1:]].decode()
    spots = sorted(_spots(rendered, parts, remarks), key=lambda spot: (spot.start, -spot.end))
    first = 1 + max((int(match[2]) for match in _NOTE_MARK.finditer(body)), default=-1)
    parts[DOCUMENT[1:]] = _marked(body, spots, first).encode()
    _replace_part(parts, _comments([remarks[spot.id] for spot in spots], first, meta))
    return write_package(parts)


def _spots(rendered: Rendered, parts: Mapping[str, bytes], remarks: Mapping[str, object]) -> Iterator[Spot]:
    anchors: dict[str, dict[str, str]] = {}
    for place in rendered.places:
        if place.id in remarks:
            anchors.setdefault(place.part[1:], {})[place.anchor] = place.id
    body = parts[DOCUMENT[1:]].decode()
    marks = {(match[1], match[2]): match for match in _NOTE_MARK.finditer(body)}
    for part, names in anchors.items():
        text = parts[part].decode()
        if part == DOCUMENT[1:]:
            yield from _in_text(text, names)
        else:
            yield from _in_notes(text, names, marks)


def _in_text(text: str, names: Mapping[str, str]) -> Iterator[Spot]:
    ends = {match[1]: match for match in _END.finditer(text)}
    for match in _START.finditer(text):
        end = ends.get(match[1])
        if match[2] in names and end and "<w:t" in text[match.end() : end.start()]:
            yield Spot(match.start(), end.end(), names[match[2]])


def _in_notes(text: str, names: Mapping[str, str], marks: Mapping[tuple[str, str], re.Match[str]]) -> Iterator[Spot]:
    for note in _NOTE.finditer(text):
        mark = marks.get((note[1], note[2]))
        for match in _START.finditer(note[0]):
            if mark and match[2] in names:
                yield Spot(mark.start(), mark.end(), names[match[2]])


def _marked(body: str, spots: Iterable[Spot], first: int) -> str:
    """``body`` with the marks of each comment around its words.

    They count on from the numbers of footnotes: LibreOffice takes a comment for the footnote whose number it has.
    """
    put: list[tuple[int, str]] = []
    for number, spot in enumerate(spots, first):
        put.append((spot.start, f'<w:commentRangeStart w:id="{number}"/>'))
        reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        put.append((spot.end, f'<w:commentRangeEnd w:id="{number}"/>{reference}'))
    pieces: list[str] = []
    at = 0
    for place, mark in sorted(put, key=lambda one: one[0]):
        pieces += [body[at:place], mark]
        at = place
    return "".join((*pieces, body[at:]))


def _comments(remarks: Iterable[tuple[Inlines, ...]], first: int, meta: Meta) -> str:
    date = f"{issued(meta.iso_date).isoformat()}Z"
    head = f"w:author={quote(AUTHOR)} w:date={quote(date)} w:initials={quote(INITIALS)}"
    inner = "".join(
        f'<w:comment w:id="{number}" {head}>{_paragraphs(remark)}</w:comment>'
        for number, remark in enumerate(remarks, first)
    )
    return f"{DECLARATION}<w:comments {WORD}>{inner}</w:comments>"


def _paragraphs(remark: tuple[Inlines, ...]) -> str:
    sign = "<w:r><w:annotationRef/></w:r>"
    return "".join(f"<w:p>{_LINE}{'' if index else sign}{_runs(content)}</w:p>" for index, content in enumerate(remark))


def _runs(content: Inlines, look: Look = PLAIN) -> str:
    return "".join(_run(item, look) for item in content)


def _run(item: Inline, look: Look) -> str:
    match item:
        case Text() | Code() | Cite() | CrossRef():
            return text_runs(item.text, look)
        case Strong():
            return _runs(item.content, Look(bold=True, italic=look.italic))
        case Emphasis():
            return _runs(item.content, Look(bold=look.bold, italic=True))
        case Link() | Mark():
            return _runs(item.content, look)
        case Footnote():
            return ""
        case _:
            assert_never(item)


def _replace_part(parts: dict[str, bytes], comments: str) -> None:
    """Put the comments into the package; those of a house's own sample, which belong to nothing, go."""
    types, relations = parts[_TYPES].decode(), parts[_RELATIONS].decode()
    for old in _OLD_TYPE.findall(types):
        parts.pop(old, None)
    override = f'<Override PartName="/{_PART}" ContentType="{_TYPE}"/>'
    relation = f'<Relationship Id="rIdReview" Type="{_KIND}" Target="comments.xml"/>'
    parts[_TYPES] = _ending(_OLD_TYPE.sub("", types), override, "</Types>")
    parts[_RELATIONS] = _ending(_OLD_RELATION.sub("", relations), relation, "</Relationships>")
    parts[_PART] = comments.encode()


def _ending(text: str, added: str, end: str) -> bytes:
    head, _, tail = text.rpartition(end)
    return f"{head}{added}{end}{tail}".encode()
