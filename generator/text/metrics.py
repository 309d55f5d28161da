"""How wide text is and where its lines break, without any font installed.

Widths are those of the metric twins of Calibri, Cambria, Arial and Times New Roman (tables in ``widths/``, made by
``_measure.py``). What a face lacks is measured with a face that has it; CJK is one em, combining marks are nothing.
Unknown characters and unknown fonts are measured with a reserve of ten per cent.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate

from generator.records import dataclass

RESERVE = 1.1
UNKNOWN = 0.7
EMOJI = 1.3
SCRIPT_GAP = 0.25

TWINS = {
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Arial": "Liberation Sans",
    "Times New Roman": "Liberation Serif",
}
"""Fonts of Office and the free ones of the same widths."""

_TABLES = {
    "Carlito": ("carlito", "serif", "scripts"),
    "Caladea": ("caladea", "serif", "carlito", "scripts"),
    "Liberation Sans": ("liberationsans", "serif", "scripts"),
    "Liberation Serif": ("liberationserif", "serif", "scripts"),
}
_CHAINS = {name.lower(): _TABLES[twin] for font, twin in TWINS.items() for name in (font, twin)}
_FIXED = {"consolas": 0.602, "courier new": 0.602}  # DejaVu Sans Mono, the widest face that stands in for them
_BROAD = {  # faces whose letters are known to be wider than the reserve, regular and bold
    **dict.fromkeys(("noto sans", "open sans", "noto serif", "georgia", "segoe ui", "tahoma"), (1.15, 1.18)),
    **dict.fromkeys(("verdana", "dejavu sans", "dejavu serif"), (1.25, 1.33)),
    **dict.fromkeys(("bitstream vera sans", "lucida sans unicode"), (1.25, 1.33)),
    **dict.fromkeys(("montserrat", "century gothic", "poppins", "raleway"), (1.22, 1.28)),
}  # fmt: skip
_FIXED_CODES = range(0x20, 0x250)
_SPACES = " \t"
_SPACELESS = ("\u0e00", "\u0eff")  # Thai and Lao: programs find words in a dictionary
_LAST_WESTERN = "\u2e7f"  # up to here no character stands in the square of a CJK one, and lines break at few places
_BLUR = 1e-6  # points that sums may be wrong by: what fits to a hair has room
_WORD_TAIL = 6  # letters of a word that had no room on its line
_HANGUL = (("\u1100", "\u11ff"), ("\u3130", "\u318f"), ("\uac00", "\ud7af"))  # breaks at spaces, as Latin does
_SAME_WIDTH = {"\u00a0": " ", "\u2011": "-"}  # fonts draw what does not break like what does; the tables leave it out
_BREAK_AFTER = "-\u2010\u2012\u2013\u2014\u200b\u00ad"
_NO_START = frozenset("、。，．・：；？！」』）】〉》〕］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;!?)]}%»”’")
_NO_END = frozenset("「『（【〈《〔［｛([{«“‘")
_WESTERN_BREAK = re.compile(
    rf"[{_SPACES}]+(?=[^{_SPACES}])"
    rf"|[{_BREAK_AFTER}](?=[^{re.escape(_BREAK_AFTER + _SPACES + ''.join(sorted(_NO_START)))}])"
)  # what ``_may_break`` says of text without CJK letters and pictographs
_COMPLEX = re.compile("[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew to Burmese, and Khmer
_COMPLEX_FACE = "arial"  # what themes name for complex scripts

_LINES = {"carlito": 1.2207, "caladea": 1.1724, "liberation sans": 1.1499, "liberation serif": 1.1499}
_OTHER_LINE = 1.2


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one face; ``size`` in points."""

    text: str
    font: str
    size: float
    bold: bool = False


def natural_line(font: str) -> float:
    """The height of a line that ``font`` asks for itself, in ems; a mean where it is not known."""
    twins = {name.lower(): twin.lower() for name, twin in TWINS.items()}
    return _LINES.get(twins.get(font.lower(), font.lower()), _OTHER_LINE)


