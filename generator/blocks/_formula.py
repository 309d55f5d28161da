"""A figure's formula in plain words: ``100 * exports / (exports + imports)`` is "exports as % of exports plus imports".

What the formula language cannot read stays as it was typed: the file that holds it has been checked before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from generator.model.labels import N_, Labels
from generator.records import dataclass

_TOKEN = re.compile(r"""\s*(?:(\d+(?:\.\d+)?)(?!\w)|([^\W\d]\w*)|`([^`]+)`|"([^"]*)"|'([^']*)'|([-+*/(),]))""")
_CODES = frozenset(
    ["usd", "eur", "jpy", "gbp", "cny", "chf", "aud", "cad", "krw", "inr", "vnd", "gdp", "us", "uk", "eu"],
)
_SIGNS = frozenset("+-*/(),")
PLUS, MINUS, TIMES, DIVIDED = N_("plus"), N_("minus"), N_("times"), N_("divided by")


def in_words(name: str, formula: str, labels: Labels) -> str:
    """What a computed series is: its name and how it was made, the name once where the words begin with it."""
    words = formula_words(formula, labels)
    if words.casefold().startswith(f"{name.casefold()} "):
        return name + words[len(name) :]
    return f"{labels.colon(name)} {words}" if name else words


def formula_words(formula: str, labels: Labels) -> str:
    """``formula`` as a phrase in the language of ``labels``."""
    try:
        reader = _Reader(list(_tokens(formula)), labels)
        said = _sum(reader)
    except (ValueError, RecursionError):
        return formula
    return said if reader.done else formula


@dataclass(slots=True)
class _Reader:
    """The tokens left; anything that does not fit is a ValueError."""

    tokens: list[str]
    labels: Labels
    at: int = 0

    def sign(self, english: str) -> str:
        """A word between two phrases, with its spaces."""
        return f" {self.labels.say(english)} "

    @property
    def done(self) -> bool:
        return self.at == len(self.tokens)

    @property
    def head(self) -> str:
        return "" if self.done else self.tokens[self.at]

    def next(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1] if self.at <= len(self.tokens) else ""

    def need(self, sign: str) -> None:
        if self.next() != sign:
            raise ValueError(sign)


def _tokens(formula: str) -> Iterator[str]:
    at = 0
    while at < len(formula.rstrip()):
        match = _TOKEN.match(formula, at)
        if not match:
            raise ValueError(formula)
        yield next(group for group in match.groups() if group is not None)
        at = match.end()


def _sum(reader: _Reader) -> str:
    said = _product(reader)
    while reader.head in {"+", "-"}:
        sign = PLUS if reader.next() == "+" else MINUS
        said += reader.sign(sign) + _product(reader)
    return said


@dataclass(slots=True)
class _Product:
    """What is multiplied and what it is divided by, as phrases."""

    reader: _Reader
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    def words(self) -> str:
        """A hundred times one thing over another is a percentage."""
        percent = "100" in self.above and len(self.above) > 1 and bool(self.below)
        above = list(self.above)
        if percent:
            above.remove("100")
        below, base = (self.below[:-1], self.below[-1]) if percent else (self.below, "")
        sign, labels = self.reader.sign, self.reader.labels
        said = sign(DIVIDED).join((sign(TIMES).join(above), *below))
        return labels.say("{part} as % of {whole}", part=said, whole=base) if percent else said


def _product(reader: _Reader) -> str:
    product = _Product(reader, [_factor(reader)])
    while reader.head in {"*", "/"}:
        side = product.above if reader.next() == "*" else product.below
        side.append(_factor(reader))
    return product.words()


def _factor(reader: _Reader) -> str:
    token = reader.next()
    if token == "-":
        return f"{reader.labels.say(MINUS)} {_factor(reader)}"
    if token == "+":
        return _factor(reader)
    if token == "(":
        said = _sum(reader)
        reader.need(")")
        return _grouped(said, reader)
    if not token or token in _SIGNS:
        raise ValueError(token)
    return _call(token, reader) if reader.head == "(" else _name(token)


def _grouped(said: str, reader: _Reader) -> str:
    """What stood in brackets: a plain sum is called one, anything else keeps its brackets."""
    parts = said.split(reader.sign(PLUS))
    if len(parts) == 1 and " " not in said:
        return said
    if len(parts) == 1 or any(reader.sign(sign) in said for sign in (MINUS, DIVIDED, TIMES)):
        return f"({said})"
    return reader.labels.say("the sum of {terms}", terms=reader.labels.listed(parts))


def _call(function: str, reader: _Reader) -> str:
    reader.need("(")
    first = _sum(reader)
    other = ""
    if reader.head == ",":
        reader.next()
        other = _sum(reader)
    reader.need(")")
    return _said(function, first, other, reader.labels)


def _said(function: str, first: str, other: str, labels: Labels) -> str:
    match function:
        case "base" if other:
            return labels.say("{what} as index, {base} = 100", what=first, base=other)
        case "growth" if other:
            return labels.say("change in {what} on {base}", what=first, base=other)
        case "share" if other:
            return labels.say("{part} as share of {whole}", part=first, whole=other)
        case "sum" if not other:
            return labels.say("sum of {what}", what=first)
        case _:
            raise ValueError(function)


def _name(token: str) -> str:
    """A column as words: "usd_billion" is "USD billion"."""
    words = token.replace("_", " ").split()
    return " ".join(word.upper() if word in _CODES else word for word in words)
