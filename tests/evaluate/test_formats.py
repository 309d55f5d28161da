"""Texts in other formats are read as the same text."""

from __future__ import annotations

import pytest

from tests.evaluate import _program, formats
from tests.evaluate.wording import letters

TEXT = "\n\n".join(
    f"The board of Eastborough (a port) counted {n} ships in 2021 and hopes for more." for n in range(70)
)


@pytest.mark.parametrize("kind", ["html", "docx", "pdf"])
def test_same_words_in_every_format(kind: str) -> None:
    """The program finds the same letters in all of them, over several pages, too."""
    makers = {"html": formats.to_html, "docx": formats.to_docx, "pdf": formats.to_pdf}
    document = _program.document_of(makers[kind](TEXT), f"text.{kind}")

    assert letters(TEXT) == letters(document.text)


def test_unwrapped_lines_are_paragraphs() -> None:
    """Where lines are as long as paragraphs each is one; where they are wrapped an empty line ends one."""
    long = "word " * 80

    assert (2, 1) == (len(formats.paragraphs_of(f"{long}\n{long}")), len(formats.paragraphs_of("one\ntwo\n")))
