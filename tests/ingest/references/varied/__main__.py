"""Shares of fields by style and by name, and what is read wrong in the lists that are known."""

from __future__ import annotations

import sys
from collections import Counter

from tests.ingest.references.varied import styles, wrong


def main() -> int:
    for name in ("known", "unseen"):
        fields: Counter[str] = Counter()
        misses: Counter[str] = Counter()
        for style, entries in styles(name).items():
            total, missed, lines = wrong(entries)
            fields, misses = fields + total, misses + missed
            shown = lines if name == "known" else []
            share = 1 - missed.total() / total.total()
            sys.stdout.write("\n".join([*shown, f"{style}: {share:.1%} of {total.total()}", ""]))
        by_name = [f"{key}: {fields[key] - misses[key]} of {fields[key]}" for key in sorted(fields)]
        sys.stdout.write("\n".join([*by_name, f"{name}: {1 - misses.total() / fields.total():.1%}", ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
