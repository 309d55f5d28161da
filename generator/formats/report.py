"""Faults of one file, gathered while it is read, so that a person sees all of them at once."""

from __future__ import annotations

from dataclasses import field
from difflib import get_close_matches

from generator.errors import Finding, InputError, Where
from generator.records import dataclass


@dataclass(slots=True)
class Report:
    """The findings of ``file`` so far; the one thing in this folder that changes while a file is read."""

    file: str = ""
    findings: list[Finding] = field(default_factory=list)

    def where(self, line: int = 0) -> Where:
        return Where(self.file, line)

    def error(self, rule: str, what: str, line: int = 0, *, why: str = "", mend: str = "") -> None:
        self.findings.append(Finding("error", rule, what, self.where(line), why, mend))

    def take(self, error: InputError) -> None:
        """Keep the findings of a refusal and go on."""
        self.findings += error.findings

    def close(self) -> None:
        """Raise all findings in the order of their lines, if there are any."""
        if self.findings:
            raise InputError(sorted(dict.fromkeys(self.findings), key=lambda finding: finding.where))


def nearest(word: str, known: tuple[str, ...] | list[str]) -> str:
    """Say what ``word`` may have meant: "did you mean 'unit'?", else the list of what there is."""
    close = get_close_matches(word, known, n=1)
    return f"did you mean '{close[0]}'?" if close else f"use one of: {', '.join(known)}"
