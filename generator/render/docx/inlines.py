"""Inlines to runs, with their bookmarks, links, references and footnotes."""

from __future__ import annotations

from typing import assert_never

from generator.model.inline import (
    Cite,
    Code,
    CrossRef,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Mark,
    Strong,
    Text,
    marks,
    plain,
)
from generator.model.walk import map_texts
from generator.office.xml import quote
from generator.records import replace
from generator.render.docx.ledger import Pen
from generator.render.docx.runs import PLAIN, Look, bookmark, code_runs, field, text_runs
from generator.render.docx.spans import shown
from generator.render.docx.tails import tailed
from generator.text.ties import NO_BREAK, tie, tie_citation

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_SAFE = ("http://", "https://", "mailto:")


def inline_runs(content: Inlines, pen: Pen, look: Look = PLAIN) -> str:
    """``content`` as the inside of a paragraph."""
    return "".join(_inline(item, pen, look) for item in content)


def under(id: str, content: Inlines, pen: Pen, look: Look = PLAIN) -> str:
    """``content`` under the bookmark of ``id``, unless it carries that one itself."""
    runs = inline_runs(content, pen, look)
    return runs if not id or id in marks(content) else marked(id, runs, pen)


def marked(id: str, runs: str, pen: Pen, *, caption: bool = False) -> str:
    """``runs`` under a bookmark of ``id``; ``caption``: of the figure or table of that id."""
    number, name = pen.ledger.bookmark(id, pen.story.part, caption)
    return bookmark(number, name, runs)


def _inline(item: Inline, pen: Pen, look: Look) -> str:
    match item:
        case Text():
            return text_runs(tie(item.text), replace(look, lang=item.lang) if item.lang else look)
        case Code():
            return code_runs(item.text, look)
        case Strong():
            return inline_runs(item.content, pen, replace(look, bold=True))
        case Emphasis():
            return inline_runs(item.content, pen, replace(look, italic=True))
        case Cite():
            return _cite(item, pen, replace(look, style="FootnoteReference") if item.raised else look)
        case CrossRef():
            return _reference(item, pen, look)
        case Link():
            return _link(item, pen, look)
        case Footnote():
            return _footnote(item, pen)
        case Mark():
            return marked(item.id, inline_runs(item.content, pen, look), pen)
        case _:
            assert_never(item)


def _cite(item: Cite, pen: Pen, look: Look) -> str:
    """A citation, each work that it names a link to its entry where the paper has one."""
    anchors = [(start, end, pen.ledger.anchor(id)) for start, end, id in item.links]
    if item.content:
        runs = inline_runs(map_texts(item.content, tie_citation), pen, look)
        return _leading(runs, anchors[0][2]) if len(anchors) == 1 else runs
    text, done, runs = tie_citation(item.text), 0, ""
    for start, end, anchor in anchors:
        runs += text_runs(text[done:start], look) + _leading(text_runs(text[start:end], look), anchor)
        done = end
    return runs + text_runs(text[done:], look)


def _leading(runs: str, anchor: str) -> str:
    """``runs`` as a link to a bookmark, in their own look."""
    return f'<w:hyperlink w:anchor={quote(anchor)} w:history="1">{runs}</w:hyperlink>' if anchor and runs else runs


def _reference(item: CrossRef, pen: Pen, look: Look) -> str:
    """A REF field where it prints the same words or number, else a link to the place, else the words alone."""
    runs = text_runs(tie(item.text), look)
    anchor = pen.ledger.leads_to(item.target, item.text)
    if not anchor:
        return runs
    printed, whole, number = pen.ledger.caption(item.target)
    words = item.text.replace(" ", NO_BREAK)
    if printed and printed == words:
        return _field_of(anchor, printed, look)
    if printed.endswith(NO_BREAK + words) and anchor == whole:
        return _field_of(number, words, look)
    return f"<w:hyperlink w:anchor={quote(anchor)}>{runs}</w:hyperlink>"


def _field_of(anchor: str, printed: str, look: Look) -> str:
    """A REF field that takes the look of the text it stands in, not that of the caption."""
    return field(f"REF {anchor} \\h \\* CHARFORMAT", printed, look)


def _link(item: Link, pen: Pen, look: Look) -> str:
    url = item.url.strip()
    if not url.lower().startswith(_SAFE) or any(char.isspace() for char in url):
        return inline_runs(item.content, pen, look)
    relation = pen.ledger.relate(pen.story.part, HYPERLINK, url)
    inner = inline_runs(shown(item), pen, replace(look, style="Hyperlink"))
    return f"<w:hyperlink r:id={quote(relation)}>{inner}</w:hyperlink>"


def _footnote(item: Footnote, pen: Pen) -> str:
    """The mark in the text; the note itself goes to the part of its kind. A note within a note is printed in line."""
    kind = pen.ledger.note_kind
    if pen.story.part == kind.part:
        return text_runs(" (", PLAIN) + inline_runs(item.content, pen) + text_runs(")", PLAIN)
    inner = inline_runs(tailed(item.content), replace(pen, story=pen.ledger.stories[kind.part]))
    number = pen.ledger.next_note()
    pen.ledger.note(kind.note(number, inner, plain(item.content)))
    return kind.mark(number)
