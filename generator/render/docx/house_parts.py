"""The parts of a house's file with what a briefing adds to them: bytes in, bytes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from lxml import etree

from generator.house.word import WordHouse
from generator.house.word_fields import fill
from generator.house.word_frame import is_contents
from generator.office.inspect import Document, Node, element, first, parse, select, tag, to_number
from generator.render.docx.house_sections import closing, has_closing_pages
from generator.render.docx.xmlns import BODY

_TEMPLATE, _DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_SILENT = {"styles", "settings", "webSettings", "fontTable", "theme", "numbering", "footnotes", "endnotes", "customXml",
           "glossaryDocument", "stylesWithEffects"}  # fmt: skip
"""Parts that a document has without any reference in its text."""
_EDGES_ALIGNED = 15  # the mode of Word, from 2013, in which the edge of a table stands at its indent
_REMARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def written_xml(root: Node) -> bytes:
    """A part as it is written."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def pieces_of(xml: str) -> list[Node]:
    """The elements that ``xml`` consists of, with our prefixes."""
    root = parse(f"<w:body {BODY}>{xml}</w:body>".encode())
    assert root is not None, "we wrote XML that is not well-formed"
    return list(root)


def house_part(house: WordHouse, kind: str) -> str:
    """The name of the part of that kind that the house's text points to, empty for none."""
    document = Document(house.file.name, "docx", house.file.parts)
    return next(iter(document.linked(document.main, kind)), "")


def hangs_tables(house: WordHouse) -> bool:
    """Whether tables begin left of their place by their cells' margin, as in files made for Word 2010 and before."""
    root = parse(house.file.parts.get(house_part(house, "settings"), b""))
    if root is None:
        return False
    mode = first(root, "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val")
    return to_number(mode) < _EDGES_ALIGNED


def main_part(house: WordHouse) -> str:
    """The name of the part that holds the house's text."""
    return Document(house.file.name, "docx", house.file.parts).main


def text_with(house: WordHouse, xml: str, values: Mapping[str, str]) -> bytes:
    """The main part: the cover, then ``xml``, then the closing pages with the properties of their section."""
    root = parse(house.file.parts[main_part(house)])
    body = element(root, "w:body") if root is not None else None
    assert root is not None
    assert body is not None, "read before"
    children, last = list(body), element(body, "w:sectPr")
    before = [node for node in children[: house.frame.before] if not is_contents(node)]
    count = len(closing(house)) if has_closing_pages(house) else 0
    after = [node for node in children[house.frame.after :] if node is not last][:count]
    for node in children:
        body.remove(node)
    for node in (*before, *after):
        _without_remarks(node)
        fill(node, values)
    if after and last is not None and house.text is not None and house.text.end == len(children) - 1:
        _continue(last)
    body.extend([*before, *pieces_of(xml), *after, *([last] if after and last is not None else [])])
    return written_xml(root)


def _continue(properties: Node) -> None:
    """Closing pages of the section that the cover opened: its first page has been."""
    for node in [*select(properties, "w:titlePg"), *select(properties, "w:pgNumType")]:
        properties.remove(node)


def _without_remarks(node: Node) -> None:
    """Comments of the house's own sample belong to nobody."""
    for name in _REMARKS:
        for found in list(node.iter(tag(f"w:{name}"))):
            parent = found.getparent()
            if parent is not None:
                parent.remove(found)


def styles_with(data: bytes, added: Iterable[str]) -> bytes:
    """The styles part with ``added`` at its end."""
    root = parse(data)
    assert root is not None
    root.extend(pieces_of("".join(added)))
    return written_xml(root)


def numbering_with(data: bytes, ours: bytes, shift: int, names: Mapping[str, str], own: Iterable[str]) -> bytes:
    """The numbering part with our lists, their numbers moved up by ``shift``; ``own`` styles keep their own lists."""
    root, added = parse(data), parse(ours)
    assert root is not None
    assert added is not None
    first_list = next((index for index, node in enumerate(root) if node.tag == tag("w:num")), len(root))
    definitions, lists = select(added, "w:abstractNum"), select(added, "w:num")
    for node in definitions:
        _shift(node, "abstractNumId", shift)
        _tie(node, names, set(own))
    for node in lists:
        _shift(node, "numId", shift)
        for target in select(node, "w:abstractNumId"):
            _shift(target, "val", shift)
    for offset, node in enumerate(definitions):
        root.insert(first_list + offset, node)
    last = next((node for node in root if node.tag == tag("w:numIdMacAtCleanup")), None)
    for node in lists:
        root.append(node) if last is None else last.addprevious(node)
    return written_xml(root)


