"""How wide text is and where its lines break, without any font installed.

Widths are those of the metric twins of Calibri, Cambria, Arial and Times New Roman (tables in ``widths/``, made by
``_measure.py``). What a face lacks is measured with a face that has it; CJK is one em, combining marks are nothing.
Unknown characters and unknown fonts are measured with a reserve of ten per cent.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

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
_FIRST_ASIAN = "\u1100"
_WORD_TAIL = 6  # letters of a word that had no room on its line
_HANGUL = (("\u1100", "\u11ff"), ("\u3130", "\u318f"), ("\uac00", "\ud7af"))  # breaks at spaces, as Latin does
_SAME_WIDTH = {"\u00a0": " ", "\u2011": "-"}  # fonts draw what does not break like what does; the tables leave it out
_BREAK_AFTER = "-\u2010\u2012\u2013\u2014\u200b\u00ad"
_NO_START = frozenset("、。，．・：；？！」』）】〉》〕］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;!?)]}%»”’")
_NO_END = frozenset("「『（【〈《〔［｛([{«“‘")


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
    return _ems(text, font, bold) * size


@lru_cache(maxsize=65536)
def wrap(text: str, font: str, size: float, width: float, bold: bool = False) -> tuple[str, ...]:
    """The lines of ``text`` in a box ``width`` points wide; line feeds are kept as breaks.

    Lines break at spaces (which vanish), after hyphens and dashes, and between CJK characters (Korean at spaces only).
    A word with a slash moves down whole; a word wider than the box breaks after a slash or hyphen, else by character.
    """
    return wrap_spans((Span(text, font, size, bold),), width)


def line_count(text: str, font: str, size: float, width: float, bold: bool = False) -> int:
    """How many lines ``text`` takes; an empty text takes one."""
    return len(wrap(text, font, size, width, bold))


def wrap_spans(spans: Iterable[Span], width: float) -> tuple[str, ...]:
    """The lines of one paragraph whose stretches differ in face or size."""
    return _wrapped(tuple(spans), width)


@lru_cache(maxsize=16384)
def _wrapped(spans: tuple[Span, ...], width: float) -> tuple[str, ...]:
    kept = [span for span in spans if span.text]
    text = "".join(span.text for span in kept)
    widths = [em * span.size for span in kept for em in _advances(span.text, span.font, span.bold)]
    lines: list[str] = []
    start = 0
    for part in text.split("\n"):
        lines += _wrap_line(part, widths[start : start + len(part)], width)
        start += len(part) + 1
    return tuple(lines)


@lru_cache(maxsize=65536)
def widest_word(text: str, font: str, size: float, bold: bool = False) -> float:
    """Width in points of the widest stretch that no line break may part."""
    words, start = [], 0
    for index in range(1, len(text)):
        if _may_break(text, index):
            words.append(text[start:index].rstrip(_SPACES))
            start = index
    return max(text_width(word.rstrip(_SPACES), font, size, bold) for word in (*words, text[start:]))


@lru_cache(maxsize=16384)
def _ems(text: str, font: str, bold: bool) -> float:
    return sum(_advances(text, font, bold))


def _advances(text: str, font: str, bold: bool) -> list[float]:
    width = _face(font.lower(), bold)
    ems = [width(char) for char in text]
    return _spaced(text, ems) if max(text, default="") >= _FIRST_ASIAN else ems


def _spaced(text: str, ems: list[float]) -> list[float]:
    """``ems`` with the gap that Office programs leave between CJK and other letters.

    Marks that both know ("…", quotation marks) come from the CJK face after CJK, an em wide.
    """
    before: bool | None = None
    for index, char in enumerate(text):
        if char in _SPACES or _takes_no_room(char):
            continue
        shared = bool(before) and unicodedata.east_asian_width(char) == "A"
        asian = shared or _is_cjk(char)
        gap = SCRIPT_GAP if before is not None and asian != before else 0.0
        ems[index] = (max(ems[index], 1.0) if shared else ems[index]) + gap
        before = asian
    return ems


@dataclass(frozen=True, slots=True)
class _Face:
    """Widths of characters in ems: the first table that has one decides, then what kind of character it is."""

    tables: tuple[Mapping[str, float], ...]
    factor: float
    seen: dict[str, float]

    def __call__(self, char: str) -> float:
        if char not in self.seen:
            self.seen[char] = self._measure(char) * self.factor
        return self.seen[char]

    def _measure(self, char: str) -> float:
        if _takes_no_room(char):
            return 0.0
        shown = _SAME_WIDTH.get(char, char)
        found = [table[shown] for table in self.tables if shown in table]
        looped = RESERVE if _SPACELESS[0] <= char <= _SPACELESS[1] else 1.0  # faces with loops are wider
        return found[0] * looped if found else _guess(char)


@cache
def _face(font: str, bold: bool) -> _Face:
    if font in _FIXED:
        return _Face(({chr(code): _FIXED[font] for code in _FIXED_CODES},), 1.0, {})
    style = "bold" if bold else "regular"
    if font in _CHAINS:
        return _Face(tuple(_table(f"{name}-{style}") for name in _CHAINS[font]), 1.0, {})
    both = (_table(f"carlito-{style}"), _table(f"caladea-{style}"))
    widest = {char: max(table.get(char, 0.0) for table in both) for table in both for char in table}
    return _Face(
        (widest, _table(f"serif-{style}"), _table(f"scripts-{style}")), _BROAD.get(font, (RESERVE, RESERVE))[bold], {}
    )


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


def _wrap_line(text: str, widths: Sequence[float], limit: float) -> list[str]:
    """Greedy lines of one paragraph; a line may end where spaces hang over its edge."""
    lines: list[str] = []
    start, allowed, slash, used = 0, 0, 0, 0.0
    path = False
    for index, char in enumerate(text):
        if not index or text[index - 1] in _SPACES:
            path = "/" in text[index:].split(" ", 1)[0]
        if index > start and _may_break(text, index):
            allowed, slash = (allowed, index) if path and text[index - 1] in _BREAK_AFTER else (index, slash)
        if index > start and text[index - 1] == "/":
            slash = index
        used += widths[index]
        # Twice, where the word that moved down is itself too wide with this character.
        while used > limit and char not in _SPACES and index > start:
            cut = next((place for place in (allowed, slash) if place > start), _in_word(text, start, index))
            lines.append(text[start:cut].rstrip(_SPACES))
            start = _skip_spaces(text, cut, index)
            used = sum(widths[start : index + 1])
    return [*lines, text[start:].rstrip(_SPACES)]


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
