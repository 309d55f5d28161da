"""Which colour a series has, and which colour its words may have."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.chart import Chart, Series
from generator.records import dataclass
from generator.theme.colour import contrast
from generator.theme.tokens import Palette

ENOUGH = 4.5  # of contrast for words on a mark that is not light or dark enough for what the theme asks


@dataclass(frozen=True, slots=True)
class Ink:
    """``mark`` fills columns and lines, ``text`` sets labels beside them; both hex."""

    mark: str
    text: str


def text_on(fill: str, palette: Palette) -> str:
    """The colour of words that stand on ``fill``: paper where it reads, else the better of paper and ink."""
    paper = contrast(palette.paper, fill)
    return palette.paper if paper >= min(palette.readable, contrast(palette.ink, fill)) else palette.ink


def series_inks(series: Sequence[Series], palette: Palette) -> tuple[Ink, ...]:
    """One ink a series. The first of a role gets the role's colour, later ones the next free series colour."""
    spare = [colour for colour in palette.series[2:] if colour not in _role_marks(palette).values()]
    used = {_role_marks(palette)[item.role] for item in series}
    spare += [colour for colour in (palette.steel, palette.muted) if colour not in used]
    seen: dict[str, int] = {}
    inks = []
    for item in series:
        nth = seen.get(item.role, 0)
        seen[item.role] = nth + 1
        inks.append(_ink(item, nth, spare, palette))
    return tuple(inks)


def accent_ink(palette: Palette) -> Ink:
    return Ink(palette.accent, palette.accent)


def accented_series(chart: Chart, columns: Sequence[int]) -> int | None:
    """Index of the series whose highlighted categories take the accent; None where a series has it already."""
    if any(series.role == "accent" for series in chart.series):
        return None
    mains = [index for index in columns if chart.series[index].role == "main"]
    return next(iter(mains or columns), None)


def _ink(series: Series, nth: int, spare: list[str], palette: Palette) -> Ink:
    match series.role:
        case "main" if nth:
            mark = spare.pop(0) if spare else palette.steel
            return Ink(mark, _readable(mark, palette))
        case "muted" | "context" if nth:
            return Ink(palette.hairline, palette.ink)
        case "muted":
            return Ink(palette.muted, palette.steel)
        case "context":
            return Ink(palette.muted, palette.ink)
        case _:
            mark = _role_marks(palette)[series.role]
            return Ink(mark, _readable(mark, palette))


def _role_marks(palette: Palette) -> dict[str, str]:
    return {"main": palette.primary, "accent": palette.accent, "muted": palette.muted, "context": palette.muted}


def _readable(mark: str, palette: Palette) -> str:
    return mark if contrast(mark, palette.paper) >= palette.readable else palette.ink
