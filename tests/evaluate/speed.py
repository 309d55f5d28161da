"""How long it takes, on this machine and now: five documents warm, PDF against its library alone, growth with numbers.

Told, never tested. Warm: a process has read other texts before, so that all is loaded and nothing of these is
remembered; seconds of one core, which others cannot take away, in the best of three such processes. Growth: the command
itself, on a folder that has never been read, in seconds of all cores, with the memory of its largest process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from math import log
from multiprocessing import get_context
from pathlib import Path

from tests.evaluate import _program, formats
from tests.evaluate.report import Row

RUNS = 3
SECONDS, RATIO, EXPONENT, FLAT = 1.0, 1.5, 1.1, 1.5
OWN = "The harbour board of Eastborough counted {n} ships in 2021.\n\nIt expects {n} more by 2030, a rise of 12%.\n"


def measured(corpus: Path, growth: Sequence[int], originals: Sequence[str] = ()) -> Iterator[Row]:
    """All timings: the real texts where they are at hand, else those of the corpus, else a few lines; growth without
    the real ones, so that it compares everywhere."""
    own = _texts(corpus)
    texts = list(originals) or own[:5]
    with tempfile.TemporaryDirectory() as folder:
        yield from _warm(texts, own[5:], Path(folder))
        yield from _pdf("\n\n".join(texts[:2]), own[-1], Path(folder))
        yield from _growth(own, growth, Path(folder))


def _texts(corpus: Path) -> list[str]:
    found = [path.read_text(encoding="utf-8") for path in sorted((corpus / "documents").glob("*.txt"))]
    return found or [OWN.format(n=number) * 20 for number in range(8)]


def fresh(work: Callable[[Sequence[Path]], object], paths: Sequence[Path], before: Sequence[Path]) -> float:
    """Seconds that ``work`` takes for ``paths`` in a process that has done it for ``before``: the best of some."""
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        return min(pool.submit(_timed, work, paths, before).result() for _ in range(RUNS))


def _timed(work: Callable[[Sequence[Path]], object], paths: Sequence[Path], before: Sequence[Path]) -> float:
    work(before)
    begun = time.process_time()
    work(paths)
    return time.process_time() - begun


def _warm(texts: Sequence[str], others: Sequence[str], folder: Path) -> Iterator[Row]:
    words = sum(len(text.split()) for text in texts)
    for kind in ("txt", "html", "docx"):
        paths = [_written(folder / f"timed-{n}.{kind}", text, kind) for n, text in enumerate(texts)]
        before = [_written(folder / f"before-{n}.{kind}", text, kind) for n, text in enumerate(others)]
        taken = fresh(_program.read_all, paths, before)
        yield _row(f"{len(paths)} {kind} to points, warm", SECONDS, taken, " s", f"{words:,} words")


def _written(path: Path, text: str, kind: str) -> Path:
    path.write_bytes(formats.converted(text, kind, path.parent) or b"")
    return path


def _row(name: str, most: float, reached: float, unit: str, detail: str) -> Row:
    return Row(name, f"≤ {most:g}{unit}", f"{reached:.2f}{unit}", reached <= most, detail)


def _pdf(text: str, other: str, folder: Path) -> Iterator[Row]:
    (folder / "plain.pdf").write_bytes(formats.to_pdf(text))
    (folder / "other.pdf").write_bytes(formats.to_pdf(other))
    yield _against("PDF, plain", folder / "plain.pdf", folder / "other.pdf")
    data = formats.to_office_pdf(text, folder)
    if data is None:
        yield Row("PDF of LibreOffice / pdfminer.six", f"≤ {RATIO:g} times", "no LibreOffice", None)
    else:
        (folder / "written.pdf").write_bytes(data)
        yield _against("PDF of LibreOffice", folder / "written.pdf", folder / "other.pdf")


def _against(name: str, path: Path, other: Path) -> Row:
    alone, own = fresh(_library_alone, [path], [other]), fresh(_clean_text, [path], [other])
    points = fresh(_program.read_all, [path], [other])
    detail = f"{own:.2f} s to clean text against {alone:.2f} s; to points {points:.2f} s"
    return _row(f"{name} / pdfminer.six", RATIO, own / alone, " times", detail)


def _library_alone(paths: Sequence[Path]) -> None:
    from pdfminer.high_level import extract_text

    for path in paths:
        extract_text(path)


def _clean_text(paths: Sequence[Path]) -> None:
    for path in paths:
        _program.document_of(path.read_bytes(), path.name)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the command: documents, seconds, seconds of all cores, megabytes of its largest process, if it went."""

    documents: int
    seconds: float
    work: float
    megabytes: float
    done: bool


def _growth(texts: Sequence[str], sizes: Sequence[int], folder: Path) -> Iterator[Row]:
    runs = []
    for size in sizes:
        runs.append(_run(texts, size, folder / f"growth-{size}"))
        each = f"{1000 * runs[-1].work / size:.0f} ms of one core each, {runs[-1].megabytes:.0f} MB"
        yield Row(
            f"{size} documents to notes", "", f"{runs[-1].seconds:.1f} s" if runs[-1].done else "failed", None, each
        )
    for one, two in list(pairwise(runs))[-1:]:
        yield _row(f"exponent from {one.documents} to {two.documents}", EXPONENT, exponent(one, two), "", "1 is linear")
        ratio = two.megabytes / one.megabytes
        yield _row(f"memory from {one.documents} to {two.documents}", FLAT, ratio, " times", "1 is flat")


def exponent(one: Run, two: Run) -> float:
    """k of work ~ documents^k."""
    return log(two.work / one.work) / log(two.documents / one.documents)


def _run(texts: Sequence[str], size: int, folder: Path) -> Run:
    source = folder / "files"
    source.mkdir(parents=True)
    (folder / "seeds").mkdir()
    for number in range(size):
        words = f"{texts[number % len(texts)].rstrip()}\n\nThis is copy {number} of the text.\n"
        (source / f"document-{number:04d}.txt").write_text(words, encoding="utf-8")
    command = [sys.executable, "-m", "generator.cli"]
    subprocess.run(
        [*command, "new", "topic", "grown"], cwd=folder, check=False, capture_output=True, env=_environment()
    )
    begun = time.perf_counter()
    pid = subprocess.Popen(
        [*command, "ingest", "grown", "files"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )
    _, status, used = os.wait4(pid.pid, 0)
    pid.returncode = os.waitstatus_to_exitcode(status)
    done = any((folder / "seeds" / "grown" / "notes").glob("*.md"))
    return Run(size, time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
