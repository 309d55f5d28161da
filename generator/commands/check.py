"""``policybrief check``: every rule over a topic, or over finished documents."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands import Command
from generator.commands._findings import print_findings, worst_is_error
from generator.commands._finished import SUFFIXES, check_finished, kept_in
from generator.commands._proposing import propose
from generator.errors import Finding
from generator.workspace import Workspace, find_workspace


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", nargs="*", metavar="TOPIC|FILE", help="a folder of seeds/, or .docx and .pptx files")
    parser.add_argument("--json", action="store_true", help="print findings as JSON")
    parser.add_argument("--propose", action="store_true", help="append what sources seem to dispute to outline.md")


def _run(arguments: Namespace) -> int:
    from generator.commands._collecting import uncollected

    with uncollected():
        return _checked(arguments)


def _checked(arguments: Namespace) -> int:
    findings: list[Finding] = []
    space = find_workspace(Path.cwd())
    figures: list[str] = []
    for name in arguments.what or [space.default_topic()]:
        if arguments.propose and not _is_document(name):
            print(propose(space, name), file=sys.stderr if arguments.json else sys.stdout)
        found, measured = _check(space, name)
        findings += found
        figures += [measured] if measured else []
    print_findings(findings, as_json=arguments.json)
    if not arguments.json:
        print("\n".join(figures), end="\n" * bool(figures))
    if not findings and not arguments.json:
        print("nothing to mend")
    return 1 if worst_is_error(findings) else 0


def _is_document(name: str) -> bool:
    return Path(name).suffix.lower() in SUFFIXES


def _check(space: Workspace, name: str) -> tuple[tuple[Finding, ...], str]:
    """The findings, and for a finished document a line of figures."""
    if _is_document(name):
        return check_finished(Path(name), kept_in(space))
    from generator.commands._checked import check_topic

    return check_topic(space, name), ""


COMMAND = Command("check", "run every rule over a topic, or inspect finished documents", _configure, _run)
