"""Formulas over the columns of a figure's data: ``100 * exports / total``, ``growth(total, 2019)``.

Numbers are exact fractions until the end. A column name that is no plain word stands in backquotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from generator.formats.report import nearest
from generator.limits import FORMULA_DEPTH, FORMULA_LENGTH
from generator.records import dataclass

Column: TypeAlias = tuple[Fraction | None, ...]

_TOKEN = re.compile(
    r"""[ \t]*(?:(?P<number>[0-9]{1,30}(?:\.[0-9]{1,30})?)(?!\w) | (?P<name>[^\W\d]\w*) | `(?P<quoted>[^`]+)`
    | "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<sign>[-+*/(),]) | (?P<end>$))""",
    re.VERBOSE,
)


class FormulaError(ValueError):
    """What is wrong with a formula; the caller knows where it stands."""

    def __init__(self, what: str, mend: str = "") -> None:
        super().__init__(what)
        self.mend = mend


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


@dataclass(slots=True)
class _Reader:
    """The tokens left, and the data: columns by name and the labels of the x axis."""

    tokens: list[_Token]
    columns: Mapping[str, Column]
    labels: Sequence[str]
    at: int = 0
    depth: int = 0

    @property
    def head(self) -> _Token:
        return self.tokens[self.at]

    def take(self, text: str) -> bool:
        """Step over ``text`` if it is next."""
        if self.head == _Token("sign", text):
            self.at += 1
            return True
        return False

    def need(self, text: str) -> None:
        if not self.take(text):
            shown = self.head.text or "the end"
            raise FormulaError(f"'{text}' expected before {shown}")


def evaluate(formula: str, columns: Mapping[str, Column], labels: Sequence[str]) -> Column:
    """The formula for every row; a gap in what it uses is a gap. Faults are FormulaError."""
    if len(formula) > FORMULA_LENGTH:
        raise FormulaError(f"the formula is longer than {FORMULA_LENGTH} characters", "compute it in steps in the CSV")
    reader = _Reader(_tokens(formula), columns, labels)
    value = _sum(reader)
    if reader.head.kind != "end":
        raise FormulaError(f"cannot read the formula at '{reader.head.text}'", "use + - * / ( ) and functions")
    return value


def columns_in(formula: str) -> tuple[str, ...]:
    """The names a formula uses that are not functions, each once; none where it cannot be read."""
    try:
        tokens = _tokens(formula)
    except FormulaError:
        return ()
    following = [*tokens[1:], _Token("end", "")]
    plain = (
        token.text
        for token, after in zip(tokens, following, strict=True)
        if token.kind == "quoted" or (token.kind == "name" and after != _Token("sign", "("))
    )
    return tuple(dict.fromkeys(plain))


def _tokens(formula: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while not found or found[-1].kind != "end":
        match = _TOKEN.match(formula, at)
        if not match or match.lastgroup is None:
            shown = formula[at:].strip()[:20]
            raise FormulaError(f"cannot read the formula at '{shown}'", "use + - * / ( ) and functions")
        kind = "text" if match.lastgroup in {"double", "single"} else match.lastgroup
        found.append(_Token(kind, match[match.lastgroup]))
        at = match.end()
    return found


def _sum(reader: _Reader) -> Column:
    reader.depth += 1
    if reader.depth > FORMULA_DEPTH:
        raise FormulaError("too many brackets inside each other", "compute it in steps in the CSV")
    value = _product(reader)
    while reader.head.text in {"+", "-"} and reader.head.kind == "sign":
        sign = 1 if reader.take("+") else -1
        if sign < 0:
            reader.need("-")
        value = _join(value, _product(reader), lambda a, b, sign=sign: a + sign * b)  # type: ignore[misc]
    reader.depth -= 1
    return value


def _product(reader: _Reader) -> Column:
    value = _atom(reader)
    while reader.head.text in {"*", "/"} and reader.head.kind == "sign":
        if reader.take("*"):
            value = _join(value, _atom(reader), lambda a, b: a * b)
        else:
            reader.need("/")
            value = _divide(value, _atom(reader))
    return value


def _atom(reader: _Reader) -> Column:
    negative = False
    while reader.head.kind == "sign" and reader.head.text in {"+", "-"}:
        negative ^= reader.head.text == "-"
        reader.at += 1
    value = _value(reader)
    return tuple(None if item is None else -item for item in value) if negative else value


def _value(reader: _Reader) -> Column:
    token = reader.head
    if reader.take("("):
        value = _sum(reader)
        reader.need(")")
        return value
    reader.at += 1
    match token.kind:
        case "number":
            return (Fraction(token.text),) * len(reader.labels)
        case "name" if reader.take("("):
            return _call(token.text, reader)
        case "name" | "quoted":
            return _column(token.text, reader)
        case _:
            raise FormulaError(f"a column or number expected before '{token.text}'" if token.text else "it ends early")


def _column(name: str, reader: _Reader) -> Column:
    if name not in reader.columns:
        known = tuple(reader.columns)
        raise FormulaError(f"the data have no column '{name}'", nearest(name, known) if known else "")
    return reader.columns[name]


def _call(name: str, reader: _Reader) -> Column:
    if name not in FUNCTIONS:
        raise FormulaError(f"unknown function '{name}'", nearest(name, tuple(FUNCTIONS)))
    value = FUNCTIONS[name](reader)
    reader.need(")")
    return value


def _base(reader: _Reader) -> Column:
    return tuple(None if item is None else item * 100 for item in _against(reader))


def _growth(reader: _Reader) -> Column:
    return tuple(None if item is None else item - 1 for item in _against(reader))


def _against(reader: _Reader) -> Column:
    """``(column, x``: the column over its value at x."""
    value = _sum(reader)
    reader.need(",")
    token = reader.head
    reader.at += 1
    if token.kind not in {"number", "text", "name"} or token.text not in reader.labels:
        raise FormulaError(f"there is no x '{token.text}' in the data", "name an x value; one with spaces in quotes")
    origin = value[reader.labels.index(token.text)]
    if not origin:
        raise FormulaError(f"the value at x '{token.text}' is {'zero' if origin == 0 else 'a gap'}", "use another x")
    return tuple(None if item is None else item / origin for item in value)


def _share(reader: _Reader) -> Column:
    value = _sum(reader)
    reader.need(",")
    return _divide(value, _sum(reader))


def _total(reader: _Reader) -> Column:
    value = _sum(reader)
    parts = [item for item in value if item is not None]
    if len(parts) != len(value):
        raise FormulaError("sum() of a column with a gap", "fill the gap, or leave the rows with gaps out of the CSV")
    return (sum(parts, Fraction(0)),) * len(value)


FUNCTIONS: Mapping[str, Callable[[_Reader], Column]] = {
    "base": _base,
    "growth": _growth,
    "share": _share,
    "sum": _total,
}


def _join(a: Column, b: Column, operation: Callable[[Fraction, Fraction], Fraction]) -> Column:
    return tuple(
        None if left is None or right is None else operation(left, right) for left, right in zip(a, b, strict=True)
    )


def _divide(a: Column, b: Column) -> Column:
    if any(item == 0 for item in b):
        raise FormulaError("it divides by zero", "check the data")
    return _join(a, b, lambda left, right: left / right)
