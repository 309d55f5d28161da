"""What a document's parts must agree on while its body is written: ids, bookmarks, relationships, footnotes."""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from generator.model.labels import Labels
from generator.model.memo import Shelf
from generator.records import dataclass
from generator.render.docx.notes import FOOT, NoteKind
from generator.render.places import Place
from generator.theme.tokens import Theme

P = ParamSpec("P")
A = TypeVar("A")
DOCUMENT = "/word/document.xml"
_LONGEST_NAME = 40
_STRANGE = re.compile(r"[^A-Za-z0-9_]")


@dataclass(frozen=True, slots=True)
class NewPart:
    """A part to add to the package; ``children`` are its own relationships."""

    name: str
    content_type: str
    data: bytes
    children: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """``target`` is an address outside the package or a part inside it."""

    id: str
    type: str
    target: str | NewPart


@dataclass(slots=True)
class Story:
    """A part that holds text, with its relationships in the order they came up."""

    part: str
    relations: list[Relation] = field(default_factory=list)
    prefix: str = "rId"
    _addresses: dict[str, str] = field(default_factory=dict)

    def relate(self, kind: str, target: str | NewPart) -> str:
        """The relationship id of ``target``, the same for the same address."""
        if isinstance(target, str) and target in self._addresses:
            return self._addresses[target]
        relation = Relation(f"{self.prefix}{len(self.relations) + 1}", kind, target)
        self.relations.append(relation)
        if isinstance(target, str):
            self._addresses[target] = relation.id
        return relation.id


def bookmark_name(id: str) -> str:
    """``id`` as Word allows it: letters, digits and underscores, a letter first, at most 40 characters."""
    name = _STRANGE.sub("_", id)
    name = name if name[:1].isalpha() else f"x{name}"
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[:31]}_{hashlib.sha256(id.encode()).hexdigest()[:8]}"


def _suffixed(name: str, turn: int) -> str:
    """``name`` as it is called for the ``turn``-th time; what was taken once stays taken."""
    return name if turn == 1 else f"{name[: _LONGEST_NAME - 1 - len(str(turn))]}_{turn}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a writer put to the ledger, and its answer."""

    ask: Callable[..., object]
    given: tuple[object, ...]
    answer: object


def handed(ask: Callable[Concatenate[Ledger, P], A]) -> Callable[Concatenate[Ledger, P], A]:
    """Something that writers of body text ask: it goes on the tape, and is not asked twice (``tapes``).

    Arguments stand in their order, without names.
    """

    @wraps(ask)
    def asked(ledger: Ledger, *args: P.args, **named: P.kwargs) -> A:
        if ledger.answered:
            return cast(A, ledger.answered.popleft())
        answer = ask(ledger, *args, **named)
        if ledger.tape is not None:
            ledger.tape.append(Asked(ask, args, answer))
        return answer

    return cast("Callable[Concatenate[Ledger, P], A]", asked)


