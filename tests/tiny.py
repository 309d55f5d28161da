"""The smallest topic there is, built: two notes, one figure, one dispute, one comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from generator.blocks import Context
from generator.formats.audience import Audience, Budget, Citations
from generator.formats.topic import load_topic
from generator.model.element import Plan
from generator.model.index import point_index, sentence_index
from generator.model.inline import Cite, Inlines, Text
from generator.model.labels import Labels
from generator.model.outline import Outline
from generator.model.source import Evidence
from generator.outline.build import build_outline
from generator.plan.build import make_plan

FOLDER = Path(__file__).parent / "topics" / "tiny"
TEMPLATES = Path(__file__).parents[1] / "templates"

AUDIENCE = Audience("press", "Press note", "Briefing", Budget(400, 9), Citations("apa"), chain=("press",))


@cache
def tiny() -> Outline:
    """The outline of tests/topics/tiny."""
    files = load_topic(FOLDER, "tiny")
    return build_outline("tiny", files.notes, files.outline, files.references, files.figures)[0]


def bare() -> Outline:
    """The tiny outline without figures, messages, prose, disputes and blocks: what the least of notes give."""
    parts = tuple(
        replace(
            part,
            message=None,
            topics=tuple(replace(topic, message=None, paragraphs=(), figures=(), disputes=()) for topic in part.topics),
        )
        for part in tiny().parts
    )
    return replace(tiny(), parts=parts, key_messages=(), blocks=(), disputes=(), figures={}, period="", standfirst="")


@dataclass(frozen=True, slots=True)
class PlainCiter:
    """Cites by the ids of sources."""

    def cite(self, evidence: Iterable[Evidence]) -> Inlines:
        pieces = tuple(evidence)
        text = "; ".join(dict.fromkeys(piece.source for piece in pieces))
        return (Cite(f"({text})", tuple((piece.source, piece.origin) for piece in pieces)),) if pieces else ()

    def line(self, evidence: Iterable[Evidence]) -> Inlines:
        return tuple(replace(cite, text=cite.text[1:-1]) for cite in self.cite(evidence) if isinstance(cite, Cite))

    def name(self, reference_id: str) -> str:
        return reference_id

    def author(self, reference_id: str) -> str:
        return reference_id

    def bibliography(self) -> tuple[tuple[str, tuple[tuple[str, Inlines], ...]], ...]:
        return (("Read", (("operator-2023", (Text("Strait Ferries. (2023)."),)),)),)


def context(outline: Outline | None = None, **more: object) -> Context:
    """What a block may use, with citations by id."""
    built = outline or tiny()
    given = Context(
        outline=built,
        points=point_index(built),
        sentences=sentence_index(built),
        citer=PlainCiter(),
        labels=Labels(),
        numbers={},
        audience="press",
    )
    return replace(given, **more)  # type: ignore[arg-type]


def templates(*owners: str) -> dict[str, str]:
    """The templates that ship, by the names they have for each other."""
    return {
        f"{owner}/{path.name}": path.read_text("utf-8")
        for owner in owners
        for path in sorted((TEMPLATES / owner).glob("*.j2"))
    }


def tiny_plan(**changes: object) -> Plan:
    """Both documents of the tiny topic by the base templates; ``changes`` are made to the audience."""
    audience = replace(AUDIENCE, chain=("press", "base"), **changes)  # type: ignore[arg-type]
    return make_plan(tiny(), audience, templates("base"))
