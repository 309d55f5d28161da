"""Contents: entries that lead to their headings, with page numbers only where pages can be told."""

from __future__ import annotations

import pytest

from generator.model.element import Contents, Heading, Prose
from tests.render.docx.docx_reading import W, body_of, style_of, text_of
from tests.render.docx.docx_sample_words import words


@pytest.mark.parametrize(
    "strange", ["\u0e04\u0e33\u0e44\u0e17\u0e22 ", "\u0643\u0644\u0645\u0629 "], ids=["thai", "arabic"]
)
def test_contents_have_no_pages_where_letters_are_as_wide_as_any_face_has_them(strange: str) -> None:
    """From every tenth word on the entries keep their links and print no number, nor does Word when it counts."""
    heads = (Contents("Contents"), Heading(1, words("One"), "one", "1"), Heading(1, words("Two"), "two", "2"))
    few, many = (body_of(*heads, Prose(words("Plain words. " * 20 + strange * count))) for count in (2, 8))

    def told(body) -> tuple[list[str], list[str], bool]:
        lines = [p for p in body.iter(f"{W}p") if style_of(p) == "TOC1"]
        fields = [node.text or "" for node in body.iter(f"{W}instrText")]
        links = [link.get(f"{W}anchor") for p in lines for link in p.iter(f"{W}hyperlink")]
        return [text_of(p) for p in lines], links, any("PAGEREF" in one or r"\n " not in one for one in fields)

    assert (["1One1", "2Two1"], ["one", "two"], True) == told(few)
    assert (["1One", "2Two"], ["one", "two"], False) == told(many)
