"""The small words of the sample deck: inlines, items, what the deck says about itself."""

from __future__ import annotations

from generator.model.element import Element, Item, Layout, Meta, Slide
from generator.model.inline import Inlines, Mark, Text

PARTS = ("Context", "Drivers", "Areas", "Challenges", "Evidence")


def words(text: str, mark: str = "") -> Inlines:
    return (Mark(mark, (Text(text),)),) if mark else ((Text(text),) if text else ())


def item(id: str, head: str, text: str, note: str = "", count: int = 0, of: int = 0) -> Item:
    return Item(id, words(head), words(text, id), note, count, of)


def meta(**changes: str) -> Meta:
    base = {
        "topic": "us-japan",
        "audience": "analyst",
        "title": "From repair to integration",
        "subtitle": "How Washington adjusted its relationship with Japan, 2021–2025",
        "running_title": "US–Japan, 2021–2025",
        "series": "Policy briefing",
        "edition": "Analyst paper",
        "date": "3 March 2025",
        "iso_date": "2025-03-03",
        "cutoff": "Evidence ends February 2025",
        "language": "en-GB",
        "abstract": "",
    } | changes
    return Meta(standfirst=(), keywords=("alliance", "trade"), **base)  # type: ignore[arg-type]


def slide(
    id: str,
    layout: Layout,
    title: str,
    *elements: Element,
    part: str = "",
    source: str = "",
    notes: str = "",
    **more: str,
) -> Slide:
    return Slide(
        id, layout, words(title), elements, part, source=words(source), notes=(words(notes),) if notes else (), **more
    )  # type: ignore[arg-type]
