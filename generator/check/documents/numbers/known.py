"""What each id of an edition may say in numbers: points, sentences, figures, disputes, references, computed values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

from generator.check.documents.numbers.lines import EDITION, REFERENCES, TEXTS, strings_of
from generator.check.documents.numbers.passage import Token, context, flat, tokens
from generator.model.index import sentence_index
from generator.model.labels import Labels
from generator.model.memo import Shelf
from generator.model.outline import Outline, PartialDate
from generator.model.printed import DISPUTE
from generator.model.quotation import printed_forms
from generator.model.written import Own
from generator.records import dataclass
from generator.text.numbers import Number, numbers

_ANSWERS = 4096  # that a witness remembers


@dataclass(frozen=True, slots=True)
class Witness:
    """``kind`` as the record calls it, the ``texts`` that the id has, the ids that it rests on."""

    kind: str
    texts: tuple[str, ...]
    rests: tuple[str, ...] = ()

    def said(self, id: str) -> str:
        """The origin of a number that ``id`` says, as the record has it."""
        return self.kind if id in (EDITION, REFERENCES, TEXTS) else f"{self.kind} {id}"


class Heard:
    """A witness with the numbers that its texts hold, and what it was asked before; one for all that are equal.

    ``printed``: the numbers as they print, in lower case.
    """

    __slots__ = ("_answered", "_beside", "_values", "printed", "witness")

    def __init__(self, witness: Witness) -> None:
        self.witness = witness
        self.printed = frozenset(one.text.casefold() for text in witness.texts for one in tokens(text))
        self._beside: frozenset[str] | None = None
        self._values: tuple[Number, ...] | None = None
        self._answered: dict[tuple[str, Number | None], tuple[float | None] | None] = {}

    def beside(self) -> frozenset[str]:
        """Each of its texts that holds a number, and each number with the words beside it."""
        if self._beside is None:
            told = ((text, found) for text in self.witness.texts if (found := tokens(text)))
            self._beside = frozenset(key for text, found in told for key in _keys(text, found))
        return self._beside

    def says(self, token: Token, number: Number | None) -> tuple[float | None] | None:
        """The exact value of the number that the witness says, where it has one; None where it says no such number."""
        asked = token.text.casefold(), number
        if asked not in self._answered:
            if len(self._answered) == _ANSWERS:
                self._answered.clear()
            self._answered[asked] = self._answer(*asked)
        return self._answered[asked]

    def _answer(self, text: str, number: Number | None) -> tuple[float | None] | None:
        if self._values is None:
            self._values = tuple(one for text in self.witness.texts if tokens(text) for one in numbers(text))
        exact = _exact(number, self._values) if number is not None and number.value else None
        return (exact,) if exact is not None or text in self.printed else None


def _keys(text: str, found: Iterable[Token]) -> Iterator[str]:
    yield flat(text)
    yield from (context(text, token) for token in found)


Ways: TypeAlias = "tuple[tuple[str, Heard], ...]"
Hearing: TypeAlias = Mapping[str, tuple[Heard, ...]]  # the witnesses by id, of which a figure and a dispute share one


class Beside:
    """Who says a number in the same words, or the whole of a text that holds one.

    Those who say a number are gone through when one asks for it: most are never asked for.
    """

    __slots__ = ("_by_key", "_by_number", "_heard", "_known")

    def __init__(self, hearing: Hearing) -> None:
        self._heard = [(id, heard) for id, several in hearing.items() for heard in several]
        self._by_number: dict[str, list[int]] = {}
        for place, (_, heard) in enumerate(self._heard):
            for number in heard.printed:
                self._by_number.setdefault(number, []).append(place)
        self._by_key: dict[str, list[int]] = {}
        self._known: set[int] = set()

    def says(self, number: str, key: str) -> str:
        """The first origin that has ``key`` (see ``Heard.beside``), which holds ``number``; empty where none has."""
        if number in self._by_number:
            self._go_through(self._by_number.pop(number))
        found = [place for place in self._by_key.get(key, ()) if number in self._heard[place][1].printed]
        if not found:
            return ""
        id, heard = self._heard[min(found)]
        return heard.witness.said(id)

    def _go_through(self, places: Iterable[int]) -> None:
        """Make those who stand at ``places`` known by what they say."""
        for place in set(places) - self._known:
            self._known.add(place)
            for one in self._heard[place][1].beside():
                self._by_key.setdefault(one, []).append(place)


def names_behind(id: str, hearing: Callable[[str], tuple[Heard, ...]]) -> tuple[str, ...]:
    """The ids whose numbers ``id`` may print: what it rests on, too, as a sentence on points and figures."""
    return tuple(dict.fromkeys((id, *(rest for heard in hearing(id) for rest in heard.witness.rests))))


def ways_to(names: Iterable[str], hearing: Callable[[str], tuple[Heard, ...]]) -> Ways:
    """Who is asked for a number that stands under one of ``names``, and what each would be called."""
    return tuple((heard.witness.said(name), heard) for name in names for heard in hearing(name))


def origin_by(ways: Ways, token: Token, number: Number | None) -> tuple[str, float | None]:
    """The first of ``ways`` that has the number ("point t24-ask"), and its exact value; empty where none has."""
    for said, heard in ways:
        if (found := heard.says(token, number)) is not None:
            return said, found[0]
    return "", None


def _exact(number: Number, values: Iterable[Number]) -> float | None:
    """The first of ``values`` that ``number``, which is not 0, prints rounded.

    A sign may be told in words ("fell by 16%").
    """
    unit, decimals, scale = number.unit, number.printed_decimals, number.value / number.printed_value
    printed = round(abs(number.printed_value), decimals)
    for known in values:
        if not unit or not known.unit or unit == known.unit:
            bare = not known.unit and not number.word
            if round(abs(known.value / scale), decimals) == printed or (
                bare and round(abs(known.value), decimals) == printed
            ):
                return known.value
    return None


def hearing_of(outline: Outline, labels: Labels, known: Shelf) -> Hearing:
    """Every id of ``outline`` that may stand around a number in a plan of it; ``known`` has those of other outlines."""
    return _heard((*_structure(outline), *_statements(outline, labels), *_sources(outline)), known)


def hearing_of_own(own: Own, known: Shelf) -> Hearing:
    """The ids of what templates had computed."""
    witnesses = ((one.id, Witness("formula", (one.text,), (*one.figures, *one.points))) for one in own.computed)
    return _heard(witnesses, known)


def _heard(witnesses: Iterable[tuple[str, Witness]], known: Shelf) -> Hearing:
    found: dict[str, tuple[Heard, ...]] = {}
    for id, witness in witnesses:
        heard = known.get(witness, partial(Heard, witness))
        found[id] = (*found.get(id, ()), heard)
    return found


def _structure(outline: Outline) -> Iterator[tuple[str, Witness]]:
    about = (outline.id, outline.title, outline.subtitle, outline.running_title, outline.standfirst, outline.abstract,
             outline.question, outline.period, *_forms(outline.date), *outline.keywords)  # fmt: skip
    yield EDITION, Witness("edition", about)
    for part in outline.parts:
        yield part.id, Witness("outline", (part.title, part.label, part.question))
        for topic in part.topics:
            yield topic.id, Witness("outline", (topic.title,))
    for block in outline.blocks:
        yield block.id, Witness("outline", strings_of(block), block.rests_on)


def _forms(date: PartialDate) -> tuple[str, ...]:
    """A date with its day and month as languages print them: no zero before them, letters right behind them."""
    return (date.iso, *(str(number) for number in (date.month, date.day) if number))


def _statements(outline: Outline, labels: Labels) -> Iterator[tuple[str, Witness]]:
    for point in outline.points():
        evidence = (text for piece in point.evidence for text in (piece.at, piece.origin))
        dates = _forms(point.date) if point.date else ()
        texts = (*printed_forms(point, labels), point.when, *dates, *evidence)
        yield point.id, Witness("point", texts, tuple(piece.source for piece in point.evidence))
    for sentence in sentence_index(outline).values():
        yield sentence.id, Witness("sentence", (sentence.text, sentence.head), (*sentence.points, *sentence.figures))
    for name, figure in outline.figures.items():
        yield name, Witness("data", strings_of(figure), figure.points)
    for dispute in outline.disputes:
        witness = Witness("dispute", strings_of(dispute), dispute.points)
        yield from ((name, witness) for name in (dispute.id, f"{DISPUTE}{dispute.id}", dispute.title))


def _sources(outline: Outline) -> Iterator[tuple[str, Witness]]:
    for name, source in outline.sources.items():
        yield f"source {name}", Witness("outline", strings_of((source.label, source.inferred, source.vantage)))
    years = tuple(str(work.issued[0]) for work in outline.references.values() if work.issued)
    yield REFERENCES, Witness("reference", years)
    read = strings_of(tuple(source.reference for source in outline.sources.values()))
    yield TEXTS, Witness("reference", read)
    for name, work in outline.references.items():
        yield name, Witness("reference", strings_of(work))
