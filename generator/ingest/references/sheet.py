"""An entry while it is being read: what has been claimed for a field is covered, the rest lies open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from generator.ingest.references.plain import Plain, Span
from generator.records import dataclass

_SHORTENED = re.compile(r"(?:\b[A-Z]\.)+[A-Z]$|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Aff|Rev|Int|J|Stud|Sci|Q)$")
COVER = "\ue000"  # stands for each character that has been claimed; no printed text holds it
_EDGE = " \t,.;:()[]–—-/|" + COVER


@dataclass(slots=True)
class Sheet:
    """``open`` is the plain text with claimed characters covered, so that places stay what they are."""

    plain: Plain
    open: str = ""
    fields: dict[str, object] = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=dict)
    inferred: dict[str, str] = field(default_factory=dict)
    start: int = 0  # where the head (authors, date) ends
    quoted: bool = False  # the title, or what it stands in, is in quotation marks
    colon: bool = False  # a colon parts the names from the title
    commas: bool = False  # fields are parted by commas rather than stops

    def __post_init__(self) -> None:
        self.open = self.open or self.plain.text

    @property
    def text(self) -> str:
        return self.plain.text

    def cover(self, start: int, end: int) -> None:
        """Take words away that are no field: "Retrieved from"."""
        self.open = self.open[:start] + COVER * (end - start) + self.open[end:]

    def claim(self, name: str, value: object, start: int, end: int, cover: Span | None = None) -> None:
        """Say that ``text[start:end]`` states the field; the first claim of a field stands. ``cover`` may be wider."""
        self.cover(*(cover or (start, end)))
        if name not in self.fields and value not in ("", None, []):
            self.fields[name] = value
            self.spans.setdefault(name, []).append((start, end))

    def infer(self, name: str, reason: str) -> None:
        self.inferred.setdefault(name, reason)

    def trimmed(self, start: int, end: int, edge: str = _EDGE) -> Span:
        """The span without punctuation and claimed characters at its ends; brackets that pair inside stay."""
        while start < end and self.open[start] in edge:
            start += 1
        while start < end and self.open[end - 1] in edge and not self._closes(start, end):
            end -= 1
        return start, end

    def _closes(self, start: int, end: int) -> bool:
        """Whether the last sign is a bracket that closes one inside the span, or the point of an abbreviation."""
        last, inside = self.open[end - 1], self.open[start : end - 1]
        if last in ")]":
            pair = "(" if last == ")" else "["
            return inside.count(pair) > inside.count(last)
        after = self.text[end : end + 1]
        return last == "." and bool((after == "," and inside[-1:].islower()) or _SHORTENED.search(inside[-12:]))

    def residues(self, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """The stretches that lie open between claims, trimmed, in order."""
        for found in re.compile(f"[^{COVER}]+").finditer(self.open, start, len(self.open) if end is None else end):
            one = self.trimmed(found.start(), found.end())
            if one[1] - one[0] > 1:
                yield one
