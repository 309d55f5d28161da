"""``policybrief ingest``: papers and articles in, drafted notes out, each point with its place in its source."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import Command
from generator.errors import Finding, Where
from generator.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from generator.commands._ingest_files import Found
    from generator.commands._ingest_read import Kept, Packed
    from generator.commands._ingest_topic import Staging
    from generator.ingest.draft.files import Present, Row


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("topic", metavar="TOPIC", help="a folder of seeds/; policybrief new topic makes one")
    parser.add_argument("files", nargs="+", metavar="FILE_OR_FOLDER", help=".txt, .md, .html, .pdf, .docx")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="processes (as many as pay)")
    parser.add_argument("--again", action="store_true", help="read files again although they have not changed")
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    parser.add_argument("--json", action="store_true", help="print summary and findings as JSON")


@dataclass(frozen=True, slots=True)
class _Told:
    """What a run has to say. ``unchanged``: (file, id) of files that are read already."""

    rows: tuple[Row, ...]
    unchanged: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]
    refused: bool


def _run(arguments: Namespace) -> int:
    from generator.commands._collecting import uncollected
    from generator.commands._findings import worst_is_error
    from generator.commands._ingest_summary import print_summary
    from generator.commands._pool import told_of_end

    space = find_workspace(Path.cwd())
    folder = space.topic(arguments.topic)
    with uncollected(), told_of_end():
        told = _ingest(space, folder, arguments)
    print_summary(
        space.shown(folder), told.rows, told.unchanged, told.findings, dry=arguments.dry_run, as_json=arguments.json
    )
    return 2 if told.refused else int(worst_is_error(told.findings))


def _ingest(space: Workspace, folder: Path, arguments: Namespace) -> _Told:
    from generator.commands._ingest_files import found_files
    from generator.commands._ingest_topic import read_present, staging, starter_files
    from generator.ingest.draft.files import Present

    files, findings = found_files(arguments.files)
    starter = starter_files(folder)
    present = Present() if starter else read_present(folder, space.shown(folder))
    fresh, unchanged, doubled = _sorted_out(files, present, again=arguments.again)
    cache = space.root / ".cache" / "ingest"
    jobs = max(arguments.jobs, 0)
    kept, refused = _read(fresh, cache, jobs)
    rows: tuple[Row, ...] = ()
    differing: list[Finding] = []
    if kept and arguments.dry_run:
        rows = tuple(_drafted(kept, present, None, (), differing, jobs))
    elif kept:
        with staging(folder) as stage:
            rows = tuple(_drafted(kept, present, stage, starter, differing, jobs))
    told = (*findings, *refused, *doubled, *(finding for row in rows for finding in row.findings), *differing)
    return _Told(rows, unchanged, told, bool(refused) or bool(findings))


def _sorted_out(
    files: Sequence[Found], present: Present, *, again: bool
) -> tuple[list[Found], tuple[tuple[str, str], ...], list[Finding]]:
    """Files to read; those that are read already; notes on those that are the same as another, byte for byte."""
    from hashlib import sha256

    known = {str(one["sha256"]): name for name, one in sorted(present.maps.items())}
    first: dict[str, str] = {}
    fresh, unchanged, doubled = [], [], []
    for file in files:
        digest = sha256(file.path.read_bytes()).hexdigest()
        if digest in first:
            what = f"the file is the same as {first[digest]}, and is read once"
            doubled.append(Finding("note", "ingest", what, Where(file.name)))
        elif digest in known and not again:
            unchanged.append((file.name, known[digest]))
        else:
            fresh.append(file)
        first.setdefault(digest, file.name)
    return fresh, tuple(unchanged), doubled


def _read(files: Sequence[Found], cache: Path, jobs: int) -> tuple[list[tuple[Packed, Kept]], list[Finding]]:
    """What was read, each with its completed record; a document that another one dates is read with that date."""
    from generator.commands._ingest_read import Cards, Packed, read_all
    from generator.ingest.draft.files import completions
    from generator.ingest.stage import iso_date
    from generator.records import replace

    read, refused = _split(files, read_all(files, cache, jobs))
    packed = [one.card() for _, one in read]
    cards = Cards(packed)
    completed = completions(cards)
    late = [n for n, card in completed.items() if iso_date(cards[n].record) != iso_date(card.record)]
    dated = [replace(read[n][0], date=iso_date(completed[n].record)) for n in late]
    again, more = _split(dated, read_all(dated, cache, jobs))
    kept = dict(zip(late, [one for _, one in again], strict=True)) if not more else {}
    now = {n: Packed.of(card) for n, card in completed.items()}
    return [(now.get(n, packed[n]), kept.get(n, one)) for n, (_, one) in enumerate(read)], refused


def _split(
    files: Sequence[Found], answers: Generator[Kept | tuple[Finding, ...], None, None]
) -> tuple[list[tuple[Found, Kept]], list[Finding]]:
    kept: list[tuple[Found, Kept]] = []
    refused: list[Finding] = []
    with closing(answers):  # at once, where somebody ends the run: a traceback would keep its processes
        for file, answer in zip(files, answers, strict=True):
            if isinstance(answer, tuple):
                refused += answer
            else:
                kept.append((file, answer))
    return kept, refused


def _drafted(
    read: Sequence[tuple[Packed, Kept]],
    present: Present,
    stage: Staging | None,
    starter: Sequence[str],
    told: list[Finding],
    jobs: int,
) -> Iterator[Row]:
    """Draft and, where there is a ``stage``, write: memory holds one document at a time, and points of a few batches.

    ``told`` takes what the documents say differently.
    """
    from generator.commands._ingest_read import Cards
    from generator.commands._ingest_topic import Aside
    from generator.commands._ingest_weigh import weighed
    from generator.commands._progress import Progress
    from generator.ingest.draft.files import Desk, difference
    from generator.ingest.stage import BATCH
    from generator.ingest.version import reading_version

    desk = Desk(present, reading_version(), Aside)
    names = desk.names(Cards([card for card, _ in read]))
    batches = [range(at, min(at + BATCH, len(read))) for at in range(0, len(read), BATCH)]
    shown = Progress("drafting", len(read))
    done = weighed([[read[n][1] for n in batch] for batch in batches], jobs)
    with closing(shown), closing(done):
        for batch, found in zip(batches, done, strict=True):
            beside = [names[n] for n in batch]
            for place, n in enumerate(batch):
                card, kept = read[n]
                files, row = desk.draft(names[n], kept.sheet().drafted(card.card(), found.points(place)), beside)
                if stage:
                    stage.add(files)
                shown.step()
                yield row
            told += [difference(one, beside) for one in found.differing]
    if stage:
        stage.add_pieces(desk.shared())
        stage.settle((*desk.remove, *starter))


COMMAND = Command("ingest", "draft notes from papers and articles: .txt, .md, .html, .pdf, .docx", _configure, _run)
