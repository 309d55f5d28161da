"""What a sentence tells of the state of a thing: into which of two it was put, or in which of them it still is.

A line of ``states.txt`` is a matter of which there are two states: its name, then the words and phrases that put a
thing into the first or find it there, and, behind a bar, those of the second. Words are compared by their stems; "~"
stands for a few words between, "=" before a word for its very form, and "*" behind a name says that its states follow
each other in the course of things. A denial or a futurity in the same clause turns a state into its contrary, once:
what will open or did not open is closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from generator.outline.claims.cues import Cues, Mode, cues_of
from generator.outline.claims.stems import stem
from generator.outline.claims.terms import Term
from generator.records import dataclass, replace
from generator.text.units import words_of

_FILE = Path(__file__).with_name("states.txt")
_GAP = 6  # words that may stand for a "~"
_NOUNS = "nouns"
_NOTHING = "-"  # of phrases whose words tell no state: "close to 300"
PLANNED = "planned"  # the matter of whatever is to come, which somebody else may tell to be called off


CONTINUED = "continued"
_NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class State:
    """``text[start:end]`` tells of each of ``matters`` whether the first of its states holds (``on``) or the second.

    ``lasts``: it is told to hold still or always; ``noun``: it is only named, as what somebody does something about.
    ``phases`` are those of its matters whose states follow each other.
    """

    start: int
    end: int
    matters: frozenset[str]
    on: frozenset[str]
    phases: frozenset[str]
    mode: Mode
    lasts: bool
    noun: bool


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    low: str
    form: str
    name: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    matter: str
    phase: bool
    on: bool
    inflected: bool  # it is one word with a verb's ending


_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_DOER = re.compile(r"(?:[eo]rs?|services?)$")
_NOUN = re.compile(r"(?:(?:ment|tion|sion|ure|al|ance|ence|merger|agreement)s?|ings)$")
_PAST = words_of(
    """met left fell took broke shut went gave got held ran won lost began sold bought paid sent struck threw put cut
    came became built drew made let set quit stood shot lit swore wrote grew rose sank flew drove laid fled sought
    froze swept spoke woke tore stole wound bound fought caught brought lay kept dealt spent rang shook forbade
    withdrew overthrew overran undertook withheld upheld beat fired lent"""
)
_INFLECTED = re.compile(r"(?:ed|ing)$")
_BEFORE_VERBS = words_of("to will would shall should may might can could must not did does do never let lets and")
_OWN = words_of("his her its their our my")
_OF_DOING = words_of("of in for by without with from about against")
_WAS = words_of("was were had did")
_HAS = words_of("has have")
_ARTICLES = words_of("the a an this these its his her their no any our such every each another new first")
_LINKS = frozenset(map(stem, ("remain", "stay", "keep", "kept")))
_FURTHER = words_of("as put there out away until head where among member")
_PREPOSITIONS = words_of("on by for in with from under into at between without")
_GOING = re.compile(r"(?!outstanding|missing|pending|lacking|wanting|waiting)[a-z]+ing")
_NONE_OF = re.compile(r"\b(?:no|not a|not one|not a single) $", re.IGNORECASE)
_PART_OF = re.compile(
    r"\b(?:of|into|for|about|from|under|against|over|after|before|with|on|in|at|by) "
    r"(?:the |an? |its |their |his |her )?(?:\w+ )?$"
)


@lru_cache(maxsize=16384)
def states(text: str) -> tuple[State, ...]:
    """The states that ``text`` tells of, in order."""
    words = _words(text)
    found = list(_found(words))
    cues = Cues(text, [(words[a].start, words[b - 1].end) for a, b, _ in found if b - a > 1])
    said = [state for first, last, entries in found if (state := _state(cues, words, first, last, entries))]
    return tuple(one for one in said if not (one.noun and one.mode == "pending" and _is_told(cues, one, said)))


def awaited(state: State) -> State:
    """What a state told as done says where it is to come."""
    planned = frozenset((PLANNED,))
    return replace(state, on=(state.matters - state.on) | planned, matters=state.matters | planned, mode="pending")


@lru_cache(maxsize=16384)
def echoes(text: str, about: tuple[Term, ...]) -> tuple[State, ...]:
    """Each plain word of a sentence as a matter of its own: what is denied here may be told there as done.

    Of what is to come only the first word counts, which is what is to be done.
    """
    cues = cues_of(text)
    placed = {at for term in about if term.name for at in (term.end + 1, term.start - 1)}  # "Liège province"
    plain = [term for term in about if not (term.name or term.land or term.start in placed or term.end in placed)]
    said = [(term, cues.mode(term.start, term.end, False)) for term in plain]
    return tuple(
        State(term.start, term.end, term.keys, term.keys if mode == "done" else _NONE, _NONE, mode, True, False)
        for term, mode in said
        if mode and (mode != "pending" or cues.heads(term.start) or _NONE_OF.search(text, 0, term.start))
    )


def _is_told(cues: Cues, noun: State, said: Sequence[State]) -> bool:
    """Whether a verb of the clause tells what is to come of what a noun only names."""
    first, last = cues.clause(noun.start, noun.end)
    return any(noun.end <= one.start < last and not one.noun for one in said) or bool(
        _PART_OF.search(cues.text, first, noun.start)
    )


def _state(cues: Cues, words: Sequence[_Word], first: int, last: int, entries: Sequence[_Entry]) -> State | None:
    on = frozenset(one.matter for one in entries if one.on)
    off = frozenset(one.matter for one in entries if not one.on)
    noun = last - first == 1 and _is_noun(words, first)
    start, end = words[first].start, words[last - 1].end
    mode = cues.mode(start, end, noun)
    if mode is None or not on ^ off or _NOTHING in on or _is_empty(words, first, last, noun):
        return None
    held = (on - off) if mode == "done" else (off - on)
    planned = frozenset((PLANNED,)) if mode == "pending" else _NONE
    going_on = mode == "done" and first > 0 and words[first - 1].low == "still" and _GOING.fullmatch(words[first].low)
    added = planned | (frozenset((CONTINUED,)) if going_on else _NONE)
    phases = frozenset(one.matter for one in entries if one.phase)
    lasts = not _is_past(words[max(0, first - 2) : last]) or cues.lasts(start, end)
    return State(start, end, (on ^ off) | added, held | added, phases, mode, lasts, noun)


def _lines() -> Iterator[tuple[str, str]]:
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        matter, _, poles = line.partition(":")
        if matter != _NOUNS:
            yield matter, poles


def _is_empty(words: Sequence[_Word], first: int, last: int, noun: bool) -> bool:
    """Whether it only leads to another word, "remained shut", or is a mere lack, "without passes"."""
    if noun and first and words[first - 1].low == "without":
        return True
    behind = words[last] if last < len(words) else None
    return (
        last - first == 1
        and words[first].form in _LINKS
        and behind is not None
        and behind.low not in _PREPOSITIONS | _ARTICLES | _FURTHER
    )


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Words that are nouns wherever they stand."""
    told = _FILE.read_text(encoding="utf-8").partition(f"\n{_NOUNS}:")[2]
    return frozenset(word.strip() for word in told.partition("\n")[0].split(","))


