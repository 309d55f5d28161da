"""What a finished file says about itself: the core properties, the same in Word and PowerPoint."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from generator.model.element import Meta
from generator.office.xml import clean

_EARLIEST = (1980, 1, 1)
_LONGEST = 255


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
