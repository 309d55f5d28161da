"""White on pages: no page for a few lines that the others have room for, no half page over a box that could part."""

from __future__ import annotations

import re

import pytest

from generator.model.element import Briefing, Bullets, Item, Prose
from generator.render.docx import render_docx
from generator.render.docx.boxes import box_rows
from generator.render.docx.paging import paginate
from generator.render.docx.snug import snugly
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import parts
from tests.render.docx.docx_sample_words import META, words


def lines(count: int) -> Briefing:
    """So many paragraphs of one line."""
    return Briefing(META, tuple(Prose(words(f"Line {number} says little.")) for number in range(count)))


def first_over(pages: int) -> int:
    """The number of lines that opens page ``pages`` + 1."""
    return next(count for count in range(1, 400) if paginate(lines(count), THEME).total > pages)


def test_a_last_page_of_a_line_is_spared() -> None:
    """The margins at head and foot give the line its room; sides and columns stay."""
    over = lines(first_over(2))
    paged, theme = snugly(over, THEME)
    margins = re.search(r"<w:pgMar[^>]*>", parts(render_docx(over, THEME).data)["word/document.xml"].decode())

    assert (3, 2) == (paginate(over, THEME).total, paged.total)
    assert (THEME.sheet.live, THEME.sheet.text) == (theme.sheet.live, theme.sheet.text)
    assert theme.sheet.bottom < THEME.sheet.bottom
    assert margins is not None
    assert f'w:bottom="{round(theme.sheet.bottom * 1440 / 25.4)}"' in margins[0]


def test_pages_that_are_no_mistake_stay_as_they_are() -> None:
    """One page alone, and a last page that is well begun."""
    begun = first_over(1)

    assert [THEME, THEME] == [snugly(lines(count), THEME)[1] for count in (begun - 1, begun + 12)]


MESSAGE = Item(
    "m", (), words("A message of some length that says what was done, by whom, when and at what price. " * 4)
)


@pytest.mark.parametrize(("before", "parts"), [(15, True), (25, False), (2, False)])
def test_a_box_parts_where_half_a_page_would_stay_white(before: int, parts: bool) -> None:
    """Where little is left under the text, or all of the box has room, it stays whole."""
    text = lines(before).elements
    box = Bullets((MESSAGE,) * 5, "key-messages", "Five messages")
    last = paginate(Briefing(META, (*text, box)), THEME).elements[-1]

    assert isinstance(last, Bullets)
    assert parts is last.parts


@pytest.mark.parametrize(
    ("count", "rows"), [(3, ((0, 3),)), (4, ((0, 2), (2, 4))), (6, ((0, 2), (2, 3), (3, 4), (4, 6)))]
)
def test_two_texts_of_a_box_keep_together_at_both_ends(count: int, rows: tuple[tuple[int, int], ...]) -> None:
    """A box of three is never parted; no text stands alone before or behind the end of a page."""
    items = tuple(Item(f"m{n}", (), words("Said in short.")) for n in range(count))

    assert rows == box_rows(Bullets(items, "questions", "Ask", parts=True), "Question", THEME)
    assert ((0, count),) == box_rows(Bullets(items, "questions", "Ask"), "Question", THEME)


def test_no_entry_of_a_list_stands_alone_at_the_end_of_a_page() -> None:
    """The first stays with the second, the last with the one before it."""
    entries = tuple(Item(f"e{n}", words(f"Name {n}"), words("Said in short.")) for n in range(4))
    document = parts(render_docx(Briefing(META, (Bullets(entries, "entries", "Who is who"),)), THEME).data)
    paragraphs = re.findall(r"<w:p>.*?</w:p>", document["word/document.xml"].decode())
    kept = ["<w:keepNext/>" in one for one in paragraphs if "DatedEntry" in one]

    assert [True, False, True, False] == kept
