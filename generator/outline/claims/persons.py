"""Persons that sentences name: their offices and the parts of their names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.outline.claims.customs import custom
from generator.outline.claims.lands import lands
from generator.outline.claims.stems import stem
from generator.records import dataclass, replace
from generator.text.units import MONTHS, words_of

_OFFICE = (
    r"president|premier|minister|secretary|chancellor|mayor|governor|general|admiral|colonel|captain|major|commander"
    r"|marshal"
    r"|ambassador|envoy|spokes(?:man|woman|person)|director|chief|chair(?:man|woman|person)?|head|leader|judge"
    r"|justice|prosecutor"
    r"|commissioner|senator|deputy|speaker|professor|bishop|archbishop|cardinal|patriarch|imam|rector|coordinator"
    r"|officer"
    r"|economist|engineer|scientist|doctor|lawyer|candidate|negotiator|adviser|advisor|representative|treasurer"
    r"|regent|sheikh"
    r"|delegate|inspector|superintendent|manager|founder|banker|warden|ombudsman|ombudswoman|activist|author|writer"
    r"|journalist"
    r"|councillor|prefect|chairperson|administrator|counsellor|consul|vice-president|lieutenant|sergeant|pilot"
    r"|comptroller|auditor|controller|registrar|executive|boss|magistrate|sheriff|emissary|mediator|commodore|brigadier"
    r"|lawmaker|architect|analyst|historian|trustee|attorney|editor|regulator|curator|referee|skipper|surgeon|chemist|physicist|coach|organi[sz]er|\w+ologist"
)
_OFFICE = rf"(?:(?:vice|deputy|under|co|sub)-)?(?:{_OFFICE})"
_RANK = r"Gen|Col|Capt|Maj|Lt|Sgt|Adm|Prof|Sen|Gov|Rev|Hon"
_PLAIN_TITLE = rf"{_RANK}|Mr|Mrs|Ms|Dr|Miss|Sir|Dame|Lord|Lady|Madame|Señor|Monsieur|Herr|Frau"
_ROYAL = words_of("king queen prince princess pope emperor empress sultan emir sister brother saint shah tsar")
_CAPITALS = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
TOKEN = rf"(?:[A-Z]\.|[{_CAPITALS}][^\W\d_]*(?:[’'-][^\W\d_]+)*)"
_LINK = r"(?:(?:de|da|do|dos|del|della|di|al|el|bin|ben|ibn|van|von|der|den|la|le|ter|abu|y|e)\s|[Aa]l-|[Ee]l-)"
NAME = rf"{TOKEN}(?:[ \u00a0]{_LINK}{{0,2}}{TOKEN}){{0,3}}"
_TITLED = re.compile(
    rf"(?<![\w-])(?P<role>(?:[\w’'-]+ ){{0,2}}(?i:{_OFFICE})|{_PLAIN_TITLE})\.?\s(?P<name>{NAME})(?![\w])"
)
_BEHIND = re.compile(
    rf"(?<![\w-])(?P<name>{NAME}),\s(?:who (?:is|was|had been|has been) |then |now |once |the |a |an |its |their "
    rf"|his |her |former |acting |deputy )*"
    rf"(?P<role>(?:[\w’'-]+ ){{0,4}}?(?i:{_OFFICE})(?: (?:of|for) (?:the )?[\w’' -]{{2,30}}?)?)(?=[,.;:]| of | for "
    rf"| in | at | who | said| says)"
)
_BEFORE = re.compile(
    rf"\b[Tt]he (?P<role>(?:[\w’'-]+ ){{0,4}}?(?i:{_OFFICE})(?: (?:of|for) [\w’' -]{{2,30}}?)?), (?P<name>{NAME}),"
)
_FULL = re.compile(rf"(?<![\w’'-]){TOKEN}(?:[ \u00a0]{_LINK}{{0,2}}{TOKEN}){{1,3}}(?![\w’'-])")
_SOLE = re.compile(rf"(?<![\w’'-]){TOKEN}(?![\w-])")
NO_NAME = words_of(
    """
    The A An In On At Of For From By To And But Or As If When While After Before Since During Under With Without
    This That These Those His Her Its Their Our My He She It They We You I Most Many Some All Both Each Every No Not
    New Old North South East West Northern Southern Eastern Western Central Upper Lower Great Greater United
    National International European Union Republic Party Ministry Department University Institute Council Bank Fund
    Office Agency Committee Commission Court Congress Parliament Senate House Assembly Army Navy Air Force Forces
    Police Guard Corps Sea Ocean River Lake Mount Island Islands Bay Gulf Strait Street Square Road Avenue Act Law
    Treaty Pact Agreement Accord Convention Protocol Initiative Programme Program Project Plan Strategy Summit
    Conference Forum Group Organization Organisation Association Federation League World Global Foreign Defence
    Defense Interior Finance Trade Health Justice Prime Deputy Vice Acting Former First Second Third Last Next There
    Here What Who Which Where Why How Today Yesterday Tomorrow Only Even Still Yet Already Minister President
    Secretary Mayor Governor General Chancellor Premier Company Corporation Steel Motor Mr Mrs Ms Dr Miss Sir Dame
    Lord Lady State Society Guardian Times Post Journal News Partnership Security Alliance Command Operations Base
    White
    """
) | frozenset((*MONTHS, *_RANK.split("|")))


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name as a sentence prints it: ``parts`` folded to plain letters, ``office`` and ``field``.

    A minister of trade has the office "minister" and the field "trade". ``titled``: the name stands with an office or
    with Mr, Ms and the like; ``courteous``: with one of these. ``royal``: the person goes by the given name.
    ``around``: all offices and fields that stand close to the name.
    """

    printed: str
    parts: tuple[str, ...]
    office: frozenset[str]
    field: frozenset[str]
    start: int
    royal: bool = False
    titled: bool = False
    courteous: bool = False
    around: frozenset[str] = frozenset()

    @property
    def sole(self) -> bool:
        return len(self.parts) == 1


