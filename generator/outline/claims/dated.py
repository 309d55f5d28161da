"""What a sentence says happened, and when: for each of its dates the clause that the date belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model.outline import Point
from generator.outline.claims.deeds import acts_of, is_verb
from generator.outline.claims.happenings import ACTS, SERIES, STAGES, ordinals
from generator.outline.claims.moments import EVER, Moment, moments
from generator.outline.claims.scope import keys_of
from generator.outline.claims.spans import Span, narrowed, span_of
from generator.outline.claims.terms import Term, compounds
from generator.records import dataclass, replace
from generator.text.dates import DateMention
from generator.text.units import CARDINALS, words_of

_CUT = re.compile(
    r",\s|[;:]\s|(?<=[.!?])\s+(?=[A-ZÀ-Þ])|\s[–—]\s|\s?\(|\)[\s,]*"
    r"|\s(?=(?:when|while|whereas|although|because|once|until|by the time"
    r"|(?:(?:in|of|on|at|from|by|with|under|for|during|to|after) )?(?:who|which|whose|whom|where))\s)"
)
_PREPOSITION = re.compile(r"(?:in|of|on|at|from|by|with|under|for|during|to|after)")
_RELATIVE = re.compile(r"(?:(?:in|of|on|at|from|by|with|under|for|during|to|after) )?(?:who|which|whose|whom|where)\b")
_SUB = re.compile(
    r"(?:and |but )?(?:when|while|whereas|although|though|because|once|until|as soon as|by the time|after|before"
    r"|since|if|as)\b",
    re.IGNORECASE,
)
_SAYS = (
    r"says?|said|notes?|noted|recalls?|recalled|reports?|reported|confirms?|confirmed|adds?|added|writes?|wrote|finds?"
    r"|found|states?|stated|claims?|claimed|insists?|announced|decreed|decided|warned|explained|believes?|reckons?"
)
_SAID = re.compile(
    rf"according to\b.*|as .*|(?:{_SAYS}) .*"
    rf"|[^,;]{{2,60}} (?:(?:has|have|had) )?(?:{_SAYS}|told [^,;]{{2,30}})(?: (?:in|on|at|to|by) [^,;]{{2,40}})?[.\s]*",
    re.IGNORECASE,
)
_THE_DAY = re.compile(r"the (?:very )?(?:day|date|month|year|week|moment) (?:on which |in which |that |when )?")
_AS_THE_DAY = re.compile(r"[^,;]{0,24}\bthe (?:very )?(?:day|date|month|year|moment)$")
_FIRST = re.compile(
    r"(?:once|after|as soon as) (?=[^,.;]*\b(?:had|has|have|is|are|was|were)\b)|when (?=[^,.;]*\b(?:had|has|have)\b)"
)
_BY_THEN = re.compile(r"(?:when|by the time|before)\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad (?:already |by then |long |since )?\w+")
_NTH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "fifteenth": 15, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "seventy-fifth": 75, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_ANNIVERSARY = re.compile(
    r"(?:(?<![\w-])-*+(?P<nth>[a-z-]+(?:th|st|nd|rd)|\d{1,4}(?:st|nd|rd|th)) (?:anniversary|birthday|jubilee)"
    r"|\b(?:(?P<whole>bicentenary|centenary)|turned (?P<count>[a-z-]+|\d{1,3})(?= (?:in|on|this|last)\b)))(?: of)?\b",
    re.IGNORECASE,
)
_FEAST_WORDS = words_of("anniver celebra mark commemo jubilee birthda centena bicente")

_THINGS = words_of("=treaty =contract =law")  # which are no act, whatever their words may say besides

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Happening:
    """Days and the words of what they date; ``acts`` are the keys of its verbs, ``stages`` and ``series`` some of them.

    ``about``: the words and phrases of its clause, ``beside`` those of the rest of its sentence. ``edition``: the keys
    of what the date only tells from others of its kind ("the census of 2011"). ``deadline``: the last day for what is
    to come. ``told``: the date in words. ``measured``: its clause says how much there was.
    """

    when: Span
    about: tuple[Term, ...]
    acts: tuple[frozenset[str], ...]
    stages: frozenset[str]
    series: frozenset[str]
    ordinals: frozenset[str]
    event: bool
    edition: frozenset[str] = frozenset()
    told: str = ""
    beside: tuple[Term, ...] = ()
    deadline: bool = False
    bounded: bool = False

    @property
    def ever(self) -> Span:
        """All days up to the last, of what was or is to be done by then."""
        return Span(EVER, self.when.last, self.when.iso) if self.deadline or self.bounded else self.when


def happenings(
    point: Point, about: tuple[Term, ...], mentions: tuple[DateMention, ...], issued: Span | None
) -> tuple[Happening, ...]:
    """What a point dates: by its own date, and by those of its sentence."""
    if not mentions and not point.date and not _MAY_DATE.search(point.text):
        return ()
    found = moments(point.text, mentions, issued)
    told = [one for moment in found for one in _told(point, about, moment)]
    own = [_withacts_of(one, told) for one in _own(point, about, mentions)]
    return (*own, *(one for one in _finest(told) if not (own and own[0].when.meets(one.when) and not one.bounded)))


def _withacts_of(own: Happening, told: Sequence[Happening]) -> Happening:
    """What was done by the clause that names the point's own date, where one does."""
    named = next((one.acts for one in told if one.when.meets(own.when) and not one.bounded and one.acts), ())
    return replace(own, acts=named or own.acts)


