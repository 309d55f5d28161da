"""Decks on houses' own files: what stays of the house, where our shapes stand, and that both can be read."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from generator.check.documents import inspect_file
from generator.errors import Finding, InputError
from generator.house.slides import read_slide_house
from generator.house.slides_doctor import diagnose
from generator.house.slides_model import Box, SlideHouse
from generator.model.element import Deck
from generator.office.inspect import Document, element, select, values
from generator.office.package import read_package, write_package
from generator.render.pptx import RenderedDeck, compose, render_pptx
from generator.render.pptx.boxes import Block, Rule, Shape, TextBox
from generator.theme.colour import contrast
from generator.theme.shipped.institutional import THEME
from tests.house.slide_houses import HOUSES, MASTER, Parts, blank, layouts, packed, related, swap
from tests.render.pptx.pptx_sample import sample_slides
from tests.render.pptx.pptx_sample_words import PARTS, meta

# What a deck says, and how often it shows only words, is not the house's doing; its theme may be Office's own.
ELSEWHERE = {"slide-words", "slide-variety", "slide-notes", "leftovers", "links", "properties"}
every_house = pytest.mark.parametrize("name", HOUSES)


@cache
def file_of(name: str) -> bytes:
    return HOUSES[name]()


@cache
def house_of(name: str) -> SlideHouse:
    return read_slide_house(file_of(name), f"{name}.pptx", THEME)


def deck() -> Deck:
    """Every layout once."""
    return Deck(meta(), PARTS, sample_slides())


@cache
def built(name: str) -> RenderedDeck:
    return render_pptx(deck(), THEME, house_of(name))


def document(data: bytes) -> Document:
    return Document("deck.pptx", "pptx", read_package(data, "deck.pptx"))


@every_house
def test_what_we_add_passes_the_inspection(name: str, tmp_path: Path) -> None:
    """No rule about finished documents finds a fault in what stands on the house's slides."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(built(name).data)
    said = [str(finding) for finding in inspect_file(path) if finding.rule not in ELSEWHERE]
    assert [] == said


@every_house
def test_same_house_same_bytes(name: str) -> None:
    """The same deck on the same house is the same file."""
    again = render_pptx(deck(), THEME, read_slide_house(file_of(name), f"{name}.pptx", THEME))
    assert built(name).data == again.data


@every_house
def test_office_finds_no_fault(name: str, tmp_path: Path) -> None:
    """The Open XML SDK validates the deck."""
    validator = os.environ.get("OOXML_VALIDATOR", "")
    if not validator:
        pytest.skip("OOXML_VALIDATOR names no validator")
    path = tmp_path / "deck.pptx"
    path.write_bytes(built(name).data)
    told = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
    assert '"ok": true' in told.stdout, told.stdout


@every_house
def test_the_house_stays(name: str) -> None:
    """Masters, layouts, media and the slide's size are the house's own, but for a layout that is added."""
    before, after = read_package(file_of(name), "house.pptx"), document(built(name).data)
    added = {house_of(name).content.part, house_of(name).master.part} if house_of(name).added else set()
    kept = [part for part in before if re.match(r"ppt/(slideMasters|slideLayouts|theme|media)/[^_]", part)]
    assert kept
    for part in kept:
        if part not in added and before[part] == house_of(name).file.parts[part] and "theme" not in part:
            assert select_all(before[part]) == select_all(after.parts[part]), part
    size = re.search(rb"<p:sldSz[^>]*>", before["ppt/presentation.xml"])
    assert size is not None
    assert re.findall(rb'c[xy]="\d+"', size[0]) == re.findall(
        rb'c[xy]="\d+"',
        re.search(rb"<p:sldSz[^>]*>", after.parts["ppt/presentation.xml"])[0],  # type: ignore[index]
    )


def select_all(data: bytes) -> list[tuple[str, tuple[tuple[str, str], ...]]] | bytes:
    """The elements of an XML part, however they are spelt; a picture's bytes."""
    from generator.office.inspect import parse

    root = parse(data)
    if root is None:
        return data
    return [(str(node.tag), tuple(sorted((str(k), str(v)) for k, v in node.items()))) for node in root.iter()]


