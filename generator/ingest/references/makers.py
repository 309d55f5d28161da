"""What the head of an entry claims: author or editor, date, and where the rest begins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.ingest.known import people
from generator.ingest.names import Name, Names, Usage, bare, is_initials, parse_names
from generator.ingest.references.dates import Printed
from generator.ingest.references.head import DASHED, LAW, ROLE, find_head, is_outlet
from generator.ingest.references.sheet import Sheet
from generator.ingest.references.types import Habits

_PARTED = re.compile(r"(?<=[^\W\d_]\.)(?:\s?/\s?|\s[-–]\s)")  # other marks between names
_STOPPED = re.compile(r"[^\W\d_]{4}\.\s(?=[^\W\d_a-zß-ÿ][^\W\d_]{2})")  # sentences part the fields, not commas


def read_head(
    sheet: Sheet,
    habits: Habits = Habits(),  # noqa: B008
    usage: Usage = Usage(),  # noqa: B008
    before: Sequence[Mapping[str, str]] = (),
) -> None:
    """Claim author or editor and, where it stands with them, the date; ``sheet.start`` is where the rest begins.

    ``before``: the makers of the entry above, which a dash repeats.
    """
    head = find_head(sheet, habits)
    start, end = head.names
    if dash := DASHED.match(sheet.text):
        sheet.claim("author", [dict(name) for name in before], *dash.span())
    if head.title != (0, 0):
        start, end = sheet.trimmed(*head.title)
        sheet.claim("title", sheet.text[start:end], start, end)
    elif start < end:
        _claim_names(sheet, start, end, usage, habits)
    if head.date:
        claim_date(sheet, head.date)
    sheet.start = head.rest
    sheet.colon = ":" in sheet.open[head.rest - 1 : head.rest + 1]
    sheet.commas = not (sheet.colon and _STOPPED.search(sheet.open, head.rest)) and (
        head.commas
        or bool(LAW.match(sheet.text))
        or sheet.open[head.rest - 1 : head.rest + 1].strip() in (",", ":", "),", "):")
        or sheet.open[head.rest : head.rest + 1] == ","
    )
    sheet.cover(0, head.rest)


def claim_date(sheet: Sheet, date: Printed) -> None:
    """Claim the date of issue, with the letter that tells works of one year apart."""
    sheet.claim("issued", date.csl(), date.start, date.end)
    if date.suffix and date.parts:
        sheet.fields.setdefault("year-suffix", date.suffix)


def _claim_names(sheet: Sheet, start: int, end: int, usage: Usage, habits: Habits) -> None:
    role = ROLE.search(sheet.open, start, end)
    field = "editor" if role and role.start() > start else "author"
    stop = role.start() if role and role.start() > start else end
    names = (
        Names((Name(literal=_stripped(sheet, start, stop)),))
        if _is_brought(sheet.text[start:stop]) or (habits.inverted and _is_direct(sheet.text[start:stop]))
        else parse_names(_PARTED.sub("; ", sheet.text[start:stop]), usage)
    )
    start, stop = sheet.trimmed(start, stop)
    sheet.claim(field, [name.csl() for name in names.names], start, stop)
    if names.others:
        sheet.infer(field, "the entry names only some of the authors")
    for name in names.names:
        if name.inferred:
            sheet.infer(field, name.inferred)


def _is_direct(text: str) -> bool:
    """A name of two words or more in the order of speech, and not one whose family name goes first by custom."""
    words = text.strip(" ,.;:").split()
    plain = [bare(word) for word in words]
    custom = people.VIETNAMESE | people.KOREAN | people.CHINESE | people.JAPANESE
    return len(words) > 1 and not any(
        "," in word or is_initials(word) or name in custom or name in ("and", "et", "&")
        for word, name in zip(words, plain, strict=True)
    )


def _stripped(sheet: Sheet, start: int, end: int) -> str:
    return sheet.text[start:end].strip(" ,.;:")


def _is_brought(text: str) -> bool:
    """An outlet named as the maker: "Le Monde", "The Daily Star"."""
    words = text.strip(" ,.;:").split()
    article = bool(words) and words[0] in (
        "The",
        "Le",
        "La",
        "El",
        "Die",
        "Der",
        "Das",
        "Il",
        "O",
        "De",
        "Báo",
        "Libération",
    )
    return len(words) >= 2 and article and "," not in text.strip(" ,") and is_outlet(text.strip(" ,.;:"))
