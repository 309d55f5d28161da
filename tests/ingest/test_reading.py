"""Which reader reads a file, what is refused, and what holds for whatever is read."""

from __future__ import annotations

import contextlib
import os
import random
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import limits
from generator.errors import InputError
from generator.ingest.clean import clean
from generator.ingest.document import Document, Raw
from generator.ingest.reading import read_document, read_raw, reader_of
from tests.hang import HANG
from tests.ingest.word_files import paragraph, run, word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)
DOCX = word(paragraph("Title", "Titel") + paragraph(run("Some ") + run("text.", "<w:i/>")) * 3)
SHAPES = (
    "On quays\n\nAda Moor\n\n1. Introduction\n\nThe **port** cost \\$5 mil-\nlion [^1] and ﬁve quays\u00ad\n, "
    "see [it](http://a.b/c_d).\n\n"
    "Quay Notes Vol 3, 12\n\n- one\n- two\n\n[^1]: Note.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\f12\n\n"
    "References\n\n[1] A. (2010). *B*.\n"
)


@pytest.mark.parametrize(
    ("data", "name", "reader"),
    [
        (b"# Text", "a.md", "Markdown"),
        (b"Text", "a.txt", "plain text"),
        (b"Text", "a", "plain text"),
        (b"Text", "a.log", "plain text"),
        (DOCX, "a.docx", "Word"),
        (DOCX, "a.doc", "Word"),
        (DOCX, "a.txt", "Word"),
    ],
)
def test_the_content_tells_the_reader(data: bytes, name: str, reader: str) -> None:
    """First bytes count before the name."""
    assert reader == reader_of(data, name).name


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\t\x00", "empty"),
        (OLE, "old binary format"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 Text}", "Rich Text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"PK\x03\x04" + bytes(50), "not a readable"),
        (b"\x1f\x8b" + bytes(50), "archive"),
        (bytes(range(256)) * 9, "no text"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, what: str) -> None:
    """The message names the file, what is wrong and what would mend it."""
    with pytest.raises(InputError) as error:
        read_document(data, "folder/a.docx" if data.startswith(b"PK") else "folder/a", "a")
    finding = error.value.findings[0]

    assert what in finding.what
    assert "folder/a" in finding.where.file
    assert finding.mend


def test_a_false_name_is_told() -> None:
    """Text under the name of a Word file is damage, not text."""
    with pytest.raises(InputError, match="damaged"):
        read_document(b"Text", "a.docx", "a")


def test_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the bound is not looked into."""
    monkeypatch.setattr(limits, "DOCUMENT_BYTES", 10)

    with pytest.raises(InputError, match="larger than"):
        read_document(b"Text and more", "a.txt", "a")


def _folded(text: str) -> str:
    """Letters and digits alone: what mending may not change."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def _holds(document: Document, raw: Raw) -> None:
    """Blocks lie in the text in their order; every stretch leads to the same characters of the raw."""
    ends = [0, *(block.end for block in document.blocks)]
    assert all(
        end <= block.start < block.end <= len(document.text) for end, block in zip(ends, document.blocks, strict=False)
    )
    for block in document.blocks:
        assert all(block.start <= at <= block.end for at, _ in block.marks)
        assert all(block.start <= start < end <= block.end for start, end in block.italics)
        assert block.kind != "table" or block.rows
    for one in document.map:
        printed = raw.blocks[one.block].text[one.raw_start : one.raw_end]
        clean_text = document.text[one.start : one.end]
        assert 0 <= one.raw_start <= one.raw_end <= len(raw.blocks[one.block].text)
        if len(printed) == len(clean_text) and printed != clean_text:
            assert (
                _folded(printed) == _folded(clean_text) or not _folded(clean_text) or "&" in printed or "\\" in printed
            )
    covered = {at for one in document.map for at in range(one.start, one.end)}
    assert all(at in covered or document.text[at] in " \n" for at in range(len(document.text)))
    assert sorted(document.map) == list(document.map)


