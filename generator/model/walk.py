"""Walking elements: all inlines of an element in reading order, the ids it stands for, its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import assert_never

from generator.model import element as e
from generator.model.inline import (
    Cite,
    Code,
    CrossRef,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Mark,
    Strong,
    Text,
    marks,
)
from generator.records import replace


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
        case e.Boxes():
            for item in (item for box in element.both for item in box.items):
                yield from (item.head, item.content)
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
        case e.Boxes():
            own = [item.id for box in element.both for item in box.items]
        case _:
            pass
    inner = [name for content in inlines_of(element) for name in marks(content)]
    return tuple(name for name in dict.fromkeys([*own, *inner]) if name)


def words_of(elements: Iterable[e.Element]) -> int:
    """How many words the elements print, by white space; citations and footnotes aside."""
    return sum(map(_words_of, elements))


@lru_cache(maxsize=4096)  # an edition among many has most elements from the one before
def _words_of(element: e.Element) -> int:
    return sum(len(_uncited(content).split()) for content in inlines_of(element))


def _uncited(content: Inlines) -> str:
    return "".join(_own_words(item) for item in content)


def _own_words(item: Inline) -> str:
    match item:
        case Text() | Code() | CrossRef():
            return item.text
        case Cite() | Footnote():
            return " "
        case Strong() | Emphasis() | Link() | Mark():
            return _uncited(item.content)
        case _:
            assert_never(item)


Change = Callable[[Inlines], Inlines]


def map_texts(content: Inlines, change: Callable[[str], str]) -> Inlines:
    """``content`` with every run of plain text and every citation changed."""
    return tuple(_map_text(item, change) for item in content)


def _map_text(item: Inline, change: Callable[[str], str]) -> Inline:
    match item:
        case Cite():
            return replace(item, text=change(item.text), content=map_texts(item.content, change))
        case Text() | CrossRef():
            return replace(item, text=change(item.text))
        case Code():
            return item
        case Strong() | Emphasis() | Link() | Footnote() | Mark():
            return replace(item, content=map_texts(item.content, change))
        case _:
            assert_never(item)


def map_element(element: e.Element, change: Change) -> e.Element:
    """``element`` with every run of inlines changed."""
    match element:
        case e.Heading() | e.Prose():
            return replace(element, content=change(element.content))
        case e.Bullets():
            return replace(element, items=_map_items(element.items, change))
        case e.Grid():
            rows = tuple(tuple(change(cell) for cell in row) for row in element.rows)
            return replace(element, rows=rows, caption=_map_caption(element.caption, change))
        case e.Graphic():
            return replace(element, caption=_map_caption(element.caption, change) or element.caption)
        case e.Cards():
            return replace(element, items=tuple(replace(card, content=change(card.content)) for card in element.items))
        case e.Quote():
            return replace(element, content=change(element.content), attribution=change(element.attribution))
        case e.Boxes():
            return e.Boxes(_map_box(element.left, change), _map_box(element.right, change))
        case e.Note():
            return replace(element, content=tuple(change(paragraph) for paragraph in element.content))
        case e.Bibliography():
            groups = ((head, tuple((key, change(entry)) for key, entry in rows)) for head, rows in element.groups)
            return replace(element, groups=tuple(groups))
        case e.Contents():
            return element
        case _:
            assert_never(element)


def _map_items(items: tuple[e.Item, ...], change: Change) -> tuple[e.Item, ...]:
    return tuple(replace(item, head=change(item.head), content=change(item.content)) for item in items)


def _map_box(box: e.Box, change: Change) -> e.Box:
    return replace(box, items=_map_items(box.items, change))


def _map_caption(caption: e.Caption | None, change: Change) -> e.Caption | None:
    if caption is None:
        return None
    return replace(caption, message=change(caption.message), source=change(caption.source), note=change(caption.note))
