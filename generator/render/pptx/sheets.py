"""Every sheet of our own template: a named layout with a placeholder wherever the composer puts words.

A list of five rows stands elsewhere than one of four, so such layouts have a sheet for each count: what a slide
holds then stands where its sheet says, moves with it and survives being reset.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.element import LAYOUTS, Layout
from generator.records import dataclass, replace
from generator.render.pptx.boxes import (
    CHART_SLOT,
    FIRST_BODY_SLOT,
    KICKER_SLOT,
    SIDE_SLOT,
    SUBTITLE_SLOT,
    TABLE_SLOT,
    Anchor,
    Rect,
    Side,
)
from generator.render.pptx.compose import agenda, cards, cover, disputes, messages, pairs, points, quote, reading
from generator.render.pptx.compose.field import OWN
from generator.text.counts import in_words

MATRIX_WIDTH = 7.82


@dataclass(frozen=True, slots=True)
class Look:
    """How a level of a placeholder is set; ``type`` names a type of the scale, ``color`` one of the palette."""

    type: str = "body"
    color: str = "ink"
    bold: bool = False
    serif: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder: its number, name and place; ``looks`` are its levels, ``kind`` is body, chart or tbl.

    ``fill`` names a colour that it stands on, where that is not the slide's ground.
    """

    index: int
    name: str
    at: Rect
    looks: tuple[Look, ...] = (Look(),)
    kind: str = "body"
    anchor: Anchor = "top"
    align: Side = "left"
    fill: str = ""

    def look(self, level: int) -> Look:
        return self.looks[min(level, len(self.looks) - 1)]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A layout of the template as it stands in the file."""

    layout: Layout
    name: str
    holders: tuple[Holder, ...] = ()


HEAD, BODY, SMALL = Look("head", "primary", bold=True), Look(), Look("table", "slate")
TABLE_TEXT = Look("table")
HEADED = (HEAD, BODY)


def _at(index: int, name: str, at: Rect, *looks: Look, anchor: Anchor = "top", align: Side = "left") -> Holder:
    return Holder(index, name, at, looks or (BODY,), "body", anchor, align)


def _numbered(name: str, count: int) -> str:
    return f"{name}, {in_words(count)}"


def _cover() -> Sheet:
    subtitle = _at(cover.SUBTITLE_SLOT, "Subtitle", cover.SUBTITLE, Look("subtitle", "on_primary", serif=True))
    kicker = _at(cover.KICKER_SLOT, "Kicker", cover.KICKER, Look("head", "on_primary"))
    return Sheet("title", "Title", (subtitle, kicker))


def _section(count: int) -> Sheet:
    number = _at(
        SIDE_SLOT, "Part number", messages.PART_NUMBER, Look("section_number", "accent_on_primary", True, serif=True)
    )
    statement = _at(FIRST_BODY_SLOT, "Statement", messages.STATEMENT, Look("subtitle", serif=True))
    pitch = messages.entry_pitch(count)
    entries = (_entry(index, messages.ENTRIES_Y + pitch * index, pitch) for index in range(count))
    return Sheet("section", _numbered("Section", count), (_kicker(), number, statement, *_flat(entries)))


def _entry(index: int, y: float, pitch: float) -> tuple[Holder, Holder]:
    entry, page = messages.entry_at(y, pitch)
    return (
        _at(FIRST_BODY_SLOT + 1 + index, f"Entry {index + 1}", entry, Look("head"), anchor="middle"),
        _at(SIDE_SLOT + 1 + index, f"Slide of entry {index + 1}", page, HEAD, anchor="middle", align="right"),
    )


def _kicker() -> Holder:
    return _at(KICKER_SLOT, "Kicker", messages.KICKER, Look("body", "on_primary"))


def _flat(groups: Iterable[tuple[Holder, ...]]) -> tuple[Holder, ...]:
    return tuple(holder for group in groups for holder in group)


def _messages(count: int) -> Sheet:
    pitch = min(messages.PITCH + messages.AIR, OWN.messages.h / count)
    rows = (_message(index, OWN.messages.y + pitch * index, pitch) for index in range(count))
    return Sheet("messages", _numbered("Messages", count), (_kicker(), *_flat(rows)))


def _message(index: int, y: float, pitch: float) -> tuple[Holder, Holder]:
    head = Look("message_head", "primary", bold=True)
    number = Look("title", "steel", bold=True, serif=True)
    return (
        _at(SIDE_SLOT + index, f"Number {index + 1}", messages.number_at(y, OWN), number),
        _at(FIRST_BODY_SLOT + index, f"Message {index + 1}", messages.message_at(y, pitch, OWN), head, BODY),
    )


def _agenda(count: int) -> Sheet:
    pitch = agenda.agenda_pitch(count, OWN)
    rows = (_agenda_row(index, agenda.rows_top(OWN) + pitch * index, pitch) for index in range(count))
    heads = (
        _at(SUBTITLE_SLOT + number, f"Label {number + 1}", agenda.head_at(number, OWN), SMALL) for number in range(2)
    )
    return Sheet("agenda", _numbered("Agenda", count), (*heads, *_flat(rows)))


def _agenda_row(index: int, y: float, pitch: float) -> tuple[Holder, ...]:
    number, name, question = agenda.row_at(y, pitch, OWN)
    figure = Look("figure" if pitch >= agenda.TALL else "table_figure", "steel", bold=True, serif=True)
    named = Look("table_figure", "primary", bold=True, serif=True)
    return (
        _at(SIDE_SLOT + index, f"Number {index + 1}", number, figure, anchor="middle"),
        _at(FIRST_BODY_SLOT + 2 * index, f"Name {index + 1}", name, named, anchor="middle"),
        _at(FIRST_BODY_SLOT + 2 * index + 1, f"Question {index + 1}", question, Look("head"), anchor="middle"),
    )


def _points(count: int, layout: Layout = "points", name: str = "Points") -> Sheet:
    step = points.usual_step(count, OWN.high)
    pitch = min(step.most, OWN.high / count)
    rows = (_point(index, OWN.top + pitch * index, pitch, step) for index in range(count))
    return Sheet(layout, _numbered(name, count), _flat(rows))


def _point(index: int, y: float, pitch: float, step: points.Step) -> tuple[Holder, Holder]:
    head, text = _looks(step)
    return (
        _at(FIRST_BODY_SLOT + 2 * index, f"Head {index + 1}", points.head_at(y, pitch, OWN), head),
        _at(FIRST_BODY_SLOT + 2 * index + 1, f"Text {index + 1}", points.text_at(y, pitch, OWN), text),
    )


def _looks(step: points.Step) -> tuple[Look, Look]:
    return replace(HEAD, type=step.head), Look(step.text)


def _columns(count: int, titled: bool) -> Sheet:
    top = OWN.top + (pairs.TITLE_HIGH if titled else 0.0)
    step = points.usual_step(count, OWN.bottom - top)
    pitch = min(step.most, (OWN.bottom - top) / count)
    rows = (_stack(side, index, top + pitch * index, pitch, step) for index in range(count) for side in (0, 1))
    heads = (_at(SUBTITLE_SLOT + side, f"Title {side + 1}", pairs.label_at(side, OWN), Look("body", "primary", True))
             for side in (0, 1) if titled)  # fmt: skip
    name = "Two columns, titled" if titled else "Two columns"
    return Sheet("two-columns", _numbered(name, count), (*heads, *rows))


def _stack(side: int, index: int, y: float, pitch: float, step: points.Step) -> Holder:
    first = SIDE_SLOT if side else FIRST_BODY_SLOT
    return _at(
        first + index, f"{'Right' if side else 'Left'} {index + 1}", pairs.stack_at(side, y, pitch, OWN), *_looks(step)
    )


def _two_charts() -> Sheet:
    heads = (
        _at(SUBTITLE_SLOT + side, f"Message {side + 1}", reading.half_head(side, OWN), HEAD, SMALL) for side in (0, 1)
    )
    charts = (
        _graphic(CHART_SLOT + side, f"Chart {side + 1}", reading.half_chart(side, OWN), "chart") for side in (0, 1)
    )
    return Sheet("two-columns", "Two charts", (*heads, *charts))


def _graphic(index: int, name: str, at: Rect, kind: str) -> Holder:
    return Holder(index, name, at, kind=kind)


def _reading() -> tuple[Holder, ...]:
    places = (reading.takeaway_at(OWN.top + reading.PITCH * index, reading.PITCH, OWN) for index in range(reading.MOST))
    return tuple(_at(FIRST_BODY_SLOT + index, f"Takeaway {index + 1}", at, *HEADED) for index, at in enumerate(places))


def _subtitle(width: float) -> Holder:
    return _at(SUBTITLE_SLOT, "What is shown", reading.subtitle_at(width, OWN), Look("body", "ink", bold=True))


def _chart(width: float) -> tuple[Holder, Holder]:
    return _subtitle(width), _graphic(CHART_SLOT, "Chart", reading.chart_at(width, OWN), "chart")


def _table(width: float) -> tuple[Holder, Holder]:
    at = Rect(OWN.left, OWN.top, width, OWN.high)
    return _subtitle(width), _graphic(TABLE_SLOT, "Table", at, "tbl")


def _cards() -> Sheet:
    labels = (_label(place) for place in (0, 1))
    held = (_card(place, index) for place in (0, 1) for index in range(3))
    return Sheet("cards", "Cards", (*labels, *_flat(held)))


def _label(place: int) -> Holder:
    head = replace(HEAD, color="steel") if place else HEAD
    return _at(SIDE_SLOT + place, f"Row {place + 1}", cards.label_at(cards.row_y(place, True, OWN), OWN), head, SMALL)


def _card(place: int, index: int) -> tuple[Holder, ...]:
    """The upper row stands on the main colour, the lower one on the slide."""
    places = cards.card_places(cards.card_at(True, place, index, 3, OWN))
    figure, text, quiet = ("steel", "ink", "slate") if place else ("paper", "paper", "on_primary")
    dated = (Look("table", quiet, bold=True), Look("table", quiet))
    looks = ((Look("figure", figure, bold=True, serif=True),), (Look("card", text),), dated)
    number, ground = 3 * place + index, "" if place else "primary"
    return tuple(
        Holder(FIRST_BODY_SLOT + 3 * number + part, f"{name} {number + 1}", at, look, fill=ground)
        for part, (name, at, look) in enumerate(zip(("Figure", "Card", "Dated"), places, looks, strict=True))
    )


def _quote(width: float, name: str, *beside: Holder) -> Sheet:
    at = quote.quote_at(width, OWN)
    words = Holder(SIDE_SLOT, "Quotation", at, (Look("quote", "paper", serif=True),), fill="primary")
    who = (Look("head", "paper", bold=True), Look("body", "on_primary"))
    speaker = Holder(SIDE_SLOT + 1, "Speaker", quote.speaker_at(at, OWN), who, fill="primary")
    return Sheet("quote", name, (words, speaker, *beside))


def _disputes() -> Sheet:
    pitch = (OWN.high - disputes.HEAD_HIGH) / 3
    places = (disputes.head_at(*disputes.column_at(column, OWN), OWN) for column in range(len(disputes.COLUMNS)))
    look = replace(HEAD, type="body")
    heads = (
        _at(SIDE_SLOT + column, f"Column {column + 1}", at, look, anchor="middle") for column, at in enumerate(places)
    )
    rows = (_dispute(place, OWN.top + disputes.HEAD_HIGH + pitch * place, pitch) for place in range(3))
    return Sheet("disputes", "Disagreements", (*heads, *_flat(rows)))


def _dispute(place: int, y: float, pitch: float) -> tuple[Holder, ...]:
    names = ("Question", "Sides", "Reason", "Use")
    return tuple(
        _at(
            FIRST_BODY_SLOT + 4 * place + column,
            f"{name} {place + 1}",
            disputes.cell_at(column, y, pitch, OWN),
            *((TABLE_TEXT,) if column else (HEAD, SMALL)),
        )
        for column, name in enumerate(names)
    )


def _sheets(layout: Layout) -> tuple[Sheet, ...]:
    """The sheets of a layout, the usual one first."""
    match layout:
        case "title":
            return (_cover(),)
        case "section":
            return tuple(_section(count) for count in (4, 5, 6, 7, 8))
        case "messages":
            return tuple(_messages(count) for count in (5, 4))
        case "agenda":
            return tuple(_agenda(count) for count in (4, 5, 6))
        case "points":
            return tuple(_points(count) for count in (4, 5, 6, 7, 8, 3, 2))
        case "part-messages":
            return tuple(_points(count, layout, "Messages of a part") for count in (4, 5, 6, 7, 8, 3, 2))
        case "two-columns":
            lists = tuple(_columns(count, titled) for titled in (False, True) for count in (4, 6, 3, 2))
            return (*lists, _two_charts())
        case "chart-takeaways":
            return (Sheet(layout, "Chart and takeaways", (*_chart(OWN.wide), *_reading())),)
        case "chart":
            return (Sheet(layout, "Chart", _chart(OWN.full)),)
        case "table":
            return (Sheet(layout, "Table", _table(OWN.full)),)
        case "comparison":
            return (Sheet(layout, "Comparison", _table(OWN.full)),)
        case "matrix":
            return (Sheet(layout, "Matrix", (*_table(MATRIX_WIDTH), *_reading())),)
        case "cards":
            return (_cards(),)
        case "timeline":
            return (Sheet(layout, "Timeline"),)
        case "quote":
            return (_quote(OWN.wide, "Quote", *_reading()), _quote(OWN.full, "Quote, wide"))
        case "sources":
            return (Sheet(layout, "Sources", _table(OWN.full)),)
        case "disputes":
            return (_disputes(),)


SHEETS: tuple[Sheet, ...] = tuple(sheet for layout in LAYOUTS for sheet in _sheets(layout))
