"""What a clause says was done: its verbs, the act that it names otherwise, and what other words make of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.outline.claims.happenings import ACTS, act_groups
from generator.outline.claims.terms import Term
from generator.text.units import words_of

_SPANS = r"(?:year|month|week|day|spring|summer|autumn|winter|half|quarter|third|decade|century|of|[A-Z])"
_PORTIONS = r"(?:round|phase|batch|tranche|instalment|stage|part)"
# Words that say of whatever is done that it ends, and words that say that it begins or begins again.
_ENDING = re.compile(
    rf"\b(?:no longer|never again|not \w+ any more|no (?:\w+ ){{1,3}}(?:may|can|is|are)\b|declared\b[^,;.]*\bover\b"
    rf"|(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[’']s) (?P<last>last|final) (?!{_SPANS}|{_PORTIONS})[a-z])"
)
_ENDS = words_of("=end =halt =ban =closed =lift")
_TURNS = (
    (
        re.compile(rf"\bfor the first time\b|\b[Ff]irst (?!{_SPANS}|{_PORTIONS}|night)[a-z]"),
        words_of("=begin =open"),
    ),
    (re.compile(r"\b(?:again|back (?:at|in|on|to))\b"), words_of("=restart =returned")),
)


def acts_of(text: str, doing: Sequence[Term]) -> tuple[frozenset[str], ...]:
    """The keys of a clause's verbs, else of the only act that it names otherwise: "the signing", "in force".

    Where the verb only says that something happened, what did is named before it: "the revolt broke out".
    """
    return tuple(keys - _OPEN if "=complete" in keys else keys for keys in _said(text, doing))


_OPEN = frozenset(("=open",))  # what is finished is not yet in use


def _said(text: str, doing: Sequence[Term]) -> Iterator[frozenset[str]]:
    start, end = (max(0, doing[0].start - _AROUND), doing[-1].end + _AROUND) if doing else (0, 0)
    verbs = _main(text, [term for term in doing if is_verb(text, term)])
    ended = _ENDING.search(text, start, end)
    if ended:
        yield _ENDS
        if not ended["last"] or all(term.keys & _GOES_ON for term in verbs):
            return
    acts = [term for term in doing if term.keys & ACTS]
    if verbs and all(term.keys & _OCCURS for term in verbs):
        nouns = (term for term in doing if term.start < verbs[0].start and (term.keys & ACTS or act_groups(term.keys)))
        yield from (noun.keys for noun in nouns if not noun.name and _is_deed(text, noun, verbs[0].start))
    yield from (term.keys for term in verbs or (acts if len(acts) == 1 else ()))
    yield from (keys for pattern, keys in _TURNS if pattern.search(text, start, end))


_AROUND = 12  # characters: words that mean nothing by themselves stand before and behind the first and the last that do
_GOES_ON = words_of("=open =depart =production =publish =flight run sail fly operate print play serv")


def _is_deed(text: str, noun: Term, verb: int) -> bool:
    """Whether a noun before a verb that only says that something happened says what: no doer, not "the free zone"."""
    beside = text[noun.end : verb] == " "
    return not (_DOER.match(text, noun.start) or (_MODIFIER.match(text, noun.start) and not beside))


def _main(text: str, verbs: Sequence[Term]) -> list[Term]:
    """The verbs without those that only tell of whom or what for: "killed at Gurez were buried", "applied to join"."""
    kept = [term for at, term in enumerate(verbs) if not (at and text[: term.start].endswith(" to "))] or list(verbs)
    finite = [at for at, term in enumerate(kept) if _AUXILIARY.search(text[max(0, term.start - 24) : term.start])]
    if not finite or not finite[0] or " and " in text[kept[0].end : kept[finite[0]].start]:
        return kept
    return kept[finite[0] :]


_AUXILIARY = re.compile(r"\b(?:was|were|been|is|are|be|has|have|had|will)(?: not| only| also| then| \w+ly)? $")
_DOER = re.compile(r"[\w-]+(?:(?:er|or)s?|ists?)\b")
_MODIFIER = re.compile(r"[\w-]+ (?!on\b|in\b|at\b|of\b|\w+ed\b)[a-z]{3,} [a-z]{3,}")
_OCCURS = words_of("=begin =open =force =epidemic =strike =end =attack occur happen come fall")


def is_verb(text: str, term: Term) -> bool:
    """Whether a term is a verb by its form: of the past, or behind "to" and "will"."""
    word, *more = re.split(r"[ -]", text[term.start : term.end], maxsplit=1)
    if term.name or not word.islower() or (word in _LIGHT and not more):
        return False
    if _BEFORE_NOUN.search(text[max(0, term.start - 8) : term.start]):
        return False  # "the stolen bronze"
    return word in _PAST or word.endswith("ed") or bool(_AFTER_TO.search(text[max(0, term.start - 10) : term.start]))


_BEFORE_NOUN = re.compile(r"(?:\b(?:the|an?|its|their|his|her|of|new|old)|[’']s?) $", re.IGNORECASE)
_AFTER_TO = re.compile(r"\b(?:to|will|shall|to be|will be) $")
_PAST = words_of(
    """
    bought sold spent grew fell rose met led began sent lost won sank built died became chose struck drew wrote broke
    found fled rode drove ran run put cut shut hit swore caught shot flew burned burnt ate drank dug forbade
    overthrew sang sought spread stole taught threw tore wore rang rung swam shook slid sprang swept withdrew went came
    left blew broke gave held laid lifted made paid seized took set stood handed
    bore beat dealt fed forgot froze got hid hung knew lent lit shone shrank spoke spun told woke wept fought forgave
    heard leapt swung thought upheld overran underwent overtook retook undertook withstood befell resold rebuilt repaid
    saw split
    """
)
_LIGHT = words_of(
    "called used based united needed wanted seemed remained continued came took made gave set put held went reported"
    " recorded registered"
)
