"""How much speaks for it that two statements are of one thing, and what speaks against it."""

from __future__ import annotations

import re
from itertools import pairwise, product

from generator.outline.claims.amounts import agree, comparable
from generator.outline.claims.happenings import ordinals
from generator.outline.claims.persons import persons
from generator.outline.claims.reading import Reading, ReadPoint, once
from generator.outline.claims.scope import apart
from generator.outline.claims.spans import Span, span_of
from generator.outline.claims.states import states
from generator.outline.claims.stems import stem
from generator.outline.claims.terms import Term
from generator.outline.disputes._alike import matched, other_owner, shared_weight

_ONE_DATE, _ONE_COUNT, _ONE_NAME = 0.8, 0.5, 0.8
_RARE, _CORE = 0.8, 4.8  # a name that stands alone for what two sentences share, and what it is a share of
_OTHER = 1.0  # what is visibly another: of another land, the third and not the second
_OTHER_KIND = 0.3  # what may be another: the upper lock and the lower
_A_MONTH = 31
_NEW = re.compile(
    r"\b(?:[Aa] new|[Aa]nother|[Aa] second|[Aa] further|[Aa] different|[Ss]eparate|[Tt]he other|[’']s other"
    r"|second time)\b"
)
_WHOLE = re.compile(r"\b(?:all|every|each|both|none|no|nobody|not an?|not one|whole|entire)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|on|at|near|off|from|around|outside)(?: the)? $")
_QUALIFIER = re.compile(
    r"\b(?!(?:the|an?|its|his|her|their|of|in|on|at|to|for|and|by|with|from|no|any|all|new|has|have|been|was)\b)"
    r"([a-z-]{3,}) $"
)
_OPENING = re.compile(  # the first words of a sentence, where a preposition follows
    r"(?:The |An? )?(?:(?!(?:of|in|at|on|near|from|is|are|was|were|has|have|had|will)\b)[\w’'-]+ ){1,3}"
    r"(?=(?:of|in|at|on|near|from) )"
)
_OF = re.compile(  # of what a thing is, or on what it is laid
    r" (?:(?:of|for|against) (?:the |an? |its |their )?"
    r"|(?:(?<=tax )|(?<=levy )|(?<=duty )|(?<=ban ))on (?:the )?)"
)
_OF_INSIDE = re.compile(r" (?:of|for|against)$")
_LABEL = re.compile(r"\b(?:for|of)(?: the (?:year|season))? $")


def likeness(reading: Reading, one: ReadPoint, two: ReadPoint) -> float:
    """What speaks for one thing: the share of words in common, one date, one count, names."""
    if sum(map(reading.weights.__getitem__, one.keys & two.keys)) < _RARE:
        return 0.0
    names = sum({term.main: reading.weight(term) for term in matched(_names(one), two.keys)}.values())
    signs = _ONE_DATE * one_date(one, two) + _ONE_COUNT * one_count(one, two) + _ONE_NAME * names
    words = shared_weight(reading, one, two, signs)
    return (names + signs) / _CORE if not words and names >= _RARE else words


def unlikeness(one: ReadPoint, two: ReadPoint) -> float:
    """What speaks against it, in the measure of ``likeness``."""
    kinds = is_new(one, two) + other_kind(one, two) + other_subject(one, two) + other_end(one, two)
    return _OTHER * _differences(one, two) + _OTHER_KIND * kinds


@once
def _names(one: ReadPoint) -> tuple[Term, ...]:
    """The names in a sentence but those of lands."""
    return tuple(term for term in one.about if term.name and not term.land)


def _differences(one: ReadPoint, two: ReadPoint) -> int:
    """In how many ways they visibly tell of two things."""
    first, second = ordinals(one.point.text), ordinals(two.point.text)
    return sum(
        (
            apart(_thing(one), _thing(two)),
            bool(first and second) and not first & second,
            other_owner(one, two),
            other_lands(one, two),
            other_places(one, two),
            _namesakes(one, two),
            other_names(one, two),
            other_label(one, two),
            other_count(one, two),
        )
    )