@lru_cache(maxsize=16384)
def persons(text: str) -> tuple[Named, ...]:
    """Persons named with an office or title, and names of two words and more without."""
    taken = [(start, end) for start, end, _, _ in lands(text) if not _is_given(text, start, end)]
    found: dict[int, Named] = {}
    posts = _posts(text)
    for pattern in (_BEHIND, _BEFORE, _TITLED) if posts or _COURTESY.search(text) else ():
        for match in pattern.finditer(text):
            if one := _named(match["name"], match.start("name"), match["role"], taken):
                found.setdefault(one.start, one)
    for match in (*_FULL.finditer(text), *_SOLE.finditer(text)):
        one = _named(match[0], match.start(), "", taken)
        if one and not any(other.start <= one.start < other.start + len(other.printed) for other in found.values()):
            found.setdefault(one.start, one)
    return tuple(replace(found[start], around=_around(text, found[start], posts)) for start in sorted(found))


def _is_given(text: str, start: int, end: int) -> bool:
    """Whether the name of a capital is somebody's here: "Ana Sofia Marques", "Mrs Victoria"."""
    if folded(text[start:end]) not in custom("given"):
        return False
    before = _NAME_BEFORE.search(text, 0, start)
    return bool(before and before[1] not in NO_NAME - _TITLES) or bool(_NAME_BEHIND.match(text, end))


_NAME_BEFORE = re.compile(rf"({TOKEN})\.? $")
_NAME_BEHIND = re.compile(rf" {TOKEN}")
_TITLES = words_of(_PLAIN_TITLE.replace("|", " "))


def _posts(text: str) -> list[tuple[int, frozenset[str]]]:
    """Where offices and fields stand in a sentence."""
    words = ((match.start(), _post(match[0].casefold())) for match in _WORD.finditer(text))
    return [(start, post) for start, post in words if post]


@lru_cache(maxsize=8192)
def _post(word: str) -> frozenset[str]:
    """The office or field that a word names, of kin ones the same: "head", "chief"; "~trade" is a field."""
    office = {_KIN.get(word, stem(word))} if word in _KIN or _CORE.fullmatch(word) else set()
    return frozenset(office | ({f"~{stem(_FIELD_OF[word])}"} if word in _FIELDS else set()))


def _around(text: str, one: Named, posts: list[tuple[int, frozenset[str]]]) -> frozenset[str]:
    """The offices and fields close to a name in its sentence."""
    if not posts:
        return frozenset()
    end = one.start + len(one.printed)
    stops = [match.end() for match in _SENTENCE.finditer(text)]
    first = max((one.start - _CLOSE, *(stop for stop in stops if stop <= one.start)))
    last = min((end + _CLOSE, *(stop for stop in stops if stop > end)))
    near = (post for start, post in posts if first <= start < last and not one.start <= start < end)
    return frozenset[str]().union(*near)


