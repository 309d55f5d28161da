"""The bundled topic as it ships: what the issue asks of it, held against the finished files."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from generator.errors import Finding
from generator.model.index import point_index
from generator.model.outline import Outline
from generator.pipeline import Edition, build_edition, prose_words, read_outline
from generator.workspace import CHECKOUT, Workspace

TOPIC = "us-japan-2021-2025"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def loaded() -> tuple[Outline, tuple[Finding, ...]]:
    return read_outline(Workspace(CHECKOUT, CHECKOUT / "seeds", CHECKOUT / "templates"), TOPIC)


@pytest.fixture(scope="module")
def outline(loaded: tuple[Outline, tuple[Finding, ...]]) -> Outline:
    return loaded[0]


@pytest.fixture(scope="module")
def edition(outline: Outline, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    space = Workspace(CHECKOUT, CHECKOUT / "seeds", CHECKOUT / "templates")
    return build_edition(space, outline, "analyst", ("docx", "pptx"), tmp_path_factory.mktemp("out"))


def package(edition: Edition, name: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(edition.files[name]))


def text_of(xml: bytes, run: str) -> str:
    return "".join(node.text or "" for node in etree.fromstring(xml).iter(run))


def squeezed(text: str) -> str:
    """Without the no-break spaces that the renderers put in."""
    return re.sub(r"[\s\u00a0\u202f\u2011]+", " ", text)


def test_no_rule_has_anything_to_say(loaded: tuple[Outline, tuple[Finding, ...]]) -> None:
    """The bundled topic passes every check, warnings included; notes tell only where a rule is off."""
    outline, findings = loaded
    assert [("note", "checks", switch.where) for switch in outline.switches] == [
        (finding.level, finding.rule, finding.where) for finding in findings
    ]


def test_it_is_as_rich_as_it_should_be(outline: Outline) -> None:
    """Points, sources, references, figures and disputes as the topic promises."""
    counts = Counter(point.status for point in outline.points())

    assert sum(counts.values()) >= 150
    assert {"fact", "plan", "claim", "forecast", "judgement"} == set(counts)
    assert 5 == len(outline.sources)
    assert 4 == len(outline.voices)
    assert 26 == sum(
        reference.entry != "" and reference.listed_in.startswith("tran") for reference in outline.references.values()
    )
    assert len(outline.figures) >= 10
    assert sum(dispute.status == "accepted" for dispute in outline.disputes) >= 8
    assert 5 <= len(outline.key_messages) <= 7


def test_a_copy_is_not_a_second_voice(outline: Outline) -> None:
    """The entry of Tran's list that is Jandali's article points at it."""
    assert "jandali-2024" == outline.references["jandali-2024-in-tran"].same_as


def test_both_documents_carry_native_charts(edition: Edition) -> None:
    """Nine charts on pages and five on slides at least, each with its workbook."""
    for name, folder, least in (("briefing.docx", "word", 9), ("deck.pptx", "ppt", 5)):
        names = package(edition, name).namelist()
        charts = [part for part in names if re.fullmatch(rf"{folder}/charts/chart\d+\.xml", part)]
        books = [part for part in names if part.startswith(f"{folder}/embeddings/") and part.endswith(".xlsx")]

        assert len(charts) >= least
        assert len(charts) == len(books)


def test_the_chart_of_kinds_is_the_record_counted(outline: Outline) -> None:
    """Facts, plans and views of every area, as its points have them: the data file cannot fall behind the notes."""
    areas = next(part for part in outline.parts if part.role == "areas")
    kinds = ({"fact"}, {"plan", "forecast"}, {"claim", "judgement"})
    counted = [tuple(sum(p.status in kind for p in topic.points) for kind in kinds) for topic in areas.topics]
    series = outline.figures["evidence-kinds"].chart.series

    assert sorted(counted) == sorted(zip(*(one.values for one in series), strict=True))


def test_the_deck_has_its_length(edition: Edition) -> None:
    """Fourteen to eighteen slides."""
    slides = [
        name for name in package(edition, "deck.pptx").namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)
    ]

    assert 14 <= len(slides) <= 18


def test_the_briefing_keeps_its_budget(edition: Edition) -> None:
    """No finding of the layout or the budget."""
    assert prose_words(edition.plan) > 2500
    assert [] == [str(finding) for finding in edition.findings]


def test_every_point_stands_verbatim_where_the_record_says(edition: Edition, outline: Outline) -> None:
    """Under a point's bookmark in Word stand its own words, the same the notes hold."""
    body = squeezed(text_of(package(edition, "briefing.docx").read("word/document.xml"), f"{W}t"))
    record = json.loads(edition.files["evidence.json"])
    missing = [p["id"] for p in record["points"] if squeezed(p["text"]).rstrip(".") not in body]

    assert [] == missing
    assert {point.id for point in outline.points()} == {p["id"] for p in record["points"]}


def test_slides_say_the_points_own_words(edition: Edition, outline: Outline) -> None:
    """A slide shows a point's sentence or the short form a person wrote, nothing else; its notes hold the sentence."""
    deck = package(edition, "deck.pptx")
    shown = squeezed(
        " ".join(
            text_of(deck.read(n), f"{A}t")
            for n in deck.namelist()
            if n.startswith(("ppt/slides/", "ppt/notesSlides/")) and n.endswith(".xml")
        )
    )
    index = point_index(outline)
    record = json.loads(edition.files["evidence.json"])
    placed = [index[p["id"]] for p in record["points"] if "deck.pptx" in p["places"]]

    assert len(placed) >= 10
    assert [] == [p.id for p in placed if squeezed(p.text) not in shown and squeezed(p.short) not in shown]


def test_two_builds_are_the_same_bytes(edition: Edition, outline: Outline, tmp_path: Path) -> None:
    """Same input, same bytes."""
    space = Workspace(CHECKOUT, CHECKOUT / "seeds", CHECKOUT / "templates")
    again = build_edition(space, outline, "analyst", ("docx", "pptx"), tmp_path)

    assert edition.files == again.files


def test_finished_documents_pass_inspection(edition: Edition, tmp_path: Path) -> None:
    """The document rules find no error in either file."""
    from generator.check.documents import inspect_file

    for name in ("briefing.docx", "deck.pptx"):
        path = tmp_path / name
        path.write_bytes(edition.files[name])
        assert [] == [str(finding) for finding in inspect_file(path) if finding.level == "error"]
