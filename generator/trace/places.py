"""The ids that stand at a place of a finished document: a slide, a figure, a heading, a phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.digits import whole
from generator.errors import Where, refuse
from generator.office.inspect import Document, Node, first, select, values
from generator.records import dataclass

_PREFIXES = ("pt:", "fig:")
_MEND = 'ask for a slide by its number (deck.pptx:7), for a page by words on it (briefing.docx:"Figure 3")'


@dataclass(frozen=True, slots=True)
class Names:
    """What the record of an edition tells: ids by anchor, and by part and anchor."""

    by_anchor: Mapping[str, tuple[str, ...]]
    by_part: Mapping[tuple[str, str], tuple[str, ...]]


def names_of(places: Iterable[tuple[str, str]]) -> Names:
    """``places``: (id, "/part#anchor") of one document."""
    by_anchor: dict[str, list[str]] = {}
    by_part: dict[tuple[str, str], list[str]] = {}
    for name, place in places:
        part, _, anchor = place.partition("#")
        by_anchor.setdefault(anchor, []).append(name)
        by_part.setdefault((part, anchor), []).append(name)
    return Names({k: tuple(v) for k, v in by_anchor.items()}, {k: tuple(v) for k, v in by_part.items()})


def ids_at(document: Document, place: str, names: Names) -> tuple[str, ...]:
    """The ids at ``place``, each once; without a place, those of the whole document. InputError where it is none."""
    if document.kind == "pptx":
        return tuple(dict.fromkeys(_on_slides(document, place, names)))
    if document.kind == "docx":
        return tuple(dict.fromkeys(_on_pages(document, place, names)))
    raise refuse("trace", "neither a .docx nor a .pptx", Where(document.name), mend=_MEND)


def _on_slides(document: Document, place: str, names: Names) -> Iterator[str]:
    slides = document.slides()
    number = whole(place)
    if place and (number is None or not 0 < number <= len(slides)):
        raise refuse("trace", f"no slide '{place}'; there are {len(slides)}", Where(document.name), mend=_MEND)
    for part in slides if number is None else (slides[number - 1],):
        yield from _on_slide(document, part, names)


def _on_slide(document: Document, part: str, names: Names) -> Iterator[str]:
    """By the names of its shapes, which stay with a slide that is moved; by the record for cells and notes."""
    for page in (part, *document.linked(part, "notesSlide")):
        root = document.tree(page)
        shapes = values(root, "descendant::p:cNvPr/@name") if root is not None else []
        for shape in shapes:
            recorded = names.by_part.get((f"/{page}", shape), ())
            spelled = [word.partition(":")[2] for word in shape.split() if word.startswith(_PREFIXES)]
            yield from (*spelled, *recorded)


def _on_pages(document: Document, place: str, names: Names) -> Iterator[str]:
    root = document.tree(document.main)
    paragraphs = select(root, "descendant::w:p") if root is not None else []
    if not place:
        yield from (name for node in paragraphs for name in _ids(node, names))
        return
    start = _start(paragraphs, place)
    if start is None:
        what = f"no bookmark, heading, caption or words '{place}' in it"
        raise refuse("trace", what, Where(document.name), mend=_MEND)
    yield from _ids(paragraphs[start], names)
    if _is_heading(paragraphs[start]):
        for node in paragraphs[start + 1 :]:
            if _is_heading(node):
                return
            yield from _ids(node, names)


def _start(paragraphs: list[Node], place: str) -> int | None:
    """The paragraph with that bookmark, else the heading, the caption, or the words that begin so or hold it."""
    wanted = _flat(place)
    looked = [(node, _flat("".join(values(node, "descendant::w:t/text()")))) for node in paragraphs]
    tests = (
        [place in _marks(node) for node in paragraphs],
        [_is_heading(node) and text == wanted for node, text in looked],
        [_is_caption(node) and _begins(text, wanted) for node, text in looked],
        [_begins(text, wanted) and bool(_marks(node)) for node, text in looked],
        [wanted in text and bool(_marks(node)) for node, text in looked],
    )
    return next((found.index(True) for found in tests if True in found), None)


def _is_caption(node: Node) -> bool:
    """Whether it counts itself among figures or tables."""
    return any(code.split()[:1] == ["SEQ"] for code in values(node, "descendant::w:instrText/text()"))


def _begins(text: str, wanted: str) -> bool:
    """Whether ``text`` begins with these words, and not with "figure 30" for "figure 3"."""
    longer = wanted[-1:].isdigit() and text[len(wanted) : len(wanted) + 1].isdigit()
    return text.startswith(wanted) and not longer


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_heading(node: Node) -> bool:
    return first(node, "w:pPr/w:pStyle/@w:val").startswith("Heading")


def _marks(node: Node) -> list[str]:
    return values(node, "descendant::w:bookmarkStart/@w:name")


def _ids(node: Node, names: Names) -> Iterator[str]:
    for mark in _marks(node):
        yield from names.by_anchor.get(mark, ())
