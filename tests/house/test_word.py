"""A house's own Word file becomes the base of the briefing: its look and its parts stay, ours is added."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from generator.check.documents import inspect_file
from generator.house.word import WordHouse, read_word_house
from generator.render.docx import render_docx
from generator.render.places import Rendered
from generator.theme.shipped.institutional import THEME
from tests.house.word_houses import HOUSES, SAMPLE, logo, unpacked
from tests.render.docx.docx_reading import W, style_of, text_of
from tests.render.docx.docx_sample import sample
from tests.tiny import tiny_plan

EVERY = sorted(HOUSES)
PALE = {"contrast"}  # our words in a style of the house that is pale: the doctor names it


@cache
def house(name: str) -> WordHouse:
    return read_word_house(HOUSES[name](), f"{name}.docx", THEME)


@cache
def built(name: str) -> Rendered:
    return render_docx(sample(), THEME, house(name))


@cache
def root(name: str, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(unpacked(built(name).data)[part])


def ids(name: str) -> set[str]:
    return {style.get(f"{W}styleId", "") for style in root(name, "word/styles.xml").iter(f"{W}style")}


@pytest.mark.parametrize("name", EVERY)
def test_nothing_of_the_house_is_changed(name: str) -> None:
    """Every style of the house stands in the result as it was; headers and media keep their bytes' meaning."""
    before = etree.fromstring(unpacked(HOUSES[name]())["word/styles.xml"])
    after = root(name, "word/styles.xml")
    kept = {style.get(f"{W}styleId"): etree.tostring(style, method="c14n") for style in after.iter(f"{W}style")}
    asked = {style.get(f"{W}styleId"): etree.tostring(style, method="c14n") for style in before.iter(f"{W}style")}

    assert asked == {id: kept.get(id) for id in asked}


@pytest.mark.parametrize("name", EVERY)
def test_every_style_that_is_used_is_there(name: str) -> None:
    """No paragraph, run or table names a style that the file lacks, and no id stands twice."""
    used = {
        node.get(f"{W}val", "")
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn")
        for part in ("word/document.xml", "word/styles.xml", "word/footnotes.xml")
        for node in root(name, part).iter(f"{W}{kind}")
    }
    named = [style.get(f"{W}styleId") for style in root(name, "word/styles.xml").iter(f"{W}style")]

    assert not used - ids(name)
    assert len(named) == len(set(named))


@pytest.mark.parametrize("name", EVERY)
def test_the_sample_text_is_gone(name: str) -> None:
    """What the house's file said as an example is in no briefing."""
    assert SAMPLE not in text_of(root(name))


@pytest.mark.parametrize("name", EVERY)
def test_the_inspection_finds_no_error(name: str, tmp_path: Path) -> None:
    """The rules for finished documents hold for what we add; the house's own faults are not ours."""
    path, own = tmp_path / "a.docx", tmp_path / "house.docx"
    path.write_bytes(render_docx(tiny_plan().briefing, THEME, house(name)).data)
    own.write_bytes(HOUSES[name]())
    before = {finding.what for finding in inspect_file(own)}
    errors = [one for one in inspect_file(path) if one.level == "error" and one.what not in before]

    assert [] == [one for one in errors if one.rule not in PALE]


@pytest.mark.parametrize("name", EVERY)
def test_the_same_house_gives_the_same_bytes(name: str) -> None:
    """Nothing is left to chance or the clock."""
    again = read_word_house(HOUSES[name](), f"{name}.docx", THEME)

    assert render_docx(sample(), THEME, again).data == built(name).data


@pytest.mark.parametrize("name", EVERY)
def test_python_docx_opens_the_result(name: str) -> None:
    """The file is a document, whatever the house's file was, and it has the text."""
    document = Document(io.BytesIO(built(name).data))

    assert "Why Washington changed course" in "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_localised_styles_are_used() -> None:
    """A German file's own heading, bullets and captions carry our text."""
    body = root("german")

    assert "berschrift1" == style_of(_heading(body))
    assert "AufzhlungszeichenX" in {style_of(paragraph) for paragraph in body.iter(f"{W}p")}
    assert "BeschriftungX" in {style_of(paragraph) for paragraph in body.iter(f"{W}p")}


def _heading(body: etree._Element) -> etree._Element:
    return next(p for p in body.iter(f"{W}p") if text_of(p) == "What changed, area by area")


def test_text_says_its_language_in_a_file_of_another() -> None:
    """English words in a German file are marked as English."""
    tags = {node.get(f"{W}val") for node in _heading(root("german")).iter(f"{W}lang")}

    assert {"en-GB"} == tags


def test_styles_that_a_house_named_itself_are_found() -> None:
    """MFA Heading One plays heading 1, and is in the outline although its style is not."""
    heading = _heading(root("custom"))

    assert "MFAHeadingOne" == style_of(heading)
    assert "0" == heading.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val")


def test_words_on_a_dark_table_head_are_light() -> None:
    """A house's table style with a dark first row has our heads in the colour of paper."""
    styles = root("custom", "word/styles.xml")
    head = next(style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "TableHead")

    assert house("custom").theme.palette.paper == head.find(f"{W}rPr/{W}color").get(f"{W}val")
    assert "MFATable" in {node.get(f"{W}val") for node in root("custom").iter(f"{W}tblStyle")}


