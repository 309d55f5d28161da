"""Ids of sources and of the works they cite: family and year, a letter where two would be called the same."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from itertools import count

from generator.formats.values import slug

LONGEST = 32  # characters of the name in an id
_TITLE_WORDS, _NAME_WORDS = 3, 2
_SMALL = frozenset(
    re.findall(r"\w+", "the a an of on in and for to at by with from der die das le la les el los un une")
)


def source_id(record: Mapping[str, object], outlet: str, taken: Container[str]) -> str:
    """``tran-2024``, ``tran-2024b``; without an author the outlet's name, without an outlet words of the title."""
    name = _author(record) or _words(outlet, _NAME_WORDS) or _words(str(record.get("title", "")), _TITLE_WORDS)
    return free_id("-".join(part for part in (name or "source", year_of(record)) if part), taken)


def work_id(record: Mapping[str, object], taken: Container[str]) -> str:
    """The same for a work that a source lists; where it has no year, "nd"."""
    maker = _author(record) or _words(str(record.get("container-title", "")), _NAME_WORDS)
    name = maker or _words(str(record.get("title", "")), _TITLE_WORDS) or "work"
    return free_id(f"{name}-{year_of(record) or 'nd'}", taken)


def free_id(wanted: str, taken: Container[str]) -> str:
    """``wanted``, or with the first free letter: b to z, then numbers."""
    if wanted not in taken:
        return wanted
    letters = (f"{wanted}{chr(code)}" for code in range(ord("b"), ord("z") + 1))
    found = next((name for name in letters if name not in taken), "")
    return found or next(name for number in count(27) if (name := f"{wanted}-{number}") not in taken)


def year_of(record: Mapping[str, object]) -> str:
    """The year of issue, empty where the record states none."""
    match record.get("issued"):
        case {"date-parts": [[year, *_], *_]}:
            return str(year)
        case _:
            return ""


def _author(record: Mapping[str, object]) -> str:
    match record.get("author") or record.get("editor"):
        case [{"family": str(family)}, *_] if family.strip():
            return slug(family)[:LONGEST].strip("-")
        case [{"literal": str(name)}, *_] if name.strip():
            return _words(name, _NAME_WORDS)
        case _:
            return ""


def _words(text: str, most: int) -> str:
    """The first words of ``text`` that are more than articles, as they stand in an id."""
    if not text.strip():
        return ""
    words = [word for word in slug(text).split("-") if word]
    kept = [word for word in words if word not in _SMALL] or words
    return "-".join(kept[:most])[:LONGEST].strip("-")
