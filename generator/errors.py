"""What a user sees instead of a traceback: file, line, what is wrong, what would mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file a person edits; ``line`` counts from 1, 0 means the whole file."""

    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check or a refusal has to say.

    ``rule`` is the check's name, ``what`` the fault, ``why`` the reason it matters and ``mend`` what to do.
    """

    level: Level
    rule: str
    what: str
    where: Where = Where()
    why: str = ""
    mend: str = ""

    def __str__(self) -> str:
        head = f"{self.where}: " if self.where.file else ""
        tail = "".join(f"\n    {label}: {text}" for label, text in (("why", self.why), ("mend", self.mend)) if text)
        return f"{head}{self.level}: {self.what} [{self.rule}]{tail}"

    def as_json(self) -> dict[str, object]:
        return {
            "file": self.where.file,
            "line": self.where.line,
            "level": self.level,
            "rule": self.rule,
            "what": self.what,
            "why": self.why,
            "mend": self.mend,
        }


class InputError(Exception):
    """Input that cannot be used as it is; carries one or more findings and ends the command with code 2."""

    def __init__(self, findings: Finding | Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = (findings,) if isinstance(findings, Finding) else tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


def refuse(rule: str, what: str, where: Where | None = None, *, why: str = "", mend: str = "") -> InputError:
    """Build the error for one fault: ``raise refuse("csv", "column 'year' is missing", where, mend="...")``."""
    return InputError(Finding("error", rule, what, where or Where(), why, mend))


def unusable(error: OSError) -> InputError:
    """A file or folder that the machine does not let us use, wherever that was noticed."""
    what = f"cannot use this: {error.strerror or error}"
    return refuse("file", what, Where(str(error.filename or "")), mend="check that it is there and may be read")
