"""Whether two names may be two spellings of one, in whatever alphabet it was first written."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.outline.claims.customs import PARTICLES

_SOUNDS = tuple(
    pair.split("=")
    for pair in re.findall(
        r"\S+",
        "tsch=C dsch=C tch=C shch=S ssh=S sch=S dzh=C dj=C kh=k gh=k ch=C cz=C sz=S sh=S zh=C ph=f th=t dh=t ck=k qu=k"
        " x=ks q=k g=k c=k h=k w=v tz=s ts=s b=p d=t z=s f=v",
    )
)


@lru_cache(maxsize=8192)
def sound(part: str) -> str:
    """The consonants of a name as most alphabets would spell them: "ghazarian" and "kazaryan" are one."""
    spelt = re.sub(r"^(?:al|el)-|h$", "", part).replace("-", "").replace("’", "").replace("'", "")
    for written, heard in _SOUNDS:
        spelt = spelt.replace(written, heard)
    first = "*" if spelt[:1] in "aeiouyj" else spelt[:1]
    bare = re.sub(r"[aeiouyj]", "", spelt[1:])
    return re.sub(r"(.)\1+", r"\1", first + bare)


@lru_cache(maxsize=8192)
def _sounds(part: str) -> frozenset[str]:
    """The sounds of a name in the ways in which alphabets write it.

    An article may be written to it ("elkadi" is "al-qadhi"), "ou" be "w", "ch" be "kh", "j" a consonant, "r" only
    lengthen a vowel.
    """
    bare = re.sub(r"^(?:al|el|ul|ad|as|ar|az|an)-?(?=[^aeiou])", "", part)
    servant = re.sub(r"^abd-?[aeou]?[lrnsztd]?-?(?=[^aeiou])", "abd", part)
    forms = {part, servant, *((bare,) if len(bare) >= _BARE else ())}
    forms |= {re.sub(r"ou(?=[aeiou])", "w", form) for form in forms}
    forms |= {form.replace("ch", "kh") for form in forms}
    forms |= {re.sub(r"(?:^|(?<=[^aeiouy]))j(?=[aeiou])", "ch", form) for form in forms}
    forms |= {re.sub(r"(?<=^[pkb]a)r(?=k$)", "", form) for form in forms}
    forms |= {form[1:] for form in forms if re.fullmatch(r"[rl][iyou]\w{0,2}", form)}
    return frozenset(map(sound, forms))


_BARE = 4
_ARTICLES = frozenset(("al", "el", "ul"))


def whole_sound(parts: tuple[str, ...]) -> str:
    """The sound of a name in one, its particles left out."""
    return " ".join(sound(part) for part in parts if part not in PARTICLES)


def sounds_as_one(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names sound the same however they are divided: "Abdelkader Benhamou" and "Abd al-Qadir Bin Hammu"."""
    if whole_sound(one).replace(" ", "") == whole_sound(two).replace(" ", ""):
        return len(whole_sound(one)) > _SHORT
    first, second = (_sounds("".join(parts).replace("-", "")) for parts in (one, two))
    return any(len(shared) > _SHORT for shared in first & second)


_SHORT = 4
_FEW_SOUNDS = 2  # "anna" and "jan" have two in common


def spelt_alike(one: str, two: str) -> bool:
    """Whether two parts of names may be two spellings of one: the same sounds, or all but one letter."""
    shared = max(map(len, _sounds(one) & _sounds(two)), default=0)
    if shared > _FEW_SOUNDS or (
        shared > 1 and (one[0] == two[0] or _one_off(one, two) or {one[:2], two[:2]} <= _ARTICLES)
    ):
        return True
    first, second = sound(one), sound(two)
    if first == second:
        return _one_off(one, two)
    return min(len(one), len(two)) >= 5 and (
        _one_off(one, two)
        or (min(len(first), len(second)) >= 3 and _one_off(first, second))
        or strangeness(one, two) <= _HARDLY
    )


_HARDLY = 0.2
_PHONES = tuple(
    pair.split("=")
    for pair in re.findall(
        r"\S+",
        "tsch=C dsch=C shch=S tch=C sch=S dzh=J zh=Z sh=S ch=C kh=H gh=g th=t dh=d ph=f ck=k dj=J dz=J tz=C cz=C sz=S"
        " ts=C qu=kw x=ks ij=y ou=u oe=u oo=u ee=i ng=N w=v q=k",
    )
)
_KIN_PHONES = ("aeiouyj", "CSZsJzc", "kgqcHhC", "kgjy", "pb", "tdC", "fvb", "mnN", "Jjyg", "lr")
_SLIGHT, _CLOSE_BY, _WHOLE = 0.25, 0.4, 1.0
_WEAK = frozenset("aeiouyjh")


@lru_cache(maxsize=8192)
def strangeness(one: str, two: str) -> float:
    """How far one name has to be changed to be the other, 0 to 1: vowels, breaths and kin consonants change easily."""
    first, second = _phones(one), _phones(two)
    row = [0.0]
    for letter in second:
        row.append(row[-1] + _left_out(letter))
    for letter in first:
        above, row = row, [row[0] + _left_out(letter)]
        for at, other in enumerate(second):
            row.append(
                min(above[at] + _changed(letter, other), above[at + 1] + _left_out(letter), row[at] + _left_out(other))
            )
    return row[-1] / max(len(first), len(second), 1)


def _phones(part: str) -> str:
    spelt = re.sub(r"[-’']", "", re.sub(r"^(?:al|el)-", "", part))
    for written, heard in _PHONES:
        spelt = spelt.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", spelt)


def _left_out(letter: str) -> float:
    return _CLOSE_BY if letter in _WEAK else _WHOLE


def _changed(one: str, two: str) -> float:
    if one == two:
        return 0.0
    if {one, two} <= _WEAK:
        return _SLIGHT
    return _CLOSE_BY if any(one in kin and two in kin for kin in _KIN_PHONES) else _WHOLE


def _one_off(one: str, two: str) -> bool:
    """Whether one letter more, less or another turns the one into the other."""
    if abs(len(one) - len(two)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return one[at + 1 :] == two[at + 1 :] or one[at:] == two[at + 1 :] or one[at + 1 :] == two[at:]


def weakly_alike(one: str, two: str) -> bool:
    """Whether short parts of names have the same two consonants, as "Baek" and "Paik" have."""
    return any(len(shared) > 1 and "*" not in shared for shared in _sounds(one) & _sounds(two))
