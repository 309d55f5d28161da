"""One document understood by itself: sections, what speaks for each part, and every sentence that may be a point."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.ingest.document import Document
from generator.ingest.events import Event, events
from generator.ingest.parts import Scores, passage_scores
from generator.ingest.ranking import Facts, local_scores
from generator.ingest.status import status_of
from generator.ingest.structure import Structure, sections
from generator.ingest.units import LONGEST, Sentence, sentences_of
from generator.model.outline import Status
from generator.records import dataclass
from generator.text.dates import DateMention, dates
from generator.text.likeness import near_pairs
from generator.text.quantities import Quantity, quantities

_ALIKE = 0.75
_WORTH = 0.45  # share of the sentences that weigh too little to be joined to the one before
_DIGITS = re.compile(r"\d+")
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_SINCE = re.compile(r"\s*(?:Since|Depuis|Seit|Desde)\b[^,]{0,160},")


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence that stands alone, or a few that need each other: ``document.text[start:end]`` is ``words``.

    ``sentences`` says how many; ``score`` compares within the document. Places in ``quantities`` and ``dates`` are
    those of the document; ``citations`` are indices into the citations given.
    """

    start: int
    end: int
    words: str
    passage: int
    sentences: int
    score: float
    status: Status
    speaker: str
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    citations: tuple[int, ...] = ()
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Study:
    """Plain data without the document itself, so that it can be kept and handed between processes.

    ``scores`` are what speaks for each part, one a passage of ``structure``; ``texts`` are the passages' words,
    ``repeats``: each time the units that say the same, or nearly so in the same numbers.
    """

    document: str
    title: str
    structure: Structure
    scores: tuple[Scores, ...]
    texts: tuple[str, ...]
    units: tuple[Unit, ...]
    sentences: int
    repeats: tuple[tuple[int, ...], ...] = ()


def study(document: Document, date: str = "", cited: Sequence[tuple[int, int]] = ()) -> Study:
    """Understand one document; ``date`` is its own (ISO, any precision), ``cited`` the places of its citations."""
    structure = sections(document)
    found = sentences_of(document, structure)
    notes = _Notes(document, date, cited)
    readings = _readings(document, found)
    facts = [notes.facts(one) for one in found]
    scores = local_scores(document, structure, found, facts, title_of(document))
    units = tuple(
        _unit(document, [found[i] for i in group], [readings[i] for i in group], max(scores[i] for i in group), notes)
        for group in _groups(found, scores)
    )
    return Study(
        document=document.id,
        title=title_of(document),
        structure=structure,
        scores=passage_scores(document, structure),
        texts=tuple(document.text[passage.start : passage.end] for passage in structure.passages),
        units=units,
        sentences=len(found),
        repeats=_repeats(units),
    )


