"""Measures paragraphs in the styles of a theme, without Word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from generator.model.inline import Cite, Code, CrossRef, Footnote, Inlines, Text
from generator.model.labels import Labels
from generator.model.memo import Memo, Shelf
from generator.records import dataclass
from generator.render.docx.flow import Piece
from generator.render.docx.geometry import points
from generator.render.docx.spans import Ink, leaves, spans
from generator.render.docx.styles import ParagraphStyle, paragraph_styles, style_id
from generator.render.docx.tails import tailed
from generator.text.metrics import Span, wrap_spans
from generator.text.ties import tie
from generator.theme.tokens import Theme

_ENGLISH = Labels()

Said: TypeAlias = "str | Inlines | Spans"


@dataclass(frozen=True, slots=True)
class Spans:
    """Text of several faces or sizes, as it is printed."""

    spans: tuple[Span, ...]


class Ruler:
    """Measures paragraphs in the styles of a theme."""

    def __init__(self, theme: Theme, title: str, own: Mapping[str, ParagraphStyle] | None = None,
                 *, labels: Labels = _ENGLISH, endnotes: bool = False, sign: str = "1") -> None:  # fmt: skip
        self.theme = theme
        self.labels = labels
        self.endnotes = endnotes
        self.sign = sign
        self.styles: dict[str, ParagraphStyle] = {
            style_id(style.name): style for style in paragraph_styles(theme, title)
        } | dict(own or {})

        self.known: Shelf | None = None

    def remember(self, memo: Memo | None) -> None:
        """From here on what was measured in the same styles is not measured again."""
        alike = (self.theme, self.styles, self.labels, self.endnotes, self.sign)
        self.known = memo.shelf("pages", alike) if memo else None

    @property
    def beside(self) -> float:
        """Points beside the column of labels."""
        return points(self.theme.sheet.beside)

    def height(self, name: str, text: Said, width: float = 0) -> float:
        """Height in points of ``text`` in the style ``name``; ``width`` in points where it is not the page's."""
        style = self.styles[name]
        room = (width or points(self.theme.sheet.live)) - points(style.left + style.right)
        return self.lines(name, text, room) * style.type.line

    def lines(self, name: str, text: Said, room: float, *, bold: bool = False) -> int:
        """Lines of ``text`` in the style ``name`` on ``room`` points of width; ``bold`` where the runs say so."""
        printed = self.printed(name, text, bold=bold).spans
        return max(len(wrap_spans(printed, room)), 1)

    def printed(self, name: str, text: Said, *, bold: bool = False) -> Spans:
        """``text`` in the style ``name`` as its runs print it."""
        ink = self.ink(name, bold=bold)
        match text:
            case Spans():
                return text
            case str():
                return Spans((ink.span(tie(text)),))
            case _:
                return Spans(spans(text, ink))

    def ink(self, name: str, *, bold: bool = False) -> Ink:
        """The face and size of the style ``name``."""
        style, fonts = self.styles[name], self.theme.fonts
        font = style.font or (fonts.argument if style.face == "argument" else fonts.apparatus)
        return Ink(font, style.type.size, style.bold or bold, self.sign)

    def paragraph(self, name: str, text: Said, *, noted: Inlines = ()) -> Piece:
        """A paragraph of the page; ``noted`` is what its footnotes hang on, where ``text`` is measured already."""
        style = self.styles[name]
        line = 0 if style.keep_lines else style.type.line
        height = self.height(name, text) + self.ruled(name)
        notes = self.notes(name, text if isinstance(text, tuple) else noted)
        return Piece(height, style.before, style.after, line, style.keep_next, notes)

    def ruled(self, name: str) -> float:
        """Points that the rules above and below a paragraph take."""
        rules, lines = self.styles[name].rules, self.theme.page_lines
        weights = {"heavy": lines.heavy, "light": lines.light, "bar": lines.bar}
        return sum(rule.space + weights[rule.weight] for rule in rules if rule.side in {"top", "bottom"})

    def notes(self, name: str, content: Inlines, width: float = 0) -> tuple[tuple[float, float], ...]:
        """The footnotes of a paragraph: how far down each is marked, and how high it is; endnotes stand elsewhere."""
        found = [] if self.endnotes else list(leaves(content))
        return tuple(
            (self.height(name, tuple(found[: at + 1]), width), self.note(item))
            for at, item in enumerate(found)
            if isinstance(item, Footnote)
        )

    def note(self, item: Footnote) -> float:
        """The height of one note."""
        number = self.ink("FootnoteText", bold=True).span(f"{self.sign}  ")
        said = self.printed("FootnoteText", tailed(item.content))
        return self.height("FootnoteText", Spans((number, *said.spans)))


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
