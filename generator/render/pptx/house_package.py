"""The package of a house: what stays of it, and its presentation part with our slides in place of its samples."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from lxml import etree

from generator.house.safe import HouseFile
from generator.office.inspect import TYPES, Document, Node, R, element, links_name, parse, select, tag, to_number
from generator.render.pptx.boxes import Composed
from generator.render.pptx.package import Relations, content_types
from generator.render.pptx.properties import FIRST_SLIDE_ID, SECTIONS, app_xml, sections_xml
from generator.render.pptx.template import NAMESPACES
from generator.render.pptx.writer import PRESENTATION, Writer, slide_part

_GONE = {
    "slide",
    "commentAuthors",
    "authors",
    "thumbnail",
    "extended-properties",
}  # relationships that are not followed
_PROPERTIES = "docProps/app.xml"
_LISTS = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")
_FIRST_LAYOUT = 2_147_483_649


def kept_parts(file: HouseFile) -> dict[str, bytes]:
    """The parts that are reached from the package without its sample slides, each with its relationships."""
    document = Document(file.name, "pptx", file.parts)
    todo, kept = [""], dict[str, bytes]()
    while todo:
        part = todo.pop()
        name = links_name(part) if part else "_rels/.rels"
        if name in file.parts and name not in kept:
            kept[name] = file.parts[name]
            links = [link for link in document.links(part) if link.kind not in _GONE and not link.external]
            todo += [link.target for link in links if link.target in file.parts]
        if part:
            kept[part] = file.parts[part]
    kept[TYPES] = file.parts[TYPES]
    return _at_home(kept, document.main)


def _at_home(kept: dict[str, bytes], main: str) -> dict[str, bytes]:
    """The parts with the presentation under the usual name."""
    if main == PRESENTATION:
        return kept
    kept[PRESENTATION] = kept.pop(main)
    if links_name(main) in kept:
        kept[links_name(PRESENTATION)] = kept.pop(links_name(main))
    return kept


def with_layout(parts: dict[str, bytes], master: str, layout: str) -> None:
    """``layout`` as the last one of ``master``."""
    key = _related(parts, master, "slideLayout", layout)
    root = _root(parts, master)
    listed = element(root, "p:sldLayoutIdLst")
    if listed is None:
        listed = etree.Element(tag("p:sldLayoutIdLst"))
        after = element(root, "p:clrMap")
        root.insert(root.index(after) + 1 if after is not None else len(root), listed)
    taken = [int(to_number(node.get("id"))) for name in parts for node in _ids(parts, name)]
    node = etree.SubElement(listed, tag("p:sldLayoutId"))
    node.set("id", str(max([_FIRST_LAYOUT, *taken]) + 1))
    node.set(f"{{{R}}}id", key)
    parts[master] = _written(root)


def _ids(parts: Mapping[str, bytes], name: str) -> list[Node]:
    """Masters' and layouts' ids, which no two of a presentation share."""
    if name != PRESENTATION and not (name.startswith("ppt/slideMasters/") and name.endswith(".xml")):
        return []
    return select(_root(parts, name), "//p:sldLayoutId|//p:sldMasterId")


def _root(parts: Mapping[str, bytes], part: str) -> Node:
    root = parse(parts[part])
    assert root is not None, part  # it was read before
    return root


def _written(root: Node) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _related(parts: dict[str, bytes], part: str, kind: str, target: str) -> str:
    """The id of the relationship of ``part`` to ``target``, a new one where it has none."""
    name = links_name(part)
    root = parse(parts.get(name, b"")) if name in parts else None
    if root is None:
        root = parse(Relations(part).xml())
        assert root is not None
    same = [node for node in root if str(node.get("Type")) == f"{R}/{kind}" and _leads(node, part) == target]
    if same:
        return str(same[0].get("Id"))
    taken = {str(node.get("Id")) for node in root}
    key = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    node = etree.SubElement(root, tag("rel:Relationship"))
    node.set("Id", key)
    node.set("Type", f"{R}/{kind}")
    node.set("Target", posixpath.relpath(target, posixpath.dirname(part)))
    parts[name] = _written(root)
    return key


def _leads(node: Node, part: str) -> str:
    """The part that a relationship of ``part`` leads to."""
    joined = posixpath.join("/", posixpath.dirname(part), str(node.get("Target", "")))
    return posixpath.normpath(joined).lstrip("/")


def finish_package(writer: Writer, composed: Composed, file: HouseFile) -> None:
    """The presentation with our slides, properties, root relationships and content types."""
    parts, noted = writer.parts, sum(bool(slide.notes) for slide in composed.slides)
    _without_links(parts, links_name(PRESENTATION))
    slides = [
        _related(parts, PRESENTATION, "slide", slide_part(number)) for number in range(1, len(composed.slides) + 1)
    ]
    root = _root(parts, PRESENTATION)
    if noted and element(root, "p:notesMasterIdLst") is None:
        _list_notes_master(parts, root)
    _list_slides(root, slides)
    _list_sections(root, composed, writer)
    for node in select(root, "p:custShowLst|p:photoAlbum|p:modifyVerifier|p:custDataLst"):
        root.remove(node)
    parts[PRESENTATION] = _written(root)
    writer.put(_PROPERTIES, app_xml(len(composed.slides), noted))
    _without_links(parts, "_rels/.rels")
    _point_home(parts)
    parts[TYPES] = _types(file, parts)


def _without_links(parts: dict[str, bytes], name: str) -> None:
    """The relationships without those to what is gone."""
    root = _root(parts, name)
    for node in list(root):
        if str(node.get("Type", "")).rpartition("/")[2] in _GONE:
            root.remove(node)
    parts[name] = _written(root)


def _point_home(parts: dict[str, bytes]) -> None:
    """The package's own relationships: to the presentation under its usual name and to our properties."""
    root = _root(parts, "_rels/.rels")
    for node in root:
        if str(node.get("Type", "")).endswith("/officeDocument"):
            node.set("Target", PRESENTATION)
    parts["_rels/.rels"] = _written(root)
    _related(parts, "", "extended-properties", _PROPERTIES)


def _list_notes_master(parts: dict[str, bytes], root: Node) -> None:
    master = next(name for name in sorted(parts) if name.startswith("ppt/notesMasters/notes"))
    listed = etree.Element(tag("p:notesMasterIdLst"))
    etree.SubElement(listed, tag("p:notesMasterId")).set(
        f"{{{R}}}id", _related(parts, PRESENTATION, "notesMaster", master)
    )
    masters = element(root, "p:sldMasterIdLst")
    root.insert(0 if masters is None else root.index(masters) + 1, listed)


def _list_slides(root: Node, slides: list[str]) -> None:
    for node in select(root, "p:sldIdLst"):
        root.remove(node)
    listed = etree.Element(tag("p:sldIdLst"))
    for index, key in enumerate(slides):
        node = etree.SubElement(listed, tag("p:sldId"))
        node.set("id", str(FIRST_SLIDE_ID + index))
        node.set(f"{{{R}}}id", key)
    before = [node for node in root if str(node.tag).rpartition("}")[2] in _LISTS]
    if slides:
        root.insert(root.index(before[-1]) + 1 if before else 0, listed)


def _list_sections(root: Node, composed: Composed, writer: Writer) -> None:
    """Our sections in place of the house's."""
    for node in select(root, "p:extLst/p:ext"):
        if str(node.get("uri", "")).upper() == SECTIONS:
            node.getparent().remove(node)  # type: ignore[union-attr]
    ours = parse(f"<p:all {NAMESPACES}>{sections_xml(composed.slides, writer.deck.meta)}</p:all>".encode())
    listed = element(root, "p:extLst")
    if listed is None:
        listed = etree.SubElement(root, tag("p:extLst"))
    for node in [] if ours is None else select(ours, "p:extLst/p:ext"):
        listed.append(node)
    if not len(listed):
        root.remove(listed)


def _types(file: HouseFile, parts: Mapping[str, bytes]) -> bytes:
    """The house's content types for what stays, ours for what is new."""
    theirs, ours = parse(file.parts[TYPES]), parse(content_types(parts))
    assert theirs is not None
    assert ours is not None
    known = {str(node.get("PartName", "")).lstrip("/"): node for node in select(theirs, "ct:Override")}
    ends = {str(node.get("Extension", "")).lower() for node in select(theirs, "ct:Default")}
    for name, node in known.items():
        if name not in parts:
            theirs.remove(node)
    for node in select(ours, "ct:Default"):
        if str(node.get("Extension")) not in ends:
            theirs.append(node)
    for node in select(ours, "ct:Override"):
        name = str(node.get("PartName", "")).lstrip("/")
        if name in known and name == PRESENTATION:
            known[name].set("ContentType", str(node.get("ContentType")))
        elif name not in known:
            theirs.append(node)
    return _written(theirs)
