"""Lines that were broken to fit a width: a number and its unit on two lines are still one amount."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_SHORTEST = 24  # characters of a line that is taken for a broken one: shorter ones are headings and cells
_ITEM = re.compile(r"[ ]{0,8}(?:[-*•–—|>#]|\d{1,2}[.)]\s|\([a-z\d]\))")


@lru_cache(maxsize=64)
def unwrapped(text: str) -> str:
    """``text`` with spaces for the ends of its broken lines, so that every offset stays.

    Kept are the ends of paragraphs, sentences and short lines, those around tabs, and those before list items.
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    joined = [_end(line, following) for line, following in pairwise(lines)]
    return "".join(part for pair in zip(lines, [*joined, ""], strict=True) for part in pair)


def _end(line: str, following: str) -> str:
    """What stands between two lines: a space where the first was broken."""
    full = len(line.strip()) >= _SHORTEST and following.strip()
    if not full or "\t" in line or "\t" in following or line.rstrip()[-1] in ".:;!?" or _ITEM.match(following):
        return "\n"
    return " "
