"""``listed``: what a list has is cited, and stands in it once."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, pairwise

from generator.check import Rule
from generator.check._doubts import Doubt, citing, findings, shown
from generator.errors import Finding
from generator.model.outline import Outline
from generator.model.source import Reference
from generator.text.likeness import content_words, near_pairs
from generator.text.spelling import spelt_alike

_ALIKE = 0.75  # titles of one work in two spellings
_ISBN = (10, 13)  # digits of its old and its new form
_MOST = 40  # works of one author and year that are compared with each other
_NUMBER = re.compile(r"\d+|\b[ivx]+\b", re.IGNORECASE)
_WRITTEN_OUT = re.compile(r"(?<=[aou])e(?=[^\W_aeiou])")  # of "Mueller", who is Müller
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
    for one, two in _of_one_key(records, _isbn):
        yield one, two, "they have the same ISBN"
    for one, two in _of_one_key(records, _address):
        if _families(one) & _families(two) or set(content_words(one.title)) & set(content_words(two.title)):
            yield one, two, "they have the same address"
    titles = [_plain(record.title) for record in records]
    for i, j in near_pairs(titles, _ALIKE):
        if _one_work(records[i], records[j]) and not _reworded(records[i].title, records[j].title):
            yield records[i], records[j], "their titles, years and authors agree"
    for one, two in _of_one_key(records, _main_title):
        if _one_work(one, two) and not _reworded(one.title, two.title):
            yield one, two, "their main titles, years and authors agree"
    for one, two in _of_one_key(records, _locator):
        if _families(one) & _families(two) or _script(one) != _script(two):
            yield one, two, "their years, issues and pages agree"
    for one, two in _of_one_year(records):
        if spelt_alike(_words(one), _words(two)) and _one_work(one, two):
            yield one, two, "their titles differ by spelling only"


def _main_title(record: Reference) -> tuple[str, int] | None:
    """The words of the title up to its colon, and the year, where both say enough."""
    main = content_words(re.split(r"[:–—.?!]\s", record.title)[0])
    return (" ".join(main), record.issued[0]) if len(main) > 1 and record.issued and _families(record) else None


def _locator(record: Reference) -> tuple[int, str, str] | None:
    """The year, volume or issue, and first page of a piece that has a last page, too."""
    pages = re.findall(r"[a-z]?\d+", str(record.csl.get("page", "")).casefold())
    number = str(record.csl.get("volume") or record.csl.get("issue") or "")
    return (record.issued[0], number, pages[0]) if record.issued and number and len(pages) > 1 else None


def _script(record: Reference) -> str:
    """The script of a title, by the name of its first letter: "LATIN", "CYRILLIC", "CJK"."""
    letter = next((letter for letter in record.title if letter.isalpha()), "a")
    return unicodedata.name(letter, "").split(" ", 1)[0]


def _of_one_year(records: list[Reference]) -> Iterator[tuple[Reference, Reference]]:
    """Works of one year that share an author, or the first two words of their titles."""
    groups: defaultdict[tuple[str, int], list[Reference]] = defaultdict(list)
    for record in records:
        begun = " ".join(content_words(record.title)[:2])
        for name in sorted(_families(record) | {begun}) if record.issued else ():
            groups[name, record.issued[0]].append(record)
    for group in groups.values():
        yield from combinations(group[:_MOST], 2)


def _words(record: Reference) -> str:
    return " ".join(content_words(record.title))


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


def _isbn(record: Reference) -> str:
    """The digits of a whole book's ISBN that its old and its new form share; chapters of one book are many works."""
    if record.csl.get("type") != "book" or record.csl.get("volume"):
        return ""
    digits = re.sub(r"[^0-9X]", "", str(record.csl.get("ISBN", "")).upper())
    return digits[-10:-1] if len(digits) in _ISBN else ""


def _address(record: Reference) -> str:
    """The address of a page below a site's first, however its beginning and its end are written."""
    text = str(record.csl.get("URL", "")).strip()
    bare = re.sub(r"^https?://(?:www\.)?|/+$", "", text)
    return bare if "/" in bare else ""


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
        return spelt_alike(_words(one), _words(two)) and len(_plain(one.title).split()) > 3
    if ours & theirs:
        return True
    same = _plain(one.title) == _plain(two.title) and len(_plain(one.title).split()) > 3
    return same and bool(_names(one) & _names(two) or _short(one) & theirs or _short(two) & ours)


def _reworded(one: str, two: str) -> bool:
    """Whether each has a word that the other has in no spelling: two countries of one series."""
    ours, theirs = set(content_words(one)), set(content_words(two))
    return _has_its_own(ours, theirs) and _has_its_own(theirs, ours)


def _has_its_own(words: set[str], others: set[str]) -> bool:
    joined = "".join(sorted(others))
    return any(word not in joined and not any(_one_word(word, other) for other in others) for word in words - others)


def _one_word(one: str, two: str) -> bool:
    """Whether two words differ by spelling only, or one is cut short: "vs" of "versus"."""
    short, long = sorted((one, two), key=len)
    letters = iter(long)
    return spelt_alike(one, two) or (short[0] == long[0] and all(letter in letters for letter in short))


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
    """In small letters without marks, an umlaut written out or not."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WRITTEN_OUT.sub("", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def _families(record: Reference) -> frozenset[str]:
    """Family names in lower case without marks; of a name in one piece its words."""
    names = (str(item.get("family") or item.get("literal") or "") for item in _people(record.csl.get("author")))
    return frozenset(word for name in names for word in re.findall(r"[^\W\d_]{2,}", _unmarked(name)))


RULE = Rule("listed", "What a list of works has is cited, and stands there once.", _run)
