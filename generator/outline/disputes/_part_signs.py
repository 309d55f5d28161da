"""Signs that one of two figures is of a part of what the other is of; ``_signs.py`` has the others."""

from __future__ import annotations

from collections.abc import Callable

from generator.outline.claims.scope import group, within
from generator.outline.claims.spans import Span
from generator.outline.disputes._company import add_up, whole_together
from generator.outline.disputes._compared import Compared

_A_MONTH = 28  # days: a shorter time names a happening, whose longer time is only less precise
_OVER_A_MONTH = 31
_A_SEASON = (85, 95)
_MONTHS_OF_SEASONS = frozenset((3, 6, 9, 12))
_AROUND_A_SEASON = 65  # days: "from November to March" is the winter
_PART_OF_TIME = 0.85
_PART_OF_VALUE = 1.3  # times: nearer values are no part and whole
_FAR_BELOW = 1.5
_EVERYBODY = frozenset(  # words that narrow nothing: of everybody, of who says so and when
    ("=inhabitant", "peopl", "person", "citizen", "=planned", "=poll", "=data", "estimat", "year", "whol", "number")
)


def part_of_whole(pair: Compared) -> float:
    """The smaller is of a kind of what the larger is of: frigates of warships; a share is of something else."""
    small, large = pair.figures
    if small.amount.unit == "share":
        return 0.0
    return float(within(small.noun, large.noun) if small.noun and large.noun else within(small.said, large.said))


def smaller_group(pair: Compared) -> float:
    """One is of a group (women, the north) that the other does not name."""
    return float(any(group(part.said) - group(whole.keys) for part, whole in pair.narrower))


def other_groups(pair: Compared) -> float:
    return float(group(pair.first.figure.said) != group(pair.second.figure.said))


def said_part(pair: Compared) -> float:
    return float(any(part.part and not whole.part for part, whole in pair.narrower))


def one_of_joint(pair: Compared) -> float:
    """The larger is of several together, the other of one."""
    small, large = pair.figures
    return float(large.joint and not small.joint)


def one_of_several(pair: Compared) -> float:
    """One stands in a list of its kind, the other alone."""
    return float(any(part.listed and not whole.listed for part, whole in pair.narrower))


def adding_up(pair: Compared) -> float:
    """With a third figure one makes the other, or both make it."""
    return float(not pair.bases and add_up(pair.around, pair.first, pair.second))


def hundred(pair: Compared) -> float:
    """As shares they make all of it."""
    return float(whole_together(pair.first, pair.second))


def qualified(pair: Compared) -> float:
    """The smaller is narrowed by a word that the larger lacks, and far below it."""
    small, large = pair.figures
    return float(bool(small.qualified - large.keys) and pair.times >= _FAR_BELOW)


def narrowed(pair: Compared) -> float:
    """One tells for whom, to whom or from where, which the other does not say: "tickets to adults".

    Where both put much in other words that have a meaning, that may be one of them.
    """
    told = any(part.narrowing and not part.narrowing & whole.keys for part, whole in pair.narrower)
    return float(told) / (1 + pair.put_otherwise)


def said_closer(pair: Compared) -> float:
    """The clause of the smaller says all that the larger's says, and more, which narrows it."""
    small, large = pair.figures
    extra = [term for term in small.core if not (term.land or term.compound or term.keys & (large.keys | _EVERYBODY))]
    covered = all(term.keys & small.keys for term in large.core if not (term.land or term.compound))
    return float(bool(extra) and covered and pair.times >= _FAR_BELOW)


def part_of_time(pair: Compared) -> float:
    """The smaller is of a part of the larger's time, of a month at least."""
    small, large = pair.figures
    if not (small.when and large.when and large.when.holds(small.when)) or small.amount.unit == "share":
        return 0.0
    if pair.times < _PART_OF_VALUE or _around_a_season(small.when, large.when):
        return 0.0
    return float(_OVER_A_MONTH < small.when.days <= _PART_OF_TIME * large.when.days)


def month_of_longer(pair: Compared) -> float:
    """The smaller is of a month of the larger's time: a part of what flows, and of what there is only a closer date."""
    small, large = pair.figures
    if not (small.when and large.when and large.when.holds(small.when)) or small.amount.unit == "share":
        return 0.0
    return float(_A_MONTH <= small.when.days <= _OVER_A_MONTH and pair.times >= _PART_OF_VALUE)


def _around_a_season(short: Span, long: Span) -> bool:
    """Whether one is a season and the other tells it by a month more at either end."""
    shortest, longest = _A_SEASON
    season = shortest <= short.days <= longest and short.first // 100 % 100 in _MONTHS_OF_SEASONS
    return season and long.days - short.days <= _AROUND_A_SEASON and long.first < short.first and short.last < long.last


def smaller_land(pair: Compared) -> float:
    return float(any(part.lands - whole.lands - whole.keys and whole.lands for part, whole in pair.narrower))


def smaller_place(pair: Compared) -> float:
    towns = ((_towns(part.places - whole.keys), whole.places) for part, whole in pair.narrower)
    return float(any(named and not others for named, others in towns))


def _towns(places: frozenset[str]) -> frozenset[str]:
    """Places that are no capital, which ``smaller_land`` knows."""
    return frozenset(key for key in places if "@" not in key and key != "capital")


def smaller_named(pair: Compared) -> float:
    """The clause of one names somebody or something that the other's sentence does not, which names nobody."""
    sides = {id(pair.first.figure): pair.unsaid[0], id(pair.second.figure): pair.unsaid[1]}
    named = {which: any(term.name for term in terms) for which, terms in sides.items()}
    return float(any(named[id(part)] and not named[id(whole)] for part, whole in pair.narrower))


def rest(pair: Compared) -> float:
    return float(pair.first.figure.rest != pair.second.figure.rest)


SIGNS: dict[str, Callable[[Compared], float]] = {
    sign.__name__: sign
    for sign in (
        part_of_whole, smaller_group, other_groups, said_part, one_of_joint, one_of_several, adding_up, hundred,
        qualified, narrowed,
        said_closer, part_of_time, month_of_longer, smaller_land, smaller_place, smaller_named, rest,
    )
}  # fmt: skip
