"""The package: python-docx's own template, emptied, then filled with our parts."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from generator.model.element import Meta
from generator.office.package import read_package, write_package
from generator.render.docx.ledger import DOCUMENT, NewPart, Relation, Story
from generator.render.properties import fill_core

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word_part(name: str, kind: str, data: bytes) -> NewPart:
    """A part of WordprocessingML: ``kind`` is the word in its content type ("styles", "header")."""
    return NewPart(f"/word/{name}.xml", f"{_WORD_TYPE}.{kind}+xml", data)


def theme_part(data: bytes) -> NewPart:
    """The part that holds theme colours and fonts."""
    return NewPart("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", data)


def pack(document: bytes, story: Story, app: bytes, meta: Meta) -> bytes:
    """The finished file: ``document`` is the main part's XML, ``story`` its relationships."""
    package = _empty_package(document, story, app)
    fill_core(package.core_properties, meta)
    buffer = io.BytesIO()
    package.save(buffer)
    return write_package(read_package(buffer.getvalue(), "briefing.docx"))


def _empty_package(document: bytes, story: Story, app: bytes) -> OpcPackage:
    """The template's package with nothing left in it but its core properties."""
    from docx import Document
    from docx.opc.constants import RELATIONSHIP_TYPE

    package: Any = Document().part.package
    for id, relation in list(package.rels.items()):
        if relation.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES:
            del package.rels[id]
    main = _main_part(document, story, package)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    package.relate_to(app_part(app, package), RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    return package  # type: ignore[no-any-return]


def _main_part(document: bytes, story: Story, package: Any) -> Part:
    from docx.opc.packuri import PackURI
    from docx.parts.document import DocumentPart

    main: Any = DocumentPart.load(PackURI(DOCUMENT), f"{_WORD_TYPE}.document.main+xml", document, package)
    add_relations(main, story.relations, package)
    return main  # type: ignore[no-any-return]


def app_part(app: bytes, package: Any) -> Part:
    """The part of extended properties in ``package``."""
    name = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    return _part(NewPart("/docProps/app.xml", name, app), package)


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
