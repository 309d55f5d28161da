"""What was asked of reading and what is reached: ``python -m tests.evaluate [--corpus DIR] [--originals DIR]``.

Scores the corpus; the real texts too, where ORIGINALS (or --originals) names their folder; then the speed. It ends with
0 whatever the figures; with --strict it ends with 1 where something asked is not met. The corpus is for results only:
nothing may be tuned on it, so misses are shown only where --show asks for one kind of them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.evaluate import corpus, floors, speed
from tests.evaluate import originals as real
from tests.evaluate.formats import converted
from tests.evaluate.report import CORPUS, ORIGINALS, Row, rows, table
from tests.evaluate.tally import Measures
from tests.evaluate.truth import Original, originals

ROOT = Path(__file__).resolve().parents[2]
TOPIC = ROOT / "seeds" / "us-japan-2021-2025"
BLIND = "The corpus is blind: these figures are results. Nothing may be tuned on it, rule by rule or miss by miss."


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and say by the exit code whether all is met, if asked to."""
    asked = _asked(arguments)
    texts = _known(asked.originals)
    told = [*_corpus(asked), *_originals(texts, asked)]
    if not asked.no_speed:
        told += _timed(speed.measured(asked.corpus, asked.growth, [one.text for one in texts]))
    return _closed(told, strict=asked.strict)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="evaluate", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    named = os.environ.get("ORIGINALS", "")
    parser.add_argument(
        "--corpus", type=Path, default=Path(os.environ.get("CORPUS") or ROOT / "tests" / "corpus"), metavar="DIR"
    )
    parser.add_argument("--originals", type=Path, default=Path(named) if named else None, metavar="DIR")
    parser.add_argument(
        "--show", default="", metavar="KIND", help="also list the misses of one kind, 'dates' for instance"
    )
    parser.add_argument(
        "--as", dest="kinds", type=_kinds, default=("txt",), metavar="KIND,KIND", help="txt, html, docx, pdf"
    )
    parser.add_argument("--strict", action="store_true", help="end with 1 where something asked is not met")
    parser.add_argument(
        "--write-floors", action="store_true", help="renew the figures that the tests hold the corpus to"
    )
    parser.add_argument("--no-speed", action="store_true", help="leave out the timings")
    parser.add_argument(
        "--growth", type=_sizes, default=(10, 100, 1000), metavar="N,N,N", help="documents read at once"
    )
    return parser.parse_args(arguments)


def _kinds(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(one) for one in text.split(",") if one)


def _corpus(asked: argparse.Namespace) -> list[Row]:
    if not asked.corpus.is_dir():
        _print(f"\nCorpus: skipped, there is no folder {asked.corpus}\n")
        return []
    measures = corpus.score(asked.corpus)
    if asked.write_floors:
        floors.write(measures)
    return _told(f"Corpus ({asked.corpus.name})", measures, list(rows(measures, CORPUS)), asked.show, BLIND)


def _known(folder: Path | None) -> tuple[Original, ...]:
    if folder is None or not folder.is_dir():
        _print("\nReal texts: skipped, ORIGINALS=DIR names no folder of them\n")
        return ()
    texts = originals(folder, TOPIC)
    if not texts:
        _print(f"\nReal texts: skipped, none that is known in {folder}\n")
    return texts


def _originals(texts: tuple[Original, ...], asked: argparse.Namespace) -> list[Row]:
    told: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for kind in asked.kinds if texts else ():
            given = [one.as_file(converted(one.text, kind, Path(folder)), kind) for one in texts]
            measures = real.score([one for one in given if one.data])
            lines = list(rows(measures, ORIGINALS))
            told += _told(f"Real texts as {kind} ({len(texts)} of 5)", measures, lines, asked.show, "")
    return told


def _told(title: str, measures: Measures, lines: list[Row], show: str, note: str) -> list[Row]:
    _print(f"\n{title}\n{note + chr(10) if note else ''}{table(lines)}\n")
    for miss in measures[show].misses if show in measures else ():
        _print(f"    {show}: {miss}\n")
    return [Row(f"{title.split(' (')[0]}: {row.name}", row.asked, row.reached, row.met, row.detail) for row in lines]


def _timed(lines: Iterator[Row]) -> list[Row]:
    _print("\nSpeed (of this machine, now; a thousand documents take minutes)\n")
    kept = list(lines)
    _print(f"{table(kept)}\n")
    return [Row(f"Speed: {row.name}", row.asked, row.reached, row.met, row.detail) for row in kept]


def _closed(told: Sequence[Row], *, strict: bool) -> int:
    judged = [row for row in told if row.met is not None]
    missed = [row for row in judged if not row.met]
    _print(f"\nAsked, reached: {len(judged) - len(missed)} of {len(judged)} met\n{table(judged)}\n")
    return 1 if strict and missed else 0


def _print(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
