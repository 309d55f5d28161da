"""The cases of ``sums.txt``: arithmetic that does not hold, and arithmetic that does."""

from __future__ import annotations

import re
from pathlib import Path

from tests.disputes.cases import Case

SUMS = Path(__file__).parent / "sums.txt"
_LINE = re.compile(r"(?P<source>\w) (?P<issued>[\d-]+): (?P<text>.*)")


def reckonings() -> list[Case]:
    """Every case as practice.json has them; a near miss expects nothing, its ballast is never expected."""
    blocks = SUMS.read_text("utf-8").split("\n\n")
    return [_case([line for line in block.splitlines() if line]) for block in blocks if not block.startswith("#")]


def _case(lines: list[str]) -> Case:
    kind, name = lines[0].split()
    ballast = lines.index("--")
    told = [_LINE.fullmatch(line) for line in lines[1:] if line != "--"]
    points = [
        {"id": f"p{place}", "source": line["source"], "text": line["text"], "status": "fact"}
        for place, line in enumerate(told, 1)
        if line
    ]
    issued = {line["source"]: line["issued"] for line in told if line}
    sources = [
        {"id": source, "type": "report", "title": source, "author": [{"literal": source}], "issued": day}
        for source, day in issued.items()
    ]
    expected = [point["id"] for point in points[: ballast - 1]]
    expect = [{"kind": kind, "points": expected, "why": ""}] if kind != "near" else []
    return {"id": f"{kind}-{name}", "kind": kind, "planted": kind != "near", "sources": sources, "points": points,
            "expect": expect}  # fmt: skip
