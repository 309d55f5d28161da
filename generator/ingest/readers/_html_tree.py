"""Bytes of a page to its tree: encoding as the page states it, markup however broken, nothing fetched."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any

from generator import limits
from generator.errors import Where, refuse
from generator.ingest.readers._decode import characters

if TYPE_CHECKING:
    from lxml.html import HtmlElement

RULE = "ingest"
_CHARSET = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*+=\s*+[\"']?\s*+([\w.:-]{2,40})"
    rb"|<\?xml[^>]{0,200}?encoding\s*+=\s*+[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_DECLARED = re.compile(r"<\?xml[^>]{0,300}\?>")
_SAME = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
         "iso8859-1": "cp1252", "windows-1252": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
         "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "utf8": "utf-8",
         "unicode": "utf-8"}  # fmt: skip
_STRANGE = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
_HEAD = 8192


def tree_of(data: bytes, name: str) -> HtmlElement:
    """The page's tree; InputError where there is none, or it is too large."""
    from lxml import etree, html

    text = _STRANGE.sub("", _DECLARED.sub("", text_of(data)).replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > limits.MARKUP:
        what = f"the page has more than {limits.MARKUP:,} characters"
        raise refuse(RULE, what, Where(name), mend="save it without pictures and scripts")
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        tree: Any = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise refuse(RULE, "there is no text in the page", Where(name), mend="save the page again") from None
    return tree


def text_of(data: bytes) -> str:
    """The characters of the page: by its byte order mark, by what it states if its bytes agree, else by their look."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return characters(data)
    found = _CHARSET.search(data[:_HEAD])
    stated = (found[1] or found[2]).decode("ascii", "replace").lower() if found else ""
    encoding = _SAME.get(stated, stated)
    if not encoding or encoding.startswith(("utf-16", "utf-32", "utf-7")):
        return characters(data)
    try:
        text = data.decode(encoding)
    except (LookupError, UnicodeError):
        return characters(data)
    return text if isinstance(text, str) else characters(data)
