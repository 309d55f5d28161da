"""Word files with a memory: what stood in an earlier document is taken over, and every byte is as without one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.element import Bullets, Element, Grid, Heading, Item, Prose
from generator.model.inline import CrossRef, Footnote, Link, Mark, Text
from generator.model.memo import Memo
from generator.render.docx import body, paging, render_docx
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_sample import sample

NOTED = Prose((Mark("point", (Text("Boats run."), Footnote((Text("Said so."),)))),))
LINKED = Prose((Text("See "), Link("https://example.org/boats", (Text("the boats"),)), CrossRef("part", "part 1")))
LISTED = Bullets((Item("one", (), (Text("First."),)), Item("two", (), (Text("Second."),))), "agenda")
HEADED = Heading(1, (Text("Boats"),), "part", "1")
ALL: tuple[Element, ...] = (HEADED, NOTED, LINKED, LISTED)


def changed() -> list[tuple[Element, ...]]:
    """Papers that have much in common, and yet other numbers, names and notes for it."""
    elements = sample().elements
    return [
        (*elements, *ALL),
        (*elements, *ALL),
        (NOTED, LISTED, LINKED, *elements, *ALL),
        (*elements[1:], *ALL, NOTED, LINKED),
        tuple(element for element in elements if not isinstance(element, Heading)),
        tuple(replace(one, rows=one.rows[1:]) if isinstance(one, Grid) and one.rows[2:] else one for one in elements),
        tuple(replace(one, rows=one.rows[::-1]) if isinstance(one, Grid) else one for one in elements),
        (*reversed(elements),),
        (*elements, *ALL),
    ]


def test_a_paper_is_the_same_with_a_memory() -> None:
    """Byte for byte and place for place, whatever paper came before."""
    memo = Memo()
    for elements in changed():
        briefing = replace(sample(), elements=elements)
        assert render_docx(briefing, THEME) == render_docx(briefing, THEME, memo=memo)


def test_what_is_the_same_is_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither written nor laid out: of the second paper the new paragraph alone is written, but for the contents."""
    memo, first = Memo(), replace(sample(), elements=(*sample().elements, *ALL))
    render_docx(first, THEME, memo=memo)
    written: list[Element] = []
    searched: list[object] = []
    write, search = body.element_xml, paging._searched
    monkeypatch.setattr(
        body, "element_xml", lambda element, *rest, **named: written.append(element) or write(element, *rest, **named)
    )
    monkeypatch.setattr(paging, "_searched", lambda *given: searched.append(given) or search(*given))

    again = Prose((Text("Boats ran!"),))
    render_docx(replace(first, elements=(*first.elements[:-1], again, first.elements[-1])), THEME, memo=memo)
    assert [again] == [element for element in written if isinstance(element, Prose)]
    assert searched

    searched.clear()
    render_docx(
        replace(first, elements=(*first.elements[:-1], Prose((Text("Boats run!"),)), first.elements[-1])),
        THEME,
        memo=memo,
    )
    assert not searched
