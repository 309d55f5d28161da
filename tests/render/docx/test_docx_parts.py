"""Parts of a paper: which of them open a page, and whose name their pages bear."""

from __future__ import annotations

from generator.model.element import Briefing, Cards, Column, Contents, Element, Grid, Heading, Prose
from generator.render.docx.flow import Flow, Piece
from generator.render.docx.paging import paginate
from generator.render.docx.sections import Section, name, sections
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_sample_words import META, words

COVER = Prose(words("Words of a first page. " * 100))  # contents behind it open a page


def cut(*elements: Element) -> tuple[Section, ...]:
    """The sections of a briefing made of ``elements``."""
    paged = paginate(Briefing(META, elements), THEME)
    return sections(paged.elements, paged.opens)


def test_no_part_begins_at_the_foot_of_a_page():
    """The first lines under its heading have more lines below them, or it opens a page."""
    flow = Flow()
    flow.open(200)
    flow.place([Piece(100)])
    part = [Piece(40, keep=True), Piece(60, line=15)]

    assert flow.begins(part, 0)
    assert flow.begins(part, 30)
    assert not flow.begins(part, 31)

    one, two = Heading(1, words("One"), "a", "1"), Heading(1, words("Two"), "b", "2")
    lines = tuple(Prose(words("A line of text. ")) for _ in range(18))
    text = Prose(words("Many words. " * 540))

    assert [one, two] == [part.heading for part in cut(COVER, Contents("Contents"), one, *lines, two, text)]


def test_short_parts_run_on_under_the_names_of_the_first_and_the_last():
    """With contents short parts, references too, run on in one section that names both ends; a short paper has none."""
    one, two = Heading(1, words("One"), "a", "1"), Heading(1, words("Two"), "b", "2")
    annex, text = Heading(1, words("Annex"), "c"), Prose(words("Text"))
    long: tuple[Element, ...] = (text, Contents("Contents"), one, text, two, text, annex, text)

    assert [(one, annex, True)] == [(section.heading, section.last, section.several) for section in cut(*long)]
    assert ["1 One \u2013 Annex"] == [name(section) for section in cut(*long)]
    assert [None] == [section.heading for section in cut(one, text, two)]


def test_a_part_opens_a_page_where_little_is_left_of_one():
    """Behind a page that is nearly full a part begins on the next one, under a running title of its own."""
    one, two = Heading(1, words("One"), "a", "1"), Heading(1, words("Two"), "b", "2")
    full = tuple(Prose(words("A line of text. ")) for _ in range(21))
    found = cut(COVER, Contents("Contents"), one, *full, two, *full)

    assert [(one, False), (two, False)] == [(section.heading, section.several) for section in found]


def test_a_long_part_has_pages_of_its_own():
    """Where a part fills a dozen pages no page of it bears another one's name; short ones still run on."""
    names = ("One", "Two", "Three", "Four")
    one, two, three, four = (Heading(1, words(text), text.lower(), str(at)) for at, text in enumerate(names, 1))
    text, many = Prose(words("Text")), tuple(Prose(words("Many words. " * 540)) for _ in range(14))
    found = cut(COVER, Contents("Contents"), one, text, two, *many, three, text, four, text)

    told = [(section.heading, section.last) for section in found]
    assert [(one, one), (two, two), (three, four)] == told


def test_a_part_leaves_no_half_page_white_behind_it():
    """It begins under the text of the one before, whatever name then stands at the head of that page."""
    one, two = Heading(1, words("One"), "a", "1"), Heading(1, words("Two"), "b", "2")
    text, more = Prose(words("Many words. " * 540)), Prose(words("More words. " * 300))

    assert () == paginate(Briefing(META, (COVER, Contents("Contents"), one, text, two, more)), THEME).opens


def test_a_wide_table_turns_the_page_and_back():
    """Only the wide table stands on a landscape page, and what follows on an upright one."""
    wide = Grid("w", (Column("A"), Column("B")), ((words("1"), words("2")),), wide=True)
    found = cut(Heading(1, words("One"), "a"), Prose(words("a")), Cards("n", ()), wide, Heading(1, words("B"), "b"))

    assert [False, True, False] == [section.wide for section in found]
