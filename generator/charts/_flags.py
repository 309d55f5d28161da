"""Flags on a time line: which side of the bar each event takes, how far out, and which way its words run.

A beam search over the events in order: words must not meet other words or another flag's pole; among what is left,
sides alternate, flags stay near the bar and words run to the right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from generator.charts import Canvas
from generator.charts._scene import LINE, Box, wrapped
from generator.model.chart import Moment
from generator.text.metrics import text_width

BEAM = 120
WIDTHS = (18.0, 13.5, 10.0, 7.5)  # of the words, in ems
POLE_ROOM = 0.75  # between pole and words, in ems
LEVEL_GAP = 0.45  # ems between the levels
BAR_GAP = 0.8  # ems between the bar and the nearest words
ROOM = 3.0  # points between words and whatever is next
_MEETING = 400.0  # what it costs that words meet


@dataclass(frozen=True, slots=True)
class Flag:
    """A placed event: its pole at ``x`` from ``foot`` (on the bar) to ``tip``, its words in ``box``."""

    moment: Moment
    above: bool
    level: int
    leftwards: bool
    x: float
    foot: float
    tip: float
    box: Box
    lines: tuple[str, ...]

    @property
    def pole(self) -> Box:
        return Box(self.x - 1.5, min(self.foot, self.tip), self.x + 1.5, max(self.foot, self.tip))


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The bar and the room on either side of it; ``start`` and ``end`` in years."""

    canvas: Canvas
    bar: Box
    start: float
    end: float

    def x_of(self, year: float) -> float:
        return self.bar.left + (year - self.start) / (self.end - self.start) * self.bar.width


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far to the right a level is taken, in points: by words and by poles that pass it."""

    words: float = -1e6
    poles: float = -1e6


@dataclass(frozen=True, slots=True)
class _State:
    """Flags placed so far; ``reach`` holds the levels above, near to far, then those below."""

    cost: float
    flags: tuple[Flag, ...]
    reach: tuple[_Reach, ...]

    def signature(self) -> tuple[int, ...]:
        """What the flags still to come can see of those placed, to a few points."""
        return tuple(round(edge / 4) for reach in self.reach for edge in (reach.words, reach.poles))


def place_flags(moments: Sequence[Moment], ribbon: Ribbon) -> tuple[Flag, ...]:
    """A flag for each moment, in order of time."""
    ordered = sorted(moments, key=lambda moment: (moment.position, moment.when, moment.label))
    most = int(_room(ribbon) / (ribbon.canvas.scale.label * (2 * LINE + LEVEL_GAP)))
    tries = [_search(ordered, ribbon, levels) for levels in range(1, max(min(most, 4), 1) + 1)]
    return min(tries, key=lambda state: state.cost).flags


def meetings(flags: Sequence[Flag]) -> float:
    """The area in square points where words lie on other words or on another flag's pole."""
    return sum(_meeting(flag, other) for place, flag in enumerate(flags) for other in flags[:place])


def _room(ribbon: Ribbon) -> float:
    return min(ribbon.bar.top, ribbon.canvas.height - ribbon.bar.bottom)


def _search(moments: Sequence[Moment], ribbon: Ribbon, levels: int) -> _State:
    states = [_State(0.0, (), (_Reach(),) * (2 * levels))]
    for moment in moments:
        options = tuple(_options(moment, ribbon, levels))
        grown: dict[tuple[int, ...], _State] = {}
        for state in states:
            for flag in options:
                new = _grown(state, flag, ribbon, levels)
                key = new.signature()
                if key not in grown or new.cost < grown[key].cost:
                    grown[key] = new
        states = sorted(grown.values(), key=lambda state: (round(state.cost, 6), state.signature()))[:BEAM]
    return states[0]


def _grown(state: _State, flag: Flag, ribbon: Ribbon, levels: int) -> _State:
    first = 0 if flag.above else levels
    own = range(first, first + flag.level + 1)  # the levels that its pole passes
    reach = list(state.reach)
    cost = _clash(flag, [reach[place] for place in own]) + _crowding(flag, reach[first], ribbon)
    for place in own:
        reach[place] = _Reach(reach[place].words, max(reach[place].poles, flag.x))
    outer = reach[first + flag.level]
    reach[first + flag.level] = _Reach(max(outer.words, flag.box.right), outer.poles)
    same_side = bool(state.flags) and state.flags[-1].above == flag.above
    total = state.cost + cost + 1.5 * same_side + _taste(flag, ribbon, levels)
    return _State(total, (*state.flags, flag), tuple(reach))