def tied(ours: bytes, names: Mapping[str, str], own: Iterable[str]) -> bytes:
    """Our own numbering part for a house that has none."""
    root = parse(ours)
    assert root is not None
    for node in select(root, "w:abstractNum"):
        _tie(node, names, set(own))
    return written_xml(root)


def _tie(definition: Node, names: Mapping[str, str], own: set[str]) -> None:
    """A level counts our style under its id in the house's file, and never a style of the house."""
    for style in select(definition, "w:lvl/w:pStyle"):
        id, level = first(style, "@w:val"), style.getparent()
        if id in own and level is not None:
            level.remove(style)
        else:
            style.set(tag("w:val"), names.get(id, id))


def _shift(node: Node, name: str, by: int) -> None:
    key = tag(f"w:{name}")
    node.set(key, str(int(to_number(node.get(key))) + by))


def highest(data: bytes, paths: Iterable[str]) -> int:
    """The highest number that the XPaths ``paths`` find in a part."""
    root = parse(data)
    found = [] if root is None else [int(to_number(value)) for path in paths for value in _values(root, path)]
    return max(found, default=0)


def _values(root: Node, path: str) -> Iterator[str]:
    head, _, name = path.rpartition("/@")
    for node in select(root, head):
        yield str(node.get(tag(name) if ":" in name else name) or "")


def notes_with(data: bytes, kind: str, notes: Iterable[str], kept: bytes) -> bytes:
    """A part of footnotes or endnotes: the house's separators and the notes that ``kept`` text still has, then ours."""
    root, text = parse(data), parse(kept)
    assert root is not None
    assert text is not None
    used = {first(node, "@w:id") for node in text.iter(tag(f"w:{kind}Reference"))}
    for node in select(root, f"w:{kind}"):
        if not first(node, "@w:type") and first(node, "@w:id") not in used:
            root.remove(node)
    root.extend(pieces_of("".join(notes)))
    return written_xml(root)


def filled_furniture(house: WordHouse, values: Mapping[str, str]) -> dict[str, bytes]:
    """The headers and footers that have fields, filled."""
    document = Document(house.file.name, "docx", house.file.parts)
    found: dict[str, bytes] = {}
    for part in (part for kind in ("header", "footer") for part in document.linked(document.main, kind)):
        root = parse(house.file.parts[part])
        if root is not None and _has_fields(root):
            fill(root, values)
            found[part] = written_xml(root)
    return found


def _has_fields(root: Node) -> bool:
    said = "".join(str(node.text or "") for node in root.iter(tag("w:t")))
    return "{{" in said or any(True for _ in root.iter(tag("w:sdt")))


def without_notes(settings: bytes) -> bytes:
    """Our own settings where no notes are written."""
    root = parse(settings)
    assert root is not None
    for node in select(root, "w:footnotePr | w:endnotePr"):
        root.remove(node)
    return written_xml(root)


def settings_with(data: bytes, ours: bytes, named: Iterable[str]) -> bytes:
    """The settings with what ours say of notes (the elements ``named``), no template of its own any more."""
    root, added = parse(data), parse(ours)
    assert root is not None
    assert added is not None
    for name in ("attachedTemplate", "documentProtection", "writeProtection", "updateFields", "mailMerge"):
        for node in select(root, f"w:{name}"):
            root.remove(node)
    for name in named:
        wanted = element(added, f"w:{name}")
        if wanted is not None and element(root, f"w:{name}") is None:
            later = next((node for node in root if etree.QName(node).localname in _AFTER_NOTES), None)
            root.append(deepcopy(wanted)) if later is None else later.addprevious(deepcopy(wanted))
    return written_xml(root)


_AFTER_NOTES = {"endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang",
                "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
                "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults",
                "doNotEmbedSmartTags", "decimalSymbol", "listSeparator", "docId", "chartTrackingRefBased",
                "defaultImageDpi", "discardImageEditingData", "conflictMode"}  # fmt: skip


def types_of_document(data: bytes) -> bytes:
    """Content types in which a template has become a document."""
    return data.replace(_TEMPLATE, _DOCUMENT)


def used_links(rels: bytes, text: bytes) -> bytes:
    """The relationships of the main part without those that only the sample text had."""
    root = parse(rels)
    assert root is not None
    for node in select(root, "rel:Relationship"):
        id, kind = str(node.get("Id")), str(node.get("Type", "")).rpartition("/")[2]
        if kind not in _SILENT and f'"{id}"'.encode() not in text:
            root.remove(node)
    return written_xml(root)
