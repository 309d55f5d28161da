"""Rendered pages: margins, words on words, headings left alone, pages without a word, words cut off."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from generator.render.docx.geometry import HANG_MM, points
from generator.theme.sheet import A4
from tests.sweep.office import Sheet, Word, overlaps
from tests.sweep.slides import plainly

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SLACK = 3.0
HEADING_HIGH = 14.0  # points that the box of a word in a heading has at least
PLAIN = re.compile(r"\b[A-Za-z]{4,19}\b")  # words that no line break parts
APART = re.compile("[\u0590-\u08ff]")  # LibreOffice parts right-to-left words at will
HANGING = tuple("\u3001\u3002\uff0c\uff0e")  # may stand beyond the margin, as everywhere in East Asian type
STRAY = 2  # words of a document that narrow places break within, as nothing else does
HEADINGS = ("Heading1", "Heading2", "Heading3")


def headings_of(briefing: bytes) -> frozenset[str]:
    """The headings of a finished briefing, without spaces."""
    body = _part(briefing, "word/document.xml")
    found = (one for one in body.iter(f"{W}p") if _style(one) in HEADINGS)
    return frozenset(plainly(_text(one)) for one in found) - {""}


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def _part(briefing: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(briefing)) as package:
        return etree.fromstring(package.read(name))


def _text(node: etree._Element) -> str:
    pieces = (one.text or "" if one.tag == f"{W}t" else " " for one in node.iter(f"{W}t", f"{W}tab", f"{W}br"))
    return "".join(pieces)


def page_faults(pages: Sequence[Sheet], briefing: bytes) -> list[str]:
    """What is wrong with the pages of ``briefing``."""
    headings = headings_of(briefing)
    written = plainly(_text(_part(briefing, "word/document.xml")))
    found = [
        f"page {number}: {fault}"
        for number, page in enumerate(pages, 1)
        for fault in (
            *_beyond(page),
            *_overlapping(page, written),
            *_hollow(page),
            *_alone(page, headings, number == len(pages)),
        )
    ]
    return found + [f"cut off: {fault}" for fault in _missing(pages, briefing)]


def _beyond(page: Sheet) -> Iterator[str]:
    """Words outside the margins; boxes and their tints may hang out by what the grid gives them."""
    side = points(A4.left - HANG_MM) - SLACK
    for word in page.words:
        top, foot = word.ink
        hangs = word.foot - word.top if word.text.endswith(HANGING) else 0.0
        if word.left < side or word.right - hangs > page.width - side:
            yield f"'{word.text}' stands outside the margin (x {word.left:.0f} to {word.right:.0f}, y {word.top:.0f})"
        if top < 0 or foot > page.height:
            yield f"'{word.text}' is off the page"


def _body(page: Sheet) -> list[Word]:
    top, foot = points(A4.top) - SLACK, page.height - points(A4.bottom) + SLACK
    return [word for word in page.words if top <= word.ink[0] and word.ink[1] <= foot]


def _overlapping(page: Sheet, written: str) -> Iterator[str]:
    """Words of the body on each other; what an Office chart draws is the chart's own."""
    for one, other in overlaps([word for word in page.words if plainly(word.text) in written]):
        yield f"'{one.text}' stands on '{other.text}' (x {one.left:.0f}, y {one.top:.0f})"


def _hollow(page: Sheet) -> Iterator[str]:
    """A page without words is one by mistake, unless a picture fills it."""
    if not _body(page):
        yield "no words between header and footer"


def _alone(page: Sheet, headings: frozenset[str], last: bool) -> Iterator[str]:
    """A heading whose last line is the last on its page; table cells that say the same are set smaller."""
    body = _body(page)
    if last or not body:
        return
    foot = max(word.foot for word in body)
    line = sorted((word for word in body if word.foot > foot - 4), key=lambda word: word.left)
    text = plainly("".join(word.text for word in line)).lstrip("0123456789.")
    large = min(word.foot - word.top for word in line) > HEADING_HIGH
    if large and len(text) > 2 and any(heading.endswith(text) for heading in headings):
        yield f"the heading '{text[:40]}' stands alone at the foot"


def _missing(pages: Sequence[Sheet], briefing: bytes) -> Iterator[str]:
    """Words of the body that no page shows: in rows that are cut, behind a page's edge.

    A word counts as shown where it stands by itself, or within the letters of the page, however they were joined.
    """
    words = [plainly(word.text) for page in pages for word in page.words]
    alone, joined = Counter(token for word in words for token in PLAIN.findall(word)), "".join(words)
    body = _part(briefing, "word/document.xml")
    texts = [text for one in body.iter(f"{W}p") if not APART.search(text := _text(one))]
    written = "".join(plainly(text) for text in texts)
    wanted = Counter(token for text in texts for token in PLAIN.findall(text))
    lost = {one: min(n - alone[one], written.count(one) - joined.count(one)) for one, n in sorted(wanted.items())}
    gone = {token: count for token, count in lost.items() if count > 0}
    if sum(gone.values()) > STRAY:
        yield from (f"'{token}' {count} of {wanted[token]} times" for token, count in gone.items())