@lru_cache(maxsize=1)
def _entries() -> dict[tuple[str, ...], list[_Entry]]:
    """The first word, of phrases the first two → what begins so."""
    found: dict[tuple[str, ...], list[_Entry]] = {}
    for matter, poles in _lines():
        for place, pole in enumerate(poles.split("|")):
            for phrase in pole.split(","):
                words = tuple(word if word[0] in "=~" else _form(word) for word in phrase.split())
                inflected = len(words) == 1 and bool(_INFLECTED.search(phrase))
                entry = _Entry(words, matter.removesuffix("*"), matter.endswith("*"), place == 0, inflected)
                begin = words[:2] if len(words) > 1 and words[1][0] not in "=~" else words[:1]
                found.setdefault((begin[0].removeprefix("="), *begin[1:]), []).append(entry)
    return found


def _words(text: str) -> list[_Word]:
    found = []
    for match in _WORD.finditer(text):
        opens = match.start() == 0 or text[match.start() - 2] in ".!?:;"
        name = match[0][0].isupper() and not opens
        found.append(_Word(*match.span(), match[0].casefold(), _form(match[0]), name))
    return found


@lru_cache(maxsize=16384)
def _form(word: str) -> str:
    """The stem of a word, one for all possessives; of one that may name who does a thing no verb's."""
    low = word.casefold()
    if low in _OWN:
        return "their"
    return low.removesuffix("s") if _DOER.search(low) else stem(low)


