"""What a figure is of and what it leaves out: groups that exclude each other, and words for a part of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.outline.claims.families import Slot, families
from generator.outline.claims.terms import Term

_PART = re.compile(
    r"\b(?:of (?:them|these|those|which|whom|this|that|it)|among (?:them|these|those)|part of|share of"
    r"|some of|portion of"
    r"|(?:first|second|third|fourth|last) (?:tranche|phase|stage|part)|alone|in addition"
    r"|a further"
    r"|another|additional|more of|others|the rest|the remaind\w+|thereof|including|included|among which|of whom"
    r"|remaining|one of|per cent of those|up from|down from)\b",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(
    r"(?:of (?:them|these|those(?! (?:who|whom|on|in|at|from|with|eligible|entitled|aged|[a-z]+ing|[a-z]+ed))|this"
    r"|that|it)|more of|others|thereof|alone|in addition|up from|down from|among (?:them|these|those))\b",
    re.IGNORECASE,
)
_MAKES_UP = re.compile(
    r"\b(?:ma[dk]es? up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|contribut(?:es|ed|ing)|constitut(?:es|ed)"
    r") (?:(?:an?|about|some|only|just|nearly|roughly|around|another) )*$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b[\w’'-]+ (?:alone|by (?:itself|themselves|himself|herself)|on its own)\b[^.;]{0,60}$", re.IGNORECASE
)
_FROM_WHOLE = re.compile(
    r"(?:^|[.;] )Of (?:the|its|their|these|those|all) (?:[^,;]|,\d){3,60}, (?:(?:about|some|only|just|nearly) )?$"
)
_OF_THE = re.compile(r" of (?:the|its|their|these|those|all the) ")


def apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two sets of keys name different members of one family of things ("girls", "boys")."""
    return _exclude(_things(one), _things(two))


def otherwise_done(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two sets of keys name different acts or outcomes of one family ("arrested", "convicted")."""
    return _exclude(_acts(one), _acts(two))


def within(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether ``one`` names a part of a whole that ``two`` names alone: "frigates" of "ships"."""
    wholes = families().wholes
    above = frozenset[str]().union(*(wholes[key] for key in one & wholes.keys())) & two
    return any(not any(whole in wholes.get(key, ()) for key in two) for whole in above)


def _exclude(first: Mapping[int, set[int]], second: Mapping[int, set[int]]) -> bool:
    return any(line in second and not places & second[line] for line, places in first.items())


def of_a_body(text: str, end: int) -> bool:
    """Whether a count is of members of something: "800 soldiers of the brigade"."""
    return bool(_OF_THE.match(text, end))


def measures(terms: tuple[Term, ...]) -> frozenset[str]:
    """The measures that terms name and that they can only mean."""
    known = families().named["measure"]
    meant = (frozenset(key for key in term.keys if key.startswith("=")) - {"=budget"} for term in terms)
    return frozenset(key for keys in meant if keys <= known for key in keys)


@lru_cache(maxsize=16384)
def _things(keys: frozenset[str]) -> dict[int, set[int]]:
    """Line → which of its things ``keys`` name, or parts of them."""
    return _places(keys, families().things)


@lru_cache(maxsize=16384)
def _acts(keys: frozenset[str]) -> dict[int, set[int]]:
    return _places(keys, families().acts)


def _places(keys: frozenset[str], slots: Mapping[str, frozenset[Slot]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for key in keys & slots.keys():
        for line, place in slots[key]:
            found.setdefault(line, set()).add(place)
    return found


def group(keys: frozenset[str]) -> frozenset[str]:
    """The part of a whole that ``keys`` name: women, the young, the north; both of a pair are the whole."""
    pairs = (pair for pair in _PAIRS if pair <= keys)
    return (keys & families().named["group"]).difference(*pairs)


_PAIRS = tuple(
    frozenset(pair.split())
    for pair in ("=woman =man", "=girl =boy", "=urban =rural", "=goods =services", "=north =south", "=east =west")
)


_TOGETHER = re.compile(r"\b(?:together|combined|jointly|between them|taken as one|lumped together)\b", re.IGNORECASE)
_BOTH_BEFORE = re.compile(r"\bboth [^.;,\d]{2,50} and \b", re.IGNORECASE)


def is_joint(near: str) -> bool:
    """Whether the words near a figure say that it is of several together: "women and men together"."""
    return bool(_TOGETHER.search(near) or _BOTH_BEFORE.search(near))


def is_part(text: str, start: int, end: int, dimension: str) -> bool:
    """Whether the figure at ``text[start:end]`` is said to be a part of another."""
    counted = dimension == "count"
    bare = not any(letter.isalpha() for letter in text[start:end]) and _OF_THE.match(text, end)
    if counted and (bare or _OF_THE.search(text[start:end]) or _FROM_WHOLE.search(text[:start])):
        return True
    if dimension != "share" and (_MAKES_UP.search(text[:start]) or _ALONE.search(text[:start])):
        return True
    return bool(_PART.search(text[max(0, start - 32) : start]) or _PART_BEHIND.match(text[end : end + 20].lstrip(" ,")))


def keys_of(terms: Iterable[Term]) -> frozenset[str]:
    """All that terms say, under all their forms."""
    return frozenset[str]().union(*[term.keys for term in terms])
