"""A document keeps to two families of type a script; code may have a third."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._families import SCRIPTS, families
from generator.check.documents._rule import DocumentRule, finding
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "fonts"
MOST = 2


def _run(document: Document) -> Iterator[Finding]:
    for script, named in families(document).items():
        if len(named) > MOST:
            what = f"{len(named)} families for {SCRIPTS[script]} script: {', '.join(named)}"
            yield finding(document, "warning", NAME, what, "it looks put together from pieces", "use the theme's two")


RULE = DocumentRule(NAME, "at most two families of type a script", _run)
