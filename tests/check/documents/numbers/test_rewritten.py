"""A document that another program wrote again holds the same numbers, and a changed one is found in it, too."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.check.documents.numbers.finished import check_numbers
from generator.office.inspect import open_document
from generator.pipeline import build_edition, read_outline, write_edition
from generator.workspace import CHECKOUT, Workspace
from tests.check.documents.numbers.altering import altered, spots

SPACE = Workspace(CHECKOUT, CHECKOUT / "seeds", CHECKOUT / "templates")
FILTERS = {"briefing.docx": "docx:MS Word 2007 XML", "deck.pptx": "pptx:Impress MS PowerPoint 2007 XML"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("built")
    outline = read_outline(SPACE, "us-japan-2021-2025")[0]
    edition = build_edition(SPACE, outline, "press", ("docx", "pptx"), output)
    write_edition(edition)
    return edition.folder


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_file_that_libreoffice_saved_holds_the_same_numbers(
    built: Path, name: str, soffice: str, tmp_path: Path
) -> None:
    """No finding in the rewritten file, and one for each of ten numbers that are changed in it."""
    command = [soffice, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to"]
    subprocess.run([*command, FILTERS[name], "--outdir", tmp_path, built / name], check=True, capture_output=True)
    document = open_document(tmp_path / name)
    assert [str(one) for one in check_numbers(document, built / "evidence.json")] == []
    found = [spot for spot in spots(document) if spot.kind in {"text", "table", "notes"}]
    for spot in found[:: len(found) // 10][:10]:
        changed, _, after = altered(document, spot)
        assert any(after in str(one) for one in check_numbers(changed, built / "evidence.json")), spot
