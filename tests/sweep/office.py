"""Documents through LibreOffice, many at a time, and what stands on the pages that come out."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from lxml import etree

from generator.pdf import profile_in

BATCH = 25  # documents a call; a call that hangs or dies takes no more than these with it
SECONDS_TO_BEGIN, SECONDS_EACH = 60.0, 30.0  # many times what an idle machine takes
SOME = 0.5  # of a core, which is always at work
Told: TypeAlias = Callable[[str], None]
Call: TypeAlias = Callable[[Sequence[Path], Path, Path], None]  # documents, folder of the PDFs, profile
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


def silent(_: str) -> None:
    """For who does not watch."""


def to_pdfs(
    soffice: str, documents: Sequence[Path], folder: Path, *, told: Told = silent, call: Call | None = None
) -> dict[Path, Path]:
    """Every document as a PDF in ``folder``; a batch a call, and what a batch leaves once more by itself.

    A document without a PDF is left out: LibreOffice could not read it, twice. ``told`` hears how far it is.
    """
    convert = call or partial(converted, soffice)
    batches = [documents[start : start + BATCH] for start in range(0, len(documents), BATCH)]
    lanes = _lanes()
    with ThreadPoolExecutor(lanes) as pool:
        jobs = [pool.submit(_lane, convert, batches[lane::lanes], folder, lane, told) for lane in range(lanes)]
        for job in jobs:
            job.result()
    for number, batch in enumerate(batches):
        if left := _left(batch, folder):
            told(f"{len(left)} documents once more, by themselves: {', '.join(one.name for one in left)}")
            convert(left, folder, folder / f"profile-again-{number}")
    lost = set(_left(documents, folder))
    return {document: _pdf_of(document, folder) for document in documents if document not in lost}


def _lanes() -> int:
    """Calls at a time: two where two cores are idle, one on a busy machine."""
    idle = (os.cpu_count() or 1) - os.getloadavg()[0]
    return 2 if idle >= 2 - SOME else 1


def _lane(convert: Call, batches: Sequence[Sequence[Path]], folder: Path, lane: int, told: Told) -> None:
    for number, batch in enumerate(batches, 1):
        convert(batch, folder, folder / f"profile-{lane}-{number}")
        made = len(batch) - len(_left(batch, folder))
        told(f"batch {number} of {len(batches)} in lane {lane}: {made} of {len(batch)} documents drawn")


def limit(count: int) -> float:
    """Seconds that a call with ``count`` documents may take before it counts as hung."""
    return SECONDS_TO_BEGIN + SECONDS_EACH * count


def converted(soffice: str, documents: Sequence[Path], folder: Path, profile: Path) -> None:
    """One call of LibreOffice, ended with all its children where it takes longer than its ``limit``."""
    command = [soffice, profile_in(profile), "--headless", "--convert-to", "pdf"]
    names = [str(document) for document in documents]
    quiet = subprocess.DEVNULL
    run = subprocess.Popen([*command, "--outdir", str(folder), *names], stdout=quiet, stderr=quiet,
                           start_new_session=True)  # fmt: skip
    try:
        run.wait(limit(len(documents)))
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()


def _left(documents: Sequence[Path], folder: Path) -> tuple[Path, ...]:
    """Those of ``documents`` without a whole PDF: a call that is ended may leave half of one."""
    return tuple(document for document in documents if not _is_whole(_pdf_of(document, folder)))


def _pdf_of(document: Path, folder: Path) -> Path:
    return folder / f"{document.stem}.pdf"


def _is_whole(pdf: Path) -> bool:
    return pdf.is_file() and b"%%EOF" in pdf.read_bytes()[-64:]


def sheets(pdftotext: str, pdf: Path) -> tuple[Sheet, ...]:
    """The pages of a PDF with their words."""
    run = subprocess.run(
        [pdftotext, "-bbox-layout", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True, timeout=limit(1)
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
