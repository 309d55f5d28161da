"""Tables that a page's end broke in two, joined: heads that are printed again and notices that they go on left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.clean.part import Drop, Kept, Part
from generator.ingest.clean.shape import is_caption
from generator.ingest.clean.strand import Strand, joined
from generator.records import replace

_NOTICE = re.compile(r"\W*(?:table\b.{0,160})?\b(?:cont(?:inued|inuing|['’]?d|\.)|forts(?:etzung|\.)|suite)\b.{0,20}$",
                     re.IGNORECASE | re.DOTALL)  # fmt: skip
_LONGEST = 200  # characters of such a notice
_BETWEEN = 3  # blocks (notices, notes) that may stand between the halves
_HEAD = 3  # rows of a head that may be printed again


def join_tables(parts: Sequence[Part]) -> Kept:
    """``parts`` with tables of the same columns, at the end of a page and the beginning of the next, as one."""
    kept: list[list[Part]] = []
    drops: list[Drop] = []
    waiting: list[Part] = []  # what stands behind the last table
    table: list[Part] = []
    for part in parts:
        if table and _goes_on(table, part):
            drops += [Drop(one.number, "repeated") for one in waiting if _is_notice(one)]
            kept += [[one] for one in waiting if not _is_notice(one)]
            table.append(part)
            waiting = []
        elif table and len(waiting) < _BETWEEN and (_is_notice(part) or part.kind == "footnote"):
            waiting.append(part)
        else:
            kept += [*([one] for one in waiting), [part]]
            waiting, table = [], kept[-1] if part.rows else []
    kept += [[one] for one in waiting]
    return Kept(tuple(map(_whole, kept)), tuple(drops))


def _is_notice(part: Part) -> bool:
    return part.kind != "footnote" and len(part.text) <= _LONGEST and bool(_NOTICE.match(part.text))


def _goes_on(table: Sequence[Part], part: Part) -> bool:
    """Whether ``part`` is the rest of ``table``, of which parts of earlier pages are known."""
    page = table[-1].raw.page
    if not part.rows or not page or part.raw.page != page + 1:
        return False
    return len(part.rows[0]) == len(table[0].rows[0]) and not is_caption(part.text.partition("\t")[0])


def _whole(table: Sequence[Part]) -> Part:
    first, rest = table[0], [(part, _heads(table[0].rows, part.rows)) for part in table[1:]]
    added = [(part, again) for part, again in rest if again < len(part.rows)]
    if not added:
        return first
    return replace(
        first,
        strand=joined([first.strand, *(_behind(part, again) for part, again in added)], "\n"),
        rows=(*first.rows, *(row for part, again in added for row in part.rows[again:])),
        marks=(*first.marks, *(mark for part, _ in added for mark in part.marks)),
        italics=(*first.italics, *(span for part, _ in added for span in part.italics)),
    )


def _behind(part: Part, rows: int) -> Strand:
    """The text of a table behind its first rows."""
    start = sum(len("\t".join(row)) + 1 for row in part.rows[:rows])
    return part.strand.cut(start, len(part.text))


def _heads(rows: Sequence[tuple[str, ...]], rest: Sequence[tuple[str, ...]]) -> int:
    """How many rows of the head the rest prints again."""
    same = 0
    while same < min(_HEAD, len(rows), len(rest)) and rows[same] == rest[same]:
        same += 1
    return same
