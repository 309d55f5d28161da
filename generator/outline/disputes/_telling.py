"""Proposals in words: ids, sides and neutral sentences by template."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.proposed import Proposed, ProposedKind, ProposedSide
from generator.outline.claims.reading import ReadPoint
from generator.outline.claims.terms import Term
from generator.text.units import CODES, MONTHS, words_of


def side(one: ReadPoint, value: str = "", unit: str = "", date: str = "") -> ProposedSide:
    """What a point says, in its own words."""
    return ProposedSide(one.point.text, (one.point.id,), value, unit, date, one.sources)


def propose(
    kind: ProposedKind, members: Sequence[tuple[ReadPoint, ProposedSide]], *, why: str, wording: str,
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


def day_in_words(iso: str) -> str:
    """ "17 April 2021", "April 2021", "2021"; of a range from its first day to its last."""
    if "/" in iso:
        return " to ".join(day_in_words(end) for end in iso.split("/") if end)
    year, *rest = iso.split("-")
    if not rest or not year.isdecimal():
        return iso
    return " ".join((*(str(int(day)) for day in rest[1:]), MONTHS[int(rest[0]) - 1], year))


def either(parts: Sequence[str]) -> str:
    """ "A or B", "A, B or C"."""
    return " or ".join(listed(parts).rsplit(" and ", 1)) if len(set(parts)) > 1 else parts[0]


def shared_words(first: ReadPoint, second: ReadPoint, among: Sequence[Term] = (), most: int = 5) -> str:
    """What both sentences are about: words of the first that the second says, too, as the first prints them.

    ``among``: the terms of the first that count, all where there are none.
    """
    every = sorted(among or first.about, key=lambda term: term.start)
    text, kept = first.point.text, [term for term in every if term.keys & second.keys and _means(first, term)]
    told = ""
    last = None
    for term in kept[:most]:
        word = re.sub(r"[’']s$", "", text[term.start : term.end])
        near = last is not None and text[last : term.start] in {" ", "-", "’s ", "'s "}
        told += f"{text[last : term.start] if near else ', ' if told else ''}{word}"
        last = term.end
    return told or "this"


def _means(one: ReadPoint, term: Term) -> bool:
    """Whether a term is a word of its own that says what is meant: no currency, not what was done or how it moved."""
    word = one.point.text[term.start : term.end]
    done = word.islower() and (word.endswith("ed") or word in _PAST)
    return not (term.compound or done or term.keys & _MOVES) and word not in CODES


_PAST = words_of(
    """bought sold spent grew fell rose held met led left began went gave took made paid sent lost won shrank sank built
    stood died came became chose struck drew wrote broke said found fed fled rode drove ran cost costs put set cut shut
    hit swore spoke taught caught shot flew has had have is are was were"""
)
_MOVES = frozenset(("=decline", "=growth", "=shorter"))
