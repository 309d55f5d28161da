"""``name``: one person under names that hide it: a given name for the family's, another order, another spelling.

Two mentions are one person's if their names fit part by part and what stands around them does: offices, fields, lands,
and the words of their sentences, weighed together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from generator.model.proposed import Proposed
from generator.outline.claims.customs import PARTICLES, apart_of, custom, forms_of, goes_by_given
from generator.outline.claims.persons import RANKS, Named, persons
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.spellings import sound, sounds_as_one, spelt_alike, strangeness, weakly_alike
from generator.outline.claims.terms import Term
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._telling import listed, propose, side
from generator.records import dataclass

_MOST = 40  # so many mentions of one name are looked at; the same form again tells nothing new
_SAME, _ALIKE, _FAINTLY, _ANOTHER, _MORE = 1.5, 1.2, 0.6, -3.0, -0.2  # what two parts of names say for one person
_OFFICE, _OTHER_OFFICE, _FIELD, _OTHER_FIELD = 1.5, -1.5, 1.0, -1.5
_LAND, _OTHER_LAND, _WORD, _WORDS = 0.5, -0.7, 0.6, 3.0
_TWO_NAMES = -1.5  # of two given names that are known, as "Tom" and "Tim"
_IN_LETTERS = 0.05  # so strange are "Torbjørn" and "Thorbjorn" at most, which are one
_ONE_PERSON = 3.49
_SAME_PARTS = 2.0  # of the same parts in another order
_KNOWN = 1.2  # of a name that stands with another title
_FITS = 0.5  # for a part of a name that stands alone


@dataclass(frozen=True, slots=True)
class Mention:
    one: ReadPoint
    name: Named

    @property
    def about(self) -> tuple[Term, ...]:
        """The words of its sentence but those of the name."""
        start, end = self.name.start, self.name.start + len(self.name.printed)
        return tuple(term for term in self.one.about if not start <= term.start < end)


def _find(reading: Reading) -> Iterable[Proposed]:
    every = [Mention(one, name) for one in reading.points for name in persons(one.point.text)]
    families = {part for item in every if not item.name.sole for part in set(item.name.parts) - _alone(item)}
    groups = [*_by_part(reading, every, families), *_by_sound(reading, every)]
    yield from (_proposal(group, why) for group, why in _unique(groups))


Group = tuple[list[Mention], str]


def _by_part(reading: Reading, every: Sequence[Mention], families: set[str]) -> Iterator[Group]:
    """Names that share a part: given taken for family name, another given or family name."""
    lists = _lists(every, lambda item: (*item.name.parts, *sorted(apart_of(item.name.parts))))
    for part in sorted(lists):
        soles = [item for item in lists[part] if item.name.sole]
        fulls = _forms([item for item in lists[part] if not item.name.sole])[:_MOST]
        for full in fulls:
            yield from _misread(reading, full, part, soles, lists, families)
            yield from _two_families(reading, full, part, lists)
        yield from _renamed(fulls)


def _misread(
    reading: Reading, full: Mention, part: str, soles: Sequence[Mention], lists: dict[str, list[Mention]],
    families: set[str],
) -> Iterator[Group]:  # fmt: skip
    """A given name alone, as if it were the family's: "Minister Hye-jin" of Moon Hye-jin."""
    if part not in _alone(full) or part in families or full.name.royal:
        return
    fitting = [
        item
        for item in soles
        if not item.name.royal
        and _around(reading, item, full) >= _FITS
        and _elsewhere(item, full)
        and (part not in full.name.parts[-1:] or not goes_by_given(full.name.parts) or item.name.courteous)
    ]
    if fitting:
        rest = [other for name in full.name.parts if name != part for other in lists[name] if other.name.sole]
        proper = [item for item in rest if _around(reading, item, full) >= 0]
        yield [full, *fitting[:2], *proper[:1]], f"{fitting[0].name.printed} is no family name of {full.name.printed}."


def _alone(item: Mention) -> frozenset[str]:
    """Parts of a full name that are no family name; of some languages people are called by them, without "Mr".

    Where a land has no family names, what stands last is the father's name.
    """
    parts = item.name.parts
    last = goes_by_given(parts) or item.one.keys & (_BY_OWN_NAME | _NO_FAMILIES)
    own = parts[:1] if item.one.keys & _BY_OWN_NAME else ()
    return (apart_of(parts) | frozenset(parts[-1:] if last else ())) - frozenset(own)


_BY_OWN_NAME = frozenset(f"@{land}" for land in ("Ethiopia", "Eritrea", "Iceland", "Somalia"))  # which stands first
_NO_FAMILIES = frozenset(("@Mongolia", "@Myanmar"))


