"""The working paper and the backgrounder of the bundled topic: what they hold, and that it holds."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.check.safe import RULE
from generator.formats.audience import Citations, read_audience
from generator.model.element import Boxes, Briefing, Bullets, Heading, Plan, Prose
from generator.model.index import homes_of, point_index
from generator.model.inline import Footnote, Inlines, Mark, plain
from generator.model.outline import Outline
from generator.model.safe import disputes_over, is_safe, voices_together
from generator.model.walk import ids_of
from generator.pipeline import read_outline
from generator.plan.build import make_plan
from generator.render.docx import render_docx
from generator.render.md import render_md
from generator.theme import THEMES
from generator.workspace import find_workspace
from tests.tiny import TEMPLATES, templates

TOPIC = "us-japan-2021-2025"


@cache
def outline() -> Outline:
    return read_outline(find_workspace(Path(__file__).parents[2]), TOPIC)[0]


@cache
def plan(name: str, style: str = "", place: str = "") -> Plan:
    audience = read_audience(TEMPLATES, name)
    cited = Citations(style, place) if style else audience.citations  # type: ignore[arg-type]
    return make_plan(outline(), replace(audience, citations=cited), templates(name, "base"))


def headings(briefing: Briefing) -> list[str]:
    return [plain(item.content) for item in briefing.elements if isinstance(item, Heading)]


def parts(briefing: Briefing) -> dict[str, str]:
    """The parts of the Word file, as text."""
    data = render_docx(briefing, THEMES.get("institutional")).data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))}


def notes(content: Inlines) -> int:
    """How many footnotes hang on ``content``."""
    inner = (item.content for item in content if isinstance(item, Mark))
    return sum(isinstance(item, Footnote) for item in content) + sum(notes(one) for one in inner)


def test_a_working_paper_opens_with_abstract_and_keywords() -> None:
    """Before the contents, each under its label; the abstract cites nothing."""
    first, second, *_ = plan("academic").briefing.elements

    match first, second:
        case Prose(label="Abstract"), Prose(label="Keywords"):
            assert 0 == notes(first.content)
        case other:
            pytest.fail(repr(other))


def test_a_working_paper_tells_method_and_limits_before_its_parts() -> None:
    """And closes with findings, references and the evidence."""
    found = headings(plan("academic").briefing)

    assert ["Question and method", "How the texts were read", "Limits"] == found[:3]
    assert ["Findings", "Annex: the texts read"] == [
        one for one in found if one in {"Findings", "Annex: the texts read"}
    ]
    assert "Annex: evidence table" == found[-1]


def test_what_the_method_counts_is_counted_from_the_outline() -> None:
    """The numbers of texts, voices, statements and disagreements."""
    said = " ".join(plain(item.content) for item in plan("academic").briefing.elements if isinstance(item, Prose))
    points = tuple(outline().points())
    alone = sum(len(voices_together((point,), outline())) < 2 for point in points)

    assert f"{len(points)} statements were recorded" in said
    assert f"{alone} of them rest on one voice alone" in said


def test_a_backgrounder_keeps_to_its_budget() -> None:
    """Six slides; no part of the paper's own."""
    assert 6 == len(plan("press").deck.slides)
    assert ["How it happened", "Key facts", "Who is who", "Words to know"] == headings(plan("press").briefing)


def test_a_conference_talk_has_twelve_to_fifteen_slides() -> None:
    """Whatever the outline grows to."""
    assert 12 <= len(plan("academic").deck.slides) <= 15


def test_what_is_safe_to_use_has_two_voices_and_no_dispute() -> None:
    """Item by item, as the points say; what needs care is a dispute on record."""
    (boxes,) = [item for item in plan("press").briefing.elements if isinstance(item, Boxes)]
    index = point_index(outline())
    worded = {item.id: item.points for block in homes_of(outline()).blocks_for("safe", "press") for item in block.items}

    assert boxes.left.items
    for item in boxes.left.items:
        assert is_safe((index[name] for name in worded[item.id]), outline())
    assert {item.id for item in boxes.right.items} <= {one.id for one in outline().disputes}
    assert boxes.right.caution


