"""A file's bytes to a clean document: the reader is told by the first bytes, then the name, then what stands in it."""

from __future__ import annotations

import re
from pathlib import PurePath

from generator import limits
from generator.errors import Where, refuse
from generator.ingest.clean import clean
from generator.ingest.document import Document, Raw
from generator.ingest.readers import READERS, Reader

RULE = "ingest"
_MEND = "name a .txt, .md, .html, .pdf or .docx file"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_PACKED = (b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ")
_ZIPPED = {  # a name inside → what the file is
    "ppt/": "a PowerPoint file",
    "xl/": "an Excel file",
    "META-INF/container.xml": "an e-book",
    "content.xml": "an OpenDocument file",
}


def read_document(data: bytes, name: str, id: str) -> Document:
    """Read and clean the file ``data``; ``name`` is shown in messages, ``id`` becomes the document's own.

    InputError (file, what is wrong, what would mend it) where nothing can be read from it.
    """
    return clean(read_raw(data, name), id)


def read_raw(data: bytes, name: str) -> Raw:
    """What the reader for ``data`` gives, before cleaning."""
    _check_size(data, name)
    reader = reader_of(data, name)
    try:
        raw = reader.read(data, name)
    except RecursionError:
        raise refuse(RULE, "the file is nested too deeply", Where(name), mend="save it again, simplified") from None
    if not any(block.text.strip() for block in raw.blocks):
        raise refuse(RULE, "there is no text in the file", Where(name), mend="a scan needs text recognition first")
    return _bounded(raw, name)


def reader_of(data: bytes, name: str) -> Reader:
    """The reader for ``data``, whatever its name says; InputError where there is none."""
    _check_kind(data, name)
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return READERS.get("pdf", Where(name))
    if data.startswith(b"PK"):
        return _zipped(data, name)
    if _HTML.match(head):
        return READERS.get("html", Where(name))
    return _by_suffix(PurePath(name).suffix.lower(), name)


def _by_suffix(suffix: str, name: str) -> Reader:
    """Text that no first bytes tell apart: by its name, else plain text; a false .pdf or .docx is no such file."""
    for reader in map(READERS.get, READERS.names()):
        if suffix in reader.suffixes and not reader.begins:
            return reader
        if suffix in reader.suffixes:
            what = f"the file is damaged, or no {suffix} file whatever its name"
            raise refuse(RULE, what, Where(name), mend="open it in its program and save it again")
    return READERS.get("txt", Where(name))


def _check_size(data: bytes, name: str) -> None:
    if not data.strip(b"\x00\t\n\r "):
        raise refuse(RULE, "the file is empty", Where(name), mend="name a file with text in it")
    if len(data) > limits.DOCUMENT_BYTES:
        what = f"the file is larger than {limits.DOCUMENT_BYTES // 2**20} MB"
        raise refuse(RULE, what, Where(name), mend="take pictures out, or split it")


def _check_kind(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        what = "the file is protected by a password" if locked else "the file is in an old binary format of Office"
        mend = "take the password off in Office" if locked else "save it as .docx in Word"
        raise refuse(RULE, what, Where(name), mend=mend)
    if data.startswith(b"{\\rtf"):
        raise refuse(RULE, "the file is in Rich Text Format", Where(name), mend="save it as .docx in Word")
    if data.startswith(_PICTURES):
        raise refuse(RULE, "the file is a picture or sound", Where(name), mend="text recognition makes a PDF of it")
    if data.startswith(_PACKED):
        raise refuse(RULE, "the file is a packed archive", Where(name), mend="unpack it and name the files in it")


def _zipped(data: bytes, name: str) -> Reader:
    from generator.office.package import names_of

    inside = names_of(data, name)
    if any(part.startswith("word/") for part in inside):
        return READERS.get("docx", Where(name))
    for begin, kind in _ZIPPED.items():
        if any(part.startswith(begin) for part in inside):
            raise refuse(RULE, f"this is {kind}", Where(name), mend=_MEND)
    raise refuse(RULE, "the file is a packed archive", Where(name), mend="unpack it and name the files in it")


def _bounded(raw: Raw, name: str) -> Raw:
    """``raw``, held to the bounds that all formats share."""
    if len(raw.blocks) > limits.DOCUMENT_BLOCKS:
        what = f"the document has more than {limits.DOCUMENT_BLOCKS:,} paragraphs"
        raise refuse(RULE, what, Where(name), mend="split it into documents")
    if sum(len(block.text) for block in raw.blocks) > limits.DOCUMENT_CHARACTERS:
        what = f"the text has more than {limits.DOCUMENT_CHARACTERS:,} characters"
        raise refuse(RULE, what, Where(name), mend="split it into documents")
    if any(len(block.text) > limits.DOCUMENT_LINE and not block.rows for block in raw.blocks):
        what = f"a paragraph has more than {limits.DOCUMENT_LINE:,} characters"
        raise refuse(RULE, what, Where(name), mend="save it with line ends between paragraphs")
    return raw
