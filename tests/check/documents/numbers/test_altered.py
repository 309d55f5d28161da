"""A number that someone changes in a finished file is found, wherever it stands; an untouched file is left alone."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.check.documents.numbers.finished import check_numbers
from generator.check.documents.numbers.reading import passages_of
from generator.formats.audience import audience_names
from generator.office.inspect import Document, open_document
from generator.pipeline import build_edition, read_outline, write_edition
from generator.workspace import CHECKOUT, Workspace
from tests.check.documents.numbers.altering import Spot, altered, spots

SPACE = Workspace(CHECKOUT, CHECKOUT / "seeds", CHECKOUT / "templates")
TOPIC = "us-japan-2021-2025"
NAMES = ("briefing.docx", "deck.pptx")
PICKED = 200
KINDS = {"text", "table", "caption", "notes", "alt", "chart", "workbook"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The folder of every edition, written."""
    output = tmp_path_factory.mktemp("built")
    outline = read_outline(SPACE, TOPIC)[0]
    editions = [
        build_edition(SPACE, outline, name, ("docx", "pptx"), output) for name in audience_names(SPACE.templates)
    ]
    for edition in editions:
        write_edition(edition)
    return {edition.folder.name: edition.folder for edition in editions}


def faults(document: Document, folder: Path) -> list[str]:
    return [str(finding) for finding in check_numbers(document, folder / "evidence.json")]


def _says(fault: str, after: str) -> bool:
    """Whether a finding tells the number as it reads now; of data only its first twelve digits count."""
    said = re.search(r": says (\S+)", fault)
    return said is not None and (after in said[1] or len(after) > 9)


def picked(documents: Mapping[str, Document]) -> list[tuple[str, Spot]]:
    """Two hundred numbers of both documents, spread over all kinds of places by a fixed seed."""
    chance = random.Random(6)
    by_kind: dict[str, list[tuple[str, Spot]]] = defaultdict(list)
    for name, document in documents.items():
        for spot in spots(document):
            by_kind[spot.kind].append((name, spot))
    assert set(by_kind) == KINDS
    rounds = [chance.sample(by_kind[kind], min(len(by_kind[kind]), PICKED)) for kind in sorted(by_kind)]
    order = [rest[at] for at in range(PICKED) for rest in rounds if at < len(rest)]
    return order[:PICKED]


@pytest.mark.parametrize("audience", audience_names(SPACE.templates))
def test_untouched_files_of_every_edition_are_left_alone(built: Mapping[str, Path], audience: str) -> None:
    """No finding, although each document holds numbers that were looked at."""
    for name in NAMES:
        document = open_document(built[audience] / name)
        assert len(passages_of(document)) > 20
        assert faults(document, built[audience]) == []


def test_every_one_of_two_hundred_altered_numbers_is_found(built: Mapping[str, Path]) -> None:
    """Each finding names what the number says now."""
    folder = built["analyst"]
    documents = {name: open_document(folder / name) for name in NAMES}
    missed = []
    for name, spot in picked(documents):
        changed, before, after = altered(documents[name], spot)
        if not any(_says(fault, after) for fault in faults(changed, folder)):
            missed.append((name, spot, before, after))
    assert missed == []
