"""Headings, items, captions and entries of reference lists told from paragraphs, where the file does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.digits import whole
from generator.ingest.clean.names import is_byline, is_dateline
from generator.ingest.clean.part import Part
from generator.ingest.clean.shape import bullet, cannot_end, ends_open, ends_sentence, enumerator, is_caption
from generator.records import dataclass, replace

_LONGEST = 140  # characters of a heading
_MOST = 16  # words of one
_BODY = 80  # characters of the text under one
_FEW_WORDS = 9  # of a numbered heading over a short text
NAMED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+|[IVX]{1,5}\.\s+)?(?:abstract|summary"
    r"|executive summary|key ?words|introduction|background|context|methods?"
    r"|methodology|materials and methods|data|results?|findings|key findings|discussion"
    r"|conclusions?|concluding remarks"
    r"|recommendations?|policy recommendations|implications|limitations|acknowledge?ments?|references?|bibliography"
    r"|works cited|literature|literature review|sources|notes|endnotes|footnotes"
    r"|appendix(?: [a-z\d])?|annex(?: [a-z\d])?"
    r"|funding|conflicts? of interest|competing interests|author contributions"
    r"|data availability|contents|foreword|preface"
    r"|about the authors?|further reading|zusammenfassung|einleitung|einführung|fazit|schluss"
    r"|literatur|literaturverzeichnis|quellen"
    r"|anhang|résumé|introduction|conclusion|références|bibliographie|sources|annexes?|resumen"
    r"|introducción|conclusiones"
    r"|conclusión|referencias|bibliografía|resumo|introdução|conclusão|referências|riassunto|introduzione|conclusioni"
    r"|bibliografia|tóm tắt|từ khóa|mở đầu|đặt vấn đề|kết luận|tài liệu tham khảo|phụ lục"
    r"|samenvatting|inleiding|conclusie"
    r"|literatuur|bronnen)\s*:?\s*$",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"(?:\d{1,2}\.?\s+|[IVX]{1,5}\.\s+)?(?:references?(?: and notes| cited| list)?"
    r"|list of references|bibliography|works cited|literature(?: cited)?"
    r"|cited literature|sources|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?"
    r"|références(?: bibliographiques)?|bibliographie"
    r"|referencias(?: bibliográficas)?|bibliografía|referências(?: bibliográficas)?"
    r"|bibliografia|riferimenti bibliografici"
    r"|tài liệu tham khảo|literatuur(?:lijst)?|bronnen|referenser|litteratur|kilder|参考文献)\s*:?\s*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\S)|([IVX]{1,6})\.\s+(?=\S)|([A-H])\.\s+(?=[A-Z])"
                       r"|(?:chapter|part|section|annex|appendix|kapitel|teil|chapitre|chương|phần)\s+(?:\d{1,2}"
                           r"|[IVX]{1,5}|[A-Z])\b[.:]?\s*", re.IGNORECASE)  # fmt: skip
_SMALL_WORDS = """
a an the of in on for and or to with by at from as vs via per its is de la le les des du et en der die das und
für mit im zu y el los las del do da e di il von van het een within under into over between after before
against through
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_OF_ISSUE = (
    re.compile(r"\b(?:vol(?:ume|\.)?|band|bd\.|tome|tomo|tập)\s?\d{1,4}\b", re.IGNORECASE),
    re.compile(r"\b(?:no|nr|issue|iss|heft|núm|số)\b\.?\s?\d{1,4}\b|\b\d{1,4}\s?\(\d{1,4}\)", re.IGNORECASE),
    re.compile(r"\b(?:pp?\.|pages|S\.|tr\.)\s?\d{1,5}\s?[-–—]\s?\d{1,5}\b"),
    re.compile(r"\bdoi\b|\b10\.\d{4,9}/|\bISSN\b", re.IGNORECASE),
)
_KEYED = re.compile(
    r"(?:key ?words|index terms|từ khóa|mots[- ]clés|schlüsselwörter|schlagwörter"
    r"|palabras clave|palavras-chave|parole chiave)\s*[:—–-]\s*(?=\S)",
    re.IGNORECASE,
)


def is_references(text: str) -> bool:
    """Whether the text is the heading of a reference list."""
    return bool(_REFERENCES.match(text))


@dataclass(frozen=True, slots=True)
class _Near:
    """A part with its neighbours; None at the ends."""

    before: Part | None
    part: Part
    after: Part | None


def kinds(parts: Sequence[Part]) -> tuple[Part, ...]:
    """``parts`` with headings, items, captions and entries of reference lists marked."""
    ends = (None, *parts, None)
    told = [_told(_Near(ends[at], part, ends[at + 2])) for at, part in enumerate(parts)]
    return tuple(_with_references(_with_lists(told)))


def keywords_in(parts: Sequence[Part]) -> str:
    """The keywords that the paper prints, empty where it prints none."""
    for part in parts[:40]:
        found = _KEYED.match(part.text)
        if found and len(part.text) < 600:
            return part.text[found.end() :].strip(" .")
    return ""


def _told(near: _Near) -> Part:
    part = near.part
    if part.told or part.kind not in ("paragraph", "heading"):
        return part
    if part.kind == "heading":
        return part if _can_be_heading(part.text) else part.as_kind("paragraph")
    if _is_imprint(part.text):
        return part.as_kind("byline")
    if is_caption(part.text):
        return part.as_kind("caption")
    if bullet(part.text):
        return part.as_kind("item")
    level = _level(near)
    return part.as_kind("heading", level) if level else part


