"""Series over members: one measure for several countries, fuels or firms, told in one sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.ingest.series_types import Series, SeriesPoint
from generator.text.dates import date_places
from generator.text.quantities import Quantity, quantities
from generator.text.sentences import Span, sentences
from generator.text.wrapped import unwrapped

_FEWEST = 3  # members: two are a comparison
_MOST = 12
_PROPER = r"(?:the )?[A-ZÀ-Þ][\w’'.-]*(?: (?:of (?:the )?|and the )?[A-ZÀ-Þ][\w’'-]*){0,3}"
_COMMON = r"(?:the )?[a-z][a-z-]+(?: [a-z-]+){0,2}"
_AND = re.compile(r",? and |, ")
_LISTS = {
    kind: re.compile(rf"(?P<list>{name}(?:, {name}){{1,{_MOST}}},? and {name})(?=[\s,.;:)]|$)")
    for kind, name in (("proper", _PROPER), ("common", _COMMON))
}
_BEHIND = re.compile(
    r"(?P<of>(?: of (?:the |its |all )?[a-z-]+(?: [a-z-]+){0,2})?)[ ,]*(?:came from|went to|from|to|for|in)\s"
)
_ONE_BY_ONE = re.compile(r",? respectively\b")
_NAMED = re.compile(
    r"(?:^|[,;:(] |\band |\bwhile |\bbut |\bin |\bwere |\bare |\bwas |\bis |\bby )"
    rf"(?P<name>{_PROPER})(?P<verb>(?: [a-z]+){{0,4}}),? ?(?P<open>[(:]? ?)$"
)
_CAPITAL = re.compile("[A-ZÀ-Þ]")  # what a name begins with
_NEXT_NAMED = re.compile(
    rf"(?P<tail>(?: of (?:the )?[a-z-]+(?: [a-z-]+)?)?)\)?"
    rf"[,;]?(?: and| while| but| by| followed by){{0,2}} (?P<name>{_PROPER})"
    r"(?P<verb>(?: with| at| on| took| had)?),? ?(?P<open>[(:]? ?)"
)  # fmt: skip
_HEDGE = re.compile(r"\b(?:about|around|some|nearly|almost|only|just|over|roughly|another|a further) $")
_OPENERS = re.compile(r"(?:The|In|By|It|This|That|These|Those|Since|Of|On|At|For|From|A|An|They|We|Its|Their)\b")


def member_series(text: str, offset: int = 0) -> tuple[Series, ...]:
    """The series of one paragraph; ``offset`` is where it stands in the document."""
    text = unwrapped(text)
    every = [one for one in quantities(text) if one.high is None and one.dimension != "time"]
    starts = [one.start for one in every]
    found: list[Series] = []
    for span in sentences(text):
        inside = every[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if len(inside) >= _FEWEST:
            found += _of_sentence(text, span, inside, offset)
    return tuple(found)


def _of_sentence(text: str, span: Span, inside: Sequence[Quantity], offset: int) -> Iterator[Series]:
    for run in _runs(text, inside):
        if (names := _listed(text, span, run)) and _apart_from_dates(text, run):
            yield _series(names, run, _measure(text, span, run, names[-1]), offset)
    for chain, names, verb in _chains(text, span, inside):
        yield _series(names, chain, _measured_by(text, chain, verb), offset)


def _runs(text: str, inside: Sequence[Quantity]) -> Iterator[Sequence[Quantity]]:
    """Stretches of quantities of one unit with only commas and "and" between them."""
    run: list[Quantity] = []
    for one in inside:
        if run and not (one.unit == run[-1].unit and _AND.fullmatch(text[run[-1].end : one.start])):
            if _FEWEST <= len(run) <= _MOST:
                yield run
            run = []
        run.append(one)
    if _FEWEST <= len(run) <= _MOST:
        yield run


def _listed(text: str, span: Span, run: Sequence[Quantity]) -> list[str]:
    """As many names as values, listed before them or behind; common nouns only with "respectively"."""
    before, after = text[span.start : run[0].start][-400:], text[run[-1].end : span.end][:400]
    one_by_one = _ONE_BY_ONE.search(after) is not None
    kinds = ("proper", "common") if one_by_one else ("proper",)
    for kind in kinds:
        lists = [_AND.split(match["list"]) for match in _LISTS[kind].finditer(before)]
        if lists and len(lists[-1]) == len(run):
            return [_bare(name) for name in lists[-1]]
        led = _BEHIND.match(after)
        behind = _LISTS[kind].match(after, led.end()) if led else None
        if behind and len(names := _AND.split(behind["list"])) == len(run):
            return [_bare(name) for name in names]
    return []


def _apart_from_dates(text: str, run: Sequence[Quantity]) -> bool:
    """Whether no list of dates stands behind: "3, 4 and 5 in 2019, 2020 and 2021" is a series over time."""
    near = text[max(0, run[0].start - 80) : run[-1].end + 80]
    return len(date_places(near)) < len(run)


def _bare(name: str) -> str:
    return _VERB.sub("", re.sub(r"^the ", "", name)).rstrip(".,")


_VERB = re.compile(
    r"(?<=\w) (?:[a-z]+ed|made?|make|take|took|have|had|account|hold|held|get|got|give|gave|provide|were|was|are|is"
    r"|contribute|each|together|alone)\b.*$"
)
_Chain = tuple[list[Quantity], list[str], str]


def _chains(text: str, span: Span, inside: Sequence[Quantity]) -> Iterator[_Chain]:
    """ "Kenya received $310 million, Uganda $245 million and Rwanda $120 million", "Chile (41 %), Peru (22 %)"."""
    index = 0
    while index < len(inside):
        lead = _HEDGE.sub("", text[max(span.start, inside[index].start - 90) : inside[index].start])
        first = _NAMED.search(lead) if _CAPITAL.search(lead) else None
        names, chain = [first["name"]] if first and not _OPENERS.match(first["name"]) else [], [inside[index]]
        while names and index + len(chain) < len(inside):
            following = inside[index + len(chain)]
            between = _HEDGE.sub("", text[chain[-1].end : following.start])
            match = _NEXT_NAMED.fullmatch(between) if len(between) < 90 and following.unit == chain[0].unit else None
            if not match:
                break
            names.append(match["name"])
            chain.append(following)
        if first and _FEWEST <= len(chain) <= _MOST and len({*names}) == len(names):
            yield chain, [_bare(name) for name in names], first["verb"].strip()
        index += max(1, len(chain) if len(chain) >= _FEWEST else 1)


def _series(names: Sequence[str], run: Sequence[Quantity], measure: str, offset: int) -> Series:
    points = tuple(
        SeriesPoint(name, q.value, Span(offset + q.start, offset + q.end), q.approximate or bool(q.bound))
        for name, q in zip(names, run, strict=True)
    )
    scale = max(q.scale for q in run)
    start, end = offset + run[0].start, offset + run[-1].end
    return Series(measure, run[0].unit, scale, points, start, end, of_members=True)


_OF = re.compile(
    r" of (?:the |these |those |its |all )?(?P<what>[a-z-]+(?: [a-z-]+){0,2}?)"
    r"(?=[,.;:)]| (?:in|from|by|to|for|came|went|is|are|was|were)\b|$)"
)


def _measure(text: str, span: Span, run: Sequence[Quantity], last: str) -> str:
    """What the values are of: "share of the catch" where that is said, else the verb between names and values."""
    if said := _shared(text, run):
        return said
    before = text[span.start : run[0].start]
    verb = before[before.rfind(last) + len(last) :].strip(" ,") if last in before else ""
    return _measured_by(text, run, verb)


def _shared(text: str, run: Sequence[Quantity]) -> str:
    base = next((q.base for q in run if q.base), "")
    behind = _OF.match(text, run[-1].end)
    what = base or (behind["what"] if behind else "")
    return f"share of {what}" if what and run[0].dimension == "share" else what


def _measured_by(text: str, run: Sequence[Quantity], verb: str) -> str:
    plain = _HEDGE.sub("", f"{verb} ").strip()
    return _shared(text, run) or (run[0].unit if run[0].dimension == "count" else "") or plain or "value"
