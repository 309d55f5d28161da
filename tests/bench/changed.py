"""Topics that are like the bundled one but for their data and some words, so that nothing of one can serve another."""

from __future__ import annotations

import shutil
from itertools import islice, product
from pathlib import Path
from string import ascii_lowercase

from generator.workspace import DEFAULT_TOPIC

_END = "]{#"  # of the words of a point, where its id begins


def changed_topics(folder: Path, count: int) -> tuple[str, ...]:
    """Make ``count`` topics in ``folder``'s seeds; returns their names, without digits that a rule would look for."""
    names = tuple(f"changed-{a}{b}" for a, b in islice(product(ascii_lowercase, repeat=2), count))
    for number, name in enumerate(names, 1):
        shutil.copytree(folder / "seeds" / DEFAULT_TOPIC, folder / "seeds" / name)
        _change(folder / "seeds" / name, number)
    return names


def _change(topic: Path, number: int) -> None:
    """A title of its own, another word in the first point of every note, other numbers in every table."""
    outline = topic / "outline.md"
    outline.write_text(outline.read_text("utf-8").replace("\ntitle: ", f"\ntitle: Case {number}. ", 1), "utf-8")
    for notes in sorted((topic / "notes").glob("*.md")):
        notes.write_text(notes.read_text("utf-8").replace(_END, f", in case {number}{_END}", 1), "utf-8")
    for table in sorted((topic / "data").glob("*.csv")):
        table.write_text(changed_table(table.read_text("utf-8"), number), "utf-8")


def changed_table(text: str, number: int) -> str:
    """Every row's last number goes up by less than its own last digit, where it has decimals."""
    head, *rows = text.splitlines()
    return "\n".join((head, *(_changed_row(row, number) for row in rows))) + "\n"


def _changed_row(row: str, number: int) -> str:
    *cells, last = row.split(",")
    whole, point, decimals = last.partition(".")
    if not (point and whole.isdigit() and decimals.isdigit()):
        return row
    return ",".join((*cells, f"{whole}.{decimals}{number:03}"))
