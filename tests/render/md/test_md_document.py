"""The Markdown edition of a small plan, as Pandoc reads it."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation

from generator.charts import CHARTS, Canvas, ChartKind
from generator.model.chart import Chart, Series
from generator.model.element import (
    Bibliography,
    Briefing,
    Bullets,
    Caption,
    Card,
    Cards,
    Column,
    Contents,
    Deck,
    Element,
    Graphic,
    Grid,
    Heading,
    Item,
    Meta,
    Note,
    Plan,
    Prose,
    Quote,
    Slide,
)
from generator.model.inline import Cite, CrossRef, Footnote, Inlines, Mark, Strong, Text
from generator.registry import Registry
from generator.render.md import render_md
from generator.render.md.citations import cite
from generator.theme.shipped.institutional import THEME


def size(picture: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(picture)).size


def words(text: str) -> Inlines:
    return (Text(text),)


META = Meta(
    topic="topic",
    audience="analyst",
    title='From "repair" to integration: 1. A start',
    subtitle="The United States and Japan",
    running_title="US and Japan",
    standfirst=words("What changed."),
    series="Policy briefing",
    edition="Analyst paper",
    date="3 March 2025",
    iso_date="2025-03-03",
    cutoff="Evidence ends February 2025",
    language="en-GB",
    keywords=("alliance", "trade"),
    abstract="An abstract.",
)
CHART = Chart("stand-in", unit="USD billion", categories=("2021", "2022"), series=(Series("Total", (1.0, 2.0)),))
FIGURE = Graphic(
    "trade",
    CHART,
    'Columns that "rise"',
    Caption("Figure", "3", words("Trade passed its level"), "USD billion", words("Tran"), "computed", words("rounded")),
)
TABLE = Grid(
    "deals",
    (Column("Deal", width=1), Column("Sum | total", "right", width=2)),
    ((words("First"), words("1|2")), (words("Second"), ())),
    caption=Caption("Table", "1", words("Two deals")),
)
CITED: Inlines = (
    Mark("p1", (Text("Two-way trade passed "), Strong(words("its level")), Text(" "),
                Cite("(Tran, 2024, §3.2)", (("tran-2024", "§3.2"),)), Text("."))),
    Footnote(words("A note.")),
    Text(" See "), CrossRef("trade", "Figure 3"), Text(" and "), CrossRef("economy", "section 2.1"), Text("."),
)  # fmt: skip
ELEMENTS: tuple[Element, ...] = (
    Contents("Contents"),
    Heading(1, words("Areas"), "areas", "2"),
    Heading(2, words("Economy"), "economy", "2.1"),
    Prose(CITED, label="Two voices of four"),
    Prose(words("1. Not a list"), "lead"),
    Bullets((Item("b1", words("Head"), words("text"), "2 of 4"), Item("p1", (), words("again"))), title="In brief"),
    Bullets((Item("k1", (), words("first")), Item("k2", (), words("second"))), "key-messages"),
    FIGURE,
    TABLE,
    Grid("box", (Column(""), Column("")), ((words("Why"), words("Three counts")),), "labels", title="A box"),
    Cards("At a glance", (Card("c1", "1.9", "USD", "billion", words("a year"), "2021", "Tran", filled=True),)),
    Quote("q1", words("It holds."), words("A minister")),
    Note((words("Not on a page"),)),
    Bibliography("References", (("", (("tran-2024", words("Tran")),)),)),
)
SLIDES = (
    Slide("cover", "title", words("From repair"), (), notes=(words("Welcome."),)),
    Slide("part-2", "section", words("Areas"), (Prose(words("Defence moved first.")),)),
    Slide("trade-slide", "chart-takeaways", words("Trade passed its level"),
          (FIGURE, Bullets((Item("t1", (), words("taken")),))), source=words("Source: Tran."),
          notes=(words("Say this."),)),
)  # fmt: skip
PLAN = Plan(Briefing(META, ELEMENTS), Deck(META, ("Areas",), SLIDES))
REFERENCES = [{"id": "tran-2024", "type": "book", "title": "Adjusting", "author": [{"family": "Trần"}]}]


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """The Markdown edition of the plan, with a chart kind that draws an empty picture of the canvas's size."""

    def picture(_: Chart, canvas: Canvas) -> bytes:
        buffer = io.BytesIO()
        Image.new("L", (round(canvas.width), round(canvas.height))).save(buffer, "PNG")
        return buffer.getvalue()

    kind = ChartKind("stand-in", "nothing", None, picture, CHART)
    monkeypatch.setattr(Registry, "get", lambda self, _: kind if self is CHARTS else None)
    return render_md(PLAN, REFERENCES, THEME)


