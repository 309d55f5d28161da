"""What speaks for and against two mentions being one person's under names that hide it, weighed together.

A name alone that is no family name, the same parts in another order and other spellings hide a person; a usual short
form hides nobody. One office in one body, one deed and one day speak for one person, another land or field for two.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from generator.outline.claims.customs import goes_by_given
from generator.outline.claims.spans import Span, span_of
from generator.outline.disputes._fitting import ALIKE, FAINTLY, SAME, two_names
from generator.outline.disputes._mentions import Mention, Pair
from generator.outline.disputes._name_weights import BIAS, WEIGHTS

_FEW_POINTS = 10  # up to so many, how many there are tells nothing
_MOST_WORDS = 4.0
_A_MONTH = 31
_YEAR = 400
_SHORT = 3  # letters
_KIN = re.compile(
    r"\b(?:brothers?|sisters?|sons?|daughters?|fathers?|mothers?|wife|husband|widow(?:er)?|cousins?|uncle|aunt|nephew"
    r"|niece|twins?|grandson|granddaughter|namesakes?|no relation|related to|siblings?|parents?|clan|dynasty)\b"
)
_AFTER = re.compile(
    r"\b(?:predecessors?|successors?|succeed(?:ed|s|ing)?|replac(?:ed|es|ing)"
    r"|(?:[Hh]is|[Hh]er|[Ww]hose) (?:deputy|rival))\b"
)


def odds(pair: Pair) -> float:
    """The logarithm of the odds that two mentions are of one person and that their names hide it."""
    return BIAS + sum(WEIGHTS.get(name, 0.0) * sign(pair) for name, sign in SIGNS.items())


def _either(one: frozenset[str], two: frozenset[str]) -> tuple[float, float]:
    """Whether both say something and it is the same, and whether it is another."""
    if not one or not two:
        return 0.0, 0.0
    return float(bool(one & two)), float(not one & two)


def _same(of: Callable[[Mention], frozenset[str]]) -> Callable[[Pair], float]:
    return lambda pair: _either(of(pair.short), of(pair.full))[0]


def _another(of: Callable[[Mention], frozenset[str]]) -> Callable[[Pair], float]:
    return lambda pair: _either(of(pair.short), of(pair.full))[1]


def _offices(item: Mention) -> frozenset[str]:
    return item.offices


def _fields(item: Mention) -> frozenset[str]:
    return item.fields


def _lands(item: Mention) -> frozenset[str]:
    return item.lands


# Of a part that stands alone.


def _no_family(pair: Pair) -> float:
    """Whether the part that stands alone is a given name or a father's, by the customs of its land."""
    if not pair.sole or goes_by_given(pair.full.parts):
        return 0.0
    return float(pair.short.parts[0] in pair.full.alone)


def _rival_part(pair: Pair) -> float:
    """Whether another part of the full name stands alone elsewhere with a title, as the family's."""
    return float(pair.sole and bool((set(pair.full.parts) - {pair.short.parts[0]}) & pair.used))


def _spelt_alone(pair: Pair) -> float:
    """Whether the part that stands alone is the family's in another spelling."""
    return float(pair.sole and any(how == ALIKE and two not in pair.full.alone for _, two, how in pair.fit.pairs))


def _spelt_given(pair: Pair) -> float:
    """Whether the part that stands alone is a given name in another spelling."""
    return float(pair.sole and any(how == ALIKE and two in pair.full.alone for _, two, how in pair.fit.pairs))


def _initial(pair: Pair) -> float:
    """Whether a letter in the one name may be the other's part that it lacks."""
    first, second = pair.short, pair.full
    strange = set(first.parts) ^ set(second.parts)
    return float(any(part[0] in first.initials | second.initials for part in strange))


# Of two full names.


def _both_full(pair: Pair) -> bool:
    return not pair.sole and not pair.full.name.sole


def _order(pair: Pair) -> float:
    """Whether the same parts stand in another order."""
    return float(_both_full(pair) and pair.fit.turned)


def _only_order(pair: Pair) -> float:
    fit = pair.fit
    return _order(pair) * (fit.count(SAME) == len(fit.pairs) and not fit.left)


def _spelt(pair: Pair) -> float:
    """How many parts are alike in another spelling."""
    return float(pair.fit.count(ALIKE)) if _both_full(pair) else 0.0


def _all_alike(pair: Pair) -> float:
    """Whether every part has its like, and they are not all the same."""
    fit = pair.fit
    same = fit.count(SAME) + fit.count(ALIKE) + fit.count(FAINTLY) == len(fit.pairs) and not fit.left
    return float(_both_full(pair) and (same or fit.whole) and fit.count(SAME) < len(fit.pairs))


def _another_part(pair: Pair) -> float:
    """How many parts stand where the other name has another one."""
    return float(len(pair.fit.others)) if _both_full(pair) else 0.0


def _others(pair: Pair, family: bool) -> bool:
    """Whether an exchanged part is the family's (``family``) or a given name."""
    short, full = pair.short, pair.full
    return _both_full(pair) and any(
        (one not in short.given and two not in full.given) == family for one, two in pair.fit.others
    )


