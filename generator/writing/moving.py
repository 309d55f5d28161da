"""Files on their way into a folder: all are whole beside it before the first is moved, and a build that was killed
between two moves is finished by the next.

A folder ``.new-...`` is being written and is worth nothing if it is left behind; one rename makes it ``.ready-...``,
which holds a whole edition: whoever finds it moves what is left in it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import Finding, Where
from generator.writing.held import undisturbed
from generator.writing.record import RECORD, is_document, is_edited, recorded, with_names

NEW, READY = ".new-", ".ready-"


def staged(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write every file into a folder of its own beside its place, whole or not at all; the folder is then ready."""
    place = Path(tempfile.mkdtemp(prefix=NEW, dir=folder))
    try:
        for name, data in files.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(data)
        return place.rename(place.with_name(READY + place.name.removeprefix(NEW)))
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def finished(folder: Path) -> tuple[Finding, ...]:
    """Move what a killed build had ready, and clear away what another had begun."""
    for place in sorted(folder.glob(f"{NEW}*")):
        shutil.rmtree(place, ignore_errors=True)
    return tuple(note for place in sorted(folder.glob(f"{READY}*")) for note in moved(folder, place))


def moved(folder: Path, place: Path) -> tuple[Finding, ...]:
    """Move all that is in ``place`` to where it belongs, the record last; what a person edited is kept aside."""
    notes: list[Finding] = []
    others: dict[str, str] = {}
    known = recorded(folder)
    with undisturbed():
        for name in _names(place):
            if name == RECORD and others:
                (place / name).write_bytes(with_names((place / name).read_bytes(), others))
            try:
                notes += _moved(place / name, folder, name, known)
            except PermissionError:
                if not is_document(name):
                    raise
                others[name] = beside(name)
                (place / name).replace(folder / others[name])
                notes.append(left_beside(folder, name))
        shutil.rmtree(place, ignore_errors=True)
    return tuple(notes)


def _names(place: Path) -> Iterator[str]:
    """The files in ``place``, the record last: until then the documents are those that the old one tells of."""
    names = (path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file())
    yield from sorted(names, key=lambda name: (name == RECORD, name))


def _moved(new: Path, folder: Path, name: str, known: Mapping[str, str]) -> Iterator[Finding]:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    if is_edited(folder, name, new, known):
        yield _kept_aside(folder, name)
    new.replace(folder / name)


def beside(name: str) -> str:
    """The name under which a new document stands beside one that is open: "briefing.new.docx"."""
    path = Path(name)
    return path.with_name(f"{path.stem}.new{path.suffix}").as_posix()


def left_beside(folder: Path, name: str, lock: str = "") -> Finding:
    """What is told of a document that is open; ``lock`` is the file that says so, where there is one."""
    other = beside(name)
    if lock:
        what = f"{name} is open in another program, as {lock} beside it says; the new one is {other}"
        mend = f"close {name} and build again; if no program has it open, delete {lock}"
    else:
        what = f"{name} cannot be replaced: it is open in another program, or write-protected; the new one is {other}"
        mend = f"close {name}, or allow writing, and build again"
    return Finding("warning", "output", what, Where(str(folder / name)), mend=mend)


def _kept_aside(folder: Path, name: str) -> Finding:
    path = folder / name
    number = 1
    while (kept := path.with_name(f"{path.stem}.edited-{number}{path.suffix}")).exists():
        number += 1
    path.replace(kept)
    return Finding("note", "output", f"{name} was edited since it was built; kept as {kept.name}", Where(str(kept)))
