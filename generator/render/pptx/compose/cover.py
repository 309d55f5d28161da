"""The cover: what it is, its title, and the period studied with the dates of its sources."""

from __future__ import annotations

from generator.model.chart import Band, Chart, Moment
from generator.model.element import Bullets, Graphic, Item, Slide
from generator.model.inline import Inlines, Text, plain
from generator.model.labels import N_
from generator.render.pptx.boxes import FIRST_BODY_SLOT, Block, Paragraph, Rect, Rule, Shape, Slot, Style, TextBox
from generator.render.pptx.compose.axis import Axis, axis_of
from generator.render.pptx.compose.breaks import balanced
from generator.render.pptx.compose.field import FULL, LEFT, RIGHT
from generator.render.pptx.compose.fit import (
    clip,
    first_fit,
    fits,
    height_of,
    longest_word,
    paragraph,
    sized,
    to_runs,
    width_of,
)
from generator.render.pptx.compose.room import Page, Room, moved, whole
from generator.theme.tokens import Type

STRIP_TOP, AXIS_X, AXIS_W = 4.72, 2.707, 9.96
BAND_Y, BAND_H, DOTS_Y, AXIS_Y = 5.29, 0.21, 6.09, 6.46
DOT, DOT_PITCH, LABEL_H = 0.17, 0.21, 0.3
SUBTITLE_SLOT, KICKER_SLOT = FIRST_BODY_SLOT, FIRST_BODY_SLOT + 1
SUBTITLE, KICKER = Rect(LEFT, 2.62, FULL, 0.6), Rect(LEFT, 0.58, FULL, 0.32)
TITLE_WIDE = 11.5
SUBORDINATE = 0.8  # of the title's size that a subtitle has at most
STRIP_LABELS = (N_("Period studied"), N_("Sources published"), N_("date inferred"))


def cover_page(slide: Slide, graphics: tuple[Graphic, ...], lists: tuple[Bullets, ...], room: Room) -> Page:
    """The whole cover, its title included."""
    strip = next((one.chart for one in graphics if one.chart.bands or one.chart.moments), None)
    entries = tuple(item for bullets in lists for item in bullets.items)
    title, notes = _title(slide, room)
    foot = _strip(strip, room) if strip else _entries(entries, room)
    lost = tuple(whole(item) for item in (entries[4:] if not strip else entries))
    findings = tuple(moved(slide, "the title of the cover is too long") for _ in notes)
    return Page((*title, _kicker(room, bool(strip or entries)), *foot), (*notes, *lost), findings)


def _title(slide: Slide, room: Room) -> tuple[tuple[Shape, ...], tuple[Inlines, ...]]:
    scale, meta = room.scale, room.deck.meta
    base = room.serif(scale.cover, room.colors.paper)
    types = (scale.cover, scale.cover_small, scale.section_name, scale.figure, scale.title, scale.table_figure)
    one = first_fit(slide.title, base, types[:1], TITLE_WIDE, 0.95, room.theme)
    single = fits(slide.title, sized(base, one), one.line, TITLE_WIDE, 0.95, room.theme)
    type_ = one if single else next((t for t in types[1:] if _in_two_lines(slide.title, base, t, room)), types[-1])
    style, two = sized(base, type_), 2 * type_.line / 72
    high = 0.95 if single else two + 0.226
    tall = min(two, high)
    held = fits(slide.title, style, type_.line, TITLE_WIDE, tall, room.theme)
    shown = clip(slide.title, style, type_.line, TITLE_WIDE, tall, room.theme)
    runs = balanced(to_runs(shown, style), TITLE_WIDE, room.theme)
    box = TextBox("Title", Rect(LEFT, 1.55, TITLE_WIDE, high), (Paragraph(runs, type_.line),), slot=Slot("title"))
    below = _subtitle(slide, meta.subtitle, 1.55 + high + 0.12, type_, room)
    return (box, *below), () if held else (slide.title,)


def _in_two_lines(title: Inlines, base: Style, type_: Type, room: Room) -> bool:
    style = sized(base, type_)
    whole_words = longest_word(title, style, room.theme) <= TITLE_WIDE
    return whole_words and fits(title, style, type_.line, TITLE_WIDE, 2 * type_.line / 72, room.theme)


