"""Lines in small type at the edge of a page: running heads and feet that stand only once, and so cannot come back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.ingest.clean.part import Part
from generator.ingest.clean.shape import ends_open, ends_sentence, is_caption, words

_HEAD, _FOOT = 0.1, 0.92  # shares of a page's height
_SMALL = 0.92  # of the type size of running text
_LONGEST = 110  # characters
_MARK = re.compile(r"[\d*†‡§¶•(\[]|[a-z][.)]?\s")  # a note, an item, an entry
_CREDIT = re.compile(r"(?:source|note|photo|picture|image|credit|quelle|anmerkung|nguồn)s?\b", re.IGNORECASE)
_FIRST = 6  # blocks among which the title stands


def lone_edges(parts: Sequence[Part]) -> Iterator[Part]:
    """Single lines at the very top or foot of their page, smaller than the text, that are none of it."""
    body = _body(parts)
    for at, part in enumerate(parts if body else ()):
        if _is_line(part) and part.raw.size <= _SMALL * body and (_heads(parts, at) or _closes(parts, at)):
            yield part


def _body(parts: Sequence[Part]) -> float:
    """The type size of most characters; 0 where sizes are unknown."""
    counts: Counter[float] = Counter()
    for part in parts:
        counts[round(part.raw.size * 2) / 2] += len(part.text)
    return max(counts, key=lambda size: (counts[size], size), default=0.0)


def _is_line(part: Part) -> bool:
    """Whether a block is one short line with nothing about it of a sentence, a caption, a note or an entry."""
    text = part.text
    if part.raw.page < 1 or part.raw.top is None or part.rows or part.kind in ("footnote", "reference", "caption"):
        return False
    if "\n" in part.raw.text.strip() or not 3 <= len(text) <= _LONGEST:
        return False
    return not (is_caption(text) or _MARK.match(text) or _CREDIT.match(text))


def _heads(parts: Sequence[Part], at: int) -> bool:
    return _opens(parts, at) and (parts[at].raw.page > 1 or _says_title(parts, at))


def _opens(parts: Sequence[Part], at: int) -> bool:
    """Whether the block is the first of its page, at the head of it."""
    part = parts[at]
    high = part.raw.bottom is not None and part.raw.bottom < _HEAD
    return high and not ends_sentence(part.text) and (at == 0 or parts[at - 1].raw.page < part.raw.page)


def _closes(parts: Sequence[Part], at: int) -> bool:
    part = parts[at]
    low = part.raw.top is not None and part.raw.top > _FOOT
    last = at + 1 == len(parts) or parts[at + 1].raw.page > part.raw.page
    return low and at > 0 and last and not _goes_on(parts, at)


def _says_title(parts: Sequence[Part], at: int) -> bool:
    """Whether the line says the first words of the title under it."""
    own = words(parts[at].text)
    below = (other for other in parts[at + 1 : _FIRST] if other.raw.size > parts[at].raw.size)
    return len(own) >= 2 and any(own == words(other.text)[: len(own)] for other in below)


def _goes_on(parts: Sequence[Part], at: int) -> bool:
    """Whether the line ends the note or list above it in the same type."""
    before = parts[at - 1]
    return abs(before.raw.size - parts[at].raw.size) < 0.3 and (before.kind == "footnote" or ends_open(before.text))
