"""Whether every place of a clean text leads back to the same words of its file.

A stretch of one length on both sides is compared sign by sign; a mended one by its letters: ligatures, soft hyphens,
hyphens at line ends, white space, markup and commands of LaTeX are what mending takes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.ingest.document import Document
from tests.evaluate.tally import Tally, share
from tests.evaluate.wording import letters

_COMMAND = re.compile(r"\\[A-Za-z]{1,20}")


def leads_back(document: Document, raw: Sequence[str], spans: Iterable[tuple[int, int]]) -> Tally:
    """One yes or no a span."""
    return sum((share(*_back(document, raw, start, end)) for start, end in spans), Tally())


def _back(document: Document, raw: Sequence[str], start: int, end: int) -> tuple[bool, str]:
    words = document.text[start:end]
    found = document.sources_of(start, end)
    miss = f"{document.id} {start}-{end}: {words[:60]!r}"
    if any(not 0 <= one.block < len(raw) or one.raw_end > len(raw[one.block]) for one in found):
        return False, miss
    same = all(
        _is_same(document.text[one.start : one.end], raw[one.block][one.raw_start : one.raw_end]) for one in found
    )
    covered = letters("".join(document.text[max(one.start, start) : min(one.end, end)] for one in found))
    return same and covered == letters(words), miss


def _is_same(clean: str, raw: str) -> bool:
    return letters(clean) in (letters(raw), letters(_COMMAND.sub("", raw)))
