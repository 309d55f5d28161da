"""What a statement rests on, in words: for the comments of a review copy and the notes of its deck."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.grounds import Basis, Ground, Witness
from generator.model.inline import Emphasis, Inlines, Strong, Text
from generator.model.labels import N_, Labels

ON_SLIDE = N_("What the statements of this slide rest on")
_NOTHING = N_("Rests on no point: a judgement of the paper’s own.")


def comment_on(basis: Basis, labels: Labels) -> tuple[Inlines, ...]:
    """The paragraphs of a comment beside the statement itself, which they do not repeat."""
    return tuple(_paragraphs(basis, labels))


def note_on(basis: Basis, labels: Labels) -> tuple[Inlines, ...]:
    """The same for a page of notes, under the words of the statement."""
    return ((Strong((Text(basis.text),)),), *_paragraphs(basis, labels))


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
