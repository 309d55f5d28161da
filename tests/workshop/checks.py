"""The list of rules in docs/checks.md, from the rules themselves: ``python -m tests.workshop.checks --write``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from generator.check import RULES
from generator.check.documents import RULES as DOCUMENTS
from generator.check.editions import RULES as EDITIONS
from generator.check.editions import called

PAGE = Path(__file__).resolve().parents[2] / "docs" / "checks.md"
BEGIN, END = "<!-- rules -->", "<!-- /rules -->"


def rule_list() -> str:
    """Three tables as Markdown: a rule's name and what must hold."""
    outlines = [(name, RULES.get(name).about) for name in RULES.names()]
    editions = [(called(name), EDITIONS.get(name).about) for name in EDITIONS.names()]
    documents = [(name, DOCUMENTS.get(name).about) for name in DOCUMENTS.names()]
    kinds = (("of an outline", outlines), ("of an edition, before it is written", editions))
    return "\n\n".join(_table(*kind) for kind in (*kinds, ("of a finished document", documents)))


def _table(of: str, rules: list[tuple[str, str]]) -> str:
    return "\n".join([f"| rule | {of} |", "|---|---|", *_rows(rules)])


def _rows(rules: list[tuple[str, str]]) -> Iterator[str]:
    for name, about in rules:
        yield f"| `{name}` | {about[:1].upper()}{about[1:].rstrip('.')} |"


def listed(page: str) -> str:
    """The list as it stands in the page."""
    return page.partition(BEGIN)[2].partition(END)[0].strip()


def explained(page: str) -> str:
    """What stands outside the list."""
    return page.partition(BEGIN)[0] + page.partition(END)[2]


def main(arguments: list[str]) -> int:
    """Write the list with ``--write``, else say whether it is true."""
    page = PAGE.read_text("utf-8")
    if "--write" in arguments:
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n\n{rule_list()}\n\n{END}{rest.partition(END)[2]}", "utf-8")
        return 0
    return 0 if listed(page) == rule_list() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
