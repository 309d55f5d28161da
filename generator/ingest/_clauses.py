"""Which words of a sentence a quantity belongs to: rules of word order; what they cannot tell stays empty."""

from __future__ import annotations

import re
from bisect import bisect_left

from generator.records import dataclass
from generator.text.units import words_of

_CHANGE = (
    r"increas(?:ed|es|e|ing)|ris(?:en|es|e|ing)|rose|gr(?:ew|ows?|own|owing)|climb(?:ed|s|ing)?|jump(?:ed|s"
    r"|ing)?|surg(?:ed|es|e|ing)"
    r"|expand(?:ed|s|ing)?|f(?:ell|alls?|allen|alling)|dropp?(?:ed|s|ing)?|declin(?:ed|es|e|ing)|decreas(?:ed|es"
    r"|e|ing)|shr(?:ank|inks?|unk)"
    r"|slipp?(?:ed|s|ing)|slid|soar(?:ed|s|ing)?|plung(?:ed|es|ing)|doubl(?:ed|es|e|ing)|tripl(?:ed|es|e|ing)"
    r"|widen(?:ed|s)?|narrow(?:ed|s)?|contract(?:ed|s)"
    r"|improv(?:ed|es)|recover(?:ed|s)|rebound(?:ed|s)|eas(?:ed|es)|slow(?:ed|s)|accelerat(?:ed|es)|edg(?:ed|es)"
    r"|went|moved|swell(?:ed|s)|swollen"
)
_LEVEL = (
    r"reach(?:ed|es|ing)?|stood|stands?|was|were|is|are|be|been|amount(?:ed|s|ing)?(?=\sto)|total+(?:ed|s|ing)"
    r"|averag(?:ed|es|ing)|exceed(?:ed|s|ing)?"
    r"|surpass(?:ed|es|ing)?|hit|hits|came|comes|remain(?:ed|s)?|accounted|accounts?(?=\sfor)|represent(?:ed|s)"
    r"|made up|makes? up|equal+(?:ed|s)|numbered|peak(?:ed|s)"
    r"|measur(?:ed|es)|weigh(?:ed|s)|cost|costs|cover(?:ed|s)|generat(?:ed|es)|produc(?:ed|es)|contribut(?:ed"
    r"|es)|employ(?:ed|s)|has|had|have|becom(?:es|e)|became|estimated|valued|priced"
)
_TRANSITIVE = (
    r"increas(?:ed|es|e|ing)|rais(?:ed|es|e|ing)|lift(?:ed|s|ing)?|boost(?:ed|s|ing)?|cut(?:s|ting)?|reduc(?:ed"
    r"|es|e|ing)|lower(?:ed|s|ing)?"
    r"|doubl(?:ed|es|e|ing)|expand(?:ed|s|ing)?|set(?:s|ting)?|put(?:s|ting)?|brought|bring(?:s|ing)?|push(?:ed"
    r"|es|ing)?|approv(?:ed|es|e)|kept|keep(?:s|ing)?|tak(?:e|es|ing)|took"
)
_AUXILIARY = re.compile(
    r"(?:[\s,]+(?:has|have|had|will|would|could|may|might|should|shall|can|to|be|been|being|also|then|only"
    r"|further|again|already|now|still|since|even|not|thus"
    r"|is|are|was|were|expected|projected|forecast|estimated|set|likely|steadily|once|later|therefore"
    r"|subsequently|\w+ly))+\s*$",
    re.IGNORECASE,
)
_VERB = re.compile(rf"\b(?:(?P<change>{_CHANGE})|(?P<level>{_LEVEL}))\b", re.IGNORECASE)
_CHANGE_NOUN = re.compile(
    r"\b(?:increase|rise|growth|fall|drop|decline|decrease|reduction|cut|jump|surge|change|expansion|gain|loss"
    r"|hike)s?\s(?:in|of)\s",
    re.IGNORECASE,
)
_NOUN_OF_CHANGE = re.compile(
    rf"{_CHANGE_NOUN.pattern}(?P<phrase>[^,.;:()]{{2,80}}?)"
    r"\s(?:to|by|of|from|at|exceeding|reaching|averaging)\s[^,.;:]{0,24}$",
    re.IGNORECASE,
)
_TRANSITIVE_VERB = re.compile(rf"\b(?P<verb>{_TRANSITIVE})\s", re.IGNORECASE)
_OBJECT = re.compile(
    rf".*{_TRANSITIVE_VERB.pattern}(?P<phrase>(?!to\b|by\b|from\b|at\b)[^,.;:()]{{2,80}}?)\s(?P<how>to|by|from"
    rf"|at|above|below|beyond|of)\s[^,.;:]{{0,32}}$",
    re.IGNORECASE | re.DOTALL,
)
_NOUN_OF = re.compile(
    r"(?P<phrase>(?:[^\W\d_][\w'’-]*\s){0,5}[^\W\d_][\w'’-]*)\s(?:of|at|worth|averaging|totall?ing|reaching"
    r"|exceeding|estimated (?:at|to be(?: worth)?)|valued at|worth)"
    r"(?:\s(?:about|around|some|nearly|roughly|almost|over|under|up to|more than|less than|at least|only|just"
    r"|approximately|an estimated|as much as))*\s?[\\(]?$",
    re.IGNORECASE,
)
_LINKED = re.compile(  # what the words that the pattern above takes end with
    r"\s(?:of|at|worth|averaging|totall?ing|reaching|exceeding|be|about|around|some|nearly|roughly|almost|over|under|to"
    r"|than|least|only|just|approximately|estimated|as)\s?[\\(]?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:in|of|worth of|on|for)\s(?P<phrase>[^\W\d_][^,.;:()\d]{1,60}?)(?=\s(?:in|by|from|to|for|on|at|with"
    r"|over|since|during|and|between|through|after|before|that|which|who|as|per|a|than|will|would|is|are|was"
    r"|were|has|have|had)\b|[,.;:()]|\s\d|$)"
)
_CLAUSE = re.compile(
    r"[;:—–]\s|\s[-–—]\s|,\s(?:and|but|while|whereas|which|as|when|whose|although|though|yet|so|because|where)\s"
    r"|\b(?:while|whereas|that|because|although|when)\s|[()]\s?|[“”\"]"
)
_ADVERBIAL = re.compile(
    r"^(?:in|on|at|by|since|until|after|before|during|from|for|with|without|under|over|over|through|throughout"
    r"|between|according|despite|as|if|when|while|although|though"
    r"|because|also|however|moreover|furthermore|meanwhile|overall|specifically|then|next|last|this|first|second"
    r"|finally|today|thus|therefore|consequently|additionally|nevertheless"
    r"|similarly|indeed|instead|and|but|or|so|to|among|amid|compared|following|having|being|given|excluding"
    r"|including|\w+ly|\w+ing)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:and|but|so|yet|or|then|also|the|a|an|this|that|these|those|its|their|his|her|our|annual|about|where"
    r"|which|both|all)\s+)+",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\s(?:in|by|for|during|at the end of|since|from|on)\s(?:the\s)?(?:(?:early|late|mid|fiscal|year|first"
    r"|second|third|fourth|quarter|half|of)[\s-]){0,4}(?:[A-Z][a-z]+\.?\s)?(?:\d{1,2},?\s)?(?:1[5-9]"
    r"|20)\d\d(?:[-–/]\d{2,4})?\s*$"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that name what is measured, as the sentence has them; ``change``: the quantity is a difference."""

    words: str = ""
    subject: str = ""  # who the sentence is about, where that is not in ``words``
    change: bool = False
    back: bool = False  # a pronoun stands there: what the sentence before spoke of


_WINDOW = 160  # characters: no phrase that these patterns take reaches farther
_TAIL, _LINK = 64, 24  # characters that the patterns for the last few words take at most
_BY = re.compile(
    r"\b(?:by|increase of|rise of|growth of|up|down|fall of|drop of)\s(?:about |around |nearly |some "
    r"|more than |over |almost |roughly |up to |an? |average |of ){0,4}\\?$",
    re.IGNORECASE,
)


class Heads:
    """Where the words stand that phrases hang on, in ``text[start:end]``: looked for once, not at every quantity."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._verbs = [*_VERB.finditer(text, start, end)]
        self._places = {
            pattern: [match.start() for match in pattern.finditer(text, start, end)]
            for pattern in (_CHANGE_NOUN, _TRANSITIVE_VERB, _DOING_VERB)
        }
        self._verb_places = [match.start() for match in self._verbs]

    def has(self, pattern: re.Pattern[str], low: int, high: int) -> bool:
        """Whether what ``pattern`` finds begins in ``text[low:high]``."""
        places = self._places[pattern]
        at = bisect_left(places, low)
        return at < len(places) and places[at] < high

    def last_verb(self, low: int, high: int) -> re.Match[str] | None:
        """The last verb of change or level in ``text[low:high]``."""
        at = bisect_left(self._verb_places, high) - 1
        return self._verbs[at] if at >= 0 and self._verb_places[at] >= low else None


def phrase_for(before: str, after: str, heads: Heads, place: int) -> Phrase:
    """What the quantity between ``before`` and ``after``, both of its sentence, says the size of.

    ``heads`` are those of the sentence, in whose text the quantity begins at ``place``.
    """
    near = max(0, len(before) - _WINDOW)
    change = bool(_BY.search(before, max(0, len(before) - _TAIL)))
    if noun := _by_noun(before, near, change, heads, place):
        return noun
    if (told := _last_verb(before, heads, place)) is not None:
        if subject := _subject(before[: told.start]):
            return Phrase(subject, "", change or _is_risen(told, before))
        if _BACK.search(before[: told.start]):
            return Phrase(change=change, back=True)
    if heads.has(_DOING_VERB, place - len(before), place) and (done := _doing(before)):
        return done
    behind = _BEHIND.match(after)
    return Phrase(_plain(behind["phrase"]) if behind else "", "", change)


def _by_noun(before: str, near: int, change: bool, heads: Heads, place: int) -> Phrase | None:
    """ "an increase in sales to", "raised its target to", "reserves of"."""
    low = place - len(before) + near
    if heads.has(_CHANGE_NOUN, low, place) and (match := _NOUN_OF_CHANGE.search(before, near)):
        return Phrase(_plain(match["phrase"]), _owner(before[: match.start()]), change)
    if (
        heads.has(_TRANSITIVE_VERB, low, place)
        and (match := _OBJECT.match(before, near))
        and (phrase := _plain(match["phrase"]))
    ):
        return Phrase(phrase, _subject(before[: match.start("verb")]), change or match["how"].casefold() == "by")
    if _LINKED.search(before, max(0, len(before) - _LINK)) and (match := _NOUN_OF.search(before, near)):
        return Phrase(phrase, "", change) if (phrase := _noun_phrase(match["phrase"])) else None
    return None


def _is_risen(verb: _Verb, before: str) -> bool:
    to = re.search(r"\b(?:to|from|at|reach\w*)\b", before[verb.end :], re.IGNORECASE)
    return verb.change and verb.words.casefold().strip() != "moved" and not to


_BACK = re.compile(
    r"(?:^|[\s,])(?:it|they|this|that|(?:the|this|that|these) (?:figures?|totals?|rates?|shares?|numbers?"
    r"|values?|sums?|amounts?|levels?))(?:\s(?:has|have|had|will|also|then))*\s$",
    re.IGNORECASE,
)
_NOUNS_OF_VERBS = {
    "import": "imports", "export": "exports", "spen": "spending", "produc": "production", "sold": "sales",
    "sell": "sales", "earn": "earnings", "invest": "investment", "employ": "employment", "generat": "generation",
    "consum": "consumption", "emit": "emissions", "lost": "losses", "paid": "payments",
}  # fmt: skip
_DOING_VERB = re.compile(rf"(?P<verb>\b(?:{'|'.join(_NOUNS_OF_VERBS)})(?:t?ed|[dts]|es|s)?)\s", re.IGNORECASE)
_DOING = re.compile(rf"{_DOING_VERB.pattern}(?P<rest>[^;:()]*)$", re.IGNORECASE)


def _doing(before: str) -> Phrase | None:
    """ "Spain imported 20 TWh in 2019 and 22 TWh": imports, Spain's."""
    match = _DOING.search(before)
    if not match or not _is_glue(match["rest"]):
        return None
    stem = next(stem for stem in _NOUNS_OF_VERBS if match["verb"].casefold().startswith(stem))
    return Phrase(_NOUNS_OF_VERBS[stem], _subject(before[: match.start()]))


@dataclass(frozen=True, slots=True)
class _Verb:
    """``before[start:end]``."""

    start: int
    end: int
    words: str
    change: bool


def _last_verb(before: str, heads: Heads, place: int) -> _Verb | None:
    """The verb that the quantity follows, with nothing between that is not its own: numbers, dates, small words."""
    offset = place - len(before)
    match = heads.last_verb(max(offset, place - 2 * _WINDOW), place)
    if match is None:
        return None
    found = _Verb(match.start() - offset, match.end() - offset, match[0], bool(match["change"]))
    if found.change and _A_NOUN.search(before, max(0, found.start - 16), found.start):
        return None
    return found if _is_glue(before[found.end :]) else None


_A_NOUN = re.compile(
    r"\b(?:an?|the|annual|average|further|sharp|steep|this|its|their|record|largest|biggest)\s$", re.IGNORECASE
)


_GLUE = words_of(
    """to from by at in and or of a an the about around some nearly almost roughly approximately over under up more
    less than at least most only just for as on through until while total value record average level low high
    peak respectively equivalent which compared with it then its their annual worth further additional estimated
    first second third fourth quarter half end year years fiscal late early mid per cent percent percentage
    points million billion trillion thousand hundred dollars euros yen yuan pounds won people people"""
)


def _is_glue(words: str) -> bool:
    """At most one word is strange, or two in a long chain of numbers."""
    strange = [
        word
        for word in re.findall(r"[^\W\d_]+", words)
        if word.casefold() not in _GLUE and not _NUMBER_WORD.fullmatch(word)
    ]
    return len(strange) <= 1 + len(re.findall(r"\d[\d.,]*", words)) // 3


_NUMBER_WORD = re.compile(
    r"[A-Z]{2,3}|January|February|March|April|May|June|July|August|September|October|November|December|km|bn|mn"
    r"|tn|pp|Q[1-4]|FY"
)
_ASIDE = re.compile(r"\s?\([^()]*\)")


def _subject(before: str) -> str:
    """The noun phrase in front of a verb: the last clause, without what only says when or why."""
    before = _RELATIVE.sub(" ", before)
    if match := _OPEN_RELATIVE.search(before):
        before = before[: match.start()]
    cuts = [match.end() for match in _CLAUSE.finditer(before)]
    clause = _AUXILIARY.sub("", f" {before[cuts[-1] if cuts else 0 :]}").strip()
    clause = _WHEN_FIRST.sub("", clause)
    parts = [part.strip() for part in re.split(r",(?!\d{3})", clause) if part.strip()]
    nouns = [part for part in parts if not _ADVERBIAL.match(part)]
    return _plain(_up_to_verb(nouns[-1])) if nouns else ""


_WHEN_FIRST = re.compile(
    r"^(?:In|By|During|Since|At the end of|in|by|during|since)\s(?:[A-Z][a-z]+\s)?(?:1[5-9]|20)\d\d,?\s"
)
_RELATIVE = re.compile(r", (?:which|who|whose|where)\s[^,;]{1,160},\s")
_OPEN_RELATIVE = re.compile(r",? (?:which|that|who)(?:\s(?:has|have|had|is|was|were|are|will))?\s*$")


def _up_to_verb(words: str) -> str:
    """Of "the rate climbed to 75 per cent and" only "the rate"."""
    for match in _VERB.finditer(words):
        before = words[: match.start()].rstrip()
        if before and not re.search(r"\b(?:the|an?|of|in|its|their|this|and|annual)$", before, re.IGNORECASE):
            return _AUXILIARY.sub("", f" {before}").strip() or before
    return words


def _owner(before: str) -> str:
    """Whose increase it is: the name right before it, else the subject of the sentence."""
    match = re.search(r"([A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})['’]s?\s(?:[\w-]+\s){0,3}$", before)
    return match[1] if match else _subject(before)


_BREAKS = re.compile(
    r"\b(?:in|on|at|by|to|from|with|for|and|or|is|are|was|were|has|have|had|be|a|an|the|its|their|his|her|than"
    r"|as|that|which"
    r"|of|into|under|over|between|reached|made|signed|got|won|paid|spent|approved|announced|agreed|recorded"
    r"|reported|posted"
    r"|saw|showed|received|lost|needs?|costs?|buy|sell|purchase|acquire|pay|spend|raise|means?)\s",
    re.IGNORECASE,
)
_VAGUE = words_of("""total average amount sum value number record maximum minimum level worth""")


def _noun_phrase(words: str) -> str:
    """The last noun phrase of some words: what follows the last verb or preposition, and no verb itself."""
    tail = _BREAKS.split(words)[-1]
    is_verb = any(verb.end() == len(tail) for verb in _VERB.finditer(tail))
    return "" if is_verb or tail.casefold() in _VAGUE or re.search(r"(?:ed|ing)$", tail) else _plain(tail)


def _plain(words: str) -> str:
    """Without articles and linking words in front and dates at the end."""
    plain = _LEAD.sub("", " ".join(words.split()))
    plain = re.sub(r"\s(?:ever|alone|only)$", "", plain)
    plain = _DATED.sub("", f" {plain}").strip(" ,'’\"“”")
    return plain if len(plain) < 90 and re.search(r"[^\W\d_]{2}", plain) and not _PRONOUN.fullmatch(plain) else ""


_PRONOUN = re.compile(
    r"(?:it|he|she|they|we|I|you|this|that|these|those|which|who|what|there|here|one|some|others?|both|most|many"
    r"|more)(?:\s\w{1,3})?",
    re.IGNORECASE,
)
