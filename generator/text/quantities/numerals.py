"""Numerals, in digits and in words: where they stand and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.records import dataclass
from generator.text.units import CARDINALS, any_of

_GAP = "[ \u00a0\u202f\u2009]"
_THIN = "[\u00a0\u202f\u2009]"
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅛": 0.125}
_HUNDREDS = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FRACTIONS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
              "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100}  # fmt: skip
_MOST_DIGITS = 18

_DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,6}(?!\d|,\d)(?:\.\d{1,9})?"  # 1,234,567.8
    r"|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)(?:\.\d{1,9})?"  # 12,34,567
    r"|\d{1,3}(?:\.\d{3}){2,6}(?!\d)(?:,\d{1,9})?"  # 1.234.567,8
    r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,9}(?!\d)"  # 1.234,5
    r"|\d{1,3}(?:['’]\d{3}){1,6}(?!\d)(?:\.\d{1,9})?"  # 1'234
    rf"|\d{{1,3}}(?:{_THIN}\d{{3}}){{1,6}}(?!\d)(?:[.,]\d{{1,9}})?"
    r"|(?<!\d )\d{1,3}(?: \d{3}){1,6}(?!\d| \d)(?:[.,]\d{1,2}(?!\d))?"
    rf"|\d{{1,3}},\d{{1,2}}(?![\d,])(?={_GAP}?(?:[%€°$£]|[^\W\d_])|-[a-z]|[.;:)](?:\s|$))"  # 3,5 tonnes
    r"|\d+(?:\.\d+)?"
)
_CARDINAL = any_of((*CARDINALS, *_HUNDREDS))
_WORDS = rf"(?:{_CARDINAL})(?:(?:[ \u00a0-]|[ \u00a0]and[ \u00a0])(?:{_CARDINAL})\b){{0,9}}"
_PARTS = (
    r"hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|sixths?"
    r"|sevenths?|eighths?|ninths?|tenths?|twelfths?|twentieths?|hundredths?"
)
_STRESSED = "mere|good|full|bare|scant|paltry|meagre|clear|solid|whole|modest|hefty"
_LARGE = "thousand|million|billion|trillion"
_PARTS_OF_ONE = "third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth"
_CANDIDATE = re.compile(
    rf"(?=\d|(?<![^\W\d_])[abdefhmnost]|[{''.join(_VULGAR)}])"  # what any of them can begin with
    rf"(?:(?P<digits>(?:(?<![\w.,])|(?<=Rs\.)|(?<=Tk\.)|(?<=[Ss]h\.)|(?<=Rp\.)|(?<=Fr\.))(?:{_DIGITS})|(?<=[A-Za-z$€£¥₩₹₫])(?<![\d.,])\d+(?:[.,]\d+)*"
    rf"|(?<=\d[-–])\d+(?:[.,]\d+)*)(?:{_GAP}?(?P<vulgar>[{''.join(_VULGAR)}]))?"
    rf"|(?P<sole>[{''.join(_VULGAR)}])"
    rf"|\b(?P<of_large>(?P<how_many>a quarter|three[ -]quarters)[ ]of[ ]a[ ](?P<large>{_LARGE}))\b"
    rf"|\b(?:an?|one)[ ](?P<one_large>{_LARGE})[ ]and[ ]a[ ](?P<and_large>half|quarter)\b"
    rf"|\ba[ \u00a0](?P<more>(?:hundred|thousand)(?:[ \u00a0-](?:and[ \u00a0])?(?:{_CARDINAL})\b){{1,6}})"
    rf"|\b(?P<dozen>(?:(?:an?|{any_of(CARDINALS)})[ \u00a0](?:half[ -])?|half[ -]an?[ ]|\d{{1,3}}["
    rf" ])?(?P<plain>dozen|score|(?<=a )(?:hundred|thousand|million|billion|trillion)))\b(?!s)"
    rf"|\b(?P<fraction>(?:(?P<top>{any_of(CARDINALS)}|\d{{1,2}}|an?)(?:(?<=\ba)[ ](?:{_STRESSED}))?[ \u00a0-]"
    rf"|(?P<sub>)(?=half\b))(?P<bottom>{_PARTS}))\b(?!-)"
    rf"|\bevery[ ](?P<every>second|{_PARTS_OF_ONE})\b(?=[ ][a-z])(?![ ](?:year|month|week|day|hour|minute|time|decade))"
    r"|\b(?P<article>an?)(?=[ ](?:decade|century)\b)"
    rf"|\b(?P<words>{_WORDS})\b(?P<and_part>[ -]and[ -]a[ -](?:half|quarter)\b)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """``value`` stands at ``text[start:end]``; ``scale`` is already in it where ``word``."""

    start: int
    end: int
    value: float
    decimals: int = 0
    word: bool = False
    share: bool = False  # a fraction of something
    every: bool = False  # "every fifth"
    article: bool = False  # "a decade"


def numerals(text: str) -> Iterator[Numeral]:
    """Every numeral of ``text`` in order, names and dates among them."""
    comma = has_decimal_commas(text) or has_thousands_points(text)
    match = _CANDIDATE.search(text)
    while match:
        found = _numeral(match, comma)
        if found:
            yield found
        match = _CANDIDATE.search(text, found.end if found else match.end())


def has_decimal_commas(text: str) -> bool:
    """Whether decimals stand behind commas: "3,5 %" occurs, and neither "3.5 %" nor "1,234,567"."""
    comma = re.search(
        r"(?<![\d.,])\d{1,3}(?:\.\d{3}){0,4},\d{1,2}(?![\d,])[ \u00a0\u202f]?(?:%|€|EUR\b|Mio|Mrd|km\b|kg\b)", text
    )
    point = re.search(r"\d\.\d{1,2}(?!\d|\.\d)[ \u00a0\u202f]?(?:%|[a-z])|\d,\d{3},\d{3}(?!\d)", text)
    return bool(comma) and not point


def has_thousands_points(text: str) -> bool:
    """Whether thousands stand behind points: "40.500" and "1.200" occur, round ones among them, and no "3.5"."""
    rounds = re.search(r"(?<![\d.,])[1-9]\d{0,2}\.\d00(?![\d.,%])", text)
    return bool(rounds) and not re.search(r"\d\.(?:\d{1,2}|\d{4,12})(?![\d.])|\d,\d{3}(?!\d)", text)


def _numeral(match: re.Match[str], comma: bool) -> Numeral | None:
    start, end = match.span()
    if match["digits"]:
        return _from_digits(match, comma)
    if match["sole"]:
        return Numeral(start, end, _VULGAR[match["sole"]], share=True)
    if large := match["large"] or match["one_large"]:
        return Numeral(start, end, _HUNDREDS[large.casefold()] * _of_large(match), word=True)
    if match["fraction"]:
        return _from_fraction(match)
    if match["dozen"]:
        return _from_dozen(match)
    if match["every"]:
        bottom = {"second": 2}.get(match["every"].casefold()) or _FRACTIONS[match["every"].casefold()]
        return Numeral(start, end, 1 / bottom, word=True, share=True, every=True)
    if match["more"]:
        value = words_to_value(["one", *(part.casefold() for part in re.findall(r"[^\W\d_]+", match["more"]))])
        return Numeral(start, end, value, word=True) if value is not None else None
    if match["article"]:
        return Numeral(start, end, 1.0, word=True, article=True)
    return _from_words(match)


def _of_large(match: re.Match[str]) -> float:
    """How much of a million "a quarter of a million" and "a million and a half" are."""
    if match["one_large"]:
        return 1.5 if match["and_large"].casefold() == "half" else 1.25
    return 0.25 if match["how_many"].casefold().startswith("a") else 0.75


def _from_digits(match: re.Match[str], comma: bool) -> Numeral | None:
    printed = match["digits"]
    if len(printed) > _MOST_DIGITS + 6:
        return None
    plain = digits_to_plain(printed, comma)
    if plain.count(".") > 1:
        return None  # groups of no style at all
    value = float(plain) + _VULGAR.get(match["vulgar"] or "", 0.0)
    end = match.end() if match["vulgar"] else match.end("digits")
    return Numeral(match.start("digits"), end, value, len(plain.partition(".")[2]))


def digits_to_plain(printed: str, comma: bool = False) -> str:
    """ "1,234.5", "1 234,5" and "1.234,5" as "1234.5"; ``comma``: a lone comma or point is read the continental way."""
    bare = re.sub(r"[ \u00a0\u202f\u2009'’]", "", printed)
    signs = re.sub(r"\d", "", bare)
    decimal = _decimal_sign(bare, signs, comma or (bare != printed and "," in bare))
    for sign in ".,":
        bare = bare.replace(sign, "|" if sign == decimal else "")
    return bare.replace("|", ".")


def _decimal_sign(bare: str, signs: str, comma: bool) -> str:
    """Which of "." and "," stands before decimals; "" for neither."""
    if len(set(signs)) == 2:
        return signs[-1]
    if len(signs) != 1:
        return ""
    whole, _, rest = bare.partition(signs)
    if len(rest) == 3 and whole != "0":
        return "" if (signs == ",") != comma else signs
    return signs


def _from_fraction(match: re.Match[str]) -> Numeral | None:
    """ "two thirds", "a quarter of", "half"; "third quarter" and "a second half" are none."""
    top, bottom = (match["top"] or "").casefold(), match["bottom"].casefold()
    count = CARDINALS.get(top) or (float(top) if top.isdecimal() else 1.0)
    if count > 1 and not bottom.endswith("s") and bottom != "half":
        return None
    return Numeral(
        *match.span(), count / _FRACTIONS[bottom if bottom in _FRACTIONS else bottom[:-1]], word=True, share=True
    )


def _from_dozen(match: re.Match[str]) -> Numeral:
    lead, plain = match["dozen"].casefold(), match["plain"].casefold()
    first = re.split(r"[ \u00a0-]", lead)[0]
    times = 0.5 if "half" in lead else CARDINALS.get(first) or (float(first) if first.isdecimal() else 1.0)
    each = {"dozen": 12.0, "score": 20.0}.get(plain) or float(_HUNDREDS[plain])
    return Numeral(*match.span(), times * each, word=True)


def _from_words(match: re.Match[str]) -> Numeral | None:
    """The longest beginning of the run that is one number: of "five twenty-five" the first word."""
    parts = [(part[0].casefold(), part.end()) for part in re.finditer(r"[^\W\d_]+", match["words"])]
    for length in range(len(parts), 0, -1):
        words = [word for word, _ in parts[:length]]
        value = words_to_value(words) if words[-1] != "and" else None
        if value is not None and length == len(parts) and (rest := match["and_part"]):
            return Numeral(*match.span(), value + (0.5 if rest.casefold().endswith("half") else 0.25), word=True)
        if value is not None:
            return Numeral(match.start(), match.start() + parts[length - 1][1], value, word=True)
    return None


def words_to_value(words: list[str]) -> float | None:
    """ "one hundred and twenty five" is 125; None for what nobody says."""
    total, group, last = 0.0, 0.0, ""
    for word in words:
        if word == "and":
            if last not in _HUNDREDS:
                return None
        elif word in CARDINALS:
            if last in CARDINALS and not (CARDINALS[last] >= 20 and CARDINALS[word] < 10):
                return None
            group += CARDINALS[word]
        elif word == "hundred":
            if not 0 < group < 100:
                return None
            group *= 100
        else:
            total, group = _scaled(total, group, _HUNDREDS[word])
            if total < 0:
                return None
        last = word
    return total + group


def _scaled(total: float, group: float, scale: int) -> tuple[float, float]:
    """The total grown by a group of thousands, millions; below zero where there is none to scale."""
    if group == 0 or (total and total < scale):
        return -1.0, 0.0
    return total + group * scale, 0.0