def _can_be_heading(text: str) -> bool:
    """Whether a block that the file calls a heading is short enough to be one."""
    return len(text) <= 2 * _LONGEST


def _level(near: _Near) -> int:
    """The level of the heading that the block is, 0 where it is none."""
    text, after = near.part.text, near.after
    if not 2 <= len(text) <= _LONGEST or len(text.split()) > _MOST or not any(map(str.isalpha, text)):
        return 0
    if NAMED.match(text):
        return _depth(text) or 1
    if after is None or is_dateline(text) or text.startswith(("http", "www.", "@", "(", "[")):
        return 0
    if near.part.bold and not ends_sentence(text) and not text.endswith((",", ";")):
        return _depth(text) or 2
    if _NUMBERED.match(text):
        return _depth(text) if _is_numbered_heading(near) else 0
    return _plain_level(near)


def _depth(text: str) -> int:
    found = _NUMBERED.match(text)
    if not found:
        return 0
    return found[1].count(".") + 1 if found[1] else 2 if found[3] else 1


def _is_numbered_heading(near: _Near) -> bool:
    """A number and a title, no item of a list: no sentence, and running text or a deeper heading behind it."""
    text, after = near.part.text, near.after
    rest = _NUMBERED.sub("", text, count=1)
    if after is None or not rest or not (rest[0].isupper() or rest[0].isdigit() or not rest[0].isascii()):
        return False
    if (ends_sentence(text) and not text.endswith("?")) or text.endswith((",", ";", ":")):
        return False
    if _depth(text) > 1 or rest.isupper():
        return True
    listed = enumerator(after.text)[0] > 0 and _depth(after.text) == 1 and len(after.text) < 2 * _BODY
    return not listed and (len(after.text) >= _BODY or len(rest.split()) <= _FEW_WORDS or not after.is_prose)


def _plain_level(near: _Near) -> int:
    """A heading without number: capitals, or a short line without a stop over a paragraph that begins anew."""
    text, before, after = near.part.text, near.before, near.after
    bare = text.strip("\"'“”‘’„«»")
    if after is None or not bare or cannot_end(bare) or bare.endswith((";", ":")) or not bare[0].isalnum():
        return 0
    if bare != text and (ends_sentence(bare) or len(bare.split()) > _FEW_WORDS):
        return 0
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) >= 4 and text.isupper() and not ends_sentence(text):
        return 1
    over = (
        after.kind in ("paragraph", "item", "heading")
        and (len(after.text) >= _BODY or after.kind == "heading" or _is_longer_sentence(after.text, text))
        and not after.text[:1].islower()
    )
    if not over or not (bare[0].isupper() or bare[0].isdigit()):
        return 0
    title = is_title_case(text)
    if ends_sentence(text):
        return 1 if title and text.endswith("?") and len(text.split()) >= 2 else 0
    if before is not None and before.kind == "paragraph" and ends_open(before.text) and len(before.text) > _BODY:
        return 0
    return 0 if (is_byline(text) and not title) or _is_credit(text) else 1


def _is_longer_sentence(after: str, text: str) -> bool:
    return ends_sentence(after) and len(after) > len(text) and len(text.split()) <= _FEW_WORDS


def is_title_case(text: str) -> bool:
    """Whether nearly all words but the small ones begin with a capital."""
    found = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in _SMALL]
    return bool(found) and sum(word[0].isupper() for word in found) >= 0.8 * len(found)


def _is_imprint(text: str) -> bool:
    """Whether the line tells the issue that a text came out in: two of volume, number, pages and identifiers."""
    return len(text) <= _LONGEST and sum(pattern.search(text) is not None for pattern in _OF_ISSUE) > 1


def _is_credit(text: str) -> bool:
    return bool(
        re.match(
            r"(?:photo|image|picture|source|credit|by|from|author|editor|translated|note|ảnh|nguồn"
            r"|theo)\b[^a-z]*[:/]|by [A-Z]",
            text,
            re.IGNORECASE,
        )
    )


def _with_lists(parts: Sequence[Part]) -> list[Part]:
    """Blocks that count on, "1." "2." or "(a)" "(b)", are items."""
    listed = list(parts)
    counts = [
        enumerator(part.text)[1] if part.kind in ("paragraph", "heading") and not part.told else "" for part in parts
    ]
    for at in range(len(parts) - 1):
        if counts[at] and counts[at + 1] and _counts_on(counts[at], counts[at + 1]):
            for one in (at, at + 1):
                if parts[one].kind == "paragraph":
                    listed[one] = parts[one].as_kind("item")
    return listed


def _counts_on(first: str, second: str) -> bool:
    one, other = whole(first), whole(second)
    if one is not None and other is not None:
        return other == one + 1
    return len(first) == len(second) == 1 and ord(second.lower()) == ord(first.lower()) + 1


def _with_references(parts: Sequence[Part]) -> list[Part]:
    """Items and paragraphs under the heading of a reference list, up to the next heading, are its entries."""
    marked: list[Part] = []
    inside = False
    for part in parts:
        if part.kind in ("heading", "title"):
            inside = part.kind == "heading" and bool(_REFERENCES.match(part.text))
        elif inside and (part.is_prose or (part.kind == "byline" and not part.told)):  # an entry may read as an imprint
            part = replace(part, kind="reference", level=0)
        marked.append(part)
    return marked
