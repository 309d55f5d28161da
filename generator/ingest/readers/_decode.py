"""Bytes of a text file as characters: byte order marks, UTF-8, UTF-16, else the likeliest of the older encodings."""

from __future__ import annotations

import re

from generator import limits
from generator.errors import Where, refuse

RULE = "ingest"
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_STRANGE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_WESTERN = ("cp1252", "latin_1", "iso8859_15", "mac_roman")
_UNLIKELY = re.compile("[\u2500-\u259f\u00a4\u00a6\u00ac\u00b5\u00b8\u00d7\u00f7\u0192\u0300-\u036f\x80-\x9f]")


def decode(data: bytes, name: str) -> str:
    """The text of ``data`` with ``\\n`` line ends and form feeds; InputError where it is none, or too long."""
    text = _LINE_ENDS.sub("\n", characters(data))
    strange = len(_STRANGE.findall(text))
    if strange * 50 > len(text):
        raise refuse(RULE, "this is no text", Where(name), mend="name a .txt, .md, .html, .pdf or .docx file")
    check_length(text, name)
    return text


def check_length(text: str, name: str) -> None:
    """InputError where the text, or one line of it, is longer than a document's would be."""
    if len(text) > limits.DOCUMENT_CHARACTERS:
        what = f"the text has more than {limits.DOCUMENT_CHARACTERS:,} characters"
        raise refuse(RULE, what, Where(name), mend="split it into documents")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > limits.DOCUMENT_LINE:
            what = f"a line has more than {limits.DOCUMENT_LINE:,} characters"
            raise refuse(RULE, what, Where(name, number), mend="save it with line ends between paragraphs")


def characters(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _older(data, error)


def _wide(data: bytes) -> str:
    """The kind of UTF-16 that a text without a mark is in: every other byte of Western text is then zero."""
    sample = data[: limits.DOCUMENT_SAMPLE // 10 & ~1]
    half = len(sample) // 2
    if half < 4:
        return ""
    if sample[1::2].count(0) > half * 0.6 and sample[::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[::2].count(0) > half * 0.6 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return ""


def _older(data: bytes, error: UnicodeDecodeError) -> str:
    """Text that is not UTF-8: UTF-8 with a few broken bytes, else what charset-normalizer takes it for."""
    repaired = data.decode("utf-8", errors="replace")
    good = sum(1 for sign in repaired if sign > "\x7f" and sign != "\ufffd")
    if good > 10 * repaired.count("\ufffd"):
        return repaired
    start = max(error.start - limits.DOCUMENT_SAMPLE // 4, 0)
    encoding = _guess(data[start : start + limits.DOCUMENT_SAMPLE // 2])
    return data.decode(encoding, errors="replace")


def _guess(sample: bytes) -> str:
    """Western Windows where it makes sense of the bytes, since most such files are; else the library's guess."""
    from charset_normalizer import from_bytes

    western = sample.decode("cp1252", errors="replace")
    strange = len(_UNLIKELY.findall(western)) + 5 * western.count("\ufffd")
    beyond = sum(1 for sign in western if sign > "\x7f")
    if strange * 20 <= beyond and beyond * 8 <= len(western):
        return "cp1252"
    best = from_bytes(sample, steps=5, chunk_size=512, enable_fallback=True).best()
    found = best.encoding if best is not None else "cp1252"
    return "cp1252" if found in _WESTERN else found
