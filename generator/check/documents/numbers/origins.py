"""Where every number of an edition comes from: decided on the plan, then found again in what was rendered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.check.documents.numbers.counts import counts_by_noun, is_count
from generator.check.documents.numbers.known import Known, known_of
from generator.check.documents.numbers.lines import COUNT, EDITION, NUMBERING, Line, Stretch, lines_of
from generator.check.documents.numbers.passage import Token, context, flat, readings, tokens
from generator.model.element import Heading, Plan
from generator.model.labels import Labels
from generator.model.outline import Outline
from generator.model.quotation import printed_forms
from generator.text.numbers import Number

TEMPLATE = "template"
_OPENING = 12


@dataclass(frozen=True, slots=True)
class Traced:
    """A number of a plan: its line, what it is, where it is from (empty: nowhere), and how exact that has it."""

    line: Line
    token: Token
    number: Number | None
    origin: str
    exact: float | None


@dataclass(frozen=True, slots=True)
class _Desk:
    """What origins are looked up in: witnesses by id, numbers by the words beside them, template prose, counts."""

    known: Known
    beside: Mapping[str, str]
    prose: Mapping[str, str]
    counts: Mapping[str, frozenset[int]]
    headings: frozenset[str]
    labels: Mapping[str, str]  # what sources are called ("Tran, 2024") → the reference
    opened: Mapping[str, list[tuple[str, str]]]  # the first characters of points → them: notes print them unmarked


def trace(plan: Plan, outline: Outline) -> tuple[Traced, ...]:
    """Every number of the plan's lines with its origin."""
    labels = plan.briefing.meta.labels
    known, lines = known_of(outline, plan.own, labels), lines_of(plan)
    prose: dict[str, str] = defaultdict(str)
    for written in plan.own.written:
        prose[written.document] += f"{flat(written.text)}\n"
    called = {source.label: f"reference {name}" for name, source in outline.sources.items()}
    beside, opened = _beside(known, lines), _opened(outline, labels)
    desk = _Desk(known, beside, prose, counts_by_noun(outline), _headings(plan), called, opened)
    return tuple(one for line in lines for one in _line(line, desk))


def _headings(plan: Plan) -> frozenset[str]:
    """The numbers of headings below level 1: with a full stop in them they are no amounts."""
    found = (element.number for element in plan.briefing.elements if isinstance(element, Heading))
    return frozenset(number for number in found if "." in number)


def _opened(outline: Outline, labels: Labels) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for point in outline.points():
        text = flat(printed_forms(point, labels)[0]).rstrip(".")
        found[text[:_OPENING]].append((text, point.id))
    return found


def _beside(known: Known, lines: Iterable[Line]) -> dict[str, str]:
    """A number with the words beside it → who says so, for lines that stand under no id."""
    found: dict[str, str] = {}
    for line in lines:
        for token in tokens(line.text):
            sure = _stretch(line, token).sure
            if sure.startswith("reference"):
                found.setdefault(context(line.text, token, 1), sure)
    for id, witness in ((id, one) for id, several in known.by_id.items() for one in several):
        for text in filter(tokens, witness.texts):
            found.setdefault(flat(text), witness.said(id))
            for token in tokens(text):
                found.setdefault(context(text, token), witness.said(id))
    return found


def _line(line: Line, desk: _Desk) -> Iterator[Traced]:
    found = tokens(line.text)
    for token, number in zip(found, readings(line.text, found), strict=True):
        origin, exact = _origin(line, _stretch(line, token), token, number, desk)
        yield Traced(line, token, number, origin, exact)


def _stretch(line: Line, token: Token) -> Stretch:
    return next(one for one in line.stretches if one.start <= token.start < one.end)


def _origin(line: Line, stretch: Stretch, token: Token, number: Number | None, desk: _Desk) -> tuple[str, float | None]:
    if stretch.sure:
        return stretch.sure, None
    around = dict.fromkeys(id for one in line.stretches for id in one.ids)
    for id in dict.fromkeys((*reversed(stretch.ids), *around, *_begun(line, desk))):
        origin, exact = desk.known.origin(id, token, number)
        if origin:
            return origin, exact
    beside = (
        desk.beside.get(key, "")
        for key in (flat(line.text), context(line.text, token), context(line.text, token, 1))
        if key
    )
    if said := next(filter(None, beside), "") or desk.known.origin(EDITION, token, number)[0]:
        return said, None
    if called := _called(line.text, token, desk.labels):
        return called, None
    if _neighbours(line.text, token) in desk.prose.get(line.document, ""):
        return TEMPLATE, None
    if token.text in desk.headings:
        return NUMBERING, None
    # A count in words that nothing else says counts things of the sentence itself: "these three", "no one".
    counted = is_count(line.text, token.end, number.value, desk.counts) if number is not None else token.word
    return (COUNT, None) if counted or (token.word and not token.text.istitle()) else ("", None)


def _called(text: str, token: Token, labels: Mapping[str, str]) -> str:
    """The reference whose label the number stands in; empty where it stands in none."""
    for label, reference in labels.items():
        start = text.find(label, max(0, token.end - len(label)), token.start + len(label)) if label else -1
        if start >= 0:
            return reference
    return ""


def _begun(line: Line, desk: _Desk) -> Iterator[str]:
    """The points whose sentence the line begins with."""
    text = flat(line.text)
    yield from (id for begun, id in desk.opened.get(text[:_OPENING], ()) if text.startswith(begun))


def _neighbours(text: str, token: Token) -> str:
    return flat(text[max(0, token.start - 12) : token.end + 12])
