"""What must hold before a document is written: one file a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.check._switched import by_place, misnamed, switched
from generator.errors import Finding
from generator.model.outline import Outline
from generator.records import dataclass
from generator.registry import Registry


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over an outline; ``about`` says in one sentence what must hold."""

    name: str
    about: str
    run: Callable[[Outline], Iterable[Finding]]


RULES: Registry[Rule] = Registry("rule", "generator.check", "RULE")


def check_outline(outline: Outline) -> tuple[Finding, ...]:
    """Run every rule that is not switched off; findings by file and line."""
    found = [finding for name in RULES.names() for finding in RULES.get(name).run(outline)]
    return by_place(switched((*found, *misnamed(outline, rule_names())), outline, RULES.names()))


def check_documents(found: Iterable[Finding], outline: Outline) -> tuple[Finding, ...]:
    """What rules over documents ``found`` in those of ``outline``, in its order, without what is switched off."""
    return switched(found, outline, _document_rules())


def rule_names() -> tuple[str, ...]:
    """Every rule over outlines, editions and documents, as its findings call it."""
    from generator.check.editions import RULES as EDITIONS
    from generator.check.editions import called

    return (*RULES.names(), *map(called, EDITIONS.names()), *_document_rules())


def _document_rules() -> tuple[str, ...]:
    from generator.check.documents import RULES as DOCUMENTS

    return (*DOCUMENTS.names(), *RECORDED)


RECORDED = ("numbers", "parity")  # rules over documents beside the record of their build
