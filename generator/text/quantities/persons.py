"""Numbers that count people without saying so: of those hurt, jailed or employed, of bodies, of a bare subject."""

from __future__ import annotations

import re

_HEDGES = (
    r"(?:(?:more than|at least|about|some|another|nearly|almost|around|over|up to|as many as|only|an estimated) )?"
)
_DONE = re.compile(
    r"\s(?:(?:others |more |of them |were |have |had |been |was |are |still |also |reported |left |feared "
    r"|seriously |badly |[(]\d[\d.]*%[)] )){0,4}(?:died|dead|injured|killed|wounded|hurt|homeless|drowned|arrested"
    r"|detained|deported|evacuated|sentenced|convicted|displaced|rescued|infected|vaccinated|evicted|jailed|executed"
    r"|recruited|missing|acquitted|charged|freed|hospitali[sz]ed|unaccounted|trapped|unemployed|jobless|poor|women|men"
    r"|girls|boys)\b"
    r"| (?:who|strong|took part|lost their (?:lives|jobs|homes))\b"
    r"| (?:[A-Z][a-z]+ )?[A-Z][a-z]+(?:ese|nch|ish|ingya)\b"
)
_HURT = re.compile(
    r"\b(?:kill(?:s|ing|ed)|injur(?:es|ing|ed)|wound(?:s|ing|ed)|displac(?:es|ing|ed)|arrest(?:s|ing|ed)|leaving"
    rf"|employ(?:s|ing|ed)|seat(?:s|ing)|carrying|evacuat(?:ed|ing)|hous(?:es|ing)) {_HEDGES}$"
)
_TOLL = re.compile(
    r"\b(?:[Tt]oll|[Tt]he (?:dead|injured|wounded|missing|killed|displaced|unemployed|homeless))"
    r"(?:(?: [a-z]+){0,4} (?:now|at|numbered|were|was|is|to|about|over|reached|passed|exceeded)|:) $"
)
_BODY_OF = re.compile(
    r"\b(?:delegation|group|team|family|panel|jury|committee|party|crowd|crew|staff|workforce) of (?:[a-z]+ ){0,2}$"
)
_SUBJECT_OF = re.compile(
    r" (?:have|had|are|were|may|might|could|will|would|live[ds]?|work(?:ed)?|fled|flee|depend|lack|went|came|attended"
    r"|took|voted|marched|gathered|signed|moved|travel(?:led)?|stayed|remain(?:ed)?|applied|returned|survived|serv(?:e|ed)"
    r"|stud(?:y|ied)|s[ai]t|sle(?:ep|pt)|wait(?:ed)?|own(?:ed)?|use[d]?|speak|spoke|enlist(?:ed)?|join(?:ed)?|belong(?:ed)?"
    r"|receive[d]?|get|got|commute[d]?|enrol(?:led|s)?|resigned?|quit|emigrated?|immigrated?|settled?|volunteer(?:ed)?)\b"
)
_OPENS = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|while|that|say|says|said|where|when) )(?:[Ii]n [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? )?"
    r"(?:(?:[Mm]ore|[Ff]ewer|[Ll]ess) than |[Aa]t least |[Aa]s many as |[Uu]p to |[Aa]n estimated |[Aa] further "
    r"|(?:[Ss]ome|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Oo]ver|[Aa]nother|[Aa]n additional|[Oo]nly|[Rr]oughly"
    r"|[Aa] total of) )*$"
)


def counts_people(sentence: str, text: str, end: int) -> bool:
    """Whether a number that ends at ``end``, behind ``sentence``, counts people by the verb around it."""
    return suffers(text, end) or bool(_HURT.search(sentence) or _TOLL.search(sentence) or of_a_body(sentence))


def suffers(text: str, end: int) -> bool:
    """Whether what befell people stands right behind a number that ends at ``end``: "were injured"."""
    return bool(_DONE.match(text, end))


def of_a_body(before: str) -> bool:
    """ "a delegation of", "a crew of"."""
    return bool(_BODY_OF.search(before))


def bare_subject(sentence: str, text: str, end: int) -> bool:
    """ "Some 12,000 have fled": a number that is all there is of a subject."""
    acts = _SUBJECT_OF.match(text, end) and _OPENS.search(sentence)
    return bool(acts or re.match(r" (?:on board|aboard)\b", text[end : end + 10]))
