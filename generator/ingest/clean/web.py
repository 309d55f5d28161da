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
            drops[part.number] = Drop(part.number, reason, (*_tags(part.text), *_kind(reason, part.text)))
    for drop in (*_boxes(parts), *_invitations(parts), *_related(parts, zones), *_runs(parts, zones)):
        drops.setdefault(drop.number, drop)
    return without(parts, (drops[number] for number in sorted(drops)))


def _reason(parts: Sequence[Part], at: int, zones: Zones) -> str:
    text = parts[at].text
    key, outside = plain(text), not zones.is_body(at)
    if key in phrases.ANYWHERE:
        return "button"
    if aside := _aside(parts[at], key):
        return aside
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


def _aside(part: Part, key: str) -> str:
    """What a page puts between paragraphs: buttons, an invitation to subscribe, where the story goes on."""
    if part.told and part.kind in ("heading", "title"):
        return ""
    if key in phrases.BUTTONS or (len(part.text) <= 200 and phrases.SHARED.match(part.text)):
        return "button"
    return "newsletter" if len(part.text) <= 250 and phrases.ASIDE.match(part.text) else ""


def _kind(reason: str, text: str) -> tuple[tuple[str, str], ...]:
    """A menu with the sections of a newspaper is one's."""
    entries = {plain(entry) for entry in _SEPARATORS.split(text)}
    return (("site", "newspaper"),) if reason == "menu" and len(entries & phrases.NEWS) >= 2 else ()


def _boxes(parts: Sequence[Part]) -> Iterator[Drop]:
    """A line such as "You may also like" amid the text, and the titles under it, up to the next paragraph."""
    for at, part in enumerate(parts):
        if len(part.text) > 80 or not (phrases.MORE.match(part.text) or plain(part.text) in phrases.RELATED):
            continue
        end = at + 1
        while end < min(len(parts), at + 9) and _is_title(parts[end]):
            end += 1
        if end - at > 1 and (end == len(parts) or parts[end].kind != "item" or end - at < 9):
            yield from (Drop(one.number, "read also") for one in parts[at:end])


def _invitations(parts: Sequence[Part]) -> Iterator[Drop]:
    """A box that begins with "Newsletter" and ends where an address is asked for."""
    for at, part in enumerate(parts):
        if plain(part.text) not in ("newsletter", "newsletters", "our newsletter", "stay informed"):
            continue
        asked = [to for to in range(at + 1, min(at + 6, len(parts))) if _aside(parts[to], plain(parts[to].text))]
        if asked and all(len(one.text) <= 160 for one in parts[at : asked[0]]):
            yield from (Drop(one.number, "newsletter") for one in parts[at : asked[0]])


def _is_title(part: Part) -> bool:
    """Whether a block can be the title of another page: short, no sentence with a stop."""
    text = part.text
    return (
        part.kind in ("paragraph", "item") and not part.told and len(text) <= 120 and not text.endswith((".", ":", ";"))
    )


def _opens_section(parts: Sequence[Part], at: int) -> bool:
    """Whether a heading of the author's ("About", "More") stands here: told by the file, prose behind it."""
    behind = parts[at + 1].text if at + 1 < len(parts) else ""
    return parts[at].told and parts[at].kind in ("heading", "title") and len(behind) > 200


def _is_pointer(text: str, outside: bool) -> bool:
    """Whether "see also ..." only leads to another page: no sentence of the author's own."""
    signed = ":" in text[:24] or text.startswith((">>", "»"))
    return signed and (outside or not ends_sentence(text) or text.endswith("?")) and len(text) > 8


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
        if len(run) >= 5 or (len(run) >= 3 and any(plain(one.text) in phrases.EVERY for one in run)):
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
