"""A house file opened safely: what it must not hold is refused, what would fetch from outside is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from generator.errors import Finding, Where, refuse
from generator.limits import HOUSE_BYTES, LINK_ID
from generator.office.inspect import (
    NS,
    TYPES,
    Document,
    Kind,
    Node,
    R,
    Relationship,
    links_name,
    once,
    parse,
    select,
    values,
)
from generator.office.opc import CORE_TYPE
from generator.office.package import read_package
from generator.records import dataclass

RULE = "house"
_R = f"{{{R}}}"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = b"http://purl.oclc.org/ooxml/"
_MACROS = re.compile(r"(?i)vba(Project|Data)[^/]*\.(bin|xml)$")
_OF_A_DOCUMENT = re.compile(r"application/vnd\.openxmlformats-.*\+xml")
_PICTURES = frozenset({"png", "jpeg", "jpg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "xlsx"})
_ROOTS = {TYPES: f"{{{NS['ct']}}}Types", "docProps/core.xml": f"{{{NS['cp']}}}coreProperties"}
_LINKS = f"{{{NS['rel']}}}Relationships"
_NEEDED: Mapping[object, tuple[str, ...]] = {
    f"{{{NS['ct']}}}Default": ("Extension", "ContentType"),
    f"{{{NS['ct']}}}Override": ("PartName", "ContentType"),
    f"{{{NS['rel']}}}Relationship": ("Id", "Type", "Target"),
}
_TYPE = f"{R}/"
_FOLLOWED = frozenset({"officeDocument", "slideMaster", "slideLayout", "slide", "notesMaster", "theme", "styles",
                       "numbering", "settings", "footnotes", "endnotes", "header", "footer"})  # fmt: skip
_TYPED: Mapping[Kind, frozenset[str]] = {  # endings whose type is stated when the package is written
    "docx": frozenset(), "pptx": frozenset({"png", "xml", "xlsx"}), "other": frozenset(),
}  # fmt: skip
_KEPT_OUTSIDE = {"hyperlink"}
_CARRIERS = frozenset({"drawing", "pict", "object", "attachedTemplate", "subDoc", "altChunk", "mailMerge", "pic",
                       "graphicFrame", "blipFill", "externalLink", "control"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class HouseFile:
    """The parts of a house file without what fetches from outside; ``findings`` name what was taken out."""

    name: str
    kind: Kind
    parts: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def open_house(data: bytes, name: str, kind: Kind) -> HouseFile:
    """Read the house file ``data``, which must be of ``kind``; InputError where it cannot be used."""
    _check_outside(data, name)
    parts = read_package(data, name, HOUSE_BYTES)
    _check_parts(parts, name)
    _check_kind(parts, name, kind)
    _check_links(Document(name, kind, parts))
    kept, findings = _without_lost(Document(name, kind, parts))
    return HouseFile(name, kind, kept, findings)


def _check_outside(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        what = "the file is protected by a password" if locked else "the file is in an old binary format of Office"
        mend = "take the password off in Office" if locked else "save it as .docx or .pptx in Office"
        raise refuse(RULE, what, Where(name), mend=f"{mend}, then name it again")
    if not data.startswith(b"PK"):
        raise refuse(RULE, "not an Office file", Where(name), mend="name a .docx, .dotx, .pptx or .potx file")


def _check_parts(parts: Mapping[str, bytes], name: str) -> None:
    types = parts.get(TYPES, b"")
    if b"macroEnabled" in types or any(_MACROS.search(part) for part in parts):
        mend = "save it without macros, as .docx, .dotx, .pptx or .potx"
        raise refuse(RULE, "the file holds macros", Where(name), why="nothing of a template is ever run", mend=mend)
    for part, text in parts.items():
        fault = _fault(part, text)
        if fault:
            raise refuse(RULE, fault, Where(name), mend="open it in Office and save it again")
    if called := next(_mistyped(parts), ""):
        what = f"the file is damaged: it says that {called[:80]} holds XML"
        raise refuse(RULE, what, Where(name), mend="open it in Office and save it again")


def _fault(part: str, text: bytes) -> str:
    """What is wrong with one part, empty where nothing is."""
    if part.startswith("/") or "\\" in part or ".." in part.split("/"):
        return f"the name of a part leads out of the file ({part[:80]})"
    if not part.endswith((".xml", ".rels")):
        return ""
    if b"<!DOCTYPE" in text[:2000]:
        return f"{part} declares a document type"
    root, wanted = parse(text), _LINKS if part.endswith(".rels") else _ROOTS.get(part, "")
    if root is None or wanted not in ("", root.tag) or _is_odd(root):
        return f"the file is damaged: {part} cannot be read"
    return ""


def _is_odd(root: Node) -> bool:
    """Whether an entry of a list of parts or relationships lacks what it needs, or has an id without end."""
    lacking = any(node.get(name) is None for node in root for name in _NEEDED.get(node.tag, ()))
    return lacking or any(len(id) > LINK_ID for id in values(root, "rel:Relationship/@Id"))


def _mistyped(parts: Mapping[str, bytes]) -> Iterator[str]:
    """The parts and endings of pictures and the like that are said to be parts of a document."""
    types = parse(parts.get(TYPES, b""))
    for node in () if types is None else types:
        name = str(node.get("PartName") or f".{node.get('Extension')}").removeprefix("/").lower()
        if _OF_A_DOCUMENT.fullmatch(str(node.get("ContentType"))) and not name.endswith(("xml", "rels")):
            held = (data for part, data in parts.items() if part.lower().endswith(name))
            if name.rpartition(".")[2] in _PICTURES or any(parse(data) is None for data in held):
                yield name


def _check_kind(parts: Mapping[str, bytes], name: str, kind: Kind) -> None:
    types = parts.get(TYPES, b"")
    wanted = {"docx": b"wordprocessingml", "pptx": b"presentationml"}[kind]
    main = re.search(rb"(wordprocessingml\.(document|template)|presentationml\.(presentation|template))\.main", types)
    program = {"docx": "Word", "pptx": "PowerPoint"}[kind]
    if main is None or not main[1].startswith(wanted):
        raise refuse(RULE, f"not a {program} file, whatever its name", Where(name), mend=f"name a {program} file")
    document = Document(name, kind, parts)
    if document.tree(document.main) is None:
        raise refuse(
            RULE, "the file is damaged: its main part cannot be read", Where(name), mend=f"save it again in {program}"
        )
    if _STRICT in parts[document.main][:4000]:
        mend = f"save it in {program} as the usual kind, not as Strict Open XML"
        raise refuse(RULE, "the file is Strict Open XML", Where(name), mend=mend)


def _check_links(document: Document) -> None:
    """What the libraries would stumble over while they follow relationships from part to part."""
    owners = [part for part in ("", *sorted(document.parts)) if links_name(part) in document.parts]
    fault = next((fault for part in owners for fault in _astray(document, part)), "")
    if fault:
        what = f"the file is damaged: {fault}"
        raise refuse(RULE, what, Where(document.name), mend="open it in Office and save it again")


def _astray(document: Document, part: str) -> Iterator[str]:
    """Of relationships of which only the last word is a known one, or that share an id, and of parts without a type."""
    root = document.tree(links_name(part))
    for found in values(root, "rel:Relationship/@Type") if root is not None else ():
        kind = found.rpartition("/")[2]
        if kind in _FOLLOWED and found != f"{_TYPE}{kind}":
            yield f"{links_name(part)} has a relationship of an unknown kind ({found[:80]})"
    ids = [link.id for link in document.links(part)]
    if len(set(ids)) < len(ids):
        yield f"{links_name(part)} gives one id to two relationships"
    for link in document.links(part):
        if link.target in document.parts and not link.external and not _is_typed(document, link.target):
            yield f"{link.target} has no content type"
        if link.kind == "core-properties" and not _tells_properties(document, link.target):
            yield f"{link.target} is said to be no properties"


def _is_typed(document: Document, part: str) -> bool:
    end = part.rpartition(".")[2].lower()
    return not {part.lower(), end}.isdisjoint(_named(document)) or end in _TYPED[document.kind]


def _tells_properties(document: Document, part: str) -> bool:
    """Whether ``part`` has the type of core properties by its own name, or will be given it."""
    root = document.tree(TYPES)
    types = () if root is None else select(root, "ct:Override")
    stated = [str(one.get("ContentType")) for one in types if str(one.get("PartName")) == f"/{part}"]
    return stated == [CORE_TYPE] or (not stated and "xml" in _TYPED[document.kind])


@once
def _named(document: Document) -> Iterator[str]:
    """The parts and the endings that have a content type, in lower case, as names are compared."""
    root = document.tree(TYPES)
    for rule in ("ct:Override/@PartName", "ct:Default/@Extension"):
        yield from (name.lstrip("/").lower() for name in (values(root, rule) if root is not None else ()))


def _without_lost(document: Document) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The parts without relationships to outside or to nothing, and without what hangs on them; hyperlinks stay."""
    parts, findings = dict(document.parts), []
    for part in ("", *sorted(document.parts)):
        links = document.links(part) if links_name(part) in document.parts else ()
        lost = [link for link in links if _is_outside(link) or not (link.external or link.target in document.parts)]
        if not lost:
            continue
        ids = {link.id for link in lost}
        parts[links_name(part)] = _without_links(parts[links_name(part)], ids)
        if part:
            parts[part] = _without_carriers(parts[part], ids)
        findings += [_dropped(document.name, link, part) for link in lost]
    return parts, tuple(findings)


