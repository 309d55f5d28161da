"""The working folder that the command line is tried in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands.working_folder import TEMPLATES, TINY


@pytest.fixture
def topic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one topic, ``tiny``; returns the topic's folder."""
    shutil.copytree(TINY, tmp_path / "seeds" / "tiny")
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "seeds" / "tiny"
