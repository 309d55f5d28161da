"""Documents by anyone's hand: whatever stands in their attributes, rules give findings and no traceback."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from random import Random

import pytest
from lxml import etree

from generator.check.documents import RULES, measure_file
from generator.render.docx import render_docx
from generator.render.pptx import render_pptx
from generator.theme import THEMES
from tests.check.office_files import write
from tests.tiny import tiny_plan

ODD = ("", "x", "-1", "1e9", "50%", "12pt", "NaN", "999999999999")


@cache
def _parts(kind: str) -> dict[str, bytes]:
    """The parts of the tiny topic's briefing or deck."""
    plan, theme = tiny_plan(), THEMES.get("institutional")
    data = render_docx(plan.briefing, theme).data if kind == "docx" else render_pptx(plan.deck, theme).rendered.data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _damaged(data: bytes, rng: Random) -> bytes:
    """An XML part with a tenth of its elements spoilt: odd values, lost attributes, lost elements."""
    root = etree.fromstring(data)
    nodes = list(root.iter(etree.Element))
    for node in rng.choices(nodes, k=len(nodes) // 10 + 1):
        parent = node.getparent()
        if node.attrib and rng.random() < 0.7:
            node.set(rng.choice(list(node.attrib)), rng.choice(ODD))
        elif parent is not None:
            parent.remove(node)
    return etree.tostring(root)


@pytest.mark.parametrize("kind", ["docx", "pptx"])
@pytest.mark.parametrize("seed", range(8))
def test_damaged_document_gives_findings(tmp_path: Path, kind: str, seed: int) -> None:
    """Every part but the content types and relationships is spoilt, and the rules still end."""
    rng = Random(seed)
    spoilt = {
        name: _damaged(data, rng) if name.endswith(".xml") and name != "[Content_Types].xml" else data
        for name, data in _parts(kind).items()
    }

    findings, _ = measure_file(write(spoilt, tmp_path / f"a.{kind}"))

    assert all(finding.what and finding.rule in RULES.names() for finding in findings)
