"""Walking elements."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.model import element as e
from generator.model.chart import Chart
from generator.model.inline import Cite, Emphasis, Footnote, Inlines, Link, Mark, Strong, Text, marks, plain
from generator.model.walk import ids_of, inlines_of, map_element, map_texts, words_of

CAPTION = e.Caption("Figure", "1", (Text("finding"),), source=(Text("source"),), note=(Text("caution"),))
ELEMENTS: list[tuple[e.Element, list[str]]] = [
    (e.Heading(1, (Text("title"),), "h"), ["title"]),
    (e.Prose((Text("words"),)), ["words"]),
    (e.Bullets((e.Item("i", (Text("head"),), (Text("text"),)),)), ["head", "text"]),
    (
        e.Grid("g", (e.Column("c"),), (((Text("cell"),),),), caption=CAPTION),
        ["finding", "source", "caution", "cell"],
    ),
    (e.Grid("g", (e.Column("c"),), (((Text("cell"),),),)), ["cell"]),
    (e.Graphic("f", Chart("column"), "alt", CAPTION), ["finding", "source", "caution"]),
    (e.Cards("t", (e.Card("c", "1", "", "", (Text("card"),), "", "", True),)), ["card"]),
    (e.Quote("q", (Text("said"),), (Text("by"),)), ["said", "by"]),
    (
        e.Boxes(e.Box("left", (e.Item("l", (Text("a"),), (Text("b"),)),)), e.Box("right", (), caution=True)),
        ["a", "b"],
    ),
    (e.Note(((Text("one"),), (Text("two"),))), ["one", "two"]),
    (e.Contents("Contents"), []),
    (e.Bibliography("References", (("Read", (("key", (Text("entry"),)),)),)), ["entry"]),
]
MARKED: Inlines = (
    Mark("outer", (Text("a "), Strong((Mark("inner", (Text("b"),)),)))),
    Link("u", (Text(" c"),)),
    Footnote((Mark("below", (Text("d"),)),)),
    Cite(" (e)", ()),
)


def test_every_element_is_walked_here() -> None:
    """An element that is added must say here what one reads of it."""
    names = {name.strip() for name in str(get_args(e.Element) or e.Element).split("|")}

    assert names == {type(element).__name__ for element, _ in ELEMENTS}


@pytest.mark.parametrize(("element", "texts"), ELEMENTS)
def test_inlines_come_in_reading_order(element: e.Element, texts: list[str]) -> None:
    """Captions first, then the rows, each text once."""
    assert texts == [plain(content) for content in inlines_of(element) if content]


@pytest.mark.parametrize(("element", "texts"), ELEMENTS)
def test_what_is_changed_is_what_is_walked(element: e.Element, texts: list[str]) -> None:
    """A change reaches every text that one reads, and nothing else changes."""
    loud = map_element(element, lambda content: map_texts(content, str.upper))

    assert [text.upper() for text in texts] == [plain(content) for content in inlines_of(loud) if content]
    assert element == map_element(element, lambda content: content)


def test_ids_are_those_of_the_element_then_of_its_text() -> None:
    """Each once; text marked twice stands under both ids."""
    item = e.Item("outer", (), MARKED)

    assert ("outer", "inner", "below") == ids_of(e.Bullets((item,)))
    assert ("g", "outer", "inner", "below") == ids_of(e.Grid("g", (e.Column(""),), ((MARKED,),)))
    assert ("outer", "inner", "below") == marks(MARKED)


def test_citations_and_footnotes_are_no_words() -> None:
    """The budget counts what one reads as running text."""
    assert 3 == words_of([e.Prose(MARKED)])
    assert "a b c (e)" == plain(MARKED)


def test_a_change_goes_through_all_layers() -> None:
    """Emphasis within a mark within a link is still text."""
    content = (Link("u", (Mark("m", (Emphasis((Text("x"),)),)),)),)

    assert (Link("u", (Mark("m", (Emphasis((Text("xx"),)),)),)),) == map_texts(content, lambda text: text * 2)
