"""What a sentence is: fact, plan, claim, forecast or judgement; and who says so where it reports somebody."""

from __future__ import annotations

import re
from functools import cache

from generator.ingest.lexicon import modality, stance
from generator.ingest.speakers import reported
from generator.model.outline import Status
from generator.records import dataclass

_LONGEST = 1200  # characters of one sentence that are looked at
_QUOTED = re.compile(r"[“\"«„][^”\"»“]{1,600}[”\"»“]")
_CITED = re.compile(r"[(\[][^()\[\]]{0,200}\d{4}[a-z]?[^()\[\]]{0,60}[)\]]")
_NUMBER = re.compile(r"(?<![\w.])[$€£¥]?\d[\d.,]*\d?(?:\s?%|\s(?:per cent|percent|million|billion|trillion|bn|m)\b)?")
_DATED = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\b(?:In|in|On|on|since|last) "
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:Last|last) (?:year|month|week|spring|summer|autumn|winter|night)\b|\b(?:le|am|el|ngày) \d{1,2}"
)
_CLAUSE = re.compile(r"\b(?:that|which|whereby|so that|where|to|dass|que|rằng)\b")
_MODAL = r"(?:could|would|might|may|must|should|will|can|shall|need)"
_ASIDE = re.compile(
    rf"\b(?:who|that|which)(?: \w+ly)? {_MODAL}(?: \w+){{1,3}}"
    r"|, (?:which|who|whose|where|when|as)\b[^,;.]{3,160}(?:,|$)"
    r"|, (?:[a-z]+ed|held|built|begun|set) (?:in|on|by|at|with|last)\b[^,;.]{2,80},|\bwhether\b[^.,;]{3,160}"
)
_IN_FORCE = re.compile(
    r"\b(?:under|by) (?:the|a|its|this|that|an) (?:[a-z]+ )?(?:act|law|rules?|decree|regulations?|code)\b"
    r"|\bin force since\b|^since (?:[a-z]+ )?<?\d{4}|\b(?:act|law|rules?|decree|treaty|code) of <?\d{4}",
    re.IGNORECASE,
)
_RULED = re.compile(r"\b(?:must|may|shall|can|ha(?:s|ve) to)\b")
_SHELVED = re.compile(
    r"\b(?:plans?|proposals?) (?:to|for)\b[^.;,]{1,90} (?:was|were|had|failed|fell|collapsed|came to nothing)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\w+ (?:not|never|no longer|hardly|scarcely|neither|only|soon|inevitably|eventually)\b|won't")
