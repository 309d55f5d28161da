"""Running headers and footers, and page numbers: lines that come back, at page edges or between broken sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.digits import whole
from generator.ingest.clean.edges import lone_edges
from generator.ingest.clean.hints import Hints, container_in, hints_in
from generator.ingest.clean.part import Drop, Kept, Part, without
from generator.ingest.clean.series import series_line
from generator.ingest.clean.shape import ends_open, ends_sentence, is_caption, words

_LONGEST = 220  # characters of a running header
_LARGER = 1.1  # type that is no running head's beside it
_EDGE = 0.12  # of a page's height, from its top or its foot
_NUMBER = re.compile(r"[-–—\[(|\s]*(?:(?:page|seite|página|pagina|trang|p)\.?\s*)?(\d{1,4}|[ivxl]{1,6})"
                     r"(?:\s*(?:/|of|von|de|sur|van)\s*\d{1,4})?[-–—\])|\s]*", re.IGNORECASE)  # fmt: skip
_TELLING = re.compile(
    r"\b(?:vol(?:ume|\.)|issue\b|issn\b|doi\b|www\.|https?://|pp\.|copyright\b|journal\b|proceedings\b"
    r"|page \d|\d{1,4}\s?\((?:19|20)\d\d\))|©",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:figure|fig|table|box|chart|map|article|question|option|scenario|case|phase)\b", re.IGNORECASE)
_PAGED = re.compile(r"(?:(\d{1,4})\s+\D+|\D+\s(\d{1,4}))$")
_SECTION = re.compile(
    r"(?:chapter|part|section|article|annex|appendix|box|step|day|question|kapitel|teil|chapitre|phần|chương|điều|mục)"
    r"\b|#", re.IGNORECASE)  # fmt: skip


def running(parts: Sequence[Part]) -> Kept:
    """``parts`` without running headers, footers and page numbers."""
    steps = (_margins, _repeated_titles, _recurring, _torn, _page_numbers)
    drops = {drop.number: drop for step in steps for drop in step(parts)}
    once = lone_edges([part for part in parts if part.number not in drops])
    drops |= {part.number: Drop(part.number, "running header", _hints(part.text)) for part in once}
    return without(parts, (drops[number] for number in sorted(drops)))


def _signature(text: str) -> str:
    bare = re.sub(r"\\[a-z]+", " ", text.casefold())
    return " ".join(re.sub(r"\d+", "#", " ".join(re.findall(r"\w+", bare))).split())


def _groups(parts: Sequence[Part]) -> Mapping[str, list[int]]:
    """Places of short blocks by what they say, numbers left aside."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for at, part in enumerate(parts):
        if part.kind not in ("table", "footnote") and 0 < len(part.text) <= _LONGEST:
            groups[_signature(part.text)].append(at)
    return groups


def _recurring(parts: Sequence[Part]) -> Iterator[Drop]:
    for key, places in _groups(parts).items():
        if len(places) < 2 or not key.replace("#", "").strip() or not _is_running(parts, places):
            continue
        paged = len({parts[at].text for at in places}) > 1
        for at in places[1:] if _is_first_title(parts, places) else places:
            yield Drop(parts[at].number, "running header", _hints(parts[at].text, paged))


def _is_first_title(parts: Sequence[Part], places: Sequence[int]) -> bool:
    """Whether the first of them is the title that the others repeat; a number in a title is not the page's."""
    part, other = parts[places[0]], parts[places[1]]
    if places[0] >= 6 or part.raw.page > 1 or _TELLING.search(part.text):
        return False
    larger = part.raw.size > _LARGER * other.raw.size > 0
    return larger or (not _at_edge(part) and (part.text == other.text or "#" not in _signature(part.text)))


def _repeated_titles(parts: Sequence[Part]) -> Iterator[Drop]:
    """A line at the edge of a later page that says the first words of the first page's title."""
    titles = [words(part.text) for part in parts[:6] if part.raw.page == 1 and len(part.text) <= _LONGEST]
    for part in parts if titles else ():
        if part.raw.page > 1 and len(part.text) <= _LONGEST and _at_edge(part):
            own = words(part.text.rstrip("….").rpartition(" ")[0] if part.text.endswith(("…", "...")) else part.text)
            if len(own) >= 3 and any(own == title[: len(own)] for title in titles):
                yield Drop(part.number, "running header")


def _hints(text: str, paged: bool = False) -> Hints:
    """What a dropped line says; ``paged``: its number is the page's."""
    container = container_in(text) if _TELLING.search(text) else ""
    told = hints_in(text) if _TELLING.search(text) else ()
    series = tuple(series_line(text)) if not told and not paged else ()
    return (*((("container-title", container),) if container else ()), *told, *series)


def _is_running(parts: Sequence[Part], places: Sequence[int]) -> bool:
    """Whether the blocks at ``places``, which say the same, are no part of the text."""
    pages = {parts[at].raw.page for at in places}
    texts = [parts[at].text for at in places]
    if is_caption(texts[0]):
        return False
    if 0 not in pages and len(pages) >= 2:
        edges = sum(_at_edge(parts[at]) or _outermost(parts, at) for at in places)
        enough = len(pages) >= 3 or 2 * len(pages) >= parts[-1].raw.page or "#" in _signature(texts[0])
        return edges * 2 > len(places) and (enough or bool(_TELLING.search(texts[0])))
    if _counts_pages(texts):
        return True
    if _SECTION.match(_signature(texts[0])):
        return False
    breaks = sum(_breaks_sentence(parts, at) for at in places)
    telling = bool(_TELLING.search(texts[0])) or all(_by_number(parts, at) for at in places)
    return telling or breaks * 3 >= len(places) or (len(places) >= 3 and _is_title(parts, places))


