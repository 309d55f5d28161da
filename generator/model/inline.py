"""The closed set of inlines: what stands inside a line of text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters. ``lang`` is a BCP 47 tag where the text is not in the document's language."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Characters as one types them, in a face of fixed width; a line feed is a line break."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    content: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    content: Inlines


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation as it prints (``text``, from the CSL style) and the references it names.

    ``items``: (reference id, locator) pairs, for output formats that cite by key. ``content``: the same characters
    where the style sets some of them apart, a title in italics; ``raised``: a number above the line. ``links`` are the
    stretches of ``text`` that name a work: first character, the one behind the last, the work's id.
    """

    text: str
    items: tuple[tuple[str, str], ...]
    content: Inlines = ()
    raised: bool = False
    links: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CrossRef:
    """A reference to a numbered thing of this document by its id; ``text`` is what stands there ("Figure 3")."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class Footnote:
    content: Inlines


@dataclass(frozen=True, slots=True)
class Mark:
    """Content that stands under an id of the outline (a point, a sentence, a side): a bookmark in Word."""

    id: str
    content: Inlines


Inline: TypeAlias = "Text | Code | Strong | Emphasis | Cite | CrossRef | Link | Footnote | Mark"
Inlines: TypeAlias = tuple[Inline, ...]


def plain(content: Inlines) -> str:
    """The characters of ``content`` as they print, footnotes left out."""
    return "".join(_plain(item) for item in content)


def _plain(item: Inline) -> str:
    match item:
        case Text() | Code() | Cite() | CrossRef():
            return item.text
        case Footnote():
            return ""
        case Strong() | Emphasis() | Link() | Mark():
            return plain(item.content)


def merged(items: Iterable[Inline]) -> Inlines:
    """Neighbouring runs of one kind of text as one."""
    result: list[Inline] = []
    for item in items:
        match result[-1:], item:
            case [Text(before)], Text(text):
                result[-1] = Text(before + text)
            case [Emphasis((Text(before),))], Emphasis((Text(text),)):
                result[-1] = Emphasis((Text(before + text),))
            case [Strong((Text(before),))], Strong((Text(text),)):
                result[-1] = Strong((Text(before + text),))
            case _:
                result.append(item)
    return tuple(result)


def marks(content: Inlines) -> tuple[str, ...]:
    """The ids that ``content`` stands under, outermost first, in reading order."""
    found: list[str] = []
    for item in content:
        match item:
            case Mark():
                found += [item.id, *marks(item.content)]
            case Strong() | Emphasis() | Link() | Footnote():
                found += marks(item.content)
            case Text() | Code() | Cite() | CrossRef():
                pass
    return tuple(found)
