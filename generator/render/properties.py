"""What a finished file says about itself: the core properties, the same in Word and PowerPoint."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from generator.model.element import Meta
from generator.office.opc import HEAD
from generator.office.xml import clean, escape

_EARLIEST = (1980, 1, 1)
_LONGEST = 255
_TERMS = "http://purl.org/dc"
_SPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": f"{_TERMS}/elements/1.1/",
    "dcterms": f"{_TERMS}/terms/",
    "dcmitype": f"{_TERMS}/dcmitype/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def fill_core(core: Any, meta: Meta) -> None:
    """Set every core property that the library writes, so that nothing of its template is left."""
    moment = issued(meta.iso_date)
    core.title, core.subject = _short(meta.title), _short(meta.subtitle)
    core.author = core.last_modified_by = _short(meta.series)
    core.keywords = _short(", ".join(meta.keywords))
    core.comments, core.category = _short(meta.abstract), _short(meta.edition)
    core.language = _short(meta.language)
    core.created = core.modified = moment
    core.revision = 1


def core_xml(meta: Meta) -> bytes:
    """The same properties as a part of their own."""
    rows = "".join(f"<{name}{_typed(name)}>{_text(text)}</{name}>" for name, text in _core(meta).items())
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    return f"{HEAD}<cp:coreProperties{spaces}>{rows}</cp:coreProperties>".encode()


def _core(meta: Meta) -> dict[str, str]:
    moment = f"{issued(meta.iso_date):%Y-%m-%dT%H:%M:%SZ}"
    return {
        "dc:title": _short(meta.title),
        "dc:subject": _short(meta.subtitle),
        "dc:creator": _short(meta.series),
        "cp:keywords": _short(", ".join(meta.keywords)),
        "dc:description": _short(meta.abstract),
        "cp:lastModifiedBy": _short(meta.series),
        "cp:revision": "1",
        "dcterms:created": moment,
        "dcterms:modified": moment,
        "cp:category": _short(meta.edition),
        "dc:language": _short(meta.language),
    }


def _typed(name: str) -> str:
    return ' xsi:type="dcterms:W3CDTF"' if name.startswith("dcterms:") else ""


def _text(text: str) -> str:
    return escape(text).replace("\r", "&#13;")


def issued(iso_date: str) -> datetime:
    """The edition's date; a year or a month counts from its first day."""
    numbers = [int(part) for part in re.findall(r"\d+", iso_date)[:3]]
    year, month, day = (*numbers, *_EARLIEST[len(numbers) :])
    try:
        return datetime(year, month, day)
    except ValueError:
        return datetime(*_EARLIEST)


def _short(text: str) -> str:
    """Core properties hold at most 255 characters."""
    return clean(text)[:_LONGEST]
