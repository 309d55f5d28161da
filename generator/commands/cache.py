"""``policybrief cache``: what is kept to save work, where, how much of it; ``--clear`` removes it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.commands import Command
from generator.workspace import find_workspace


@dataclass(frozen=True, slots=True)
class _Kind:
    """A folder of ``.cache``, what its files end with, what they are, and whether their bytes are bounded."""

    folder: str
    suffix: str
    about: str
    bounded: bool = False


_KINDS = (
    _Kind("pictures", ".picture", "charts as pictures", bounded=True),
    _Kind("ingest", ".reading", "documents that were read"),
    _Kind("checked", ".checked", "what checks found"),
    _Kind("citations", ".checked", "citations as styles print them"),
)
_PART = ".part"  # what a process that was killed had begun


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--clear", action="store_true", help="remove all of it; it is made again when it is needed")


def _run(arguments: Namespace) -> int:
    root = find_workspace(Path.cwd()).root / ".cache"
    for kind in _KINDS:
        files = tuple(_files(root / kind.folder, kind))
        size = sum(path.stat().st_size for path in files)
        if arguments.clear:
            for path in files:
                path.unlink(missing_ok=True)
        print(f"{root / kind.folder}: {_told(kind, len(files), size, cleared=arguments.clear)}")
    return 0


def _files(folder: Path, kind: _Kind) -> Iterator[Path]:
    """Our own files of one kind; whatever else lies there is not touched."""
    if folder.is_dir():
        yield from (
            path
            for path in sorted(folder.iterdir())
            if path.suffix in (kind.suffix, _PART) and path.is_file() and not path.is_symlink()
        )


def _told(kind: _Kind, count: int, size: int, *, cleared: bool) -> str:
    """ "12 files, 1.3 MB of at most 256 MB (charts as pictures)"."""
    from generator.limits import MB, PICTURES_BYTES

    bound = f" of at most {PICTURES_BYTES // MB} MB" if kind.bounded and not cleared else ""
    removed = " removed" if cleared else ""
    return f"{count} file{'s' * (count != 1)}{removed}, {size / MB:.1f} MB{bound} ({kind.about})"


COMMAND = Command("cache", "show what is kept to save work, and how much; --clear removes it", _configure, _run)
