"""Publisher and place, and whether words are those of a publisher or of a periodical."""

from __future__ import annotations

import re

from generator.ingest.known.languages import SEASONS
from generator.ingest.known.words import JOURNALS, ORGANISATIONS, OUTLETS, PLACES, PUBLISHERS
from generator.ingest.references.dates import MONTH, date_at
from generator.ingest.references.plain import Span
from generator.ingest.references.sheet import COVER, Sheet

_CAPS = r"[^\W\d_a-zß-ÿ]"
_PLACE = (
    rf"{_CAPS}[^\d,.:;()\ue000]{{1,28}}(?:,\s(?:[A-Z]{{2}}|[A-Z]\.[A-Z]\.|UK|USA|"
    rf"{_CAPS}[a-z]+)){{0,2}}(?:\s?[;/&]\s?{_CAPS}[^\d,.:;()\ue000]{{1,20}})*"
)
_PAIR = re.compile(
    rf"(?:(?<=^)|(?<=[.,;(?!\ue000]\s)|(?<=\ue000)|(?<=\()|"
    rf"(?<=[.,;(])|(?<=\s[–—-]\s))(?P<place>{_PLACE}|(?:М|Л|К|СПб|Мн)\.)\s?:\s(?P<publisher>[^\d.:;()\ue000](?:[^.;()\ue000]|"
    rf"(?<=\bUniv)\.|(?<=\bCo)\.|(?<=\bInc)\.|(?<=\bSt)\.|"
    rf"(?<=\b[A-Z])\.){{1,90}}?)(?=[,.]?\s?(?:\ue000|\(|\)|$)|,?\s(?:(?i:{MONTH})\s)?(?:1[5-9]|20)\d\d|,\s(?:\d|c\d)|"
    rf"(?<!\bUniv)(?<!\bCo)(?<!\bInc)(?<!\bSt)[.;]\s|,\s?\ue000|\.$)"
)
_KNOWN_PLACES = tuple(sorted(PLACES, key=lambda name: (-len(name), name)))
_NXB = re.compile(
    r"(?:Nxb\.?|NXB\.?|Nhà xuất bản|(?-i:Éd\.|Ed\.|Edit\.|Wyd\.|Изд-во))\s"
    r"(?P<name>[^,.;:\ue000]{2,60})(?:,\s(?P<place>[^,.;:\d\ue000]{2,30}))?",
    re.I,
)


def _words(text: str) -> list[str]:
    return [word.strip(".,;:()").casefold() for word in text.split()]


def is_publisher(text: str) -> bool:
    """Whether a short run of words names a publisher."""
    words = _words(text)
    if not 0 < len(words) <= 8 or not text.strip()[:1].isupper():
        return False
    if len(words) > 1 and text.strip().endswith((" UP", " U P")):
        return True
    return any(
        word in PUBLISHERS - {"de", "random", "campus", "mit", "sage", "cup", "basic"} for word in words
    ) or " ".join(words) in ("sage", "mit press", "basic books")


def is_container(text: str) -> bool:
    """Whether a short run of words names a periodical."""
    words = _words(text)
    if not 0 < len(words) <= 12 or not text.strip()[:1].isupper():
        return False
    return (
        words[0] in JOURNALS | {"báo"}
        or " ".join(words[:2]) == "tạp chí"
        or any(
            word
            in JOURNALS
            - {
                "policy",
                "security",
                "politics",
                "economics",
                "survey",
                "perspectives",
                "science",
                "research",
                "studies",
            }
            for word in words
        )
        or (len(words) <= 4 and any(word in OUTLETS for word in words))
    )


def is_place(text: str) -> bool:
    """Whether the text is a place where publishers sit."""
    bare = text.strip(" .,;:()")
    return text.strip(" ,;:()") in PLACES or bare in PLACES or f"{bare}." in PLACES


def has_imprint(text: str) -> bool:
    """Whether text begins with "Place: Publisher"."""
    pair = _PAIR.match(text.strip(" (" + COVER)[:140])
    return bool(pair and (is_place(pair["place"]) or is_publisher(pair["publisher"])))


_BRACKETED = re.compile(
    r"\((?:(?P<place>[^\W\d_][^()\d:]{1,60}):\s(?P<publisher>[^\W\d_][^():]{1,90})|"
    r"(?P<place2>[^\W\d_][^()\d:,]{1,40}),\s(?P<publisher2>[^\W\d_][^():\d]{1,80})|"
    r"(?P<publisher3>[^\W\d_][^():\d,]{2,80})),\s(?P<date>(?:(?i:" + MONTH + r")\s)?c?(?:1[4-9]|20)\d\d)[a-z]?\)",
)
_IN_SERIES = re.compile(
    r"\(\s?(?:=\s)?(?P<name>[^\W\d_][^()\d=:]{4,90}?),?\s(?:Bd|Band|vol|Vol|[Nn]o|Nr|n°|số)\.?\s?(?P<number>\d{1,4})\)"
)
_COLLECTED = re.compile(
    r"\b[Cc]oll(?:ection|ana|\.)?\s?(?:[«\"“]\s?(?P<name>[^«»\"“”]{3,80}?)\s?[»\"”]|(?P<bare>[^\W\da-zß-öø-ÿ][^,.;:()«»\"\d]{3,60}))"
    r"(?:,?\s(?:n[°o]\.?|vol\.|t\.)?\s?(?P<number>\d{1,4})(?=[,.;)]))?"
)
_REPORTS = re.compile(r"\b(?:report|paper|brief|publication|document|act|law|article)s?\b", re.I)
_SEMICOLON = re.compile(
    r"(?:[.?!]\s|\ue000\s?)(?P<publisher>[^\W\da-zß-öø-ÿ][^.;:()\ue000]{2,90});\s(?=c?(?:1[4-9]|20)\d\d(?:[.:,]|\s?\ue000|$))"
)


