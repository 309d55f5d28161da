"""Whether two figures are of one thing: what is measured, where, when. What the values are is not asked here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.proposed import ProposedSide
from generator.outline.claims.amounts import agree, comparable, times_apart
from generator.outline.claims.basis import AGAINST, STRONG, WEAK, differing
from generator.outline.claims.figures import Figure
from generator.outline.claims.reading import Reading, ReadPoint, neighbours
from generator.outline.claims.scope import apart, group, keys_of
from generator.outline.claims.spans import Span
from generator.outline.claims.terms import Term
from generator.outline.disputes._crowd import alone, crowd
from generator.outline.disputes._held import Held, unit_of
from generator.outline.disputes._telling import side

LIKE = 0.3  # the share of the shorter side's words, by weight, that the other has to say, too
_GENERIC = frozenset(
    ("peopl", "person", "personnel", "inhabitant", "=inhabitant", "citizen", "human", "individual", "=troops", "=man")
)
_CORE = 4.0
_SAME_TIME = 0.4
_SAME_NOUN = 0.4
_LEAST_SLOTS = 2
_TOLD_EXACTLY = 2.0
_NEAR_COUNT = 2.0
_TOGETHER = 0.1  # a noun and whose it is ("US troops") are rarer together than either
_LISTED = 0.5  # and of sentences with several figures of a kind, which are parts or a row of years
_NOUNS = 0.45  # the likeness of sentences that count under nouns of which one is not known here
_APART_DAYS = 1100  # undated figures of sources farther apart in time are of different times
_A_SEASON = 100  # days: a share told of a shorter time soon changes
_SOON = 300
_PART_OF_TIME = 0.85
_A_MONTH = 28  # days: a shorter time names a happening, whose longer time is only less precise
_A_DAYS_PART = 2.0


def other_owner(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether a thing that both name is of one land here and of another there: two strategies, two parliaments."""
    shared = (one.owners.keys() & two.owners.keys()) - _COUNTERS
    return any(not one.owners[key] & two.owners[key] for key in shared)