def _found(words: Sequence[_Word]) -> Iterator[tuple[int, int, list[_Entry]]]:
    """(first word, the one behind the last, entries) at each place; a phrase hides single words that say the contrary.

    Of words that leave room for others between them the first stands for all.
    """
    reached, poles = 0, frozenset((True, False))
    for at, word in enumerate(words):
        begun = [] if word.name else [one for one in _begun(words, at) if _is_form(words, at, one)]
        ends = [(end, one) for one in begun if (end := _end(words, at, one.words))]
        phrases = [(end, one) for end, one in ends if len(one.words) > 1 and "~" not in one.words]
        last = max((end for end, _ in phrases), default=0)
        if last > reached:
            reached, poles = last, frozenset(one.on for end, one in phrases if end == last)
        kept = [(end, one) for end, one in ends if at >= reached or len(one.words) > 1 or {one.on} == poles]
        if kept:
            yield at, max(at + 1 if "~" in one.words else end for end, one in kept), _longest(kept)


def _is_form(words: Sequence[_Word], at: int, one: _Entry) -> bool:
    """Whether a word can be what the entry names and not only its stem: no "probably" for a probe."""
    return len(one.words) > 1 or not (words[at].low.endswith("ly") or (one.inflected and not _is_inflected(words, at)))


def _is_inflected(words: Sequence[_Word], at: int) -> bool:
    """Whether a word has a verb's ending or a place where only a verb stands: "to man", but no "man"."""
    low = words[at].low
    return low.endswith(("ed", "ing", "s")) or low in _PAST or (at > 0 and words[at - 1].low in _BEFORE_VERBS)


def _begun(words: Sequence[_Word], at: int) -> Iterator[_Entry]:
    """The entries that begin with the word and, where they are phrases, with the next."""
    entries, word = _entries(), words[at]
    behind = words[at + 1].form if at + 1 < len(words) else ""
    for first in dict.fromkeys((word.form, word.low)):
        yield from entries.get((first,), ())
        yield from entries.get((first, behind), ())


def _longest(found: Sequence[tuple[int, _Entry]]) -> list[_Entry]:
    """Of each matter the longest."""
    longest = {one.matter: one for _, one in sorted(found, key=lambda pair: pair[0])}
    return list(longest.values())


def _end(words: Sequence[_Word], at: int, asked: tuple[str, ...]) -> int:
    """The place behind what is asked for, 0 where it does not stand there."""
    for place, word in enumerate(asked):
        if word == "~":
            rest = asked[place + 1 :]
            return next((end for skip in range(_GAP) if (end := _end(words, at + skip, rest))), 0)
        if at >= len(words) or (words[at].low != word[1:] if word[0] == "=" else words[at].form != word):
            return 0
        at += 1
    return at


def _is_past(words: Sequence[_Word]) -> bool:
    perfect = any(word.low in _HAS for word in words)
    return not perfect and any(word.low.endswith("ed") or word.low in _PAST | _WAS for word in words)


def _is_noun(words: Sequence[_Word], at: int) -> bool:
    """Whether a word is no verb of its clause: by itself, or an article, a preposition or an owner stands before it."""
    low = words[at].low
    if low in _nouns() or _NOUN.search(low):
        return True
    before = words[at - 1] if at and not low.endswith("ed") else None
    if before is None:
        return False
    if low.endswith("ing") and before.low in _OF_DOING:
        return True
    owned = before.low.endswith(("’s", "'s", "s’")) or (before.name and not low.endswith("s") and low not in _PAST)
    behind = before.low in _ARTICLES or (before.low in _PREPOSITIONS and not low.endswith("ing"))
    return owned or behind or words[min(at + 1, len(words) - 1)].low == "of"
