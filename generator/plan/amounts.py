"""Numbers in templates: taken from the data of figures and the sentences of points, computed, never typed.

``{{ data("trade").value("Total", "2022") | money }}`` prints "USD 228.7 billion". What is printed remembers what it was
made of: the edition's record names the formula, and the ids that the number rests on stand around it in the documents.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import field
from fractions import Fraction
from typing import NoReturn

from generator.formats.report import nearest
from generator.model.chart import Chart, Figure
from generator.model.index import point_index
from generator.model.labels import Labels
from generator.model.outline import Outline, PartialDate, Point
from generator.model.written import Computed
from generator.plan.meter import TemplateFaultError
from generator.plan.tokens import Opaque, Token, markdown_escape
from generator.records import dataclass
from generator.text.numbers import Number, numbers
from generator.text.units import CURRENCIES, SCALES

CURRENCY_CODES = frozenset(CURRENCIES.values())
MOST_DECIMALS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Amount(Opaque):
    """A number with its unit and what it was made of; ``shown_decimals`` is how its data print."""

    amount: Fraction
    unit: str
    shown_decimals: int
    formula: str
    figures: tuple[str, ...] = ()
    points: tuple[str, ...] = ()

    def __add__(self, other: object) -> Amount:
        return self._with(other, "+", lambda one, two: one + two)

    def __sub__(self, other: object) -> Amount:
        return self._with(other, "-", lambda one, two: one - two)

    def __str__(self) -> NoReturn:
        raise TemplateFaultError(
            f"how shall '{self.formula}' print?", "write | number, | money, or | share(...) behind it"
        )

    def _with(self, other: object, sign: str, apply: Callable[[Fraction, Fraction], Fraction]) -> Amount:
        taken = as_amount(other, sign)
        if taken.unit != self.unit:
            what = f"'{self.unit}' {sign} '{taken.unit}' is nothing: the units differ"
            raise TemplateFaultError(what, "take both numbers in one unit")
        return self.made(apply(self.amount, taken.amount), self.unit, f"{self.formula} {sign} {taken.formula}", taken)

    def made(self, amount: Fraction, unit: str, formula: str, other: Amount) -> Amount:
        """``amount``, computed of this and ``other``."""
        figures = tuple(dict.fromkeys((*self.figures, *other.figures)))
        points = tuple(dict.fromkeys((*self.points, *other.points)))
        return Amount(amount, unit, max(self.shown_decimals, other.shown_decimals), formula, figures, points)


def as_amount(value: object, filter_name: str) -> Amount:
    """``value`` if it is a number of the data; one that was typed, or counted by a template, is refused."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, DataView | PointView):
        raise TemplateFaultError(
            f"'{filter_name}' takes one number, not all of '{value.id}'", f"write {value.how} before it"
        )
    raise TemplateFaultError(
        f"'{filter_name}' takes a number of the data, and '{value}' is typed",
        'write {{ data("FIGURE").value("SERIES", "X") | ' + filter_name + ' }} or point("ID").value()',
        "a typed number has no source, and stays as it is when the data change",
    )


@dataclass(frozen=True, slots=True)
class DataView(Opaque):
    """A figure's data: ``value`` of a series at an x, or of a table's row and column; ``first`` and ``last``."""

    id: str
    figure: Figure
    shown = frozenset(["first", "id", "last", "message", "unit", "value"])
    how = '.value("SERIES", "X")'

    @property
    def unit(self) -> str:
        return self.figure.unit

    @property
    def message(self) -> Token:
        return Token(f"[]{{figure={self.id}}}")

    def __str__(self) -> NoReturn:
        raise TemplateFaultError(f"the figure '{self.id}' is no number", f"write {self.how} behind data(...)")

    def value(self, series: object, x: object) -> Amount:
        """The number of ``series`` at ``x``."""
        chart = self.figure.chart
        rows = chart.categories or tuple(row[0] for row in chart.cells)
        return self._cell(str(series), _index(str(x), rows, "x", self.id))

    def first(self, series: object) -> Amount:
        """The first number that ``series`` has."""
        return self._cell(str(series), self._drawn(str(series))[0])

    def last(self, series: object) -> Amount:
        """The last number that ``series`` has."""
        return self._cell(str(series), self._drawn(str(series))[-1])

    def _drawn(self, series: str) -> list[int]:
        values = _values(self.figure.chart, series, self.id)
        found = [index for index, value in enumerate(values) if value is not None]
        if not found:
            raise TemplateFaultError(f"'{series}' of figure '{self.id}' has no number", "name another series")
        return found

    def _cell(self, series: str, index: int) -> Amount:
        chart = self.figure.chart
        value = _values(chart, series, self.id)[index]
        x = (chart.categories or tuple(row[0] for row in chart.cells))[index]
        if value is None:
            raise TemplateFaultError(f"'{series}' of figure '{self.id}' has a gap at '{x}'", "name another x")
        unit = chart.across.unit if chart.across and chart.across.name == series else self.figure.unit
        decimals = value.decimals if chart.cells else chart.decimals
        return Amount(value.number, unit, decimals, f"{self.id}[{series}, {x}]", (self.id,))


