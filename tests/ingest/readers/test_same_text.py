"""The same document as plain text, as a web page and as a PDF in one and two columns reads the same."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.ingest.document import Document
from generator.ingest.reading import read_document
from tests.ingest.pdf_files import invented

MOST_LOST = 0.006  # of the sentences; an address that a line's end broke without a hyphen cannot be told from two words
TEXTS = [
    "The Lamps of Nether Quay",
    "1. Oil",
    *(invented(300 + at) for at in range(9)),
    "2. Gas",
    *(invented(320 + at) for at in range(9)),
]


def _sentences(document: Document) -> list[str]:
    import nupunkt

    blocks = [document.words(block) for block in document.blocks]
    return [" ".join(one.split()) for text in blocks for one in nupunkt.sent_tokenize(text)]


def _word_file(document: Document, columns: int, path: Path) -> Path:
    """The document with headings, a running head and page numbers."""
    import docx
    from docx.oxml.ns import qn

    made = docx.Document()
    made.styles["Normal"].font.name = "Liberation Serif"
    for block in document.blocks:
        words = document.words(block)
        if block.kind in ("title", "heading"):
            made.add_heading(words, 0 if block.kind == "title" else min(block.level, 4) or 1)
        else:
            made.add_paragraph(words).alignment = 3
    section = made.sections[0]
    section.header.paragraphs[0].text = "Running Head of a Review"
    section._sectPr.find(qn("w:cols")).set(qn("w:num"), str(columns))
    made.save(str(path))
    return path


def _originals() -> list[Path]:
    return sorted(Path(os.environ.get("ORIGINALS", "/nonexistent")).glob("*.txt"))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    """An invented document, and the originals where ORIGINALS names them."""
    data = [("\n\n".join(TEXTS).encode(), "made.txt"), *((path.read_bytes(), path.name) for path in _originals())]
    return [read_document(one, name, "a") for one, name in data]


@pytest.mark.parametrize("columns", [1, 2])
def test_pdf_reads_as_the_plain_text(
    columns: int, plain: list[Document], to_pdf: Callable[[Path], Path], tmp_path: Path
) -> None:
    """Every sentence of the plain text is one of the PDF's, running heads are gone."""
    found, told = 0, 0
    for number, document in enumerate(plain):
        path = to_pdf(_word_file(document, columns, tmp_path / f"{number}.docx"))
        read = read_document(path.read_bytes(), path.name, "a")
        same = set(_sentences(read))
        told += len(_sentences(document))
        found += sum(sentence in same for sentence in _sentences(document))

        assert "Running Head" not in read.text

    assert found >= told * (1 - MOST_LOST)


def test_web_page_reads_as_the_plain_text(plain: list[Document]) -> None:
    """A page of the same paragraphs, with a menu and a footer, has the same sentences."""
    for document in plain:
        tags = {"title": "h1", "heading": "h2"}
        parts = [(tags.get(block.kind, "p"), re.sub("[&<]", " ", document.words(block))) for block in document.blocks]
        body = "".join(f"<{tag}>{words}</{tag}>" for tag, words in parts)
        page = f"<html><body><nav><a href=/>Home</a></nav><main>{body}</main><footer>Imprint</footer></body></html>"
        kept = [re.sub("[&<]", " ", sentence) for sentence in _sentences(document)]
        same = set(_sentences(read_document(page.encode(), "a.html", "a")))

        assert sum(" ".join(sentence.split()) in same for sentence in kept) >= len(kept) * 0.99
