"""The figures that a statement of arithmetic can be about: of its own sentence, of those beside it, of like points."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from generator.outline.claims.amounts import amount_of, comparable
from generator.outline.claims.figures import Figure
from generator.outline.claims.neighbours import neighbours
from generator.outline.claims.reading import Reading, ReadPoint, once
from generator.outline.disputes._alike import matched, shared_weight
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._held import Held
from generator.records import dataclass, replace

_AKIN = 0.1  # likeness of points that can be of one matter where more than words says so
_RARE = 0.6
_WORDS = 8  # of the rarest of a point, by which others are looked for
_REACH = 3  # points before and behind a statement that it can still be about
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SIGNS = re.compile(r"[A-Z]{3}")
_SCALED = re.compile(r"\b(?:thousand|million|billion|trillion)\b")
_LOOSE = 0.04
_MOST_ROOM = 0.03  # of its value that rounding may have taken from a number that stands alone
_EXACT = 1000  # below this people print what they counted
_MOST_PERCENT = 1000
_HUNDRED = 100  # fewer are no unit of what is told in millions: "three parts: 5 billion for roads"
_MILLION = 10**6
_APART = 1000  # times: so far apart, one figure says nothing of how fine the other is
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """For each point, by its place: the points of its source beside it, and those of any source with how like it."""

    beside: Mapping[int, tuple[ReadPoint, ...]] = field(hash=False)
    alike: Mapping[int, tuple[tuple[ReadPoint, float], ...]] = field(hash=False)


def surroundings(reading: Reading, asking: Iterable[ReadPoint]) -> Surroundings:
    """The surroundings of the points ``asking``; the work grows with the number of points, not with its square."""
    wanted = {one.place for one in asking}
    return Surroundings(_beside(reading), _alike(reading, wanted))


@once
def _beside(reading: Reading) -> dict[int, tuple[ReadPoint, ...]]:
    runs: defaultdict[tuple[str, tuple[str, ...]], list[ReadPoint]] = defaultdict(list)
    for one in reading.points:
        runs[one.point.topic, one.sources[:1]].append(one)
    found: dict[int, tuple[ReadPoint, ...]] = {}
    for run in runs.values():
        for at, one in enumerate(run):
            before = run[max(0, at - _REACH) : at]
            found[one.place] = (*reversed(before), *run[at + 1 : at + 1 + _REACH])
    return found


def _alike(reading: Reading, wanted: set[int]) -> dict[int, tuple[tuple[ReadPoint, float], ...]]:
    found: defaultdict[int, list[tuple[ReadPoint, float]]] = defaultdict(list)
    points = [one for one in reading.points if one.figures or one.place in wanted]
    keyed, texts = [(one.keys, (one.place,)) for one in points], [one.point.text for one in points]
    for i, j in neighbours(keyed, texts, most=_WORDS):
        first, second = points[i], points[j]
        if (first.place in wanted and second.figures) or (second.place in wanted and first.figures):
            likeness = shared_weight(reading, first, second) or _one_word(reading, first, second)
            for one, other in ((first, second), (second, first)):
                if likeness and one.place in wanted:
                    found[one.place].append((other, likeness))
    return {place: tuple(sorted(ones, key=lambda one: one[0].place)) for place, ones in found.items()}


def _one_word(reading: Reading, first: ReadPoint, second: ReadPoint) -> float:
    """A little likeness of points that share one word that few others have."""
    shared = matched(first.about, second.keys)
    return _AKIN if any(reading.weight(term) >= _RARE for term in shared) else 0.0


@once
def held(one: ReadPoint) -> tuple[Held, ...]:
    """The figures of a point; one that took the unit of its neighbour against its size is given back its own."""
    found: list[Held] = []
    for figure in one.figures:
        if not _is_year(figure):
            found.append(_as_often(Held(one, _given_back(figure, found)), found))
    return tuple(found)


def _as_often(item: Held, earlier: Sequence[Held]) -> Held:
    """The end of a course by the time that its beginning is so much of: "the weekly rent rose from 380 to 520"."""
    if not earlier or item.figure.amount.rate or not earlier[-1].figure.amount.rate:
        return item
    amount, like = item.figure.amount, earlier[-1].figure.amount
    if amount.unit != like.unit or not _TO_END.search(between(earlier[-1], item)):
        return item
    days = like.days
    rated = replace(
        amount, value=amount.value / days, low=amount.low / days, high=amount.high / days, rate=True, days=days
    )
    return replace(item, figure=replace(item.figure, amount=rated))


_TO_END = re.compile(r"\bto (?:[\w’-]+ ){0,2}$")


def _is_year(figure: Figure) -> bool:
    """Whether a bare number reads as a year: "when 2020 began"."""
    return bool(_YEAR.fullmatch(figure.printed)) and not figure.noun and not figure.quantity.unit


_YEAR = re.compile(r"(?:19|20)\d\d")


def _given_back(figure: Figure, earlier: Sequence[Held]) -> Figure:
    """ "240,000, or 80 per cent" is no share, "5 billion over five years, or 1 billion a year" no time."""
    quantity = figure.quantity
    said = any(letter.isalpha() or letter == "%" for letter in _SCALED.sub("", figure.printed))
    too_large = (
        quantity.value > _MOST_PERCENT if quantity.unit == "%" else quantity.dimension == "time" and quantity.scale > 1
    )
    too_large = too_large or (quantity.dimension == "count" and quantity.scale >= _MILLION and bool(earlier))
    if said or not (too_large or _after_a_while(figure, earlier)):
        return figure
    others = [item.figure for item in reversed(earlier) if item.figure.quantity.dimension not in {"time", "share"}]
    if quantity.dimension == "count" and others and others[0].quantity.unit and others[0].quantity.value >= _HUNDRED:
        return figure
    like = next((other for other in others if other.quantity.value >= _HUNDRED or quantity.dimension != "count"), None)
    unit, dimension = (like.quantity.unit, like.quantity.dimension) if like else ("", "")
    mended = replace(quantity, unit=unit, dimension=dimension)
    return replace(figure, quantity=mended, amount=amount_of(mended), noun=frozenset())


def _after_a_while(figure: Figure, earlier: Sequence[Held]) -> bool:
    """Whether a figure took the unit of the time in which something happened: "fell in ten years, a loss of 25"."""
    if figure.quantity.dimension != "time" or not earlier or earlier[-1].figure.quantity.dimension != "time":
        return False
    return bool(_IN_A_WHILE.search(before(earlier[-1])) and _MOVE_OF.search(before(Held(earlier[-1].one, figure))))


_IN_A_WHILE = re.compile(r"\b(?:in|within|over|after|for|during|inside)(?: the)?(?: (?:about|some|only|just))? $")
_MOVE_OF = re.compile(
    r"\b(?:loss|gain|rise|fall|increase|decrease|drop|growth|decline|reduction|cut|difference|surplus|deficit) of $"
    r"|\bby $"
)


def bounds(item: Held, among: Iterable[Held] = ()) -> Bounds:
    """Between what the figure is true: half a unit of its last digit, more where it is said to be rough or a bound.

    ``among``: the figures it is reckoned with; those of one source are as fine as the finest of them. The number of a
    word ("half") is taken less to the letter than digits are.
    """
    amount, quantity = item.figure.amount, item.figure.quantity
    plain = Bounds(amount.low, amount.high)
    if quantity.unit == "share":
        return plain.wider(_LOOSE)
    if quantity.approximate or quantity.bound or not quantity.value:
        return plain
    fellows = [
        other
        for other in among
        if other.one.sources[:1] == item.one.sources[:1] and other.figure.amount.value * _APART >= amount.value
    ]
    fine = min(_fineness(other) for other in (item, *fellows) if not other.figure.quantity.approximate)
    high = amount.value * (quantity.high / quantity.value if quantity.high is not None else 1.0)
    room = fine / 2 if fellows else min(fine / 2, abs(amount.value) * _MOST_ROOM)
    return Bounds(amount.value - room, high + room)


def _fineness(item: Held) -> float:
    """What the last digit of a figure counts; zeros at the end of a large number may stand for rounding."""
    quantity, factor = item.figure.quantity, item.figure.amount.value / (item.figure.quantity.value or 1.0)
    unit = quantity.scale * 10.0**-quantity.decimals
    if (
        quantity.scale == 1
        and not quantity.decimals
        and quantity.dimension in {"count", ""}
        and quantity.value < _EXACT
    ):
        return 0.0
    if quantity.scale == 1 and not quantity.decimals and quantity.value >= _EXACT:
        digits = f"{round(quantity.value)}"
        unit = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return unit * factor


def before(item: Held, reach: int = 40) -> str:
    """The words of its sentence in front of a figure."""
    return item.one.point.text[max(0, item.figure.quantity.start - reach) : item.figure.quantity.start]


def after(item: Held, reach: int = 40) -> str:
    """The words of its sentence behind a figure."""
    return item.one.point.text[item.figure.quantity.end : item.figure.quantity.end + reach]


def between(one: Held, two: Held) -> str:
    """The words between two figures of a sentence."""
    return one.one.point.text[one.figure.quantity.end : two.figure.quantity.start]


def is_plain(item: Held) -> bool:
    """Whether a figure is an amount of something and no share, change, duration, rate or small number of words."""
    one = item.figure.quantity
    if one.dimension in {"share", "factor", "time"} or item.figure.change:
        return False
    return not (one.word and one.scale == 1 and one.value <= 3)


def is_share(item: Held) -> bool:
    """Whether a figure is a share of something, and no growth."""
    return item.figure.amount.unit == "share" and not item.figure.change


def same_kind(one: Held, two: Held) -> bool:
    """Whether two figures can be added or compared: one unit, one rate, and where both name what they count, that."""
    first, second = one.figure, two.figure
    if not comparable(first.amount, second.amount):
        return same_coin(one, two)
    if first.amount.unit == "count" and first.noun and second.noun:
        return bool(first.noun & second.noun)
    return True


def addable(one: Held, two: Held) -> bool:
    """Whether two figures are of one unit, or amounts of money that go by one word."""
    return comparable(one.figure.amount, two.figure.amount) or _one_word_for_money(one, two)


def same_coin(one: Held, two: Held) -> bool:
    """Whether two amounts of a source name their money by one word, which was read as that of two countries."""
    return one.one.sources[:1] == two.one.sources[:1] and _one_word_for_money(one, two)


def _one_word_for_money(one: Held, two: Held) -> bool:
    if {one.figure.quantity.dimension, two.figure.quantity.dimension} != {"money"}:
        return False
    words = [_LETTERS.findall(_SCALED.sub("", item.figure.printed)) for item in (one, two)]
    return bool(words[0]) and words[0] == words[1]


def same_time(one: Held, two: Held) -> bool:
    return one.figure.when is None or two.figure.when is None or one.figure.when.meets(two.figure.when)


def unique(items: Iterable[Held]) -> list[Held]:
    """Each amount once: one that is said again for the same time is no second one."""
    kept: list[Held] = []
    for item in items:
        if not any(item.figure.amount.value == other.figure.amount.value and same_time(item, other) for other in kept):
            kept.append(item)
    return kept


def said_like(value: float, like: Held) -> str:
    """``value``, in what units of ``like`` turn into, printed as ``like`` prints its own."""
    quantity = like.figure.quantity
    factor = like.figure.amount.value / quantity.value if quantity.value else 1.0
    own = value / factor
    scale, word = next(((size, name) for size, name in _SCALES if quantity.scale == size), (1, ""))
    number = _number(own / scale, quantity.decimals + (0 if quantity.decimals else 2))
    return _with_unit(f"{number} {word}".strip(), quantity.unit, quantity.dimension)


def _with_unit(number: str, unit: str, dimension: str) -> str:
    if dimension == "money" and _SIGNS.fullmatch(unit):
        return f"{unit} {number}"
    if unit in {"%", "share"}:
        return f"{number}%" if unit == "%" else number
    return f"{number} {unit}" if unit and dimension not in {"count", ""} else number


def plain_number(value: float, decimals: int = 2) -> str:
    """A number with thousands set apart and no more decimals than it has."""
    return _number(value, decimals)


def _number(value: float, decimals: int) -> str:
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def printed(items: Sequence[Held]) -> list[str]:
    return [item.figure.printed for item in items]
