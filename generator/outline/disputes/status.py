"""``status``: what one source tells as done is still to come in another, or is denied there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import comparable
from generator.outline.claims.happenings import ACTIONS, ENDINGS, SERIES, ordinals, overtaken
from generator.outline.claims.modes import (
    Mode,
    achieved,
    awaited,
    awaits,
    contradicts,
    decides,
    denies,
    ends,
    fails,
    lasts,
    modes,
)
from generator.outline.claims.persons import persons
from generator.outline.claims.reading import Reading, ReadPoint, neighbours
from generator.outline.claims.scope import apart
from generator.outline.claims.spans import Span, span_of
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._measure import matched, other_owner, shared_weight
from generator.outline.disputes._telling import propose, shared_words, side

_LIKE = {"pending": 0.45, "denied": 0.4}
_LIKE_ONE = 0.3  # of sentences that tell one act of one object
_DECIDED = 0.5  # of a decision that is taken and one that is still to be taken
_TAKEN = re.compile(r"\b(?:has|have|was|were|had) (?:\w+ ){0,2}(?:made|\w+ed|\w+en)\b|\b(?:made|voted|decided|ruled)\b")
_NAMELESS = 0.5  # of sentences that name no land, place or person in common
_TELLING = 0.5  # the weight of an object's word
_NEAR = 3  # terms between an act and its object
_ALIKE = 0.6  # of sentences that name what is done in other words
_SAME_DATES = 0.8
_WORDS = {"done": "as done", "pending": "as still to come", "denied": "as not so"}


def _find(reading: Reading) -> Iterable[Proposed]:
    told = [(one, said) for one in reading.points if (said := modes(one.point))]
    for i, j in _candidates([one for one, _ in told]):
        (first, ours), (second, theirs) = told[i], told[j]
        for one, two in product(ours, theirs):
            if _disagree(reading, first, one, second, two):
                yield _proposal((first, one), (second, two))
                break


def _disagree(reading: Reading, first: ReadPoint, one: Mode, second: ReadPoint, two: Mode) -> bool:
    if "done" not in (one, two) or one == two:
        return False
    done, other, said = (first, second, two) if one == "done" else (second, first, one)
    if not _same(reading, done, other, said) or not _in_time(done, other, said):
        return False
    return said != "denied" or _denied(done, other)


def _candidates(told: Sequence[ReadPoint]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that share rare words, or an act and one more word."""
    by_words = neighbours([(one.keys, (one.place,)) for one in told], most=6)
    by_acts = neighbours([(_acts(one), (one.place,)) for one in told], most=6)
    yield from dict.fromkeys(chain(by_words, by_acts))


def _acts(one: ReadPoint) -> frozenset[str]:
    """Each act that a sentence names with each other word of it, as one key."""
    acts = one.keys & (ACTIONS | SERIES)
    return frozenset(f"{act} {key}" for act in acts for term in one.about for key in term.keys - acts)


def _same(reading: Reading, done: ReadPoint, other: ReadPoint, said: Mode) -> bool:
    """Whether two sentences tell of one matter, and of one thing done to it."""
    if (
        len(done.keys & other.keys) < 2
        or apart(done.keys, other.keys)
        or not _lands_meet(done, other)
        or _other_ordinal(done, other)
        or other_owner(done, other)
        or _namesakes(done, other)
        or bool(_NEW.search(done.point.text)) != bool(_NEW.search(other.point.text))
    ):
        return False
    acts = _same_action(done, other)
    least = _LIKE[said] if said == "denied" or acts else _ALIKE
    if not acts and decides(other.point.text) and _TAKEN.search(done.point.text):
        least = _DECIDED
    if (acts and _same_object(reading, acts, done, other)) or (said == "denied" and _same_thing(reading, done, other)):
        least = min(least, _LIKE_ONE)
    if least == _ALIKE and not (done.keys & ACTIONS and awaits(other.point.text)):
        return False
    shared = matched(done.about, other.about)
    plain = {term.main for term in shared if not term.land}
    if not any(term.name for term in shared) and not contradicts(done.point.text, other.point.text):
        least = max(least, _NAMELESS)
    enough = len(shared) + _same_count(done, other) >= (3 if said == "pending" else 2)
    return (
        len(plain) + _same_count(done, other) >= 2
        and enough
        and shared_weight(reading, done.about, other.about, _SAME_DATES * _on_one_date(done, other)) >= least
    )


def _same_object(reading: Reading, acts: frozenset[str], done: ReadPoint, other: ReadPoint) -> bool:
    """Whether both sentences have a telling word right beside the act: what it is done to."""
    shared = _beside(acts, done) & _beside(acts, other)
    return any(reading.weights[key] >= _TELLING for key in shared if not key.startswith("="))


def _same_thing(reading: Reading, done: ReadPoint, other: ReadPoint) -> bool:
    """Whether both put the same word beside the same name: "the unit at Ventanas"."""
    names = frozenset(
        key for term in matched(done.about, other.about) if term.name and not term.land for key in term.keys
    )
    return bool(names) and _same_object(reading, names, done, other)


