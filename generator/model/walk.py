"""Walking elements: all inlines of an element in reading order, the ids it stands for, its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.model import element as e
from generator.model.inline import Inlines, marks, plain


def inlines_of(element: e.Element) -> Iterator[Inlines]:
    """Every run of inlines of ``element``, as one reads it; captions first."""
    match element:
        case e.Heading() | e.Prose():
            yield element.content
        case e.Bullets():
            for item in element.items:
                yield from (item.head, item.content)
        case e.Grid():
            yield from _caption(element.caption)
            for row in element.rows:
                yield from row
        case e.Graphic():
            yield from _caption(element.caption)
        case e.Cards():
            for card in element.items:
                yield card.content
        case e.Quote():
            yield from (element.content, element.attribution)
        case e.Note():
            yield from element.content
        case e.Bibliography():
            for _heading, entries in element.groups:
                for _key, entry in entries:
                    yield entry
        case e.Contents():
            return
        case _:
            assert_never(element)


def _caption(caption: e.Caption | None) -> Iterable[Inlines]:
    return (caption.message, caption.source, caption.note) if caption else ()


def ids_of(element: e.Element) -> tuple[str, ...]:
    """Ids of points, sentences, figures and disputes that ``element`` prints, each once, in order."""
    own: list[str] = []
    match element:
        case e.Graphic() | e.Grid() | e.Quote():
            own = [element.id]
        case e.Bullets() | e.Cards():
            own = [item.id for item in element.items]
        case _:
            pass
    inner = [name for content in inlines_of(element) for name in marks(content)]
    return tuple(name for name in dict.fromkeys([*own, *inner]) if name)


def words_of(elements: Iterable[e.Element]) -> int:
    """How many words the elements print, by white space."""
    return sum(len(plain(content).split()) for element in elements for content in inlines_of(element))