def is_measured(font: str) -> bool:
    """Whether ``font`` is one of the width tables, not measured by likeness."""
    return font.lower() in _CHAINS


def text_width(text: str, font: str, size: float, bold: bool = False) -> float:
    """Width of ``text`` on one line, in points; kerning left out."""
    return _reach(text, font, bold)[-1] * size


@lru_cache(maxsize=65536)
def wrap(text: str, font: str, size: float, width: float, bold: bool = False) -> tuple[str, ...]:
    """The lines of ``text`` in a box ``width`` points wide; line feeds are kept as breaks.

    Lines break at spaces (which vanish), after hyphens and dashes, and between CJK characters (Korean at spaces only).
    A word with a slash moves down whole; a word wider than the box breaks after a slash or hyphen, else by character.
    """
    return _lines((Span(text, font, size, bold),), width)


def line_count(text: str, font: str, size: float, width: float, bold: bool = False) -> int:
    """How many lines ``text`` takes; an empty text takes one."""
    return len(wrap(text, font, size, width, bold))


def wrap_spans(spans: Iterable[Span], width: float) -> tuple[str, ...]:
    """The lines of one paragraph whose stretches differ in face or size."""
    return _wrapped(tuple(spans), width)


@lru_cache(maxsize=65536)
def _wrapped(spans: tuple[Span, ...], width: float) -> tuple[str, ...]:
    return _lines(spans, width)


def _lines(spans: Sequence[Span], width: float) -> tuple[str, ...]:
    text, reach, unit = _measured(tuple([span for span in spans if span.text]))
    limit = width / unit
    if "\n" not in text:
        return tuple(_wrap_line(text, reach, limit))
    lines: list[str] = []
    start = 0
    for part in text.split("\n"):
        end = start + len(part)
        lines += _wrap_line(part, reach[start : end + 1], limit)
        start = end + 1
    return tuple(lines)


def _measured(spans: tuple[Span, ...]) -> tuple[str, Sequence[float], float]:
    """The text of a paragraph, where each character starts and the last ends, and the unit of that in points."""
    match spans:
        case (Span(text, font, size, bold),) if size:
            return text, _reach(text, font, bold), size
        case _:
            return "".join(span.text for span in spans), _joint_reach(spans), 1.0


@lru_cache(maxsize=512)  # a table is tried in many widths, cell by cell
def _joint_reach(spans: tuple[Span, ...]) -> Sequence[float]:
    return array("d", [*accumulate(_advances(spans), initial=0.0)])


@lru_cache(maxsize=4096)  # tables are tried in several sizes, too
def _reach(text: str, font: str, bold: bool) -> Sequence[float]:
    """Where each character of one face starts, and the last ends, in ems."""
    widths = map(_face(font.lower(), bold).__getitem__, text)
    return array("d", [*accumulate(_in_place(text, widths, (Span(text, font, 1.0, bold),)), initial=0.0)])


@lru_cache(maxsize=65536)
def widest_word(text: str, font: str, size: float, bold: bool = False) -> float:
    """Width in points of the widest stretch that no line break may part."""
    if not text.isascii() and (max(text) > _LAST_WESTERN or _COMPLEX.search(text)):
        ends = (*line_ends(text), len(text))
        words = (text[start:end].rstrip(_SPACES) for start, end in zip((0, *ends), ends, strict=False))
        return max(text_width(word, font, size, bold) for word in words)
    reach, widest, start = _reach(text, font, bold), 0.0, 0
    for end in (*line_ends(text), len(text)):
        last = end
        while last > start and text[last - 1] in _SPACES:
            last -= 1
        widest = max(widest, reach[last] - reach[start])
        start = end
    return widest * size


def _advances(spans: Sequence[Span]) -> Iterable[float]:
    """How far each character moves on, in points, as it stands next to its neighbours of any span."""
    points = [
        em * span.size for span in spans for em in map(_face(span.font.lower(), span.bold).__getitem__, span.text)
    ]
    return _in_place("".join(span.text for span in spans), points, spans)


