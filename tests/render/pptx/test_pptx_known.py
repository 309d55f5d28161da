"""Decks with a memory: slides that stood in an earlier deck are taken over, and every byte is as without one."""

from __future__ import annotations

from dataclasses import replace

from generator.model.element import Bullets, Deck, Element, Graphic, Item, Slide
from generator.model.inline import Text
from generator.model.memo import Memo
from generator.render.pptx import render_pptx
from generator.theme.shipped.institutional import THEME


def changed(deck: Deck) -> list[Deck]:
    """Decks that have much in common, and yet other numbers of slides, charts and pictures for it."""
    slides = deck.slides
    bare = tuple(
        replace(slide, elements=_undrawn(slide)) if slide.layout == "chart-takeaways" else slide for slide in slides
    )
    entry = Item(slides[-1].id, (), (Text("What the last slide says."),))
    section = Slide("section", "section", (Text("A part"),), (Bullets((entry,)),))
    return [
        deck,
        deck,
        replace(deck, slides=slides[1:]),
        replace(deck, slides=(*slides[:1], *reversed(slides[1:]))),
        replace(deck, slides=(*slides, *(replace(slide, id=f"{slide.id}-again") for slide in slides))),
        replace(deck, meta=replace(deck.meta, title="Another title", running_title="Another")),
        replace(deck, meta=replace(deck.meta, date="1 May 2031", series="Another series")),
        replace(deck, slides=(*slides[1:], *slides[:1])),
        replace(deck, slides=bare),
        deck,
        replace(deck, slides=(section, *slides)),
        replace(deck, slides=(section, *slides[1:])),
        replace(deck, tracker=()),
        replace(deck, slides=tuple(replace(slide, notes=()) for slide in slides)),
        deck,
    ]


def _undrawn(slide: Slide) -> tuple[Element, ...]:
    """What ``slide`` holds but its charts, which are numbered through the deck."""
    return tuple(element for element in slide.elements if not isinstance(element, Graphic))


def test_a_deck_is_the_same_with_a_memory(sample_deck: Deck) -> None:
    """Byte for byte, place for place and finding for finding, whatever deck came before."""
    memo = Memo()
    for deck in changed(sample_deck):
        assert render_pptx(deck, THEME) == render_pptx(deck, THEME, memo=memo)
