"""Named plug-ins."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.blocks import BLOCKS
from generator.charts import CHARTS
from generator.check import RULES
from generator.check.documents import RULES as DOCUMENT_RULES
from generator.commands import COMMANDS
from generator.errors import InputError, Where
from generator.registry import Registry
from generator.theme import THEMES

ALL: list[Registry[object]] = [BLOCKS, CHARTS, RULES, DOCUMENT_RULES, COMMANDS, THEMES]  # type: ignore[list-item]


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Registry[str]:
    """A package of two plug-ins, a helper and a sub-package."""
    folder = tmp_path / "shelf_of_tests"
    (folder / "deep").mkdir(parents=True)
    files = {"__init__": "", "two_words": "THING = 'two'", "one": "THING = 'one'", "_shared": "raise ValueError"}
    for name, text in {**files, "deep/__init__": "raise ValueError"}.items():
        (folder / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    return Registry("thing", "shelf_of_tests", "THING")


def test_names_are_the_files_of_the_folder(shelf: Registry[str]) -> None:
    """Sorted, with hyphens; helpers and sub-packages are none, and none is imported for it."""
    assert ("one", "two-words") == shelf.names()
    assert not {"shelf_of_tests.one", "shelf_of_tests.two_words"} & set(sys.modules)


def test_only_the_one_asked_for_is_imported(shelf: Registry[str]) -> None:
    """A plug-in that is broken or slow costs nothing to the others."""
    assert "two" == shelf.get("two-words")
    assert "shelf_of_tests.one" not in sys.modules


def test_a_miss_lists_what_there_is(shelf: Registry[str]) -> None:
    """The user's slip is told at its place with the names that exist."""
    with pytest.raises(InputError) as refused:
        shelf.get("pie", Where("figures.yaml", 4))

    (finding,) = refused.value.findings
    assert "unknown thing 'pie'; have: one, two-words" == finding.what
    assert Where("figures.yaml", 4) == finding.where


@pytest.mark.parametrize("name", ["_shared", "two_words", "../one", ""])
def test_only_names_that_are_listed_are_found(shelf: Registry[str], name: str) -> None:
    """A helper, a module's own spelling or a path is no name."""
    with pytest.raises(InputError):
        shelf.get(name)


@pytest.mark.parametrize("registry", ALL, ids=lambda registry: registry.kind)
def test_every_plug_in_is_called_like_its_file(registry: Registry[object]) -> None:
    """So a name in a template or a message leads to the file."""
    for name in registry.names():
        plug = registry.get(name)
        assert name == getattr(plug, "name", name)


def test_help_and_check_load_nothing_slow() -> None:
    """The command line starts without the libraries that draw and write documents."""
    slow = ("matplotlib", "docx", "pptx", "numpy", "jinja2", "refkit", "lxml")
    code = "import sys, generator.cli; generator.cli.main(['--help'])"
    code = f"import sys, atexit; atexit.register(lambda: print([n for n in {slow!r} if n in sys.modules])); {code}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)

    assert "[]" == done.stdout.strip().splitlines()[-1]
