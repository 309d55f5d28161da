"""``becoming``: a name that something is told to have been given on a date, and that is told of it before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model.proposed import Proposed
from generator.outline.claims.dated import Happening, happenings
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.scope import keys_of
from generator.outline.claims.terms import terms
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._telling import day_in_words, propose, side
from generator.records import dataclass

_QUOTED = "[‘“\"'](?P<{}>[^‘’“”\"']{{4,60}})[’”\"']"
_BECAME = re.compile(
    r"\b(?:raised|upgraded|elevated|turned|promoted|renamed|transformed|lifted)\b[^.;]{0,80}?\b(?:to|into|as)\s"
    rf"(?:an?\s|the\s)?{_QUOTED.format('given')}|\bbecame\s(?:an?|the)\s{_QUOTED.format('made')}"
)
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 30  # days: what is prepared bears its name a little earlier


@dataclass(frozen=True, slots=True)
class _Given:
    """A name, in lower case, that ``one`` says was given at ``found``."""

    name: str
    one: ReadPoint
    found: Happening


def _find(reading: Reading) -> Iterable[Proposed]:
    given: defaultdict[str, list[_Given]] = defaultdict(list)
    for one in reading.points:
        for new in _given(one):
            given[_WORD.findall(new.name)[0]].append(new)
    for one in reading.points:
        text = one.point.text.casefold()
        for word in sorted(given.keys() & set(_WORD.findall(text))):
            yield from (_proposal(new, one) for new in given[word] if new.name in text and _earlier(new, one))


def _dated(one: ReadPoint) -> Happening | None:
    return next(iter(happenings(one.point, one.about, one.dates, one.issued)), None)


def _given(one: ReadPoint) -> Iterator[_Given]:
    match = _BECAME.search(one.point.text)
    found = _dated(one) if match else None
    name = (match["given"] or match["made"]).casefold() if match else ""
    if found and len(_WORD.findall(name)) > 1:
        yield _Given(name, one, found)


def _earlier(new: _Given, one: ReadPoint) -> bool:
    """Whether a statement that shares more than the name with the other is dated before it."""
    found = _dated(one)
    if one is new.one or found is None or found.when.last >= new.found.when.first:
        return False
    own = keys_of(terms(new.name)) | set(_WORD.findall(new.name))
    return found.when.days_to(new.found.when) > _BEFORE and bool(new.one.keys & one.keys - own)


def _proposal(new: _Given, one: ReadPoint) -> Proposed:
    match = re.search(re.escape(new.name), one.point.text, re.IGNORECASE)
    name = match[0] if match else new.name
    early = _dated(one)
    dates = (early.when.iso if early else "", new.found.when.iso)
    since, told = day_in_words(dates[1]), day_in_words(dates[0])
    return propose(
        "date", [(one, side(one, name, date=dates[0])), (new.one, side(new.one, name, date=dates[1]))],
        why="What has a name already cannot be given it later.",
        wording=f"The name {name} is told to date from {since}, and stands in an account of {told}.",
        title=f"{name}: since when?",
    )  # fmt: skip


KIND = DisputeKind("becoming", "A name that is told before the date on which it is said to have been given.", _find)
