"""The whole documents of the corpus: record, furniture, joined sentences, sections, tables, importance, citations.

Furniture is gone where no line of the clean text is it and, if it is longer than a page number, none holds it. A
sentence is joined where it stands in the clean text with single spaces. A heading counts without its number; levels are
compared where the heading is found. An important sentence is covered where a drafted point of weight 2 or 3 holds four
fifths of it. A citation is linked where the answers at its quote lead to exactly its entries.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from generator.ingest.document import Document
from tests.evaluate import _program
from tests.evaluate._program import Cited, Drafted, File
from tests.evaluate.places import Letters, covers, letters_of, locate
from tests.evaluate.references import is_field
from tests.evaluate.spans import leads_back
from tests.evaluate.tally import Measures, Tally, added, listed, share
from tests.evaluate.wording import heading, letters, plain, spaced

RECORD = ("type", "title", "author", "issued", "container-title", "volume", "issue", "page", "DOI", "URL", "language")
RECORD_ALSO = ("publisher", "publisher-place", "number", "genre", "section", "collection-title")
SHORT = 12  # letters of furniture up to which it must be a line of its own to count as left
COVERED = 0.8


def score(corpus: Path) -> Measures:
    """Each document by itself, as if it were the only one of its topic."""
    return added(_document(path) for path in sorted((corpus / "documents").glob("*.json")))


def _document(path: Path) -> Measures:
    gold = json.loads(path.read_text(encoding="utf-8"))
    data, name = path.with_suffix(".txt").read_bytes(), path.with_suffix(".txt").name
    file = _program.file_of(data, name)
    document, points = file.document, _program.drafts([file])[0]
    return {
        "record": record(gold["record"], file.record, gold["id"]),
        "furniture gone": furniture([*gold["furniture"], *gold.get("page_lines", ())], document),
        "repeats gone": repeats(gold.get("repeated", ()), document),
        "sentences joined": joined(gold.get("joined", ()), document),
        **sections(gold.get("sections", ()), _program.headings_of(file)),
        "important covered": important(gold.get("important", ()), document, points),
        **_citations(gold, file),
        "note marks": notes(gold.get("citations", ()), document),
        "table cells": cells(gold.get("tables", ()), _program.tables_of(file)),
        "spans lead back": leads_back(
            document,
            _program.raw_texts(data, name),
            [*places(document), *((point.start, point.end) for point in points)],
        ),
    }


def record(gold: Mapping[str, Any], own: Mapping[str, Any], where: str) -> Tally:
    """The fields of the gold; what it does not have is not scored."""
    names = [name for name in (*RECORD, *RECORD_ALSO) if name in gold]
    return sum(
        (share(is_field(gold, own, name), f"{where}, {name}: {gold[name]!r}, not {own.get(name)!r}") for name in names),
        Tally(),
    )


def furniture(lines: Sequence[str], document: Document) -> Tally:
    own = {letters(line) for line in document.text.splitlines()}
    every = letters(document.text)
    return sum(
        (share(_gone(letters(line), plain(line), own, every, document), f"left: {line}") for line in lines), Tally()
    )


def _gone(wanted: str, signs: str, own: set[str], every: str, document: Document) -> bool:
    if not wanted:
        return signs not in {plain(line) for line in document.text.splitlines()}
    return wanted not in own and (len(wanted) <= SHORT or wanted not in every)


def repeats(paragraphs: Sequence[str], document: Document) -> Tally:
    every = letters(document.text)
    return sum((share(every.count(letters(one)) == 1, f"not once: {one[:60]}") for one in paragraphs), Tally())


def joined(sentences: Sequence[str], document: Document) -> Tally:
    blocks = [spaced(document.words(block)) for block in document.blocks]
    return sum((share(any(spaced(one) in block for block in blocks), f"broken: {one}") for one in sentences), Tally())


def sections(gold: Sequence[Mapping[str, Any]], own: Sequence[tuple[str, int]]) -> Measures:
    """Headings as a bag, and the levels of those that are found relative to the highest."""
    found = headings([one["heading"] for one in gold], [title for title, _ in own])
    levels = {heading(title): level for title, level in reversed(own)}
    kept = [one for one in gold if heading(one["heading"]) in levels]
    top = min((levels[heading(one["heading"])] for one in kept), default=1) - min(
        (one["level"] for one in kept), default=1
    )
    told = (share(levels[heading(one["heading"])] - top == one["level"], f"level of {one['heading']}") for one in kept)
    return {"sections": found, "section levels": sum(told, Tally())}


def headings(gold: Sequence[str], own: Sequence[str]) -> Tally:
    return listed([heading(one) for one in gold], [heading(one) for one in own])


def important(sentences: Sequence[str], document: Document, points: Sequence[Drafted]) -> Tally:
    here = letters_of(document.text)
    tally = Tally()
    for one in sentences:
        there = letters_of(one)
        span = locate((0, len(one)), there, here)
        tally += share(span is not None and is_covered(span, points), f"not drafted: {one}")
    return tally


def is_covered(span: tuple[int, int], points: Sequence[Drafted], least: int = 2) -> bool:
    return any(one.weight >= least and covers(one.start, one.end, span, COVERED) for one in points)


def _citations(gold: Mapping[str, Any], file: File) -> Measures:
    """Citations that lead to entries; in a document with footnotes there is no list to lead to."""
    if not gold.get("references"):
        return {}
    text = file.document.text
    found, uncited = _program.citations_of(file)
    loose = [text[one.start : one.end] for one in found if not one.entries]
    asked, own = [str(one) for one in gold.get("uncited", ())], [str(one) for one in uncited]
    return {
        "citations linked in documents": _linked(gold.get("citations", ()), text, found),
        "citations dangling": _dangling(gold.get("dangling", ()), loose),
        "entries uncited": listed(asked, own, f"{gold['id']} "),
    }


def notes(gold: Sequence[Mapping[str, Any]], document: Document) -> Tally:
    """The numbers of notes that the text is marked with."""
    asked = [str(one["note"]) for one in gold if "note" in one]
    own = [number for block in document.blocks if block.kind != "footnote" for _, number in block.marks]
    return listed(asked, own, "mark ") if asked else Tally()


def _linked(gold: Sequence[Mapping[str, Any]], text: str, found: Sequence[Cited]) -> Tally:
    """Each quote, one after the other through the text, with the entries of the answers on it."""
    here = letters_of(text)
    tally, at = Tally(), 0
    for one in gold:
        span = _quoted(one["quote"], text, at, here)
        at = span[1] if span else at
        own = sorted({n for each in found if span and span[0] <= each.start <= span[1] for n in each.entries})
        tally += share(own == sorted(one["entries"]), f"{one['quote']}: {one['entries']}, not {own}")
    return tally


def _quoted(quote: str, text: str, after: int, here: Letters) -> tuple[int, int] | None:
    at = text.find(quote, after)
    return (at, at + len(quote)) if at >= 0 else locate((0, len(quote)), letters_of(quote), here, after)


def _dangling(gold: Sequence[str], loose: Sequence[str]) -> Tally:
    """A dangling citation is told where one holds the other's letters."""
    left = [letters(one) for one in loose]
    misses = []
    for one in gold:
        match = next((own for own in left if own and (own in letters(one) or letters(one) in own)), None)
        if match is None:
            misses.append(f"not told: {one}")
        else:
            left.remove(match)
    return Tally(
        len(gold) - len(misses),
        len(gold),
        len(gold) - len(misses) + len(left),
        (*misses, *(f"extra: {one}" for one in left)),
    )


def cells(gold: Sequence[Mapping[str, Any]], own: Sequence[tuple[tuple[str, ...], ...]]) -> Tally:
    """Cells of a table in their rows: a cell is right where a row of ours has it beside the row's first cell."""
    rows = {(plain(row[0]), plain(cell)) for table in own for row in table if row for cell in row}
    asked = [(row[0], cell) for table in gold for row in (table["header"], *table["rows"]) for cell in row]
    return sum(
        (share((plain(first), plain(cell)) in rows, f"cell {cell!r} of {first!r}") for first, cell in asked), Tally()
    )


def places(document: Document) -> list[tuple[int, int]]:
    """Every block, and some words on both sides of every seam of the map."""
    blocks = [(block.start, block.end) for block in document.blocks]
    seams = [(max(one.end - 12, one.start), min(two.start + 12, two.end)) for one, two in pairwise(document.map)]
    return [*blocks, *(seam for seam in seams if seam[0] < seam[1])]
