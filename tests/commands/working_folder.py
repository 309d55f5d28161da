"""A working folder with the topic ``tiny``, as tests of the command line edit it."""

from __future__ import annotations

from pathlib import Path

TINY = Path(__file__).parents[1] / "topics" / "tiny"
TEMPLATES = Path(__file__).parents[2] / "templates"


def output(topic: Path) -> Path:
    """Where the analyst edition of ``topic`` lands."""
    return topic.parents[1] / "output" / "tiny" / "analyst"


def written(topic: Path) -> dict[str, bytes]:
    """The files of the edition by name."""
    return {path.name: path.read_bytes() for path in output(topic).iterdir()}


def edit(path: Path, old: str, new: str) -> None:
    """Replace the first ``old`` in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
