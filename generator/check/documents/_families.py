"""The families of type that a document uses."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import slide_numbers
from generator.check.documents._slide_text import runs, theme_families
from generator.check.documents._word import runs as word_runs
from generator.office.inspect import Document, held, values

SIGNS = ("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Segoe UI Symbol", "Cambria Math")
PICTOGRAPHS = "Segoe UI Emoji"  # a sign where it sets pictographs; where it sets letters, a family as any other
TYPEWRITERS = ("Consolas", "Courier New", "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", "Menlo", "Monaco")
SCRIPTS = {"latin": "Latin", "ea": "East Asian", "cs": "complex"}


@held
def families(document: Document) -> dict[str, tuple[str, ...]]:
    """The families by script ("latin", "ea", "cs"), those of signs, formulas and code aside."""
    used: dict[str, set[str]] = {script: set() for script in SCRIPTS}
    for script, family in (*_word(document), *_slides(document), *_charts(document)):
        used[script].add(family)
    return {script: tuple(sorted(found - {"", *SIGNS, *TYPEWRITERS})) for script, found in used.items()}


def _word(document: Document) -> Iterator[tuple[str, str]]:
    for run in word_runs(document):
        yield from ((script, family) for script, family in run.fonts.items() if not _pictured(family, run.text))


def _slides(document: Document) -> Iterator[tuple[str, str]]:
    for _, slide in slide_numbers(document):
        theme = theme_families(document, slide)
        for run in runs(document, slide):
            named = ((script, run.family(theme, script)) for script in SCRIPTS)
            yield from ((script, family) for script, family in named if not _pictured(family, run.text))


def _pictured(family: str, text: str) -> bool:
    return family == PICTOGRAPHS and not any(char.isalnum() for char in text)


def _charts(document: Document) -> Iterator[tuple[str, str]]:
    for owner in (document.main, *document.slides()):
        for part in document.linked(owner, "chart"):
            root = document.tree(part)
            for script in SCRIPTS if root is not None else ():
                assert root is not None
                found = values(root, f"//a:{script}/@typeface")
                yield from ((script, family) for family in found if not family.startswith("+"))
