"""A document keeps to two families of type a script."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.check.documents._slide_text import Run, runs
from generator.check.documents._slides import layout_of, master_of
from generator.check.documents._word import runs as word_runs
from generator.errors import Finding
from generator.office.inspect import Document, first, values

NAME = "fonts"
MOST = 2
SIGNS = ("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Segoe UI Symbol", "Cambria Math")
SCRIPTS = {"latin": "Latin", "ea": "East Asian", "cs": "complex"}


def _run(document: Document) -> Iterator[Finding]:
    used: dict[str, set[str]] = {script: set() for script in SCRIPTS}
    for script, family in (*_word(document), *_slides(document), *_charts(document)):
        used[script].add(family)
    for script, families in used.items():
        named = sorted(families - {""} - set(SIGNS))
        if len(named) > MOST:
            what = f"{len(named)} families for {SCRIPTS[script]} script: {', '.join(named)}"
            yield finding(document, "warning", NAME, what, "it looks put together from pieces", "use the theme's two")


def _word(document: Document) -> Iterator[tuple[str, str]]:
    for run in word_runs(document):
        yield from run.fonts.items()


def _slides(document: Document) -> Iterator[tuple[str, str]]:
    for _, slide in slide_numbers(document):
        theme = _theme(document, slide)
        for run in runs(document, slide):
            yield from ((script, _family(run, script, theme)) for script in SCRIPTS)


def _family(run: Run, script: str, theme: dict[str, str]) -> str:
    stated = run.value(f"a:{script}/@typeface")
    return theme.get(stated, "") if stated.startswith("+") else stated


def _theme(document: Document, slide: str) -> dict[str, str]:
    """What "+mj-lt" and the like mean on a slide."""
    part = next(iter(document.linked(master_of(document, layout_of(document, slide)), "theme")), "")
    root = document.tree(part)
    if root is None:
        return {}
    scripts = {"lt": "latin", "ea": "ea", "cs": "cs"}
    return {
        f"+{short}-{key}": first(root, f".//a:fontScheme/a:{size}Font/a:{script}/@typeface")
        for short, size in (("mj", "major"), ("mn", "minor"))
        for key, script in scripts.items()
    }


def _charts(document: Document) -> Iterator[tuple[str, str]]:
    for owner in (document.main, *document.slides()):
        for part in document.linked(owner, "chart"):
            root = document.tree(part)
            for script in SCRIPTS if root is not None else ():
                assert root is not None
                found = values(root, f"//a:{script}/@typeface")
                yield from ((script, family) for family in found if not family.startswith("+"))


RULE = DocumentRule(NAME, "at most two families of type a script", _run)
