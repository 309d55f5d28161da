"""The words of a sentence that say what it is about, each with the forms under which others may say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache
from itertools import pairwise

from generator.outline.claims.lands import lands
from generator.outline.claims.stems import stem
from generator.outline.claims.thesaurus import concepts, kinds, longest
from generator.records import dataclass, replace
from generator.text.units import CARDINALS, MONTHS, SCALES, unit_named, words_of

_WORD = re.compile(r"[A-Z][A-Za-z]*-?\d+[A-Za-z]?(?!\w)|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_NAME = re.compile(
    r"(?<![\w’'-])[A-ZÀ-ÞĐ][\w’'-]*(?:[ -](?:(?:of|the|de|da|do|del|al|bin|van|von|for|and) )?[A-ZÀ-ÞĐ][\w’'-]*)*"
)
_EMPTY = words_of(
    """a about above across after again against all almost along already also although altogether always am among
    an and another any are around as at away back be because been before behind being below beside besides between
    beyond both but by call called calls can cannot come comes could did do does done down due during each
    either else enough even ever every few fewer first for former from full fully further get got had half has have
    having he her here hers him his how however i if in including inside instead into is it its itself just
    kind large last late later latest least less like made make many may me mean measure measured measures means mere
    might more moreover
    most mostly mr mrs ms much must my near nearly neither never new next no nor not now number numbered numbers
    of off often on once one only onto or other others our out outside over own per perhaps put quarter quite
    rather said same say says second see several shall she should since small so some soon still such than that
    the their them then there therefore these they third this those though through throughout thus till to
    together told too total totalled toward towards under until up upon us use used very via was way we well
    went were what when where whether which while who whom whose why will with within without would yes yet you
    your according counted counting amount amounted amounts estimated estimate roughly approximately average
    year years month months week weeks day days decade century today early mid january february march april may
    june july august september october november december spring summer autumn winter fourth fifth beginning
    dr sir mister lady thing things fact figure figures stood stand set sets people person percent cent
    source sources report reported according text alone above all two three four five six seven eight nine ten
    morning evening night noon monday tuesday wednesday thursday friday saturday sunday start end middle"""
)
STEM = 7  # letters of a stem: "immigra" is of "immigration" and "immigrants"
_UNITS = words_of("dollar dollars euro euros usd eur yen jpy pounds francs square cubic us")
_NUMBER_BEFORE = re.compile(r"(?:\d|thousand|million|billion|trillion|hundred|dozen|square|cubic|US)[ \u00a0-]$")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase at ``start``; ``keys`` are its stem and the concepts it says, ``main`` the first of them.

    ``name``: it is a proper name.
    """

    start: int
    end: int
    keys: frozenset[str]
    name: bool = False
    land: bool = False
    compound: bool = False
    main: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "main", min(self.keys))


@lru_cache(maxsize=16384)
def terms(text: str) -> tuple[Term, ...]:
    """The terms of ``text`` in order; words of no meaning, numbers, months and units are left out."""
    named = [
        Term(start, end, frozenset({f"@{land}", *(_seat(land, text[start:end]) if capital else ())}), True, True)
        for start, end, land, capital in lands(text)
    ]
    taken = [(term.start, term.end) for term in named]
    names = [*_names(text, taken)]
    taken += [(term.start, term.end) for term in names]
    aged = [Term(*match.span(), frozenset({name})) for name, pattern in _AGES for match in pattern.finditer(text)]
    taken += [(term.start, term.end) for term in aged]
    told = [*_plain(text)]
    names = [replace(name, keys=name.keys | _title(name, told)) for name in names]
    plain = [term for term in told if not any(start <= term.start < end for start, end in taken)]
    if any(term.keys & _ABROAD for term in plain):
        plain = [replace(term, keys=term.keys | _across(term.keys)) for term in plain]
    return tuple(sorted((*named, *names, *aged, *plain), key=lambda term: term.start))


def _seat(land: str, name: str) -> frozenset[str]:
    """What the name of a capital says, or that of a parliament."""
    return concepts(" ".join(map(stem, name.split()))) or frozenset((f"@{land}/capital", "capital"))


