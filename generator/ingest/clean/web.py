"""What a page puts around its text: menus, language switches, share buttons, cookie lines, "read also"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.ingest.clean import phrases
from generator.ingest.clean.part import Drop, Kept, Part, without
from generator.ingest.clean.phrases import plain
from generator.ingest.clean.shape import ends_sentence
from generator.ingest.clean.zones import Zones, zones_of

_SEPARATORS = re.compile(r"\s*[|•·»›/]\s*|\s+[>–]\s+")
_LONGEST = 400  # characters of a cookie line


def web(parts: Sequence[Part]) -> Kept:
    """``parts`` without the furniture of a page on the web."""
    zones = zones_of(parts)
    drops = {}
    for at, part in enumerate(parts):
        reason = _reason(parts, at, zones) if part.kind not in ("table", "footnote") else ""
        if reason:
            drops[part.number] = Drop(part.number, reason, _tags(part.text))
    for drop in (*_related(parts, zones), *_runs(parts, zones)):
        drops.setdefault(drop.number, drop)
    return without(parts, (drops[number] for number in sorted(drops)))


def _reason(parts: Sequence[Part], at: int, zones: Zones) -> str:
    text = parts[at].text
    key, outside = plain(text), not zones.is_body(at)
    if key in phrases.ANYWHERE:
        return "button"
    if key in phrases.LANGUAGES and outside and len(key) > 2:
        return "language switch"
    if key in phrases.AT_ENDS and outside and not _opens_section(parts, at):
        return "button"
    if len(text) <= _LONGEST and outside and phrases.COOKIES.search(text):
        return "cookie line"
    if len(text) <= 200 and phrases.ALSO.match(text) and _is_pointer(text, outside):
        return "read also"
    if len(text) <= 250 and outside and phrases.SITE.match(text):
        return "site furniture"
    if key.startswith(("tags:", "tag:", "topics:", "filed under", "từ khóa:")) and zones.is_tail(at):
        return "tags"
    return _menu(text) if outside else ""


def _opens_section(parts: Sequence[Part], at: int) -> bool:
    """Whether a heading of the author's ("About", "More") stands here: told by the file, prose behind it."""
    behind = parts[at + 1].text if at + 1 < len(parts) else ""
    return parts[at].told and parts[at].kind in ("heading", "title") and len(behind) > 200


def _is_pointer(text: str, outside: bool) -> bool:
    """Whether "see also ..." only leads to another page: no sentence of the author's own."""
    signed = ":" in text[:24] or text.startswith((">>", "»"))
    return signed and (outside or not ends_sentence(text)) and len(text) > 8


def _menu(text: str) -> str:
    """A line of short entries between separators: where one could go from here, not who wrote it."""
    if len(text) > 300 or ends_sentence(text):
        return ""
    entries = [entry for entry in _SEPARATORS.split(text) if entry]
    if len(entries) < 2 or any(len(entry.split()) > 4 or len(entry) > 40 for entry in entries):
        return ""
    keys = [plain(entry) for entry in entries]
    if sum(key in phrases.LANGUAGES for key in keys) * 2 >= len(keys):
        return "language switch"
    known = sum(key in phrases.EVERY for key in keys)
    single = sum(len(entry.split()) == 1 and entry.isalpha() for entry in entries)
    return "menu" if known * 2 >= len(keys) or (len(keys) >= 3 and single * 2 > len(keys)) else ""


def _runs(parts: Sequence[Part], zones: Zones) -> Iterator[Drop]:
    """Three or more entries of a menu, a block each: words alone outside the text, a known one among them."""
    run: list[Part] = []
    for at, part in enumerate((*parts, None)):
        if part is not None and not zones.is_body(at) and _is_entry(part.text):
            run.append(part)
            continue
        if len(run) >= 3 and any(plain(one.text) in phrases.EVERY for one in run):
            yield from (Drop(one.number, "menu") for one in run)
        run = []


def _is_entry(text: str) -> bool:
    return len(text) <= 24 and len(text.split()) <= 2 and text.replace(" ", "").replace("-", "").isalpha()


def _related(parts: Sequence[Part], zones: Zones) -> Iterator[Drop]:
    """A heading such as "Most read" behind the text, and the titles under it."""
    start = next((at for at in range(zones.tail, len(parts)) if plain(parts[at].text) in phrases.RELATED), len(parts))
    for part in parts[start:]:
        if len(part.text) > 200 or (ends_sentence(part.text) and len(part.text) > 120):
            return
        yield Drop(part.number, "read also")


def _tags(text: str) -> tuple[tuple[str, str], ...]:
    found = re.match(r"(?:tags?|topics|từ khóa)\s*:\s*(.{2,300})$", text, re.IGNORECASE)
    return (("keywords", found[1].strip()),) if found else ()
