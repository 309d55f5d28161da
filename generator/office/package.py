"""Office files as a mapping of part names to bytes: read with limits, written the same way every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from generator.errors import Where, refuse

MAX_PARTS = 20_000
MAX_BYTES = 512 * 1024 * 1024
EPOCH = (1980, 1, 1, 0, 0, 0)
STORED = (".png", ".jpg", ".jpeg", ".gif", ".xlsx")


def read_package(data: bytes, name: str) -> dict[str, bytes]:
    """Parts of the Office file ``data`` by name; InputError where it is damaged, encrypted or unreasonably large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read_parts(archive, name)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise refuse(
            "package",
            f"not a readable Office file ({error})",
            Where(name),
            mend="open it in Word or PowerPoint and save it again without a password",
        ) from error


def entries_of(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """The files in ``archive``; InputError where they are too many or, by what they state, too large to unpack."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_BYTES:
        raise refuse("package", "too large when unpacked", Where(name), mend="use a smaller file")
    return entries


def _read_parts(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    entries = entries_of(archive, name)
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names):
        raise refuse("package", "the same part stands twice in the file", Where(name), mend="save it again in Office")
    return {entry.filename: archive.read(entry) for entry in entries}


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """The Office file of ``parts``: content types first, the rest by name, fixed dates; same parts, same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=_order):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(STORED) else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def _order(name: str) -> tuple[bool, bool, str]:
    """Content types first, then the package's relationships, as readers expect to meet them."""
    return (name != "[Content_Types].xml", not name.startswith("_rels/"), name)
