"""No file over 400 lines, no function over 50: ``python -m tests.workshop.sizes`` lists those that are."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE, FUNCTION = 400, 50  # lines


def faults(path: Path) -> Iterator[str]:
    """What is too long in one file."""
    text = path.read_text(encoding="utf-8")
    lines = len(text.splitlines())
    if lines > FILE:
        yield f"{path.name}: {lines} lines, at most {FILE}"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION:
                yield f"{path.name}:{node.lineno}: {node.name} has {length} lines, at most {FUNCTION}"


def main() -> int:
    """Print every fault of the package and its tests; 1 where there is one."""
    files = sorted(path for folder in ("generator", "tests") for path in (ROOT / folder).rglob("*.py"))
    found = [f"{path.parent.relative_to(ROOT)}/{fault}" for path in files for fault in faults(path)]
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
