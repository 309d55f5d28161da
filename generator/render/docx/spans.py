"""What a paragraph prints, as stretches to be measured: bold leads, small marks of notes, blanks that do not break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from generator.model.inline import (
    Cite,
    Code,
    CrossRef,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Mark,
    Strong,
    Text,
    plain,
)
from generator.records import dataclass, replace
from generator.text.metrics import Span
from generator.text.ties import tie, tie_citation

RAISED = 0.58  # a raised mark's share of the size beside it
CODE = "Consolas"
_SCHEME = re.compile(r"(?i)^https?://(?:www\.)?|/$")


@dataclass(frozen=True, slots=True)
class Ink:
    """How text is printed: its face, its size in points; ``sign`` stands for the number of a note."""

    font: str
    size: float
    bold: bool = False
    sign: str = "1"

    def span(self, text: str) -> Span:
        """``text`` in this ink."""
        return Span(text, self.font, self.size, self.bold)


def spans(content: Inlines, ink: Ink) -> tuple[Span, ...]:
    """``content`` as its runs print it."""
    return tuple(span for item in content for span in _spans(item, ink))


def _spans(item: Inline, ink: Ink) -> Iterator[Span]:
    match item:
        case Text():
            yield ink.span(_flat(tie(item.text)))
        case Code():
            yield replace(ink, font=CODE).span(item.text)
        case Cite(raised=True) | Footnote():
            marked = item.text if isinstance(item, Cite) else ink.sign
            yield replace(ink, size=ink.size * RAISED).span(marked)
        case Cite():
            yield ink.span(tie_citation(item.text))
        case CrossRef():
            yield ink.span(item.text)
        case Strong():
            yield from spans(item.content, replace(ink, bold=True))
        case Link():
            # A word with a slash moves down whole, but addresses on a page break at their hyphens: a sign as wide.
            yield ink.span(plain(shown(item)).replace("/", "\\"))
        case Emphasis() | Mark():
            yield from spans(item.content, ink)
        case _:
            assert_never(item)


def leaves(content: Inlines) -> Iterator[Inline]:
    """``content`` in its smallest parts, of which only what is bold is wrapped."""
    for item in content:
        match item:
            case Strong():
                yield from (part if isinstance(part, Footnote) else Strong((part,)) for part in leaves(item.content))
            case Emphasis() | Mark():
                yield from leaves(item.content)
            case _:
                yield item


def _flat(text: str) -> str:
    """Line feeds are kept: cells say by them what stands in a paragraph of its own."""
    return text.replace("\t", " ")


def shown(item: Link) -> Inlines:
    """What a link prints: an address loses its scheme."""
    url = item.url.strip()
    return (Text(_SCHEME.sub("", url)),) if plain(item.content).strip() == url else item.content
