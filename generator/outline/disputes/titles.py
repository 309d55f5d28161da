"""``titles``: one thing under two names: each in quotation marks, or alike but for words that mean the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.stems import stem
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._telling import propose, side
from generator.records import dataclass

_SYNONYMS = (
    "joint unified combined integrated",
    "national federal",
    "permanent standing",
    "provisional interim transitional",
    "supreme high",
    "special extraordinary",
)
_GROUP_OF = {word: line.split()[0] for line in _SYNONYMS for word in line.split()}
_BODY = re.compile(
    rf"\b(?P<word>{'|'.join(_GROUP_OF)}) (?P<tail>(?:[\w-]+ )?(?P<last>command|commission|committee|council|court"
    rf"|agency"
    r"|bank|fund|force|staff|board|assembly|government|office|secretariat|tribunal|mission|headquarters))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[‘“](?P<name>[\w-]+(?: [\w-]+){0,3}? (?P<head>[a-z]{4,}))[’”]")
_OWNED = re.compile(r"(?:’s|s’|'s) (?:[\w-]+ ){0,2}$")
_CALLED = re.compile(
    r"\b(?:called|renamed|known as|named|dubbed|so-called|termed|under the name|nicknamed|by the name)\b", re.IGNORECASE
)
_MOST = 24


@dataclass(frozen=True, slots=True)
class _Title:
    """``key``: what titles of one thing have in common; ``name``: the title in small letters."""

    one: ReadPoint
    key: str
    name: str
    printed: str


def _find(reading: Reading) -> Iterable[Proposed]:
    groups: defaultdict[tuple[str, str], list[_Title]] = defaultdict(list)
    for title in (title for one in reading.points for title in (*_bodies(one), *_quoted(one))):
        for land in sorted(_lands(title.one)):
            groups[title.key, land].append(title)
    told: set[frozenset[str]] = set()
    for titles in groups.values():
        for one, two in combinations(titles[:_MOST], 2):
            pair = frozenset((one.one.point.id, two.one.point.id))
            if pair not in told and _differ(one, two):
                told.add(pair)
                yield _proposal(one, two)


def _bodies(one: ReadPoint) -> Iterator[_Title]:
    """ "Unified Operations Command", "a joint operations command"."""
    for match in _BODY.finditer(one.point.text):
        tail = " ".join(stem(word) for word in match["tail"].split())
        yield _Title(one, f"{_GROUP_OF[match['word'].casefold()]} {tail}", match["word"].casefold(), match[0])


def _quoted(one: ReadPoint) -> Iterator[_Title]:
    """What is called a "security budget" by one, with the land whose it is."""
    for match in _QUOTED.finditer(one.point.text):
        front = one.point.text[: match.start()]
        if _OWNED.search(front) or _CALLED.search(front):
            yield _Title(one, f"‘{stem(match['head'])}", match["name"].casefold(), f"‘{match['name']}’")


def _lands(one: ReadPoint) -> frozenset[str]:
    return frozenset(key for term in one.about if term.land for key in term.keys if "/" not in key and key[0] == "@")


def _differ(one: _Title, two: _Title) -> bool:
    """Whether two sources have two names for it; of names in quotation marks one has to be told as a name."""
    if one.name == two.name or one.one.sources[:1] == two.one.sources[:1]:
        return False
    return not one.key.startswith("‘") or any(_CALLED.search(item.one.point.text) for item in (one, two))


def _proposal(one: _Title, two: _Title) -> Proposed:
    return propose(
        "name", [(item.one, side(item.one, item.printed)) for item in (one, two)],
        why="The names differ by words only that mean the same, or that are the name.",
        wording=f"The sources write {one.printed} and {two.printed}; whether they mean one thing is not said.",
        title=f"{one.printed} or {two.printed}: one thing?",
    )  # fmt: skip


KIND = DisputeKind("titles", "One thing under two names that mean the same.", _find)
