"""How wide the columns of a table are, measured from their words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.model.element import Column, Grid
from generator.model.inline import Inlines
from generator.render.docx.geometry import columns, twentieths, twips
from generator.render.docx.spans import Ink, spans
from generator.render.docx.table_styles import RIGHT
from generator.text.metrics import text_width, widest_word
from generator.text.ties import tie
from generator.theme.tokens import Theme

_LONGEST = 190.0
_MARK = twips(26)
_SPARE = 40  # twips beside the widest word, which a table may do without before it turns the page
_ANY = Ink("", 0)  # where only the characters matter


def column_widths(grid: Grid, total: int, theme: Theme, size: float = 0) -> list[int]:
    """Widths in twips that add up to ``total``; the first column is the label column where it fits.

    ``size`` of the text in points, the theme's for tables if left out.
    """
    size = size or theme.page.table.size
    count = len(grid.columns)
    if count <= 1:
        return [total] * count
    if grid.role == "matrix" and (marks := _matrix(grid, total, theme, size)):
        return marks
    if any(column.width for column in grid.columns):
        return _given(grid, total, theme, size)
    natural = _measure(grid, 0, theme, size, bold=True)[1]
    label = columns(theme.sheet).label
    first = label if count <= 5 or grid.wide else min(label, max(natural, total // count))
    first = _giving(grid, first, total, theme, size)
    return [first, *_rest(grid, total - first, theme, size)]


def _giving(grid: Grid, first: int, total: int, theme: Theme, size: float) -> int:
    """The width of the first column, less what the others want for their widest words and it can do without."""
    least = [_measure(grid, index, theme, size, bold=not index)[0] for index in range(len(grid.columns))]
    wanted = first + sum(least[1:]) - total
    return first - min(max(wanted, 0), max(first - least[0], 0))


def fits(grid: Grid, total: int, theme: Theme, size: float) -> bool:
    """Whether ``total`` twips hold all columns without a word that breaks, in text of ``size`` points."""
    return sum(_measure(grid, index, theme, size)[0] - _SPARE for index in range(len(grid.columns))) <= total


def least_widths(grid: Grid, most: int, theme: Theme, size: float) -> list[int]:
    """The widest word of each column in twips with its padding, ``most`` where that is more."""
    return [min(_measure(grid, index, theme, size)[0], most) for index in range(len(grid.columns))]


def _given(grid: Grid, total: int, theme: Theme, size: float) -> list[int]:
    """The widths asked for, but no column narrower than its widest word where there is room for that."""
    asked = _shares([column.width or _mean(grid.columns) for column in grid.columns], total)
    least = [min(_measure(grid, index, theme, size)[0], total // 3) for index in range(len(asked))]
    spare = [max(width - word, 0) for width, word in zip(asked, least, strict=True)]
    short = sum(max(word - width, 0) for width, word in zip(asked, least, strict=True))
    if not short:
        return asked
    if sum(spare) < short:
        return _shares(least, total)
    taken = [round(short * room / sum(spare)) for room in spare]
    widths = [max(width, word) - less for width, word, less in zip(asked, least, taken, strict=True)]
    widths[spare.index(max(spare))] += total - sum(widths)
    return widths


def _matrix(grid: Grid, total: int, theme: Theme, size: float) -> list[int]:
    """Mark columns alike, no wider than they need; what is left goes to what they are marks of, on one line each.

    A column takes what its heads need to stand on one line, and the others are narrower; none where that is too much.
    """
    named = max(_measure(grid, 0, theme, size, bold=grid.strong_first)[1], _heads_width(grid, 0, theme))
    heads = [_heads_width(grid, index, theme) for index in range(1, len(grid.columns))]
    room = total - max(columns(theme.sheet).label, named)
    if sum(heads) > room:
        return []
    level = _level(heads, min(_MARK, room // len(heads)), room)
    marks = [max(head, level) for head in heads]
    return [total - sum(marks), *marks]


def _level(heads: Sequence[int], level: int, room: int) -> int:
    """The width of those columns that need no more, so that ``room`` holds all ``heads``."""
    short = [head for head in heads if head <= level]
    even = (room - sum(heads) + sum(short)) // max(len(short), 1)
    return level if even >= level or not short else _level(heads, even, room)


def _heads_width(grid: Grid, index: int, theme: Theme) -> int:
    """The head of a column and the name over it alone, each on one line, in twips with its padding."""
    column = grid.columns[index]
    alone = column.group and sum(other.group == column.group for other in grid.columns) == 1
    name = _one_line(column.group, theme) if alone else 0
    return max(name, _one_line(column.header, theme)) + _padding(grid, index)


def _one_line(head: str, theme: Theme) -> int:
    return twentieths(text_width(tie(head), theme.fonts.apparatus, theme.page.table_head.size, True))


def _mean(columns: Sequence[Column]) -> float:
    given = [column.width for column in columns if column.width]
    return sum(given) / len(given)


def _shares(weights: Sequence[float], total: int) -> list[int]:
    """``total`` shared out by weight; rounding goes to the last."""
    whole = sum(weights)
    widths = [int(total * weight / whole) for weight in weights]
    widths[-1] += total - sum(widths)
    return widths


def _rest(grid: Grid, total: int, theme: Theme, size: float) -> list[int]:
    """The columns after the first: each its widest word, what is left by how much they have to say."""
    measured = [_measure(grid, index, theme, size) for index in range(1, len(grid.columns))]
    least = [min(word, total // 2) for word, _ in measured]
    spare = total - sum(least)
    if spare <= 0:
        return _shares(least, total)
    wants = [max(natural - word, 1) for word, natural in measured]
    heads = [_head_width(grid, index, theme) for index in range(1, len(grid.columns))]
    whole = [max(word + want, head) for (word, _), want, head in zip(measured, wants, heads, strict=True)]
    if total >= sum(whole):
        return _shares(whole, total)
    if spare >= sum(wants):
        return _shares([word + want for (word, _), want in zip(measured, wants, strict=True)], total)
    extra = _shares(wants, spare)
    return [word + more for word, more in zip(least, extra, strict=True)]


@lru_cache(maxsize=256)  # each question about a table asks for the same columns
def _measure(grid: Grid, index: int, theme: Theme, size: float, *, bold: bool = False) -> tuple[int, int]:
    """Widest word and longest line (up to a limit) of a column, in twips with its padding."""
    font = theme.fonts.apparatus
    texts = [_printed(row[index]) for row in grid.rows if index < len(row)]
    head = tie(grid.columns[index].header)
    word = max((widest_word(text, font, size, bold) for text in texts if text), default=0.0)
    word = max(word, widest_word(head, font, theme.page.table_head.size, True) if head else 0.0)
    natural = max((min(text_width(text, font, size, bold), _LONGEST) for text in texts), default=0.0)
    padding = _padding(grid, index)
    return twentieths(word) + padding, twentieths(max(natural, word)) + padding


@lru_cache(maxsize=4096)  # a column is measured in several sizes
def _printed(content: Inlines) -> str:
    """The characters of a cell with the blanks that do not break."""
    return "".join(span.text for span in spans(content, _ANY))


def _head_width(grid: Grid, index: int, theme: Theme) -> int:
    """The head of a column on one line, in twips with its padding."""
    return _one_line(grid.columns[index].header, theme) + _padding(grid, index)


def _padding(grid: Grid, index: int) -> int:
    inset = sides(grid, index)
    return inset.get("left", 0) + inset.get("right", RIGHT) + _SPARE


def room_of(grid: Grid, index: int, width: int) -> float:
    """Points for the words of a column ``width`` twips wide."""
    inset = sides(grid, index)
    return (width - inset.get("left", 0) - inset.get("right", RIGHT)) / 20


def sides(grid: Grid, index: int) -> dict[str, int]:
    """Insets in twips where they differ from the table style's: text keeps off tints and off digits before it."""
    column, inset = grid.columns[index], {}
    if column.tint or column.align == "center":
        inset = {"left": RIGHT // 2, "right": RIGHT // 2}
    if index == 0 and grid.highlight:
        inset["left"] = RIGHT // 2
    before = grid.columns[index - 1] if index else None
    if before and column.align == "left" and (before.tint or before.align == "right"):
        inset["left"] = RIGHT // 2 if before.tint else RIGHT
    return inset


def digits_indent(text: str, widest: float, theme: Theme, size: float) -> int:
    """Twips that ``text`` of ``size`` points moves right so that its decimal point stands under the others."""
    return max(round((widest - whole_width(text, theme, size)) * 20), 0)


def whole_width(text: str, theme: Theme, size: float) -> float:
    """Points that a number takes before its decimal point."""
    return text_width(text.strip().partition(".")[0].rstrip("%"), theme.fonts.apparatus, size)
