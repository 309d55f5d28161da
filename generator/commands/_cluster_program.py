"""Which program this is: two that are alike write the same bytes, wherever they run."""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from generator import __version__
from generator.records import dataclass
from generator.workspace import shipped

_CODE = (".py", ".txt", ".po", ".json")
_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Program:
    """``code``: SHA-256 of the package's files and templates. ``libraries``: names and versions that decide bytes."""

    version: str
    code: str
    libraries: tuple[tuple[str, str], ...]


@cache
def this_program() -> Program:
    """What runs here; read once a process."""
    return Program(__version__, _code(), tuple(_libraries()))


def differences(here: Program, there: Program) -> str:
    """In what ``there`` differs from ``here``: "lxml 5.4.0 (here 6.1.3)"; "" where they are alike."""
    if here.version != there.version:
        return f"policybrief {there.version} (here {here.version})"
    if here.code != there.code:
        return f"policybrief {there.version} with other code or templates than here"
    ours = dict(here.libraries)
    return ", ".join(
        f"{name} {found} (here {ours.get(name, 'none')})" for name, found in there.libraries if ours.get(name) != found
    )


def _code() -> str:
    package, templates = Path(__file__).parents[1], shipped() / "templates"
    told = [(f"code/{path.relative_to(package).as_posix()}", path) for path in _files(package) if path.suffix in _CODE]
    told += [(f"templates/{path.relative_to(templates).as_posix()}", path) for path in _files(templates)]
    digests = (f"{name} {sha256(path.read_bytes()).hexdigest()}" for name, path in sorted(told))
    return sha256("\n".join(digests).encode("utf-8", "surrogatepass")).hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and "_bundled" not in path.relative_to(folder).parts)


def _libraries() -> Iterator[tuple[str, str]]:
    """Those that the package needs, with Python, whose version chooses libraries, and zlib, which packs the files."""
    yield "Python", ".".join(map(str, sys.version_info[:2]))
    yield "zlib", zlib.ZLIB_RUNTIME_VERSION
    for name in _needed():
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "none"


def _needed() -> list[str]:
    try:
        stated = requires("policybrief") or []
    except PackageNotFoundError:  # a checkout that is not installed
        return []
    return sorted(found[0] for one in stated if "extra" not in one and (found := _NAME.match(one)))