def read_bracketed(sheet: Sheet) -> None:
    """Claim "(Place: Publisher, 2009)", which stands in notes right behind a title; other brackets need known words."""
    series = _IN_SERIES.search(sheet.open)
    if series and not _REPORTS.search(series["name"]):
        sheet.claim("collection-title", series["name"], *series.span("name"), cover=series.span())
        sheet.claim("collection-number", series["number"], *series.span("number"))
    if named := _COLLECTED.search(sheet.open):
        name = "name" if named["name"] else "bare"
        sheet.claim("collection-title", named[name].strip(), *named.span(name), cover=named.span())
        sheet.claim("collection-number", named["number"] or "", *named.span("number"), cover=named.span())
    for found in _BRACKETED.finditer(sheet.open):
        place, publisher = found["place"] or found["place2"], found["publisher"] or found["publisher2"]
        if not found["place"] and not (
            (found["place2"] and (is_place(place) or is_publisher(publisher)))
            or (found["publisher3"] and is_publisher(found["publisher3"]))
        ):
            continue
        for name, groups in (
            ("publisher-place", ("place", "place2")),
            ("publisher", ("publisher", "publisher2", "publisher3")),
        ):
            for group in groups:
                if found[group]:
                    sheet.claim(name, found[group].strip(), *found.span(group))
        start, end = found.span("date")
        date = date_at(sheet.text, start + (sheet.text[start] == "c" and sheet.text[start + 1].isdigit()), end)
        if date:
            sheet.claim("issued", date.csl(), start, end, cover=found.span())
        return


def read_imprint(sheet: Sheet) -> None:
    """Claim publisher and place where a form or a known word tells them."""
    begin = _after(sheet)
    for reader in (_read_nxb, _read_pair, _read_semicolon, _read_known):
        if "publisher" not in sheet.fields:
            reader(sheet, begin)
    if sheet.commas and not {"publisher-place", "volume", "issue"} & sheet.fields.keys():
        _read_dated_place(sheet, begin)


def _after(sheet: Sheet) -> int:
    return max([sheet.start, *(end for name in ("title",) for _, end in sheet.spans.get(name, []))])


def _read_nxb(sheet: Sheet, begin: int) -> None:
    found = _NXB.search(sheet.open, begin)
    if found:
        sheet.claim("publisher", _nxb(found), found.start(), found.end("name"), found.span())
        if found["place"]:
            sheet.claim("publisher-place", found["place"].strip(), *found.span("place"))


def _nxb(found: re.Match[str]) -> str:
    """The house's name with the word for house before it, as printed."""
    whole = found.string[found.start() : found.end("name")]
    return re.sub(r"\s+", " ", whole).strip()


def _read_pair(sheet: Sheet, begin: int) -> None:
    for found in _PAIR.finditer(sheet.open, begin):
        place, publisher = found["place"].strip(), found["publisher"].strip(" ,")
        before, _, last = place.rpartition(", ")
        if re.search(r"(?:^|\s)[a-zß-ÿ]{4,}", before):  # words of another field, which a comma parts from the place
            place = last
        if is_container(place) and not is_place(place):
            continue
        sheet.claim(
            "publisher-place",
            place,
            found.end("place") - len(place),
            found.end("place"),
        )
        sheet.claim("publisher", publisher, found.start("publisher"), found.start("publisher") + len(publisher))
        return


def _read_semicolon(sheet: Sheet, begin: int) -> None:
    """ "Anchor Health; 2019": what stands before a year and its semicolon, in a work that is no article."""
    found = None if "volume" in sheet.fields else _SEMICOLON.search(sheet.open, max(begin - 1, 0))
    if found:
        sheet.claim("publisher", found["publisher"], *found.span("publisher"))


def _read_known(sheet: Sheet, begin: int) -> None:
    """A publisher told by its words, a place beside it told by the list of places."""
    pieces = list(_pieces(sheet, begin))
    for number, (start, end) in enumerate(pieces):
        if not is_publisher(sheet.text[start:end]) or (
            "container-title" in sheet.fields and (start, end) in sheet.spans["container-title"]
        ):
            continue
        sheet.claim("publisher", sheet.text[start:end], start, end)
        for other in (number + 1, number - 1):
            if 0 <= other < len(pieces) and _claim_place(sheet, pieces[other], sheet.commas and other < number):
                return
        return


