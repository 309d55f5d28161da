"""Footnotes and endnotes: the mark in the text, the note itself, the parts that hold them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.element import Element, Heading, Meta
from generator.model.inline import Text
from generator.model.walk import inlines_of
from generator.records import dataclass
from generator.render.docx.geometry import NOTE_RULE, columns, eighths, points, twentieths, twips
from generator.render.docx.paragraphs import paragraph
from generator.render.docx.ruler import Ruler, footnotes_in
from generator.render.docx.runs import Look, run, text_runs
from generator.render.docx.xmlns import BODY, DECLARATION
from generator.theme.sheet import Sheet
from generator.theme.tokens import Theme

_RULE_MM = 20
_BELOW = 80  # twips from the rule to the first note
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


@dataclass(frozen=True, slots=True)
class NoteKind:
    """What Word calls a kind of note: ``word`` in its XML, ``styles`` as the start of its styles' ids."""

    word: str
    styles: str

    @property
    def part(self) -> str:
        return f"/word/{self.word}s.xml"

    def mark(self, number: int) -> str:
        """The run in the text that leads to the note."""
        return run(f'<w:{self.word}Reference w:id="{number}"/>', Look(style=f"{self.styles}Reference"))

    def note(self, number: int, inner: str, said: str) -> str:
        """The note of ``inner``, which is runs that say ``said``."""
        sign = run(f"<w:{self.word}Ref/>", Look(style="FootnoteNumber"))
        text = paragraph(f"{self.styles}Text", sign + text_runs("  ") + inner, said)
        return f'<w:{self.word} w:id="{number}">{text}</w:{self.word}>'


FOOT, END = NoteKind("footnote", "Footnote"), NoteKind("endnote", "Endnote")
NOTES = "notes"  # the id of the heading that endnotes stand under


def notes_xml(kind: NoteKind, theme: Theme, notes: Sequence[str]) -> bytes:
    """The separators, a grey line of 20 mm over the text column, then the notes."""
    marks = "".join(
        f'<w:{kind.word} w:type="{name}" w:id="{id}">{_separator(kind, theme)}</w:{kind.word}>'
        for name, id in _SEPARATORS
    )
    return f"{DECLARATION}<w:{kind.word}s {BODY}>{marks}{''.join(notes)}</w:{kind.word}s>".encode()


def _separator(kind: NoteKind, theme: Theme) -> str:
    """Endnotes stand under a heading, so no line parts them from the text."""
    if kind == END:
        return '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    color, weight, at = theme.palette.muted, eighths(theme.page_lines.light), columns(theme.sheet)
    right = at.live - at.indent - twips(_RULE_MM)
    return (
        f'<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="{weight}" w:space="0" w:color="{color}"/></w:pBdr>'
        f'<w:spacing w:before="{twentieths(NOTE_RULE) - _BELOW}" w:after="0" w:line="{_BELOW}" w:lineRule="exact"/>'
        f'<w:ind w:left="{at.indent}" w:right="{right}"/></w:pPr></w:p>'
    )


def note_settings(*, endnotes: bool) -> str:
    """What settings.xml says of notes: their separators; endnotes count 1, 2, 3 and not i, ii, iii."""
    foot, end = ("".join(f'<w:{kind.word} w:id="{id}"/>' for _, id in _SEPARATORS) for kind in (FOOT, END))
    counted = f'<w:endnotePr><w:numFmt w:val="decimal"/>{end}</w:endnotePr>' if endnotes else ""
    return f"<w:footnotePr>{foot}</w:footnotePr>{counted}"


def ended(elements: Sequence[Element], meta: Meta) -> tuple[Element, ...]:
    """``elements`` with the heading that Word puts the endnotes under, where there are any."""
    found = any(footnotes_in(content) for element in elements for content in inlines_of(element))
    if not (meta.endnotes and found):
        return tuple(elements)
    return (*elements, Heading(1, (Text(meta.labels.say("Notes")),), NOTES))


def pages_of_endnotes(elements: Sequence[Element], ruler: Ruler, sheet: Sheet) -> int:
    """How many pages endnotes fill beside the one that their heading stands on."""
    if not ruler.endnotes:
        return 0
    notes = (note for element in elements for content in inlines_of(element) for note in footnotes_in(content))
    return int(sum(ruler.note(note) for note in notes) // points(sheet.tall))
