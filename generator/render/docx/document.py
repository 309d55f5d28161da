"""A briefing as a Word file: decide sections and pages, write the body, then the parts around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.element import Bibliography, Briefing, Caption, Element, Graphic, Grid, Heading, Meta
from generator.model.memo import Memo
from generator.office.package import write_package
from generator.records import replace
from generator.render.docx.assemble import parts_of, theme_part, word_part
from generator.render.docx.body import body_texts, title_block
from generator.render.docx.captions import caption_label
from generator.render.docx.contents import Listing, as_heading, entries
from generator.render.docx.furniture import Furniture
from generator.render.docx.ledger import DOCUMENT, Ledger, NewPart, Pen, Story
from generator.render.docx.notes import END, FOOT, ended, notes_xml
from generator.render.docx.numbering import numbering_xml
from generator.render.docx.paragraphs import GAP, LAST_GAP
from generator.render.docx.properties import app_xml
from generator.render.docx.sections import sections
from generator.render.docx.settings import font_table_xml, settings_xml
from generator.render.docx.snug import snugly
from generator.render.docx.style_xml import styles_xml
from generator.render.docx.styles import title_type
from generator.render.docx.theme_part import theme_xml
from generator.render.docx.xmlns import BODY, DECLARATION, RELATIONSHIPS
from generator.render.places import Rendered
from generator.theme.tokens import Theme

_HEAD = f"{DECLARATION}<w:document {BODY}><w:body>".encode()
_END = b"</w:body></w:document>"
_GAP = GAP.encode()


def render(briefing: Briefing, theme: Theme, memo: Memo | None = None) -> Rendered:
    """The Word file of ``briefing`` and where each id stands in it; ``memo`` is from earlier documents."""
    meta = briefing.meta
    paged, sheets = snugly(replace(briefing, elements=ended(briefing.elements, meta)), theme, memo)
    ledger = ledger_of(paged.elements)
    ledger.note_kind = END if meta.endnotes else FOOT
    ledger.open(story := Story(DOCUMENT))
    pen = pen_for(ledger, story, theme, meta, memo)
    parts = sections(paged.elements, paged.opens)
    listed = entries(paged.elements, ledger.anchors, paged.headings, paged.depth)
    listing = Listing(listed, paged.breaks, paged.depth)
    texts = [body_texts(part.elements, listing, pen, opens=part is not parts[0]) for part in parts]
    texts[0].insert(0, title_block(meta, pen).encode())
    texts[-1][-1:] = map(_ended, texts[-1][-1:])
    furniture = Furniture(meta, sheets, story, paged.total)
    body = (_HEAD, *furniture.close(parts, texts), _END)
    _add_parts(pen, meta)
    packed = parts_of(b"".join(body), story, app_xml(meta, paged.total), meta)
    return Rendered(write_package(packed), tuple(ledger.places), packed, body)


def pen_for(ledger: Ledger, story: Story, theme: Theme, meta: Meta, memo: Memo | None) -> Pen:
    """A pen that knows what was written before in the same look and language."""
    alike = (theme, meta.labels, meta.language, ledger.note_kind, story.prefix)
    known = memo.shelf("Word text", alike) if memo else None
    return Pen(ledger, story, theme, meta.labels, meta.language, known)


def _ended(text: bytes) -> bytes:
    """A last gap, which Word wants behind a table, so low that it opens no page under a full one."""
    return text.removesuffix(_GAP) + LAST_GAP.encode() if text.endswith(_GAP) else text


def ledger_of(elements: Sequence[Element], begun: Ledger | None = None) -> Ledger:
    """A ledger that knows already what references will print and where they lead."""
    ledger = begun or Ledger()
    ledger.captions = {id: caption_label(caption) for id, caption in _captions(elements)}
    for element in elements:
        match element:
            case Graphic():
                ledger.reserve_caption(element.id)
            case Grid() if element.id in ledger.captions:
                ledger.reserve_caption(element.id)
            case Heading() | Grid():
                ledger.reserve(element.id)
            case Bibliography():
                _reserve_entries(element, ledger)
            case _ if (heading := as_heading(element)) is not None:
                ledger.reserve(heading.id)
            case _:
                pass
    return ledger


def _reserve_entries(bibliography: Bibliography, ledger: Ledger) -> None:
    """The heading of a reference list and its entries, which citations lead to."""
    if (heading := as_heading(bibliography)) is not None:
        ledger.reserve(heading.id)
    for _, items in bibliography.groups:
        for id, _ in items:
            ledger.reserve(id)


def _captions(elements: Sequence[Element]) -> list[tuple[str, Caption]]:
    found: list[tuple[str, Caption]] = []
    for element in elements:
        match element:
            case Graphic():
                found.append((element.id, element.caption))
            case Grid() if element.caption and element.role != "dispute":
                found.append((element.id, element.caption))
            case _:
                pass
    return found


def _add_parts(pen: Pen, meta: Meta) -> None:
    """Everything beside the body and its headers, in a fixed order."""
    asked = tuple(pen.ledger.restarts), tuple(pen.ledger.literals), title_type(meta.title, pen.theme.page)
    parts = pen.known.get(("parts", asked), lambda: _look_parts(pen, meta)) if pen.known else _look_parts(pen, meta)
    for kind, part in (*parts, *_note_parts(pen)):
        pen.story.relate(f"{RELATIONSHIPS}/{kind}", part)


def _look_parts(pen: Pen, meta: Meta) -> tuple[tuple[str, NewPart], ...]:
    """The parts that most papers of a look have alike: of ``meta`` but language and notes only the title's length."""
    ledger, theme = pen.ledger, pen.theme
    return (
        ("styles", word_part("styles", "styles", styles_xml(theme, meta.title, meta.language))),
        ("numbering", word_part("numbering", "numbering", numbering_xml(theme, ledger.restarts, ledger.literals))),
        ("settings", word_part("settings", "settings", settings_xml(meta.language, endnotes=meta.endnotes))),
        ("fontTable", word_part("fontTable", "fontTable", font_table_xml(theme))),
        ("theme", theme_part(theme_xml(theme))),
    )


def _note_parts(pen: Pen) -> Iterator[tuple[str, NewPart]]:
    """Footnotes always, since settings name their separators; endnotes where they are the paper's notes."""
    used = pen.ledger.note_kind
    for kind in dict.fromkeys((FOOT, used)):
        name, mine = f"{kind.word}s", kind == used
        part = word_part(name, name, notes_xml(kind, pen.theme, pen.ledger.notes if mine else ()))
        yield name, replace(part, children=tuple(pen.ledger.note_relations) if mine else ())
