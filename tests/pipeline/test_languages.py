"""An edition in another language: no English label is left, dates and numbers are its own, the outline keeps its words."""

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
from generator.text.catalogue import read_labels
from generator.workspace import CHECKOUT, Workspace
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


def paragraphs(edition: Edition) -> list[str]:
    """Every paragraph of both documents, spaces of all kinds as one."""
    found: list[str] = []
    for name in ("briefing.docx", "deck.pptx"):
        archive = zipfile.ZipFile(BytesIO(edition.files[name]))
        for part in filter(TEXT.search, archive.namelist()):
            for node in etree.fromstring(archive.read(part)).iter("{*}p"):
                texts = (child.text or "" for child in node.iter("{*}t"))
                found.append(re.sub(r"\s+", " ", "".join(texts)).strip())
    return [text for text in found if text]


def english(language: str) -> list[str]:
    """The labels whose words are others in ``language``."""
    labels = read_labels(language, language)
    ids = (message if isinstance(message, str) else message[1] for message in messages())
    translated = {text for forms in labels.messages.values() for text in forms}
    return [text for text in ids if text not in translated]


def pattern(label: str) -> re.Pattern[str]:
    """The label with anything in its fields: as a whole paragraph, or anywhere if it is long enough to be no accident."""
    words = re.sub(r"\\\{\w+\\\}", ".+?", re.escape(label))
    plain = re.sub(r"\{\w+\}", "", label)
    return re.compile(words if len(plain.split()) > 2 else rf"{words}:?")


@pytest.mark.parametrize("language", ["fr", "vi"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_english_label_is_left(space: Workspace, audience: str, language: str) -> None:
    """Of all labels there are, none stands in a document of another language."""
    texts = paragraphs(built(space, f"{audience}-{language}"))
    own = {text.casefold() for text in paragraphs(built(space, audience))}
    left = []
    for label in english(language):
        found = pattern(label)
        search = found.search if len(re.sub(r"\{\w+\}", "", label).split()) > 2 else found.fullmatch
        left += [(label, text) for text in texts if search(text)]

    assert own & {text.casefold() for text in texts}
    assert [] == left


def test_labels_dates_and_numbers_are_french(space: Workspace) -> None:
    """On pages, slides, in charts and in the Markdown edition."""
    edition = built(space, "analyst-fr")
    texts = paragraphs(edition)
    chart = zipfile.ZipFile(BytesIO(edition.files["briefing.docx"])).read("word/charts/chart1.xml").decode()

    assert "1er février 2024" in edition.plan.briefing.meta.date
    assert {"Références", "Sommaire"} <= {*texts}
    assert any(text.startswith("Page 1 sur ") for text in texts)
    assert any("Les sources divergent" in text for text in texts)
    assert "[$-40C]#,##0.0" in chart
    assert b'lang: "fr"' in edition.files["briefing.md"]
    assert b'toc-title: "Sommaire"' in edition.files["briefing.md"]


def test_the_outline_keeps_its_words_and_is_tagged(space: Workspace) -> None:
    """What the analyst wrote stands in the outline's language, labels beside it in the edition's."""
    edition = built(space, "analyst-fr")
    body = zipfile.ZipFile(BytesIO(edition.files["briefing.docx"])).read("word/document.xml")
    tagged = {}
    for run in etree.fromstring(body).iter("{*}r"):
        for tag in run.iter("{*}lang"):
            text = "".join(child.text or "" for child in run.iter("{*}t"))
            tagged[text.strip()] = tag.get(f"{{{tag.nsmap['w']}}}val")

    assert "en-GB" == tagged["Passengers were back at 1.2 million in 2023"]
    assert "en-GB" == tagged["The harbour leaves children out."]
    assert not {"Les sources divergent", "Raison de l’écart"} & {*tagged}


def test_an_english_edition_has_no_tags(space: Workspace) -> None:
    """Regions of one language need none."""
    body = zipfile.ZipFile(BytesIO(built(space, "analyst").files["briefing.docx"])).read("word/document.xml")

    assert not list(etree.fromstring(body).iter("{*}lang"))
