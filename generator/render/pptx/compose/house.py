"""Slides on a house's own master: its placeholders hold title, cover and section; our shapes stand in its body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.house.slides_area import EDGE
from generator.house.slides_model import Box, Holder, HouseLayout, SlideHouse, Words
from generator.model.element import Bullets, Deck, Layout, Prose, Slide
from generator.model.inline import Inlines, Text, marks, plain
from generator.records import replace
from generator.render.pptx.boxes import Block, Paragraph, Rect, Run, Shape, Side, Slot, Style, TextBox
from generator.render.pptx.compose.breaks import balanced
from generator.render.pptx.compose.field import Field
from generator.render.pptx.compose.fit import TIGHT, to_runs
from generator.render.pptx.compose.frame import Fitted
from generator.render.pptx.compose.house_opener import opener_page
from generator.render.pptx.compose.room import Page, Room, ids_of, moved, whole
from generator.text.metrics import Span, natural_line, widest_word, wrap_spans
from generator.theme.colour import contrast

SIZES = (60.0, 54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 20.0)
TEXT_SIZES = (32.0, 28.0, 24.0, 20.0, 18.0, 16.0, 14.0)
ENOUGH = 0.8  # of the titles, that the common size of a deck must hold
LARGE, LARGE_LEAST, LEAST = 18.0, 3.0, 4.5  # WCAG: points from which a lower contrast will do
PANEL_AIR = 0.15
DOT = " \u00b7 "  # between what a cover says of the paper
SIDES: dict[str, Side] = {"l": "left", "r": "right", "ctr": "center"}


def house_field(house: SlideHouse) -> Field:
    """The field of a house's content slides."""
    body, source, title = house.area.body, house.area.source, _rect(house.area.title)
    low = source.y >= EDGE * house.height - 1e-6
    number = house.content.foot("sldNum")
    return Field(
        house.width, house.height, body.x, body.right, body.y, body.bottom, title, _rect(source),
        _rect(number.at) if number else Rect(0, 0, 0, 0), _rect(body), small_source=low,
    )  # fmt: skip


def _rect(box: Box) -> Rect:
    return Rect(box.x, box.y, box.w, box.h)


def house_titles(deck: Deck, house: SlideHouse) -> float:
    """The size in points that titles of content slides share: the largest that holds most of them."""
    title = house.content.title
    assert title is not None  # the content layout has one
    shown = [slide.title for slide in deck.slides if slide.layout not in ("title", "section")]
    for size in _sizes(title.words.size, SIZES):
        held = sum(_holds(one, title.words, size, title.inner) for one in shown)
        if held >= ENOUGH * len(shown):
            return size
    return SIZES[-1]


def _sizes(usual: float, steps: Sequence[float]) -> tuple[float, ...]:
    return (usual, *(size for size in steps if size < usual)) if usual >= steps[-1] else (steps[-1],)


def _holds(content: Inlines, words: Words, size: float, box: Box, share: float = 1.0) -> bool:
    """Whether ``content`` stands in ``share`` of the height of ``box`` as the placeholder sets it."""
    text = plain(content).upper() if words.caps else plain(content)
    if widest_word(text, words.font, size, words.bold) > box.w * 72 * TIGHT:
        return False
    return _tall(text, words, size, box.w) <= box.h * share + 1e-6


def _tall(text: str, words: Words, size: float, width: float) -> float:
    """The height in inches of ``text`` as the placeholder sets it."""
    lines = wrap_spans((Span(text, words.font, size, words.bold),), width * 72 * TIGHT)
    return len(lines) * _line(words, size) / 72


def _line(words: Words, size: float) -> float:
    return words.exact or size * words.line * natural_line(words.font)


def house_title(slide: Slide, suffix: str, layout: HouseLayout, usual: float, room: Room) -> Fitted:
    """The title in the layout's placeholder, as the house sets it or a step smaller; too long a one is cut."""
    holder = layout.title
    assert holder is not None
    tied = suffix.strip().replace(" ", "\u00a0")
    suffix = f" {tied}" if tied else ""
    content = (*slide.title, Text(suffix)) if suffix else slide.title
    sizes = _sizes(min(usual, holder.words.size), SIZES)
    found = next((size for size in sizes if _holds(content, holder.words, size, holder.inner)), 0.0)
    shown = content if found else _cut(slide.title, suffix, holder, sizes[-1])
    box = _held("Title", shown, holder, found or sizes[-1], layout, room, Slot("title"))
    box = _even(box, shown, holder, found or sizes[-1], room)
    box = replace(box, ids=tuple(dict.fromkeys(marks(slide.title))))
    if found:
        return Fitted(box)
    return Fitted(box, (slide.title,), (moved(slide, f"the title ({len(plain(slide.title))} characters) is too long"),))