@settings(deadline=None, max_examples=150)
@given(
    st.text(st.sampled_from("aA1 .,-\n\n\f*_\\$[](){}^~<>&;:|#\u00ad\u0301ﬁ¹²–“”\t\u00a0é中"), max_size=300),
    st.sampled_from(("a.txt", "a.md")),
)
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    """Whatever stands in a text: a document whose places hold, or a message."""
    try:
        raw = read_raw(text.encode(), name)
    except InputError:
        return

    _holds(clean(raw, "a"), raw)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.tuples(st.integers(0, len(SHAPES)), st.integers(0, 40), st.integers(0, len(SHAPES))), max_size=6),
    st.sampled_from(("a.txt", "a.md")),
)
def test_shuffled_shapes_are_read(cuts: list[tuple[int, int, int]], name: str) -> None:
    """A text of all shapes, cut and pasted anywhere, is a document whose places hold."""
    text = SHAPES * 2
    for start, length, to in cuts:
        piece = text[start : start + length]
        text = text[:start] + text[start + length :]
        text = text[:to] + piece * 2 + text[to:]
    raw = read_raw(text.encode(), name)

    _holds(clean(raw, "a"), raw)


def _ends(data: bytes, name: str) -> bool:
    """Whether reading gives a document with text, or says in which file what could be mended."""
    try:
        return bool(read_document(data, name, "a").id)
    except InputError as error:
        return all(finding.where.file and finding.mend for finding in error.findings)


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=400), st.sampled_from(("a.txt", "a.md", "a")))
def test_random_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    """Random bytes end as a document or a message, never a traceback."""
    assert _ends(data, name)


@settings(deadline=None, max_examples=80)
@given(st.randoms(use_true_random=False), st.integers(0, 6), st.booleans())
def test_damaged_word_files_are_read_or_refused(chance: random.Random, changes: int, cut: bool) -> None:
    """Bytes changed or lost anywhere in a Word file end as a document or a message."""
    data = bytearray(DOCX)
    for _ in range(changes):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if cut:
        del data[chance.randrange(len(data)) :]

    assert _ends(bytes(data), "a.docx")


HOSTILE = (
    "*a", "**", "_a ", "[", "[a](", "](", "<b ", "<sup>", "&amp", "\\", "\\text{", "$a", "![", "a- ",
    "-\n", "a|", "1. ", "> ", "(", ". ", "www.a ", "<!--", "a@", "¹", "a.b.",
    "é\u0301", " \u00a0", "\u00ad\n", "| ", "\t", "#", "= ",
    ": ", "A", "12 ", "Vol. 1 ", "©", "[^a]",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_hostile_repeats_end_in_time(piece: str, name: str) -> None:
    """Nothing is quadratic in the length of a line, whatever is repeated in it."""
    size = 120_000 // len(piece)
    began = time.process_time()
    with contextlib.suppress(InputError):
        read_document(("x " + piece * size).encode(), name, "a")

    assert time.process_time() - began < HANG


@pytest.mark.parametrize(
    "line",
    ["a | b", "Ferry  12  3", "a\tb", "- a", "1. a", "12", "Quay Notes 12", "a", "The end of the", "# a", "> a", "(1"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_many_lines_end_in_time(line: str, name: str) -> None:
    """Nothing is quadratic in the number of lines or blocks."""
    for end in ("\n", "\n\n"):
        began = time.process_time()
        read_document((line + end).encode() * 4_000, name, "a")

        assert time.process_time() - began < HANG


def test_the_same_bytes_make_the_same_document() -> None:
    """Reading is a function of the bytes."""
    assert read_document(SHAPES.encode(), "a.txt", "a") == read_document(SHAPES.encode(), "b.txt", "a")


@pytest.mark.skipif(
    "ORIGINALS" not in os.environ, reason="the original documents are not part of the project (ORIGINALS=DIR)"
)
def test_the_originals_lead_back() -> None:
    """Every word of the five real texts leads to where it was printed; no half sentence is left."""
    for path in sorted(Path(os.environ["ORIGINALS"]).glob("*.txt")):
        raw = read_raw(path.read_bytes(), path.name)
        document = clean(raw, "a")

        _holds(document, raw)
        assert all(
            document.words(block)[0].isupper() or not document.words(block)[0].isalpha() for block in document.blocks
        )
