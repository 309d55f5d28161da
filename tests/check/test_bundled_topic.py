"""The bundled topic and all its editions, by every rule: no error, and no warning that nobody has read."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import Finding
from generator.formats.audience import audience_names
from generator.pipeline import build_edition, read_outline
from generator.workspace import DEFAULT_TOPIC, find_workspace

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "checks" / f"{DEFAULT_TOPIC}.txt"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What the rules say of the outline, then of each edition without its files."""
    space = replace(find_workspace(ROOT), root=tmp_path_factory.mktemp("work"))
    outline, told = read_outline(space, DEFAULT_TOPIC, disputes=True)
    audiences = audience_names(space.templates, space.shipped)
    editions = [build_edition(space, outline, name, (), space.root / "output") for name in audiences]
    return [*told, *(finding for edition in editions for finding in edition.findings)]


def test_no_error_stands(found: list[Finding]) -> None:
    """What ships is built without --force."""
    assert [] == [str(finding) for finding in found if finding.level == "error"]


def test_every_warning_is_listed(found: list[Finding]) -> None:
    """With the rules that are off; look at each change, then renew with POLICYBRIEF_RENEW_GOLDEN=1."""
    told = [one for one in found if one.level == "warning" or one.rule == "checks"]
    lines = dict.fromkeys(f"{one.level} [{one.rule}] {Path(one.where.file).name}: {one.what}" for one in told)
    text = "".join(f"{line}\n" for line in sorted(lines))
    if os.environ.get("POLICYBRIEF_RENEW_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, "utf-8")

    assert GOLDEN.read_text("utf-8").splitlines() == text.splitlines()
