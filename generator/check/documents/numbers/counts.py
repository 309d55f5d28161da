"""What an edition counts: points, voices, sources, disputes and figures, by each thing that they are told apart by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from itertools import combinations

from generator.model.outline import Outline, Point
from generator.model.witness import voices_of


def counts_of(outline: Outline) -> frozenset[int]:
    """Every number that counting the outline can give, by one or two of its features; no shares of a whole."""
    found: Counter[Hashable] = Counter()
    for feature in _features(outline):
        found.update(combinations(sorted(feature), 1))
        found.update(combinations(sorted(feature), 2))
    whole = (len(outline.sources), len(outline.voices), len(outline.figures), len(outline.parts),
             len(list(outline.topics())), len(outline.references), sum(1 for _ in outline.points()),
             sum(1 for one in outline.disputes if one.status == "accepted"))  # fmt: skip
    return frozenset((*found.values(), *whole, *range(len(outline.voices) + 1)))


def _features(outline: Outline) -> Iterator[set[str]]:
    for part in outline.parts:
        for topic in part.topics:
            for point in topic.points:
                yield {f"part {part.id}", f"topic {topic.id}", *_of_point(point, outline)}
    for dispute in outline.disputes:
        yield {f"dispute {dispute.kind}", f"dispute of {dispute.topic}"}


def _of_point(point: Point, outline: Outline) -> Iterator[str]:
    voices = voices_of((point,), outline)
    yield f"status {point.status}"
    yield "certain" if point.status == "fact" else "planned" if point.status in {"plan", "forecast"} else "judged"
    yield f"weight {point.weight}"
    yield f"{len(voices)} voices"
    yield from (f"voice {voice}" for voice in voices)
    yield from (f"source {piece.source}" for piece in point.evidence)
    yield from (f"work {piece.origin}" for piece in point.evidence if piece.origin)
