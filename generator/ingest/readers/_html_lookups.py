"""Links that lead from an entry of a reference list to catalogues, that are tools of a figure, or that lead back to the
text: no words of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CATALOGUES = frozenset((
    "google scholar", "scholar", "crossref", "cross ref", "pubmed", "pubmed central", "pmc", "pmc free article",
    "free pmc article", "medline", "web of science", "web of science ®", "isi", "scopus", "view in scopus",
    "view record in scopus", "cas", "ads", "openurl", "worldcat", "mathscinet", "semantic scholar",
    "publisher full text", "view article", "view at publisher", "see in google scholar", "find it", "search ads",
    "mendeley", "base", "europe pmc", "full text", "article", "abstract", "abstract/free full text",
    "free full text", "direct link", "publisher",
))  # fmt: skip
_FIGURES = frozenset((  # tools of a figure or table
    "view large", "view larger", "view larger version", "view large image", "view larger image", "view full size",
    "view full-size image", "full size image", "full size table", "open in new tab", "open in viewer",
    "open in figure viewer", "download slide", "download figure", "download image", "download powerpoint",
    "download powerpoint slide", "download ppt", "powerpoint slide", "download high-res image",
    "download full-size image", "view in article", "view figure", "view table", "view table in html",
))  # fmt: skip
_ALONE = frozenset(("full text", "article", "abstract", "base", "ads", "cas", "publisher", "isi", "scholar"))
_SURE = _CATALOGUES - _ALONE
_NEAR = 6  # links on each side that are looked at
_BACK = frozenset(("↩", "↑", "^", "⤴", "↵", "jump up", "jump up ^", "back to text", "back to top"))
_KNOWN = _CATALOGUES | _FIGURES
_LONGEST = 40
_BETWEEN = " ,;|·"
_EMPTY = ("[]", "()", "[ ]", "( )", "[,]")


def is_lookup(link: HtmlElement) -> bool:
    """Whether a link is named after a catalogue or tool, or leads back; common words only beside another such."""
    words = named(link)
    if words in _BACK:
        return True
    if words not in _KNOWN or link.get("href") is None:
        return False
    return words not in _ALONE or any(named(one) in _SURE for one in _beside(link))


def _beside(link: HtmlElement) -> Iterator[HtmlElement]:
    yield from islice(link.itersiblings("a"), _NEAR)
    yield from islice(link.itersiblings("a", preceding=True), _NEAR)


def named(link: HtmlElement) -> str:
    """The words of a link in lower case, without brackets; empty where they are too many for a name."""
    words, size = [], 0
    for text in link.itertext():
        size += len(text.strip())
        if size > _LONGEST:
            return ""
        words.append(text)
    return " ".join("".join(words).split()).strip("[]() ").casefold()


def without_empty(words: str) -> str:
    """The words of a block without brackets at their end that held nothing but such links."""
    end = len(words)
    while mark := next((one for one in _EMPTY if words.endswith(one, 0, end)), ""):
        end -= len(mark)
        while end and words[end - 1] in _BETWEEN:
            end -= 1
    return words[:end]
