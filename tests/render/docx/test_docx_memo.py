"""What a decision memo needs of a page: lines under the title, the ink panel, the recommended row, small headings."""

from __future__ import annotations

from dataclasses import replace

from generator.model.element import Bibliography, Bullets, Column, Element, Grid, Heading, Item, Prose
from generator.render.docx.heights import all_pieces
from generator.render.docx.ruler import Ruler
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import W, body_of, style_of, text_of
from tests.render.docx.docx_sample_words import words

LINES = (Prose(words("The board"), "line", "To"), Prose(words("Which boats"), "line", "Decision"))
PANEL = Bullets((Item("line", (), words("Buy the boats."), "Our judgement"),), "bottom-line", "Bottom line")
OPTIONS = Grid(
    "options",
    (Column("Option", width=42), Column("For", width=118)),
    ((words("Buy"), words("New boats")), (words("Wait"), words("No cost"))),
    "options",
    highlight=(0,),
    highlight_note="Recommended",
)


def styles(*elements: Element) -> list[tuple[str, str]]:
    """Style and words of every paragraph of a briefing with ``elements``."""
    body = body_of(*elements)
    return [(style_of(node), text_of(node)) for node in body.iter(f"{W}p")]


def test_lines_and_panel_have_styles_of_their_own() -> None:
    """So that a comms team can change them in Word."""
    found = styles(*LINES, PANEL)

    lines = [text.replace("\u00a0", " ") for style, text in found if style == "Line"]
    assert ["ToThe board", "DecisionWhich boats"] == lines
    assert ("BottomLineLabel", "Bottom line") in found
    assert ("BottomLineNote", "Our judgement") in found
    assert "Buy the boats." in [text.replace("\u00a0", " ") for style, text in found if style == "BottomLine"]


def test_only_the_recommended_row_says_so() -> None:
    """Under the name of the option, in its tinted cell."""
    assert 1 == [text for _, text in styles(OPTIONS)].count("Recommended")
    assert "Recommended" not in [text for _, text in styles(replace(OPTIONS, highlight=()))]


def test_lines_close_up_when_they_are_measured() -> None:
    """Word leaves no space between paragraphs of that style."""
    (first,), (second,) = all_pieces(LINES, Ruler(THEME, "Title"), ())

    assert first.before > 0
    assert 0 == second.before


def test_a_document_of_few_pages_has_small_headings_of_level_1() -> None:
    """The list of texts among them, in small type."""
    listed = Bibliography("Texts read", (("", (("a", words("Ann. (2023).")),)),), compact=True)
    found = styles(Heading(1, words("What changed"), "changed", small=True), listed)

    assert ("HeadingSmall", "What changed") in found
    assert ("HeadingSmall", "Texts read") in found
    assert ("BibliographyCompact", "Ann. (2023).") in [(style, text.replace("\u00a0", " ")) for style, text in found]


def test_a_tinted_row_keeps_to_the_grid_of_the_page() -> None:
    """The table starts and ends where others do; only the words of its first column move off the tint's edge."""
    plain_table, tinted = (next(body_of(replace(OPTIONS, highlight=rows)).iter(f"{W}tbl")) for rows in ((), (0,)))
    wide = [sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")) for table in (plain_table, tinted)]
    indents = [table.find(f"{W}tblPr/{W}tblInd") for table in (plain_table, tinted)]
    starts = [None if one is None else one.get(f"{W}w") for one in indents]

    assert wide[0] == wide[1]
    assert starts[0] == starts[1]


def test_a_line_about_what_follows_stays_with_it() -> None:
    """A heading with such a line does not end a page: Word keeps both with the paragraph after them."""
    remark = Prose(words("Our judgements."), "small")
    (piece,) = all_pieces((remark,), Ruler(THEME, "Title"), ())[0]

    assert piece.keep
