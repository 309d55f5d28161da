"""Which part of the argument each passage belongs to: headings first, then cues, neighbours and shared terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from math import sqrt

from generator.ingest.document import Document
from generator.ingest.structure import Passage, Section, Structure
from generator.ingest.terms import Vector, centroid, cosine
from generator.model.outline import ROLES, Role

Scores = dict[Role, float]

_ENTRY = re.compile(r"\s*([\d.]+)\s+(.+)")
_NEWS = {"areas": 1.5, "context": 0.3, "drivers": 0.3}  # a text without headings tells what happened
_PAPER = {"context": 0.6, "areas": 0.4}
_TELLS = 4.0  # from this weight on a heading tells the part, and not only the subject
_KEPT = 0.7  # how much of a heading's word is left one level below it


def passage_scores(document: Document, structure: Structure) -> tuple[Scores, ...]:
    """How much speaks for each part, by the headings above a passage, its own words and its place in the text."""
    above = [_heading_scores(structure, number) for number in range(len(structure.sections))]
    argued = _tells(above)
    own = [_passage(document, structure, passage, above[passage.section], argued) for passage in structure.passages]
    return tuple(own if argued else _smoothed(own))


def is_argued(structure: Structure) -> bool:
    """Whether the headings tell an argument (at least two parts of it) and not only subjects."""
    return _tells([_heading_scores(structure, number) for number in range(len(structure.sections))])


def _tells(above: Sequence[Scores]) -> bool:
    return len({role for one in above for role in ROLES if one[role] >= _TELLS}) > 1


def decide(scores: Sequence[Scores], vectors: Sequence[Vector]) -> tuple[Role, ...]:
    """One part a passage, of all documents together: passages that no heading tells lean to the part whose sure
    passages use the same words. ``vectors`` are the passages' terms, of length one."""
    sure = {role: centroid([vectors[i] for i in range(len(scores)) if _is_sure(scores[i], role)]) for role in ROLES}
    return tuple(_best(_leaned(one, vector, sure)) for one, vector in zip(scores, vectors, strict=True))


def _leaned(scores: Scores, vector: Vector, sure: Mapping[Role, Vector]) -> Scores:
    likeness = {role: cosine(vector, sure[role]) for role in ROLES}
    mean = sum(likeness.values()) / len(ROLES)
    return {role: scores[role] + 3 * (likeness[role] - mean) for role in ROLES}


def _is_sure(scores: Scores, role: Role) -> bool:
    others = max(scores[other] for other in ROLES if other != role)
    return scores[role] > others + 2


def _best(scores: Scores) -> Role:
    """The highest; of equals the one that tells most about what was done."""
    order: tuple[Role, ...] = ("areas", "challenges", "drivers", "implications", "context")
    return max(order, key=lambda role: round(scores[role], 6))


def heading_part(title: str) -> Scores:
    """What the words of one heading say; beside a word that tells for sure, those that tell little are silent."""
    found = _hits(title, "headings")
    top = max((weight for _, weight, _ in found), default=0.0)
    heard = [(role, weight) for role, weight, _ in found if weight >= top - 1]
    return {role: max((weight for other, weight in heard if other == role), default=0.0) for role in ROLES}


def _heading_scores(structure: Structure, section: int) -> Scores:
    """A heading's own words and, weaker with distance, those above it. Where those above waver between parts, its
    own words decide between these."""
    total: Scores = dict.fromkeys(ROLES, 0.0)
    for distance, number in enumerate(reversed(structure.ancestry(section))):
        own = heading_part(structure.sections[number].title)
        total = _joined(total, own) if distance else own
    return total


def _joined(above: Scores, own: Scores) -> Scores:
    top = max(above.values())
    if not top:
        return own
    open_to = {role for role in ROLES if above[role] >= 0.6 * top}
    factor = 1.0 if len(open_to) > 1 else 0.5
    return {
        role: _KEPT * above[role] * (1.6 if len(open_to) == 1 else 1.0)
        + factor * own[role] * (1.0 if role in open_to or own[role] >= 5 else 0.5)
        for role in ROLES
    }


