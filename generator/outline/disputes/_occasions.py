"""Two dated statements side by side, wherever they may be of one happening (``_occasion_signs.py`` weighs it)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

from generator.outline.claims.dated import Happening, awaited, happenings
from generator.outline.claims.happenings import ACTS, ONCE, Steps, act_groups, ordinals, steps
from generator.outline.claims.neighbours import neighbours
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.scope import keys_of
from generator.outline.claims.spans import Span
from generator.outline.claims.terms import Term
from generator.records import dataclass

MEETINGS = frozenset(("=visit", "=summit"))
NEXT_ONE = 50  # days: a meeting so much later is another meeting
_NEXT_YEAR = 400
_A_MONTH = 31
_WEEKS = 28
_YEARS = 10 * 366
_ANNOUNCED = frozenset(("=announce", "=publish", "=unveil"))
_DECISIONS = frozenset(("=referendum", "=verdict", "=annul", "=election"))
_BEHIND = 2  # words: how far behind a number its noun may stand
_NONE = frozenset[str]()
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|of)\s(?:the )?$")


@dataclass(frozen=True)
class Side:
    """One statement: its point, and one of the happenings that it dates."""

    one: ReadPoint
    found: Happening

    @cached_property
    def own(self) -> frozenset[str]:
        """The keys of its clause."""
        return keys_of(self.found.about)

    @cached_property
    def every(self) -> frozenset[str]:
        return self.own | keys_of(self.found.beside)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The keys of its clause but those of lands."""
        return keys_of(term for term in self.found.about if not term.land)

    @cached_property
    def plain(self) -> tuple[Term, ...]:
        """Its words, each once."""
        return _once(term for term in self.found.about if is_plain(term))

    @cached_property
    def names(self) -> frozenset[str]:
        return keys_of(term for term in self.plain if term.name)

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that it names and that are no lands: "in Lagos"."""
        text = self.one.point.text
        named = (term for term in _once(self.found.about) if term.name and not term.compound and _is_place(term))
        return keys_of(term for term in named if _IN.search(text[max(0, term.start - 8) : term.start]))

    @cached_property
    def lands(self) -> frozenset[str]:
        return _lands(self.found.about)

    @cached_property
    def every_land(self) -> frozenset[str]:
        return _lands(self.one.about)

    @cached_property
    def steps(self) -> Steps:
        return steps(self.deeds)

    @cached_property
    def groups(self) -> frozenset[int]:
        """The groups of acts that its verbs stand in."""
        return act_groups(self.deeds)

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The keys of what it says was done."""
        return frozenset[str]().union(*self.found.acts)

    @cached_property
    def numbered(self) -> dict[str, frozenset[str]]:
        """What it numbers, by the keys of the words behind the number: "the second Quad summit"."""
        text, found = self.one.point.text, dict[str, frozenset[str]]()
        for term in self.found.about:
            said = ordinals(" ".join(text[: term.start].split()[-_BEHIND:]))
            found |= {key: found.get(key, _NONE) | said for key in term.keys if said}
        return found

    @cached_property
    def announces(self) -> bool:
        """Whether it says that something was announced, in a word that says nothing else."""
        said = (frozenset(key for key in term.keys if key[0] == "=") for term in self.found.about)
        return (
            any("=announce" in concepts and concepts <= _ANNOUNCED for concepts in said) and not self.own & _DECISIONS
        )

    @cached_property
    def awaited(self) -> bool:
        return awaited(self.one.point)

    @cached_property
    def counts(self) -> bool:
        """Whether it says how much there was in the course of weeks or of a year."""
        if self.found.event or self.found.when.days < _WEEKS:
            return False
        amounts = (one.amount for one in self.one.figures if one.amount.unit != "days")
        return any(amount.unit == "share" or self.found.when.days > _A_MONTH for amount in amounts)

    @cached_property
    def only_counts(self) -> bool:
        """Whether it tells of a month or year how much there was, and of nothing that was done."""
        if self.found.event or self.found.when.days < _WEEKS or not self.one.figures:
            return False
        known = all(any(key[0] == "=" for key in keys) for keys in self.found.acts)
        return known and not self.groups


