"""``originals/ID.map.json``: the way from the clean text back to the file, and what was drafted from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.ingest.document import Document

FORMAT = 1
_ROWS = ("blocks", "spans", "dropped")


def origin_of(document: Document, file: str, sha256: str) -> dict[str, Any]:
    """What the map says of the file; spans are (start, end) in the text, block of the file, (start, end) in it."""
    return {
        "file": file,
        "sha256": sha256,
        "blocks": [[one.start, one.end, one.kind, one.page, one.paragraph] for one in document.blocks],
        "spans": [[one.start, one.end, one.block, one.raw_start, one.raw_end] for one in document.map],
        "dropped": [list(one) for one in document.dropped],
    }


def write_map(origin: Mapping[str, Any], id: str, code: str, drafted: Mapping[str, str]) -> str:
    """The file: a line for each entry of its long lists. ``drafted``: what was written, by name, as hashes."""
    head = {"format": FORMAT, "id": id, "file": origin["file"], "sha256": origin["sha256"], "code": code}
    lists = {key: [_line(row) for row in origin[key]] for key in _ROWS}
    lines = [f"{json.dumps(key)}: {_line(value)}" for key, value in head.items()]
    lines += [f"{json.dumps(key)}: [\n" + ",\n".join(rows) + "\n]" for key, rows in lists.items()]
    told = ",\n".join(f"{_line(key)}: {_line(drafted[key])}" for key in sorted(drafted))
    lines.append(f'"drafted": {{\n{told}\n}}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def read_map(text: str) -> dict[str, Any]:
    """The map as written; empty where it is damaged, which only means that the file is read again."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and found.get("format") == FORMAT else {}


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
