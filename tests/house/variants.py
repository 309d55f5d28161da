"""What is looked at by hand: ``python -m tests.house.variants`` writes the shipped editions and the house variants.

output/editions/ gets the five editions of the bundled topic, then the analyst edition in each house of the tests,
with a line for each: seconds, pages, slides, and what the build and ``policybrief check`` have to say. Names after the
command choose some of them. What a house brings itself is the doctor's to judge: its faults are counted apart.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.check.documents import inspect_document
from generator.errors import Finding
from generator.house import slides_doctor, word_doctor
from generator.model.outline import Outline
from generator.office.inspect import Document, Kind, values
from generator.office.package import read_package
from generator.output import write_files
from generator.pipeline import Edition, build_edition, read_outline
from generator.workspace import DEFAULT_TOPIC, Workspace, find_workspace
from tests.house import slide_houses, word_houses

FOLDER = Path(__file__).resolve().parents[2] / "output" / "editions"
AUDIENCES = ("executive", "legislator", "analyst", "academic", "press")
IN_A_HOUSE = "analyst"  # the edition that shows every kind of page and slide
PAIRS = {
    "plain": "blank", "localised": "german", "dark": "custom", "untitled": "letter", "masters": "two-sections",
    "banded": "cover", "pictured": "indented", "impress": "libreoffice", "themeless": "themeless",
}  # fmt: skip
"""The Word house that goes with each house for slides; the last is for Word alone."""
HOUSES_OWN = frozenset({"contrast", "alt-text", "leftovers"})  # a house's own styles, logos and theme break these


@dataclass(frozen=True, slots=True)
class Variant:
    """An edition to build: ``houses`` are the names and bytes of its house files."""

    name: str
    audience: str
    houses: Mapping[str, bytes]


def variants() -> Iterator[Variant]:
    """The shipped editions, then the houses."""
    yield from (Variant(name, name, {}) for name in AUDIENCES)
    for slides, word in PAIRS.items():
        houses = {f"{word}.docx": word_houses.HOUSES[word]()}
        if slides in slide_houses.HOUSES:
            houses[f"{slides}.pptx"] = slide_houses.HOUSES[slides]()
        yield Variant(f"house-{slides}", IN_A_HOUSE, houses)


def main(names: Sequence[str]) -> int:
    """Build and print; 1 where an error stands in what is ours."""
    space = find_workspace(Path.cwd())
    outline, told = read_outline(space, DEFAULT_TOPIC)
    faulty = any(finding.level == "error" for finding in told)
    if faulty:
        print("the topic has errors; policybrief check names them")  # noqa: T201
    for variant in variants():
        if not names or variant.name in names:
            line, errors = build(variant, space, outline, FOLDER)
            print(line, flush=True)  # noqa: T201
            faulty |= errors
    shown = FOLDER.relative_to(FOLDER.parents[1])
    print(f"in {shown}/; 'policybrief check {shown}/NAME/deck.pptx' names what is counted here")  # noqa: T201
    return int(faulty)


def build(variant: Variant, space: Workspace, outline: Outline, folder: Path) -> tuple[str, bool]:
    """Write a variant under ``folder``; the line about it, and whether an error stands."""
    place = folder / variant.name
    place.mkdir(parents=True, exist_ok=True)
    for name, data in variant.houses.items():
        (place / name).write_bytes(data)
    formats = tuple(name.rpartition(".")[2] for name in variant.houses) or ("docx", "pptx")
    started = time.perf_counter()
    houses = [place / name for name in variant.houses]
    edition = build_edition(space, outline, variant.audience, formats, place, house=houses)
    seconds = time.perf_counter() - started
    write_files(place, edition.files)
    aside = HOUSES_OWN if variant.houses else frozenset()
    found = tuple(one for one in (*edition.findings, *checked(edition)) if one.rule not in aside)
    own = _own_faults(variant)
    said = f"{_count(found, 'error')} errors, {_count(found, 'warning')} warnings, {len(own)} of the house's own"
    pages = f"{_pages(edition):3} pages, {_slides(edition):3} slides"
    return f"{variant.name:18} {seconds:5.1f} s, {pages}, {said}", bool(_count(found, "error"))


def checked(edition: Edition) -> tuple[Finding, ...]:
    """What the rules for finished documents say of an edition."""
    kinds: Mapping[str, Kind] = {"briefing.docx": "docx", "deck.pptx": "pptx"}
    opened = (_document(edition, name, kind) for name, kind in kinds.items() if name in edition.files)
    return tuple(finding for document in opened for finding in inspect_document(document))


def _own_faults(variant: Variant) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for name, data in variant.houses.items():
        doctor = word_doctor if name.endswith(".docx") else slides_doctor
        found += [finding for finding in doctor.diagnose(data, name).findings if finding.level != "note"]
    return tuple(found)


def _document(edition: Edition, name: str, kind: Kind) -> Document:
    return Document(name, kind, read_package(edition.files[name], name))


def _pages(edition: Edition) -> int:
    """The pages that the briefing says it has."""
    root = _document(edition, "briefing.docx", "docx").tree("docProps/app.xml")
    return 0 if root is None else int(next(iter(values(root, "//*[local-name()='Pages']/text()")), 0))


def _slides(edition: Edition) -> int:
    from pptx import Presentation

    data = edition.files.get("deck.pptx")
    return len(Presentation(io.BytesIO(data)).slides) if data else 0


def _count(findings: Sequence[Finding], level: str) -> int:
    return sum(finding.level == level for finding in findings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
