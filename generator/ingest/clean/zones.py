"""Where the text proper begins and ends: before and behind it, short lines are seldom the author's sentences."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.clean import phrases
from generator.ingest.clean.names import is_byline
from generator.ingest.clean.part import Part
from generator.ingest.clean.patterns import PATTERNS
from generator.ingest.clean.shape import ends_sentence
from generator.records import dataclass

_PROSE = 60  # characters from which a paragraph is running text
_WORDS = 9
_LOOKED = 400  # characters of a paragraph that tell whether it is a page's own


@dataclass(frozen=True, slots=True)
class Zones:
    """Parts [0, head) stand before the first paragraph of running text, [tail, ...) behind the last one."""

    head: int
    tail: int

    def is_body(self, at: int) -> bool:
        return self.head <= at < self.tail

    def is_tail(self, at: int) -> bool:
        return at >= self.tail


def zones_of(parts: Sequence[Part]) -> Zones:
    """The zones of ``parts``; a text without a long paragraph is body from its second block to its last but one."""
    head = next((at for at, part in enumerate(parts) if _is_prose(part)), None)
    if head is None:
        return Zones(min(1, len(parts)), max(len(parts) - 1, 1))
    return Zones(head, next(at for at in range(len(parts), head, -1) if _is_prose(parts[at - 1])))


def _is_prose(part: Part) -> bool:
    if part.kind == "table":
        return True
    text = part.text
    if not part.is_prose or len(text) < _PROSE or not ends_sentence(text) or text.count(" ") < _WORDS:
        return False
    own = text[:_LOOKED]
    if is_byline(text):
        return False
    return not (phrases.COOKIES.search(own) or phrases.SITE.match(own) or any(one.fits(text, True) for one in PATTERNS))