def read(pandoc: str, markdown: bytes) -> dict[str, Any]:
    """The document as Pandoc reads it; a warning is a failure."""
    command = [pandoc, "-f", "markdown", "-t", "json", "--fail-if-warnings"]
    run = subprocess.run(command, input=markdown, capture_output=True, timeout=60, check=False)
    assert b"" == run.stderr
    return dict(json.loads(run.stdout))


def found(node: object, kind: str) -> list[Any]:
    """The contents of all nodes of ``kind``, in order."""
    match node:
        case {"t": str(t), **rest}:
            inner = found(rest.get("c"), kind)
            return [rest.get("c"), *inner] if t == kind else inner
        case dict() | list():
            values = node.values() if isinstance(node, dict) else node
            return [item for value in values for item in found(value, kind)]
        case _:
            return []


def test_files_of_the_edition(files: dict[str, bytes]) -> None:
    """An edition is two documents, their references and each chart once a page and once a slide."""
    names = ["briefing.md", "deck.md", "figures/trade-slide.png", "figures/trade.png", "references.json"]

    assert names == sorted(files)
    assert [(334, 162), (570, 328)] == [size(files[f"figures/trade{end}.png"]) for end in ("", "-slide")]
    assert REFERENCES == json.loads(files["references.json"])


def test_links_reach_their_targets(pandoc: str, files: dict[str, bytes]) -> None:
    """Each cross-reference of the page points to an id that stands in it, once."""
    document = read(pandoc, files["briefing.md"])["blocks"]
    targets = [link[2][0].removeprefix("#") for link in found(document, "Link")]
    ids = [c[0][0] for kind in ("Figure", "Table", "Span", "Div") for c in found(document, kind)]
    ids += [c[1][0] for c in found(document, "Header")]

    assert ["fig-trade", "economy"] == targets
    assert set(targets) <= set(ids)
    assert sorted(set(ids) - {""}) == sorted(name for name in ids if name)


def test_structure_of_the_page(pandoc: str, files: dict[str, bytes]) -> None:
    """Headings, lists, tables, figure and notes are what they are to Pandoc, too."""
    document = read(pandoc, files["briefing.md"])["blocks"]

    assert [(1, "areas"), (2, "economy"), (1, "references")] == [(c[0], c[1][0]) for c in found(document, "Header")]
    assert [["fig-trade"], ["tbl-deals", "tbl-box"]] == [
        [c[0][0] for c in found(document, k)] for k in ("Figure", "Table")
    ]
    assert [2, 1] == [len(items) for items in found(document, "BulletList")]
    assert [2] == [len(items) for _, items in found(document, "OrderedList")]
    assert ["tran-2024"] == [item["citationId"] for cited, _ in found(document, "Cite") for item in cited]
    assert 1 == len(found(document, "Note"))
    assert 1 == len(found(document, "BlockQuote"))
    assert "Not on a page" not in files["briefing.md"].decode()


def test_deck_has_a_slide_for_each_slide(pandoc: str, files: dict[str, bytes]) -> None:
    """A part opens with a heading of level 1 and its statement, a slide has level 2; notes stand with their slide."""
    read_back = read(pandoc, files["deck.md"])
    document = read_back["blocks"]

    assert [(1, "part-2"), (2, "defence-moved-first."), (2, "trade-slide")] == [
        (c[0], c[1][0]) for c in found(document, "Header")
    ]
    assert ["columns", "column", "column", "notes"] == [c[0][1][0] for c in found(document, "Div")]
    assert ["Welcome."] == found(read_back["meta"]["notes"], "Str")


