"""Which language each run of text is in: labels are in the document's, the outline's words keep their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import element as e
from generator.model.index import point_index, sentences_of
from generator.model.inline import Emphasis, Footnote, Inline, Inlines, Link, Mark, Strong, Text
from generator.model.outline import Outline
from generator.model.source import Source
from generator.model.walk import map_element
from generator.records import dataclass, replace

_ENDS = " .?!:;–—\u00a0"


@dataclass(frozen=True, slots=True)
class Tongues:
    """``statements`` maps ids to (words, language); ``words`` the outline's other words to its language.

    Only what is in another language than the document is in either.
    """

    statements: Mapping[str, tuple[tuple[str, ...], str]]
    words: Mapping[str, str]

    def page(self, elements: tuple[e.Element, ...]) -> tuple[e.Element, ...]:
        """``elements`` with the language of every run that is not in the document's."""
        return tuple(map_element(element, self._tagged) for element in elements) if self else elements

    def slide(self, slide: e.Slide) -> e.Slide:
        if not self:
            return slide
        return replace(
            slide,
            title=self._tagged(slide.title),
            elements=self.page(slide.elements),
            source=self._tagged(slide.source),
            notes=tuple(self._tagged(note) for note in slide.notes),
        )

    def line(self, content: Inlines) -> Inlines:
        return self._tagged(content) if self else content

    def __bool__(self) -> bool:
        return bool(self.statements or self.words)

    def _tagged(self, content: Inlines, said: tuple[tuple[str, ...], str] = ((), "")) -> Inlines:
        return tuple(self._inline(item, said) for item in content)

    def _inline(self, item: Inline, said: tuple[tuple[str, ...], str]) -> Inline:
        match item:
            case Text(lang=""):
                words = _core(item.text)
                told = said[1] if words and any(words in text for text in said[0]) else ""
                return replace(item, lang=told or self.words.get(words, ""))
            case Mark():
                return replace(item, content=self._tagged(item.content, self.statements.get(item.id, said)))
            case Strong() | Emphasis() | Link() | Footnote():
                return replace(item, content=self._tagged(item.content, said))
            case _:
                return item


def tongues_of(outline: Outline, language: str) -> Tongues:
    """What of ``outline`` is not in ``language``, a document's; a point is in the language of its source."""
    own = outline.language if _differ(outline.language, language) else ""
    spoken = {name: _of_source(source, outline) for name, source in outline.sources.items()}
    foreign = {name: tongue if _differ(tongue, language) else "" for name, tongue in spoken.items()}
    statements = {
        name: ((point.text, point.short, point.head), tongue)
        for name, point in (point_index(outline).items() if own or any(foreign.values()) else ())
        if (tongue := foreign.get(point.evidence[0].source, own) if point.evidence else own)
    }
    if not own:
        return Tongues(statements, {})
    sentences = {sentence.id: ((sentence.text, sentence.head), own) for sentence in sentences_of(outline)}
    return Tongues({**sentences, **statements}, dict.fromkeys(filter(None, map(_core, _words(outline))), own))


def _of_source(source: Source, outline: Outline) -> str:
    """The language of the points of a source; the outline's own region counts, not the source's."""
    own = source.language
    return own if own and _differ(own, outline.language) else outline.language


def _differ(one: str, other: str) -> bool:
    """Whether two tags name different languages; regions aside."""
    return one.split("-")[0].casefold() != other.split("-")[0].casefold()


def _core(text: str) -> str:
    return text.strip(_ENDS)


def _words(outline: Outline) -> Iterator[str]:
    """Titles, captions, sides and the like: what the analyst wrote and no statement's id stands over."""
    yield from (outline.title, outline.subtitle, outline.standfirst, outline.abstract, outline.question)
    for part in outline.parts:
        yield from (part.title, part.label, part.question)
    yield from (topic.title for topic in outline.topics())
    yield from (point.head for point in outline.points())
    yield from (sentence.head for sentence in sentences_of(outline))
    yield from (source.vantage for source in outline.sources.values())
    for figure in outline.figures.values():
        yield from (figure.message, figure.title, figure.note)
    for dispute in outline.disputes:
        yield from (dispute.title, dispute.why, dispute.treatment)
        yield from (text for side in dispute.sides for text in (side.label, side.text))
    for block in outline.blocks:
        yield from (block.title, block.label)
        yield from (cell.text for row in block.rows for cell in row)
        yield from (text for item in block.items for text in (item.head, item.text))
