"""Tables that stand in sentences: points that each give a row of figures for the same times, one of them the total."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.outline.claims.reading import Reading
from generator.outline.claims.scope import apart
from generator.outline.disputes._alike import matched
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import held, is_plain, same_kind, same_time
from generator.outline.disputes._sum import MOST, TOTAL, Sum, is_wrong
from generator.records import replace


def sums_of_tables(reading: Reading) -> Iterator[Sum]:
    """The sums of all tables that do not hold."""
    rows: defaultdict[tuple[str, tuple[str, ...], str], list[list[Held]]] = defaultdict(list)
    for one in reading.points:
        items = [item for item in held(one) if is_plain(item) and item.figure.when]
        if items and len({item.figure.amount.unit for item in items}) == 1:
            rows[one.point.topic, one.sources[:1], items[0].figure.amount.unit] += _rows(items)
    for found in rows.values():
        for row in found[:MOST]:
            if _opens_total(row):
                yield from _columns(row, [other for other in found[:MOST] if other is not row])


def _rows(items: Sequence[Held]) -> list[list[Held]]:
    """The figures of a sentence, a row each: where a time returns, another row begins."""
    found: list[list[Held]] = []
    for item in items:
        if not found or any(same_time(item, other) for other in found[-1]):
            found.append([])
        found[-1].append(item)
    return found


def _opens_total(row: Sequence[Held]) -> bool:
    return bool(TOTAL.search(row[0].one.point.text[: row[0].figure.quantity.start]))


def _columns(row: Sequence[Held], others: Sequence[Sequence[Held]]) -> Iterator[Sum]:
    """The sums of a table that stands in sentences, and of them those that are wrong."""
    alike = [other for other in others if matched(other[0].one.about, row[0].one.keys)]
    parts = [other for other in alike if any(_apart(other, two) for two in alike if two is not other)]
    sums = [(whole, tuple(_of_time(other, whole) for other in parts)) for whole in row]
    whole_sums = [Sum(whole, tuple(item for item in found if item), True) for whole, found in sums if all(found)]
    full = [one for one in whole_sums if len(one.parts) > 1]
    inexact = [one for one in full if not _to_the_digit(one)]
    # Where all other columns hold to the last digit, the numbers are no rounded ones, and one that does not is a slip.
    slips = inexact if len(full) > 2 and len(inexact) == 1 else []
    yield from (replace(one, slip=not is_wrong(one)) for one in full if is_wrong(one) or one in slips)


def _apart(one: Sequence[Held], two: Sequence[Held]) -> bool:
    return apart(one[0].figure.keys, two[0].figure.keys)


def _of_time(row: Sequence[Held], whole: Held) -> Held | None:
    return next((item for item in row if same_time(item, whole) and same_kind(item, whole)), None)


def _to_the_digit(found: Sum) -> bool:
    """Whether the sum holds as printed, and not only because each number may be rounded."""
    quantity = found.whole.figure.quantity
    unit = quantity.scale * 10.0**-quantity.decimals
    return abs(sum(item.figure.quantity.value for item in found.parts) - quantity.value) < unit / 2
