"""Spaces that must not break: between a currency and its amount, an amount and its scale, a title and its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

NO_BREAK = "\u00a0"

_MONEY = re.compile(r"\b(USD|EUR|JPY|GBP|CNY|CHF|AUD|CAD|KRW|INR|VND|US\$) (?=\d)")
_SCALE = re.compile(
    r"(?<=\d)() (?=(?:thousand|million|billion|trillion|bn|mn|tn|per cent|percent|%|nm|km|GW|MW|GDP)(?!\w))"
)
_PLACE = re.compile(r"(\b(?:pp?|paras?|sec|ch|fn|no)\.|§§?|¶) (?=[\dA-Z])")
_YEAR = re.compile(r"(?<=,) (?=\d{4}[a-z]?\b|n\.d\.)")
_NUMBERED = re.compile(r"\b(Figure|Table|Box|Annex|[Ss]ection|Part|Chapter|Page|fiscal|Abbildung|Tabelle) (?=[A-Z]?\d)")
_TITLED = re.compile(r"\b(Mrs?\.?|Ms\.?|Dr\.?|Prof\.|Messrs\.?|Herrn?|Frau|Mme\.?) (?=[^\W\d_a-z])")
_INITIAL = re.compile(r"(?<![\w.])([A-Z]\.) (?=[A-Z][a-z])")
_CITED = re.compile(r"(?<=\w,)() (?=(?:19|20)\d{2}[a-z]?(?:[;,)\]]|$)|n\.d\.)")
RULES = (_MONEY, _PLACE, _NUMBERED, _TITLED, _INITIAL, _SCALE, _CITED)
_TITLES = ("Mr", "Ms", "Dr", "Prof.", "Messrs", "Herr", "Frau", "Mme")
_AMOUNT, _COUNTED = re.compile(" [A-Z]?[0-9]"), re.compile("[0-9] ")
_OTHER_DIGIT = re.compile(r"[^\W\D0-9]")  # of other scripts, which the rules know, too


@lru_cache(maxsize=65536)
def tie(text: str) -> str:
    """Running text with no-break spaces in "USD 9.3 billion", "Figure 3", "Mr Biden" and "S. Korea"."""
    for rule in _rules(text):
        text = rule.sub(rf"\1{NO_BREAK}", text)
    return text


def _rules(text: str) -> Iterator[re.Pattern[str]]:
    """The rules for whose signs a quick look finds something in ``text``: most find nothing, and slowly."""
    other, dotted = not text.isascii() and _OTHER_DIGIT.search(text), ". " in text
    amount = other or _AMOUNT.search(text)
    if amount:
        yield _MONEY
    if dotted or "§ " in text or "¶ " in text:
        yield _PLACE
    if amount:
        yield _NUMBERED
    if any(title in text for title in _TITLES):
        yield _TITLED
    if dotted:
        yield _INITIAL
    if other or _COUNTED.search(text):
        yield _SCALE
    if ", " in text:
        yield _CITED


def tie_citation(text: str) -> str:
    """A citation with no-break spaces before years and places: "(Tran, 2024, p. 36)"."""
    return _YEAR.sub(NO_BREAK, tie(text))


def tie_all(text: str) -> str:
    """A label that never breaks."""
    return text.replace(" ", NO_BREAK)
