"""What a worker of a cluster is sent, what it makes of it and what it answers."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.commands._briefs import Brief, Task, Wish, build_task
from generator.commands._cluster_program import Program, differences, this_program
from generator.commands._watch import Stamps, stamps
from generator.errors import Finding
from generator.records import dataclass, replace
from generator.workspace import Workspace, shipped

_ALONE = threading.Lock()  # builds of one process take turns, however many threads its worker has


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tasks for one worker; all paths are absolute.

    It reads and writes the folders of ``space`` and ``wish`` where it sees ``marker`` and all files as ``ground`` has
    them. ``carried``: the files themselves instead, by their place below a folder of the worker's own. ``named``: how
    the person who asked wrote a house file, by its path or its place.
    """

    tasks: tuple[Task, ...]
    space: Workspace
    wish: Wish
    program: Program
    marker: Path
    ground: Stamps
    named: Mapping[str, str]
    carried: Mapping[str, bytes] | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """``files``: those of each brief by their names, where they could not be put into their place."""

    briefs: tuple[Brief, ...]
    files: tuple[Mapping[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Blind:
    """The worker does not see the folders as they are where the build was asked for."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """The worker runs another program, which may write other bytes; ``told`` says where it is and what differs."""

    told: str


Answer = Done | Blind | Unlike


def build_chunk(chunk: Chunk) -> Answer:
    """Run by a worker: the editions of a chunk, in turn."""
    unlike = differences(chunk.program, this_program())
    if unlike:
        return Unlike(f"{_worker().address} has {unlike}")
    with _ALONE:
        if chunk.carried is not None:
            return _carried(chunk, chunk.carried, Path(_worker().local_directory) / "policybrief")
        return _in_place(chunk) if _sees(chunk) else Blind()


def _worker() -> _Worker:
    from distributed import get_worker

    found = get_worker()
    return _Worker(found.address, found.local_directory)


@dataclass(frozen=True, slots=True)
class _Worker:
    """Where a worker listens, and its folder for what is passing."""

    address: str
    local_directory: str


def _sees(chunk: Chunk) -> bool:
    """A folder that only has the same name has other times; one that may not be written is of no use."""
    there = chunk.marker.is_file() and os.access(chunk.marker.parent, os.W_OK)
    return there and stamps(chunk.ground) == chunk.ground


def _in_place(chunk: Chunk) -> Done:
    space, given = _placed(chunk.space), chunk.named
    return Done(
        tuple(_as_given(brief, given) for task in _wanted(chunk) for brief in build_task(task, space, chunk.wish))
    )


def _wanted(chunk: Chunk) -> Iterator[Task]:
    """The tasks, until who asked for them takes the marker away."""
    return (task for task in chunk.tasks if chunk.marker.is_file())


def _placed(space: Workspace) -> Workspace:
    """``space`` with the templates that ship with the program where this one has them."""
    own = shipped() / "templates"
    return replace(space, shipped=own, templates=own if space.templates == space.shipped else space.templates)


def _carried(chunk: Chunk, files: Mapping[str, bytes], base: Path) -> Done:
    """Build in a folder of the worker's own; pictures and what checks found stay there for the next chunk."""
    _cleared(base)
    try:
        for name, data in files.items():
            _put(base / name, data)
        own = shipped() / "templates"
        templates = own if chunk.space.templates == chunk.space.shipped else base / "templates"
        space = Workspace(base, base / "seeds", templates, own)
        named = {(base / place).as_posix(): given for place, given in chunk.named.items()}
        wish = replace(chunk.wish, output=base / "output", house=tuple(base / place for place in chunk.named))
        return _packed(brief for task in chunk.tasks for brief in _built(task, space, wish, named))
    finally:
        _cleared(base)


def _built(task: Task, space: Workspace, wish: Wish, named: Mapping[str, str]) -> Iterator[Brief]:
    return (_as_given(brief, named) for brief in build_task(task, space, wish))


def _packed(briefs: Iterable[Brief]) -> Done:
    found = [(brief, _taken(brief.folder) if brief.files else {}) for brief in briefs]
    return Done(tuple(brief for brief, _ in found), tuple(files for _, files in found))


def _taken(folder: Path) -> dict[str, bytes]:
    """The files of ``folder`` by their names, and the folder is gone."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    shutil.rmtree(folder)
    return files


def _cleared(base: Path) -> None:
    for name in ("seeds", "templates", "house", "output"):
        shutil.rmtree(base / name, ignore_errors=True)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _as_given(brief: Brief, named: Mapping[str, str]) -> Brief:
    """Findings speak of a house file by the name that was given, not by where the worker has it."""
    return replace(brief, findings=tuple(_named(finding, named) for finding in brief.findings)) if named else brief


def _named(finding: Finding, named: Mapping[str, str]) -> Finding:
    file = named.get(finding.where.file, finding.where.file)
    return replace(finding, where=replace(finding.where, file=file))
