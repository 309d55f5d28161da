"""The normal forms in which answers are compared: what is ignored, and nothing else.

Fields and headings: case, the kind of dash and of quotation mark, and white space. Places: letters and digits alone.
"""

from __future__ import annotations

import re
import unicodedata

_DASHES = re.compile(r"[‐‑‒–—―−]")
_QUOTES = re.compile(r"[\"'“”„‟‘’‚‛«»‹›`´]")
_PAGES = re.compile(r"(\d+)-(\d+)")
_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)", re.IGNORECASE)
_NUMBER = re.compile(r"^\W*(?:(?:part|chapter|section)\s+)?(?:\d+(?:\.\d+)*|[ivxIVX]{1,5})[.):]?\s+")


def plain(text: str) -> str:
    """Case, dashes, quotation marks and white space ignored."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"\s+", "", _QUOTES.sub("", _DASHES.sub("-", folded)))


def letters(text: str) -> str:
    """Letters and digits alone, ligatures and case undone."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def spaced(text: str) -> str:
    """White space as single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def pages(text: str) -> str:
    """ "123-8" as "123-128"."""
    return _PAGES.sub(lambda found: f"{found[1]}-{_written_out(found[1], found[2])}", plain(text))


def _written_out(first: str, last: str) -> str:
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last


def doi(text: str) -> str:
    return _DOI.sub("", plain(text))


def address(text: str) -> str:
    return plain(text).rstrip("/")


def unended(text: str) -> str:
    """A title without its final stop."""
    return plain(text).rstrip(".")


def edition(text: str) -> str:
    """ "2nd ed." as "2"."""
    number = re.search(r"\d+", text)
    return number[0] if number else plain(text)


def heading(text: str) -> str:
    """A heading without its number."""
    return unended(_NUMBER.sub("", text, count=1)).rstrip(":")
