"""Headings and the table of contents that lists them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from generator.model.element import Bibliography, Contents, Element, Heading
from generator.model.inline import Text, plain
from generator.model.walk import inlines_of
from generator.office.xml import quote
from generator.records import dataclass
from generator.render.docx.geometry import points, twips
from generator.render.docx.inlines import inline_runs, marked
from generator.render.docx.ledger import Pen
from generator.render.docx.paragraphs import paragraph, properties
from generator.render.docx.runs import Look, field, tab, text_runs
from generator.text.metrics import text_width
from generator.text.ties import tie
from generator.theme.tokens import Theme

BIBLIOGRAPHY = "references"
UNNUMBERED = "Heading Unnumbered"
DEEPEST = 2  # level that contents list
MEASURED = ("LATIN", "GREEK", "CYRILLIC", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH")
STRANGE = 0.1  # share of words in other scripts, set in a face that nobody knows, from which pages cannot be told


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; ``page`` is the estimate that stands until Word counts, None where it is a guess."""

    level: int
    number: str
    text: str
    anchor: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Listing:
    """The contents: their lines down to level ``depth``, and whether they open a new page (``breaks``)."""

    entries: tuple[Entry, ...]
    breaks: bool
    depth: int = DEEPEST


def listed(elements: Sequence[Element]) -> tuple[Heading, ...]:
    """The headings that the contents list, the reference list's own among them."""
    return tuple(heading for element in elements if (heading := as_heading(element)) and heading.level <= DEEPEST)


def as_heading(element: Element) -> Heading | None:
    """The heading that an element prints, if it prints one."""
    match element:
        case Heading():
            return element
        case Bibliography() if element.title:
            return bibliography_heading(element)
        case _:
            return None


def bibliography_heading(element: Bibliography) -> Heading:
    """The heading a reference list stands under."""
    return Heading(1, (Text(element.title),), BIBLIOGRAPHY, small=element.compact)


def bibliography_style(element: Bibliography) -> str:
    """The style of its entries."""
    return "BibliographyCompact" if element.compact else "Bibliography"


def heading_xml(heading: Heading, pen: Pen, *, opens: bool = False) -> str:
    """A heading of the styles Heading 1 to 3; its number is the list's own where Word counts the same.

    ``opens``: it is the first thing of a section, where Word keeps the space before it.
    """
    level = min(max(heading.level, 1), 3)
    runs = inline_runs(heading.content, pen)
    inside = marked(heading.id, runs, pen) if heading.id else runs
    before = 0 if opens else None
    indent = twips(pen.theme.sheet.indent) or None
    if level == 3 or not heading.number:
        direct = properties(list_id=0 if level == 2 else None, left=indent if level == 2 else None, before=before)
        return paragraph(heading_style(heading), inside, plain(heading.content), direct=direct, sheet=pen.theme.sheet)
    if pen.ledger.counts(level, heading.number):
        return paragraph(f"Heading{level}", inside, direct=properties(before=before))
    if _hangs(heading.number, level, pen):
        listed_as = properties(list_id=pen.ledger.literal(heading.number), before=before)
        return paragraph(f"Heading{level}", inside, direct=listed_as)
    direct = properties(list_id=0, left=indent, before=before)
    numbered = text_runs(f"{heading.number}  ") + inside
    return paragraph(f"Heading{level}", numbered, plain(heading.content), direct=direct, sheet=pen.theme.sheet)


def heading_style(heading: Heading) -> str:
    """The id of a heading's style: one without a number has its own, so that Word lists it as the contents do."""
    level = min(max(heading.level, 1), 3)
    if heading.small:
        return "HeadingSmall"
    return UNNUMBERED.replace(" ", "") if level == 1 and not heading.number else f"Heading{level}"


def _hangs(number: str, level: int, pen: Pen) -> bool:
    """Whether a number that Word cannot count fits the margin column as a label."""
    scale, fonts = pen.theme.page, pen.theme.fonts
    font, size = (fonts.argument, scale.heading_1.size) if level == 1 else (fonts.apparatus, scale.heading_2.size)
    return "%" not in number and text_width(number, font, size, level > 1) < points(pen.theme.sheet.indent - 3)


def contents_xml(contents: Contents, listing: Listing, theme: Theme) -> str:
    """A TOC field with all its entries, inside the control that lets Word update it."""
    direct = '<w:pageBreakBefore/><w:spacing w:before="0"/>' if listing.breaks else ""
    title = paragraph("TOCHeading", text_runs(contents.title), direct=direct) if contents.title else ""
    begin = _begin(listing.depth, paged=any(entry.page is not None for entry in listing.entries))
    lines = [_line(entry, theme, begin if index == 0 else "") for index, entry in enumerate(listing.entries)]
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    written = "".join(lines)
    closed = written[: -len("</w:p>")] + end + "</w:p>" if written else ""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{title}{closed}</w:sdtContent></w:sdt>"
    )


def _begin(depth: int, *, paged: bool) -> str:
    bare = "" if paged else "\\n "
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" {bare}\\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _line(entry: Entry, theme: Theme, begin: str) -> str:
    look = Look(color=theme.palette.accent) if entry.level == 1 else Look()
    page = "" if entry.page is None else tab() + field(f"PAGEREF {entry.anchor} \\h", str(entry.page))
    bare = entry.level == 1 and not entry.number
    joint = text_runs("\u2002", look) if _is_wide(entry.number, theme) else tab()
    number = "" if bare else (text_runs(entry.number, look) if entry.number else "") + joint
    inner = number + text_runs(tie(entry.text)) + page
    link = f'<w:hyperlink w:anchor={quote(entry.anchor)} w:history="1">{inner}</w:hyperlink>'
    return paragraph("TOC3" if bare else f"TOC{entry.level}", begin + link)


def _is_wide(number: str, theme: Theme) -> bool:
    """Whether a number ("Annex") reaches into the column of the words behind it."""
    width = text_width(number, theme.fonts.apparatus, theme.page.contents_1.size, True)
    return width > points(theme.sheet.numbers - 1)


def entries(
    elements: Sequence[Element], anchors: Mapping[str, str], pages: Sequence[int], depth: int = DEEPEST
) -> tuple[Entry, ...]:
    """The lines of the contents down to level ``depth``, ``pages`` in the order of the headings."""
    told = _are_told(elements)
    return tuple(
        Entry(
            heading.level, heading.number, plain(heading.content), anchors.get(heading.id, ""), page if told else None
        )
        for heading, page in zip(listed(elements), pages, strict=True)
        if heading.level <= depth
    )


@cache
def _is_measured(letter: str) -> bool:
    """Whether ``letter`` is in a script whose letters are as wide everywhere."""
    return unicodedata.name(letter, "").startswith(MEASURED)


def _are_told(elements: Sequence[Element]) -> bool:
    """Whether page numbers can be told: nearly all words are in scripts whose letters are as wide everywhere."""
    counts = [_words(element) for element in elements]
    return sum(strange for _, strange in counts) < max(STRANGE * sum(words for words, _ in counts), 1)


@lru_cache(maxsize=1024)
def _words(element: Element) -> tuple[int, int]:
    """How many words ``element`` prints, and how many of them begin in scripts that cannot be measured."""
    words = [word for one in inlines_of(element) for word in plain(one).split()]
    foreign = [word for word in words if not word.isascii()]
    letters = (next((char for char in word if char.isalpha()), "a") for word in foreign)
    return len(words), sum(not _is_measured(char) for char in letters)
