"""A line on standard error that counts files, where somebody looks at it."""

from __future__ import annotations

import sys


class Progress:
    """``verb``: 12 of 300 files; gone when it is closed."""

    def __init__(self, verb: str, total: int) -> None:
        self._verb, self._total, self._done = verb, total, 0
        self._shown = sys.stderr.isatty() and total > 1

    def step(self) -> None:
        self._done += 1
        if self._shown:
            print(f"\r{self._verb}: {self._done} of {self._total} files", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
