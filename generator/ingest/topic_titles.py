"""Titles of topics, in the documents' own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import zip_longest

from generator.ingest.lexicon import generic
from generator.ingest.lexicon.stopwords import STOPWORDS
from generator.ingest.terms import stem, terms
from generator.ingest.topic_seeds import Seed
from generator.ingest.topic_spots import Spot
from generator.model.outline import Role
from generator.text.headings import names_a_subject

_LONGEST = 9  # words
_TOLD = 2  # times that a phrase is said before it tells what a topic is about
# What a topic is called whose passages share no subject.
_OF_PART: Mapping[Role, str] = {
    "context": "Background",
    "drivers": "Causes",
    "areas": "Findings",
    "challenges": "Open problems",
    "implications": "What follows",
}
_WORD = re.compile(r"[^\W\d_]+(?:[-.’'][^\W\d_]+)*")
_BREAK = re.compile(r"[.,;:!?()\[\]\"“”«»–—]")
_AFTER = re.compile(r"\s*(?::|\s[–—-]\s|\(|,|;).*$")


def title_of(seed: Seed, members: Sequence[Spot], used: set[str], part: Role, common: frozenset[str]) -> str:
    """A heading of the group, the one that tells best what its headings share; else a phrase of its passages.

    ``common``: terms of what all documents are about.
    """
    for title in (*_from_headings(seed, members), *_from_phrases(seed, members, common)):
        if title and title not in used:
            return title
    return _OF_PART[part] if _OF_PART[part] not in used else f"{_OF_PART[part]} ({len(used) + 1})"


def _plain(members: Sequence[Spot]) -> list[str]:
    titles = Counter(spot.plain for spot in members if names_a_subject(spot.plain))
    return [short(title) for title, _ in titles.most_common()]


def _from_headings(seed: Seed, members: Sequence[Spot]) -> list[str]:
    """Best first."""
    if not seed.is_heading:
        return []
    if not seed.term:
        return _plain([spot for spot in members if not spot.subject])
    points: Counter[str] = Counter()
    for spot in members:
        if seed.term in spot.subject:
            points[spot.heading] += spot.points
    shared = Counter(word for heading in points for word in set(terms(heading)))
    ordered = sorted(points, key=lambda heading: (-_fitness(heading, shared, points[heading]), heading))
    return [short(heading) for heading in ordered]


def _fitness(heading: str, shared: Counter[str], points: int) -> float:
    """Words that other headings share and points under it speak for a heading, its length against it."""
    words = terms(heading)
    return sum(shared[word] - 1 for word in set(words)) + 0.1 * min(points, 10) - 0.25 * abs(len(heading.split()) - 4)


def short(title: str) -> str:
    """At most a few words: what stands before a colon, a dash or a bracket where the whole is too long."""
    words = without_opener(title).split()
    if len(words) > _LONGEST:
        words = (_AFTER.sub("", title) or title).split()
    cut = words[:_LONGEST]
    while len(cut) > 1 and len(words) > len(cut) and cut[-1].casefold() in STOPWORDS:
        cut.pop()
    line = " ".join(cut).strip(" ,;:-–—")
    return line[:1].upper() + line[1:]


def without_opener(title: str) -> str:
    """ "Economic relations" of "Adjusting economic relations" and "Climate" of "An overview of the climate"."""
    rest = _opener().sub("", title)
    return rest if len(rest) > 3 else title


@cache
def _opener() -> re.Pattern[str]:
    words = "|".join(sorted(generic.OPENERS))
    return re.compile(
        rf"(?:an?\s|the\s)?(?:{words})\s(?:(?:the\s)?relations?(?:hips?)?\son\s)?(?:the\s|our\s|its\s)?", re.IGNORECASE
    )


def _from_phrases(seed: Seed, members: Sequence[Spot], common: frozenset[str]) -> list[str]:
    """The commonest pair of words, with the seed's term in it if it has one, else the commonest word; none said once
    and none that every document is about."""
    pairs: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for run in (run for spot in members for run in _runs(spot.text)):
        stems = [stem(word.casefold()) for word in run]
        for number, (first, second) in enumerate(zip_longest(run, run[1:], fillvalue="")):
            beside = stems[number : number + 2]
            if not second and (stems[number] == seed.term if seed.term else stems[number] not in common):
                words[first] += 1  # an adjective stands before another word
            if second and (seed.term in beside if seed.term else not common.intersection(beside)):
                pairs[f"{first} {second}"] += 1
    often = ((pairs, _TOLD), (words, _TOLD + 1))
    best = next((found for counted, least in often if counted[found := _commonest(counted)] >= least), "")
    return [best[:1].upper() + best[1:]]


def _commonest(counted: Counter[str]) -> str:
    return min(counted, key=lambda phrase: (-counted[phrase], phrase), default="")


def _runs(text: str) -> Iterable[list[str]]:
    """Words beside each other that no small word and no sign parts."""
    for piece in _BREAK.split(text):
        run: list[str] = []
        for word in _WORD.findall(piece):
            bare = re.sub(r"[’']s$", "", word)
            if bare.casefold() in STOPWORDS or len(bare) < 2:
                yield run
                run = []
            else:
                run.append(bare)
        yield run
