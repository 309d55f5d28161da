"""References of a topic as one: what the notes state about themselves and what ``references.json`` lists."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Finding
from generator.model.source import Reference


def unite_references(
    listed: Mapping[str, Reference], stated: Mapping[str, Reference]
) -> tuple[dict[str, Reference], tuple[Finding, ...]]:
    """One mapping by id, in the order of the list. Two records of one id that contradict each other are a finding."""
    united = dict(listed)
    findings: list[Finding] = []
    for name, reference in stated.items():
        if name not in united:
            united[name] = reference
            continue
        conflict = _conflict(united[name], reference)
        if conflict:
            findings.append(_finding(name, conflict, reference))
    return united, tuple(findings)


def _conflict(listed: Reference, stated: Reference) -> str:
    """The first field that both records state and state differently."""
    return next((key for key, value in stated.csl.items() if listed.csl.get(key, value) != value), "")


def _finding(name: str, field: str, reference: Reference) -> Finding:
    return Finding(
        "error",
        "reference",
        f"the note and the reference list state a different {field} for '{name}'",
        reference.where,
        mend="state the record in one place only",
    )
