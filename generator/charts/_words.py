"""Who gets words, and where: names and the annotation first, then the level, then as many values as have room."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from generator.charts import Canvas
from generator.charts._ground import AIR, CLEAR, Ground, Segment, clamped
from generator.charts._points import MARK_ROOM, Frame, Mark, column_label, point_labels, point_lines
from generator.charts._scene import LINE, Box, Label, Run, Trace, lines_size, wrapped
from generator.charts._stacks import off_level
from generator.model.chart import Chart
from generator.records import dataclass, replace

Key = tuple[int, int]  # (series, category)

_REST = 4  # the weight of points that are nothing special
LIFT = 6  # points between the heights that an annotation may be lifted to
APART = 3.0  # points between words and the next column
LEVEL_APART = 6.0  # and between the level's words and others, lest they read as one


@dataclass(frozen=True, slots=True)
class Desk:
    """What all steps share; ``tried`` are the places that were asked for already."""

    chart: Chart
    canvas: Canvas
    frame: Frame
    marks: tuple[Mark, ...]
    tried: dict[tuple[Key, bool], tuple[Label, ...]] = field(default_factory=dict)

    @property
    def edge(self) -> Box:
        return Box(0, 0, self.canvas.width, self.canvas.height)

    def points(self) -> Iterator[Key]:
        for place, mark in enumerate(self.marks):
            yield from ((place, index) for index, value in enumerate(mark.values) if value is not None)

    def value(self, key: Key) -> float:
        return self.marks[key[0]].values[key[1]] or 0.0

    def nth_column(self, place: int) -> int:
        return sum(mark.drawn == "column" for mark in self.marks[:place])

    def column(self, key: Key) -> Box:
        return self.frame.column_box(self.nth_column(key[0]), key[1], self.value(key))

    def options(self, key: Key, *, named: bool) -> tuple[Label, ...]:
        """The places that the words of one point may take, the preferred one first."""
        asked = key, named
        if asked not in self.tried:
            self.tried[asked] = self._options(key, named=named)
        return self.tried[asked]

    def _options(self, key: Key, *, named: bool) -> tuple[Label, ...]:
        place, index = key
        if self.marks[place].drawn != "column":
            return self._point_options(key, self._lines(key, named=named))
        base = self.frame.base and self._tall_enough(key)
        label = column_label(
            self._lines(key, named=named, base=base),
            self.canvas,
            index,
            self.column(key),
            "inBase" if base else "outEnd",
            up=self.value(key) >= 0,
        )
        placed = self._into_gap(key[0], replace(label, box=clamped(label.box, self.edge)))
        return (placed,) if base else (placed, off_level(placed, self.chart, self.frame))

    def _into_gap(self, place: int, label: Label) -> Label:
        """Words wider than an outer column of a cluster lean out of the cluster, not over the next column."""
        columns = sum(mark.drawn == "column" for mark in self.marks)
        over = label.box.width / 2 + APART - self.frame.column / 2
        outer = {0: -1, columns - 1: 1}.get(self.nth_column(place), 0)
        if columns == 1 or over <= 0 or not outer:
            return label
        box = clamped(label.box.moved(outer * over), self.edge)
        return replace(label, box=box, shift=box.left - label.box.left)

    def _lines(self, key: Key, *, named: bool, base: bool = False) -> tuple[tuple[Run, ...], ...]:
        return point_lines(self.chart, self.canvas, self.marks[key[0]], *key, named=named, base=base)

    def _point_options(self, key: Key, lines: tuple[tuple[Run, ...], ...]) -> tuple[Label, ...]:
        x, y = self.frame.middle(key[1]), self.frame.height_of(self.value(key))
        above, below = point_labels(lines, self.canvas, key[1], x, y)
        both = (below, above) if self._in_valley(key) or self._cut_off(above, y) else (above, below)
        straight = tuple(replace(label, box=clamped(label.box, self.edge)) for label in both)
        moved = (one for side in (1, -1) for label in straight for one in self._aside(label, side))
        return (*straight, *(label for label in moved if not self._claimed(key, label.box)))

    def _aside(self, label: Label, side: int) -> Iterator[Label]:
        """``label`` to the right (1) or the left (-1) of its point, where that is on the canvas."""
        step = side * (label.box.width / 2 + APART)
        if label.box.moved(step).outside(self.edge) < 1:
            yield replace(label, box=label.box.moved(step), shift=step)

    def _claimed(self, key: Key, box: Box) -> bool:
        """Whether words in ``box`` would be read as those of another point of the series."""
        spots = [(self.frame.middle(index), self.frame.height_of(self.value((place, index))))
                 for place, index in self.points() if place == key[0] and index != key[1]]  # fmt: skip
        near = 2 * MARK_ROOM
        return any(box.left < x < box.right and box.top - near < y < box.bottom + near for x, y in spots)

    def _cut_off(self, label: Label, y: float) -> bool:
        """Whether the level runs between words and their point at ``y``, or through the words."""
        level = self.chart.reference
        return level is not None and label.box.top <= self.frame.height_of(level.value) < y - AIR

    def _in_valley(self, key: Key) -> bool:
        values = self.marks[key[0]].values
        beside = [values[i] for i in (key[1] - 1, key[1] + 1) if 0 <= i < len(values)]
        known = [value for value in beside if value is not None]
        return len(known) == 2 and self.marks[key[0]].drawn == "line" and self.value(key) < sum(known) / 2

    def _tall_enough(self, key: Key) -> bool:
        return self.column(key).height >= self.canvas.scale.value * LINE + 4


def labelled(chart: Chart, canvas: Canvas, frame: Frame, marks: tuple[Mark, ...], legend: float) -> tuple[Trace, ...]:
    """The traces of ``marks`` with their words, then the reference level and the notes on gaps as traces of their own.

    ``legend`` is how many points a legend takes on top, 0 without one. Where there is none and a series finds no room
    for its name, its trace is not ``named``.
    """
    desk = Desk(chart, canvas, frame, marks)
    ground = Ground(desk.edge, (*_columns(desk), _foot(desk)), (*_segments(desk), *_level_segment(desk)))
    ground = ground.with_labels((Box(0, 0, canvas.width, legend),))
    names = _noted(desk, ground) if legend else {} if len(marks) == 1 else _names(desk, ground)
    ground = ground.with_labels(label.box for label in names.values())
    level, values = _level_and_values(desk, ground, names)
    ground = ground.with_labels(label.box for trace in level for label in trace.labels)
    words = names | values
    unnamed = set() if legend or len(marks) == 1 else set(range(len(marks))) - {key[0] for key in names}
    ground = ground.with_labels(label.box for label in words.values())
    traces = tuple(_trace(mark, place, words, named=place not in unnamed) for place, mark in enumerate(marks))
    return (*traces, *level, *gap_words(desk, ground))


def _noted(desk: Desk, ground: Ground) -> dict[Key, Label]:
    """The words with the annotation, where a legend leaves them fewer places than all others have."""
    note = desk.chart.annotation
    key = (note.series, note.index) if note else (-1, -1)
    label = _told(desk, ground, key) if key in set(desk.points()) else None
    return {key: label} if label else {}


def _level_and_values(
    desk: Desk, ground: Ground, names: dict[Key, Label]
) -> tuple[tuple[Trace, ...], dict[Key, Label]]:
    """The level first, as its words have fewer places; the values first where that leaves more of them standing."""
    level = level_words(desk, ground.with_boxes(desk.options(key, named=False)[0].box for key in desk.points()))
    after = _values(desk, ground.with_labels(label.box for trace in level for label in trace.labels), names)
    if len(after) + len(names) == sum(1 for _ in desk.points()) or not level:
        return level, after
    values = _values(desk, ground, names)
    late = level_words(desk, ground.with_labels(label.box for label in values.values()))
    around = ground.with_labels(label.box for label in values.values())
    clear = len(values) > len(after) and around.cost(_aired(late[0].labels[0].box)) <= CLEAR
    return (late, values) if clear else (level, after)


def _trace(mark: Mark, place: int, words: dict[Key, Label], *, named: bool) -> Trace:
    labels = tuple(label for key, label in sorted(words.items(), key=lambda item: item[0]) if key[0] == place)
    marks = tuple(ink.mark for ink in mark.inks)
    return Trace(mark.name, mark.values, mark.drawn, mark.ink.mark, marks, labels, mark.hollow, named)


def _columns(desk: Desk) -> tuple[Box, ...]:
    return tuple(desk.column(key) for key in desk.points() if desk.marks[key[0]].drawn == "column")


def _foot(desk: Desk) -> Box:
    """Where the categories are printed."""
    return Box(0, desk.frame.plot.bottom + 1, desk.canvas.width, desk.canvas.height)


def _segments(desk: Desk) -> tuple[Segment, ...]:
    """The stretches of the lines, and a short one through each mark."""
    found: list[Segment] = []
    for place, mark in enumerate(desk.marks):
        if mark.drawn == "column":
            continue
        spots = [(desk.frame.middle(i), desk.frame.height_of(v)) for i, v in enumerate(mark.values) if v is not None]
        found += [(x - 5, y, x + 5, y) for x, y in spots]
        if mark.drawn == "line":
            found += [_join(desk, place, i) for i in range(len(mark.values) - 1) if _joined(mark, i)]
    return tuple(found)


def _joined(mark: Mark, index: int) -> bool:
    return mark.values[index] is not None and mark.values[index + 1] is not None


def _join(desk: Desk, place: int, index: int) -> Segment:
    frame = desk.frame
    here, there = desk.value((place, index)), desk.value((place, index + 1))
    return frame.middle(index), frame.height_of(here), frame.middle(index + 1), frame.height_of(there)


def _level_segment(desk: Desk) -> tuple[Segment, ...]:
    if desk.chart.reference is None:
        return ()
    y = desk.frame.height_of(desk.chart.reference.value)
    return ((0, y, desk.canvas.width, y),)


def _names(desk: Desk, ground: Ground) -> dict[Key, Label]:
    """One label with the name for each series that has room for it: columns together where one cluster takes them all.

    At the first point, else at the last, else anywhere.
    """
    columns = [place for place, mark in enumerate(desk.marks) if mark.drawn == "column"]
    chosen = _together(desk, ground, columns)
    for place in range(len(desk.marks)):
        if place not in {key[0] for key in chosen}:
            found = (_named(desk, ground, (place, index), chosen) for index in _order(desk, place))
            chosen |= next((one for one in found if one), {})
    return chosen


def _together(desk: Desk, ground: Ground, columns: Sequence[int]) -> dict[Key, Label]:
    """The names of all columns in one cluster; nothing where none has room for them."""
    for index in _order(desk, columns[0]) if len(columns) > 1 else ():
        chosen: dict[Key, Label] = {}
        for place in columns:
            chosen |= _named(desk, ground, (place, index), chosen)
        if len(chosen) == len(columns):
            return chosen
    return {}


def _order(desk: Desk, place: int) -> list[int]:
    indices = [index for index, value in enumerate(desk.marks[place].values) if value is not None]
    return list(dict.fromkeys((*indices[:1], *indices[-1:], *indices)))


def _named(desk: Desk, ground: Ground, key: Key, chosen: Mapping[Key, Label]) -> dict[Key, Label]:
    """The name at a point, if the point is there and its words are in nobody's way."""
    if desk.marks[key[0]].values[key[1]] is None:
        return {}
    others = [label.box for label in chosen.values()]
    around = ground.with_boxes(_plain_boxes(desk, key[0], set(chosen))).with_labels(others)
    label = around.best(desk.options(key, named=True))
    clear = around.cost(label.box) <= CLEAR and not around.meets_label(label.box)
    return {key: label} if clear else {}


