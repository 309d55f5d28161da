"""Series and tables of a document as values to draw."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.ingest.document import Document
from generator.ingest.draft.types import DraftTable
from generator.ingest.series import DataTable, Series, data_tables, series_of

_SCALES = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}
_MOST = 40  # values across; a figure shows a few dozen


def tables_of(document: Document, date: str = "") -> tuple[DraftTable, ...]:
    """What can be drawn of a document whose own date is ``date``."""
    return tuple(_drawn(document, data_tables(series_of(document, date))))


def _drawn(document: Document, tables: tuple[DataTable, ...]) -> Iterator[DraftTable]:
    captions = Counter(table.series[0].caption for table in tables)
    for table in tables:
        rows = table.rows
        if 2 <= len(rows) <= _MOST:
            start, end = min(one.start for one in table.series), max(one.end for one in table.series)
            block = document.blocks[document.block_at(start)]
            yield DraftTable(
                title=_title(table.series, captions[table.series[0].caption] > 1),
                unit=_unit(table.unit, table.scale),
                scale=table.scale if table.scale in _SCALES else 1,
                columns=tuple(_name(one) for one in table.series),
                rows=rows,
                start=start,
                end=end,
                at=f"p. {block.page}" if block.page else "",
                approximate=tuple(sorted({p.x for one in table.series for p in one.points if p.approximate})),
                is_table=block.kind == "table",
                of_members=table.series[0].of_members,
            )


_NUMBERED = re.compile(
    r"(?:table|tab\.|figure|fig\.|tabelle|tableau|tabla|bảng)\s?[A-Z]?\d{1,3}(?:\.\d{1,2})?\s?[.:–—-]?\s+(?=\S)",
    re.IGNORECASE,
)


def _title(series: tuple[Series, ...], several: bool) -> str:
    """The caption without its number, and with the series where ``several`` figures are made of one table."""
    caption = _NUMBERED.sub("", next((one.caption for one in series if one.caption), ""), count=1)
    names = ", ".join(list(dict.fromkeys(_name(one) for one in series))[:3])
    told = f"{caption.rstrip(' .')}: {names[:1].lower()}{names[1:]}" if caption and several else caption or names
    return " ".join(told.split())[:120] or "Values"


def _name(series: Series) -> str:
    name = " ".join((series.name or series.unit or "Value").split())
    return name[:1].upper() + name[1:]


def _unit(unit: str, scale: int) -> str:
    return " ".join(part for part in (unit, _SCALES.get(scale, "")) if part)
