"""What a finished document has, in figures."""

from __future__ import annotations

from math import isfinite

from generator.check.documents._body import body_words, most_words
from generator.check.documents._charts import charts
from generator.check.documents._families import families
from generator.check.documents._seen import least_contrast
from generator.check.documents._word import body, stories
from generator.office.inspect import Document, select
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """``words`` are those of the fullest slide body; ``families`` the most in one script; ``contrast`` the least."""

    slides: int
    words: int
    headings: int
    tables: int
    charts: int
    pictures: int
    families: int
    contrast: float | None

    def __str__(self) -> str:
        counts = (
            (self.slides, "slide", "slides"),
            (self.headings, "heading", "headings"),
            (self.tables, "table", "tables"),
            (self.charts, "chart", "charts"),
            (self.pictures, "picture", "pictures"),
            (self.families, "family of type", "families of type a script"),
        )
        said = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
        said += [f"at most {self.words} words a slide"] if self.slides else []
        return ", ".join(said + ([] if self.contrast is None else [f"contrast at least {self.contrast:.1f}"]))


def figures_of(document: Document) -> Figures:
    """The figures of a document; those of slides are 0 for pages, and the other way round."""
    slides = document.slides()
    bodies = [body_words(document, slide) for slide in slides if isfinite(most_words(document, slide))]
    return Figures(
        len(slides),
        max(bodies, default=0),
        sum(1 for paragraph in body(document) if paragraph.level),
        _count(document, "//w:tbl", "//a:tbl"),
        len(list(charts(document))),
        _count(document, "//pic:pic", "//p:pic"),
        max(map(len, families(document).values())),
        least_contrast(document),
    )


def _count(document: Document, on_pages: str, on_slides: str) -> int:
    trees = [document.tree(part) for part in document.slides()]
    shown = sum(len(select(root, on_slides)) for root in trees if root is not None)
    return shown + sum(len(select(root, on_pages)) for _, root in stories(document))
