"""Whether two dated statements are of one happening: signs for and against, weighed together.

What both say speaks for one the more the rarer it is, above all names and what was done; dates near each other, too.
What only one says speaks little against; another name, another step or another of a series speaks much.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import product

from generator.outline.claims.dated import Happening, awaited, happenings
from generator.outline.claims.happenings import ACTS, ONCE, SERIES, Steps, other_steps, steps
from generator.outline.claims.neighbours import neighbours
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.scope import apart, keys_of
from generator.outline.claims.spans import Span
from generator.outline.claims.terms import Term
from generator.outline.disputes._alike import other_owner, shared_weight
from generator.outline.disputes._occasion_weights import BIAS, WEIGHTS
from generator.records import dataclass

_NEXT_ONE = 50  # days: a meeting so much later is another meeting
_ONE_VISIT = 3
_A_MONTH = 31
_WEEKS = 28
_YEARS = 10 * 366
_EVENTS = 2
_AGAIN = frozenset(("=announce", "=begin", "=open", "=complete", "=award", "=tender"))  # every time of a series
_MEETINGS = frozenset(("=visit", "=summit"))
_ANNOUNCED, _DECISIONS = "=announce", frozenset(("=referendum", "=verdict", "=annul", "=election"))
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
        return _once(term for term in self.found.about if _plain(term))

    @cached_property
    def names(self) -> frozenset[str]:
        return keys_of(term for term in self.plain if term.name)

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that it names and that are no lands: "in Lagos"."""
        text = self.one.point.text
        named = (term for term in self.plain if term.name)
        return keys_of(term for term in named if _IN.search(text[max(0, term.start - 8) : term.start]))

    @cached_property
    def lands(self) -> frozenset[str]:
        return keys_of(term for term in self.found.about if term.land)

    @cached_property
    def every_land(self) -> frozenset[str]:
        return keys_of(term for term in self.one.about if term.land)

    @cached_property
    def steps(self) -> Steps:
        return steps(frozenset[str]().union(*self.found.acts))

    @cached_property
    def announces(self) -> bool:
        return _ANNOUNCED in self.found.stages and not self.own & _DECISIONS

    @cached_property
    def awaited(self) -> bool:
        return awaited(self.one.point)

    @cached_property
    def counts(self) -> bool:
        """Whether it says how much there was in the course of weeks or of a year."""
        if self.found.event or self.found.when.days < _WEEKS:
            return False
        return any(one.amount.unit == "share" or self.found.when.days > _A_MONTH for one in self.one.figures)

    @cached_property
    def only_counts(self) -> bool:
        """Whether it tells of a month or year how much there was, and of nothing that was done."""
        if self.found.event or self.found.when.days < _WEEKS or not self.one.figures:
            return False
        return not any(keys & ACTS for keys in self.found.acts)


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
        return any(keys & two.own for keys in one.found.acts) or any(keys & one.own for keys in two.found.acts)

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


def _plain(term: Term) -> bool:
    return not (term.land or term.compound)


def candidates(reading: Reading) -> Iterator[list[Compared]]:
    """For every two points that share a word: their happenings, each with each, that may be one."""
    dated = [found for one in reading.points if (found := _dated(one))]
    keyed = [(sides[0].one.keys, (sides[0].found.when.first,)) for sides in dated]
    for i, j in neighbours(keyed, [sides[0].one.point.text for sides in dated], most=16):
        near = [(one, two) for one, two in product(dated[i], dated[j]) if not one.telling.isdisjoint(two.every)]
        every = (Compared(reading, one, two) for one, two in near)
        if kept := [pair for pair in every if pair.days <= _YEARS and not excluded(pair)]:
            yield kept


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
    if other_steps(first.steps, second.steps) or (first.announces != second.announces and one.stages and two.stages):
        return True
    if (first.counts and second.counts) or first.only_counts or second.only_counts:
        return True
    if first.awaited != second.awaited and not (one.bounded or two.bounded):
        return True  # what was planned for a day and was done on another was late, and nobody is wrong
    return _comes_again(pair) or _a_year_later(pair) or _other_lands(pair)


def _comes_again(pair: Compared) -> bool:
    """Whether both are of a kind that comes again, and too far apart to be one of them."""
    one, two = pair.first.found, pair.second.found
    if not one.series & two.series or one.ordinals & two.ordinals or pair.days <= _NEXT_ONE:
        return False
    return not (pair.stages & ONCE or pair.stages - SERIES - _AGAIN or _same_day(pair))


