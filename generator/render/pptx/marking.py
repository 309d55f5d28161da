"""The marking on slides: a line at head and foot, and pale across the slide, behind all that stands on it."""

from __future__ import annotations

from generator.model.element import Layout
from generator.render.pptx.boxes import Paragraph, Rect, Run, Style
from generator.render.pptx.compose.room import PANELS
from generator.render.pptx.drawing import Named
from generator.render.pptx.words import Ink, body, emu, fill
from generator.text.metrics import text_width
from generator.theme.tokens import Theme

_HOME = "http://schemas.openxmlformats.org"
NAMESPACES = f'xmlns:a="{_HOME}/drawingml/2006/main" xmlns:p="{_HOME}/presentationml/2006/main"'

HIGH, EDGE = 0.2, 0.06  # inches of a line, and between it and the slide's edge
LONG, TALL = 0.7, 0.25  # shares of the slide's width and height that the pale one takes at most
PALE, PALE_ON_DARK = 30, 12  # per cent of its colour
_NUMBER, _PLATE = 60, 0.3
OWN_SIZE = (13.333, 7.5)


def marking_shapes(marking: str, layout: Layout, theme: Theme, ink: Ink) -> str:
    """The shapes of one of our layouts that bear ``marking``; nothing where there is none."""
    if not marking:
        return ""
    dark = layout == "title"
    color = theme.palette.on_primary if dark else theme.palette.slate
    pale = (theme.palette.on_primary, PALE_ON_DARK) if dark else (theme.palette.hairline, PALE)
    left = 5.1 if layout in PANELS else 0.667
    places = [Rect(left, y, 12.667 - left, HIGH) for y in (EDGE, OWN_SIZE[1] - EDGE - HIGH)]
    lines = (_line(_NUMBER + n, marking, color, at, theme, ink) for n, at in enumerate(places, 1))
    return _across(_NUMBER, marking, pale, OWN_SIZE, theme, ink) + "".join(lines)


def marked_layout(data: bytes, marking: str, size: tuple[float, float], theme: Theme, ink: Ink) -> bytes:
    """A house's layout with the marking behind what stands on it, its lines on plates of the slide's ground."""
    from lxml import etree

    from generator.office.inspect import parse, select

    root = parse(data)
    if root is None:
        return data
    (tree,) = select(root, "p:cSld/p:spTree")
    first = max([int(str(node.get("id") or 0)) for node in select(tree, "descendant::p:cNvPr")], default=0) + 1
    wide = text_width(marking, theme.fonts.apparatus, theme.slide.apparatus.size, bold=True) / 72 + _PLATE
    high = max(HIGH, theme.slide.apparatus.line / 72)
    places = [Rect((size[0] - wide) / 2, y, wide, high) for y in (EDGE, size[1] - EDGE - high)]
    color, ground = theme.palette.ink, theme.palette.paper
    across = _across(first, marking, (theme.palette.hairline, PALE), size, theme, ink)
    lines = (_line(first + n, marking, color, at, theme, ink, ground) for n, at in enumerate(places, 1))
    pieces = etree.fromstring(f"<p:spTree {NAMESPACES}>{across}{''.join(lines)}</p:spTree>")
    for at, shape in enumerate(pieces, 2):  # behind the tree's own two heads
        tree.insert(at, shape)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _across(number: int, marking: str, pale: tuple[str, int], size: tuple[float, float], theme: Theme, ink: Ink) -> str:
    """The pale one: its colour, and how much of it is left."""
    color, share = pale
    ems = text_width(marking, theme.fonts.apparatus, 1, bold=True)
    longest = size[0] * LONG
    high = min(size[1] * TALL, longest / ems)
    style = Style("apparatus", int(high * 72), color, True)
    at = Rect((size[0] - longest) / 2, size[1] / 2 - high, longest, 2 * high)
    words = body((Paragraph((Run(marking, style),), style.size * 1.1, "center"),), "middle", ink)
    words = _paled(words, f'<a:alpha val="{share * 1000}"/>')
    return _shape(Named(number, "Marking across"), at, words, ' rot="-1800000"')


def _paled(words: str, alpha: str) -> str:
    """The words with their colour seen through."""
    for tag in ("schemeClr", "srgbClr"):
        head, *pieces = words.split(f"<a:{tag} ")
        words = head + "".join(f"<a:{tag} {piece.replace('/>', f'>{alpha}</a:{tag}>', 1)}" for piece in pieces)
    return words


def _line(number: int, marking: str, color: str, at: Rect, theme: Theme, ink: Ink, ground: str = "") -> str:
    type_ = theme.slide.apparatus
    words = (Paragraph((Run(marking, Style("apparatus", type_.size, color, True)),), type_.line, "center"),)
    return _shape(Named(number, "Marking"), at, body(words, "middle", ink), ground=fill(ground, ink) if ground else "")


def _shape(named: Named, at: Rect, words: str, turned: str = "", ground: str = "") -> str:
    place = (
        f'<a:xfrm{turned}><a:off x="{emu(at.x)}" y="{emu(at.y)}"/><a:ext cx="{emu(at.w)}" cy="{emu(at.h)}"/></a:xfrm>'
    )
    shape = f'<p:spPr>{place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{ground or "<a:noFill/>"}</p:spPr>'
    head = f'<p:nvSpPr>{named.xml(decorative=True)}<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>'
    return f"<p:sp>{head}{shape}{words}</p:sp>"
