"""The end of a cell: its last line is not one word alone where no line more is needed for that."""

from __future__ import annotations

from generator.model.inline import Inlines
from generator.render.docx.spans import Ink, spans
from generator.render.docx.tails import tailed
from generator.text.metrics import Span, text_width, wrap_spans


def is_lonely(lines: tuple[str, ...]) -> bool:
    """Whether one word has the last of several lines for itself."""
    return len(lines) > 1 and len(lines[-1].split()) == 1  # a no-break space parts words, too


def held(content: Inlines, ink: Ink, room: float) -> Inlines:
    """``content`` with its last word held to the one before it, where both have room on the last line.

    ``room`` is the width of the cell for words, in points.
    """
    lines = wrap_spans(spans(content, ink), room)
    if not is_lonely(lines):
        return content
    kept = tailed(content, len(lines[-1]) + 1)
    printed = spans(kept, ink)
    after = wrap_spans(printed, room)
    return kept if len(after) == len(lines) and _holds(after[-1], printed[-1], room) else content


def _holds(line: str, last: Span, room: float) -> bool:
    """Whether two words stand on ``line``, not what is left of a word cut in two."""
    return "\u00a0" in line and text_width(line, last.font, last.size, last.bold) <= room
