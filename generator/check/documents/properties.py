"""The file's own properties: a title, valid dates, and no trace of the library or template it was made with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding
from generator.errors import Finding
from generator.office.inspect import Document, Node, first, select

NAME = "properties"
WHY = "readers and archives see it in the file's properties"
# W3CDTF: a year, a month, a day or a moment with its zone.
DATE = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    r"(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?"
)
TRACES = ("python-docx", "python-pptx", "steve canny", "powerpoint presentation", "word document", "docxtpl", "pandoc")
# Previews inside the libraries' default templates; they show another document.
PREVIEWS = ("8c078344", "585be5da")
TEMPLATE_DATES = ("2013-12-23T23:15:00Z", "2013-01-27T09:14:16Z", "2013-01-27T09:15:58Z")
FIELDS = ("dc:title", "dc:subject", "dc:creator", "dc:description", "cp:keywords", "cp:lastModifiedBy", "cp:category")


def _run(document: Document) -> Iterator[Finding]:
    part = next(iter(document.linked("", "core-properties")), "")
    core = document.tree(part)
    if core is None:
        yield finding(document, "error", NAME, "the file has no core properties", WHY, "state title, author and dates")
        return
    if not first(core, "dc:title/text()").strip():
        yield finding(document, "warning", NAME, "the title property is empty", "screen readers announce it")
    for check in (_dates, _traces):
        for what in check(core):
            yield finding(document, "error", NAME, what, WHY)
    yield from _preview(document)
    yield from _statistics(document)


def _dates(core: Node) -> Iterator[str]:
    for name in ("created", "modified"):
        value = first(core, f"dcterms:{name}/text()")
        if value and not DATE.fullmatch(value):
            yield f"the date {name}, {value!r}, is not a valid date"
        if value in TEMPLATE_DATES:
            yield f"the date {name}, {value}, is that of the library's template"


def _traces(core: Node) -> Iterator[str]:
    for name in FIELDS:
        for node in select(core, name):
            value = (node.text or "").strip()
            if any(trace in value.lower() for trace in TRACES):
                yield f"the property {name.partition(':')[2]} says {value!r}: a default of the library"


def _preview(document: Document) -> Iterator[Finding]:
    for part in document.linked("", "thumbnail"):
        if hashlib.sha1(document.parts.get(part, b""), usedforsecurity=False).hexdigest()[:8] in PREVIEWS:
            what = f"{part} is the preview picture of the library's template"
            yield finding(document, "error", NAME, what, "file managers show it", "leave the preview out")


def _statistics(document: Document) -> Iterator[Finding]:
    for part in document.linked("", "extended-properties"):
        root = document.tree(part)
        stated = "" if root is None else first(root, "*[local-name()='Slides']/text()")
        if document.kind == "pptx" and stated and stated != str(len(document.slides())):
            what = f"the properties state {stated} slides, the file has {len(document.slides())}"
            yield finding(document, "warning", NAME, what, "file managers show it", "state the number, or leave it out")


RULE = DocumentRule(NAME, "title and dates are stated, no default of a library is left", _run)
