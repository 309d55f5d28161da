"""Inlines as Pandoc's Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import assert_never

from generator.model.inline import Cite, Code, CrossRef, Emphasis, Footnote, Inline, Inlines, Link, Mark, Strong, Text
from generator.records import dataclass
from generator.render.md.citations import cite
from generator.render.md.escape import address, escape, identifier

_BRACKETED = re.compile(r"\((\[@[^\[\]]*\])\)")
NOTHING = "<!-- -->"  # keeps two delimiters apart, as Pandoc's own writer does


@dataclass(slots=True)
class Writer:
    """One document on its way.

    ``anchors`` maps ids to link targets, ``works`` each reference to the one that stands for it; ``used`` holds the
    ids that already stand. ``printed``: citations stand as the edition prints them, in notes or by number, since
    Pandoc's processor has no way to tell; else by their keys.
    """

    anchors: Mapping[str, str]
    works: Mapping[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    printed: bool = False

    def line(self, content: Inlines) -> str:
        """``content`` on one line; a citation by its key brings the brackets that stand around it."""
        said = _join(self._inline(item) for item in _merge(content))
        return said if self.printed else _BRACKETED.sub(r"\1", said)

    def span(self, identity: str, markdown: str) -> str:
        """``markdown`` under an id; where the id stands already, it is named as ``point`` only."""
        key = identifier(identity)
        if not key:
            return markdown
        mark = f'point="{key}"' if key in self.used else f"#{key}"
        self.used.add(key)
        return f"[{markdown}]{{{mark}}}"

    def _inline(self, item: Inline) -> str:
        match item:
            case Text():
                return _text(item)
            case Code():
                return _code(item.text)
            case Strong():
                return _wrap("**", self.line(_flat(item.content, Strong)))
            case Emphasis():
                return _wrap("*", self.line(_flat(item.content, Emphasis)))
            case Cite():
                return self._printed(item) if self.printed else cite(item, self.works)
            case CrossRef():
                return self._crossref(item)
            case Link():
                return f"[{self.line(item.content)}]({address(item.url)})"
            case Footnote():
                return f"^[{self.line(item.content)}]"
            case Mark():
                return self.span(item.id, self.line(item.content))
            case _:
                assert_never(item)

    def _printed(self, item: Cite) -> str:
        text = self.line(item.content) if item.content else escape(item.text)
        return f"^{text.replace(' ', '')}^" if item.raised else text

    def _crossref(self, item: CrossRef) -> str:
        return f"[{escape(item.text)}](#{self.anchors.get(item.target, identifier(item.target))})"


def _merge(content: Inlines) -> Iterable[Inline]:
    """Neighbouring texts of one language as one: Pandoc reads their characters together."""
    waiting: Text | None = None
    for item in content:
        if isinstance(item, Text) and waiting is not None and waiting.lang == item.lang:
            waiting = Text(waiting.text + item.text, item.lang)
            continue
        if waiting is not None:
            yield waiting
        waiting = item if isinstance(item, Text) else None
        if waiting is None:
            yield item
    if waiting is not None:
        yield waiting


def _flat(content: Inlines, kind: type[Strong] | type[Emphasis]) -> Inlines:
    """``content`` without a second layer of the same emphasis."""
    out: list[Inline] = []
    for item in content:
        out += _flat(item.content, kind) if isinstance(item, kind) else (item,)
    return tuple(out)


def _text(item: Text) -> str:
    return f"[{escape(item.text)}]{{lang={item.lang}}}" if item.lang else escape(item.text)


def _code(text: str) -> str:
    """Verbatim between more backquotes than stand in it, on one line."""
    longest = max((len(ticks) for ticks in re.findall("`+", text)), default=0)
    line, fence = " ".join(text.split("\n")), "`" * (longest + 1)
    return f"{fence} {line} {fence}" if "`" in (line[:1], line[-1:]) else f"{fence}{line}{fence}"


def _wrap(sign: str, inner: str) -> str:
    """``inner`` between ``sign``, with the spaces at its ends outside, where Pandoc wants them."""
    core = inner.strip(" ")
    if not core:
        return inner
    before, after = inner[: len(inner) - len(inner.lstrip(" "))], inner[len(inner.rstrip(" ")) :]
    return before + _join((sign, core, sign)) + after


def _join(pieces: Iterable[str]) -> str:
    out = ""
    for piece in pieces:
        clash = out[-1:] + piece[:1] in ("**", "][")
        out += f"{NOTHING}{piece}" if clash else piece
    return out
