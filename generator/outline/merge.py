"""Merging: points of several notes that say the same become one point with several pieces of evidence.

Points join where a note says so (``same=``) or where their words are nearly the same: in another order or form,
with other small words. Points that differ in a number, a date or their status never join: a ``same=`` that asks for
it is a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.errors import Finding
from generator.model.outline import Point
from generator.records import replace
from generator.text.likeness import content_words, near_pairs
from generator.text.stated import stated

LIKENESS = 0.8


def merge_points(points: Sequence[Point], same: Mapping[str, str]) -> tuple[tuple[Point, ...], tuple[Finding, ...]]:
    """Merge ``points`` (in the order of the notes); ``same`` maps a point's id to the id it says it repeats.

    The merged point keeps the words of the point that the others name (of a near pair: the heavier one), the smallest
    id, the largest weight and every piece of evidence; it remembers the other ids in ``also``.
    """
    by_id = {point.id: point for point in points}
    refused = ((by_id[a], by_id.get(b)) for a, b in same.items() if not _may_join(by_id[a], by_id.get(b)))
    findings = [_refusal(one, other) for one, other in refused if not one.draft]  # nobody has said it of a draft
    asked = [(by_id[b].id, by_id[a].id) for a, b in same.items() if _may_join(by_id[a], by_id.get(b))]
    near = [_ordered(points[i], points[j]) for i, j in near_pairs([p.text for p in points], LIKENESS)]
    found = [pair for pair in near if _says_the_same(by_id[pair[0]], by_id[pair[1]])]
    groups = _groups(by_id, [*asked, *found])
    return tuple(_joined(group, by_id) for group in groups), tuple(findings)


def _ordered(a: Point, b: Point) -> tuple[str, str]:
    """The one whose words stay first: reviewed before drafted, then the heavier."""
    return (a.id, b.id) if (not a.draft, a.weight) >= (not b.draft, b.weight) else (b.id, a.id)


def _may_join(a: Point, b: Point | None) -> bool:
    return b is not None and stated(a.text, a.status, a.date) == stated(b.text, b.status, b.date)


def _says_the_same(a: Point, b: Point) -> bool:
    """Whether points that look alike have the same words that count, in the same order but for one that has moved.

    Two that have changed places may tell who does it to whom.
    """
    first, second = content_words(a.text), content_words(b.text)
    moved = any(_without(word, first) == _without(word, second) for word in first)
    return _may_join(a, b) and sorted(first) == sorted(second) and (first == second or moved)


def _without(word: str, words: Sequence[str]) -> list[str]:
    return [other for other in words if other != word]


def _refusal(point: Point, other: Point | None) -> Finding:
    if other is None:
        return Finding("error", "same", f"point '{point.id}' repeats an unknown point", point.where, mend="mend same=")
    return Finding(
        "error",
        "same",
        f"'{point.id}' is said to repeat '{other.id}', but a number, the date or the status differs",
        point.where,
        why="two statements that differ are two points; they may be a dispute",
        mend="remove same=, or correct the point",
    )


def _groups(by_id: Mapping[str, Point], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Connected ids, the one whose words stand first, in the order of the notes."""
    leader = {name: name for name in by_id}

    def find(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    for kept, other in pairs:
        leader[find(other)] = find(kept)
    groups: dict[str, list[str]] = {}
    for name in by_id:
        groups.setdefault(find(name), []).append(name)
    heads = [name for name in by_id if name in groups]  # a merged point stands where its words stand
    return [[head, *(name for name in groups[head] if name != head)] for head in heads]


def _joined(names: Sequence[str], by_id: Mapping[str, Point]) -> Point:
    head, *others = (by_id[name] for name in names)
    if not others:
        return head
    members = [head, *others]
    smallest, *rest = sorted(names)
    return replace(
        head,
        id=smallest,
        evidence=tuple(dict.fromkeys(piece for member in members for piece in member.evidence)),
        weight=max(member.weight for member in members),
        head=_first(member.head for member in members),
        short=_first(member.short for member in members),
        figure=_first(member.figure for member in members),
        also=tuple(rest),
    )


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")