def _is_outside(link: Relationship) -> bool:
    return link.external and link.kind not in _KEPT_OUTSIDE


def _dropped(name: str, link: Relationship, part: str) -> Finding:
    owner = part or "the file"
    if not link.external:
        what = f"{owner} names a {link.kind} that is not in the file ({link.target}); it is left out"
        return Finding("warning", RULE, what, Where(name), mend="open it in Office and save it again")
    what = f"{owner} takes its {link.kind} from outside ({link.target}); it is left out"
    why = "nothing is ever fetched from outside"
    return Finding("warning", RULE, what, Where(name), why, "embed it in the template")


def _without_links(data: bytes, ids: set[str]) -> bytes:
    root = parse(data)
    if root is None:
        return data
    for node in select(root, "rel:Relationship"):
        if node.get("Id") in ids:
            root.remove(node)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _without_carriers(data: bytes, ids: set[str]) -> bytes:
    """The part without the pictures, objects and settings that point to one of ``ids``."""
    root = parse(data)
    if root is None:
        return data
    for node in list(root.iter(etree.Element)):
        linked = [name for name, value in map(_pair, node.attrib.items()) if name.startswith(_R) and value in ids]
        if linked and _stands_without(node, linked):
            for name in linked:
                del node.attrib[name]
        elif linked:
            _remove(_carrier(node))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _stands_without(node: Node, linked: Sequence[str]) -> bool:
    """Whether a picture has a copy in the file beside its link."""
    return any(str(name).startswith(_R) and name not in linked for name in node.attrib)


def _pair(item: tuple[object, object]) -> tuple[str, str]:
    return str(item[0]), str(item[1])


def _carrier(node: Node) -> Node:
    """What holds ``node`` and is nothing without it, else the node itself."""
    outer = [up for up in node.iterancestors() if etree.QName(up).localname in _CARRIERS]
    return outer[-1] if outer else node


def _remove(node: Node) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
