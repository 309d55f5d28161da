"""Tables of contents: headings with their pages, which stand again where the text has them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.clean.part import Drop, Kept, Part, without

_ENTRY = re.compile(r"[^\n]{1,200}?(?:(?:[.…·_]\s?){3,}|\t)\s*(?:\d{1,4}|[ivxl]{1,6})\s*$")
_NAME = re.compile(
    r"(?:table of )?contents"
    r"|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|sumário|indice|mục lục|inhoud|目录|目次",
    re.IGNORECASE,
)


def contents(parts: Sequence[Part]) -> Kept:
    """``parts`` without entries of a table of contents and the heading over them."""
    entries = {at for at, part in enumerate(parts) if part.kind != "table" and _ENTRY.match(part.raw.text)}
    if len(entries) < 2:
        return Kept(tuple(parts))
    over = {at - 1 for at in entries if at > 0 and _NAME.fullmatch(parts[at - 1].text.strip(" :"))}
    return without(parts, (Drop(parts[at].number, "contents") for at in sorted(entries | over)))
