"""What each id of an edition may say in numbers: points, sentences, figures, disputes, references, computed values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.check.documents.numbers.lines import EDITION, REFERENCES, TEXTS, strings_of
from generator.check.documents.numbers.passage import Token, tokens
from generator.model.index import sentence_index
from generator.model.labels import Labels
from generator.model.outline import Outline
from generator.model.printed import DISPUTE
from generator.model.quotation import printed_forms
from generator.model.written import Own
from generator.text.numbers import Number, numbers


@dataclass(frozen=True, slots=True)
class Witness:
    """``kind`` as the record calls it, the ``texts`` that the id has, the ids that it rests on."""

    kind: str
    texts: tuple[str, ...]
    rests: tuple[str, ...] = ()

    def said(self, id: str) -> str:
        """The origin of a number that ``id`` says, as the record has it."""
        return self.kind if id in (EDITION, REFERENCES, TEXTS) else f"{self.kind} {id}"


@dataclass(slots=True)
class Known:
    """The witnesses of an edition by id, of which a figure and a dispute may share one."""

    by_id: Mapping[str, tuple[Witness, ...]]
    _read: dict[Witness, tuple[frozenset[str], tuple[Number, ...]]] = field(default_factory=dict)

    def origin(self, id: str, token: Token, number: Number | None) -> tuple[str, float | None]:
        """Where ``id`` has the number from ("point t24-ask"), and its exact value; empty where it says no such number.

        What it rests on counts as its own: a sentence may print what its points and figures hold.
        """
        own = self.by_id.get(id, ())
        for name in (id, *(rest for witness in own for rest in witness.rests)):
            for witness in self.by_id.get(name, ()):
                printed, values = self._numbers(witness)
                exact = next((one.value for one in values if _says(number, one)), None)
                if exact is not None or token.text.casefold() in printed:
                    return witness.said(name), exact
        return "", None

    def _numbers(self, witness: Witness) -> tuple[frozenset[str], tuple[Number, ...]]:
        if witness not in self._read:
            printed = frozenset(one.text.casefold() for text in witness.texts for one in tokens(text))
            self._read[witness] = printed, tuple(one for text in witness.texts for one in numbers(text))
        return self._read[witness]


def _says(number: Number | None, known: Number) -> bool:
    """Whether ``number`` as it prints is ``known`` rounded; a sign may be told in words ("fell by 16%")."""
    if number is None or not number.value or (number.unit and known.unit and number.unit != known.unit):
        return False
    scale = number.value / number.printed_value
    amounts = (known.value / scale,) if known.unit or number.word else (known.value / scale, known.value)
    printed = round(abs(number.printed_value), number.printed_decimals)
    return any(round(abs(one), number.printed_decimals) == printed for one in amounts)


def known_of(outline: Outline, own: Own, labels: Labels) -> Known:
    """Every id that may stand around a number in a plan of ``outline``."""
    found: dict[str, tuple[Witness, ...]] = {}
    for id, witness in (*_structure(outline), *_statements(outline, labels), *_sources(outline), *_own(own)):
        found[id] = (*found.get(id, ()), witness)
    return Known(found)


def _structure(outline: Outline) -> Iterator[tuple[str, Witness]]:
    about = (outline.title, outline.subtitle, outline.running_title, outline.standfirst, outline.abstract,
             outline.question, outline.period, outline.date.iso, *outline.keywords)  # fmt: skip
    yield EDITION, Witness("edition", about)
    for part in outline.parts:
        yield part.id, Witness("outline", (part.title, part.label, part.question))
        for topic in part.topics:
            yield topic.id, Witness("outline", (topic.title,))
    for block in outline.blocks:
        yield block.id, Witness("outline", tuple(strings_of(block)), block.rests_on)


def _statements(outline: Outline, labels: Labels) -> Iterator[tuple[str, Witness]]:
    for point in outline.points():
        evidence = (text for piece in point.evidence for text in (piece.at, piece.origin))
        dates = (point.date.iso, str(point.date.day)) if point.date else ()
        texts = (*printed_forms(point, labels), point.when, *dates, *evidence)
        yield point.id, Witness("point", texts, tuple(piece.source for piece in point.evidence))
    for sentence in sentence_index(outline).values():
        yield sentence.id, Witness("sentence", (sentence.text, sentence.head), (*sentence.points, *sentence.figures))
    for name, figure in outline.figures.items():
        yield name, Witness("data", tuple(strings_of(figure)), figure.points)
    for dispute in outline.disputes:
        witness = Witness("dispute", tuple(strings_of(dispute)), dispute.points)
        yield from ((name, witness) for name in (dispute.id, f"{DISPUTE}{dispute.id}", dispute.title))


def _sources(outline: Outline) -> Iterator[tuple[str, Witness]]:
    for name, source in outline.sources.items():
        yield f"source {name}", Witness("outline", tuple(strings_of((source.label, source.inferred, source.vantage))))
    years = tuple(str(work.issued[0]) for work in outline.references.values() if work.issued)
    yield REFERENCES, Witness("reference", years)
    read = tuple(strings_of(tuple(source.reference for source in outline.sources.values())))
    yield TEXTS, Witness("reference", read)
    for name, work in outline.references.items():
        yield name, Witness("reference", tuple(strings_of(work)))


def _own(own: Own) -> Iterable[tuple[str, Witness]]:
    return ((one.id, Witness("formula", (one.text,), (*one.figures, *one.points))) for one in own.computed)
