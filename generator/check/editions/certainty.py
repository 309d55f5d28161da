"""``certainty``: a plan, claim or forecast is never told as a fact: not by a short form, a card or a filled mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from generator.check.editions import Edition, EditionRule
from generator.errors import Finding, Where
from generator.model import element as e
from generator.model.chart import Moment
from generator.model.index import point_index, sentence_index
from generator.model.inline import plain
from generator.model.outline import Point
from generator.model.printed import Piece, all_marks
from generator.text.numbers import numbers

OPEN = frozenset({"plan", "claim", "forecast"})
# Words by which a sentence says that somebody plans, says or expects a thing, rather than that it is so.
_HEDGES = re.compile(
    r"\b(?:accord|agree|aim|allege|announc|argu|ask|assum|believ|bid|call|claim|consider|could|counsel|critic"
    r"|declar|demand|describ|discuss|doubt|estimat|expect|fear|forecast|foresee|hop|if|in the view|intend|invit"
    r"|likely|may|might|nam|offer|oppos|order|perhaps|plan|pledg|possib|predict|projected|projection|promis|propos"
    r"|question|reaffirm|regard|reject|report|repeat|sa(?:id|w|y)|see|seek|set out|should|suggest|target|tell|think"
    r"|thought|told|(?:to be|are to|is to|was to|were to)\b|urg|vow|want|warn|will|wish|would)\w*",
    re.IGNORECASE,
)


def _run(edition: Edition) -> Iterable[Finding]:
    points = point_index(edition.outline)
    for piece in edition.pieces:
        for element in piece.elements:
            yield from _element(element, piece, points, edition)


def _element(element: e.Element, piece: Piece, points: Mapping[str, Point], edition: Edition) -> Iterator[Finding]:
    match element:
        case e.Bullets():
            for item in element.items:
                yield from _item(item, piece, points, edition)
        case e.Boxes():
            for item in (*element.left.items, *element.right.items):
                yield from _item(item, piece, points, edition)
        case e.Cards():
            for card in element.items:
                yield from _card(card, piece, points, edition)
        case e.Graphic():
            for moment in element.chart.moments:
                yield from _moment(moment, piece, points, edition)
        case e.Heading() | e.Prose() | e.Grid() | e.Quote() | e.Note() | e.Contents() | e.Bibliography():
            return  # they print whole sentences, or marks that stand for no point
        case _:
            assert_never(element)


def _item(item: e.Item, piece: Piece, points: Mapping[str, Point], edition: Edition) -> Iterator[Finding]:
    """A shorter form must keep the words that say it is no fact, unless its status stands beside it."""
    if item.note:
        return
    for mark in all_marks(item.content):
        point = points.get(mark.id)
        said = plain(mark.content)
        if point is None or point.status not in OPEN or point.text.startswith(said.rstrip(".")):
            continue
        if _HEDGES.search(point.text) and not _HEDGES.search(said):
            what = f"'{said}' tells the {point.status} '{point.id}' as a fact"
            mend = "keep in short= who plans, says or expects it, or print the whole sentence"
            yield _finding(what, point.where, mend, piece, edition)


def _card(card: e.Card, piece: Piece, points: Mapping[str, Point], edition: Edition) -> Iterator[Finding]:
    """A filled card says that its number stands: one of the points that state the number must be no plan or claim."""
    sentence = sentence_index(edition.outline).get(card.id)
    if sentence is None or not card.filled:
        return
    rests = [points[name] for name in sentence.points if name in points]
    shown = {number.printed_value for number in numbers(card.value)}
    stating = [point for point in rests if shown & {number.printed_value for number in numbers(point.text)}] or rests
    if stating and all(point.status in OPEN for point in stating):
        point = stating[0]
        what = f"the card '{card.prefix} {card.value} {card.unit}' is filled, but '{point.id}' is a {point.status}"
        mend = f"write status={point.status} on the card, or leave status= out"
        yield _finding(" ".join(what.split()), sentence.where, mend, piece, edition)


def _moment(moment: Moment, piece: Piece, points: Mapping[str, Point], edition: Edition) -> Iterator[Finding]:
    """A filled mark on a time line says that the thing has happened."""
    point = points.get(moment.point)
    if point is not None and moment.exact and point.status in OPEN:
        what = f"the mark of '{point.id}' is filled as if it had happened, but it is a {point.status}"
        yield _finding(
            what, point.where, "take the point out of the figure's events, or mend its status", piece, edition
        )


def _finding(what: str, where: Where, mend: str, piece: Piece, edition: Edition) -> Finding:
    place = f"the {piece.document} of '{edition.audience.name}' ({piece.place})"
    return Finding(
        "error", "edition-certainty", f"in {place} {what}", where, "a reader would take it for settled", mend
    )


RULE = EditionRule("certainty", "Nobody's plan, claim or forecast is told as a fact.", _run)
