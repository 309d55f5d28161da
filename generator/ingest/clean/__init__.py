"""What a reader gives → a clean document: each step is a file, ``clean`` calls them in their order.

Nothing is thrown away silently: a block that is left out stands in ``Document.dropped`` with its reason, and every
character of the text leads back to the raw.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.ingest.clean.assemble import assembled
from generator.ingest.clean.begin import begin
from generator.ingest.clean.contents import contents
from generator.ingest.clean.furniture import furniture
from generator.ingest.clean.head import dateline_in, head
from generator.ingest.clean.items import without_bullets
from generator.ingest.clean.joining import join_broken
from generator.ingest.clean.kinds import keywords_in, kinds
from generator.ingest.clean.lines import words_of
from generator.ingest.clean.masthead import masthead
from generator.ingest.clean.notes import with_notes
from generator.ingest.clean.part import Drop, Part
from generator.ingest.clean.repeats import repeats
from generator.ingest.clean.running import running
from generator.ingest.clean.series import series_in
from generator.ingest.clean.tables import join_tables
from generator.ingest.clean.web import web
from generator.ingest.document import Document, Raw

_YEAR = 4  # signs
_PAGES = ("running header", "page number")


def clean(raw: Raw, id: str) -> Document:
    """The document that ``raw`` holds, without what pages print around it; ``id`` becomes its own."""
    words = words_of(block.text for block in raw.blocks)
    parts, drops = _without_furniture(begin(raw, words))
    parts = kinds(head(parts, raw.hints))
    parts = join_broken(parts, frozenset(drop.number for drop in drops if drop.reason in _PAGES), words)
    once = repeats(parts)
    text, blocks, stretches = assembled(without_bullets(once.parts))
    dropped = sorted((drop.number, drop.reason) for drop in (*drops, *once.dropped))
    hints = _hints(raw.hints, drops, parts)
    return Document(id, text, blocks, stretches, hints, tuple(dropped), raw.findings)


def _without_furniture(begun: tuple[tuple[Part, ...], tuple[Drop, ...]]) -> tuple[tuple[Part, ...], list[Drop]]:
    parts, drops = with_notes(begun[0]), list(begun[1])
    for step in (running, join_tables, contents, furniture, web):
        kept = step(parts)
        parts, drops = kept.parts, [*drops, *kept.dropped]
    gone = {drop.number for drop in drops if drop.reason != "citation notice"}
    texts = [part.text for part in begun[0] if part.number in gone]
    kept = masthead(parts, _said(drops), texts)
    return kept.parts, [*drops, *kept.dropped]


def _said(drops: Iterable[Drop]) -> dict[str, str]:
    """What dropped lines say, the first word on each; a date that says more than a bare year before it counts."""
    said: dict[str, str] = {}
    for drop in drops:
        for key, value in drop.hints:
            bare = said.get(key, "") if key == "issued" else ""
            if len(bare) == _YEAR and value.startswith(bare):
                said[key] = value
            said.setdefault(key, value)
    return said


def _hints(told: Mapping[str, str], drops: Iterable[Drop], parts: Sequence[Part]) -> dict[str, str]:
    """What the file says of the work; then what its furniture says, the first word on each."""
    hints = {key: value for key, value in told.items() if value}
    series = series_in(parts)
    printed = {**_said(drops), "keywords": keywords_in(parts)}
    printed.setdefault("issued", dateline_in(parts) or series.pop("issued", ""))
    for key, value in (*printed.items(), *series.items()):
        if value:
            hints.setdefault(key, value)
    return dict(sorted(hints.items()))
