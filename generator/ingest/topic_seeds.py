"""What topics grow from: subjects that headings share, headings that name only a part, and else common terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.ingest.lexicon.generic import GENERIC
from generator.ingest.terms import terms
from generator.ingest.topic_spots import Spot
from generator.records import dataclass
from generator.text.headings import names_a_subject

_WIDEST = 0.6  # a term in more of a part's passages than this tells none of them apart


@dataclass(frozen=True, slots=True)
class Seed:
    """``covered`` are indices of spots; ``term`` is a stem, "" for a heading that names only a part."""

    term: str
    covered: tuple[int, ...]
    is_heading: bool


def heading_seeds(mine: Sequence[Spot], most: int) -> list[Seed]:
    """One for each subject of a heading, those of many documents and points first, until all are covered.

    Headings that share a subject make one topic; of the headings that name only a part one topic comes last.
    """
    by_term: dict[str, set[int]] = {}
    for number, spot in enumerate(mine):
        for term in spot.subject:
            by_term.setdefault(term, set()).add(number)
    plain = _plain_seeds(mine)
    return [*_greedy(mine, by_term, most - len(plain), least=1), *plain]


def _plain_seeds(mine: Sequence[Spot]) -> list[Seed]:
    """Of headings that name only a part, each a topic if it carries enough, the rest with the heaviest of them.

    What stands under "Conclusion" belongs to what it speaks of.
    """
    by_title: dict[tuple[str, ...], list[int]] = {}
    for number, spot in enumerate(mine):
        if not spot.subject and names_a_subject(spot.plain):
            by_title.setdefault(tuple(sorted(terms(spot.plain))), []).append(number)
    weight = {title: sum(mine[number].points for number in members) for title, members in by_title.items()}
    ordered = sorted(by_title, key=lambda title: (-weight[title], title))
    kept = [title for title in ordered if weight[title] > 3][:2] or ordered[:1]
    rest = [number for title in ordered if title not in kept for number in by_title[title]]
    members = {title: by_title[title] + (rest if title == kept[0] else []) for title in kept}
    return [Seed("", tuple(sorted(members[title])), True) for title in kept]


def term_seeds(mine: Sequence[Spot], loose: Sequence[int], most: int, common: frozenset[str]) -> list[Seed]:
    """The terms that most of the passages without a heading share, each in several of them and not in nearly all.

    ``common``: what all documents are about, which tells no topic apart.
    """
    by_term: dict[str, set[int]] = {}
    weight: Counter[str] = Counter()
    for number in loose:
        for term, value in mine[number].vector.items():
            if term not in GENERIC and term not in common and len(term) > 2:
                by_term.setdefault(term, set()).add(number)
                weight[term] += round(value * 1000)
    known = {term: covered for term, covered in by_term.items() if 1 < len(covered) <= max(2, _WIDEST * len(loose))}
    top = sorted(known, key=lambda term: (-weight[term], term))[:60]
    return [
        Seed(seed.term, seed.covered, False)
        for seed in _greedy(mine, {term: known[term] for term in top}, most, least=2)
    ]


def _greedy(mine: Sequence[Spot], by_term: Mapping[str, set[int]], most: int, *, least: int) -> list[Seed]:
    """Terms that cover most of what is not yet covered, one by one."""
    open_to = {number for covered in by_term.values() for number in covered}
    left = dict(by_term)
    seeds: list[Seed] = []
    while open_to and left and len(seeds) < most:
        term = min(left, key=lambda word: (-_worth(mine, left[word] & open_to), word))
        covered = left.pop(term)
        gain = sum(mine[number].points for number in covered & open_to)
        if gain < least:
            break
        seeds.append(Seed(term, tuple(sorted(covered)), True))
        open_to -= covered
    return seeds


def _worth(mine: Sequence[Spot], covered: set[int]) -> float:
    """Points under it, half where the headings only announce the next paragraphs; more where documents agree."""
    documents = len({mine[number].document for number in covered})
    points = sum(mine[number].points * (1.0 if mine[number].is_argued else 0.3) for number in covered)
    return points * (1 + 0.3 * max(documents - 1, 0))
