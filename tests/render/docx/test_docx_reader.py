"""What would irritate a reader of the printed page."""

from __future__ import annotations

from generator.model.element import Bullets, Caption, Column, Grid, Heading, Item, Prose
from generator.model.inline import Link, Strong, Text
from generator.render.docx.flow import Flow, Piece
from generator.render.docx.geometry import NOTE_RULE
from generator.render.docx.heights import all_pieces
from generator.render.docx.ruler import Ruler
from generator.render.docx.styles import paragraph_styles, style_id
from generator.render.docx.widths import column_widths
from generator.text.ties import tie
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import W, body_of, paragraph_of, style_of, text_of
from tests.render.docx.docx_sample_words import words


def test_a_head_ends_before_its_text_begins():
    """The bold head of a message gets a full stop where the text runs on, unless it ends in a mark of its own."""
    items = (Item("a", words("The repair was quick"), words("It took a month.")),
             Item("b", words("Will it last?"), words("Nobody knows.")))  # fmt: skip
    said = text_of(body_of(Bullets(items, "key-messages", "Two key messages"))).replace("\u00a0", " ")

    assert "The repair was quick. It took a month." in said
    assert "Will it last? Nobody knows." in said


def test_a_dispute_box_is_labelled():
    """The box of a disagreement says in its margin what it is."""
    caption = Caption("Where sources disagree", "", words("How many?"))
    box = Grid("dispute-a", (Column(""), Column("")), ((words("One side"), words("Ten.")),), "dispute", caption)

    assert "Where sources disagree" in text_of(body_of(box))


def test_a_web_address_is_printed_without_its_scheme():
    """The link leads to the whole address; the page shows what a reader needs of it."""
    url = "https://www.example.org/a-page/"
    body = body_of(Prose((Link(url, (Text(url),)), Text(" and "), Link(url, words("a name")))))

    assert "example.org/a-page and a name" == text_of(paragraph_of(body, "example.org")).replace("\u00a0", " ")


def test_no_lead_ends_a_page():
    """A lead stays with its text, under a Heading 1 as under a Heading 2."""
    body = body_of(
        Heading(1, words("Part"), "p", "1"),
        Prose(words("Prices and doubts strained it."), "lead"),
        Heading(2, words("Topic"), "t", "1.1"),
        Prose(words("It stood all the same in 2021."), "lead"),
    )
    leads = [paragraph_of(body, text) for text in ("Prices and", "It stood")]

    assert ["Lead", "Lead"] == [style_of(lead) for lead in leads]
    assert [None, None] == [lead.find(f"{W}pPr/{W}keepNext") for lead in leads]
    assert {style_id(style.name): style for style in paragraph_styles(THEME, "Title")}["Lead"].keep_next


def test_a_lead_from_the_right_stands_without_its_label():
    """Arabic text runs from the right edge; the margin label stands on a line of its own above."""
    body = body_of(Prose((Text("القوارب الجديدة مجرد خطة"), Text(".")), "lead", "One voice of two"))
    lead = paragraph_of(body, "القوارب")

    assert lead.find(f"{W}pPr/{W}bidi") is not None
    assert "One voice" not in text_of(lead)


def test_paragraph_signs_stay_with_their_numbers():
    """ "¶ 4" and "§ 3" do not break."""
    assert "see\u00a0¶ 4".replace("\u00a0¶ ", " ¶\u00a0") == tie("see ¶ 4")


def test_a_footnote_takes_room_where_its_mark_stands():
    """The note of a paragraph that runs over goes with the line of its mark."""
    flow = Flow()
    flow.open(100)
    flow.place([Piece(60), Piece(60, line=10, notes=((60, 30),))])
    late = (flow.page, flow.y, flow.room)
    flow = Flow()
    flow.open(100)
    flow.place([Piece(60), Piece(60, line=10, notes=((10, 13.5),))])

    assert (2, 20, 70 - NOTE_RULE) == late
    assert (2, 40, 100) == (flow.page, flow.y, flow.room)


def test_two_notes_of_a_paragraph_part_where_its_lines_do():
    """Each note stands under its own line, and one rule stands over all notes of a page."""
    flow = Flow()
    flow.open(100)
    flow.place([Piece(40), Piece(60, line=10, notes=((10, 10), (20, 10), (60, 30)))])

    assert (2, 30, 70 - NOTE_RULE) == (flow.page, flow.y, flow.room)


def test_no_line_of_a_paragraph_stands_alone():
    """Two lines stay behind or go on at least; three are never parted."""
    flow = Flow()
    flow.open(100)
    flow.place([Piece(70), Piece(40, line=10)])
    parted = (flow.page, flow.y)
    flow = Flow()
    flow.open(100)
    flow.place([Piece(80), Piece(30, line=10)])

    assert ((2, 20), (2, 30)) == (parted, (flow.page, flow.y))


def test_a_table_repeats_its_heads_on_the_pages_it_opens():
    """Rows that move on stand under the heads again."""
    flow = Flow()
    flow.open(100)
    flow.place([Piece(90), Piece(20, head=15)])

    assert (2, 35) == (flow.page, flow.y)


def test_bold_words_and_labels_are_measured_as_they_print():
    """What is bold takes more room, and a paragraph with a label is set in the style of its own."""
    ruler = Ruler(THEME, "Title")
    text = "Forty ferries carried a million people across the water " * 12
    plainly, boldly = (Text(text),), (Strong((Text(text),)),)

    assert ruler.lines("BodyText", plainly, 300) < ruler.lines("BodyText", boldly, 300)
    assert ruler.paragraph("LabelledBody", plainly).after == all_pieces(
        [Prose(plainly, label="Ferries")], ruler, ()
    )[0][0].after  # fmt: skip


def test_the_first_column_of_a_broad_table_is_as_wide_as_its_words():
    """Names of rows do not break because there are many columns."""
    columns = tuple(Column(letter) for letter in "ABCDEFGHI")
    grid = Grid("t", columns, (tuple(words(text) for text in ("Port number 10", *"12345678")),))
    widths = column_widths(grid, 9071, THEME)

    assert sum(widths) == 9071
    assert widths[0] > 9071 // 9
