"""Characters mended: what is invisible goes, ligatures and compositions become letters, spaces become one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.ingest.clean.strand import Edit

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff]+")
_SOFT = re.compile("\u00ad[ \t]*\n[ \t]*")
_SPACES = re.compile("[ \t\u2000-\u2006\u2008\u200a\u3000]+|(?<!\\d)[\u00a0\u2007\u2009\u202f]+|[\u00a0\u2007\u2009"
                     "\u202f]+(?!\\d)")  # fmt: skip
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_SPELLED = dict(
    zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)


def invisible(text: str) -> Iterator[Edit]:
    """Soft hyphens with the line end behind them, zero-width spaces, control characters."""
    if text.isascii() and text.isprintable():
        return
    at = 0
    for found in re.finditer(f"{_SOFT.pattern}|{_INVISIBLE.pattern}", text):
        if found.start() >= at:
            yield Edit(*found.span())
            at = found.end()


def spaces(text: str) -> Iterator[Edit]:
    """Spaces of any kind to one, none at the ends; a fixed space between digits is a separator and stays."""
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if begin:
        yield Edit(0, begin)
    for found in _SPACES.finditer(text, begin, end):
        if found[0] != " ":
            yield Edit(*found.span(), " ")
    if begin <= end < len(text):
        yield Edit(end, len(text))


def composed(text: str) -> Iterator[Edit]:
    """Ligatures to their letters, letters with combining signs to one character (NFC)."""
    if text.isascii():
        return
    changes = [Edit(*found.span(), _SPELLED[found[0]]) for found in _LIGATURES.finditer(text)]
    if not unicodedata.is_normalized("NFC", text):
        changes += _clusters(text)
    yield from sorted(changes, key=lambda edit: edit.start)


def _clusters(text: str) -> Iterator[Edit]:
    """A base with the signs that follow it, where NFC writes them otherwise."""
    start = 0
    for at in range(1, len(text) + 1):
        if at < len(text) and _follows(text[at]):
            continue
        cluster = text[start:at]
        mended = unicodedata.normalize("NFC", cluster)
        if mended != cluster:
            yield Edit(start, at, mended)
        start = at


def _follows(sign: str) -> bool:
    return unicodedata.combining(sign) > 0 or "\u1160" <= sign <= "\u11ff"
