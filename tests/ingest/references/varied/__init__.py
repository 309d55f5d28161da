"""Lists in twenty-odd styles with their answers: ``python -m tests.ingest.references.varied``.

``## style`` begins a list; a line is an entry, the line behind it, begun with "=", its fields: ``name=value``, parted
by "¦". Persons are "Family, Given", parted by ";", an organisation is in braces; a type is two letters; of values
parted by "/" each will do, and a field may stand under either of two names. ``known.txt`` was written before the
readers of these styles and they were made with it; ``unseen.txt`` was read only once they stood.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.ingest.reading import read_document
from generator.ingest.references import find_references
from tests.evaluate.references import normal

FOLDER = Path(__file__).parent
_TYPES = {
    "aj": "article-journal", "bk": "book", "ch": "chapter", "rp": "report", "th": "thesis", "an": "article-newspaper",
    "wp": "webpage", "pc": "paper-conference", "lg": "legislation", "ds": "dataset", "sp": "speech",
    "am": "article-magazine",
}  # fmt: skip
Asked = tuple[str, dict[str, str]]


def styles(name: str) -> dict[str, list[Asked]]:
    """The lists of a file by their style: entries with their fields as written."""
    found: dict[str, list[Asked]] = {}
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            found[line[3:]] = []
        elif line.startswith("= "):
            parts = (part.strip().partition("=") for part in line[2:].split("¦"))
            found[[*found][-1]][-1][1].update({key: value.strip() for key, _, value in parts})
        elif line:
            found[[*found][-1]].append((line, {}))
    return found


def read(texts: Sequence[str], wrapped: bool = False) -> list[tuple[str, Mapping[str, Any]]]:
    """The words and the fields of each entry that is found in a list of these."""
    lines = [textwrap.fill(one, 76, break_long_words=False, break_on_hyphens=False) for one in texts]
    body = "\n\n".join(lines) if wrapped else "\n".join(texts)
    found = find_references(read_document(f"References\n\n{body}\n".encode(), "list.txt", "list"))
    return [(one.entry.text, one.parsed.csl) for one in found.entries]


def wrong(entries: Sequence[Asked], wrapped: bool = False) -> tuple[Counter[str], Counter[str], list[str]]:
    """Fields in all and fields missed, by name, and what is wrong."""
    found = read([text for text, _ in entries], wrapped)
    total: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    lines: list[str] = []
    for text, asked in entries:
        own = next((csl for words, csl in found if text.lstrip("[]0123456789. ")[:40] in words), {})
        for key, value in asked.items():
            names = key.split("/")
            total[names[0]] += 1
            if not any(
                normal(name, one) == normal(name, own.get(name)) for name in names for one in _values(name, value)
            ):
                missed[names[0]] += 1
                lines.append(f"{text[:60]}: {key} {value!r} read as {own.get(names[0])!r}")
    return total, missed, lines


def _values(name: str, text: str) -> list[Any]:
    """The values that will do for a field."""
    match name:
        case "type":
            return [_TYPES.get(one, one) for one in text.split("/")]
        case "author" | "editor" | "translator":
            return [[_person(one.strip()) for one in text.split(";")]]
        case "issued" | "accessed":
            return [{"date-parts": [[int(part) for part in one.split("-")]]} for one in text.split("/")]
        case "URL" | "DOI":
            return [text]
    parts = text.split("/")
    return [text, *parts, *("/".join(parts[at:]) for at in range(1, len(parts)))]


def _person(name: str) -> dict[str, str]:
    family, _, given = name.partition(", ")
    return {"literal": name.strip("{}")} if name.startswith("{") else {"family": family, "given": given}
