"""``policybrief trace``: where a number, a phrase or a place of a finished document comes from."""

from __future__ import annotations

import json
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import Command
from generator.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from generator.model.grounds import Basis, Witness
    from generator.model.grounds import Ground as Point
    from generator.trace import Answer, Cell, Ground, Hit
    from generator.trace.record import Record

_FILE = re.compile(r"(?P<file>.+\.(?:docx|pptx))(?::(?P<place>.+))?", re.IGNORECASE)
_COPY = re.compile(r"\.(?:review|new|edited-\d+)(?=\.)")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "what", metavar="NUMBER|WORDS|ID|FILE[:PLACE]",
        help='"USD 1.9 billion", words of a statement, its id, deck.pptx:7, briefing.docx:"Figure 3"',
    )  # fmt: skip
    parser.add_argument("--topic", default="", metavar="TOPIC", help="a folder of seeds/ (default: the file's own)")
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")


def _run(arguments: Namespace) -> int:
    space = find_workspace(Path.cwd())
    asked = _FILE.fullmatch(arguments.what)
    if asked:
        answer = _of_file(space, arguments, Path(asked["file"]), (asked["place"] or "").strip("\"'"))
    else:
        answer = _of_words(space, arguments)
    if arguments.json:
        print(json.dumps(answer.as_json(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(answer)))
    return 0 if answer.found else 1


def _of_words(space: Workspace, arguments: Namespace) -> Answer:
    from generator.trace import trace_words
    from generator.trace.record import NAME, read_record

    topic = space.topic(arguments.topic or space.default_topic()).name
    records = [read_record(path) for path in sorted((space.output / topic).glob(f"*/{NAME}"))]
    return trace_words(arguments.what, _ground(space, topic, records))


def _of_file(space: Workspace, arguments: Namespace, path: Path, place: str) -> Answer:
    """By the record beside it; a review copy and one that was kept aside have that of the document itself."""
    from generator.office.inspect import open_document
    from generator.trace import trace_ids
    from generator.trace.places import ids_at, names_of
    from generator.trace.record import NAME, read_record

    document, record = open_document(path), read_record(path.with_name(NAME))
    names = names_of(record.places(_COPY.sub("", path.name)))
    ids = ids_at(document, place, names)
    topic = arguments.topic or record.topic or space.default_topic()
    return trace_ids(arguments.what, ids, _ground(space, topic, [record]))


def _ground(space: Workspace, topic: str, records: Sequence[Record]) -> Ground:
    from generator.formats.originals import originals_of
    from generator.outline.grounds import bases_of
    from generator.pipeline import read_outline
    from generator.trace import Ground
    from generator.trace.data import read_data
    from generator.trace.record import computed_of, printed_of

    outline, _ = read_outline(space, topic)
    folder = space.topic(topic)
    bases = bases_of(outline, originals_of(folder, outline.sources), computed_of(records))
    return Ground(outline, bases, read_data(folder, outline), printed_of(records))


def _lines(answer: Answer) -> Iterator[str]:
    if not answer.found:
        yield f"{answer.asked}: nothing says this"
        yield from (f"  near: {one.said} ({one.id})" for one in answer.near)
        return
    counts = (
        _counted(len(answer.hits), "statement"),
        _counted(len(answer.cells), "value of a figure", "values of figures"),
    )
    yield f"{answer.asked}: {', '.join(counts)}"
    for hit in answer.hits:
        yield ""
        yield from _hit(hit)
    if answer.cells:
        yield ""
        yield from map(_cell, answer.cells)


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _hit(hit: Hit) -> Iterator[str]:
    basis = hit.basis
    said = f", “{hit.said}”" if hit.said else ""
    yield f"{basis.id} ({basis.kind}{said})"
    yield f"  {basis.text}"
    yield from _own(basis)
    for point in basis.grounds:
        yield from _point(point, quoted=basis.kind != "point")
    if hit.printed:
        yield f"  printed: {', '.join(hit.printed)}"


def _own(basis: Basis) -> Iterator[str]:
    """What a figure, a computed number or a dispute has beside points."""
    if basis.evidence:
        yield f"  source: {_places(basis.evidence)}"
    if basis.data:
        yield f"  data: {basis.data}"
    yield from (f"  formula: {formula}" for formula in basis.formulas)
    if basis.figures:
        yield f"  figures: {', '.join(basis.figures)}"
    if basis.treatment:
        yield f"  treatment: {basis.treatment}"
    if not (basis.grounds or basis.evidence or basis.figures or basis.formulas):
        yield "  rests on no point: a judgement of the analyst"


def _point(point: Point, *, quoted: bool) -> Iterator[str]:
    inside = "    " if quoted else "  "
    if quoted:
        yield f"  rests on {point.id}: {point.text}"
    yield f"{inside}{point.status}; {_places(point.evidence)}"
    yield from (f"{inside}passage: “{piece.passage}”" for piece in point.evidence if piece.passage)
    if point.disputes:
        yield f"{inside}disputed: {' '.join(point.disputes)}"
    yield f"{inside}written in {point.file}:{point.line}"


def _places(evidence: Iterable[Witness]) -> str:
    """ "Tran, 2024, §3.3, citing Nguyen, 2021; NDO, 2024, ¶ 5"."""
    return "; ".join(
        f"{piece.label}, {piece.at}" + (f", citing {piece.origin_label}" if piece.origin else "") for piece in evidence
    )


def _cell(cell: Cell) -> str:
    where = f"{cell.file}:{cell.line}" if cell.line else cell.file
    how = f", computed: {cell.formula}" if cell.formula else ""
    return f"figure {cell.figure}, {cell.series}, {cell.at}: {cell.value}{f' ({where}{how})' if where or how else ''}"


COMMAND = Command("trace", "tell where a number, a phrase, or a slide's statements come from", _configure, _run)
