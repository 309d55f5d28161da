"""What flows down the pages: text in steps that hold together, and the figures that may drift among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Literal, TypeAlias

from generator.model.element import Bullets, Contents, Element, Graphic, Grid, Prose
from generator.records import dataclass, replace
from generator.render.docx.boxes import may_part
from generator.render.docx.contents import as_heading
from generator.render.docx.flow import Batch, Piece, batched
from generator.render.docx.geometry import points
from generator.render.docx.heights import all_pieces
from generator.render.docx.pairs import Pair, paired
from generator.render.docx.ruler import Ruler
from generator.render.docx.turning import directions

Opening = Literal["runs on", "may open", "opens"]
Thing: TypeAlias = "Element | Pair"
_DRIFTING = {"table", "comparison", "matrix", "dispute"}
_FRACTION = 2**20
_LONG = 12  # pages of a part that no other one shares a page with


@dataclass(frozen=True, slots=True)
class Float:
    """A figure or table that may drift; ``number`` in the order of the paper, ``topic`` that it belongs to.

    Those of one ``queue`` keep their order, so that their numbers run on. ``height`` in points, with the space between
    its pieces, is a whole number of a fraction: sums of heights are the same in whatever order they are added up.
    """

    number: int
    thing: Thing
    pieces: Batch
    queue: str
    topic: int
    height: float


@dataclass(frozen=True, slots=True)
class Step:
    """Things that stand one after another; ``frees`` are the floats that may follow it, ``barrier``: none passes it.

    ``parted`` is the same step with boxes that may break between their texts, where it has any.
    """

    things: tuple[Thing, ...]
    pieces: Batch
    opening: Opening
    turned: bool
    topic: int
    frees: tuple[Float, ...] = ()
    parted: Step | None = None

    @property
    def barrier(self) -> bool:
        """Whether the figures before it must have been placed: a part begins, the page turns."""
        return self.turned or _level(self.things[0]) == 1

    @property
    def is_contents(self) -> bool:
        return isinstance(self.things[0], Contents)


def steps(elements: Sequence[Element], ruler: Ruler, entries: Sequence[tuple[int, str]]) -> tuple[Step, ...]:
    """``elements`` cut into steps; a figure is free from the first paragraph of its topic on."""
    things = [_alone(thing) for thing in paired(elements)]
    wide = {id(element) for element, turns in zip(elements, directions(elements), strict=True) if turns}
    turned = [id(thing) in wide for thing in things]
    desk = _Desk(ruler, long=any(isinstance(element, Contents) for element in elements))
    for thing, pieces, turns in zip(things, all_pieces(things, ruler, entries), turned, strict=True):
        desk.take(thing, pieces, turned=turns)
    made = desk.finished()
    long = _LONG * points(ruler.theme.sheet.tall)
    return tuple(_with_parted(step, ruler) for step in (_opening_long(made, long) if desk.long else made))


def _opening_long(made: Sequence[Step], long: float) -> Iterator[Step]:
    """``made`` with long parts behind the first on pages of their own, which else bear the names of several parts."""
    starts = [index for index, step in enumerate(made) if _level(step.things[0]) == 1]
    heights = [sum(map(_height, made[first:last])) for first, last in zip(starts, [*starts[1:], None], strict=True)]
    opens = {start for start, *near in zip(starts[1:], heights[1:], heights, strict=False) if max(near) > long}
    for index, step in enumerate(made):
        yield replace(step, opening="opens") if index in opens else step


def _height(step: Step) -> float:
    """About how much of the pages a step takes with the floats that it frees, in points."""
    return step.pieces.height + sum(item.pieces.height for item in step.frees)


def _with_parted(step: Step, ruler: Ruler) -> Step:
    things = tuple(_parted(thing) for thing in step.things)
    if things == step.things:
        return step
    pieces = [piece for pieces in all_pieces(things, ruler, ()) for piece in pieces]
    return replace(step, parted=replace(step, things=things, pieces=_batched(pieces, ruler)))


def _batched(pieces: Sequence[Piece], ruler: Ruler) -> Batch:
    known = tuple(pieces)
    return ruler.known.get(known, lambda: batched(known)) if ruler.known else batched(known)


def _parted(thing: Thing) -> Thing:
    return replace(thing, parts=True) if isinstance(thing, Bullets) and may_part(thing) else thing


def _alone(thing: Thing) -> Thing:
    """A small figure without a neighbour takes none later, when figures have moved."""
    return replace(thing, beside=False) if isinstance(thing, Graphic) and thing.beside else thing


@dataclass(slots=True)
class _Desk:
    """Steps as they are made: ``kept`` things hold on to what follows, ``home`` is the first paragraph of the topic."""

    ruler: Ruler
    long: bool
    made: list[Step] = field(default_factory=list)
    kept: list[Thing] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    floats: int = 0
    topic: int = 0
    home: int | None = None
    chapters: int = 0
    turns: bool = False

    def take(self, thing: Thing, pieces: Sequence[Piece], *, turned: bool) -> None:
        if self.kept and turned != self.turns:
            self._close()
        self.turns = turned
        queue = "" if turned or self.kept or not self.made else _queue(thing)
        if queue:
            height = round(sum(piece.height + piece.before for piece in pieces) * _FRACTION) / _FRACTION
            self._free(Float(self.floats, thing, _batched(pieces, self.ruler), queue, self.topic, height))
            return
        if 0 < _level(thing) <= 2 and not self.kept:
            self.topic, self.home = self.topic + 1, None
        self.kept.append(thing)
        self.pieces += pieces
        if not (pieces and pieces[-1].keep):
            self._close()

    def finished(self) -> tuple[Step, ...]:
        if self.kept:
            self._close()
        return tuple(self.made)

    def _free(self, freed: Float) -> None:
        at = self.home if self.home is not None else len(self.made) - 1
        self.made[at] = replace(self.made[at], frees=(*self.made[at].frees, freed))
        self.floats += 1

    def _close(self) -> None:
        if self.home is None and any(isinstance(thing, Prose) and thing.role == "body" for thing in self.kept):
            self.home = len(self.made)
        opening = self._opening(self.kept[0])
        self.made.append(Step(tuple(self.kept), _batched(self.pieces, self.ruler), opening, self.turns, self.topic))
        self.kept, self.pieces = [], []

    def _opening(self, thing: Thing) -> Opening:
        """In a paper with contents, parts behind the first may open a page."""
        if not self.long or _level(thing) != 1 or isinstance(thing, tuple):
            return "runs on"
        self.chapters += 1
        return "runs on" if self.chapters == 1 else "may open"


def _level(thing: Thing) -> int:
    """The level of the heading that ``thing`` prints, 0 for none."""
    heading = None if isinstance(thing, tuple) else as_heading(thing)
    return heading.level if heading else 0


def _queue(thing: Thing) -> str:
    """What a float is numbered with; empty for what stands where it is written."""
    match thing:
        case (Graphic() as left, _):
            return left.caption.kind
        case Graphic():
            return thing.caption.kind
        case Grid() if thing.role in _DRIFTING and thing.caption is not None:
            return thing.caption.kind
        case _:
            return ""