def _plain_boxes(desk: Desk, but: int, named: Container[Key]) -> tuple[Box, ...]:
    """Where the values of the other series are likely to stand."""
    keys = [key for key in desk.points() if key[0] != but and key not in named]
    return tuple(desk.options(key, named=False)[0].box for key in keys)


def _values(desk: Desk, ground: Ground, names: dict[Key, Label]) -> dict[Key, Label]:
    """Labels of the other points in order of weight; one that would strike a line, a column or words is left out."""
    placed: dict[Key, Label] = {}
    for key in sorted(set(desk.points()) - set(names), key=lambda key: _weight(desk, key)):
        label = _told(desk, ground, key) if _weight(desk, key)[0] == 0 else _placed(desk, ground, key)
        if label and (label.place == "inBase" or ground.cost(label.box) <= CLEAR or _weight(desk, key)[0] == 0):
            placed[key] = label
            ground = ground.with_labels((label.box,))
    return placed


def _placed(desk: Desk, ground: Ground, key: Key) -> Label | None:
    free = [label for label in desk.options(key, named=False) if not ground.meets_label(label.box)]
    return ground.best(free) if free else None


def _told(desk: Desk, ground: Ground, key: Key) -> Label | None:
    """The words with the annotation, which are never left out: at their point, else over all that stands there."""
    at_point = _placed(desk, ground, key)
    if at_point and ground.cost(at_point.box) <= CLEAR:
        return at_point
    options = desk.options(key, named=False)
    lifted = tuple(_lifted(options))
    over = [label for label in lifted if not ground.meets_label(label.box)]
    return ground.best(over or (*((at_point,) if at_point else options), *lifted))


