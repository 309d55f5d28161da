"""What a page says of itself: its meta tags, its data for search engines, its times and bylines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from generator.limits import PAGE_RECORD_DEPTH

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META = {  # name of a meta tag → key; of several the one listed first counts
    "citation_title": "title", "og:title": "title", "dc.title": "title", "dcterms.title": "title",
    "twitter:title": "title",
    "citation_author": "author", "dc.creator": "author", "dcterms.creator": "author", "author": "author",
    "article:author": "author", "parsely-author": "author", "sailthru.author": "author",
    "citation_publication_date": "issued", "citation_online_date": "issued", "citation_date": "issued",
    "article:published_time": "issued", "dc.date.issued": "issued", "dcterms.issued": "issued", "dc.date": "issued",
    "dcterms.created": "issued", "datepublished": "issued", "date": "issued", "pubdate": "issued",
    "publishdate": "issued",
    "sailthru.date": "issued", "parsely-pub-date": "issued",
    "citation_journal_title": "container-title", "og:site_name": "container-title",
    "application-name": "container-title",
    "citation_publisher": "publisher", "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "citation_doi": "DOI", "dc.identifier": "DOI", "prism.doi": "DOI", "citation_volume": "volume",
    "citation_issue": "issue", "citation_issn": "ISSN", "og:url": "URL", "citation_public_url": "URL",
    "citation_language": "language", "dc.language": "language", "og:locale": "language",
    "description": "description", "og:description": "description", "keywords": "keywords", "news_keywords": "keywords",
    "citation_keywords": "keywords",
}  # fmt: skip
_PAGES = ("citation_firstpage", "citation_lastpage")
_ORDER = {name: at for at, name in enumerate(_META)}
_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{4})$")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:\D|$)")
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_BY = re.compile(r"(?:by|written by|von|par|por|door|author|authors)\b\s*:?\s+", re.IGNORECASE)
_APART = re.compile(r"\s*(?:,|;|\||\band\b|&)\s*")
_NAME = re.compile(r"[^\d@:/|]{3,60}$")
_TAIL = re.compile(r"\s+(?:[|–—·•»]|-{1,2}|::)\s+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$", re.IGNORECASE)
_TYPES = re.compile(r"article|report|posting|scholarly|webpage|creativework|book|thesis|dataset", re.IGNORECASE)
_LONGEST = 500
_JSON = 1 << 20


def hints_of(tree: HtmlElement) -> dict[str, str]:
    """What the page says, by CSL's names; of two statements the more exact one."""
    found: dict[str, str] = {}
    for key, value in (*_metas(tree), *_linked(tree), *_marked(tree), *_head(tree)):
        words = " ".join(value.split())
        if words and len(words) <= _LONGEST and key not in found:
            sane = _sane(key, words)
            if sane:
                found[key] = sane
    if found.get("title"):
        found["title"] = _without_site(found["title"], found.get("container-title", ""))
    return dict(sorted(found.items()))


def _sane(key: str, words: str) -> str:
    """The value in the form that readers give it; empty where it is none."""
    match key:
        case "issued":
            return date_of(words)
        case "DOI":
            found = _DOI.search(words)
            return found[0].rstrip(".,;") if found else ""
        case "URL":
            return words if re.match(r"https?://[^\s<>\"]+$", words) else ""
        case "language":
            return _language(words)
        case "author":
            return words if sum(map(str.isalpha, words)) > 2 and "://" not in words and "@" not in words else ""
    return words


def date_of(words: str) -> str:
    """The day, month or year of a stamp as ISO; empty where it holds none."""
    found = _DATE.match(words) or _COMPACT.match(words)
    if not found:
        return ""
    year, month, day = found[1] or found[4], found[2], found[3]
    if not month:
        return year
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
        return ""
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _language(words: str) -> str:
    if not _LANGUAGE.match(words):
        return ""
    first, *rest = words.replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    told: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        if (name in _META or name in _PAGES) and meta.get("content"):
            told.setdefault(name, []).append(meta.get("content") or "")
    for name in sorted(told.keys() & _META.keys(), key=lambda one: _ORDER[one]):
        key = _META[name]
        if key == "author":
            yield key, "; ".join(_names(told[name]))
        else:
            yield key, told[name][0]
    pages = [told[name][0] for name in _PAGES if name in told]
    if pages:
        yield "page", "-".join(pages)


def _names(values: Sequence[str]) -> list[str]:
    """Names, each once; one value may hold several, "Family, Given" is one."""
    found: dict[str, None] = {}
    for value in values:
        parts = value.split(";") if ";" in value or len(values) > 1 else _APART.split(value)
        whole = len(values) == 1 and ";" not in value and not all(" " in part.strip() for part in parts if part)
        for part in [value] if whole else parts:
            name = " ".join(_BY.sub("", part.strip(), count=1).split())
            if name and "://" not in name and "@" not in name:
                found[name] = None
    return list(found)


def _linked(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """What JSON-LD says of the article on the page."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _JSON:
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _articles(data, 0):
            yield from _article(one)


def _articles(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > PAGE_RECORD_DEPTH:
        return
    if isinstance(data, list):
        for one in data[:100]:
            yield from _articles(one, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(
            _TYPES.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
        ):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)


def _article(one: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "title", _string(one.get("headline"))
    yield "author", "; ".join(_names([name for name in _people(one.get("author")) if name]))
    yield "issued", _string(one.get("datePublished"))
    yield "publisher", next(iter(_people(one.get("publisher"))), "")
    yield "container-title", next(iter(_people(one.get("isPartOf"))), "")
    yield "language", _string(one.get("inLanguage"))
    yield "URL", _string(one.get("url"))
    words = one.get("keywords")
    yield "keywords", ", ".join(map(_string, words[:40])) if isinstance(words, list) else _string(words)


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _people(value: Any) -> list[str]:
    """The names of one or more persons or bodies."""
    if isinstance(value, list):
        return [name for one in value[:60] for name in _people(one)[:1]]
    if isinstance(value, dict):
        return [name for name in [_string(value.get("name"))] if name]
    return [value] if isinstance(value, str) else []


def _marked(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """What the markup of the text says: bylines, times, links to the page itself."""
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "URL", link.get("href") or ""
    for one in tree.iter("a", "span", "p", "div", "address", "li"):
        if _is_byline(one):
            words = " ".join("".join(one.itertext()).split())
            name = _BY.sub("", words, count=1)
            if _NAME.match(name) and " " in name:
                yield "author", "; ".join(_names([name]))
    for time in tree.iter("time"):
        yield "issued", time.get("datetime") or ""


def _is_byline(one: HtmlElement) -> bool:
    if (one.get("rel") or "").lower() == "author" or "author" in (one.get("itemprop") or "").lower():
        return True
    names = (one.get("class") or "").lower().split()
    return any(
        name in ("byline", "author", "author-name", "byline__name", "article-author", "byline-name") for name in names
    )


def _head(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    yield "language", tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    title = next(iter(tree.iter("title")), None)
    yield "title", (title.text or "") if title is not None else ""


def _without_site(title: str, site: str) -> str:
    """The title without the name of the site that many pages put behind it."""
    parts = _TAIL.split(title)
    if len(parts) < 2:
        return title
    known = site.casefold()
    if known and parts[-1].casefold() in (known, known.removeprefix("the ")):
        return title[: title.rfind(parts[-1])].rstrip(" |–—·•»:-")
    if known and parts[0].casefold() == known:
        return title[len(parts[0]) :].lstrip(" |–—·•»:-")
    return title
