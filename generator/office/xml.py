"""Text and attributes for XML written as strings."""

from __future__ import annotations

import re

# What XML 1.0 cannot hold: control characters but tab, line feed and carriage return, lone surrogates, U+FFFE/F.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile(f"[&<>{_ILLEGAL.pattern[1:-1]}]")
_UNQUOTED = re.compile(f'["\n\t\r{_SPECIAL.pattern[1:-1]}]')


def clean(text: str) -> str:
    """``text`` without the characters that no XML document may contain."""
    return _ILLEGAL.sub("", text)


def escape(text: str) -> str:
    """``text`` as XML character data."""
    if not _SPECIAL.search(text):
        return text
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quote(text: str) -> str:
    """``text`` as an attribute value with its quotation marks; line breaks and tabs become references."""
    if text.isalnum() or not _UNQUOTED.search(text):  # most are ids, sizes and names
        return f'"{text}"'
    safe = escape(text).replace('"', "&quot;")
    return '"' + safe.replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;") + '"'
