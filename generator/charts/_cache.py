"""Pictures and their heights, kept by what they show, so that a second build draws nothing."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from generator.charts import Canvas, ChartKind
from generator.charts._version import drawing_version
from generator.limits import PICTURES_BYTES
from generator.model.chart import Chart

SUFFIX = ".picture"
_PART = ".part"
_BEGUN = 3600  # seconds: what is older and still a part belongs to nobody
_HEAD, _TAIL = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


def cached_picture(kind: ChartKind, chart: Chart, canvas: Canvas, folder: Path | None) -> bytes:
    """The PNG of ``chart``; read from ``folder`` where it was drawn before, drawn again where that is damaged.

    A folder that cannot be written costs the cache, not the picture. None: no cache. What was used least lately goes
    where all comes to more than ``PICTURES_BYTES``.
    """
    if folder is None:
        return kind.picture(chart, canvas)
    file = folder / f"{picture_key(kind, chart, canvas)}{SUFFIX}"
    return _kept(file, _is_picture, lambda: kind.picture(chart, canvas))


def cached_height(kind: ChartKind, chart: Chart, canvas: Canvas, folder: Path) -> float:
    """The height that ``kind`` wants for ``chart``; kept as its picture is."""
    assert kind.height is not None
    wanted, file = kind.height, folder / f"{_key(kind, chart, canvas, 'height')}{SUFFIX}"
    return float.fromhex(_kept(file, _is_height, lambda: wanted(chart, canvas).hex().encode()).decode())


def picture_key(kind: ChartKind, chart: Chart, canvas: Canvas) -> str:
    """A name for the picture: what is drawn, where, and all that decides how it looks."""
    return _key(kind, chart, canvas)


def _key(kind: ChartKind, chart: Chart, canvas: Canvas, *what: str) -> str:
    parts = (kind.name, repr(chart), repr(canvas), drawing_version(), *what)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _is_picture(data: bytes) -> bool:
    return data.startswith(_HEAD) and data.endswith(_TAIL)


def _is_height(data: bytes) -> bool:
    return data.startswith(b"0x")


def _kept(file: Path, is_whole: Callable[[bytes], bool], make: Callable[[], bytes]) -> bytes:
    kept = _read(file)
    if kept is not None and is_whole(kept):
        return kept
    made = make()
    _write(file, made)
    _trim(file.parent, file.name)
    return made


def _read(file: Path) -> bytes | None:
    """The entry: its SHA-256 first, so that a flipped or missing byte is noticed."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    digest, inner = data[:32], data[32:]
    if hashlib.sha256(inner).digest() != digest:
        return None
    with contextlib.suppress(OSError):
        os.utime(file)  # used just now: what is not goes first
    return inner


def _write(file: Path, inner: bytes) -> None:
    """All or nothing: written beside and moved into place."""
    import tempfile  # slow to load, and most builds write nothing here

    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=_PART)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(hashlib.sha256(inner).digest() + inner)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _trim(folder: Path, newest: str) -> None:
    """Remove what was used least lately beyond the bound, and what killed builds had begun; others may do the same."""
    with contextlib.suppress(OSError):
        found = {entry.name: entry.stat() for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False)}
        now = found[newest].st_mtime if newest in found else 0.0
        gone = [name for name, told in found.items() if name.endswith(_PART) and now - told.st_mtime > _BEGUN]
        kept = {name: told for name, told in found.items() if name.endswith(SUFFIX)}
        size = sum(told.st_size for told in kept.values())
        for name in sorted(kept, key=lambda name: (name == newest, kept[name].st_mtime_ns, name)):
            if size <= PICTURES_BYTES:
                break
            size -= kept[name].st_size
            gone.append(name)
        for name in gone:
            (folder / name).unlink(missing_ok=True)
