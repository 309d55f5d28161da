"""What a statement rests on, in words: for the comments of a review copy and the notes of its deck."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.grounds import Basis, Ground, Witness
from generator.model.inline import Emphasis, Inlines, Strong, Text
from generator.model.labels import N_, Labels
from generator.records import dataclass

ON_SLIDE = N_("What the statements of this slide rest on")
REST = N_("What finds no room here stands in {file}, sheet {sheet}.")
_BEGUN = 56  # characters of a statement
_NOTHING = N_("Rests on no point: a judgement of the paper’s own.")


def comment_on(basis: Basis, labels: Labels) -> tuple[Inlines, ...]:
    """The paragraphs of a comment beside the statement itself, which they do not repeat."""
    return tuple(_paragraphs(basis, labels))


@dataclass(frozen=True, slots=True)
class Told:
    """A point as notes tell it: where it stands, and that again with the passages of its sources."""

    id: str
    short: Inlines
    full: Inlines


@dataclass(frozen=True, slots=True)
class Note:
    """What notes tell of a statement: what it has ``own`` and which points it names, if it is none, and its points.

    A page of notes tells each point once, however many of its statements rest on it.
    """

    own: Inlines
    points: tuple[Told, ...]


def note_on(basis: Basis, labels: Labels) -> Note:
    """The same for a page of notes, where there is little room."""
    points = tuple(_told(ground, labels) for ground in basis.grounds)
    if basis.kind == "point":
        return Note((), points)
    beside = [Text(" ".join(part.text for part in line if isinstance(part, Text))) for line in _opening(basis, labels)]
    named = [Text(", ".join(ground.id for ground in basis.grounds))] if basis.grounds else []
    said = _joined([*named, *beside])
    return Note((Strong((Text(_begun(basis.text)),)), Text(" → "), *said), points)


def _told(ground: Ground, labels: Labels) -> Told:
    said = labels.say("“{words}”", words=_begun(ground.text))
    status = Text(f" ({labels.status(ground.status)}) {said} {_places(ground.evidence, labels)}")
    disputed = Text(f"{labels.colon(labels.say('Disputed'))} {' '.join(ground.disputes)}")
    short = _joined([status, *([disputed] if ground.disputes else [])])
    passages = (piece.passage for piece in ground.evidence if piece.passage)
    quoted = (Emphasis((Text(f" {labels.say('“{words}”', words=passage)}"),)) for passage in dict.fromkeys(passages))
    head = Strong((Text(ground.id),))
    return Told(ground.id, (head, *short), (head, *short, *quoted))


def _joined(parts: Sequence[Text]) -> Inlines:
    return tuple(Text(f"{'. ' if at else ''}{part.text.rstrip('.')}") for at, part in enumerate(parts))


def _begun(text: str) -> str:
    """The first words, by which a statement is known where it stands in full beside them."""
    if len(text) <= _BEGUN:
        return text
    return f"{text[:_BEGUN].rsplit(' ', 1)[0].rstrip(',;:')}…"


def _paragraphs(basis: Basis, labels: Labels) -> Iterator[Inlines]:
    if basis.kind == "point":
        yield from _ground(basis.grounds[0], labels, quoted=False)
        return
    yield from _opening(basis, labels)
    for ground in basis.grounds:
        yield from _ground(ground, labels, quoted=True)


def _opening(basis: Basis, labels: Labels) -> Iterator[Inlines]:
    """What a statement has beside its points."""
    if basis.evidence:
        yield (Text(f"{labels.colon(labels.source)} {_places(basis.evidence, labels)}"),)
    if basis.data:
        yield (Text(f"{labels.colon(labels.say('Data'))} {basis.data}"),)
    for formula in basis.formulas:
        yield (Text(f"{labels.colon(labels.derivation)} {formula}"),)
    for name in basis.figures:
        yield (Text(f"{labels.colon(labels.figure)} {name}"),)
    if basis.treatment:
        yield (Text(f"{labels.colon(labels.say('Our treatment'))} {basis.treatment}"),)
    if not (basis.grounds or basis.evidence or basis.figures or basis.formulas):
        yield (Text(labels.say(_NOTHING)),)


def _ground(ground: Ground, labels: Labels, *, quoted: bool) -> Iterator[Inlines]:
    """``quoted``: with the point's words, in quotation marks where they are its source's and so need no passage."""
    passages = [piece.passage for piece in ground.evidence if piece.passage]
    same = quoted and ground.text in passages
    words = labels.say("“{words}”", words=ground.text) if same else ground.text
    yield (Strong((Text(ground.id),)), Text(f" ({labels.status(ground.status)})" + (f": {words}" if quoted else "")))
    yield (Text(_places(ground.evidence, labels)),)
    if not same:
        yield from ((Emphasis((Text(labels.say("“{words}”", words=passage)),)),) for passage in passages)
    if ground.disputes:
        yield (Text(f"{labels.colon(labels.say('Disputed'))} {' '.join(ground.disputes)}"),)


def _places(evidence: Iterable[Witness], labels: Labels) -> str:
    """ "Tran, 2024, §3.2, citing Statista, 2024; NDO, 2024, ¶ 5"."""
    return "; ".join(_place(piece, labels) for piece in evidence)


def _place(piece: Witness, labels: Labels) -> str:
    via = labels.say(", citing {name}", name=piece.origin_label) if piece.origin else ""
    return ", ".join(part for part in (piece.label, piece.at) if part) + via
