"""What an Office package says of its own parts."""

import pytest
from lxml import etree

from generator.office.opc import Link, links_name, links_xml, seen_from, types_xml


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("", "_rels/.rels"),
        ("ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"),
        ("word/charts/chart1.xml", "word/charts/_rels/chart1.xml.rels"),
    ],
)
def test_the_relationships_of_a_part_stand_in_a_folder_beside_it(part: str, name: str) -> None:
    """The package's own relationships stand at its root, a part's in ``_rels`` of its folder."""
    assert name == links_name(part)


@pytest.mark.parametrize(
    ("folder", "part", "target"),
    [
        ("/word", "/word/styles.xml", "styles.xml"),
        ("/word", "/docProps/app.xml", "../docProps/app.xml"),
        ("", "ppt/presentation.xml", "ppt/presentation.xml"),
        ("ppt/slides", "ppt/slideLayouts/slideLayout1.xml", "../slideLayouts/slideLayout1.xml"),
        ("word/charts", "word", ".."),
    ],
)
def test_a_target_is_named_as_seen_from_the_folder_of_its_part(folder: str, part: str, target: str) -> None:
    """Folders that both stand in are left out, others are climbed."""
    assert target == seen_from(folder, part)


def test_an_address_outside_the_package_is_marked_as_such() -> None:
    """Only what leads out of the package has a mode, and an address keeps its ampersands."""
    root = etree.fromstring(links_xml((Link("rId1", "t", "media/a.png"), Link("rId2", "t", "https://x/?a&b", True))))

    assert [None, "External"] == [link.get("TargetMode") for link in root]
    assert ["media/a.png", "https://x/?a&b"] == [link.get("Target") for link in root]


def test_a_part_has_a_type_of_its_own_only_where_its_extension_does_not_tell_it() -> None:
    """Pictures and workbooks are known by their extension, a slide is named."""
    root = etree.fromstring(types_xml({"ppt/slides/slide1.xml": "slide", "a.png": "image/png", "b.emf": ""}))

    assert {"png", "rels", "xml"} == {entry.get("Extension") for entry in root if entry.get("Extension")}
    assert {"/ppt/slides/slide1.xml": "slide"} == {
        entry.get("PartName"): entry.get("ContentType") for entry in root if entry.get("PartName")
    }
