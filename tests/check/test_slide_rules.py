"""The rules about what a room sees on slides: each finds the fault planted for it, and leaves the usual alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches, Pt

from generator.check.documents import inspect_file
from tests.check.office_files import change, png, saved, slides, speaking

Draw = Callable[[Presentation], None]


def said(path: Path, rule: str) -> list[str]:
    return [finding.what for finding in inspect_file(path) if finding.rule == rule]


def box(slide: Slide, text: str, at: tuple[float, float, float, float], size: float = 16) -> object:
    """A text box of fixed size in inches that wraps."""
    shape = slide.shapes.add_textbox(*(Inches(value) for value in at))
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.text = text
    for run in (run for paragraph in frame.paragraphs for run in paragraph.runs):
        run.font.size, run.font.name = Pt(size), "Calibri"
    return shape


def chart(deck: Presentation, values: tuple[float, ...] = (12.0, 40.0)) -> object:
    data = CategoryChartData()
    data.categories = [str(2021 + index) for index in range(len(values))]
    data.add_series("Trade", values)
    at = (Inches(6), Inches(3), Inches(4), Inches(3))
    frame = deck.slides[1].shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *at, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", "Trade rose from 12 in 2021 to 40 in 2022")
    return frame


def _too_long(deck: Presentation) -> None:
    box(deck.slides[1], "many words that run on and on " * 6, (1, 5, 2, 0.5))


def _crowded_cell(deck: Presentation) -> None:
    table = deck.slides[1].shapes.add_table(2, 2, Inches(6), Inches(3), Inches(2), Inches(0.6)).table
    table.cell(1, 0).text = "a cell that says far more than its row has room for"


def _covered(deck: Presentation) -> None:
    area = deck.slides[1].shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1.5), Inches(3), Inches(2), Inches(1))
    area.fill.solid()
    area.fill.fore_color.rgb = RGBColor(13, 59, 76)


def _at_the_edge(deck: Presentation) -> None:
    box(deck.slides[1], "close", (0.05, 5, 2, 0.5))


def _wordy(deck: Presentation) -> None:
    box(deck.slides[1], "word " * 90, (1, 4, 11, 2))


def _monotonous(deck: Presentation) -> None:
    for number in range(3, 6):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = f"The finding of slide {number}"


def _upside_down(deck: Presentation) -> None:
    box(deck.slides[1], "above", (1, 2, 4, 0.5))


def _right_to_left(deck: Presentation) -> None:
    box(deck.slides[1], "the right one", (8, 5, 2, 0.5))
    box(deck.slides[1], "the left one", (2, 5, 2, 0.5))


def _title_last(deck: Presentation) -> None:
    tree = deck.slides[1].shapes._spTree
    tree.append(tree.findall("{*}sp")[0])


def _labelled(deck: Presentation) -> None:
    deck.slides[0].shapes[2]._element.nvPicPr.cNvPr.set("descr", "Picture 3")


def _named_like_a_file(deck: Presentation) -> None:
    deck.slides[0].shapes[2]._element.nvPicPr.cNvPr.set("descr", "chart-final.png")


def _vague_chart(deck: Presentation) -> None:
    chart(deck)._element.nvGraphicFramePr.cNvPr.set("descr", "A chart about something or other")  # type: ignore[attr-defined]


def _no_header(deck: Presentation) -> None:
    deck.slides[1].shapes.add_table(3, 2, Inches(6), Inches(3), Inches(4), Inches(3)).table.first_row = False


def _link(text: str) -> Draw:
    def draw(deck: Presentation) -> None:
        run = deck.slides[1].shapes[1].text_frame.paragraphs[0].add_run()
        run.text = text
        run.hyperlink.address = "https://example.org/"

    return draw


def _cut_axis(deck: Presentation) -> None:
    chart(deck).chart.value_axis.minimum_scale = 10  # type: ignore[attr-defined]


def _close_bars(deck: Presentation) -> None:
    chart(deck, (98.0, 99.0))


def _prompt(deck: Presentation) -> None:
    box(deck.slides[1], "Click to add text", (1, 5, 4, 0.5))


FAULTS: list[tuple[str, str, Draw]] = [
    ("slide-fit", "slide 2: “many words that run on and on many word…” stands", _too_long),
    ("slide-fit", "“Table 3” grows by", _crowded_cell),
    ("slide-overlap", "“Something to read” and the area “Rectangle 3” overlap", _covered),
    ("slide-margins", "“close” stands 1.1% of the slide from its edge", _at_the_edge),
    ("slide-words", "slide 2 has 93 words in its body, more than 80", _wordy),
    ("slide-variety", "slides 2 to 5 are text only, 4 in a row", _monotonous),
    ("slide-order", "“above” is read after “Something to read”", _upside_down),
    ("slide-order", "“the left one” is read after “the right one”", _right_to_left),
    ("slide-order", "“Something to read” is read before the title", _title_last),
    ("alt-words", "“Picture 3” is a label", _labelled),
    ("alt-words", "“chart-final.png” is the name of a file", _named_like_a_file),
    ("alt-words", "does not say what the chart shows", _vague_chart),
    ("slide-tables", "no header row is marked in “Table 3”", _no_header),
    ("links", "a link says only “click here”", _link("click here")),
    ("links", "a link shows its bare address", _link("https://example.org/a/very/long/address/of/a/page.html")),
    ("chart-axes", "begins at 10", _cut_axis),
    ("chart-axes", "will not begin at 0", _close_bars),
    ("leftovers", "“Click to add text” is a template's prompt", _prompt),
]


@pytest.mark.parametrize(("rule", "what", "draw"), FAULTS, ids=[what for _, what, _ in FAULTS])
def test_fault_on_a_slide_is_found(tmp_path: Path, rule: str, what: str, draw: Draw) -> None:
    """A fault planted on a clean slide is named by the rule that looks for it, and not in the clean deck."""
    clean = said(saved(slides(), tmp_path / "a.pptx", speaking), rule)
    deck = slides()
    draw(deck)
    found = said(saved(deck, tmp_path / "b.pptx", speaking), rule)

    assert clean == []
    assert any(what in text for text in found), found


def _grows(deck: Presentation) -> None:
    box(deck.slides[1], "many words that run on and on " * 6, (1, 5, 2, 0.5)).text_frame.auto_size = (  # type: ignore[attr-defined]
        MSO_AUTO_SIZE.SHAPE_TO_FIT_TEXT
    )


def _on_a_panel(deck: Presentation) -> None:
    _covered(deck)
    tree = deck.slides[1].shapes._spTree
    tree.insert(2, tree[-1])


def _in_a_chart(deck: Presentation) -> None:
    chart(deck)
    box(deck.slides[1], "a crisis", (7, 4, 1.5, 0.5))


def _side_by_side(deck: Presentation) -> None:
    """The boxes cross, the words in them do not."""
    box(deck.slides[1], "left", (1, 4, 6, 0.5))
    box(deck.slides[1], "right", (3, 4, 6, 0.5))


def _column_by_column(deck: Presentation) -> None:
    for x in (1, 6):
        for y in (4.0, 5.0):
            box(deck.slides[1], "cell", (x, y, 4, 0.5))


def _row_by_row(deck: Presentation) -> None:
    for y in (4.0, 5.0):
        for x in (1, 6):
            box(deck.slides[1], "cell", (x, y, 4, 0.5))


def _cited(deck: Presentation) -> None:
    box(
        deck.slides[1],
        "word " * 70 + "(Tran, 2024; NDO, 2024; Jandali, 2024; Tran, 2025; Kishida, 2024)",
        (1, 4, 11, 2),
    )


USUAL: list[tuple[str, Draw]] = [
    ("slide-fit", _grows),
    ("slide-overlap", _on_a_panel),
    ("slide-overlap", _in_a_chart),
    ("slide-overlap", _side_by_side),
    ("slide-order", _column_by_column),
    ("slide-order", _row_by_row),
    ("slide-words", _cited),
    ("links", _link("https://doi.org/10.1000/a-very-long-identifier-of-a-paper")),
    ("links", _link("the report of 2024")),
    ("chart-axes", lambda deck: chart(deck) and None),
    ("chart-data", lambda deck: chart(deck) and None),
    ("alt-words", lambda deck: chart(deck) and None),
]


@pytest.mark.parametrize(("rule", "draw"), USUAL)
def test_the_usual_is_left_alone(tmp_path: Path, rule: str, draw: Draw) -> None:
    """What people draw on purpose gives no finding."""
    deck = slides()
    draw(deck)

    assert [] == said(saved(deck, tmp_path / "a.pptx", speaking), rule)


def _with_chart(path: Path, *edits: object) -> Path:
    deck = slides()
    chart(deck)
    return saved(deck, path, speaking, *edits)  # type: ignore[arg-type]


def _chart_part(parts: dict[str, bytes]) -> str:
    return next(name for name in parts if name.startswith("ppt/charts/chart"))


def test_chart_that_differs_from_its_workbook_is_found(tmp_path: Path) -> None:
    """A value that was changed in the chart only would vanish with the first edit of its data."""

    def edit(parts: dict[str, bytes]) -> None:
        change(_chart_part(parts), "<c:v>40.0</c:v>", "<c:v>41</c:v>")(parts)

    assert ["it shows '41' where Sheet1!$B$2:$B$3 has '40'"] == [
        what.partition("xml: ")[2] for what in said(_with_chart(tmp_path / "a.pptx", edit), "chart-data")
    ]


def test_chart_without_workbook_is_found(tmp_path: Path) -> None:
    """A chart whose data nobody can edit is told."""

    def edit(parts: dict[str, bytes]) -> None:
        change(_chart_part(parts), "<c:externalData.*?</c:externalData>", "")(parts)

    assert "has no workbook" in said(_with_chart(tmp_path / "a.pptx", edit), "chart-data")[0]


def test_damaged_workbook_is_found(tmp_path: Path) -> None:
    """A workbook that cannot be read is told, not a traceback."""

    def edit(parts: dict[str, bytes]) -> None:
        parts[next(name for name in parts if name.endswith(".xlsx"))] = png().getvalue()

    assert "cannot be read" in said(_with_chart(tmp_path / "a.pptx", edit), "chart-data")[0]


@pytest.mark.parametrize(("place", "behind"), [("outEnd", "FFFFFF"), ("inEnd", "0D3B4C")])
def test_pale_label_of_a_chart_is_found(tmp_path: Path, place: str, behind: str) -> None:
    """A label is judged on the bar where it stands within it, else on the slide."""
    fill = '<c:spPr><a:solidFill><a:srgbClr val="0D3B4C"/></a:solidFill></c:spPr>'
    ink = "CCCCCC" if behind == "FFFFFF" else "4E7288"
    color = f'<a:solidFill><a:srgbClr val="{ink}"/></a:solidFill>'
    label = (
        f'<c:dLbls><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400">{color}</a:defRPr></a:pPr></a:p></c:txPr>'
        f'<c:dLblPos val="{place}"/><c:showVal val="1"/></c:dLbls>'
    )

    def edit(parts: dict[str, bytes]) -> None:
        change(_chart_part(parts), "<c:cat>", f"{fill}{label}<c:cat>")(parts)

    assert f"in {ink} on {behind}" in said(_with_chart(tmp_path / "a.pptx", edit), "contrast")[0]


def test_untouched_theme_of_the_library_is_found(tmp_path: Path) -> None:
    """A deck in the look that every program brings along is told."""
    path = tmp_path / "a.pptx"
    slides().save(str(path))

    assert "ppt/theme/theme1.xml is the Office theme as it comes" in said(path, "leftovers")
