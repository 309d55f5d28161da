"""``policybrief gallery``: every block, every kind of chart and every layout stands in it, once, and works."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import docx
import pptx
import pytest

import generator.blocks
import generator.charts
from generator.blocks import BLOCKS, nothing
from generator.charts import CHARTS
from generator.check import check_outline
from generator.check.documents import inspect_file
from generator.cli import main
from generator.formats.figure_specs import parse_figures
from generator.formats.report import Report
from generator.gallery import NAME, TOPIC, gallery_outline, gallery_plan, render_gallery
from generator.gallery.entries import figure_entry
from generator.gallery.templates import BLOCK, CHART
from generator.model import element as e
from generator.model.inline import Code, Inlines, plain
from generator.render.pptx import compose
from generator.theme import THEMES

PAGES = tuple(name for name in BLOCKS.names() if BLOCKS.get(name).page is not nothing)
SPOKEN = "note"  # shows nothing: the speaker says it
SLIDES = tuple(name for name in BLOCKS.names() if BLOCKS.get(name).slide is not nothing and name != SPOKEN)
FORMATS = ("docx", "pptx")
NEW_BLOCK = """
from generator.blocks import BlockKind
from generator.model.element import Prose
from generator.model.inline import Text


def _lower(_ctx, _options):
    yield Prose((Text("what the new block prints"),))


BLOCK = BlockKind("zebra", "A block of tomorrow.", _lower, _lower, {"stripes": "how many"}, "::: {.zebra}\\n:::")
"""


@cache
def gallery(theme: str) -> dict[str, bytes]:
    """The files of the gallery."""
    return render_gallery(theme, FORMATS)[0]


def after(elements: Sequence[e.Element], name: str) -> list[e.Element]:
    """What stands between the heading ``name`` and the next one."""
    at = next(n for n, item in enumerate(elements) if isinstance(item, e.Heading) and item.id == name)
    rest = elements[at + 1 :]
    end = next((n for n, item in enumerate(rest) if isinstance(item, e.Heading) and item.level < 3), len(rest))
    return [item for item in rest[:end] if not isinstance(item, e.Heading)]


def test_the_topic_of_the_gallery_keeps_every_rule() -> None:
    """What we show off is held to what we ask of others; a note tells of each rule that is off, and why."""
    outline = gallery_outline()

    assert [("note", "checks", switch.where) for switch in outline.switches] == [
        (finding.level, finding.rule, finding.where) for finding in check_outline(outline)
    ]


def test_every_block_and_chart_kind_stands_on_a_page_under_its_name_once() -> None:
    """The headings of level 2 are the registries' names."""
    document = docx.Document(io.BytesIO(gallery("institutional")["gallery.docx"]))
    headings = [one.text.split("\t")[-1] for one in document.paragraphs if one.style.name == "Heading 2"]

    assert sorted([*PAGES, *CHARTS.names()]) == sorted(headings)


def test_every_block_and_chart_kind_stands_on_a_slide_under_its_name_once() -> None:
    """The titles begin with the registries' names; what goes on over several slides counts once."""
    deck = pptx.Presentation(io.BytesIO(gallery("institutional")["gallery.pptx"]))
    titles = {slide.shapes.title.text_frame.text.split(" (1 of ")[0] for slide in deck.slides if slide.shapes.title}
    named = [title.partition(":")[0] for title in titles]

    assert {(name, 1) for name in (*SLIDES, *CHARTS.names())} == {
        (name, named.count(name)) for name in (*SLIDES, *CHARTS.names())
    }


def test_every_layout_is_taken_by_a_slide() -> None:
    """A layout that no slide shows is one that nobody has looked at."""
    composed = compose(gallery_plan().deck, THEMES.get("institutional"))

    assert set(e.LAYOUTS) == {slide.layout for slide in composed.slides}


@pytest.mark.parametrize("name", [*(BLOCK + name for name in PAGES), *(CHART + name for name in CHARTS.names())])
def test_every_example_shows_something_on_the_page(name: str) -> None:
    """Under the list of what it is for stands what it makes."""
    use, *shown = after(gallery_plan().briefing.elements, name)

    assert f"use-{name}" == getattr(use, "id", "")
    assert shown or name == BLOCK + "bibliography"  # its result is a heading itself


def silent_rows() -> tuple[tuple[Inlines, ...], ...]:
    """The list of what shows nothing on a slide."""
    (grid,) = next(slide.elements for slide in gallery_plan().deck.slides if slide.id == "silent")
    assert isinstance(grid, e.Grid)
    return grid.rows


def test_blocks_that_show_nothing_on_a_slide_stand_in_one_list_and_nowhere_else() -> None:
    """No slide is empty: what serves pages or the speaker alone is told at the end."""
    listed = {plain(row[0]) for row in silent_rows()}

    assert set(BLOCKS.names()) - set(SLIDES) == listed
    assert [] == [slide.id for slide in gallery_plan().deck.slides if slide.id == BLOCK + SPOKEN]


@pytest.mark.parametrize("name", BLOCKS.names())
def test_what_is_typed_is_printed_as_it_is_typed(name: str) -> None:
    """The directive and the names of its options stand in the document, in the face of code."""
    block = BLOCKS.get(name)
    if name == SPOKEN:
        assert any(Code(" ".join(block.example.split())) in row[2] for row in silent_rows())
        return
    if block.page is nothing:
        slide = next(slide for slide in gallery_plan().deck.slides if slide.id == BLOCK + name)
        assert Code(" ".join(block.example.split())) in slide.source
        return
    (use, *_) = after(gallery_plan().briefing.elements, BLOCK + name)
    assert isinstance(use, e.Grid)
    texts = " ".join(plain(row[1]) for row in use.rows)

    assert block.example in texts
    assert all(option in texts for option in block.options)


