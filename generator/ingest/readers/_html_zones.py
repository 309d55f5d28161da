"""Which parts of a page are its text: what is hidden or furniture goes, what holds most of the prose stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER = frozenset((
    "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "canvas", "audio", "video",
    "svg", "map", "button", "select", "input", "textarea", "option", "datalist", "nav", "menu", "dialog", "head",
    "link", "meta", "base", "frameset", "frame", "noframes",
))  # fmt: skip
_ROLES = frozenset((
    "navigation", "search", "banner", "menu", "menubar", "toolbar", "dialog", "alertdialog", "alert", "tablist",
    "complementary",
))  # fmt: skip
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|;|$))", re.IGNORECASE)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menus?|breadcrumbs?|share|sharing|sharedaddy|social(?:s|media)?|addtoany|addthis|related"
    r"|recommend(?:ed|ations?)?|read-?(?:more|next|also)|more-(?:stories|news|articles|from|on)|most-?(?:read|popular|viewed)"
    r"|popular|trending|comments?|disqus|respond|cookies?|consent|gdpr|privacy-(?:banner|notice)|newsletter|subscri\w+|sign-?up"
    r"|paywall|promo\w*|adverti\w+|ads?|adsense|advert|sponsor\w*|banner|sidebar|widgets?|tags?|tag-?(?:list|cloud)|pagination|pager|popup"
    r"|modal|overlay|toolbar|tool-?box|skip-?link|skip|screen-?reader(?:-text)?|visually-?hidden|sr-?only|print-?only|noprint|no-print"
    r"|site-(?:header|footer|nav)|page-footer|global-(?:header|footer)|masthead|colophon|copyright|login|search(?:-?(?:form|box|bar))?"
    r"|lang(?:uage)?s?-?(?:switch\w*|select\w*|menu|list|nav)|author-(?:bio|box)|about-author|edit-?section|toc|table-of-contents"
    r"|hatnote|navbox|catlinks|(?:cite-)?backlinks?|mw-jump-link|metrics|altmetric|toast|feedback|rating|donat\w+|back-?to-?top|video-?player|jump)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONG = 80  # characters of a paragraph that counts as prose
_SHARE = 0.35  # of a page's prose: what holds more is no furniture, whatever its name
_MOST = 0.6  # of the prose around it: what holds more is the text
_NAMED = ("articlebody", "article-body", "article__body", "post-content", "entry-content", "story-body")


class Zones:
    """The prose under each element, in characters; ``total`` on the whole page."""

    def __init__(self, body: HtmlElement) -> None:
        self.prose: dict[HtmlElement, int] = {}
        self.links: dict[HtmlElement, int] = {}
        for one in reversed(list(body.iter())):
            self._count(one)
        self.total = self.prose.get(body, 0)

    def _count(self, one: HtmlElement) -> None:
        """Children stand behind their parent, so that going backwards each is complete before its parent."""
        inner = self.prose.get(one, 0)
        if one.tag in _NEVER or not isinstance(one.tag, str):
            inner = 0
        elif one.tag in ("p", "li", "td", "blockquote", "pre", "dd") or _has_text(one):
            own = _own_length(one)
            inner = max(inner, own) if own >= _LONG else inner
        self.prose[one] = inner
        parent = one.getparent()
        if parent is not None and inner:
            self.prose[parent] = self.prose.get(parent, 0) + inner

    def is_out(self, one: HtmlElement) -> bool:
        """Whether an element is no part of the text: hidden, a control, or named as furniture and holding little."""
        if not isinstance(one.tag, str) or one.tag in _NEVER or _is_hidden(one):
            return True
        if self.prose.get(one, 0) > _SHARE * max(self.total, 1) or one.tag in ("html", "body", "main", "article"):
            return False
        if one.tag == "form" or one.get("role", "").lower() in _ROLES:
            return True
        if one.tag in ("aside", "footer"):
            return not _holds_notes(one) and self.prose.get(one, 0) < 400
        if one.tag in (
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "sup",
            "cite",
            "a",
            "em",
            "strong",
            "i",
            "b",
            "time",
            "td",
            "th",
            "tr",
            "table",
        ):
            return bool(_HIDING.search(one.get("class") or ""))
        return bool(_FURNITURE.search(f"{one.get('class') or ''} {one.get('id') or ''}")) and not _holds_notes(one)


_HIDING = re.compile(
    r"(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen[-_]?reader(?:[-_]text)?|off-?screen|element-invisible|print-?only|noprint|hidden|edit-?section)(?:$|\s)",
    re.IGNORECASE,
)


def _is_hidden(one: HtmlElement) -> bool:
    if one.get("hidden") is not None or (
        one.get("aria-hidden", "").lower() == "true" and one.tag not in ("p", "main", "article")
    ):
        return True
    if one.tag == "div" and one.get("title") in ("header", "footer"):  # how LibreOffice saves running heads
        return True
    style = one.get("style")
    return bool(style and _HIDDEN.search(style[:2000]))


def _holds_notes(one: HtmlElement) -> bool:
    names = f"{one.get('class') or ''} {one.get('id') or ''} {one.get('role') or ''}".lower()
    return any(word in names for word in ("footnote", "endnote", "reference", "bibliograph", "citations"))


def _has_text(one: HtmlElement) -> bool:
    """Whether the element has a line of text of its own, as where only <br> parts its paragraphs."""
    if one.tag not in ("div", "section", "article", "body", "font", "center", "main"):
        return False
    return len((one.text or "").strip()) > 40 or any(len((child.tail or "").strip()) > 40 for child in one)


def _own_length(one: HtmlElement) -> int:
    """Characters of an element's words that are in no link and no block inside it."""
    return len((one.text or "").strip()) + sum(_inline_length(child) + len((child.tail or "").strip()) for child in one)


def _inline_length(child: HtmlElement) -> int:
    if child.tag in (
        "em",
        "i",
        "b",
        "strong",
        "span",
        "cite",
        "q",
        "abbr",
        "sup",
        "sub",
        "u",
        "mark",
        "small",
        "font",
        "time",
    ):
        return sum(len(text.strip()) for text in child.itertext())
    return 0


def main_of(body: HtmlElement, zones: Zones) -> HtmlElement:
    """The element that holds the text: named so, else the innermost one with most of the page's prose."""
    named = [one for one in _named(body) if zones.prose.get(one, 0) >= _MOST * max(zones.total, 1)]
    if named:
        return min(named, key=lambda one: zones.prose.get(one, 0))
    here = body
    while True:
        best = max(here, key=lambda one: zones.prose.get(one, 0), default=None)
        if best is None or not isinstance(best.tag, str) or best.tag not in _CONTAINERS:
            return here
        if zones.prose.get(best, 0) < 0.85 * max(zones.prose.get(here, 0), 1):
            return here
        here = best


_CONTAINERS = frozenset((
    "div", "section", "article", "main", "body", "table", "tbody", "tr", "td", "center", "font", "span",
))  # fmt: skip


def _named(body: HtmlElement) -> Iterator[HtmlElement]:
    for one in body.iter("article", "main", "div", "section"):
        names = f"{one.get('itemprop') or ''} {one.get('role') or ''} {one.get('class') or ''}".lower()
        if (
            one.tag in ("article", "main")
            or "main" in (one.get("role"), one.get("id"))
            or any(name in names for name in _NAMED)
        ):
            yield one
