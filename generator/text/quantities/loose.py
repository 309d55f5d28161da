"""Numbers that may be quantities if the text says of what: "Chile six", "it now takes three", "France 12"."""

from __future__ import annotations

import re

from generator.text.quantities.parts import Part
from generator.text.units import CARDINALS, any_of

LOOSE = "unsaid"  # the dimension of a number that is none unless its unit is found; never handed out

_HELD = re.compile(
    r"\b(?:the|these|those|this|that|all|both|any|our|their|its|his|her|no|either|between|each|or|day|phase|act|part|step"
    r"|top|big|group|stage|number|at|one)\s$",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:[Tt]he (?:other|remaining)|[Aa]ll|[Tt]he first|[Tt]he last) $")
_BEHIND_WORD = re.compile(
    r"$|[.,;:)](?=\s|$)| (?:in|from|at|on|to|with|under|against|for|by|abroad|a|per|and|or|of|more|fewer|less|than"
    r"|were|was|are|is|have|has|had|did|do|still|now|not|never|also|failed|remain|run|stood|came|went|would|will|could|can|may|might|must|after"
    r"|before|during|who|that|said|say|[a-z]{2,}ed)\b"
)
_NAME = r"(?:the )?(?:[A-ZÀ-Þ][\w’'.-]*[ ]){1,4}"
_AFTER_NAME = re.compile(
    rf"(?:[,;:] |\band |\bwhile |\bbut |\bagainst |\bwith |[.!?] ){_NAME}"
    r"(?:with |had |has |got |took |only |just |about |some )?$"
)
_IN_NAME = re.compile(
    rf"(?:^|[.,;:?!] |\band |\bbut |\bwhile )(?:[Ii]n|[Aa]cross) {_NAME}(?:only |just |about |some )?$"
)
_AFTER_NUMBER = re.compile(
    rf"(?:\d|\b(?:{any_of(CARDINALS)})\b)[^\d.;:!?]{{0,48}}(?:[,;]|,? and)"
    r" (?:(?P<named>(?:the |its |their )?(?:[^\W\d_][\w’'-]* ){1,3})|)$",
    re.IGNORECASE,
)
_AT = re.compile(r" (?:at|in|from|on|to|with|under|abroad)\b")
_BEHIND_NAME = re.compile(r"$|[.,;)](?=\s|$)| (?:and|but|while|in|of|with|from|on|more|fewer|by)\b")


def may_go_on(text: str, part: Part, before: str) -> bool:
    """Whether a number without a unit stands where one that leaves its unit unsaid would."""
    numeral = part.numeral
    if numeral.share or numeral.every or part.hyphened or part.value <= 1 or part.start != numeral.start:
        return False
    lead = text[max(0, part.start - 60) : part.start]
    if _AFTER_NAME.search(lead) or _IN_NAME.search(lead):
        return bool(_BEHIND_NAME.match(text, part.end))
    if not numeral.word:
        listed = _AFTER_NUMBER.search(lead)  # "19 seats, the Greens 7", "6 at Rome, 4 at Bonn"
        return bool(listed and (_BEHIND_NAME if listed["named"] else _AT).match(text, part.end))
    if re.search(r"\b[Oo]f every \w+", lead):
        return False  # "of every ten farms six": a proportion
    pointed = _HELD.search(before) and not _REST.search(lead)
    return not pointed and bool(_BEHIND_WORD.match(text, part.end))
