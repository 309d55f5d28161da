"""What stands under an upright chart: the names of its categories, cut where they would leave it no room."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from generator.charts import Canvas
from generator.charts._scene import LINE, wrapped
from generator.model.chart import Chart
from generator.records import dataclass
from generator.text.metrics import text_width

AXIS_ROOM = 8  # between the axis and the category labels
TURNED_ROOM = 14  # beyond labels that run upwards: with less LibreOffice leaves all of them out
MOST_LINES = 3  # of a name that lies
HIGHEST = 0.3  # of the canvas, for all that stands under the axis
LEAST_ABOVE = 0.5  # of the canvas, for what stands between legend and axis
SIDES = 4  # points of a band that its name leaves free
CUT = "…"
LONGEST = 600  # letters: more of a name finds room under no chart, so that no longer cut is tried


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands under the axis: its height in points and each category's name as it is printed."""

    height: float
    turned: bool
    names: tuple[str, ...]


def foot_of(chart: Chart, canvas: Canvas, band: float, top: float = 0.0) -> Foot:
    """The names in bands ``band`` points wide, below a legend that takes ``top`` points."""
    most = min(canvas.height * (1 - LEAST_ABOVE) - top, canvas.height * HIGHEST)
    lying = _lying(chart, canvas, band, most)
    if not any(_too_wide(text, canvas, band) for text in chart.categories):
        return lying
    turned = _turned(chart, canvas, most)
    return lying if _letters(lying) > _letters(turned) else turned


def _letters(foot: Foot) -> int:
    """How much the names say together."""
    return sum(len(name.removesuffix(CUT)) for name in foot.names)


def _too_wide(text: str, canvas: Canvas, band: float) -> bool:
    words = [word for word in text.split() if not _breaks_anywhere(word)]
    return any(_width(word, canvas) > band - 2 for word in words)


def _turned(chart: Chart, canvas: Canvas, most: float) -> Foot:
    room = max(most - TURNED_ROOM, canvas.scale.label * 2)
    names = tuple(shortened(text, lambda part: _width(part, canvas) <= room) for text in chart.categories)
    return Foot(max(_width(name, canvas) for name in names) + TURNED_ROOM, turned=True, names=names)


def _lying(chart: Chart, canvas: Canvas, band: float, most: float) -> Foot:
    line = canvas.scale.label * LINE
    limit = min(max(int((most - AXIS_ROOM) / line), 1), MOST_LINES)

    def fits(part: str) -> bool:
        narrow = band - SIDES if part.endswith(CUT) else band  # an ellipsis alone on a line says nothing
        return _lines(part, canvas, band) <= limit and not _too_wide(part, canvas, narrow)

    names = tuple(shortened(text, fits) for text in chart.categories)
    lines = max(_lines(name, canvas, band) for name in names)
    return Foot(lines * line + AXIS_ROOM, turned=False, names=names)


def shortened(text: str, fits: Callable[[str], bool]) -> str:
    """``text``, or as much of its beginning as fits with an ellipsis."""
    if fits(text):
        return text
    ends = range(min(len(text) - 1, LONGEST), 0, -1)
    parts = (text[:end].rstrip() + CUT for end in ends if _between_letters(text, end))
    return next((part for part in parts if fits(part)), text[:1] + CUT)


def _between_letters(text: str, end: int) -> bool:
    """Whether ``text`` may be cut before ``end``: not between a letter and its marks."""
    return not unicodedata.combining(text[end]) and text[end] not in "\u200d\ufe0f" and text[end - 1] != "\u200d"


def _lines(text: str, canvas: Canvas, band: float) -> int:
    return len(wrapped(text, canvas, canvas.scale.label, band - SIDES))


def _width(text: str, canvas: Canvas) -> float:
    return text_width(text, canvas.theme.fonts.apparatus, canvas.scale.label)


def _breaks_anywhere(word: str) -> bool:
    return any(unicodedata.east_asian_width(char) in "WF" for char in word)
