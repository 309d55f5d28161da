"""Pictures kept by what they show, so that a second build draws nothing."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from generator.charts import Canvas, ChartKind
from generator.charts._version import drawing_version
from generator.model.chart import Chart

_HEAD, _TAIL = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


def cached_picture(kind: ChartKind, chart: Chart, canvas: Canvas, folder: Path | None) -> bytes:
    """The PNG of ``chart``; read from ``folder`` where it was drawn before, drawn again where that is damaged.

    A folder that cannot be written costs the cache, not the picture. None: no cache.
    """
    if folder is None:
        return kind.picture(chart, canvas)
    file = folder / f"{picture_key(kind, chart, canvas)}.picture"
    kept = _read(file)
    if kept is not None:
        return kept
    drawn = kind.picture(chart, canvas)
    _write(file, drawn)
    return drawn


def picture_key(kind: ChartKind, chart: Chart, canvas: Canvas) -> str:
    """A name for the picture: what is drawn, where, and all that decides how it looks."""
    parts = (kind.name, repr(chart), repr(canvas), drawing_version())
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _read(file: Path) -> bytes | None:
    """The entry: its SHA-256 first, so that a flipped or missing byte is noticed."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    digest, picture = data[:32], data[32:]
    whole = picture.startswith(_HEAD) and picture.endswith(_TAIL)
    return picture if whole and hashlib.sha256(picture).digest() == digest else None


def _write(file: Path, picture: bytes) -> None:
    """All or nothing: written beside and moved into place."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(hashlib.sha256(picture).digest() + picture)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
