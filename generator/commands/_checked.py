"""What the rules say of a topic and of what stands built of it; looked for again where one of their files changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.commands._finished import built_files, check_built
from generator.errors import Finding
from generator.kept import kept
from generator.workspace import Workspace


def check_topic(space: Workspace, name: str) -> tuple[Finding, ...]:
    """The findings against the topic ``name`` and its documents; what cannot be used is an InputError."""
    folder = space.topic(name)
    ground = partial(_ground, space, folder)
    look = partial(_look, space, folder.name)
    made_of = ground()
    if made_of is None:
        return look()
    keep = space.root / ".cache" / "checked"
    return kept(keep, made_of, tuple[Finding, ...], look, still=lambda: ground() == made_of)


def _look(space: Workspace, topic: str) -> tuple[Finding, ...]:
    from generator.check import check_documents
    from generator.pipeline import read_outline

    outline, findings = read_outline(space, topic, disputes=True)
    return (*findings, *check_documents(check_built(space, outline.id), outline))


def _ground(space: Workspace, folder: Path) -> bytes | None:
    """A name for all that the findings depend on; None where that cannot be told: a file that is none, a linked folder.

    Of an audience it is only that it is there.
    """
    try:
        files = (*_files(folder), *built_files(space, folder.name))
        told = [f"{os.fspath(path)} {sha256(path.read_bytes()).hexdigest()}" for path in files]
        there = sorted(os.fspath(path) for path in _audiences(space))
    except (OSError, _NoFileError):
        return None
    return "\n".join((os.fspath(space.root), *told, *there)).encode("utf-8", "surrogateescape")


def _audiences(space: Workspace) -> Iterator[Path]:
    for shelf in filter(None, (space.templates, space.shipped)):
        if shelf.is_dir():
            yield from (folder for folder in shelf.iterdir() if os.path.lexists(folder / "audience.yaml"))


class _NoFileError(Exception):
    """Something in a topic's folder that is neither a file nor a folder of its own."""


def _files(folder: Path) -> Iterator[Path]:
    """All files below ``folder``, sorted."""
    for entry in sorted(_listed(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path))
        elif entry.is_file():
            yield Path(entry.path)
        else:
            raise _NoFileError(entry.path)


def _listed(folder: Path) -> Iterable[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return list(found)
