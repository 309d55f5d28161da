"""What a picture depends on beside its chart and canvas: the code that draws, its tables, its libraries, the fonts."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]

_DRAWS = "charts"
_LIBRARIES = ("babel", "matplotlib", "numpy", "pillow")  # separators of numbers, drawing, PNG
_IMPORTED = re.compile(r"^\s*(?:from|import) generator\.(\w+)", re.MULTILINE)
_FONT_FOLDERS = (  # on Linux, macOS and Windows, the machine's and the user's own
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts",
    "/Library/Fonts", "/System/Library/Fonts", "~/Library/Fonts",
    "C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts",
)  # fmt: skip


@cache
def drawing_version() -> str:
    """A name for everything that decides how charts are drawn; worked out once, without loading any of it."""
    libraries = (f"{name} {version(name)}" for name in _LIBRARIES)
    return _digest((source_digest(PACKAGE), font_digest(_font_folders()), *libraries))


def _font_folders() -> Iterator[Path]:
    for name in _FONT_FOLDERS:
        with contextlib.suppress(RuntimeError):  # a user without a home has no fonts there
            yield Path(name).expanduser()


def source_digest(package: Path) -> str:
    """A hash of the names and bytes of ``source_files``."""
    files = source_files(package)
    return _digest(f"{file.relative_to(package).as_posix()} {_hash(file.read_bytes())}" for file in files)


def source_files(package: Path) -> tuple[Path, ...]:
    """The charts' files and those of all that they import, directly or not: whole folders, with their tables."""
    found: dict[str, tuple[Path, ...]] = {}
    wanted = {_DRAWS}
    while wanted - found.keys():
        name = min(wanted - found.keys())
        found[name] = tuple(_files(package, name))
        wanted |= {top for file in found[name] if file.suffix == ".py" for top in _imports(file)}
    return tuple(file for name in sorted(found) for file in found[name])


def _files(package: Path, name: str) -> Iterator[Path]:
    """The module or the folder ``name``, without what Python compiled."""
    if (package / f"{name}.py").is_file():
        yield package / f"{name}.py"
    found = (package / name).rglob("*")
    yield from sorted(file for file in found if file.is_file() and "__pycache__" not in file.parts)


def _imports(file: Path) -> list[str]:
    return _IMPORTED.findall(file.read_text(encoding="utf-8"))


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
