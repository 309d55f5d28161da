"""Where a document lists its references, and its entries one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.ingest.document import Block, Document
from generator.ingest.known import people
from generator.ingest.names import Usage, bare
from generator.ingest.references.dates import find_dates
from generator.ingest.references.parse import parse_reference
from generator.ingest.references.plain import MARK, Span, printed_number
from generator.ingest.references.split import LONG, grouped, like_entry, number_of
from generator.ingest.references.types import DatePlace, Entry, Habits, Listed, ParsedReference, ReferenceList
from generator.records import replace

_HEADING = re.compile(
    r"\W*+(?:(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.):]?\s)?\W*+(?:list\sof\s)?(?:selected\s|full\s|"
    r"cited\s)?(?:references?(?:\s(?:list|cited|and\snotes))?|bibliography|works\scited|"
    r"literature(?:\scited)?|"
    r"cited\sliterature|(?:notes\sand\s)?sources|end\s?notes|notes|literaturverzeichnis|literatur|"
    r"quellen(?:verzeichnis)?|bibliographie|bibliografie|références(?:\sbibliographiques)?|"
    r"bibliografía|referencias(?:\sbibliográficas)?|referências(?:\sbibliográficas)?|bibliografia|"
    r"riferimenti(?:\sbibliografici)?|fuentes|tài\sliệu\stham\skhảo|tài\sliệu\strích\sdẫn|"
    r"literatuur(?:lijst)?|bronnen|参考文献|參考文獻|참고문헌)\s?\W*",
    re.I,
)
_REST = re.compile(
    r"\d{1,4}\s?\(\d|\d{1,4}\s?[-–:]\s?\d|\(?(?:pp?|vol|no|tr|số|n°|Nr|S)\.?\s?\d|[a-zß-ÿ]|[(\[]|"
    r"[^\W\d_a-zß-ÿ][^.:;\d]{2,40}:\s[^.:;\d]{3,60}(?:,\s(?:(?:1[5-9]|20)\d\d|pp?\.\s?\d)|$)|[^.;]{2,80},?\s(?:pp?|tr)\.\s?\d"
)
_CLOSING = re.compile(
    r"(?:©|copyright|(?:there|this) is an? open[- ]access|creative commons|licen[cs]ed? under|all "
    r"rights reserved|about the authors?|author (?:bio|contrib|information)|"
    r"appendix|annex|acknowledge?ments?|conflicts? of interest|funding|publisher['’]s note|how to "
    r"cite|cite this|received:?\s\d|\(?https?://creativecommons|disclaimer|data availability|"
    r"supplementary)",
    re.I,
)


def find_references(document: Document) -> ReferenceList:
    """The list of references with its entries read; empty where the document has none."""
    first = _heading(document)
    heading = document.words(document.blocks[first]).strip() if first is not None else ""
    begin = first + 1 if first is not None else _run(document)
    if begin is None:
        return _footnoted(document)
    last = _end(document, begin)
    entries = tuple(_entries(document, begin, last))
    if not entries:
        return ReferenceList()
    start = document.blocks[first if first is not None else begin].start
    return _read(heading, start, entries)


def _footnoted(document: Document) -> ReferenceList:
    """Without a list: the footnotes that name a work in full, each under its number."""
    notes = [_entry(document, [(block.start, block.end)]) for block in document.blocks if block.kind == "footnote"]
    full = [note for note in notes if note.number and len(note.text) < LONG and _names_a_work(note)]
    return replace(_read("", len(document.text), full), end=len(document.text)) if full else ReferenceList()


def _names_a_work(note: Entry) -> bool:
    csl = parse_reference(note.text, italics=note.italics).csl
    return {"title", "issued"} <= csl.keys() and bool({"author", "container-title", "publisher", "URL"} & csl.keys())


def _read(heading: str, start: int, entries: Sequence[Entry]) -> ReferenceList:
    usage = Usage(syllables=_syllables(entries))
    first = [parse_reference(entry.text, usage=usage, italics=entry.italics) for entry in entries]
    habits = Habits(_date_place(first), usage.syllables, _inverted(entries, first))
    listed: list[Listed] = []
    for entry, parsed in zip(entries, first, strict=True):
        makers = _makers(listed[-1].parsed) if listed else ()
        listed.append(Listed(entry, _again(entry, parsed, habits, usage, makers)))
    return ReferenceList(heading, start, max(entry.places[-1][1] for entry in entries), tuple(listed), habits)


def _makers(parsed: ParsedReference) -> Sequence[Mapping[str, str]]:
    """Whom a dash in the next entry repeats."""
    makers = parsed.csl.get("author", parsed.csl.get("editor", ()))
    return makers if isinstance(makers, list) else ()


def _inverted(entries: Sequence[Entry], read: Sequence[ParsedReference]) -> bool:
    """Whether the first persons of most entries are printed with the family name first and a comma."""
    firsts = [(MARK.sub("", entry.text, count=1), _makers(one)) for entry, one in zip(entries, read, strict=True)]
    persons = [(text, makers[0]["family"]) for text, makers in firsts if makers and makers[0].get("family")]
    turned = sum(text.casefold().startswith(f"{family},".casefold()) for text, family in persons)
    return turned >= 2 and turned * 3 >= len(persons) * 2


def _date_place(read: Sequence[ParsedReference]) -> DatePlace:
    """Where most entries have their date: before the title or behind it."""
    spans = [(one.spans["issued"][0], one.spans["title"][0]) for one in read if {"issued", "title"} <= one.spans.keys()]
    early = sum(issued < title for issued, title in spans)
    return "" if not spans else "head" if early * 3 > len(spans) * 2 else "late" if early * 3 < len(spans) else ""


def _again(
    entry: Entry, parsed: ParsedReference, habits: Habits, usage: Usage, before: Sequence[Mapping[str, str]]
) -> ParsedReference:
    """An entry that names nobody, or one name out of the list's order, is read once more by the list's habits."""
    makers = _makers(parsed)
    if makers and not (habits.inverted and len(makers) == 1):
        return parsed
    second = parse_reference(entry.text, habits, usage, entry.italics, before)
    named = _makers(second)
    if makers:
        return second if named and "literal" in named[0] else parsed
    repeated = bool(named) and named == before
    return second if repeated or second.confidence > parsed.confidence else parsed


def _syllables(entries: Sequence[Entry]) -> bool:
    """Whether a good part of the list begins with Vietnamese family names."""
    first = [bare(word) for entry in entries for word in MARK.sub("", entry.text, count=1).split()[:1]]
    return sum(word.strip(".,") in people.VIETNAMESE_SURE for word in first) * 6 >= len(first) > 0


def _heading(document: Document) -> int | None:
    """The last block that is a heading of a list, with something like an entry after it."""
    found = None
    for number, block in enumerate(document.blocks):
        words = document.words(block)
        if len(words) > 60 or not _HEADING.fullmatch(words.strip()):
            continue
        after = document.blocks[number + 1 : number + 9]
        if any(like_entry(document.words(one)) or one.kind in ("reference", "item") for one in after):
            found = number
    return found


def _run(document: Document) -> int | None:
    """Without a heading: where the longest run of entries near the end begins, at least three of them."""
    marks = [
        block.kind == "reference" or (block.kind in ("item", "paragraph") and _entry_shaped(document.words(block)))
        for block in document.blocks
    ]
    best: tuple[int, int] | None = None
    start = None
    for number, mark in enumerate([*marks, False]):
        if mark and start is None:
            start = number
        elif not mark and start is not None:
            if number - start >= 3 and (best is None or number - start >= best[1] - best[0]):
                best = (start, number)
            start = None
    return best[0] if best else None


def _entry_shaped(text: str) -> bool:
    if len(text) > 600 or not like_entry(text):
        return False
    parsed = parse_reference(text)
    return parsed.confidence > 0.8 and "issued" in parsed.csl and ("author" in parsed.csl or bool(MARK.match(text)))


def _end(document: Document, begin: int) -> int:
    """The block after the list: a heading, a licence, or words that are no entry where entries are numbered."""
    for number in range(begin, len(document.blocks)):
        block = document.blocks[number]
        words = document.words(block).strip()
        if block.kind == "heading" and number > begin and not like_entry(words) and _is_after(document, number):
            return number
        if (_CLOSING.match(words) and not MARK.match(words)) or (len(words) > 2 * LONG and "\n" not in words):
            return number
    return len(document.blocks)


def _is_after(document: Document, number: int) -> bool:
    """Whether a heading ends the list: a line of an entry that was taken for one has a date, number or address."""
    words = document.words(document.blocks[number])
    of_entry = any(date.parts for date in find_dates(words[:LONG])) or "://" in words or "10." in words
    after = [document.words(block) for block in document.blocks[number + 1 : number + 4]]
    counted = number_of(words) > 1 and any(number_of(one) == number_of(words) + 1 for one in after)
    if _is_rest(words) or (not _HEADING.fullmatch(words) and _sub_heading(after)):
        return False
    return not (counted or (of_entry and (not after or any(like_entry(one) for one in after))))


def _sub_heading(after: Sequence[str]) -> bool:
    """Whether entries go on behind a heading: "Books", "Primary sources", or a line that was taken for one."""
    return sum(map(like_entry, after)) * 2 > len(after) > 0


def _is_rest(words: str) -> bool:
    """Whether a line taken for a heading is the end of an entry: "11(2), pp. 90-113", "Bergen: Quay, pp. 12-40"."""
    return bool(_REST.match(words)) and len(words) < LONG


def _is_label(block: Block, words: str) -> bool:
    """Whether a heading inside the list names a part of it."""
    return block.kind == "heading" and len(words.split()) <= 4 and not re.search(r"[\d.,;:()]", words)


def _entries(document: Document, begin: int, last: int) -> list[Entry]:
    cut = [
        (piece, block.kind == "item" and not number)
        for block in _listed(document.blocks[begin:last])
        if not _is_label(block, document.words(block).strip())
        for number, piece in enumerate(_pieces(document, block))
        if document.text[slice(*piece)].strip()
    ]
    pieces, items = [piece for piece, _ in cut], [item for _, item in cut]
    groups, numbered = grouped(document.text, pieces, items)
    listed = {piece for piece, item in zip(pieces, items, strict=True) if item}
    found: list[Entry] = []
    for group in groups:
        entry = _entry(document, group)
        if numbered and group[0] in listed and not entry.number:  # the mark of the list was taken for no words
            entry = replace(entry, number=str(int(found[-1].number or 0) + 1) if found else "1")
        if group[0] in listed or _kept(entry, numbered):
            found.append(entry)
    return found


def _listed(blocks: Sequence[Block]) -> Sequence[Block]:
    """Blocks of a list without the notes and figures of its pages; a list of notes has nothing else."""
    listed = [block for block in blocks if block.kind not in ("footnote", "table", "caption")]
    return listed or blocks


def _kept(entry: Entry, numbered: bool) -> bool:
    letters = sum(sign.isalpha() for sign in entry.text[:200])
    return letters > 8 and (bool(entry.number) or not numbered or like_entry(entry.text))


def _pieces(document: Document, block: Block) -> list[Span]:
    """The lines of a block that are entries of their own; else the block."""
    text = document.words(block)
    if "\n" not in text:
        return _inline(text, block.start) or [(block.start, block.end)]
    starts = [0, *(found.end() for found in re.finditer(r"\n", text))]
    lines = [(block.start + one, block.start + two) for one, two in pairwise([*starts, len(text)])]
    return [_stripped(document.text, *line) for line in lines]


def _stripped(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


def _inline(text: str, offset: int) -> list[Span]:
    """Entries that run on in one paragraph, [1] ... [2] ...; their numbers must count up."""
    marks = [(found.start(), int(found[1])) for found in re.finditer(r"(?:(?<=\s)|^)\[(\d{1,3})\]\.?\s", text)]
    rising = [mark for number, mark in enumerate(marks) if mark[1] == marks[0][1] + number]
    if len(rising) < 2 or rising[0][0] > 2:
        return []
    starts = [start for start, _ in rising]
    return [(offset + one, offset + two) for one, two in pairwise([*starts, len(text)])]


def _entry(document: Document, group: Sequence[Span]) -> Entry:
    places = tuple(_stripped(document.text, *piece) for piece in group)
    text = " ".join(document.text[start:end] for start, end in places)
    return Entry(printed_number(MARK.match(text)), text, places, tuple(_italics(document, places)))


def _italics(document: Document, places: Sequence[Span]) -> Iterator[Span]:
    """The document's italics as stretches of the entry's words."""
    base = 0
    for start, end in places:
        for first, last in document.blocks[document.block_at(start)].italics:
            if max(first, start) < min(last, end):
                yield base + max(first, start) - start, base + min(last, end) - start
        base += end - start + 1
