"""What speaks for and against two dated statements being of one happening, weighed together.

What both say speaks for one the more the rarer it is, above all names and what was done; dates near each other, too.
What only one says speaks little against; another name, another step or another of a series speaks much.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from generator.outline.claims.happenings import ONCE, SERIES, other_steps
from generator.outline.claims.scope import apart
from generator.outline.claims.terms import Term
from generator.outline.disputes._occasion_weights import BIAS, WEIGHTS
from generator.outline.disputes._occasions import MEETINGS, NEXT_ONE, Compared, Side, is_plain
from generator.text.units import words_of

_FEW_POINTS = 10  # up to so many, how many there are tells nothing
_ONE_VISIT = 3
_A_MONTH = 31
_YEAR, _HALF, _SOME_DAYS = 365, 182, 12
_EVENTS = 2
_AGAIN = frozenset(("=announce", "=begin", "=open", "=complete", "=award", "=tender"))  # every time of a series


def odds(pair: Compared) -> float:
    """The logarithm of the odds that two statements are of one happening."""
    return BIAS + sum(WEIGHTS.get(name, 0.0) * sign(pair) for name, sign in SIGNS.items())


def _other_names(pair: Compared) -> float:
    one, two = pair.first, pair.second
    return float(bool(one.names and two.names) and not one.names & two.every and not two.names & one.every)


def _other_places(pair: Compared) -> float:
    one, two = pair.first.places, pair.second.places
    return float(bool(one and two) and not one & two)


def _kin_acts(pair: Compared) -> float:
    """Whether both say what was done, in words that may tell of one thing."""
    return float(not pair.one_act and bool(pair.first.groups & pair.second.groups))


def _other_acts(pair: Compared) -> float:
    """Whether both say what was done, each in a word that has a meaning here, and another thing."""
    one, two = pair.first.groups, pair.second.groups
    return float(bool(one and two) and not (one & two or pair.one_act or _same_day(pair)))


def _strange_acts(pair: Compared) -> float:
    """Whether both say what was done, and nothing here knows whether it is one thing."""
    one, two = pair.first, pair.second
    known = bool(one.groups and two.groups) or pair.one_act or _same_day(pair)
    return float(bool(one.found.acts and two.found.acts) and not known)


def _near(most: int) -> Callable[[Compared], float]:
    return lambda pair: float(pair.days <= most)


def _same_day(pair: Compared) -> bool:
    """Whether both name one day of two years, which is more often a slip than a second happening."""
    one, two = pair.whens
    return one.first % 10000 == two.first % 10000 and one.days == two.days == 1


def _words(pair: Compared) -> float:
    verbs = {*pair.first.found.acts, *pair.second.found.acts}
    named = {term.start for term in _by_name(pair)}
    said = (term for term in pair.shared if is_plain(term) and term.start not in named and term.keys not in verbs)
    return min(pair.weight(said), 4.0)


def _names(pair: Compared) -> float:
    """Names by weight; of one of several words only the rarest counts."""
    text, total, last = pair.first.one.point.text, 0.0, (-1, 0.0)
    for term in _by_name(pair):
        weight = pair.reading.weight(term)
        if text[last[0] : term.start] == " ":
            weight = max(0.0, weight - last[1])
        total += weight
        last = (term.end, max(weight, last[1]))
    return min(total, 2.0)


def _by_name(pair: Compared) -> list[Term]:
    """The proper names that both clauses say, not only what they mean: an army is the troops, but no name of them."""
    ours = (term for term in pair.shared if term.name and is_plain(term))
    return [term for term in ours if any(key[0] != "=" for key in term.keys & pair.second.names)]


def _again(pair: Compared) -> float:
    """Whether only one of them says that it was not the first time."""
    one, two = (bool(_ONCE_MORE.search(side.one.point.text)) for side in (pair.first, pair.second))
    return float(one != two)


_ONCE_MORE = re.compile(r"\b(?:again|once more|anew|afresh|a second time)\b")


def _rivals(pair: Compared) -> float:
    """Whether each names another behind one word: "Cyclone Mira", "Cyclone Nadia"."""
    one, two = pair.first, pair.second
    return float(bool(_heads(one, two) & _heads(two, one)))


def _heads(one: Side, two: Side) -> frozenset[str]:
    """The words right before what the one names and the other does not."""
    text = one.one.point.text
    own = (term for term in one.plain if term.name and term.keys.isdisjoint(two.every))
    before = (_WORD_BEFORE.search(text, 0, term.start) for term in own)
    return frozenset(match[1].casefold() for match in before if match and match[1].casefold() not in _SMALL)


_WORD_BEFORE = re.compile(r"([\w’'-]+) $")
_SMALL = words_of("the a an of in at on by to and for from with near its their his her")


def _other_body(pair: Compared) -> float:
    """Whether one tells of what a government did and the other of a parliament, a court, a head of state."""
    one, two = ({name for name, keys in _BODIES.items() if side.own & keys} for side in (pair.first, pair.second))
    return float(bool(one and two) and not one & two)


_BODIES = {
    line.split()[0]: words_of(line)
    for line in ("=cabinet =government =minister =ministry =premier", "=parliament =senator", "=voter =referendum",
                 "=president =king =governor", "=court =judge =supreme_court", "board")
}  # fmt: skip


def _one_meeting(pair: Compared) -> float:
    """Whether the same persons are told to have met, a few days apart."""
    named = [term for term in pair.shared if term.name and is_plain(term)]
    met = pair.first.found.series & pair.second.found.series & MEETINGS
    return float(len(named) > 1 and bool(met) and pair.days <= _ONE_VISIT)


def _labels(pair: Compared) -> float:
    """Whether the date of the one is a label of what the other names: "the 1951 treaty"."""
    one, two = pair.first, pair.second
    return float(bool(one.found.edition & two.own or two.found.edition & one.own))


def _comes_again(pair: Compared) -> float:
    """Whether both are of a kind that comes again, and too far apart to be one of them."""
    one, two = pair.first.found, pair.second.found
    if not one.series & two.series or one.ordinals & two.ordinals or pair.days <= NEXT_ONE:
        return 0.0
    return float(not (pair.stages & ONCE or pair.stages - SERIES - _AGAIN or _same_day(pair)))


def _a_year_later(pair: Compared) -> float:
    """Whether two dates lie a year apart but for some days, as those of what comes every year do."""
    off = abs((pair.days + _HALF) % _YEAR - _HALF)
    exact = max(span.days for span in pair.whens) <= _A_MONTH
    return float(exact and pair.days > _HALF and off <= _SOME_DAYS and not (pair.stages & ONCE or _same_day(pair)))


def _of_many(sign: Callable[[Compared], float]) -> Callable[[Compared], float]:
    """``sign`` where there are hundreds of statements, in which it says less or more than where there are five."""
    return lambda pair: min(_many(pair), 1.0) * sign(pair)


def _many(pair: Compared) -> float:
    return math.log10(max(_FEW_POINTS, len(pair.reading.points)) / _FEW_POINTS)


def _lands(pair: Compared) -> float:
    """Lands by weight: one of which all sources tell says nothing."""
    return min(pair.weight(term for term in pair.shared if term.land), 2.0)


def _other_turn(pair: Compared) -> float:
    """Whether they number otherwise what both name: "the first summit", "the second summit"."""
    one, two = pair.first.numbered, pair.second.numbered
    return float(any(not one[key] & two[key] for key in one.keys() & two.keys()))


def _other_step(pair: Compared) -> float:
    """Whether both name steps of one matter, and others: signing and entry into force."""
    return float(other_steps(pair.first.steps, pair.second.steps))


SIGNS: dict[str, Callable[[Compared], float]] = {
    "many": _many,
    "words": _words,
    "names": _names,
    "a_thing": lambda pair: min(_words(pair) + _names(pair), 1.0),
    "words_of_many": _of_many(_words),
    "names_of_many": _of_many(_names),
    "lands_of_many": _of_many(_lands),
    "other_turn": _other_turn,
    "aside": lambda pair: min(pair.weight(pair.nearby), 3.0),
    "nothing_said": lambda pair: float(pair.first.telling.isdisjoint(pair.second.every)),
    "kin_acts": _kin_acts,
    "other_acts": _other_acts,
    "strange_acts": _strange_acts,
    "other_step": _other_step,
    "comes_again": _comes_again,
    "a_year_later": _a_year_later,
    "once": lambda pair: float(not pair.stages.isdisjoint(ONCE)),
    "lands": _lands,
    "one_act": lambda pair: float(pair.one_act),
    "nothing_done": lambda pair: float(not (pair.first.found.acts and pair.second.found.acts)),
    "within_month": _near(31),
    "within_half": _near(200),
    "same_day": lambda pair: float(_same_day(pair)),
    "events": lambda pair: (pair.first.found.event + pair.second.found.event) / _EVENTS,
    "other_names": _other_names,
    "other_places": _other_places,
    "unsaid_by_both": lambda pair: min(*pair.unsaid, 4.0),
    "measured": lambda pair: float(pair.first.counts + pair.second.counts),
    "family": lambda pair: float(apart(pair.first.own, pair.second.own)),
    "again": _again,
    "rivals": _rivals,
    "other_body": _other_body,
    "one_meeting": _one_meeting,
    "labels": _labels,
    "bounded": lambda pair: float(pair.first.found.bounded or pair.second.found.bounded),
}
