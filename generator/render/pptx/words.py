"""Text as DrawingML: bodies, paragraphs, runs; colours of the theme by their slot."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import field

from generator.office.xml import escape, quote
from generator.rare import Rare
from generator.records import dataclass
from generator.render.pptx.boxes import Anchor, Face, Paragraph, Run, Side, Style
from generator.theme.tokens import Palette

EMU = 914_400
ANCHORS: dict[Anchor, str] = {"top": "t", "middle": "ctr", "bottom": "b"}
SIDES: dict[Side, str] = {"left": "l", "right": "r", "center": "ctr"}
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LTR = Rare("[A-Za-z\u00c0-\u024f\u0370-\u052f\u0900-\u1fff\u2e80-\ud7ff]")  # asked of what has others, too
_TEXT_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">'
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
# In a face of their own: amid letters of these scripts, LibreOffice draws what a face lacks over its neighbours.
_SHAPED = re.compile("[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PARTED = re.compile(f"[\n{_SHAPED.pattern[1:-1]}]")
_PICTOGRAPHS = re.compile("([\U0001f000-\U0001faff][\U0001f000-\U0001faff\u200d\ufe0f]*)")
_PICTURED = '<a:latin typeface="Segoe UI Emoji"/><a:ea typeface="Segoe UI Emoji"/><a:cs typeface="Segoe UI Emoji"/>'
NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
Linker = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Ink:
    """How one deck writes: hex colours to theme slots, its language, a link's relationship id, code's font.

    ``looks`` are properties of runs and words of placeholders that were written before: many are alike.
    """

    slots: Mapping[str, str]
    language: str
    link: Linker = lambda _: ""
    code: str = ""
    looks: dict[Hashable, str] = field(default_factory=dict)


def color_slots(palette: Palette) -> dict[str, str]:
    """Theme slots by hex; the text and background slots win where a colour stands in several."""
    slots = {color: f"accent{index}" for index, color in reversed(list(enumerate(palette.series, 1)))}
    return slots | {
        palette.neutral_tint: "bg2",
        palette.primary: "tx2",
        palette.ink: "tx1",
        palette.paper: "bg1",
    }


def emu(inches: float) -> int:
    """English Metric Units, 914,400 to the inch."""
    return round(inches * EMU)


def fill(color: str, ink: Ink) -> str:
    """A solid fill, or none for no colour."""
    if not color:
        return "<a:noFill/>"
    slot = ink.slots.get(color)
    value = f'<a:schemeClr val="{slot}"/>' if slot else f'<a:srgbClr val="{color}"/>'
    return f"<a:solidFill>{value}</a:solidFill>"


def line(color: str, points: float, ink: Ink, dash: bool = False) -> str:
    """An outline, or an explicit none."""
    if not color:
        return "<a:ln><a:noFill/></a:ln>"
    dashed = '<a:prstDash val="dash"/>' if dash else ""
    return f'<a:ln w="{round(points * 12700)}">{fill(color, ink)}{dashed}</a:ln>'


def body(paragraphs: tuple[Paragraph, ...], anchor: Anchor, ink: Ink, inset: float = 0) -> str:
    """A text body without autofit; ``inset`` inches stay free at the right."""
    return f"<p:txBody>{_body_properties(anchor, inset)}<a:lstStyle/>{written(paragraphs, ink)}</p:txBody>"


def followed_body(paragraphs: tuple[Paragraph, ...], ink: Ink, field: bool = False) -> str:
    """The text of a placeholder that sets it: runs state only what differs. ``field``: it prints the slide's number."""
    lines = "".join(_followed(one, ink, field) for one in paragraphs) or "<a:p/>"
    return f"<p:txBody><a:bodyPr/><a:lstStyle/>{lines}</p:txBody>"


def _followed(one: Paragraph, ink: Ink, field: bool) -> str:
    runs = "".join(_followed_run(run, ink, field) for run in one.runs if run.text)
    direction = ' algn="r" rtl="1"' if starts_right(one) else ""
    return f"<a:p>{f'<a:pPr{direction}/>' if direction else ''}{runs}</a:p>"


def _followed_run(run: Run, ink: Ink, field: bool) -> str:
    style = run.style
    size = f' sz="{round(style.size * 100)}"' if style.size else ""
    weight = (' b="1"' if style.bold else "") + (' i="1"' if style.italic else "")
    color = fill(style.color, ink) if style.color else ""
    relation = ink.link(run.url) if run.url else ""
    link = f'<a:hlinkClick r:id="{relation}"/>' if relation else ""
    head = f'<a:rPr lang={quote(run.lang or ink.language)}{size}{weight} dirty="0">{color}'
    properties = f"{head}{link}</a:rPr>"
    if field:
        return f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{properties}<a:t>{escape(run.text)}</a:t></a:fld>'
    return _pieces(run.text, properties, lambda: f"{head}{_PICTURED}{link}</a:rPr>")


