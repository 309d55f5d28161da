"""Whether two statements put one thing into contrary states at one time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, product

from generator.outline.claims.modes import PLANS
from generator.outline.claims.reading import Reading, ReadPoint, once
from generator.outline.claims.states import State, awaited, echoes, states
from generator.outline.claims.stems import stem
from generator.outline.disputes._moment import Told, at_one_time, on_one_date
from generator.text.units import words_of

_TELLING, _NEAR = 0.5, 90  # the weight of a word, and letters from a state to what it is of
Opposition = tuple[State, State]
_STILL = re.compile(r"\b(?:still|remains?|stays?|continues?|keeps?|goes? on|expects?|awaits?|waits?)\b", re.IGNORECASE)
_SAID = frozenset(("fact", "claim", "plan", "forecast"))
_LONGEST = 300  # of a longer text nobody knows which of its sentences is meant
_BY = re.compile(
    r" by(?: (?!(?:at|in|on|over|after|before|for|with|to|from|by|and|until|then|now|end)\b)[a-zA-Z][\w’'-]*)+"
)
_BROAD = words_of(
    """working force office agreed approved upheld built repaired held present delivered paid member continued
    started granted equipped supported filled freed"""
)
_NOUN_PHRASE = re.compile(  # what stands right behind a verb, up to the next preposition
    r"(?:(?<= as)|(?<= the)|(?<= its)| (?:as|head|the|its|his|her|their|an?|two|three|four|five|six|\d+))"
    r"(?: (?!(?:at|in|on|over|after|before|for|with|to|from|by|and|until)\b)[\w’'-]+)+"
)


def says(one: ReadPoint) -> bool:
    """Whether a point tells of states at all: no opinion and no paragraph does."""
    return one.point.status in _SAID and len(one.point.text) <= _LONGEST


@once
def told(one: ReadPoint) -> tuple[State, ...]:
    """The states that a point tells of; in a plan the present tense is a future: "opens in spring"."""
    said = states(one.point.text)
    if one.point.status not in PLANS:
        return said
    return tuple(awaited(state) if _is_present(one, state) else state for state in said)


def _is_present(one: ReadPoint, state: State) -> bool:
    word = one.point.text[state.start : state.end].split()[0]
    return state.mode == "done" and not state.noun and word.endswith("s") and not _STILL.search(one.point.text)


def meet(reading: Reading, first: Told, second: Told) -> bool:
    """Whether two states are of one thing and hold at one time."""
    if _other_post(first, second) or _other_actor(first, second):
        return False
    return at_one_time(first, second) and _of_one_thing(reading, first, second)


def broadly(first: ReadPoint, second: ReadPoint) -> Iterator[Opposition]:
    """What goes well in one sentence and not in the other, be it in different matters: linked, still waiting."""
    for one, two in product(told(first), told(second)):
        well = _goes_well(one), _goes_well(two)
        if one.noun or two.noun or _in_course(one, two) or "done" not in (one.mode, two.mode):
            continue
        if None not in well and well[0] != well[1]:
            yield one, two


def _goes_well(one: State) -> bool | None:
    """Whether a state is on in all of its matters that have a good and a bad side, or off in all."""
    poles = {matter in one.on for matter in one.matters & _BROAD}
    return poles.pop() if len(poles) == 1 else None


def echoed(reading: Reading, first: ReadPoint, second: ReadPoint) -> Iterator[Opposition]:
    """What one sentence tells as done and the other, in the same words, denies or awaits."""
    ours, theirs = (echoes(one.point.text, one.about) for one in (first, second))
    for one, two in chain(
        product(_done(ours, True), _done(theirs, False)), product(_done(ours, False), _done(theirs, True))
    ):
        if any(reading.weights[key] >= _TELLING for key in one.matters & two.matters if key[0] != "="):
            yield one, two


def _done(states: Sequence[State], done: bool) -> list[State]:
    return [one for one in states if (one.mode == "done") == done]


def contrary(first: ReadPoint, second: ReadPoint) -> Iterator[Opposition]:
    for one, two in product(told(first), told(second)):
        shared = (one.on ^ two.on) & one.matters & two.matters
        if _in_course(one, two) and not on_one_date((first, one), (second, two)):
            shared -= one.phases & two.phases
        if shared and "done" in (one.mode, two.mode) and not (_named(one) or _named(two)):
            yield one, two


def _named(one: State) -> bool:
    return one.noun and one.mode == "done"


def _in_course(one: State, two: State) -> bool:
    """Whether both are told as done and none of them as lasting, so that one may have followed the other."""
    return one.mode == two.mode == "done" and not (one.lasts or two.lasts)


def _of_one_thing(reading: Reading, first: Told, second: Told) -> bool:
    """Whether near both states stands a telling word that is not the state itself: what it is the state of."""
    return any(reading.weights[key] >= _TELLING for key in _near_keys(*first) & _near_keys(*second) if key[0] != "@")


def _other_post(first: Told, second: Told) -> bool:
    """Whether both say which post is left or held, and different ones: "gave up the chair", "serves as premier"."""
    if "office" not in first[1].matters & second[1].matters:
        return False
    one, two = complement(*first), complement(*second)
    return bool(one and two) and not one & two


def _other_actor(first: Told, second: Told) -> bool:
    """Whether both say who is there or is gone, and name others: patrols that pass, fishermen who fled."""
    if first[1].matters & second[1].matters != {"present"}:
        return False
    one, two = actors(*first), actors(*second)
    return bool(one and two) and not one & second[0].keys and not two & first[0].keys


def other_doer(first: Told, second: Told) -> bool:
    """Whether the one did not do what the other tells as done by somebody else: mail that private firms deliver."""
    (one, our), (two, their) = first, second
    passive = [state for found, state in (first, second) if _BY.match(found.point.text, state.end)]
    if len(passive) != 1 or "denied" not in (our.mode, their.mode) or _verb(first) != _verb(second):
        return False
    doers = actors(*first), actors(*second)
    return all(doers) and not doers[0] & two.keys and not doers[1] & one.keys


def _verb(one: Told) -> str:
    return stem(one[0].point.text[one[1].start : one[1].end].split()[0])


def actors(one: ReadPoint, state: State) -> frozenset[str]:
    """What stands before a state, or behind its "by", or the state itself where it opens its sentence."""
    plain = [term for term in one.about if not (term.land or term.compound)]
    if match := _BY.match(one.point.text, state.end):
        return frozenset(key for term in plain if match.start() < term.start < match.end() for key in term.keys)
    before = [term for term in plain if term.start < state.start] or [term for term in plain if term.start < state.end]
    return frozenset(key for term in before for key in term.keys)


def complement(one: ReadPoint, state: State) -> frozenset[str]:
    """What stands right behind a state: what is left, sold or closed."""
    match = _NOUN_PHRASE.match(one.point.text, state.end)
    if not match:
        return frozenset()
    return frozenset(key for term in one.about if match.start() < term.start < match.end() for key in term.keys)


def _near_keys(one: ReadPoint, state: State) -> frozenset[str]:
    near = (
        term
        for term in one.about
        if (term.end <= state.start or term.start >= state.end)
        and state.start - _NEAR <= term.start <= state.end + _NEAR
    )
    return frozenset(key for term in near for key in term.keys)