def _subtitle(slide: Slide, text: str, y: float, over: Type, room: Room) -> tuple[Shape, ...]:
    """The subtitle at ``y``, well smaller than the title, which is set in ``over``."""
    if not text or text == plain(slide.title):
        return ()
    scale = room.scale
    base = room.serif(scale.subtitle, room.colors.on_primary, bold=False)
    high = 4.5 - y
    types = (scale.subtitle, scale.table_figure, scale.message_head, scale.body)
    smaller = tuple(one for one in types if one.size <= SUBORDINATE * over.size) or types[-1:]
    type_ = first_fit((Text(text),), base, smaller, FULL, high, room.theme)
    style = sized(base, type_)
    words = (paragraph(clip((Text(text),), style, type_.line, FULL, high, room.theme), style, type_.line),)
    at = Rect(LEFT, y, FULL, max(height_of(words, FULL, room.theme), SUBTITLE.h))
    return (TextBox("Subtitle", at, words, slot=Slot("body", SUBTITLE_SLOT)),)


def _kicker(room: Room, dated: bool) -> TextBox:
    """Series, edition and date on one line; the date stands at the foot where nothing else does."""
    meta = room.deck.meta
    parts = (meta.series, meta.edition, meta.date if dated else "", meta.labels.marking)
    style, line = room.style(room.scale.head, room.colors.on_primary), room.scale.head.line
    text = " \u00b7 ".join(part for part in parts if part) or meta.date or meta.title
    shown = clip((Text(text),), style, line, FULL, 0.32, room.theme)
    return TextBox("Kicker", KICKER, (paragraph(shown, style, line),), slot=Slot("body", KICKER_SLOT))


def _entries(items: tuple[Item, ...], room: Room) -> tuple[Shape, ...]:
    """Four columns at most of label and text under a line; without any, date and end of the evidence."""
    meta = room.deck.meta
    plainly = [(one, "") for one in (meta.date, meta.cutoff) if one]
    pairs = [(plain(item.head), plain(item.content)) for item in items[:4]] or plainly
    if not pairs:
        return ()
    width = FULL / max(len(pairs), 3) - 0.24
    shapes: list[Shape] = [Rule(LEFT, STRIP_TOP, RIGHT, STRIP_TOP, room.colors.line_on_primary, room.lines.light)]
    for index, (head, text) in enumerate(pairs):
        at = Rect(LEFT + index * (width + 0.24), STRIP_TOP + 0.2, width, 1.9)
        shapes.append(TextBox("Entry", at, _entry(head, text, width, room)))
    return tuple(shapes)


def _entry(head: str, text: str, width: float, room: Room) -> tuple[Paragraph, ...]:
    small, body = room.style(room.scale.body, room.colors.on_primary), room.style(room.scale.body, room.colors.paper)
    rows, line = ((head, small, 2), (text, body, 4)), room.scale.body.line
    return tuple(
        paragraph(clip((Text(words),), style, line, width, lines * line / 72, room.theme), style, line)
        for words, style, lines in rows
        if words
    )


def _strip(chart: Chart, room: Room) -> tuple[Shape, ...]:
    """The period as bands, the sources as dots on one axis; open marks are inferred dates."""
    axis = axis_of(chart, AXIS_X, AXIS_W)
    say = room.deck.meta.labels.say
    labels = (*chart.rows, *(say(text) for text in STRIP_LABELS[len(chart.rows) :]))
    top = Rule(LEFT, STRIP_TOP, RIGHT, STRIP_TOP, room.colors.line_on_primary, room.lines.light)
    rows = [(labels[0], BAND_Y + BAND_H / 2)] if chart.bands else []
    rows += [(labels[1], DOTS_Y)] if chart.moments else []
    named = tuple(_row_label(text, y, LEFT, room) for text, y in rows)
    return (
        top,
        *named,
        *_bands(chart, axis, room),
        *_dots(chart, axis, room),
        *_open(chart, labels[2], room),
        *_axis(axis, room),
    )


def _row_label(text: str, middle: float, x: float, room: Room) -> TextBox:
    style, line = _quiet(room), room.scale.body.line
    width = AXIS_X - x - 0.15
    shown = clip((Text(text),), style, line, width, LABEL_H, room.theme)
    at = Rect(x, middle - LABEL_H / 2, width, LABEL_H)
    return TextBox("Label", at, (paragraph(shown, style, line),), "middle")


def _quiet(room: Room) -> Style:
    return room.style(room.scale.body, room.colors.on_primary)


def _bands(chart: Chart, axis: Axis, room: Room) -> list[Shape]:
    shapes: list[Shape] = []
    for band in chart.bands:
        x, end = axis.at(band.start), axis.at(band.end)
        if end - x < 0.05:
            continue
        main = band.role in ("main", "accent")
        fill = room.colors.accent_on_primary if main else ""
        shapes.append(Block(Rect(x, BAND_Y, end - x - 0.03, BAND_H), fill, fill or room.colors.on_primary, 1))
        shapes += _band_label(band, x, end, main, room)
    return shapes


