"""The title: by quotation marks, italics, and the end of its sentence or what follows its comma."""

from __future__ import annotations

import re

from generator.ingest.names import parse_names
from generator.ingest.references.dates import MONTH, date_at
from generator.ingest.references.head import QUOTES, are_names
from generator.ingest.references.imprint import has_imprint, is_container, is_place, is_publisher, split_series
from generator.ingest.references.plain import Span
from generator.ingest.references.sheet import COVER, Sheet
from generator.ingest.references.wording import IMPRINT, IN, clean_title, quoted

_SENTENCE = re.compile(
    r"\s+//?\s+(?=//\s|[^\W_a-zß-ÿ])|\.\s+(?=[–—-]\s)|(?:(?<=[?!])[.,]?|\.)\s+(?=[^\W_a-zß-ÿ]|[\"“«‘'(\["
    + COVER
    + r"]|arXiv|in\s)|\.\s?(?="
    + COVER
    + r"{3,})|\.$"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|tr|pp?|Bd|Hft|Aufl|Hrsg|vs|St|Nxb|NXB|coll|éd|Dr|Mr|Mrs|No|Vol|vol|Nr|ca|cf|etc|Inc|Co|Ltd|v|op|bzw|d\.h|z\.B|U\.S|U\.K|"
    r"Jr)|\b[A-Z]\.[A-Z])$"
)
_STATUTE = re.compile(
    r"(?:Pub\.|Stat\.|No\.|SI\s\d|c\.\s?\d|ch\.\s?\d|cap\.\s?\d|ss?\.?\s\d|art(?:icle|\.)?\s\d|"
    r"(?:signed|adopted|opened for signature|done|dated|enacted|approved|promulgated)\b|OJ\s|\d{1,4}\s(?:U\.?S|Stat))"
)
_TRANSLATED = re.compile(
    r"[(\[](?P<before>[^()\[\]]{4,80}?),?\s(?:Trans|Übers|trad)\.?[;)\]]|"
    r"[(]?\b(?:[Tt]ranslated by|(?<=,\s)trans\.(?: by)?|(?<=\()trans\.(?: by)?|übers\. von|traduit "
    r"par|trad\. (?:de|por|par))\s"
    r"(?P<behind>[^()\[\],.;:\ue000]{4,60})(?=[,.;)\]]|\s?\ue000|$)"
)
_SAID = re.compile(r"\s/\s[^/\ue000]{3,200}?(?=\s//\s|\.\s[–—-]\s)")  # who is responsible, named once more
_HOUSED = re.compile(  # "il Porto, Genova 2008" at the end
    r"[^\d,.:;()\ue000]{3,40},\s(?!(?i:"
    + MONTH
    + r")\s)[^\W\da-zß-öø-ÿ][^\d,.:;()\ue000]{2,25}\s(?:1[5-9]|20)\d\d(?:[.,]?$|,\s|[.,]?\s?\ue000)"
)
_DATED = re.compile(
    r"[^\W\da-zß-öø-ÿ][^\d,.;:()\ue000]{2,60}?(?:,?\s(?:vom|du|del|of|van|ngày|số ra ngày))?,?\s"
    r"(?=\d|[^\W\d_]+\s\d)"
)


def read_title(sheet: Sheet) -> None:
    """Claim the title, which stands after the head."""
    if "title" in sheet.fields:
        return
    start = sheet.trimmed(sheet.start, len(sheet.open), " ,.;:" + COVER)[0]
    span = quoted(sheet, start) or _slanted(sheet, start) or _sentence(sheet, start)
    span = span[0], split_series(sheet, *span)
    inner = sheet.trimmed(*span, " ,.;:–—" + COVER)
    title = clean_title(sheet.text[inner[0] : inner[1]])
    sheet.claim("title", title, *inner, cover=(span[0], max(span[1], inner[1])))
    if said := _SAID.match(sheet.open, span[1]):
        sheet.cover(*said.span())


