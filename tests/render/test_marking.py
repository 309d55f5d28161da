"""A marking on every page and slide: in the head, at the foot, and pale behind what stands there."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.check.documents import measure_file
from generator.errors import InputError
from generator.formats.audience import read_audience
from generator.model.element import Plan
from generator.render.docx import render_docx
from generator.render.pptx import render_pptx
from generator.theme import THEMES
from tests.tiny import tiny_plan

LONG = "OFFICIAL-SENSITIVE: COMMERCIAL AND STAFF"


def parts(data: bytes, pattern: str) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist() if re.fullmatch(pattern, name)}


def files(plan: Plan) -> dict[str, bytes]:
    theme = THEMES.get("institutional")
    return {"b.docx": render_docx(plan.briefing, theme).data, "d.pptx": render_pptx(plan.deck, theme).data}


def test_every_header_and_footer_says_the_marking() -> None:
    """Headers with the pale one across the page, too, which Word's own command finds by its name."""
    data = files(tiny_plan(marking="DRAFT"))["b.docx"]
    headers, footers = parts(data, r"word/header\d+\.xml"), parts(data, r"word/footer\d+\.xml")

    assert headers
    assert footers
    assert all(
        ">DRAFT<" in re.sub(r"> +| +<", lambda m: m[0].strip(), text) for text in (*headers.values(), *footers.values())
    )
    assert all('id="PowerPlusWaterMarkObject1"' in text and 'string="DRAFT"' in text for text in headers.values())


def test_every_layout_of_a_deck_says_the_marking() -> None:
    """On layouts it cannot be moved by accident, and stands on slides that are added later."""
    layouts = parts(files(tiny_plan(marking="DRAFT"))["d.pptx"], r"ppt/slideLayouts/[^/]+\.xml")

    assert layouts
    assert {3} == {text.count("<a:t>DRAFT</a:t>") for text in layouts.values()}


def test_without_a_marking_there_is_nothing() -> None:
    """No watermark and no empty shapes."""
    made = files(tiny_plan())

    assert not any("WaterMark" in text for text in parts(made["b.docx"], r"word/header\d+\.xml").values())
    assert not any("Marking" in text for text in parts(made["d.pptx"], r"ppt/slideLayouts/[^/]+\.xml").values())


@pytest.mark.parametrize("marking", ["DRAFT", LONG, 'A & "B" <C>'])
def test_marked_documents_pass_every_rule(marking: str, tmp_path: Path) -> None:
    """No finding that the same documents do not have unmarked."""
    plain, made = files(tiny_plan()), files(tiny_plan(marking=marking))
    for name, data in made.items():
        (tmp_path / name).write_bytes(plain[name])
        before = {finding.rule for finding in measure_file(tmp_path / name)[0]}
        (tmp_path / name).write_bytes(data)
        assert before >= {finding.rule for finding in measure_file(tmp_path / name)[0]}


@pytest.mark.parametrize("marking", ["DRAFT", LONG])
def test_the_sdk_takes_marked_documents(
    marking: str, tmp_path: Path, sdk_validate: Callable[[Path], list[str]]
) -> None:
    """Office opens them without a word."""
    for name, data in files(tiny_plan(marking=marking)).items():
        (tmp_path / name).write_bytes(data)
        assert [] == sdk_validate(tmp_path / name)


def test_a_marking_without_end_is_refused(tmp_path: Path) -> None:
    """Five hundred characters fit no header: told with its line and what would."""
    (tmp_path / "one").mkdir()
    text = f"format: 1\ntitle: T\nmarking: {'DRAFT ' * 83}\n"
    (tmp_path / "one" / "audience.yaml").write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        read_audience(tmp_path, "one")

    (finding,) = caught.value.findings
    assert ("marking", 3) == (finding.rule, finding.where.line)
    assert "write one short line, such as marking: DRAFT" == finding.mend


def test_a_house_s_own_files_bear_the_marking(tmp_path: Path, sdk_validate: Callable[[Path], list[str]]) -> None:
    """Its headers, footers and layouts keep what they have and say the marking, too."""
    from generator.house.slides import read_slide_house
    from generator.house.word import read_word_house
    from tests.house import slide_houses, word_houses

    plan, theme = tiny_plan(marking="DRAFT"), THEMES.get("institutional")
    word = read_word_house(word_houses.letter(), "house.docx", theme)
    slides = read_slide_house(slide_houses.packed(slide_houses.blank()), "house.pptx", theme)
    made = {
        "b.docx": render_docx(plan.briefing, theme, word).data,
        "d.pptx": render_pptx(plan.deck, theme, slides).data,
    }

    headers = parts(made["b.docx"], r"word/header\d+\.xml").values()
    assert any("PowerPlusWaterMarkObject1" in text for text in headers)
    assert all("DRAFT" in text for text in parts(made["b.docx"], r"word/footer\d+\.xml").values())
    layouts = parts(made["d.pptx"], r"ppt/slideLayouts/slideLayout\d+\.xml")
    assert {3} == {text.count("<a:t>DRAFT</a:t>") for text in layouts.values()}
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
        assert [] == sdk_validate(tmp_path / name)