def _two_families(reading: Reading, full: Mention, part: str, lists: dict[str, list[Mention]]) -> Iterator[Group]:
    """Two parts of one full name, each with a title as if it were the family's: "Ms Nguyen" and "Ms Lan"."""
    first, *later = full.name.parts
    if part != first:
        return
    held = [[item for item in lists[name] if item.name.sole and item.name.titled] for name in (first, *later)]
    used = [items[0] for items in held if items and _around(reading, items[0], full) >= 0]
    if len(used) > 1:
        yield [full, *used], f"Two parts of {full.name.printed} are each used as the family name."


def _elsewhere(sole: Mention, full: Mention) -> bool:
    """Whether a name alone stands for itself: it has a title, or its sentence does not give the rest of the name."""
    if sole.name.titled:
        return True
    if not _told(full)[0]:
        return False  # nothing says that it is a person
    others = {part for name in persons(sole.one.point.text) for part in name.parts}
    return not others & set(full.name.parts[1:]) or sole.name.parts[0] != full.name.parts[0]


def _renamed(fulls: Sequence[Mention]) -> Iterator[Group]:
    """One office that only one person holds, with one part of the name and another beside it."""
    for index, one in enumerate(fulls):
        for two in fulls[index + 1 :]:
            if (
                _one_holder(one.name, two.name)
                and _same_year(one, two)
                and len(set(one.name.parts) ^ set(two.name.parts)) == 2
            ):
                yield [one, two], "One office goes with two names that share a part."


def _one_holder(one: Named, two: Named) -> bool:
    same = one.office & two.office and one.field == two.field
    return bool(same) and (bool(one.field) or bool(one.office & _SINGLE))


def _same_year(one: Mention, two: Mention) -> bool:
    first, second = one.one.issued, two.one.issued
    return not first or not second or first.days_to(second) <= 400


_SINGLE = frozenset(("president", "premi", "premier", "chancell", "chancellor"))


def _by_sound(reading: Reading, every: Sequence[Mention]) -> Iterator[Group]:
    """Names that may be two spellings of one, or its parts in another order."""
    lists = _lists(every, _heard)
    for key in sorted(lists):
        forms = _forms(lists[key])[:_MOST]
        for index, one in enumerate(forms):
            for two in forms[index + 1 :]:
                if why := _two_forms(reading, one, two):
                    yield [one, two], why


def _heard(item: Mention) -> tuple[str, ...]:
    """Where a name is looked for: under its offices, fields and lands, and, if it is full, under its sounds."""
    sounds = (f"/{sound(part)}" for part in item.name.parts if not item.name.sole)
    forms = (form for part in item.name.parts for form in sorted(forms_of(part)))
    return (*sorted(item.name.around), *sorted(_lands(item)), *sounds, *forms)


def _lands(item: Mention) -> frozenset[str]:
    return frozenset(key for term in item.about if term.land for key in term.keys if "/" not in key)


def _two_forms(reading: Reading, one: Mention, two: Mention) -> str:
    """Why two names may be one person's, "" where they are the same or two persons'."""
    first, second = one.name.parts, two.name.parts
    if (
        not (_is_person(one) or _is_person(two))
        or first == second
        or (one.name.sole and two.name.sole and not one.name.office & two.name.office)
    ):
        return ""
    if one.name.sole != two.name.sole:
        return _SOUNDS if _spelt_otherwise(reading, one, two) and _around(reading, one, two) >= _FITS else ""
    if sorted(first) == sorted(second):
        return _ORDER if len(first) * _SAME + _around(reading, one, two) >= _SAME_PARTS else ""
    if set(first) <= set(second) or set(second) <= set(first):
        turned = not _in_order(*sorted((first, second), key=len))
        return _ORDER if turned and fit(first, second) + _around(reading, one, two) >= _ONE_PERSON else ""
    alike = fit(first, second)
    return _SOUNDS if alike > 0 and alike + _around(reading, one, two) >= _ONE_PERSON else ""


def _is_person(item: Mention) -> bool:
    """Whether something says that a name is a person's: an office, a title or a given name."""
    known = (custom("given"), custom("spanish"))
    given = not item.name.sole and any(part in names or forms_of(part) for part in item.name.parts for names in known)
    return given or item.name.titled or bool(_told(item)[0])


