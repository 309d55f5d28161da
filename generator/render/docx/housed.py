"""A briefing in a house's own Word file: its cover, styles, headers and footers around our text."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from generator.house.word import WordHouse
from generator.house.word_fields import field_values
from generator.house.word_match import BUILT_IN
from generator.model.element import Briefing, Meta
from generator.model.memo import Memo
from generator.office.inspect import TYPES, links_name, parse, select, tag
from generator.office.package import read_package, write_package
from generator.records import replace
from generator.render.docx import house_parts as parts_of
from generator.render.docx.adoption import Adoption, adopt, needed
from generator.render.docx.assemble import add_relations, app_part, theme_part, word_part
from generator.render.docx.body import TITLES, body_texts, dateline, title_block
from generator.render.docx.contents import Listing, entries
from generator.render.docx.document import ledger_of, pen_for
from generator.render.docx.furniture import Furniture
from generator.render.docx.geometry import points
from generator.render.docx.house_sections import close_in_house, missing
from generator.render.docx.ledger import DOCUMENT, Ledger, NewPart, Relation, Story
from generator.render.docx.linking import Link, linked
from generator.render.docx.notes import END, FOOT, ended, notes_xml
from generator.render.docx.numbering import numbering_xml
from generator.render.docx.paging import Front, Paged, paginate
from generator.render.docx.properties import app_xml
from generator.render.docx.sections import sections
from generator.render.docx.settings import settings_xml
from generator.render.docx.table_styles import BOX_SIDE
from generator.render.docx.theme_part import theme_xml
from generator.render.docx.watermark import marked_furniture
from generator.render.docx.xmlns import RELATIONSHIPS
from generator.render.places import Rendered
from generator.render.properties import fill_core

_PREFIX = "rIdBriefing"
_LINE = 14.0  # points that a paragraph of a house's letterhead takes, about


def render_in_house(briefing: Briefing, house: WordHouse, memo: Memo | None = None) -> Rendered:
    """The Word file of ``briefing`` in the file of ``house``, and where each id stands in it."""
    meta = briefing.meta
    adoption = adopt(house, meta.title)
    titles = frozenset(TITLES) - house.said
    elements = ended(briefing.elements, meta)
    front = Front(adoption.measured, titles, _pages_before(house), _points_before(house))
    paged = paginate(replace(briefing, elements=elements), house.theme, front, memo)
    desk = _Desk(briefing, house, adoption, paged, memo)
    return desk.finished(titles)


def _pages_before(house: WordHouse) -> int:
    kept = list(house.body)[: house.frame.before]
    breaks = "descendant-or-self::*[self::w:br[@w:type='page'] or self::w:sectPr]"
    return sum(len(select(node, breaks)) for node in kept)


def _points_before(house: WordHouse) -> float:
    """What a letterhead takes of our first page, where the cover is none of its own."""
    if _pages_before(house):
        return 0.0
    kept = list(house.body)[: house.frame.before]
    taken = sum(len(select(node, "descendant-or-self::w:p")) for node in kept) * _LINE
    return min(taken, points(house.theme.sheet.tall) / 2)


class _Desk:
    """Everything that is settled once for a briefing in a house's file."""

    def __init__(
        self, briefing: Briefing, house: WordHouse, adoption: Adoption, paged: Paged, memo: Memo | None
    ) -> None:
        self.meta, self.house, self.adoption, self.paged = briefing.meta, house, adoption, paged
        self.story = Story(DOCUMENT, prefix=_PREFIX)
        self.kind = END if briefing.meta.endnotes else FOOT
        self.ledger = _ledger(paged, house)
        self.ledger.note_kind = self.kind
        self.ledger.open(self.story)
        self.pen = pen_for(self.ledger, self.story, house.theme, briefing.meta, memo)
        self.parts = dict(house.file.parts)
        self.link = self._link()

    def _link(self) -> Link:
        lists = self._highest("numbering", ("w:num/@w:numId", "w:abstractNum/@w:abstractNumId"))
        notes = self._highest(f"{self.kind.word}s", (f"w:{self.kind.word}/@w:id",))
        language = "" if _language(self.house) == self.meta.language else self.meta.language
        a = self.adoption
        hung = {"BriefingBox": BOX_SIDE} if parts_of.hangs_tables(self.house) else {}
        return Link(a.names, a.direct, a.tables, hung, lists + 1 if lists else 0, notes, language)

    def _highest(self, kind: str, paths: tuple[str, ...]) -> int:
        part = parts_of.house_part(self.house, kind)
        return max(parts_of.highest(self.parts[part], paths), 0) if part else 0

    def finished(self, titles: frozenset[str]) -> Rendered:
        """Write the text, then the parts around it."""
        written = self._text(titles)
        notes = tuple(self.ledger.notes)
        furniture = Furniture(self.meta, self.house.theme, self.story, self.paged.total,
                              heading=_running_heading(self.house), fit=self._fit)  # fmt: skip
        parts = sections(self.paged.elements, self.paged.opens)
        text = close_in_house(parts, [linked(one, self.link) for one in written], self.house, furniture)
        values = field_values(self.meta)
        self._put_text(text, values)
        self._put_styles([*written, *notes, *self._furniture_xml()])
        self._put_numbering()
        self._put_notes([linked(note, self.link) for note in notes])
        self._put_settings()
        self.parts |= parts_of.filled_furniture(self.house, values)
        self.parts |= marked_furniture(self.parts, self.house, self.meta, self.house.theme)
        return Rendered(self._packed(), tuple(self.ledger.places))

    def _text(self, titles: frozenset[str]) -> list[str]:
        paged = self.paged
        listed = entries(paged.elements, self.ledger.anchors, paged.headings, paged.depth)
        listing = Listing(listed, paged.breaks, paged.depth)
        parts = sections(paged.elements, paged.opens)
        texts = [b"".join(body_texts(part.elements, listing, self.pen)).decode() for part in parts]
        dated = "" if self._is_dated() else dateline(self.meta)
        return [title_block(self.meta, self.pen, titles, dated) + texts[0], *texts[1:]]

    def _is_dated(self) -> bool:
        """Whether the date stands somewhere: in a field of the house, or in the headers that we add."""
        return "date" in self.house.said or len(missing(self.house)) == 2

    def _fit(self, data: bytes) -> bytes:
        return linked(data.decode(), self.link).encode()

    def _furniture_xml(self) -> Iterator[str]:
        """Which of our styles the headers and footers use that we add."""
        if missing(self.house):
            yield "".join(f'<w:pStyle w:val="{id}"/>' for id in ("Header", "Footer", "Masthead"))
            yield '<w:rStyle w:val="RunningNumber"/><w:rStyle w:val="CaptionLabel"/><w:tblStyle w:val="TableNormal"/>'

    def _put_text(self, text: str, values: Mapping[str, str]) -> None:
        main = parts_of.main_part(self.house)
        data = parts_of.text_with(self.house, text, values)
        self.parts[main] = data
        rels = links_name(main)
        if rels in self.parts:
            self.parts[rels] = parts_of.used_links(self.parts[rels], data)
        self.parts[TYPES] = parts_of.types_of_document(self.parts[TYPES])

    def _put_styles(self, xml: list[str]) -> None:
        added = [linked(style, self.link) for style in needed(self.adoption, xml)]
        part = parts_of.house_part(self.house, "styles")
        if part:
            self.parts[part] = parts_of.styles_with(self.parts[part], added)
        else:
            empty = word_part("styles", "styles", b"")
            made = parts_of.styles_with(f"<w:styles {_WORD}/>".encode(), added)
            self.story.relate(f"{RELATIONSHIPS}/styles", replace(empty, data=made))
        if not parts_of.house_part(self.house, "theme"):
            self.story.relate(f"{RELATIONSHIPS}/theme", theme_part(theme_xml(self.house.theme)))

    def _put_numbering(self) -> None:
        ledger, names = self.ledger, self.adoption.names
        ours = numbering_xml(self.house.theme, ledger.restarts, ledger.literals)
        part, own = parts_of.house_part(self.house, "numbering"), self.adoption.measured
        if part:
            shift = self.link.lists
            self.parts[part] = parts_of.numbering_with(self.parts[part], ours, shift, names, own)
        else:
            self._relate("numbering", word_part("numbering", "numbering", parts_of.tied(ours, names, own)))

    def _put_notes(self, notes: list[str]) -> None:
        name = f"{self.kind.word}s"
        part = parts_of.house_part(self.house, name)
        if part:
            text = self.parts[parts_of.main_part(self.house)]
            self.parts[part] = parts_of.notes_with(self.parts[part], self.kind.word, notes, text)
        elif notes:
            made = word_part(name, name, notes_xml(self.kind, self.house.theme, notes))
            self._relate(name, replace(made, children=tuple(self.ledger.note_relations)))

    def _put_settings(self) -> None:
        """The settings name the separators of notes where the part of the notes is ours."""
        ours = settings_xml(self.meta.language, endnotes=self.meta.endnotes)
        added = self.ledger.notes and not parts_of.house_part(self.house, f"{self.kind.word}s")
        named = (f"{self.kind.word}Pr",) if added else ()
        part = parts_of.house_part(self.house, "settings")
        if part:
            self.parts[part] = parts_of.settings_with(self.parts[part], ours, named)
        else:
            made = parts_of.settings_with(parts_of.without_notes(ours), ours, named)
            self._relate("settings", word_part("settings", "settings", made))

    def _relate(self, kind: str, part: NewPart) -> None:
        self.story.relate(f"{RELATIONSHIPS}/{kind}", part)

    def _packed(self) -> bytes:
        """python-docx opens the house's file, takes our parts in and writes it."""
        from docx.package import Package

        package: Any = Package.open(io.BytesIO(write_package(self.parts)))
        main = package.main_document_part
        add_relations(main, _renamed(self.story.relations, self.parts), package)
        if parts_of.house_part(self.house, f"{self.kind.word}s"):
            noted = main.part_related_by(f"{RELATIONSHIPS}/{self.kind.word}s")
            add_relations(noted, _renamed(self.ledger.note_relations, self.parts), package)
        _tell_properties(package, app_part(app_xml(self.meta, self.paged.total), package), self.meta)
        buffer = io.BytesIO()
        package.save(buffer)
        return write_package(read_package(buffer.getvalue(), self.house.file.name))


