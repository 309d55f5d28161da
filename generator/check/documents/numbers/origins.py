"""Where every number of an edition comes from: decided on the plan, then found again in what was rendered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import partial
from typing import Any, TypeAlias, TypeVar, cast

from generator.check.documents.numbers.counts import counts_by_noun, is_count
from generator.check.documents.numbers.known import (
    Beside,
    Heard,
    Hearing,
    Ways,
    hearing_of,
    hearing_of_own,
    names_behind,
    origin_by,
    ways_to,
)
from generator.check.documents.numbers.lines import (
    COUNT,
    EDITION,
    NUMBERING,
    TEMPLATE,
    Line,
    Part,
    Stretch,
    lines_of,
    parts_of,
)
from generator.check.documents.numbers.passage import Said, Token, flat, numbers_said
from generator.model.element import Heading, Plan
from generator.model.labels import Labels
from generator.model.memo import AUDIENCES, TOPICS, Memo
from generator.model.outline import Outline
from generator.model.quotation import printed_forms
from generator.records import dataclass, replace
from generator.text.numbers import Number

S = TypeVar("S", bound=Hashable)
T = TypeVar("T")
Ask: TypeAlias = "Callable[[_Desk, Any], object]"
Question: TypeAlias = "tuple[Ask, Hashable]"
_OPENING = 12
_ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Traced:
    """A number of a plan: its line, what it is, where it is from (empty: nowhere), and how exact that has it."""

    line: Line
    said: Said
    origin: str
    exact: float | None

    @property
    def token(self) -> Token:
        return self.said.token

    @property
    def number(self) -> Number | None:
        return self.said.number


@dataclass(frozen=True, slots=True)
class Read:
    """The lines of a piece of a plan that hold numbers.

    ``sure``: what its citations are known by for lines that stand under no id.
    """

    lines: tuple[tuple[Line, tuple[Said, ...]], ...]
    sure: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Story:
    """The numbers of a piece of a plan with their origins, by what they may be found again by.

    ``untraced`` are those that come from nowhere.
    """

    document: str
    numbers: tuple[Traced, ...]
    untraced: tuple[Traced, ...]
    beside: Mapping[str, Traced]
    by_id: Mapping[tuple[str, str], Traced]
    by_text: Mapping[str, Traced]
    named: Mapping[str, str]  # "Figure 3" → the id that is printed under it


@dataclass(frozen=True, slots=True)
class _Topic:
    """What the outline of a topic says: witnesses by id, numbers by the words beside them, what can be counted."""

    hearing: Hearing
    beside: Beside
    counts: Mapping[str, frozenset[int]]
    labels: Mapping[str, str]  # what sources are called ("Tran, 2024") → the reference
    # The first characters of points → them: notes print them unmarked.
    opened: Mapping[str, tuple[tuple[str, str], ...]]
    ways: dict[str, tuple[tuple[str, ...], Ways]] = field(default_factory=dict)  # of ids that were asked for

    def heard(self, id: str) -> tuple[Heard, ...]:
        return self.hearing.get(id, ())

    def ways_of(self, id: str) -> tuple[tuple[str, ...], Ways]:
        """The ids behind ``id``, and who is asked for their numbers."""
        if id not in self.ways:
            names = names_behind(id, self.heard)
            self.ways[id] = names, ways_to(names, self.heard)
        return self.ways[id]


@dataclass(frozen=True, slots=True)
class _Common:
    """What many numbers are looked up in: template prose, counts, headings, what sources are called."""

    prose: Mapping[str, str]
    counts: Mapping[str, frozenset[int]]
    headings: frozenset[str]
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Told:
    """The numbers of a line with their origins, and what was ``asked`` for them."""

    numbers: tuple[Traced, ...]
    asked: tuple[Question, ...]


@dataclass(slots=True)
class _Piece:
    """A piece of a plan as it was read, its ``story`` when it was last told, and what was ``asked`` for that.

    ``told`` is the same line by line.
    """

    read: Read
    story: Story | None = None
    asked: frozenset[Question] = frozenset()
    told: tuple[_Told, ...] = ()


@dataclass(slots=True)
class _Desk:
    """Origins are looked up here. ``answers`` are those that hold for this plan, ``asked`` collects questions."""

    topic: _Topic
    own: Hearing
    own_beside: Beside
    sure: Mapping[str, str]
    common: _Common
    answers: dict[Question, object] = field(default_factory=dict)
    asked: set[Question] = field(default_factory=set)

    def noted(self, ask: Callable[[_Desk, S], T], given: S) -> T:
        """The answer to a question, both of which are kept."""
        question = ask, given
        self.asked.add(question)
        if question not in self.answers:
            self.answers[question] = ask(self, given)
        return cast(T, self.answers[question])


def _heard(desk: _Desk, id: str) -> tuple[Heard, ...]:
    """The witnesses that stand under an id."""
    return (*desk.topic.heard(id), *desk.own.get(id, ()))


def _ways(desk: _Desk, id: str) -> Ways:
    """Who is asked for a number that stands under an id: the same for all audiences, but where templates compute."""
    names, ways = desk.topic.ways_of(id)
    if desk.own.keys().isdisjoint(names):
        return ways
    heard = partial(_heard, desk)
    return ways_to(names_behind(id, heard), heard)


def _said_beside(desk: _Desk, asked: tuple[str, str]) -> str:
    """Who says a number with such words beside it, for lines that stand under no id."""
    return desk.sure.get(asked[1]) or desk.topic.beside.says(*asked) or desk.own_beside.says(*asked)


def _edition_says(desk: _Desk, asked: tuple[Token, Number | None]) -> str:
    """The origin of a number that title, date and the like of the edition say; empty where they do not."""
    return origin_by(_ways(desk, EDITION), *asked)[0]


def _begins(desk: _Desk, start: str) -> tuple[tuple[str, str], ...]:
    """The points whose first characters are ``start``, with their sentences."""
    return desk.topic.opened.get(start, ())


def _in_common(desk: _Desk, _: str) -> _Common:
    return desk.common


def trace(plan: Plan, outline: Outline, memo: Memo | None = None, taken: Outline | None = None) -> tuple[Story, ...]:
    """Every number of the plan's lines with its origin, piece by piece; ``memo`` is from earlier plans.

    ``taken`` is what the edition takes of ``outline``, where that is less: it counts its own points and disputes.
    """
    memo, meta = memo or Memo(), plan.briefing.meta
    mine = memo.part(AUDIENCES, meta.audience)
    known, parts = mine.shelf("numbers", None), parts_of(plan)
    labels = replace(meta.labels, marking="")  # which no point is printed with
    topic = memo.part(TOPICS, outline.id).get("witnesses", (outline, labels), lambda: _topic(outline, labels, memo))
    pieces = [known.get(part, lambda: _Piece(_read(part))) for part in parts]  # noqa: B023 - asked at once
    sure = {key: origin for piece in reversed(pieces) for key, origin in piece.read.sure.items()}
    common = mine.get(
        "told", made_of := _common(plan, topic, _counts(topic, outline, taken)), lambda: made_of
    )  # the same object where it is equal
    own = hearing_of_own(plan.own, mine.shelf("own witnesses", None))
    desk = _Desk(topic, own, Beside(own), sure, common)
    before = cast("dict[Question, object]", known.look(_ANSWERS) or {})
    desk.answers = {asked: answer for asked, answer in before.items() if asked[0](desk, asked[1]) == answer}
    unchanged = frozenset(desk.answers)
    stories = tuple(_story(part[0], piece, desk, unchanged) for part, piece in zip(parts, pieces, strict=True))
    asked = frozenset().union(*(piece.asked for piece in pieces))
    known.put(_ANSWERS, {question: desk.answers[question] for question in asked})
    return stories


def _topic(outline: Outline, labels: Labels, memo: Memo) -> _Topic:
    hearing = hearing_of(outline, labels, memo.shelf("witnesses", None))
    called = {source.label: f"reference {name}" for name, source in outline.sources.items()}
    return _Topic(hearing, Beside(hearing), counts_by_noun(outline), called, _opened(outline, labels))


def _opened(outline: Outline, labels: Labels) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for point in outline.points():
        text = flat(printed_forms(point, labels)[0]).rstrip(".")
        found[text[:_OPENING]] = (*found.get(text[:_OPENING], ()), (text, point.id))
    return found


def _counts(topic: _Topic, outline: Outline, taken: Outline | None) -> Mapping[str, frozenset[int]]:
    """What can be counted of the outline and of what the edition takes of it."""
    if taken is None or (taken.parts, taken.disputes, taken.figures) == (
        outline.parts, outline.disputes, outline.figures,
    ):  # fmt: skip
        return topic.counts
    return {noun: numbers | topic.counts[noun] for noun, numbers in counts_by_noun(taken).items()}


def _common(plan: Plan, topic: _Topic, counts: Mapping[str, frozenset[int]]) -> _Common:
    prose: dict[str, str] = defaultdict(str)
    for written in plan.own.written:
        prose[written.document] += f"{flat(written.text)}\n"
    return _Common(dict(prose), counts, _headings(plan), topic.labels)


def _headings(plan: Plan) -> frozenset[str]:
    """The numbers of headings below level 1: with a full stop in them they are no amounts."""
    found = (element.number for element in plan.briefing.elements if isinstance(element, Heading))
    return frozenset(number for number in found if "." in number)


def _read(part: Part) -> Read:
    lines = tuple((line, said) for line in lines_of(part) if (said := numbers_said(line.text)))
    sure: dict[str, str] = {}
    for line, said in lines:
        for one in said:
            if (origin := _stretch(line, one.token).sure).startswith("reference"):
                sure.setdefault(one.nearest, origin)
    return Read(lines, sure)


def _story(document: str, piece: _Piece, desk: _Desk, unchanged: frozenset[Question]) -> Story:
    """The numbers of ``piece``: as before, where all that was asked for them has the same answer."""
    if piece.story is None or not piece.asked <= unchanged:
        before = piece.told or (None,) * len(piece.read.lines)
        lines = zip(piece.read.lines, before, strict=True)
        piece.told = tuple([_told(line, said, desk, unchanged, known) for (line, said), known in lines])
        numbers = tuple(one for told in piece.told for one in told.numbers)
        piece.story, piece.asked = _indexed(document, numbers), frozenset().union(*(told.asked for told in piece.told))
    return piece.story


def _told(
    line: Line, said: tuple[Said, ...], desk: _Desk, unchanged: frozenset[Question], before: _Told | None
) -> _Told:
    """The numbers of a line: a changed answer is an answer to few of a slide."""
    if before is not None and unchanged.issuperset(before.asked):
        return before
    desk.asked = set()
    return _Told(tuple(_line(line, said, desk)), tuple(desk.asked))


def _indexed(document: str, numbers: tuple[Traced, ...]) -> Story:
    """``numbers`` by what they may be found again by: of several the first."""
    beside: dict[str, Traced] = {}
    by_id: dict[tuple[str, str], Traced] = {}
    named: dict[str, str] = {}
    for one in reversed(numbers):
        text = one.token.text.casefold()
        ids = tuple(dict.fromkeys(id for stretch in one.line.stretches for id in stretch.ids))
        by_id |= {(id, text): one for id in ids}
        beside |= {key: one for key in (one.said.nearest, one.said.near) if key}
        if ids and one.origin == NUMBERING:
            named[flat(one.line.text)] = ids[0]
    by_text = {one.token.text.casefold(): one for one in reversed(numbers)}
    untraced = tuple(one for one in numbers if not one.origin)
    return Story(document, numbers, untraced, beside, by_id, by_text, named)


def _line(line: Line, said: tuple[Said, ...], desk: _Desk) -> Iterator[Traced]:
    around = [id for stretch in line.stretches for id in stretch.ids]
    for one in said:
        stretch = _stretch(line, one.token)
        if stretch.sure:
            yield Traced(line, one, stretch.sure, None)
        else:
            yield Traced(line, one, *_origin(line, (*reversed(stretch.ids), *around), one, desk))


def _stretch(line: Line, token: Token) -> Stretch:
    first = line.stretches[0]
    return first if token.start < first.end else next(one for one in line.stretches if token.start < one.end)


def _origin(line: Line, ids: tuple[str, ...], said: Said, desk: _Desk) -> tuple[str, float | None]:
    """Where a number is from that stands under ``ids``, and how exact that has it."""
    token, number = said.token, said.number
    if (under := _under(dict.fromkeys(ids), said, desk) or _under(_begun(line, desk), said, desk)) is not None:
        return under
    asked = ((token.text.casefold(), key) for key in (flat(line.text), said.near, said.nearest) if key)
    beside = (desk.noted(_said_beside, one) for one in asked)
    if found := next(filter(None, beside), "") or desk.noted(_edition_says, (token, number)):
        return found, None
    common = desk.noted(_in_common, "")
    if called := _called(line.text, token, common.labels):
        return called, None
    if _neighbours(line.text, token) in common.prose.get(line.document, ""):
        return TEMPLATE, None
    if token.text in common.headings:
        return NUMBERING, None
    # A count in words that nothing else says counts things of the sentence itself: "these three", "no one".
    counted = is_count(line.text, token.end, number.value, common.counts) if number is not None else token.word
    return (COUNT, None) if counted or (token.word and not token.text.istitle()) else ("", None)


def _under(ids: Iterable[str], said: Said, desk: _Desk) -> tuple[str, float | None] | None:
    """What the first of ``ids`` says of a number that has it, or that rests on one who does; None where none has."""
    for id in ids:
        found = origin_by(desk.noted(_ways, id), said.token, said.number)
        if found[0]:
            return found
    return None


def _called(text: str, token: Token, labels: Mapping[str, str]) -> str:
    """The reference whose label the number stands in; empty where it stands in none."""
    for label, reference in labels.items():
        start = text.find(label, max(0, token.end - len(label)), token.start + len(label)) if label else -1
        if start >= 0:
            return reference
    return ""


def _begun(line: Line, desk: _Desk) -> Iterator[str]:
    """The points whose sentence the line begins with."""
    start = flat(line.text[: 2 * _OPENING])
    start = start if len(start) > _OPENING else flat(line.text)
    if begins := desk.noted(_begins, start[:_OPENING]):
        text = flat(line.text)
        yield from (id for begun, id in begins if text.startswith(begun))


def _neighbours(text: str, token: Token) -> str:
    return flat(text[max(0, token.start - 12) : token.end + 12])
