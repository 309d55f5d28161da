"""What must hold before a document is written: one file a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.errors import Finding
from generator.model.outline import Outline
from generator.registry import Registry


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over an outline; ``about`` says in one sentence what must hold."""

    name: str
    about: str
    run: Callable[[Outline], Iterable[Finding]]


RULES: Registry[Rule] = Registry("rule", "generator.check", "RULE")


def check_outline(outline: Outline) -> tuple[Finding, ...]:
    """Run every rule; findings by file and line."""
    found = [finding for name in RULES.names() for finding in RULES.get(name).run(outline)]
    return tuple(sorted(found, key=lambda finding: (finding.where, finding.rule, finding.what)))