def read_translator(sheet: Sheet) -> None:
    """Claim "(S. Begum, Trans.)" and "translated by Tom Reed"."""
    found = _TRANSLATED.search(sheet.open, sheet.start)
    name = "before" if found and found["before"] else "behind"
    if found and are_names(found[name]):
        names = parse_names(found[name])
        sheet.claim("translator", [one.csl() for one in names.names], *found.span(name), cover=found.span())


def _slanted(sheet: Sheet, start: int) -> Span | None:
    """In italics from the start on; or plain up to the italics of its container."""
    for first, last in sheet.plain.italics:
        if start - 2 <= first <= start + 2 and last - first > 3 and not _all(sheet, first, last):
            return _with_subtitle(sheet, start, last)
        if first > start + 8:
            end = sheet.trimmed(start, first, " ,.;:" + COVER)[1]
            before = next(
                (
                    one
                    for one in IN.finditer(sheet.open, start, first)
                    if sheet.open[: one.start()].rstrip()[-1:] in ".,;?!)]”’\"'»" + COVER
                ),
                None,
            )
            sentence = _sentence(sheet, start)
            return (start, min(end, before.start() if before else end, sentence[1] if sentence[1] > start + 8 else end))
    return None


def _all(sheet: Sheet, first: int, last: int) -> bool:
    """Italics over the whole rest say nothing."""
    return not re.search(r"[^\W\d_]{3}", sheet.open[last:]) and bool(_SENTENCE.search(sheet.open, first, last - 1))


def _with_subtitle(sheet: Sheet, start: int, last: int) -> Span:
    """A mark that closes before a colon closes too early."""
    if sheet.open[last : last + 2] == ": ":
        return start, _sentence(sheet, start)[1]
    return start, last


def _sentence(sheet: Sheet, start: int) -> Span:
    """To the end of the first sentence; where commas part the fields, to the first that what follows explains."""
    text = sheet.open
    stops = [
        stop
        for stop in _SENTENCE.finditer(text, start)
        if not _inside_brackets(text, start, stop.start())
        and not _ABBREVIATED.search(text, max(start, stop.start() - 5), stop.start())
    ]
    if sheet.commas:
        stops = []
    stop, stops = _asked(sheet, stops)
    stop, stops = _subtitled(sheet, stop, stops)
    end = _by_commas(sheet, start, stop, bool(stops) and stops[0].end() < len(text) - 3)
    covered = text.find(COVER * 3, start)
    return start, min(end, covered if covered > start else end)


def _asked(sheet: Sheet, stops: list[re.Match[str]]) -> tuple[int, list[re.Match[str]]]:
    """The end of the first sentence; no question's mark ends one before a subtitle."""
    text = sheet.open
    if len(stops) > 1 and text[stops[0].start() - 1] == "?" and text[stops[0].start()].isspace():
        second, after = text[stops[0].end() : stops[1].start()], text[stops[1].end() :]
        subtitle = not (IN.match(second) or is_container(second) or is_publisher(second) or has_imprint(second))
        if subtitle and re.match(r"[^\W\d_]", after) and not re.match(r"(?:Published|Epub|Available|Online)\b", after):
            stops = stops[1:]
    return (stops[0].start() if stops else len(text)), stops


def _subtitled(sheet: Sheet, stop: int, stops: list[re.Match[str]]) -> tuple[int, list[re.Match[str]]]:
    """Behind "Name, Given: " a second sentence right before edition or imprint goes on with the title."""
    if not sheet.colon or len(stops) < 2:
        return stop, stops
    second, after = sheet.open[stops[0].end() : stops[1].start()], sheet.open[stops[1].end() :]
    other = IN.match(second) or is_container(second) or is_publisher(second) or has_imprint(second) or COVER in second
    if other or re.search(r"\d", second) or not (after.startswith(COVER) or has_imprint(after)):
        return stop, stops
    return stops[1].start(), stops[1:]