_NO_AGE = r"(?![,.]\d| ?%| (?:per|million|billion|thousand|kilo|met|tonnes|dollars|euros|days|hours|months|weeks))"
# Ages that say which part of the people is meant.
_AGES = tuple(
    (name, re.compile(rf"\b(?:{words})(?: the age of)?[ -](?:{ages})\b{_NO_AGE}", re.IGNORECASE))
    for name, words, ages in (
        (
            "=child",
            "under|below|younger than|before they turn|turned",
            "1[0-8]|five|ten|twelve|fifteen|sixteen|eighteen",
        ),
        ("=youth", "under|below|younger than", r"2\d|3[0-5]|twenty(?:-five)?|thirty"),
        ("=old", "over|above|older than", r"6\d|[789]\d|sixty(?:-five)?|seventy|eighty"),
    )
)


@lru_cache(maxsize=16384)
def compounds(text: str) -> tuple[Term, ...]:
    """Two words of one noun phrase, in either order: "defence spending" and "spending on defence" are one measure."""
    runs = _runs(text)
    pairs = [pair for run in runs for pair in (*pairwise(run), *((one, run[-1]) for one in run[:-2]))]
    for place, (head, behind) in enumerate(pairwise(runs)):
        if _OF.fullmatch(text[head[-1].end : behind[0].start]):
            joined = runs[place + 2] if place + 2 < len(runs) else ()
            more = joined if joined and text[behind[-1].end : joined[0].start] == " and " else ()
            pairs += [(one, head[-1]) for one in (*behind, *more)]
    return tuple(_compound(*pair) for pair in pairs)


_OF = re.compile(r" (?:of|on|for) (?:(?:the|its|their|all|a|an) )?")


def _runs(text: str) -> list[list[Term]]:
    """Terms that stand right behind each other; no land is among them."""
    runs: list[list[Term]] = []
    for term in terms(text):
        if term.land:
            continue
        if runs and text[runs[-1][-1].end : term.start] in {" ", "-", "’s ", "'s "}:
            runs[-1].append(term)
        else:
            runs.append([term])
    return runs


def _compound(one: Term, two: Term) -> Term:
    first, last = sorted((one, two), key=lambda term: term.start)
    named = one.name and two.name and one is first
    keys = frozenset("+".join(sorted((a, b))) for a in _said(one) for b in _said(two))
    return Term(first.start, last.end, keys, named, compound=True)


def _said(term: Term) -> list[str]:
    """The concepts of a term, its stem where it has none."""
    return sorted(key for key in term.keys if key.startswith("=")) or [term.main]


def _names_itself(text: str, owner: Term, last: int) -> bool:
    """Whether a land goes by its own name and stands right before: "gave Ukraine aid" says not whose aid it is."""
    return owner.end == last and f"@{text[owner.start : owner.end]}" in owner.keys


def owners(text: str, about: tuple[Term, ...]) -> dict[str, frozenset[str]]:
    """Key → the land that stands right before its term: whose strategy, whose parliament it is."""
    found: dict[str, frozenset[str]] = {}
    owner: Term | None = None
    last = -1
    for term in about:
        gap = text[last : term.start] if last >= 0 else ""
        if term.land:
            owner = term
        elif owner and (gap in {"’s ", "'s ", "’ "} or (gap == " " and not _names_itself(text, owner, last))):
            lands = frozenset(key for key in owner.keys if key.startswith("@"))
            found |= dict.fromkeys(term.keys, lands)
        else:
            owner = None
        last = term.end
    return found


_ABROAD = frozenset(("abroad", "oversea", "foreign", "foreigners"))


def _across(keys: frozenset[str]) -> frozenset[str]:
    """What is sold or shipped abroad is exported, what is bought there imported."""
    sold, bought = {"=export"} if keys & _SENT else set(), {"=import"} if "=buy" in keys else set()
    return frozenset(sold | bought)


_SENT = frozenset(("=sell", "=ship_grain"))


