"""The title, and what the work stands in: by quotation marks, italics, "In", and the ends of sentences."""

from __future__ import annotations

import re

from generator.ingest.known.languages import MONTHS, SEASONS
from generator.ingest.names import is_organisation, parse_names
from generator.ingest.references.head import QUOTES, are_names, surely_people
from generator.ingest.references.imprint import has_imprint, is_container, is_place, is_publisher, split_series
from generator.ingest.references.plain import Span
from generator.ingest.references.sheet import COVER, Sheet

_SENTENCE = re.compile(
    r"(?:(?<=[?!])[.,]?|\.)\s+(?=[^\W_a-zß-ÿ]|[\"“«‘'(\[" + COVER + r"]|arXiv|in\s)|\.\s?(?=" + COVER + r"{3,})|\.$"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|tr|pp?|Bd|Hft|Aufl|Hrsg|vs|St|Dr|Mr|Mrs|No|Vol|vol|Nr|ca|cf|etc|Inc|Co|Ltd|v|op|bzw|d\.h|z\.B|U\.S|U\.K|"
    r"Jr)|\b[A-Z]\.[A-Z])$"
)
_IN = re.compile(
    r"(?<![\w-])(?:(?:[Pp]aper\s)?[Pp]resented\sat(?:\sthe)?|In|in|dans|Dans|en|En|em|Em|Trong|trong)(?:\s?:\s?|\s)(?=[^\W_a-zß-ÿ]|"
    + "[\"“«‘'])"
)
_STATUTE = re.compile(r"(?:Pub\.|Stat\.|No\.|SI\s\d|c\.\s?\d|ch\.\s?\d|cap\.\s?\d|\d{1,4}\s(?:U\.?S|Stat))")
_IMPRINT = re.compile(
    r"[^\W\da-zß-öø-ÿ][^\d,.:;()\ue000]{1,40}:\s[^\W\da-zß-öø-ÿ][^\d:;()\ue000]{1,60}(?:,?\s(?:1[4-9]|20)\d\d|\.?$|[.,]?\s?\ue000)|"
    r"(?!(?i:"
    + "|".join(re.escape(word) for word in [*SEASONS, *MONTHS])
    + r")\s)[^\W\da-zß-öø-ÿ][^\W\d_]{2,20}(?:\s(?:a\.\s?M\.|am\sMain|/\s?[^\W\d_]+))?"
    r"\s(?:1[4-9]|20)\d\d(?=[.,;]|\s?\ue000|$)"
)
_EDITED = re.compile(
    r"[,.;]?\s[(]?(?:edited\sby|[Ee]ds?\.?(?:\sby)?|hrsg\.?\s?v(?:on|\.)|herausgegeben\svon|"
    r"sous\sla\s(?:direction|dir\.)\sde|ed\.\sde|edición\sde|a\scura\sdi|dir\.|org\.)\s"
    r"(?P<names>[^()\ue000]{4,200}?)(?=[),]\s?(?:\d|pp?\.|vol|[^,]{2,40}:\s|\ue000|$)|\s\(|\s?\ue000|(?<!\b[A-Z])\.\s|\)|"
    r"\.?$|,\s[A-Z]\w+\s(?:Press|University))"
)
_TRANSLATED = re.compile(
    r"[(\[](?P<before>[^()\[\]]{4,80}?),?\s(?:Trans|Übers|trad)\.?[;)\]]|"
    r"[(]?\b(?:[Tt]ranslated by|(?<=,\s)trans\.(?: by)?|(?<=\()trans\.(?: by)?|übers\. von|traduit "
    r"par|trad\. (?:de|por|par))\s"
    r"(?P<behind>[^()\[\],.;:\ue000]{4,60})(?=[,.;)\]]|\s?\ue000|$)"
)
_EDITORS = re.compile(
    r"[,]?\s?[(\[]\s?(?:eds?|editors?|hrsg|hg|dir|éds?|coords?|orgs?|red)\.?\s?[)\]]\s?[,.:]?\s?|"
    r",\s(?:eds?|editors?|hrsg|dir)[.,:]{1,2}\s",
    re.I,
)
_BEHIND = re.compile(
    r",\s(?P<names>(?:[A-Z]\.[ -]?)+[^\W\d_][\w'’-]+(?:(?:,|,?\sand|\s&)\s(?:[A-Z]\.[ -]?)+[^\W\d_][\w'’-]+)*),\sEds?\."
)
_PROCEEDINGS = re.compile(
    r"\b(?:proc(?:eedings|\.)|conference|conf\.|symposium|symp\.|workshop|congress|kỷ yếu|hội thảo|hội nghị|"
    r"tagungsband|actes|actas|atas|atti)(?!\w)",
    re.I,
)


