"""How long it takes, on this machine and now: five documents warm, PDF against its library alone, growth with numbers.

Told, never tested. Warm: the best of three runs behind a first one, in one process. Growth: the command itself in a
process of its own, on a folder that has never been read, with all cores and what memory its largest process took.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from math import log
from pathlib import Path

from tests.evaluate import _program, formats
from tests.evaluate.report import Row

RUNS = 3
SECONDS, RATIO, EXPONENT, FLAT = 1.0, 1.5, 1.1, 1.5
OWN = "The harbour board of Eastborough counted {n} ships in 2021.\n\nIt expects {n} more by 2030, a rise of 12%.\n"


def measured(corpus: Path, growth: Sequence[int], originals: Sequence[Path] = ()) -> Iterator[Row]:
    """All timings; the texts are the real ones where they are at hand, else those of the corpus, else a few lines."""
    texts = [path.read_text(encoding="utf-8") for path in originals] or _texts(corpus)
    with tempfile.TemporaryDirectory() as folder:
        yield from _warm(texts[:5], Path(folder))
        yield from _pdf("\n\n".join(texts[:2]), Path(folder))
        yield from _growth(texts, growth, Path(folder))


def _texts(corpus: Path) -> list[str]:
    found = [path.read_text(encoding="utf-8") for path in sorted((corpus / "documents").glob("*.txt"))]
    return found or [OWN.format(n=number) * 20 for number in range(5)]


def best(work: Callable[[], object]) -> float:
    """Seconds of the best of some runs behind a first one."""
    work()
    return min(_seconds(work) for _ in range(RUNS))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _warm(texts: Sequence[str], folder: Path) -> Iterator[Row]:
    words = sum(len(text.split()) for text in texts)
    makers: tuple[tuple[str, Callable[[str], bytes]], ...] = (
        ("txt", str.encode),
        ("html", formats.to_html),
        ("docx", formats.to_docx),
    )
    for suffix, maker in makers:
        paths = [_written(folder / f"warm-{number}.{suffix}", maker(text)) for number, text in enumerate(texts)]
        taken = best(lambda paths=paths: _program.read_all(paths))
        yield _row(f"{len(paths)} {suffix} to points, warm", SECONDS, taken, " s", f"{words:,} words")


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _row(name: str, most: float, reached: float, unit: str, detail: str) -> Row:
    return Row(name, f"≤ {most:g}{unit}", f"{reached:.2f}{unit}", reached <= most, detail)


def _pdf(text: str, folder: Path) -> Iterator[Row]:
    kinds = (("PDF, plain", formats.to_pdf(text)), ("PDF of LibreOffice", formats.to_office_pdf(text, folder)))
    for name, data in kinds:
        if data is None:
            yield Row(f"{name} / pdfminer.six", f"≤ {RATIO:g} times", "no LibreOffice", None)
        else:
            yield _against(name, data)


def _against(name: str, data: bytes) -> Row:
    from pdfminer.high_level import extract_text

    alone = best(lambda: extract_text(BytesIO(data)))
    own = best(lambda: _program.document_of(data, "timed.pdf"))
    return _row(f"{name} / pdfminer.six", RATIO, own / alone, " times", f"{own:.2f} s against {alone:.2f} s")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the command: documents, seconds, megabytes of its largest process, whether it went well."""

    documents: int
    seconds: float
    megabytes: float
    done: bool


def _growth(texts: Sequence[str], sizes: Sequence[int], folder: Path) -> Iterator[Row]:
    runs = []
    for size in sizes:
        runs.append(_run(texts, size, folder / f"growth-{size}"))
        each = f"{1000 * runs[-1].seconds / size:.0f} ms each, {runs[-1].megabytes:.0f} MB"
        yield Row(f"{size} documents to notes", "", f"{runs[-1].seconds:.1f} s" if runs[-1].done else "failed", None, each)
    for one, two in list(pairwise(runs))[-1:]:
        yield _row(f"exponent from {one.documents} to {two.documents}", EXPONENT, exponent(one, two), "", "1 is linear")
        ratio = two.megabytes / one.megabytes
        yield _row(f"memory from {one.documents} to {two.documents}", FLAT, ratio, " times", "1 is flat")


def exponent(one: Run, two: Run) -> float:
    """k of seconds ~ documents^k."""
    return log(two.seconds / one.seconds) / log(two.documents / one.documents)


def _run(texts: Sequence[str], size: int, folder: Path) -> Run:
    source = folder / "files"
    source.mkdir(parents=True)
    (folder / "seeds").mkdir()
    for number in range(size):
        words = f"{texts[number % len(texts)].rstrip()}\n\nThis is copy {number} of the text.\n"
        (source / f"document-{number:04d}.txt").write_text(words, encoding="utf-8")
    command = [sys.executable, "-m", "generator.cli"]
    subprocess.run([*command, "new", "topic", "grown"], cwd=folder, check=False, capture_output=True, env=_environment())
    begun = time.perf_counter()
    pid = subprocess.Popen([*command, "ingest", "grown", "files"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    _, status, used = os.wait4(pid.pid, 0)
    pid.returncode = os.waitstatus_to_exitcode(status)
    done = any((folder / "seeds" / "grown" / "notes").glob("*.md"))
    return Run(size, time.perf_counter() - begun, used.ru_maxrss / 1024, done)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
