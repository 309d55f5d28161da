"""Which of the lines at the head is the title, where what stands first is a name of the house or of a section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.bylines import is_labelled, is_only_date
from generator.ingest.document import Block, Document
from generator.ingest.headings import split_number, zone_of
from generator.ingest.names import is_organisation, parse_names
from generator.ingest.references.head import are_names, is_outlet
from generator.records import dataclass

_HEAD = 8  # blocks among which a title stands
_LONGEST = 220
_MASTHEAD = 4  # words of a name of a house at most
_SERIES = re.compile(
    r"\W*(?:[^\W\d_]+ ){0,3}(?:paper|brief|report|release|bulletin|series|chapter|note|sheet|issue|volume|part)s?\b"
    r"[\s,.:|]*(?:(?:no|nr|number|vol)\b\.?\s?)?[\d/ivxlc-]*(?:[\s|,·–-]+.{0,40})?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.;:,]\s*$")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class TitleLine:
    """``house`` is the name that stood where the title was taken to be, "" where the title was the title."""

    words: str
    house: str = ""


def title_line(document: Document) -> TitleLine | None:
    """The line that is rather the title than the block marked as such; None where that one is as good as any."""
    blocks = document.blocks[:_HEAD]
    at = next((number for number, block in enumerate(blocks) if block.kind == "title"), None)
    if at is None:
        return None
    words = document.words(blocks[at]).strip()
    if _is_section(words):
        before = [line for line in _lines(document, blocks[:at]) if not is_organisation(line, loose=False)]
        return TitleLine(max(before, key=len)) if before else None
    behind = _lines(document, blocks[at + 1 : at + 3])
    if behind and _is_house(words, behind[0]):
        return TitleLine(behind[0], words)
    return None


def _is_section(words: str) -> bool:
    return bool(split_number(words)[0]) or zone_of(words) != "body"


def _lines(document: Document, blocks: Sequence[Block]) -> list[str]:
    """Short lines that can be a title: no date, no names, no kind of paper, no sentence; up to the first prose."""
    found = []
    for block in blocks:
        line = " ".join(document.words(block)[: _LONGEST + 1].split())
        if len(line) > _LONGEST or _ENDS.search(line):
            break
        if len(line.split()) > 2 and not is_labelled(line) and not is_only_date(line) and not _is_other(line):
            found.append(line)
    return found


def _is_other(line: str) -> bool:
    named = parse_names(line).names if are_names(line) else ()
    return bool(_SERIES.fullmatch(line)) or (bool(named) and all(name.family and name.given for name in named))


def _is_house(words: str, behind: str) -> bool:
    """An institution or a paper by its words; or a name of few words, each with a capital, over a line of running
    words."""
    if is_organisation(words, loose=False) or is_outlet(words):
        return len(words.split()) <= 2 * _MASTHEAD and len(behind.split()) > 3
    return len(words.split()) <= _MASTHEAD and _capitals(words) == 1.0 and _capitals(behind) < 0.5


def _capitals(line: str) -> float:
    """The share of its longer words behind the first that begin with a capital; of one word 1."""
    longer = [word for word in _WORD.findall(line)[1:] if len(word) > 3]
    return sum(word[0].isupper() for word in longer) / len(longer) if longer else 1.0