def _beside(acts: frozenset[str], one: ReadPoint) -> frozenset[str]:
    """The plain words within a few of the act."""
    plain = [term for term in one.about if not term.land]
    places = [at for at, term in enumerate(plain) if term.keys & acts]
    near = [term for at, term in enumerate(plain) if any(0 < abs(at - place) <= _NEAR for place in places)]
    return frozenset(key for term in near for key in term.keys) - acts


def _same_action(done: ReadPoint, other: ReadPoint) -> frozenset[str]:
    """Whether what is to come is what the other tells as done; of meetings and the like only one of the same date."""
    have, lack = achieved(done.point.text, done.about), awaited(other.point.text, other.about)
    shared = (have & lack) | overtaken(have, lack)
    heads = frozenset(key for key in have if f"!{key}" in lack and key not in _WEAK)
    dated = done.point.event and other.point.event and _on_one_date(done, other)
    return (shared & (ACTIONS | SERIES if dated else ACTIONS)) | heads


def _namesakes(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether the sentences name two persons of one family name."""
    first, second = ([name.parts for name in persons(found.point.text) if not name.sole] for found in (one, two))
    return any(a[-1] == b[-1] and not set(a[:-1]) & set(b[:-1]) for a in first for b in second)


def _same_count(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether both count as many of one thing, "300 elephants", or tell the same sum of money."""
    return any(
        (first.noun & second.noun or first.quantity.dimension == "money")
        and (first.amount.unit, first.amount.value) == (second.amount.unit, second.amount.value)
        for first in one.figures
        for second in two.figures
    )


_NEW = re.compile(r"\b(?:[Aa] new|[Aa]nother|[Aa] second|[Aa] further|[Aa] different)\b")  # it is another of its kind
_WEAK = frozenset(("make", "tak", "take", "go", "come", "get", "give", "put", "plan", "talk", "meet", "visit", "spend"))
_A_MONTH = 31
_LONG_DONE = 1500  # days: what is to come so long after is another of its kind


def _on_one_date(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = _begun(one), _begun(two)
    return bool(first and second and _is_dated(one) and _is_dated(two) and first.meets(second))


def _is_dated(one: ReadPoint) -> bool:
    return bool(one.dates or one.point.date)


def _other_ordinal(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = ordinals(one.point.text), ordinals(two.point.text)
    return bool(first and second) and not first & second


def _denied(done: ReadPoint, other: ReadPoint) -> bool:
    """Whether what is denied is what the other tells, and not something beside it."""
    if any(comparable(one.amount, two.amount) for one in done.figures for two in other.figures):
        return False  # they count alike, and ``value`` says whether they agree
    acts = achieved(done.point.text, done.about) & (ACTIONS | (SERIES & other.keys))
    if fails(other.point.text) and (not acts or fails(done.point.text)):
        return False
    shared = [term for term in other.about if term.keys & done.keys]
    ended = ends(done.point.text) or bool(achieved(done.point.text, done.about) & ENDINGS)
    if contradicts(done.point.text, other.point.text):
        return True
    return denies(other.point.text, shared) or (lasts(other.point.text) and ended)


def _lands_meet(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = (frozenset(key for term in found.about if term.land for key in term.keys) for found in (one, two))
    return not first or not second or bool(first & second)


def _in_time(done: ReadPoint, other: ReadPoint, said: Mode) -> bool:
    """Whether the plan is told when the fact was there already: a plan that came true later is no dispute."""
    if said == "denied":
        return not (done.issued and other.issued) or done.issued.days_to(other.issued) <= 400
    begun = _begun(done)
    if begun and begun == done.issued and other.issued and begun.days_to(other.issued) <= _A_MONTH:
        return True
    if done.keys & other.keys & SERIES and not _dates_meet(done, other):
        return False
    return (
        begun is None
        or other.issued is None
        or (begun.first <= other.issued.last and begun.days_to(other.issued) <= _LONG_DONE)
    )


def _begun(done: ReadPoint) -> Span | None:
    """When what is told as done was done: the date of the point or its sentence, else that of its source."""
    own = span_of(done.point.date.iso) if done.point.date else None
    told = [span for one in done.dates if (span := span_of(one.iso))]
    begun = own or (told[-1] if told else None)
    if begun and done.issued and not own and begun.first > done.issued.last:
        return done.issued  # a day that was still to come dates nothing that is done
    return begun or done.issued


def _dates_meet(one: ReadPoint, two: ReadPoint) -> bool:
    first = [span for date in one.dates if (span := span_of(date.iso))]
    second = [span for date in two.dates if (span := span_of(date.iso))]
    return not first or not second or any(a.meets(b) for a in first for b in second)


def _proposal(*sides: tuple[ReadPoint, Mode]) -> Proposed:
    about = shared_words(sides[0][0], sides[1][0])
    ways = [_WORDS[said] for _, said in sides if said]
    return propose(
        "status", [(one, side(one, date=one.issued.iso if one.issued else "")) for one, _ in sides],
        why="Both are told of the same time, so that one did not simply follow the other.",
        wording=f"The sources tell {about} {ways[0]} and {ways[1]}.",
        title=f"{about}: {ways[0]} or {ways[1]}?",
    )  # fmt: skip


KIND = DisputeKind("status", "What one source tells as done is to come in another, or is denied there.", _find)
