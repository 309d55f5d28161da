"""Decides slides: which there are, where everything stands and in what size. Nothing is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import accumulate, chain

from generator.errors import Finding
from generator.house.slides_model import SlideHouse
from generator.model.element import Deck, Layout, Meta, Slide
from generator.model.inline import Inlines, Text, plain
from generator.model.memo import Memo, Shelf
from generator.model.walk import map_element, map_texts
from generator.records import dataclass, replace
from generator.render.pptx.boxes import Composed, PlacedSlide, Shape
from generator.render.pptx.compose.breaks import settled
from generator.render.pptx.compose.frame import Fitted, number_box, page_title, source_box, title_box, tracker
from generator.render.pptx.compose.house import (
    house_field,
    house_foot,
    house_layout,
    house_panel,
    house_title,
    house_titles,
)
from generator.render.pptx.compose.kept import left_out
from generator.render.pptx.compose.layouts import draft_pages
from generator.render.pptx.compose.room import PANELS, Page, Room, moved
from generator.render.pptx.words import begins_right
from generator.text.ties import tie, tie_all
from generator.theme.tokens import Theme

_FROM_LEFT = "\u200e"


@dataclass(frozen=True, slots=True)
class Draft:
    """A page of a slide before its frame; ``index`` of ``count`` pages under the same title."""

    slide: Slide
    layout: Layout
    page: Page
    index: int
    count: int


def compose(deck: Deck, theme: Theme, house: SlideHouse | None = None, memo: Memo | None = None) -> Composed:
    """The deck as placed slides: titles unique, text within its box, what has no room in the notes and reported.

    On a ``house`` they stand where its layouts leave room, in its theme. ``memo`` is from earlier decks.
    """
    known = _shelf(deck, theme, house, memo)
    titled = replace(deck, slides=tuple(known.get(slide, partial(_tied, slide)) for slide in _unique_titles(deck)))
    room = Room(titled, house.theme, field=house_field(house), house=house) if house else Room(titled, theme)
    drafts = _drafts(room, known)
    numbered = replace(room, numbers=_numbers(drafts))
    again = _drafts(numbered, known) if any(slide.layout == "section" for slide in titled.slides) else drafts
    size = house_titles(titled, house) if house else 0.0
    starts = accumulate((len(pages) for pages in again), initial=1)
    around = (deck.tracker, deck.meta.running_title or deck.meta.title, deck.meta if house else None, size)
    slides = [
        one
        for start, pages, slide in zip(starts, again, titled.slides, strict=False)
        for one in known.get(
            (*_made_of(slide, numbered), start, around), partial(_framed, pages, start, size, numbered)
        )
    ]
    return Composed(tuple(slide for slide, _ in slides), tuple(finding for _, found in slides for finding in found))


def _shelf(deck: Deck, theme: Theme, house: SlideHouse | None, memo: Memo | None) -> Shelf:
    """What was decided for slides of earlier decks in the same look and language."""
    alike = (theme, house and house.file, deck.meta.labels, deck.meta.language)
    return memo.shelf("slides", alike) if memo else Shelf()


def _framed(
    pages: Sequence[Draft], start: int, size: float, room: Room
) -> tuple[tuple[PlacedSlide, tuple[Finding, ...]], ...]:
    """The pages of a slide from number ``start`` on, with what stands around them."""
    slides = (
        _on_house(draft, number, size, room.house, room) if room.house else _placed(draft, number, room)
        for number, draft in enumerate(pages, start)
    )
    return tuple((_settled(slide, room.theme), found) for slide, found in slides)


def _settled(slide: PlacedSlide, theme: Theme) -> PlacedSlide:
    return replace(slide, shapes=tuple(settled(shape, theme) for shape in slide.shapes))


def _tied(slide: Slide) -> Slide:
    """``slide`` with no-break spaces where a line must not end: "USD 9.3 billion"."""

    def change(content: Inlines) -> Inlines:
        return map_texts(content, tie)

    elements = tuple(map_element(element, change) for element in slide.elements)
    return replace(slide, title=change(slide.title), elements=elements, source=change(slide.source))


def _unique_titles(deck: Deck) -> tuple[Slide, ...]:
    """The slides, titles that stand twice told apart by a number, missing ones taken from what the slide is about."""
    named = [_named(slide, deck) for slide in deck.slides]
    counts = Counter(page_title(slide, "") for slide in named)
    seen: Counter[str] = Counter()
    done: list[Slide] = []
    for slide in named:
        title = page_title(slide, "")
        seen[title] += 1
        suffix = f" ({seen[title]})" if counts[title] > 1 else ""
        done.append(replace(slide, title=(*slide.title, Text(suffix))) if suffix else slide)
    return tuple(done)


def _named(slide: Slide, deck: Deck) -> Slide:
    if plain(slide.title).strip():
        return slide
    return replace(slide, title=(Text(slide.kicker or slide.part or deck.meta.title or slide.id or "Slide"),))


def _drafts(room: Room, known: Shelf) -> list[tuple[Draft, ...]]:
    """The pages of each slide."""
    bare = replace(room, deck=replace(room.deck, meta=_bare(room.deck.meta), slides=()))  # what a cover alone prints
    return [
        known.get(_made_of(slide, room), partial(_of_slide, slide, room if slide.layout == "title" else bare))
        for slide in room.deck.slides
    ]


def _made_of(slide: Slide, room: Room) -> tuple[object, ...]:
    """What the pages of ``slide`` are made of, beside the look and language of the deck."""
    return slide, tuple(room.numbers.items()), room.deck.meta if slide.layout == "title" else None


def _bare(meta: Meta) -> Meta:
    return Meta("", "", "", "", "", (), "", "", "", "", "", meta.language, (), "", meta.labels)


def _of_slide(slide: Slide, room: Room) -> tuple[Draft, ...]:
    pages = draft_pages(slide, room)
    pages[0] = (pages[0][0], _completed(slide, pages[0][1], tuple(page for _, page in pages)))
    return tuple(Draft(slide, layout, page, index, len(pages)) for index, (layout, page) in enumerate(pages, 1))


def _completed(slide: Slide, first: Page, pages: tuple[Page, ...]) -> Page:
    """The first page with notes of what no page shows."""
    lost = left_out(slide, pages)
    told = tuple(moved(slide, f"no room for '{' '.join(plain(text).split())[:60]}'", "note") for text in lost)
    return Page(first.shapes, (*first.notes, *lost), (*first.findings, *told))


def _numbers(drafts: Iterable[tuple[Draft, ...]]) -> dict[str, int]:
    return {draft.slide.id: number for number, draft in enumerate(chain(*drafts), 1) if draft.index == 1}


def _placed(draft: Draft, number: int, room: Room) -> tuple[PlacedSlide, tuple[Finding, ...]]:
    slide = replace(draft.slide, layout=draft.layout)
    suffix = _suffix(draft, room)
    if slide.layout == "title" and draft.index == 1:
        return _finished(draft, slide, "", draft.page.shapes, ()), draft.page.findings
    title = title_box(slide, suffix, room)
    source = source_box(slide, room)
    frame = [title, source] if source else [title]
    foot: tuple[Shape, ...] = (*((source.box,) if source else ()), number_box(number, room))
    across = () if slide.layout in PANELS else tracker(slide, room)
    shapes = (title.box, *draft.page.shapes, *foot, *across)
    findings = (*draft.page.findings, *(finding for one in frame for finding in one.findings if draft.index == 1))
    return _finished(draft, slide, suffix, shapes, tuple(frame)), findings


def _on_house(
    draft: Draft, number: int, size: float, house: SlideHouse, room: Room
) -> tuple[PlacedSlide, tuple[Finding, ...]]:  # fmt: skip
    """A page in the house's placeholders, with its own footer; ``size`` is that of most titles."""
    slide, layout = replace(draft.slide, layout=draft.layout), house_layout(draft.layout, house)
    if slide.layout == "title" and draft.index == 1:
        return _finished(draft, slide, "", draft.page.shapes, ()), draft.page.findings
    suffix = _suffix(draft, room)
    usual = size if layout is house.content else layout.title.words.size if layout.title else size
    title = house_title(slide, suffix, layout, usual, room)
    source = source_box(slide, room) if layout is house.content else None
    frame = [title, source] if source else [title]
    panel = house_panel(house, room) if layout is house.content else ()
    shapes = (title.box, *panel, *draft.page.shapes, *((source.box,) if source else ()))
    findings = (*draft.page.findings, *(finding for one in frame for finding in one.findings if draft.index == 1))
    return _finished(draft, slide, suffix, (*shapes, *house_foot(number, layout, room)), tuple(frame)), findings


def _suffix(draft: Draft, room: Room) -> str:
    """What tells the pages of one slide apart; no line breaks in it, and no title from the right turns it."""
    said = room.deck.meta.labels.say("{count} of {total}", count=draft.index, total=draft.count)
    turned = begins_right(plain(draft.slide.title)) and not begins_right(said)
    return f" ({_FROM_LEFT * turned}{tie_all(said)})" if draft.count > 1 else ""


def _finished(
    draft: Draft, slide: Slide, suffix: str, shapes: tuple[Shape, ...], frame: tuple[Fitted, ...]
) -> PlacedSlide:
    """The slide with its notes: the speaker's first (on the first page), then what had no room."""
    spoken = slide.notes if draft.index == 1 else ()
    kept = tuple(note for one in frame for note in one.notes if draft.index == 1)
    notes: tuple[Inlines, ...] = (*spoken, *kept, *draft.page.notes)
    return PlacedSlide(draft.slide.id, slide.layout, page_title(slide, suffix), shapes, notes, slide.part)
