"""Nothing is left of the template that a program brings along: its look, its prompts, its filling words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._slides import layout_of, master_of, shapes
from generator.check.documents._word import paragraphs
from generator.errors import Finding
from generator.office.inspect import Document, first

NAME = "leftovers"
# The first accent of the Office themes of 2007, 2013 and 2023.
ACCENTS = ("4F81BD", "4472C4", "5B9BD5", "156082")
PROMPT = re.compile(
    r"^(click (here )?to (add|edit|insert)\b.*|click icon to add.*|(your )?(title|subtitle|text) here|lorem ipsum\b.*"
    r"|\[(type|insert|enter|your|title|name|date|company)\b[^\]]*\]|xx+|tbd|todo|your name|insert text)$",
    re.IGNORECASE | re.DOTALL,
)
NAMES = ("powerpoint presentation", "steve canny", "python-docx", "python-pptx")
PROPERTIES = "docProps/app.xml"


def _run(document: Document) -> Iterator[Finding]:
    for where, text in _texts(document):
        if PROMPT.match(" ".join(text.split())):
            what = f"{where}“{shortened(text, 40)}” is a template's prompt"
            yield finding(
                document, "error", NAME, what, "it was to be replaced", "write what belongs there, or remove it"
            )
    for part in sorted(_themes(document)):
        if _is_default(document, part):
            what = f"{part} is the Office theme as it comes"
            yield finding(
                document, "warning", NAME, what, "it looks like everyone's first draft", "choose a house theme"
            )
    yield from _names(document)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    yield from (("", paragraph.text) for paragraph in paragraphs(document))
    for number, slide in slide_numbers(document):
        yield from ((f"slide {number}: ", shape.text) for shape in shapes(document, slide))


def _themes(document: Document) -> set[str]:
    owners = {document.main} if document.kind == "docx" else {
        master_of(document, layout_of(document, slide)) for slide in document.slides()
    }  # fmt: skip
    return {part for owner in owners for part in document.linked(owner, "theme")}


def _is_default(document: Document, part: str) -> bool:
    root = document.tree(part)
    if root is None:
        return False
    accent = first(root, ".//a:clrScheme/a:accent1/a:srgbClr/@val").upper()
    return first(root, "@name").startswith("Office") and accent in ACCENTS


def _names(document: Document) -> Iterator[Finding]:
    """Names that a library's template leaves in the file's statistics and in what its pages carry."""
    for part in (PROPERTIES, *document.linked("", "custom-properties")):
        text = document.parts.get(part, b"").decode("utf-8", "replace").lower()
        for name in NAMES:
            if name in text:
                what = f"{part} says “{name}”"
                yield finding(document, "error", NAME, what, "readers see it in the file's properties", "leave it out")


RULE = DocumentRule(NAME, "no prompt, look or name of a default template is left", _run)
