"""What an edition counts: points, voices, sources, disputes and figures, by each thing that they are told apart by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.model.outline import Outline, Point
from generator.model.witness import voices_of

_NOUN = re.compile(
    r"\s(?:of\s(?:these\s|the\s|its\s)?(?:\d+\s)?)?(?:[a-z-]+\s){0,2}?(?P<noun>voices?|points?|statements?|facts?|plans?|claims?"
    r"|forecasts?|judgements?|disagreements?|disputes?|cases?|figures?|works?|sources?|topics?|parts?|drafts?|countries"
    r"|references?|messages?)\b"
)
_STATUSES = {"fact": "fact", "plan": "plan", "claim": "claim", "forecast": "forecast", "judgement": "judgement"}


def is_count(text: str, end: int, value: float, counts: Mapping[str, frozenset[int]]) -> bool:
    """Whether the number that ends at ``end`` can be one of ``counts``: of the things that are named behind it."""
    match = _NOUN.match(text, end)
    return value in counts.get(_singular(match["noun"]) if match else "", counts[""])


def _singular(noun: str) -> str:
    return "country" if noun == "countries" else noun.removesuffix("s")


def counts_by_noun(outline: Outline) -> dict[str, frozenset[int]]:
    """What counting the outline can give, by what is counted; under "" all of it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    counted = _counted(outline)
    for feature, number in counted.items():
        found["dispute" if any(str(one).startswith("dispute") for one in feature) else "point"].add(number)
        for one in feature:
            if (status := str(one).removeprefix("status ")) in _STATUSES:
                found[status].add(number)
    points, voices = found["point"] | {0, sum(1 for _ in outline.points())}, set(range(len(outline.voices) + 1))
    disputes = found["dispute"] | {0, sum(1 for one in outline.disputes if one.status == "accepted")}
    told: dict[str, set[int]] = {
        "point": points, "statement": points, "voice": voices, "dispute": disputes, "disagreement": disputes,
        "case": disputes, **{status: found[status] | {0} for status in _STATUSES},
        "draft": points, "message": set(range(len(outline.key_messages) + 1)),
    }  # fmt: skip
    return {"": _counts_of(outline, counted), **{noun: frozenset(numbers) for noun, numbers in told.items()}}


def _counts_of(outline: Outline, found: Mapping[tuple[str, ...], int]) -> frozenset[int]:
    """Every number that counting the outline can give, by one or two of its features; no shares of a whole."""
    whole = (len(outline.sources), len(outline.voices), len(outline.figures), len(outline.parts),
             len(list(outline.topics())), len(outline.references), sum(1 for _ in outline.points()),
             sum(1 for one in outline.disputes if one.status == "accepted"), len(outline.key_messages))  # fmt: skip
    return frozenset((*found.values(), *whole, *range(len(outline.voices) + 1)))


def _counted(outline: Outline) -> Counter[tuple[str, ...]]:
    """How often each feature and each two of them stand together."""
    found: Counter[tuple[str, ...]] = Counter()
    for feature in _features(outline):
        found.update(zip(feature, strict=True))
        found.update(combinations(sorted(feature), 2))
    return found


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
    yield "draft" if point.draft else "reviewed"
    yield f"{len(voices)} voices"
    yield from (f"voice {voice}" for voice in voices)
    yield from (f"source {piece.source}" for piece in point.evidence)
    yield from (f"work {piece.origin}" for piece in point.evidence if piece.origin)
