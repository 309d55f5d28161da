"""The executive and legislator editions of the bundled topic; what their templates make of a topic without blocks."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from generator.formats.audience import read_audience
from generator.model import element as e
from generator.model.element import Plan
from generator.model.inline import Inlines, plain
from generator.model.outline import Outline
from generator.model.walk import ids_of, inlines_of
from generator.pipeline import Edition, build_edition, read_outline
from generator.plan.build import make_plan
from generator.workspace import CHECKOUT, Workspace
from tests.tiny import TEMPLATES, bare, templates, tiny

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = Workspace(CHECKOUT, CHECKOUT / "seeds", CHECKOUT / "templates")
EDITIONS = ("executive", "legislator")


@pytest.fixture(scope="module")
def outline() -> Outline:
    return read_outline(SPACE, "us-japan-2021-2025")[0]


@pytest.fixture(scope="module")
def editions(outline: Outline, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Edition]:
    folder = tmp_path_factory.mktemp("out")
    return {name: build_edition(SPACE, outline, name, ("docx", "pptx"), folder) for name in EDITIONS}


def part(edition: Edition, file: str, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(edition.files[file])) as package:
        return package.read(name)


def pages(edition: Edition) -> int:
    """How many pages the file says it has."""
    found = re.search(rb"<Pages>(\d+)</Pages>", part(edition, "briefing.docx", "docProps/app.xml"))
    return int(found[1]) if found else 0


def words(edition: Edition, name: str = "word/document.xml") -> str:
    root = etree.fromstring(part(edition, "briefing.docx", name))
    texts = (" ".join(node.text or "" for node in p.iter(f"{W}t")) for p in root.iter(f"{W}p"))
    return re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(texts))


def plan_of(name: str, outline: Outline) -> Plan:
    audience = read_audience(TEMPLATES, name)
    return make_plan(outline, audience, templates(*audience.chain))


def test_a_decision_memo_has_two_pages_and_six_to_eight_slides(editions: dict[str, Edition]) -> None:
    """As its readers know the form; a third page would not be read."""
    assert 2 == pages(editions["executive"])
    assert 6 <= len(editions["executive"].plan.deck.slides) <= 8


def test_a_research_note_has_four_pages_before_its_references(editions: dict[str, Edition]) -> None:
    """The fifth ends with them."""
    assert pages(editions["legislator"]) in {4, 5}
    assert 8 <= len(editions["legislator"].plan.deck.slides) <= 10


def test_the_memo_says_its_bottom_line_before_all_else(editions: dict[str, Edition]) -> None:
    """Bottom line, what changed, what it means, numbers, what is uncertain: in this order."""
    said = words(editions["executive"])
    order = ["Decision needed", "Bottom line", "What changed", "Recommended", "What it means", "The numbers",
             "What is uncertain", "Texts read"]  # fmt: skip

    assert sorted(said.index(one) for one in order) == [said.index(one) for one in order]
    assert "Annex" not in said


def test_the_note_gives_sums_issues_and_questions(editions: dict[str, Edition]) -> None:
    """Background, costs and commitments, issues for oversight, questions to ask."""
    said = words(editions["legislator"])
    order = ["In brief", "USD billion", "Background", "Costs and commitments", "Issues for oversight",
             "Questions to ask", "References"]  # fmt: skip

    assert sorted(said.index(one) for one in order) == [said.index(one) for one in order]


def test_the_editions_differ_in_substance(editions: dict[str, Edition]) -> None:
    """Hardly a sentence stands in both: each has its own, on points of its own choosing."""
    said = [{one["id"] for one in json.loads(editions[name].files["evidence.json"])["sentences"]} for name in EDITIONS]

    assert len(said[0] & said[1]) <= 0.2 * min(len(said[0]), len(said[1]))


@pytest.mark.parametrize("name", EDITIONS)
def test_a_disputed_sum_is_never_told_without_its_caution(editions: dict[str, Edition], name: str) -> None:
    """The five-year plan and the budget are in both editions, and so is what the sources differ on."""
    told = words(editions[name]) + words(editions[name], "word/footnotes.xml")

    assert "USD 9.3 billion" in told
    assert "What is the five-year plan worth?" in told or "Rates so far apart suggest a misprint" in told
    assert "one budget can hardly come so near to a five-year total" in told


@pytest.mark.parametrize("name", EDITIONS)
def test_speaker_notes_tell_what_sources_differ_on(editions: dict[str, Edition], name: str) -> None:
    """A slide that says a disputed number has the disagreement in its notes."""
    slides = [slide for slide in editions[name].plan.deck.slides if slide.layout != "disputes"]
    saying = [slide for slide in slides if "9.3 billion" in " ".join(map(plain, _said(slide)))]

    assert saying
    assert all(any("five-year plan worth" in plain(note) for note in slide.notes) for slide in saying)


def _said(slide: e.Slide) -> list[Inlines]:
    return [content for element in slide.elements if isinstance(element, e.Bullets) for content in inlines_of(element)]


@pytest.mark.parametrize("name", EDITIONS)
def test_a_topic_without_such_blocks_still_makes_an_edition(name: str) -> None:
    """Messages stand in: those of the areas for what changed, of the context for the background."""
    plan = plan_of(name, tiny())
    printed = {one for element in plan.briefing.elements for one in ids_of(element)}

    assert "Ferries and fares" == plan.briefing.meta.title
    assert {topic.message.id for topic in tiny().topics() if topic.message and topic.id != "before"} & printed
    assert len(plan.deck.slides) >= 3


@pytest.mark.parametrize("name", EDITIONS)
def test_an_outline_of_bare_points_is_not_refused(name: str) -> None:
    """It has no messages, figures or disputes; what is left is short."""
    assert plan_of(name, bare()).briefing.elements


def test_an_edition_has_its_own_title(outline: Outline) -> None:
    """In both documents; subtitle and standfirst belong to the outline's own."""
    meta = plan_of("executive", outline).deck.meta
    shared = replace(outline, blocks=tuple(block for block in outline.blocks if block.kind != "edition"))

    assert ("Japan: open the next cost talks early, and widen them", "", ()) == (
        meta.title,
        meta.subtitle,
        meta.standfirst,
    )
    assert outline.title == plan_of("executive", shared).deck.meta.title
