from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model.element import Briefing, Caption, Column, Grid, Item, Prose
from generator.model.inline import Cite, CrossRef, Emphasis, Footnote, Mark, Text, plain
from generator.render.docx import render_docx
from generator.render.docx.boxes import item_content
from generator.render.docx.captions import caption_shown
from generator.render.docx.tails import tailed, tailed_text
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import body_of, paragraph_of, parts, text_of
from tests.render.docx.docx_sample_words import META, words


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


def test_a_title_in_a_citation_may_part():
    """A line breaks within the name of a work sooner than it ends a third short; its year stays with its last word."""
    named = Cite(
        "(Stronger Relations, n.d.; Tran, 2024)", (),
        (Text("("), Emphasis((Text("Stronger Relations"),)), Text(", n.d.; Tran, 2024)")),
    )  # fmt: skip
    shown = text_of(paragraph_of(body_of(Prose((Text("A plan "), named, Text(".")))), "A plan"))

    assert "(Stronger Relations,~n.d.; Tran,~2024).".replace("~", "\u00a0") == shown.removeprefix("A plan ")


def test_a_short_last_work_may_part_from_the_one_before():
    """Also where one of the works is printed in italics."""
    named = Cite("(Son; NDO, 2024)", (), (Emphasis((Text("(Son"),)), Text("; NDO, 2024)")))
    kept = tailed((named,))[0]

    assert isinstance(kept, Cite)
    assert "(Son; NDO,\u00a02024)" == plain(kept.content)


def test_a_unit_stays_on_one_line():
    """What is shown breaks before its unit."""
    caption = Caption("Figure", "1", words("Rise"), "Yearly average of the five-year plan, % of fiscal 2021")

    assert caption_shown(caption).endswith(", % of fiscal 2021".replace(" ", "\u00a0").replace(",\u00a0", ", "))


def test_the_last_words_of_a_note_stay_together():
    """A footnote ends in no lonely number."""
    note = Footnote(words("See the box about the plan in section 3."))
    notes = parts(render_docx(Briefing(META, (Prose((Text("Said"), note)),)), THEME).data)[
        "word/footnotes.xml"
    ].decode()

    assert "in\u00a0section\u00a03." in notes


def test_an_item_does_not_end_in_a_lonely_year():
    """Items of boxes and lists end as paragraphs do."""
    cite = Cite("(NDO, 2024; Tran, 2024; 2025)", (("a", ""),))

    assert plain(item_content(Item("i", (), (Text("Said "), cite, Text("."))))).endswith("2024;\u00a02025).")