def test_an_item_that_one_voice_carries_is_refused() -> None:
    """The rule names who stands alone, and the dispute that an item touches."""
    blocks = outline().blocks
    block = next(one for one in blocks if one.kind == "safe")
    alone = replace(block.items[0], points=("t24-nss-2022",))
    disputed = replace(block.items[0], points=("t24-cost-share", "j-troops-54"))
    changed = replace(outline(), blocks=(replace(block, items=(alone, disputed)),))

    told = [finding.what for finding in RULE.run(changed)]
    assert any("is carried by only tran" in what for what in told)
    assert any("touches the dispute 'troops'" in what for what in told)


def test_a_text_adds_no_voice_to_the_one_it_relies_on() -> None:
    """Two points of one origin are one voice, also as two points."""
    index = point_index(outline())
    pair = (index["j-tomahawk-2025"], index["t24-tomahawk-2025"])

    assert 1 == len(voices_together(pair, outline()))
    assert () == disputes_over((), outline())


def test_each_row_of_dates_stands_under_the_date_of_its_point() -> None:
    """Or under the words that the outline gives for it."""
    lists = [item for item in plan("press").briefing.elements if isinstance(item, Bullets)]
    days = [plain(item.head) for item in lists[0].items]

    assert ["17 February 2021", "April 2021"] == days[:2]
    assert "Mid-2022" in days


def test_endnotes_have_a_part_of_their_own() -> None:
    """With separators, counted 1, 2, 3, under a heading; no footnote is left."""
    found = parts(plan("academic", "chicago-notes", "endnote").briefing)

    assert "<w:endnoteReference " in found["word/document.xml"]
    assert "<w:footnoteReference " not in found["word/document.xml"]
    assert 'w:type="separator"' in found["word/endnotes.xml"]
    assert found["word/document.xml"].count("<w:endnoteReference ") == found["word/endnotes.xml"].count(
        "<w:endnoteRef/>"
    )
    assert '<w:endnotePr><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/>' in found["word/settings.xml"]
    assert 'w:name="notes"' in found["word/document.xml"]


def test_footnotes_leave_no_endnotes() -> None:
    """A document has one kind of note."""
    found = parts(plan("academic").briefing)

    assert "word/endnotes.xml" not in found
    assert "<w:footnoteReference " in found["word/document.xml"]


@pytest.mark.parametrize("style", ["ieee", "nature"])
def test_numbers_stand_in_the_text_and_in_the_list(style: str) -> None:
    """The first work that is cited has the number 1."""
    found = parts(plan("academic", style).briefing)["word/document.xml"]

    assert (
        "[1]" if style == "ieee" else 'w:val="FootnoteReference"/></w:rPr><w:t xml:space="preserve">1</w:t>'
    ) in found


def test_markdown_prints_notes_and_numbers_itself() -> None:
    """Pandoc makes neither of them of keys; names and years it does."""
    theme = THEMES.get("institutional")
    texts = {
        style: render_md(plan("academic", style), (), theme)["briefing.md"].decode()
        for style in ("chicago-notes", "ieee", "apa")
    }

    assert ".^[Tran, ‘" in texts["chicago-notes"]
    assert "[@" not in texts["chicago-notes"]
    assert "\\[1\\]" in texts["ieee"]
    assert "{#ref-tran-2024}" in texts["ieee"]
    assert "[@tran-2024" in texts["apa"]
    assert "bibliography: references.json" in texts["apa"]


def test_what_the_outline_words_for_an_edition_stands_under_its_id() -> None:
    """So that evidence.json can say where each of these sentences stands."""
    homes = homes_of(outline())
    for name, kinds in (("academic", ("abstract", "limits")), ("press", ("events", "facts", "safe"))):
        printed = {mark for element in plan(name).briefing.elements for mark in ids_of(element)}
        worded = {item.id for kind in kinds for block in homes.blocks_for(kind, name) for item in block.items}

        assert worded <= printed