def _passage(document: Document, structure: Structure, passage: Passage, above: Scores, is_argued: bool) -> Scores:
    words = document.text[passage.start : passage.end]
    cues = _cue_scores(words)
    prior = _prior(structure.sections[passage.section], structure, passage, is_argued)
    if not is_argued:
        ceiling = {role: 1.5 if role == "areas" else 5.5 for role in ROLES}
        subject = {role: 0.0 if role == "areas" else 0.4 * above[role] for role in ROLES}
        return {role: subject[role] + min(cues[role], ceiling[role]) + prior.get(role, 0.0) for role in ROLES}
    heading = max(above.values())
    ceiling = {role: _ceiling(role, above, heading) for role in ROLES}
    return {role: 1.3 * above[role] + min(cues[role], ceiling[role]) + prior.get(role, 0.0) for role in ROLES}


def _ceiling(role: Role, above: Scores, heading: float) -> float:
    """How far a passage's own words may speak against its heading; a conclusion may turn to what is open."""
    if heading < _TELLS:
        return 4.0
    is_open = role == "challenges" and above["implications"] == heading
    return 5.5 if is_open else 2.5


def _prior(section: Section, structure: Structure, passage: Passage, is_argued: bool) -> Mapping[str, float]:
    if section.zone == "abstract":
        return {"context": 4.0}
    if not is_argued:
        last = passage is structure.passages[-1]
        return {**_NEWS, "implications": 1.0} if last else _NEWS
    return _PAPER if section.parent < 0 else {"areas": 0.4}


def _smoothed(scores: Sequence[Scores]) -> list[Scores]:
    """Each passage hears its neighbours, where no heading says where one thought ends."""
    return [
        {role: one[role] + sum(0.15 * near[role] for near in _near(scores, number)) for role in ROLES}
        for number, one in enumerate(scores)
    ]


def _near(scores: Sequence[Scores], number: int) -> Iterable[Scores]:
    return (scores[other] for other in (number - 1, number + 1) if 0 <= other < len(scores))


def _cue_scores(words: str) -> Scores:
    """The weights of all cues in ``words``, thinner in long passages; no more than three of one weight count."""
    factor = 1 / sqrt(1 + len(words) / 250)
    found: Scores = dict.fromkeys(ROLES, 0.0)
    for role, weight, hits in _hits(words, "cues"):
        found[role] += factor * weight * hits
    return found


def _hits(words: str, which: str) -> list[tuple[Role, float, int]]:
    """Part, weight and number of finds (up to 3) of the lexicon's words in ``words``."""
    lowered = words.casefold().replace("’", "'")
    counted = (
        (role, weight, sum(1 for _ in islice(pattern.finditer(lowered), 3)))
        for role, weight, pattern in _patterns(which)
    )
    return [entry for entry in counted if entry[2]]


@cache
def _patterns(which: str) -> tuple[tuple[Role, float, re.Pattern[str]], ...]:
    from generator.ingest.lexicon import parts

    tables = parts.HEADINGS if which == "headings" else parts.CUES
    return tuple(
        (role, weight, _pattern(words))
        for role in ROLES
        for weight, words in sorted(_weights(tables[role]).items(), reverse=True)
    )


def _weights(table: str) -> dict[float, list[str]]:
    found: dict[float, list[str]] = {}
    for line in table.strip().splitlines():
        if entry := _ENTRY.fullmatch(line.rstrip()):
            found.setdefault(float(entry[1]), []).extend(word.strip() for word in entry[2].split(","))
    return found


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    """One expression for all of them, longest first."""
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(_expression(word) for word in ordered)})(?!\w)")


def _expression(word: str) -> str:
    """``*`` is any ending of a word, alone any word."""
    return re.escape(word).replace(r"\ ", r"\s+").replace(r"\*", r"\w{0,20}")
