"""Two mentions of persons side by side, wherever they may be one person's (``_name_signs.py`` weighs it)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, product

from generator.outline.claims.customs import apart_of, custom, forms_of, given_of, goes_by_given, is_short_form
from generator.outline.claims.persons import RANKS, Named, persons
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.spellings import sound
from generator.outline.claims.terms import Term
from generator.outline.disputes._fitting import Fit, fit
from generator.records import dataclass

_MOST = 40  # so many mentions under one key are looked at; the same form again tells nothing new
_BY_OWN_NAME = frozenset(f"@{land}" for land in ("Ethiopia", "Eritrea", "Iceland", "Somalia"))  # which stands first
_NO_FAMILIES = frozenset(("@Mongolia", "@Myanmar"))
_RANKS = frozenset(f"~{rank}" for rank in RANKS)
_INITIAL = re.compile(r"(?<![\w’'])([^\W\d_])\.")
_MEN = re.compile(r"\b(?:Mr|Sir|Lord|Herr|Monsieur|Señor|[Ss]pokesman|[Cc]hairman|[Bb]rother|[Kk]ing|[Pp]rince)\b")
_WOMEN = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Frau|Madame|[Ss]pokeswoman|[Cc]hairwoman|[Ss]ister|[Qq]ueen|[Pp]rincess|Ombudswoman)\b"
)
_TITLE = 24  # letters before a name in which its title stands


@dataclass(frozen=True)
class Mention:
    """A name in the sentence of a point."""

    one: ReadPoint
    name: Named

    @property
    def parts(self) -> tuple[str, ...]:
        return self.name.parts

    @cached_property
    def about(self) -> tuple[Term, ...]:
        """The words of its sentence but those of the name, each once."""
        start, end = self.name.start, self.name.start + len(self.name.printed)
        kept = (term for term in self.one.about if not start <= term.start < end and not term.compound)
        return tuple({term.main: term for term in kept}.values())

    @cached_property
    def lands(self) -> frozenset[str]:
        return frozenset(key.partition("/")[0] for term in self.about if term.land for key in term.keys)

    @cached_property
    def words(self) -> frozenset[str]:
        """The keys of its sentence but those of lands."""
        return frozenset(key for term in self.about if not term.land for key in term.keys)

    @cached_property
    def offices(self) -> frozenset[str]:
        return frozenset(key for key in self.name.around if not key.startswith("~"))

    @cached_property
    def fields(self) -> frozenset[str]:
        return self.name.around - self.offices - _RANKS

    @cached_property
    def others(self) -> tuple[Named, ...]:
        """The other names of its sentence."""
        return tuple(name for name in persons(self.one.point.text) if name.start != self.name.start)

    @cached_property
    def initials(self) -> frozenset[str]:
        return frozenset(letter.casefold() for letter in _INITIAL.findall(self.name.printed))

    @cached_property
    def gender(self) -> str:
        """What its title says: "m", "f" or nothing."""
        before = self.one.point.text[max(0, self.name.start - _TITLE) : self.name.start]
        return "m" if _MEN.search(before) else "f" if _WOMEN.search(before) else ""

    @property
    def is_person(self) -> bool:
        """Whether something says that a name is a person's: an office, a title or a given name."""
        return self.is_named or bool(self.offices)

    @cached_property
    def is_named(self) -> bool:
        """Whether the name itself says so, or the title before it."""
        known = (custom("given"), custom("spanish"))
        given = not self.name.sole and any(
            part in names or forms_of(part) for part in self.parts for names in known
        )  # fmt: skip
        return given or self.name.titled

    @cached_property
    def alone(self) -> frozenset[str]:
        """Parts of a full name that are no family name; of some languages people are called by them, without "Mr".

        Where a land has no family names, what stands last is the father's name.
        """
        last = goes_by_given(self.parts) or self.one.keys & (_BY_OWN_NAME | _NO_FAMILIES)
        own = self.parts[:1] if self.by_own_name else ()
        halves = (half for part in self.given if "-" in part for half in part.split("-"))
        return (apart_of(self.parts) | frozenset((*halves, *(self.parts[-1:] if last else ())))) - frozenset(own)

    @property
    def by_own_name(self) -> bool:
        """Whether its land calls people by the name that stands first."""
        return bool(self.one.keys & _BY_OWN_NAME)

    @cached_property
    def given(self) -> frozenset[str]:
        return given_of(self.parts)


