"""``policybrief build``: topics and audiences in, finished documents out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeAlias

from generator.commands import Command
from generator.commands._collecting import uncollected
from generator.commands._findings import print_findings, worst_is_error
from generator.errors import Finding, InputError, refuse
from generator.workspace import DEFAULT_TOPIC, Workspace, find_workspace

if TYPE_CHECKING:
    from generator.commands._watch import Ground
    from generator.model.account import Account
    from generator.model.memo import Memo
    from generator.model.outline import Outline
    from generator.pipeline import Edition

Read: TypeAlias = "tuple[Outline, tuple[Finding, ...]]"  # an outline and what the checks have to say about it

_STAND = "errors stand (--force writes all the same)"
_NAMED = 4  # more than these stand in evidence.json only


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help=f"folders of seeds/ (default: {DEFAULT_TOPIC})")
    parser.add_argument("-a", "--audience", action="append", metavar="NAME", help="folders of templates/ (analyst)")
    parser.add_argument("-f", "--format", default="docx,pptx", metavar="LIST", help="docx,pptx,md,pdf,xlsx (docx,pptx)")
    parser.add_argument("--theme", default="", metavar="NAME", help="a look of policybrief themes (the audience's own)")
    parser.add_argument(
        "--house", action="append", default=[], type=Path, metavar="FILE",
        help="your own .docx, .dotx, .pptx or .potx as the base; may be given twice (the audience's own)",
    )  # fmt: skip
    parser.add_argument(
        "--review", action="store_true",
        help="also copies that tell beside each sentence what it rests on, and the evidence workbook",
    )  # fmt: skip
    parser.add_argument("-o", "--output", metavar="DIR", help="where editions go (default: output/)")
    parser.add_argument("--force", action="store_true", help="write although errors stand; the documents say so")
    parser.add_argument("--watch", action="store_true", help="build again what a saved file touches, until Ctrl-C")
    parser.add_argument("--json", action="store_true", help="print findings as JSON; with --watch an object a build")


def _run(arguments: Namespace) -> int:
    space = find_workspace(Path.cwd())
    formats = _formats(arguments.format)
    _check_theme(arguments.theme)
    if arguments.watch:
        return _watch(space, arguments, formats)
    findings: list[Finding] = []
    refused = False
    for topic in dict.fromkeys(arguments.topics or [space.default_topic()]):
        try:
            with uncollected():
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
    from generator.pipeline import read_outline

    read = read_outline(space, topic)
    told = _heard(read[1])
    if worst_is_error(told) and not arguments.force:
        print(f"{topic}: nothing written, because {_STAND}", file=sys.stderr)
        return told
    for audience in dict.fromkeys(arguments.audience or ["analyst"]):
        edition, findings = _write(space, read, audience, arguments, formats)
        told += findings
        if edition:
            _report(edition, sys.stderr if arguments.json else sys.stdout)
        else:
            print(f"{topic}, {audience}: nothing written, because {_STAND}", file=sys.stderr)
    return told


def _heard(findings: Iterable[Finding]) -> list[Finding]:
    """Without the reminder of rules that are switched off, which ``check`` prints: a build asks for nothing there."""
    return [finding for finding in findings if (finding.level, finding.rule) != ("note", "checks")]


def _write(
    space: Workspace,
    read: Read,
    audience: str,
    arguments: Namespace,
    formats: tuple[str, ...],
    memo: Memo | None = None,
) -> tuple[Edition | None, list[Finding]]:
    """The edition as it was written, and what it has to say; None where errors stand and nothing was."""
    from generator.pipeline import build_edition, write_edition

    outline, findings = read
    errors = worst_is_error(findings)
    if errors and not arguments.force:
        return None, []
    output = Path(arguments.output) if arguments.output else space.output
    edition = build_edition(
        space,
        outline,
        audience,
        formats,
        output,
        force=errors,
        theme=arguments.theme,
        house=arguments.house,
        memo=memo,
        review=arguments.review,
    )
    if worst_is_error(edition.findings) and not arguments.force:
        return None, list(edition.findings)
    return edition, [*edition.findings, *write_edition(edition)]


def _watch(space: Workspace, arguments: Namespace, formats: tuple[str, ...]) -> int:
    """Build, then build again what is saved; an outline is read again only when a file of its topic changed."""
    from generator.commands._watch import Built, Watch, ground_of, remark_aside, say_json
    from generator.evidence import account_record
    from generator.model.memo import Memo
    from generator.pipeline import read_outline

    topics = tuple(dict.fromkeys(arguments.topics or [space.default_topic()]))
    audiences = tuple(dict.fromkeys(arguments.audience or ["analyst"]))
    outlines: dict[str, Read] = {}
    memo = Memo()

    def build(topic: str, audience: str) -> Built:
        if topic not in outlines:
            outlines[topic] = read_outline(space, topic, memo)
        edition, findings = _write(space, outlines[topic], audience, arguments, formats, memo)
        told = [*_heard(outlines[topic][1]), *findings]
        return Built(_names(edition), told, account_record(edition.account)) if edition else Built((), told)

    def renew() -> Ground:
        return ground_of(space, topics, audiences, arguments.house)

    watch = Watch(renew, build, renew(), forget=lambda topic: outlines.pop(topic, None))
    if arguments.json:
        watch.say, watch.remark = say_json, remark_aside
    return watch.run()


def _names(edition: Edition) -> tuple[str, ...]:
    """The documents of an edition, and its record."""
    return tuple(sorted(name for name in edition.files if "/" not in name))


def _report(edition: Edition, stream: TextIO) -> None:
    """Say where an edition is, as seen from the working folder where it lies inside, and what it leaves out."""
    place, here = edition.folder.resolve(), Path.cwd()
    shown = place.relative_to(here) if here in place.parents else place
    print(f"{shown.as_posix()}: {', '.join(_names(edition))}", file=stream)
    for line in _account(edition.account):
        print(f"  {line}", file=stream)


def _account(account: Account) -> Iterable[str]:
    """ "points used 180 of 233 (weight 3: 62 of 62, ...)", then disputes and figures."""
    taken = account.points.values()
    weights = ", ".join(
        f"weight {weight}: {one.used} of {one.all}" for weight, one in account.points.items() if one.all
    )
    annex, out = sum(len(one.annex) for one in taken), sum(len(one.out) for one in taken)
    rest = f"{annex} in the annex only, {out} left out"
    yield f"points used {sum(one.used for one in taken)} of {sum(one.all for one in taken)} ({weights}); {rest}"
    yield f"disputes carried {_kept(account.disputes, 'dropped')}; figures used {_kept(account.figures, 'left out')}"


def _kept(found: Mapping[str, tuple[str, ...]], otherwise: str) -> str:
    """ "24 of 26 (dropped: a, b)"."""
    missing = [name for name, documents in found.items() if not documents]
    names = f" ({otherwise}: {', '.join(missing)})" if 0 < len(missing) <= _NAMED else ""
    return f"{len(found) - len(missing)} of {len(found)}{names}"


COMMAND = Command("build", "build the briefing and the deck of a topic for an audience", _configure, _run)
