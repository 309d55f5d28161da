"""Documents through LibreOffice, many at a time, and what stands on the pages that come out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

BATCH = 15  # documents a call; a call that hangs or dies takes no more than these with it
SECONDS = 400
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page; edges in points from the page's top left."""

    text: str
    left: float
    top: float
    right: float
    foot: float

    @property
    def ink(self) -> tuple[float, float]:
        """Upper and lower edge of what is drawn; the font's own box is higher than most letters."""
        spare = 0.22 * (self.foot - self.top)
        return self.top + spare, self.foot - spare


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a finished document; sizes in points. ``words`` in reading order, a tuple a line."""

    width: float
    height: float
    lines: tuple[tuple[Word, ...], ...]

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for line in self.lines for word in line)


def to_pdfs(soffice: str, documents: Sequence[Path], folder: Path) -> dict[Path, Path]:
    """Every document as a PDF in ``folder``, two calls at a time, each with a profile of its own.

    A document without a PDF is left out: LibreOffice could not read it.
    """
    batches = [documents[start : start + BATCH] for start in range(0, len(documents), BATCH)]
    lanes = min(2, os.cpu_count() or 1)
    with ThreadPoolExecutor(lanes) as pool:
        for lane in range(lanes):
            (folder / f"profile-{lane}").mkdir(parents=True, exist_ok=True)
        jobs = [pool.submit(_lane, soffice, batches[lane::lanes], folder, lane) for lane in range(lanes)]
        for job in jobs:
            job.result()
    made = {document: folder / f"{document.stem}.pdf" for document in documents}
    return {document: pdf for document, pdf in made.items() if pdf.is_file()}


def _lane(soffice: str, batches: Sequence[Sequence[Path]], folder: Path, lane: int) -> None:
    profile = (folder / f"profile-{lane}").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    for batch in batches:
        names = [str(document) for document in batch]
        subprocess.run([*command, "--outdir", str(folder), *names], check=False, capture_output=True, timeout=SECONDS)


def sheets(pdftotext: str, pdf: Path) -> tuple[Sheet, ...]:
    """The pages of a PDF with their words."""
    run = subprocess.run(
        [pdftotext, "-bbox-layout", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True, timeout=SECONDS
    )
    parser = etree.XMLParser(recover=True, huge_tree=True)
    tree = etree.fromstring(run.stdout, parser)
    return tuple(_sheet(page) for page in tree.iter(f"{XHTML}page"))


def _sheet(page: etree._Element) -> Sheet:
    lines = tuple(tuple(_words(line)) for line in page.iter(f"{XHTML}line"))
    return Sheet(float(page.get("width", 0)), float(page.get("height", 0)), lines)


def _words(line: etree._Element) -> Iterator[Word]:
    for word in line.iter(f"{XHTML}word"):
        edges = (float(word.get(name, 0)) for name in ("xMin", "yMin", "xMax", "yMax"))
        if (word.text or "").strip():
            yield Word(word.text or "", *edges)


def overlaps(words: Sequence[Word], least: float = 1.5) -> Iterator[tuple[Word, Word]]:
    """Pairs of words whose letters stand on each other by more than ``least`` points each way.

    Left out are pieces of one or two characters and scripts that are shaped: there, a program that lacks a face's
    letters tells marks apart from their word, and what is read back is no measure of what is drawn.
    """
    ordered = sorted((word for word in words if len(word.text) > 2 and not _shaped(word)), key=lambda word: word.left)
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:  # in order of their left edges
            if other.left > one.right - least:
                break
            if _covers(one, other, least):
                yield one, other


def _shaped(word: Word) -> bool:
    """Hebrew and Arabic, the scripts of India and Southeast Asia."""
    return any("\u0590" <= char <= "\u0eff" for char in word.text)


def _covers(one: Word, other: Word, least: float) -> bool:
    top, foot = max(one.ink[0], other.ink[0]), min(one.ink[1], other.ink[1])
    return foot - top > least and min(one.right, other.right) - max(one.left, other.left) > least
