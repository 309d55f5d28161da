"""A finished Office file as parts, relationships and parsed trees, for whoever checks it."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import lru_cache, wraps
from pathlib import Path
from typing import Concatenate, Literal, ParamSpec, TypeVar, cast
from urllib.parse import unquote

from lxml import etree

from generator.errors import Where, refuse
from generator.office.package import DAMAGED, entries_of
from generator.office.paths import Look, look, look_first
from generator.records import dataclass

Kind = Literal["docx", "pptx", "other"]
Node = etree._Element
P = ParamSpec("P")
T = TypeVar("T")

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "r": R,
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship; ``kind`` is the last word of its type ("slideLayout"), ``target`` a part name or an address."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document. ``parts`` by name without a leading slash; ``twice`` names that stand twice in the zip."""

    name: str
    kind: Kind
    parts: Mapping[str, bytes]
    twice: tuple[str, ...] = ()
    _trees: dict[str, Node | None] = field(default_factory=dict, repr=False, compare=False)
    _links: dict[str, tuple[Relationship, ...]] = field(default_factory=dict, repr=False, compare=False)
    found: dict[object, object] = field(default_factory=dict, repr=False, compare=False)
    """What ``held`` and ``once`` have looked up."""

    def tree(self, part: str) -> Node | None:
        """The root of ``part``; None where there is no such part or it is not well-formed XML."""
        if part not in self._trees:
            self._trees[part] = parse(self.parts.get(part, b""))
        return self._trees[part]

    def broken(self) -> tuple[str, ...]:
        """The parts that somebody has looked for, that are there and not well-formed."""
        return tuple(part for part, root in self._trees.items() if root is None and self.parts.get(part))

    def links(self, part: str) -> tuple[Relationship, ...]:
        """The relationships of ``part``; "" means the package's own."""
        if part not in self._links:
            data = self.parts.get(links_name(part), b"")
            if (found := _relationships(data, part)) is None:
                self.tree(links_name(part))  # which is missing or broken, and noted as looked for
            self._links[part] = found or ()
        return self._links[part]

    def linked(self, part: str, kind: str) -> tuple[str, ...]:
        """The parts that ``part`` points to by relationships of ``kind``, in their order."""
        return tuple(link.target for link in self.links(part) if link.kind == kind and not link.external)

    @property
    def main(self) -> str:
        """The name of the document's or presentation's own part; empty where there is none."""
        return next(iter(self.linked("", "officeDocument")), "")

    def slides(self) -> tuple[str, ...]:
        """The parts of the slides, in the order in which they are shown."""
        root = self.tree(self.main)
        if self.kind != "pptx" or root is None:
            return ()
        targets = {link.id: link.target for link in self.links(self.main)}
        ids = values(root, "p:sldIdLst/p:sldId/@r:id")
        return tuple(targets[key] for key in ids if key in targets)


def held(look: Callable[Concatenate[Document, P], T]) -> Callable[Concatenate[Document, P], T]:
    """``look``, which each document then goes through only once for the same arguments: many rules ask the same."""

    @wraps(look)
    def found(document: Document, /, *args: P.args, **named: P.kwargs) -> T:
        key = (look, args, tuple(sorted(named.items())))
        if key not in document.found:
            document.found[key] = look(document, *args, **named)
        return cast("T", document.found[key])

    return found


def once(look: Callable[Concatenate[Document, P], Iterable[T]]) -> Callable[Concatenate[Document, P], tuple[T, ...]]:
    """``held`` for a ``look`` that yields what it finds."""

    @wraps(look)
    def every(document: Document, /, *args: P.args, **named: P.kwargs) -> tuple[T, ...]:
        return tuple(look(document, *args, **named))

    return held(every)


def open_document(path: Path) -> Document:
    """Read ``path``; InputError where it is not a readable Office file."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _document(archive, str(path))
    except FileNotFoundError:
        raise refuse("document", "no such file", Where(str(path)), mend="name a file that is there") from None
    except DAMAGED as error:
        mend = "name a .docx or .pptx file that Word or PowerPoint can open"
        raise refuse("document", f"not a readable Office file ({error})", Where(str(path)), mend=mend) from error


def open_bytes(data: bytes, name: str) -> Document:
    """The Office file ``data``, just made and therefore readable, under ``name``."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _document(archive, name)


def open_parts(parts: Mapping[str, bytes], name: str) -> Document:
    """The Office file that ``parts`` were just packed into, under ``name``."""
    return Document(name, _kind(parts), parts)


def _document(archive: zipfile.ZipFile, name: str) -> Document:
    entries = entries_of(archive, name)
    counts = Counter(entry.filename.lower() for entry in entries)
    twice = tuple(sorted(key for key, count in counts.items() if count > 1))
    parts = {entry.filename: archive.read(entry) for entry in entries}
    return Document(name, _kind(parts), parts, twice)


def _kind(parts: Mapping[str, bytes]) -> Kind:
    types = parts.get(TYPES, b"")
    if b"wordprocessingml.document.main" in types or b"wordprocessingml.template.main" in types:
        return "docx"
    if b"presentationml.presentation.main" in types or b"presentationml.template.main" in types:
        return "pptx"
    return "other"


def parse(data: bytes) -> Node | None:
    """The root of an XML part, entities and network left alone; None where it is not well-formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None


def links_name(part: str) -> str:
    """The name of the part that holds the relationships of ``part``."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


@lru_cache(maxsize=256)  # most are the same in the next document of a run
def _relationships(data: bytes, part: str) -> tuple[Relationship, ...] | None:
    """Those of ``part`` in ``data``; None where that is not well-formed."""
    root = parse(data)
    return None if root is None else tuple(_relationship(node, part) for node in select(root, "rel:Relationship"))


def _relationship(node: Node, part: str) -> Relationship:
    target = str(node.get("Target", ""))
    external = node.get("TargetMode") == "External"
    resolved = target if external else _resolve(part, target)
    return Relationship(str(node.get("Id", "")), str(node.get("Type", "")).rpartition("/")[2], resolved, external)


def _resolve(part: str, target: str) -> str:
    path = unquote(target.partition("#")[0])
    joined = path if path.startswith("/") else posixpath.join("/", posixpath.dirname(part), path)
    return posixpath.normpath(joined).lstrip("/")


@lru_cache(maxsize=1024)
def _look(path: str) -> Look:
    return look(path, NS)


@lru_cache(maxsize=1024)
def _look_first(path: str) -> Look:
    return look_first(path, NS)


def select(node: Node, path: str) -> list[Node]:
    """The elements that the XPath ``path`` finds below ``node``."""
    found = _look(path)(node)
    return found if isinstance(found, list) else []


def values(node: Node, path: str) -> list[str]:
    """The attribute values or texts that the XPath ``path`` finds below ``node``."""
    found = _look(path)(node)
    return found if isinstance(found, list) else []


def first(node: Node, path: str) -> str:
    """The first of ``values``, or an empty string."""
    found = _look_first(path)(node)
    return found if isinstance(found, str) else ""


def to_number(text: object, usual: float = 0.0) -> float:
    """``text`` as a number that can be counted with; ``usual`` where it is none, since anyone writes these files."""
    try:
        value = float(str(text))
    except ValueError:
        return usual
    return value if abs(value) < 1e12 else usual  # false for NaN, too


def tag(name: str) -> str:
    """``w:p`` as lxml spells it."""
    prefix, _, local = name.partition(":")
    return f"{{{NS[prefix]}}}{local}"


def element(node: Node, path: str) -> Node | None:
    """The first element that ``path`` finds below ``node``."""
    found = _look_first(path)(node)
    return found if isinstance(found, Node) else None