@dataclass(frozen=True, slots=True)
class _Cell:
    """A number of the data and with how many decimals it is written."""

    number: Fraction
    decimals: int


def _values(chart: Chart, series: str, figure: str) -> list[_Cell | None]:
    """The numbers of a series, or of a table's column."""
    columns: dict[str, list[str]] = {
        one.name: ["" if value is None else repr(value) for value in one.values] for one in chart.series
    }
    if chart.across:
        columns[chart.across.name] = ["" if value is None else repr(value) for value in chart.across.values]
    if chart.cells:
        columns |= {name: [row[at] for row in chart.cells] for at, name in enumerate(chart.columns) if at}
    if series not in columns:
        have = tuple(columns)
        what = f"figure '{figure}' has no series '{series}'; have: {', '.join(have) or 'none, it holds no numbers'}"
        raise TemplateFaultError(what, nearest(series, have) if have else "name a figure with numbers")
    return [_cell(text) for text in columns[series]]


def _cell(text: str) -> _Cell | None:
    found = numbers(text) if not _is_decimal(text) else ()
    plain = str(found[0].printed_value) if found else text
    return _Cell(Fraction(plain), len(plain.partition(".")[2])) if _is_decimal(plain) else None


def _is_decimal(text: str) -> bool:
    try:
        Fraction(text)
    except (ValueError, ZeroDivisionError):
        return False
    return True


def _index(name: str, known: tuple[str, ...], kind: str, figure: str) -> int:
    if name in known:
        return known.index(name)
    what = f"figure '{figure}' has no {kind} '{name}'; have: {', '.join(known) or 'none'}"
    raise TemplateFaultError(what, nearest(name, known) if known else "name a figure with numbers")


@dataclass(frozen=True, slots=True)
class PointView(Opaque):
    """A point of the outline: the numbers of its sentence, its date, its sources."""

    id: str
    point: Point
    shown = frozenset(["id", "value"])
    how = ".value()"

    def __str__(self) -> NoReturn:
        mend = f"write ::: {{.points id={self.id}}} for its sentence, or .value() | number for its number"
        raise TemplateFaultError(f"the point '{self.id}' is no number", mend)

    def value(self, unit: object = "", which: object = 1) -> Amount:
        """The number of its sentence in ``unit`` ("USD", "%", "years"), the ``which``-th of several."""
        found = [one for one in numbers(self.point.text) if one.unit not in _DATES]
        fitting = [one for one in found if not unit or one.unit == unit]
        have = ", ".join(f"'{one.printed}' ({one.unit or 'a count'})" for one in found) or "none"
        if not fitting:
            what = f"the point '{self.id}' states no number{f' in {unit}' if unit else ''}; have: {have}"
            raise TemplateFaultError(what, "name the unit of one that it states, or another point")
        if not isinstance(which, int) or not 1 <= which <= len(fitting):
            raise TemplateFaultError(f"the point '{self.id}' has {len(fitting)} such numbers: {have}", "count from 1")
        if len(fitting) > 1 and which == 1 and not unit:
            mend = f'write value("{fitting[0].unit}", 1) for the first of them'
            raise TemplateFaultError(f"which number of the point '{self.id}'? It states {have}", mend)
        return self._amount(fitting[which - 1])

    def _amount(self, number: Number) -> Amount:
        scale = next((name for name, factor in SCALES.items() if number.value == number.printed_value * factor), "")
        word = scale if number.printed_value and number.value != number.printed_value else ""
        unit = " ".join(part for part in (number.unit, word) if part)
        formula = f"{self.id}[{number.printed.strip()}]"
        return Amount(Fraction(str(number.printed_value)), unit, number.printed_decimals, formula, (), (self.id,))


_DATES = {"year", "month", "day", "ordinal", "decade", "time"}


