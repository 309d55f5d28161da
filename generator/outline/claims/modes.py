"""Whether a sentence tells what is done, what is to come, or what is denied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Literal

from generator.model.outline import Point
from generator.outline.claims.terms import Term

Mode = Literal["done", "pending", "denied", ""]

_PENDING = re.compile(
    r"\b(?:will|shall|would|is to|are to|was to|were to|has yet to|have yet to|yet to be|not yet|plans? (?:to|for)"
    r"|planned|(?:is|are|was|were) due to|due (?:in|by)"
    r"|expected|expects?|intend\w*|aims? (?:to|at)|hopes? (?:to|for)|to be \w+ed|under consideration|still (?:being"
    r"|has to|have to|to be|under|waits?|awaits?)"
    r"|proposed|proposal|draft|scheduled|awaits?|awaiting|means to|wants? to|seeks? to|prepar\w+ to|before it can"
    r"|under construction"
    r"|in preparation|being (?:built|drafted|prepared|negotiated|discussed|planned)|is going to|are going to|set to"
    r"|from next|by the end of next"
    r"|next year|considers?|considering|was meant to|agenda|pending|waiting for|waits? for|should (?:get|receive"
    r"|be|have|come)"
    r"|lies before|is before (?:the )?(?:parliament|court|congress|senate|house)|in committee"
    r"|(?:bill|draft|motion|proposal|plan|request|application|petition|decree) (?:to|for|that would))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not(?! (?:only|just|all|least|counting|including|even|far|more|less|every|until|quite|to mention))"
    r"|never|no longer|denie[sd]|deny|denying|denial|rejects?|rejected|disputes?|disputed|refutes?|refuted"
    r"|untrue|false|wrong|unfounded|mistaken|neither|nor|there (?:is|are|was|were) (?:still )?no|lacks?|(?:has"
    r"|have|had|is|are|was|were) (?:hardly|barely|scarcely)"
    r"|no (?:such|single|one)|n[’']t|nobody|none|contradict\w*|fabricat\w*|invent(?:ed|ion)|did nothing|baseless"
    r"|rumours?)\b"
    r"|\bno (?!(?:later|longer|fewer|less|more|doubt)\b)[a-z]+ (?:[^,.;]{0,72} )?(?:has|have|had|was|were|is|are)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:has|have|had|was|were|been|is|are|since|already|[a-z]{2,}ed|went|came|took|began|left|met|held|put|built"
    r"|gave|made|sold|bought|sent"
    r"|ran|runs?|stood|stands?|fell|rose|won|lost|paid|cut|shut|became|broke|wrote|drew|flew|sank|set|found|now)\b",
    re.IGNORECASE,
)


def mode(point: Point) -> Mode:
    """What a point tells: a plan or what is still to come, a denial, or a fact."""
    if len(point.text) > _LONGEST:
        return ""  # of a paragraph nobody knows which of its sentences is meant
    if _PENDING.search(point.text) and point.status in {"plan", "forecast", "fact", "claim"}:
        return "pending" if point.status in {"plan", "forecast"} or _strong(point.text) else _told(point)
    if (_PARTIAL.search(point.text) or _PROCESS.search(point.text)) and point.status in {"fact", "claim"}:
        return "pending"
    return "pending" if point.status == "plan" else _told(point)


def modes(point: Point) -> tuple[Mode, ...]:
    """What a point tells, and besides that something failed or goes on, which denies what others tell of it."""
    first = mode(point)
    if not first or first == "denied" or point.status not in {"fact", "claim"}:
        return (first,) if first else ()
    stands = any(state.search(point.text) for _, state in _STATES)
    return (first, "denied") if stands or _FAILED.search(point.text) or _LASTS.search(point.text) else (first,)


def denies(text: str, shared: Sequence[Term]) -> bool:
    """Whether ``text`` says no to one of the terms that it shares with another sentence."""
    for match in chain(_DENIED.finditer(text), _FAILED.finditer(text)):
        ahead = (term for term in shared if match.end() <= term.start <= match.end() + _REACH and not term.land)
        if any(ahead) or (_DENIER.fullmatch(match[0]) and shared):
            return True
    return False


def fails(text: str) -> bool:
    """Whether a sentence says that something came to nothing."""
    return bool(_FAILED.search(text))


def contradicts(done: str, other: str) -> bool:
    """Whether ``other`` tells a state that what is told as done has just ended: "is closed" of what was reopened."""
    return any(change.search(done) and state.search(other) for change, state in _STATES)


def decides(text: str) -> bool:
    """Whether a sentence says that somebody has still to decide."""
    return bool(_DECIDES.search(text))


def ends(text: str) -> bool:
    """Whether a sentence says that something came to an end or was taken away."""
    return bool(_ENDS.search(text))


def lasts(text: str) -> bool:
    """Whether a sentence says that something goes on, which denies that it was ended."""
    return bool(_LASTS.search(text))


def awaits(text: str) -> bool:
    """Whether a sentence says in so many words that something is to come."""
    return bool(_STILL.search(text))


@lru_cache(maxsize=16384)
def awaited(text: str, about: tuple[Term, ...]) -> frozenset[str]:
    """The keys of what a sentence says is to come: behind "will" and "is to", around "is planned"."""
    spans = [
        (match.start() - (_BACK if _AROUND.fullmatch(match[0]) else 0), match.end())
        for match in _PENDING.finditer(text)
    ]
    near = [term for term in about for start, end in spans if start <= term.start <= _clause_end(text, end)]
    unfinished = {"=open", "=complete"} if _PARTIAL.search(text) else set()
    unfinished |= {"=adopt", "=sign", "=ratify", "=grant", "=complete", "=buy"} if _PROCESS.search(text) else set()
    coming = {"=delivered", "=arrive"} if _EXPECTS.search(text) else set()
    heads = [next((term for term in about if term.start >= end), None) for _, end in spans]
    coming |= {f"!{key}" for term in heads if term and not term.land and not term.name for key in term.keys}
    return frozenset((*unfinished, *coming, *(key for term in near for key in term.keys)))


@lru_cache(maxsize=16384)
def achieved(text: str, about: tuple[Term, ...]) -> frozenset[str]:
    """The keys of what a sentence may tell as done: not what somebody only takes a stand on ("opposed the sale")."""
    stands = [(match.end(), _clause_end(text, match.end())) for match in _STAND.finditer(text)]
    kept = [
        term
        for term in about
        if not any(start <= term.start <= end for start, end in stands) and text[term.start : term.end] not in _THINGS
    ]
    running = {"=begin", "=open"} if _RUNS.search(text) else set()
    running |= {"=delivered", "=arrive"} if _RECEIVED.search(text) else set()
    return frozenset((*running, *(key for term in kept for key in term.keys)))


def _clause_end(text: str, start: int) -> int:
    """Where what a verb governs ends, at the latest."""
    match = _CLAUSE.search(text, start, start + _FAR)
    return match.start() if match else start + _FAR


_CLAUSE = re.compile(
    r"[;:]|\.\s|,\s(?:but|while|whereas|although|though|which|who|since|as|after|before|because|when|where|says?"
    r"|said)\b"
)
_RUNS = re.compile(
    r"\b(?:has|have) (?:already )?been (?:\w+ly )?\w+ing\b|\b(?:is|are) (?:now |already )(?:\w+ing|at work"
    r"|open)\b|\bat work\b"
    r"|\bin (?:operation|service|use)\b|\b(?:up and )running since\b",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    r"\b(?:barely|only|hardly|scarcely|just|not even|less than|no more than|about|some|roughly) (?:an? |one |two "
    r"|three )?"
    r"(?:half|thirds?|quarters?|fifths?|tenths?|fraction|[\d.]+ ?(?:%|per cent|percent))\b[^.;]{0,64}\b(?:(?:has"
    r"|have|is|are"
    r"|was|were) (?:been )?(?:built|erected|finished|completed?|laid|ready|done|paved|installed|standing"
    r"|delivered|in place))\b"
    r"|\b(?:is|are|was|were) (?:only |barely |about |some )?(?:(?:an? |one |two |three )?(?:half|thirds?"
    r"|quarters?|fifths?|tenths?)"
    r"|[\d.]+ ?(?:%|per cent)) (?:built|erected|finished|complete|completed|laid|ready|done|paved)\b"
    r"|\bhalf[- ](?:built|finished|complete)\b|\bunfinished\b|\bincomplete\b",
    re.IGNORECASE,
)
_EXPECTS = re.compile(
    r"\b(?:expect(?:s|ed)?|await(?:s|ed)?|wait(?:s|ed|ing)? for) (?:the|its|their|\d)|\b(?:will|should|is to"
    r"|are to) (?:get|receive)\b",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\b(?:took delivery|has taken delivery|received|has got|have got|landed|arrived|reached|were handed over)\b",
    re.IGNORECASE,
)
_PROCESS = re.compile(
    r"\b(?:is|are) (?:\w+ )?(?:negotiat|discuss|debat|consider|examin|weigh|prepar|assess)ing\b"
    r"|\b(?:still|continues? to|go(?:es)? on) (?:being )?(?:examin|review|debat|discuss|negotiat|consider|assess"
    r"|test|investigat"
    r"|prepar|wait|look|weigh|argu|talk)\w*",
    re.IGNORECASE,
)
_FAR = 96
_THINGS = frozenset(("ship", "ships", "base", "bases", "post", "posts", "forces", "head", "heads"))  # and no acts
_STAND = re.compile(
    r"\b(?:oppos(?:e[sd]?|ing)|objects? to|objected to|critici[sz]\w+|welcom(?:e[sd]?|ing)|fear(?:s|ed)?|warn(?:s"
    r"|ed)? (?:of"
    r"|against)|urge[sd]?|demand(?:s|ed)?|call(?:s|ed)? for|favour(?:s|ed)?|favor(?:s|ed)?|discuss(?:es|ed)?"
    r"|debate[sd]?"
    r"|ask(?:s|ed)? for|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|threaten(?:s|ed)?)\b",
    re.IGNORECASE,
)


_STATES = tuple(
    (re.compile(rf"\b(?:{change})\b", re.IGNORECASE), re.compile(rf"\b(?:{state})\b", re.IGNORECASE))
    for change, state in (
        (
            r"re-?opened|opened|resumed|restored|back in (?:service|use)|(?:is|are) (?:open|running)",
            r"(?:is|are|keeps?|stays?|remains?) (?:\w+ly )?(?:closed|shut|suspended|blocked|sealed"
            r"|out of (?:service|order))",
        ),
        (
            r"closed|shut|suspended|blocked|sealed",
            r"(?:is|are|stays?|remains?) (?:\w+ly )?(?:open|running|working|in use)",
        ),
        (r"paid back|repaid|paid off|settled", r"owes|owed|in arrears|unpaid|outstanding"),
        (
            r"killed|died|dead|murdered|executed|shot",
            r"(?:is|are|was|were) (?:\w+ )?(?:alive|unharmed|unhurt|safe)|survived",
        ),
        (
            r"un(?:blocked|frozen|locked|sealed)|lifted|paid out|approved|freed|removed|reversed|mended|repaired"
            r"|restored",
            r"(?:remains?|remained|stays?|stayed|is still|are still) (?:\w+(?:ed|en)|shut|closed|in place"
            r"|in force|broken)",
        ),
        (
            r"fell|toppled|ousted|brought down|overthrown|resigned|stepped down",
            r"survived|(?:is|are|remains?|stays?) in (?:office|power)",
        ),
        (
            r"repealed|abolished|struck down|annulled|scrapped|revoked|suspended",
            r"(?:is|are|remains?|stays?) (?:still )?(?:in force|valid|in effect|law)|(?:applies|apply) (?:as|to"
            r"|in|until)",
        ),
        (
            r"released|freed|let go|let (?:[\w’]+ ){1,6}go",
            r"in the hands of|held hostage|in custody|behind bars|in prison|is (?:held|detained)|are (?:held|detained)",
        ),
        (r"arrested|jailed|detained", r"(?:is|are|remains?) (?:free|at large|in hiding)"),
        (r"captured|taken|fell to|fallen to", r"(?:is|are|remains?) in (?:the )?hands of|(?:holds?|held) out"),
        (
            r"agreed|reached (?:a|an) \w+",
            r"no (?:deal|agreement|accord) (?:has|was|is)|(?:disagree|differ)s? (?:on|over)",
        ),
        (r"found|recovered|rescued", r"(?:is|are|remains?) missing"),
        (r"filled|appointed|named", r"(?:is|are|remains?|stays?) vacant"),
    )
)
_DECIDES = re.compile(
    r"\b(?:will|is to|are to|has yet to|have yet to|must|is due to|plans? to|expected to) (?:\w+ )?(?:decide|vote"
    r"|rule|debate"
    r"|consider|discuss|examine)\b|\bon the agenda\b|\bhas not (?:yet )?(?:decided|voted|ruled)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:removed|lifted|withdrawn|withdrew|released|freed|left|abolished|repealed|torn down|dismantled|ended|expelled"
    r"|evacuated|switched off|shut down|closed|halted|stopped|ceased|broke off|broken off|stepped down|resigned|retired"
    r"|dissolved|disbanded|demolished|cleared|cancelled|terminated|revoked|dropped|gave up|given up|handed over|sold"
    r"|paid back|repaid|extinguished|put out|taken off)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:voted down|vetoed|vetoes|turned down|struck down|thrown out|defeated|refused|blocked|postponed|put off"
    r"|called off"
    r"|cancelled|canceled|abandoned|scrapped|shelved|fell through|prevented|thwarted|foiled|broke down|collapsed)\b",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"(?:planned|scheduled|expected|due (?:to|in|by)|under consideration|draft|proposed|proposal|pending|agenda"
    r"|is to|are to|will|not yet|yet to be)",
    re.IGNORECASE,
)
_BACK = 72
_LASTS = re.compile(
    r"\b(?:still|remains?|remained|stays?|stayed|continues?|carr(?:y|ies) on|in custody|behind bars|keeps? on"
    r"|keeps? \w+ing|goes? on(?! (?:the|an?|line|stream|sale|strike|trial)\b)|went on(?! (?:the|an?|line|stream"
    r"|sale|strike|trial)\b)|without (?:a |any )?(?:break|interruption|pause|hindrance)|uninterrupted|untouched|intact"
    r"|on each of|every (?:day|night|hour)|day after day|night after night|as before)\b",
    re.I,
)
_REACH = 48
_LONGEST = 300
_DENIER = re.compile(
    r"denie[sd]|deny|denying|denial|untrue|false|wrong|unfounded|mistaken|refute[sd]|contradict\w*|fabricat\w*"
    r"|baseless",
    re.IGNORECASE,
)


def _strong(text: str) -> bool:
    return bool(_STILL.search(text)) and not _DENIED.search(_NOT_YET.sub("", text))


_NOT_YET = re.compile(
    r"\bnot (?=yet|expected|due|scheduled|planned|to be)", re.IGNORECASE
)  # it is to come all the same
_STILL = re.compile(
    r"\b(?:will|shall|is to|are to|has yet to|have yet to|yet to be|not yet|still (?:being|has to|have to|to be"
    r"|under|waits?|awaits?)|awaits?"
    r"|under construction|in preparation|being (?:built|drafted|prepared|negotiated|planned)|set to|next year"
    r"|lies before|is before (?:the )?(?:parliament|court|congress|senate|house)|in committee|should (?:get"
    r"|receive)|waiting for"
    r"|(?:bill|draft|motion|proposal|decree) (?:to|that would)|scheduled|planned for|expects?|expected|(?:is|are"
    r"|was|were) due to|due in)\b",
    re.IGNORECASE,
)


def _told(point: Point) -> Mode:
    if point.status not in {"fact", "claim"}:
        return ""
    if _DENIED.search(point.text) or _LASTS.search(point.text):
        return "denied"
    return "done" if _DONE.search(point.text) else ""
