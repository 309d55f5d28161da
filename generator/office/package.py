"""Office files as a mapping of part names to bytes: read with limits, written the same way every time."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache

from generator.errors import Where, refuse
from generator.limits import PACKAGE_BYTES, PACKAGE_PARTS

EPOCH = (1980, 1, 1, 0, 0, 0)
DAMAGED = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What reading a broken zip raises."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_PIECE = 1 << 16
_LEVEL = 6
_SHORT = 1 << 17  # bytes of a part that is worth keeping: any but the body of a paper
_HEAD, _ENTRY, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s2B5H3L5H2L"), struct.Struct("<4s4H2LH")
_VERSION, _UNIX, _UTF8, _DAY = 20, 3, 0x800, 0x21  # the version of the format that reads it, 1 January 1980
STORED = (".png", ".jpg", ".jpeg", ".gif", ".xlsx")


def read_package(data: bytes, name: str, most: int | None = None) -> dict[str, bytes]:
    """Parts of the Office file ``data`` by name.

    InputError where it is damaged, encrypted, or comes to more than ``most`` bytes (512 MB) when unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read_parts(archive, name, PACKAGE_BYTES if most is None else most)
    except DAMAGED as error:
        raise _unreadable(error, name) from error


def names_of(data: bytes, name: str) -> tuple[str, ...]:
    """The names of the files in the zip ``data``, nothing unpacked; InputError where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(entry.filename for entry in entries_of(archive, name))
    except DAMAGED as error:
        raise _unreadable(error, name) from error


def read_some(data: bytes, name: str, wanted: Callable[[str], bool], most: int, ratio: int) -> dict[str, bytes]:
    """The parts whose name is ``wanted``, the rest left packed.

    InputError where they come to more than ``most`` bytes, or one to more than ``ratio`` times its packed size.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in entries_of(archive, name) if wanted(entry.filename)]
            swollen = any(entry.file_size > max(entry.compress_size, 1024) * ratio for entry in entries)
            if swollen or sum(entry.file_size for entry in entries) > most:
                raise refuse("package", "too large when unpacked", Where(name), mend="use a smaller file")
            return {entry.filename: archive.read(entry) for entry in entries}
    except DAMAGED as error:
        raise _unreadable(error, name) from error


def _unreadable(error: Exception, name: str) -> Exception:
    what = f"not a readable Office file ({error})"
    mend = "open it in Word or PowerPoint and save it again without a password"
    return refuse("package", what, Where(name), mend=mend)


def entries_of(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """The files in ``archive``; InputError where they are too many or, by what they state, too large to unpack."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > PACKAGE_PARTS or sum(entry.file_size for entry in entries) > PACKAGE_BYTES:
        raise refuse("package", "too large when unpacked", Where(name), mend="use a smaller file")
    return entries


def _read_parts(archive: zipfile.ZipFile, name: str, most: int) -> dict[str, bytes]:
    entries = entries_of(archive, name)
    _check_size(sum(entry.file_size for entry in entries), most, name)
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names):
        raise refuse("package", "the same part stands twice in the file", Where(name), mend="save it again in Office")
    if odd := next((entry for entry in entries if entry.compress_type not in _METHODS), None):
        what = f"{odd.filename} is packed in a way that Office does not use"
        raise refuse("package", what, Where(name), mend="save it again in Office")
    parts: dict[str, bytes] = {}
    size = 0
    for entry in entries:
        parts[entry.filename] = _unpacked(archive, entry, size, most, name)
        size += len(parts[entry.filename])
    return parts


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, before: int, most: int, name: str) -> bytes:
    """One part, bit by bit: with what came ``before`` it may be more than the file states."""
    found = io.BytesIO()
    with archive.open(entry) as stream:
        while piece := stream.read(_PIECE):
            found.write(piece)
            _check_size(before + found.tell(), most, name)
    return found.getvalue()


def _check_size(size: int, most: int, name: str) -> None:
    if size > most:
        what = f"too large when unpacked (more than {most // 1024**2} MB)"
        raise refuse("package", what, Where(name), mend="take large pictures out of it, or use a smaller file")


def write_package(parts: Mapping[str, bytes], *, squeezed: bool = True) -> bytes:
    """The Office file of ``parts``: content types first, the rest by name, fixed dates; same parts, same bytes.

    ``squeezed``: smaller; what is read again at once need not be.
    """
    files: list[bytes] = []
    listed: list[bytes] = []
    at = 0
    for name in sorted(parts, key=_order):
        head, entry, packed = _packed(name, parts[name], at, stored=name.endswith(STORED) or not squeezed)
        files += (head, packed)
        listed.append(entry)
        at += len(head) + len(packed)
    directory = b"".join(listed)
    end = _END.pack(b"PK\5\6", 0, 0, len(listed), len(listed), len(directory), at, 0)
    return b"".join((*files, directory, end))


def _packed(name: str, data: bytes, at: int, *, stored: bool) -> tuple[bytes, bytes, bytes]:
    """A file of a zip: what stands before it, its entry in the directory, its bytes. It begins at byte ``at``."""
    crc, packed = (zlib.crc32(data), data) if stored else _squeezed(data) if len(data) < _SHORT else _deflated(data)
    called = name.encode()
    flags = 0 if name.isascii() else _UTF8
    facts = (
        _VERSION,
        flags,
        0 if stored else zipfile.ZIP_DEFLATED,
        0,
        _DAY,
        crc,
        len(packed),
        len(data),
        len(called),
        0,
    )
    head = _HEAD.pack(b"PK\3\4", *facts) + called
    entry = _ENTRY.pack(b"PK\1\2", _VERSION, _UNIX, *facts, 0, 0, 0, 0o600 << 16, at) + called
    return head, entry, packed


def _deflated(data: bytes) -> tuple[int, bytes]:
    """The checksum of ``data``, and how it stands in a zip."""
    squeezer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return zlib.crc32(data), squeezer.compress(data) + squeezer.flush()


@lru_cache(maxsize=1024)
def _squeezed(data: bytes) -> tuple[int, bytes]:
    """The same for a part that many files have: layouts, themes, slides that stay."""
    return _deflated(data)


def _order(name: str) -> tuple[bool, bool, str]:
    """Content types first, then the package's relationships, as readers expect to meet them."""
    return (name != "[Content_Types].xml", not name.startswith("_rels/"), name)
