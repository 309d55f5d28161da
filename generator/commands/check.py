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
    figures: list[str] = []
    for name in arguments.what or [space.default_topic()]:
        found, measured = _check(space, name)
        findings += found
        figures += [measured] if measured else []
    print_findings(findings, as_json=arguments.json)
    if not arguments.json:
        print("\n".join(figures), end="\n" * bool(figures))
    if not findings and not arguments.json:
        print("nothing to mend")
    return 1 if worst_is_error(findings) else 0


def _check(space: Workspace, name: str) -> tuple[tuple[Finding, ...], str]:
    """The findings, and for a finished document a line of figures."""
    path = Path(name)
    if path.suffix.lower() in {".docx", ".pptx", ".dotx", ".potx", ".docm", ".pptm"}:
        from generator.check.documents import measure_file

        findings, figures = measure_file(path)
        return findings, f"{path}: {figures}"
    from generator.pipeline import read_outline

    return read_outline(space, name)[1], ""


COMMAND = Command("check", "run every rule over a topic, or inspect finished documents", _configure, _run)