@dataclass(slots=True)
class Desk:
    """What templates of one document compute with; ``computed`` are the numbers printed so far, by id."""

    outline: Outline
    labels: Labels
    day: Callable[[PartialDate], str]
    computed: dict[str, Computed] = field(default_factory=dict)

    @property
    def values(self) -> Mapping[str, object]:
        return {"data": self.data, "point": self.point}

    @property
    def filters(self) -> Mapping[str, Callable[..., object]]:
        return {"number": self.number, "money": self.money, "share": self.share, "growth": self.growth,
                "date": self.date, "cite": self.cite}  # fmt: skip

    def data(self, name: object) -> DataView:
        """The data of a figure."""
        have = tuple(self.outline.figures)
        if name not in self.outline.figures:
            raise TemplateFaultError(f"no figure '{name}'; have: {', '.join(have) or 'none'}", nearest(str(name), have)
                                if have else "add one to figures.yaml")  # fmt: skip
        return DataView(str(name), self.outline.figures[str(name)])

    def point(self, name: object) -> PointView:
        """A point by its id."""
        points = point_index(self.outline)
        if name not in points:
            close = nearest(str(name), tuple(points))
            mend = close if close.startswith("did") else "'policybrief outline --points' lists them"
            raise TemplateFaultError(f"no point '{name}'", mend)
        return PointView(points[str(name)].id, points[str(name)])

    def number(self, value: object, decimals: object = None) -> Token:
        """ "228.7", in the edition's language."""
        amount = as_amount(value, "number")
        return self._printed(self._figure(amount, decimals), amount)

    def money(self, value: object, decimals: object = None) -> Token:
        """ "USD 228.7 billion"; the unit has to be one of money."""
        amount = as_amount(value, "money")
        currency, _, scale = amount.unit.partition(" ")
        if currency not in CURRENCY_CODES:
            what = f"'{amount.formula}' is in '{amount.unit or 'no unit'}', which is no money"
            raise TemplateFaultError(what, "write | number, or give the figure a unit like 'USD billion'")
        words = " ".join(filter(None, (currency, self._figure(amount, decimals), scale)))
        return self._printed(words, amount)

    def share(self, part: object, whole: object = None, decimals: object = 1) -> Token:
        """ "35.1%": the part over the whole."""
        top, bottom = self._two("share", part, whole)
        made = top.made(top.amount / bottom.amount * 100, "%", f"share({top.formula}, {bottom.formula})", bottom)
        return self._printed(self._percent(made, decimals, signed=False), made)

    def growth(self, now: object, before: object = None, decimals: object = 1) -> Token:
        """ "+4.9%": the change from the second to the first."""
        new, old = self._two("growth", now, before)
        change = (new.amount / old.amount - 1) * 100
        made = new.made(change, "%", f"growth({new.formula}, {old.formula})", old)
        return self._printed(self._percent(made, decimals, signed=True), made)

    def date(self, value: object) -> Token:
        """A point's date in the edition's language."""
        if not isinstance(value, PointView):
            raise TemplateFaultError(f"'date' takes a point, and '{value}' is typed", 'write {{ point("ID") | date }}',
                                "a typed date has no source")  # fmt: skip
        if value.point.date is None:
            raise TemplateFaultError(f"the point '{value.id}' has no date", "give it date= in its note")
        words = self.day(value.point.date)
        return self._kept(words, Computed("", words, f"date({value.id})", (), (value.id,)))

    def cite(self, value: object) -> Token:
        """The citation of a point or of a figure's data, in the edition's style."""
        match value:
            case PointView() | DataView():
                return Token(f"[]{{cite={value.id}}}")
            case Amount():
                return Token(f'[]{{cite="{" ".join((*value.points, *value.figures))}"}}')
            case _:
                raise TemplateFaultError(f"'cite' takes a point, data or a number of them, not '{value}'",
                                    'write {{ point("ID") | cite }}', "typed words have no source")  # fmt: skip

    def _two(self, name: str, one: object, other: object) -> tuple[Amount, Amount]:
        if other is None:
            raise TemplateFaultError(f"'{name}' compares two numbers", f"write NUMBER | {name}(OTHER NUMBER)")
        top, bottom = as_amount(one, name), as_amount(other, name)
        if top.unit != bottom.unit:
            what = f"'{name}' compares '{top.unit}' with '{bottom.unit}'"
            raise TemplateFaultError(what, "take both numbers in one unit")
        if not bottom.amount:
            raise TemplateFaultError(f"'{name}' divides by '{bottom.formula}', which is zero", "name another number")
        return top, bottom

    def _figure(self, amount: Amount, decimals: object) -> str:
        return printed(amount.amount, _decimals(decimals, amount.shown_decimals), self.labels)

    def _percent(self, amount: Amount, decimals: object, *, signed: bool) -> str:
        text = printed(amount.amount, _decimals(decimals, 1), self.labels)
        plus = "+" if signed and amount.amount > 0 else ""
        return self.labels.say("{number}%", number=plus + text)

    def _printed(self, words: str, amount: Amount) -> Token:
        return self._kept(words, Computed("", words, amount.formula, amount.figures, amount.points))

    def _kept(self, words: str, computed: Computed) -> Token:
        digest = hashlib.sha256(f"{computed.formula}={words}".encode()).hexdigest()[:10]
        name = f"computed-{digest}"
        self.computed[name] = Computed(name, words, computed.formula, computed.figures, computed.points)
        return Token(f"[{markdown_escape(words)}]{{computed={name}}}")


def _decimals(wanted: object, otherwise: int) -> int:
    if wanted is None:
        return otherwise
    if isinstance(wanted, int) and 0 <= wanted <= MOST_DECIMALS:
        return wanted
    raise TemplateFaultError(f"'{wanted}' decimals cannot be printed", f"write a number from 0 to {MOST_DECIMALS}")


def printed(amount: Fraction, decimals: int, labels: Labels) -> str:
    """ "1,234.5" with the separators of ``labels``, rounded half away from zero."""
    scaled = abs(amount) * 10**decimals
    rounded = int(scaled + Fraction(1, 2))
    whole, part = divmod(rounded, 10**decimals)
    sign = "−" if amount < 0 and rounded else ""
    digits = f"{whole:,}".replace(",", labels.group) if whole >= 10_000 or labels.group == "," else str(whole)
    return f"{sign}{digits}{labels.decimal}{part:0{decimals}d}" if decimals else f"{sign}{digits}"
