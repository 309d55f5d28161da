from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.element import Caption, Column, Grid, Heading, Prose
from generator.model.inline import Cite, CrossRef, Footnote, Link, Mark, Text
from generator.office.xml import clean
from generator.render.docx.scripts import is_right_to_left, pieces
from generator.text.ties import tie, tie_citation
from tests.render.docx.docx_reading import W, body_of, paragraph_of, style_of, text_of
from tests.render.docx.docx_sample_words import words


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("USD 9.3 billion in all", "USD~9.3~billion in all"),
        ("see Figure 3 and p. 36", "see Figure~3 and p.~36"),
        ("(Tran, 2024; NDO, n.d.)", "(Tran,~2024; NDO,~n.d.)"),
        ("in October, 2022 was", "in October, 2022 was"),
        ("300 billionaires", "300 billionaires"),
    ],
)
def test_what_belongs_together_does_not_break(text: str, tied: str):
    """A no-break space stands inside money, numbered things and citations, and nowhere else."""
    assert tied.replace("~", "\u00a0") == tie(text)


def test_a_citation_keeps_author_and_year_together():
    """The year of a citation stays on the line of its author."""
    assert "Tran,\u00a02024, p.\u00a036" == tie_citation("Tran, 2024, p. 36")


@given(st.text())
def test_pieces_by_script_are_the_text(text: str):
    """Cutting text where its script changes loses nothing."""
    assert text == "".join(part for _, part in pieces(text))


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("\u0914\u0930 \u0915\u0947", "hi-IN"),
        ("\u0e44\u0e17\u0e22", "th-TH"),
        ("\u0ba4\u0bae\u0bbf\u0bb4\u0bcd", "ta-IN"),
        ("\u0627\u0644\u0633\u0644\u0627\u0645", "ar-SA"),
    ],
)
@pytest.mark.parametrize("given", ["", "fr"])
def test_words_in_another_script_say_their_language(text: str, tongue: str, given: str):
    """Programs shape such letters by the language of the run, whatever language the sentence around them is in."""
    tags = [node.get(f"{W}bidi") for node in body_of(Prose((Text(f"so {text} so", lang=given),))).iter(f"{W}lang")]

    assert [tongue] == [tag for tag in tags if tag]


def test_a_language_that_shares_a_script_is_kept():
    """Nepali words are not called Hindi for their letters."""
    (run,) = body_of(Prose((Text("\u0930\u093e\u091c\u094d\u092f", lang="ne-NP"),))).iter(f"{W}lang")

    assert "ne-NP" == run.get(f"{W}bidi")


@given(st.text(max_size=80))
@settings(max_examples=40, deadline=None)
def test_any_text_comes_back(text: str):
    """Whatever characters a point holds, the paragraph says them, but for blanks and what XML forbids."""
    said = text_of(body_of(Prose((Text(f"x{text}x"),)))).replace("\u00a0", " ")

    assert re.sub(r"\s", "", clean(f"x{text}x")) in re.sub(r"\s", "", said)


def test_a_reference_to_a_figure_is_a_field():
    """A reference that prints what the caption prints is a REF field to its bookmark."""
    caption = Caption("Table", "1", words("A finding"))
    grid = Grid("tab-a", (Column("A"), Column("B")), ((words("1"), words("2")),), "table", caption)
    body = body_of(Prose((Text("See "), CrossRef("tab-a", "Table 1"))), grid)
    codes = [node.text for node in body.iter(f"{W}instrText")]

    assert " REF tab_a \\h \\* CHARFORMAT " in codes
    assert " SEQ Table \\* ARABIC " in codes


def test_a_reference_in_other_words_is_a_link():
    """A field would print other words than the author wrote, so a plain link leads there."""
    body = body_of(Heading(2, words("Trade"), "trade", "1.1"), Prose((CrossRef("trade", "section 1.1"),)))

    assert ["trade"] == [node.get(f"{W}anchor") for node in body.iter(f"{W}hyperlink")]


def test_a_reference_to_nothing_stays_text():
    """No field and no link to a bookmark that is not there."""
    body = body_of(Prose((CrossRef("missing", "Figure 9"),)))

    assert [] == list(body.iter(f"{W}hyperlink")) + list(body.iter(f"{W}instrText"))
    assert "Figure\u00a09" in text_of(body)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", ""])