def _counts_pages(texts: Sequence[str]) -> bool:
    """Whether the lines are the same but for a number at one end that rises as those of pages do."""
    found = [_PAGED.match(text) for text in texts]
    pages = [int(one[1] or one[2]) for one in found if one]
    if len(pages) < len(texts) or len(words(texts[0])) < 3 or _NAMED.match(texts[0]):
        return False
    steps = [second - first for first, second in pairwise(pages)]
    first = all(one and one[1] for one in found) or texts[0].isupper()
    return all((1 if first else 2) <= step <= 40 for step in steps)


def _is_title(parts: Sequence[Part], places: Sequence[int]) -> bool:
    """Whether the block says the words of one of the first ones: a title goes on as the running head of pages."""
    own = words(parts[places[1]].text)
    firsts = (words(part.text[: 4 * _LONGEST]) for part in parts[: min(6, places[1])])
    return len(own) >= 3 and any(own == first[: len(own)] for first in firsts)


def _breaks_sentence(parts: Sequence[Part], at: int) -> bool:
    """Whether the sentence before goes on behind the block."""
    before, after = _neighbour(parts, at, -1), _neighbour(parts, at, 1)
    if before is None or after is None:
        return False
    long = len(before.text) >= 40 and before.is_prose and after.is_prose
    return long and ends_open(before.text) and (after.text[:1].islower() or len(before.text) > 150)


def _neighbour(parts: Sequence[Part], at: int, step: int) -> Part | None:
    """The next block of text on one side, page numbers and notes passed over."""
    for other in range(at + step, at + 4 * step, step):
        if not 0 <= other < len(parts):
            return None
        if parts[other].kind != "footnote" and not _NUMBER.fullmatch(parts[other].text[:40]):
            return parts[other]
    return None


def _by_number(parts: Sequence[Part], at: int) -> bool:
    """Whether a page number stands directly before or behind the block."""
    beside = (parts[other] for other in (at - 1, at + 1) if 0 <= other < len(parts))
    return any(_NUMBER.fullmatch(part.text[:40]) for part in beside)


def _at_edge(part: Part) -> bool:
    top, bottom = part.raw.top, part.raw.bottom
    return (bottom is not None and bottom < _EDGE) or (top is not None and top > 1 - _EDGE)


def _outermost(parts: Sequence[Part], at: int) -> bool:
    """Whether the block is one of the two first or last of its page, where places on the page are unknown."""
    if parts[at].raw.top is not None:
        return False
    page = parts[at].raw.page
    before = parts[at - 2].raw.page if at >= 2 else 0
    after = parts[at + 2].raw.page if at + 2 < len(parts) else 0
    return before != page or after != page


def _margins(parts: Sequence[Part]) -> Iterator[Drop]:
    """Headers and footers that the file keeps apart from its text (a place in the margin, no page)."""
    for part in parts:
        if part.raw.page == 0 and part.raw.top is not None and _at_edge(part):
            yield Drop(part.number, "running header", _hints(part.text))


def _page_numbers(parts: Sequence[Part]) -> Iterator[Drop]:
    """Numbers alone that go up through the document, stand at an edge of the page or break a sentence."""
    found = [
        (at, match[1])
        for at, part in enumerate(parts)
        if part.kind != "table" and (match := _NUMBER.fullmatch(part.text))
    ]
    rising = _rising([(at, value) for at, number in found if (value := whole(number)) is not None])
    for at, number in found:
        part = parts[at]
        edge = _at_edge(part) or (part.raw.page > 0 and _outermost(parts, at))
        labelled = not part.text.strip("-–—[]()| ").isdecimal() and number.isdecimal()
        year = len(number) == 4 and number[:2] in ("18", "19", "20")
        if edge or labelled or _breaks_sentence(parts, at) or (at in rising and not year):
            yield Drop(part.number, "page number")


def _torn(parts: Sequence[Part]) -> Iterator[Drop]:
    """A page number and one short line beside it, in the middle of a sentence."""
    for at, part in enumerate(parts):
        if len(part.text) > 40 or not _NUMBER.fullmatch(part.text):
            continue
        for first in (at - 1, at):
            if 1 <= first < len(parts) - 2 and _is_torn(*parts[first - 1 : first + 3]):
                yield Drop(part.number, "page number")
                other = parts[first if first != at else at + 1]
                yield Drop(other.number, "running header", _hints(other.text))


def _is_torn(before: Part, first: Part, second: Part, after: Part) -> bool:
    short = max(len(first.text), len(second.text)) <= 90 and not ends_sentence(first.text + second.text)
    return (
        short
        and before.is_prose
        and len(before.text) >= 40
        and ends_open(before.text)
        and after.is_prose
        and after.text[:1].islower()
    )


def _rising(numbers: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Places of numbers of which each is a little more than the one before."""
    near = [{first[0], second[0]} for first, second in pairwise(numbers) if 0 < second[1] - first[1] <= 3]
    return frozenset().union(*near) if near else frozenset()