def _even(box: TextBox, content: Inlines, holder: Holder, size: float, room: Room) -> TextBox:
    """The title with its break where our own would have it, where it is set in the face that we measure."""
    if holder.words.font != room.theme.fonts.argument or holder.words.caps:
        return box
    style = Style("argument", size, "", holder.words.bold)
    runs = balanced(to_runs(content, style), holder.inner.w, room.theme)
    if not any("\n" in run.text for run in runs):
        return box
    first = box.paragraphs[0]
    stated = first.runs[0].style
    return replace(box, paragraphs=(replace(first, runs=tuple(
        replace(run, style=replace(run.style, size=stated.size, color=stated.color, bold=stated.bold)) for run in runs
    )),))  # fmt: skip


def _cut(content: Inlines, suffix: str, holder: Holder, size: float, share: float = 1.0) -> Inlines:
    """The longest start of ``content`` at a word's end that the placeholder holds."""
    words = plain(content).split()
    for count in range(len(words) - 1, 0, -1):
        shown: Inlines = (Text(" ".join(words[:count]).rstrip(" ,;:.-–") + "…" + suffix),)
        if _holds(shown, holder.words, size, holder.inner, share):
            return shown
    return (Text((words[0][:12] if words else "") + "…" + suffix),)


def _held(
    name: str, content: Inlines, holder: Holder, size: float, layout: HouseLayout, room: Room, slot: Slot
) -> TextBox:  # fmt: skip
    """A text in a placeholder of the house; only what differs from its own setting is stated."""
    return _boxed(name, (content,), holder, size, layout, room, slot)


def _boxed(
    name: str, contents: Iterable[Inlines], holder: Holder, size: float, layout: HouseLayout, room: Room, slot: Slot
) -> TextBox:  # fmt: skip
    words = holder.words
    colour = _legible(holder, size, layout, room)
    if words.stated:
        style = Style("argument", 0 if size == words.size else size, colour)
        paragraphs = tuple(Paragraph(to_runs(one, style), 0) for one in contents)
        return TextBox(name, _rect(holder.at), paragraphs, slot=slot, follows=True)
    face = "argument" if holder.kind in ("title", "ctrTitle") else "apparatus"
    style = Style(face, size, colour or room.colors.ink, words.bold)  # type: ignore[arg-type]
    side, line = SIDES.get(words.align, "left"), round(_line(words, size), 1)
    paragraphs = tuple(Paragraph(to_runs(one, style), line, side) for one in contents)
    anchor = {"ctr": "middle", "b": "bottom"}.get(words.anchor, "top")
    return TextBox(name, _rect(holder.at), paragraphs, anchor, slot)  # type: ignore[arg-type]


def _legible(holder: Holder, size: float, layout: HouseLayout, room: Room) -> str:
    """The colour that a placeholder's words must take; empty where its own can be read."""
    own, least = holder.words.colour, LARGE_LEAST if size >= LARGE else LEAST
    ground = layout.ground_at(holder.at)
    if not own or ground.kind == "picture" or contrast(own, ground.colour) >= least:
        return ""
    better = max(("000000", "FFFFFF"), key=lambda one: contrast(one, ground.colour))
    return room.colors.ink if contrast(room.colors.ink, ground.colour) >= least else better


def house_layout(layout: Layout, house: SlideHouse) -> HouseLayout:
    """The house's layout for slides of ``layout``."""
    role = {"title": house.layout("cover"), "section": house.layout("section")}.get(layout)
    return role if role is not None and role.title is not None else house.content


def house_cover(slide: Slide, lists: tuple[Bullets, ...], room: Room, house: SlideHouse) -> Page:
    """Title, subtitle and what the paper is, in the placeholders of the house's cover."""
    layout = house_layout("title", house)
    title = house_title(slide, "", layout, SIZES[0], room)
    meta = room.deck.meta
    pieces = (meta.series, meta.edition, meta.date.replace(" ", "\u00a0"), meta.labels.marking)
    about = DOT.join(one for one in pieces if one)
    said = [one for one in (meta.subtitle if meta.subtitle != plain(slide.title) else "", about) if one]
    below, lost = _below_cover(said, layout, room)
    notes = tuple(whole(item) for bullets in lists for item in bullets.items)
    return Page((title.box, *below), (*title.notes, *lost, *notes), title.findings)


def _below_cover(said: Sequence[str], layout: HouseLayout, room: Room) -> tuple[tuple[Shape, ...], tuple[Inlines, ...]]:
    contents: list[Inlines] = [(Text(one),) for one in said]
    holder = layout.subtitle or next(iter(layout.bodies), None)
    if holder is None or not said:
        return _loose(contents, room), ()
    for size in _sizes(min(holder.words.size, TEXT_SIZES[0]), TEXT_SIZES):
        lines = _unhung(contents, holder, size)
        if _stacked(lines, holder, size) <= holder.inner.h:
            return (_boxed("Subtitle", lines, holder, size, layout, room, Slot("own", holder.index)),), ()
    size = TEXT_SIZES[-1]
    shown = _cut(contents[0], "", holder, size)
    return (_held("Subtitle", shown, holder, size, layout, room, Slot("own", holder.index)),), tuple(contents)


