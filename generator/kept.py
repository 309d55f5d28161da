"""What checks found before, kept in a folder by what it was found in, so that the same is not looked at twice."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
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


def kept(
    folder: Path | None,
    made_of: bytes,
    kind: type[T],
    make: Callable[[], T],
    still: Callable[[], bool] = lambda: True,
    code: tuple[Path, ...] = (),
) -> T:
    """What ``make`` gave for ``made_of`` before, by the same code; else what it gives now.

    ``make`` must be pure; where it reads files, ``still`` tells afterwards whether they are those of ``made_of``. A
    folder that cannot be read or written costs the time only; None: nothing is kept. ``code`` are the files that
    decide what it gives; without any all of the package do.
    """
    if folder is None:
        return make()
    place = folder / f"{sha256(_version(code) + made_of).hexdigest()}{SUFFIX}"
    with contextlib.suppress(OSError, msgspec.DecodeError):
        data = place.read_bytes()
        if sha256(data[_DIGEST:]).digest() == data[:_DIGEST]:
            return msgspec.msgpack.decode(data[_DIGEST:], type=kind)
    made = make()
    if still():
        _write(place, msgspec.msgpack.encode(made))
    return made


@cache
def _version(code: tuple[Path, ...]) -> bytes:
    """A name for the code that finds: its files with their sizes and times; worked out once a process."""
    files: Iterable[str | Path] = code or sorted(_files(os.fspath(Path(__file__).parent)))
    told = "\n".join(f"{file} {stat.st_size} {stat.st_mtime_ns}" for file in files for stat in (Path(file).stat(),))
    return sha256(told.encode("utf-8", "surrogateescape")).digest()


def _files(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.name.endswith(_READ):
            yield entry.path


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
