"""What a picture depends on beside its chart and canvas: the code that draws, its tables, its libraries, the fonts."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1]

_DRAWS = "charts"
_LIBRARIES = ("babel-", "matplotlib-", "numpy-", "pillow-")  # separators of numbers, drawing, PNG
_IMPORTED = re.compile(rb"^[ \t]*(?:from|import) generator\.(\w+)", re.MULTILINE)
_FONT_FOLDERS = (  # on Linux, macOS and Windows, the machine's and the user's own
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts",
    "/Library/Fonts", "/System/Library/Fonts", "~/Library/Fonts",
    "C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts",
)  # fmt: skip


@cache
def drawing_version() -> str:
    """A name for everything that decides how charts are drawn; worked out once, without loading any of it."""
    return _digest((source_digest(PACKAGE), font_digest(_font_folders()), *_installed(sys.path)))


def _installed(folders: Iterable[str]) -> Iterator[str]:
    """The libraries' names with their versions, as installing leaves them in ``folders``: "numpy-2.1.0.dist-info"."""
    for folder in folders:
        with contextlib.suppress(OSError):
            names = sorted(entry.name for entry in os.scandir(folder or "."))
            told = (name for name in names if name.endswith((".dist-info", ".egg-info")))
            yield from (name for name in told if name.lower().startswith(_LIBRARIES))


def _font_folders() -> Iterator[Path]:
    for name in _FONT_FOLDERS:
        with contextlib.suppress(RuntimeError):  # a user without a home has no fonts there
            yield Path(name).expanduser()


def source_digest(package: Path) -> str:
    """A hash of the names and bytes of ``source_files``."""
    return _digest(f"{name} {_hash(data)}" for name, data in _sources(package).items())


def source_files(package: Path) -> tuple[Path, ...]:
    """The charts' files and those of all that they import, directly or not: whole folders, with their tables."""
    return tuple(package / name for name in _sources(package))


def _sources(package: Path) -> dict[str, bytes]:
    """The same by name, with their bytes: each is read once."""
    found: dict[str, dict[str, bytes]] = {}
    wanted = {_DRAWS}
    while wanted - found.keys():
        top = min(wanted - found.keys())
        found[top] = dict(sorted(_files(os.fspath(package), top)))
        code = (data for name, data in found[top].items() if name.endswith(".py"))
        wanted |= {name.decode() for data in code for name in _IMPORTED.findall(data)}
    return {name: data for top in sorted(found) for name, data in found[top].items()}


def _files(package: str, top: str) -> Iterator[tuple[str, bytes]]:
    """The module or the folder ``top``, without what Python compiled."""
    module = f"{package}/{top}.py"
    places = [module] if Path(module).is_file() else []
    for folder, inner, names in os.walk(f"{package}/{top}"):
        inner[:] = [name for name in inner if name != "__pycache__"]
        places += [f"{folder}/{name}" for name in names]
    for place in places:
        yield place[len(package) + 1 :].replace(os.sep, "/"), Path(place).read_bytes()


def font_digest(folders: Iterable[Path]) -> str:
    """A hash of where fonts lie, how large they are and when they were written; their bytes are too many to read."""
    return _digest(line for folder in folders for line in sorted(_fonts(folder)))


def _fonts(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):  # a link that leads nowhere
                facts = Path(place, name).stat()
                yield f"{place}/{name} {facts.st_size} {facts.st_mtime_ns}"


def _digest(lines: Iterable[str]) -> str:
    return _hash("\n".join(lines).encode("utf-8", "surrogateescape"))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
