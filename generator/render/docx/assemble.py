"""The package of our parts; and python-docx's parts for those that go into a house's file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from generator.model.element import Meta
from generator.office.opc import CORE, CORE_LINK, CORE_TYPE, TYPES, Link, links_name, links_xml, seen_from, types_xml
from generator.render.docx.ledger import DOCUMENT, NewPart, Relation, Story
from generator.render.docx.xmlns import RELATIONSHIPS
from generator.render.properties import core_xml

if TYPE_CHECKING:
    from docx.opc.part import Part

_APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word_part(name: str, kind: str, data: bytes) -> NewPart:
    """A part of WordprocessingML: ``kind`` is the word in its content type ("styles", "header")."""
    return NewPart(f"/word/{name}.xml", f"{_WORD_TYPE}.{kind}+xml", data)


def theme_part(data: bytes) -> NewPart:
    """The part that holds theme colours and fonts."""
    return NewPart("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", data)


def parts_of(document: bytes, story: Story, app: bytes, meta: Meta) -> dict[str, bytes]:
    """All parts of the finished file by name: ``document`` is the main part's XML, ``story`` its relationships."""
    main = NewPart(DOCUMENT, f"{_WORD_TYPE}.document.main+xml", document, tuple(story.relations))
    core, ours = NewPart(f"/{CORE}", CORE_TYPE, core_xml(meta)), NewPart("/docProps/app.xml", _APP_TYPE, app)
    root = (
        Relation("rId3", CORE_LINK, core),
        Relation("rId1", f"{RELATIONSHIPS}/officeDocument", main),
        Relation("rId2", f"{RELATIONSHIPS}/extended-properties", ours),
    )
    parts: dict[str, bytes] = {}
    types: dict[str, str] = {}
    _gather(NewPart("/", "", b"", root), parts, types)
    return {**parts, TYPES: types_xml(types)}


def _gather(part: NewPart, parts: dict[str, bytes], types: dict[str, str]) -> None:
    """The relationships of ``part`` and, one by one, what they lead to, each under its name without a slash."""
    if part.children:
        links = tuple(_link(relation, part.name.rpartition("/")[0] or "/") for relation in part.children)
        parts[links_name(part.name.lstrip("/"))] = links_xml(links)
    for relation in part.children:
        if isinstance(relation.target, NewPart):
            name = relation.target.name.lstrip("/")
            parts[name], types[name] = relation.target.data, relation.target.content_type
            _gather(relation.target, parts, types)


def _link(relation: Relation, folder: str) -> Link:
    if isinstance(relation.target, str):
        return Link(relation.id, relation.type, relation.target, outside=True)
    return Link(relation.id, relation.type, seen_from(folder, relation.target.name))


def app_part(app: bytes, package: Any) -> Part:
    """The part of extended properties in ``package``."""
    return _part(NewPart("/docProps/app.xml", _APP_TYPE, app), package)


def add_relations(part: Any, relations: Iterable[Relation], package: Any) -> None:
    """Give ``part``, a part of python-docx, these relationships and their parts."""
    for relation in relations:
        target = relation.target
        if isinstance(target, str):
            part.load_rel(relation.type, target, relation.id, True)
        else:
            part.load_rel(relation.type, _part(target, package), relation.id)


def _part(new: NewPart, package: Any) -> Part:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    part: Any = Part(PackURI(new.name), new.content_type, new.data, package)
    add_relations(part, new.children, package)
    return part  # type: ignore[no-any-return]