def read_title(sheet: Sheet) -> None:
    """Claim the title, which stands after the head."""
    if "title" in sheet.fields:
        return
    start = sheet.trimmed(sheet.start, len(sheet.open), " ,.;:" + COVER)[0]
    span = _quoted(sheet, start) or _slanted(sheet, start) or _sentence(sheet, start)
    span = span[0], split_series(sheet, *span)
    inner = sheet.trimmed(*span, " ,.;:–—" + COVER)
    title = clean_title(sheet.text[inner[0] : inner[1]])
    sheet.claim("title", title, *inner, cover=(span[0], max(span[1], inner[1])))


def read_translator(sheet: Sheet) -> None:
    """Claim "(S. Begum, Trans.)" and "translated by Tom Reed"."""
    found = _TRANSLATED.search(sheet.open, sheet.start)
    name = "before" if found and found["before"] else "behind"
    if found and are_names(found[name]):
        names = parse_names(found[name])
        sheet.claim("translator", [one.csl() for one in names.names], *found.span(name), cover=found.span())


def clean_title(text: str) -> str:
    """A title without the stop behind it and the marks around it."""
    text = re.sub(r"\s+", " ", text).strip(" ,;:")
    if text[:1] in QUOTES and text[-1:] in QUOTES.get(text[0], "") and text.count(text[0]) == 1:
        text = text[1:-1]
    text = re.sub(r"([?!])\.$", r"\1", text.strip(" ,;:"))
    return text[:-1].rstrip() if text.endswith(".") and not re.search(r"(?:\b[A-Z]\.[A-Z]?\.?|\.\.)$", text) else text


def clean_container(text: str) -> str:
    """A container's name; the stop of its abbreviation stays."""
    kept = clean_title(text)
    return f"{kept}." if text.endswith(".") and not kept.endswith(".") else kept


def _quoted(sheet: Sheet, start: int) -> Span | None:
    """Within quotation marks at the start; the marks are covered with it."""
    text = sheet.open
    if start >= len(text) or text[start] not in QUOTES:
        return None
    end = closing(text, start)
    if end is None:
        return None
    rest = text[end + 1 : end + 3]
    if text[start] in "'‘\"“" and rest and not re.match(r"[,.;:)\s\ue000?!]", rest):
        return None
    if not re.match(r"\s*(?:[,.;:(\[\ue000]|$|\s[^\W\d_]|\s\d)", text[end + 1 : end + 4]) or _goes_on(text, end):
        return None
    span = start + 1, end
    sheet.quoted = True
    sheet.cover(start, start + 1)
    sheet.cover(end, end + 1)
    return span


def _goes_on(text: str, end: int) -> bool:
    """A title that only begins with a quotation: "'America first' and its end. Journal"."""
    before, after = text[end - 1], text[end + 1 : end + 12]
    return before not in ".,?!" and bool(re.match(r"\s(?!in\b|In\b|trong\b|dans\b|en\b)[a-zß-ÿ]{2,}", after))


def closing(text: str, start: int) -> int | None:
    """Where the quotation that opens at ``start`` closes, quotations inside it left aside."""
    opener = text[start]
    closers = QUOTES[opener]
    depth = 0
    for at in range(start + 1, len(text)):
        sign = text[at]
        before, after = text[at - 1], text[at + 1 : at + 2]
        if sign in "'’‘" and before.isalnum() and after.isalnum():
            continue
        if sign == opener and opener not in closers:
            depth += 1
        elif sign in closers:
            if opener in "'\"" and before.isspace() and after and not after.isspace():
                depth += 1
            elif depth:
                depth -= 1
            elif not (
                sign in "'’"
                and before == "s"
                and re.match(r"\s[a-z]", text[at + 1 : at + 3])
                and re.search(r"['’][,.)\s]", text[at + 1 :])
            ):
                return at
    return None


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
                    for one in _IN.finditer(sheet.open, start, first)
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
    end = _by_commas(sheet, start, stop, bool(stops) and stops[0].end() < len(text) - 3)
    covered = text.find(COVER * 3, start)
    return start, min(end, covered if covered > start else end)


