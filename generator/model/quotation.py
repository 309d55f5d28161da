"""How a point may read where it is printed: as it stands, in a short form, or, while a draft, as a quotation."""

from __future__ import annotations

from generator.model.labels import N_, Labels
from generator.model.outline import Point

QUOTED = N_("“{words}”")
_ENDINGS = (".", "!", "?", "。", "！", "？")
_DOUBLE = (("“", "‘"), ("”", "’"), ("«\u00a0", "‘"), ("«", "‘"), ("\u00a0»", "’"), ("»", "’"))


def printed_forms(point: Point, labels: Labels) -> tuple[str, ...]:
    """The wordings of ``point``, the full sentence first; a draft has one, the quotation of its source's words."""
    if point.draft:
        return (quoted(point.text, labels),)
    return tuple(text for text in (point.text, point.short, point.head) if text)


def quoted(words: str, labels: Labels) -> str:
    """``words`` in quotation marks, those within them made single; the full stop stands behind, an ellipsis within."""
    ending = next((sign for sign in _ENDINGS if words.endswith(sign) and not words.endswith("..")), "")
    inner = words.removesuffix(ending) if ending == "." else words
    return labels.say(QUOTED, words=_singled(inner)) + (ending if ending == "." else "")


def _singled(words: str) -> str:
    """Double quotation marks within a quotation, as single ones."""
    for double, single in _DOUBLE:
        words = words.replace(double, single)
    pieces = words.split('"')
    return "".join(piece + ("" if n == len(pieces) - 1 else "’" if n % 2 else "‘") for n, piece in enumerate(pieces))
