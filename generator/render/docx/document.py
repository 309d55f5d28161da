"""A briefing as a Word file: decide sections and pages, write the body, then the parts around it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.element import Briefing, Caption, Element, Graphic, Grid, Heading, Meta
from generator.render.docx.assemble import pack, theme_part, word_part
from generator.render.docx.body import body_xml, title_block
from generator.render.docx.captions import caption_label
from generator.render.docx.contents import UNNUMBERED, Listing, as_heading, entries
from generator.render.docx.geometry import columns
from generator.render.docx.headers import Running, first_footer, masthead, reference, running_footer, running_header
from generator.render.docx.ledger import DOCUMENT, FOOTNOTES, Ledger, NewPart, Pen, Story
from generator.render.docx.numbering import numbering_xml
from generator.render.docx.paging import paginate
from generator.render.docx.properties import app_xml
from generator.render.docx.sections import Section, close_section, name, section_properties, sections
from generator.render.docx.settings import font_table_xml, footnotes_xml, settings_xml
from generator.render.docx.style_xml import styles_xml
from generator.render.docx.theme_part import theme_xml
from generator.render.docx.xmlns import BODY, DECLARATION, RELATIONSHIPS
from generator.render.places import Rendered
from generator.theme.tokens import Theme


def render(briefing: Briefing, theme: Theme) -> Rendered:
    """The Word file of ``briefing`` and where each id stands in it."""
    meta = briefing.meta
    paged = paginate(briefing, theme)
    ledger = _ledger(paged.elements)
    story = Story(DOCUMENT)
    pen = Pen(ledger, story, theme, meta.labels, meta.language)
    parts = sections(paged.elements, paged.opens)
    listing = Listing(entries(paged.elements, ledger.anchors, paged.headings), paged.breaks)
    texts = [body_xml(part.elements, listing, pen) for part in parts]
    texts[0] = title_block(meta, pen) + texts[0]
    furniture = _Furniture(meta, theme, story, paged.total)
    body = furniture.close(parts, texts)
    document = f"{DECLARATION}<w:document {BODY}><w:body>{body}</w:body></w:document>".encode()
    _add_parts(pen, meta)
    return Rendered(pack(document, story, app_xml(meta, paged.total), meta), tuple(ledger.places))


def _ledger(elements: Sequence[Element]) -> Ledger:
    """A ledger that knows already what references will print and where they lead."""
    ledger = Ledger(captions={id: caption_label(caption) for id, caption in _captions(elements)})
    for element in elements:
        match element:
            case Graphic():
                ledger.reserve_caption(element.id)
            case Grid() if element.id in ledger.captions:
                ledger.reserve_caption(element.id)
            case Heading() | Grid():
                ledger.reserve(element.id)
            case _ if (heading := as_heading(element)) is not None:
                ledger.reserve(heading.id)
            case _:
                pass
    return ledger


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
    ledger, theme = pen.ledger, pen.theme
    notes = word_part("footnotes", "footnotes", footnotes_xml(theme, ledger.footnotes))
    parts = (
        ("styles", word_part("styles", "styles", styles_xml(theme, meta.title, meta.language))),
        ("numbering", word_part("numbering", "numbering", numbering_xml(theme, ledger.restarts, ledger.literals))),
        ("settings", word_part("settings", "settings", settings_xml(meta.language))),
        ("fontTable", word_part("fontTable", "fontTable", font_table_xml(theme))),
        ("theme", theme_part(theme_xml(theme))),
        ("footnotes", NewPart(FOOTNOTES, notes.content_type, notes.data, tuple(ledger.footnote_relations))),
    )
    for kind, part in parts:
        pen.story.relate(f"{RELATIONSHIPS}/{kind}", part)


class _Furniture:
    """Headers and footers, made when a section first needs them."""

    def __init__(self, meta: Meta, theme: Theme, story: Story, total: int) -> None:
        self._meta, self._theme, self._story = meta, theme, story
        self._total = total
        self._made: dict[tuple[str, bytes], str] = {}

    def close(self, parts: Sequence[Section], texts: Sequence[str]) -> str:
        """The texts joined, each with its section's properties; the last section's stand at the end of the body."""
        properties = [self._properties(part, first=index == 0) for index, part in enumerate(parts)]
        closed = [close_section(text, own) for text, own in zip(texts[:-1], properties[:-1], strict=True)]
        return "".join(closed) + texts[-1] + properties[-1]

    def _properties(self, part: Section, *, first: bool) -> str:
        at = columns(self._theme.sheet)
        width = at.across if part.wide else at.live
        header = running_header(self._meta, self._theme, self._running(part), width)
        references = self._reference("header", "default", header)
        if first:
            references += self._reference("header", "first", masthead(self._meta, self._theme))
        references += self._reference("footer", "default", running_footer(self._meta, self._theme, width))
        if first:
            references += self._reference("footer", "first", first_footer(self._meta, self._theme, self._total))
        return section_properties(references, self._theme.sheet, wide=part.wide, first=first)

    def _running(self, part: Section) -> Running:
        heading = part.heading
        if heading is None:
            return Running("", self._meta.edition, counted=False, style="")
        style = "1" if heading.number else f'"{UNNUMBERED}"'
        if part.several:
            # Word fills the field page by page; LibreOffice shows what stands in it, which is true on every page.
            return Running("", self._meta.edition, counted=False, style=style)
        counted = heading.number.isdigit()
        return Running(heading.number, name(part), counted, style)

    def _reference(self, kind: str, where: str, data: bytes) -> str:
        if (kind, data) not in self._made:
            number = sum(made == kind for made, _ in self._made) + 1
            part = word_part(f"{kind}{number}", kind, data)
            self._made[kind, data] = self._story.relate(f"{RELATIONSHIPS}/{kind}", part)
        return reference(kind, where, self._made[kind, data])
