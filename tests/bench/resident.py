"""A process that stays and works when it is told to: a line of input is a piece of work, one of output what it took.

``saved``: a build after a sentence of the topic was saved, in which what nothing touched is remembered, as ``build
--watch`` does. ``anew``: a build in which everything is read and made again. ``check``: ``policybrief check`` of the
topic and of both documents that stand in ``output``; ``check anew``: of the documents as if they had been changed.
"""

from __future__ import annotations

import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from time import process_time

from generator.cli import main as check
from generator.commands._collecting import uncollected
from generator.model.memo import Memo
from generator.pipeline import build_edition, read_outline, write_edition
from generator.workspace import DEFAULT_TOPIC, Workspace, find_workspace

FORMATS = ("docx", "pptx")
_END = "]{#"  # of the words of a point, where its id begins


def main() -> None:
    """Work until the input ends; every answer is the seconds of processor that the work took."""
    space, memo = find_workspace(Path.cwd()), Memo()
    for turn, line in enumerate(sys.stdin):
        if (way := line.strip()) == "saved":
            save_sentence(space.topic(DEFAULT_TOPIC), turn)
        if way == "check anew":
            shutil.rmtree(space.root / ".cache" / "checked", ignore_errors=True)
        began = process_time()
        if way == "check":
            _check(space, DEFAULT_TOPIC)
        elif way == "check anew":
            _check(space)
        else:
            with uncollected():
                _build(space, memo if way == "saved" else None)
        print(process_time() - began, flush=True)


def _check(space: Workspace, *topics: str) -> None:
    edition = space.output / DEFAULT_TOPIC / "analyst"
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        check(["check", *topics, str(edition / "briefing.docx"), str(edition / "deck.pptx")])


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
