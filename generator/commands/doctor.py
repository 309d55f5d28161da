"""``policybrief doctor``: what of a house file maps to what, before anything is rendered."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import Command
from generator.commands._findings import print_findings, worst_is_error

if TYPE_CHECKING:
    from generator.house.report import Diagnosis, Mapped

_DOCTORS = {"docx": "word_doctor", "pptx": "slides_doctor"}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a house .docx, .dotx, .pptx or .potx")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")


def _run(arguments: Namespace) -> int:
    found = [_diagnose(Path(name)) for name in arguments.files]
    if arguments.json:
        print(json.dumps([diagnosis.as_json() for diagnosis in found], ensure_ascii=False, indent=2))
    else:
        for diagnosis in found:
            _print(diagnosis)
    return int(any(worst_is_error(diagnosis.findings) for diagnosis in found))


def _diagnose(path: Path) -> Diagnosis:
    """Ask the doctor of the file's kind: ``diagnose`` of ``house/word_doctor.py`` or ``slides_doctor.py``."""
    from generator.house.files import house_kind, read_house

    doctor = import_module(f"generator.house.{_DOCTORS[house_kind(path)]}")
    diagnosis: Diagnosis = doctor.diagnose(read_house(path), str(path))
    return diagnosis


def _print(diagnosis: Diagnosis) -> None:
    print(diagnosis.file)
    for name, value in diagnosis.facts:
        print(f"  {name:16} {value}")
    if diagnosis.mapped:
        print()
    for row in diagnosis.mapped:
        print(f"  {row.role:20} {_answer(row)}")
    print_findings(diagnosis.findings, as_json=False)


def _answer(row: Mapped) -> str:
    found = f"{row.found} ({row.how})" if row.found else row.how
    return f"{found}: {row.then}" if row.then else found


COMMAND = Command(
    "doctor", "show what of a house template maps to what, what is missing, what is wrong", _configure, _run
)
