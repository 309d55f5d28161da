"""Printing findings, as text or JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence

from generator.errors import Finding


def worst_is_error(findings: Iterable[Finding]) -> bool:
    """Whether an error is among them."""
    return any(finding.level == "error" for finding in findings)


def print_findings(findings: Sequence[Finding], *, as_json: bool) -> None:
    """Findings to standard output as JSON, or to standard error as text with a count."""
    if as_json:
        print(json.dumps([finding.as_json() for finding in findings], ensure_ascii=False, indent=2))
        return
    for finding in findings:
        print(finding, file=sys.stderr)
    counts = {level: sum(f.level == level for f in findings) for level in ("error", "warning", "note")}
    if findings:
        print(", ".join(f"{n} {level}{'s' * (n != 1)}" for level, n in counts.items() if n), file=sys.stderr)
