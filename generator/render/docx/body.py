"""The body: title block, then every element in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import assert_never

from generator.model.element import (
    Bibliography,
    Boxes,
    Bullets,
    Cards,
    Contents,
    Element,
    Graphic,
    Grid,
    Heading,
    Item,
    Meta,
    Note,
    Prose,
    Quote,
)
from generator.model.inline import Inlines, plain
from generator.render.docx.boxes import bottom_line, cards_xml, item_runs, kept_entries, numbered_box, remark
from generator.render.docx.contents import (
    Listing,
    bibliography_heading,
    bibliography_style,
    contents_xml,
    heading_xml,
)
from generator.render.docx.figures import graphic_xml
from generator.render.docx.geometry import twips
from generator.render.docx.grids import grid_xml
from generator.render.docx.inlines import inline_runs, under
from generator.render.docx.ledger import Pen
from generator.render.docx.pairs import Pair, pair_xml, paired
from generator.render.docx.paragraphs import GAP, GAP_BEFORE, labelled, paragraph, properties
from generator.render.docx.prose import prose_setting
from generator.render.docx.runs import Look, tab, text_runs
from generator.render.docx.scripts import is_right_to_left
from generator.render.docx.side_boxes import boxes_xml
from generator.render.docx.tails import LONG, SHORT, tailed
from generator.render.docx.tapes import written
from generator.text.ties import tie

TITLES = ("title", "subtitle", "standfirst")


def dateline(meta: Meta) -> str:
    """What a masthead says, in a line under the title, for a file that has no room for one."""
    parts = (meta.series, meta.edition, meta.date, meta.labels.marking)
    said = text_runs(" \u00b7 ".join(part for part in parts if part))
    return paragraph("Masthead", said, direct=properties(before=80, after=160))


def title_block(meta: Meta, pen: Pen, wanted: Collection[str] = TITLES, dated: str = "") -> str:
    """Title, subtitle and standfirst, of them those that are ``wanted``; ``dated`` is a line under the titles."""
    sheet = pen.theme.sheet
    subtitle = paragraph("Subtitle", text_runs(tie(meta.subtitle)), meta.subtitle, sheet=sheet) if meta.subtitle else ""
    standfirst = paragraph(
        "Standfirst", inline_runs(tailed(meta.standfirst, LONG), pen), plain(meta.standfirst), sheet=sheet
    )
    title = paragraph("Title", text_runs(tie(meta.title)), meta.title, sheet=sheet)
    head = "".join(xml for name, xml in (("title", title), ("subtitle", subtitle)) if name in wanted)
    return head + dated + (standfirst if meta.standfirst and "standfirst" in wanted else "")


_GAP, _LISTED = GAP.encode(), b"<w:sdt>"
_OPENED, _OPENED_BEFORE = (gap.removesuffix("</w:p>") for gap in (GAP, GAP_BEFORE))  # a bookmark may stand inside
_MERGED, _MERGING = _OPENED.encode(), _OPENED_BEFORE.encode()


def body_texts(elements: Sequence[Element], listing: Listing, pen: Pen, *, opens: bool = True) -> list[bytes]:
    """All elements, a text each; two gaps in a row count once. ``opens``: nothing stands before them on their page."""
    pieces = paired(elements)
    texts = [
        _text(piece, listing, pen, opens=opens and before is None)
        for before, piece in zip((None, *pieces), pieces, strict=False)
    ]
    found = [text for text in texts if text]
    for at in range(1, len(found)):
        if not found[at - 1].endswith(_GAP):
            continue
        if found[at].startswith(_MERGING):
            found[at - 1 : at + 1] = found[at - 1].removesuffix(_GAP), _MERGED + found[at].removeprefix(_MERGING)
        elif listing.breaks and found[at].startswith(_LISTED):
            # A gap at the foot of a full page would open an empty one before the contents' own.
            found[at - 1] = found[at - 1].removesuffix(_GAP)
    return found


def _text(piece: Element | Pair, listing: Listing, pen: Pen, *, opens: bool) -> bytes:
    if isinstance(piece, Contents):
        return element_xml(piece, listing, pen, opens=opens).encode()
    return written((piece, opens), pen, lambda: _piece_xml(piece, listing, pen, opens=opens).encode())


def _piece_xml(piece: Element | Pair, listing: Listing, pen: Pen, *, opens: bool) -> str:
    made = pair_xml(piece, pen) if isinstance(piece, tuple) else element_xml(piece, listing, pen, opens=opens)
    return made.replace(GAP + _OPENED_BEFORE, _OPENED)


def element_xml(element: Element, listing: Listing, pen: Pen, *, opens: bool = False) -> str:
    """One element as paragraphs and tables; ``opens`` says that it is the first of its section."""
    match element:
        case Heading():
            return heading_xml(element, pen, opens=opens)
        case Prose():
            return _prose(element, pen)
        case Bullets():
            return _bullets(element, pen)
        case Grid():
            return grid_xml(element, pen)
        case Graphic():
            return graphic_xml(element, pen)
        case Cards():
            return cards_xml(element, pen)
        case Quote():
            return _quote(element, pen)
        case Boxes():
            return boxes_xml(element, pen)
        case Note():
            return ""
        case Contents():
            return contents_xml(element, listing, pen.theme)
        case Bibliography():
            return _bibliography(element, pen, opens=opens)
        case _:
            assert_never(element)


def _prose(prose: Prose, pen: Pen) -> str:
    """The paragraph with its label, if it has one."""
    setting = prose_setting(prose, pen.theme)
    runs = inline_runs(tailed(prose.content, LONG if prose.role == "lead" else SHORT), pen)
    match setting.stands:
        case "beside":
            return labelled(setting.style, prose.label, setting.label, runs)
        case "above":
            label = paragraph("LabelLine", text_runs(prose.label, Look(style=setting.label)))
            return label + _flat(setting.style, runs, plain(prose.content), pen)
        case "":
            return _flat(setting.style, runs, plain(prose.content), pen)
        case _:
            assert_never(setting.stands)


def _flat(style: str, runs: str, text: str, pen: Pen) -> str:
    """Lead hangs; without a label its first line starts in the text column too."""
    indented = style == "Lead" and not is_right_to_left(text)
    sheet = pen.theme.sheet
    direct = properties(left=twips(sheet.indent)) if indented and sheet.indent else ""
    return paragraph(style, runs, text, direct=direct, sheet=sheet)


def _bullets(bullets: Bullets, pen: Pen) -> str:
    match bullets.role:
        case "key-messages":
            return numbered_box(bullets, "KeyMessage", pen)
        case "bottom-line":
            return bottom_line(bullets, pen)
        case "questions":
            return numbered_box(bullets, "Question", pen)
        case "agenda":
            numbers = pen.ledger.restart("List Number")
            return _list(bullets, "ListNumber", properties(list_id=numbers), pen)
        case "bullets" | "takeaways":
            return _list(bullets, "ListBullet", "", pen)
        case "entries":
            ends = kept_entries(len(bullets.items))
            return _list_title(bullets) + "".join(
                _entry(item, pen, kept=index in ends) for index, item in enumerate(bullets.items)
            )
        case _:
            assert_never(bullets.role)


def _list(bullets: Bullets, style: str, direct: str, pen: Pen) -> str:
    items = "".join(
        paragraph(style, item_runs(item, pen), plain(item.head) + plain(item.content), direct=direct)
        for item in bullets.items
    )
    return _list_title(bullets) + items


def _list_title(bullets: Bullets) -> str:
    return paragraph("ListTitle", text_runs(tie(bullets.title))) if bullets.title else ""


def _entry(item: Item, pen: Pen, *, kept: bool) -> str:
    head: Inlines = item.head
    label = inline_runs(head, pen, Look(bold=True)) + tab()
    direct = properties(keep_next=True) if kept else ""
    return paragraph("DatedEntry", label + under(item.id, item.content, pen) + remark(item.note), direct=direct)


def _quote(quote: Quote, pen: Pen) -> str:
    text = paragraph("Quote", under(quote.id, quote.content, pen), plain(quote.content))
    return text + paragraph("QuoteSource", inline_runs(quote.attribution, pen))


def _bibliography(bibliography: Bibliography, pen: Pen, *, opens: bool) -> str:
    head = heading_xml(bibliography_heading(bibliography), pen, opens=opens) if bibliography.title else ""
    style = bibliography_style(bibliography)
    return head + "".join(_group(title, items, style, pen) for title, items in bibliography.groups)


def _group(title: str, items: Sequence[tuple[str, Inlines]], style: str, pen: Pen) -> str:
    head = paragraph("ListTitle", text_runs(title)) if title else ""
    entries = (
        paragraph(style, under(id, content, pen), plain(content), sheet=pen.theme.sheet) for id, content in items
    )
    return head + "".join(entries)
