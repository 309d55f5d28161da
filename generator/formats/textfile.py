"""Text files as people save them: UTF-8 with or without a byte order mark, any line ends, no control characters."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import Where, refuse
from generator.formats.report import Report
from generator.limits import TEXT_BYTES, TEXT_LINE
from generator.rare import Rare

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029]")
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
_CJK_WRAP = Rare(f"(?<=[{_CJK}])[ \t]*\n[ \t]*(?=[{_CJK}])")
_SPACE = re.compile("[ \t\n]+")


def read_text(path: Path, label: str = "") -> str:
    """Return the file's text with ``\\n`` line ends; no file, not UTF-8 or too large is an InputError."""
    where = Where(label or path.as_posix())
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            kind = "a folder" if stat.S_ISDIR(found.st_mode) else "no plain file"
            raise refuse("file", f"this is {kind}; a text file belongs here", where, mend="rename or remove it")
        if found.st_size > TEXT_BYTES:
            raise refuse("file", f"the file is larger than {TEXT_BYTES // 10**6} MB", where, mend="split it")
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise refuse("file", f"cannot read the file: {reason}", where, mend="check name and place") from None
    return decode(data, where.file)


def decode(data: bytes, label: str = "") -> str:
    """Decode UTF-8, drop the byte order mark, turn all line ends into ``\\n``."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refuse("encoding", "the text is not UTF-8", Where(label, line), mend="save it as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def without_controls(text: str, report: Report, first_line: int = 1) -> str:
    """Drop control characters, which no Office file may hold, with a finding a line."""
    if not _CONTROL.search(text):
        return text
    for number, line in enumerate(text.split("\n"), first_line):
        if found := _CONTROL.search(line):
            what = f"control character U+{ord(found[0]):04X} at column {found.start() + 1}"
            report.error("characters", what, number, mend="delete it, or type the sign that was meant")
    return _CONTROL.sub("", text)


def check_lines(text: str, report: Report) -> None:
    """Report lines that are too long to be anything an analyst wrote, and to be printed."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > TEXT_LINE:
            report.error("characters", f"the line has more than {TEXT_LINE} characters", number, mend="break it")


def text_faults(data: object) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """(path, what, mend) for texts in ``data`` that escapes or folding made unprintable: "\\u0007" in JSON, YAML."""
    left: list[tuple[tuple[str | int, ...], object]] = [((), data)]
    while left:
        path, value = left.pop()
        match value:
            case str() if len(value) > TEXT_LINE:
                yield path, f"a text has more than {TEXT_LINE} characters", "shorten it"
            case str() if found := _CONTROL.search(value):
                yield path, f"a text holds the control character U+{ord(found[0]):04X}", "delete it"
            case Mapping():
                left += [((*path, str(key)), item) for key, item in value.items()]
                left += [(path, key) for key in value]
            case list():
                left += [((*path, index), item) for index, item in enumerate(value)]
            case _:
                pass


def is_there(path: Path) -> bool:
    """Whether something stands at ``path``, even a link that leads nowhere: reading it tells what is wrong."""
    return os.path.lexists(path)


def unwrap(text: str) -> str:
    """Join wrapped lines to one: a space between them, none between two East Asian characters."""
    if "\n" in text or "\t" in text or "  " in text:
        text = _SPACE.sub(" ", _CJK_WRAP.sub("", text))
    return text.strip(" ")
