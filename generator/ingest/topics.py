"""The topics of each part, over all documents: what their headings share, else their commonest terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.formats.values import slug
from generator.ingest.study import Study
from generator.ingest.terms import Vector, centroid, cosine
from generator.ingest.topic_seeds import Seed, heading_seeds, term_seeds
from generator.ingest.topic_spots import Spot, common_terms, spots
from generator.ingest.topic_titles import title_of
from generator.model.outline import ROLES, Role
from generator.records import dataclass

MOST = 7  # topics of a part
_OFTEN, _FEW = 0.2, 8  # share and number of passages beyond which a term is everywhere
_OWN = 0.12  # what its own heading counts for a passage of a text whose headings do not argue, beside likeness


@dataclass(frozen=True, slots=True)
class Topic:
    """``id`` is unique over all parts; ``title`` is a few words of the documents' own."""

    id: str
    title: str
    part: Role


def topics(
    studies: Sequence[Study], roles: Sequence[Role], vectors: Sequence[Vector], carried: Sequence[int]
) -> tuple[tuple[Topic, ...], tuple[str, ...]]:
    """The topics, and of each passage (of all documents in order) the id of its own, "" where it carries no point.

    ``carried``: how many points each passage carries; passages without any make no topic.
    """
    homes = [""] * len(roles)
    found: list[Topic] = []
    taken: set[str] = set()
    common = common_terms(studies)
    every = spots(studies, roles, vectors, carried, common)
    common |= _pervasive(vectors)
    for role in ROLES:
        mine = [spot for spot in every if spot.part == role]
        for title, members in _grouped(mine, role, common):
            topic = Topic(_free(slug(title), role, taken), title, role)
            found.append(topic)
            for spot in members:
                homes[spot.passage] = topic.id
    return tuple(found), tuple(homes)


def _pervasive(vectors: Sequence[Vector]) -> frozenset[str]:
    """Terms of so many passages that they tell no topic from another."""
    counted = Counter(term for one in vectors for term in one)
    least = max(_FEW, _OFTEN * len(vectors))
    return frozenset(term for term, count in counted.items() if count > least)


def _free(wanted: str, role: Role, taken: set[str]) -> str:
    """``wanted``, with the part or a number behind it where the id is taken."""
    names = [wanted, f"{wanted}-{role}", *(f"{wanted}-{number}" for number in range(2, 2 + MOST * len(ROLES)))]
    name = next(name for name in names if name not in taken)
    taken.add(name)
    return name


def _grouped(mine: Sequence[Spot], role: Role, common: frozenset[str]) -> Iterator[tuple[str, list[Spot]]]:
    """Titles and members of a part's topics, in the order in which their first passages stand."""
    if not mine:
        return
    seeds = _seeds(mine, common)
    homes = _homes(mine, seeds)
    groups: dict[int, list[Spot]] = {}
    for spot, home in zip(mine, homes, strict=True):
        groups.setdefault(home, []).append(spot)
    used: set[str] = set()
    for number, members in groups.items():
        title = title_of(seeds[number], members, used, role, common)
        used.add(title)
        yield title, members


def _seeds(mine: Sequence[Spot], common: frozenset[str]) -> list[Seed]:
    """What topics can grow from: headings first; where these are too few for what there is, terms."""
    seeds = heading_seeds(mine, MOST)
    covered = {number for seed in seeds for number in seed.covered}
    points = sum(spot.points for spot in mine)
    loose = [number for number in range(len(mine)) if number not in covered]
    wanted = min(4, points // 5) - len(seeds)
    if wanted > 0 and sum(mine[number].points for number in loose) > 3:
        seeds += term_seeds(mine, loose, wanted, common)
    return seeds or [Seed("", tuple(range(len(mine))), False)]


def _homes(mine: Sequence[Spot], seeds: Sequence[Seed]) -> list[int]:
    """The seed of each spot: that of its heading, else the nearest by terms; none is left alone without a heading."""
    middles = [_middle(mine, seed) for seed in seeds]
    asked: dict[int, list[int]] = {}
    for number, seed in enumerate(seeds):
        for index in seed.covered:
            asked.setdefault(index, []).append(number)
    homes = [_home(spot, asked.get(index, []), seeds, middles) for index, spot in enumerate(mine)]
    return _without_weak(mine, seeds, middles, homes)


def _middle(mine: Sequence[Spot], seed: Seed) -> dict[str, float]:
    sure = [mine[number] for number in seed.covered if mine[number].is_argued] or [mine[n] for n in seed.covered]
    middle = centroid([spot.vector for spot in sure])
    if seed.term:
        middle[seed.term] = middle.get(seed.term, 0.0) + 0.3
    return middle


def _home(spot: Spot, asked: Sequence[int], seeds: Sequence[Seed], middles: Sequence[Mapping[str, float]]) -> int:
    headed = [number for number in asked if seeds[number].is_heading]
    choice = headed if headed and spot.is_argued else range(len(seeds))
    return max(choice, key=lambda number: (cosine(spot.vector, middles[number]) + _OWN * (number in headed), -number))


def _without_weak(
    mine: Sequence[Spot], seeds: Sequence[Seed], middles: Sequence[Mapping[str, float]], homes: Sequence[int]
) -> list[int]:
    """Topics of a single point that have no heading of their own go to the nearest other topic."""
    points: Counter[int] = Counter()
    own: set[int] = set()
    for index, home in enumerate(homes):
        points[home] += mine[index].points
        own |= {home} if seeds[home].is_heading and index in seeds[home].covered and mine[index].is_argued else set()
    kept = [home for home in sorted(points) if points[home] > 1 or home in own] or [
        max(points, key=lambda n: points[n])
    ]
    return [
        home if home in kept else max(kept, key=lambda number: (cosine(mine[index].vector, middles[number]), -number))
        for index, home in enumerate(homes)
    ]
