"""Named plug-ins: one file in a package is one name, and only the one asked for is imported.

``Registry("chart kind", "generator.charts", "KIND").get("column-line")`` imports ``generator/charts/column_line.py``
and returns its ``KIND``. Files whose name starts with an underscore are shared helpers, not plug-ins.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Generic, TypeVar, cast

from generator.errors import Where, refuse

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Registry(Generic[T]):
    """A kind of plug-in: ``kind`` as users call it, the package of its files, the attribute that each defines."""

    kind: str
    package: str
    attribute: str

    def names(self) -> tuple[str, ...]:
        """The names there are, sorted, without importing any."""
        return _names(tuple(import_module(self.package).__path__))

    def get(self, name: str, where: Where | None = None) -> T:
        """Return the plug-in called ``name``; a miss is an InputError that lists what there is."""
        have = self.names()
        if name not in have:
            listed = ", ".join(have)
            what = f"unknown {self.kind} '{name}'; have: {listed}"
            close = get_close_matches(name, have, n=1)
            raise refuse(
                "registry", what, where, mend=f"did you mean '{close[0]}'?" if close else f"use one of: {listed}"
            )
        module = import_module(f"{self.package}.{name.replace('-', '_')}")
        return cast(T, getattr(module, self.attribute))


@cache
def _names(path: tuple[str, ...]) -> tuple[str, ...]:
    """Listed once a process: every block of a document asks."""
    files = (module.name for module in iter_modules(path) if not module.ispkg)
    return tuple(sorted(name.replace("_", "-") for name in files if not name.startswith("_")))
