"""Which characters of a citation name which work, so that a page can lead from each to its entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

Place = tuple[int, int, str]  # first character, the one behind the last, the work's id

_YEAR = re.compile(r"(?:\d{4}[a-z]?|n\.d\.(?:-[a-z])?)$")
_FENCES = {"(": ")", "[": "]"}


def places_of(text: str, works: Iterable[str], dated: Mapping[str, str]) -> tuple[Place, ...]:
    """Where ``text`` names each of ``works`` by its form in ``dated`` ("Tran, 2024"), in the order of the text.

    Of works that share a name, all but the first are named by their years ("Tran, 2024, 2025"). A citation of one
    work leads to it as a whole, whatever its style prints; of others, what is not found leads nowhere.
    """
    names = tuple(dict.fromkeys(works))
    if len(names) == 1:
        start, end = _inside(text)
        return ((start, end, names[0]),) if end > start else ()
    found: list[Place] = []
    forms = {name: dated[name] for name in names if dated.get(name)}
    for name in sorted(forms, key=lambda one: (-len(forms[one]), one)):
        found += _free(text, re.escape(forms[name]), name, found)
    for name, form in forms.items():
        year = _YEAR.search(form)
        if year and all(other != name for *_, other in found):
            at = min((end for _, end, other in found if _author(forms[other]) == _author(form)), default=len(text))
            found += _free(text, re.escape(year[0]), name, found, at)
    return tuple(sorted(found))


def _author(form: str) -> str:
    return _YEAR.sub("", form)


def _free(text: str, form: str, name: str, taken: Iterable[Place], at: int = 0) -> list[Place]:
    """The first place of ``form`` from ``at`` on that no other work has taken."""
    held = list(taken)
    for match in re.compile(rf"(?<!\w){form}(?!\w)").finditer(text, at):
        if all(match.end() <= start or match.start() >= end for start, end, _ in held):
            return [(match.start(), match.end(), name)]
    return []


def _inside(text: str) -> tuple[int, int]:
    """``text`` without the brackets around it."""
    fenced = len(text) > 1 and _FENCES.get(text[0]) == text[-1]
    return (1, len(text) - 1) if fenced else (0, len(text))
