"""What checks found before, kept in a folder by what it was found in, so that the same is not looked at twice."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.limits import CHECKED_FILES

T = TypeVar("T")
SUFFIX = ".checked"
_PART = ".part"
_DIGEST = 32  # bytes of the SHA-256 that each entry begins with, so that a damaged one is noticed
_READ = (".py", ".txt", ".po", ".json")  # what of the package decides what is found


def kept(folder: Path | None, made_of: bytes, kind: type[T], make: Callable[[], T]) -> T:
    """What ``make`` gave for ``made_of`` before, by the same code; else what it gives now.

    ``make`` must be pure. A folder that cannot be read or written costs the time only; None: nothing is kept.
    """
    if folder is None:
        return make()
    place = folder / f"{sha256(_version() + made_of).hexdigest()}{SUFFIX}"
    with contextlib.suppress(OSError, msgspec.DecodeError):
        data = place.read_bytes()
        if sha256(data[_DIGEST:]).digest() == data[:_DIGEST]:
            return msgspec.msgpack.decode(data[_DIGEST:], type=kind)
    made = make()
    _write(place, msgspec.msgpack.encode(made))
    return made


@cache
def _version() -> bytes:
    """A name for the code that finds: its files with their sizes and times; worked out once a process."""
    told = "\n".join(sorted(_stated(os.fspath(Path(__file__).parent))))
    return sha256(told.encode("utf-8", "surrogateescape")).digest()


def _stated(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _stated(entry.path)
        elif entry.name.endswith(_READ):
            stat = entry.stat()
            yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}"


def _write(place: Path, data: bytes) -> None:
    """All or nothing: written beside and moved into place."""
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=_PART)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(sha256(data).digest() + data)
            Path(name).replace(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _trim(place.parent)


def _trim(folder: Path) -> None:
    """Remove the oldest beyond the bound; another process may do the same."""
    with contextlib.suppress(OSError):
        found = [(entry.stat().st_mtime_ns, entry.path) for entry in os.scandir(folder) if entry.name.endswith(SUFFIX)]
        for _, path in sorted(found)[:-CHECKED_FILES]:
            Path(path).unlink(missing_ok=True)
