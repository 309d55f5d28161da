"""How many fields of the invented entries are read right: ``python -m tests.ingest.references.measure``."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from generator.ingest.references import parse_reference

CASES = Path(__file__).parent / "cases.json"


def cases() -> list[dict[str, object]]:
    return json.loads(CASES.read_text(encoding="utf-8"))


def folded(value: object) -> object:
    """A value as fields are compared: marks, case and dashes do not count."""
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value).casefold()
        return " ".join(re.findall(r"[^\W_]+", re.sub(r"['’‘]", "", text)))
    if isinstance(value, list):
        return [folded(one) for one in value]
    if isinstance(value, dict):
        return {key: folded(one) for key, one in value.items() if key != "season"}
    return value


def wrong(expected: Mapping[str, object], read: Mapping[str, object]) -> dict[str, tuple[object, object]]:
    """The fields that differ; a field that is read though the entry does not state it counts too."""
    extra = ("volume", "issue", "page", "container-title", "editor", "author", "publisher", "publisher-place")
    names = {*expected, *(name for name in extra if name in read)}
    return {
        name: (expected.get(name), read.get(name))
        for name in sorted(names)
        if folded(expected.get(name)) != folded(read.get(name))
    }


def measure() -> tuple[Counter[str], Counter[str], list[str]]:
    """Fields in all and fields wrong, by name, and a line for each that is wrong."""
    total: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    lines: list[str] = []
    for case in cases():
        expected = case["csl"]
        assert isinstance(expected, dict)
        read = parse_reference(str(case["text"])).csl
        total.update(expected.keys())
        for name, (wanted, got) in wrong(expected, read).items():
            missed[name] += 1
            lines.append(f"{case['style']}: {str(case['text'])[:70]}\n    {name}: {wanted!r} read as {got!r}")
    return total, missed, lines


def main() -> int:
    total, missed, lines = measure()
    report = [*lines, *(f"{name}: {total[name] - missed[name]} of {total[name]}" for name in sorted(total))]
    share = 1 - sum(missed.values()) / sum(total.values())
    sys.stdout.write("\n".join([*report, f"all: {share:.1%} of {sum(total.values())} fields"]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