def is_new(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether one of them says that it is of a new thing, or of another."""
    return _says_new(one) != _says_new(two)


@once
def _says_new(one: ReadPoint) -> bool:
    return bool(_NEW.search(one.point.text))


def other_kind(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether a word that both say is told closer in each, and not alike: the upper lock and the lower."""
    first, second = _qualified(one), _qualified(two)
    said = frozenset(first.values()), frozenset(second.values())
    return any(
        first[key] not in said[1] | two.keys and second[key] not in said[0] | one.keys
        for key in first.keys() & second.keys()
    )


def other_subject(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether each begins with what the other never mentions: the hall of the archive, the reading room of it."""
    first, second = _subject(one), _subject(two)
    return bool(first and second) and not first & two.keys and not second & one.keys


@once
def _subject(one: ReadPoint) -> frozenset[str]:
    match = _OPENING.match(one.point.text)
    return frozenset(key for term in one.about if match and term.end <= match.end() for key in term.keys)


def other_end(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether one word is of other things in the two: the contract for the radars and the one for the lorries."""
    first, second = _ended(one), _ended(two)
    return any(not first[key] & two.keys and not second[key] & one.keys for key in first.keys() & second.keys())


@once
def _ended(one: ReadPoint) -> dict[str, frozenset[str]]:
    pairs = [
        (head, end)
        for head, end in pairwise(one.about)
        if not (head.name or end.name or end.land) and _OF.fullmatch(one.point.text, _word_end(one, head), end.start)
    ]
    return {key: end.keys for head, end in pairs for key in head.keys}


def _word_end(one: ReadPoint, head: Term) -> int:
    """Where the word ends that bears a term, which may hold the next small word: "contract for"."""
    return head.end - len(match[0]) if (match := _OF_INSIDE.search(one.point.text, head.start, head.end)) else head.end


@once
def _qualified(one: ReadPoint) -> dict[str, str]:
    found: dict[str, str] = {}
    for term in one.about:
        match = None if term.name or term.land else _QUALIFIER.search(one.point.text[: term.start])
        if match:
            found |= dict.fromkeys(term.keys, stem(match[1]))
    return found


@once
def _thing(one: ReadPoint) -> frozenset[str]:
    """What a sentence says beside the states: these are contrary, and what they are of may be another."""
    taken = [(state.start, state.end) for state in states(one.point.text)]
    kept = (term for term in one.about if not any(term.start < end and start < term.end for start, end in taken))
    return frozenset(key for term in kept for key in term.keys)


def other_lands(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether each names a land that the other does not."""
    first, second = _lands(one), _lands(two)
    return bool(first - second and second - first)


@once
def _lands(one: ReadPoint) -> frozenset[str]:
    return frozenset(key for term in one.about if term.land for key in term.keys if key[0] == "@" and "/" not in key)


def other_places(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether each names a place, "in Wau", and neither names a place of the other."""
    first, second = _places(one), _places(two)
    return bool(first and second) and not first & second and not first & two.keys and not second & one.keys


@once
def _places(one: ReadPoint) -> frozenset[str]:
    names = (term for term in one.about if term.name and not term.land)
    return frozenset(key for term in names if _IN.search(one.point.text[: term.start]) for key in term.keys)


def _namesakes(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether the sentences name two persons of one family name."""
    if not matched(_names(one), two.keys):
        return False
    first, second = ([name.parts for name in persons(found.point.text) if not name.sole] for found in (one, two))
    return any(a[-1] == b[-1] and not set(a[:-1]) & set(b[:-1]) for a in first for b in second)


def other_names(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether one word bears other names in the two: the ferry Aurora and the ferry Borealis."""
    first, second = _titled(one), _titled(two)
    return any(not first[key] & two.keys and not second[key] & one.keys for key in first.keys() & second.keys())


@once
def _titled(one: ReadPoint) -> dict[str, frozenset[str]]:
    beside = [pair for pair in pairwise(one.about) if one.point.text[pair[0].end : pair[1].start] == " "]
    pairs = [(first, second) if second.name else (second, first) for first, second in beside]
    titled = [(word, name) for word, name in pairs if name.name and not (name.land or word.name)]
    return {key: name.keys for word, name in titled for key in word.keys}


def other_label(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether years tell what is meant from others of its kind, and other years: budgets for 2021 and for 2022."""
    first, second = _labels(one), _labels(two)
    return bool(first and second) and not first & second


@once
def _labels(one: ReadPoint) -> frozenset[str]:
    return frozenset(date.iso for date in one.dates if _LABEL.search(one.point.text[: date.start]))


def other_count(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether they count things of one kind, and never as many."""
    pairs = [
        (first.amount, second.amount)
        for first, second in product(one.figures, two.figures)
        if first.noun & second.noun and comparable(first.amount, second.amount)
    ]
    whole = _WHOLE.search(one.point.text) or _WHOLE.search(two.point.text)
    return bool(pairs) and not whole and not any(agree(first, second) for first, second in pairs)


def one_count(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether both count as many of one thing, "300 elephants", or tell the same sum of money."""
    return any(
        (first.noun & second.noun or first.quantity.dimension == "money")
        and (first.amount.unit, first.amount.value) == (second.amount.unit, second.amount.value)
        for first in one.figures
        for second in two.figures
    )


def one_date(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether both name one day or month."""
    first, second = exact(one), exact(two)
    return any(a.meets(b) for a in first for b in second)


@once
def exact(one: ReadPoint) -> list[Span]:
    """The days and months that a point names, and its own."""
    days = [*(date.iso for date in one.dates), *([one.point.date.iso] if one.point.date else [])]
    return [span for day in days if (span := span_of(day)) and span.days <= _A_MONTH]
