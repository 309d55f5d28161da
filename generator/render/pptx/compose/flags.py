"""Labels of a timeline without collisions: a search over four levels, two sides and a few widths."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.chart import Moment
from generator.model.inline import Text
from generator.render.pptx.boxes import Rect, Style
from generator.render.pptx.compose.fit import fits, width_of
from generator.render.pptx.compose.room import LEFT, RIGHT, Room

BAR_TOP, BAR_FOOT = 3.90, 4.60
TEXT_GAP, AIR, CIRCLE = 0.11, 0.07, 0.19
WIDTHS = (1.0, 1.25, 1.5, 1.75, 2.0, 2.3, 2.6, 3.0)
NARROWEST_LAST = 2.3
BUDGET = 3000


@dataclass(frozen=True, slots=True)
class Level:
    """A row of labels: its top in inches and how many lines of text stand under the date."""

    top: float
    lines: int
    above: bool


OUTER_ABOVE, INNER_ABOVE = Level(1.92, 3, True), Level(2.92, 2, True)
INNER_BELOW, OUTER_BELOW = Level(4.84, 2, False), Level(5.78, 2, False)
LEVELS = (INNER_ABOVE, INNER_BELOW, OUTER_ABOVE, OUTER_BELOW)


@dataclass(frozen=True, slots=True)
class Flag:
    """An event and where it stands on the bar."""

    moment: Moment
    x: float
    room: Room

    def size(self, level: Level) -> tuple[float, float]:
        """Width and height of the label on ``level``: the narrowest width that holds it in the level's lines."""
        line = self.room.scale.table.line / 72
        style, head = self.room.style(self.room.scale.table), self.room.head(self.room.scale.table)
        least = width_of(self.moment.when, head, self.room.theme) + 0.02
        for lines in range(1, level.lines + 1):
            for width in WIDTHS:
                if (
                    width >= least
                    and self._holds(style, width, lines, line)
                    and (lines == level.lines or width <= 1.75)
                ):
                    return width, (lines + 1) * line
        return min(max(NARROWEST_LAST, least), 3.0), (level.lines + 1) * line

    def _holds(self, style: Style, width: float, lines: int, line: float) -> bool:
        return fits((Text(self.moment.label),), style, line * 72, width, lines * line, self.room.theme)


@dataclass(frozen=True, slots=True)
class Placement:
    """A decided label; ``leader`` is the vertical line's upper and lower end."""

    flag: Flag
    at: Rect
    leader: tuple[float, float]
    above: bool
    flipped: bool


def place_flags(flags: tuple[Flag, ...], taken: tuple[Rect, ...]) -> tuple[Placement, ...] | None:
    """A place for every flag with as few labels left of their leaders as possible; None where none is found."""
    options = [tuple(_options(flag, index)) for index, flag in enumerate(flags)]
    for flips in range(len(flags) + 1):
        found = _search(options, (), taken, flips, [BUDGET])
        if found is not None:
            return found
    return None


def _options(flag: Flag, index: int) -> Iterator[Placement]:
    """All places of one flag on the slide; above and below take turns, near ones first, right of the leader first."""
    first = LEVELS if index % 2 == 0 else (LEVELS[1], LEVELS[0], LEVELS[3], LEVELS[2])
    for flipped in (False, True):
        for level in first:
            width, high = flag.size(level)
            x = flag.x - TEXT_GAP - width if flipped else flag.x + TEXT_GAP
            if x >= LEFT - 1e-6 and x + width <= RIGHT + 1e-6:
                yield Placement(flag, Rect(x, level.top, width, high), _leader(level, high), level.above, flipped)


def _leader(level: Level, high: float) -> tuple[float, float]:
    if level.above:
        return level.top, BAR_TOP - CIRCLE / 2
    return BAR_FOOT + CIRCLE / 2, level.top + high - 0.1


def _search(
    options: list[tuple[Placement, ...]],
    done: tuple[Placement, ...],
    taken: tuple[Rect, ...],
    flips: int,
    budget: list[int],
) -> tuple[Placement, ...] | None:
    if len(done) == len(options):
        return done
    for option in options[len(done)]:
        budget[0] -= 1
        if budget[0] < 0 or (option.flipped and not flips):
            return None
        if _free(option, done, taken):
            found = _search(options, (*done, option), taken, flips - option.flipped, budget)
            if found is not None:
                return found
    return None


def _free(one: Placement, done: tuple[Placement, ...], taken: tuple[Rect, ...]) -> bool:
    if any(_touch(one.at, rect) or _crosses(one, rect) for rect in taken):
        return False
    return not any(_clash(one, other) for other in done)


def _clash(one: Placement, other: Placement) -> bool:
    if one.above == other.above and abs(one.flag.x - other.flag.x) < CIRCLE:
        return True
    return _touch(one.at, other.at) or _crosses(one, other.at) or _crosses(other, one.at)


def _touch(one: Rect, other: Rect) -> bool:
    apart = one.x + one.w + AIR <= other.x or other.x + other.w + AIR <= one.x
    return not (apart or one.y + one.h <= other.y + 1e-6 or other.y + other.h <= one.y + 1e-6)


def _crosses(one: Placement, rect: Rect) -> bool:
    """Whether the leader of ``one`` runs through (or grazes) ``rect``."""
    high, low = one.leader
    beside = one.flag.x + AIR <= rect.x or rect.x + rect.w + AIR <= one.flag.x
    return not (beside or low <= rect.y or rect.y + rect.h <= high)
