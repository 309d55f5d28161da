"""``name``: one person under names that hide it, and one thing that a source gives two names and another only one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.proposed import Proposed
from generator.outline.claims.persons import (
    RANKS,
    Named,
    apart_of,
    goes_by_given,
    persons,
    sound,
    sounds_as_one,
    spelt_alike,
)
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._telling import listed, propose, side

_MOST = 40  # so many mentions of one name are looked at; the same form again tells nothing new


@dataclass(frozen=True, slots=True)
class Mention:
    one: ReadPoint
    name: Named


def _find(reading: Reading) -> Iterable[Proposed]:
    every = [Mention(one, name) for one in reading.points for name in persons(one.point.text)]
    families = {part for item in every if not item.name.sole for part in set(item.name.parts) - _alone(item)}
    yield from (_proposal(group, why) for group, why in _unique([*_by_part(every, families), *_by_sound(every)]))


def _by_part(every: Sequence[Mention], families: set[str]) -> Iterator[tuple[list[Mention], str]]:
    """Names that share a part: given taken for family name, parts in another order, another given or family name."""
    lists = _lists(every, lambda item: (*item.name.parts, *sorted(apart_of(item.name.parts))))
    for part in sorted(lists):
        soles = [item for item in lists[part] if item.name.sole]
        fulls = _forms([item for item in lists[part] if not item.name.sole])[:_MOST]
        for full in fulls:
            yield from _misread(full, part, soles, lists, families)
            yield from _two_families(full, part, lists)
        yield from _reordered(fulls)
        yield from _renamed(fulls)


def _misread(
    full: Mention, part: str, soles: Sequence[Mention], lists: dict[str, list[Mention]], families: set[str]
) -> Iterator[tuple[list[Mention], str]]:
    """A given name alone, as if it were the family's: "Minister Hye-jin" of Moon Hye-jin."""
    if part not in _alone(full) or part in families or full.name.royal:
        return
    fitting = [
        item
        for item in soles
        if not item.name.royal
        and _may_be_one(item.name, full.name)
        and _elsewhere(item, full)
        and (part not in full.name.parts[-1:] or not goes_by_given(full.name.parts) or item.name.courteous)
    ]
    if fitting:
        rest = [other for name in full.name.parts if name != part for other in lists[name] if other.name.sole]
        proper = [item for item in rest if _may_be_one(item.name, full.name)]
        yield [full, *fitting[:2], *proper[:1]], f"{fitting[0].name.printed} is no family name of {full.name.printed}."


def _alone(item: Mention) -> frozenset[str]:
    """Parts of a full name that are no family name; of some languages people are called by them, without "Mr".

    Where a land has no family names, what stands last is the father's name.
    """
    parts = item.name.parts
    last = goes_by_given(parts) or item.one.keys & _NO_FAMILIES
    return apart_of(parts) | frozenset(parts[-1:] if last else ())


_NO_FAMILIES = frozenset(f"@{land}" for land in ("Ethiopia", "Eritrea", "Iceland", "Mongolia", "Myanmar", "Somalia"))


def _two_families(full: Mention, part: str, lists: dict[str, list[Mention]]) -> Iterator[tuple[list[Mention], str]]:
    """Two parts of one full name, each with a title as if it were the family's: "Ms Nguyen" and "Ms Lan"."""
    first, *later = full.name.parts
    if part != first:
        return
    held = [[item for item in lists[name] if item.name.sole and item.name.titled] for name in (first, *later)]
    used = [items[0] for items in held if items and _may_be_one(items[0].name, full.name)]
    if len(used) > 1:
        yield [full, *used], f"Two parts of {full.name.printed} are each used as the family name."


def _elsewhere(sole: Mention, full: Mention) -> bool:
    """Whether a name alone stands for itself: it has an office, or its sentence does not give the rest of the name."""
    if sole.name.office or sole.name.field:
        return True
    if not (full.name.office or full.name.field):
        return False  # nothing says that it is a person
    others = {part for name in persons(sole.one.point.text) for part in name.parts}
    return not others & set(full.name.parts[1:]) or sole.name.parts[0] != full.name.parts[0]


def _renamed(fulls: Sequence[Mention]) -> Iterator[tuple[list[Mention], str]]:
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


def _reordered(fulls: Sequence[Mention]) -> Iterator[tuple[list[Mention], str]]:
    for index, one in enumerate(fulls):
        for two in fulls[index + 1 :]:
            if one.name.parts != two.name.parts and sorted(one.name.parts) == sorted(two.name.parts):
                yield [one, two], "The same parts stand in another order, so that another one reads as the family name."


def _by_sound(every: Sequence[Mention]) -> Iterator[tuple[list[Mention], str]]:
    """Names that may be two spellings of one: of one office, or alike in all their parts."""
    lists = _lists(every, _heard)
    for key in sorted(lists):
        forms = _forms(lists[key])[:_MOST]
        for index, one in enumerate(forms):
            for two in forms[index + 1 :]:
                if _may_be_one(one.name, two.name) and _two_spellings(one.name, two.name):
                    yield [one, two], "The names sound alike."


def _heard(item: Mention) -> tuple[str, ...]:
    """Where a name is looked for: under its office, and, if it is full, under its sounds."""
    sounds = (f"~{sound(part)}" for part in item.name.parts if not item.name.sole)
    return (*item.name.office, *sounds)


def _two_spellings(one: Named, two: Named) -> bool:
    """Whether names differ, and every part that both have may be a spelling of the other's."""
    if one.parts == two.parts or set(one.parts) <= set(two.parts) or set(two.parts) <= set(one.parts):
        return False
    if one.sole != two.sole:
        short, long = sorted((one, two), key=lambda name: len(name.parts))
        named = short.office & long.office and len(short.parts[0]) > 3
        return bool(named) and any(spelt_alike(short.parts[0], part) for part in long.parts[-1:])
    if len(one.parts) != len(two.parts):
        return sounds_as_one(one.parts, two.parts)
    if one.sole and not one.office & two.office:
        return False
    differ = [(a, b) for a, b in zip(one.parts, two.parts, strict=True) if a != b]
    return all(spelt_alike(a, b) and min(len(a), len(b)) > 2 for a, b in differ)


def _may_be_one(one: Named, two: Named) -> bool:
    """Whether the offices allow two names to be one person's."""
    if one.office and two.office and not one.office & two.office:
        return False
    first, second = one.field - RANKS, two.field - RANKS
    return not first or not second or bool(first & second)


def _lists(every: Iterable[Mention], keys) -> dict[str, list[Mention]]:  # type: ignore[no-untyped-def]
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for item in every:
        for key in dict.fromkeys(keys(item)):
            found[key].append(item)
    return dict(found)


def _forms(every: Iterable[Mention]) -> list[Mention]:
    """The first mention of every form."""
    found: dict[tuple[object, ...], Mention] = {}
    for item in every:
        found.setdefault((item.name.parts, item.name.office, item.name.field), item)
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
