"""The table of docs/security.md, from ``generator/limits.py``: ``python -m tests.workshop.limits --write``."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from generator import limits

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "security.md"
BEGIN, END = "<!-- limits -->", "<!-- /limits -->"


def rows(text: str) -> Iterator[tuple[str, str, str]]:
    """Heading, name and explanation of each bound: a comment heads those below it, a string explains the one above."""
    head, lines = "", text.splitlines()
    body = ast.parse(text).body
    for node, following in pairwise(body):
        above = [line for line in lines[: node.lineno] if line.startswith("# ")]
        head = above[-1][2:] if above else head
        match node, following:
            case ast.Assign(targets=[ast.Name(name)]), ast.Expr(ast.Constant(str(about))):
                yield head, name, " ".join(about.split())


def shown(value: int) -> str:
    """A number as people write it: "96 MB", "20,000"."""
    return f"{value // limits.MB} MB" if value >= limits.MB and not value % limits.MB else f"{value:,}"


def table() -> str:
    """All bounds as Markdown, a table for each heading."""
    found: dict[str, list[str]] = {}
    for head, name, about in rows(Path(limits.__file__).read_text("utf-8")):
        found.setdefault(head, []).append(f"| `{name}` | {shown(getattr(limits, name))} | {about} |")
    parts = (f"**{head}**\n\n| name | bound | of what |\n|---|---|---|\n" + "\n".join(of) for head, of in found.items())
    return "\n\n".join(parts)


def main(arguments: list[str]) -> int:
    """Write the table with ``--write``, else say whether it is true."""
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(BEGIN)
    listed, _, after = rest.partition(END)
    if "--write" in arguments:
        PAGE.write_text(f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}", "utf-8")
        return 0
    return int(listed.strip() != table())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
