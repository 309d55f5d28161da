"""Digits that are no dates though they look like years: of citations, addresses and numbers of things."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from generator.text.dates.words import MONTH_NUMBERS

_HIDDEN = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]{1,2000}|\b10\.\d{4,9}/[^\s<>\"]{1,300}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}"
    r"|\b(?!(?:1[5-9]|20)\d\d-(?:1[5-9]|20)\d\d\b)\d{4}-\d{3}[\dXx]\b|\b\d{3}-\d{1,5}-\d{1,7}-\d{1,7}-[\dX]\b"
)
_PARENTHESIS = re.compile(r"[(\[][^()\[\]]{0,400}\b(?:1[5-9]|20)\d\d[a-z]?[^()\[\]]{0,400}[)\]]")
_NAME = r"(?:(?:[vV][ao]n|[dD]e|[dD]el|[lL]a|[dD]i|al|bin)\s)?[A-ZÀ-ÞĐ][\w.'’&-]{0,40}"
_CITED = re.compile(
    rf"\s*(?:(?:see|cf\.|e\.g\.|also|and|in|from|quoted|cited|as|source:|Source:)[,]?\s){{0,4}}"
    rf"(?:{_NAME})(?:(?:,?\s(?:&|and|et\sal\.?)|,)?\s(?:{_NAME}|of|for|the|on)){{0,9}}(?:,?\set\sal\.?)?(?:,?\s(?"
    rf":eds?\.|n\.d\.))?"
    rf",?\s(?:1[5-9]|20)\d\d[a-z]?(?:\s*[,:&]\s*(?:(?:1[5-9]|20)\d\d[a-z]?|(?:pp?|paras?|ch|sec|fig)\.\s?[\w–-]{{"
    rf"1,12}}|\d{{1,4}}(?:[-–]\d{{1,4}})?|§\s?[\d.]{{1,8}})){{0,6}}\s*"
)
_NARRATED = re.compile(
    rf"(?<![\w.'’&-])(?:{_NAME}(?:,\s{_NAME}){{0,4}},?\s(?:and|&)\s{_NAME}|{_NAME}(?:,?\sand\sothers|\set\sal\.?,?))\s?"
    r"[(\[]((?:1[5-9]|20)\d\d[a-z]?)[^()\[\]]{0,40}[)\]]"
)
_SINGLE = re.compile(
    rf"(?<![\w\"”’-])(?:{_NAME})(?:[’']s)?\s[(\[]((?:1[5-9]|20)\d\d[a-z]?)(?:[,:]\s?(?:pp?\.)?\s?[\d–-]{{1,12}})?[)\]]"
    r"(?=\s(?:argue|find|found|show|note|suggest|report|state|claim|write|wrote|describe|propose|observe"
    r"|conclude|examine|"
    r"analy[sz]e|define|estimate|demonstrate|point|use|call|contend|explain|see|emphasi[sz]e|reveal|provide"
    r"|identif|stud|has|have)"
    r"\w{0,6}\b)"
)


_LONGER_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+\s$")  # the year of "the Basel Accord (1988) shows" is a date
_OPENING = re.compile(r"(?:As|In|By|But|And|While|When|Since|Although|However|Also)\s$")


class Hidden:
    """Stretches of a text whose digits are no dates: addresses, numbers of things, citations."""

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _HIDDEN.finditer(text)]
        spans += [match.span() for match in _PARENTHESIS.finditer(text) if _is_citation(match[0][1:-1])]
        spans += [match.span(1) for match in _NARRATED.finditer(text)]
        spans += [
            match.span(1)
            for match in _SINGLE.finditer(text)
            if not _is_longer(text[max(0, match.start() - 24) : match.start()])
        ]
        self.spans = sorted(spans)
        self._starts = [start for start, _ in self.spans]

    def holds(self, place: int) -> bool:
        at = bisect_right(self._starts, place) - 1
        return any(start <= place < end for start, end in self.spans[max(0, at - 1) : at + 1])


@lru_cache(maxsize=16)
def hidden_in(text: str) -> Hidden:
    """The hidden stretches of ``text``, looked for once."""
    return Hidden(text)


def _is_longer(before: str) -> bool:
    return bool(_LONGER_NAME.search(before)) and not _OPENING.search(before)


def _is_citation(inside: str) -> bool:
    """Whether names and years are all that the brackets hold."""
    parts = [part for part in inside.split(";") if part.strip()]
    matched = [_CITED.fullmatch(part) for part in parts]
    if _YEAR_AND_PAGE.match(inside):
        return True
    return bool(matched) and bool(matched[0]) and not any(_names_month(part) for part in parts)


_YEAR_AND_PAGE = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?(?:,\s(?:pp?|paras?|ch|sec|fig)\.|:\s?\d{1,4}(?:[-–]\d{1,4})?$)")


def _names_month(part: str) -> bool:
    return any(word.strip(".,") in MONTH_NUMBERS for word in part.split())
