# ruff: noqa: E501 - words and their places stand in one row
"""PDF: order of columns, paragraphs, headings, notes, tables, what the file says of itself; hostile files bounded."""

from __future__ import annotations

import random
import re
import time
import zlib
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import InputError
from generator.ingest import limits
from generator.ingest.document import Raw, RawBlock
from generator.ingest.reading import read_document, read_raw
from tests.ingest.pdf_files import A4, Word, assembled, column, pdf, program, stream, wide_of, written

SYLLABLES = re.findall(r"\w+", "ba co du fe gi lo ma ne pu ra so ti vu we za kel mor sin tal ven")
LEFT, WIDE, GUTTER = 60.0, 475.0, 24.0
HALF = (WIDE - GUTTER) / 2


def _read(words: Sequence[Word], **kept: str) -> tuple[RawBlock, ...]:
    return read_raw(pdf([words], **kept), "a.pdf").blocks


def _prose(seed: int, sentences: int = 6) -> str:
    """A paragraph of invented words, each of them different from all others by its number of syllables or order."""
    chance = random.Random(seed)
    made = []
    for _ in range(sentences):
        words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(chance.randint(6, 14))]
        made.append(" ".join(words).capitalize() + ".")
    return " ".join(made)


def _flat(blocks: Sequence[RawBlock]) -> list[str]:
    return [" ".join(block.text.split()) for block in blocks]


@pytest.mark.parametrize(("indent", "gap"), [(0.0, 6.0), (12.0, 0.0), (12.0, 4.0), (0.0, 0.0)])
def test_paragraphs_of_one_column(indent: float, gap: float) -> None:
    """Paragraphs are told by space, by first-line indents, and by a last line that ends early."""
    texts = [_prose(seed) for seed in range(5)]

    assert texts == _flat(_read(column(texts, LEFT, 80, WIDE, indent=indent, gap=gap)))


@pytest.mark.parametrize(("indent", "gap"), [(0.0, 6.0), (10.0, 0.0)])
def test_two_columns_are_read_one_after_the_other(indent: float, gap: float) -> None:
    """Left column first, whether or not its lines stand at the height of the right one's."""
    texts = [_prose(seed) for seed in range(10, 18)]
    for shift in (0.0, 5.0):
        left = column(texts[:4], LEFT, 80, HALF, indent=indent, gap=gap)
        right = column(texts[4:], LEFT + HALF + GUTTER, 80 + shift, HALF, indent=indent, gap=gap)

        assert texts == _flat(_read([*right, *left]))


def test_three_columns() -> None:
    """A page of three columns is read from left to right."""
    wide = (WIDE - 2 * GUTTER) / 3
    texts = [_prose(seed) for seed in range(20, 26)]
    words = [
        word
        for at in range(3)
        for word in column(texts[2 * at : 2 * at + 2], LEFT + at * (wide + GUTTER), 90, wide, gap=6)
    ]

    assert texts == _flat(_read(words))


def test_what_stands_across_columns_parts_them() -> None:
    """A title and an abstract above, a wide caption between: what is above it is read first, in both columns."""
    title, abstract, caption = "A Survey of Inland Lighthouses", _prose(30, 8), "Figure 2: " + _prose(31, 3)
    first, second, third, fourth = (_prose(seed) for seed in range(32, 36))
    right = LEFT + HALF + GUTTER
    words = [
        Word(LEFT, 70, title, 20, "bold"), *column([abstract], LEFT, 100, WIDE),
        *column([first], LEFT, 220, HALF), *column([second], right, 220, HALF),
        *column([caption], LEFT, 480, WIDE), *column([third], LEFT, 560, HALF), *column([fourth], right, 560, HALF),
    ]  # fmt: skip

    assert [title, abstract, first, second, caption, third, fourth] == _flat(_read(words))


def test_paragraph_broken_by_a_column_is_one() -> None:
    """The end of a column inside a sentence ends no paragraph; a caption below it is passed over."""
    lines = column([_prose(40, 16)], LEFT, 100, HALF)
    half = len(lines) // 2
    right = [Word(word.x + HALF + GUTTER, word.y - half * 12, word.text) for word in lines[half:]]
    other = column([_prose(41)], LEFT + HALF + GUTTER, 100 + 12 * len(right) + 8, HALF)
    caption = [Word(LEFT, 100 + 12 * half + 20, "Figure 1: Two lamps in fog", 8)]

    assert [_prose(40, 16), "Figure 1: Two lamps in fog", _prose(41)] == _flat(
        _read([*lines[:half], *caption, *right, *other])
    )


def test_words_and_their_order_are_kept_on_many_pages() -> None:
    """On thirty random pages, in one and two columns, every word is there, in its order and nothing else."""
    for seed in range(30):
        chance = random.Random(seed)
        texts = [_prose(100 * seed + at, chance.randint(2, 7)) for at in range(8)]
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
        Word(LEFT, 70, "Harbour Dues in Small Ports", 22, "bold"), *column([_prose(50, 8)], LEFT, 100, WIDE),
        Word(LEFT, 200, "1. Dues and Debts", 14, "bold"), *column([_prose(51)], LEFT, 220, WIDE),
        Word(LEFT, 320, "1.1 Small boats", 10, "bold"), *column([_prose(52)], LEFT, 340, WIDE),
        Word(LEFT, 440, "2. Piers", 14, "bold"), *column([_prose(53)], LEFT, 460, WIDE),
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
        Word(LEFT, 70, "Fog Signals", 24), *column([_prose(55, 9)], LEFT, 100, WIDE),
        Word(LEFT, 220, "Bells", 16), *column([_prose(56)], LEFT, 240, WIDE),
        Word(LEFT, 340, "Hand bells", 13), *column([_prose(57)], LEFT, 360, WIDE),
        Word(LEFT, 460, "Horns", 16), *column([_prose(58)], LEFT, 480, WIDE),
    ]  # fmt: skip

    assert [1, 2, 3, 2] == [block.level for block in _read(words) if block.kind == "heading"]


def test_authors_in_the_head_of_a_paper_are_no_heading() -> None:
    """Between title and text, only the title is a heading, however large the others are set."""
    words = [
        Word(LEFT, 70, "Tides and Timetables", 20), Word(LEFT, 95, "Edda Marlow and Piet Zandstra", 13),
        Word(LEFT, 112, "Institute for Ferries, Oldwick", 11.5), *column([_prose(60, 9)], LEFT, 150, WIDE),
    ]  # fmt: skip
    blocks = _read(words)

    assert ["heading", "paragraph", "paragraph", "paragraph"] == [block.kind for block in blocks]


def test_running_heads_have_their_places() -> None:
    """The top and the foot of a block are shares of the page, its page is told; cleaning then drops what recurs."""
    pages = [
        [
            Word(LEFT, 30, "Review of Quiet Harbours"),
            Word(500, 30, f"{at + 11}"),
            *column([_prose(70 + at, 14)], LEFT, 80, WIDE),
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
    lines = column([_prose(80, 20)], LEFT, 80, WIDE)
    half = len(lines) // 2
    second = [Word(word.x, word.y - half * 12, word.text) for word in lines[half:]]
    heads = [[Word(LEFT, 30, "Quarterly of Buoys"), Word(500, 30, str(number))] for number in (1, 2)]
    document = read_document(pdf([[*heads[0], *lines[:half]], [*heads[1], *second]]), "a.pdf", "a")

    assert [_prose(80, 20)] == [document.words(block) for block in document.blocks]


def _noted(end: str = " The tide is high.") -> list[Word]:
    text = "Most ferries were late in spring."
    x = LEFT + wide_of(text, 10)
    return [
        *column([_prose(90, 12)], LEFT, 80, WIDE), Word(LEFT, 400, text), Word(x, 396.5, "3", 6),
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
        *column([_prose(95, 8)], LEFT, 80, WIDE), Word(LEFT, 300, "About 10"), Word(ten, 296.5, "6", 6), Word(ten + 4, 300, " tons on 40 m"),
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
    words = [*column([_prose(110)], LEFT, 80, WIDE)]
    for at, row in enumerate(rows):
        words += [Word(LEFT + 120 * place, 220 + 14 * at, cell) for place, cell in enumerate(row) if cell]
    words += column([_prose(111)], LEFT, 320, WIDE)
    blocks = _read(words)

    assert ["paragraph", "table", "paragraph"] == [block.kind for block in blocks]
    assert tuple(rows) == blocks[1].rows
    assert blocks[1].text == "\n".join("\t".join(row) for row in rows)


def test_reference_list_with_hanging_indents() -> None:
    """Each entry is a block, whether its lines hang, are labelled or only end early."""
    entries = [
        f"{name}, A. ({1990 + at}). {_prose(120 + at, 3)}"
        for at, name in enumerate(["Marlow", "Zandstra", "Okoye", "Brandt"])
    ]
    labelled = [f"[{at}] {entry}" for at, entry in enumerate(entries, 1)]

    assert entries == _flat(_read(column(entries, LEFT, 100, WIDE, indent=-18)))
    assert labelled == _flat(_read(column(labelled, LEFT, 100, WIDE)))


def test_bullets_are_blocks_of_their_own() -> None:
    """A line that begins with a bullet begins a block, a longer item goes on under it."""
    items = [f"• {_prose(130 + at, 2)}" for at in range(4)]

    assert items == _flat(_read(column(items, LEFT, 100, WIDE, indent=-9)))


def test_turned_text_is_dropped() -> None:
    """A stamp up the margin is left out."""
    blocks = _read([*column([_prose(140)], LEFT, 80, WIDE), Word(20, 600, "Preprint 12 May", 12, turned=True)])

    assert [_prose(140)] == _flat(blocks)


def test_turned_page_is_read_as_it_is_held() -> None:
    """On a page that is shown turned, what then stands upright is its text."""
    words = [
        Word(40 + 12 * at, 700, line.text, turned=True) for at, line in enumerate(column([_prose(141)], LEFT, 80, WIDE))
    ]

    assert [_prose(141)] == _flat(read_raw(pdf([words], page="/Rotate 90"), "a.pdf").blocks)


def test_words_printed_twice_are_one() -> None:
    """False bold type, the same words a shade aside, is not read twice."""
    words = [Word(LEFT, 80, "Lamps and lanterns"), Word(LEFT + 0.3, 80, "Lamps and lanterns")]

    assert ["Lamps and lanterns"] == _flat(_read(words))


def test_document_information_gives_hints() -> None:
    """Title and authors of the file are hints; the name of a file or a machine is none."""
    words = column([_prose(150)], LEFT, 80, WIDE)
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


def test_drawings_inside_drawings_are_read() -> None:
    """Text in a form that the page calls stands where the page puts it."""
    inner = b"BT /F1 10 Tf 1 0 0 1 0 0 Tm (Inside the form.) Tj ET"
    page = stream(b"q 1 0 0 1 60 700 cm /X1 Do Q BT /F1 10 Tf 1 0 0 1 60 650 Tm (Below the form.) Tj ET")
    data = _with_forms([inner], page)

    assert ["Inside the form.", "Below the form."] == [block.text for block in read_raw(data, "a.pdf").blocks]


def _with_forms(inner: Sequence[bytes], page: bytes) -> bytes:
    """A page that can call forms X1, X2, ...; each can call all of them."""
    fonts = "/Font << /F1 3 0 R >>"
    calls = " ".join(f"/X{at} {5 + at} 0 R" for at in range(1, len(inner) + 1))
    resources = f"/Resources << {fonts} /XObject << {calls} >> >>"
    forms = [
        stream(one).replace(b"<< ", f"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] {resources} ".encode(), 1)
        for one in inner
    ]
    return written([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents 5 0 R >>".encode(), page, *forms,
    ])  # fmt: skip


def _refused(data: bytes) -> str:
    started = time.perf_counter()
    with pytest.raises(InputError) as caught:
        read_raw(data, "a.pdf")

    assert time.perf_counter() - started < 20
    return caught.value.findings[0].what


def test_forms_that_call_each_other_end() -> None:
    """Forms that call themselves, or each other many times over, are bounded: the page is left out, the next one read."""
    loop = _with_forms([b"BT /F1 10 Tf (x) Tj ET /X1 Do"], stream(b"/X1 Do"))
    many = _with_forms([b"/X%d Do " % (at + 1) * 12 for at in range(1, 12)] + [b"BT (x) Tj ET"], stream(b"/X1 Do"))

    assert read_raw(loop, "a.pdf").blocks
    assert "there is no text in the PDF" == _refused(many)


def test_bomb_of_a_page_is_bounded() -> None:
    """A page that unpacks to more than a page can hold is left out with a finding, the other is read."""
    bomb = zlib.compress(b" " * (limits.PAGE + 100))
    packed = f"<< /Filter /FlateDecode /Length {len(bomb)} >>\nstream\n".encode() + bomb + b"\nendstream"
    raw = read_raw(assembled([packed, stream(program([Word(60, 80, "Only a page.")]))]), "a.pdf")

    assert ["Only a page."] == [block.text for block in raw.blocks]
    assert ["page 1 is left out: too much is drawn on it"] == [finding.what for finding in raw.findings]


def test_bomb_in_a_bomb_is_refused() -> None:
    """A stream packed again and again is unpacked no further than the bound."""
    data = zlib.compress(zlib.compress(bytes(limits.UNPACKED * 3), 9), 9)
    packed = f"<< /Filter [/FlateDecode /FlateDecode] /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"

    assert "MB" in _refused(assembled([packed])) or "no text" in _refused(assembled([packed]))


def test_pages_that_lead_to_themselves_are_read_once() -> None:
    """A tree of pages that loops ends."""
    data = pdf([[Word(60, 80, "Once only.")]]).replace(b"/Kids [6 0 R]", b"/Kids [6 0 R 2 0 R]")

    assert ["Once only."] == [block.text for block in read_raw(data, "a.pdf").blocks]


def test_references_without_end_are_refused() -> None:
    """An object that is a reference to itself, and a table that names itself as the one before, end."""
    data = pdf([[Word(60, 80, "Once.")]])
    itself = re.sub(rb"2 0 obj\n.*?\nendobj", b"2 0 obj\n2 0 R\nendobj", data, flags=re.DOTALL)
    start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
    before = data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)

    assert _refused(itself)
    assert read_raw(before, "a.pdf").blocks


def test_font_that_names_four_billion_letters_is_read_without_them() -> None:
    """A map of a font that counts without end is left aside."""
    endless = stream(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")
    page = stream(program([Word(60, 80, "Plain words.")]))
    data = assembled([page]).replace(b"/BaseFont /Helvetica /", b"/ToUnicode 20 0 R /BaseFont /Helvetica /")
    started = time.perf_counter()
    place = data.rindex(b"xref\n0 ")
    raw = read_raw(data[:place] + b"20 0 obj\n" + endless + b"\nendobj\n" + data[place:], "a.pdf")

    assert ["Plain words."] == [block.text for block in raw.blocks]
    assert time.perf_counter() - started < 5


def test_damaged_encrypted_and_empty_files_are_refused() -> None:
    """Each refusal says what is wrong and what would mend it."""
    whole = pdf([[Word(60, 80, "Words.")]])
    locked = whole.replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (%s) /U (%s) >> /ID [(a) (a)]"
        % (b"o" * 32, b"u" * 32),
    )

    assert "the PDF is damaged" == _refused(b"%PDF-1.4\n" + b"nothing here " * 50)
    assert "the PDF is protected by a password" == _refused(locked)
    assert "there is no text in the PDF" == _refused(pdf([[]]))


def test_scan_is_refused_and_a_scanned_page_told() -> None:
    """Pages that are pictures: a refusal where all are, a finding where some are."""
    page = stream(b"q 500 0 0 700 0 0 cm /X1 Do Q")
    picture = stream(b"\x00").replace(b"<< ", b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 ", 1)
    data = _with_forms([b""], page)
    start = data.index(b"6 0 obj\n") + 8
    data = data[:start] + picture + data[data.index(b"\nendobj", start) :]

    assert "the PDF is a scan: its pages are pictures without text" == _refused(data)


def test_file_cut_short_is_still_read() -> None:
    """Without its table of references the objects are found one by one."""
    whole = pdf([column([_prose(160)], LEFT, 80, WIDE), column([_prose(161)], LEFT, 80, WIDE)])
    cut = whole[: whole.rindex(b"xref\n0")] + b"trailer\n<< /Root 1 0 R >>\n"

    assert [_prose(160), _prose(161)] == _flat(read_raw(cut, "a.pdf").blocks)


def test_million_brackets_in_a_page_take_little_time() -> None:
    """Hostile repeats in a page's program are read once."""
    for hostile in (
        b"(" * 10**6,
        b"[" * 10**6,
        b"<" * 10**6,
        b"(a\\" * 3 * 10**5,
        b"BI ID E" * 10**5,
        b"1 " * 10**6,
        b"%" * 10**6,
        b"/a" * 5 * 10**5,
    ):
        started = time.perf_counter()
        _refused(assembled([stream(hostile)]))

        assert time.perf_counter() - started < 6, hostile[:8]


def test_million_signs_without_line_ends_take_little_time() -> None:
    """A file that is one long line, or one long name, is refused soon."""
    for hostile in (
        b"%PDF-1.4 " + b"a" * 10**7,
        b"%PDF-1.4 1 0 obj (" + b"a" * 10**7,
        b"%PDF-1.4\n" + b"1 0 obj << /A 2 0 R >> stream\n" * 10**4,
    ):
        _refused(hostile)


SAMPLE = pdf(
    [column([_prose(170), _prose(171)], LEFT, 80, HALF, gap=6) + column([_prose(172)], LEFT + HALF + GUTTER, 80, HALF)],
    filters="FlateDecode",
)


def _holds(raw: Raw) -> None:
    for block in raw.blocks:
        assert all(0 <= at <= len(block.text) for at, _ in block.marks)
        assert all(0 <= first < last <= len(block.text) for first, last in block.italics)
        assert block.page > 0
        assert block.paragraph > 0
        assert block.top is not None
        assert block.bottom is not None
        assert 0 <= block.top <= 1
        assert 0 <= block.bottom <= 1


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.binary(max_size=6), st.integers(0, 8)), max_size=8),
    st.integers(0, len(SAMPLE)),
)
def test_mutated_files_give_blocks_or_a_refusal(edits: list[tuple[int, bytes, int]], cut: int) -> None:
    """However a file is changed or cut short: blocks with their places, or a message."""
    data = bytearray(SAMPLE)
    for at, new, gone in edits:
        data[at : at + gone] = new
    try:
        _holds(read_raw(b"%PDF-" + bytes(data)[5 : max(cut, 200)], "a.pdf"))
    except InputError as error:
        assert error.findings[0].mend  # noqa: PT017 - either outcome is right


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=400))
def test_random_programs_give_blocks_or_a_refusal(program_of_page: bytes) -> None:
    """Whatever bytes draw a page."""
    try:
        _holds(read_raw(assembled([stream(b"BT /F1 10 Tf 1 0 0 1 60 700 Tm (a b) Tj " + program_of_page)]), "a.pdf"))
    except InputError as error:
        assert error.findings[0].mend  # noqa: PT017 - either outcome is right


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(0, A4[0]),
            st.floats(0, A4[1]),
            st.sampled_from(["a", "12", "word and word", "• item", "[1]", "ﬁ"]),
            st.sampled_from([5.0, 8.0, 10.0, 18.0]),
        ),
        max_size=40,
    )
)
def test_words_anywhere_are_all_read(places: list[tuple[float, float, str, float]]) -> None:
    """Words strewn over a page are all there, each as often as it stands there, but for those printed twice."""
    words = [Word(x, y, text.replace("ﬁ", "fi"), size) for x, y, text, size in places]
    try:
        raw = read_raw(pdf([words]), "a.pdf")
    except InputError:
        return
    _holds(raw)
    told = sum(
        len(re.findall(r"\w", block.text)) + sum(len(number) for _, number in block.marks) for block in raw.blocks
    )

    assert told <= sum(len(re.findall(r"\w", word.text)) for word in words)


def test_same_file_gives_the_same_blocks() -> None:
    """Twice read, twice the same."""
    assert read_raw(SAMPLE, "a.pdf") == read_raw(SAMPLE, "a.pdf")
    assert all(one.page <= two.page for one, two in pairwise(read_raw(SAMPLE, "a.pdf").blocks))


def test_column_that_begins_inside_an_entry() -> None:
    """Where a column begins in the middle of an entry with hanging lines, the entries behind it are still parted."""
    entries = [
        f"{name}, B. ({1980 + at}). {_prose(180 + at, 2)}"
        for at, name in enumerate(("Ames", "Buhl", "Cato", "Dirk", "Ewer", "Falk", "Gass", "Hume", "Ives", "Jung"))
    ]
    lines = column(entries, LEFT, 100, HALF, indent=-14)
    cut = next(at for at in range(len(lines) // 2, len(lines)) if lines[at].x > LEFT and lines[at - 1].x == LEFT)
    right = [Word(word.x + HALF + GUTTER, word.y - 12 * cut, word.text) for word in lines[cut:]]

    assert entries == _flat(_read([*lines[:cut], *right]))


def test_list_amid_paragraphs_breaks_none_of_them() -> None:
    """A list set in from the margin, a little apart, leaves the paragraphs before and behind it whole."""
    first, last = _prose(190), _prose(191)
    items = [f"• {_prose(192 + at, 1)}" for at in range(3)]
    words = column([first], LEFT, 80, WIDE)
    below = column(items, LEFT + 12, words[-1].y + 14.5, WIDE - 12, indent=-9, gap=2)
    behind = column([last], LEFT, below[-1].y + 14.5, WIDE)

    assert [first, *items, last] == _flat(_read([*words, *below, *behind]))
