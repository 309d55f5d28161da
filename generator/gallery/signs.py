"""Words of the code as they print on a page."""

from __future__ import annotations


def typeset(text: str) -> str:
    """``text`` with the apostrophe of print."""
    return text.replace("'", "’")
