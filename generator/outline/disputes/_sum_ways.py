"""The ways in which figures give a total, a difference, what is left, or all of something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.outline.claims.amounts import agree
from generator.outline.disputes._bounds import Bounds, total
from generator.outline.disputes._claim import Claim, Relation
from generator.outline.disputes._flows import flow, later
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import addable, bounds, is_share

_MOST = 7  # figures of one matter that are combined
_PARTS = 6
_HUNDRED = 100
_LEAST_SHARES = 3


def totals(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """Parts: the figures of one sentence, or one of each of several; the claim's own sentence may give all of them."""
    likes = _additive(claim, pool)
    for one in dict.fromkeys(item.one for item in likes):
        own = [item for item in likes if item.one is one]
        for size in range(2, min(len(own), _PARTS) + 1):
            if size == len(own) or len(own) <= _PARTS:
                yield from (_total(claim, parts) for parts in combinations(own, size))
    mine = [item for item in likes if item.one is claim.one]
    for one in dict.fromkeys(item.one for item in likes if mine and item.one is not claim.one):
        theirs = [item for item in likes if item.one is one]
        if len(mine) + len(theirs) <= _PARTS:
            yield _total(claim, (*mine, *theirs))
    singles = [item for item in likes if sum(other.one is item.one for other in likes) == 1]
    for size in range(2, min(len(singles), _PARTS) + 1):
        yield from (_total(claim, parts) for parts in combinations(singles, size))


def differences(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    likes = _additive(claim, pool) if not of_points(claim) else [item for item in pool if is_share(item)][:_MOST]
    scale = float(_HUNDRED) if of_points(claim) else 1.0
    for one, two in combinations(likes, 2):
        yield Relation(claim, (one, two), bounds(one, likes).apart(bounds(two, likes)).by(scale))


def balances(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """What there was before, with what came and less what went: all that a point tells of it, or all points."""
    likes, last = _additive(claim, pool), claim.item
    moves = [(item, way) for item in likes if (way := flow(item))]
    apiece = [[move for move in moves if move[0].one is one] for one in dict.fromkeys(item.one for item, _ in moves)]
    for first in [item for item in likes if not flow(item)] if last else []:
        for chosen in (moves, *apiece) if len(apiece) > 1 else apiece:
            net = sum(way * item.figure.amount.value for item, way in chosen)
            if last and later(last, first, net):
                yield Relation(claim, (first, *(item for item, _ in chosen)), _moved(first, chosen))


def hundreds(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """The shares of the claim's sentence, alone or with those of another one."""
    shares: list[Held] = []
    for item in pool:
        plain = is_share(item) and not item.figure.quantity.bound
        if plain and not any(_twins(item, known) for known in shares):
            shares.append(item)
    own = [item for item in shares if item.one is claim.one]
    if _LEAST_SHARES <= len(own) <= _PARTS:
        yield _total(claim, own)
    for other in dict.fromkeys(item.one for item in shares if item.one is not claim.one):
        parts = [*own, *(item for item in shares if item.one is other)]
        if own and _LEAST_SHARES <= len(parts) <= _PARTS:  # two of them may be two statements of one
            yield _total(claim, parts)


def _additive(claim: Claim, pool: Sequence[Held]) -> list[Held]:
    """Figures of the claim's own unit that are not said again."""
    item = claim.item
    if item is None:
        return []
    kept: list[Held] = []
    for other in pool:
        twin = any(_twins(other, known) for known in (item, *kept))
        if addable(other, item) and not twin and is_measure(other, item):
            kept.append(other)
    return kept[:_MOST]


def _twins(one: Held, two: Held) -> bool:
    """Whether two points say one figure, the one perhaps more roughly than the other."""
    first, second = one.figure.amount, two.figure.amount
    quantities = (one.figure.quantity, two.figure.quantity)
    rough = any(said.approximate or said.bound for said in quantities) or second.unit == "share"
    alike = agree(first, second) if rough else first.value == second.value
    return alike and one.one is not two.one


def is_measure(item: Held, like: Held | None = None) -> bool:
    one = item.figure.quantity
    if one.dimension in {"share", "time"}:
        wanted = like is not None and like.figure.quantity.dimension == one.dimension
        return wanted and not item.figure.change and not (one.dimension == "share" and one.approximate)
    return one.dimension != "factor" and not item.figure.change


def _total(claim: Claim, parts: Sequence[Held]) -> Relation:
    return Relation(claim, tuple(parts), total(bounds(item, parts) for item in parts))


def of_points(claim: Claim) -> bool:
    return claim.item is not None and claim.item.figure.amount.unit == "points"


def _moved(first: Held, moves: Sequence[tuple[Held, int]]) -> Bounds:
    every = [first, *(item for item, _ in moves)]
    found = bounds(first, every)
    for item, way in moves:
        step = bounds(item, every)
        found = found.plus(step if way > 0 else Bounds(-step.high, -step.low))
    return found