def test_fields_of_the_cover_are_filled() -> None:
    """Content controls, and a field over three runs; the text around it stays, as does a field nobody knows."""
    said = text_of(root("cover"))

    assert said.startswith("From repair to integration3 March 2025About: The United States and Japan")
    assert " and more" in said
    assert "{{ nonsense }}" in said
    assert ["nonsense" in finding.what for finding in house("cover").findings] == [True]


def test_the_text_takes_the_place_of_its_mark() -> None:
    """The cover comes first, the closing pages last, and the title does not stand twice."""
    said = text_of(root("cover"))

    assert said.endswith("Imprint: printed on paper.")
    assert 1 == said.count("From repair to integration")


def test_logo_locked_footer_and_running_title_stay() -> None:
    """Headers and footers are the house's, with their pictures and locks; their fields are filled."""
    parts = unpacked(built("cover").data)
    furniture = {name: data.decode() for name, data in parts.items() if re.match(r"word/(header|footer)\d*\.xml", name)}
    texts = " ".join(text_of(etree.fromstring(data.encode())) for data in furniture.values())

    assert logo() in parts.values()
    assert any("sdtContentLocked" in data and "Classified by nobody" in data for data in furniture.values())
    assert "From repair to integration: the United States and Japan" in texts


def test_a_template_becomes_a_document() -> None:
    """What is built from a .dotx is a .docx by its content type."""
    assert b"template.main" not in unpacked(built("cover").data)["[Content_Types].xml"]


def test_turned_pages_use_the_landscape_section_of_the_house() -> None:
    """A wide table stands under the head that the house made for landscape pages."""
    sections = list(root("two-sections").iter(f"{W}sectPr"))
    wide = [node for node in sections if node.find(f"{W}pgSz").get(f"{W}orient") == "landscape"]
    upright = [node for node in sections if node not in wide]

    assert len(wide) == 1
    assert _head(wide[0]) != _head(upright[0])


def _head(section: etree._Element) -> str:
    return str(section.find(f"{W}headerReference").get(f"{{{section.nsmap['r']}}}id"))


def test_a_narrow_page_is_filled_and_not_passed() -> None:
    """Huge margins: no table and no chart is wider than the text."""
    live = house("letter").theme.sheet.live * 1440 / 25.4
    upright = list(root("letter").iter(f"{W}sectPr"))
    tables = [sum(int(c.get(f"{W}w")) for c in t.iter(f"{W}gridCol")) for t in root("letter").iter(f"{W}tbl")]
    extents = [int(node.get("cx")) / 635 for node in root("letter").iter("{*}extent")]

    assert len(upright) > 1
    assert sorted(tables)[-2] <= live + 2 * 227 + 2
    assert max(extents) <= live + 1


def test_headers_that_we_add_stand_off_the_edge() -> None:
    """A house without headers may give them no distance from the edge of the paper; ours have one."""
    margins = [node.find(f"{W}pgMar") for node in root("libreoffice").iter(f"{W}sectPr")]

    assert all(int(node.get(f"{W}{kind}")) >= 397 for node in margins for kind in ("header", "footer"))


def test_labels_stand_beside_text_that_a_house_moves_in() -> None:
    """A house whose text starts 45 mm in has the label column there; else labels stand over their text."""
    assert 45.0 == house("indented").theme.sheet.indent
    assert 0.0 == house("blank").theme.sheet.indent


def test_headings_that_count_by_themselves_count_only_parts() -> None:
    """A numbered heading of the house keeps its own list; the contents' title and the references take none."""
    body = root("indented")
    counted = _heading(body).find(f"{W}pPr/{W}numPr")
    contents = next(p for p in body.iter(f"{W}p") if text_of(p) == "Contents")

    assert counted is None
    assert "0" == contents.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")


def test_a_theme_is_made_where_there_is_none() -> None:
    """Without a theme the heading's colour leads, darkened until it can be read, and a theme part is added."""
    assert "word/theme/theme1.xml" in unpacked(built("themeless").data)
    assert "Verdana" == house("themeless").theme.fonts.apparatus
    assert house("themeless").theme.palette.primary != "F4A040"


def test_charts_have_the_colours_of_the_house() -> None:
    """The first series of a chart is the house's first accent."""
    charts = b"".join(data for name, data in unpacked(built("german").data).items() if "charts/chart" in name)

    assert b"1D6B3C" in charts


@pytest.mark.parametrize("name", ["german", "custom"])
def test_settings_name_only_notes_that_are_there(name: str) -> None:
    """With endnotes, settings say nothing of footnotes where the file has none, and the other way round."""
    plan = sample()
    ended = replace(plan, meta=replace(plan.meta, citations="endnote"))
    parts = unpacked(render_docx(ended, THEME, house(name)).data)
    settings = etree.fromstring(parts["word/settings.xml"])
    says = {kind for kind in ("footnote", "endnote") if settings.find(f"{W}{kind}Pr") is not None}

    assert says == {kind for kind in ("footnote", "endnote") if f"word/{kind}s.xml" in parts}