def _finest(told: Sequence[Happening]) -> Iterator[Happening]:
    """What a clause dates twice only by the finer date: "last autumn's strike started on 5 November"."""
    for one in told:
        words = {term.start for term in one.about}
        same = (two for two in told if len(words ^ {term.start for term in two.about}) <= _SAME_CLAUSE)
        if not any(one.when.holds(two.when) and not (one.bounded or two.bounded) for two in same):
            yield one


_SAME_CLAUSE = 2  # words: those of the one date stand in the clause of the other


_MAY_DATE = re.compile(r"\b(?:Christmas|Easter|Day|Eve|Year)\b")


def _own(point: Point, about: tuple[Term, ...], mentions: Sequence[DateMention]) -> list[Happening]:
    """What a point with a date of its own tells."""
    span = span_of(point.date.iso) if point.date else None
    if span is None or point.date is None:
        return []
    iso = point.date.iso
    words = point.when or next((one.when for one in mentions if one.when and one.iso.startswith(iso)), "")
    return [_made(point, about, (), narrowed(span, words), iso, point.event, _labels(point.text, about, mentions))]


def _ordinals(text: str) -> frozenset[str]:
    """Which of a series it is: "two further ships" are not the first."""
    return ordinals(text) | (frozenset(("further",)) if _FURTHER.search(text) else frozenset())


_FURTHER = re.compile(
    r"\b(?:(?:two|three|four|five|six|a|\d+) (?:further|more|additional|other)|another|the other) [a-z]", re.IGNORECASE
)


def _labels(text: str, about: Sequence[Term], mentions: Sequence[DateMention]) -> frozenset[str]:
    dated = [one for one in mentions if one.precision in {"year", "month"}]
    return frozenset(key for one in dated for key in _edition(text, about, one.start, one.end))


def _made(
    point: Point, about: Sequence[Term], beside: Sequence[Term], when: Span, told: str, event: bool,
    edition: frozenset[str], acts: Sequence[Term] = (), bound: str = "", at: Piece = (0, 0),
) -> Happening:  # fmt: skip
    doing = [term for term in acts or about if is_verb(point.text, term) or not term.keys & _THINGS]
    keys = keys_of(doing)
    done = (
        *((edition,) if edition & ACTS else ()),
        *acts_of(point.text, doing),
        *(_SET_IN if bound == "since" else ()),
    )
    named = {term.start for term in about}
    phrases = (term for term in compounds(point.text) if not term.name and term.start in named)
    return Happening(
        when, (*about, *phrases), done,
        keys & STAGES, keys & SERIES,
        _ordinals(point.text[: at[0]]) | _ordinals(point.text[at[1] :]), event, edition, told,
        tuple(beside), bound == "deadline", bound == "by",
    )  # fmt: skip


def _told(point: Point, about: tuple[Term, ...], moment: Moment) -> Iterator[Happening]:
    """What one date of a sentence dates: its clause, and what another clause places before it."""
    text = point.text
    pieces = _pieces(text)
    at = max(place for place, piece in enumerate(pieces) if piece[0] <= moment.start)
    own, acts = _clause(text, pieces, at, moment, about)
    event = point.event and point.date is None
    if own and not (moment.bound == "since" and not _begun(text, acts)):
        when, kept, told = _celebrated(text, own, moment)
        bound = _bound(point, moment)
        apart = {*own}  # of a sentence of thousands of words, too
        beside = [term for term in about if term not in apart and not _inside(term, [(moment.start, moment.end)])]
        edition = _edition(text, about, moment.start, moment.end)
        held = {*kept}
        acts = [term for term in acts if term in held]
        yield _made(point, kept, beside, when, told, event, edition, acts, bound, (moment.start, moment.end))
    if first := _placed_before(text, pieces, at):
        terms = [term for term in about if _inside(term, first)]
        if terms:
            yield _made(point, terms, (), moment.ever, f"by {moment.told}", False, frozenset(), bound="by")


def _begun(text: str, acts: Sequence[Term]) -> bool:
    """Whether what has been so since a day began on it: "in force since", not "gone on since" or "risen since"."""
    if _LASTING.search(text):
        return False
    return any(not keys & _MOVES for keys in acts_of(text, acts)) or bool(_BEEN.search(text))


_MOVES = words_of("=growth =decline =rate_rise =rate_cut =shorter doubl trebl tripl halv improv worsen increas")
_SET_IN = (frozenset(("=appoint", "=begin", "=open")),)  # of who or what "has been" or does something since a day
_BEEN = re.compile(r"\b(?:has|have) (?:only |now )?been\b")


_LASTING = re.compile(
    r"\b(?:gone on|going on|continued|without (?:a |any )?[\w’' ]*(?:interruption|pause|break)|never|still|kept)\b"
)


