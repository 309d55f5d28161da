"""A document keeps to two families of type a script, besides one for code."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.check.documents._slide_text import runs, theme_families
from generator.check.documents._word import runs as word_runs
from generator.errors import Finding
from generator.office.inspect import Document, values

NAME = "fonts"
MOST = 2
SIGNS = ("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Segoe UI Symbol", "Cambria Math")
TYPEWRITERS = ("Consolas", "Courier New", "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", "Menlo", "Monaco")
SCRIPTS = {"latin": "Latin", "ea": "East Asian", "cs": "complex"}


def _run(document: Document) -> Iterator[Finding]:
    used: dict[str, set[str]] = {script: set() for script in SCRIPTS}
    for script, family in (*_word(document), *_slides(document), *_charts(document)):
        used[script].add(family)
    for script, families in used.items():
        named = sorted(families - {"", *SIGNS, *TYPEWRITERS})
        if len(named) > MOST:
            what = f"{len(named)} families for {SCRIPTS[script]} script: {', '.join(named)}"
            yield finding(document, "warning", NAME, what, "it looks put together from pieces", "use the theme's two")


def _word(document: Document) -> Iterator[tuple[str, str]]:
    for run in word_runs(document):
        yield from run.fonts.items()


def _slides(document: Document) -> Iterator[tuple[str, str]]:
    for _, slide in slide_numbers(document):
        theme = theme_families(document, slide)
        for run in runs(document, slide):
            yield from ((script, run.family(theme, script)) for script in SCRIPTS)


def _charts(document: Document) -> Iterator[tuple[str, str]]:
    for owner in (document.main, *document.slides()):
        for part in document.linked(owner, "chart"):
            root = document.tree(part)
            for script in SCRIPTS if root is not None else ():
                assert root is not None
                found = values(root, f"//a:{script}/@typeface")
                yield from ((script, family) for family in found if not family.startswith("+"))


RULE = DocumentRule(NAME, "at most two families of type a script", _run)
