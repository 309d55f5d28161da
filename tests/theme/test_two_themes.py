"""Changing the theme changes everything: two themes share the words of a document and nothing of its look."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from generator.check.documents import inspect_file
from generator.render.docx import render_docx
from generator.render.pptx import render_pptx
from generator.theme import THEMES
from generator.theme.tokens import Theme
from tests.tiny import tiny_plan

NAMES = ("institutional", "high-contrast")
FORMATS = ("docx", "pptx")
CONTENT = "slide-variety"  # how many slides in a row have a figure is the topic's affair


@cache
def built(name: str, theme: str) -> bytes:
    """The tiny topic as ``name`` (docx, pptx) in ``theme``."""
    plan, look = tiny_plan(), THEMES.get(theme)
    return render_docx(plan.briefing, look).data if name == "docx" else render_pptx(plan.deck, look).rendered.data


def parts(name: str, theme: str) -> Mapping[str, str]:
    with zipfile.ZipFile(io.BytesIO(built(name, theme))) as archive:
        kept = [part for part in archive.namelist() if part.endswith((".xml", ".rels"))]
        return {part: archive.read(part).decode() for part in kept}


def looks(theme: Theme) -> set[str]:
    """The colours and faces of ``theme``."""
    values = [getattr(theme.palette, field.name) for field in fields(theme.palette)]
    colours = {value for value in (*values, *theme.palette.series) if isinstance(value, str)}
    return colours | {getattr(theme.fonts, field.name) for field in fields(theme.fonts)}


def own(name: str) -> set[str]:
    """What of its look the theme ``name`` shares with no other."""
    others = [looks(THEMES.get(other)) for other in THEMES.names() if other != name]
    return looks(THEMES.get(name)).difference(*others)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("theme", NAMES)
def test_nothing_of_another_theme_is_left(name: str, theme: str) -> None:
    """No part of a document, its charts among them, holds a colour or a face that only another theme has."""
    foreign = set().union(*(own(other) for other in THEMES.names() if other != theme))
    found = re.compile("|".join(rf'"{re.escape(value)}"' for value in sorted(foreign)))
    left = {part: found.findall(text) for part, text in parts(name, theme).items() if found.search(text)}

    assert {} == left


@pytest.mark.parametrize("name", FORMATS)
def test_themes_say_the_same(name: str) -> None:
    """The words of a document do not depend on its theme, wherever its pages and slides end."""
    one, other = (_words(parts(name, theme)) for theme in NAMES)

    assert one == other


def _words(texts: Mapping[str, str]) -> list[str]:
    """The words of body or slides; numbers of pages, which layout decides, and marks of parting aside."""
    told = [text for part, text in texts.items() if re.search(r"/(document|slides/slide\d+)\.", part)]
    runs = (run for text in told for run in re.findall(r"<[aw]:t(?: [^>]*)?>([^<]*)", text))
    return sorted(word for word in " ".join(runs).split() if not word.isdigit())


@pytest.mark.parametrize("theme", THEMES.names())
@pytest.mark.parametrize("name", FORMATS)
def test_documents_of_every_theme_pass_inspection(name: str, theme: str, tmp_path: Path) -> None:
    """``policybrief check FILE`` finds nothing in either document, whatever its theme, that a look can cause."""
    path = tmp_path / f"tiny.{name}"
    path.write_bytes(built(name, theme))

    assert [] == [str(finding) for finding in inspect_file(path) if finding.rule != CONTENT]


@pytest.mark.parametrize("theme", THEMES.names())
@pytest.mark.parametrize("name", FORMATS)
def test_office_opens_documents_of_every_theme(
    name: str, theme: str, tmp_path: Path, sdk_validate: Callable[[Path], list[str]]
) -> None:
    """The Open XML SDK has nothing to say about either document."""
    path = tmp_path / f"tiny.{name}"
    path.write_bytes(built(name, theme))

    assert [] == sdk_validate(path)
