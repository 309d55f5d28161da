"""What a reading depends on beside the file: the code that reads, and its libraries."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_FOLDERS = ("ingest", "text", "office")
_LIBRARIES = ("charset-normalizer", "lxml", "nupunkt", "pdfminer.six", "trafilatura")


@cache
def reading_version() -> str:
    """A name for all of it; worked out once a process."""
    lines = [f"{name} {version(name)}" for name in _LIBRARIES]
    files = (file for folder in _FOLDERS for file in sorted((_PACKAGE / folder).rglob("*.py")))
    lines += [f"{file.relative_to(_PACKAGE).as_posix()} {sha256(file.read_bytes()).hexdigest()}" for file in files]
    return sha256("\n".join(lines).encode()).hexdigest()[:20]
