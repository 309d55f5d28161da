"""Patterns of letters that most texts have none of: they are compiled for the first text that does.

A class of thousands of letters takes milliseconds to compile; to see that a text has none of them takes a look.
"""

from __future__ import annotations

import re

_FAR = re.compile("[^\0-\u052f\u1e00-\u2e7f]")


def is_far(text: str) -> bool:
    """Whether ``text`` has a letter beyond Latin, Greek and Cyrillic with their signs, or a pictograph."""
    return not text.isascii() and _FAR.search(text) is not None


class Rare:
    """A ``pattern`` that finds nothing in a text that ``is_far`` does not take for one."""

    __slots__ = ("_compiled", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in ``text``."""
        return self.compiled().search(text) if is_far(text) else None

    def sub(self, by: str, text: str) -> str:
        """``text`` with ``by`` in every place."""
        return self.compiled().sub(by, text) if is_far(text) else text

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself, made when it is asked for first."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled
