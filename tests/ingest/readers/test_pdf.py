# ruff: noqa: E501 - words and their places stand in one row
"""PDF: order of columns, paragraphs, headings, notes, tables, what the file says of itself; hostile files bounded."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from generator.ingest.document import RawBlock
from generator.ingest.reading import read_document, read_raw
from tests.ingest.pdf_files import Word, assembled, column, invented, pdf, stream, wide_of

LEFT, WIDE, GUTTER = 60.0, 475.0, 24.0
HALF = (WIDE - GUTTER) / 2


def _read(words: Sequence[Word], **kept: str) -> tuple[RawBlock, ...]:
    return read_raw(pdf([words], **kept), "a.pdf").blocks


def _flat(blocks: Sequence[RawBlock]) -> list[str]:
    return [" ".join(block.text.split()) for block in blocks]


@pytest.mark.parametrize(("indent", "gap"), [(0.0, 6.0), (12.0, 0.0), (12.0, 4.0), (0.0, 0.0)])
def test_paragraphs_of_one_column(indent: float, gap: float) -> None:
    """Paragraphs are told by space, by first-line indents, and by a last line that ends early."""
    texts = [invented(seed) for seed in range(5)]

    assert texts == _flat(_read(column(texts, LEFT, 80, WIDE, indent=indent, gap=gap)))


@pytest.mark.parametrize(("indent", "gap"), [(0.0, 6.0), (10.0, 0.0)])
def test_two_columns_are_read_one_after_the_other(indent: float, gap: float) -> None:
    """Left column first, whether or not its lines stand at the height of the right one's."""
    texts = [invented(seed) for seed in range(10, 18)]
    for shift in (0.0, 5.0):
        left = column(texts[:4], LEFT, 80, HALF, indent=indent, gap=gap)
        right = column(texts[4:], LEFT + HALF + GUTTER, 80 + shift, HALF, indent=indent, gap=gap)

        assert texts == _flat(_read([*right, *left]))


def test_three_columns() -> None:
    """A page of three columns is read from left to right."""
    wide = (WIDE - 2 * GUTTER) / 3
    texts = [invented(seed) for seed in range(20, 26)]
    words = [
        word
        for at in range(3)
        for word in column(texts[2 * at : 2 * at + 2], LEFT + at * (wide + GUTTER), 90, wide, gap=6)
    ]

    assert texts == _flat(_read(words))


def test_what_stands_across_columns_parts_them() -> None:
    """A title and an abstract above, a wide caption between: what is above it is read first, in both columns."""
    title, abstract, caption = "A Survey of Inland Lighthouses", invented(30, 8), "Figure 2: " + invented(31, 3)
    first, second, third, fourth = (invented(seed) for seed in range(32, 36))
    right = LEFT + HALF + GUTTER
    words = [
        Word(LEFT, 70, title, 20, "bold"), *column([abstract], LEFT, 100, WIDE),
        *column([first], LEFT, 220, HALF), *column([second], right, 220, HALF),
        *column([caption], LEFT, 480, WIDE), *column([third], LEFT, 560, HALF), *column([fourth], right, 560, HALF),
    ]  # fmt: skip

    assert [title, abstract, first, second, caption, third, fourth] == _flat(_read(words))


def test_paragraph_broken_by_a_column_is_one() -> None:
    """The end of a column inside a sentence ends no paragraph; a caption below it is passed over."""
    lines = column([invented(40, 16)], LEFT, 100, HALF)
    half = len(lines) // 2
    right = [Word(word.x + HALF + GUTTER, word.y - half * 12, word.text) for word in lines[half:]]
    other = column([invented(41)], LEFT + HALF + GUTTER, 100 + 12 * len(right) + 8, HALF)
    caption = [Word(LEFT, 100 + 12 * half + 20, "Figure 1: Two lamps in fog", 8)]

    assert [invented(40, 16), "Figure 1: Two lamps in fog", invented(41)] == _flat(
        _read([*lines[:half], *caption, *right, *other])
    )


def test_words_and_their_order_are_kept_on_many_pages() -> None:
    """On thirty random pages, in one and two columns, every word is there, in its order and nothing else."""
    for seed in range(30):
        chance = random.Random(seed)
        texts = [invented(100 * seed + at, chance.randint(2, 7)) for at in range(8)]
        indent, gap, size = chance.choice([(0, 5), (12, 0), (0, 9)]), 0, chance.choice([9, 10, 11])
        kept = {"indent": float(indent[0]), "gap": float(indent[1] + gap), "size": float(size)}
        if seed % 2:
            words = column(texts[:3], LEFT, 90, HALF, **kept) + column(
                texts[3:6], LEFT + HALF + GUTTER, 90, HALF, **kept
            )
        else:
            words = column(texts[:6], LEFT, 90, WIDE, **kept)
        chance.shuffle(words)

        assert texts[:6] == _flat(_read(words)), seed


def test_hyphens_at_line_ends_stay_for_cleaning() -> None:
    """The lines of a paragraph keep their ends, so that a word broken there can be joined again."""
    lines = [
        "The ferries of the northern archipelago run in coopera-",
        "tion with the harbour of Oldwick, and cooperation has grown.",
    ]
    words = [Word(LEFT, 80 + 12 * at, line) for at, line in enumerate(lines)]

    assert ["\n".join(lines)] == [block.text for block in _read(words)]
    assert "in cooperation with" in read_document(pdf([words]), "a.pdf", "a").text


def test_headings_by_size_weight_and_number() -> None:
    """Larger type and bold lines are headings; a number tells how deep; bold words in a paragraph are none."""
    words = [
        Word(LEFT, 70, "Harbour Dues in Small Ports", 22, "bold"), *column([invented(50, 8)], LEFT, 100, WIDE),
        Word(LEFT, 200, "1. Dues and Debts", 14, "bold"), *column([invented(51)], LEFT, 220, WIDE),
        Word(LEFT, 320, "1.1 Small boats", 10, "bold"), *column([invented(52)], LEFT, 340, WIDE),
        Word(LEFT, 440, "2. Piers", 14, "bold"), *column([invented(53)], LEFT, 460, WIDE),
        Word(LEFT, 560, "Note well.", 10, "bold"), Word(LEFT + wide_of("Note well. ", 10, "bold"), 560, "Piers are not dues, and dues are not piers."),
    ]  # fmt: skip
    heads = [(block.text, block.level) for block in _read(words) if block.kind == "heading"]

    assert [
        ("Harbour Dues in Small Ports", 1),
        ("1. Dues and Debts", 1),
        ("1.1 Small boats", 2),
        ("2. Piers", 1),
    ] == heads
    assert {10.0, 14.0, 22.0} == {block.size for block in _read(words)}


def test_headings_without_numbers_rank_by_their_size() -> None:
    """Without numbers, the title is the one heading of the first level."""
    words = [
        Word(LEFT, 70, "Fog Signals", 24), *column([invented(55, 9)], LEFT, 100, WIDE),
        Word(LEFT, 220, "Bells", 16), *column([invented(56)], LEFT, 240, WIDE),
        Word(LEFT, 340, "Hand bells", 13), *column([invented(57)], LEFT, 360, WIDE),
        Word(LEFT, 460, "Horns", 16), *column([invented(58)], LEFT, 480, WIDE),
    ]  # fmt: skip

    assert [1, 2, 3, 2] == [block.level for block in _read(words) if block.kind == "heading"]


def test_authors_in_the_head_of_a_paper_are_no_heading() -> None:
    """Between title and text, only the title is a heading, however large the others are set."""
    words = [
        Word(LEFT, 70, "Tides and Timetables", 20), Word(LEFT, 95, "Edda Marlow and Piet Zandstra", 13),
        Word(LEFT, 112, "Institute for Ferries, Oldwick", 11.5), *column([invented(60, 9)], LEFT, 150, WIDE),
    ]  # fmt: skip
    blocks = _read(words)

    assert ["heading", "paragraph", "paragraph", "paragraph"] == [block.kind for block in blocks]


def test_running_heads_have_their_places() -> None:
    """The top and the foot of a block are shares of the page, its page is told; cleaning then drops what recurs."""
    pages = [
        [
            Word(LEFT, 30, "Review of Quiet Harbours"),
            Word(500, 30, f"{at + 11}"),
            *column([invented(70 + at, 14)], LEFT, 80, WIDE),
        ]
        for at in range(3)
    ]
    raw = read_raw(pdf(pages), "a.pdf")
    document = read_document(pdf(pages), "a.pdf", "a")

    assert [1, 1, 1, 2, 2, 2, 3, 3, 3] == [block.page for block in raw.blocks]
    assert [1, 2, 3] * 3 == [block.paragraph for block in raw.blocks]
    assert all(block.bottom is not None and block.bottom < 0.05 for block in raw.blocks if "Quiet" in block.text)
    assert "Quiet Harbours" not in document.text
    assert len(document.blocks) == 3


def test_sentence_over_a_page_is_joined_by_cleaning() -> None:
    """A page's end inside a sentence, with running heads and a note between its halves, breaks nothing."""
    lines = column([invented(80, 20)], LEFT, 80, WIDE)
    half = len(lines) // 2
    second = [Word(word.x, word.y - half * 12, word.text) for word in lines[half:]]
    heads = [[Word(LEFT, 30, "Quarterly of Buoys"), Word(500, 30, str(number))] for number in (1, 2)]
    document = read_document(pdf([[*heads[0], *lines[:half]], [*heads[1], *second]]), "a.pdf", "a")

    assert [invented(80, 20)] == [document.words(block) for block in document.blocks]


def _noted(end: str = " The tide is high.") -> list[Word]:
    text = "Most ferries were late in spring."
    x = LEFT + wide_of(text, 10)
    return [
        *column([invented(90, 12)], LEFT, 80, WIDE), Word(LEFT, 400, text), Word(x, 396.5, "3", 6),
        Word(x + 3.4, 400, end), Word(LEFT, 412, "So were the boats."),
    ]  # fmt: skip


def test_footnotes_and_their_marks() -> None:
    """A raised number behind a word is a mark, not text; small type at the foot that begins with it is the note."""
    notes = [Word(LEFT, 770, "3", 5), Word(LEFT + 4, 773, "Timetables of the harbour office, first part,", 8), Word(LEFT, 783, "with additions.", 8),
             Word(LEFT, 793, "4 See above.", 8)]  # fmt: skip
    x = LEFT + wide_of("So were the boats.", 10)
    blocks = _read([*_noted(), Word(x, 408.5, "4", 6), *notes])
    marked = next(block for block in blocks if "late in spring" in block.text)

    assert ["3", "4"] == [number for block in blocks for _, number in block.marks]
    assert "late in spring. The tide" in marked.text
    assert marked.text[: marked.marks[0][0]].endswith("spring.")
    assert ["3 Timetables of the harbour office, first part,\nwith additions.", "4 See above."] == [
        block.text for block in blocks if block.kind == "footnote"
    ]


def test_small_type_without_a_mark_is_no_footnote() -> None:
    """A source line at the foot whose number no mark names stays a paragraph."""
    blocks = _read([*_noted(), Word(LEFT, 780, "7 boats were counted by the harbour office.", 8)])

    assert [] == [block for block in blocks if block.kind == "footnote"]


def test_raised_figures_of_units_stay_text() -> None:
    """A power of ten and a square metre are no notes; a lowered figure is text."""
    ten = LEFT + wide_of("About 10", 10)
    metres = ten + 4 + wide_of(" tons on 40 m", 10)
    co = metres + 4 + wide_of(" of deck, and CO", 10)
    words = [
        *column([invented(95, 8)], LEFT, 80, WIDE), Word(LEFT, 300, "About 10"), Word(ten, 296.5, "6", 6), Word(ten + 4, 300, " tons on 40 m"),
        Word(metres, 296.5, "2", 6), Word(metres + 4, 300, " of deck, and CO"), Word(co, 302, "2", 6), Word(co + 4, 300, " in the air."),
    ]  # fmt: skip

    assert "About 10⁶ tons on 40 m² of deck, and CO2 in the air." in _flat(_read(words))[-1]


def test_italics_are_told() -> None:
    """Where a title is set in italics, the stretch of it is told."""
    start = LEFT + wide_of("See ", 10)
    end = start + wide_of("Lamps of the Coast", 10, "italic")
    block = _read(
        [Word(LEFT, 80, "See "), Word(start, 80, "Lamps of the Coast", 10, "italic"), Word(end, 80, ", third part.")]
    )[0]

    assert "See Lamps of the Coast, third part." == block.text
    assert ["Lamps of the Coast"] == [block.text[first:last] for first, last in block.italics]


def test_table_by_aligned_columns() -> None:
    """Rows of cells that stand under each other are a table, between the paragraphs around it."""
    rows = [("Port", "2019", "2020"), ("Oldwick", "1,204", "980"), ("Nether Quay", "88", "91"), ("Sandholm", "412", "")]
    words = [*column([invented(110)], LEFT, 80, WIDE)]
    for at, row in enumerate(rows):
        words += [Word(LEFT + 120 * place, 220 + 14 * at, cell) for place, cell in enumerate(row) if cell]
    words += column([invented(111)], LEFT, 320, WIDE)
    blocks = _read(words)

    assert ["paragraph", "table", "paragraph"] == [block.kind for block in blocks]
    assert tuple(rows) == blocks[1].rows
    assert blocks[1].text == "\n".join("\t".join(row) for row in rows)


def test_reference_list_with_hanging_indents() -> None:
    """Each entry is a block, whether its lines hang, are labelled or only end early."""
    entries = [
        f"{name}, A. ({1990 + at}). {invented(120 + at, 3)}"
        for at, name in enumerate(["Marlow", "Zandstra", "Okoye", "Brandt"])
    ]
    labelled = [f"[{at}] {entry}" for at, entry in enumerate(entries, 1)]

    assert entries == _flat(_read(column(entries, LEFT, 100, WIDE, indent=-18)))
    assert labelled == _flat(_read(column(labelled, LEFT, 100, WIDE)))


def test_bullets_are_blocks_of_their_own() -> None:
    """A line that begins with a bullet begins a block, a longer item goes on under it."""
    items = [f"• {invented(130 + at, 2)}" for at in range(4)]

    assert items == _flat(_read(column(items, LEFT, 100, WIDE, indent=-9)))


def test_turned_text_is_dropped() -> None:
    """A stamp up the margin is left out."""
    blocks = _read([*column([invented(140)], LEFT, 80, WIDE), Word(20, 600, "Preprint 12 May", 12, turned=True)])

    assert [invented(140)] == _flat(blocks)


def test_turned_page_is_read_as_it_is_held() -> None:
    """On a page that is shown turned, what then stands upright is its text."""
    words = [
        Word(40 + 12 * at, 700, line.text, turned=True)
        for at, line in enumerate(column([invented(141)], LEFT, 80, WIDE))
    ]

    assert [invented(141)] == _flat(read_raw(pdf([words], page="/Rotate 90"), "a.pdf").blocks)


def test_words_printed_twice_are_one() -> None:
    """False bold type, the same words a shade aside, is not read twice."""
    words = [Word(LEFT, 80, "Lamps and lanterns"), Word(LEFT + 0.3, 80, "Lamps and lanterns")]

    assert ["Lamps and lanterns"] == _flat(_read(words))


def test_document_information_gives_hints() -> None:
    """Title and authors of the file are hints; the name of a file or a machine is none."""
    words = column([invented(150)], LEFT, 80, WIDE)
    sane = read_raw(
        pdf([words], info="/Title (Harbour Dues in Small Ports) /Author (Edda Marlow, Piet Zandstra)"), "a.pdf"
    )
    false = read_raw(pdf([words], info="/Title (Microsoft Word - dues_final2.doc) /Author (User)"), "a.pdf")

    assert {"title": "Harbour Dues in Small Ports", "author": "Edda Marlow; Piet Zandstra"} == dict(sane.hints)
    assert {} == dict(false.hints)


def test_spaces_are_found_where_none_is_written() -> None:
    """Words set one by one, as typesetting programs do, are parted; letters of a word moved closer are not."""
    parts = b"[(Ev) 40 (ening) -300 (fer) -20 (ries) -300 (run.)] TJ"
    page = b"BT /F1 10 Tf 1 0 0 1 60 700 Tm " + parts + b" ET"

    assert ["Evening ferries run."] == [block.text for block in read_raw(assembled([stream(page)]), "a.pdf").blocks]


def test_column_that_begins_inside_an_entry() -> None:
    """Where a column begins in the middle of an entry with hanging lines, the entries behind it are still parted."""
    entries = [
        f"{name}, B. ({1980 + at}). {invented(180 + at, 2)}"
        for at, name in enumerate(("Ames", "Buhl", "Cato", "Dirk", "Ewer", "Falk", "Gass", "Hume", "Ives", "Jung"))
    ]
    lines = column(entries, LEFT, 100, HALF, indent=-14)
    cut = next(at for at in range(len(lines) // 2, len(lines)) if lines[at].x > LEFT and lines[at - 1].x == LEFT)
    right = [Word(word.x + HALF + GUTTER, word.y - 12 * cut, word.text) for word in lines[cut:]]

    assert entries == _flat(_read([*lines[:cut], *right]))


def test_list_amid_paragraphs_breaks_none_of_them() -> None:
    """A list set in from the margin, a little apart, leaves the paragraphs before and behind it whole."""
    first, last = invented(190), invented(191)
    items = [f"• {invented(192 + at, 1)}" for at in range(3)]
    words = column([first], LEFT, 80, WIDE)
    below = column(items, LEFT + 12, words[-1].y + 14.5, WIDE - 12, indent=-9, gap=2)
    behind = column([last], LEFT, below[-1].y + 14.5, WIDE)

    assert [first, *items, last] == _flat(_read([*words, *below, *behind]))