def _lifted(options: Sequence[Label]) -> Iterator[Label]:
    """The places of words higher and higher, up to the top of the canvas."""
    for label in options:
        for rise in range(LIFT, int(label.box.top), LIFT):
            box = replace(label.box, top=label.box.top - rise, bottom=label.box.bottom - rise)
            yield replace(label, box=box, drop=-rise)


def _weight(desk: Desk, key: Key) -> tuple[int, int, int]:
    """Smaller is placed earlier: the annotation, highlights, ends and extremes, the rest from the left."""
    chart, (place, index) = desk.chart, key
    note = chart.annotation
    values = desk.marks[place].values
    known = [value for value in values if value is not None]
    ends = (values.index(known[0]), len(values) - 1 - values[::-1].index(known[-1]))
    steps = (
        note is not None and (note.series, note.index) == key,
        index in chart.highlight,
        index in ends,
        desk.value(key) in (min(known), max(known)),
    )
    return next((rank for rank, holds in enumerate(steps) if holds), _REST), index, place


def level_words(desk: Desk, ground: Ground) -> tuple[Trace, ...]:
    """The reference level with its words at the category where they cover least."""
    level = desk.chart.reference
    if level is None:
        return ()
    slate = desk.canvas.theme.palette.slate
    lines = ((Run(level.label, desk.canvas.scale.label, slate),),)
    order = sorted(range(len(desk.chart.categories)), key=lambda index: abs(2 * index + 1 - len(desk.chart.categories)))
    options = [label for index in order for label in _level_options(desk, lines, index, level.value)]
    values = (level.value,) * len(desk.chart.categories)
    best = min(options, key=lambda label: round(ground.cost(_aired(label.box)), 1))
    return (Trace(level.label, values, "level", slate, (slate,) * len(values), (best,)),)


