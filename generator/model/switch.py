"""A rule that the analyst switched off, with the reason written beside it."""

from __future__ import annotations

from generator.errors import Where
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Switch:
    """``rule`` as findings print it in brackets; ``only``: ids where it is off, none for everywhere."""

    rule: str
    why: str
    only: tuple[str, ...] = ()
    where: Where = Where()
