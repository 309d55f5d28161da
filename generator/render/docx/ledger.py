"""What a document's parts must agree on while its body is written: ids, bookmarks, relationships, footnotes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.labels import Labels
from generator.render.docx.notes import FOOT, NoteKind
from generator.render.places import Place
from generator.theme.tokens import Theme

DOCUMENT = "/word/document.xml"
_LONGEST_NAME = 40


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

    def relate(self, kind: str, target: str | NewPart) -> str:
        """The relationship id of ``target``, the same for the same address."""
        for relation in self.relations:
            if isinstance(target, str) and relation.target == target:
                return relation.id
        relation = Relation(f"{self.prefix}{len(self.relations) + 1}", kind, target)
        self.relations.append(relation)
        return relation.id


def bookmark_name(id: str) -> str:
    """``id`` as Word allows it: letters, digits and underscores, a letter first, at most 40 characters."""
    name = re.sub(r"[^A-Za-z0-9_]", "_", id)
    name = name if name[:1].isalpha() else f"x{name}"
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[:31]}_{hashlib.sha256(id.encode()).hexdigest()[:8]}"


@dataclass(slots=True)
class Ledger:
    """Hands out names and numbers once each. ``captions`` is what a reference to a numbered thing prints."""

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

    def leads_to(self, id: str, words: str) -> str:
        """The bookmark that a reference printed as ``words`` leads to: "4" may be a part, "Table 3" is a caption."""
        caption = self.captions.get(id, "")
        meant = id not in self.anchors or caption.endswith(words.replace(" ", "\u00a0"))
        return self.caption_anchors.get(id, "") if caption and meant else self.anchors.get(id, "")

    def bookmark(self, id: str, part: str, *, caption: bool = False) -> tuple[int, str]:
        """Number and name of a new bookmark for ``id``; a second one for the same id gets a suffix."""
        name = (self.caption_anchors if caption else self.anchors).get(id, "")
        if not name or name in self._written:
            name = self._unique(bookmark_name(id))
        self._written.add(name)
        self._bookmarks += 1
        self.places.append(Place(id, part, name))
        return self._bookmarks, name

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
        candidate, turn = name, 1
        while candidate.lower() in self._taken:
            turn += 1
            candidate = f"{name[: _LONGEST_NAME - 1 - len(str(turn))]}_{turn}"
        self._taken.add(candidate.lower())
        return candidate

    def next_drawing(self) -> int:
        self._drawings += 1
        return self._drawings

    def next_chart(self) -> int:
        self._charts += 1
        return self._charts

    def next_note(self) -> int:
        self._notes += 1
        return self._notes

    def next_picture(self) -> int:
        self._pictures += 1
        return self._pictures

    def restart(self, definition: str) -> int:
        """The list id of a new numbered list of the kind ``definition``."""
        self.restarts.append(definition)
        return FIRST_RESTART + len(self.restarts) - 1

    def literal(self, label: str) -> int:
        """The list id that prints ``label`` itself as the number of a heading."""
        if label not in self.literals:
            self.literals.append(label)
        return FIRST_LITERAL + self.literals.index(label)

    def counts(self, level: int, number: str) -> bool:
        """Whether Word's own count gives ``number`` to the next heading of ``level``; if so it is counted."""
        first, second = self._headings
        after = [first + 1, 0] if level == 1 else [first, second + 1]
        expected = str(after[0]) if level == 1 else f"{after[0]}.{after[1]}"
        if level > 2 or number != expected:
            return False
        self._headings[:] = after
        return True

    def next_in(self, sequence: str, value: int) -> bool:
        """Whether ``value`` follows in the caption ``sequence``; it stands there from now on."""
        follows = self.sequences.get(sequence, 0) + 1 == value
        self.sequences[sequence] = value
        return follows


FIRST_LITERAL = 1000
FIRST_RESTART = 100


@dataclass(frozen=True, slots=True)
class Pen:
    """What every writer of body text needs."""

    ledger: Ledger
    story: Story
    theme: Theme
    labels: Labels
    language: str
