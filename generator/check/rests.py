"""``rests``: every sentence of the analyst's own names points that exist."""

from __future__ import annotations

from collections.abc import Container, Iterable

from generator.check import Rule
from generator.errors import Finding
from generator.model.index import point_index, sentences_of
from generator.model.outline import Outline, Sentence


def _run(outline: Outline) -> Iterable[Finding]:
    known = point_index(outline)
    lines = {item.id for block in outline.blocks if block.kind == "edition" for item in block.items}
    for sentence in sentences_of(outline):
        yield from _sentence(sentence, outline, known, free=sentence.id in lines)


def _sentence(sentence: Sentence, outline: Outline, known: Container[str], *, free: bool) -> Iterable[Finding]:
    """``free``: a line about the document itself, such as whom it is for."""
    if not free and not sentence.points and not sentence.figures:
        yield _error(sentence, "rests on no point", 'name the points it rests on: points="..."')
    for name in sentence.points:
        if name not in known:
            yield _error(sentence, f"rests on '{name}', which no note has", "mend the id, or write the point")
    for name in sentence.figures:
        if name not in outline.figures:
            yield _error(sentence, f"rests on figure '{name}', which does not exist", "mend the id")


def _error(sentence: Sentence, what: str, mend: str) -> Finding:
    start = sentence.text[:50] + ("..." if len(sentence.text) > 50 else "")
    return Finding("error", "rests", f"'{start}' {what}", sentence.where, "a sentence must rest on evidence", mend)


RULE = Rule("rests", "Every sentence of the analyst's own rests on points that exist.", _run)