def _a_year_later(pair: Compared) -> bool:
    """Whether two dates lie a year apart but for some days, as those of what comes every year do."""
    off = abs((pair.days + _HALF) % _YEAR - _HALF)
    exact = max(span.days for span in pair.whens) <= _A_MONTH
    return exact and pair.days > _HALF and off <= _SOME_DAYS and not (pair.stages & ONCE or _same_day(pair))


_YEAR, _HALF, _SOME_DAYS = 365, 182, 12


def odds(pair: Compared) -> float:
    """The logarithm of the odds that two statements are of one happening."""
    return BIAS + sum(WEIGHTS[name] * sign(pair) for name, sign in SIGNS.items())


def _other_names(pair: Compared) -> float:
    one, two = pair.first, pair.second
    return float(bool(one.names and two.names) and not one.names & two.every and not two.names & one.every)


def _other_places(pair: Compared) -> float:
    one, two = pair.first.places, pair.second.places
    return float(bool(one and two) and not one & two)


def _other_lands(pair: Compared) -> bool:
    """Whether each clause names a land that the other statement does not."""
    one, two = pair.first, pair.second
    return bool(one.lands - two.every_land and two.lands - one.every_land)


def _other_acts(pair: Compared) -> float:
    """Whether both say what was done, and another thing, as far as at least one of the two has a meaning here."""
    acts = (pair.first.found.acts, pair.second.found.acts)
    known = any(keys & ACTS for found in acts for keys in found)
    return float(known and all(acts) and not (pair.one_act or _same_day(pair)))


def _near(most: int) -> Callable[[Compared], float]:
    return lambda pair: float(pair.days <= most)


def _same_day(pair: Compared) -> bool:
    """Whether both name one day of two years, which is more often a slip than a second happening."""
    one, two = pair.whens
    return one.first % 10000 == two.first % 10000 and one.days == two.days == 1


def _words(pair: Compared) -> float:
    verbs = {*pair.first.found.acts, *pair.second.found.acts}
    said = (term for term in pair.shared if _plain(term) and not term.name and term.keys not in verbs)
    return min(pair.weight(said), 4.0)


def _names(pair: Compared) -> float:
    return min(pair.weight(term for term in pair.shared if term.name and _plain(term)), 2.0)


def _one_meeting(pair: Compared) -> float:
    """Whether the same persons are told to have met, a few days apart."""
    named = [term for term in pair.shared if term.name and _plain(term)]
    met = pair.first.found.series & pair.second.found.series & _MEETINGS
    return float(len(named) > 1 and bool(met) and pair.days <= _ONE_VISIT)


def _labels(pair: Compared) -> float:
    """Whether the date of the one is a label of what the other names: "the 1951 treaty"."""
    one, two = pair.first, pair.second
    return float(bool(one.found.edition & two.own or two.found.edition & one.own))


SIGNS: dict[str, Callable[[Compared], float]] = {
    "likeness": lambda pair: shared_weight(pair.reading, pair.first.found.about, pair.second.found.about),
    "many": lambda pair: math.log10(len(pair.reading.points)),
    "words": _words,
    "names": _names,
    "aside": lambda pair: min(pair.weight(pair.nearby), 3.0),
    "acts": lambda pair: float(pair.one_act),
    "other_acts": _other_acts,
    "other_owner": lambda pair: float(other_owner(pair.first.one, pair.second.one)),
    "once": lambda pair: float(not pair.stages.isdisjoint(ONCE)),
    "lands": lambda pair: min(float(sum(term.land for term in pair.shared)), 2.0),
    "within_month": _near(31),
    "within_half": _near(200),
    "within_year": _near(370),
    "same_day": lambda pair: float(_same_day(pair)),
    "events": lambda pair: (pair.first.found.event + pair.second.found.event) / _EVENTS,
    "other_names": _other_names,
    "other_places": _other_places,
    "unsaid_by_both": lambda pair: min(*pair.unsaid, 4.0),
    "measured": lambda pair: float(pair.first.counts + pair.second.counts),
    "family": lambda pair: float(apart(pair.first.own, pair.second.own)),
    "one_meeting": _one_meeting,
    "labels": _labels,
    "bounded": lambda pair: float(pair.first.found.bounded or pair.second.found.bounded),
}
