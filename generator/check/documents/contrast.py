"""Text stands out from what is behind it, where both colours can be told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._color import needed
from generator.check.documents._rule import DocumentRule, finding, shortened
from generator.check.documents._seen import seen
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "contrast"


def _run(document: Document) -> Iterator[Finding]:
    told: set[tuple[str, str, str]] = set()
    for one in seen(document):
        ratio, least, key = one.ratio, needed(one.text, one.size, one.bold), (one.where, one.ink, one.behind)
        if ratio is not None and ratio < least and key not in told:
            told.add(key)
            said = f"{one.where}“{shortened(one.text, 40)}” in {one.ink} on {one.behind}"
            what = f"{said} has a contrast of {ratio:.1f}, {least:g} is needed"
            mend = "use a darker or lighter colour of the theme"
            yield finding(document, "error", NAME, what, "many readers cannot make it out", mend)


RULE = DocumentRule(NAME, "text has the contrast that WCAG asks for", _run)
