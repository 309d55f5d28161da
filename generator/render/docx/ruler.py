"""Measures paragraphs in the styles of a theme, without Word."""

from __future__ import annotations

import math
from collections.abc import Mapping

from generator.model.inline import Cite, Code, CrossRef, Footnote, Inlines, Text, plain
from generator.render.docx.flow import Piece
from generator.render.docx.geometry import points
from generator.render.docx.styles import ParagraphStyle, paragraph_styles, style_id
from generator.text.metrics import line_count
from generator.theme.tokens import Theme


class Ruler:
    """Measures paragraphs in the styles of a theme."""

    def __init__(self, theme: Theme, title: str, own: Mapping[str, ParagraphStyle] | None = None,
                 *, endnotes: bool = False) -> None:  # fmt: skip
        self.theme = theme
        self.endnotes = endnotes
        self.styles: dict[str, ParagraphStyle] = {
            style_id(style.name): style for style in paragraph_styles(theme, title)
        } | dict(own or {})

    @property
    def beside(self) -> float:
        """Points beside the column of labels."""
        return points(self.theme.sheet.beside)

    def height(self, name: str, text: str, width: float = 0) -> float:
        """Height in points of ``text`` in the style ``name``; ``width`` in points where it is not the page's."""
        style = self.styles[name]
        room = (width or points(self.theme.sheet.live)) - points(style.left + style.right)
        return self.lines(name, text, room) * style.type.line

    def lines(self, name: str, text: str, room: float) -> int:
        """Lines of ``text`` in the style ``name`` on ``room`` points of width."""
        style = self.styles[name]
        fonts = self.theme.fonts
        font = style.font or (fonts.argument if style.face == "argument" else fonts.apparatus)
        return line_count(text, font, style.type.size, room, style.bold)

    def paragraph(self, name: str, text: str, *, foot: float = 0, marked: float = 0) -> Piece:
        """A paragraph of the page; the mark of its footnotes stands after the share ``marked`` of its text."""
        style = self.styles[name]
        line = 0 if style.keep_lines else style.type.line
        lines = self.theme.page_lines
        above = sum(rule.space + getattr(lines, rule.weight) for rule in style.rules if rule.side in {"top", "bottom"})
        height = self.height(name, text) + above
        mark = math.ceil(marked * height / style.type.line) * style.type.line
        return Piece(height, style.before, style.after, line, style.keep_next, foot, mark)

    def notes(self, content: Inlines) -> float:
        """What the footnotes in ``content`` take at the foot of the page; endnotes take nothing there."""
        found = [] if self.endnotes else footnotes_in(content)
        return sum(self.note(item) for item in found) + (12 if found else 0)

    def note(self, item: Footnote) -> float:
        """The height of one note."""
        return self.height("FootnoteText", plain(item.content))


def footnotes_in(content: Inlines) -> list[Footnote]:
    """The footnotes that hang on ``content``."""
    found: list[Footnote] = []
    for item in content:
        match item:
            case Footnote():
                found.append(item)
            case Text() | Code() | Cite() | CrossRef():
                pass
            case _:
                found += footnotes_in(item.content)
    return found
