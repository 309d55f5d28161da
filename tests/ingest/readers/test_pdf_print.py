# ruff: noqa: E501 - words and their places stand in one row
"""PDF as publishers print it: alternating heads, hanging lists in columns, centred lines, entries that a page breaks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.ingest.document import Document
from generator.ingest.reading import read_document, read_raw
from tests.ingest.pdf_files import Word, column, invented, pdf, wide_of

LEFT, WIDE, GUTTER = 60.0, 475.0, 36.0
HALF = (WIDE - GUTTER) / 2
RIGHT = LEFT + HALF + GUTTER
MIDDLE = LEFT + WIDE / 2


def _document(*pages: Sequence[Word]) -> Document:
    return read_document(pdf(pages), "a.pdf", "a")


def _texts(document: Document) -> list[str]:
    return [document.words(block) for block in document.blocks]


def _centred(text: str, y: float, size: float = 10.0) -> Word:
    return Word(MIDDLE - wide_of(text, size) / 2, y, text, size)


def _entries(count: int, seed: int = 0) -> list[str]:
    return [f"[{at}]. Marlow, A. ({1990 + at}). {invented(seed + at, 2)}" for at in range(1, count + 1)]


def test_title_that_heads_a_second_page_goes_there_and_stays_on_the_first() -> None:
    """Heads of left and right pages differ, so that in a short paper each stands once; a year in the title is no page."""
    title = "The Lamps of Nether Quay (2011-2015)"
    lines = column([invented(800, 24)], LEFT, 130, WIDE)
    half = len(lines) // 2
    second = [Word(word.x, word.y - lines[half].y + 80, word.text) for word in lines[half:]]
    document = _document(
        [Word(LEFT, 30, "Quarterly of Buoys, 2016"), Word(LEFT, 90, title, 20), *lines[:half]],
        [Word(LEFT, 30, title), *second],
    )

    assert [title, invented(800, 24)] == _texts(document)[-2:]
    assert 1 == document.text.count("Nether Quay")


def test_title_with_a_number_is_no_running_head() -> None:
    """A head that repeats the title on many pages takes the first, larger one not along."""
    title = "The Lamps of Nether Quay (2011-2015)"
    first = [Word(LEFT, 130, title, 20), *column([invented(810, 8)], LEFT, 180, WIDE)]
    later = [[Word(LEFT, 30, title), *column([invented(811 + at, 8)], LEFT, 80, WIDE)] for at in range(4)]
    document = _document(first, *later)

    assert title == _texts(document)[0]
    assert 1 == document.text.count("Nether Quay")


def test_short_last_line_of_a_title_over_columns() -> None:
    """The last line of what stands across the columns is none of the left column, though it would fit in."""
    title = ["A Survey of All the Inland Lighthouses and", "Lamps (2012)"]
    words = [
        Word(LEFT, 30, "Quarterly of Buoys, 2016"), Word(LEFT, 130, title[0], 20), Word(LEFT, 154, title[1], 20),
        *column([invented(820, 9)], LEFT, 200, HALF), *column([invented(821, 9)], RIGHT, 200, HALF),
    ]  # fmt: skip

    assert [" ".join(title), invented(820, 9), invented(821, 9)] == _texts(_document(words))[-3:]


def test_hanging_list_in_two_columns() -> None:
    """First lines of entries hang out into the gutter; the right column begins with them."""
    left, right = _entries(5, 830), [f"[{9 + at}]. Okoye, B. (1996). {invented(840 + at, 9)}" for at in range(2)]
    hang = 20.0
    words = [
        *column(left, LEFT, 100, HALF, indent=-hang, gap=4), *column(right, RIGHT - hang, 100, HALF + hang, indent=-hang, gap=4),
    ]  # fmt: skip
    blocks = read_raw(pdf([words]), "a.pdf").blocks

    assert [*left, *right] == [" ".join(block.text.split()) for block in blocks]


def test_centred_line_that_ends_with_a_comma_goes_on() -> None:
    """Where authors work may take two centred lines; lines that are complete stay apart."""
    place = "Institute of Rivers and Harbours at the University of Nether Quay and Oldwick,"
    words = [
        Word(LEFT, 70, "A Survey of Lighthouses", 20), _centred("Ada Quill", 100), _centred(place, 112), _centred("Sandholm", 124),
        *column([invented(850, 9)], LEFT, 160, WIDE),
    ]  # fmt: skip

    assert ["Ada Quill", f"{place} Sandholm"] == _texts(_document(words))[1:3]


def test_numbered_entry_broken_by_a_page_before_a_capital() -> None:
    """The rest of an entry without a number of its own belongs to the last one, an address too."""
    entries = [
        "[1]. Marlow, A. (1991). Lamps of the Northern Quays and the Long", "Winter of Sandholm. Quay Press.",
        "[2]. Okoye, B. (1993). Oil for the lamps. 3 May 1993.", "https://quays.example/lamps/oil",
        "[3]. Brandt, C. (1995). Gas for the lamps. Quay Press.",
    ]  # fmt: skip
    text = column([invented(860, 12)], LEFT, 80, WIDE)
    head = Word(LEFT, 400, "References", 14, "bold")
    document = _document(
        [*text, head, Word(LEFT, 430, entries[0])],
        [Word(LEFT, 80, entries[1]), Word(LEFT, 100, entries[2])],
        [Word(LEFT, 80, entries[3]), Word(LEFT, 100, entries[4])],
    )

    assert [f"{entries[0]} {entries[1]}", f"{entries[2]} {entries[3]}", entries[4]] == _texts(document)[2:]


def test_heads_and_feet_that_stand_once_go() -> None:
    """A name over the second of two pages, the first words of the title over the first, an imprint at its foot."""
    title = "The Lamps of Nether Quay"
    first = [Word(LEFT, 40, "The Lamps", 8), Word(LEFT, 100, title, 18), *column([invented(820, 8)], LEFT, 130, WIDE)]
    document = _document(
        [*first, Word(LEFT, 800, "Institute of Buoys, 3 Quay Road, Sellin", 7)],
        [Word(LEFT, 40, "A. Marlow", 8), *column([invented(821, 8)], LEFT, 80, WIDE)],
    )

    assert [title, invented(820, 8), invented(821, 8)] == _texts(document)
    assert {"running header"} == {reason for _, reason in document.dropped}


def test_small_type_at_an_edge_that_is_text_stays() -> None:
    """A source under a table, a note, the last line of small type, a line over the first page that says more."""
    body = column([invented(830, 8)], LEFT, 130, WIDE)
    kept = ["Source: Board of Quays, 2019", "* Thanks are due to the keepers", "Sellin, 3 May 2019"]
    for line, y in ((kept[0], 800.0), (kept[1], 800.0), (kept[2], 40.0)):
        document = _document([Word(LEFT, y, line, 7), Word(LEFT, 100, "The Lamps of Nether Quay", 18), *body])

        assert line.removeprefix("* ") in document.text


@pytest.mark.parametrize(("rest", "again"), [(3, True), (3, False), (2, False), (1, False)])
def test_table_over_a_page_is_one(rest: int, again: bool) -> None:
    """Its rows on the next page, under a running head and perhaps its own head, belong to it, be they one or many."""
    head = ("Port", "2019", "2020")
    rows = [(f"Port {chr(65 + at)}", f"{at + 3},120", f"{7 * at + 100}") for at in range(8)]

    def table(y: float, listed: Sequence[Sequence[str]]) -> list[Word]:
        return [Word(LEFT + 120 * n, y + 14 * at, cell) for at, row in enumerate(listed) for n, cell in enumerate(row)]

    pages = (
        [*column([invented(840, 12)], LEFT, 90, WIDE), *table(660, [head, *rows[:-rest]])],
        [*table(90, [head, *rows[-rest:]] if again else rows[-rest:]), *column([invented(841, 12)], LEFT, 200, WIDE)],
    )
    document = _document(*([Word(LEFT, 50, "Ports of the north"), *page] for page in pages))

    assert [(head, *rows)] == [block.rows for block in document.blocks if block.rows]
