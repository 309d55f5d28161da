"""The sweep: generated editions composed, written, rendered and measured."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, replace
from pathlib import Path
from subprocess import SubprocessError

from generator.render.docx import render_docx
from generator.render.pptx import render_pptx
from generator.render.pptx.compose import compose
from tests.sweep.composed import composed_faults
from tests.sweep.editions import sample
from tests.sweep.office import Told, sheets, silent, to_pdfs
from tests.sweep.pages import page_faults
from tests.sweep.slides import rendered_faults, slide_boxes

ALONE, RARE = "stands alone at the foot", 200  # pages for each that is let pass


@dataclass(frozen=True, slots=True)
class Figures:
    """What a sweep looked at and what it found; the ``lost`` documents that no page was seen of are faults, too."""

    outlines: int = 0
    slides: int = 0
    pages: int = 0
    faults: tuple[str, ...] = ()
    lost: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def __str__(self) -> str:
        counted = f"{self.outlines} outlines, {self.slides} slides, {self.pages} pages, {len(self.faults)} faults"
        counted += f", {self.lost} documents not rendered" if self.lost else ""
        return "\n".join((counted, *(f"  {fault}" for fault in self.faults)))


def composed_figures(numbers: Iterable[int]) -> Figures:
    """The pure half: every text fits by metrics and no word is lost."""
    outlines, slides = 0, 0
    found: list[str] = []
    for number in numbers:
        edition = sample(number)
        composed = compose(edition.plan.deck, edition.theme)
        found += [f"outline {number}: {fault}" for fault in composed_faults(composed, edition.plan.deck, edition.theme)]
        outlines, slides = outlines + 1, slides + len(composed.slides)
    return Figures(outlines, slides, 0, tuple(found))


def write(number: int, folder: Path) -> tuple[Path, Path]:
    """Deck and briefing of edition ``number`` in ``folder``."""
    warnings.simplefilter("ignore", UserWarning)  # letters that the faces of pictures lack
    edition = sample(number)
    deck, briefing = folder / f"{number}-deck.pptx", folder / f"{number}-briefing.docx"
    deck.write_bytes(render_pptx(edition.plan.deck, edition.theme).data)
    briefing.write_bytes(render_docx(edition.plan.briefing, edition.theme).data)
    return deck, briefing


def write_all(numbers: Sequence[int], folder: Path) -> tuple[Path, ...]:
    """All documents of the editions, in the order of ``numbers``."""
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        return tuple(path for pair in pool.map(write, numbers, [folder] * len(numbers)) for path in pair)


def rendered_figures(
    numbers: Sequence[int], soffice: str, pdftotext: str, folder: Path, told: Told = silent
) -> Figures:
    """The rendered half: what LibreOffice makes of the documents, which are left in ``folder``."""
    documents = write_all(numbers, folder)
    pdfs = to_pdfs(soffice, documents, folder, told=told)
    drawn = [_drawn(document, pdfs.get(document), pdftotext) for document in documents]
    whole = sum(drawn, Figures(len(numbers)))
    return replace(whole, faults=_counting(whole.faults, whole.pages))


def _drawn(document: Path, pdf: Path | None, pdftotext: str) -> Figures:
    """What is on the pages of one document; one that nobody saw is no document without faults."""
    if pdf is None:
        return Figures(lost=1, faults=(f"{document.name}: not rendered, LibreOffice made no PDF of it",))
    try:
        made, data = sheets(pdftotext, pdf), document.read_bytes()
    except SubprocessError as error:
        return Figures(lost=1, faults=(f"{document.name}: rendered, but not read: {type(error).__name__}",))
    if document.suffix == ".pptx":
        faults = rendered_faults(made, slide_boxes(data))
        return Figures(slides=len(made), faults=tuple(f"{document.stem}: {fault}" for fault in faults))
    return Figures(pages=len(made), faults=tuple(f"{document.stem}: {fault}" for fault in page_faults(made, data)))


def _counting(found: Sequence[str], pages: int) -> tuple[str, ...]:
    """The faults, without headings alone at a foot as long as they are rare.

    Each heading is kept with what follows; LibreOffice, unlike Word, lets go of one now and then.
    """
    alone = [fault for fault in found if ALONE in fault]
    return tuple(found) if len(alone) > pages / RARE else tuple(fault for fault in found if ALONE not in fault)
