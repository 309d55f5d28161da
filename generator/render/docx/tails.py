"""The end of a paragraph: its last words stay together, so that no last line is a single short word."""

from __future__ import annotations

import re
from typing import assert_never

from generator.model.inline import (
    Cite,
    Code,
    CrossRef,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Mark,
    Strong,
    Text,
    plain,
)
from generator.model.walk import map_texts
from generator.records import replace
from generator.text.ties import NO_BREAK

_BETWEEN = re.compile(rf";{NO_BREAK}(?=[^\W\d])")
SHORT, LONG = 12, 14  # characters that stay together: at the end of a paragraph, of a caption or lead


def tailed(content: Inlines, least: int = SHORT) -> Inlines:
    """``content`` with the blanks among its last ``least`` characters made no-break."""
    done: list[Inline] = []
    for item in reversed(content):
        kept, least = _tail(item, least)
        done.append(kept)
    return tuple(reversed(done))


def tailed_text(text: str, least: int = LONG) -> str:
    """The same for plain text."""
    return text[: max(len(text) - least, 0)] + text[max(len(text) - least, 0) :].replace(" ", NO_BREAK)


def _tied_works(text: str, least: int) -> str:
    """The same for a citation, which may break between two works, though not before the second year of one author."""
    return _BETWEEN.sub("; ", tailed_text(text, least))


def _parted_works(content: Inlines) -> Inlines:
    """The same for a citation of several faces."""
    return map_texts(content, lambda text: _BETWEEN.sub("; ", text))


def _tail(item: Inline, left: int) -> tuple[Inline, int]:
    """``item`` with its share of the tail, and how many characters are still to come."""
    if left <= 0:
        return item, 0
    match item:
        case Cite(content=(_, *_)):
            return replace(item, content=_parted_works(tailed(item.content, left))), left - len(item.text)
        case Cite():
            return replace(item, text=_tied_works(item.text, left)), left - len(item.text)
        case Text():
            return replace(item, text=tailed_text(item.text, left)), left - len(item.text)
        case Code() | CrossRef():
            return item, left - len(item.text)
        case Strong() | Emphasis() | Link() | Mark():
            return replace(item, content=tailed(item.content, left)), left - len(plain(item.content))
        case Footnote():
            return item, left
        case _:
            assert_never(item)