def _pieces(text: str, properties: str, picturing: Callable[[], str]) -> str:
    """Runs parted by breaks, and amid shaped letters by pictographs, which take the properties of ``picturing``."""
    if not _PARTED.search(text):
        return f"<a:r>{properties}<a:t>{escape(text)}</a:t></a:r>"
    pictured = picturing()

    def run(part: str, look: str) -> str:
        return f"<a:r>{look}<a:t>{escape(part)}</a:t></a:r>" if part else ""

    def parted(line: str) -> str:
        parts = _PICTOGRAPHS.split(line) if _SHAPED.search(line) else [line]
        return "".join(run(part, pictured if index % 2 else properties) for index, part in enumerate(parts))

    return f"<a:br>{properties}</a:br>".join(parted(line) for line in text.split("\n"))


def cell_body(paragraphs: tuple[Paragraph, ...], ink: Ink) -> str:
    """The text of a table cell."""
    return f"<a:txBody><a:bodyPr/><a:lstStyle/>{written(paragraphs, ink)}</a:txBody>"


def _body_properties(anchor: Anchor, inset: float) -> str:
    insets = f'lIns="0" tIns="0" rIns="{emu(inset)}" bIns="0"'
    return (
        f'<a:bodyPr vert="horz" wrap="square" {insets} rtlCol="0" anchor="{ANCHORS[anchor]}"><a:noAutofit/></a:bodyPr>'
    )


def written(paragraphs: tuple[Paragraph, ...], ink: Ink) -> str:
    """Paragraphs as XML; a body needs at least one."""
    return "".join(_paragraph(one, ink) for one in paragraphs) or "<a:p/>"


def _paragraph(one: Paragraph, ink: Ink) -> str:
    runs = "".join(_run(run, ink) for run in one.runs if run.text)
    end = _properties("a:endParaRPr", one.runs[-1].style, one.runs[-1].lang, "", ink) if one.runs else ""
    return f"<a:p>{_paragraph_properties(one)}{runs}{end}</a:p>"


def _paragraph_properties(one: Paragraph) -> str:
    spacing = f'<a:lnSpc><a:spcPts val="{round(one.line * 100)}"/></a:lnSpc>'
    before = f'<a:spcBef><a:spcPts val="{round(one.before * 100)}"/></a:spcBef>'
    tabs = "".join(f'<a:tab pos="{emu(at)}" algn="{SIDES[side]}"/>' for at, side in one.tabs)
    listed = f"<a:tabLst>{tabs}</a:tabLst>" if tabs else ""
    level = f' lvl="{one.level}"' if one.level else ""
    return f'<a:pPr marL="0"{level} indent="0"{_direction(one)}>{spacing}{before}<a:buNone/>{listed}</a:pPr>'


def _direction(one: Paragraph) -> str:
    """Alignment; text that begins in a script written from right to left starts at the right."""
    if not starts_right(one):
        return f' algn="{SIDES[one.align]}"'
    mirrored = {"left": "r", "right": "l", "center": "ctr"}[one.align]
    return f' algn="{mirrored}" rtl="1"'


def starts_right(one: Paragraph) -> bool:
    """Whether the first letter belongs to a script written from right to left."""
    return begins_right("".join(run.text for run in one.runs))


def begins_right(text: str) -> bool:
    """Whether the first letter of ``text`` belongs to a script written from right to left."""
    first = _RTL.search(text)
    return bool(first and (not (other := _LTR.search(text)) or first.start() < other.start()))


def _run(run: Run, ink: Ink) -> str:
    """A run, or several parted by breaks and tabs (a tab is a character of its own run)."""
    properties = _properties("a:rPr", run.style, run.lang, run.url, ink)
    return _pieces(run.text, properties, lambda: properties.replace(_fonts(run.style.face, ink), _PICTURED, 1))


def _properties(tag: str, style: Style, lang: str, url: str, ink: Ink) -> str:
    relation = ink.link(url) if url else ""
    look = tag, style, lang or ink.language, fill(style.color, ink), relation
    if look not in ink.looks:
        ink.looks[look] = _look(*look, ink)
    return ink.looks[look]


def _look(tag: str, style: Style, lang: str, filled: str, relation: str, ink: Ink) -> str:
    weight = f' b="{int(style.bold)}" i="{int(style.italic)}"'
    fonts = _fonts(style.face, ink)
    link = f'<a:hlinkClick r:id="{relation}">{_TEXT_COLOR}</a:hlinkClick>' if relation else ""
    size = round(style.size * 100)
    head = f'<{tag} lang={quote(lang)} sz="{size}"{weight} dirty="0">'
    return f"{head}{filled}{fonts}{link}</{tag}>"


def _fonts(face: Face, ink: Ink) -> str:
    """Fonts by their place in the theme, which has none for code."""
    if face == "code":
        return f"<a:latin typeface={quote(ink.code)}/><a:cs typeface={quote(ink.code)}/>"
    place = "+mj" if face == "argument" else "+mn"
    return f'<a:latin typeface="{place}-lt"/><a:ea typeface="{place}-ea"/><a:cs typeface="{place}-cs"/>'


def number_field(one: Paragraph, ink: Ink) -> str:
    """A paragraph that prints the slide's number; its text is what it prints until a program renews it."""
    run = one.runs[0]
    properties = _properties("a:rPr", run.style, run.lang, "", ink)
    text = f"{properties}<a:t>{escape(run.text)}</a:t>"
    field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{text}</a:fld>'
    return f"<a:p>{_paragraph_properties(one)}{field}</a:p>"