_DATED_PLACE = re.compile(
    rf"[,.;]\s(?!(?i:{MONTH})\s)(?P<place>{_CAPS}[^\W\d_]{{2,20}}(?:[\s-][^\W\d_]{{2,12}})?)\s(?=(?:1[4-9]|20)\d\d(?:[,.;]|\s?\ue000|$))"
)


def _read_dated_place(sheet: Sheet, begin: int) -> None:
    """ "..., Kiel 2013, S. 201": a place is all that stands before a year."""
    found = _DATED_PLACE.search(sheet.open, begin)
    if found and not is_container(found["place"]) and found["place"].split()[0].casefold() not in SEASONS:
        sheet.claim("publisher-place", found["place"], *found.span("place"))


def _claim_place(sheet: Sheet, span: Span, before: bool) -> bool:
    """A known place; where commas part the fields, also a short name right before the publisher."""
    words = sheet.text[span[0] : span[1]]
    if not is_place(words) and not (before and len(words.split()) <= 3 and words.isascii() and words.isalpha()):
        return False
    sheet.claim("publisher-place", sheet.text[span[0] : span[1]].strip(), *span)
    return True


def _pieces(sheet: Sheet, begin: int) -> list[Span]:
    """The runs between stops and commas that lie open, "Cambridge, MA" in one."""
    found = []
    text = re.sub(r"(?<=[A-Za-z]), (?=(?:[A-Z]{2}|D\.?C\.?|UK|USA)\b)", "\u0001 ", sheet.open)
    for piece in re.finditer(r"[^,;()\ue000]+?(?=,|;|\(|\)|\ue000|\.\s|\.$|$)", text[begin:]):
        start, end = sheet.trimmed(begin + piece.start(), begin + piece.end())
        if end - start > 1:
            found.append((start, end))
    return found


_SEATED = re.compile(
    rf"(?P<body>[^,]{{4,100}}),\s(?P<place>{_CAPS}[^\W\d_]+(?:[\s-][^\W\d_]+){{0,2}}(?:,\s(?:{_CAPS}[^\W\d_]+(?:\s[^\W\d_]+)?|[A-Z]{{2}}|(?:[A-Z]\.){{2,3}})){{0,2}})"
)


def seated(words: str, *, loose: bool = False) -> tuple[Span, Span] | None:
    """ "Institute of Deltas, Khulna, Bangladesh" as the body's span and its place's; ``loose``: whatever its words."""
    found = _SEATED.fullmatch(words)
    if (
        found
        and (loose or is_body_name(found["body"]) or is_publisher(found["body"]))
        and not is_body_name(found["place"])
    ):
        return found.span("body"), found.span("place")
    return None


_SERIES = re.compile(
    r"(?P<name>[^\W\da-zß-öø-ÿ][^\ue000.:;()]{3,90}?)(?:,?\s(?:[Vv]ol\.?|[Nn][or]\.?|Bd\.?|Band|n°|số)?\s?(?P<number>\d{1,4}|[IVXL]{1,6}))?"
)
_SERIAL = re.compile(
    r"\b(?:series|library|monographs?|studies|studien|papers|lectures|texts|collection|reihe|schriften|beiträge|forschungen|"
    r"bibliothek|cahiers|colección|coleção|collana|tủ sách|essays|classics|handbooks?|occasional)\b", re.I,
)  # fmt: skip


def read_series(sheet: Sheet) -> None:
    """Claim the series that stands between a book's title, or its container, and its imprint."""
    imprint = sheet.spans.get("publisher-place") or sheet.spans.get("publisher")
    if not imprint or "collection-title" in sheet.fields or {"volume", "issue"} & sheet.fields.keys():
        return
    begin = max(
        [_after(sheet), *(end for name in ("container-title", "editor") for _, end in sheet.spans.get(name, []))]
    )
    for start, end in sheet.residues(begin, imprint[0][0]):
        found = _SERIES.fullmatch(sheet.open, start, end)
        if found and (found["number"] or (len(found["name"].split()) > 1 and _SERIAL.search(found["name"]))):
            sheet.claim("collection-title", found["name"].strip(" ,"), *found.span("name"), cover=(start, end))
            if found["number"]:
                sheet.claim("collection-number", found["number"], *found.span("number"))
            return


def split_series(sheet: Sheet, start: int, end: int) -> int:
    """Where a title ends that its series follows after a comma, told by the series' number and words; else ``end``."""
    at = sheet.open.rfind(", ", start, end)
    found = _SERIES.fullmatch(sheet.open, at + 2, end) if at > start + 3 else None
    return at if found and found["number"] and _SERIAL.search(found["name"]) else end


def is_body_name(text: str) -> bool:
    """Whether a run of words can be the name of an organisation that publishes."""
    return any(word in ORGANISATIONS for word in _words(text))
