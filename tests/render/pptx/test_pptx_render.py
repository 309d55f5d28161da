from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from generator.model.element import Bullets, Deck, Item, Slide
from generator.model.inline import Link, Mark, Text
from generator.render.places import Place
from generator.render.pptx import render_pptx
from generator.render.pptx.sheets import SHEETS
from generator.theme.tokens import Theme

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}


@pytest.fixture(scope="module")
def parts(sample_deck: Deck, theme: Theme) -> dict[str, bytes]:
    return _parts(render_pptx(sample_deck, theme).data)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _slides(parts: dict[str, bytes]) -> list[etree._Element]:
    names = sorted((n for n in parts if n.startswith("ppt/slides/slide")), key=lambda n: int(n[16:-4]))
    return [etree.fromstring(parts[name]) for name in names]


def test_two_renders_give_the_same_bytes(sample_deck: Deck, theme: Theme) -> None:
    """The deck is reproducible to the byte."""
    assert render_pptx(sample_deck, theme).data == render_pptx(sample_deck, theme).data


def test_the_sdk_finds_nothing(
    sample_deck: Deck, theme: Theme, tmp_path: Path, sdk_validate: Callable[[Path], list[str]]
) -> None:
    """The Open XML SDK has no complaint about a deck that uses every layout."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(render_pptx(sample_deck, theme).data)

    assert [] == sdk_validate(path)


def test_python_pptx_reads_it(sample_deck: Deck, theme: Theme) -> None:
    """Another reader sees the slides, their layouts by name, and their titles."""
    pptx = pytest.importorskip("pptx")
    deck = pptx.Presentation(io.BytesIO(render_pptx(sample_deck, theme).data))
    layouts = [layout.name for layout in deck.slide_layouts]

    kinds = {sheet.name: sheet.layout for sheet in SHEETS}
    assert [sheet.name for sheet in SHEETS] == layouts
    assert [slide.layout for slide in sample_deck.slides] == [kinds[slide.slide_layout.name] for slide in deck.slides]
    assert all(slide.shapes.title is not None for slide in deck.slides)
    assert "The series rests on one source." == deck.slides[4].notes_slide.notes_text_frame.text


def test_every_part_is_declared_and_every_target_exists(parts: dict[str, bytes]) -> None:
    """No relationship leads nowhere, and no part is an orphan."""
    reached = set()
    for name, data in parts.items():
        if not name.endswith(".rels"):
            continue
        base = Path(name).parent.parent
        for relation in etree.fromstring(data).findall("rel:Relationship", NS):
            if relation.get("TargetMode") != "External":
                target = (Path("/") / base / relation.get("Target")).as_posix()
                reached.add(Path(target).resolve().as_posix().lstrip("/"))
    own = {name for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}

    assert own == reached


def test_shape_ids_are_unique_on_each_slide(parts: dict[str, bytes]) -> None:
    """Also against the group that holds them."""
    for slide in _slides(parts):
        ids = slide.xpath("//p:cNvPr/@id", namespaces=NS)

        assert [] == [one for one, count in Counter(ids).items() if count > 1]


def test_the_title_is_read_first(parts: dict[str, bytes]) -> None:
    """The first shape of every slide is its title placeholder."""
    firsts = [slide.xpath("(//p:spTree/*[self::p:sp])[1]//p:ph/@type", namespaces=NS) for slide in _slides(parts)]

    assert [["title"]] * len(firsts) == firsts


def test_no_placeholder_is_empty(parts: dict[str, bytes]) -> None:
    """Every placeholder on a slide holds text, a table or a chart."""
    for slide in _slides(parts):
        for shape in slide.xpath("//p:sp[.//p:ph]", namespaces=NS):
            assert "".join(shape.xpath(".//a:t/text()", namespaces=NS))


def test_placeholders_exist_in_the_slides_layout(parts: dict[str, bytes]) -> None:
    """Each placeholder index of a slide is one of its layout's."""
    for number, slide in enumerate(_slides(parts), 1):
        rels = etree.fromstring(parts[f"ppt/slides/_rels/slide{number}.xml.rels"])
        target = next(r.get("Target") for r in rels if r.get("Type").endswith("/slideLayout"))
        layout = etree.fromstring(parts["ppt/" + target.removeprefix("../")])
        have = set(layout.xpath("//p:ph/@idx", namespaces=NS))
        used = slide.xpath("//p:ph/@idx", namespaces=NS)

        assert set(used) <= have
        assert len(set(used)) == len(used)


def test_every_run_states_its_language(parts: dict[str, bytes]) -> None:
    """No text is left to the machine's language."""
    runs = [run for slide in _slides(parts) for run in slide.xpath("//a:r/a:rPr | //a:fld/a:rPr", namespaces=NS)]

    assert {"en-GB"} == {run.get("lang") for run in runs}


def test_drawings_are_described_or_decorative(parts: dict[str, bytes]) -> None:
    """Charts and tables carry a description; lines and areas are marked decorative or say what they count."""
    for slide in _slides(parts):
        for node in slide.xpath("//p:graphicFrame//p:cNvPr | //p:pic//p:cNvPr", namespaces=NS):
            assert node.get("descr")
        for node in slide.xpath("//p:cxnSp//p:cNvPr | //p:sp[not(p:txBody)]//p:cNvPr", namespaces=NS):
            assert node.get("descr") or node.xpath(".//adec:decorative[@val='1']", namespaces=NS)


def test_nothing_of_a_default_template_is_left(parts: dict[str, bytes]) -> None:
    """No style references with effects, no autofit, no printer settings, no other slide size."""
    everything = b"".join(data for name, data in parts.items() if name.endswith(".xml"))

    assert b"p:style" not in everything
    assert b"normAutofit" not in everything
    assert b"spAutoFit" not in everything
    assert b"printerSettings" not in everything
    assert b'cx="12192000" cy="6858000"' in parts["ppt/presentation.xml"]
    assert not [name for name in parts if "printer" in name or "thumbnail" in name]


