"""The lines of a paragraph joined: hyphens at their ends kept or taken out by the words of the document itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field

from generator.ingest.clean.strand import Edit
from generator.records import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:-[^\W\d_]+(?:['’][^\W\d_]+)?)*")
_END = re.compile(r"(?:(?<![ \t])[ \t]+)?\n[ \t\n]*")  # a long run of spaces is tried once
_LAST = re.compile(r"(?<![^\W_])([^\W_]+(?:-[^\W_]+)*)[-\u2010\u2011]$")
_FIRST = re.compile(r"[^\W_]+")
_SPLIT = re.compile(r"(?<=[^\W\d_])[-\u2010] (?=[^\W\d_])")
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffef\u3000-\u303f"
_EAST = re.compile(f"[{_CJK}]")
_AND = frozenset(("and", "or", "to", "und", "oder", "bzw", "et", "ou", "y", "o", "e", "och", "en", "of", "và", "hoặc"))
_PREFIXES = ("self", "non", "post", "pre", "anti", "ex", "quasi", "pro", "semi", "cross", "multi", "co", "all")
_HYPHENS = ("-", "\u2010", "\u2011")
_FIRSTS = frozenset((
    "well", "ill", "short", "long", "high", "low", "half", "full", "large", "small", "deep", "hard", "far", "near",
    "fast", "slow", "wide", "narrow", "single", "double", "middle", "medium", "mid", "first", "second", "third",
    "better", "best", "state", "privately", "publicly", "newly", "man", "market", "export", "import", "land", "sea",
))  # fmt: skip
_COUNTED = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty"))
_SECONDS = frozenset((
    "hour", "hours", "term", "range", "scale", "level", "income", "cost", "year", "day", "month", "week", "sized",
    "run", "quality", "speed", "risk", "voltage", "owned", "made", "class", "rate", "party", "thirds", "quarters",
    "fold",
))  # fmt: skip
_BEGINNINGS = frozenset((
    "over", "under", "inter", "super", "counter", "with", "through", "some", "every", "where", "there", "here",
    "other", "when", "what", "never", "after", "fore", "mega", "micro", "macro", "hyper", "ultra", "extra", "intra",
    "trans", "semi", "anti", "back", "down", "hand", "head", "high", "land", "life", "like", "long", "main", "part",
    "side", "time", "wide", "work",
))  # fmt: skip
_ADDRESS = re.compile(r"(?:://|www\.|\w/)\S*$")
_LONG_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\w$|[^\s/]/\S{30,}\w$")
_GOES_ON = re.compile(
    r"(?!https?:|www\.)(?:[\w.~%+-]{0,80}[/_=&%?#]|[\w.~%+]{1,40}-[\w.~%+]{1,40}-"
    r"|[\w.-]{1,80}\.(?:pdf|html?|aspx?|php)\b|(?=[a-z]{0,20}\d{1,20}[a-z])\w{6,80})"
)
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})[-\u2010]\n([^\W\d_]{1,40})")
_LINES = 60  # line ends from which it is told whether a document hyphenates
_SHARE = 0.04  # of them: less may be words with a hyphen of their own
_RUN_ON = ("/", "—", "–", "\u2011")


@dataclass(frozen=True, slots=True)
class Words:
    """How often the document prints each word, in lower case; ``heads`` are first halves of compounds."""

    counts: Counter[str] = field(default_factory=Counter)
    heads: Counter[str] = field(default_factory=Counter)
    hyphenates: bool = True  # whether its lines end within words as often as where a program hyphenates

    def keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether "first-" at a line's end and "second" after it are a word with a hyphen."""
        if not (first[-1:].isalpha() and second[:1].islower()):
            return True
        first, second = first.lower(), second.lower()
        whole, hyphened = self.counts[first + second], self.counts[f"{first}-{second}"]
        if whole != hyphened:
            return hyphened > whole
        if "-" in first or first in _PREFIXES[:1] or _is_compound(first, second):
            return True
        if self.heads[first] > 0 and self.counts[second] > 0 and len(first) > 2:
            return True
        return not self.hyphenates or self._are_words(first, second)

    def _are_words(self, first: str, second: str) -> bool:
        """Whether both halves are words of the document by themselves, more often than as halves."""
        long = min(len(first), len(second)) >= 4 and first not in _BEGINNINGS
        return long and self.counts[first] >= 3 and self.counts[second] >= 2


def _is_compound(first: str, second: str) -> bool:
    """Whether the halves are words that only a hyphen joins: "short-dated", "megawatt-hour"."""
    if first.endswith("watt") or first in _COUNTED:
        return second in _SECONDS
    return first in _FIRSTS and (second in _SECONDS or (second.endswith(("ed", "ing")) and len(second) > 4))


def words_of(texts: Iterable[str]) -> Words:
    """The words of all ``texts``; halves of broken ones are among them, but seldom as often as words."""
    counts: Counter[str] = Counter()
    lines, broken = 0, []
    for text in texts:
        counts.update(word.lower() for word in _WORD.findall(text))
        lines += text.count("\n")
        broken += [first + second for first, second in _BROKEN.findall(text) if second[:1].islower()]
    heads: Counter[str] = Counter()
    for word, count in counts.items():
        if "-" in word:
            heads[word.split("-", 1)[0]] += count
    known = any(counts[word.lower()] for word in broken)
    return Words(counts, heads, known or lines < _LINES or len(broken) > _SHARE * lines)


def line_joiner(words: Words) -> Callable[[str], Iterator[Edit]]:
    """Edits that join the lines of a text."""

    def join(text: str) -> Iterator[Edit]:
        yield from sorted([*_at_ends(text, words), *_within(text, words)], key=lambda edit: edit.start)

    return join


def _at_ends(text: str, words: Words) -> Iterator[Edit]:
    for found in _END.finditer(text):
        start, end = found.span()
        before, after = text[max(start - 60, 0) : start], text[end : end + 60]
        glue = glue_between(before, after, words)
        yield Edit(start - 1, end) if glue is None else Edit(start, end, glue)


def glue_between(before: str, after: str, words: Words) -> str | None:
    """What joins the end of a line with the next one: a space or nothing; None where its hyphen goes, too."""
    last = _LAST.search(before) if before[-1:] in _HYPHENS else None
    first = _FIRST.match(after)
    if last and first and _ADDRESS.search(before):
        return ""  # an address breaks behind its own hyphens
    if last and first:
        if first[0].lower() in _AND and first[0] != first[0].upper():
            return " "
        return "" if words.keeps_hyphen(last[1], first[0]) else None
    if _LONG_ADDRESS.search(before) and _GOES_ON.match(after):
        return ""
    if before.endswith(_RUN_ON) and not before.endswith((" –", " —", " /")) and after[:1].isalnum():
        return ""
    if _EAST.match(before[-1:]) and _EAST.match(after[:1]):
        return ""
    return " "


def _within(text: str, words: Words) -> Iterator[Edit]:
    """ "coopera- tion" in a line, where the document knows the word: a line end that was lost before."""
    if "- " not in text and "\u2010 " not in text:
        return
    for found in _SPLIT.finditer(text):
        last = _LAST.search(text[max(found.start() - 60, 0) : found.start() + 1])
        first = _FIRST.match(text, found.end())
        if last is None or first is None or first[0].lower() in _AND:
            continue
        whole = (last[1] + first[0]).lower()
        if first[0][:1].islower() and words.counts[whole]:
            yield Edit(*found.span())
