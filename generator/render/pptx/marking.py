"""The marking on slides: a line at head and foot, and pale across the slide, behind all that stands on it."""

from __future__ import annotations

from generator.model.element import Layout
from generator.render.pptx.boxes import Paragraph, Rect, Run, Style
from generator.render.pptx.compose.room import PANELS
from generator.render.pptx.drawing import Named
from generator.render.pptx.words import Ink, body, emu
from generator.text.metrics import text_width
from generator.theme.tokens import Theme

HEAD_Y, FOOT_Y, HIGH = 0.06, 7.24, 0.2
LONGEST, TALLEST = 9.5, 1.9  # inches of the pale one
PALE, PALE_ON_DARK = 30, 12  # per cent of its colour
_NUMBER = 60


def marking_shapes(marking: str, layout: Layout, theme: Theme, ink: Ink) -> str:
    """The shapes of a layout that bear ``marking``; nothing where there is none."""
    if not marking:
        return ""
    dark = layout == "title"
    color = theme.palette.on_primary if dark else theme.palette.slate
    across = _across(marking, dark, theme, ink)
    left = 5.1 if layout in PANELS else 0.667
    lines = (_line(_NUMBER + 1 + n, marking, color, Rect(left, y, 12.667 - left, HIGH), theme, ink)
             for n, y in enumerate((HEAD_Y, FOOT_Y)))  # fmt: skip
    return across + "".join(lines)


def _across(marking: str, dark: bool, theme: Theme, ink: Ink) -> str:
    color, pale = (theme.palette.on_primary, PALE_ON_DARK) if dark else (theme.palette.hairline, PALE)
    ems = text_width(marking, theme.fonts.apparatus, 1, bold=True)
    high = min(TALLEST, LONGEST / ems)
    style = Style("apparatus", int(high * 72), color, True)
    at = Rect((13.333 - LONGEST) / 2, 3.75 - high, LONGEST, 2 * high)
    words = body((Paragraph((Run(marking, style),), style.size * 1.1, "center"),), "middle", ink)
    words = _paled(words, f'<a:alpha val="{pale * 1000}"/>')
    return _shape(Named(_NUMBER, "Marking across"), at, words, ' rot="-1800000"')


def _paled(words: str, alpha: str) -> str:
    """The words with their colour seen through."""
    for tag in ("schemeClr", "srgbClr"):
        pieces = words.split(f"<a:{tag} ")
        words = pieces[0] + "".join(f"<a:{tag} {piece.replace('/>', f'>{alpha}</a:{tag}>', 1)}" for piece in pieces[1:])
    return words


def _line(number: int, marking: str, color: str, at: Rect, theme: Theme, ink: Ink) -> str:
    type_ = theme.slide.apparatus
    words = (Paragraph((Run(marking, Style("apparatus", type_.size, color, True)),), type_.line, "center"),)
    return _shape(Named(number, "Marking"), at, body(words, "middle", ink))


def _shape(named: Named, at: Rect, words: str, turned: str = "") -> str:
    place = (
        f'<a:xfrm{turned}><a:off x="{emu(at.x)}" y="{emu(at.y)}"/><a:ext cx="{emu(at.w)}" cy="{emu(at.h)}"/></a:xfrm>'
    )
    shape = f'<p:spPr>{place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
    head = f'<p:nvSpPr>{named.xml(decorative=True)}<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>'
    return f"<p:sp>{head}{shape}{words}</p:sp>"
