"""What titles and containers have in common: marks of quotation, the word before a container, imprints, stops."""

from __future__ import annotations

import re

from generator.ingest.known.languages import MONTHS, SEASONS
from generator.ingest.references.head import QUOTES
from generator.ingest.references.plain import Span
from generator.ingest.references.sheet import Sheet

IN = re.compile(
    r"//\s(?=\S)|(?<![\w-])(?:(?:[Pp]aper\s)?[Pp]resented\sat(?:\sthe)?|In|in|dans|Dans|en|En|em|Em|Trong|trong)(?:\s?:\s?|\s)(?=[^\W_a-zß-ÿ]|"
    + "[\"“«‘'])"
)
IMPRINT = re.compile(
    r"[^\W\da-zß-öø-ÿ][^\d,.:;()\ue000]{1,40}:\s[^\W\da-zß-öø-ÿ][^\d:;()\ue000]{1,60}(?:,?\s(?:1[4-9]|20)\d\d|\.?$|[.,]?\s?\ue000)|"
    r"(?!(?i:"
    + "|".join(re.escape(word) for word in [*SEASONS, *MONTHS])
    + r")\s)[^\W\da-zß-öø-ÿ][^\W\d_]{2,20}(?:\s(?:a\.\s?M\.|am\sMain|/\s?[^\W\d_]+))?"
    r"\s(?:1[4-9]|20)\d\d(?=[.,;]|\s?\ue000|$)"
)
_PROCEEDINGS = re.compile(
    r"\b(?:proc(?:eedings|\.)|conference|conf\.|symposium|symp\.|workshop|congress|kỷ yếu|hội thảo|hội nghị|"
    r"tagungsband|actes|actas|atas|atti)(?!\w)",
    re.I,
)


def clean_title(text: str) -> str:
    """A title without the stop behind it and the marks around it."""
    text = re.sub(r"\s+", " ", text).strip(" ,;:")
    if text[:1] in QUOTES and text[-1:] in QUOTES.get(text[0], "") and text.count(text[0]) == 1:
        text = text[1:-1]
    text = re.sub(r"([?!])\.$", r"\1", text.strip(" ,;:"))
    return text[:-1].rstrip() if text.endswith(".") and not re.search(r"(?:\b[A-Z]\.[A-Z]?\.?|\.\.)$", text) else text


def clean_container(text: str) -> str:
    """A container's name; the stop of its abbreviation stays."""
    text = re.sub(r",?\s(?:vom|đăng|đăng ngày|ngày|số ra ngày)$", "", text)
    kept = clean_title(text)
    return f"{kept}." if text.endswith(".") and not kept.endswith(".") else kept


def quoted(sheet: Sheet, start: int) -> Span | None:
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


def is_proceedings(text: str) -> bool:
    """Whether a container is the proceedings of a conference."""
    return bool(_PROCEEDINGS.search(text))
