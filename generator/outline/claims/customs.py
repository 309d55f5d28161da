"""Which part of a person's name is the family's, by the customs of languages; ``customs.txt`` has their names."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from generator.text.units import words_of

_FILE = Path(__file__).with_name("customs.txt")
_FATHERS = frozenset(("bin", "ibn", "binti", "bint", "ould", "wuld"))
_OF_FATHER = ("giin", "iin", "yn", "gyn")
_PATRONYMIC = ("vich", "ovic", "vna", "vych", "ievna", "oglu", "uly", "kyzy")
PARTICLES = words_of("al el bin ben ibn abu abd de da do dos del della di van von der den la le ter y e jr sr")
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|uei|ai|an|ao|ei|en|er|ia|ie"
    r"|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)){1,2}"
)
_JA = re.compile(r"(?:(?:[kgsztdnhbpmyrwjf]|ch|sh|ts|ky|gy|ny|hy|by|py|my|ry)?[aiueo]{1,2}n?){2,5}")
_JA_FAMILY = re.compile(
    r"(?:moto|mura|yama|saki|zaki|kawa|gawa|shima|jima|hara|wara|bara|naka|sawa|zawa|oka|guchi|kuchi|bashi|hashi|tani"
    r"|tsuka|zuka|sone|nabe|kura|gura|waki|uchi|matsu|gata|numa|yasu|sugi|nishi|mori)$"
)
_SYLLABLE = re.compile(r"[^aeiou]{0,3}[aeiouyw]{1,3}[^aeiouy]{0,2}")
_LONG = 8  # letters: "batbayaryn" is "of Batbayar", "martyn" of nobody

Parts = tuple[str, ...]


@lru_cache(maxsize=1)
def _customs() -> dict[str, frozenset[str]]:
    lines = (line for line in _FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.endswith(":"):
            last = found.setdefault(line[:-1], [])
        else:
            last += line.split()
    return {name: frozenset(words) for name, words in found.items()}


def custom(name: str) -> frozenset[str]:
    """The names of one heading of ``customs.txt``."""
    return _customs()[name]


@lru_cache(maxsize=8192)
def forms_of(part: str) -> frozenset[str]:
    """Which given names of neighbouring languages a name is a form of: "katsiaryna" is "yekaterina" in Minsk."""
    return frozenset(name for name, forms in _customs().items() if name.startswith("=") and part in forms)


@lru_cache(maxsize=1)
def _short_forms() -> dict[str, frozenset[str]]:
    """Short form → the given names that it stands for."""
    found: dict[str, set[str]] = {}
    for entry in custom("short forms"):
        short, _, names = entry.partition("=")
        found.setdefault(short, set()).update(names.split("/"))
    return {short: frozenset(names) for short, names in found.items()}


def is_short_form(one: str, two: str) -> bool:
    """Whether one given name is a usual short form of the other: "Bill" of "William"."""
    known = _short_forms()
    return two in known.get(one, ()) or one in known.get(two, ()) or bool(known.get(one, set()) & known.get(two, set()))


@lru_cache(maxsize=8192)
def given_of(parts: Parts) -> frozenset[str]:
    """The parts of a full name that are a given name, as far as its shape tells; empty where it does not."""
    if len(parts) < len(("given", "family")) or _is_vietnamese(parts) or custom("chinese").issuperset(parts):
        return frozenset()
    if _family_first(parts):
        return frozenset(parts[1:])
    second = (part for before, part in pairwise(parts[:-1]) if _is_second_given(parts[0], before, part))
    return frozenset((*parts[:1], *second))


def _is_second_given(first: str, before: str, part: str) -> bool:
    """Whether a part before the last is another given name or the father's, not the family's: "Maria do Carmo"."""
    if part.endswith(_PATRONYMIC) or (before in PARTICLES and part in custom("devotional")):
        return True
    given = custom("given")
    return part in given and first in given | custom("spanish") and part not in custom("surnames")


def _family_first(parts: Parts) -> bool:
    """Whether the family's part stands first: the last is a given name there, and the first is none."""
    first, last = parts[0], parts[-1]
    if "-" in last and first not in custom("given"):
        return "-" not in first and all(_SYLLABLE.fullmatch(piece) for piece in last.split("-"))
    if _is_chinese(parts) or (first in custom("korean") and last not in custom("korean")):
        return True
    if _is_japanese_family(first) and not _is_japanese_family(last):
        return bool(_JA.fullmatch(last)) or last in custom("given")
    return (last in custom("given") or first in custom("hungarian")) and first not in custom("given")


def _is_chinese(parts: Parts) -> bool:
    """A family of one syllable before a given name in pinyin, which no family is."""
    first, last = parts[0], "".join(parts[1:])
    if len(parts) > len("ab") + 1 or first not in custom("chinese") or last in custom("chinese"):
        return False
    return bool(_PINYIN.fullmatch(last))


def _is_vietnamese(parts: Parts) -> bool:
    return parts[0] in custom("vietnamese") and not _is_chinese(parts) and len(parts) > 1 and "-" not in parts[-1]


def _is_japanese_family(part: str) -> bool:
    return part in custom("japanese") or bool(_JA.fullmatch(part) and _JA_FAMILY.search(part))


def goes_by_given(parts: Parts) -> bool:
    """Whether people of such a name are called by their given name, which stands last."""
    return len(parts) > 2 and _is_vietnamese(parts)


@lru_cache(maxsize=8192)
def apart_of(parts: Parts) -> frozenset[str]:
    """What stands alone for nobody, as it is no family name: given names, a father's name, a mother's family.

    Names of which no part is a family's have none that may stand alone. Forms that differ from the part are among them:
    "batbayar" of "batbayaryn", which is "of Batbayar".
    """
    plain = tuple(part for part in parts if part not in PARTICLES)
    fathers = {part for link, part in pairwise(parts) if link in _FATHERS}
    owned = {part[: -len(end)] for part in parts[:1] for end in _OF_FATHER if part.endswith(end) and len(part) > _LONG}
    second = plain[-1:] if len(plain) > 2 and _is_spanish(plain) else ()
    whole = plain if len(plain) > 1 and custom("burmese").issuperset(plain) else ()
    fathers |= {part for part in plain[1:] if part.endswith("dottir")}
    return given_of(parts) | fathers | owned | set(second) | set(whole)


def _is_spanish(parts: Parts) -> bool:
    """Whether a name has a given name and the families of both parents, as in Spanish."""
    if parts[-1].endswith("ez") and parts[-2].endswith(("ez", "a", "o")):
        return True
    return parts[0] in custom("spanish") and parts[-2] not in custom("spanish")
