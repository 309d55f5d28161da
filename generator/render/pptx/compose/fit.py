"""Whether text fits: inlines to runs, runs to lines, lines to inches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import assert_never

from generator.model.inline import (
    Cite,
    Code,
    CrossRef,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Mark,
    Strong,
    Text,
    plain,
)
from generator.records import replace
from generator.render.pptx.boxes import Paragraph, Run, Side, Style
from generator.text.metrics import Span, line_ends, text_width, widest_word, wrap_spans
from generator.theme.tokens import Fonts, Theme, Type

# Renderers differ in rounding and hinting by less than this share of a line.
TIGHT = 0.985


def to_runs(content: Inlines, style: Style, url: str = "") -> tuple[Run, ...]:
    """The runs of ``content``; footnotes have no place on a slide and are left out."""
    return tuple(run for item in content for run in _item_runs(item, style, url))


def _item_runs(item: Inline, style: Style, url: str) -> tuple[Run, ...]:
    match item:
        case Text():
            return (Run(item.text, style, url, item.lang),) if item.text else ()
        case Code():
            return (Run(item.text, replace(style, face="code"), url),) if item.text else ()
        case Cite(content=(_, *_)):
            return to_runs(item.content, replace(style, color=style.quiet or style.color), url)
        case Cite():
            return (Run(item.text, replace(style, color=style.quiet or style.color), url),) if item.text else ()
        case CrossRef():
            return (Run(item.text, style, url),) if item.text else ()
        case Strong():
            return to_runs(item.content, replace(style, bold=True), url)
        case Emphasis():
            return to_runs(item.content, replace(style, italic=True), url)
        case Link():
            return to_runs(item.content, style, item.url)
        case Mark():
            return to_runs(item.content, style, url)
        case Footnote():
            return ()
        case _:
            assert_never(item)


def paragraph(content: Inlines | str, style: Style, line: float, align: Side = "left", before: float = 0) -> Paragraph:
    """One paragraph of ``content`` in one style; ``line`` and ``before`` in points."""
    inlines: Inlines = (Text(content),) if isinstance(content, str) else content
    return Paragraph(to_runs(inlines, style), line, align, before)


def sized(style: Style, type_: Type) -> Style:
    """``style`` in the size of ``type_``."""
    return replace(style, size=type_.size)


def font_of(style: Style, fonts: Fonts) -> str:
    """The font that a style's face stands for."""
    return _faces(fonts)[style.face]


def _faces(fonts: Fonts) -> dict[str, str]:
    return {"argument": fonts.argument, "apparatus": fonts.apparatus, "code": fonts.code}


def lines_of(runs: Sequence[Run], width: float, theme: Theme) -> tuple[str, ...]:
    """The lines that ``runs`` take in a box ``width`` inches wide."""
    return _lines(tuple((run.text, run.style.face, run.style.size, run.style.bold) for run in runs), width, theme.fonts)


@lru_cache(maxsize=8192)
def _lines(keys: tuple[tuple[str, str, float, bool], ...], width: float, fonts: Fonts) -> tuple[str, ...]:
    faces = _faces(fonts)
    return wrap_spans((Span(text, faces[face], size, bold) for text, face, size, bold in keys), width * 72 * TIGHT)


def height_of(paragraphs: Iterable[Paragraph], width: float, theme: Theme) -> float:
    """Height in inches of paragraphs set in a box ``width`` inches wide."""
    points = sum(one.before + one.line * len(lines_of(one.runs, width, theme)) for one in paragraphs)
    return points / 72


def width_of(content: Inlines | str, style: Style, theme: Theme) -> float:
    """Width in inches of the widest line where nothing is wrapped."""
    runs = paragraph(content, style, 1).runs
    lines = "".join(run.text for run in runs).split("\n")
    if len(lines) > 1:
        return max(text_width(line, font_of(style, theme.fonts), style.size, style.bold) for line in lines) / 72 / TIGHT
    widths = (text_width(run.text, font_of(run.style, theme.fonts), run.style.size, run.style.bold) for run in runs)
    return sum(widths) / 72 / TIGHT


