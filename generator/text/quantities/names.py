"""Numbers that count nothing: of dates, labels, addresses, citations, times, and inside names."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.text.dates import date_places
from generator.text.money import BEFORE, CODES, LETTERED, lettered
from generator.text.units import SCALES, any_of, words_of

_LABELS = (
    r"sections?|sec|figures?|figs?|tables?|tab|articles?|arts?|pages?|pp?|nos?|nrs?|number|chapters?|ch"
    r"|volumes?|vols?|issues?|footnotes?"
    r"|notes?|clauses?|annex(?:es)?|paragraphs?|paras?|boxe?s?|appendi(?:x|ces)|steps?|parts?|phases?|types?"
    r"|versions?|levels?|lines?|rooms?|classe?s?"
    r"|grades?|tiers?|stages?|goals?|targets?|sdgs?|resolutions?|equations?|eqs?|items?|acts?|routes?|highways?"
    r"|flights?|channels?|rules?|schedules?"
    r"|blocks?|mark|category|categories|scenarios?|models?|questions?|q|panels?|exhibits?|charts?|maps?|units?"
    r"|districts?|group|zone|gate|track|chapter|tel|phone|fax|isbn|issn|doi|id|ref|iso|rfc|sgd|title|lot|bill"
    r"|decree|directive|regulation|proposition|amendment|public law|hr|version|release|build|row|column|day|week"
)
_HIDDEN = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}"
    r"|\b10\.\d{4,9}/[^\s<>\"]{1,300}"
    r"|\barXiv:[\d.v]{4,20}"
    r"|\b(?!(?:1[5-9]|20)\d\d-(?:1[5-9]|20)\d\d\b)\d{4}-\d{3}[\dXx]\b|\b97[89][- ]?\d{1,5}[- ]\d{1,7}[- ]\d{1,7}["
    r"- ][\dX]\b"
    r"|\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,40}\]|\(\d{1,3}(?:\s?[,;–]\s?\d{1,3}){0,20}\)|(?<=\w)[(]\d{1,3}[)]"
    r"|\+\d{1,3}[ .()-]{0,2}(?:\d{1,4}[ .()-]{1,2}){1,5}\d{2,5}\b|\b\d{3}[-.]\d{3}[-.]\d{4}\b"
    r"|\b0\d{2,4}(?:[ -]\d{2,4}){2,3}\b|\(\d{3}\)\s?\d{3}-\d{4}"
    r"|\b\d{1,2}[:.]\d{2}(?::\d{2})?(?=\s?(?:[ap]\.?m\b|GMT|UTC|h\b|hrs))|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}"
    r"\s?[ap]\.?m\.?(?!\w)|\b\d{1,2}\so['’]clock"
    rf""
    rf"|\b(?=[a-z]{{1,12}}(?: law)?\.?\s?[#(]?\d)(?<!\bwe )(?<!they )(?!(?:(?<=s )|(?<=now )|(?<=to ))number\b)"
    rf"(?!number \d{{1,3}},\d{{3}})"
    rf"(?:{_LABELS})\.?\s?[#(]?\d+(?:[.,:/-]\d+){{0,6}}[a-z]?\b(?:\s?(?:[-–—]|to|and|or|,)\s?\d+(?:\.\d+){{0,4"
    rf"}}\b(?!\s?(?:%|per)))?(?!\s?(?:%|per\s?cent|percent|million|billion|trillion|bn|thousand)|[,.]\d)"
    r"|[§#¶]{1,2}\s?\d+(?:[.\d]{0,12})(?:\s?[-–]\s?[\d.]{1,8})?"
    r"|\b\d+\s?[+]\s?\d+\b(?!\s?%)|\b24/7\b|\b9/11\b|\b50[-/]50\b|\bn\s?=\s?(?=\d)\b"
    r"|\b\d{1,4}/\d{1,4}/\d{2,4}\b|\b(?:1[5-9]|20)\d\d/\d{3,4}\b"
    r"|\b\d{1,3}\(\d{1,3}\)(?:[:,]\s?\d{1,5}(?:[-–]\d{1,5})?)?|\b\d{1,3}(?:st|nd|rd|th)\b|\b(?:1[0-9]|20"
    r"|[1-9])0s\b|\b(?:mid-)?[2-9]0s\b"
    r"|©\s?\d{4}|\b(?:v\d{1,3}\.\d{1,3}(?:\.\d{1,3}){0,3}|\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,3}){0,3})\b",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^[ \t]{0,8}(?:#{1,6}\s)?(?:[-*•]\s)?[(\[]?(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?(?=\s+[^\W\d_a-z])|\d{1,3}[.)\]]"
    r"(?=\s))",
    re.MULTILINE,
)
_NAME_BEFORE = re.compile(r"(?:^|[\s(\"“])([A-ZÀ-Þ][\w.’'&-]*[\w’'])\s$")
_OPENERS = words_of(
    """In By Since During Until Till Before After From Between For The Of To Through And Or As About Around Some
    Nearly Almost Over Under At On But This That These Those With Roughly Approximately Only Just Its Their Our
    His Her All Both More Less Fewer Up A An Another Every Each Within Currently Still Of Add Total Now Then
    When Where While If Although Though Because Today Yesterday Last Next Exactly Precisely Out Per Whereas
    Instead Besides First Second Finally Meanwhile However There Altogether Together Elsewhere Nationwide Worldwide
    Countrywide Overall Abroad Here Nearby Yet So Thus Hence Also Even Among Beyond Despite Given Counting Including
    Excluding Sometimes Often Perhaps Maybe Later Earlier Afterwards Once Twice No Not None Indoors Outdoors Inside
    Outside Upstream Downstream Overnight Tonight Tomorrow Never Nor Either Neither"""
)
# An adverb that opens a sentence; names end like one.
_ADVERB = re.compile(r"(?!(?:July|Italy|Sicily|Assembly|Family|Supply)$)[A-Z][a-z]{2,}ly$")
# What has a name with a number: "Boeing 737 planes", "Leopard 2 tanks". What else stands behind one is counted.
_MODELLED = re.compile(
    r"(?:planes|aircraft|airplanes|aeroplanes|airliners|jets|jetliners|helicopters|drones|tanks|guns|rifles|pistols"
    r"|missiles|rockets|launchers|howitzers|trains|trams|trainsets|buses|cars|vans|trucks|lorries|tractors|engines"
    r"|locomotives|motorcycles|phones|handsets|computers|laptops|consoles|satellites|probes|reactors|turbines|boats"
    r"|submarines|astronauts|crews|users|patients|players|goals|talks|models|versions|batteries|systems)"
)
# Whom something is given, so that what follows counts what: "left Ghana 12 ships", "brought Bonn 312 letters".
_GIVEN_TO = re.compile(
    r"\b(?:gave|gives?|given|left|leaves?|brought|brings?|costs?|sold|sells?|offer(?:s|ed)?|sends?|sent|lends?|lent"
    r"|hand(?:s|ed)|pays?|paid|won|wins?|earn(?:s|ed)|sav(?:es|ed)|ow(?:es|ed)|grant(?:s|ed)|award(?:s|ed)"
    r"|promis(?:es|ed)|charg(?:es|ed)|fin(?:es|ed)|allot(?:s|ted)|assign(?:s|ed)|supplie[sd]|deliver(?:s|ed))"
    r" (?:the )?[A-ZÀ-Þ][\w’'-]*(?: (?:of |for |and |the )?[A-ZÀ-Þ][\w’'-]*){0,4} $"
)


class Names:
    """Where in a text numbers are no quantities."""

    def __init__(self, text: str) -> None:
        self._text = text
        spans = [*date_places(text)]
        spans += [match.span() for pattern in (_HIDDEN, _HEADING) for match in pattern.finditer(text)]
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._reach: list[int] = []
        for _, end in self._spans:
            self._reach.append(max(end, self._reach[-1] if self._reach else 0))

    def hide(self, place: int) -> bool:
        """Whether ``place`` is inside a date, label, address, citation or time."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and self._reach[at] > place

    def inside_name(self, start: int, end: int) -> bool:
        """Whether digits belong to a name: "F-35", "PAC3", "5G", "21-2" of a name."""
        before, after = self._text[max(0, start - 24) : start], self._text[end : end + 3]
        letter = _LETTER.search(before)
        rand = letter and lettered(self._text, start - len(letter[0]), letter[0])
        if re.search(r"[^\W\d_][-‑.]?$", before) and not rand and not _MONEY.search(before):
            return True
        return bool(re.match(r"[^\W\d_]", after)) and not _GLUED.match(self._text, end)

    def follows_name(self, start: int) -> bool:
        """Whether a capitalised word that opens no sentence stands right before: "Boeing 737", "Agenda 21"."""
        match = _NAME_BEFORE.search(self._text[max(0, start - 30) : start])
        if match is None or match[1] in _OPENERS or _ADVERB.match(match[1]):
            return False
        return not _GIVEN_TO.search(self._text[max(0, start - 90) : start])

    def follows_model(self, start: int, noun: str) -> bool:
        """Whether a name that no preposition leads stands right before: "a Boeing 737", not "in Kenya 45".

        ``noun``: what would be counted; what has no models is, even behind a name.
        """
        if not _MODELLED.fullmatch(noun.rpartition(" ")[2]):
            return False
        before = self._text[max(0, start - 44) : start]
        if before.endswith(("’s ", "'s ")):
            return False  # "Bulgaria’s 140 hospitals"
        return self.follows_name(start) and not re.search(
            r"\b(?:[Ii]n|[Ff]rom|[Aa]cross|[Oo]f|and|,)\s[A-ZÀ-Þ][\w’'-]*\s$", before
        )


_MONEY = re.compile(
    rf"(?:\b(?:US|A|C|HK|NT|S|NZ|R|CN)?[$€£¥₩₹₫]|\b(?:{any_of(CODES)}|(?:{any_of(BEFORE)})\.?|RMB)|[₱฿₽₺₪₦₵₴৳₸₨])$"
)
_LETTER = re.compile(rf"(?<![\w$])(?:{LETTERED})$")
_GLUED = re.compile(
    rf"(?:{any_of(SCALES)}|k|m|b|t|bn|mn|tn|K|M|B|T|km|kg|g|mm|cm|nm|ha|kW|MW|GW|TW|kWh|MWh|GWh|TWh|pp|pps|bps|ppm|ppb|Hz|MHz|GHz"
    r"|GB|TB|MB|kt|Mt|Gt|x|bp|ft|mph"
    r"|m²|m2|km²|km2|yen|won|dong|million|billion|trillion|percent|pct|USD|EUR|GBP|JPY|VND|W|V)(?![^\W_])"
)