@dataclass(frozen=True)
class Compared:
    """Two dated statements side by side."""

    reading: Reading
    first: Side
    second: Side

    @cached_property
    def whens(self) -> tuple[Span, Span]:
        """Two deadlines are held against each other as days; else what is done by a day may be done long before."""
        one, two = self.first.found, self.second.found
        return (one.when, two.when) if one.deadline and two.deadline else (one.ever, two.ever)

    @cached_property
    def days(self) -> int:
        return self.whens[0].days_to(self.whens[1])

    @cached_property
    def shared(self) -> tuple[Term, ...]:
        """The terms of the one's clause that the other's clause says, too, each once."""
        return _once(term for term in self.first.found.about if not term.keys.isdisjoint(self.second.own))

    @cached_property
    def nearby(self) -> tuple[Term, ...]:
        """The words that are shared only if the rest of a sentence counts."""
        first, second = self.first, self.second
        ours = (term for term in first.plain if term.keys & second.every and not term.keys & second.own)
        theirs = (term for term in second.plain if term.keys & first.every and not term.keys & first.own)
        return _once((*ours, *theirs))

    @cached_property
    def stages(self) -> frozenset[str]:
        return self.first.found.stages & self.second.found.stages

    @cached_property
    def one_act(self) -> bool:
        """Whether what the one says was done the other says, too."""
        one, two = self.first, self.second
        done = (one.deeds & two.deeds) | _told_of(one, two) | _told_of(two, one)
        return any(key[0] != "=" or act_groups(frozenset((key,))) or key in ACTS for key in done)

    @cached_property
    def unsaid(self) -> tuple[float, float]:
        """What each clause says by weight and the whole other statement does not."""
        one, two = self.first, self.second
        ours = (term for term in one.plain if term.keys.isdisjoint(two.every))
        return self.weight(ours), self.weight(term for term in two.plain if term.keys.isdisjoint(one.every))

    def weight(self, terms: Iterable[Term]) -> float:
        return sum(map(self.reading.weight, terms))


def _once(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple({term.main: term for term in terms}.values())


def _told_of(one: Side, two: Side) -> frozenset[str]:
    """What the one did that the other names without a verb: in the same word, or in another where it has no verb."""
    return frozenset(key for key in one.deeds & two.own if key[0] != "=" or not two.groups)


def _lands(terms: Iterable[Term]) -> frozenset[str]:
    """The lands, whether by their own names or by those of their capitals."""
    return frozenset(key for term in terms if term.land for key in term.keys if key[0] == "@" and "/" not in key)


def _is_place(term: Term) -> bool:
    """Whether a name may be of a town: the name of a land is none, that of its capital is one."""
    return not term.land or any("/" in key for key in term.keys)


def is_plain(term: Term) -> bool:
    return not (term.land or term.compound)


def candidates(reading: Reading) -> Iterator[list[Compared]]:
    """For every two points that share a word: their happenings, each with each, that may be one."""
    dated = [found for one in reading.points if (found := _dated(one))]
    keyed = [(sides[0].one.keys, (sides[0].found.when.first,)) for sides in dated]
    for i, j in neighbours(keyed, [sides[0].one.point.text for sides in dated], most=16):
        near = [(one, two) for one, two in product(dated[i], dated[j]) if _touch(one, two)]
        every = (Compared(reading, one, two) for one, two in near)
        if kept := [pair for pair in every if pair.days <= _YEARS and not excluded(pair)]:
            yield kept


def _touch(one: Side, two: Side) -> bool:
    """Whether two statements share a word, or a land in which something like it was done."""
    return not one.telling.isdisjoint(two.every) or bool(one.lands & two.lands and one.groups & two.groups)


def _dated(one: ReadPoint) -> list[Side]:
    return [Side(one, found) for found in happenings(one.point, one.about, one.dates, one.issued)]


def excluded(pair: Compared) -> bool:
    """Whether what two statements say cannot be of one happening."""
    first, second = pair.first, pair.second
    one, two = first.found, second.found
    if (one.ordinals and two.ordinals and not one.ordinals & two.ordinals) or one.edition & two.edition:
        return True
    if first.every_land and second.every_land and not first.every_land & second.every_land:
        return True
    if first.lands - second.every_land and second.lands - first.every_land:
        return True
    if first.announces != second.announces and one.stages and two.stages:
        return True
    if (first.counts and second.counts) or first.only_counts or second.only_counts or _of_a_series(pair):
        return True
    # what was planned for a day and was done on another was late, and nobody is wrong
    return first.awaited != second.awaited and not (one.bounded or two.bounded)


def _of_a_series(pair: Compared) -> bool:
    """Whether both are of a kind that comes again, and too far apart to be one of them."""
    one, two = pair.first.found, pair.second.found
    shared = one.series & two.series
    if not shared or one.ordinals & two.ordinals or pair.stages & ONCE:
        return False
    return pair.days > (NEXT_ONE if shared & MEETINGS else _NEXT_YEAR)