def test_notes_point_back_to_their_slides(parts: dict[str, bytes]) -> None:
    """Each notes page names its slide and the notes master."""
    pages = [name for name in parts if name.startswith("ppt/notesSlides/notesSlide")]

    assert pages
    for name in pages:
        number = int(name.removeprefix("ppt/notesSlides/notesSlide").removesuffix(".xml"))
        rels = etree.fromstring(parts[f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels"])
        targets = {r.get("Target") for r in rels}

        assert {f"../slides/slide{number}.xml", "../notesMasters/notesMaster1.xml"} == targets


def test_points_stand_under_their_ids(sample_deck: Deck, theme: Theme) -> None:
    """Shape names carry the ids, and the places lead there."""
    rendered = render_pptx(sample_deck, theme)
    parts = _parts(rendered.data)
    place = next(one for one in rendered.places if one.id == "cost-deal")

    assert Place("cost-deal", "/ppt/slides/slide13.xml", "pt:cost-deal") == place
    for one in rendered.places:
        assert f'name="{one.anchor}"'.encode() in parts[one.part.lstrip("/")]


def test_charts_are_editable(parts: dict[str, bytes]) -> None:
    """A chart part with its workbook stands behind each native figure."""
    charts = [name for name in parts if name.startswith("ppt/charts/chart")]

    assert 2 == len(charts)
    assert 2 == sum(name.startswith("ppt/embeddings/") for name in parts)


def test_a_figure_may_be_a_picture(sample_deck: Deck, theme: Theme) -> None:
    """Where no native chart is wanted a PNG stands in its place, described."""
    pytest.importorskip("matplotlib")
    slide = next(one for one in sample_deck.slides if one.id == "chart")
    graphic = replace(slide.elements[0], native=False)  # type: ignore[type-var]
    parts = _parts(render_pptx(replace(sample_deck, slides=(replace(slide, elements=(graphic,)),)), theme).data)

    assert parts["ppt/media/image1.png"].startswith(b"\x89PNG")
    assert b"<p:pic>" in parts["ppt/slides/slide1.xml"]


def test_links_lead_out_and_unsafe_ones_do_not(sample_deck: Deck, theme: Theme) -> None:
    """Web addresses become hyperlinks; other schemes stay text."""
    content = (
        Link("https://example.org/a b", (Text("good"),)),
        Text(" "),
        Link("javascript:alert(1)", (Text("bad"),)),
    )
    bullets = Bullets((Item("", (), (Mark("m", content),)),))
    parts = _parts(
        render_pptx(replace(sample_deck, slides=(Slide("s", "points", (Text("T"),), (bullets,)),)), theme).data
    )
    rels = parts["ppt/slides/_rels/slide1.xml.rels"].decode()

    assert 'Target="https://example.org/a%20b" TargetMode="External"' in rels
    assert "javascript" not in rels
    assert 1 == parts["ppt/slides/slide1.xml"].count(b"hlinkClick r:id")


def test_text_written_from_right_to_left_is_marked(sample_deck: Deck, theme: Theme) -> None:
    """An Arabic paragraph starts at the right; a Latin one does not."""
    bullets = Bullets((Item("a", (), (Text("سياسة"),)), Item("b", (), (Text("policy"),))))
    parts = _parts(
        render_pptx(replace(sample_deck, slides=(Slide("s", "points", (Text("T"),), (bullets,)),)), theme).data
    )

    assert 1 == parts["ppt/slides/slide1.xml"].count(b'algn="r" rtl="1"')


@pytest.mark.parametrize("word", ["سياسة", "जापान"])
def test_pictographs_amid_shaped_letters_have_a_face_of_their_own(sample_deck: Deck, theme: Theme, word: str) -> None:
    """What the face of such a line lacks would be drawn over its neighbours; no letter is lost."""
    items = (Item("a", (), (Text(f"{word} 👍 {word}"),)), Item("b", (), (Text("policy 👍"),)))
    slide = Slide("s", "points", (Text("T"),), (Bullets(items),))
    parts = _parts(render_pptx(replace(sample_deck, slides=(slide,)), theme).data)
    runs = etree.fromstring(parts["ppt/slides/slide1.xml"]).iterfind(".//a:r", NS)
    faces = {run.findtext("a:t", "", NS): run.find("a:rPr/a:latin", NS).get("typeface") for run in runs}

    assert [f"{word} ", "👍", f" {word}", "policy 👍"] == [text for text in faces if word in text or "👍" in text]
    assert "Segoe UI Emoji" == faces["👍"] != faces["policy 👍"] == faces[f"{word} "]


@pytest.mark.parametrize(("language", "direction"), [("ar-SA", "1"), ("en-GB", None)])
def test_deck_in_a_language_from_right_to_left_says_so(
    sample_deck: Deck, theme: Theme, language: str, direction: str | None
) -> None:
    """Programs and screen readers then take its slides from the right; words alone do not turn a deck."""
    slide = Slide("s", "points", (Text("سياسة"),), (Bullets((Item("a", (), (Text("سياسة"),)),)),))
    deck = replace(sample_deck, meta=replace(sample_deck.meta, language=language), slides=(slide,))
    root = etree.fromstring(_parts(render_pptx(deck, theme).data)["ppt/presentation.xml"])

    assert direction == root.get("rtl")


def test_an_empty_deck_is_a_file(sample_deck: Deck, theme: Theme) -> None:
    """No slides: the template alone, without notes."""
    parts = _parts(render_pptx(replace(sample_deck, slides=()), theme).data)

    assert not [name for name in parts if "notes" in name]
