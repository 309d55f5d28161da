"""What pure steps gave before, by what they were made of: held by whoever builds more than once, and gone with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, cast

T = TypeVar("T")
KEPT = 2  # of each step: what it gave last and before, for whoever takes a change back


@dataclass(slots=True)
class Memo:
    """The last results of each named step; a step must be pure, and nobody changes what it gave."""

    kept: dict[str, list[tuple[object, object]]] = field(default_factory=dict)
    parts: dict[str, Memo] = field(default_factory=dict)

    def get(self, step: str, made_of: object, make: Callable[[], T]) -> T:
        """What ``make`` gave when all that it depends on was equal to ``made_of``, else what it gives now."""
        known = self.kept.get(step, [])
        for before, found in known:
            if before == made_of:
                return cast(T, found)
        made = make()
        self.kept[step] = [(made_of, made), *known][:KEPT]
        return made

    def part(self, *names: str) -> Memo:
        """The memo of one edition or document, whose steps have the same names as those of others."""
        found = self
        for name in names:
            found = found.parts.setdefault(name, Memo())
        return found
