"""A process that stays and builds when it is told to: a line of input is a build, a line of output what it took.

``saved``: a sentence of the topic was saved since the last build, and what nothing touched is remembered, as
``build --watch`` does. ``anew``: everything is read and made again.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time

from generator.commands._collecting import uncollected
from generator.model.memo import Memo
from generator.pipeline import build_edition, read_outline, write_edition
from generator.workspace import DEFAULT_TOPIC, Workspace, find_workspace

FORMATS = ("docx", "pptx")
_END = "]{#"  # of the words of a point, where its id begins


def main() -> None:
    """Build until the input ends; every answer is the seconds of processor that the build took."""
    space, memo = find_workspace(Path.cwd()), Memo()
    for turn, line in enumerate(sys.stdin):
        if (way := line.strip()) == "saved":
            save_sentence(space.topic(DEFAULT_TOPIC), turn)
        began = process_time()
        with uncollected():
            _build(space, memo if way == "saved" else None)
        print(process_time() - began, flush=True)


def _build(space: Workspace, memo: Memo | None) -> None:
    outline, _ = read_outline(space, DEFAULT_TOPIC, memo)
    output = space.root / "resident"
    write_edition(build_edition(space, outline, "analyst", FORMATS, output, memo=memo))


def save_sentence(topic: Path, turn: int) -> None:
    """Put a word at the end of the first point of the first notes, or take it away: another sentence each time."""
    notes = min((topic / "notes").glob("*.md"))
    text = notes.read_text("utf-8")
    kept, end, rest = text.replace(f", again{_END}", _END).partition(_END)
    notes.write_text(f"{kept}{', again' * (turn % 2)}{end}{rest}", "utf-8")


if __name__ == "__main__":
    main()
