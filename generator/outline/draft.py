"""An outline drafted from the notes where the analyst has written none: their headings, their heaviest points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.errors import Where
from generator.formats.notes import NotePart, NotesFile, NoteTopic
from generator.formats.outline_file import OutlineFile, OutlineFront, OutlinePart, OutlineTopic
from generator.model.outline import ROLES, PartialDate, Point, Role, Sentence
from generator.model.source import Reference
from generator.outline.draft_title import draft_title
from generator.text.counts import in_words
from generator.text.headings import names_a_subject
from generator.text.sentences import sentences
from generator.text.units import words_of

HEAVY = 3
MESSAGES = 5
EPOCH_YEAR = 1970  # the date of a draft whose sources state none
QUESTION = "[The question that this brief answers is still to be written.]"
_EASY = (50, 140)  # characters of a sentence that can be a message
_LINES, _ACROSS = 15, 58  # what a slide holds of them: lines, heads among them, and characters of a line
_LEANS = words_of(
    """additionally also although another besides but consequently despite finally first furthermore he hence however
    it its meanwhile moreover nevertheless one second secondly she similarly so some such that their then there
    therefore these they third this those thus yet"""
)
_LABEL = 14  # characters of a part's name on slides


def draft_outline(name: str, notes: Sequence[NotesFile], references: Mapping[str, Reference]) -> OutlineFile:
    """Parts by role and topics by id, in the order in which the notes name them; heavy points as key messages."""
    homes = _homes(notes)
    parts = tuple(part for role in ROLES if (part := _part(role, notes, homes)) is not None)
    front = OutlineFront(
        format=1,
        title=_title(name, notes, references),
        standfirst=_standfirst(notes),
        question=QUESTION,
        date=_latest(notes, references),
    )
    return OutlineFile(front, parts, _messages(parts, notes), where=Where(name))


def _title(name: str, notes: Sequence[NotesFile], references: Mapping[str, Reference]) -> str:
    """The topic's own name; from the titles of its sources as long as there is a point that nobody has reviewed."""
    own = name.replace("-", " ").capitalize()
    if not any(point.draft for file in notes for point in file.points()):
        return own
    return draft_title([references[file.id].title for file in notes if file.id in references], own)


def _standfirst(notes: Sequence[NotesFile]) -> str:
    """What a brief of drafts is; empty where every point was reviewed."""
    if not any(point.draft for file in notes for point in file.points()):
        return ""
    texts = "one text says" if len(notes) == 1 else f"{in_words(len(notes))} texts say"
    return f"What {texts}, in their own words." if len(notes) > 1 else f"What {texts}, in its own words."


def _homes(notes: Sequence[NotesFile]) -> dict[str, Role]:
    """The part of each topic: where most of its points stand, since an outline has a topic once."""
    counted: dict[str, Counter[Role]] = {}
    for part in (part for file in notes for part in file.parts):
        for topic in part.topics:
            counted.setdefault(topic.id, Counter())[part.role] += len(topic.points)
    return {name: max(ROLES, key=lambda role: (count[role], -ROLES.index(role))) for name, count in counted.items()}


def _part(role: Role, notes: Sequence[NotesFile], homes: Mapping[str, Role]) -> OutlinePart | None:
    found = [part for file in notes for part in file.parts if part.role == role]
    topics = _topics([part for file in notes for part in file.parts], role, homes)
    if not topics:
        return None
    title = found[0].title if found else role.capitalize()
    where = found[0].where if found else topics[0].where
    label = title if len(title) <= _LABEL else role.capitalize()
    return OutlinePart(role, role, title, label, "", None, topics, (), where)


def _topics(parts: Sequence[NotePart], role: Role, homes: Mapping[str, Role]) -> tuple[OutlineTopic, ...]:
    topics: dict[str, NoteTopic] = {}
    for part in parts:
        for topic in part.topics:
            if topic.points and homes[topic.id] == role:
                topics.setdefault(topic.id, topic)
    return tuple(OutlineTopic(topic.id, topic.title, where=topic.where) for topic in topics.values())


def _messages(parts: Sequence[OutlinePart], notes: Sequence[NotesFile]) -> tuple[Sentence, ...]:
    """Points of as many topics and sources as there are, each under the title of its topic, or else of its part."""
    titles = {topic.id: _telling(topic.title, part.title) for part in parts for topic in part.topics}
    places = {name: place for place, name in enumerate(titles)}
    worth = [(point, file.id) for file in notes for point in file.points() if point.weight == HEAVY or _is_easy(point)]
    chosen = _spread(worth)
    return tuple(_message(point, titles) for point in sorted(chosen, key=lambda point: places.get(point.topic, 0)))


def _telling(title: str, part: str) -> str:
    """``title``, or the part's where it names a place in a paper and no subject."""
    return title if names_a_subject(title) else part


def _spread(worth: Sequence[tuple[Point, str]]) -> list[Point]:
    """Points of topics that have none yet first, then what is reviewed, easy, heavy, of sources that have few."""
    left = list(worth)
    topics: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    easy = {point.id for point, _ in worth if not point.draft or _is_easy(point)}
    found: list[Point] = []
    room = _LINES
    while left and len(found) < MESSAGES:
        best = min(
            left,
            key=lambda one: (
                one[0].draft, one[0].id not in easy, topics[one[0].topic], -one[0].weight, sources[one[1]]
            ),
        )  # fmt: skip
        left.remove(best)
        room -= _lines(best[0])
        if found and room < 0 and best[0].draft:
            room += _lines(best[0])
            continue
        found.append(best[0])
        topics[best[0].topic] += 1
        sources[best[1]] += 1
    return found


def _lines(point: Point) -> int:
    """What a message takes on a slide: its head, and its words in quotation marks."""
    return 1 - -(len(point.text) + 2) // _ACROSS


def _is_easy(point: Point) -> bool:
    """Whether a draft can be read by itself and at a glance: one short sentence that leans on none before it."""
    if not point.draft or point.weight < HEAVY - 1 or not _EASY[0] <= len(point.text) <= _EASY[1]:
        return False
    first = point.text.split(maxsplit=1)[0].strip(",").casefold()
    return first not in _LEANS and len(sentences(point.text)) == 1


def _message(point: Point, titles: Mapping[str, str]) -> Sentence:
    head = point.head if not point.draft else titles.get(point.topic, "")
    return Sentence(f"key-{point.id}", point.text, (point.id,), head=head, where=point.where)


def _latest(notes: Sequence[NotesFile], references: Mapping[str, Reference]) -> str:
    """The latest date a source states, in ISO form."""
    dates = [references[file.id].issued for file in notes if file.id in references]
    latest = max((date for date in dates if date and date[0] > 0), default=(EPOCH_YEAR,))
    return PartialDate(*latest).iso