def _repeats(units: Sequence[Unit]) -> tuple[tuple[int, ...], ...]:
    """Units that say the same with the same numbers; those with others are never compared."""
    groups: defaultdict[tuple[str, ...], defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, unit in enumerate(units):
        groups[tuple(sorted(_DIGITS.findall(unit.words)))][unit.words].append(at)
    return tuple(sorted(same for group in groups.values() for same in _alike(group)))


def _alike(group: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """Of units by their words those of the same words, and those of two wordings that are nearly the same."""
    yield from (tuple(same) for same in group.values() if len(same) > 1)
    for one, other in near_pairs(wordings := [*group], _ALIKE):
        yield tuple(sorted((*group[wordings[one]], *group[wordings[other]])))


def title_of(document: Document) -> str:
    """The title as printed, else as the file says, else ""."""
    printed = next((document.words(block) for block in document.blocks if block.kind == "title"), "")
    return " ".join((printed or document.hints.get("title", "")).split())


def _readings(document: Document, found: Sequence[Sentence]) -> list[tuple[Status, str, bool]]:
    """Status and speaker of each sentence; a pronoun that speaks is who spoke last in the same passage."""
    readings: list[tuple[Status, str, bool]] = []
    last: tuple[int, str] = (-1, "")
    for one in found:
        reading = status_of(document.text[one.start : one.end])
        speaker = reading.speaker
        if reading.reports and not speaker and last[0] == one.passage and _HE.search(document.text, one.start, one.end):
            speaker = last[1]
        if speaker:
            last = (one.passage, speaker)
        readings.append((reading.status, speaker, reading.reports))
    return readings


def _groups(found: Sequence[Sentence], scores: Sequence[float]) -> list[list[int]]:
    """Sentences that are drafted together: one that leans with those before it, if it is worth that."""
    ordered = sorted(scores)
    worth = ordered[int(_WORTH * len(ordered))] if ordered else 0.0
    groups: list[list[int]] = []
    for number, one in enumerate(found):
        if one.junk:
            continue
        if not one.leans:
            groups.append([number])
        elif scores[number] >= worth and groups and _follows(found, groups[-1], number):
            groups[-1].append(number)
    return groups


def _follows(found: Sequence[Sentence], group: Sequence[int], number: int) -> bool:
    before, one = found[group[-1]], found[number]
    return (
        group[-1] == number - 1
        and len(group) < 3
        and before.passage == one.passage
        and one.end - found[group[0]].start <= LONGEST
    )


class _Notes:
    """What was found in the whole document, by place."""

    __slots__ = ("_cited", "_dates", "_events", "_quantities")

    def __init__(self, document: Document, date: str, cited: Sequence[tuple[int, int]]) -> None:
        self._quantities = quantities(document.text)
        self._dates = dates(document.text, date)
        self._events = {event.sentence.start: event for event in events(document.text, date)}
        self._cited = tuple(cited)

    def quantities(self, start: int, end: int) -> tuple[Quantity, ...]:
        low = bisect_left(self._quantities, start, key=lambda one: one.start)
        return self._quantities[low : bisect_left(self._quantities, end, key=lambda one: one.start)]

    def dates(self, start: int, end: int) -> tuple[DateMention, ...]:
        low = bisect_left(self._dates, start, key=lambda one: one.start)
        return self._dates[low : bisect_left(self._dates, end, key=lambda one: one.start)]

    def citations(self, start: int, end: int) -> tuple[int, ...]:
        low = bisect_left(self._cited, start, key=lambda one: one[0])
        return tuple(range(low, bisect_left(self._cited, end, key=lambda one: one[0])))

    def event(self, text: str, group: Sequence[Sentence], status: Status) -> Event | None:
        """What the group tells of a date; not where the date only says since when, nor a past date beside a plan."""
        found = next((event for one in group if (event := self._events.get(one.start))), None)
        if found is None or (status in ("plan", "forecast") and found.tense == "past"):
            return None
        since = _SINCE.match(text, found.sentence.start, found.sentence.end)
        return None if since and found.date.end <= since.end() else found

    def facts(self, one: Sentence) -> Facts:
        exact = sum(mention.precision in ("day", "month") for mention in self.dates(one.start, one.end))
        counted = self.quantities(one.start, one.end)
        weighty = sum(quantity.dimension in ("money", "share") for quantity in counted)
        return Facts(len(counted), weighty, exact, len(self.citations(one.start, one.end)))


def _unit(
    document: Document,
    group: Sequence[Sentence],
    readings: Sequence[tuple[Status, str, bool]],
    score: float,
    notes: _Notes,
) -> Unit:
    start, end = group[0].start, group[-1].end
    told = next((reading for reading in readings if reading[2]), readings[0])
    return Unit(
        start,
        end,
        document.text[start:end],
        group[0].passage,
        len(group),
        score,
        told[0],
        told[1],
        notes.quantities(start, end),
        notes.dates(start, end),
        notes.citations(start, end),
        notes.event(document.text, group, told[0]),
    )