def test_an_unsafe_link_is_only_text(url: str):
    """Only web and mail addresses become links."""
    body = body_of(Prose((Link(url, words("words")),)))

    assert [] == list(body.iter(f"{W}hyperlink"))
    assert "words" in text_of(body)


@pytest.mark.parametrize(
    ("before", "sign"), [("נייר עמדה", "\u200f"), ("a paper on יפן", "\u200e"), ("a paper on Japan", "")]
)
def test_a_note_among_words_from_the_right_has_the_direction_of_its_paragraph(before: str, sign: str) -> None:
    """A mark that is turned with the words around it sends LibreOffice round and round at the foot of a page."""
    body = body_of(Prose((Text(before), Footnote((Text("a note"),)), Text(" יפן" if sign else " end"))))
    runs = [*body.iter(f"{W}r")]
    mark = next(index for index, run in enumerate(runs) if run.find(f"{W}footnoteReference") is not None)

    assert sign == (text_of(runs[mark - 1]) if sign else "")
    assert sign or not re.search("[\u200e\u200f]", text_of(body))


@pytest.mark.parametrize("word", ["יפן", "जापान"])
def test_pictographs_amid_shaped_letters_have_a_face_of_their_own(word: str) -> None:
    """What the face of such a line lacks would be drawn over its neighbours; among other letters none is needed."""
    body = body_of(Prose(words(f"{word} 👍 {word}")), Prose(words("Japan 👍")))
    faces = {text_of(run).replace("\u00a0", " "): run.find(f"{W}rPr/{W}rFonts") for run in body.iter(f"{W}r")}

    assert "Segoe UI Emoji" == faces["👍"].get(f"{W}cs") == faces["👍"].get(f"{W}hAnsi")
    assert faces["Japan 👍"] is None


def test_right_to_left_text_turns_its_paragraph():
    """An Arabic paragraph runs from the right, its runs say so; a Latin one with a Hebrew name does not."""
    body = body_of(Prose((Text("العلاقات بين البلدين"),)), Prose((Text("The name יפן is Hebrew"),)))
    arabic, latin = paragraph_of(body, "العلاقات"), paragraph_of(body, "The name")

    assert arabic.find(f"{W}pPr/{W}bidi") is not None
    assert latin.find(f"{W}pPr/{W}bidi") is None
    assert ["יפן"] == [text_of(run) for run in latin.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]


def test_japanese_is_told_from_chinese():
    """East Asian runs carry their language, from the text where nobody says it."""
    body = body_of(Prose((Text("日本の経済"), Text(" and "), Text("关税"), Text(" "), Text("関税", "ja-JP"))))

    assert ["ja-JP", "zh-CN", "ja-JP"] == [
        node.get(f"{W}eastAsia") for node in body.iter(f"{W}lang") if node.get(f"{W}eastAsia")
    ]


def test_the_same_point_twice_has_two_bookmarks():
    """A second occurrence of an id gets a suffix."""
    body = body_of(Prose((Mark("p-1", words("once")),)), Prose((Mark("p-1", words("twice")),)))

    assert ["p_1", "p_1_2"] == [node.get(f"{W}name") for node in body.iter(f"{W}bookmarkStart")]


def test_a_footnote_is_a_real_one():
    """The mark stands in the text, the words in the footnotes part."""
    body = body_of(Prose((Text("Said"), Footnote(words("Beneath")), Cite(" (Tran, 2024)", ()))))

    assert ["1"] == [node.get(f"{W}id") for node in body.iter(f"{W}footnoteReference")]
    assert "Beneath" not in text_of(body)


def test_a_label_too_long_for_the_margin_stands_above():
    """A hanging label keeps to its column; a longer one gets its own line."""
    body = body_of(
        Prose(words("a"), "body", "The limit"), Prose(words("b"), "body", "A label far too long for the margin")
    )

    assert ["LabelledBody", "LabelLine", "BodyText"] == [
        style_of(p) for p in body.iter(f"{W}p") if style_of(p)[:2] in {"La", "Bo"}
    ]


def test_direction_needs_a_majority():
    """One Arabic name at the start does not turn an English sentence."""
    assert not is_right_to_left("اليابان is the Arabic name of Japan")