def _clash(flag: Flag, passed: Sequence[_Reach]) -> float:
    """What the flag runs into: its pole into words on the levels it passes, its words into what stands on its own."""
    through = sum(max(reach.words + ROOM - flag.x, 0.0) for reach in passed)
    taken = max(passed[-1].words, passed[-1].poles)
    into = max(taken + ROOM - flag.box.left, 0.0) if flag.leftwards else 0.0
    return _MEETING + 10 * (through + into) if through + into > 0 else 0.0


def _options(moment: Moment, ribbon: Ribbon, levels: int) -> Iterator[Flag]:
    blocks = dict.fromkeys(_block(moment, ribbon.canvas, width) for width in WIDTHS)
    for above, level, leftwards, block in product((True, False), range(levels), (False, True), blocks):
        yield _flag(moment, ribbon, levels, above=above, level=level, leftwards=leftwards, block=block)


def _block(moment: Moment, canvas: Canvas, ems: float) -> tuple[float, tuple[str, ...]]:
    """Width and lines of the words; the line that tells when is never broken."""
    size, font = canvas.scale.label, canvas.theme.fonts.apparatus
    lines = wrapped(moment.label, canvas, size, ems * size) if moment.label else ()
    widths = [text_width(line, font, size) for line in lines]
    return max([text_width(moment.when, font, size, bold=True), *widths]), lines


def _flag(
    moment: Moment, ribbon: Ribbon, levels: int, *, above: bool, level: int, leftwards: bool,
    block: tuple[float, tuple[str, ...]],
) -> Flag:  # fmt: skip
    size, (width, lines) = ribbon.canvas.scale.label, block
    height = (1 + len(lines)) * size * LINE
    x = ribbon.x_of(moment.position)
    top = _top(ribbon, levels, level, above=above)
    left = x - POLE_ROOM * size - width if leftwards else x + POLE_ROOM * size
    box = Box(left, top, left + width, top + height)
    foot, tip = (ribbon.bar.top, top) if above else (ribbon.bar.bottom, box.bottom)
    return Flag(moment, above, level, leftwards, x, foot, tip, box, lines)


def _top(ribbon: Ribbon, levels: int, level: int, *, above: bool) -> float:
    """Words hang from the outer edge of their level above the bar, and from its inner edge below."""
    size = ribbon.canvas.scale.label
    pitch = (_room(ribbon) - BAR_GAP * size) / levels
    if above:
        return ribbon.bar.top - BAR_GAP * size - (level + 1) * pitch
    return ribbon.bar.bottom + BAR_GAP * size + level * pitch


def _taste(flag: Flag, ribbon: Ribbon, levels: int) -> float:
    """Near the bar, to the right, in two lines; and never off the canvas or out of its level."""
    size, canvas = ribbon.canvas.scale.label, ribbon.canvas
    pitch = (_room(ribbon) - BAR_GAP * size) / levels
    off = flag.box.outside(Box(0, -1, canvas.width, canvas.height + 1)) / flag.box.height
    tall = max(flag.box.height + LEVEL_GAP * size * 0.5 - pitch, 0.0)
    hard = off + tall
    soft = 1.2 * flag.level + 2.0 * flag.leftwards + 0.8 * abs(len(flag.lines) - 2)
    return soft + (_MEETING + 10 * hard if hard > 0.01 else 0.0)


def _meeting(flag: Flag, other: Flag) -> float:
    met = flag.box.overlap(other.box) + flag.box.overlap(other.pole) + other.box.overlap(flag.pole)
    return met if flag.above == other.above else 0.0


def _crowding(flag: Flag, nearest: _Reach, ribbon: Ribbon) -> float:
    """Marks on the same edge should not cover each other."""
    return 12.0 if flag.x - nearest.poles < ribbon.canvas.scale.label else 0.0
