"""``policybrief build``: topics and audiences in, finished documents out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from generator.commands import Command
from generator.commands._findings import print_findings, worst_is_error
from generator.errors import Finding, InputError, refuse
from generator.workspace import DEFAULT_TOPIC, Workspace, find_workspace


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help=f"folders of seeds/ (default: {DEFAULT_TOPIC})")
    parser.add_argument("-a", "--audience", action="append", metavar="NAME", help="folders of templates/ (analyst)")
    parser.add_argument("-f", "--format", default="docx,pptx", metavar="LIST", help="docx,pptx,md,pdf (docx,pptx)")
    parser.add_argument("--theme", default="", metavar="NAME", help="a look of policybrief themes (the audience's own)")
    parser.add_argument("-o", "--output", metavar="DIR", help="where editions go (default: output/)")
    parser.add_argument("--force", action="store_true", help="write although errors stand; the documents say so")
    parser.add_argument("--json", action="store_true", help="print findings as JSON")


def _run(arguments: Namespace) -> int:
    space = find_workspace(Path.cwd())
    formats = _formats(arguments.format)
    _check_theme(arguments.theme)
    findings: list[Finding] = []
    refused = False
    for topic in dict.fromkeys(arguments.topics or [space.default_topic()]):
        try:
            findings += _build_topic(space, topic, arguments, formats)
        except InputError as error:  # the other topics are built all the same
            findings += error.findings
            refused = True
    print_findings(findings, as_json=arguments.json)
    return 2 if refused else int(worst_is_error(findings))


def _formats(text: str) -> tuple[str, ...]:
    from generator.pipeline import FORMATS

    chosen = tuple(part.strip() for part in text.split(",") if part.strip())
    for name in chosen:
        if name not in FORMATS:
            have = ", ".join(FORMATS)
            raise refuse("format", f"unknown format '{name}'; have: {have}", mend=f"use one or more of: {have}")
    if not chosen:
        raise refuse("format", "-f names no format", mend=f"use one or more of: {', '.join(FORMATS)}")
    return chosen


def _check_theme(name: str) -> None:
    """Refuse a look that is not there before anything is read."""
    from generator.theme import THEMES

    if name:
        THEMES.get(name)


def _build_topic(space: Workspace, topic: str, arguments: Namespace, formats: tuple[str, ...]) -> list[Finding]:
    from generator.pipeline import build_edition, read_outline, write_edition

    outline, findings = read_outline(space, topic)
    errors = worst_is_error(findings)
    if errors and not arguments.force:
        print(f"{topic}: nothing written, because errors stand (--force writes all the same)", file=sys.stderr)
        return list(findings)
    output = Path(arguments.output) if arguments.output else space.output
    told = list(findings)
    for audience in dict.fromkeys(arguments.audience or ["analyst"]):
        edition = build_edition(space, outline, audience, formats, output, force=errors, theme=arguments.theme)
        told += [*edition.findings, *write_edition(edition)]
        _report(edition.folder, edition.files, sys.stderr if arguments.json else sys.stdout)
    return told


def _report(folder: Path, files: Iterable[str], stream: TextIO) -> None:
    """Say where an edition is, as seen from the working folder where it lies inside."""
    place, here = folder.resolve(), Path.cwd()
    shown = place.relative_to(here) if here in place.parents else place
    names = sorted(name for name in files if "/" not in name)
    print(f"{shown.as_posix()}: {', '.join(names)}", file=stream)


COMMAND = Command("build", "build the briefing and the deck of a topic for an audience", _configure, _run)
