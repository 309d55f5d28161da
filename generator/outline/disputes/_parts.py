"""Totals and what they are made of: in one sentence, in sentences beside each other, in points that are alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import comparable
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.scope import apart
from generator.outline.disputes._bounds import total
from generator.outline.disputes._claimed import Ground
from generator.outline.disputes._explained import Matter
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import (
    Surroundings,
    after,
    before,
    between,
    bounds,
    held,
    is_plain,
    printed,
    same_kind,
    same_time,
)
from generator.outline.disputes._relations import matter
from generator.outline.disputes._sum import MOST, TOTAL, Sum, is_wrong, sum_proposal
from generator.outline.disputes._tables import sums_of_tables
from generator.outline.disputes._telling import listed, propose, side

_PARTS = re.compile(
    r"\b(?:of (?:them|these|those|which|whom|this|that|it)|among (?:them|these|those|which|whom)|made up of|composed of"
    r"|consist(?:s|ed|ing) of|split (?:into|between)|(?:divided|shared) (?:into|between|among)|comprising|comprised"
    r"|includ(?:es|ed|ing)|broken down|namely)\b|[:(–—]",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    r"(?<!\bup )(?<!posed )(?<!\bconsist )(?<!\bconsists )(?<!\bconsisted )"
    r"\b[Oo]f (?:the|its|their|all|some|these|those)?\s?(?:the |about |some |nearly )?$"
)
_REST = re.compile(
    r"\b(?:others?|the rest|remaining|the remainder|second half|another|a further|a third)\b", re.IGNORECASE
)
_ALL_OF_IT = re.compile(
    r"\b(?:others?|the rest|remaining|remainder|both|made up of|consist\w+ of|composed of|comprising)\b", re.IGNORECASE
)
_LISTS = re.compile(r":|\b(?:made up|composed|consist\w*) of\b|\bcomprising\b|\bnamely\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|the rest|remaining)\b", re.IGNORECASE)  # together they are a part
_AND = re.compile(r",?\s(?:and|or)\s(?:\w+\s)?")
_EVERYBODY = frozenset(("people", "persons", "members", "soldiers", "troops", "inhabitants", "citizens"))
_YEAR = 366
_LOOK = 3  # points back to a total that a list belongs to
_CHAIN = 4  # sentences that parts can be spread over


def parts_and_totals(reading: Reading, around: Surroundings) -> Iterator[Proposed]:
    for one in reading.points:
        ground = Ground(reading, around, one)
        found = next((it for it in _sums(ground) if is_wrong(it)), None)
        if found and not Matter(reading, one, matter(around, one)).accounts_for([found.whole], found.parts):
            yield sum_proposal(found)
        yield from _hundred(ground)
    yield from (sum_proposal(found) for found in sums_of_tables(reading))


def _sums(ground: Ground) -> Iterator[Sum]:
    items = [item for item in held(ground.one) if is_plain(item)]
    yield from _within(items)
    yield from _within([item for item in held(ground.one) if item.figure.quantity.dimension == "time"])
    yield from _of_sentences(items, ground)
    yield from _spread(items, ground)
    yield from _rest_of(items, ground)


def _within(items: Sequence[Held]) -> Iterator[Sum]:
    """ "90 in all, of which 60 and 30"; "60 and 30, together 90"."""
    for at, item in enumerate(items[:-1]):
        listed_after = _LISTS.search(between(item, items[at + 1])) and _is_list(items[at + 1 :])
        rest = _fellows(item, items[at + 1 :], lenient=bool(listed_after))
        if len(rest) > 1 and rest[0] is items[at + 1] and _opens_parts(item, rest[0]):
            yield Sum(item, tuple(rest), _says_all(rest) or _says_total(item, items) or _too_many(item, rest))
        elif len(rest) > 1 and len(rest) == len(items) - 1 and _goes_on(item, rest):
            yield Sum(item, tuple(rest), False)
    if len(items) > 2 and _everybody(items[0]) and not any(map(_everybody, items[1:])):
        rest = _fellows(items[0], items[1:], lenient=True)
        if len(rest) == len(items) - 1 and _AND.fullmatch(between(rest[-2], rest[-1])):
            yield Sum(items[0], tuple(rest), False)
    for item in items:
        if _says_total(item, items):
            rest = _fellows(item, [other for other in items if other is not item])
            if len(rest) > 1:
                yield Sum(item, tuple(rest), True)


def _everybody(item: Held) -> bool:
    """Whether it counts people or members of no kind."""
    return item.figure.quantity.unit in _EVERYBODY


def _opens_parts(whole: Held, part: Held) -> bool:
    """ "Of the 90 boats 60 ...", "90 boats, of which 60 ..."."""
    pointed = _PARTS.match(after(part, 16).lstrip())
    return bool(_PARTS.search(between(whole, part)) or _OF_THE.search(before(whole, 24)) or pointed)


def _too_many(whole: Held, parts: Sequence[Held]) -> bool:
    """Whether parts told in the same way are more than all: "1,340 with Russia, 736 with Norway"."""
    words = {after(item, 24).split()[0] if after(item, 24).split() else "" for item in parts[1:]}
    more = sum(item.figure.amount.value for item in parts) > whole.figure.amount.value
    return more and len(words) == 1 and words <= _RELATING


_RELATING = frozenset(("with", "in", "for", "from", "to", "on", "at", "under", "by", "others"))


def _goes_on(whole: Held, parts: Sequence[Held]) -> bool:
    """ "1,240 were sent; 860 came home and 280 are still there": numbers that leave the thing unsaid."""
    measured = whole.figure.quantity.dimension not in {"count", ""}
    unsaid = not any(item.figure.noun for item in parts) and (measured or bool(whole.figure.noun))
    return (
        unsaid
        and ";" in between(whole, parts[0])
        and max(item.figure.amount.value for item in parts) < (whole.figure.amount.value)
    )


def _of_sentences(items: Sequence[Held], ground: Ground) -> Iterator[Sum]:
    """A list of parts in one sentence and their total in another: beside it, or of another source on the same."""
    for other in (*_earlier(ground), *_of_others(ground)):
        theirs = [item for item in held(other) if is_plain(item)]
        yield from _list_and_total(theirs, items)
        yield from _list_and_total(items, theirs)


def _earlier(ground: Ground) -> list[ReadPoint]:
    """The points of its source before it, the nearest first."""
    return [other for other in ground.around.beside.get(ground.one.place, ()) if other.place < ground.one.place]


def _of_others(ground: Ground) -> list[ReadPoint]:
    return list(ground.akin)


def _list_and_total(wholes: Sequence[Held], items: Sequence[Held]) -> Iterator[Sum]:
    """Every figure of one sentence that the list of another can be the parts of."""
    place = items[0].one.place if items else -1
    for whole in wholes:
        rest = _of_its_years(whole, items)
        number = _number_of_parts(whole, wholes)
        named = _says_total(whole, wholes) or bool(rest or number)
        rest = rest or _fellows(whole, items, lenient=named or 0 < place - whole.one.place <= _LOOK)
        alone = sum(1 for item in wholes if comparable(item.figure.amount, whole.figure.amount)) == 1
        if len(rest) > 1 and alone and (named or _is_list(rest)) and not _holds_whole(rest):
            told = _says_all(rest) and bool(
                _PARTS.match(rest[0].one.point.text) or _REST.search(rest[0].one.point.text)
            )
            said = (named and rest[0].one.sources[:1] == whole.one.sources[:1]) or bool(_of_its_years(whole, rest))
            said = len(rest) == number if number else said
            yield Sum(whole, tuple(rest), said or told)


def _number_of_parts(whole: Held, items: Sequence[Held]) -> int:
    """Of how many things together the only figure of a sentence is: "in the two countries 25,000 people"; 0 unsaid."""
    match = _ALL_THE.search(before(whole, 56))
    return _NUMBERS.index(match["number"].casefold()) + 2 if match and len(items) == 1 else 0


_NUMBERS = ("two", "three", "four", "five", "six")
_ALL_THE = re.compile(rf"\b(?:the|all) (?P<number>{'|'.join(_NUMBERS)}) (?:[\w’-]+ )?[a-z]{{3,}}s\b", re.IGNORECASE)


def _of_its_years(whole: Held, items: Sequence[Held]) -> list[Held]:
    """Figures of its kind, one of each year of the total: "410 in 2019, 260 in 2020"."""
    span = whole.figure.when
    if span is None or span.last // 10000 == span.first // 10000:
        return []
    alike = [item for item in items if item.figure.when and comparable(whole.figure.amount, item.figure.amount)]
    years = [item.figure.when.first // 10000 for item in alike if item.figure.when and item.figure.when.days <= _YEAR]
    return alike if years == list(range(span.first // 10000, span.last // 10000 + 1)) else []


def _holds_whole(items: Sequence[Held]) -> bool:
    """Whether a list is no list of parts, since one of its figures is a part of another: "fourteen of the 28"."""
    return any(_PART_OF.search(between(one, two)) for one, two in pairwise(items))


_PART_OF = re.compile(
    r"^ (?:\w+ )?of (?:the|its|their|all) (?:\w+ )?$|:|\b(?:of|among) (?:which|whom)\b|\bamong them\b", re.IGNORECASE
)


def _is_list(parts: Sequence[Held]) -> bool:
    """Whether figures are told one after the other as things of one row: no other year or change between them."""
    return all(len(between(one, two)) < 72 for one, two in pairwise(parts))


def _spread(items: Sequence[Held], ground: Ground) -> Iterator[Sum]:
    """A sentence that says a total, and points with a figure each beside it or like it."""
    for whole in items:
        if len(items) == 1 and _says_total(whole, items):
            near = [*ground.around.beside.get(ground.one.place, ()), *_of_others(ground)]
            near += [other for like in _of_others(ground) for other in ground.around.beside.get(like.place, ())]
            found = {other.place: other for other in near if other is not ground.one}
            singles = [_only(found[place], whole) for place in sorted(found)]
            told = [item for item in singles if item and ground.shared(item.one)]
            singles = list(told) if len(told) > 1 else singles
            parts = [item for item in singles if item]
            if 1 < len(parts) <= MOST and _of_one_source(parts):
                yield Sum(whole, tuple(parts), _earlier(ground)[:1] == [parts[-1].one])


def _only(other: ReadPoint, whole: Held) -> Held | None:
    """The one figure of a sentence that can be a part of ``whole``."""
    found = _fellows(whole, [item for item in held(other) if is_plain(item)], lenient=True)
    return found[0] if len(found) == 1 and found[0].figure.amount.value < whole.figure.amount.value else None


def _of_one_source(parts: Sequence[Held]) -> bool:
    return len({item.one.sources[:1] for item in parts}) == 1


def _rest_of(items: Sequence[Held], ground: Ground) -> Iterator[Sum]:
    """ "84 came." "39 took the bus." "The other 35 walked." """
    if len(items) != 1 or not _REST.search(before(items[0], 24)):
        return
    chain = [items[0]]
    for other in _earlier(ground)[:_CHAIN]:
        theirs = [item for item in held(other) if is_plain(item)]
        if len(theirs) != 1 or not same_kind(theirs[0], items[0]) or not same_time(theirs[0], items[0]):
            break
        chain.append(theirs[0])
    if len(chain) > 2:
        *parts, whole = chain
        yield Sum(whole, tuple(reversed(parts)), True)


def _fellows(whole: Held, items: Sequence[Held], *, lenient: bool = False) -> list[Held]:
    """Figures that can be parts of ``whole``: of its kind and time, and none of another time than the rest.

    ``lenient``: what parts and total count need not be the same word, since the text says which is the total.
    """
    alike = [
        item
        for item in items
        if (
            same_kind(whole, item)
            or (lenient and (comparable(whole.figure.amount, item.figure.amount) or _scaled(item, whole)))
        )
    ]
    found = [item for item in alike if same_time(whole, item)]
    years = [item for item in found if item.figure.when]
    return found if lenient or all(same_time(one, two) for one, two in combinations(years[:MOST], 2)) else []


def _scaled(item: Held, whole: Held) -> bool:
    """Whether a part leaves out the currency that its total has: "5 billion for roads"."""
    one, two = item.figure.quantity, whole.figure.quantity
    return not one.unit and one.scale > 1 and two.dimension == "money" and two.scale > 1


def _says_all(parts: Sequence[Held]) -> bool:
    return bool(_ALL_OF_IT.search(parts[0].one.point.text))


def _says_total(item: Held, items: Sequence[Held]) -> bool:
    """Whether the words at a figure call it the sum: those between it and the figures on both sides."""
    at = next(place for place, other in enumerate(items) if other is item)
    reach = item.figure.quantity.start - (items[at - 1].figure.quantity.end if at else 0)
    ahead = (items[at + 1].figure.quantity.start if at + 1 < len(items) else 10**6) - item.figure.quantity.end
    front = before(item, min(reach, 56))
    return not _OTHERS.search(front) and bool(TOTAL.search(front) or TOTAL.search(after(item, min(ahead, 14))))


def _hundred(ground: Ground) -> Iterator[Proposed]:
    """Percentages of one whole of which the last is said to be the rest, and that do not make a hundred."""
    one = ground.one
    shares = _shares(one)
    if len(shares) == _TWO and shares[0].figure.quantity.base and apart(*(item.figure.keys for item in shares)):
        yield from _more_than_all(shares)
    if (
        len(shares) > _TWO
        and shares[0].figure.quantity.base
        and not any(item.figure.quantity.base for item in shares[1:])
    ):
        yield from _more_than_all(shares)
    if len(shares) > _TWO and _too_parallel(shares):
        yield from _more_than_all(shares)
    rest = next((item for item in shares if _ALL_REST.search(before(item, 24))), None)
    if rest is None or rest is not shares[-1]:
        return
    lists = (found for other in _earlier(ground) if len(found := _shares(other)) > 1)
    earlier = next(lists, []) if len(shares) == 1 else []
    every = [*earlier, *shares]
    whole = total([bounds(item, every) for item in every])
    if 3 <= len(every) <= MOST and not whole.low <= 1 <= whole.high:
        yield _hundred_proposal(every)


def _too_parallel(shares: Sequence[Held]) -> bool:
    """Whether shares are told one like the other: "half on salaries and a quarter on buildings"."""
    words = [found[1] for item in shares[1:] if (found := _THEN.match(after(item, 32)))]
    return len(words) == len(shares) - 1 and len(set(words)) == 1 and words[0] in _RELATING


_THEN = re.compile(r"\s(?:of (?:it|them|its \w+|the \w+)\s)?(\w+)\s")


def _more_than_all(shares: Sequence[Held]) -> Iterator[Proposed]:
    """Shares of groups that exclude each other, and that are more than a hundred per cent."""
    if total([bounds(item, shares) for item in shares]).low > 1:
        yield _hundred_proposal(shares)


_TWO = 2
_ALL_REST = re.compile(r"\b(?:rest|remaining|remainder)\b", re.IGNORECASE)


def _shares(one: ReadPoint) -> list[Held]:
    return [item for item in held(one) if item.figure.quantity.unit in {"%", "share"} and not item.figure.change]


def _hundred_proposal(shares: Sequence[Held]) -> Proposed:
    real, parts = f"{100 * sum(item.figure.amount.value for item in shares):.4g}%", listed(printed(shares))
    last = {item.one.place: item for item in shares}
    return propose(
        "sum", [(item.one, side(item.one, item.figure.printed, "%")) for item in last.values()],
        why=f"{parts} are told as all of it and make {real}; rounding does not explain the difference.",
        wording=f"The shares, {parts}, do not make a hundred per cent.", title=f"100% or {real}?", unit="%",
    )  # fmt: skip