def _in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the parts of one name follow each other as they do in a longer one."""
    places = [long.index(part) for part in short]
    return places == sorted(places)


_SOUNDS = "The names sound alike."
_ORDER = "The same parts stand in another order, so that another one reads as the family name."


def _spelt_otherwise(reading: Reading, one: Mention, two: Mention) -> bool:
    """Whether a name alone may be the last part of a full one in another spelling."""
    short, long = sorted((one, two), key=lambda item: len(item.name.parts))
    alone, last = short.name.parts[0], long.name.parts[-1]
    known = short.name.office & long.name.office or (short.name.titled and _around(reading, one, two) >= _KNOWN)
    return bool(known) and len(alone) > len("kim") and alone not in long.name.parts and spelt_alike(alone, last)


@lru_cache(maxsize=8192)
def fit(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    """What the parts of two full names say for one person: above 0 where those of the shorter have their like."""
    short, long = sorted(([part for part in name if part not in PARTICLES] for name in (one, two)), key=len)
    if len(one) != len(two) and sounds_as_one(one, two):
        return _ALIKE * max(len(short), len("ab"))
    if len(short) != len(long):
        short, long = ([piece for part in name for piece in part.split("-")] for name in (short, long))
        short, long = sorted((short, long), key=len)
    left = list(long)
    total = 0.0
    for part in short:
        worth, match = max(((_worth(part, other), other) for other in left), default=(_ANOTHER, ""))
        total += worth
        if match and worth > 0:
            left.remove(match)
    return total + _MORE * len(left)


def _worth(one: str, two: str) -> float:
    if one == two:
        return _SAME
    if {one, two} <= custom("given") and not forms_of(one) & forms_of(two) and strangeness(one, two) > _IN_LETTERS:
        return _TWO_NAMES
    if forms_of(one) & forms_of(two) or (min(len(one), len(two)) > len("al") and spelt_alike(one, two)):
        return _ALIKE
    return _FAINTLY if weakly_alike(one, two) else _ANOTHER


def _around(reading: Reading, one: Mention, two: Mention) -> float:
    """What stands around two names says for one person: offices, fields, lands, and the words of both sentences."""
    offices, fields = _told(one), _told(two)
    total = _weighed(offices[0], fields[0], _OFFICE, _OTHER_OFFICE)
    total += _weighed(offices[1] - _RANKS, fields[1] - _RANKS, _FIELD, _OTHER_FIELD)
    lands = [frozenset(key for term in item.about if term.land for key in term.keys) for item in (one, two)]
    total += _weighed(lands[0], lands[1], _LAND, _OTHER_LAND)
    keys = frozenset(key for term in two.about if not term.land for key in term.keys)
    shared = {term.main: term for term in one.about if term.keys & keys and not term.compound}
    return total + min(_WORDS, _WORD * sum(map(reading.weight, shared.values())))


def _told(item: Mention) -> tuple[frozenset[str], frozenset[str]]:
    """The offices and the fields around a name."""
    fields = frozenset(key for key in item.name.around if key.startswith("~"))
    return item.name.around - fields, fields


_RANKS = frozenset(f"~{rank}" for rank in RANKS)


def _weighed(one: frozenset[str], two: frozenset[str], shared: float, other: float) -> float:
    if not one or not two:
        return 0.0
    return shared if one & two else other


def _lists(every: Iterable[Mention], keys: Callable[[Mention], Iterable[str]]) -> dict[str, list[Mention]]:
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for item in every:
        for key in dict.fromkeys(keys(item)):
            found[key].append(item)
    return dict(found)


def _forms(every: Iterable[Mention]) -> list[Mention]:
    """The first mention of every form."""
    found: dict[tuple[object, ...], Mention] = {}
    for item in every:
        found.setdefault((item.name.parts, item.name.around), item)
    return list(found.values())


def _unique(groups: Iterable[tuple[list[Mention], str]]) -> Iterator[tuple[list[Mention], str]]:
    """Groups whose persons were not told before."""
    told: set[frozenset[str]] = set()
    for group, why in groups:
        forms = frozenset(item.name.printed for item in group)
        if len(forms) > 1 and not any(len(forms & other) > 1 for other in told):
            told.add(forms)
            yield group, why


def _proposal(group: Sequence[Mention], why: str) -> Proposed:
    forms = list(dict.fromkeys(item.name.printed for item in group))
    members = {item.one.point.id: (item.one, side(item.one, item.name.printed)) for item in reversed(group)}
    return propose(
        "name", list(members.values()), why=why,
        wording=f"The sources give {listed(forms)} for what may be one person.",
        title=f"{listed(forms)}: one person?",
    )  # fmt: skip


KIND = DisputeKind("name", "One person under names that hide it.", _find)