def _band_label(band: Band, x: float, end: float, main: bool, room: Room) -> list[Shape]:
    style = room.style(room.scale.body, room.colors.accent_on_primary, bold=True) if main else _quiet(room)
    width = end - x - 0.1
    if not band.label or width_of(band.label[:4] + "…", style, room.theme) > width:
        return []
    line = room.scale.body.line
    shown = clip((Text(band.label),), style, line, width, LABEL_H, room.theme)
    return [TextBox("Band", Rect(x, BAND_Y - 0.37, width, LABEL_H), (paragraph(shown, style, line),))]


def _dots(chart: Chart, axis: Axis, room: Room) -> list[Shape]:
    """Dots in order of time, never on each other, each group with its names on the side that has room."""
    shapes: list[Shape] = []
    right = 0.0
    groups: list[tuple[list[Moment], float, float]] = []
    for moment in sorted(chart.moments, key=lambda one: one.position):
        x = min(max(axis.at(moment.position) - DOT / 2, right), RIGHT - DOT)
        shapes.append(_dot(moment.exact, x, room))
        if groups and x - groups[-1][2] < _reach(groups[-1][0][-1], moment):
            groups[-1] = ([*groups[-1][0], moment], groups[-1][1], x)
        else:
            groups.append(([moment], x, x))
        right = x + DOT_PITCH
    return [*shapes, *_names(groups, room)]


def _reach(before: Moment, after: Moment) -> float:
    """How near a dot must stand to share the name of the one before it."""
    return 0.5 if before.label == after.label else DOT_PITCH + 0.02


def _dot(filled: bool, x: float, room: Room) -> Block:
    paper = room.colors.paper
    return Block(Rect(x, DOTS_Y - DOT / 2, DOT, DOT), paper if filled else "", paper, room.lines.outline, round=True)


def _names(groups: list[tuple[list[Moment], float, float]], room: Room) -> list[Shape]:
    """Names left of each group where the space up to its neighbour allows, else right of it, else none."""
    style = room.style(room.scale.table, room.colors.on_primary)
    shapes: list[Shape] = []
    free = AXIS_X
    for index, (moments, first, last) in enumerate(groups):
        text = ", ".join(dict.fromkeys(moment.label for moment in moments if moment.label))
        width = width_of(text, style, room.theme) + 0.005
        beyond = groups[index + 1][1] if index + 1 < len(groups) else RIGHT + 0.1
        after = last + DOT + 0.06
        if text and first - 0.08 - width >= free:
            shapes.append(_name(text, Rect(first - 0.08 - width, DOTS_Y - LABEL_H / 2, width, LABEL_H), True, room))
            free = after
        elif text and after + width <= beyond - 0.08:
            shapes.append(_name(text, Rect(after, DOTS_Y - LABEL_H / 2, width, LABEL_H), False, room))
            free = after + width + 0.08
        else:
            free = after
    return shapes


def _name(text: str, at: Rect, right: bool, room: Room) -> TextBox:
    style, line = room.style(room.scale.table, room.colors.on_primary), room.scale.table.line
    words = paragraph(text, style, line, "right" if right else "left")
    return TextBox("Source date", at, (words,), "middle")


YEAR_WIDE, OVER = 0.42, 0.22  # inches: a year's words; how far beyond the axis they may reach


def _axis(axis: Axis, room: Room) -> list[Shape]:
    color = room.colors.line_on_primary
    shapes: list[Shape] = [Rule(axis.x, AXIS_Y, RIGHT, AXIS_Y, color, 1)]
    for year in axis.years(0.65):
        x = axis.at(year)
        shapes.append(Rule(x, AXIS_Y, x, AXIS_Y + 0.07, color, 1))
        if x + YEAR_WIDE > RIGHT + OVER:
            continue  # a tick alone: its year would stand in the slide's margin
        words = paragraph(str(year), _quiet(room), room.scale.body.line)
        shapes.append(TextBox("Year", Rect(x, AXIS_Y + 0.1, 0.55, LABEL_H), (words,)))
    return shapes


def _open(chart: Chart, label: str, room: Room) -> list[Shape]:
    if all(moment.exact for moment in chart.moments):
        return []
    y = AXIS_Y + 0.25
    ring = Block(Rect(LEFT, y - DOT / 2, DOT, DOT), "", room.colors.paper, room.lines.outline, round=True)
    return [ring, _row_label(label, y, LEFT + 0.27, room)]
