"""The package holds together: every part typed, every relationship resolved, nothing twice, nothing left over."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding
from generator.errors import Finding
from generator.office.inspect import TYPES, Document, links_name, values

NAME = "package"
WHY = "Word or PowerPoint offers to repair the file or refuses it"


def _run(document: Document) -> Iterator[Finding]:
    for check in (_twice, _well_formed, _typed, _resolved, _ids):
        for what in check(document):
            yield finding(document, "error", NAME, what, WHY)
    for part in _unreferenced(document):
        yield finding(document, "warning", NAME, f"nothing refers to the part {part}", "left over from a template")


def _twice(document: Document) -> Iterator[str]:
    for name in document.twice:
        yield f"the part {name} stands twice in the file"


def _is_xml(part: str) -> bool:
    return part.endswith((".xml", ".rels"))


def _well_formed(document: Document) -> Iterator[str]:
    for part in document.parts:
        if _is_xml(part) and document.tree(part) is None:
            yield f"{part} is not well-formed XML"


def _typed(document: Document) -> Iterator[str]:
    root = document.tree(TYPES)
    if root is None:
        yield f"{TYPES} is missing"
        return
    overrides = Counter(name.lstrip("/") for name in values(root, "ct:Override/@PartName"))
    defaults = {extension.lower() for extension in values(root, "ct:Default/@Extension")}
    for part in document.parts:
        if part != TYPES and part not in overrides and part.rpartition(".")[2].lower() not in defaults:
            yield f"{part} has no content type"
    for name, count in overrides.items():
        if name not in document.parts:
            yield f"a content type is stated for {name}, which is not in the file"
        if count > 1:
            yield f"the content type of {name} is stated {count} times"


def _sources(document: Document) -> Iterator[str]:
    """The parts that have relationships; "" for the package."""
    for part in document.parts:
        folder, base = posixpath.split(part)
        if base.endswith(".rels") and posixpath.basename(folder) == "_rels":
            yield posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))


def _resolved(document: Document) -> Iterator[str]:
    for source in _sources(document):
        if source and source not in document.parts:
            yield f"{links_name(source)} belongs to no part"
        for link in document.links(source):
            if not link.external and link.target not in document.parts:
                yield f"{source or 'the package'} refers to {link.target or 'nothing'}, which is not in the file"


def _ids(document: Document) -> Iterator[str]:
    for source in _sources(document):
        for key, count in Counter(link.id for link in document.links(source)).items():
            if count > 1:
                yield f"{source or 'the package'} has {count} relationships called {key}"
    for part in document.parts:
        root = document.tree(part) if _is_xml(part) else None
        if root is None:
            continue
        known = {link.id for link in document.links(part)}
        used = set(values(root, "//@r:*"))
        for key in sorted(used - known - {""}):
            yield f"{part} uses the relationship {key}, which it does not have"


def _unreferenced(document: Document) -> list[str]:
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        for link in document.links(waiting.pop()):
            if not link.external and link.target not in reached:
                reached.add(link.target)
                waiting.append(link.target)
    return sorted(
        part for part in document.parts if part not in reached and part != TYPES and not part.endswith(".rels")
    )


RULE = DocumentRule(NAME, "content types, relationships and parts of the file hold together", _run)
