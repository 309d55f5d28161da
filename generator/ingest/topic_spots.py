"""Passages that carry points, as topics see them: their part, their terms, the subject of their heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import field

from generator.ingest.lexicon.generic import GENERIC
from generator.ingest.parts import is_argued
from generator.ingest.study import Study
from generator.ingest.terms import Vector, terms
from generator.model.outline import Role
from generator.records import dataclass
from generator.text.headings import names_a_subject


@dataclass(frozen=True, slots=True)
class Spot:
    """``subject`` are the stems of the heading that name something, ``plain`` a heading that names only a part.

    ``is_argued``: the document's headings tell its argument, so a passage belongs where its heading says.
    """

    passage: int
    document: int
    part: Role
    points: int
    text: str
    vector: Vector = field(hash=False)
    heading: str
    subject: tuple[str, ...]
    plain: str
    is_argued: bool


def spots(
    studies: Sequence[Study],
    roles: Sequence[Role],
    vectors: Sequence[Vector],
    carried: Sequence[int],
    common: frozenset[str],
) -> tuple[Spot, ...]:
    """Of all passages with points, in order; ``common`` terms are no subject of a heading."""
    found: list[Spot] = []
    number = 0
    for document, one in enumerate(studies):
        argued = is_argued(one.structure)
        heads = [_head(one, section, common) for section in range(len(one.structure.sections))]
        for passage, text in zip(one.structure.passages, one.texts, strict=True):
            if carried[number]:
                heading, subject, plain = heads[passage.section]
                part, vector = roles[number], vectors[number]
                found.append(
                    Spot(number, document, part, carried[number], text, vector, heading, subject, plain, argued)
                )
            number += 1
    return tuple(found)


def common_terms(studies: Sequence[Study]) -> frozenset[str]:
    """What all the documents are about: terms of most titles, and of half of all headings."""
    titles = Counter(word for one in studies for word in set(terms(one.title)))
    heads = [set(terms(section.title)) for one in studies for section in one.structure.sections if section.title]
    counted = Counter(word for head in heads for word in head)
    limit = max(2, len(studies) // 2 + 1)
    often = {word for word, count in counted.items() if len(heads) > 5 and count > 0.4 * len(heads)}
    return frozenset(word for word, count in titles.items() if count >= limit) | often


def _head(one: Study, section: int, common: frozenset[str]) -> tuple[str, tuple[str, ...], str]:
    """The innermost heading that names a subject, its subject, and the innermost heading of all."""
    plain = ""
    for number in one.structure.ancestry(section):
        title = one.structure.sections[number].title
        plain = plain or title
        subject = tuple(dict.fromkeys(word for word in terms(title) if word not in GENERIC and word not in common))
        if subject and names_a_subject(title):
            return title, subject, plain
    return "", (), plain
