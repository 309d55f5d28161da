"""The head of a dated event: one clause of its sentence without the date, cut where a phrase ends, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.text.units import words_of

_LONGEST, _SHORTEST = 9, 3  # words
_MOST = 1200  # characters of a sentence that can be told in a few words
_BE = r"(?:was|were|been|be|is|are|being)"
_AUX = rf"(?:{_BE}|has|have|had|will|shall|to)"
_IRREGULAR = (
    "became|began|bought|caught|chose|dealt|froze|laid|overtook|quit|shook|sought|spent|stole|struck|taught|threw"
    "|undertook|upheld|withheld|broke|brought|built|came|cut|drew|fell|fled|forbade|fought|found|gave|got|grew|held"
    "|hit|kept|launched|led|left|lost|made|met|overthrew|paid|put|ran|rose|sank|sent|set|shut|sold|split|swore|took"
    "|underwent|went|withdrew|won|wrote|tore|swept|lent|let|bound|fed|bore|beat"
)
_PAST = (
    rf"(?:{_IRREGULAR}|(?!(?:need|speed|indeed|proceed|exceed|succeed|hundred|united|so-called|based|related|advanced"
    r"|limited|armed|hatred|sacred|naked|wicked)\b)[a-z]{3,}(?:ed|pt))"
)
_VERB = re.compile(
    rf"\b(?:{_AUX}\s(?:also\s|then\s|again\s|first\s|finally\s|not\s)?{_PAST}|{_BE}\s[a-z]+(?:en|nt|ld|lt|ut|ung|awn"
    rf"|own)"
    rf"|(?:will|shall|to(?!\s(?:the|an?|its|their|his|her|this|that|all|both)\b))\s(?:be\s)?[a-z]+|plans?"
    rf" (?:to\s[a-z]+|an?|the)|takes? effect|{_PAST})\b"
)
# What has no object and wants none.
_ALONE = re.compile(
    rf"(?:{_BE}\s\w+|opened|began|started|ended|closed|collapsed|died|met|resigned|expired|arrived|returned|fell|rose"
    rf"|flooded"
    r"|erupted|failed|lapsed|retired|merged|stepped down|took office|took effect|broke out|came in(?:to force)?"
    r"|vanished"
    r"|(?:will|to)\s(?:open|begin|start|end|close|meet|expire|return|lapse|resign|retire|vote|rise|fall))$",
    re.IGNORECASE,
)
_STATES = re.compile(
    rf"\b(?:{_BE}|stood|amounted|accounted|totall?ed|reached|averaged|supplied|said|told|argued|claimed|warned|noted"
    rf"|believed"
    r"|feared|hoped|belonged|remained|seemed|appeared|used|needed|wanted|covered|contained|included|identified"
    r"|explained"
    r"|demonstrated|showed|reflected|witnessed|numbered|measured|produced|lived|knew|described)$",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:it|he|she|they|we|i|you|this|that|these|those|which|who|whose|there|hardly|nobody|no one|few|not|never|also"
    r"|here|when|if|while|although|as|because|since"
    r"|after|before|despite|following|during|such|one|both of|some of|then|for|to|in|on|at|by|with|from|under|let"
    r"|if)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[;:()“”\"—–]|\s-\s|,\s|\s(?:after|because|when|while|where|which|who|whose|so that|in order|including|such as"
    r"|following|according|thereby|although|though|despite|amid|if|unless|before|until|as|that|than|but|so|or)\s"
    rf"|\sand\s(?=(?:\w+ly\s|then\s|so\s)?(?:{_PAST}|{_AUX})\s)"
    rf"|\sand\s(?=(?:the|an?|its|their|his|her|two|three|both|each|[A-Z]\w+)\s(?:\w+\s){{0,3}}(?:{_PAST}|{_AUX})\s)"
    r"|\sand\s(?=again\b|then\b|in\b|on\b|by\b)"
)
_SUBORDINATE = re.compile(r"(?:[^\W\d_]+|.*[(“”\"].*)$")  # behind such an end stands no clause of its own
_OPENS = re.compile(r"(?:(?:in|on|by|at|from|during|late|early|between)\b[^,;:]{0,40})?\s*$", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:(?:and|but|so|then|later|finally|moreover|however|meanwhile|also|in addition|for example|already"
    r"|only)\b,?\s){0,3}",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(
    r"(?:in|on|at|by|during|after|from|late in|early in|as of|following|under|with|last|this|next|\w+ly|two|three"
    r"|years?)\b"
    r"[^,;:()]{0,90},\s",
    re.IGNORECASE,
)
# "The strategy released in May names ...": what stands before the date is no clause.
_REDUCED = re.compile(rf"(?<!was)(?<!were)(?<!been)(?<!has)(?<!had)(?<!have)\s{_PAST}\s(?:in|on|by)\s$")
_BEFORE_DATE = re.compile(
    r"[\s,]*\b(?:(?:in|on|by|since|from|during|at|of|until|through|for|held on|dated|as of|late in|early in|in early"
    r"|in late"
    r"|at the end of|by the end of|in the (?:spring|summer|autumn|winter) of|throughout)(?:\s(?:the|about|around"
    r"|early|late"
    r"|mid))?|,)\s*$",
    re.IGNORECASE,
)
_PHRASE = words_of("at in on for with during under through from by between across against near within without over")
_WEAK = words_of(
    """a an the of in on at by to for from with and or as is are was were be been its their his her this that
    these those
    into over under between more than most two three joint new no not very first some several up
    about"""
)


def head_of(sentence: str, start: int, end: int) -> str:
    """Words of ``sentence`` in their order that tell what happened on the date ``sentence[start:end]``; "" where no
    clause of it does so in a few words."""
    if len(sentence) > _MOST:
        return ""
    clause, date = _clause(sentence, start, end)
    body = _without_date(clause, *date) if date else clause
    words = body.strip(" .,;:").split()
    for count in _cuts(words):
        head = " ".join(words[:count]).strip(" ,.;:")
        if _tells(head):
            return head[:1].upper() + head[1:]
    return ""


def _clause(sentence: str, start: int, end: int) -> tuple[str, tuple[int, int] | None]:
    """The clause that the date belongs to, and the date's place in it; None where the date only opens the sentence."""
    begin = _opening(sentence, start, end)
    pairs = list(_clauses(sentence, begin))
    number = next((n for n in range(len(pairs) - 1, -1, -1) if pairs[n][0] <= max(start, begin)), 0)
    low, high = pairs[number]
    if number and _SUBORDINATE.match(sentence[pairs[number - 1][1] : low].strip()) is not None:
        return "", None
    low = _matched(_AND, sentence, low) if number else low
    if start < low:
        return sentence[low:high], None
    return sentence[low:high], (start - low, min(end, high) - low)


