"""The document says which language its text is in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.check.documents._slide_text import runs
from generator.check.documents._word import stories, styles_of
from generator.errors import Finding
from generator.office.inspect import Document, first, select, values

NAME = "language"
WHY = "spelling, hyphenation and screen readers go by it"


def _run(document: Document) -> Iterator[Finding]:
    if document.kind == "docx" and not _word_states(document):
        yield finding(document, "error", NAME, "no language is stated for the text", WHY, "state it in the styles")
    for number, slide in slide_numbers(document):
        silent = [run.text for run in runs(document, slide) if not run.value("@lang")]
        if silent:
            what = f"slide {number}: {len(silent)} pieces of text state no language, as “{silent[0][:30]}”"
            yield finding(document, "error", NAME, what, WHY, "state it on the run or in the master")


def _word_states(document: Document) -> bool:
    styles = styles_of(document)
    default = "" if styles.defaults is None else first(styles.defaults, "w:lang/@w:val")
    usual = any(values(node, "w:rPr/w:lang/@w:val") for node in styles.chain(styles.usual))
    return bool(default) or usual or _all_runs_state(document)


def _all_runs_state(document: Document) -> bool:
    path = "//w:r[w:t][not(w:rPr/w:lang/@w:val)]"
    return not any(select(root, path) for _, root in stories(document))


RULE = DocumentRule(NAME, "the language of the text is stated", _run)