def _aired(box: Box) -> Box:
    """``box`` with the room that keeps the level's words from being read with others."""
    return replace(box, left=box.left - LEVEL_APART, right=box.right + LEVEL_APART)


def _level_options(desk: Desk, lines: tuple[tuple[Run, ...], ...], index: int, value: float) -> Iterable[Label]:
    for label in point_labels(lines, desk.canvas, index, desk.frame.middle(index), desk.frame.height_of(value)):
        rise = MARK_ROOM - 3 if label.place == "t" else 3 - MARK_ROOM  # a level has no marks to keep clear of
        box = Box(label.box.left, label.box.top + rise, label.box.right, label.box.bottom + rise)
        yield replace(label, box=clamped(box, desk.edge))
        step = desk.frame.band * (0.5 if len(desk.chart.categories) > 1 else 0.35)
        for shift in (step, -step):
            if box.moved(shift).outside(desk.edge) < 1:
                yield replace(label, box=box.moved(shift), shift=shift)


def gap_words(desk: Desk, ground: Ground) -> tuple[Trace, ...]:
    """Why a gap is there, on the axis at the gap; left out where it would cover something."""
    if desk.frame.low > 0:
        return ()
    found = (_note(desk, index, text) for index, text in desk.chart.gaps)
    return tuple(trace for trace in found if ground.cost(trace.labels[0].box) <= CLEAR)


def _note(desk: Desk, index: int, text: str) -> Trace:
    size, slate = desk.canvas.scale.label, desk.canvas.theme.palette.slate
    lines = tuple((Run(line, size, slate),) for line in wrapped(text, desk.canvas, size, desk.frame.band - 8))
    width, height = lines_size(lines, desk.canvas)
    middle, foot = desk.frame.middle(index), desk.frame.height_of(0) - MARK_ROOM
    box = Box(middle - width / 2, foot - height, middle + width / 2, foot)
    values = tuple(0.0 if place == index else None for place in range(len(desk.chart.categories)))
    return Trace(text, values, "note", slate, (slate,) * len(values), (Label(index, "t", lines, box),))
