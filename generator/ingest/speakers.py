"""Who speaks in a sentence that quotes or reports somebody, and what is said there."""

from __future__ import annotations

import re
from functools import cache

from generator.ingest.lexicon import modality, speaking
from generator.records import dataclass
from generator.text.units import words_of

_MOST_WORDS = 14
_LEADS = re.compile(rf"(?:{speaking.LEADS})\b,?\s*", re.IGNORECASE)
_PRONOUN = re.compile(rf"(?:{speaking.PRONOUNS})\b", re.IGNORECASE)
_TAIL = re.compile(rf"(?:\s+(?:{speaking.TAIL}|[a-z]{{3,12}}ly))+$", re.IGNORECASE)
_STOP = re.compile(rf"[,;:.!?\"“”»]|\s(?:{speaking.STOPS})\s|\s(?:on|in)\s\d|$")
_NOT_PERSONS = re.compile(
    rf"\d|the (?:{speaking.THINGS})s?\b|.{{0,80}}\b(?:{speaking.ABSTRACTS})s?$|(?:{speaking.NOT_FIRST})\b",
    re.IGNORECASE,
)
_NO_SOURCE = re.compile(rf"(?:{speaking.NO_SOURCE})\b", re.IGNORECASE)
_CLAUSE = re.compile(rf"\b(?:{speaking.CLAUSES})\b")
_NOT_NAME = re.compile(rf"(?:{speaking.NOT_NAMES})\s")
_GROUP = re.compile(rf"\b(?:{speaking.GROUPS})\b", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZÀ-ÞĐ]")
_NAMED = re.compile(rf"(?!(?:{speaking.NO_APPOSITION})\s)(?:the |der |die |le |la |el )?[A-ZÀ-ÞĐ]")
# In whose eyes something is so: "For the critics, the law is ..."; not "For the ministry, staff are short".
_FOR = re.compile(
    r"For ((?:the |many |some |most |its |their )?[^,;.]{3,60}?)(?:, (?:who|whose|a|an|the) [^,;.]{3,90})?, "
    r"(?=(?:the|this|that|it|such|a|an) (?:[^\W\d_]+ ){0,3}(?:is|are|was|were|remains|means|amounts)\b)"
)
_COUNTED = re.compile(
    r"(?:^|\s)(?:the|an?|of|these|those|all|both|two|three|four|five|six|seven|eight|nine|ten|many|most|several|some|other"
    r"|member|its|their|his|her|our|new|such|no|any|each|few|\d+)$",
    re.IGNORECASE,
)
_BOTH = words_of("""states claims reports notes estimates views stresses finds calls fears objects claim report say""")
_OWN = re.compile(r"(?:I|we|We|you|You|one|One)$")
_NOUNS = re.compile(r"\s+((?:d(?:em|er|en|es)\s)?[A-ZÄÖÜ][\w.-]*(?:\s[A-ZÄÖÜ][\w.-]*){0,5})")


@dataclass(frozen=True, slots=True)
class Told:
    """``speaker`` as named, "" for a pronoun; ``content`` is what is said, "" where that cannot be told."""

    speaker: str
    content: str


def reported(words: str) -> Told | None:
    """None where the sentence, white space made single, reports nobody."""
    return _by_source(words) or _by_verb(words)


def _by_source(words: str) -> Told | None:
    """ "According to the ministry, ...", "..., according to the ministry" and "For the critics, ..."."""
    if (led := _FOR.match(words)) and _GROUP.search(led[1]):
        return Told(led[1], words[led.end() :])
    match = _pattern("SOURCES").search(words)
    if not match:
        return None
    speaker, end = _phrase(words, match.end())
    if match[0].casefold() in ("laut", "zufolge") and (nouns := _NOUNS.match(words[match.end() :])):
        speaker, end = nouns[1], match.end() + nouns.end()
    if not speaker or _NO_SOURCE.match(speaker):
        return None
    before = words[: match.start()].strip(" ,")
    return Told(speaker, before if len(before) > 25 else words[end:].strip(" ,"))


