"""Lists of references in nine styles, each with its answers in the text: ``python -m tests.ingest.references.lists``.

A line of ``lists/*.txt`` is a type's letter and an entry whose fields are marked: ``{t:Title}``, or ``{n 2019-05:May
2019}`` where the value is not what is printed. Persons stand as ``<^Family, Given>`` or ``<Given ^Family>``, a
low line for a space inside the family name; an organisation as ``<=Name>``.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.ingest.reading import read_document
from generator.ingest.references import find_references
from tests.ingest.references.measure import folded

FOLDER = Path(__file__).parent / "lists"
_TYPES = {
    "J": "article-journal", "B": "book", "C": "chapter", "R": "report", "N": "article-newspaper", "T": "thesis",
    "P": "paper-conference", "L": "legislation", "W": "webpage", "M": "article-magazine", "D": "dataset",
    "X": "post-weblog",
}  # fmt: skip
_FIELDS = {
    "a": "author", "e": "editor", "r": "translator", "d": "issued", "t": "title", "c": "container-title",
    "v": "volume", "i": "issue", "p": "page", "P": "publisher", "Q": "publisher-place", "g": "genre", "n": "number",
    "E": "edition", "U": "URL", "D": "DOI", "A": "accessed", "s": "collection-title", "k": "collection-number",
    "Z": "event-place",
}  # fmt: skip
_MARKED = re.compile(r"\{(?P<key>\w)(?:\s(?P<value>[^:{}]*))?:(?P<text>[^{}]*)\}")
_PERSON = re.compile(r"<([^<>]+)>")


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as printed, and the fields that it states."""

    text: str
    csl: Mapping[str, Any]


def entries(path: Path) -> list[Listed]:
    """The entries of a marked list."""
    return [_entry(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _entry(line: str) -> Listed:
    letter, _, marked = line.partition("|")
    csl: dict[str, Any] = {"type": _TYPES[letter]}
    for found in _MARKED.finditer(marked):
        field = _FIELDS.get(found["key"])
        if field and not (field == "page" and letter in "BTR"):  # a page that a note points to is none of the work's
            csl[field] = _value(field, found["value"] or found["text"])
    text = _MARKED.sub(lambda found: re.sub(r"[<>^=]", "", found["text"]).replace("_", " ")
                       if found["key"] in "aer" else found["text"], marked)  # fmt: skip
    return Listed(text, csl)


def _value(field: str, text: str) -> object:
    match field:
        case "author" | "editor" | "translator":
            return [_person(name) for name in _PERSON.findall(text)]
        case "issued" | "accessed":
            return _date(text)
        case _:
            return text


def _date(text: str) -> object:
    parts = [int(part) for part in text.split("-") if part.isdigit()]
    return {"date-parts": [parts]} if parts else {"literal": text}


def _person(name: str) -> dict[str, str]:
    if name.startswith("="):
        return {"literal": name[1:]}
    before, _, after = name.partition("^")
    family, _, given = after.partition(" ")
    return {"family": family.strip(",").replace("_", " "), "given": (before + given).strip(" ()")}


def printed(listed: list[Listed], wrapped: bool) -> str:
    """The list as a text has it: one entry a line, or wrapped with an empty line between two."""
    texts = [one.text for one in listed]
    if not wrapped:
        return "\n".join(texts)
    return "\n\n".join(
        textwrap.fill(text, 76, break_long_words=False, break_on_hyphens=False, subsequent_indent="    ")
        for text in texts
    )


def read(listed: list[Listed], wrapped: bool) -> list[Mapping[str, Any]]:
    """What the program reads in the list."""
    data = f"References\n\n{printed(listed, wrapped)}\n".encode()
    return [one.parsed.csl for one in find_references(read_document(data, "list.txt", "list")).entries]


def wrong(path: Path, wrapped: bool) -> tuple[Counter[str], Counter[str], list[str]]:
    """Fields in all and fields wrong, by name, and what is wrong; every field where the number of entries is."""
    listed = entries(path)
    found = read(listed, wrapped)
    lines = [] if len(found) == len(listed) else [f"{path.stem}: {len(listed)} entries read as {len(found)}"]
    total: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for number, one in enumerate(listed):
        csl = found[number] if number < len(found) else {}
        for name, value in one.csl.items():
            total[name] += 1
            if folded(value) != folded(csl.get(name)):
                missed[name] += 1
                lines.append(f"{path.stem} {number + 1} {name}: {value!r} read as {csl.get(name)!r}")
    return total, missed, lines


def main(prefix: str = "") -> int:
    fields: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    report: list[str] = []
    styles: list[str] = []
    for path in sorted(FOLDER.glob(f"{prefix}*.txt")):
        for wrapped in (False, True):
            total, missed, lines = wrong(path, wrapped)
            fields, misses = fields + total, misses + missed
            share = 1 - missed.total() / total.total()
            styles.append(f"{path.stem}{' wrapped' if wrapped else ''}: {share:.1%} of {total.total()}")
            report += lines if not wrapped else [line for line in lines if "entries" in line]
    by_field = [f"{name}: {1 - misses[name] / fields[name]:.0%} of {fields[name]}" for name in sorted(fields)]
    report += [*by_field, *styles, f"all: {1 - misses.total() / fields.total():.1%} of {fields.total()}"]
    sys.stdout.write("\n".join(report) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
