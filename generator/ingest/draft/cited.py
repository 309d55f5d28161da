"""The works of a document: the entries of its list, then those that it cites and does not list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from generator.digits import whole
from generator.ingest.citing_types import Citation, Citations
from generator.ingest.draft.types import CitedPlace, Work
from generator.ingest.references.types import Listed, ReferenceList

_UNSURE = 0.6  # entries of which less than this share found a field are to be looked at
_ARTICLE = "article"


def works_of(references: ReferenceList, cited: Citations) -> tuple[Work, ...]:
    """Entries in the order of the list, then the works of dangling citations, each once."""
    listed = [_listed(one, number) for number, one in enumerate(references.entries, 1)]
    return (*listed, *dict.fromkeys(_missing(key) for key in _keys(cited.dangling)))


def cited_places(cited: Citations, entries: int) -> tuple[CitedPlace, ...]:
    """Every citation with the places in ``works_of`` that it leads to; ``entries``: how many works are listed."""
    missing = {key: entries + number for number, key in enumerate(_keys(cited.dangling))}
    return tuple(CitedPlace(one.start, one.end, one.entries or _found(missing, one)) for one in cited.found)


def _found(missing: Mapping[tuple[str, str], int], citation: Citation) -> tuple[int, ...]:
    number = missing.get(_key(citation))
    return () if number is None else (number,)


def _listed(one: Listed, number: int) -> Work:
    csl: dict[str, Any] = {key: value for key, value in one.parsed.csl.items() if value and key != "id"}
    doubt = one.parsed.confidence < _UNSURE
    caution = "Parts of the entry could not be read; compare it with the original." if doubt else ""
    return Work({"type": _ARTICLE, **csl}, one.entry.number or str(number), caution)


def _keys(dangling: Iterable[Citation]) -> list[tuple[str, str]]:
    return list(dict.fromkeys(key for one in dangling if any(key := _key(one))))


def _key(citation: Citation) -> tuple[str, str]:
    return " ".join(citation.names.split()), citation.year


def _missing(key: tuple[str, str]) -> Work:
    """Only what the citation says: names and year."""
    names, year = key
    csl: dict[str, Any] = {"type": _ARTICLE}
    authors = [part.strip(" .,") for part in re.split(r",|&|\band\b|\bet al\b", names) if part.strip(" .,")]
    if authors:
        csl["author"] = [{"family": name} for name in authors]
    number = whole(year[:4])
    if number is not None:
        csl["issued"] = {"date-parts": [[number]]}
    return Work(csl)