_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.;:!?]\s")
_CLOSE = 70
_KIN = {
    word: line.split()[0]
    for line in (
        "head chief director leader boss manager chairman chairwoman chairperson chair executive president heads leads"
        " chairs directs manages runs headed led chaired directed",
        "envoy ambassador negotiator delegate representative emissary mediator",
        "general commander colonel admiral marshal commodore brigadier commands commanded",
        "prosecutor attorney", "judge justice magistrate", "spokesman spokeswoman spokesperson",
        "auditor comptroller controller", "senator lawmaker deputy councillor",
        "scientist professor doctor researcher economist analyst",
    )
    for word in line.split()
}  # fmt: skip


def _named(printed: str, start: int, role: str, taken: list[tuple[int, int]]) -> Named | None:
    """A name without the words before and behind it that begin sentences or are of offices and lands."""
    words = [(match[0], start + match.start()) for match in re.finditer(r"[^\s\u00a0]+", printed)]
    while words and (_is_no_name(words[0][0]) or _is_office(words[0][0]) or _inside(words[0][1], taken)):
        words = words[1:]
    cut = next((at for at, (word, place) in enumerate(words) if _is_no_name(word) or _inside(place, taken)), len(words))
    owner = next((at + 1 for at, (word, _) in enumerate(words) if word.endswith(("’s", "'s"))), len(words))
    words = words[: min(cut, owner)]
    if not words:
        return None
    kept = " ".join(word for word, _ in words)
    kept = re.sub(r"[’']s$", "", kept)
    parts = _parts(kept)
    said = [word.casefold() for word in re.findall(r"[^\W\d_]+", role)]
    core = frozenset(stem(word) for word in said if _CORE.fullmatch(word))
    field = frozenset(stem(_FIELD_OF[word]) for word in said if word in _FIELDS)
    royal, courteous = bool(_ROYAL.intersection(said)), bool(_COURTESY.search(printed[: words[0][1] - start] or role))
    return Named(kept, parts, core, field, words[0][1], royal, bool(said), courteous) if parts else None


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name in plain letters, an article with what it belongs to: "El Ouafi" is one."""
    words = [folded(word) for word in name.split() if len(word.strip(".")) > 1 and folded(word) not in {"jr", "sr"}]
    joined: list[str] = []
    for at, word in enumerate(words):
        if at > 1 and words[at - 1] in {"al", "el", "ul"}:
            joined[-1] = f"{joined[-1]}-{word}"
        else:
            joined.append(word)
    return tuple(joined)


_CORE = re.compile(_OFFICE)
_COURTESY = re.compile(rf"\b(?:{_PLAIN_TITLE})\b")
_FIELD_OF = {
    word: line.split()[0]
    for line in (
        "finance treasury", "trade commerce", "foreign diplomacy", "defence defense army military", "navy naval",
        "interior home", "health medical", "energy power", "environment climate", "education schools research science",
        "agriculture farm farming agricultural", "labour labor employment work", "transport roads traffic",
        "railway railways rail", "fisheries fishery fishing", "forest forests forestry", "sport sports", "police",
        "aviation airline", "economy economic", "planning development", "industry enterprise", "housing construction",
        "communications information digital", "tourism", "culture", "social pensions", "justice", "prime", "water",
        "mining", "security", "state", "press", "deputy", "vice", "veterans", "religion", "women", "youth", "land",
        "cities", "integration migration immigration", "hydropower", "shipping", "veterinary", "parks", "chief",
        "budget", "oil", "port", "central", "national", "regional", "provincial", "statistics statistical", "customs",
        "tax revenue", "prison prisons", "wine", "football", "election electoral", "audit", "space",
        "weather meteorological", "museum", "library", "post postal", "insurance", "nursing", "fire", "rescue relief",
    )
    for word in line.split()
}  # fmt: skip
_FIELDS = frozenset(_FIELD_OF)

RANKS = frozenset(stem(word) for word in words_of("deputy vice chief state senior"))  # tell no field


def _is_no_name(word: str) -> bool:
    return re.sub(r"[’']s$", "", word) in NO_NAME


def _is_office(word: str) -> bool:
    return bool(_CORE.fullmatch(word.casefold()))


def _inside(place: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in taken)


def folded(word: str) -> str:
    """A name in plain small letters: "Švarcs" is "svarcs"."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[’']s$", "", word))
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return (
        kept.replace("ł", "l")
        .replace("Ł", "l")
        .replace("đ", "d")
        .replace("Đ", "d")
        .replace("ø", "o")
        .casefold()
        .strip(".,")
    )
