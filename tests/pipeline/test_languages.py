"""An edition in another language: no English label is left, dates and numbers are its own, the outline is tagged."""

from __future__ import annotations

import re
import shutil
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from generator.formats.audience import audience_names
from generator.pipeline import Edition, build_edition, read_outline
from generator.plan.tongues import tongues_of
from generator.text.catalogue import read_labels
from generator.workspace import Workspace
from tests.commands.working_folder import TEMPLATES, TINY
from tests.workshop.labels import messages

AUDIENCES = audience_names(TEMPLATES)
TEXT = re.compile(r"(document|footnotes|endnotes|header\d*|footer\d*|slides/slide\d+|notesSlide\d+)\.xml$")


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The tiny topic and every audience that ships, each in French and Vietnamese, too."""
    root = tmp_path_factory.mktemp("space")
    shutil.copytree(TINY, root / "seeds" / "tiny")
    shutil.copytree(TEMPLATES, root / "templates")
    for name in AUDIENCES:
        for language in ("fr", "vi"):
            folder = root / "templates" / f"{name}-{language}"
            folder.mkdir()
            (folder / "audience.yaml").write_text(f"format: 1\nextends: {name}\nlanguage: {language}\n")
    return Workspace(root, root / "seeds", root / "templates")


@cache
def built(space: Workspace, audience: str) -> Edition:
    outline, _ = read_outline(space, "tiny")
    return build_edition(space, outline, audience, ("docx", "pptx", "md"), Path("out"))


def runs(edition: Edition) -> list[tuple[str, str]]:
    """Every run of text of both documents with the language it states, spaces of all kinds as one."""
    found: list[tuple[str, str]] = []
    for name in ("briefing.docx", "deck.pptx"):
        archive = zipfile.ZipFile(BytesIO(edition.files[name]))
        for part in filter(TEXT.search, archive.namelist()):
            for node in etree.fromstring(archive.read(part)).iter("{*}r"):
                text = " ".join("".join(child.text or "" for child in node.iter("{*}t")).split())
                found.append((text, tongue(node)))
    return [(text, language) for text, language in found if text]


def tongue(run: etree._Element) -> str:
    words = [value for tag in run.iter("{*}lang") for value in tag.attrib.values()]
    slides = [tag.get("lang", "") for tag in run.iter("{*}rPr") if tag.get("lang")]
    return "".join(words or slides)


def own_words(space: Workspace) -> set[str]:
    """What the outline says, piece by piece."""
    outline, _ = read_outline(space, "tiny")
    tongues = tongues_of(outline, "fr")
    said = {text for texts, _ in tongues.statements.values() for text in texts}
    return {text.strip(" .") for text in (*tongues.words, *said)}


def english(language: str) -> list[str]:
    """The labels whose words are others in ``language``."""
    labels = read_labels(language, language)
    ids = (message if isinstance(message, str) else message[1] for message in messages())
    translated = {text for forms in labels.messages.values() for text in forms}
    return [text for text in ids if text not in translated]


def says(label: str, text: str) -> bool:
    """Whether ``text`` is the label with a word in each field, or holds it where it is too long for an accident."""
    words = re.sub(r"\\\{\w+\\\}", r"[\\w.]+", re.escape(label))
    literal = re.sub(r"\{\w+\}", "", label).split()
    return bool(re.search(words, text) if len(literal) > 2 else re.fullmatch(f"{words}:?", text))


@pytest.mark.parametrize("language", ["fr", "vi"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_english_label_is_left(space: Workspace, audience: str, language: str) -> None:
    """Of all labels there are, none stands in a document of another language; the outline's own words do."""
    own = own_words(space)
    texts = {text for text, tag in runs(built(space, f"{audience}-{language}")) if not tag.startswith("en")}
    texts = {text for text in texts if text.strip(" .") not in own}

    assert [] == [(label, text) for label in english(language) for text in sorted(texts) if says(label, text)]


def test_an_english_edition_would_be_caught(space: Workspace) -> None:
    """The same search finds the labels of an edition in English."""
    texts = {text for text, _ in runs(built(space, "analyst"))}

    assert 20 < sum(any(says(label, text) for text in texts) for label in english("fr"))


def test_labels_dates_and_numbers_are_french(space: Workspace) -> None:
    """On pages, slides, in charts and in the Markdown edition."""
    edition = built(space, "analyst-fr")
    texts = [text for text, _ in runs(edition)]
    chart = zipfile.ZipFile(BytesIO(edition.files["briefing.docx"])).read("word/charts/chart1.xml").decode()

    assert "1er février 2024" in edition.plan.briefing.meta.date
    assert {"Références", "Sommaire"} <= {*texts}
    assert {"Page", "sur"} <= {*texts}
    assert any("Les sources divergent" in text for text in texts)
    assert "[$-40C]#,##0.0" in chart
    assert b'lang: "fr"' in edition.files["briefing.md"]
    assert b'toc-title: "Sommaire"' in edition.files["briefing.md"]


def test_the_outline_keeps_its_words_and_is_tagged(space: Workspace) -> None:
    """What the analyst wrote stands in the outline's language, labels beside it in the edition's."""
    tagged = dict(runs(built(space, "analyst-fr")))

    assert "en-GB" == tagged["Passengers were back at 1.2 million in 2023"]
    assert "en-GB" == tagged["The harbour leaves children out."]
    assert {"", "fr"} >= {tagged["Raison de l’écart"], tagged["Références"]}


def test_an_english_edition_needs_no_tags(space: Workspace) -> None:
    """Regions of one language are one."""
    assert {"", "en-GB"} == {tag for _, tag in runs(built(space, "analyst"))}
