"""Tools that some tests need and that a machine may lack; a test that asks for one is skipped with the reason."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from generator.pdf import profile_in

# A verdict on a submission must not depend on a draw: CI tries the same examples each time, every other run new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


ROOT = Path(__file__).resolve().parent.parent
LONGEST = ("tests/sweep", "tests/pipeline", "tests/pictures", "tests/house", "tests/fuzz", "tests/kill")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest folders first, so that no worker begins one of them when the others are done."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's command."""
    return _tool("soffice")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """Poppler's command that draws the pages of a PDF."""
    return _tool("pdftoppm")


@pytest.fixture(scope="session")
def pandoc() -> str:
    """Pandoc's command, from the pypandoc_binary wheel or the system."""
    pypandoc = pytest.importorskip("pypandoc", reason="pypandoc is not installed")
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError:
        pytest.skip("pandoc is not installed")


@pytest.fixture(scope="session")
def to_pdf(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Convert a document with LibreOffice, in a profile of its own; returns the PDF."""
    profile = tmp_path_factory.mktemp("lo-profile")

    def convert(document: Path) -> Path:
        out = tmp_path_factory.mktemp("pdf")
        command = [soffice, "--headless", profile_in(profile), "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(out), str(document)], check=True, capture_output=True, timeout=180)
        return out / f"{document.stem}.pdf"

    return convert


def _validator() -> list[str]:
    """The command of the Open XML SDK validator: OOXML_VALIDATOR, else the checkout's node_modules."""
    named = os.environ.get("OOXML_VALIDATOR", "")
    local = ROOT / "node_modules" / ".bin" / "ooxml-validator"
    command = named or (str(local) if local.exists() else "")
    if not command or shutil.which(command) is None:
        pytest.skip("the Open XML SDK validator is not installed (set OOXML_VALIDATOR; see .ci/run)")
    return [command]


@pytest.fixture(scope="session")
def sdk_validate() -> Callable[[Path], list[str]]:
    """What the Open XML SDK says against a document, a line each; nothing where Office opens it silently."""
    command = _validator()

    def validate(document: Path) -> list[str]:
        run = subprocess.run([*command, str(document)], capture_output=True, text=True, timeout=180, check=False)
        return _faults(run.stdout)

    return validate


def _faults(printed: str) -> list[str]:
    """The validator prints one JSON object with a list of errors."""
    return [json.dumps(fault, sort_keys=True) for fault in json.loads(printed)["errors"]]
