"""Labels of a timeline without collisions: a search over four levels, two sides and a few widths."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.chart import Moment
from generator.records import dataclass
from generator.render.pptx.boxes import Rect
from generator.render.pptx.compose.field import Field
from generator.render.pptx.compose.fit import lines_of, paragraph, width_of
from generator.render.pptx.compose.room import Room

BAR_HIGH, BAR_LIFT = 0.70, 0.025  # the bar, and how much over the middle it stands
TEXT_GAP, AIR, CIRCLE = 0.11, 0.07, 0.19
WIDTHS = (1.0, 1.25, 1.5, 1.75, 2.0, 2.3, 2.6, 3.0)
NARROW, NARROWEST_LAST = 1.75, 2.3
BUDGET = 3000


@dataclass(frozen=True, slots=True)
class Level:
    """A row of labels: its top in inches and how many lines of text stand under the date."""

    top: float
    lines: int
    above: bool


INNER_OVER, OUTER_OVER, INNER_UNDER, OUTER_UNDER = 0.98, 1.98, 0.24, 1.18  # from the bar to the tops of labels
JOINED, JOINED_ROOM = frozenset(map(chr, range(0x590, 0x900))), 0.15  # inches: letters that join are set wider or not
ABOVE_BODY = 0.03  # inches that the highest labels stand over the body


def bar_top(field: Field) -> float:
    """The upper edge of the bar."""
    return field.top + (field.high - BAR_HIGH) / 2 - BAR_LIFT


def levels(field: Field, line: float) -> tuple[Level, ...]:
    """The rows of labels that the body has room for, near ones first, above and below in turn.

    ``line`` is the height of a line in inches.
    """
    top, foot = bar_top(field), bar_top(field) + BAR_HIGH
    high = top - OUTER_OVER - field.top + ABOVE_BODY  # what is left over the outer labels
    lines = 3 if high >= -1e-6 else 2 if high + line >= -1e-6 else 0
    outer = Level(top - OUTER_OVER + (3 - lines) * line, lines, True)
    under = Level(foot + OUTER_UNDER, 2, False)
    inner = (Level(top - INNER_OVER, 2, True), Level(foot + INNER_UNDER, 2, False))
    low = under.top + 3 * line <= field.bottom + 1e-6
    return (*inner, *((outer,) if lines else ()), *((under,) if low else ()))


@dataclass(frozen=True, slots=True)
class Flag:
    """An event and where it stands on the bar."""

    moment: Moment
    x: float
    room: Room

    def size(self, level: Level) -> tuple[float, float]:
        """Width and height of the label on ``level``: the narrowest width that holds it in the level's lines."""
        line = self.room.scale.table.line / 72
        head = self.room.head(self.room.scale.table)
        least = width_of(self.moment.when, head, self.room.theme) + 0.02
        for lines in range(1, level.lines + 1):
            widest = NARROW if lines < level.lines else WIDTHS[-1]
            found = next((width for width in WIDTHS if width <= widest and len(self._lines(width)) <= lines), 0.0)
            if found:
                return max(least, self._needed(found)), (lines + 1) * line
        return min(max(NARROWEST_LAST, least), WIDTHS[-1]), (level.lines + 1) * line

    def _lines(self, width: float) -> tuple[str, ...]:
        style = self.room.style(self.room.scale.table)
        return lines_of(paragraph(self.moment.label, style, self.room.scale.table.line).runs, width, self.room.theme)

    def _needed(self, width: float) -> float:
        """What the lines of the label really take of ``width``."""
        style = self.room.style(self.room.scale.table)
        taken = max(width_of(line, style, self.room.theme) for line in self._lines(width))
        return min(taken + (JOINED_ROOM if any(letter in JOINED for letter in self.moment.label) else 0.02), width)


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
    options = [tuple(one for one in _options(flag, i) if not _blocked(one, taken)) for i, flag in enumerate(flags)]
    table = Table.of(options)
    for flips in range(len(flags) + 1):
        found = _search(table, 0, table.all, flips, [BUDGET])
        if found is not None:
            return found
    return None


@dataclass(frozen=True, slots=True)
class Table:
    """All options of all flags in one row, one bit each: whose they are, and which go with which."""

    rows: tuple[Placement, ...]
    own: tuple[int, ...]  # bits of each flag's options
    free: tuple[int, ...]  # for each option, the bits of those it does not clash with

    @property
    def all(self) -> int:
        return (1 << len(self.rows)) - 1

    @classmethod
    def of(cls, options: list[tuple[Placement, ...]]) -> Table:
        rows = tuple(one for choices in options for one in choices)
        starts = [sum(len(choices) for choices in options[:index]) for index in range(len(options))]
        own = tuple(((1 << len(choices)) - 1) << start for choices, start in zip(options, starts, strict=True))
        free = tuple(sum(1 << i for i, other in enumerate(rows) if not _clash(one, other)) for one in rows)
        return cls(rows, own, free)


def _options(flag: Flag, index: int) -> Iterator[Placement]:
    """All places of one flag on the slide; above and below take turns, near ones first, right of the leader first."""
    field = flag.room.field
    near = levels(field, flag.room.scale.table.line / 72)
    first = near if index % 2 == 0 else (near[1], near[0], *reversed(near[2:]))
    for flipped in (False, True):
        for level in first:
            width, high = flag.size(level)
            x = flag.x - TEXT_GAP - width if flipped else flag.x + TEXT_GAP
            if x >= field.left - 1e-6 and x + width <= field.right + 1e-6:
                yield Placement(
                    flag, Rect(x, level.top, width, high), _leader(level, high, bar_top(field)), level.above, flipped
                )


def _leader(level: Level, high: float, bar: float) -> tuple[float, float]:
    if level.above:
        return level.top, bar - CIRCLE / 2
    return bar + BAR_HIGH + CIRCLE / 2, level.top + high - 0.1


def _search(table: Table, index: int, left: int, flips: int, budget: list[int]) -> tuple[Placement, ...] | None:
    """Places for the flags from ``index`` on among the options ``left``, with at most ``flips`` flipped ones."""
    if index == len(table.own):
        return ()
    for number, option in enumerate(table.rows):
        if not (left & table.own[index]) >> number & 1 or option.flipped > flips:
            continue
        budget[0] -= 1
        rest = left & table.free[number]
        if budget[0] < 0 or not all(rest & own for own in table.own[index + 1 :]):
            continue
        found = _search(table, index + 1, rest, flips - option.flipped, budget)
        if found is not None:
            return (option, *found)
    return None


def _blocked(one: Placement, taken: tuple[Rect, ...]) -> bool:
    return any(_touch(one.at, rect) or _crosses(one, rect) for rect in taken)


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