_WORD = f'xmlns:w="{tag("w:p")[1:-2]}"'


def _ledger(paged: Paged, house: WordHouse) -> Ledger:
    """A ledger that leaves alone the numbers and names of what stays of the house's text."""
    main = house.file.parts[parts_of.main_part(house)]
    root = parse(main)
    assert root is not None
    taken = [str(node.get(tag("w:name"))) for node in root.iter(tag("w:bookmarkStart"))]
    bookmarks = parts_of.highest(main, (".//w:bookmarkStart/@w:id",))
    drawings = parts_of.highest(main, (".//wp:docPr/@id",))
    ledger = ledger_of(())
    ledger.begin_at(bookmarks, drawings, taken)
    return ledger_of(paged.elements, ledger)


def _running_heading(house: WordHouse) -> str:
    """The style of headings as a STYLEREF field names it: a number for Word's own."""
    match = next(match for match in house.matches if match.role.id == "Heading1")
    if match.style is None or match.how == BUILT_IN:
        return "1"
    return f'"{match.style.name}"'


def _language(house: WordHouse) -> str:
    """The language that the house's file says its text is in."""
    part = parts_of.house_part(house, "styles")
    root = parse(house.file.parts[part]) if part else None
    found = [] if root is None else select(root, "w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    return str(found[0].get(tag("w:val")) or "") if found else ""


def _renamed(relations: list[Relation], taken: Mapping[str, bytes]) -> list[Relation]:
    """Relations whose parts have names that the house's file does not use."""
    return [
        replace(one, target=one.target if isinstance(one.target, str) else _free(one.target, taken))
        for one in relations
    ]


def _free(part: NewPart, taken: Mapping[str, bytes]) -> NewPart:
    stem, dot, end = part.name.rpartition(".")
    name, turn = part.name, 1
    while name.lstrip("/").lower() in {one.lower() for one in taken}:
        name, turn = f"{stem}-{turn}{dot}{end}", turn + 1
    return replace(part, name=name, children=tuple(_renamed(list(part.children), taken)))


def _tell_properties(package: Any, app: Any, meta: Meta) -> None:
    """The file is the briefing's, not the template's: its properties, no picture of the template's first page."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    for id, relation in list(package.rels.items()):
        if relation.reltype in {RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.THUMBNAIL}:
            del package.rels[id]
    package.relate_to(app, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    fill_core(package.core_properties, meta)
