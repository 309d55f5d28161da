"""The files of a new topic: a small one that builds at once, to write over."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def topic_files(name: str) -> dict[str, str]:
    """File name to text, under a title made of the topic's name."""
    title = name.replace("-", " ").capitalize()
    return {path: text.replace("title: TITLE", f"title: {title}") for path, text in _starter()}


def _starter(folder: Traversable | None = None, before: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted((folder or files("generator.commands") / "_starter").iterdir(), key=lambda one: one.name):
        path = f"{before}{entry.name}"
        found += _starter(entry, f"{path}/") if entry.is_dir() else [(path, entry.read_text("utf-8"))]
    return found
