"""One theme drives styles, masters and charts: no colour or face is written anywhere else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache

import pytest

from generator.charts import CHARTS, Canvas
from generator.render.docx import render_docx
from generator.render.pptx import render_pptx
from generator.theme import THEMES
from generator.theme.tokens import Fonts, Palette, Theme, Type
from tests.tiny import tiny, tiny_plan

INSTITUTIONAL = THEMES.get("institutional")
ROLES = [field.name for field in fields(Palette) if field.name not in ("series", "readable")]
FACES = {"Cambria": "Georgia", "Calibri": "Verdana", "Noto Sans CJK SC": "SimSun", "Noto Sans Arabic": "Tahoma"}


def recolours() -> dict[str, str]:
    """Each colour of the theme but white, and one that stands in no other theme."""
    values = [getattr(INSTITUTIONAL.palette, name) for name in ROLES]
    every = dict.fromkeys([*values, *INSTITUTIONAL.palette.series])
    return {old: f"A1B2{index:02X}" for index, old in enumerate(every) if old != "FFFFFF"}


def recoloured() -> Theme:
    new = recolours()
    palette = INSTITUTIONAL.palette
    colours = {name: new.get(getattr(palette, name), "FFFFFF") for name in ROLES}
    series = tuple(new[colour] for colour in palette.series)
    return replace(
        INSTITUTIONAL,
        palette=replace(palette, series=series, **colours),  # type: ignore[arg-type]
    )


def changed() -> Theme:
    return replace(recoloured(), fonts=Fonts(*FACES.values()))


@cache
def texts(name: str, theme: Theme) -> Mapping[str, str]:
    """The XML parts of the tiny topic's document."""
    plan = tiny_plan()
    data = render_docx(plan.briefing, theme).data if name == "docx" else render_pptx(plan.deck, theme).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {part: archive.read(part).decode() for part in archive.namelist() if part.endswith(".xml")}


@pytest.mark.parametrize("name", ["docx", "pptx"])
def test_no_colour_or_face_is_written_beside_the_theme(name: str) -> None:
    """With every colour and face of the theme changed none of the old ones is left in any part."""
    old = re.compile("|".join([*recolours(), *FACES]))
    left = {part: old.findall(text) for part, text in texts(name, changed()).items() if old.search(text)}

    assert {} == left


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("docx", ("word/theme/theme1.xml", "word/styles.xml", "word/document.xml", "word/charts/chart1.xml")),
        ("pptx", ("ppt/theme/theme1.xml", "ppt/slideMasters/slideMaster1.xml", "ppt/charts/chart1.xml")),
    ],
)
def test_a_changed_token_reaches_every_part_that_has_a_look(name: str, parts: tuple[str, ...]) -> None:
    """With other colours theme part, styles or master, body and native charts differ; the words do not."""
    before, after = texts(name, INSTITUTIONAL), texts(name, recoloured())

    assert before.keys() == after.keys()
    assert all(before[part] != after[part] for part in parts)
    for part, text in before.items():
        if "/document" in part or "/notesSlides/" in part:
            assert re.findall(r"<[aw]:t[ >][^<]*", text) == re.findall(r"<[aw]:t[ >][^<]*", after[part])


def test_a_changed_token_reaches_pictures() -> None:
    """Drawn charts take their colours from the same place."""
    chart = tiny().figures["passengers-chart"].chart
    draw = CHARTS.get(chart.kind).picture
    before, after = (
        draw(chart, Canvas(theme, theme.chart_on_page, 300, 150)) for theme in (INSTITUTIONAL, recoloured())
    )

    assert before != after


def test_a_size_reaches_the_style_of_the_body() -> None:
    """Type scales are tokens, too."""
    larger = replace(INSTITUTIONAL, page=replace(INSTITUTIONAL.page, body=Type(11.5, 15.5)))

    assert 'w:val="23"' in texts("docx", larger)["word/styles.xml"]
    assert texts("docx", larger)["word/styles.xml"] != texts("docx", INSTITUTIONAL)["word/styles.xml"]


@pytest.mark.parametrize("name", THEMES.names())
def test_every_theme_is_well_formed(name: str) -> None:
    """It is called like its file, and its colours are six hexadecimal digits."""
    theme = THEMES.get(name)
    colours = [getattr(theme.palette, role) for role in ROLES]

    assert name == theme.name
    assert all(re.fullmatch(r"[0-9A-F]{6}", colour) for colour in (*colours, *theme.palette.series))
