# ruff: noqa: E501 - words and their places stand in one row
"""PDFs that are hostile, damaged, locked or no text: refused or bounded, never a traceback."""

from __future__ import annotations

import re
import time
import zlib
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import limits
from generator.errors import InputError
from generator.ingest.document import Raw, RawBlock
from generator.ingest.reading import read_raw
from tests.hang import HANG
from tests.ingest.pdf_files import A4, Word, assembled, column, invented, pdf, program, stream, written

LEFT, WIDE, GUTTER = 60.0, 475.0, 24.0
HALF = (WIDE - GUTTER) / 2


def _flat(blocks: Sequence[RawBlock]) -> list[str]:
    return [" ".join(block.text.split()) for block in blocks]


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
    started = time.process_time()
    with pytest.raises(InputError) as caught:
        read_raw(data, "a.pdf")

    assert time.process_time() - started < HANG
    return caught.value.findings[0].what


def test_forms_that_call_each_other_end() -> None:
    """Forms that call themselves, or each other many times over, are bounded: the page is left out, the next one read."""
    loop = _with_forms([b"BT /F1 10 Tf (x) Tj ET /X1 Do"], stream(b"/X1 Do"))
    many = _with_forms([b"/X%d Do " % (at + 1) * 12 for at in range(1, 12)] + [b"BT (x) Tj ET"], stream(b"/X1 Do"))

    assert read_raw(loop, "a.pdf").blocks
    assert "there is no text in the PDF" == _refused(many)


def test_digits_without_end_are_passed_over() -> None:
    """Thousands of digits that make no number are looked at once, not once for each of them."""
    digits = stream(b"BT /F1 10 Tf 1 0 0 1 60 700 Tm " + b"9" * 200_000 + b"\xe9 (Words.) Tj ET")
    started = time.process_time()

    assert ["Words."] == _flat(read_raw(assembled([digits]), "a.pdf").blocks)
    assert time.process_time() - started < HANG


def test_bomb_of_a_page_is_bounded() -> None:
    """A page that unpacks to more than a page can hold is left out with a finding, the other is read."""
    bomb = zlib.compress(b" " * (limits.PDF_PAGE + 100))
    packed = f"<< /Filter /FlateDecode /Length {len(bomb)} >>\nstream\n".encode() + bomb + b"\nendstream"
    raw = read_raw(assembled([packed, stream(program([Word(60, 80, "Only a page.")]))]), "a.pdf")

    assert ["Only a page."] == [block.text for block in raw.blocks]
    assert ["page 1 is left out: too much is drawn on it"] == [finding.what for finding in raw.findings]


def test_bomb_in_a_bomb_is_refused() -> None:
    """A stream packed again and again is unpacked no further than the bound."""
    data = zlib.compress(zlib.compress(bytes(limits.DOCUMENT_UNPACKED * 3), 9), 9)
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
    started = time.process_time()
    place = data.rindex(b"xref\n0 ")
    raw = read_raw(data[:place] + b"20 0 obj\n" + endless + b"\nendobj\n" + data[place:], "a.pdf")

    assert ["Plain words."] == [block.text for block in raw.blocks]
    assert time.process_time() - started < HANG


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
    whole = pdf([column([invented(160)], LEFT, 80, WIDE), column([invented(161)], LEFT, 80, WIDE)])
    cut = whole[: whole.rindex(b"xref\n0")] + b"trailer\n<< /Root 1 0 R >>\n"

    assert [invented(160), invented(161)] == _flat(read_raw(cut, "a.pdf").blocks)


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
        started = time.process_time()
        _refused(assembled([stream(hostile)]))

        assert time.process_time() - started < HANG, hostile[:8]


def test_million_signs_without_line_ends_take_little_time() -> None:
    """A file that is one long line, or one long name, is refused soon."""
    for hostile in (
        b"%PDF-1.4 " + b"a" * 10**7,
        b"%PDF-1.4 1 0 obj (" + b"a" * 10**7,
        b"%PDF-1.4\n" + b"1 0 obj << /A 2 0 R >> stream\n" * 10**4,
    ):
        _refused(hostile)


SAMPLE = pdf(
    [
        column([invented(170), invented(171)], LEFT, 80, HALF, gap=6)
        + column([invented(172)], LEFT + HALF + GUTTER, 80, HALF)
    ],
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
