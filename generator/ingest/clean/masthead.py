"""Lines over a title that name the journal, the site or the kind of the piece; what they say is kept as hints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.ingest.clean.hints import Hints, date_in, hints_in
from generator.ingest.clean.kinds import is_title_case
from generator.ingest.clean.names import is_byline
from generator.ingest.clean.part import Drop, Kept, Part, without
from generator.ingest.clean.phrases import KICKERS, plain
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
_GENRES = (
    "working paper", "discussion paper", "policy paper", "policy brief", "policy note", "policy report", "issue brief",
    "research paper", "research report", "research brief", "research note", "briefing paper", "briefing note",
    "background paper", "background note", "occasional paper", "technical report", "technical note", "white paper",
    "green paper", "fact sheet", "factsheet", "backgrounder", "annual report", "issue paper", "position paper",
    "conference paper", "explainer", "policy insight", "special report", "situation report", "country report",
)  # fmt: skip
_SERIES = re.compile(
    rf"(?P<before>[^|–—\n]{{0,90}}?)\b(?P<genre>{'|'.join(_GENRES).replace(' ', '[ -]')})s?(?: series)?\b"
    r"(?P<sign>[\s,:|•·–—/-]*(?:(?:no|nr|number|issue|n°)\b\.?\s*:?|#)?)\s*"
    r"(?P<number>(?:[A-Z]{1,5}[-/ ]?)?\d{1,4}(?:[-/.]\d{1,4})*\b)?(?P<after>.{0,60})$",
    re.IGNORECASE,
)
_MONTH_BEHIND = re.compile(r"\s*(?:\d{1,2}\s)?[^\W\d_]{3,10}\.?,?\s\d{4}\b|[-/.]\d")
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
        elif drop is None and not _is_series(part.text) and not is_byline(part.text):
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
    if not found or _is_series(text):
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


def _is_series(text: str) -> bool:
    found = _SERIES.match(text) if len(text) <= _LONGEST else None
    return found is not None and not ends_sentence(text)


def series_in(parts: Sequence[Part]) -> dict[str, str]:
    """Kind, number and date that a line of a series near the title states: "Policy Brief No. 27 | September 2020"."""
    said: dict[str, str] = {}
    for part in parts[: 2 * _FIRST]:
        if (
            part.kind in ("paragraph", "heading", "byline")
            and len(part.text) <= _LONGEST
            and not ends_sentence(part.text)
        ):
            for key, value in _series(part.text):
                said.setdefault(key, value)
            if "genre" in said and re.match(r"(?:no|nr|number|issue)\b\.?\s*:?\s*\d", part.text, re.IGNORECASE):
                said.setdefault("number", re.findall(r"\d[\d/.-]*", part.text)[0].rstrip("./-"))
                stated = date_in(part.text.partition("|")[2] or part.text.partition(",")[2])
                if stated:
                    said.setdefault("issued", stated)
    return said


def _series(text: str) -> Iterator[tuple[str, str]]:
    found = _SERIES.match(text)
    if not found or len(found["before"].split()) > 8:
        return
    genre = found["genre"]
    yield "genre", genre.title() if genre.isupper() or genre.islower() else genre
    number = found["number"] or ""
    rest = found["after"]
    if (
        number
        and not (re.fullmatch(r"\d{1,2}", number) and _MONTH_BEHIND.match(rest))
        and not _is_year(number, found["sign"])
    ):
        yield "number", number
    stated = date_in(f"{number} {rest}" if number and _is_year(number, found["sign"]) else rest)
    stated = stated or (number[:4] if re.match(rf"{_YEAR}[/-]\d", number) else "")
    if stated:
        yield "issued", stated


def _is_year(number: str, sign: str) -> bool:
    return bool(re.fullmatch(_YEAR, number)) and not sign.strip(" ,:|•·–—/-")
