"""Captions with counting fields, and the lines of source, calculation and note."""

from __future__ import annotations

import re

from generator.model.element import Caption
from generator.model.inline import Inlines, Text, plain
from generator.model.labels import Labels
from generator.records import replace
from generator.render.docx.inlines import inline_runs, marked
from generator.render.docx.ledger import Pen
from generator.render.docx.paragraphs import paragraph, properties
from generator.render.docx.runs import Look, bookmark, field, tab, text_runs
from generator.render.docx.tails import LONG, tailed, tailed_text
from generator.text.ties import NO_BREAK, tie, tie_citation

_JOINT = "\u2002"  # between a label and its message where both run on one line
_UNIT = 26  # letters of a unit that stands on one line
_NUMBER = re.compile(r"([A-Za-z]*)(\d+)")


def caption_label(caption: Caption) -> str:
    """What a reference to the captioned thing prints: "Figure 3" with a no-break space."""
    return f"{caption.kind}{NO_BREAK}{caption.number}".replace(" ", NO_BREAK)


def caption_shown(caption: Caption) -> str:
    """What is shown as it prints: a short unit behind the last comma of its title stays on one line."""
    title, comma, unit = caption.sub.rpartition(", ")
    whole = f"{title}{comma}{unit.replace(' ', NO_BREAK)}" if comma and len(unit) <= _UNIT else caption.sub
    return tailed_text(tie(replace(caption, sub=whole).shown))


def caption_paragraphs(id: str, caption: Caption, pen: Pen) -> str:
    """The message with its label in the margin under the bookmark of ``id``, then what is shown."""
    joint = tab() if pen.theme.sheet.indent else text_runs(_JOINT)
    head = caption_head(id, caption, pen) + joint
    alone = "" if caption.shown else '<w:spacing w:after="120"/>'
    message = paragraph("Caption", head + inline_runs(tailed(caption.message, LONG), pen), direct=alone)
    return message + (paragraph("CaptionSub", text_runs(caption_shown(caption))) if caption.shown else "")


def caption_head(id: str, caption: Caption, pen: Pen) -> str:
    """ "Figure 3" under the bookmark of ``id``, its number a counting field under another."""
    look = Look(style="CaptionLabel")
    counted, (at, name) = _number(caption, pen, look), pen.ledger.number_bookmark(id)
    label = text_runs(f"{caption.kind}{NO_BREAK}", look) + (bookmark(at, name, counted) if name else counted)
    return marked(id, label, pen, caption=True) if id else label


def _number(caption: Caption, pen: Pen, look: Look) -> str:
    """The number as a SEQ field; a letter before it counts in a sequence of its own ("A1")."""
    match = _NUMBER.fullmatch(caption.number)
    if not match:
        return text_runs(caption.number, look)
    sequence = re.sub(r"\W", "_", caption.kind) + (f"_{match[1]}" if match[1] else "")
    follows = pen.ledger.next_in(sequence, int(match[2]))
    code = f"SEQ {sequence} \\* ARABIC" + ("" if follows else f" \\r {int(match[2])}")
    return (text_runs(match[1], look) if match[1] else "") + field(code, match[2], look)


def source_notes(caption: Caption, pen: Pen, *, left: int | None = None, after: int | None = None) -> str:
    """The lines under a figure or table, kept on its page; ``left`` and ``after`` in twips where not the style's."""
    present = source_lines(caption, pen.labels)
    held = properties(keep_next=True, left=left)
    final = properties(after=after, left=left)
    return "".join(
        _note(label, content, pen, final if index == len(present) else held)
        for index, (label, content) in enumerate(present, 1)
    )


def source_lines(caption: Caption, labels: Labels) -> list[tuple[str, Inlines]]:
    """Those of the lines of source, calculation and note that say something, as they print behind their labels."""
    lines: list[tuple[str, Inlines]] = [
        (labels.source, caption.source),
        (labels.derivation, (Text(caption.derivation),) if caption.derivation else ()),
        (labels.note, caption.note),
    ]
    return [(label, tailed(_tied(content))) for label, content in lines if plain(content)]


def _note(label: str, content: Inlines, pen: Pen, direct: str) -> str:
    head = text_runs(f"{pen.labels.colon(label)} ", Look(style="NoteLabel"))
    runs = head + inline_runs(content, pen)
    return paragraph("SourceNote", runs, direct=direct)


def _tied(content: Inlines) -> Inlines:
    return tuple(Text(tie_citation(item.text), item.lang) if isinstance(item, Text) else item for item in content)