_NAMED = re.compile(r"\b[A-ZÀ-ÞĐ][A-Za-zÀ-ÿ-]+(?: [A-ZÀ-ÞĐ][A-Za-zÀ-ÿ-]+)*(?: (?:also|now|then))?\s*$")
_IF = re.compile(
    r"^(?:if|unless|should [A-Z]|wenn|falls|si|nếu)\b|,\s+(?:if|unless)\b|\b(?:if|unless)\b[^.]{3,120}\bwould\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """``speaker`` as the sentence names it, "" where it reports nobody (``reports``) or only a pronoun."""

    status: Status
    speaker: str = ""
    reports: bool = False


def status_of(sentence: str) -> Reading:
    """Read one sentence (or a few that are joined: the first that reports somebody counts for all of them).

    What is reported as planned or foretold stays plan and forecast; what is reported as so, or as a duty, is a claim.
    """
    words = _without_citations(" ".join(sentence[:_LONGEST].split()))
    told = reported(words)
    if told is None:
        return Reading(_own(words))
    content = told.content or words
    ahead = _ahead(content)
    return Reading(ahead if ahead in ("plan", "forecast") else "claim", told.speaker, reports=True)


def _without_citations(words: str) -> str:
    return _CITED.sub("", words)


def _own(words: str) -> Status:
    """The status of what the author says in her own name."""
    bare = _QUOTED.sub('""', words)
    ahead = _ahead(bare)
    if ahead:
        return ahead
    if _has("HEARSAY", bare):
        return "claim"
    return "judgement" if _judges(bare) else "fact"


def _ahead(words: str) -> Status | None:
    """Plan, forecast or duty: what its main clause sets in the future or asks for; None for what is, was or is law."""
    words = _ASIDE.sub(",", words)
    if _is_dated_deed(words) or (_IN_FORCE.search(words) and not _has("WILL", words) and _RULED.search(words)):
        return None
    if _has("VERDICTS", words) and _has("WOULD_BE", words):
        return "judgement"
    if _has("BOUND", words) and _has("BINDING", words):
        return "plan"
    if _has("COMPELLED", words) or (_IF.search(words) and _has("WOULD", words)):
        return "forecast"
    if _asks(words):
        return "judgement"
    if _has("EXPECTED_DEED", words):
        return "plan"
    if _has("WILL_BE_DONE", words) or _has("BILL", words):
        return "plan"
    if _has("FORECASTS", words) or _has("WILL_BECOME", words):
        return "forecast"
    if _is_planned(words):
        return "plan"
    return _willed(words) or ("forecast" if _has("MAYBE", words) or _has("WOULD_BE", words) else None)


def _asks(words: str) -> bool:
    """Whether somebody is told what to do, as a duty or as an order."""
    return (_has("DUTY", words) and not _has("FORECASTS", words)) or bool(_pattern("ORDERS").match(words))


def _is_planned(words: str) -> bool:
    """Whether words of planning are somebody's; what nobody wants, and plans that were dropped, are not planned."""
    found = _pattern("PLANS").search(words)
    if not found or _SHELVED.search(words, max(0, found.start() - 30)):
        return False
    return not _pattern("NOBODY").search(words, max(0, found.start() - 40), found.start())


def _willed(words: str) -> Status | None:
    """ "will" is a plan of those who can have one; of anything else, and of what will not be, it is a forecast."""
    found = _pattern("WILL").search(words)
    if found is None:
        return None
    before = words[max(0, found.start() - 70) : found.start()]
    own = _pattern("OURSELVES").search(before)
    if not own and (_pattern("NOBODY").search(before) or _NOT.match(words, found.start())):
        return "forecast"
    if own or _has("WILL_DO", words) or _pattern("AGENTS").search(before) or _NAMED.search(before):
        return "plan"
    return "forecast"


def _is_dated_deed(words: str) -> bool:
    """Whether the sentence tells a deed of a day, month or year: then a plan in it is what the deed was about."""
    deed, dated = _pattern("DEEDS").search(words), _DATED.search(words)
    if not deed or not dated:
        return False
    planned = _pattern("PLANS").search(words)
    if planned and planned.start() <= deed.end() and planned.end() <= dated.start():
        return False
    ahead = _pattern("WILL").search(words)
    return ahead is None or bool(
        dated.start() < ahead.start() and _CLAUSE.search(words, deed.end(), max(deed.end(), ahead.start()))
    )


def _judges(words: str) -> bool:
    """Whether it values or reads a meaning, with no figure or dated deed of its own to outweigh that."""
    values = len({match[0].casefold() for match in _pattern("VALUES").finditer(words)})
    readings = len(_pattern("READINGS").findall(words)) + len(_pattern("VALUED").findall(words))
    readings += len(_pattern("VERDICTS").findall(words))
    hard = len(_NUMBER.findall(words)) + 2 * _is_dated_deed(words)
    readings += len(_pattern("PREDICATES").findall(words)) + len(_pattern("OPINIONS").findall(words))
    return 1.0 * values + 1.5 * readings > hard + 1.2


def _has(name: str, words: str) -> bool:
    return bool(_pattern(name).search(words))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    match name:
        case "WILL_BECOME":
            body = rf"(?:{modality.WILL}|would)\s(?:also\s|then\s|thus\s|not\s)?(?:{modality.BECOMING})"
        case "WILL":
            body = rf"(?:{modality.WILL})\s[a-zéè]{{2,}}|sẽ"
        case "WOULD":
            body = r"will|would|could|may|might|wird|würde|sera|será|sẽ"
        case "WOULD_BE":
            body = r"would(?! not have| have)"
        case "BILL":
            body = r"(?:bill|draft law|proposed (?:law|rules?|directive)) (?:\w+ )?would"
        case "WILL_DO":
            body = (
                rf"(?:{modality.WILL})\s(?:{modality.DOING}|expire|lapse|end|close|run|apply|come into force|take"
                rf" effect)"
            )
        case "COMPELLED":
            body = r"(?:will|would|may|might|could) (?:soon |then |probably |also )?(?:have|need) to"
        case "OURSELVES":
            body = r"(?:i|we)(?: \w+ly)?\s*$"
        case "AGENTS":
            body = rf"(?:{stance.AGENTS})(?: (?:also|now|then|too|alike))?\s*$"
        case "EXPECTED_DEED":
            body = (
                rf"(?:expected|likely|due|set|expect(?:s)? to be able|(?:am|is|are) going) to (?:{modality.DOING})"
                r"|(?:i|we) will (?:stay|continue|remain|change|make|help)"
            )
        case "VALUED":
            small = "a|an|the|also|very|most|one of|more"
            body = rf"(?:is|are|was|were|remains?|been|be) (?:(?:{small}) ){{0,4}}(?:{modality.VALUES})"
        case "DEEDS":
            body = rf"(?<!be )(?:{modality.DEEDS})"
        case "PREDICATES" | "OPINIONS" | "ORDERS" | "NOBODY" | "BOUND" | "BINDING":
            body = getattr(stance, name)
        case _:
            body = getattr(modality, name)
    flags = re.NOFLAG if name == "MAYBE" else re.IGNORECASE
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)", flags)
