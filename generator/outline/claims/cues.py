"""What the words around a verb make of it: a fact, a thing to come, a denial, a state that lasts, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

Mode = Literal["done", "pending", "denied"]
Stretch = tuple[int, int]

_REACH = 80  # letters that a "not" reaches
_HEAD = 2
_NOUN_REACH = 32  # letters from a verb to what it plans: "is considering a ban"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})(?![\w’'])", re.IGNORECASE)


_NOT = _any(
    "not(?! (?:only|just|all|least|far|more|less|quite|until))", "never", "let alone", "no longer", "nobody", "none",
    "nothing", "neither", "nor", "no(?! (?:longer|later|fewer|less|more|doubt|matter|sooner)\\b)", "cannot", "without",
    r"(?:hardly|barely|scarcely)(?! (?:\d|an? |half))", "unable to", r"\w+n[’']t",
    r"den(?:y|ies|ied|ying|ial)(?! (?:entry|access))",
    r"refus\w+ (?:to|any|an?|the|him|her|it|them)",
    r"refute\w*", r"declin\w+ to", r"fail(?:s|ed)? to", "far from", "instead of", "rather than",
    r"reject\w* (?:\w+ )?(?:reports?|claims?|calls?|rumours?|talk)", r"disput(?:es|ed) that", r"prevent\w*",
    "stop(?:s|ped) short of", r"(?:stop(?:s|ped)?|ceased?|quit|gave up)(?= [a-z]+ing\b)", "ceased? to",
    r"contradict\w*", "rumours? (?:of|that)", r"avert\w*",
)  # fmt: skip
_COMING = _any(
    "will(?! (?:need|require|cost))", "shall", "would", "might", "should", "whether",
    "could (?:be|soon|still|yet|begin|start|open|come|follow)", "due",
    "(?-i:may)(?! (?:last|and|in|on|this|again|now|once more))",
    "unlikely to",
    "(?:is|are|was|were) (?:now |still |only )?(?:to|due|set|about|likely|ready|supposed|meant)", "yet to",
    r"(?<!found )to be(?= (?:\w+(?:ed|en)|built|made|put|held|sold|shut|cut|paid|sent|laid|in|on|open|ready)\b)",
    "plan(?:s|ning)? to", "plan(?:s|ning) for", "planned", "scheduled", "expect(?:s|ed)?", r"intend\w*", "intention of",
    "aim(?:s|ed|ing)? (?:to|at)", "hop(?:es?|ed|ing) (?:to|for|that)", "propos(?:es|ed)", "consider(?:s|ing)?",
    "(?:wants?|wish(?:es)?|means?|meant|seeks?|seeking|going) to", "weigh(?:s|ing)?", r"prepar\w+ (?:to|for|the|an?)",
    "(?:draft|proposal|motion|decree|draft law)s? (?:to|for|of|on|that would)",
    "(?:bill|plan)s? (?:to|that would)",
    "(?:request|application|petition) to",
    r"(?:draft|bill|proposal|motion)s? \w+ing", "promis(?:es|ed)", "vow(?:s|ed)?", "pledg(?:es|ed)",
    "threaten(?:s|ed)?", "still (?:(?:has|have|had) )?to", "announce[sd] (?:that|plans)", "forecasts?",
    "fore(?:sees?|seen)", "await(?:s|ing)", "wait(?:s|ing) (?:for|to)", r"ordered (?:\w+ ){1,5}to",
    r"before (?:it|he|she|they|the \w+) (?:can|could)",
    "(?:fights?|fighting|contests?|contesting) (?:his|her|its|their|the)",
)  # fmt: skip
_STANDS = _any(  # of what somebody only takes a stand on nobody knows whether it is so
    "oppos(?:e[sd]?|ing)", "object(?:s|ed) to", r"critici[sz]\w+", "fear(?:s|ed)?", "warn(?:s|ed)?", "urge[sd]?",
    "demand(?:s|ed)?", "call(?:s|ed|ing) (?:for|on)", "favours?", "ask(?:s|ed) (?:for|to)", "if", "unless",
    "accept(?:s|ed)? that", "would have", "in case", "so that", "in order to",
)  # fmt: skip
_BEHIND = _any(  # what is to come, behind its name
    r"(?:is|are|was|were|has been|have been|still|only) (?:\w+ )?(?:planned|scheduled|expected|due|foreseen|envisaged"
    "|pending|awaited|outstanding|to (?:be|come|follow|start|begin|take)|under (?:consideration|discussion))",
    "(?<!and )will", "has yet", "have yet", "at the earliest", "lies before", "on the agenda", "planned for",
    "scheduled for",
    "not (?:expected|before)", "should (?:be|come)",
    f"(?:next|coming) (?:year|month|week|spring|summer|autumn|winter|season|session|{_MONTHS})",
)  # fmt: skip
_UNPLANNED = _any(
    r"no (?:plans?|intention) (?:to|of|for)", r"no longer (?:plans?|intends?|wants?) to", r"not (?:plan|intend|want) to"
)
_PLANNED = _any(r"(?:is|are|was|were) (?:\w+ )?(?:planned|scheduled|expected|due|foreseen|envisaged|pending|awaited)")
_UNTRUE = _any(
    "an? (?:fabrication|invention|lie|myth|hoax|fairy tale|slander|rumour)",
    r"(?:is|are|was|were) (?:\w+ )?(?:false|untrue|wrong|unfounded|baseless|invented|fabricated|mistaken|denied"
    "|incorrect|(?:an? )?(?:rumour|invention|fabrication|lie|myth|hoax|error)s?)",
)
_NAMED_NOT = _any(
    "(?:did|has|have|had|was|were|is|are) not", "never", "cancelled", "called off", "put off", "postponed", "scrapped",
    "abandoned", "fell through", "came to nothing", "shelved", "dropped", "vetoed", "thwarted", "foiled",
)  # fmt: skip
_GOES_ON = _any(
    "go(?:es|ing|ne)? on", "went on", r"continu\w*", r"remain\w*", r"stay\w*", r"keep\w*", "kept", "hold on",
    "carr(?:y|ies|ied) on", r"maintain\w*", r"surviv\w*", r"withst\w+",
)  # fmt: skip
_OPEN_YET = _any(r"expect\w*(?: the)?", r"await\w*", r"wait\w*(?: for)?")
_LASTS = _any(
    "still", "ever since", "always", "never", "all (?:year|month|week|along)", "throughout", "as before", "no longer",
    "until further notice", r"remain\w*", r"stay\w*", r"continu\w*", "goes? on", "gone on", "keeps?", "to this day",
    r"surviv\w*", r"withst\w+", r"without (?:an?y? )?(?:\w+[’']s )?(?:break|pause|interruption)", "so far", "since",
    "day after day", "not once", "as yet", r"ha(?:s|ve) (?:\w+ )?been", "at no (?:point|time)", "for good", "each of",
    "(?:is|are) (?:now |fully |again )?", "every (?:day|night|hour)",
)  # fmt: skip
_BREAK = re.compile(
    r"[.;:!?](?:\s|$)|,\s(?:and|but|while|whereas|although|though|which|who|whose|since|as|after|because|when|where|so"
    r"|yet|if|having|says?|said|now|was|were|is|are|has|have)\b|\s[–—]\s"
    r"|\s(?:but|while|whereas|because|although|who|which|when|where|after)\s",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r", (?:whose|which|who|where)\b[^,;.]{3,100},")
_PERFECT = re.compile(r"\b(?:has|have|had) (?:\w+ )?$", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will)\b")
_PREPOSITION = re.compile(r"\b(?:in|of|on|at|for|with|to|from|by|about)\b")
_AND = re.compile(r"\sand\s(?!(?:the|an?|its|their|his|her|no|not|nor)\b|[A-ZÀ-Þ\d])")


class Cues:
    """The cues of a text; ``taken`` are phrases whose own words deny nothing more ("without any accord")."""

    __slots__ = ("_stands", "breaks", "coming", "nots", "text")

    def __init__(self, text: str, taken: Sequence[Stretch]) -> None:
        self.text = text
        self.nots = [at for at in _spans(_NOT, text) if not any(a <= at[0] and at[1] <= b for a, b in taken)]
        self.coming, self._stands = _spans(_COMING, text), _spans(_STANDS, text)
        ends = [match.end() - 1 for match in _RELATIVE.finditer(text)]
        self.breaks = sorted({*ends, *(match.start() for match in _BREAK.finditer(text))})

    def clause(self, start: int, end: int) -> Stretch:
        """From the last break before ``text[start:end]`` to the next behind it."""
        first = max((at for at in self.breaks if at < start), default=0)
        return first, min((at for at in self.breaks if at >= end), default=len(self.text))

    def mode(self, start: int, end: int, noun: bool) -> Mode | None:
        """How ``text[start:end]`` is told; None where it is only wished, feared or supposed."""
        first, last = self.clause(start, end)
        if _before(self._stands, first, start):
            return None
        goes_on = _GOES_ON.search(self.text, max(first, start - 24), end) or _OPEN_YET.match(self.text, start, end)
        if not goes_on and self._is_coming(first, start, end, last, noun):
            return "denied" if _UNPLANNED.search(self.text, first, start) else "pending"
        return "denied" if self._is_denied(first, start, end, last, noun) else "done"

    def _is_coming(self, first: int, start: int, end: int, last: int, noun: bool) -> bool:
        since = max(first, start - _NOUN_REACH) if noun else first
        perfect = _PERFECT.search(self.text, since, start)
        coming = _before(self.coming, perfect.start() if perfect and not noun else since, start)
        return coming or bool(_BEHIND.search(self.text, end, last))

    def _is_denied(self, first: int, start: int, end: int, last: int, noun: bool) -> bool:
        ands = [match.end() for match in _AND.finditer(self.text, first, start)]
        since = max((first, start - _REACH, *ands))
        behind = _UNTRUE.search(self.text, end, last) or (noun and _NAMED_NOT.search(self.text, end, last))
        return bool(behind) or any(
            self._reaches(at, first, start) for at in self.nots if since <= at[0] and at[1] <= start
        )

    def _reaches(self, cue: Stretch, first: int, start: int) -> bool:
        """Whether a denial reaches so far: "sees no breach in the merger" and "line without drivers runs" do not."""
        word, between = self.text[slice(*cue)].casefold(), self.text[cue[1] : start]
        if word == "without" and _AUXILIARY.search(between):
            return False
        inside = self.text[first : cue[0]].count(" ") > 1 and word in ("no", "without")
        return not inside or not _PREPOSITION.search(between)

    def heads(self, start: int) -> bool:
        """Whether ``text[start]`` is what is to come: the first word or two behind what says so, or planned itself."""
        behind = any(len(self.text[end:start].split()) < _HEAD for _, end in self.coming if end <= start)
        return behind or bool(_PLANNED.search(self.text, start, self.clause(start, start)[1]))

    def lasts(self, start: int, end: int) -> bool:
        """Whether the clause says that it is so still, or now, or all the time."""
        return bool(_LASTS.search(self.text, *self.clause(start, end)))


@lru_cache(maxsize=16384)
def cues_of(text: str) -> Cues:
    """The cues of a text of which no phrase is taken."""
    return Cues(text, ())


def _spans(pattern: re.Pattern[str], text: str) -> list[Stretch]:
    return [match.span() for match in pattern.finditer(text)]


def _before(cues: Iterable[Stretch], first: int, start: int) -> bool:
    return any(first <= a and b <= start for a, b in cues)
