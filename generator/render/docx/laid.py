"""Layouts that were found before: the search for pages sees nothing but sizes, so equal sizes are laid out alike."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from generator.model.element import Element
from generator.model.memo import Shelf
from generator.records import dataclass, replace
from generator.render.docx.flow import Batch, Piece
from generator.render.docx.steps import Float, Step, Thing

if TYPE_CHECKING:
    from generator.render.docx.paging import Paged


@dataclass(frozen=True, slots=True)
class _Laid:
    """A layout of no elements, and the ``order`` in which those of the steps stand in it."""

    paged: Paged
    order: tuple[int, ...]


def laid(start: Hashable, steps: Sequence[Step], known: Shelf | None, search: Callable[[], Paged]) -> Paged:
    """What ``search`` finds for ``steps`` from ``start`` on, which is all else that it looks at."""
    elements = list(_elements(steps))
    places = {id(element): place for place, element in enumerate(elements)}
    if known is None or len(places) < len(elements):  # one that stands twice could not be told from its other place
        return search()
    sizes = start, tuple(_sizes(step) for step in steps)
    before = cast("_Laid | None", known.look(sizes))
    if before is not None:
        return replace(before.paged, elements=tuple(elements[place] for place in before.order))
    paged = search()
    order = tuple(places[id(element)] for element in paged.elements)
    known.put(sizes, _Laid(replace(paged, elements=()), order))
    return paged


def _elements(steps: Sequence[Step]) -> Iterator[Element]:
    """All elements of ``steps``, those of figures that drift and of boxes that may break included."""
    for step in steps:
        parted = step.parted.things if step.parted else ()
        held = {id(thing) for thing in step.things}
        things: tuple[Thing, ...] = (*step.things, *(thing for thing in parted if id(thing) not in held))
        for thing in (*things, *(one.thing for one in step.frees)):
            yield from thing if isinstance(thing, tuple) else (thing,)


def _sizes(step: Step) -> Hashable:
    parted = _sizes(step.parted) if step.parted else None
    frees = tuple(_drifting(one) for one in step.frees)
    traits = step.opening, step.turned, step.topic, step.barrier, step.is_contents
    return _pieces(step.pieces), traits, tuple(map(_count, step.things)), frees, parted


def _drifting(one: Float) -> Hashable:
    return one.number, _pieces(one.pieces), one.queue, one.topic, one.height, _count(one.thing)


def _pieces(batch: Batch) -> tuple[tuple[Piece, ...], ...]:
    return tuple(group.pieces for group in batch.groups)


def _count(thing: Thing) -> int:
    return len(thing) if isinstance(thing, tuple) else 1
