"""One file a document format: it defines ``READER``."""

from __future__ import annotations

from collections.abc import Callable

from generator.ingest.document import Raw
from generator.records import dataclass
from generator.registry import Registry


@dataclass(frozen=True, slots=True)
class Reader:
    """How files of a format are read. ``read`` takes the bytes and the name shown in messages.

    ``suffixes`` in lower case with their dot; ``begins`` are the first bytes of such a file, where all have the same.
    ``read`` raises InputError for a file that cannot be used (damaged, encrypted, no text in it, too large).
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Raw]
    begins: bytes = b""


READERS: Registry[Reader] = Registry("document format", "generator.ingest.readers", "READER")
