"""Lines over a title that name the journal, the site or the kind of the piece; what they say is kept as hints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.ingest.clean.hints import Hints, hints_in
from generator.ingest.clean.kinds import is_title_case
from generator.ingest.clean.names import is_byline
from generator.ingest.clean.part import Drop, Kept, Part, without
from generator.ingest.clean.phrases import KICKERS, plain
from generator.ingest.clean.series import is_series
from generator.ingest.clean.shape import ends_sentence, words
from generator.ingest.clean.zones import zones_of

_FIRST = 8  # blocks among which such lines stand
_FOOT = 8  # blocks at the end that can name the site once more
_LONGEST = 160
_YEAR = r"(?:19|20)\d\d"
_NUMBERS = re.compile(
    rf"(?P<name>[^\d\n]{{4,110}}?)[\s,.:;|–—-]+(?:vol(?:ume|\.)?\s?\d|issue\s\d|no\.?\s\d+\s?[,(|]|\d{{1,4}}\s?\(\d{{1,4}}(?:[-–/]\d+)?\)"
    rf"|\d{{1,4}}[:,]\s?\d{{1,3}},?\s\(?{_YEAR}|\d{{1,4}}\s\({_YEAR}\)|{_YEAR}[,;:]\s?\d{{1,4}}[(:,])",
    re.IGNORECASE,
)
_NAMES_SITE = (
    r"(?:\b(?:for|by|at|of|with|about|from|©|copyright|{year})\s+(?:the\s+)?{name}\b"
    r"|\b{name} (?:is|was)\b|^{name}\s*[|•·,–—-])"
)


def masthead(parts: Sequence[Part], said: Mapping[str, str], dropped: Iterable[str]) -> Kept:
    """``parts`` without the names and kinds over their title; ``said``: hints so far; ``dropped``: lines left out."""
    head = min(zones_of(parts).head, _FIRST)
    if len(parts) < 3 or any(part.kind == "title" for part in parts):
        return Kept(tuple(parts))
    told = [*dropped, *(part.text for part in parts[1:_FIRST]), *(part.text for part in parts[-_FOOT:])]
    drops: list[Drop] = []
    for at, part in enumerate(parts[:head]):
        drop = _drop(part, said, told)
        if drop is not None and _has_title(parts[at + 1 : head + 1]):
            drops.append(drop)
        elif drop is None and not is_series(part.text) and not is_byline(part.text):
            break
    return without(parts, drops)


def _has_title(behind: Sequence[Part]) -> bool:
    return any(len(part.text.split()) > 2 and not is_byline(part.text) and len(part.text) <= 250 for part in behind)


def _drop(part: Part, said: Mapping[str, str], told: Sequence[str]) -> Drop | None:
    text = part.text
    if len(text) > _LONGEST or part.kind not in ("paragraph", "heading") or ends_sentence(text):
        return None
    if hints := _journal(text):
        return Drop(part.number, "journal furniture", hints)
    if plain(text) in KICKERS:
        return Drop(part.number, "kicker")
    if _is_site(text, said, told):
        return Drop(part.number, "masthead", (("masthead", text),))
    return None


def _journal(text: str) -> Hints:
    """What a line such as "Journal of Ports 12 (3), 2019" says; nothing where it is none."""
    found = _NUMBERS.match(text)
    if not found or is_series(text):
        return ()
    name = found["name"].strip(" ,.:;|–—-")
    told = hints_in(text)
    known = {key for key, _ in told}
    if not is_title_case(name) or not ({"volume", "issue"} & known) or len(name.split()) > 14:
        return ()
    return (("container-title", name), *told)


def _is_site(text: str, said: Mapping[str, str], told: Sequence[str]) -> bool:
    """Whether a short line over the title is the name that the page gives itself elsewhere."""
    if len(text.split()) > 7 or not is_title_case(text) or any(map(str.isdigit, text)):
        return False
    own = words(text)
    if any(words(said.get(key, "")) == own for key in ("publisher", "container-title")):
        return True
    bare = re.escape(re.sub(r"^the\s+", "", text, flags=re.IGNORECASE))
    names = re.compile(_NAMES_SITE.format(name=rf"(?:the\s+)?{bare}", year=_YEAR), re.IGNORECASE)
    return any(names.search(line[:400]) for line in told)