_COUNTERS = frozenset(  # who counts: two of them may count one thing
    ("customs", "=government", "=ministry", "=office", "=bank", "=data", "=police", "statist", "offici", "figur")
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one thing, and how alike their words are (0 to 1)."""

    first: Held
    second: Held
    likeness: float


def pairs(reading: Reading, worth: Callable[[Held, Held], bool], *, across: bool = False) -> Iterator[Pair]:
    """All figures of different points that seem to measure one thing in one place and period.

    ``worth``: whether two are of any interest if they are of one thing, asked before their words are weighed.
    ``across``: also a level with a change, and a share of the economy with another share.
    """
    held = [Held(one, figure) for one in reading.points for figure in one.figures if _tells(figure)]
    keyed = [(_index_keys(item), _order(item)) for item in held]
    everybody = crowd(held)
    for i, j in neighbours(keyed, most=12):
        first, second = held[i], held[j]
        if first.one is second.one or not worth(first, second) or not _may_be_one(first, second, across):
            continue
        if likeness := _likeness(reading, first, second) or LIKE * alone(everybody, first, second):
            yield Pair(first, second, likeness)


def _tells(figure: Figure) -> bool:
    """Whether a figure may be compared: not "two sides", which count what the sentence names."""
    one = figure.quantity
    return not (one.word and one.value <= _FEW and one.dimension in {"", "count", "time"})


def _order(item: Held) -> tuple[object, ...]:
    """Where a figure stands among many under one word: by its lands, then by its time."""
    return (sorted(item.figure.lands), item.figure.when.first if item.figure.when else 0)


def _index_keys(item: Held) -> frozenset[str]:
    unit = unit_of(item.figure)
    return frozenset(f"{unit} {key}" for key in item.figure.keys if "+" not in key)


def _may_be_one(first: Held, second: Held, across: bool) -> bool:
    """Whether nothing that two figures say keeps them from being of one thing, place and time."""
    one, two = first.figure, second.figure
    shares = across and unit_of(one) == unit_of(two) == "share"
    if not shares and not ((comparable(one.amount, two.amount) or _of_one_coin(one, two)) and _both_change(one, two)):
        return False
    if not _of_one_noun(one, two) and _both_known(one.noun, two.noun):
        return False
    if apart(one.said, two.said) or _narrower_group(one, two) or _of_two_measures(one, two):
        return False
    if not _in_one_place(one, two) or not _at_one_time(first, second) or _part_of(one, two):
        return False
    return not (other_owner(first.one, second.one) or _otherwise_meant(one, two) or _other_names(first, second))


def _likeness(reading: Reading, first: Held, second: Held) -> float:
    """How alike the words of two figures are, 0 where that is too little for what they count."""
    one, two = first.figure, second.figure
    if one.quantity.dimension == "time" and not (
        one.keys & two.keys & _DURATIONS or _words(one, two) + bool(one.lands & two.lands) >= _LEAST_SLOTS
    ):
        return 0.0
    least = max(0.0 if _of_one_noun(one, two) else _NOUNS, _LISTED if one.listed or two.listed else 0.0)
    named = one.noun & two.noun or any("+" in key and key.count("=") > 1 for key in one.said & two.said)
    extra = _SAME_TIME * bool(one.when and two.when) + _SAME_NOUN * bool(named)
    likeness = max(slots_shared(reading, one, two, extra), _counted_alike(reading, one, two))
    return likeness if likeness >= least else 0.0


def _of_one_coin(one: Figure, two: Figure) -> bool:
    """Whether two amounts of money go by one name, and a land that would tell whose it is stands by one at most."""
    if {one.quantity.dimension, two.quantity.dimension} != {"money"} or (one.lands and two.lands):
        return False
    coins = [re.findall(r"[^\W\d_]+", _SCALE.sub("", figure.printed)) for figure in (one, two)]
    return bool(coins[0]) and coins[0] == coins[1]


_SCALE = re.compile(r"\b(?:thousand|million|billion|trillion|crore|lakh)\b")


def _both_known(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether both nouns have a meaning here, so that two of them are two things."""
    return all(any(key.startswith("=") for key in noun) and not noun & _GENERIC for noun in (one, two))


_DURATIONS = frozenset(("=lifetime", "last", "=sentence", "wait", "tak", "take", "averag"))


def _otherwise_meant(one: Figure, two: Figure) -> bool:
    """Whether one is an average, the second of a row, a rest, a wish, or of a time that only the other figure tells."""
    if one.rest != two.rest or one.wished != two.wished or (one.edge and two.edge and one.edge != two.edge):
        return True
    if (one.average != two.average and one.amount.unit != "count each") or (
        one.ordinals and two.ordinals and not one.ordinals & two.ordinals
    ):
        return True
    return (one.elsewhen or two.elsewhen) and not (one.when and two.when)


def _other_names(first: Held, second: Held) -> bool:
    """Whether both name somebody or some place, and nobody and no place is named by both."""
    one, two = (
        frozenset(key for term in item.figure.core if term.name and not term.land for key in term.keys)
        for item in (first, second)
    )
    return bool(one and two) and not one & two and not one & second.figure.keys and not two & first.figure.keys


def _counted_alike(reading: Reading, one: Figure, two: Figure) -> float:
    """What counts one rare thing in one place, and not far apart, counts the same, however it is put."""
    shared = [reading.weights[key] for key in one.noun & two.noun & one.keys & two.keys]
    noun = max(shared, default=0.0) + _TOGETHER * (len(shared) - 1)
    near = times_apart(one.amount, two.amount) <= _NEAR_COUNT
    return noun if one.amount.unit == "count" and near and one.lands and one.lands == two.lands else 0.0


def shared_weight(reading: Reading, one: tuple[Term, ...], two: tuple[Term, ...], extra: float = 0.0) -> float:
    """How much of what the shorter of two sentences says the other says, too, by weight; 0 where a place is all.

    Of a long sentence no more than a core has to be shared. ``extra`` is what speaks for one matter beside the words.
    """
    ours = matched(one, two)
    if len(ours) < _LEAST_SLOTS or all(term.land for term in ours):
        return 0.0
    theirs = matched(two, one)
    total = min(_distinct(reading, one, ours), _distinct(reading, two, theirs), _CORE)
    both = min(_common(reading, ours, theirs), _common(reading, theirs, ours))
    return (both + extra) / (total + 2 * _SAME_TIME)


def slots_shared(reading: Reading, one: Figure, two: Figure, extra: float) -> float:
    """How much of what the clause of the shorter figure says the other says, too: in its clause or beside it."""
    ours, theirs = matched(one.core, two.about), matched(two.core, one.about)
    if _slots(one, two, ours, theirs) < _LEAST_SLOTS:
        return 0.0
    total = min(_distinct(reading, one.core, ours), _distinct(reading, two.core, theirs), _CORE)
    both = min(_common(reading, ours, two.about), _common(reading, theirs, one.about))
    return (both + extra) / (total + 2 * _SAME_TIME) if ours and theirs else 0.0


def _slots(one: Figure, two: Figure, ours: Iterable[Term], theirs: Iterable[Term]) -> float:
    """In how many ways two figures are told to be of one thing: words, a land, a time; 0 where no word says so."""
    words = max(len(_plain(found)) for found in (ours, theirs))
    rare = one.quantity.dimension not in {"", "count", "share", "money"}
    if not words:
        return _TOLD_EXACTLY * _at_one_moment(one, two)
    return words + bool(one.lands & two.lands) + bool(one.when and two.when) + rare / 2


def _at_one_moment(one: Figure, two: Figure) -> bool:
    """Whether both count or measure something of one land within one month and are not far from each other."""
    if not (one.lands & two.lands and one.when and two.when) or one.quantity.dimension in {"share", "money", "time"}:
        return False
    return max(one.when.days, two.when.days) <= _A_MONTH + 3 and times_apart(one.amount, two.amount) <= _NEAR_COUNT


def _plain(found: Iterable[Term]) -> frozenset[str]:
    """The words that say what is measured: not lands, not how it moved."""
    return frozenset(term.main for term in found if not (term.land or term.compound or term.keys & _MOVES))


def _words(one: Figure, two: Figure) -> int:
    """How many words the clauses of both say."""
    return len(_plain(matched(one.core, two.core)))


def _distinct(reading: Reading, terms: Iterable[Term], shared: Iterable[Term]) -> float:
    """The weight of terms, each matter once; compounds only where they are shared, for their words count already."""
    counted = {term.main: term for term in terms if not term.compound}
    counted.update((term.main, term) for term in shared)
    return sum(map(reading.weight, counted.values()))


def _common(reading: Reading, ours: Iterable[Term], theirs: Iterable[Term]) -> float:
    """The weight of what is shared, by the words under which it is."""
    keys = keys_of(theirs)
    weigh = reading.weights.__getitem__
    weights = {term.main: max(map(weigh, term.keys & keys)) for term in ours}
    return sum(weights.values())


def matched(one: tuple[Term, ...], two: tuple[Term, ...]) -> list[Term]:
    other = keys_of(two)
    return [term for term in one if not other.isdisjoint(term.keys)]


def _both_change(one: Figure, two: Figure) -> bool:
    """Whether both tell a level, or both by how much it moved."""
    if one.change == two.change:
        return True
    level = two if one.change else one
    return one.amount.unit != "count" and bool(level.said & (_MOVES if one.amount.unit != "share" else _LOSSES))


_LOSSES = frozenset(("=loss", "lose"))
_MOVES = frozenset(("=decline", "=growth", "=shorter"))


def _narrower_group(one: Figure, two: Figure) -> bool:
    """Whether the smaller figure is of a group that the larger does not name; of shares, either."""
    if one.amount.unit == "share" and (
        (one.base and not one.base & two.keys) or (two.base and not two.base & one.keys)
    ):
        return True
    if one.amount.unit == "share":
        return group(one.said) != group(two.said)
    if one.quantity.dimension == "time":
        return False
    small, large = sorted((one, two), key=lambda figure: abs(figure.amount.value))
    return bool(group(small.said) - group(large.keys))


def _of_one_noun(one: Figure, two: Figure) -> bool:
    if not one.noun or not two.noun or one.noun & two.noun or one.noun & two.keys or two.noun & one.keys:
        return True
    if one.amount.unit == "count":
        return bool((one.noun | two.noun) & _GENERIC) or _is_land(one.noun) or _is_land(two.noun)
    return one.amount.unit == "share"


def _of_two_measures(one: Figure, two: Figure) -> bool:
    """Whether both name measures, or what they are shares of, and none in common; what is counted has its noun."""
    if one.amount.unit == "count":
        return False
    if one.base and two.base and not one.base & two.base:
        return True
    return bool(one.measures and two.measures) and not one.measures & two.measures


def _is_land(keys: frozenset[str]) -> bool:
    return any(key.startswith("@") for key in keys)


def _in_one_place(one: Figure, two: Figure) -> bool:
    """Whether a land or place is named by both, or only one of them names any."""
    if one.lands and two.lands and not one.lands & two.lands:
        return False
    return not one.places or not two.places or bool(one.places & two.keys or two.places & one.keys)


def _at_one_time(first: Held, second: Held) -> bool:
    one, two = first.figure.when, second.figure.when
    if one and two:
        return one.meets(two)
    if one or two:
        return _reaches(one, second) and _reaches(two, first)
    issued, other = first.one.issued, second.one.issued
    return not issued or not other or issued.days_to(other) <= _APART_DAYS


def _reaches(dated: Span | None, undated: Held) -> bool:
    """Whether an undated figure may be of the date that the other has: its source is not much older or younger."""
    if dated is None or undated.one.issued is None:
        return True
    soon = dated.days <= _A_SEASON and undated.figure.amount.unit == "share"
    return dated.days_to(undated.one.issued) <= (_SOON if soon else _APART_DAYS)


def _part_of(one: Figure, two: Figure) -> bool:
    """Whether the smaller figure is a part of the larger: it says so, or its place or time is narrower."""
    if one.amount.unit == "share":
        return False
    small, large = sorted((one, two), key=lambda figure: abs(figure.amount.value))
    if small.part or times_apart(one.amount, two.amount) < 1 / _PART_OF_TIME:
        return small.part and not large.part
    if (small.lands - large.lands - large.keys and large.lands) or (small.places - large.keys and not large.places):
        return True
    narrower = small.qualified - large.keys and times_apart(one.amount, two.amount) >= _QUALIFIED
    if narrower and not differing(one.ways, two.ways):
        return True
    if times_apart(one.amount, two.amount) >= _QUALIFIED and _told_closer(small, large):
        return True
    if not small.when or not large.when or not large.when.holds(small.when):
        return False
    if small.when.days > _PART_OF_TIME * large.when.days:
        return False
    return small.when.days >= _A_MONTH or times_apart(one.amount, two.amount) >= _A_DAYS_PART


def _told_closer(small: Figure, large: Figure) -> bool:
    """Whether the clause of one says all that the other's says, and more, which narrows it."""
    extra = [term for term in small.core if not (term.land or term.compound or term.keys & large.keys)]
    pairs = [term for term in small.core if term.compound]
    before = {pair.start for pair in pairs}
    behind = {pair.end for pair in pairs if pair.start >= small.quantity.end}  # in front of a figure it may be a verb
    return any(term.start in before or term.end in behind for term in extra) and _covered(large, small)


def _covered(one: Figure, two: Figure) -> bool:
    """Whether the second says, in any place of its sentence, every word of the first one's clause."""
    return all(term.keys & two.keys for term in one.core if not (term.land or term.compound))


_QUALIFIED = 1.5
_FEW = 3


def grouped(found: Sequence[Pair]) -> Iterator[list[Held]]:
    """Figures that hang together by pairs, each point once."""
    leader: dict[str, str] = {}
    held: dict[str, Held] = {}

    def head(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for pair in sorted(found, key=lambda pair: (-pair.likeness, pair.first.one.place, pair.second.one.place)):
        for item in (pair.first, pair.second):
            held.setdefault(item.one.point.id, item)
        leader[head(pair.second.one.point.id)] = head(pair.first.one.point.id)
    groups: dict[str, list[Held]] = {}
    for name, item in held.items():
        groups.setdefault(head(name), []).append(item)
    for members in groups.values():
        yield sorted(members, key=lambda item: item.one.place)


def basis_of(first: Held, second: Held) -> str:
    """On what two bases two figures are reckoned, in words; empty where the sentences name none that differ."""
    one, two = first.figure, second.figure
    for axis, ours, theirs in differing(one.ways, two.ways):
        if axis in STRONG or (axis in WEAK and not agree(one.amount, two.amount)):
            return f"{ours} against {theirs}" if axis == AGAINST else f"{ours} against {theirs} ({axis})"
    per_head = ("head", "per head")
    if (per_head in one.ways) != (per_head in two.ways) and not agree(one.amount, two.amount):
        return "per head against in all (head)"
    return ""


def figure_side(item: Held) -> ProposedSide:
    """The side of a figure: it as it prints, its unit, and when it holds, else when its source was issued."""
    when = item.figure.when or item.one.issued
    return side(item.one, item.figure.printed, item.figure.quantity.unit, when.iso if when else "")
