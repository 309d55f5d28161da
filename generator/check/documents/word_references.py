"""What a Word document refers to inside itself: bookmarks, fields, notes, styles and lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding
from generator.check.documents._word import stories, styles_of
from generator.errors import Finding
from generator.office.inspect import Document, Node, select, tag, values

NAME = "word-references"
TARGETED = re.compile(r"^\s*(?:REF|PAGEREF|NOTEREF|HYPERLINK\s+\\l)\s+\"?([^\s\"\\]+)")
LONGEST = 40  # characters of a bookmark's name


def _run(document: Document) -> Iterator[Finding]:
    if document.kind != "docx":
        return
    for check in (_bookmarks, _fields, _targets, _notes, _styles, _lists):
        for what in check(document):
            yield finding(document, "error", NAME, what, "Word shows an error or offers to repair the file")


def _all(document: Document, path: str) -> list[str]:
    return [value for _, root in stories(document) for value in values(root, path)]


def _repeated(found: list[str]) -> list[str]:
    return [value for value, count in Counter(found).items() if count > 1]


def _bookmarks(document: Document) -> Iterator[str]:
    starts, ends = _all(document, "//w:bookmarkStart/@w:id"), _all(document, "//w:bookmarkEnd/@w:id")
    names = _all(document, "//w:bookmarkStart/@w:name")
    for key in sorted(set(starts) ^ set(ends)):
        yield f"the bookmark with id {key} has a start or an end only"
    for key in _repeated(starts):
        yield f"two bookmarks have the id {key}"
    for name in _repeated([name.lower() for name in names]):
        yield f"two bookmarks are called {name}"
    for name in names:
        if len(name) > LONGEST:
            yield f"the bookmark's name {name} is longer than {LONGEST} characters"


def _fields(document: Document) -> Iterator[str]:
    for part, root in stories(document):
        depth = 0
        for kind in values(root, "//w:fldChar/@w:fldCharType"):
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            if depth < 0:
                break
        if depth:
            yield f"a field in {part} has a beginning or an end only"


def _codes(root: Node) -> Iterator[str]:
    """The codes of all fields, those that Word split over runs put together again."""
    yield from values(root, "//w:fldSimple/@w:instr")
    waiting: list[str] = []
    for node in select(root, "//w:fldChar|//w:instrText"):
        kind = node.get(tag("w:fldCharType"))
        if kind == "begin":
            waiting.append("")
        elif kind is None and waiting:
            waiting[-1] += node.text or ""
        elif waiting and kind == "end":
            yield waiting.pop()


def _targets(document: Document) -> Iterator[str]:
    names = set(_all(document, "//w:bookmarkStart/@w:name"))
    wanted = set(_all(document, "//w:hyperlink/@w:anchor"))
    for _, root in stories(document):
        wanted |= {found[1] for code in _codes(root) if (found := TARGETED.match(code))}
    for name in sorted(wanted - names - {"_top"}):
        yield f"a cross-reference points to the bookmark {name}, which is not there"


def _notes(document: Document) -> Iterator[str]:
    for kind in ("footnote", "endnote", "comment"):
        known = set(_within(document, f"{kind}s", f"w:{kind}/@w:id"))
        for key in sorted(set(_all(document, f"//w:{kind}Reference/@w:id")) - known):
            yield f"{kind} {key} is referred to and not there"


def _within(document: Document, kind: str, path: str) -> list[str]:
    trees = (document.tree(part) for part in document.linked(document.main, kind))
    return [value for root in trees if root is not None for value in values(root, path)]


def _styles(document: Document) -> Iterator[str]:
    used = (style for kind in ("p", "r", "tbl") for style in _all(document, f"//w:{kind}Style/@w:val"))
    for style in sorted(set(used) - set(styles_of(document).by_id)):
        yield f"the style {style} is used and not defined"


def _lists(document: Document) -> Iterator[str]:
    known = set(_within(document, "numbering", "w:num/@w:numId"))
    for key in sorted(set(_all(document, "//w:numPr/w:numId/@w:val")) - known - {"0"}):
        yield f"the list numbering {key} is used and not defined"


RULE = DocumentRule(NAME, "bookmarks, cross-references, notes, styles and lists resolve", _run)
