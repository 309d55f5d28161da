"""What an edition may not leave out: one file a rule over what is printed of an outline, before any byte is written.

A page is held to account piece by piece, a deck slide by slide. On a slide the notes and the source line count as
said, because whoever presents it has them; what stands in the other document does not, since a deck travels alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.check._switched import by_place, switched
from generator.errors import Finding
from generator.formats.audience import Audience
from generator.formats.report import nearest
from generator.model.element import Plan
from generator.model.outline import Outline
from generator.model.printed import Piece, pieces_of
from generator.records import dataclass
from generator.registry import Registry


@dataclass(frozen=True, slots=True)
class Edition:
    """What a rule may look at: the whole outline, the audience, both documents and their pieces."""

    outline: Outline
    audience: Audience
    plan: Plan
    pieces: tuple[Piece, ...]

    def template(self, document: str) -> str:
        """The file a template of this audience has for ``document``."""
        return f"templates/{self.audience.name}/{document}.md.j2"


@dataclass(frozen=True, slots=True)
class EditionRule:
    """A rule over an edition; ``about`` says in one sentence what must hold."""

    name: str
    about: str
    run: Callable[[Edition], Iterable[Finding]]


RULES: Registry[EditionRule] = Registry("edition rule", "generator.check.editions", "RULE")


def check_written_for(outline: Outline, audiences: Sequence[str]) -> tuple[Finding, ...]:
    """Warnings about blocks that are written for an audience nobody has."""
    return tuple(
        Finding(
            "warning",
            "edition-audience",
            f"the block '{block.id}' is for '{block.audience}', which is no audience; have: {', '.join(audiences)}",
            block.where,
            "no edition prints it",
            nearest(block.audience, tuple(audiences)),
        )
        for block in outline.blocks
        if block.audience and block.audience not in audiences
    )


def check_edition(outline: Outline, audience: Audience, plan: Plan) -> tuple[Finding, ...]:
    """Run every rule over one edition that is not switched off; findings by file and line."""
    edition = Edition(outline, audience, plan, pieces_of(plan))
    found = [finding for name in RULES.names() for finding in RULES.get(name).run(edition)]
    return by_place(switched(found, outline, tuple(map(called, RULES.names()))))


def called(name: str) -> str:
    """A rule over editions as its findings call it."""
    return f"edition-{name}"
