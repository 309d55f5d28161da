"""An entry without its list mark, emphasis marks and line ends, each character with its place in the original."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from generator.records import dataclass

Span = tuple[int, int]

MARK = re.compile(
    r"\s*(?:[-•*·–]\s+)?(?:\[(?P<a>\d{1,4})\]\s?\.?|\((?P<b>\d{1,3})\)(?=\s)|(?P<c>\d{1,3})\s?(?:[.)](?=\s|[^\W\d_])|/(?=\s))|"
    r"(?P<d>\d{1,3})(?=\s+(?:[^\W\d_]|[\"“‘«'][^\W\d_]))|(?P<e>[⁰¹²³⁴-⁹]{1,3})(?=\s?[^\W\d_\s]|\s[\"“‘«']))\s*"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s*<>]+")
_TITLED = re.compile(r"(?:(?:PGS|GS|TSKH|TS|ThS|Prof|Dr)\.\s?)+(?=[^\W\d_a-zß-ÿ])")  # what a person is, before the name
_BULLET = re.compile(r"\s*[-•*·–]\s+")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SIGNS = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "‐": "-",
    "\u2011": "-",
    "\u00ad": "",
    "\u200b": "",
    "ﬁ": "fi",
    "ﬂ": "fl",
}
_TOKEN = re.compile(
    r"\\(?P<kept>[$&%#_*\[\]()~.])|(?P<em>\*{1,3})|(?P<tag></?(?:i|em|b|strong|cite)>)|(?P<space>\s+)|(?P<dash>_{3,})|(?P<under>(?<!\w)_(?=\S)|(?<=\S)_(?!\w))|(?P<sign>.)"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """``text`` is what remains; ``at[i]`` is where its i-th character stands in the original; ``number`` the mark's."""

    text: str
    at: tuple[int, ...]
    italics: tuple[Span, ...] = ()
    number: str = ""

    def place(self, start: int, end: int) -> Span:
        """The span of the original that holds ``text[start:end]``."""
        return (self.at[start], self.at[end - 1] + 1) if start < end else (0, 0)


def printed_number(mark: re.Match[str] | None) -> str:
    """The number that a match of ``MARK`` holds in plain digits, empty without one."""
    return next((part.translate(_RAISED) for part in (mark.groupdict() if mark else {}).values() if part), "")


def plain(text: str, slanted: Iterable[Span] = ()) -> Plain:
    """Take an entry out of its dress; ``slanted`` are stretches of ``text`` that the document sets in italics."""
    mark = MARK.match(text) or _BULLET.match(text)
    number = printed_number(mark)
    signs: list[str] = []
    places: list[int] = []
    italics: list[Span] = []
    opened: dict[str, int] = {}
    addresses = {at for found in _ADDRESS.finditer(text) for at in range(*found.span())}
    begin = mark.end() if mark else 0
    titled = _TITLED.match(text, begin)
    for token in _TOKEN.finditer(text, titled.end() if titled else begin):
        if token.start() not in addresses and _is_mark(token):
            _toggle(token[0].strip("</>"), len(signs), opened, italics)
            continue
        for sign in _sign(token, signs):
            signs.append(sign)
            places.append(token.start("kept") if token["kept"] else token.start())
    while signs and signs[-1] == " ":
        signs.pop(), places.pop()
    italics += [(bisect_left(places, start), bisect_left(places, end)) for start, end in slanted]
    return Plain("".join(signs), tuple(places), _within(italics, len(signs)), number)


def _is_mark(token: re.Match[str]) -> bool:
    """A mark of emphasis; in an address such signs are its own."""
    return bool(token["em"] or token["tag"] or token["under"])


def _sign(token: re.Match[str], signs: list[str]) -> str:
    if token["space"]:
        return " " if signs and signs[-1] != " " else ""
    sign = token["kept"] or token[0]
    sign = _SIGNS.get(sign, sign)
    return "" if sign == " " and (not signs or signs[-1] == " ") else sign


def _toggle(mark: str, at: int, opened: dict[str, int], italics: list[Span]) -> None:
    """A mark that opens emphasis, or closes what it opened."""
    if mark in opened:
        italics.append((opened.pop(mark), at))
    else:
        opened[mark] = at


def _within(italics: list[Span], length: int) -> tuple[Span, ...]:
    return tuple(sorted((start, min(end, length)) for start, end in italics if start < min(end, length)))
