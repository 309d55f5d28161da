"""Where a label may stand: what it would cover, measured, and the place that covers least."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from generator.charts._scene import Box, Label
from generator.records import dataclass, replace

Segment: TypeAlias = "tuple[float, float, float, float]"

_LINE_WEIGHT = 8.0  # a point of line under words counts as much as this many square points of column
_EDGE_WEIGHT = 4.0
CLEAR = 12.0  # square points that may touch without harm
AIR = 2.0  # points between words and a line that does not strike them
HARD = 3.0  # square points that two labels may share
WIDER = 0.05  # of what was measured, at most, is what Office's words take more


@dataclass(frozen=True, slots=True)
class Ground:
    """What is drawn already. ``labels`` are the words placed so far, the only thing that a label must not meet."""

    edge: Box
    boxes: tuple[Box, ...] = ()
    segments: tuple[Segment, ...] = ()
    labels: tuple[Box, ...] = ()

    def with_labels(self, boxes: Iterable[Box]) -> Ground:
        return replace(self, labels=(*self.labels, *boxes))

    def with_boxes(self, boxes: Iterable[Box]) -> Ground:
        return replace(self, boxes=(*self.boxes, *boxes))

    def cost(self, box: Box) -> float:
        """How much of the drawing ``box`` would cover, in square points."""
        covered = sum(box.overlap(other) for other in (*self.boxes, *self.labels))
        near = Box(box.left - AIR, box.top - AIR, box.right + AIR, box.bottom + AIR)
        crossed = sum(inside_length(segment, near) for segment in self.segments)
        return covered + _LINE_WEIGHT * crossed + _EDGE_WEIGHT * box.outside(self.edge)

    def meets_label(self, box: Box) -> bool:
        """Whether ``box`` lies on a label, or so near to its side that the two read as one."""
        return any(box.overlap(other) > HARD or _runs_on(box, other) for other in self.labels)

    def best(self, options: Sequence[Label]) -> Label:
        """The first of the options that cover least."""
        return min(options, key=lambda label: round(self.cost(label.box), 1))


def _runs_on(box: Box, other: Box) -> bool:
    """Whether both stand on one height, and words as wide as Office sets them would have no air between them."""
    apart = max(box.left, other.left) - min(box.right, other.right)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    return down > AIR and apart < AIR + (box.width + other.width) / 2 * WIDER


def inside_length(segment: Segment, box: Box) -> float:
    """Length of the part of ``segment`` that lies in ``box``."""
    x1, y1, x2, y2 = segment
    if max(x1, x2) < box.left or min(x1, x2) > box.right or max(y1, y2) < box.top or min(y1, y2) > box.bottom:
        return 0.0  # as most have
    start, end = 0.0, 1.0
    for delta, low, high in ((x2 - x1, box.left - x1, box.right - x1), (y2 - y1, box.top - y1, box.bottom - y1)):
        if abs(delta) < 1e-9:
            if low > 0 or high < 0:
                return 0.0
            continue
        near, far = sorted((low / delta, high / delta))
        start, end = max(start, near), min(end, far)
    length = float(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
    return max(end - start, 0.0) * length


def clamped(box: Box, edge: Box) -> Box:
    """``box`` moved sideways into ``edge``, as Office moves labels that would leave the chart."""
    shift = max(edge.left - box.left, 0.0) + min(edge.right - box.right, 0.0)
    return Box(box.left + shift, box.top, box.right + shift, box.bottom)