@dataclass(slots=True)
class Ledger:
    """Hands out names and numbers once each. ``captions`` is what a reference to a numbered thing prints.

    ``stories``: the parts that text goes to, by name. ``tape`` collects what is asked, ``answered`` are answers to
    what comes first.
    """

    stories: dict[str, Story] = field(default_factory=dict)
    tape: list[Asked] | None = None
    answered: deque[object] = field(default_factory=deque)
    captions: Mapping[str, str] = field(default_factory=dict)
    anchors: dict[str, str] = field(default_factory=dict)
    caption_anchors: dict[str, str] = field(default_factory=dict)
    number_anchors: dict[str, str] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    note_kind: NoteKind = FOOT
    notes: list[str] = field(default_factory=list)
    note_relations: list[Relation] = field(default_factory=list)
    restarts: list[str] = field(default_factory=list)
    literals: list[str] = field(default_factory=list)
    sequences: dict[str, int] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _turns: dict[str, int] = field(default_factory=dict)
    _written: set[str] = field(default_factory=set)
    _bookmarks: int = 0
    _drawings: int = 0
    _charts: int = 0
    _pictures: int = 0
    _notes: int = 0
    _headings: list[int] = field(default_factory=lambda: [0, 0])

    def begin_at(self, bookmarks: int, drawings: int, names: Iterable[str]) -> None:
        """Leave the first numbers and these ``names`` of bookmarks to what stands in the file already."""
        self._bookmarks, self._drawings = bookmarks, drawings
        self._taken |= {name.lower() for name in names}

    def reserve(self, id: str) -> None:
        """Settle the bookmark of ``id`` before it is written, so that earlier text can refer to it."""
        if id and id not in self.anchors:
            self.anchors[id] = self._unique(bookmark_name(id))

    def reserve_caption(self, id: str) -> None:
        """The same for a figure or table, which may bear the id of a heading."""
        if id and id not in self.caption_anchors:
            self.caption_anchors[id] = self._unique(bookmark_name(id))
            self.number_anchors[id] = self._unique(bookmark_name(f"{id}_number"))

    def open(self, story: Story) -> None:
        """Body text goes to ``story``, its notes to the part of their kind."""
        part = self.note_kind.part
        self.stories = {story.part: story, part: Story(part, self.note_relations, story.prefix)}

    @handed
    def relate(self, part: str, kind: str, target: str | NewPart) -> str:
        """The relationship id of ``target`` in the story that is ``part``."""
        return self.stories[part].relate(kind, target)

    @handed
    def note(self, xml: str) -> None:
        """Put down a note, which stands behind those before it."""
        self.notes.append(xml)

    @handed
    def anchor(self, id: str) -> str:
        """The bookmark that leads to ``id``, empty where there is none."""
        return self.anchors.get(id, "")

    @handed
    def caption(self, id: str) -> tuple[str, str, str]:
        """Of a numbered thing: what a reference prints, and the bookmarks of its caption and of the number in it."""
        return self.captions.get(id, ""), self.caption_anchors.get(id, ""), self.number_anchors.get(id, "")

    @handed
    def leads_to(self, id: str, words: str) -> str:
        """The bookmark that a reference printed as ``words`` leads to: "4" may be a part, "Table 3" is a caption."""
        caption = self.captions.get(id, "")
        meant = id not in self.anchors or caption.endswith(words.replace(" ", "\u00a0"))
        return self.caption_anchors.get(id, "") if caption and meant else self.anchors.get(id, "")

    @handed
    def bookmark(self, id: str, part: str, caption: bool) -> tuple[int, str]:
        """Number and name of a new bookmark for ``id``; a second one for the same id gets a suffix."""
        name = (self.caption_anchors if caption else self.anchors).get(id, "")
        if not name or name in self._written:
            name = self._unique(bookmark_name(id))
        self._written.add(name)
        self._bookmarks += 1
        self.places.append(Place(id, part, name))
        return self._bookmarks, name

    @handed
    def number_bookmark(self, id: str) -> tuple[int, str]:
        """Number and name of the bookmark around the bare number of a caption; empty once it has been written."""
        name = self.number_anchors.get(id, "")
        if not name or name in self._written:
            return 0, ""
        self._written.add(name)
        self._bookmarks += 1
        return self._bookmarks, name

    def _unique(self, name: str) -> str:
        """``name``, or with the first free suffix; Word compares names without case."""
        turn = self._turns.get(name, 1)
        while (candidate := _suffixed(name, turn)).lower() in self._taken:
            turn += 1
        self._turns[name] = turn
        self._taken.add(candidate.lower())
        return candidate

    @handed
    def next_drawing(self) -> int:
        self._drawings += 1
        return self._drawings

    @handed
    def next_chart(self) -> int:
        self._charts += 1
        return self._charts

    @handed
    def next_note(self) -> int:
        self._notes += 1
        return self._notes

    @handed
    def next_picture(self) -> int:
        self._pictures += 1
        return self._pictures

    @handed
    def restart(self, definition: str) -> int:
        """The list id of a new numbered list of the kind ``definition``."""
        self.restarts.append(definition)
        return FIRST_RESTART + len(self.restarts) - 1

    @handed
    def literal(self, label: str) -> int:
        """The list id that prints ``label`` itself as the number of a heading."""
        if label not in self.literals:
            self.literals.append(label)
        return FIRST_LITERAL + self.literals.index(label)

    @handed
    def counts(self, level: int, number: str) -> bool:
        """Whether Word's own count gives ``number`` to the next heading of ``level``; if so it is counted."""
        first, second = self._headings
        after = [first + 1, 0] if level == 1 else [first, second + 1]
        expected = str(after[0]) if level == 1 else f"{after[0]}.{after[1]}"
        if level > 2 or number != expected:
            return False
        self._headings[:] = after
        return True

    @handed
    def next_in(self, sequence: str, value: int) -> bool:
        """Whether ``value`` follows in the caption ``sequence``; it stands there from now on."""
        follows = self.sequences.get(sequence, 0) + 1 == value
        self.sequences[sequence] = value
        return follows


FIRST_LITERAL = 1000
FIRST_RESTART = 100


@dataclass(frozen=True, slots=True)
class Pen:
    """What every writer of body text needs; ``known`` is what was written before with all the same but the ledger."""

    ledger: Ledger
    story: Story
    theme: Theme
    labels: Labels
    language: str
    known: Shelf | None = None
