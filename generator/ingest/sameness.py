"""Whether two records are of one work: by DOI, by address, or by likeness of title with author and year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.ingest.names import bare
from generator.text.likeness import content_words

_ALONE, _BESIDE = 0.86, 0.55  # likeness of titles that is enough by itself, and beside the same author or year


def same_as(csl: Mapping[str, object], records: Mapping[str, Mapping[str, object]]) -> str:
    """The id of the record that ``csl`` is the same work as; empty where none is."""
    for key, fold in (("DOI", _doi), ("URL", _address)):
        asked = fold(str(csl.get(key, "")))
        found = next((id for id, record in records.items() if asked and fold(str(record.get(key, ""))) == asked), "")
        if found:
            return found
    scored = [(_likeness(csl, record), id) for id, record in records.items()]
    best = max(scored, key=lambda one: one[0], default=(0.0, ""))
    return best[1] if best[0] > 0 else ""


def _likeness(one: Mapping[str, object], other: Mapping[str, object]) -> float:
    """0 where they differ; else how alike the titles are, more with what else agrees."""
    title, theirs = str(one.get("title", "")), str(other.get("title", ""))
    alike = _dice(_words(title), _words(theirs))
    if alike < _BESIDE and _begins(title, theirs):
        alike = _BESIDE
    years, makers = _agree(_year(one), _year(other)), _agree(_maker(one), _maker(other))
    if alike < _BESIDE or (years < 0 and alike < 0.97) or (makers < 0 and (years < 1 or alike < _ALONE)):
        return 0.0
    return alike + years + makers if alike >= _ALONE or (makers > 0 and years >= 0) else 0.0


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _agree(one: str, other: str) -> int:
    """1: both say the same, -1: they differ, 0: one says nothing."""
    return 0 if not one or not other else 1 if one == other else -1


def _begins(one: str, other: str) -> bool:
    """A short title is the beginning of the long one, three words at least."""
    short, long = sorted((_folded(one), _folded(other)), key=len)
    return len(short.split()) >= 3 and f"{long} ".startswith(f"{short} ")


@lru_cache(maxsize=4096)  # a title is held against many others
def _words(title: str) -> frozenset[str]:
    return frozenset(content_words(_folded(title)))


@lru_cache(maxsize=4096)
def _folded(title: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", bare(title)))


def _doi(text: str) -> str:
    return re.sub(r"^(?:https?://)?(?:dx\.)?doi\.org/|^doi:\s*", "", text.strip().casefold()).rstrip(".")


def _address(text: str) -> str:
    text = re.sub(r"^https?://(?:www\.|m\.)?", "", text.strip().casefold())
    return re.sub(r"(?:#.*|\?utm_[^#]*)$", "", text).rstrip("/")


def _year(csl: Mapping[str, object]) -> str:
    match csl.get("issued"):
        case {"date-parts": [[year, *_], *_]}:
            return str(year)
        case _:
            return ""


def _maker(csl: Mapping[str, object]) -> str:
    match csl.get("author") or csl.get("editor"):
        case [{"family": str(name)}, *_] | [{"literal": str(name)}, *_]:
            return bare(name).split()[-1] if name.split() else ""
        case _:
            return ""
