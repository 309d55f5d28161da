"""What ``ingest`` prints: a table of the files, what became of earlier points, what to do next."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from generator.commands._findings import print_findings
from generator.errors import Finding
from generator.ingest.again import Change
from generator.ingest.draft.files import Row

_CHANGES = ("new", "changed", "gone", "kept")
_WIDTH = 90  # characters of a point that are shown
_HEADS = ("file", "source", "record", "points", "quantities", "citations", "listed")


def print_summary(
    shown: str,
    rows: Sequence[Row],
    unchanged: Sequence[tuple[str, str]],
    findings: Sequence[Finding],
    *,
    dry: bool,
    as_json: bool,
) -> None:
    """``shown`` is the topic's folder as messages call it."""
    if as_json:
        print(json.dumps(_record(shown, rows, unchanged, findings, dry=dry), ensure_ascii=False, indent=2))
        return
    print("\n".join(_lines(shown, rows, unchanged, dry=dry)), flush=True)
    print_findings(findings, as_json=False)


def _lines(shown: str, rows: Sequence[Row], unchanged: Sequence[tuple[str, str]], *, dry: bool) -> Iterator[str]:
    if rows:
        yield from _table([_HEADS, *(_cells(row) for row in rows)])
        yield ""
    for row in rows:
        yield from _told(row)
    if unchanged:
        yield f"not read again, unchanged: {', '.join(f'{file} ({name})' for file, name in unchanged[:20])}" + (
            f" and {len(unchanged) - 20} more" if len(unchanged) > 20 else ""
        )
    points = sum(row.points for row in rows)
    if not rows:
        yield f"{shown}: nothing new to read"
    elif dry:
        yield f"{shown}: would hold notes of {len(rows)} files with {points} points; nothing is written"
    else:
        yield f"{shown}: notes of {len(rows)} files with {points} points"
        name = shown.rpartition("/")[2]
        yield f"next: read {shown}/notes, take .draft off what you stand by, then: policybrief build {name}"


def _cells(row: Row) -> tuple[str, ...]:
    counts = row.counts
    cited = f"{counts.linked} linked" + (f", {counts.dangling} dangling" if counts.dangling else "")
    listed = f"{counts.entries}" + (f", {counts.uncited} not cited" if counts.uncited else "")
    return (
        _short(row.card.file, 32), row.id, _known(row), str(row.points), str(row.quantities),
        cited if counts.linked or counts.dangling else "-", listed if counts.entries else "-",
    )  # fmt: skip


def _known(row: Row) -> str:
    """What the record says, and which fields it does not state."""
    missing = [name for name in row.card.not_stated if name not in row.card.record]
    return str(row.card.record.get("type", "")) + (f", no {', '.join(missing)}" if missing else "")


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"...{text[3 - most :]}"


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _told(row: Row) -> Iterator[str]:
    """What was inferred of a new source; what became of the points of one that was read before."""
    if row.is_new:
        reasons = [
            f"{name}: {reason}" for name, reason in row.card.inferred.items() if name not in ("type", "language")
        ]
        if reasons:
            yield f"{row.id}: inferred {'; '.join(reasons)}"
        return
    one = row.changes
    counts = (
        (one.new, "new"),
        (one.changed, "changed"),
        (one.gone, "gone"),
        (one.kept, "kept though gone from the source"),
    )
    yield f"{row.id}: " + (", ".join(f"{len(found)} {label}" for found, label in counts if found) or "points as before")
    for found, label in counts:
        yield from (line for change in found for line in _change(change, label.partition(" ")[0]))


def _change(one: Change, label: str) -> Iterator[str]:
    yield f"  {label:8} {one.id}: {_first(one.words)}"
    if one.was and one.was != one.words:
        yield f"  {'':8} it was: {_first(one.was)}"


def _first(words: str) -> str:
    return words if len(words) <= _WIDTH else f"{words[:_WIDTH]}..."


def _record(
    shown: str, rows: Sequence[Row], unchanged: Sequence[tuple[str, str]], findings: Sequence[Finding], *, dry: bool
) -> dict[str, object]:
    return {
        "topic": shown,
        "written": not dry and bool(rows),
        "sources": [_row_record(row) for row in rows],
        "unchanged": [{"file": file, "id": name} for file, name in unchanged],
        "findings": [finding.as_json() for finding in findings],
    }


def _row_record(row: Row) -> dict[str, object]:
    one = row.changes
    return {
        "file": row.card.file,
        "id": row.id,
        "record": row.card.record,
        "outlet": row.card.outlet,
        "inferred": row.card.inferred,
        "not-stated": [name for name in row.card.not_stated if name not in row.card.record],
        "points": row.points,
        "quantities": row.quantities,
        "citations": {"linked": row.counts.linked, "dangling": row.counts.dangling},
        "entries": {"listed": row.counts.entries, "not-cited": row.counts.uncited},
        "is-new": row.is_new,
        "changes": {name: [_change_record(change) for change in getattr(one, name)] for name in _CHANGES},
    }


def _change_record(one: Change) -> dict[str, str]:
    return {"id": one.id, "words": one.words, **({"was": one.was} if one.was else {})}
