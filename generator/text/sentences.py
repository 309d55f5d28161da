"""Where sentences begin and end: nupunkt's trained model, corrected where print differs from running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.records import dataclass
from generator.text.units import words_of

_LONGEST = 20_000  # characters that the model sees at once; what is longer than that is no prose

_SHOUTED = re.compile(r"(?<=[!?]{40})[!?]+(?=[!?])")  # nupunkt goes through the rest of such a run from each sign of it

_GAP = re.compile(r"[ \t\r\f\v]*\n(?:[ \t\r\f\v]*\n)+")
_ITEM = re.compile(r"\n(?=[ \t]{0,8}(?:[-*•‣◦▪–—][ \t]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)][ \t]))")
_EAST_ASIAN = re.compile(r"[。！？｡]+[」』”’）】》]*(?=[^\s」』”’）】》])")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{2})[.?!](?=[A-Z][a-z])(?![^\s]{0,40}(?:/|\.(?:com|org|net|html?)\b))")
_MARK = re.compile(r"\s*(?:\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,20}\]|[¹²³⁰⁴-⁹]{1,4})+\s*")
_NOTE = re.compile(r"(?<=[^\W\d_]{2}[.?!])(?:\d{1,3})(?=\s+[\"“‘(]?[A-ZÀ-Þ])")
_AFTER = re.compile(r"[)\]”’\"'»]+(?=\s|$)")
_CITATION = re.compile(r"[(\[][^()\[\]]{0,200}\b(?:1[89]|20)\d{2}[a-z]?(?:, pp?\. ?[\d–-]+)?[)\]](?:\s*\.)?")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,4})[.)]")
_NUMBERED = re.compile(r"(?:^|[\s(\[“\"'])(?:Nos?|Arts?|Figs?|Tab|Eqs?|Sect?|Ch|Vols?|Nr|pp?|paras?)\.$")
_TITLE = re.compile(
    r"(?:^|[\s(\[“\"'])(?:cf|ca|approx|resp|esp|e\.g|i\.e|viz|vs|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Gov"
    r"|Sen|Rep|Hon|Rev|St|Mt|Messrs|Mmes?|TP|TS|ThS|GS|PGS|BS)\.$"
)
_AND_OTHERS = re.compile(r"\bet al\.$")
_INITIAL = re.compile(r"(?:^|[\s.(])[A-ZÀ-ÞĐ]\.$")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def sentences(text: str) -> tuple[Span, ...]:
    """Every sentence of ``text`` in order, without the white space around it; an empty line or a list item ends one.

    A citation or note mark after the full stop belongs to the sentence before it.
    """
    found = (part for line in _passages(text) for part in _corrected(text, line))
    return tuple(span for span in (_trimmed(text, start, end) for start, end in found) if span.start < span.end)


def _passages(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that no sentence crosses, and of a monstrous one its pieces."""
    cuts = sorted({0, len(text), *_ends(_GAP, text), *_ends(_ITEM, text)})
    for start, end in pairwise(cuts):
        while end - start > _LONGEST:
            space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            cut = space if space > 0 else start + _LONGEST
            yield start, cut
            start = cut
        yield start, end


def _ends(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    return (match.end() for match in pattern.finditer(text))


def _corrected(text: str, passage: tuple[int, int]) -> Iterator[tuple[int, int]]:
    start, end = passage
    cuts = {start + cut for cut in _model_cuts(text[start:end])}
    cuts |= set(_more_cuts(text, start, end))
    kept = [start]
    for cut in sorted(cuts):
        moved = _moved(text, kept[-1], cut, end)
        if kept[-1] < moved < end:
            kept.append(moved)
    yield from zip(kept, [*kept[1:], end], strict=True)


def _model_cuts(passage: str) -> Iterable[int]:
    """Where nupunkt begins a sentence; imported here, for it takes 40 ms."""
    if not re.search(r"[.!?…]", passage):
        return ()
    from nupunkt import sent_spans

    return [start for start, _ in sent_spans(_SHOUTED.sub(lambda run: "-" * len(run[0]), passage)) if start]


def _more_cuts(text: str, start: int, end: int) -> Iterator[int]:
    for pattern in (_EAST_ASIAN, _GLUED, _NOTE):
        yield from (match.end() for match in pattern.finditer(text, start, end))


def _moved(text: str, start: int, cut: int, end: int) -> int:
    """Where the sentence that begins at ``start`` really ends, if the model says ``cut``; ``start`` for: not here."""
    before = text[max(start, cut - 40) : cut].rstrip()
    if _ENUMERATOR.fullmatch(before.strip()) and cut - start < 12:
        return start
    if _is_short(before, text, cut):
        return start
    cut = _past_marks(text, cut, end)
    return start if _goes_on(text, cut, end, before) else cut


def _is_short(before: str, text: str, cut: int) -> bool:
    """Whether the stop belongs to an abbreviation that something must follow."""
    if _NUMBERED.search(before):
        return text[cut : cut + 3].strip()[:1].isdigit()
    if _AND_OTHERS.search(before) or _INITIAL.search(before):
        return _is_name(text, cut)
    return bool(_TITLE.search(before))


def _past_marks(text: str, cut: int, end: int) -> int:
    """Behind note marks, closing brackets and a citation that follow the stop."""
    for pattern in (_AFTER, _MARK, _CITATION):
        at = cut + len(text[cut : cut + 8]) - len(text[cut : cut + 8].lstrip())
        if (match := pattern.match(text, at if pattern is not _AFTER else cut, end)) and _ends_there(text, match):
            cut = match.end()
    return cut


def _ends_there(text: str, match: re.Match[str]) -> bool:
    """Whether a new sentence can begin behind ``match``."""
    rest = text[match.end() : match.end() + 4].lstrip()
    return not rest or not rest[0].islower()


def _is_name(text: str, cut: int) -> bool:
    """Whether a capital letter with a stop is an initial: what follows is a name, not a word that opens sentences."""
    word = re.match(r"\s*([^\W\d_]+)", text[cut : cut + 40])
    return bool(word) and word[1][:1].isupper() and word[1] not in _OPENERS  # type: ignore[index]


_OPENERS = words_of(
    """The A An In On At It He She They We You I This That These Those But And Or So If As When While After Before
    For From By With However Its His Her Their There Then What Who Yet Not No Since Such Some Many Most"""
)


def _goes_on(text: str, cut: int, end: int, before: str) -> bool:
    """Whether what follows ``cut`` is the rest of the same sentence: it begins in lower case, or with , ; or )."""
    rest = text[cut : min(end, cut + 12)].lstrip()
    if not rest:
        return False
    if rest[0] in ",;:)]”»%":
        return True
    return rest[0].islower() and (before.endswith((".", "…", "!", "?", '"', "”")) and "\n" not in text[cut - 1 : cut])


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