def test_front_matter(pandoc: str, files: dict[str, bytes]) -> None:
    """Title, language and references are stated where Pandoc looks for them."""
    meta = read(pandoc, files["briefing.md"])["meta"]

    assert {"title", "subtitle", "date", "lang", "bibliography", "keywords", "abstract", "toc"} <= set(meta)
    assert 2 == len(meta["keywords"]["c"])


def test_same_plan_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    """Rendering twice gives the same files."""
    assert files == render_md(PLAN, list(reversed(REFERENCES)), THEME)


@pytest.fixture
def folder(files: dict[str, bytes], tmp_path: Path) -> Path:
    """The edition on disk."""
    for name, data in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def test_pandoc_makes_a_page(pandoc: str, folder: Path) -> None:
    """Pandoc finds every cited reference and prints the list at its place."""
    command = [pandoc, "briefing.md", "--citeproc", "-t", "plain"]
    page = subprocess.run(command, cwd=folder, capture_output=True, check=True)

    assert b"" == page.stderr
    assert "Trần. n.d. Adjusting." in page.stdout.decode().rpartition("References")[2]


def test_pandoc_makes_a_deck(pandoc: str, folder: Path) -> None:
    """Pandoc makes one slide of each slide, with its title and what the speaker says."""
    command = [pandoc, "deck.md", "--citeproc", "--slide-level=2", "-o", "deck.pptx"]
    run = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    slides = list(Presentation(str(folder / "deck.pptx")).slides)

    assert b"" == run.stderr
    titles = ["Areas", "Defence moved first.", "Trade passed its level"]
    assert titles == [slide.shapes.title.text for slide in slides[1:]]
    assert ["Welcome.", "Say this."] == [slides[i].notes_slide.notes_text_frame.text for i in (0, 3)]


WORKS = {"tran": "tran", "tran-copy": "tran", "son": "son", "abe": "abe", "news": "news"}
CITES = [
    ((("tran", "p. 3"),), "(Tran, 2024)", "[@tran, {p. 3}]"),
    ((("tran", ""), ("news", "")), "(News; Tran)", "[@tran; @news]"),
    ((("tran", "son"),), "(Son, 2021, as cited in Tran, 2024)", "[@son, as cited in Tran, 2024]"),
    ((("tran", "son"), ("tran", "abe"), ("news", "")), "(News; Son and Abe, as cited in Tran)",
     "[@news; @son; @abe, as cited in Tran]"),
    ((("news", "tran-copy"), ("tran", "")), "(Tran)", "[@tran]"),
    ((("news", "tran-copy"),), "1", "[@tran; @news]"),
    ((("x y", ""),), "(X)", "[@{x y}]"),
    ((), "(Nobody)", "(Nobody)"),
]  # fmt: skip


@pytest.mark.parametrize(("items", "text", "markdown"), CITES)
def test_citation_by_key(items: tuple[tuple[str, str], ...], text: str, markdown: str) -> None:
    """A citation names its works by key, with a locator or the source that cites it, each work once."""
    assert markdown == cite(Cite(text, items), WORKS).replace("\\", "")


def test_a_work_with_two_records_is_exported_once(files: dict[str, bytes]) -> None:
    """A record that is the same work as another's stays out of the list: Pandoc would tell them apart as a and b."""
    twin = {"id": "tran-in-other", "type": "book", "title": "Adjusting", "custom": {"same-as": "tran-2024"}}

    assert files["references.json"] == render_md(PLAN, [*REFERENCES, twin], THEME)["references.json"]


def test_a_caption_ends_its_message_before_what_is_shown(files: dict[str, bytes]) -> None:
    """The finding is a sentence of its own; the unit does not run on from it."""
    assert "Trade passed its level. USD billion" in files["briefing.md"].decode()


def test_what_follows_columns_stays_on_their_slide(files: dict[str, bytes]) -> None:
    """The source of a slide in columns stands in the last column: Pandoc opens a slide for anything after them."""
    slide = Slide("two", "two-columns", words("Two lists"), (ELEMENTS[5], ELEMENTS[6]), source=words("Source: Tran."))
    deck = render_md(Plan(PLAN.briefing, Deck(META, (), (slide,))), REFERENCES, THEME)["deck.md"].decode()

    assert deck.rstrip().endswith("[Source: Tran.]{.source}\n:::::\n::::::")
