"""Which lines of a list of references make one entry: by their numbers, or by where names begin and dates stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.references.dates import MONTH, find_dates
from generator.ingest.references.head import QUOTES, find_head, starts_with_dash
from generator.ingest.references.plain import MARK, Span, plain, printed_number
from generator.ingest.references.sheet import Sheet

_WIDE = 150  # characters; a longer line is none that a page's edge has cut
_SHORT = 50  # characters; a shorter line is no entry
LONG = 1500  # characters of a paragraph that can still be one entry
_STRONG = re.compile(
    r"https?://|doi|10\.\d{4}/|\bpp?\.\s?\d|\d\(\d+\)|\bvol\b|\bno\.\s?\d|\(\d{4}[a-z]?[),]|\b(?:19|"
    r"20)\d\d[.;]|[“\"«][^”\"»]{8,}[”\"»]",
    re.I,
)
_ADDRESS = re.compile(r"(?:https?:|www\.|doi\b|10\.\d{4,9}/|[a-z0-9-]+\.[a-z]{2,}/)", re.I)
_WAITING = re.compile(r"(?<!\d\s)(?<!\d)\b(?:pp?|vol|no|eds?|In|in|and|S|tr|Nr|Bd|trans)\.?$")
_OPENS = re.compile(rf"\d|[a-zß-ÿ(\]),;:.&]|{MONTH}|In:?\s|(?:pp?|vol|no|tr)\.\s", re.I)
_PARTICLE = re.compile(r"(?:van|von|de|den|der|di|da|dos|du|al-|el-|le|la|ter)\b")


def like_entry(text: str) -> bool:
    """A year, and a form that only references have; or a number in front."""
    dated = any(date.parts for date in find_dates(text[:LONG]))
    return 20 < len(text) < LONG and ((dated and bool(_STRONG.search(text[:LONG]))) or bool(MARK.match(text)))


def grouped(text: str, pieces: Sequence[Span], items: Sequence[bool]) -> tuple[list[list[Span]], bool]:
    """The pieces of each entry, and whether the list is numbered. ``items``: which pieces a list's own mark begins."""
    words = [text[start:end].strip() for start, end in pieces]
    marked = _counted(words, items)
    numbered = sum(marked) * 2 > len(words) or (sum(marked) > 1 and marked[0])
    if numbered:
        starts = _by_numbers(words, marked)
    elif _is_wrapped(words):
        starts = _by_heads(words)
    else:
        starts = _by_ends(words)
    groups: list[list[Span]] = []
    for piece, begins in zip(pieces, starts, strict=True):
        if begins or not groups or groups[-1][-1][1] - groups[-1][0][0] > LONG:
            groups.append([piece])
        else:
            groups[-1].append(piece)
    return groups, numbered and any(number_of(line) for line, mark in zip(words, marked, strict=True) if mark)


def number_of(words: str) -> int:
    """The number in front of an entry, 0 without one."""
    return int(printed_number(MARK.match(words)) or 0)


def _counted(words: Sequence[str], items: Sequence[bool]) -> list[bool]:
    """Which lines begin with a number that counts on from the one before; a page or a year in front does not."""
    found: list[bool] = []
    last = 0
    for line, item in zip(words, items, strict=True):
        number = number_of(line) or (last + 1 if item else 0)
        found.append(item or (last < number <= last + 3 if last else number > 0))
        last = number if found[-1] else last
    return found


def _by_numbers(words: Sequence[str], marked: Sequence[bool]) -> list[bool]:
    """Numbers begin entries; behind the last number, what is no rest of its entry begins something else."""
    last = max((at for at, mark in enumerate(marked) if mark), default=0)
    return [
        mark or (at > last + 2 and words[at - 1].endswith(".") and like_entry(words[at]) and words[at][0].isupper())
        for at, mark in enumerate(marked)
    ]


def _is_wrapped(words: Sequence[str]) -> bool:
    """Whether lines are cut where the page ends: a good part of them is no whole entry."""
    if sum(map(_is_whole, words)) * 5 >= len(words) * 4 or sum(map(_is_rest, words)) * 10 < len(words):
        return False
    width = _width(words)
    cut = sum(
        not any(True for _ in find_dates(line[:LONG]))
        or _WAITING.search(line) is not None
        or (_is_open(line) and _is_full(line, width))
        for line in words
    )
    return len(words) > 3 and cut * 4 > len(words) and any(like_entry(line) for line in words)


def _is_whole(line: str) -> bool:
    """A line with makers and a date, perhaps without a stop behind it."""
    return any(date.parts for date in find_dates(line[:LONG])) and _is_headed(line)


def _is_rest(line: str) -> bool:
    """A line that cannot be an entry: without a date, or begun amid a sentence."""
    begun = bool(_OPENS.match(line)) and not line[:1].isupper() and not _PARTICLE.match(line)
    return begun or not any(True for _ in find_dates(line[:LONG]))


def _is_headed(line: str) -> bool:
    """Whether a line begins with makers, with a title in quotation marks, or with the dash that repeats makers."""
    head = find_head(Sheet(plain(line[:LONG])))
    return line[:1] in QUOTES or head.names[0] < head.names[1] or starts_with_dash(line)


def _width(words: Sequence[str]) -> int:
    return max((len(line) for line in words), default=0)


def _is_full(line: str, width: int) -> bool:
    """A line that the page's edge may have ended; a list may do without stops behind its entries."""
    return width <= _WIDE and len(line) * 4 > width * 3


def _is_open(line: str) -> bool:
    """A line that ends with a word and no stop; an address has none."""
    return line[-1:].isalpha() and not re.search(r"[/.@]", line.split()[-1])


def _by_heads(words: Sequence[str]) -> list[bool]:
    """A line begins an entry that has names or a title in front, once the entry before it has its date and its end."""
    starts: list[bool] = []
    before, last, width = "", "", _width(words)
    for line in words:
        starts.append(
            _like_head(line) and (not before or (_has_ended(before, last, line, width) and _is_dated(before)))
        )
        before = line if starts[-1] else f"{before} {line}"[-2 * LONG :]
        last = line
    return starts


def _has_ended(before: str, last: str, line: str, width: int) -> bool:
    return _ended(before) or not _is_full(last, width) or _both_whole(last, line)


def _is_dated(before: str) -> bool:
    return any(True for _ in find_dates(before[-LONG:]))


def _both_whole(last: str, line: str) -> bool:
    """Whether each of two lines has makers and a date of its own, so that the second does not go on with the first."""
    return len(line) > _SHORT and _is_whole(last) and _is_whole(line)


def _ended(before: str) -> bool:
    return not _WAITING.search(before) and (before[-1:] in ".”»)]" or bool(_ADDRESS.match(before.split(" ")[-1])))


def _like_head(line: str) -> bool:
    if _PARTICLE.match(line) or starts_with_dash(line):
        return True
    if (line[:1].islower() or _OPENS.match(line)) and not line[:1].isupper() and line[:1] not in QUOTES:
        return False
    return _is_headed(line) or like_entry(line)


def _by_ends(words: Sequence[str]) -> list[bool]:
    """Each line is an entry, but for the second half of one that a page or a line has broken."""
    return [not (at and _continues(words[at - 1], line)) for at, line in enumerate(words)]


def _continues(before: str, after: str) -> bool:
    if _WAITING.search(before):
        return True
    if MARK.match(after):
        return False
    if _ADDRESS.match(after):
        return not before.endswith(".pdf") and "http" not in before
    return after[:1].islower() and not _PARTICLE.match(after)
