"""Annotated documents: ``read_case(path)`` gives the text as a file would have it, and what is true of it.

A first line of JSON is the record. Behind ``---``, ``| `` opens a line at the head, ``# `` a heading, ``@role`` a
paragraph; ``{f}`` ``{p}`` ``{c}`` ``{o}`` ``{j}`` stand before sentences that are a fact, plan, claim, forecast or
judgement, with a star before the ten or so that matter most.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HELD = ("03_news", "07_ngo", "11_conference", "12_chapter")
STATUSES = {"f": "fact", "p": "plan", "c": "claim", "o": "forecast", "j": "judgement"}
_MARK = re.compile(r"\{([fpcoj])(\*?)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """``paragraphs``: role and words; ``statuses``: status and sentence; ``important``: sentences."""

    name: str
    text: str
    record: dict[str, Any] = field(hash=False)
    paragraphs: tuple[tuple[str, str], ...] = ()
    statuses: tuple[tuple[str, str], ...] = ()
    important: tuple[str, ...] = ()


def read_case(path: Path) -> Case:
    first, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    paragraphs: list[tuple[str, str]] = []
    statuses: list[tuple[str, str]] = []
    important: list[str] = []
    lines: list[str] = []
    for line in body.splitlines():
        sign, _, words = line.partition(" ")
        lines.append(_MARK.sub("", words).strip())
        if sign.startswith("@"):
            paragraphs.append((sign[1:], lines[-1]))
            for status, star, sentence in _sentences(words):
                statuses.append((status, sentence))
                important += [sentence] if star else []
    return Case(path.stem, "\n\n".join(lines), json.loads(first), tuple(paragraphs), tuple(statuses), tuple(important))


def _sentences(words: str) -> list[tuple[str, str, str]]:
    """Each marked sentence: up to the next mark, without what follows its end unmarked."""
    marks = list(_MARK.finditer(words))
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    return [
        (STATUSES[mark[1]], mark[2], _first(words[mark.end() : end])) for mark, end in zip(marks, ends, strict=True)
    ]


def _first(words: str) -> str:
    from generator.text.sentences import sentences

    return words[: sentences(words)[0].end].strip()
