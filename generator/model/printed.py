"""What an edition prints, read from its lowered elements: piece by piece, under which ids, citing whom.

A piece is an element of the page or a slide as a whole, with its source line and notes: what a reader or listener meets
together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
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
    plain,
)
from generator.model.walk import ids_of, inlines_of
from generator.records import dataclass

PAGE, DECK = "briefing", "deck"
_KEPT = (
    1024  # pieces, of a few editions: several rules ask the same of them, and the next edition has many of them, too
)
DISPUTE = "dispute-"  # a box stands under the dispute's id with this before it


@dataclass(frozen=True)
class Piece:
    """``document`` is "briefing" or "deck", ``place`` the heading or slide, ``annex`` whether it is the evidence table.

    ``said`` are all runs of inlines, captions, source line and notes of a slide included.
    """

    document: str
    place: str
    elements: tuple[e.Element, ...]
    said: tuple[Inlines, ...]
    annex: bool = False

    @cached_property
    def marked(self) -> tuple[Mark, ...]:
        """All that stands under an id, outermost first."""
        return tuple(mark for content in self.said for mark in all_marks(content))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Points, sentences, figures and disputes that it prints or tells."""
        printed = (name for element in self.elements for name in ids_of(element))
        return tuple(dict.fromkeys((*printed, *(mark.id for mark in self.marked))))

    @cached_property
    def disputes(self) -> frozenset[str]:
        """The disputes it carries: the box, the row, or a note that stands under the dispute's id."""
        return frozenset(name.removeprefix(DISPUTE) for name in self.ids)

    @cached_property
    def cites(self) -> tuple[Cite, ...]:
        """Its citations, of equal ones the first."""
        return tuple(dict.fromkeys(cite for content in self.said for cite in cites_in(content)))

    @cached_property
    def cited(self) -> frozenset[str]:
        """The sources that it names by citation; works that a source cites are not its own."""
        return frozenset(source for cite in self.cites for source, _ in cite.items)

    @cached_property
    def text(self) -> str:
        return "\n".join(plain(content) for content in self.said)


def pieces_of(plan: e.Plan) -> tuple[Piece, ...]:
    """Both documents, in reading order."""
    return (*_of_page(plan.briefing), *(_of_slide(slide) for slide in plan.deck.slides))


def _of_page(briefing: e.Briefing) -> Iterator[Piece]:
    place = ""
    for element in briefing.elements:
        match element:
            case e.Heading():
                place = plain(element.content)
            case _:
                yield _of_element(place, element)


@lru_cache(maxsize=_KEPT)
def _of_element(place: str, element: e.Element) -> Piece:
    annex = isinstance(element, e.Grid) and element.role == "evidence"
    return Piece(PAGE, place, (element,), tuple(inlines_of(element)), annex)


@lru_cache(maxsize=_KEPT)
def _of_slide(slide: e.Slide) -> Piece:
    shown = (content for element in slide.elements for content in inlines_of(element))
    return Piece(DECK, slide.id, slide.elements, (slide.title, *shown, slide.source, *slide.notes))


def all_marks(content: Inlines) -> Iterator[Mark]:
    """Everything that stands under an id, footnotes included, outermost first."""
    for item in content:
        if isinstance(item, Mark):
            yield item
        yield from all_marks(_inside(item))


def cited_in(content: Inlines) -> Iterator[str]:
    """The sources that ``content`` cites, footnotes included; works that a source cites are not its own."""
    yield from (source for cite in cites_in(content) for source, _ in cite.items)


def cites_in(content: Inlines) -> Iterator[Cite]:
    """Every citation, footnotes included."""
    for item in content:
        if isinstance(item, Cite):
            yield item
        yield from cites_in(_inside(item))


def _inside(item: Inline) -> Inlines:
    match item:
        case Strong() | Emphasis() | Link() | Footnote() | Mark():
            return item.content
        case Text() | Code() | Cite() | CrossRef():
            return ()
        case _:
            assert_never(item)


def listed_in(elements: Iterable[e.Element]) -> frozenset[str]:
    """The references that a document's list prints."""
    lists = (element for element in elements if isinstance(element, e.Bibliography))
    return frozenset(key for found in lists for _, entries in found.groups for key, _ in entries)