def _unhung(contents: Sequence[Inlines], holder: Holder, size: float) -> list[Inlines]:
    """The contents, the last one in two where it takes more than a line: a dot between its pieces would end one."""
    whole_line = plain(contents[-1])
    first, dot, last = whole_line.rpartition(DOT)
    tall = _tall(whole_line, holder.words, size, holder.inner.w)
    if not dot or tall <= _line(holder.words, size) / 72 + 1e-6:
        return list(contents)
    return [*contents[:-1], (Text(first),), (Text(last),)]


def _stacked(contents: Sequence[Inlines], holder: Holder, size: float) -> float:
    """Paragraphs over each other, with the air that houses leave between them."""
    each = [_tall(plain(one), holder.words, size, holder.inner.w) for one in contents]
    return sum(each) + 0.35 * size / 72 * len(contents)


def _loose(contents: Sequence[Inlines], room: Room) -> tuple[Shape, ...]:
    """Where a layout has no placeholder for them: text at the head of the body."""
    field, type_ = room.field, room.scale.message_head
    words = tuple(Paragraph(to_runs(one, room.style(type_)), type_.line, before=6) for one in contents)
    high = min(room.height(words, field.full), field.high)
    return (TextBox("Subtitle", Rect(field.left, field.top, field.full, high), words),) if words else ()


def house_section(
    slide: Slide, rest: tuple[Bullets | Prose, ...], room: Room, house: SlideHouse
) -> Page:  # fmt: skip
    """A part's statement in the section layout's body, what follows in the notes; else both in the body."""
    layout = house_layout("section", house)
    holder = next(iter(layout.bodies), layout.subtitle)
    if layout is house.content or holder is None:
        return opener_page(slide, rest, room)
    said = [one.content for one in rest if isinstance(one, Prose)]
    contents: list[Inlines] = [*([(Text(slide.kicker),)] if slide.kicker else []), *said]
    notes = tuple(whole(item) for one in rest if isinstance(one, Bullets) for item in one.items)
    if not contents:
        return Page((), notes)
    slot, ids = Slot("own", holder.index), ids_of("", *said)
    for size in _sizes(min(holder.words.size, TEXT_SIZES[0]), TEXT_SIZES):
        if _stacked(contents, holder, size) <= holder.inner.h:
            box = _boxed("Statement", contents, holder, size, layout, room, slot)
            return Page((replace(box, ids=ids),), notes)
    shown = _cut(contents[-1], "", holder, TEXT_SIZES[-1])
    box = _held("Statement", shown, holder, TEXT_SIZES[-1], layout, room, slot)
    lost = (moved(slide, "the statement of the part is too long"),)
    return Page((replace(box, ids=ids),), (*contents, *notes), lost)


def house_foot(number: int, layout: HouseLayout, room: Room) -> tuple[Shape, ...]:
    """The slide number and the house's own footer in their placeholders, where the layout has them."""
    shapes: list[Shape] = []
    for kind, name, text in (("sldNum", "Slide number", str(number)), ("ftr", "Footer", "")):
        holder = layout.foot(kind)
        said = text or (holder.text if holder else "")
        if holder is None or not said:
            continue
        size = max(holder.words.size, room.scale.apparatus.size) if holder.words.stated else room.scale.apparatus.size
        run = Run(
            said, Style("apparatus", 0 if size == holder.words.size else size, _legible(holder, size, layout, room))
        )
        slot = Slot("number" if kind == "sldNum" else "footer", holder.index)
        if not holder.words.stated:
            style, line = room.style(room.scale.apparatus, room.colors.slate), room.scale.apparatus.line
            words = Paragraph((Run(said, style),), line, "right" if kind == "sldNum" else "left")
            shapes.append(TextBox(name, _rect(holder.inner), (words,), "middle", slot))
            continue
        shapes.append(TextBox(name, _rect(holder.at), (Paragraph((run,), 0),), slot=slot, follows=True))
    return tuple(shapes)


def house_panel(house: SlideHouse, room: Room) -> tuple[Shape, ...]:
    """A plain panel behind our shapes where the house's slides stand on a picture."""
    if house.content.ground.kind != "picture":
        return ()
    field, air = room.field, PANEL_AIR
    left, top = max(field.left - air, 0), max(field.top - air, field.title.y + field.title.h)
    right, foot = min(field.right + air, field.width), field.source.y + field.source.h + 0.75 * air
    return (Block(Rect(left, top, right - left, min(foot, field.height) - top), room.colors.paper),)
