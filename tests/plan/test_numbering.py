"""Numbers of figures, tables and sections."""

from __future__ import annotations

from dataclasses import replace

from generator.model import element as e
from generator.model.chart import Chart
from generator.model.inline import CrossRef, Text
from generator.model.walk import inlines_of
from generator.plan.numbering import numbers_of
from tests.tiny import tiny, tiny_plan


def figure(name: str) -> e.Graphic:
    return e.Graphic(name, Chart("column"), "", e.Caption("Figure", "", ()))


def grid(name: str, role: e.GridRole = "table", *, caption: bool = True) -> e.Grid:
    return e.Grid(name, (), (), role, e.Caption("Table", "", ()) if caption else None)


def test_figures_and_tables_count_apart() -> None:
    """Each in the order of the page; the annex' own tables and boxes take no number from them."""
    elements = [
        e.Heading(1, (), "part", "1"),
        figure("f1"),
        grid("t1"),
        grid("box", "dispute"),
        grid("labels", "labels"),
        grid("plain", caption=False),
        e.Heading(2, (), "topic", "1.1"),
        grid("box2", "dispute"),
        figure("f2"),
        grid("annex", "evidence"),
        grid("t2", "comparison"),
    ]
    expected = {"part": "1", "f1": "1", "t1": "1", "box": "1", "topic": "1.1", "box2": "1.1", "f2": "2", "t2": "2"}

    assert expected == numbers_of(elements)


def test_references_say_the_number_that_the_caption_prints() -> None:
    """The second pass knows the numbers that the first has counted, also where a reference comes before."""
    elements = tiny_plan().briefing.elements
    captions = {
        element.id: f"{element.caption.kind} {element.caption.number}"
        for element in elements
        if isinstance(element, e.Graphic | e.Grid) and element.caption
    }
    references = [
        item
        for element in elements
        for content in inlines_of(element)
        for mark in content
        for item in getattr(mark, "content", ())
        if isinstance(item, CrossRef)
    ]

    assert "Figure 1" == captions["passengers-chart"]
    assert [("passengers-chart", "Figure 1")] == [(item.target, item.text) for item in references]


def test_a_document_without_figures_has_no_numbers() -> None:
    """Only headings count."""
    assert {"a": ""} == numbers_of([e.Heading(3, (Text("A"),), "a"), e.Prose((Text("b"),))])
    assert replace(tiny(), figures={}) != tiny()
