"""``listed``: what a list has is cited, and stands in it once."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import pairwise

from generator.check import Rule
from generator.check._doubts import Doubt, citing, findings, shown
from generator.errors import Finding
from generator.model.outline import Outline
from generator.model.source import Reference
from generator.text.likeness import near_pairs

_ALIKE = 0.75  # titles of one work in two spellings
_NUMBER = re.compile(r"\d+|\b[ivx]+\b", re.IGNORECASE)
_MARKS = re.compile(r"[^\w\s]")


def _run(outline: Outline) -> Iterable[Finding]:
    return findings("listed", doubts(outline), outline)


def doubts(outline: Outline) -> Iterator[Doubt]:
    """Entries that no passage cites and entries that are one work, whether or not somebody has looked at them."""
    cited = citing(outline)
    yield from _uncited(outline, cited)
    yield from _twice(outline, cited)


def _uncited(outline: Outline, cited: dict[str, tuple[str, ...]]) -> Iterator[Doubt]:
    """Entries of a source's own list; a list of which nothing is cited in the notes tells nothing of single entries."""
    for source, entries in _lists(outline).items():
        idle = [entry for entry in entries if entry.id not in cited and not entry.same_as]
        if not idle:
            continue
        what = f"{_counted(idle)} in the list of '{source}' and no point cites {'it' if len(idle) == 1 else 'them'}"
        why = "either the notes leave out what it carries, or the list is longer than the text"
        mend = "cite it where it carries a point, or say so in its caution"
        yield Doubt(what, tuple(entry.id for entry in idle), idle[0].where, why, mend, level="note")


def _counted(idle: list[Reference]) -> str:
    names = ", ".join(shown(entry) for entry in idle[:3])
    return (
        f"{names} stand{'s' if len(idle) == 1 else ''}" if len(idle) <= 3 else f"{names} and {len(idle) - 3} more stand"
    )


def _lists(outline: Outline) -> dict[str, list[Reference]]:
    found: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in outline.references.values():
        if reference.listed_in:
            found[reference.listed_in].append(reference)
    return dict(found)


def _twice(outline: Outline, cited: dict[str, tuple[str, ...]]) -> Iterator[Doubt]:
    told: set[frozenset[str]] = set()
    for one, two, why in _pairs(list(outline.references.values())):
        pair = frozenset((one.id, two.id))
        if pair in told or _declared(one, two):
            continue
        told.add(pair)
        points = (*cited.get(one.id, ()), *cited.get(two.id, ()))
        what = f"{shown(one)} and '{two.id}' seem to be one work: {why}"
        mend = 'keep one of them, or write "same-as" in the custom of the entry that repeats a source'
        yield Doubt(
            what, (one.id, two.id), two.where, "one witness would count as two", mend, tuple(dict.fromkeys(points))
        )


def _declared(one: Reference, two: Reference) -> bool:
    """Whether the records say themselves that they are one, or stand in the lists of two sources, each in its own."""
    return bool(two.same_as == one.id or one.same_as == two.id or (one.same_as and one.same_as == two.same_as))


def _pairs(records: list[Reference]) -> Iterator[tuple[Reference, Reference, str]]:
    for one, two in _of_one_key(records, _doi):
        yield one, two, "they have the same DOI"
    titles = [_plain(record.title) for record in records]
    for i, j in near_pairs(titles, _ALIKE):
        if _one_work(records[i], records[j]):
            yield records[i], records[j], "their titles, years and authors agree"
    for one, two in _of_one_key(records, _main_title):
        if _one_work(one, two):
            yield one, two, "their main titles, years and authors agree"


def _main_title(record: Reference) -> tuple[str, int] | None:
    """The title up to its colon, and the year, where both say enough."""
    main = _plain(re.split(r"[:–—.?!]\s", record.title)[0])
    return (main, record.issued[0]) if len(main.split()) > 2 and record.issued and _families(record) else None


def _of_one_key(records: list[Reference], key) -> Iterator[tuple[Reference, Reference]]:  # type: ignore[no-untyped-def]
    groups: defaultdict[Hashable, list[Reference]] = defaultdict(list)
    for record in records:
        if value := key(record):
            groups[value].append(record)
    for group in groups.values():
        yield from pairwise(group)


def _doi(record: Reference) -> str:
    text = str(record.csl.get("DOI", "")).casefold().strip()
    return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", text)


def _plain(title: str) -> str:
    return " ".join(_MARKS.sub(" ", unicodedata.normalize("NFKC", title).casefold()).split())


def _one_work(one: Reference, two: Reference) -> bool:
    """Titles alike, one year where both have one, families alike; editions, volumes and parts are other works."""
    numbers = (_NUMBER.findall(_plain(record.title)) for record in (one, two))
    if next(numbers) != next(numbers):
        return False
    if one.issued[:1] and two.issued[:1] and one.issued[0] != two.issued[0]:
        return False
    different = ("edition", "volume", "number", "issue", "chapter-number", "DOI", "ISBN")
    if any(one.csl.get(key) and two.csl.get(key) and str(one.csl[key]) != str(two.csl[key]) for key in different):
        return False
    ours, theirs = _families(one), _families(two)
    if not ours or not theirs:
        return _plain(one.title) == _plain(two.title) and len(_plain(one.title).split()) > 3
    if ours & theirs:
        return True
    same = _plain(one.title) == _plain(two.title) and len(_plain(one.title).split()) > 3
    return same and bool(_names(one) & _names(two) or _short(one) & theirs or _short(two) & ours)


def _names(record: Reference) -> frozenset[str]:
    """Every part of the authors' names: what is the family's may be mistaken."""
    authors = record.csl.get("author")
    parts = (str(item.get(key, "")) for item in _people(authors) for key in ("family", "given"))
    return frozenset(word for part in parts for word in re.findall(r"[^\W\d_]{2,}", _unmarked(part)))


def _short(record: Reference) -> frozenset[str]:
    """The short forms of authors that are bodies: "ihc" of the International Harbour Council."""
    literals = (str(item.get("literal", "")) for item in _people(record.csl.get("author")))
    return frozenset(
        "".join(word[0] for word in one.split() if word[0].isupper()).casefold() for one in literals if one
    )


def _people(authors: object) -> list[dict[str, object]]:
    return [item for item in authors if isinstance(item, dict)] if isinstance(authors, list) else []


def _unmarked(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _families(record: Reference) -> frozenset[str]:
    """Family names in lower case without marks; of a name in one piece its words."""
    names = (str(item.get("family") or item.get("literal") or "") for item in _people(record.csl.get("author")))
    return frozenset(word for name in names for word in re.findall(r"[^\W\d_]{2,}", _unmarked(name)))


RULE = Rule("listed", "What a list of works has is cited, and stands there once.", _run)