def longest_word(content: Inlines, style: Style, theme: Theme) -> float:
    """Width in inches of what no line break may part."""
    words = plain(content).split("\n")
    return max(widest_word(word, font_of(style, theme.fonts), style.size, style.bold) for word in words) / 72 / TIGHT


def first_fit(content: Inlines, style: Style, types: Sequence[Type], width: float, height: float, theme: Theme) -> Type:
    """The first of ``types`` in which ``content`` fits without breaking a word; the last one where none does."""
    for type_ in types:
        set_in = sized(style, type_)
        fits = height_of([paragraph(content, set_in, type_.line)], width, theme) <= height + 1e-6
        if fits and longest_word(content, set_in, theme) <= width:
            return type_
    return types[-1]


def fits(content: Inlines, style: Style, line: float, width: float, height: float, theme: Theme) -> bool:
    """Whether ``content`` keeps within ``width`` and ``height`` inches."""
    return height_of([paragraph(content, style, line)], width, theme) <= height + 1e-6


def even_width(texts: Sequence[Sequence[Run]], width: float, theme: Theme) -> float:
    """One width for all ``texts``, in inches: the least in which none takes more lines than in ``width``."""

    def count(wide: float) -> int:
        return sum(len(lines_of(runs, wide, theme)) for runs in texts)

    low, high, lines = width / 2, width, count(width)
    for _ in range(9):
        middle = (low + high) / 2
        low, high = (low, middle) if count(middle) <= lines else (middle, high)
    return min(high * 1.03, width)


def clip(content: Inlines, style: Style, line: float, width: float, height: float, theme: Theme) -> Inlines:
    """The longest start of ``content``, at a word's end and closed with "…", that fits; all of it where it does.

    Formatting is given up where words are; the caller says where the whole text stands.
    """
    if fits(content, style, line, width, height, theme):
        return content
    text = " ".join(plain(content).split())
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        ok = fits((Text(text[:middle] + "…"),), style, line, width, height, theme)
        low, high = (middle, high) if ok else (low, middle - 1)
    return (Text(_at_word(text, low).rstrip(" ,;:.-–") + "…"),)


def _at_word(text: str, end: int) -> str:
    cut = next((place for place in reversed(line_ends(text)) if len(text[:place].rstrip()) <= end), 0)
    return text[:cut] if cut > end // 2 else text[:end]


def paginate(heights: Sequence[float], room: float) -> tuple[tuple[int, ...], ...]:
    """Indices of rows by page: as few pages as ``room`` allows, as even as that leaves possible.

    A row that is higher than ``room`` gets a page of its own.
    """
    if not heights:
        return ((),)
    count = len(_greedy(heights, room))
    limits = sorted({round(total, 6) for total in _sums(heights) if total <= room + 1e-6} | {room})
    return next(pages for limit in limits if len(pages := _greedy(heights, limit)) <= count)


def levelled(heights: Sequence[float], space: float, most: float) -> list[float]:
    """Rows raised towards one common height, ``most`` at best, as far as ``space`` inches allow; none is lowered."""
    low, high = 0.0, most
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(max(one, middle) for one in heights) <= space else (low, middle)
    return [max(one, low) for one in heights]


def _sums(heights: Sequence[float]) -> Iterable[float]:
    for start in range(len(heights)):
        total = 0.0
        for height in heights[start:]:
            total += height
            yield total


def _greedy(heights: Sequence[float], room: float) -> tuple[tuple[int, ...], ...]:
    pages: list[tuple[int, ...]] = []
    page: list[int] = []
    used = 0.0
    for index, height in enumerate(heights):
        if page and used + height > room + 1e-6:
            pages.append(tuple(page))
            page, used = [], 0.0
        page.append(index)
        used += height
    return (*pages, tuple(page))