def _in_place(text: str, points: Iterable[float], spans: Sequence[Span]) -> Iterable[float]:
    """``points`` of the characters of ``text`` with what their neighbours do to them."""
    if text.isascii() or not ((asian := max(text) > _LAST_WESTERN) or _COMPLEX.search(text)):
        return points
    owners, found = _owners(spans), [*points]
    found = _spaced(text, found, owners) if asian else found
    return _among_complex(text, found, owners) if _COMPLEX.search(text) else found


def _owners(spans: Sequence[Span]) -> list[Span]:
    return [span for span in spans for _ in span.text]


def _among_complex(text: str, points: list[float], owners: Sequence[Span]) -> list[float]:
    """``points`` with blanks, digits and marks next to letters of complex scripts as those letters' face has them.

    Office programs set what belongs to no script in the face of the letter before it; at the start, of the one behind.
    """
    inside = bool(_COMPLEX.match(next((char for char in text if char.isalpha()), "")))
    for index, char in enumerate(text):
        if char.isalpha():
            inside = bool(_COMPLEX.match(char))
        elif inside and not _takes_no_room(char):
            own = owners[index]
            points[index] = max(points[index], _face(_COMPLEX_FACE, own.bold)[char] * own.size)
    return points


def _spaced(text: str, points: list[float], owners: Sequence[Span]) -> list[float]:
    """``points`` with the gap that Office programs leave between CJK and other letters.

    Marks that both know ("…", quotation marks) come from the CJK face after CJK, an em wide.
    """
    before: bool | None = None
    for index, char in enumerate(text):
        if char in _SPACES or _takes_no_room(char):
            continue
        shared = bool(before) and unicodedata.east_asian_width(char) == "A"
        asian, em = shared or _is_cjk(char), owners[index].size
        gap = SCRIPT_GAP * em if before is not None and asian != before else 0.0
        points[index] = (max(points[index], em) if shared else points[index]) + gap
        before = asian
    return points


class _Face(dict[str, float]):
    """Widths of characters in ems: the first table that has one decides, then what kind of character it is."""

    def __init__(self, tables: tuple[Mapping[str, float], ...], factor: float) -> None:
        super().__init__()
        self._tables = tables
        self._factor = factor

    def __missing__(self, char: str) -> float:
        self[char] = self._measure(char) * self._factor
        return self[char]

    def _measure(self, char: str) -> float:
        if _takes_no_room(char):
            return 0.0
        shown = _SAME_WIDTH.get(char, char)
        found = [table[shown] for table in self._tables if shown in table]
        looped = RESERVE if _SPACELESS[0] <= char <= _SPACELESS[1] else 1.0  # faces with loops are wider
        return found[0] * looped if found else _guess(char)


@cache
def _face(font: str, bold: bool) -> _Face:
    if font in _FIXED:
        return _Face(({chr(code): _FIXED[font] for code in _FIXED_CODES},), 1.0)
    style = "bold" if bold else "regular"
    if font in _CHAINS:
        return _Face(tuple(_table(f"{name}-{style}") for name in _CHAINS[font]), 1.0)
    both = (_table(f"carlito-{style}"), _table(f"caladea-{style}"))
    widest = {char: max(table.get(char, 0.0) for table in both) for table in both for char in table}
    tables = (widest, _table(f"serif-{style}"), _table(f"scripts-{style}"))
    return _Face(tables, _BROAD.get(font, (RESERVE, RESERVE))[bold])


@cache
def _table(name: str) -> Mapping[str, float]:
    em, *runs = files("generator.text").joinpath(f"widths/{name}.txt").read_text("ascii").splitlines()
    return {char: width / int(em) for run in runs for char, width in _read_run(run)}


def _read_run(run: str) -> list[tuple[str, int]]:
    first, *widths = run.split()
    return [(chr(int(first, 16) + index), int(width)) for index, width in enumerate(widths)]


def _takes_no_room(char: str) -> bool:
    return char != "\u00ad" and unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"} and char != "\t"


