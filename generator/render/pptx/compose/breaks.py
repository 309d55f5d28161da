"""Where lines break: titles in lines that are alike, other texts not with one short word at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from generator.rare import Rare
from generator.records import replace
from generator.render.pptx.boxes import Cell, Paragraph, Run, Shape, Style, Table, TextBox
from generator.render.pptx.compose.fit import TIGHT, even_width, lines_of, width_of
from generator.text.ties import NO_BREAK
from generator.theme.tokens import Theme

CLAUSE_COSTS = {",": 0.27, ";": 0.0, ":": 0.0, ".": 0.0, "?": 0.0, "!": 0.0, "–": 0.05, "—": 0.05}
MID_CLAUSE, LONELY = 0.55, 0.68  # as shares of the width, like the costs of a break behind a sign
SHORT, SCANT = 0.4, 0.16  # of the width: a last line under this is short if it is one word, if it is several
_SPACELESS = Rare("[\u3040-\u30ff\u3400-\u9fff]")  # Japanese and Chinese, whose words have no spaces between them
MOST_TIED = 3  # words that are held together at the end of a text

Cuts = tuple[float, tuple[int, ...]]
Measure = Callable[[str], float]


def balanced(runs: tuple[Run, ...], width: float, theme: Theme) -> tuple[Run, ...]:
    """``runs`` in as few lines as ``width`` inches allow, broken at punctuation, else where lines are most alike."""
    text = "".join(run.text for run in runs)
    count = len(lines_of(runs, width, theme))
    if count < 2 or "\n" in text:
        return runs
    if _SPACELESS.search(text):
        return _evened(runs, width, theme)
    style = runs[0].style
    for cut in _best_cuts(text, count, width, lambda words: width_of(words, style, theme)):
        runs = _with(runs, cut, "\n")
    return runs


def _evened(runs: tuple[Run, ...], width: float, theme: Theme) -> tuple[Run, ...]:
    """``runs`` broken where they would be in the narrowest box that holds them in as many lines."""
    text = "".join(run.text for run in runs)
    ends, at = [], 0
    for line in lines_of(runs, even_width((runs,), width, theme), theme)[:-1]:
        at = text.index(line, at) + len(line)
        ends.append(at)
    for end in reversed(ends):
        runs = _with(runs, end, "\n", drop=int(text[end : end + 1] == " "))
    return runs


def _best_cuts(text: str, count: int, width: float, measure: Measure) -> tuple[int, ...]:
    """The spaces at which ``count`` lines end with least raggedness; none where a word is wider than a line."""
    ends = [index for index, char in enumerate(text) if char == " "] + [len(text)]
    ideal = measure(text) / count
    best: Mapping[int, Cuts] = {-1: (0.0, ())}
    for _ in range(count):
        best = _one_more(text, best, ends, width, ideal, measure)
    return best.get(len(text), (0.0, ()))[1][:-1]


def _one_more(
    text: str, best: Mapping[int, Cuts], ends: Sequence[int], width: float, ideal: float, measure: Measure
) -> dict[int, Cuts]:  # fmt: skip
    """The least raggedness of one more line, by the place where it ends."""
    found: dict[int, Cuts] = {}
    for start, (cost, cuts) in best.items():
        for end in (one for one in ends if one > start):
            wide = measure(text[start + 1 : end])
            if wide > width:
                break
            total = cost + abs(wide - ideal) + width * _share(text, start + 1, end)
            found[end] = min(found.get(end, (total, (*cuts, end))), (total, (*cuts, end)))
    return found


def _share(text: str, start: int, end: int) -> float:
    """What a break behind ``end`` costs, and a line of one word."""
    clause = 0.0 if end == len(text) else CLAUSE_COSTS.get(text[end - 1 : end], MID_CLAUSE)
    return clause + (0.0 if " " in text[start:end] else LONELY)


def settled(shape: Shape, theme: Theme) -> Shape:
    """``shape`` with texts that do not end on one short word where another break mends it; its places stay."""
    match shape:
        case TextBox(follows=False):
            wide = shape.at.w - shape.inset
            return replace(shape, paragraphs=tuple(_ended(one, wide, theme) for one in shape.paragraphs))
        case Table():
            return replace(shape, rows=tuple(_row(row, shape.widths, theme) for row in shape.rows))
        case _:
            return shape


def _row(row: tuple[Cell, ...], widths: Sequence[float], theme: Theme) -> tuple[Cell, ...]:
    wide = (sum(widths[n : n + max(cell.span, 1)]) - cell.left - cell.right for n, cell in enumerate(row))
    return tuple(
        replace(cell, paragraphs=tuple(_ended(one, inner, theme) for one in cell.paragraphs))
        for cell, inner in zip(row, wide, strict=True)
    )


def _ended(paragraph: Paragraph, width: float, theme: Theme) -> Paragraph:
    if paragraph.tabs or any(run.style.face == "code" for run in paragraph.runs):
        return paragraph
    return replace(paragraph, runs=ended(paragraph.runs, width, theme))


def ended(runs: tuple[Run, ...], width: float, theme: Theme) -> tuple[Run, ...]:
    """``runs`` with no-break spaces before their last words, where that spares a short word a line of its own.

    The text takes no more lines than before, so a box that held it still does. A program that breaks lines a little
    later than we measure is looked at, too.
    """
    widths = (width, width / TIGHT)
    most = len(lines_of(runs, width, theme))
    if not any(_ends_short(runs, wide, theme) for wide in widths):
        return runs
    tied = runs
    for _ in range(MOST_TIED):
        tied = _tied(tied)
        if len(lines_of(tied, width, theme)) > most or not _is_whole(tied, width, theme):
            return runs
        if not any(_ends_short(tied, wide, theme) for wide in widths):
            return tied
    return runs


def _ends_short(runs: tuple[Run, ...], width: float, theme: Theme) -> bool:
    """Whether the last of several lines is one short word, or not much more."""
    lines = lines_of(runs, width, theme)
    share = width_of(lines[-1].strip(), _last(runs), theme) / width if len(lines) > 1 else 1.0
    return share < (SHORT if len(lines[-1].split()) == 1 else SCANT)


def _is_whole(runs: Sequence[Run], width: float, theme: Theme) -> bool:
    """Whether what is held together fits on a line."""
    text = "".join(run.text for run in runs)
    return width_of(text[max(text.rfind(" "), text.rfind("\n")) + 1 :], _last(runs), theme) <= width


def _last(runs: Sequence[Run]) -> Style:
    return runs[-1].style


def _tied(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """``runs`` with the last space turned into one that no line ends at."""
    text = "".join(run.text for run in runs).rstrip(" ")
    cut = text.rfind(" ")
    return _with(runs, cut, NO_BREAK) if cut > 0 else runs


def _with(runs: tuple[Run, ...], cut: int, char: str, drop: int = 1) -> tuple[Run, ...]:
    """``runs`` with ``char`` in place of the space at character ``cut``, or before that character."""
    done: list[Run] = []
    seen = 0
    for run in runs:
        at = cut - seen
        inside = 0 <= at < len(run.text)
        done.append(replace(run, text=run.text[:at] + char + run.text[at + drop :]) if inside else run)
        seen += len(run.text)
    return tuple(done)
