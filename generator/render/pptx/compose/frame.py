"""What stands around a slide's body: title, source line, number, tracker."""

from __future__ import annotations

from generator.errors import Finding
from generator.model.element import Slide
from generator.model.inline import Inlines, Text, marks, plain
from generator.rare import Rare
from generator.records import dataclass, replace
from generator.render.pptx.boxes import (
    NUMBER_SLOT,
    SOURCE_SLOT,
    Anchor,
    Paragraph,
    Rect,
    Rule,
    Run,
    Shape,
    Slot,
    Style,
    TextBox,
)
from generator.render.pptx.compose.breaks import balanced
from generator.render.pptx.compose.field import LEFT, OWN, PANEL_LEFT, PANEL_TEXT, RIGHT
from generator.render.pptx.compose.fit import clip, fits, longest_word, paragraph, sized, to_runs, width_of
from generator.render.pptx.compose.room import PANELS, Room, moved
from generator.theme.tokens import Type

PANEL_TITLE = Rect(LEFT, 1.12, PANEL_TEXT, 4.45)
SECTION_TITLE = Rect(LEFT, 4.72, PANEL_TEXT, 2.2)
PANEL_SOURCE = replace(OWN.source, x=PANEL_LEFT, w=6.4)
_FOREIGN = Rare("[\u0530-\u1dff\u2e80-\uffff]")  # beyond Latin, Greek and Cyrillic
TRACKER_Y, TRACKER_HIGH = 0.30, 0.21
TRACKER_PITCH, TRACKER_MARK = 1.53, 1.29


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text set in the largest type that holds it, perhaps cut, with what then stands in the notes."""

    box: TextBox
    notes: tuple[Inlines, ...] = ()
    findings: tuple[Finding, ...] = ()


def title_types(slide: Slide, room: Room) -> tuple[Type, ...]:
    """The types a title may be set in, largest first."""
    scale = room.scale
    if slide.layout == "section":
        return (scale.section_name, scale.figure, scale.panel_title, scale.table_figure, scale.message_head)
    first = scale.panel_title if slide.layout in PANELS else scale.title
    return (first, scale.table_figure, scale.message_head)


def title_box(slide: Slide, suffix: str, room: Room) -> Fitted:
    """The title, largest type first; what fits in none is cut and stands whole in the notes."""
    at = {"section": SECTION_TITLE, "messages": PANEL_TITLE}.get(slide.layout, room.field.title)
    color = room.colors.paper if slide.layout in PANELS else room.colors.ink
    base = room.serif(room.scale.title, color)
    content = (*slide.title, Text(suffix)) if suffix else slide.title
    types = title_types(slide, room)
    found = next((type_ for type_ in types if _holds(content, sized(base, type_), type_, at, room)), None)
    type_ = found or types[-1]
    style = sized(base, type_)
    shown = content if found else _cut(slide, suffix, style, type_, at, room)
    paragraph = Paragraph(balanced(to_runs(shown, style), at.w, room.theme), type_.line)
    box = TextBox(
        "Title",
        at,
        (paragraph,),
        _anchor(slide, paragraph, at, room),
        slot=Slot("title"),
        ids=tuple(dict.fromkeys(marks(slide.title))),
    )
    if found:
        return Fitted(box)
    return Fitted(box, (slide.title,), (moved(slide, f"the title ({len(plain(slide.title))} characters) is too long"),))


def _anchor(slide: Slide, words: Paragraph, at: Rect, room: Room) -> Anchor:
    """A title of one line stands near what it is over; on a panel it begins where others do.

    Letters that our faces lack come from one that reaches lower than the line, out of the foot of the place.
    """
    text = "".join(run.text for run in words.runs)
    short = slide.layout not in PANELS and room.count(words, at.w) == 1
    return "bottom" if short and not _FOREIGN.search(text) else "top"


def _holds(content: Inlines, style: Style, type_: Type, at: Rect, room: Room) -> bool:
    if longest_word(content, style, room.theme) > at.w:
        return False
    return fits(content, style, type_.line, at.w, at.h, room.theme)


def _cut(slide: Slide, suffix: str, style: Style, type_: Type, at: Rect, room: Room) -> Inlines:
    """The start of the title; the suffix that tells split slides apart always stays."""
    reserve = width_of(suffix, style, room.theme) if suffix else 0.0
    narrow = at.w - min(reserve, at.w / 3)
    short = clip(slide.title, style, type_.line, narrow, at.h, room.theme)
    return (*short, Text(suffix)) if suffix else short


def source_box(slide: Slide, room: Room) -> Fitted | None:
    """The source line in two lines at most, in its placeholder."""
    if not plain(slide.source):
        return None
    at = PANEL_SOURCE if room.panels(slide.layout) else room.field.source
    type_ = room.scale.apparatus if room.field.small_source else room.scale.table
    style, line = room.style(type_, room.colors.slate), type_.line
    held = fits(slide.source, style, line, at.w, at.h, room.theme)
    shown = slide.source if held else clip(slide.source, style, line, at.w, at.h, room.theme)
    paragraph = Paragraph(to_runs(shown, style), line)
    box = TextBox("Source", at, (paragraph,), "bottom", Slot("body", SOURCE_SLOT), tuple(marks(slide.source)))
    return Fitted(box) if held else Fitted(box, (slide.source,), (moved(slide, "the source line is too long", "note"),))


def number_box(number: int, room: Room) -> TextBox:
    """The slide number in its placeholder."""
    style = room.style(room.scale.apparatus, room.colors.slate, bold=True)
    paragraph = Paragraph((Run(str(number), style),), room.scale.apparatus.line, "right")
    return TextBox("Slide number", room.field.number, (paragraph,), "bottom", Slot("number", NUMBER_SLOT))


def tracker(slide: Slide, room: Room) -> tuple[Shape, ...]:
    """The parts across the top, the current one bold with a thick line under it, and the running title."""
    labels = _shown_labels(slide, room)
    pitch = _pitch(labels, room)
    shapes: list[Shape] = [_label(label, index, pitch, slide, room) for index, label in enumerate(labels)]
    if slide.part in labels:
        x = LEFT + pitch * labels.index(slide.part)
        shapes.append(Rule(x, 0.58, x + min(TRACKER_MARK, pitch), 0.58, room.colors.primary, room.lines.current))
    return (*shapes, _running(LEFT + pitch * len(labels), room))


def _label(label: str, index: int, pitch: float, slide: Slide, room: Room) -> TextBox:
    current = room.style(room.scale.apparatus, room.colors.primary, bold=True)
    words = (paragraph(label, current if label == slide.part else _quiet(room), room.scale.apparatus.line),)
    return TextBox("Tracker", Rect(LEFT + pitch * index, TRACKER_Y, pitch - 0.1, _tracker_high(room)), words)


def _tracker_high(room: Room) -> float:
    return max(TRACKER_HIGH, room.scale.apparatus.line / 72)


def _quiet(room: Room) -> Style:
    return room.style(room.scale.apparatus, room.colors.slate)


def _label_width(label: str, room: Room) -> float:
    return width_of(label, room.style(room.scale.apparatus, bold=True), room.theme)


def _pitch(labels: tuple[str, ...], room: Room) -> float:
    return max([TRACKER_PITCH, *(_label_width(label, room) + 0.2 for label in labels)])


def _shown_labels(slide: Slide, room: Room) -> tuple[str, ...]:
    """All labels where they fit beside each other, else the current one alone (cut where it must be)."""
    labels = room.deck.tracker
    if len(labels) * _pitch(labels, room) <= 10.5:
        return labels
    return (slide.part,) if slide.part and _label_width(slide.part, room) <= 9 else ()


def _running(x: float, room: Room) -> TextBox:
    """The running title as far as there is room right of ``x``."""
    title = room.deck.meta.running_title or room.deck.meta.title
    at = Rect(x, TRACKER_Y, RIGHT - x, _tracker_high(room))
    shown = clip((Text(title),), _quiet(room), room.scale.apparatus.line, at.w, at.h, room.theme)
    return TextBox("Running title", at, (paragraph(shown, _quiet(room), room.scale.apparatus.line, "right"),))


def page_title(slide: Slide, suffix: str) -> str:
    """The title as plain text on one line."""
    return " ".join((plain(slide.title) + suffix).split())
