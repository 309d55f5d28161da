"""Proposals in words: ids, sides and neutral sentences by template."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.proposed import Proposed, ProposedKind, ProposedSide
from generator.outline.claims.reading import ReadPoint
from generator.outline.claims.terms import Term
from generator.text.units import CODES


def side(one: ReadPoint, value: str = "", unit: str = "", date: str = "") -> ProposedSide:
    """What a point says, in its own words."""
    return ProposedSide(one.point.text, (one.point.id,), value, unit, date, one.sources)


def propose(
    kind: ProposedKind, members: Sequence[tuple[ReadPoint, ProposedSide]], _about: str = "", *, why: str, wording: str,
    title: str, unit: str = "",
) -> Proposed:  # fmt: skip
    """A proposal over points; its id is made of the kind and the ids of the points, so that it stays."""
    ordered = sorted(members, key=lambda member: member[0].place)
    points = tuple(dict.fromkeys(one.point.id for one, _ in ordered))
    return Proposed(
        id=_id(kind, points), kind=kind, title=title, topic=ordered[0][0].point.topic, points=points,
        sides=tuple(side for _, side in ordered), why=why, wording=wording, unit=unit,
    )  # fmt: skip


def _id(kind: str, points: Sequence[str]) -> str:
    return "-".join((kind, *sorted(points)[:3]))


def listed(parts: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    unique = list(dict.fromkeys(parts))
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} and {unique[-1]}"


def shared_words(first: ReadPoint, second: ReadPoint, most: int = 5) -> str:
    """What both sentences are about: words of the first that the second says, too, as the first prints them."""
    text, kept = first.point.text, [term for term in first.about if term.keys & second.keys and _means(first, term)]
    told = ""
    last = None
    for term in kept[:most]:
        word = re.sub(r"[’']s$", "", text[term.start : term.end])
        near = last is not None and text[last : term.start] in {" ", "-", "’s ", "'s "}
        told += f"{text[last : term.start] if near else ', ' if told else ''}{word}"
        last = term.end
    return told or "this"


def _means(one: ReadPoint, term: Term) -> bool:
    """Whether a term is a word of its own and no currency."""
    return not term.compound and one.point.text[term.start : term.end] not in CODES
