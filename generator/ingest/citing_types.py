"""A citation in a text, and all of them."""

from __future__ import annotations

from typing import Literal

from generator.records import dataclass

How = Literal["author-date", "number", "note", "again"]


@dataclass(frozen=True, slots=True)
class Citation:
    """``Document.text[start:end]`` cites the entries with these indices in the list; none: it dangles.

    ``names`` and ``year`` as printed, ``locator`` the place in the work ("36", "§3.2"), ``through``: the work is cited
    as another one cites it, which is the next citation.
    """

    start: int
    end: int
    kind: How
    entries: tuple[int, ...] = ()
    names: str = ""
    year: str = ""
    locator: str = ""
    through: bool = False


@dataclass(frozen=True, slots=True)
class Citations:
    """All citations in order, those without an entry, and the indices of entries that nothing cites."""

    found: tuple[Citation, ...] = ()
    dangling: tuple[Citation, ...] = ()
    uncited: tuple[int, ...] = ()
