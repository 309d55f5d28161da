"""References, the sources that were read, and the evidence that ties a statement to its place in one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from generator.errors import Where
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """One CSL-JSON record.

    ``csl`` is the record as a citation processor takes it; the other fields are what CSL has no word for
    (read from its ``custom``): ``listed_in`` the source whose list prints it (``entry`` is its number there),
    ``same_as`` the topic's own source that it is, ``missing_from`` the source that cites but does not list it.
    """

    id: str
    csl: Mapping[str, object] = field(hash=False)
    listed_in: str = ""
    entry: str = ""
    same_as: str = ""
    missing_from: str = ""
    caution: str = ""
    note: str = ""
    where: Where = Where()

    @property
    def title(self) -> str:
        return str(self.csl.get("title", ""))

    @property
    def issued(self) -> tuple[int, ...]:
        """Year, month and day of issue, as far as the record states them; of a range its start."""
        match self.csl.get("issued"):
            case {"date-parts": [[*numbers], *_]}:
                return tuple(int(str(number)) for number in numbers)
            case _:
                return ()


@dataclass(frozen=True, slots=True)
class Source:
    """A reference that was read.

    ``voice``: sources with the same voice are not independent of each other. ``depends_on``: sources that this one
    relies on; beside one of them it adds no voice to a point.
    """

    id: str
    reference: Reference
    label: str
    voice: str
    outlet: str = ""
    country: str = ""
    vantage: str = ""
    depends_on: tuple[str, ...] = ()
    not_stated: tuple[str, ...] = ()
    inferred: tuple[tuple[str, str], ...] = ()  # (field, reason)
    where: Where = Where()

    @property
    def language(self) -> str:
        """The BCP 47 tag of its record, in which its points are written; empty: the outline's."""
        return str(self.reference.csl.get("language", ""))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One witness: the source's id, the place in it, and the work it cites itself (``origin``, "as cited in")."""

    source: str
    at: str
    origin: str = ""
