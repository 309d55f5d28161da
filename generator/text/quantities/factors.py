"""How many times: "twice", "tenfold", "double the ..."; verbs ("doubled") give no number of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.text.quantities.cues import hedge, rate
from generator.text.quantities.numerals import words_to_value
from generator.text.quantities.quantity import Quantity
from generator.text.units import CARDINALS, any_of

_FACTOR = re.compile(
    rf"\b(?=[\ddefhnost])(?:(?P<count>{any_of(CARDINALS)}|hundred|\d{{1,4}}(?:\.\d{{1,2}})?)[- ]?fold\b|(?P<twice>twice"
    rf"|thrice)\b|(?P<digits>\d{{1,4}}(?:\.\d{{1,2}})?)x\b"
    r"|(?<!to )(?<!will )(?<!would )(?<!could )(?<!may )(?<!might )(?P<double>double|triple"
    r"|treble)(?=\s(?:the|its|their"
    r"|his|her|our|that|those|what)\b))",
    re.IGNORECASE,
)
_STEMS = {"doub": 2.0, "trip": 3.0, "treb": 3.0, "twic": 2.0, "thri": 3.0}


def factors(text: str, hidden: Callable[[int], bool]) -> Iterator[Quantity]:
    """Every factor of ``text``, in the unit "times"."""
    for match in _FACTOR.finditer(text):
        if hidden(match.start()):
            continue
        before, after = text[max(0, match.start() - 64) : match.start()], text[match.end() : match.end() + 32]
        sure = hedge(before, after)
        yield Quantity(
            match.start(), match.end(), _value(match), "times", dimension="factor", approximate=sure.approximate,
            bound=sure.bound, per=rate(before, after) if match["twice"] else "", word=not match["digits"],
        )  # fmt: skip


def _value(match: re.Match[str]) -> float:
    if count := match["count"] or match["digits"]:
        return (
            float(count)
            if count[0].isdecimal()
            else 100.0
            if count.casefold() == "hundred"
            else words_to_value([count.casefold()]) or 0.0
        )
    return _STEMS[match[0].casefold()[:4]]
