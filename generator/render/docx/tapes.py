"""Body text that was written before is taken over where the ledger would answer the same to all that was asked then.

The XML of an element depends on the element, on what its pen has in common with others, and on the ledger: numbers,
names and relationships that are handed out in reading order. What a writer asks of it is kept on a tape beside the
XML. Later the tape is played to the ledger of another document, which thereby hands out the same; if one answer
differs, the element is written anew, and what was asked up to there is answered without asking twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from generator.records import dataclass
from generator.render.docx.ledger import Asked, Ledger, Pen

X = TypeVar("X", str, bytes)


@dataclass(frozen=True, slots=True)
class _Written:
    xml: str | bytes
    tape: tuple[Asked, ...]


def written(made_of: Hashable, pen: Pen, write: Callable[[], X]) -> X:
    """What ``write`` writes with ``pen`` of ``made_of``; it may stand in something else that is asked for so."""
    ledger = pen.ledger
    if pen.known is None or ledger.answered:
        return write()
    before = cast("_Written | None", pen.known.look(made_of))
    if before is None:
        return _taped(made_of, pen, write, [])
    asked = _played(before.tape, ledger)
    if asked is not None:
        return _taped(made_of, pen, write, asked)
    if ledger.tape is not None:
        ledger.tape += before.tape
    return cast(X, before.xml)


def _played(tape: tuple[Asked, ...], ledger: Ledger) -> list[Asked] | None:
    """None where ``ledger`` answers as before, else what it has been asked by now, with its answers."""
    for at, one in enumerate(tape):
        answer = one.ask(ledger, *one.given)
        if answer != one.answer:
            return [*tape[:at], Asked(one.ask, one.given, answer)]
    return None


def _taped(made_of: Hashable, pen: Pen, write: Callable[[], X], asked: list[Asked]) -> X:
    ledger, around = pen.ledger, pen.ledger.tape
    ledger.tape, ledger.answered = asked, deque(one.answer for one in asked)
    xml = write()
    ledger.tape = around
    if around is not None:
        around += asked
    assert pen.known is not None
    pen.known.put(made_of, _Written(xml, tuple(asked)))
    return xml