def _asked(sheet: Sheet, stops: list[re.Match[str]]) -> tuple[int, list[re.Match[str]]]:
    """The end of the first sentence; no question's mark ends one before a subtitle."""
    text = sheet.open
    if len(stops) > 1 and text[stops[0].start() - 1] == "?" and text[stops[0].start()].isspace():
        second, after = text[stops[0].end() : stops[1].start()], text[stops[1].end() :]
        subtitle = not (_IN.match(second) or is_container(second) or is_publisher(second) or has_imprint(second))
        if subtitle and re.match(r"[^\W\d_]", after) and not re.match(r"(?:Published|Epub|Available|Online)\b", after):
            stops = stops[1:]
    return (stops[0].start() if stops else len(text)), stops


def _inside_brackets(text: str, start: int, at: int) -> bool:
    inside = text[start:at]
    return inside.count("(") > inside.count(")")


def _by_commas(sheet: Sheet, start: int, stop: int, stopped: bool) -> int:
    """The end of a title whose next field stands after a comma or in brackets, if before ``stop``."""
    text = sheet.open
    for cut in re.finditer(r",\s|\s\(|\.\s|\s[–—]\s|;\s(?=[Ii]n:)", text[: stop + 1]):
        at = cut.start()
        if at <= start + 2 or _inside_brackets(text, start, at):
            continue
        after = text[cut.end() : stop if stopped and cut[0].startswith(",") else len(text)].strip(" " + COVER)
        if cut[0] == " (":
            if has_imprint(after.split(")")[0]):
                return at
            continue
        if re.match(r"[Ii]n:?\s|dans\s|trong\s", text[cut.end() :]) and cut[0] in (", ", ". ", "; "):
            return at
        if cut[0] in (", ", ". ") and _IMPRINT.match(text, cut.end()):
            return at
        if cut[0] == ", " and not stopped and _STATUTE.match(text, cut.end()):
            return at
        if (
            cut[0] == ", "
            and not stopped
            and (
                re.match(r"(?:1[5-9]|20)\d\d\b", after)
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


def _place_then_publisher(after: str) -> bool:
    """ "Lyon, Presses de la ville": a place that is known, or a short name before a publisher's."""
    first, _, second = (part.strip() for part in after.partition(","))
    short = len(first.split()) <= 3 and first[:1].isupper()
    return is_place(first) or (short and is_publisher(second.split(",")[0]))


def _then_numbers(after: str) -> bool:
    """The next field is followed by a number's label at once: "Title, Review of it, no. 3"."""
    return bool(
        re.match(
            r"[^,.]{3,80}(?:,?\s(?:vol|no|số|n°|nr|Bd|Jg|t\.|số)\b\.?\s?\d|,?\s\d{1,4}\s?\(\d|,?\s\d{1,3}/\d)",
            after,
            re.I,
        )
    )


def read_container(sheet: Sheet) -> None:
    """Claim what follows "In", with its editors."""
    begin = max([sheet.start, *(end for _, end in sheet.spans.get("title", []))])
    found = _IN.match(sheet.open, sheet.trimmed(begin, len(sheet.open), " ,.;:()”’\"'»" + COVER)[0])
    if not found:
        _read_edited(sheet, begin)
        return
    sheet.cover(*found.span())
    sheet.fields.setdefault("_in", True)
    at = found.end()
    if behind := _BEHIND.search(sheet.open, at):
        _claim_editors(sheet, behind.start("names"), behind.end("names"), behind.span())
    editors = _EDITORS.search(sheet.open, at)
    bracketed = editors is not None and editors[0].strip(" ,")[:1] in "(["
    if (
        editors
        and are_names(sheet.open[at : editors.start()])
        and (bracketed or _surely(sheet.open[at : editors.start()]))
    ):
        _claim_editors(sheet, at, editors.start(), (at, editors.end()))
        at = editors.end()
    else:
        colon = sheet.open.find(": ", at)
        before = sheet.open[at:colon]
        if 0 < colon - at < 80 and "," in before and COVER not in before and are_names(before):
            _claim_editors(sheet, at, colon, (at, colon + 1))
            at = colon + 1
    _read_edited(sheet, at)
    _claim_container(sheet, at)


def _surely(text: str) -> bool:
    return surely_people(text) and not is_organisation(text)


def _read_edited(sheet: Sheet, begin: int) -> None:
    found = _EDITED.search(sheet.open, begin)
    if not found or "editor" in sheet.fields:
        return
    end = found.start("names") + len(_leading_names(found["names"]))
    if are_names(sheet.open[found.start("names") : end]):
        _claim_editors(sheet, found.start("names"), end, (found.start(), end))


def _leading_names(text: str) -> str:
    """The first name, and those that "and" joins to it: "Ann Lee, Bo Ek and Cy Orr, Port Press" without the press."""
    pieces = re.split(r"(,\s)", text)
    joined = max(
        (
            at
            for at, piece in enumerate(pieces)
            if re.match(r"(?:and|&|und|et|y)\s", piece) or re.search(r"\s(?:and|&|und|et|y)\s", piece)
        ),
        default=0,
    )
    return "".join(pieces[: joined + 1])


def _claim_editors(sheet: Sheet, start: int, end: int, cover: Span) -> None:
    names = parse_names(sheet.text[start:end])
    sheet.claim("editor", [name.csl() for name in names.names], start, end, cover)


def _claim_container(sheet: Sheet, at: int) -> None:
    at = sheet.trimmed(at, len(sheet.open), " ,.;:" + COVER)[0]
    if at >= len(sheet.open):
        return
    span = _quoted(sheet, at) or _italic_at(sheet, at) or _contained(sheet, at)
    start, end = sheet.trimmed(*span)
    sheet.claim("container-title", clean_container(sheet.text[start:end]), start, end, span)


def _italic_at(sheet: Sheet, at: int) -> Span | None:
    for first, last in sheet.plain.italics:
        if abs(first - at) <= 2 and last - first > 3:
            return at, last
    return None


def _contained(sheet: Sheet, at: int) -> Span:
    """To the end of the sentence, the first covered field, a bracket with numbers, or a publisher after a comma."""
    text = sheet.open
    start, stop = at, len(text)
    for cut in re.finditer(r",\s|\s\(|[.?!]\s|;\s(?=\d)|\s?" + COVER, text[at:stop]):
        if cut[0] == "; ":
            return start, at + cut.start()
        if cut[0][0] in ",." and cut.start() > 2 and _IMPRINT.match(text, at + cut.end()):
            return start, at + cut.start()
        rest = text[at + cut.end() : at + cut.end() + 80].strip()
        if cut.start() < 3:
            continue
        if cut[0] == ". " and not _shortened(text[at : at + cut.start()]):
            return start, at + cut.start()
        if cut[0] == ", " and is_proceedings(text[at : at + cut.start()]):
            return start, at + cut.start()
        if (cut[0] == ". " and rest[:1].isdigit()) or re.match(r"1\d{3}\s?[-–]\s?(?:1\d|20)\d\d", rest):
            continue
        if (
            COVER in cut[0]
            or has_imprint(rest)
            or is_place(rest.split(",")[0])
            or is_publisher(rest.split(",")[0].split(".")[0].split(COVER)[0])
            or re.match(r"(?:pp?|vol|S|tr)\.\s?\d|\d", rest)
        ):
            return start, at + cut.start()
    return start, stop


def _shortened(before: str) -> bool:
    """Ends in a word that may be cut short: "Proc", "Int", "J"."""
    last = re.split(r"[\s.]", before)[-1]
    return len(last) <= 5 and last[:1].isupper()


def is_proceedings(text: str) -> bool:
    """Whether a container is the proceedings of a conference."""
    return bool(_PROCEEDINGS.search(text))