def _names(text: str, taken: list[tuple[int, int]]) -> Iterator[Term]:
    """Proper names that are no country: capitals within a sentence, every word of them a key."""
    for match in _NAME.finditer(text):
        for word in _WORD.finditer(match[0]):
            start = match.start() + word.start()
            if any(left <= start < right for left, right in taken) or not word[0][0].isupper():
                continue
            low = word[0].casefold().removesuffix("’s").removesuffix("'s")
            opens = start == 0 or text[start - 2 : start - 1] in ".!?"
            if low in _EMPTY or word[0] in MONTHS or (opens and not _named_elsewhere(text, match)):
                continue
            keys = frozenset({low, stem(low)[:STEM], *concepts(stem(low))})
            yield Term(start, start + len(word[0]), keys, True)


def _title(name: Term, told: list[Term]) -> frozenset[str]:
    """What a phrase in capitals says whose last word is ``name``: "Air Force", "Supreme Court"."""
    return frozenset(key for term in told if term.end == name.end for key in term.keys if key[0] == "=")


def _named_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether the capital that opens a sentence opens a name, too: another capital follows, or the name returns."""
    first = match[0].split()[0].removesuffix("’s").removesuffix("'s")
    return " " in match[0] or match[0].endswith("’s") or text.count(first) > 1


def _plain(text: str) -> Iterator[Term]:
    words = [_Word(match.start(), match.end(), stem(match[0]), match[0].casefold()) for match in _WORD.finditer(text)]
    phrases = [_phrases(text, words, at) for at in range(len(words))]
    added: dict[int, frozenset[str]] = {}
    for at, told in enumerate(phrases):
        for length, stems in told:
            added[at + length - 1] = added.get(at + length - 1, frozenset()) | kinds(stems)
    at = 0
    while at < len(words):
        length, stems = next((told for told in phrases[at] if concepts(told[1])), (1, words[at].stem))
        start, end, low = words[at].start, words[at + length - 1].end, words[at].low
        found = concepts(stems).union(*(added.get(place, ()) for place in range(at, at + length)))
        if length > 1:
            yield Term(start, end, found)
        elif low not in _EMPTY and len(low) > 1 and not _is_unit(text, start, low) and not _is_filler(text, start, low):
            yield Term(start, end, frozenset({words[at].stem[:STEM], *found, *_hyphened(low)}))
        elif added.get(at):  # "strike days": the last word says nothing but what the phrase adds
            yield Term(start, end, added[at])
        at += length


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    stem: str
    low: str


_GAP = re.compile(r"[\s\u2010-\u2015-]*(?:[’']s?\s+)?")  # what may stand between the words of a phrase


def _phrases(text: str, words: list[_Word], at: int) -> list[tuple[int, str]]:
    """(words, their stems) of what begins at a word and may be a phrase, the longest first."""
    stems = words[at].stem
    found: list[tuple[int, str]] = []
    for length in range(2, min(longest(stems), len(words) - at) + 1):
        one, two = words[at + length - 2], words[at + length - 1]
        if not _GAP.fullmatch(text, one.end, two.start):
            break
        stems = f"{stems} {two.stem}"
        if not (two.low in _BEFORE_DATES and _DATE_BEHIND.match(text, two.end)):
            found.insert(0, (length, stems))
    return found


_BEFORE_DATES = frozenset(("on", "in", "by", "at"))
_DATE_BEHIND = re.compile(rf" (?:the )?(?:\d|(?:{'|'.join(MONTHS)})\b)")  # "passed on 3 May" was not handed on


def _hyphened(word: str) -> frozenset[str]:
    """What the first half of "coal-fired" says."""
    first, dash, _ = word.partition("-")
    return concepts(stem(first)) if dash else frozenset()


def _is_filler(text: str, start: int, low: str) -> bool:
    """Words that mean nothing in a set phrase: "in order to"."""
    return low == "order" and text[max(0, start - 3) : start].casefold() == "in "


def _is_unit(text: str, start: int, low: str) -> bool:
    """Whether a word is the unit or scale of the number before it, or a numeral itself."""
    if low in CARDINALS or low in SCALES or low == "hundred":
        return True
    measures = low in _UNITS or unit_named(low.removesuffix("s")) or unit_named(low)
    return bool(measures and _NUMBER_BEFORE.search(text[max(0, start - 16) : start]))
