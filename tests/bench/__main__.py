"""Measure and print: ``python -m tests.bench [PART ...] [--pairs 7]``; ends with 1 where what was asked is missed."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from generator.errors import InputError
from generator.registry import Registry
from tests.bench.ground import Ground, prepared
from tests.bench.rows import Row, table
from tests.bench.runs import FailedError

Part: TypeAlias = Callable[[Ground], Iterable[Row]]
PARTS: Registry[Part] = Registry("part of the bench", "tests.bench.parts", "PART")
PAIRS = 7


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the parts asked for, else all, and print the table."""
    asked = _asked(arguments)
    try:
        parts = {name: PARTS.get(name) for name in asked.parts or PARTS.names()}
    except InputError as error:
        print(*error.findings, sep="\n", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        rows = measured(parts, prepared(Path(folder), asked.pairs))
    print(table(rows))
    return 1 if any(row.missed for row in rows) else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS.names())}; without any, all")
    parser.add_argument("--pairs", type=int, default=PAIRS, help="how often two commands take turns")
    return parser.parse_args(arguments)


def measured(parts: dict[str, Part], ground: Ground) -> list[Row]:
    """The rows of ``parts``; one that fails, as where pandoc is missing, says why in its row."""
    rows: list[Row] = []
    for name, part in parts.items():
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            rows += part(ground)
        except FailedError as error:
            rows.append(Row(name, None, how=str(error)))
    return rows


if __name__ == "__main__":
    sys.exit(main())