@dataclass(frozen=True)
class Pair:
    """Two mentions; ``short`` has no more parts than ``full``. ``used``: the parts that stand alone in the topic."""

    reading: Reading
    short: Mention
    full: Mention
    used: frozenset[str]

    @property
    def sole(self) -> bool:
        """Whether one part stands alone, and the other name has more."""
        return self.short.name.sole and not self.full.name.sole

    @property
    def points(self) -> frozenset[str]:
        return frozenset((self.short.one.point.id, self.full.one.point.id))

    @cached_property
    def fit(self) -> Fit:
        return fit(self.short.parts, self.full.parts)

    @cached_property
    def shared(self) -> float:
        """What both sentences say, by weight."""
        said = (term for term in self.short.about if not term.land and term.keys & self.full.words)
        return sum(map(self.reading.weight, said))

    @cached_property
    def unsaid(self) -> float:
        """What each says and the other does not, by weight: of the two the less."""
        first, second = self.short, self.full
        ours = (term for term in first.about if not term.land and not term.keys & second.words)
        theirs = (term for term in second.about if not term.land and not term.keys & first.words)
        return min(sum(map(self.reading.weight, ours)), sum(map(self.reading.weight, theirs)))


def candidates(reading: Reading) -> Iterator[Pair]:
    """Every two mentions of different points whose names are not the same and share a part, a sound or an initial."""
    every = [Mention(one, name) for one in reading.points for name in persons(one.point.text)]
    used = frozenset(item.parts[0] for item in every if item.name.sole and item.name.titled)
    told: set[tuple[int, int, int, int]] = set()
    for one, two in _near(every):
        short, full = sorted((one, two), key=lambda item: len(item.parts))
        key = (one.one.place, one.name.start, two.one.place, two.name.start)
        if key not in told and _comparable(short, full):
            told.add(key)
            yield Pair(reading, short, full, used)


def _near(every: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Mentions under one key; of many with the same form the first."""
    soles = _lists((item for item in every if item.name.sole), _keys)
    fulls = _lists((item for item in every if not item.name.sole), _keys)
    for key, found in sorted(fulls.items()):
        forms = _forms(found)[:_MOST]
        yield from combinations(forms, 2)
        yield from product(forms, _forms(soles.get(key, []))[:_MOST])
    for _, found in sorted(soles.items()):
        yield from combinations(_forms(found)[:_MOST], 2)


def _keys(item: Mention) -> tuple[str, ...]:
    """Where a name is looked for: under its parts and their sounds, its offices, fields and lands."""
    parts = (form for part in item.parts for form in (part, f"/{sound(part)}", *sorted(forms_of(part))))
    return (*parts, *sorted(item.alone), *_letters(item), *sorted(item.name.around), *sorted(item.lands))


def _letters(item: Mention) -> tuple[str, ...]:
    """The letters that stand for names, and those that a name alone may stand for."""
    return tuple(sorted(item.initials)) or ((item.parts[0][0],) if item.name.sole and item.name.titled else ())


def _comparable(short: Mention, full: Mention) -> bool:
    """Whether something in two names speaks for one person, and it is no usual short form."""
    if short.one is full.one or short.parts == full.parts:
        return False
    if full.name.sole:
        named = short.name.titled and full.name.titled and short.offices & full.offices
        return bool(named) and (fit(short.parts, full.parts).likely or _lettered(short, full))
    if short.name.sole:
        return _alone(short, full)
    found = fit(short.parts, full.parts)
    usual = found.contained or any(is_short_form(one, two) for one, two in found.others)
    return (short.is_person or full.is_person) and found.likely and not usual and not _both_named(short, full)


def _both_named(one: Mention, two: Mention) -> bool:
    """Whether one of the sentences names both, as two persons."""
    return any(name.parts == two.parts for name in one.others) or any(name.parts == one.parts for name in two.others)


def _lettered(short: Mention, full: Mention) -> bool:
    """Whether one of two names may be what the other has a letter for: "Ganzorig" of "G. Temuulen"."""
    return short.parts[0][0] in full.initials or full.parts[0][0] in short.initials


def _alone(short: Mention, full: Mention) -> bool:
    """Whether a part of a name stands alone that does not by the customs of its land, or in another spelling."""
    part = short.parts[0]
    if part in full.alone:
        usual = goes_by_given(full.parts) and not short.name.courteous
        given = any((set(full.parts) - {part}) & set(name.parts) for name in short.others)
        return not usual and (short.name.titled or (full.is_named and not given))
    if part in full.parts:
        return goes_by_given(full.parts) and short.name.titled
    return short.name.titled and (fit(short.parts, full.parts).likely or _lettered(short, full))


def _lists(every: Iterable[Mention], keys: Callable[[Mention], Iterable[str]]) -> dict[str, list[Mention]]:
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for item in every:
        for key in dict.fromkeys(keys(item)):
            found[key].append(item)
    return dict(found)


def _forms(every: Iterable[Mention]) -> list[Mention]:
    """The first mention of every form with what stands around it."""
    found: dict[tuple[object, ...], Mention] = {}
    for item in every:
        found.setdefault((item.parts, item.name.around, item.one.place if item.name.titled else 0), item)
    return list(found.values())
