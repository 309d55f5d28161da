"""``policybrief check``: every rule over a topic, or over finished documents."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands import Command
from generator.commands._findings import print_findings, worst_is_error
from generator.errors import Finding
from generator.workspace import Workspace, find_workspace


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", nargs="*", metavar="TOPIC|FILE", help="a folder of seeds/, or .docx and .pptx files")
    parser.add_argument("--json", action="store_true", help="print findings as JSON")


def _run(arguments: Namespace) -> int:
    findings: list[Finding] = []
    space = find_workspace(Path.cwd())
    for name in arguments.what or [space.default_topic()]:
        findings += _check(space, name)
    print_findings(findings, as_json=arguments.json)
    if not findings and not arguments.json:
        print("nothing to mend")
    return 1 if worst_is_error(findings) else 0


def _check(space: Workspace, name: str) -> tuple[Finding, ...]:
    path = Path(name)
    if path.suffix in {".docx", ".pptx", ".dotx", ".potx"}:
        from generator.check.documents import inspect_file

        return inspect_file(path)
    from generator.pipeline import read_outline

    return read_outline(space, name)[1]


COMMAND = Command("check", "run every rule over a topic, or inspect finished documents", _configure, _run)