def _two_given(pair: Pair) -> float:
    """Whether both have given names that are known as two: Tom and Tim."""
    return float(_both_full(pair) and any(two_names(one, two) for one, two in pair.fit.others))


def _begins_alike(pair: Pair) -> float:
    """Whether the exchanged parts begin with the same letters, as those that are mixed up do."""
    return float(_both_full(pair) and any(one[:1] == two[:1] for one, two in pair.fit.others))


def _half(pair: Pair) -> bool:
    """Whether one part is the same and one is another."""
    return bool(_both_full(pair) and pair.fit.others and pair.fit.count(SAME) + pair.fit.count(ALIKE))


def _ends_alike(pair: Pair) -> float:
    return float(_both_full(pair) and any(one[-2:] == two[-2:] for one, two in pair.fit.others))


# Of what the sentences say.


def _gender(pair: Pair) -> float:
    return float({pair.short.gender, pair.full.gender} == {"m", "f"})


def _spans(item: Mention) -> list[Span]:
    return [span for date in item.one.dates if (span := span_of(date.iso)) and span.days <= _A_MONTH]


def _one_day(pair: Pair) -> float:
    """Whether both tell of one day or month."""
    return float(any(one.meets(two) for one in _spans(pair.short) for two in _spans(pair.full)))


def _other_days(pair: Pair) -> float:
    one, two = _spans(pair.short), _spans(pair.full)
    return float(bool(one and two) and not _one_day(pair))


def _one_figure(pair: Pair) -> float:
    """Whether both sentences have a figure of the same worth."""
    one, two = ({(fig.amount.unit, fig.amount.value) for fig in item.one.figures} for item in (pair.short, pair.full))
    return float(bool(one & two))


def _years_apart(pair: Pair) -> float:
    first, second = pair.short.one.issued, pair.full.one.issued
    return float(bool(first and second and first.days_to(second) > _YEAR))


def _one_source(pair: Pair) -> float:
    return float(not set(pair.short.one.sources).isdisjoint(pair.full.one.sources))


def _kin(pair: Pair) -> float:
    return float(any(_KIN.search(item.one.point.text) for item in (pair.short, pair.full)))


def _after(pair: Pair) -> float:
    """Whether a sentence tells of somebody before or after in the office, or of a deputy."""
    return float(any(_AFTER.search(item.one.point.text) for item in (pair.short, pair.full)))


def _one_post(pair: Pair) -> float:
    """Whether both hold an office that only one person does: of one land or field, and nothing says another."""
    short, full = pair.short, pair.full
    same = short.offices & full.offices
    return float(bool(same) and not (_another(_fields)(pair) or _another(_lands)(pair)) and _same(_fields)(pair))


def _alike_elsewhere(pair: Pair) -> float:
    """Whether names that are alike go with another office or field."""
    return _all_alike(pair) * max(_another(_offices)(pair), _another(_fields)(pair))


def _words(pair: Pair) -> float:
    return min(pair.shared, _MOST_WORDS)


def _tiny(pair: Pair) -> float:
    """Whether the parts that are alike are so short that many are."""
    return float(any(how in (ALIKE, FAINTLY) and max(len(one), len(two)) <= _SHORT for one, two, how in pair.fit.pairs))


SIGNS: dict[str, Callable[[Pair], float]] = {
    "many": lambda pair: math.log10(max(_FEW_POINTS, len(pair.reading.points)) / _FEW_POINTS),
    "sole": lambda pair: float(pair.sole),
    "two_soles": lambda pair: float(pair.full.name.sole),
    "no_family": _no_family,
    "rival_part": _rival_part,
    "spelt_alone": _spelt_alone,
    "spelt_given": _spelt_given,
    "initial": _initial,
    "order": _order,
    "only_order": _only_order,
    "spelt": _spelt,
    "all_alike": _all_alike,
    "strange": lambda pair: pair.fit.strange,
    "tiny": _tiny,
    "another_part": _another_part,
    "other_given": lambda pair: float(_others(pair, family=False)),
    "other_family": lambda pair: float(_others(pair, family=True)),
    "two_given": _two_given,
    "begins_alike": _begins_alike,
    "ends_alike": _ends_alike,
    "office": _same(_offices),
    "other_office": _another(_offices),
    "field": _same(_fields),
    "other_field": _another(_fields),
    "one_post": _one_post,
    "half_post": lambda pair: _one_post(pair) * _half(pair),
    "alike_elsewhere": _alike_elsewhere,
    "land": _same(_lands),
    "other_land": _another(_lands),
    "words": _words,
    "half_words": lambda pair: _words(pair) * _half(pair),
    "sole_words": lambda pair: _words(pair) * pair.sole,
    "unsaid": lambda pair: min(pair.unsaid, _MOST_WORDS),
    "half_unsaid": lambda pair: min(pair.unsaid, _MOST_WORDS) * _half(pair),
    "one_day": _one_day,
    "other_days": _other_days,
    "one_figure": _one_figure,
    "years_apart": _years_apart,
    "one_source": _one_source,
    "kin": _kin,
    "after": _after,
    "gender": _gender,
    "persons": lambda pair: float(pair.short.is_person and pair.full.is_person),
}
