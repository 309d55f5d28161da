"""Headers and footers of the sections, made when a section first needs them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from generator.model.element import Meta
from generator.render.docx.assemble import word_part
from generator.render.docx.contents import UNNUMBERED
from generator.render.docx.geometry import columns
from generator.render.docx.headers import Running, first_footer, masthead, reference, running_footer, running_header
from generator.render.docx.ledger import Story
from generator.render.docx.sections import Section, close_section, name, section_properties
from generator.render.docx.xmlns import RELATIONSHIPS
from generator.theme.tokens import Theme

KINDS = ("header", "footer")


class Furniture:
    """Headers and footers, made when a section first needs them."""

    def __init__(self, meta: Meta, theme: Theme, story: Story, total: int, *, heading: str = "1",
                 fit: Callable[[bytes], bytes] = bytes) -> None:  # fmt: skip
        """``heading`` is the style of numbered parts as STYLEREF names it; ``fit`` makes a part fit a house's file."""
        self._meta, self._theme, self._story = meta, theme, story
        self._total, self._heading, self._fit = total, heading, fit
        self._made: dict[tuple[str, bytes], str] = {}

    @property
    def endnotes(self) -> bool:
        """Whether notes stand at the end of the paper."""
        return self._meta.endnotes

    def close(self, parts: Sequence[Section], texts: Sequence[Sequence[bytes]]) -> list[bytes]:
        """The texts one after another, each section's with its properties; the last stand at the end of the body."""
        properties = [self._properties(part, first=index == 0) for index, part in enumerate(parts)]
        closed: list[bytes] = []
        for text, own in zip(texts[:-1], properties[:-1], strict=True):
            closed += (*text[:-1], close_section(b"".join(text[-1:]).decode(), own).encode())
        return [*closed, *texts[-1], properties[-1].encode()]

    def _properties(self, part: Section, *, first: bool) -> str:
        references, meta = self.references(part, first=first), self._meta
        return section_properties(references, self._theme.sheet, wide=part.wide, first=first, endnotes=meta.endnotes)

    def references(self, part: Section, *, first: bool, kinds: Collection[str] = KINDS) -> str:
        """References to the headers and footers (``kinds``) of a section; the ``first`` has another first page."""
        at = columns(self._theme.sheet)
        width = at.across if part.wide else at.live
        header = running_header(self._meta, self._theme, self._running(part), width)
        footer = running_footer(self._meta, self._theme, width)
        made = [("header", "default", header)]
        made += [("header", "first", masthead(self._meta, self._theme))] if first else []
        made += [("footer", "default", footer)]
        made += [("footer", "first", first_footer(self._meta, self._theme, self._total))] if first else []
        return "".join(self._reference(kind, where, data) for kind, where, data in made if kind in kinds)

    def _running(self, part: Section) -> Running:
        heading = part.heading
        if heading is None:
            return Running("", self._meta.edition, counted=False, style="")
        style = self._heading if heading.number else f'"{UNNUMBERED}"'
        if part.several:
            # Word fills the field page by page; LibreOffice shows what stands in it, which is true on every page.
            alike = part.last is not None and bool(part.last.number) == bool(heading.number)
            return Running("", name(part), counted=False, style=style if alike else "")
        counted = heading.number.isdigit()
        return Running(heading.number, name(part), counted, style)

    def _reference(self, kind: str, where: str, data: bytes) -> str:
        if (kind, data) not in self._made:
            number = sum(made == kind for made, _ in self._made) + 1
            part = word_part(f"{kind}{number}", kind, self._fit(data))
            self._made[kind, data] = self._story.relate(f"{RELATIONSHIPS}/{kind}", part)
        return reference(kind, where, self._made[kind, data])
