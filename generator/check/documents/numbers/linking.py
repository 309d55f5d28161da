"""The numbers of a rendered document joined with those of its plan: their record, and those that have no plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias, cast

from generator.check.documents.numbers.origins import Story, Traced
from generator.check.documents.numbers.passage import Passage, Said, Token, numbers_said
from generator.check.documents.numbers.record import Counted, Recorded, as_written
from generator.model.memo import Shelf
from generator.records import dataclass
from generator.text.numbers import Number

Question: TypeAlias = tuple[str, str, str, str]  # the words beside a number, few and one, its anchor, the number


@dataclass(frozen=True, slots=True)
class _Asked:
    """Questions with their answers: what is ``beside`` the words ``near``, and what was ``found`` of the ``others``."""

    all: dict[Question, Traced | None]
    near: list[str]
    beside: list[Traced]
    others: list[Question]
    found: list[Traced | None]


@dataclass(slots=True)
class Planned:
    """The numbers of a plan by what they may be found again by, and the ids that stand under a document's anchors.

    ``asked`` collects each question with its answer.
    """

    beside: dict[str, Traced]
    by_id: dict[tuple[str, str], Traced]
    by_text: dict[str, Traced]
    named: dict[str, str]
    ids: Mapping[str, str]
    asked: dict[Question, Traced | None] = field(default_factory=dict)

    def find(self, near: str, nearest: str, anchor: str, text: str) -> Traced | None:
        """The number of the plan that prints ``text``, by the words beside it or the id it stands under."""
        if found := self.beside.get(near) or self.beside.get(nearest):
            return found
        id = self.ids.get(anchor) or self.named.get(anchor) or anchor.partition(":")[2]
        return self.by_id.get((id, text)) or self.by_text.get(text)

    def answers(self, asked: _Asked) -> bool:
        """Whether each question of ``asked`` still has its answer: most are found by the words beside them."""
        if [*map(self.beside.get, asked.near)] == asked.beside:
            return [self.find(*one) for one in asked.others] == asked.found
        return [self.find(*one) for one in asked.all] == [*asked.all.values()]

    def questions(self) -> _Asked:
        """Those that were asked since the last time."""
        asked, self.asked = self.asked, {}
        beside = {one: answer for one, answer in asked.items() if answer and self.beside.get(one[0]) is answer}
        others = {one: answer for one, answer in asked.items() if one not in beside}
        return _Asked(asked, [one[0] for one in beside], [*beside.values()], [*others], [*others.values()])

    def noted(self, near: str, nearest: str, anchor: str, text: str) -> Traced | None:
        """The same, and the question is kept with its answer."""
        found = self.find(near, nearest, anchor, text)
        self.asked[near, nearest, anchor, text] = found
        return found


def planned(stories: Iterable[Story], ids: Mapping[str, str]) -> Planned:
    """The numbers of a plan's ``stories``; where several can be found by the same, it is the first."""
    found = Planned({}, {}, {}, {}, ids)
    for story in reversed(list(stories)):
        found.beside.update(story.beside)
        found.by_id.update(story.by_id)
        found.by_text.update(story.by_text)
        found.named.update(story.named)
    return found


@dataclass(frozen=True, slots=True)
class Linked:
    """Passages with the origins of their numbers ``as_written``, and those numbers that the plan does not have."""

    recorded: bytes
    strays: tuple[tuple[Passage, str], ...]


def recorded(passages: Iterable[Passage], plan: Planned) -> Linked:
    """Each of ``passages`` with its numbers as the ``plan`` has them."""
    found: list[Recorded] = []
    strays: list[tuple[Passage, str]] = []
    for passage in passages:
        known = [(one, _found(one, passage, plan)) for one in numbers_said(passage.text)]
        counted = tuple(_number(one.token, one.number, before) for one, before in known)
        found.append(Recorded(passage.kind, passage.anchor, passage.where, passage.text, counted))
        strays += [(passage, one.token.text) for one, before in known if before is None]
    return Linked(as_written(found), tuple(strays))


def _found(said: Said, passage: Passage, plan: Planned) -> Traced | None:
    return plan.noted(said.near, said.nearest, passage.anchor, said.token.text.casefold())


def recorded_before(passages: Sequence[Passage], plan: Planned, known: Shelf | None) -> Linked:
    """The same, from an earlier document where the plan still answers all that was asked for ``passages``."""
    if known is None:
        return recorded(passages, plan)
    before = cast("tuple[Linked, _Asked] | None", known.look(passages))
    if before is not None and plan.answers(before[1]):
        return before[0]
    linked = recorded(passages, plan)
    known.put(passages, (linked, plan.questions()))
    return linked


def _number(token: Token, number: Number | None, known: Traced | None) -> Counted:
    """What is recorded of a number: its value is as exact as its origin has it where that fits what is printed."""
    origin = known.origin if known else ""
    if number is None:
        return Counted(token.text, 0.0, origin=origin)
    exact = known.exact if known and known.number and known.number.value == number.value else None
    same = exact is None or exact == number.value or round(exact, 9) == round(number.value, 9)
    signed = number.value if same or exact is None else exact
    return Counted(token.text, signed, number.unit, number.printed_decimals, origin)
