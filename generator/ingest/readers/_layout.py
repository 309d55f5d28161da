"""Which lines of a plain text belong to one paragraph: whether it is wrapped, how wide, and where paragraphs end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.ingest.readers._shapes import begins_item, ends_sentence, indent
from generator.records import dataclass

_WIDEST = 220  # characters of a wrapped line, at most
_NARROWEST = 30  # at least: newspaper columns
_NUMBERS = re.compile(r"\d+")
_PAGE = re.compile(
    r"[ \t]*(?:[-–—\[(|][ \t]*)?(?:page|p\.|seite|página|trang|pagina)?[ \t]*\d{1,4}"
    r"(?:[ \t]*(?:/|of|von|de|sur)[ \t]*\d{1,4})?(?:[ \t]*[-–—\])|])?[ \t]*$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"[ \t]*(?:doi[ \t]*:|https?://(?:dx\.)?doi\.org/\S+$|©|e?-?issn\b|e-?mail[ \t]*:|tel\.?[ \t]*:"
    r"|\S{1,64}@\S{1,64}$|\d{1,3} min(?:ute)?s? read$"
    r"|(?:published|updated|last updated|posted|received|accepted|revised|available online)\b[ \t:].{0,40}\b\d{4}\b)",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[ \t]*\d{1,3}[.)]?[ \t]+[^\W\d_a-zß-ÿ]")
_MARKED = re.compile(r"[.!?][\"”’)\]]{0,2}(?:\d{1,3})?\s*$")  # the end of a sentence, perhaps with the mark of a note
_GAP = re.compile(r"\S[ \t]{3,}\S|\t")
_LEADERS = re.compile(r".{1,200}(?:\.[ \t]?){4,}[ \t]*\d{1,4}[ \t]*$")
_FEW = 3  # how often a line recurs to be no line of a paragraph
_HEADED = re.compile(r"[ \t]*(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVXLC]{1,6}\.|[A-Z]\.)[ \t]+\S")


@dataclass(frozen=True, slots=True)
class Layout:
    """``wrapped``: lines end where the page was full, at about ``width``. ``alone``: lines that recur, as signatures.

    ``airy``: every line has an empty one behind it, paragraphs more than one.
    """

    wrapped: bool
    width: int = 0
    alone: frozenset[str] = frozenset()
    airy: bool = False

    def stands_alone(self, line: str) -> bool:
        """Whether the line is no part of a paragraph: a page number, or one that recurs."""
        return bool(_PAGE.match(line) or _LEADERS.match(line)) or signature(line) in self.alone


def signature(line: str) -> str:
    """The line with its numbers made equal, as running headers are compared."""
    return _NUMBERS.sub("#", " ".join(line.casefold().split()))


def measure(lines: Sequence[str]) -> Layout:
    """How the text is laid out, from all its lines."""
    alone = _recurring(lines)
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    filled = [line for line in lines if line.strip()]
    if len(pairs) * 10 < len(filled):
        over = list(pairwise(filled))
        if len(over) >= 5 and _is_wrapped(over, 130, 0.6):
            return Layout(True, _width(over), alone, airy=True)
    if not pairs:
        return Layout(False, alone=alone)
    return Layout(_is_wrapped(pairs, _WIDEST, 0.5), _width(pairs), alone)


def _recurring(lines: Sequence[str]) -> frozenset[str]:
    """Signatures of lines that come three times; twice where they stand by a page number or hold a wide gap."""
    counts = Counter(signature(line) for line in lines if len(line.strip()) >= 8)
    filled = [line for line in lines if line.strip()]
    beside = Counter(
        signature(line)
        for before, line, after in zip(["", *filled], filled, [*filled[1:], ""], strict=False)
        if _GAP.search(line.strip()) or _PAGE.match(before) or _PAGE.match(after)
    )
    often = {key for key, count in counts.items() if count >= _FEW or (count == beside[key] == 2)}
    return frozenset(key for key in often if any(map(str.isalpha, key)))


def _width(pairs: Sequence[tuple[str, str]]) -> int:
    lengths = sorted(len(first.rstrip()) for first, _ in pairs)
    return lengths[int(len(lengths) * 0.9)] if len(lengths) > 9 else lengths[-1]


def _is_wrapped(pairs: Sequence[tuple[str, str]], widest: int, share: float) -> bool:
    width = _width(pairs)
    prose = [(a, b) for a, b in pairs if not begins_item(b)]
    if not _NARROWEST <= width <= widest or not prose:
        return False
    open_ones = sum(not ends_sentence(a) for a, _ in prose)
    full = sum(_fills(a, b, width) for a, b in prose)
    lower = sum(b.lstrip()[:1].islower() for _, b in prose)
    return open_ones >= share * len(prose) and (full >= 0.55 * len(prose) or lower >= 0.5 * len(prose))


def _fills(line: str, after: str, width: int) -> bool:
    """Whether the first word of the next line had no room on this one."""
    word = after.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + len(word) >= 0.9 * width


def paragraphs(lines: Sequence[str], layout: Layout) -> list[tuple[int, int]]:
    """Stretches [start, end) of ``lines``, which have no empty one among them, that are a paragraph each."""
    if not lines:
        return []
    breaks = _breaks(lines, layout)
    edges = [0, *(at for at in range(1, len(lines)) if breaks[at]), len(lines)]
    return list(pairwise(edges))


def _breaks(lines: Sequence[str], layout: Layout) -> list[bool]:
    if not (layout.wrapped or _looks_wrapped(lines)):
        return [True] * len(lines)
    width = layout.width if layout.wrapped else _width(list(pairwise(lines)))
    indents = [indent(line) for line in lines]
    least = min(indents)
    inner = sum(one > least for one in indents)
    hanging = indents[0] == least and inner * 3 >= len(lines)
    first = inner > 0 and not hanging
    return [True] + [
        _breaks_between(lines[at - 1], lines[at], layout, width)
        or (hanging and indents[at] == least and (indents[at - 1] > least or ends_sentence(lines[at - 1])))
        or (first and indents[at] > least and indents[at - 1] == least and ends_sentence(lines[at - 1]))
        for at in range(1, len(lines))
    ]


def _looks_wrapped(lines: Sequence[str]) -> bool:
    """A wrapped paragraph in a text that is not: a quoted letter in a page of one-line paragraphs."""
    pairs = list(pairwise(lines))
    return len(pairs) >= 3 and _is_wrapped(pairs, 130, 0.8) and min(len(a) for a, _ in pairs) > 0.6 * _width(pairs)


def _breaks_between(before: str, after: str, layout: Layout, width: int) -> bool:
    if layout.stands_alone(before) or layout.stands_alone(after) or _APART.match(after):
        return True
    if _NOTE.match(after) and _MARKED.search(before):
        return True
    ended, room = ends_sentence(before), len(before.rstrip()) + 1 + len(after.split(maxsplit=1)[0])
    if begins_item(after) and (ended or begins_item(before) or room < 0.8 * width):
        return True
    if ended and room < 0.85 * width:
        return True
    short = len(before.rstrip()) < 0.6 * width
    heading = short or (bool(_HEADED.match(before)) and room < 0.85 * width)
    return not ended and heading and after.lstrip()[:1].isupper() and not before.rstrip().endswith((",", "-"))
