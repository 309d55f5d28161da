"""Where words of one text stand in another that has lost lines, hyphens or whole pages on the way: by letters alone."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

LONG = 160  # letters from which a stretch is looked for by its two ends
END = 50
WIDTHS = (60, 30, 15, 6)  # letters looked at on each side, the most that are found first


@dataclass(frozen=True, slots=True)
class Letters:
    """A text's letters and digits, with the place of each."""

    text: str
    signs: str = field(repr=False)
    places: tuple[int, ...] = field(repr=False)

    def slot(self, offset: int) -> int:
        """The number of the first letter at or behind ``offset``."""
        return bisect_left(self.places, offset)


def letters_of(text: str) -> Letters:
    signs: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        for one in unicodedata.normalize("NFKC", sign).casefold():
            if one.isalnum():
                signs.append(one)
                places.append(at)
    return Letters(text, "".join(signs), tuple(places))


def locate(span: Sequence[int], there: Letters, here: Letters, after: int = 0) -> tuple[int, int] | None:
    """Where ``there.text[span[0]:span[1]]`` stands in ``here``: its letters, with what agrees around them.

    ``after`` is an offset in ``here`` before which nothing is looked for, unless nothing is behind it. None where the
    words are gone, or have no letters.
    """
    first, last = there.slot(span[0]), there.slot(span[1])
    if last - first > LONG:
        return _by_ends(there, first, last, here, after)
    return _framed(there, first, last, here, after) if first < last else None


def _by_ends(there: Letters, first: int, last: int, here: Letters, after: int) -> tuple[int, int] | None:
    """A long stretch, which may have had a running header in it."""
    begin = _framed(there, first, first + END, here, after)
    if begin is None:
        return None
    end = _framed(there, last - END, last, here, begin[1])
    return (begin[0], end[1]) if end and end[0] >= begin[1] else None


def _framed(there: Letters, first: int, last: int, here: Letters, after: int) -> tuple[int, int] | None:
    for before, behind in _frames():
        low, high = max(first - before, 0), min(last + behind, len(there.signs))
        at = here.signs.find(there.signs[low:high], here.slot(after))
        if at < 0:
            at = here.signs.find(there.signs[low:high])
        if at >= 0:
            begin = at + first - low
            return here.places[begin], here.places[begin + last - first - 1] + 1
    return None


def _frames() -> list[tuple[int, int]]:
    both = [(width, width) for width in WIDTHS]
    one = [pair for width in WIDTHS for pair in ((width, 0), (0, width))]
    return sorted([*both, *one, (0, 0)], key=lambda pair: (-min(sum(pair), 30), -sum(pair)))


def covers(start: int, end: int, span: tuple[int, int], least: float) -> bool:
    """Whether [start, end) holds at least that share of ``span``."""
    return min(end, span[1]) - max(start, span[0]) >= least * (span[1] - span[0])