@pytest.mark.parametrize("kind", CHARTS.names())
def test_the_entry_of_a_figure_is_one_that_figures_yaml_takes(kind: str) -> None:
    """What the gallery says one types is read without a fault once the named keys are added."""
    rest = "  topic: economy\n  message: It works\n  title: It\n  alt: It\n  evidence: [{source: a, at: p. 1}]\n"
    entry = figure_entry(kind).replace(", ...]", "]")
    report = Report("figures.yaml")
    read = parse_figures(f"format: 1\nfigures:\n{entry}\n{rest}", report)

    assert [] == report.findings
    assert read is not None
    assert [kind] == [spec.chart for _, spec in read.specs]


def test_a_new_block_appears_without_another_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in the folder of blocks is enough."""
    (tmp_path / "zebra.py").write_text(NEW_BLOCK, "utf-8")
    monkeypatch.setattr(generator.blocks, "__path__", [*generator.blocks.__path__, str(tmp_path)])
    plan = gallery_plan()
    (_, shown) = after(plan.briefing.elements, "block-zebra")

    assert "what the new block prints" == plain(shown.content)  # type: ignore[union-attr]
    assert "block-zebra" in [slide.id for slide in plan.deck.slides]


def test_a_new_chart_kind_appears_without_another_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in the folder of charts is enough."""
    source = Path(generator.charts.__path__[0], "bar.py").read_text("utf-8")
    (tmp_path / "zebra.py").write_text(source.replace('"bar"', '"zebra"'), "utf-8")
    monkeypatch.setattr(generator.charts, "__path__", [*generator.charts.__path__, str(tmp_path)])
    plan = gallery_plan()
    (_, shown) = after(plan.briefing.elements, "chart-zebra")

    assert "zebra" == shown.chart.kind  # type: ignore[union-attr]
    assert "chart-zebra" in [slide.id for slide in plan.deck.slides]


@pytest.mark.parametrize("theme", THEMES.names())
def test_the_gallery_passes_the_rules_about_documents(theme: str, tmp_path: Path) -> None:
    """In every look: what we show off passes what we check in others' documents."""
    for name, data in gallery(theme).items():
        (tmp_path / name).write_bytes(data)
    found = [finding for kind in FORMATS for finding in inspect_file(tmp_path / f"gallery.{kind}")]

    assert [] == found


@pytest.mark.parametrize("theme", THEMES.names())
@pytest.mark.parametrize("kind", FORMATS)
def test_office_opens_the_gallery(
    theme: str, kind: str, tmp_path: Path, sdk_validate: Callable[[Path], list[str]]
) -> None:
    """The Open XML SDK finds nothing."""
    path = tmp_path / f"gallery.{kind}"
    path.write_bytes(gallery(theme)[path.name])

    assert [] == sdk_validate(path)


def test_nothing_of_the_gallery_is_moved_to_the_notes() -> None:
    """Every example fits its slide."""
    assert () == render_gallery("institutional", FORMATS)[1]


def test_a_second_gallery_is_the_same_bytes() -> None:
    """Nothing in it depends on the moment or on order."""
    assert gallery("institutional") == render_gallery("institutional", FORMATS)[0]


def test_native_charts_stay_charts_in_both_documents() -> None:
    """A kind that Office knows is one that can be edited."""
    native = [kind for kind in CHARTS.names() if CHARTS.get(kind).native]
    for name in ("gallery.docx", "gallery.pptx"):
        with zipfile.ZipFile(io.BytesIO(gallery("institutional")[name])) as archive:
            charts = [part for part in archive.namelist() if "/charts/chart" in part and part.endswith(".xml")]
        assert len(charts) >= len(native)


def test_the_command_writes_where_it_is_told_and_again_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second run with nothing changed keeps nothing aside."""
    codes = [main(["gallery", "-o", str(tmp_path)]) for _ in range(2)]

    assert [0, 0] == codes
    assert ["evidence.json", "gallery.docx", "gallery.pptx"] == sorted(path.name for path in tmp_path.iterdir())
    assert "" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "words"), [(["-f", "pdf"], "unknown format 'pdf'"), (["--theme", "neon"], "unknown theme 'neon'")]
)
def test_wrong_words_are_told(wrong: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With what there is; nothing is written."""
    assert 2 == main(["gallery", "-o", str(tmp_path / "out"), *wrong])
    assert words in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_topic_ships_with_the_package() -> None:
    """The gallery needs no working folder."""
    assert (TOPIC / "outline.md").is_file()
    assert NAME == gallery_outline().id


def test_titles_have_the_apostrophe_of_print() -> None:
    """What the code says in straight signs is set in curved ones, as all other words are."""
    titles = [plain(slide.title) for slide in gallery_plan().deck.slides]

    assert any("’" in title for title in titles)
    assert not any("'" in title for title in titles)


@pytest.mark.parametrize("kind", CHARTS.names())
def test_code_keeps_to_its_column(kind: str) -> None:
    """No line of an entry is so long that a page breaks it a second time."""
    assert max(map(len, figure_entry(kind).splitlines())) <= 54
