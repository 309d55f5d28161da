"""Ingesting again: records, figures and data, entry by entry. What a person changed or added stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from generator.ingest.again import line_hash

Record = dict[str, Any]
FIGURE, _DATA = "figure ", "data "
FIGURES_HEAD = "format: 1\nfigures:\n"
_FIGURE_ID = re.compile(r"^\s*(?:- )?id:\s*[\"']?([a-z0-9-]+)", re.MULTILINE)


def merged_records(
    old: Sequence[Record], new: Sequence[Record], before: Mapping[str, str]
) -> tuple[tuple[Record, ...], dict[str, str]]:
    """The records in their order, new ones last, and hashes of ``new``; ``before`` are those of the last drafting."""
    drafting = {str(one["id"]): one for one in new}
    kept = [found for one in old if (found := _record(one, drafting, before)) is not None]
    have = {str(one.get("id")) for one in old}
    added = [one for name, one in drafting.items() if name not in have and record_key(name) not in before]
    return (*kept, *added), {record_key(name): record_hash(one) for name, one in drafting.items()}


def _record(one: Record, drafting: Mapping[str, Record], before: Mapping[str, str]) -> Record | None:
    """The record as it reads now; None for one of ours that is no longer drafted."""
    key = record_key(str(one.get("id")))
    if before.get(key) != record_hash(one):
        return one
    return drafting.get(str(one.get("id")))


def record_key(id: str) -> str:
    """What a record is called in the map."""
    return f"record {id}"


def record_hash(record: Mapping[str, Any]) -> str:
    """A name for what a record says, however it is laid out."""
    return line_hash(json.dumps(record, ensure_ascii=False, sort_keys=True))


def merged_figures(old: str, new: Mapping[str, str], before: Mapping[str, str]) -> str:
    """``figures.yaml`` with the entries ``new`` (id → text); entries that a person changed stay."""
    head, entries = split_figures(old)
    kept = []
    for name, text in entries:
        ours = before.get(figure_key(name)) == line_hash(text)
        if not ours or name in new:
            kept.append(new[name].rstrip("\n") + text[len(text.rstrip()) :] if ours else text)
    have = {name for name, _ in entries}
    added = [text for name, text in new.items() if name not in have and figure_key(name) not in before]
    body = [text if text.endswith("\n") else f"{text}\n" for text in (*kept, *added)]
    if not body:
        return head.replace("figures:", "figures: []") if entries else old
    return "".join([head or FIGURES_HEAD, *body])


def figure_hashes(new: Mapping[str, str]) -> dict[str, str]:
    """What is kept of entries (id → text) for the next time."""
    return {figure_key(name): line_hash(text) for name, text in new.items()}


def figure_key(id: str) -> str:
    """What a figure is called in the map."""
    return f"{FIGURE}{id}"


def split_figures(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the first entry, then (id, text) of each; comments belong to the entry before them."""
    lines = text.splitlines(keepends=True)
    start = next((n for n, line in enumerate(lines) if re.match(r"figures:\s*(?:#.*)?$", line.rstrip())), None)
    first = next((n for n in range((start or 0) + 1, len(lines)) if lines[n].lstrip().startswith("- ")), None)
    if start is None or first is None:
        return text.replace("figures: []", "figures:"), []
    indent = lines[first][: len(lines[first]) - len(lines[first].lstrip())]
    marks = [n for n in range(first, len(lines)) if lines[n].startswith(f"{indent}- ")]
    texts = ["".join(lines[a:b]) for a, b in zip(marks, [*marks[1:], len(lines)], strict=True)]
    return "".join(lines[:first]), [(found[1] if (found := _FIGURE_ID.search(one)) else "", one) for one in texts]


def merged_data(
    present: Mapping[str, str], new: Mapping[str, str], before: Mapping[str, str]
) -> tuple[dict[str, str], tuple[str, ...], dict[str, str]]:
    """Data files to write, those to remove, and hashes; ``present`` are those that are there."""
    known = (key.removeprefix(_DATA) for key in before if key.startswith(_DATA))
    drafted = [name for name in known if name in present]
    ours = {name for name in drafted if before[data_key(name)] == line_hash(present[name])}
    write = {name: text for name, text in new.items() if name in ours or _is_free(name, present, before)}
    gone = tuple(sorted(name for name in ours if name not in new))
    return write, gone, {data_key(name): line_hash(text) for name, text in new.items()}


def _is_free(name: str, present: Collection[str], before: Mapping[str, str]) -> bool:
    return name not in present and data_key(name) not in before


def data_key(name: str) -> str:
    """What a data file is called in the map."""
    return f"{_DATA}{name}"
