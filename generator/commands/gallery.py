"""``policybrief gallery``: a briefing and a deck that show every block and every kind of chart."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands import Command
from generator.commands._findings import print_findings
from generator.errors import Finding, refuse
from generator.workspace import find_workspace

FORMATS = ("docx", "pptx")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="DIR", help="where the files go (default: output/gallery)")
    parser.add_argument("--theme", default="institutional", metavar="NAME", help="the look; see policybrief themes")
    parser.add_argument("-f", "--format", default="docx,pptx", metavar="LIST", help="docx,pptx (both)")


def _run(arguments: Namespace) -> int:
    from generator.gallery import render_gallery
    from generator.output import write_files

    files, findings = render_gallery(arguments.theme, _formats(arguments.format))
    folder = Path(arguments.output) if arguments.output else find_workspace(Path.cwd()).output / "gallery"
    told: list[Finding] = [*findings, *write_files(folder, files)]
    print(f"{folder.as_posix()}: {', '.join(sorted(files))}")
    print_findings(told, as_json=False)
    return 0


def _formats(text: str) -> tuple[str, ...]:
    chosen = tuple(part.strip() for part in text.split(",") if part.strip())
    wrong = [name for name in chosen if name not in FORMATS]
    if wrong or not chosen:
        what = f"unknown format '{wrong[0]}'; have: {', '.join(FORMATS)}" if wrong else "-f names no format"
        raise refuse("format", what, mend=f"use one or more of: {', '.join(FORMATS)}")
    return chosen


COMMAND = Command("gallery", "write a document and a deck of every block and chart", _configure, _run)