def _inside_brackets(text: str, start: int, at: int) -> bool:
    inside = text[start:at]
    return inside.count("(") > inside.count(")")


def _by_commas(sheet: Sheet, start: int, stop: int, stopped: bool) -> int:
    """The end of a title whose next field stands after a comma or in brackets, if before ``stop``."""
    text = sheet.open
    for cut in re.finditer(r",\s|\s\(|\.\s|\s[–—]\s|;\s(?=[Ii]n:|[^\W\d_a-zß-ÿ])", text[: stop + 1]):
        at = cut.start()
        if at <= start + 2 or _inside_brackets(text, start, at):
            continue
        after = text[cut.end() : stop if stopped and cut[0].startswith(",") else len(text)].strip(" " + COVER)
        if cut[0] == "; " and not re.match(r"[Ii]n:", after):
            if _then_numbers(after):
                return at
            continue
        if cut[0] == " (":
            if has_imprint(after.split(")")[0]):
                return at
            continue
        if re.match(r"[Ii]n:?\s|dans\s|trong\s", text[cut.end() :]) and cut[0] in (", ", ". ", "; "):
            return at
        if cut[0] in (", ", ". ") and IMPRINT.match(text, cut.end()):
            return at
        if cut[0] == ", " and after[:1] in QUOTES and not sheet.quoted:
            return at  # a periodical in quotation marks
        if cut[0] == ", " and (_dated_outlet(after) or is_maker(sheet, after)):
            return at
        if cut[0] == ", " and not stopped and _HOUSED.match(after):
            return at
        if cut[0] == ", " and not stopped and _STATUTE.match(text, cut.end()):
            return at
        if (
            cut[0] == ", "
            and not stopped
            and (
                re.match(r"(?:1[5-9]|20)\d\d\b(?!\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)\b)", after)
                or _place_then_publisher(after)
                or is_publisher(after.split(",")[0])
                or is_container(after.split(",")[0])
                or _then_numbers(after)
                or has_imprint(after)
            )
        ):
            return at
        first = re.split(r"[,:]|\s(?:1[5-9]|20)\d\d", after)[0]
        if cut[0] == ". " and (is_place(first) or is_publisher(first)):
            return at
        if cut[0] == ", " and stopped and has_imprint(after):
            return at
    return stop


def _dated_outlet(after: str) -> bool:
    """ "Evening Post vom 14.03.2021": a short name before a date to the day."""
    found = _DATED.match(after)
    date = date_at(after, found.end()) if found else None
    return bool(date and len(date.parts) == 3)


def is_maker(sheet: Sheet, after: str) -> bool:
    """The body that made the work, named once more as its publisher."""
    names = sheet.fields.get("author")
    name = names[0].get("literal", "") if isinstance(names, list) and names else ""
    initials = "".join(word[0] for word in name.split() if word[:1].isupper())
    short = len(initials) > 1 and re.split(r"[,.;:\ue000]", after)[0].strip() == initials
    return short or (len(name) > 3 and after.casefold().startswith(name.casefold()))


def _place_then_publisher(after: str) -> bool:
    """ "Lyon, Presses de la ville": a place that is known, or a short name before a publisher's."""
    first, _, second = (part.strip() for part in after.partition(","))
    short = len(first.split()) <= 3 and first[:1].isupper()
    return is_place(first) or (short and is_publisher(second.split(",")[0]))


def _then_numbers(after: str) -> bool:
    """The next field is followed by a number's label at once: "Title, Review of it, no. 3"."""
    return bool(
        re.match(
            r"[^,.]{3,80}(?:,?\s(?:vol|no|số|n°|nr|Bd|Jg|t\.|số)\b\.?\s?(?:\d|[IVXLC]{1,7}\b)|,?\s\d{1,4}\s?\(\d|,\s\d{1,4},\s\d{1,4},\s\d|,?\s\d{1,3}/\d)",
            after,
            re.I,
        )
    )