def _clauses(sentence: str, begin: int) -> Iterator[tuple[int, int]]:
    """Where clauses begin and end; "and" ends none that has no verb yet ("the ports of Orr and Ley signed")."""
    low = begin
    for found in _ENDS.finditer(sentence, begin):
        if not found[0].startswith(" and") or _VERB.search(sentence[low : found.start()]):
            yield low, found.start()
            low = found.end()
    yield low, len(sentence)


def _opening(sentence: str, start: int, end: int) -> int:
    """Where the main clause begins: behind a date that opens the sentence, and behind words that only say when."""
    begin = _matched(_LEAD, sentence, 0)
    for _ in range(3):
        found = _ADVERBIAL.match(sentence, begin)
        if found and not start < found.end() <= end and not _VERB.search(found[0]):
            begin = found.end()
        elif begin <= start and _OPENS.match(sentence[begin:start]) and not _VERB.search(sentence[begin:start]):
            begin = end + len(sentence[end:]) - len(sentence[end:].lstrip(" ,"))
        else:
            break
    return begin


_AND = re.compile(r"(?:and|but|so|then)\s", re.IGNORECASE)


def _matched(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _without_date(clause: str, start: int, end: int) -> str:
    """Without the date and the word that ties it; a date that is part of a name ("the 1997 guidelines") stays."""
    before, after = clause[:start], clause[end:]
    if _REDUCED.search(before) and re.match(r"\s[^\W\d_]", after) and after.split()[0] not in _PHRASE:
        return ""
    tied = _BEFORE_DATE.search(before)
    if tied is None:
        return clause if before.strip() and after[:1] == " " else f"{before} {after.lstrip(' ,')}"
    return f"{before[: tied.start()]} {after.lstrip(' ,')}"


def _cuts(words: Sequence[str]) -> Iterator[int]:
    """Numbers of words that a head may have: all of them, else up to a phrase that begins with a preposition."""
    if len(words) <= _LONGEST:
        yield len(words)
    for count in range(min(len(words) - 1, _LONGEST), _SHORTEST, -1):
        if words[count].casefold() in _PHRASE or _is_purpose(words, count):
            yield count


def _is_purpose(words: Sequence[str], at: int) -> bool:
    """Whether "to" opens what something is for ("an agreement to share"), not what a verb wants ("agreed to share")."""
    return words[at].casefold() == "to" and _VERB.search(" ".join(words[at - 2 : at])[-60:]) is None


def _tells(head: str) -> bool:
    """Whether the words stand alone: somebody or something, then a verb of something done, then what it needs."""
    words = head.split()
    if not _SHORTEST <= len(words) <= _LONGEST or _NO_SUBJECT.match(head) or words[-1].casefold() in _WEAK:
        return False
    verb = _VERB.search(head)
    if verb is None or not head[: verb.start()].strip() or head[: verb.start()].split()[-1].casefold() in _WEAK:
        return False
    if _STATES.search(head[: verb.end()]) and not head[: verb.end()].casefold().startswith("was "):
        return False
    return verb.end() < len(head.rstrip()) or bool(_ALONE.search(head))
