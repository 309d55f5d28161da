"""The numbers that matter, out of drafted points: each with the words that its source says beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.outline import Block, BlockItem, Point
from generator.outline.draft_support import Material, weighs
from generator.outline.draft_worth import has_subject
from generator.records import dataclass
from generator.text.counts import in_words
from generator.text.numbers import Number, numbers
from generator.text.units import words_of

_FEWEST, _ROW = 3, 3  # cards, and those of one kind where there are two: stated, and planned or claimed
_MOST = 2 * _ROW
_TOLD, _OPEN = ("fact",), ("plan", "claim")  # what should be, and what may come, is no number to be glanced at
_CROWDED = 4  # numbers beyond which a sentence is a table
_WORDS = (5, 13)  # words beside a number
_WHOLE, _SPACE = 19, 102  # words and characters from the beginning of a sentence where only that has the subject
_LONGEST = 600  # characters of a point that is looked at
_BREAK = re.compile(
    r"[,;:()\[\]“”\"]\s|[;:()\[\]“”\"]|\s[–—-]\s|[–—]|\s(?:which|that|while|when|where|after|before|because|although|but|so"
    r"|who|whose|whereas|if|since|according to)\s"
)
_TURN = re.compile(r"\s(?=(?:to|of|in|on|at|for|with|by|from|and|or|as|than|into|over|under|through|during|between)\s)")
_COUNTED = re.compile(r"\s(?:[A-Za-z][\w.’'-]*\s){0,2}?[a-z][a-z-]*(?:s|people|children|men|women)\b")
_ABOUT = re.compile(
    r"\b(?P<about>about|around|some|nearly|almost|roughly|approximately|more than|over|at least|up to|less than|below"
    r"|just over|an estimated)\s(?:[A-Z]{2,3}\s?)?$"
)
_SCALE = re.compile(r"\b(?:thousand|million|billion|trillion)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,\u00a0\u202f]*")
_KINDS = {"%": 1, "": 1}  # money first, then shares and counts, then lengths and the like
_ADVERB = re.compile(r"[A-Z][a-z]+(?: [a-z]+)?, ")  # "Furthermore, ", "In addition, "
_LEAD = re.compile(r"(?:(?:and|or|but|although|though|while|whereas|that|which|where|since|because|so|also|then)\s)+")
_HANGS = re.compile(
    r"(?:in|by|of|at|on|from|than|as|for|it|they|he|she|this|these|those|its|their|up|down)\s", re.IGNORECASE
)
_EMPTY = words_of("a an the and or of to in on at by for with from is are was were be been has have had it its their")


@dataclass(frozen=True, slots=True)
class _Found:
    """A number with the words around it; ``points`` tell it, the first in these words."""

    number: Number
    about: str
    words: str
    points: tuple[Point, ...]
    voices: int


def draft_numbers(material: Material, borne: Mapping[str, Sequence[Point]]) -> tuple[Block, ...]:
    """A block of cards, none where fewer numbers than ``_FEWEST`` can be told in a few words."""
    chosen = _chosen([one for point in material.points if point.draft for one in _told(material, point, borne)])
    if len(chosen) < _FEWEST:
        return ()
    items = tuple(_item(one) for one in chosen)
    rests = tuple(dict.fromkeys(name for item in items for name in item.points))
    title = f"{in_words(len(items)).capitalize()} numbers that the texts give"
    return (Block("glance", "glance", "", title, "", items=items, points=rests),)


def _told(material: Material, point: Point, borne: Mapping[str, Sequence[Point]]) -> Iterator[_Found]:
    if point.weight < 2 or len(point.text) > _LONGEST:
        return
    found = [one for one in numbers(point.text) if weighs(one) and not one.word]
    for one in found if len(found) <= _CROWDED else ():
        words = _around(point.text, one) if _counts(point.text, one) else ""
        if words:
            also = tuple(other for other in borne[point.id] if _tells(other, one))
            about = _ABOUT.search(point.text[: one.start])
            yield _Found(one, about["about"] if about else "", words, also, material.voices(also))


def _tells(point: Point, number: Number) -> bool:
    return any(one.unit == number.unit and abs(one.value - number.value) < 1e-6 for one in numbers(point.text))


def _counts(text: str, number: Number) -> bool:
    """Whether a bare number has behind it what it counts."""
    return bool(number.unit) or _COUNTED.match(text, number.end) is not None


def _around(text: str, number: Number) -> str:
    """The clause around ``number`` as ``text`` has it, an ellipsis where it is cut; "" where it says too little."""
    low = max((found.end() for found in _BREAK.finditer(text, 0, number.start)), default=0)
    after = _BREAK.search(text, number.end)
    high = after.start() if after else len(text.rstrip(" ."))
    start = _reach(text, low, high)
    if start < low:
        low, most = start, _WHOLE
    else:
        low, high = _shortened(text, low, high, number)
        most = _WORDS[1]
    lead = _LEAD.match(text, low, number.start)
    low = lead.end() if lead else low
    words = text[low:high].strip()
    told = [word for word in words.split() if word.casefold() not in _EMPTY]
    enough = _WORDS[0] <= len(words.split()) <= most and len(told) >= _WORDS[0] - 1
    if not enough or _HANGS.match(words) or sum(weighs(one) for one in numbers(words)) > 1:
        return ""
    return f"{'… ' if low else ''}{words}{' …' if high < len(text.rstrip(' .')) else ''}"


def _reach(text: str, low: int, high: int) -> int:
    """Where the quotation of a clause without a subject begins: with its sentence, if that is short and plain, too."""
    adverb = _ADVERB.match(text)
    start = adverb.end() if adverb else 0
    words = text[start:high]
    short = len(words) <= _SPACE and len(words.split()) <= _WHOLE
    near = start < low and short and words.count("(") == words.count(")")
    return start if near and not has_subject(text[low:high]) and has_subject(words) else low


def _shortened(text: str, low: int, high: int, number: Number) -> tuple[int, int]:
    """Without phrases at the ends, the farther from the number first, until it is short enough or none is left."""
    while len(text[low:high].split()) > _WORDS[1]:
        ends = [at.start() for at in _TURN.finditer(text, number.end, high)]
        starts = [at.end() for at in _TURN.finditer(text, low, number.start)]
        behind, before = (high - number.end if ends else 0), (number.start - low if starts else 0)
        if not ends and not starts:
            break
        low, high = (low, ends[-1]) if behind >= before else (starts[0], high)
    return low, high


def _chosen(found: Sequence[_Found]) -> list[_Found]:
    """The numbers of most voices and weight, of many topics and sources, each value once; whole rows of each kind."""
    ranked = _ranked(found)
    told = [one for one in ranked if one.points[0].status in _TOLD]
    open_ = [one for one in ranked if one.points[0].status in _OPEN]
    kept = [*told[:_ROW], *open_[:_ROW]] if len(told) >= _ROW <= len(open_) else (told if told else open_)[:_MOST]
    return sorted(kept, key=lambda one: ranked.index(one))


def _ranked(found: Sequence[_Found]) -> list[_Found]:
    left = list(found)
    topics: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    kept: list[_Found] = []
    while left:
        best = min(left, key=lambda one: _rank(one, topics, sources))
        said = {point.id for point in best.points}
        left = [one for one in left if one.points[0].id not in said and one.number.value != best.number.value]
        kept.append(best)
        topics[best.points[0].topic] += 1
        sources[best.points[0].evidence[0].source] += 1
    return kept


def _rank(one: _Found, topics: Counter[str], sources: Counter[str]) -> tuple[int, ...]:
    point = one.points[0]
    bare = one.words.startswith("…") and not has_subject(one.words)
    return (
        -one.voices, bare, topics[point.topic] + sources[point.evidence[0].source], not point.date, -point.weight,
        _KINDS.get(one.number.unit, 2) if not one.number.unit.isupper() else 0, one.number.start,
    )  # fmt: skip


def _item(one: _Found) -> BlockItem:
    points = tuple(point.id for point in one.points)
    name = f"glance-{points[0]}-{one.number.start}"
    return BlockItem(name, one.words, points, options=_printed(one), where=one.points[0].where)


def _counted(one: _Found) -> str:
    """ "fighter jets" of "146 fighter jets"."""
    found = _COUNTED.match(one.points[0].text, one.number.end)
    return found[0].strip() if found else ""


def _printed(one: _Found) -> dict[str, str]:
    """How the number prints on a card: "about", "USD", "2.35", "billion"."""
    printed = one.number.printed
    digits, scale = _DIGITS.search(printed), _SCALE.search(printed)
    value = (digits[0] if digits else printed).rstrip(".,")
    money = one.number.unit if one.number.unit.isupper() else ""
    unit = scale[0].casefold() if scale else ""
    if one.number.unit == "%":
        value = f"{value}%"
    elif not money:
        counted = one.number.unit or _counted(one)
        unit = f"{unit} {counted}".strip()
    prefix = " ".join(word for word in (one.about, money) if word)
    return {key: text for key, text in (("value", value), ("prefix", prefix), ("unit", unit)) if text}