def _bound(point: Point, moment: Moment) -> str:
    if moment.bound != "by":
        return moment.bound
    return "deadline" if awaited(point) else "by"


def awaited(point: Point) -> bool:
    """Whether what a point tells was still to come when it was told."""
    return point.status in {"plan", "forecast"} or (point.status != "judgement" and bool(_COMING.search(point.text)))


_COMING = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:still )?(?:to|due|set to|expected|planned|scheduled|going to)|yet to be"
    r"|(?:plans|intends|expects|wants|hopes|aims|means) to)\b"
)


def _pieces(text: str) -> list[Piece]:
    """A sentence cut where clauses and remarks begin."""
    found: list[Piece] = []
    start = 0
    for cut in _CUT.finditer(text):
        if _PREPOSITION.fullmatch(text, start, cut.start()):
            continue
        if cut.start() > start:
            found.append((start, cut.start()))
        start = cut.end()
    return [*found, (start, len(text))] if start < len(text) else found


def _clause(
    text: str, pieces: Sequence[Piece], at: int, moment: Moment, about: Sequence[Term]
) -> tuple[list[Term], list[Term]]:
    """The terms of the clause that a date stands in, and those of them that say what was done."""
    rest = [term for term in about if not moment.start <= term.start < moment.end]

    def inside(*held: Piece) -> list[Term]:
        return [term for term in rest if _inside(term, held)]

    own = inside(pieces[at])
    if at and _SAID.fullmatch(text, *pieces[at]):
        return [], []
    if _RELATIVE.match(text, *pieces[at]):
        before = pieces[at - 1 : at]
        return inside(*before, pieces[at]), own
    if at + 1 < len(pieces) and _names_day(text, pieces[at], pieces[at + 1], moment, bool(own)):
        return inside(*pieces[at : at + 2]), inside(pieces[at + 1])
    if own and _SUB.match(text, *pieces[at]) and not _starts_date(pieces[at], moment):
        return own, own
    main = [piece for piece in pieces if piece == pieces[at] or _is_main(text, piece)]
    held = inside(*main)
    return held, held


def _names_day(text: str, piece: Piece, behind: Piece, moment: Moment, full: bool) -> bool:
    """Whether the next clause says what day it was: "on 1 May, the day it opened", "1 May as the day on which"."""
    if not full:
        return bool(_THE_DAY.match(text, *behind))
    return bool(_AS_THE_DAY.fullmatch(text, moment.end, piece[1]) and _RELATIVE.match(text, *behind))


def _starts_date(piece: Piece, moment: Moment) -> bool:
    """Whether "since" or "after" belongs to the date and opens no clause."""
    return moment.start - piece[0] < _LEAD


_LEAD = 12


def _is_main(text: str, piece: Piece) -> bool:
    return not (_RELATIVE.match(text, *piece) or _SUB.match(text, *piece) or _SAID.fullmatch(text, *piece))


def _inside(term: Term, pieces: Sequence[Piece]) -> bool:
    return any(start <= term.start < end for start, end in pieces)


def _placed_before(text: str, pieces: Sequence[Piece], at: int) -> Sequence[Piece]:
    """The pieces that tell what came before a date: "B is due in 2022, once A is there", "A had gone when B came"."""
    later = pieces[at + 1 :]
    if later and _FIRST.match(text, *later[0]) and text[later[0][0] - 2] == ",":
        return later[:1]
    main = [piece for piece in pieces if _is_main(text, piece)]
    if main and _BY_THEN.match(text, *pieces[at]) and any(_HAD.search(text, *piece) for piece in main):
        return main
    return ()


def _celebrated(text: str, own: Sequence[Term], moment: Moment) -> tuple[Span, Sequence[Term], str]:
    """The year of what an anniversary is of, and its words; what is told itself where none is celebrated."""
    first = min(term.start for term in own)
    match = _ANNIVERSARY.search(text, first)
    count = _years(match) if match else 0
    if match is None or not count or moment.when.first // 10000 != moment.when.last // 10000:
        return moment.when, own, moment.told
    year = moment.when.first // 10000 - count
    kept = [term for term in own if not (term.keys & _FEAST_WORDS or match.start() <= term.start < match.end())]
    when = span_of(f"{year:04d}")
    return (when, kept or own, str(year)) if when else (moment.when, own, moment.told)


def _years(match: re.Match[str]) -> int:
    if match["whole"]:
        return 200 if match["whole"].casefold().startswith("bi") else 100
    word = (match["nth"] or match["count"]).casefold()
    return _NTH.get(word) or int(CARDINALS.get(word, 0)) or int(re.sub(r"\D", "", word) or 0)


def _edition(text: str, about: Sequence[Term], start: int, end: int) -> frozenset[str]:
    """The keys of the term that a date stands at as a label: "Strategy of 2017", "the 2017 strategy"."""
    before = next((term for term in about if _OF.fullmatch(text, term.end, start)), None)
    behind = next(
        (
            term
            for term in about
            if text[end : term.start] == " " and text[max(0, start - 4) : start].casefold() == "the "
        ),
        None,
    )
    named = before or behind
    return named.keys if named else frozenset()


_OF = re.compile(r" of (?:the year )?")
