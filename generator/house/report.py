"""What the doctor says about a house file, the same for Word and PowerPoint."""

from __future__ import annotations

from dataclasses import asdict

from generator.errors import Finding
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Mapped:
    """``role`` is ours; ``found`` what the house calls it, empty where it has none; ``how`` it was found.

    ``then`` is what will be done about it where there is something to do.
    """

    role: str
    found: str
    how: str
    then: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """``facts`` are pairs such as ("paper", "Letter, upright"); ``findings`` the house's own faults."""

    file: str
    facts: tuple[tuple[str, str], ...]
    mapped: tuple[Mapped, ...]
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, object]:
        return {
            "file": self.file,
            "facts": dict(self.facts),
            "mapped": [asdict(row) for row in self.mapped],
            "findings": [finding.as_json() for finding in self.findings],
        }
