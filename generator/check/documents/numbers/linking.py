"""The numbers of a rendered document joined with those of its plan: their record, and those that have no plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.check.documents.numbers.origins import Traced
from generator.check.documents.numbers.passage import Passage, Token, context, flat, readings, tokens
from generator.check.documents.numbers.record import Counted, Recorded
from generator.text.numbers import Number


@dataclass(slots=True)
class _Planned:
    """The numbers of a plan by what they may be found again by."""

    beside: dict[str, Traced] = field(default_factory=dict)
    by_id: dict[tuple[str, str], Traced] = field(default_factory=dict)
    by_text: dict[str, Traced] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)  # "Figure 3" → the id that is printed under it

    def find(self, passage: Passage, token: Token, ids: Mapping[str, str]) -> Traced | None:
        """The number of the plan that ``token`` prints, by the words beside it or the id it stands under."""
        for most in (2, 1):
            key = context(passage.text, token, most)
            if key in self.beside:
                return self.beside[key]
        anchor = ids.get(passage.anchor) or self.named.get(passage.anchor) or passage.anchor.partition(":")[2]
        text = token.text.casefold()
        return self.by_id.get((anchor, text)) or self.by_text.get(text)


def recorded(
    passages: Iterable[Passage], traced: Sequence[Traced], ids: Mapping[str, str]
) -> tuple[tuple[Recorded, ...], tuple[tuple[Passage, str], ...]]:
    """The passages with the origins of their numbers, and the numbers that the plan does not have.

    ``ids`` maps anchors to the ids that stand there.
    """
    planned = _planned(traced)
    found: list[Recorded] = []
    strays: list[tuple[Passage, str]] = []
    for passage in passages:
        known = [(*one, planned.find(passage, one[0], ids)) for one in _numbers(passage)]
        counted = tuple(_number(*one) for one in known)
        found.append(Recorded(passage.kind, passage.anchor, passage.where, passage.text, counted))
        strays += [(passage, token.text) for token, _, before in known if before is None]
    return tuple(found), tuple(strays)


def _planned(traced: Iterable[Traced]) -> _Planned:
    planned = _Planned()
    for one in traced:
        text = one.token.text.casefold()
        planned.by_text.setdefault(text, one)
        ids = [id for stretch in one.line.stretches for id in stretch.ids]
        for id in ids:
            planned.by_id.setdefault((id, text), one)
        if ids and one.origin == "numbering":
            planned.named.setdefault(flat(one.line.text), ids[0])
        for key in (context(one.line.text, one.token), context(one.line.text, one.token, 1)):
            if key:
                planned.beside.setdefault(key, one)
    return planned


def _numbers(passage: Passage) -> Iterator[tuple[Token, Number | None]]:
    found = tokens(passage.text)
    yield from zip(found, readings(passage.text, found), strict=True)


def _number(token: Token, number: Number | None, known: Traced | None) -> Counted:
    """What is recorded of a number: its value is as exact as its origin has it where that fits what is printed."""
    origin = known.origin if known else ""
    if number is None:
        return Counted(token.text, 0.0, origin=origin)
    exact = known.exact if known and known.number and known.number.value == number.value else None
    signed = number.value if exact is None or round(exact, 9) == round(number.value, 9) else exact
    return Counted(token.text, signed, number.unit, number.printed_decimals, origin)
