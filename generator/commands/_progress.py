"""A line on standard error that counts what is done, where somebody looks at it."""

from __future__ import annotations

import sys

_WIDTH = 30  # of the bar


class Progress:
    """``verb``: 12 of 300 ``things`` behind a bar; gone when it is closed."""

    def __init__(self, verb: str, total: int, things: str = "files") -> None:
        self._verb, self._total, self._things, self._done = verb, total, things, 0
        self._shown = sys.stderr.isatty() and total > 1

    def step(self, by: int = 1) -> None:
        self._done += by
        if self._shown:
            bar = ("#" * (_WIDTH * self._done // self._total)).ljust(_WIDTH, ".")
            counted = f"{self._done} of {self._total} {self._things}"
            print(f"\r{self._verb}: [{bar}] {counted}", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
