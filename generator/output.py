"""Writing an edition: it appears whole or not at all, and what a person has edited or has open is left alone."""

from __future__ import annotations

import contextlib
import errno
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from generator.errors import Finding, InputError, Where, refuse
from generator.writing.held import alone, can_be_replaced, lock_file, undisturbed
from generator.writing.moving import NEW, beside, finished, left_beside, moved, staged
from generator.writing.record import RECORD, digest, is_document, recorded, with_earlier, with_names

__all__ = ["RECORD", "alone", "digest", "settle", "standing", "undisturbed", "write_files", "write_new"]

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_WHOLE = "nothing was replaced; the earlier files are as they were"
_BEGUN = "each file is whole, an earlier or a new one; the next build puts the rest into place"
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Write ``files`` into ``folder``; all are complete on disk before the first replaces an older one.

    A document whose bytes are not those of the last build was edited by a person: it is moved aside first, and a
    note tells where. One that is open elsewhere stays, and the new one is left beside it under a name that a warning
    gives. What cannot be written at all is an InputError; the older output then still stands.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with alone(folder):
            with _moving(folder):
                notes = finished(folder)
            return (*notes, *_written(folder, files))
    except OSError as error:
        raise _told(error, folder) from error


def settle(folder: Path) -> None:
    """Put in place what a process that was ended had ready for ``folder``, and clear away what it had begun."""
    if folder.is_dir():
        with contextlib.suppress(OSError), alone(folder):
            finished(folder)


def standing(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """The names under which ``files``, just written, stand in ``folder``: "briefing.new.docx" beside an open one."""
    return tuple(sorted(_standing(folder, name, data) for name, data in files.items()))


def _standing(folder: Path, name: str, data: bytes) -> str:
    """A whole ``beside`` of the same bytes is the new one: once the open one is replaced, it is taken away."""
    other = folder / beside(name)
    if not is_document(name) or not other.is_file() or (own := digest(data)) != recorded(folder).get(beside(name)):
        return name
    return beside(name) if digest(other.read_bytes()) == own else name


def write_new(folder: Path, files: Mapping[str, str]) -> None:
    """Write a folder that is not there yet, whole or not at all; one that is there is an InputError and stays."""
    if folder.exists():
        raise refuse("output", "this is there already", Where(str(folder)), why="nothing is written over what you have",
                     mend="choose another name, or move it away")  # fmt: skip
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(folder.parent):
            for left in folder.parent.glob(f"{NEW}*"):
                shutil.rmtree(left, ignore_errors=True)
            _write_new(folder, files)
    except OSError as error:
        raise _told(error, folder) from error


def _write_new(folder: Path, files: Mapping[str, str]) -> None:
    with tempfile.TemporaryDirectory(prefix=NEW, dir=folder.parent) as made:
        place = Path(made) / folder.name
        for name, text in files.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, "utf-8")
        place.rename(folder)


def _written(folder: Path, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Set aside what is open, stage, move; then take away what earlier builds had left beside open documents."""
    open_ones = _open_ones(folder, files)
    others = {name: beside(name) for name in open_ones}
    stale = _stale(folder, files.keys() - open_ones.keys())
    chosen = {others.get(name, name): data for name, data in files.items()}
    if others and RECORD in chosen:
        chosen[RECORD] = with_names(chosen[RECORD], others)
    place = staged(folder, with_earlier(folder, chosen, stale))
    with _moving(folder):
        notes = moved(folder, place)
        for name in stale:
            (folder / name).unlink(missing_ok=True)
    return (*(left_beside(folder, name, lock) for name, lock in open_ones.items()), *notes)


def _open_ones(folder: Path, files: Collection[str]) -> dict[str, str]:
    """The documents that are open elsewhere, each with the lock file that says so (or ""): before anything is written.

    OSError where another file cannot be replaced, or a folder is in its place.
    """
    found: dict[str, str] = {}
    for name in files:
        path = folder / name
        lock = lock_file(path) if is_document(name) and path.exists() else ""
        if lock or not can_be_replaced(path):
            if not is_document(name):
                raise PermissionError(errno.EACCES, f"{name} is open in another program, or write-protected", str(path))
            found[name] = lock
    return found


def _stale(folder: Path, names: Collection[str]) -> tuple[str, ...]:
    """What earlier builds left beside documents that were open, of those that can be replaced now, if unedited."""
    known = recorded(folder)
    told = [name for one in sorted(names) if is_document(one) and (name := beside(one)) in known]
    return tuple(
        name for name in told if (path := folder / name).is_file() and digest(path.read_bytes()) == known[name]
    )


@contextlib.contextmanager
def _moving(folder: Path) -> Iterator[None]:
    """Inside, what the system refuses leaves some files moved and others not."""
    try:
        yield
    except OSError as error:
        raise _told(error, folder, _BEGUN) from error


def _told(error: OSError, folder: Path, why: str = _WHOLE) -> InputError:
    """What the system refused, with what would mend it."""
    what = f"cannot write here: {error.strerror or error}"
    if error.errno in _FULL:
        mend = "free some space, or choose a folder on another disk with -o"
    elif error.errno in _CLOSED:
        mend = "close the file elsewhere, allow writing, or choose another folder with -o"
    else:
        mend = "move away what is in the way, or choose another folder with -o"
    return refuse("output", what, Where(str(folder)), why=why, mend=mend)
