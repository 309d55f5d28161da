"""Dated events on a linear bar, drawn with native shapes; labels are placed so that none touches another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, floor

from generator.model.chart import Band, Chart, Moment
from generator.model.element import Graphic, Slide
from generator.model.inline import Inlines, Text, plain
from generator.records import dataclass, replace
from generator.render.pptx.boxes import Block, Paragraph, Rect, Rule, Shape, Side, TextBox
from generator.render.pptx.compose.axis import Axis, axis_of
from generator.render.pptx.compose.field import Field
from generator.render.pptx.compose.fit import TIGHT, clip, fits, paragraph, width_of
from generator.render.pptx.compose.flags import BAR_HIGH, TEXT_GAP, Flag, Placement, bar_top, place_flags
from generator.render.pptx.compose.room import Page, Room, moved

MOST_EVENTS, LEAST_SPLIT = 12, 2
CIRCLE = 0.19
LEGEND_W, LEGEND_HIGH, LEGEND_FOOT = 2.6, 0.62, 0.12
YEAR_GAP = 0.55
ON_BAR = 0.08  # from the edge of a band to its words, and from a year's tick to its number
SAME_PLACE = 0.04  # inches from which two places on the bar are told apart


@dataclass(frozen=True, slots=True)
class _Words:
    """What a reader is told at one place of the bar, with its marks; ``y`` is the top of the words."""

    x: float
    y: float
    shapes: tuple[Shape, ...]


def timeline_pages(slide: Slide, graphic: Graphic, room: Room) -> tuple[Page, ...]:
    """One page; where a house leaves too little room for the events, earlier and later ones have a page each."""
    if room.house is None or _holds_all(graphic.chart, room):
        return (timeline_page(slide, graphic, room),)
    moments = tuple(sorted(graphic.chart.moments, key=lambda moment: moment.position))
    for count in range(2, len(moments) // LEAST_SPLIT + 1):
        each = -(-len(moments) // count)
        parts = [_part(graphic.chart, moments[at : at + each]) for at in range(0, len(moments), each)]
        if all(_holds_all(part, room) for part in parts):
            return tuple(timeline_page(slide, replace(graphic, chart=part), room) for part in parts)
    return (timeline_page(slide, graphic, room),)


def _holds_all(chart: Chart, room: Room) -> bool:
    """Whether every event finds a place on one slide."""
    axis = axis_of(chart, room.field.left, room.field.full)
    return len(_placed(chart, axis, bool(_legend_words(chart, room)), room)[0]) == len(chart.moments)


def _part(chart: Chart, moments: tuple[Moment, ...]) -> Chart:
    """The whole years of a timeline that hold ``moments``."""
    start, end = floor(moments[0].position), max(ceil(moments[-1].position), floor(moments[0].position) + 1)
    bands = (replace(band, start=max(band.start, start), end=min(band.end, end)) for band in chart.bands)
    return replace(chart, bands=tuple(band for band in bands if band.end > band.start), moments=moments)


def timeline_page(slide: Slide, graphic: Graphic, room: Room) -> Page:
    """Up to twelve events; those without room go to the notes, open and late ones first."""
    chart = graphic.chart
    axis = axis_of(chart, room.field.left, room.field.full)
    legend = _legend_words(chart, room)
    kept, placed = _placed(chart, axis, bool(legend), room)
    dropped = [moment for moment in chart.moments if moment not in kept]
    words = (*_band_labels(chart, axis, room), *_years(chart, axis, room), *(_flag(place, room) for place in placed))
    notes: list[Inlines] = [(Text(f"{moment.when}: {moment.label}"),) for moment in dropped]
    notes += [(Text(f"{p.flag.moment.when}: {p.flag.moment.label}"),) for p in placed if _is_cut(p, room)]
    findings = tuple(moved(slide, f"an event of the timeline has no room: '{plain(note)[:60]}'") for note in notes)
    read = [shape for one in _as_read(words) for shape in one.shapes]
    return Page((*_bands(chart, axis, room), *read, *_legend(legend, room)), tuple(notes), findings)


def _as_read(words: Iterable[_Words]) -> list[_Words]:
    """By time, with the years among the events; what stands in one place of the bar from the top down."""
    places: list[list[_Words]] = []
    for one in sorted(words, key=lambda one: one.x):
        if places and one.x - places[-1][-1].x < SAME_PLACE:
            places[-1].append(one)
        else:
            places.append([one])
    return [one for place in places for one in sorted(place, key=lambda one: (one.y, one.x))]


def _placed(chart: Chart, axis: Axis, legend: bool, room: Room) -> tuple[tuple[Moment, ...], tuple[Placement, ...]]:
    """The events that find a place, fewest dropped: plain ones before the highlighted, the last before the first."""
    kept = tuple(sorted(chart.moments, key=lambda moment: moment.position))
    taken = (legend_at(room.field),) if legend else ()
    while True:
        if len(kept) <= MOST_EVENTS:
            flags = tuple(Flag(moment, axis.at(moment.position), room) for moment in kept)
            placed = place_flags(flags, taken)
            if placed is not None:
                return kept, placed
        kept = _without_least(kept)


def _without_least(moments: tuple[Moment, ...]) -> tuple[Moment, ...]:
    least = min(range(len(moments)), key=lambda i: (moments[i].highlight, moments[i].exact, -i))
    return moments[:least] + moments[least + 1 :]


def _flag(place: Placement, room: Room) -> _Words:
    """Leader, circle and label of one event."""
    moment, colors = place.flag.moment, room.colors
    color = colors.accent if moment.highlight else colors.primary
    bar = bar_top(room.field)
    edge = bar if place.above else bar + BAR_HIGH
    line = Rule(
        place.flag.x, place.leader[0], place.flag.x, place.leader[1], color if moment.highlight else colors.muted, 1.25
    )
    at = Rect(place.flag.x - CIRCLE / 2, edge - CIRCLE / 2, CIRCLE, CIRCLE)
    circle = Block(
        at,
        color if moment.exact else colors.paper,
        colors.paper if moment.exact else color,
        room.lines.outline,
        round=True,
    )
    ids = (moment.point,) if moment.point else ()
    words = _words(place, color, room)
    return _Words(place.flag.x, place.at.y, (line, circle, TextBox("Event", place.at, words, "top", ids=ids)))


def _words(place: Placement, color: str, room: Room) -> tuple[Paragraph, ...]:
    style, line = room.style(room.scale.table), room.scale.table.line
    head = room.head(room.scale.table, color)
    side: Side = "right" if place.flipped else "left"
    when = clip((Text(place.flag.moment.when),), head, line, place.at.w, line / 72, room.theme)
    label = clip((Text(place.flag.moment.label),), style, line, place.at.w, place.at.h - line / 72, room.theme)
    return (paragraph(when, head, line, side), paragraph(label, style, line, side))


def _is_cut(place: Placement, room: Room) -> bool:
    style, line = room.style(room.scale.table), room.scale.table.line
    label: Inlines = (Text(place.flag.moment.label),)
    return not fits(label, style, line, place.at.w, place.at.h - line / 72, room.theme)


def _bands(chart: Chart, axis: Axis, room: Room) -> list[Shape]:
    """Stretches of the bar; without any, one in the main colour."""
    shapes: list[Shape] = []
    for band, x, end in _stretches(chart, axis):
        fill, outline, _ = _band_colors(band, room)
        shapes.append(Block(Rect(x, bar_top(room.field), end - x - 0.015, BAR_HIGH), fill, outline, 0.75))
    return shapes


def _stretches(chart: Chart, axis: Axis) -> list[tuple[Band, float, float]]:
    bands = chart.bands or (Band(axis.start, axis.end, "", "main"),)
    found = [(band, axis.at(band.start), axis.at(band.end)) for band in bands]
    return [(band, x, end) for band, x, end in found if end - x >= 0.02]


def _band_colors(band: Band, room: Room) -> tuple[str, str, str]:
    colors = room.colors
    match band.role:
        case "main":
            return colors.primary, "", colors.paper
        case "accent":
            return colors.accent, "", colors.paper
        case "muted":
            return colors.steel, "", colors.paper
        case "context":
            return colors.paper, colors.muted, colors.slate


def _band_labels(chart: Chart, axis: Axis, room: Room) -> Iterator[_Words]:
    for band, x, end in _stretches(chart, axis):
        style, line = room.head(room.scale.table, _band_colors(band, room)[2]), room.scale.table.line
        width = end - x - 2 * ON_BAR
        if band.label and width_of(band.label[:3] + "…", style, room.theme) <= width:
            shown = clip((Text(band.label),), style, line, width, line / 72, room.theme)
            at = Rect(x + ON_BAR, bar_top(room.field) + 0.08, width, 0.25)
            yield _Words(at.x - TEXT_GAP, at.y, (TextBox("Band", at, (paragraph(shown, style, line),)),))


def _years(chart: Chart, axis: Axis, room: Room) -> Iterator[_Words]:
    starts, bar = [band.start for band in chart.bands], bar_top(room.field)
    for year in axis.years(_year_gap(room)):
        shifted = next((start for start in starts if year <= start < year + 0.1), float(year))
        x = axis.at(shifted)
        ink = _ink_at(chart, year, room)
        style = room.style(room.scale.table, ink)
        shapes: list[Shape] = []
        if x > room.field.left + 0.01 and shifted not in starts:
            shapes.append(Rule(x, bar + 0.42, x, bar + BAR_HIGH, ink, 0.75))
        if x + ON_BAR + width_of(str(year), style, room.theme) <= room.field.right:
            words = (paragraph(str(year), style, room.scale.table.line),)
            wide = max(0.46, width_of(str(year), style, room.theme) / TIGHT + 0.01)
            shapes.append(TextBox("Year", Rect(x + ON_BAR, bar + 0.36, wide, 0.25), words))
        yield _Words(x + ON_BAR - TEXT_GAP, bar + 0.36, tuple(shapes))


def _year_gap(room: Room) -> float:
    """Inches from one year's label to the next, at least."""
    return max(YEAR_GAP, width_of("2020", room.style(room.scale.table), room.theme) / TIGHT + 0.11)