def _guess(char: str) -> float:
    if ord(char) >= 0x1F000 and not 0x20000 <= ord(char) <= 0x3FFFF:
        return EMOJI
    if unicodedata.east_asian_width(char) in "WF" or ord(char) >= 0x20000:
        return 1.0
    return 1.0 if char == "\t" else UNKNOWN * RESERVE


def _wrap_line(text: str, reach: Sequence[float], limit: float) -> list[str]:
    """Greedy lines of one paragraph; a line may end where spaces hang over its edge."""
    if reach[-1] - reach[0] < limit - _BLUR:
        return [text.rstrip(_SPACES)]
    at, late = _places(text)
    lines: list[str] = []
    start = 0
    while (index := _overflow(text, reach, start, limit)) < len(text):
        wanted = (_last(at, index), _last(late, index - (text[index - 1] == "/")))  # a slash is no line's last room
        cut = next((place for place in wanted if place > start), _in_word(text, start, index))
        lines.append(text[start:cut].rstrip(_SPACES))
        start = _skip_spaces(text, cut, index)
    return [*lines, text[start:].rstrip(_SPACES)]


def _overflow(text: str, reach: Sequence[float], start: int, limit: float) -> int:
    """The first character behind ``start`` that has no room on its line, no space; the text's length without one."""
    index = bisect_right(reach, reach[start] + limit + _BLUR, start + 1) - 1
    if index >= len(text):
        return len(text)
    index = max(index, start + 1)
    while index < len(text) and text[index] in _SPACES:
        index += 1
    return index


def _last(places: Sequence[int], index: int) -> int:
    """The last of ``places`` up to ``index``; 0 without one."""
    found = bisect_right(places, index)
    return places[found - 1] if found else 0


def _places(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where lines may end; and where only those whose word, with a slash, has no room: after slash and hyphen."""
    at = line_ends(text)
    if "/" not in text:
        return at, ()
    late = {place for place in at if text[place - 1] in _BREAK_AFTER and _in_path(text, place)}
    slashes = {index + 1 for index, char in enumerate(text) if char == "/"}
    return tuple(place for place in at if place not in late), tuple(sorted(late | slashes))


def _in_path(text: str, place: int) -> bool:
    """Whether the word around ``place`` has a slash."""
    start = max(text.rfind(space, 0, place) for space in _SPACES) + 1
    return "/" in text[start:].split(" ", 1)[0]


def _in_word(text: str, start: int, index: int) -> int:
    """Where a word too wide for its line is parted: in scripts without spaces some letters earlier, at a word's end."""
    if not _SPACELESS[0] <= text[index] <= _SPACELESS[1]:
        return index
    cut = index - _WORD_TAIL
    while cut > start and _takes_no_room(text[cut]):
        cut -= 1
    return cut if cut > start else index


def _skip_spaces(text: str, start: int, end: int) -> int:
    while start < end and text[start] in _SPACES:
        start += 1
    return start


@lru_cache(maxsize=65536)
def line_ends(text: str) -> tuple[int, ...]:
    """Every place where a line may end."""
    if text.isascii() or max(text) <= _LAST_WESTERN:
        return tuple(found.end() for found in _WESTERN_BREAK.finditer(text))
    return tuple(index for index in range(1, len(text)) if _may_break(text, index))


def _may_break(text: str, index: int) -> bool:
    """Whether a line may end before ``text[index]`` (index over 0)."""
    before, after = text[index - 1], text[index]
    if before in _SPACES:  # LibreOffice keeps a pictograph with the word before it
        return after not in _SPACES and not "\U0001f000" <= after < "\U00020000"
    if after in _SPACES or after in _NO_START or before in _NO_END:
        return False
    if before in _BREAK_AFTER:
        return after not in _BREAK_AFTER
    return _breaks_freely(before) or _breaks_freely(after)


@cache
def _is_cjk(char: str) -> bool:
    return char > "\u2e7f" and unicodedata.east_asian_width(char) in "WF" and not _takes_no_room(char)


def _breaks_freely(char: str) -> bool:
    return _is_cjk(char) and not any(first <= char <= last for first, last in _HANGUL)
