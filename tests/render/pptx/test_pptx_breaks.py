"""Line breaks on slides: lines that are alike in titles, no short word alone at the end of a text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.element import Bullets, Column, Deck, Element, Grid, Item, Layout, Slide
from generator.model.inline import Inlines, Link, Text, plain
from generator.render.pptx.boxes import Cell, PlacedSlide, Rect, Rule, Run, Style, Table, TextBox
from generator.render.pptx.compose import compose
from generator.render.pptx.compose.breaks import balanced, ended, settled
from generator.render.pptx.compose.fit import clip, even_width, lines_of, paragraph, width_of
from generator.render.pptx.compose.layouts import short_addresses
from generator.theme import THEMES
from generator.theme.tokens import Theme

BODY, TITLE = Style("apparatus", 16, "17242C"), Style("argument", 28, "17242C", bold=True)
LONE = "An author, a date and an outlet are inferred, since the text itself prints none."
NAME = "The price is settled for a time; most of the new commitments are plans"
THEME = THEMES.get("institutional")
WORDS = st.lists(st.text("abcdefghi", min_size=1, max_size=9), min_size=1, max_size=24).map(" ".join)


def run(text: str, style: Style = BODY) -> tuple[Run, ...]:
    return (Run(text, style),)


def said(runs: tuple[Run, ...]) -> str:
    return "".join(one.text for one in runs)


def lone_width(text: str) -> float:
    """A width in which the last line of ``text`` is its last word."""
    widths = (number / 20 for number in range(60, 200))
    return next(w for w in widths if len(lines_of(run(text), w, THEME)[-1].split()) == 1)


def single(deck: Deck, layout: Layout, *elements: Element) -> PlacedSlide:
    slides = compose(replace(deck, slides=(Slide("s", layout, (Text("A finding"),), elements),)), THEME).slides
    assert 1 == len(slides)
    return slides[0]


def listed(*texts: str) -> Bullets:
    return Bullets(tuple(Item(f"i{n}", (Text(f"Head {n}"),), (Text(text),)) for n, text in enumerate(texts)))


def boxes(slide: PlacedSlide, name: str) -> list[TextBox]:
    return [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.name == name]


def sizes(slide: PlacedSlide, name: str) -> set[float]:
    return {run.style.size for box in boxes(slide, name) for one in box.paragraphs for run in one.runs}


def test_a_title_of_many_lines_breaks_behind_its_signs_and_into_lines_that_are_alike() -> None:
    """No line is one short word, none of them is wider than the box, and none is added."""
    lines = said(balanced(run(NAME, TITLE), 3.5, THEME)).split("\n")

    assert len(lines_of(run(NAME, TITLE), 3.5, THEME)) == len(lines)
    assert "settled for a time;" in lines
    assert all(len(line) > 8 for line in lines)


@settings(max_examples=60, deadline=None)
@given(text=WORDS, width=st.floats(2.0, 11.0))
def test_a_balanced_title_says_the_same_in_as_many_lines(text: str, width: float) -> None:
    """Breaks replace spaces only, and every line keeps within the width."""
    runs = run(text, TITLE)
    done = balanced(runs, width, THEME)

    assert text == said(done).replace("\n", " ")
    assert len(lines_of(runs, width, THEME)) == len(lines_of(done, width, THEME))


def test_no_short_word_stands_alone_on_the_last_line() -> None:
    """The word takes company with it; the text says the same in as many lines."""
    width = lone_width(LONE)
    done = ended(run(LONE), width, THEME)
    lines = lines_of(done, width, THEME)

    assert LONE == said(done).replace("\u00a0", " ")
    assert len(lines_of(run(LONE), width, THEME)) == len(lines)
    assert len(lines[-1].split()) > 1


@settings(max_examples=60, deadline=None)
@given(text=WORDS, width=st.floats(1.0, 9.0))
def test_an_ended_text_takes_no_more_lines(text: str, width: float) -> None:
    """A box that held the text still holds it."""
    done = ended(run(text), width, THEME)

    assert text == said(done).replace("\u00a0", " ")
    assert len(lines_of(run(text), width, THEME)) >= len(lines_of(done, width, THEME))


def test_words_that_do_not_fit_beside_each_other_stay_apart() -> None:
    """A narrow column keeps a word a line."""
    narrow = 0.9

    assert run("Regional groups") == ended(run("Regional groups"), narrow, THEME)


def test_boxes_and_cells_are_settled_and_code_is_not() -> None:
    """A directive is copied as it stands."""
    width = lone_width(LONE)
    words = paragraph((Text(LONE),), BODY, 21)
    code = paragraph((Text(LONE),), replace(BODY, face="code"), 21)
    box = settled(TextBox("Text", Rect(0, 0, width, 2), (words, code)), THEME)
    table = settled(Table("t", 0, 0, (width + 0.2,), (1.0,), ((Cell((words,), left=0.1, right=0.1),),), ""), THEME)

    assert isinstance(box, TextBox)
    assert isinstance(table, Table)
    assert "\u00a0" in said(box.paragraphs[0].runs)
    assert LONE == said(box.paragraphs[1].runs)
    assert box.paragraphs[0].runs == table.rows[0][0].paragraphs[0].runs


def test_texts_share_one_width() -> None:
    """The one that needs most decides; none takes more lines than in the whole width."""
    texts = [run(LONE), run("Short.")]
    width = even_width(texts, 6.0, THEME)

    assert even_width([texts[0]], 6.0, THEME) == pytest.approx(width, abs=0.02)
    assert [len(lines_of(one, 6.0, THEME)) for one in texts] == [len(lines_of(one, width, THEME)) for one in texts]


def test_rows_of_a_list_share_size_and_measure(sample_deck: Deck) -> None:
    """A long text beside short ones changes all of them or none."""
    slide = single(sample_deck, "points", listed("Short.", LONE + " " + LONE, "A little longer than that."))

    assert 1 == len(sizes(slide, "Text"))
    assert 1 == len({box.inset for box in boxes(slide, "Text")})


def test_one_text_too_long_for_the_usual_size_makes_all_of_them_smaller(sample_deck: Deck) -> None:
    """Equal texts have equal size."""
    slides = compose(
        replace(sample_deck, slides=(Slide("s", "points", (Text("A finding"),), (listed("Short.", LONE * 22),)),)),
        THEME,
    ).slides

    assert {14} == {size for slide in slides for size in sizes(slide, "Text")}


@pytest.mark.parametrize(("count", "size"), [(2, 20), (3, 20), (4, 18), (5, 18), (7, 16)])
def test_a_list_of_few_rows_is_set_larger_and_fills_the_slide(count: int, size: float, sample_deck: Deck) -> None:
    """Steps of the scale; the last rule never stands in the upper half."""
    slide = single(sample_deck, "points", listed(*["One sentence of some length stands here."] * count))
    rules = sorted(shape.y1 for shape in slide.shapes if isinstance(shape, Rule) and shape.y1 > 1)

    assert {size} == sizes(slide, "Text")
    assert rules[-1] > 3.75
    assert 1 == len({round(low - high, 3) for high, low in pairwise(rules)})


def test_columns_of_few_rows_are_set_larger(sample_deck: Deck) -> None:
    """Two columns of two: the larger type, the same on both sides."""
    slide = single(sample_deck, "two-columns", listed("One.", "Two."), listed("Three.", LONE))

    assert {20} == sizes(slide, "Text")


def test_a_title_of_one_line_stands_at_the_foot_of_its_place(sample_deck: Deck, theme: Theme) -> None:
    """So there is no hole between it and what it is over; on a panel titles begin at one height."""
    point, message = (single(sample_deck, layout, listed("One.")) for layout in ("points", "messages"))

    assert "bottom" == boxes(point, "Title")[0].anchor
    assert "top" == boxes(message, "Title")[0].anchor


def test_a_title_in_a_script_of_another_face_stays_at_the_top(sample_deck: Deck, theme: Theme) -> None:
    """The face that stands in reaches below its line, which at the foot would leave the box."""
    deck = replace(sample_deck, slides=(Slide("s", "points", (Text("ด้านความมั่นคง"),), (listed("One."),)),))

    assert "top" == boxes(compose(deck, theme).slides[0], "Title")[0].anchor


def test_an_initial_stays_with_its_name_in_a_head(sample_deck: Deck) -> None:
    """ "S. Korea" is widened for rather than broken."""
    heads = ("Groups", "US", "Japan", "S. Korea", "India", "Philippines", "UK", "Italy")
    rows: tuple[tuple[Inlines, ...], ...] = (((Text("Quad"),), *(((Text("●"),)) for _ in heads[1:])),)
    columns = tuple(Column(head, "center" if n else "left") for n, head in enumerate(heads))
    slide = single(sample_deck, "matrix", Grid("g", columns, rows, "matrix"), listed("One.", "Two."))
    table = next(shape for shape in slide.shapes if isinstance(shape, Table))
    cell = table.rows[0][3]

    assert "S.\u00a0Korea" == said(cell.paragraphs[0].runs)
    assert 1 == len(lines_of(cell.paragraphs[0].runs, table.widths[3] - cell.left - cell.right, THEME))
    assert 0 == table.rows[1][0].left


def test_addresses_of_a_reference_list_are_short_and_still_lead_there() -> None:
    """The site is printed; words that somebody chose for a link stay."""
    url = "https://www.example.org/en/article/a-very-long-address-indeed"
    (address, named) = short_addresses((Link(url, (Text(url),)), Link(url, (Text("the article"),))))

    assert ("example.org", url) == (plain((address,)), getattr(address, "url", ""))
    assert "the article" == plain((named,))


@pytest.mark.parametrize(
    "text", ["日米同盟は二〇二四年四月の首脳会談で、", "「防衛装備品」の共同開発 大きく格上げされた (1)"]
)
def test_a_title_without_spaces_has_lines_alike(text: str) -> None:
    """No line of two signs stands under a full one; nothing is lost."""
    whole = width_of(text, TITLE, THEME)
    broken = said(balanced((Run(text[:4], TITLE), Run(text[4:], TITLE)), whole * 0.9, THEME))
    widths = [width_of(line, TITLE, THEME) for line in broken.split("\n")]

    assert 2 == len(widths)
    assert min(widths) > 0.6 * max(widths)
    assert text.replace(" ", "") == broken.replace("\n", "").replace(" ", "")


@pytest.mark.parametrize(
    "text", ["交渉は 「防衛装備品」の共同開発を大きく進めた" * 9, "the costs of hosting the long-term force " * 9]
)
def test_a_text_is_cut_where_a_line_may_end(text: str) -> None:
    """At a word's end; where words have no spaces between them, behind any sign, not sentences earlier."""
    cut = plain(clip((Text(text),), BODY, 21, 3, 4 * 21 / 72, THEME)).removesuffix("…")
    rest = text[len(cut) :]

    assert text.startswith(cut)
    assert 4 == len(lines_of(run(cut), 3, THEME))
    assert rest.startswith((" ", "-")) or not cut[-1].isascii()