def _by_verb(words: str) -> Told | None:
    for match in _pattern("SAYING").finditer(words):
        if told := _around(words, match):
            return told
    return None


def _around(words: str, verb: re.Match[str]) -> Told | None:
    """The speaker before or behind a verb of saying."""
    before, after = words[: verb.start()].rstrip(), words[verb.end() :]
    closed = before.endswith(("”", '"', "»", "”,"))
    if (closed or before.endswith(",")) and _inverts(after, verb[0], quoted=closed or before.endswith(('",', ",”"))):
        named, _ = _phrase(words, verb.end())
        return Told(named, before) if named else None
    if verb[0].casefold() in _BOTH and _COUNTED.search(before):
        return None
    speaker = _subject(before)
    if speaker is None or _OWN.match(speaker):
        return None
    content = after.strip(" ,:")
    is_last = len(content.split()) < 4
    return Told("" if _PRONOUN.match(speaker) else speaker, _before_comma(before, speaker) if is_last else content)


def _inverts(after: str, verb: str, *, quoted: bool) -> bool:
    """Whether a name follows and nothing but a name: ', said Ann Lee.'; not ', said prices had risen'."""
    if verb.endswith(" ") or not re.match(r"\s+(?:(?:the|an?|der|die|le|la|el)\s)?[^\W\d_]", after):
        return False
    phrase, _ = _phrase(after, 0)
    words = [word for word in phrase.split() if word.casefold() not in speaking.CONNECTORS]
    proper = sum(word[:1].isupper() or bool(_GROUP.fullmatch(word)) for word in words)
    named = proper == len(words) or (proper >= 1 and (quoted or words[-1][:1].isupper()))
    return bool(words) and _is_name(phrase) and named


def _phrase(words: str, start: int) -> tuple[str, int]:
    """The name that begins at ``start``, up to a comma or a word that begins something else, and its end."""
    rest = words[start:].lstrip(" ,")
    offset = len(words) - len(rest)
    stop = _STOP.search(rest)
    end = stop.start() if stop else len(rest)
    phrase = rest[:end].strip()
    if not phrase or len(phrase.split()) > _MOST_WORDS or _PRONOUN.match(phrase):
        return "", offset + end
    return phrase, offset + end


def _subject(before: str) -> str | None:
    """The subject that ends where the verb begins, without adverbs and what leads up to it; None where none is."""
    line = _without_tail(before)
    while lead := _LEADS.match(line):
        line = line[lead.end() :]
    if not line:
        return None
    closed = line.endswith(",")
    pieces = [piece.strip() for piece in re.split(r"[,;:]|[”\"“»]", line) if piece.strip()]
    if not pieces:
        return None
    phrase = _without_tail(_apposed(pieces) if closed and len(pieces) > 1 else pieces[-1])
    return phrase if _is_name(phrase) else None


def _without_tail(words: str) -> str:
    """Without the auxiliaries and adverbs at its end; only the end is searched, for this is done often."""
    at = max(0, len(words) - 60)
    return words[:at] + _TAIL.sub("", words[at:])


def _apposed(pieces: list[str]) -> str:
    """The name before "a professor of law in Turin": the last piece that can be one and is not opened by an article."""
    return next((piece for piece in reversed(pieces) if _is_name(piece) and _NAMED.match(piece)), pieces[-1])


def _is_name(phrase: str) -> bool:
    """Whether a phrase can speak: not too long, no clause of its own, no table."""
    if not phrase or len(phrase.split()) > _MOST_WORDS:
        return False
    if _NOT_PERSONS.match(phrase) or _CLAUSE.search(phrase) or _NOT_NAME.match(phrase):
        return False
    return bool(_CAPITAL.search(phrase) or _GROUP.search(phrase) or _PRONOUN.match(phrase))


def _before_comma(before: str, speaker: str) -> str:
    """What stands before ", the ministry said"."""
    cut = before.rfind(speaker)
    return before[:cut].strip(" ,") if cut > 0 else ""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    body = modality.SOURCES if name == "SOURCES" else modality.SAYING
    flags = re.IGNORECASE if name == "SOURCES" else re.NOFLAG
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)", flags)
