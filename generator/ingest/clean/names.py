"""Lines of names, posts and places under a title, told from sentences."""

from __future__ import annotations

import re

_PARTICLES_WORDS = """
de da di du del della der den van von und y e la le el al bin ibn ter ten dos das zu af av of the and & et và
"""
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
_AFFILIATION = re.compile(
    r"\b(?:universit\w+|institut\w*|department|dept\.|faculty|school|college|academy|cent(?:re"
    r"|er)|ministry|laborator\w+"
    r"|professor|prof\.|ph\.?\s?d\.?|dr\.|m\.?sc\.?|student|lecturer|researcher|fellow"
    r"|correspondent|staff writer|reporter"
    r"|editor|hochschule|fakultät|université|faculté|universidad|facultad|đại học|học viện"
    r"|viện|khoa|orcid)\b|[\w.+-]@\w",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:by|von|par|por|door|di|af|av|tác giả|author|authors|words|text|written by|story by"
    r"|reported by|edited by|theo|nguồn|source"
                 r"|from)\b\s*:?\s+(?=[^\W\d_])", re.IGNORECASE)  # fmt: skip
_DATED = re.compile(
    r"(?:(?:last )?(?:updated?|published|posted|modified|issued|released|date|publish date"
    r"|cập nhật|ngày đăng|đăng|stand|publié|mis à jour"
    r"|veröffentlicht|aktualisiert|publicado|actualizado|first published|reviewed)\b[\s:]*(?:on|le|am|el|at)?[\s:]*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s+|thứ \w+,?\s+)?"
    r"(?=[^\n]{0,30}\d)[\w\s.,:/|–•·()+-]{4,90}$",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:jan"
    r"|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec|januar|février|märz|mai|juin|juli|août|okt|dez|enero|marzo|abril"
    r"|tháng)\w*\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d"
    r"|\d{1,2}\.?(?:st|nd|rd|th)?\s+\w{3,12}\.?,?\s+(?:19|20)\d\d|\w+ \d{4}年)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰\d]+(?=[\s,;]|$)|\([^()]{0,60}\)")
_LETTER = re.compile(r"(?<=\w)\s+[a-f](?=[\s,;*†]|$)")  # "Ada Moor a, Ben Holt b": where each works
_APART = re.compile(r"\s*(?:,|;|&|\||·|•|\band\b|\bund\b|\bet\b|\by\b|\bvà\b)\s*")
_TITLES_WORDS = """
dr prof professor mr mrs ms sir dame lord lady hon rev assoc asst phd md ma msc mba jr sr ii iii esq
"""
_TITLES = frozenset(_TITLES_WORDS.split())


def is_dateline(text: str) -> bool:
    """Whether the line is a date, with "Updated" and a time or a place beside it at most."""
    return len(text) <= 110 and bool(_DAY.search(text)) and bool(_DATED.match(text))


def is_byline(text: str) -> bool:
    """Whether the line says who wrote, where they work or when: names, affiliations, addresses, dates."""
    if len(text) > 400 or not text:
        return False
    if is_dateline(text) or (_BY.match(text) and is_names(_BY.sub("", text, count=1))):
        return True
    if _AFFILIATION.search(text):
        return not _is_sentence(text)
    return is_names(text)


def _is_sentence(text: str) -> bool:
    """Whether most words of the line are in lower case, as in a sentence, not in the name of a post or a place."""
    found = [word for word in re.findall(r"[^\W\d_]+", text) if word.lower() not in _PARTICLES and len(word) > 2]
    lower = sum(word[0].islower() for word in found)
    return (len(found) > 12 and lower * 2 > len(found)) or (len(found) > 5 and lower * 4 > len(found) * 3)


def is_names(text: str) -> bool:
    """Whether the line is one or more names of persons, by their look: two to five words, each with a capital."""
    if text.rstrip().endswith((".", "!", "?", ":")) and not re.search(
        r"\b[A-Z]\.$|\b(?:jr|sr|phd|al)\.$", text.rstrip(), re.IGNORECASE
    ):
        return False
    bare = _LETTER.sub("", _MARK.sub("", text)).strip(" ,;&|")
    groups = [group for group in _APART.split(bare) if group.strip()]
    return bool(groups) and len(groups) <= 30 and all(_is_name(group, len(groups)) for group in groups)


def _is_name(group: str, among: int) -> bool:
    found = [word for word in group.replace(".", ". ").split() if word.strip(".").lower() not in _TITLES]
    if not found:
        return True
    proper = [word for word in found if word.lower() not in _PARTICLES]
    if len(found) > 5 or not proper or (len(proper) < 2 and among < 3 and not group.isupper()):
        return False
    return all(word[0].isupper() and not any(map(str.isdigit, word)) for word in proper)
