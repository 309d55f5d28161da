"""Targets: what analysts and template owners write, alone and as part of a topic that is built."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random

from generator.errors import InputError
from generator.formats.report import Report
from generator.formats.textfile import decode
from generator.model.outline import Point
from generator.workspace import CHECKOUT
from tests.fuzz.mutate import text_mutant
from tests.fuzz.targets import Target

TINY = CHECKOUT / "tests" / "topics" / "tiny"
TOPICS = (TINY, CHECKOUT / "seeds" / "us-japan-2021-2025")
STYLE = b"""<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>T</title>
<id>t</id>
<updated>2024-01-01T00:00:00+00:00</updated></info><macro name="who"><names variable="author"><name form="short"/>
<substitute><text variable="title"/></substitute></names></macro><citation><layout delimiter="; " prefix="(" suffix=")">
<group delimiter=", ">
<text macro="who"/><date variable="issued" form="numeric" date-parts="year"/></group></layout>
</citation><bibliography><sort><key macro="who"/></sort><layout suffix="."><text macro="who"/><choose>
<if type="book"><text variable="publisher"/></if>
<else><text variable="title" text-case="title"/></else></choose></layout></bibliography>
</style>"""
BIBTEX = rb"""@string{mq = "Maritime Quarterly"}
@article{moor2024, author = {Moor, Ada and {Harbour Board} and others}, title = {On {Q}uays \& f\"ares: $x^2$},
  journal = mq # { Review}, year = 2024, month = feb, pages = {3--9}, doi = {10.1/ab}}
@comment{no} @book(key2, editor = "von der Leer, Jr., Jan", title = "A", date = {2020-01/2021})
"""
FORMULAS = (b"growth(trade, 2020) - 1", b"100 * a / (a + trade) - 3.25", b"(trade - a) / (trade + -2.5) * `a`")


def files(*patterns: str) -> Callable[[], tuple[bytes, ...]]:
    """The files of both topics and of the templates that match."""

    def found() -> tuple[bytes, ...]:
        roots = (*TOPICS, CHECKOUT / "templates")
        paths = (path for root in roots for pattern in patterns for path in sorted(root.glob(pattern)))
        return tuple(path.read_bytes() for path in paths)

    return found


def _parsed(parse: Callable[[str, Report], object]) -> Callable[[bytes], object]:
    def read(data: bytes) -> object:
        report = Report("file")
        found = parse(decode(data, "file"), report)
        report.close()
        return found

    return read


def _notes(data: bytes) -> None:
    from generator.formats.notes import parse_notes, write_notes

    write_notes(_parsed(parse_notes)(data))  # type: ignore[arg-type]


def _outline(data: bytes) -> None:
    from generator.formats.outline_file import parse_outline_file

    _parsed(parse_outline_file)(data)


def _figures(data: bytes) -> None:
    from generator.formats.figure_specs import parse_figures_file
    from generator.formats.figures import build_figures

    build_figures(_parsed(parse_figures_file)(data), _data_of_topics(), _points_of_topics(), "topic")  # type: ignore[arg-type]


@cache
def _data_of_topics() -> Path:
    """A folder with the tables of both topics: an input does not say which it was."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for topic in TOPICS:
        shutil.copytree(topic / "data", folder / "data", dirs_exist_ok=True)
    return folder


@cache
def _points_of_topics() -> dict[str, Point]:
    """The points of both topics by id, which time lines show."""
    from generator.formats.topic import load_topic
    from generator.outline.build import build_outline

    read = (load_topic(topic, topic.name) for topic in TOPICS)
    outlines = (build_outline("t", one.notes, one.outline, one.references, one.figures)[0] for one in read)
    return {point.id: point for outline in outlines for point in outline.points()}


def _references(data: bytes) -> None:
    from generator.formats.references import parse_csl_json, write_references

    write_references(_parsed(parse_csl_json)(data))  # type: ignore[arg-type]


def _bibtex(data: bytes) -> None:
    from generator.formats.references import parse_bibtex

    _parsed(parse_bibtex)(data)


def _data(data: bytes) -> None:
    from generator.formats.table import decimals_of, numbers_of, parse_table

    report = Report("file")
    table = parse_table(decode(data, "file"), report)
    for name in table.header if table else ():
        numbers_of(table, name, report)
        if not report.findings:
            decimals_of(table, name)


def _formula(data: bytes) -> None:
    from generator.formats.formula import FormulaError, columns_in, evaluate

    text, labels = decode(data, "file"), ("2020", "2021", "2022")
    columns = dict.fromkeys(("a", "b", "trade"), (Fraction(1), None, Fraction(-3, 7)))
    try:
        columns_in(text)
        evaluate(text, columns, labels)
    except FormulaError as error:
        raise InputError(()) from error


def _audience(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "press"
        folder.mkdir()
        (folder / "audience.yaml").write_bytes(data)
        _plan_for(Path(place))


def _plan_for(templates: Path, name: str = "press") -> None:
    from generator.formats.audience import read_audience
    from generator.plan.build import make_plan
    from generator.theme import THEMES
    from tests.tiny import templates as shipped
    from tests.tiny import tiny

    audience = read_audience(templates, name, CHECKOUT / "templates")
    THEMES.get(audience.theme, audience.where("theme"))
    make_plan(tiny(), audience, shipped(*audience.chain))


def _template(data: bytes) -> None:
    from generator.plan.build import make_plan
    from tests.tiny import AUDIENCE, tiny

    name, _, text = data.partition(b"\n")
    own = {**_shipped(), f"base/{'deck' if b'deck' in name else 'briefing'}.md.j2": decode(text, "file")}
    make_plan(tiny(), AUDIENCE.__class__(**{**_fields(), "chain": ("press", "base")}), own)


def _fields() -> dict[str, object]:
    from tests.tiny import AUDIENCE

    return {name: getattr(AUDIENCE, name) for name in AUDIENCE.__slots__}


@cache
def _shipped() -> dict[str, str]:
    from tests.tiny import templates

    return templates("base", "press")


def _templates() -> tuple[bytes, ...]:
    kinds = {"briefing": files("*/briefing.md.j2")(), "deck": files("*/deck.md.j2")()}
    return tuple(f"{kind}\n".encode() + data for kind, found in kinds.items() for data in found)


def _style(data: bytes) -> None:
    from generator.plan.build import make_plan
    from tests.tiny import AUDIENCE, templates, tiny

    cited = AUDIENCE.citations.__class__("own.csl")
    audience = AUDIENCE.__class__(**{**_fields(), "chain": ("press", "base"), "citations": cited})
    make_plan(tiny(), audience, templates("base", "press"), decode(data, "file"))


@cache
def _ground() -> Path:
    """A working folder of this process with the tiny topic, gone when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(TINY, folder / "seeds" / "tiny")
    (folder / "templates").mkdir()
    return folder


def _topic(data: bytes) -> None:
    """A whole build with one file of the topic spoilt; the input's first line names the file."""
    from generator.pipeline import build_edition, read_outline
    from generator.workspace import Workspace

    name, _, text = data.partition(b"\n")
    path = _ground() / "seeds" / "tiny" / _known(name)
    whole = path.read_bytes()
    space = Workspace(_ground(), _ground() / "seeds", _ground() / "templates", CHECKOUT / "templates")
    try:
        path.write_bytes(text)
        outline, findings = read_outline(space, "tiny", disputes=True)
        if not any(finding.level == "error" for finding in findings):
            build_edition(space, outline, "analyst", ("docx", "pptx", "md", "xlsx"), _ground() / "output", review=True)
    finally:
        path.write_bytes(whole)


def _known(name: bytes) -> str:
    """The file of the topic that ``name`` names; a spoilt name means the outline."""
    known = {path.relative_to(TINY).as_posix().encode(): path for path in TINY.rglob("*.*")}
    return known.get(name, TINY / "outline.md").relative_to(TINY).as_posix()


def _topics() -> tuple[bytes, ...]:
    paths = sorted(path for path in TINY.rglob("*.*") if path.is_file())
    return tuple(path.relative_to(TINY).as_posix().encode() + b"\n" + path.read_bytes() for path in paths)


def _headed(chance: Random, data: bytes, others: tuple[bytes, ...]) -> bytes:
    """The first line stays: it says which file the rest is."""
    name, _, text = data.partition(b"\n")
    return name + b"\n" + text_mutant(chance, text, others)


def _record(data: bytes) -> None:
    """A damaged record of what was built: of the writer, the checks of numbers and ``trace``."""
    from generator.output import write_files
    from generator.trace.record import computed_of, printed_of, read_record

    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "evidence.json"
        path.write_bytes(data)
        (Path(place) / "briefing.docx").write_bytes(b"old")
        found = read_record(path)
        found.places("briefing.docx")
        printed_of([found])
        computed_of([found])
        path.write_bytes(data)
        write_files(Path(place), {"deck.pptx": b"new", "evidence.json": b'{"documents": {}}'})


@cache
def _records() -> tuple[bytes, ...]:
    from generator.pipeline import build_edition, read_outline
    from generator.workspace import Workspace

    space = Workspace(_ground(), _ground() / "seeds", _ground() / "templates", CHECKOUT / "templates")
    outline, _ = read_outline(space, "tiny")
    return (build_edition(space, outline, "press", ("docx",), _ground() / "output").files["evidence.json"],)


def _originals(data: bytes) -> None:
    from generator.formats.originals import read_originals
    from generator.ingest.draft.origin import read_map

    read_map(data.decode("utf-8", "replace"))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "originals"
        folder.mkdir()
        (folder / "a.txt").write_text("Ferries sail.\n" * 9, "utf-8")
        (folder / "a.map.json").write_bytes(data)
        read_originals(Path(place), ("a",))


def _maps() -> tuple[bytes, ...]:
    return (
        b'{"file": "a.pdf", "sha256": "0a", "drafted": ["x"], "blocks": [[0, 5, "heading", 1], [6, 9, "text", 2]]}',
    )


TEXTS = {
    "notes": Target(files("notes/*.md"), text_mutant, _notes),
    "outline": Target(files("outline.md"), text_mutant, _outline),
    "data": Target(files("data/*.csv"), text_mutant, _data),
    "figures": Target(files("figures.yaml"), text_mutant, _figures),
    "references": Target(files("references.json"), text_mutant, _references),
    "bibtex": Target(lambda: (BIBTEX,), text_mutant, _bibtex),
    "formula": Target(lambda: FORMULAS, text_mutant, _formula),
    "audience": Target(files("*/audience.yaml"), text_mutant, _audience),
    "template": Target(_templates, _headed, _template),
    "style": Target(lambda: (STYLE,), text_mutant, _style),
    "topic": Target(_topics, _headed, _topic),
    "record": Target(_records, text_mutant, _record),
    "originals": Target(_maps, text_mutant, _originals),
}