@every_house
def test_sample_slides_are_gone(name: str) -> None:
    """Neither the house's slides nor their notes are in the deck, and its own properties name ours."""
    done = document(built(name).data)
    said = b"".join(data for part, data in done.parts.items() if part.startswith(("ppt/slides/", "ppt/notesSlides/")))
    assert b"How our slides should look" not in said
    assert b"Remember" not in said
    count = len(compose(deck(), THEME, house_of(name)).slides)
    assert count == len(done.slides())
    assert f"<Slides>{count}</Slides>".encode() in done.parts["docProps/app.xml"]


@every_house
def test_titles_fill_the_house_s_placeholders(name: str) -> None:
    """Every slide has its title in a title placeholder that stands where its layout says."""
    done = document(built(name).data)
    for part in done.slides():
        root = done.tree(part)
        assert root is not None
        titles = select(root, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title' or @type='ctrTitle']]")
        assert 1 == len(titles), part
        stated = house_of(name).content.title.words.stated  # type: ignore[union-attr]
        assert not stated or element(titles[0], "p:spPr/a:xfrm") is None, part
        sizes = [int(size) for size in values(titles[0], ".//a:rPr/@sz")]
        assert all(size >= 2000 for size in sizes), part


@every_house
def test_nothing_stands_on_what_the_house_fixed(name: str) -> None:
    """Our shapes keep clear of logos, bands and the house's foot, and stay on the slide."""
    house = house_of(name)
    fixed = [*house.content.fixed, *(one.at for one in house.content.holders if one.kind in ("dt", "ftr", "sldNum"))]
    whole = Box(0, 0, house.width, house.height)
    for slide in compose(deck(), THEME, house).slides:
        for shape in slide.shapes if slide.layout not in ("title", "section") else ():
            at = place(shape)
            if at is None:
                continue
            assert at.shared(whole).area >= at.area - 0.01, (slide.id, shape)
            for other in fixed:
                shared = at.shared(other)
                assert shared.w <= 0.01 or shared.h <= 0.01, (slide.id, shape, other)


def place(shape: Shape) -> Box | None:
    """Where a shape of ours stands; None for what fills a placeholder of the house or lies behind all."""
    match shape:
        case TextBox() if shape.follows or (shape.slot and shape.slot.kind in ("title", "number", "footer", "own")):
            return None
        case Rule():
            return Box(shape.x1, shape.y1, shape.x2 - shape.x1, shape.y2 - shape.y1)
        case Block() if shape.at.w > 8 and shape.at.h > 4:
            return None
        case _:
            return Box(shape.at.x, shape.at.y, shape.at.w, shape.at.h)


@every_house
def test_colours_can_be_read_on_the_house_s_ground(name: str) -> None:
    """Text colours have 4.5:1 on what slides stand on, and words on the main colour have it there."""
    palette, ground = house_of(name).theme.palette, house_of(name).content.ground.colour
    assert ground == palette.paper
    for colour in (palette.ink, palette.primary, palette.accent, palette.slate, palette.steel):
        assert contrast(colour, ground) >= 4.5, colour
        assert contrast(colour, palette.neutral_tint) >= 4.5 or colour in (palette.primary, palette.accent)
    assert contrast(palette.on_primary, palette.primary) >= 4.5
    assert all(contrast(colour, ground) >= 3 for colour in palette.series)


def test_layouts_are_found_whatever_they_are_called() -> None:
    """Names in German map like the same layouts in English."""
    found = {match.role: match.layout.name for match in house_of("localised").matches if match.layout}
    wanted = {"cover": "Titelfolie", "section": "Abschnittsüberschrift", "content": "Titel und Inhalt",
              "columns": "Zwei Inhalte", "title only": "Nur Titel", "blank": "Leer"}  # fmt: skip
    assert wanted == found


def test_a_layout_is_added_where_none_has_a_title() -> None:
    """The added layout stands on the house's master, in its list and its fonts, and our slides take it."""
    house, done = house_of("untitled"), document(built("untitled").data)
    master = next(part for part in done.parts if part.startswith("ppt/slideMasters/slideMaster1"))
    root = done.tree(master)
    assert root is not None
    listed = set(values(root, "p:sldLayoutIdLst/p:sldLayoutId/@r:id"))
    added = [link for link in done.links(master) if link.target == house.content.part]
    assert added
    assert added[0].id in listed
    ids = [value for part in done.parts if part.startswith("ppt/slideMasters/slideMaster") and (tree := done.tree(part))
           is not None for value in values(tree, "//p:sldLayoutId/@id")]  # fmt: skip
    assert len(ids) == len(set(ids))
    taken = [next(iter(done.linked(slide, "slideLayout"))) for slide in done.slides()]
    assert house.content.part in taken
    assert b'typeface="+mj-lt"' in done.parts[house.content.part]


def test_of_many_masters_the_used_one_is_taken() -> None:
    """The master under the house's own slides carries ours; the doctor says which and why."""
    done = document(built("masters").data)
    layouts_taken = {next(iter(done.linked(slide, "slideLayout"))) for slide in done.slides()}
    assert {"ppt/slideMasters/slideMaster2.xml"} == {
        next(iter(done.linked(one, "slideMaster"))) for one in layouts_taken
    }
    assert "6A1B6B" == house_of("masters").theme.palette.primary
    facts = dict(diagnose(file_of("masters"), "masters.pptx").facts)
    assert facts["master"].startswith("number 2 of 3")


def test_dark_houses_have_light_words() -> None:
    """On a dark ground ink and paper change places."""
    palette = house_of("dark").theme.palette
    assert "0B1F33" == palette.paper
    assert contrast(palette.ink, palette.paper) > 7
    assert contrast(palette.ink, "000000") > contrast(palette.paper, "000000")


def test_huge_margins_are_kept() -> None:
    """The body stands where the house's does, over its band and left of its logo."""
    house = house_of("banded")
    body, source = house.area.body, house.area.source
    assert body.x >= 1.8
    assert body.right <= 10.9
    assert source.bottom <= 6.75


def test_words_on_a_picture_get_a_panel() -> None:
    """Where slides stand on a picture, a plain panel lies under our shapes, and the doctor says so."""
    slides = compose(deck(), THEME, house_of("pictured")).slides
    inside = [slide for slide in slides if slide.layout not in ("title", "section")]
    for slide in inside:
        panel = slide.shapes[1]
        assert isinstance(panel, Block)
        assert "FFFFFF" == panel.fill
    assert "panel" in told("pictured")


def told(name: str) -> str:
    return " ".join(finding.what for finding in diagnose(file_of(name), f"{name}.pptx").findings)


def test_pictures_from_outside_are_dropped_and_named() -> None:
    """A linked picture is neither fetched nor left as a broken link; the doctor names its address."""
    done = document(built("pictured").data)
    links = [link for part in done.parts for link in done.links(part) if link.external]
    assert not [link for link in links if link.kind != "hyperlink"]
    assert "https://example.org/banner.png" in told("pictured")


def test_the_doctor_names_words_that_cannot_be_read() -> None:
    """A title too faint for its ground is the house's fault; ours takes a colour that can be read."""
    parts = blank()
    style = re.search(rb"<p:titleStyle>.*?</p:titleStyle>", parts[MASTER], re.S)
    assert style is not None
    faint = re.sub(rb'<a:schemeClr val="tx1"/>', b'<a:srgbClr val="E8E8E8"/>', style[0])
    parts[MASTER] = parts[MASTER].replace(style[0], faint)
    found = diagnose(packed(parts), "faint.pptx").findings
    assert [one for one in found if one.level == "warning" and "#E8E8E8 on #FFFFFF" in one.what]
    house = read_slide_house(packed(parts), "faint.pptx", THEME)
    slide = compose(deck(), THEME, house).slides[1]
    title = slide.shapes[0]
    assert isinstance(title, TextBox)
    assert contrast(title.paragraphs[0].runs[0].style.color, "FFFFFF") >= 4.5


def test_a_footer_s_words_are_shown() -> None:
    """What the house wrote into its footer placeholder stands on our slides; a mere prompt does not."""
    parts = blank()
    for name in layouts(parts):
        text = parts[name].decode()
        pattern = r'(<p:ph type="ftr".*?<a:p>)(?:<a:endParaRPr[^>]*/>)?(</a:p>)'
        text = re.sub(pattern, r"\1<a:r><a:t>Ministry of Roads</a:t></a:r>\2", text, count=1, flags=re.S)
        parts[name] = text.encode()
    house = read_slide_house(packed(parts), "house.pptx", THEME)
    done = document(render_pptx(deck(), THEME, house).data)
    assert b"Ministry of Roads" in done.parts[done.slides()[1]]
    plain = document(built("plain").data)
    assert b'type="ftr"' not in plain.parts[plain.slides()[1]]


def test_charts_and_tables_fill_the_house_s_content_placeholder() -> None:
    """A chart alone on its slide stands in the placeholder of a content layout."""
    done = document(built("plain").data)
    filled = [
        part for part in done.slides() if re.search(rb"<p:graphicFrame>.{0,900}<p:ph idx=", done.parts[part], re.S)
    ]
    assert filled
    names = {next(iter(done.linked(part, "slideLayout"))) for part in filled}
    assert names <= {"ppt/slideLayouts/slideLayout2.xml", "ppt/slideLayouts/slideLayout4.xml"}


def _no_master(parts: Parts) -> None:
    parts["ppt/presentation.xml"] = re.sub(
        rb"<p:sldMasterIdLst>.*?</p:sldMasterIdLst>", b"", parts["ppt/presentation.xml"], flags=re.S
    )


def _no_room(parts: Parts) -> None:
    parts["ppt/presentation.xml"] = re.sub(
        rb"<p:sldSz[^>]*/>", b'<p:sldSz cx="914400" cy="914400"/>', parts["ppt/presentation.xml"]
    )


def _macros(parts: Parts) -> None:
    parts["ppt/vbaProject.bin"] = b"\xd0\xcf"


def _broken(parts: Parts) -> None:
    parts["ppt/presentation.xml"] = b"<p:presentation"


@pytest.mark.parametrize("damage", [_no_master, _no_room, _macros, _broken])
def test_files_that_will_not_do_are_refused(damage: object) -> None:
    """A house that cannot be used ends with a message and what would mend it."""
    parts = blank()
    damage(parts)  # type: ignore[operator]
    with pytest.raises(InputError) as caught:
        read_slide_house(write_package(parts), "house.pptx", THEME)
    assert all(isinstance(one, Finding) and one.mend for one in caught.value.findings)


def test_links_of_the_house_stay() -> None:
    """A hyperlink on the master is kept."""
    parts = blank()
    key = related(parts, MASTER, "hyperlink", "https://example.org/", outside=True)
    old = re.search(rb'<p:cNvPr id="2" name="[^"]*"/>', parts[MASTER])
    assert old is not None
    link = old[0].decode()
    swap(parts, MASTER, (link, link[:-2] + f'><a:hlinkClick r:id="{key}"/></p:cNvPr>'))
    house = read_slide_house(packed(parts), "house.pptx", THEME)
    done = document(render_pptx(deck(), THEME, house).data)
    assert [link.target for link in done.links(MASTER) if link.external] == ["https://example.org/"]


def test_a_low_house_gets_its_timeline_on_several_slides() -> None:
    """Where a body is too low for all events they stand on more slides, in order, each event once."""
    slides = [slide for slide in compose(deck(), THEME, house_of("impress")).slides if slide.layout == "timeline"]
    assert len(slides) > 1
    shown = [shape.ids for slide in slides for shape in slide.shapes if isinstance(shape, TextBox) and shape.ids]
    events = [one for ids in shown for one in ids]
    assert len(events) == len(set(events))


def test_openers_without_a_section_layout_list_what_follows() -> None:
    """The opener of a part shows its statement and every entry on one slide of the usual layout."""
    slides = compose(deck(), THEME, house_of("untitled")).slides
    openers = [slide for slide in slides if slide.layout == "section"]
    assert openers
    for slide in openers:
        names = [shape.name for shape in slide.shapes if isinstance(shape, TextBox)]
        assert "Statement" in names
        assert "Entry" in names


def test_titles_share_one_size() -> None:
    """Most titles of a deck are set in one size, the house's or the largest that holds four in five of them."""
    slides = compose(deck(), THEME, house_of("plain")).slides
    titles = [slide.shapes[0] for slide in slides if slide.layout not in ("title", "section")]
    sizes = [box.paragraphs[0].runs[0].style.size for box in titles if isinstance(box, TextBox)]
    assert max(sizes.count(size) for size in sizes) >= 0.8 * len(sizes)


def test_wide_faces_are_measured_wide() -> None:
    """Verdana is known to be wider than the reserve for unknown faces."""
    from generator.text.metrics import text_width

    assert text_width("settled for a year", "Verdana", 14) > 1.1 * text_width("settled for a year", "Unheard of", 14)
