"""The key messages of a draft: short sentences of many topics, those first that most independent voices bear out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.model.outline import Point, Sentence
from generator.outline.draft_support import Material
from generator.outline.draft_worth import tells
from generator.records import dataclass
from generator.text.sentences import sentences
from generator.text.units import words_of

HEAVY = 3
MESSAGES = 5
_BEFORE = "context"  # the part whose background comes last
_COVER = 3  # messages that spread over the parts; those behind them have something to tell
_EASY = (8, 26)  # words of a sentence that can be a message
_LINES, _ACROSS = 15, 58  # what a slide holds of them: lines, heads among them, and characters of a line
_ASKED = ("areas", "challenges", "implications", "drivers", "context")  # what readers ask for first
_TIES, _BACK = (
    words_of("in on at by for with under from of after as despite"),
    words_of("this that these those such it"),
)
_LEANS = words_of(
    """accordingly additionally also although another besides both but consequently despite finally first furthermore he
    hence however indeed instead it its meanwhile moreover nevertheless one second secondly she similarly so some such
    that their then there therefore these they third this those thus yet"""
)


def draft_messages(
    material: Material, borne: Mapping[str, Sequence[Point]], heads: Mapping[str, Head]
) -> tuple[Sentence, ...]:
    """Points under the ``heads`` of their topics, in the order of these; ``borne``: who else tells the same."""
    places = {name: place for place, name in enumerate(heads)}
    worth = [
        _Candidate(
            point, borne[point.id], material.voices(borne[point.id]), is_easy(point), _part(point, heads), tells(point)
        )
        for point in material.points
        if point.weight == HEAVY or (point.draft and is_easy(point))
    ]
    chosen = sorted(_spread(worth), key=lambda one: places.get(one.point.topic, 0))
    return tuple(_message(one, heads) for one in chosen)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a message of a topic, and the role of the topic's part."""

    title: str
    part: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """``voices`` are those of the point and of what bears it out; ``easy``: it can be read by itself, at a glance.

    ``part`` is the role of the part that it stands in; ``told`` says how much it tells beyond background.
    """

    point: Point
    borne: Sequence[Point]
    voices: int
    easy: bool
    part: str
    told: int


def _part(point: Point, heads: Mapping[str, Head]) -> str:
    return heads[point.topic].part if point.topic in heads else ""


def is_easy(point: Point) -> bool:
    """Whether a point can be read by itself: a reviewed one, or a short sentence that leans on none before it."""
    if not point.draft:
        return True
    if point.weight < HEAVY - 1 or not _EASY[0] <= len(point.text.split()) <= _EASY[1]:
        return False
    first, second = (word.strip(",").casefold() for word in point.text.split(maxsplit=2)[:2])
    leans = first in _LEANS or (first in _TIES and second in _BACK)
    return not leans and len(sentences(point.text)) == 1


def _spread(worth: Sequence[_Candidate]) -> list[_Candidate]:
    """Reviewed and easy ones first, of topics that have none yet, then those of many voices, heavy, of new sources."""
    left = list(worth)
    topics: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    found: list[_Candidate] = []
    room = _LINES
    while left and len(found) < MESSAGES:
        best = min(left, key=lambda one: _rank(one, parts, topics, sources))
        found.append(best)
        room -= _lines(best.point)
        topics[best.point.topic] += 1
        parts[best.part] += 1
        sources[best.point.evidence[0].source] += 1
        full = len(found) >= _COVER and any(one.told for one in found)
        left = [one for one in left if one is not best and _adds(one, best, room)]
        left = [one for one in left if not (full and _is_filler(one) and (parts[one.part] or one.part == _BEFORE))]
    return found


def _adds(one: _Candidate, said: _Candidate, room: int) -> bool:
    """Whether ``one`` tells something else than ``said``, and has room; a reviewed one always has."""
    if any(one.point.id == point.id for point in said.borne):
        return False
    return not one.point.draft or _lines(one.point) <= room


def _is_filler(one: _Candidate) -> bool:
    """Whether it is background that one voice tells, which is worth no place beside messages that tell something."""
    return one.point.draft and not one.told and one.voices < 2


def _rank(one: _Candidate, parts: Counter[str], topics: Counter[str], sources: Counter[str]) -> tuple[bool | int, ...]:
    """Smallest first; the counters say how many messages there are of each. An event alone says little of its sense."""
    point = one.point
    news = point.event and one.voices < 2
    filler = _is_filler(one) and parts.total() >= _COVER
    asked = _ASKED.index(one.part) if one.part in _ASKED else len(_ASKED)
    return (
        point.draft, not one.easy, filler, filler and one.part == _BEFORE, topics[point.topic] > 0, -one.voices,
        parts[one.part], asked, news, not one.told, -point.weight, -one.told, _lines(point),
        sources[point.evidence[0].source],
    )  # fmt: skip


def _lines(point: Point) -> int:
    """What a message takes on a slide: its head, and its words in quotation marks."""
    return 1 - -(len(point.text) + 2) // _ACROSS


def _message(one: _Candidate, heads: Mapping[str, Head]) -> Sentence:
    point = one.point
    head = heads[point.topic].title if point.draft and point.topic in heads else point.head
    rests = tuple(other.id for other in one.borne) if point.draft else (point.id,)
    return Sentence(f"key-{point.id}", point.text, rests, head=head, where=point.where)
