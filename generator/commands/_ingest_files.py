"""Which files are read: those that were named, and all below a folder that was; nothing outside of it."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator import limits
from generator.errors import Finding, Where
from generator.records import dataclass

RULE = "ingest"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; ``name`` is what it is called in messages and in the map: its path below what was named.

    ``date`` (ISO) is the document's own, where the file does not state it and another document does.
    """

    path: Path
    name: str
    date: str = ""


def found_files(named: Sequence[str]) -> tuple[tuple[Found, ...], tuple[Finding, ...]]:
    """The files in the order in which they were named, those of a folder by name; and what is not read, and why."""
    files: dict[Path, Found] = {}
    findings: list[Finding] = []
    for text in named:
        path = Path(text)
        for one in _below(path) if path.is_dir() else _single(path):
            if isinstance(one, Finding):
                findings.append(one)
            else:
                files.setdefault(one.path.resolve(), one)
    return _told_apart(list(files.values())), tuple(findings)


def _told_apart(files: Sequence[Found]) -> tuple[Found, ...]:
    """Two files of one name, named apart by their folders, and where these are called the same by a number."""
    counted = Counter(one.name for one in files)
    named = [f"{one.path.parent.name}/{one.name}" if counted[one.name] > 1 else one.name for one in files]
    seen: Counter[str] = Counter()
    found = []
    for one, name in zip(files, named, strict=True):
        seen[name] += 1
        found.append(Found(one.path, name if seen[name] == 1 else f"{name} ({seen[name]})"))
    return tuple(found)


def _single(path: Path) -> Iterator[Found | Finding]:
    try:
        fault = _fault(path)
    except OSError as error:
        fault = f"cannot read the file: {error.strerror or error}"
    yield _refused(path.as_posix(), fault) if fault else Found(path, path.name)


def _below(folder: Path) -> Iterator[Found | Finding]:
    """All files below ``folder``, sorted; hidden ones, and what programs leave beside open files, are passed over."""
    root = folder.resolve()
    for place, folders, names in os.walk(folder):
        here = Path(place)
        links = [name for name in folders if (here / name).is_symlink() and not _is_passed(name)]
        folders[:] = sorted(name for name in folders if not _is_passed(name) and name not in links)
        for name in sorted(name for name in (*names, *links) if not _is_passed(name)):
            yield _inside(here / name, folder, root)


def _inside(path: Path, folder: Path, root: Path) -> Found | Finding:
    shown = path.as_posix()
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            return _refused(shown, "a link leads out of the folder", "name the file itself, if it is meant")
        fault = _fault(path)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a ring
        fault = f"cannot read the file: {getattr(error, 'strerror', None) or 'the link leads nowhere'}"
    return _refused(shown, fault) if fault else Found(path, path.relative_to(folder).as_posix())


def _is_passed(name: str) -> bool:
    return name.startswith((".", "~$")) or name in ("__MACOSX", "Thumbs.db", "desktop.ini")


def _fault(path: Path) -> str:
    """What keeps a file from being read; empty where nothing does. Nothing but a plain file is ever opened."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        return "a link leads to a folder"
    if not stat.S_ISREG(found.st_mode):
        return "this is no plain file"
    if found.st_size > limits.DOCUMENT_BYTES:
        return f"the file is larger than {limits.DOCUMENT_BYTES // 2**20} MB"
    with path.open("rb"):
        return ""


def _refused(shown: str, what: str, mend: str = "check that it is there and may be read") -> Finding:
    return Finding("error", RULE, what, Where(shown), mend=mend)
