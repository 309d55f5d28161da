"""Flags on a time line: which side of the bar each event takes, how far out, and which way its words run.

A beam search over the events in order: words must not meet other words or another flag's pole; among what is left,
sides alternate, flags stay near the bar and words run to the right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from heapq import heappush, heappushpop
from itertools import groupby, product
from math import inf
from typing import TypeAlias

from generator.charts import Canvas
from generator.charts._scene import LINE, Box, wrapped
from generator.model.chart import Moment
from generator.records import dataclass, replace
from generator.text.metrics import text_width

BEAM = 250
GRAIN = 10  # points; finer differences in reach do not matter
MOST_LEVELS = 4
WIDTHS = tuple(ems / 2 for ems in range(13, 41))  # that words may run to, in ems
MOST_LINES = 4
POLE_ROOM = 0.75  # between pole and words, in ems
BAR_GAP = 0.6  # ems between the bar and the nearest words
ROOM = 4.5  # points between words and whatever is next
_HEIGHTS = ((2, 4), (2, 5), (3, 4), (3, 5), (4, 5))  # levels on a side and lines in each
AHEAD = 4  # poles that the search looks out for
_HARDSHIP = {0: 400.0, 1: 5.0, 2: 2.0, 3: 0.7}
_MEETING = 400.0  # what it costs that words meet
_APART = 25.0  # from the best state so far to the worst that is likely to matter, where no words meet


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
class _Option:
    """A way to set one flag, with what it costs on its own."""

    flag: Flag
    taste: float


_Reach: TypeAlias = "tuple[float, ...]"
# How far to the right each level is taken, in points: by words, then by poles that pass it; the levels above the bar
# come first, from near to far, then those below.


@dataclass(frozen=True, slots=True)
class _State:
    """Flags placed so far."""

    cost: float
    flags: tuple[Flag, ...]
    words: _Reach
    poles: _Reach


_Way: TypeAlias = tuple[float, _State, _Option]  # a flag behind a state, and what both cost


def place_flags(moments: Sequence[Moment], ribbon: Ribbon) -> tuple[Flag, ...]:
    """A flag for each moment, in order of time."""
    ordered = sorted(moments, key=lambda moment: (moment.position, moment.when, moment.label))
    best = _search(ordered, ribbon, 1)
    most = int(_room(ribbon) / (ribbon.canvas.scale.label * 2 * LINE))
    for levels in range(2, min(most, MOST_LEVELS) + 1):
        found = _search(ordered, ribbon, levels)
        best = min(best, found, key=lambda state: state.cost)
        if best.cost < _MEETING:
            break
    return best.flags


@lru_cache(maxsize=1024)
def free_flags(moments: tuple[Moment, ...], ribbon: Ribbon) -> tuple[Ribbon, tuple[Flag, ...]]:
    """Flags in the least height in which they find room above and below the bar of ``ribbon``, which moves there."""
    ordered = sorted(moments, key=lambda moment: (moment.position, moment.when, moment.label))
    size, bar = ribbon.canvas.scale.label, ribbon.bar.height
    found: tuple[Ribbon, tuple[Flag, ...]] = (ribbon, ())
    for levels, lines in _HEIGHTS:
        tall = bar + 2 * size * (BAR_GAP + levels * lines * LINE)
        box = Box(ribbon.bar.left, (tall - bar) / 2, ribbon.bar.right, (tall + bar) / 2)
        tried = replace(ribbon, canvas=replace(ribbon.canvas, height=tall), bar=box)
        state = _search(ordered, tried, levels)
        found = tried, state.flags
        if state.cost < _MEETING:
            break
    return found


def lifted(flag: Flag, by: float) -> Flag:
    """``flag`` as many points higher."""
    box = replace(flag.box, top=flag.box.top - by, bottom=flag.box.bottom - by)
    return replace(flag, foot=flag.foot - by, tip=flag.tip - by, box=box)


def _room(ribbon: Ribbon) -> float:
    return min(ribbon.bar.top, ribbon.canvas.height - ribbon.bar.bottom)


def _search(moments: Sequence[Moment], ribbon: Ribbon, levels: int) -> _State:
    free = (-1e6,) * (2 * levels)
    states = [_State(0.0, (), free, free)]
    for moment in moments:
        options = [_Option(flag, _taste(flag, ribbon, levels)) for flag in _options(moment, ribbon, levels)]
        horizon = ribbon.x_of(moment.position) - max(WIDTHS) * ribbon.canvas.scale.label
        ahead = [ribbon.x_of(later.position) for later in moments if later.position > moment.position][:AHEAD]
        states = _step(states, options, ahead, horizon, ribbon.canvas.scale.label, levels)
    return states[0]


def _step(
    states: Sequence[_State],
    options: Sequence[_Option],
    ahead: Sequence[float],
    horizon: float,
    size: float,
    levels: int,
) -> list[_State]:
    """The best states with one flag more; of those that look the same to later flags only the cheapest."""
    poles = [_Pole(key, tuple(group), horizon) for key, group in groupby(options, key=_pole)]
    behind = [(state, [_grains(edge, horizon) for edge in (*state.words, *state.poles)]) for state in states]
    near = min(state.cost for state in states) + _APART
    found = _cheapest(_ways(behind, poles, size, levels, near), ahead, levels)
    if len(found) < BEAM or found[-1][0] >= near - 1:  # a way that was left out may be among the best
        found = _cheapest(_ways(behind, poles, size, levels, inf), ahead, levels)
    return [state for _, _, state in found]


def _ways(
    states: Sequence[tuple[_State, list[int]]], poles: Sequence[_Pole], size: float, levels: int, most: float
) -> list[_Way]:
    """Every flag behind every state that costs less than ``most``, in the order of what later flags see."""
    grown: dict[tuple[int, ...], _Way] = {}
    for state, reached in states:
        for pole in poles:
            for cost, key, option in pole.tried(state, reached, size, levels, most):
                if key not in grown or cost < grown[key][0]:
                    grown[key] = (cost, state, option)
    return [way for _, way in sorted(grown.items(), key=_first)]


def _cheapest(ways: Sequence[_Way], ahead: Sequence[float], levels: int) -> list[tuple[float, int, _State]]:
    """The best of ``ways`` with what lies ahead of them; what costs more before that than these do is left out."""
    found: list[tuple[float, int, _State]] = []
    totals: list[float] = []  # of the best so far, less than nothing, so that the worst comes first
    for at, (cost, state, option) in sorted(enumerate(ways), key=_cost):
        if len(totals) == BEAM and round(cost, 6) > -totals[0]:
            break
        grown = _State(cost, (*state.flags, option.flag), *_reach(state, option.flag, levels))
        total = round(cost + _outlook(grown, ahead, levels), 6)
        found.append((total, at, grown))
        (heappush if len(totals) < BEAM else heappushpop)(totals, -total)
    return sorted(found, key=_total)[:BEAM]


def _cost(way: tuple[int, _Way]) -> float:
    return way[1][0]


def _total(found: tuple[float, int, _State]) -> tuple[float, int]:
    return found[:2]


def _pole(option: _Option) -> tuple[bool, int, float]:
    return option.flag.above, option.flag.level, option.flag.x


class _Pole:
    """Options that share a pole, of which most can be told once: up to ``level`` on one side, at ``x``."""

    def __init__(self, key: tuple[bool, int, float], options: Sequence[_Option], horizon: float) -> None:
        self.above, self.level, self.x = key
        self.grains = _grains(self.x, horizon)
        self.options = [(option, _grains(option.flag.box.right, horizon)) for option in options]
        self.taste = min(option.taste for option in options)

    def tried(
        self, state: _State, reached: Sequence[int], size: float, levels: int, most: float
    ) -> Iterator[tuple[float, tuple[int, ...], _Option]]:
        """Every option behind ``state`` that costs less than ``most``, and how far each level will then be taken.

        The pole meets words on the levels it passes, the words what stands on their level. Marks that cover each
        other and two flags in a row on one side cost a little.
        """
        if state.cost + self.taste >= most:
            return
        first = 0 if self.above else levels
        outer, poles = first + self.level, 2 * levels + first
        met = sum([far for edge in state.words[first : outer + 1] if (far := edge - self.x + ROOM) > 0])
        stands = max(state.words[outer], state.poles[outer])
        crowded = 4.0 * (self.x - state.poles[first] < size)
        same_side = 1.5 * (bool(state.flags) and state.flags[-1].above == self.above)
        if met > 0 and state.cost + self.taste + _MEETING >= most:
            return
        found = [self.above, *reached]
        found[1 + poles : 2 + poles + self.level] = [self.grains] * (self.level + 1)
        least = found[1 + outer]
        for option, right in self.options:
            left = max(stands - option.flag.box.left + ROOM, 0.0) if option.flag.leftwards else 0.0
            clash = crowded + same_side + (_MEETING + 10 * (met + left) if met + left > 0 else 0.0)
            if (cost := state.cost + option.taste + clash) < most:
                found[1 + outer] = max(least, right)
                yield cost, tuple(found), option


def _first(item: tuple[tuple[int, ...], object]) -> tuple[int, ...]:
    return item[0]


def _outlook(state: _State, ahead: Sequence[float], levels: int) -> float:
    """How hard the next poles will find it: few free levels cost, none is a meeting to come."""
    return sum(_HARDSHIP.get(_free(state, x, levels), 0.0) for x in ahead)


def _free(state: _State, x: float, levels: int) -> int:
    """The number of levels that a pole at ``x`` can reach on either side."""
    found = 0
    for first in (0, levels):
        for edge in state.words[first : first + levels]:
            if edge + ROOM > x:
                break
            found += 1
    return found


def _grains(edge: float, horizon: float) -> int:
    """How far ``edge`` is behind the horizon, to a few points, as far as it can matter."""
    return int((edge - horizon) / GRAIN) if edge > horizon else 0


def _reach(state: _State, flag: Flag, levels: int) -> tuple[_Reach, _Reach]:
    first = 0 if flag.above else levels
    outer = first + flag.level
    words, poles = list(state.words), list(state.poles)
    words[outer] = max(words[outer], flag.box.right)
    poles[first : outer + 1] = [flag.x] * (flag.level + 1)
    return tuple(words), tuple(poles)


def _options(moment: Moment, ribbon: Ribbon, levels: int) -> Iterator[Flag]:
    blocks = _blocks(moment, ribbon.canvas)
    for above, level, leftwards, block in product((True, False), range(levels), (False, True), blocks):
        yield _flag(moment, ribbon, levels, above=above, level=level, leftwards=leftwards, block=block)


def _blocks(moment: Moment, canvas: Canvas) -> tuple[tuple[float, tuple[str, ...]], ...]:
    """The narrowest block of each number of lines."""
    found: dict[int, tuple[float, tuple[str, ...]]] = {}
    for ems in WIDTHS:
        width, lines = _block(moment, canvas, ems)
        if len(lines) not in found or width < found[len(lines)][0]:
            found[len(lines)] = (width, lines)
    fitting = tuple(block for count, block in sorted(found.items()) if count <= MOST_LINES)
    return fitting or (found[min(found)],)


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
    tall = max(flag.box.height - pitch - 1, 0.0)
    hard = off + tall
    soft = 1.2 * flag.level + 2.0 * flag.leftwards + 0.8 * abs(len(flag.lines) - 2)
    return soft + (_MEETING + 10 * hard if hard > 0.01 else 0.0)


def _meeting(flag: Flag, other: Flag) -> float:
    met = flag.box.overlap(other.box) + flag.box.overlap(other.pole) + other.box.overlap(flag.pole)
    return met if flag.above == other.above else 0.0
