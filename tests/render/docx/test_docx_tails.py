from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model.element import Caption, Column, Grid, Prose
from generator.model.inline import Cite, CrossRef, Mark, Text, plain
from generator.render.docx.tails import tailed, tailed_text
from tests.render.docx.docx_reading import body_of, paragraph_of, text_of
from tests.render.docx.docx_sample_words import words


def test_the_last_words_of_a_caption_stay_together():
    """A caption's last line is never one short word."""
    caption = Caption("Table", "1", words("Ties were mended in 2021, with a peak in April 2024"))
    body = body_of(Grid("t", (Column("A"), Column("B")), ((words("1"), words("2")),), "table", caption))

    assert text_of(paragraph_of(body, "Ties were")).endswith(" a peak~in~April~2024".replace("~", "\u00a0"))


def test_a_paragraph_does_not_end_in_a_lonely_year():
    """The years of a last citation stay together."""
    cite = Cite("(NDO, 2024; Tran, 2024; 2025)", (("a", ""),))
    body = body_of(Prose((Mark("p", (Text("Joint work goes on "), cite, Text("."))),)))

    assert text_of(paragraph_of(body, "Joint work")).endswith("2024;\u00a02025).")


def test_references_count_but_are_not_touched():
    """A reference keeps its words, which a field must print."""
    content = (Text("Trade grew ("), CrossRef("f", "Figure 1"), Text(")."))

    assert (Text("Trade grew\u00a0("), content[1], content[2]) == tailed(content, 14)


@given(st.text(max_size=60), st.integers(0, 40))
def test_only_blanks_change(text: str, least: int):
    """No character but a blank is touched, and the rest of the text stays as it was."""
    assert text.replace(" ", "\u00a0") == tailed_text(text, least).replace(" ", "\u00a0")
    assert plain(tailed((Text(text),), least)) == tailed_text(text, least)


def test_a_last_citation_may_break_between_two_works():
    """Two works of one citation may stand on two lines, each whole."""
    cite = Cite("(NDO, 2024; Tran, 2024)", ())

    assert "2024; Tran,\u00a02024)" in plain(tailed((cite,), 14))