def _ink_at(chart: Chart, year: int, room: Room) -> str:
    """The ink of a year's label: that of the band it starts in, or of the one that begins within its first weeks."""
    inside = [band for band in chart.bands if band.start <= year + 0.08 and band.end > year + 0.08]
    if not chart.bands:
        return room.colors.paper
    return _band_colors(inside[-1], room)[2] if inside else room.colors.slate


def _legend_words(chart: Chart, room: Room) -> tuple[str, ...]:
    """What filled and open mean: the chart's own words, else the deck's, none where all are filled."""
    if all(moment.exact for moment in chart.moments):
        return ()
    if len(chart.rows) == 2:
        return chart.rows
    say = room.deck.meta.labels.say
    return say("Day or month stated"), say("Year only, or planned")


def legend_at(field: Field) -> Rect:
    """Where the words for filled and open marks stand."""
    return Rect(field.left, field.bottom - LEGEND_FOOT - LEGEND_HIGH, LEGEND_W, LEGEND_HIGH)


def _legend(words: tuple[str, ...], room: Room) -> list[Shape]:
    colors, style = room.colors, room.style(room.scale.table, room.colors.slate)
    line = room.scale.table.line
    shapes: list[Shape] = []
    at = legend_at(room.field)
    for index, text in enumerate(words):
        y = at.y + 0.31 * index
        fill, outline = (colors.primary, colors.primary) if not index else ("", colors.primary)
        shapes.append(Block(Rect(at.x, y + 0.04, 0.17, 0.17), fill, outline, room.lines.outline, round=True))
        shown = clip((Text(text),), style, line, at.w - 0.3, 0.25, room.theme)
        shapes.append(TextBox("Legend", Rect(at.x + 0.3, y, at.w - 0.3, 0.25), (paragraph(shown, style, line),)))
    return shapes
