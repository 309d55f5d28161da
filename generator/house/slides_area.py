"""The room that a house's layout leaves to our own shapes: its body without what stands on it, and a source line."""

from __future__ import annotations

from collections.abc import Sequence

from generator.house.slides_model import FOOT, Area, Box, HouseLayout

_AIR, _TOUCH = 0.04, 0.02  # inches kept around what stands on a layout; within which two boxes only touch
_FOOT_AIR = 0.1  # inches between the source line and what the house has at its foot
_MARGIN = 0.035  # of the slide, that projectors and printers may cut
_SMALL, _LARGER = 0.43, 0.5  # two lines of 12 and of 14 points
EDGE = 0.88  # of the slide's height, under which 12 points will do
_REACH, _OVER = 0.6, 0.1  # how far under the body the source line may stand, and the air over it
LEAST = (4.5, 2.2)  # the smallest body that our slides can do with


def area_of(layout: HouseLayout, body: Box | None, slide: Box) -> Area | None:
    """The room on ``layout`` whose content would stand in ``body``; None where it has no title or too little room."""
    title = layout.title
    if title is None:
        return None
    fixed = [*layout.fixed, *(holder.at for holder in layout.holders if holder.kind in FOOT)]
    whole = _within(body or _below(title.at, slide), slide)
    free = _cut(whole, [*fixed, title.at])
    source = _source(free, fixed, slide)
    done = Box(free.x, free.y, free.w, min(free.bottom, source.y - _OVER) - free.y)
    return Area(done, source, title.inner) if done.w >= LEAST[0] and done.h >= LEAST[1] else None


def _below(title: Box, slide: Box) -> Box:
    return Box(title.x, title.bottom + 0.1, title.w, slide.h * 0.92 - title.bottom - 0.1)


def _within(box: Box, slide: Box) -> Box:
    across, down = _MARGIN * slide.w, _MARGIN * slide.h
    return box.shared(Box(across, down, slide.w - 2 * across, slide.h - 2 * down))


def _cut(box: Box, fixed: Sequence[Box]) -> Box:
    """What is left of ``box`` beside everything ``fixed``: each takes the side where it costs least."""
    for other in fixed:
        shared = box.shared(other)
        touches = min(shared.w, shared.h) < _TOUCH and min(other.w, other.h) >= _TOUCH
        frames = shared.area >= 0.98 * box.area
        if shared.w < 0 or shared.h < 0 or touches or frames:
            continue
        sides = (
            Box(box.x, box.y, box.w, other.y - _AIR - box.y),
            Box(box.x, other.bottom + _AIR, box.w, box.bottom - other.bottom - _AIR),
            Box(box.x, box.y, other.x - _AIR - box.x, box.h),
            Box(other.right + _AIR, box.y, box.right - other.right - _AIR, box.h),
        )
        box = max(sides, key=lambda side: side.area)
    return box


def _source(body: Box, fixed: Sequence[Box], slide: Box) -> Box:
    """Two lines under the body, over what the house has at its foot."""
    below = [one.y for one in fixed if one.y >= body.bottom - _AIR and one.x < body.right and one.right > body.x]
    limit = min([*(y - _FOOT_AIR for y in below), slide.h * (1 - _MARGIN)])
    foot = max(min(limit, body.bottom + _REACH), min(body.bottom, limit))
    high = _SMALL if foot - _SMALL >= EDGE * slide.h else _LARGER
    return Box(body.x, foot - high, body.w, high)
