"""Which blocks of a page are its text: by the part they stand in, their links, and what trafilatura would keep."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.ingest.clean.names import is_byline
from generator.ingest.readers._html_blocks import Item
from generator.records import replace

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ELEMENTS = 40_000  # of a page that a second opinion is asked for
_LINKED = 0.6  # of a block's characters: more is a list of links
_PROSE = 100
_FORE = 40  # characters by which a paragraph is known
_WORD = re.compile(r"\w+")


def chosen(items: Sequence[Item], main: HtmlElement, page: HtmlElement, hints: Mapping[str, str]) -> list[Item]:
    """The blocks of the text, its title and byline before them, its notes behind them."""
    inside = set(main.iter())
    places = [at for at, item in enumerate(items) if item.source in inside]
    if not places:
        return list(items)
    start, end = places[0], places[-1] + 1
    top = _title(items, start, end, hints)
    notes = [item for item in items[end:] if item.kind == "footnote"]
    body = list(items[min(start, top) if top is not None else start : end])
    kept = _kept(body, second_opinion(page))
    return _titled([*kept, *notes], items[top] if top is not None else None)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _title(items: Sequence[Item], start: int, end: int, hints: Mapping[str, str]) -> int | None:
    """The heading that is the page's title: what the page itself calls so, else its one heading of the first level."""
    wanted = _words(hints.get("title", ""))
    heads = [at for at in range(end) if items[at].kind == "heading"]
    same = [at for at in heads if wanted and _is_same(_words(items[at].text), wanted)]
    if same:
        return same[-1] if same[-1] < start else same[0]
    first = [at for at in heads if items[at].level == 1]
    inner = [at for at in first if at >= start]
    if inner:
        return inner[0] if len(inner) == 1 else None
    return first[-1] if first and items[first[-1]].linked < _LINKED else None


def _is_same(one: str, other: str) -> bool:
    return one == other or (len(one) > 15 and other.startswith(one)) or (len(other) > 15 and one.startswith(other))


def _titled(items: Sequence[Item], title: Item | None) -> list[Item]:
    return [replace(item, kind="title", level=0) if item is title else item for item in items]


def _kept(items: Sequence[Item], theirs: frozenset[str]) -> list[Item]:
    prose = [at for at, item in enumerate(items) if _is_prose(item)]
    last = prose[-1] if prose else len(items) - 1
    first = prose[0] if prose else 0
    keeps = [_keeps(item, theirs, at > last, at < first) for at, item in enumerate(items)]
    return [item for at, item in enumerate(items) if keeps[at] and not _is_emptied(items, keeps, at)]


def _is_prose(item: Item) -> bool:
    return item.kind in ("paragraph", "item") and len(item.text) >= _PROSE and item.linked < _LINKED


def _keeps(item: Item, theirs: frozenset[str], behind: bool, before: bool) -> bool:
    """Whether a block belongs to the text; ``behind`` and ``before`` all of its prose, short lines have to prove it."""
    if item.kind in ("table", "footnote", "caption", "title"):
        return True
    known = _words(item.text)[:_FORE] in theirs
    if item.linked > _LINKED and not (item.kind == "heading" and item.level == 1):
        return (known and not behind) or (before and is_byline(item.text))
    if behind and item.kind in ("paragraph", "heading") and len(item.text) < _PROSE:
        return known or item.source.tag == "p" or item.kind == "heading"
    return True


def _is_emptied(items: Sequence[Item], keeps: Sequence[bool], at: int) -> bool:
    """Whether a heading's text, which it had, is gone: "Related", and links under it."""
    if items[at].kind != "heading" or items[at].level < 2:
        return False
    end = next((to for to in range(at + 1, len(items)) if items[to].kind == "heading"), len(items))
    return end > at + 1 and not any(keeps[at + 1 : end])


def second_opinion(page: HtmlElement) -> frozenset[str]:
    """How the lines begin that trafilatura takes for the text; none for a page too large to ask."""
    if sum(1 for _ in page.iter()) > _ELEMENTS:
        return frozenset()
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            page, include_comments=False, include_tables=False, favor_recall=True, with_metadata=False
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return frozenset()
    text = getattr(found, "text", "") or ""
    return frozenset(_words(line)[:_FORE] for line in text.split("\n") if line.strip())
