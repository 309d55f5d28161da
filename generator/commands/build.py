"""``policybrief build``: topics and audiences in, finished documents out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import Command
from generator.commands._findings import print_findings, worst_is_error
from generator.errors import refuse
from generator.workspace import DEFAULT_TOPIC, Workspace, find_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.commands._briefs import Brief, Read, Wish
    from generator.commands._watch import Ground

_ALL = "all"


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help=f"folders of seeds/ (default: {DEFAULT_TOPIC})")
    parser.add_argument("--all", action="store_true", help="every topic of seeds/")
    parser.add_argument(
        "-a", "--audience", action="append", metavar="NAMES",
        help="folders of templates/, one, some as a,b, or all; may be given again (analyst)",
    )  # fmt: skip
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
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="processes for many editions (as many as pay)")
    parser.add_argument(
        "--cluster", default="", metavar="ADDRESS",
        help="build on a Dask cluster: tcp://HOST:8786 or a scheduler file (docs/scale.md)",
    )  # fmt: skip
    parser.add_argument("--missing", action="store_true", help="only editions that are not there yet")
    parser.add_argument("--watch", action="store_true", help="build again what a saved file touches, until Ctrl-C")
    parser.add_argument("--json", action="store_true", help="print findings as JSON; with --watch an object a build")


def _run(arguments: Namespace) -> int:
    from generator.commands._collecting import uncollected

    space = find_workspace(Path.cwd())
    _check_means(arguments)
    with uncollected():
        wish = _wish(space, arguments)
        topics, audiences = _topics(space, arguments), _audiences(space, arguments.audience or ["analyst"])
    if arguments.watch:
        return _watch(space, topics, audiences, wish, as_json=arguments.json)
    return _build(space, topics, audiences, wish, arguments)


def _wish(space: Workspace, arguments: Namespace) -> Wish:
    from generator.commands._briefs import Wish

    formats = _formats(arguments.format)
    _check_theme(arguments.theme)
    output = Path(arguments.output) if arguments.output else space.output
    return Wish(
        formats, output, arguments.theme, tuple(arguments.house), arguments.force, arguments.review, arguments.missing
    )


def _check_means(arguments: Namespace) -> None:
    """Refuse what cannot be meant together."""
    if arguments.cluster and arguments.jobs:
        raise refuse("build", "--jobs is for this machine, --cluster for others", mend="leave one of both out")
    if arguments.watch and (arguments.cluster or arguments.missing):
        raise refuse("build", "--watch builds here what is saved", mend="leave out --cluster and --missing")
    if arguments.watch and arguments.jobs > 1:
        raise refuse("build", "--watch builds in one process, which remembers what it built", mend="leave out --jobs")


def _topics(space: Workspace, arguments: Namespace) -> tuple[str, ...]:
    if not arguments.all:
        return tuple(dict.fromkeys(arguments.topics or [space.default_topic()]))
    if arguments.topics:
        raise refuse("topic", "--all is every topic, and some are named beside it", mend="leave one of both out")
    if not space.topics():
        raise refuse("topic", "there is no topic in seeds/", mend="policybrief new topic NAME makes one")
    return space.topics()


def _audiences(space: Workspace, given: Sequence[str]) -> tuple[str, ...]:
    """Names, lists of names with commas, or ``all``, each once."""
    from generator.formats.audience import audience_names

    every = audience_names(space.templates, space.shipped)
    named = [name.strip() for one in given for name in one.split(",") if name.strip()]
    if not named:
        raise refuse("audience", "-a names no audience", mend=f"use one or more of: {', '.join(every)}, or all")
    if _ALL in named and _ALL not in every:
        return every
    return tuple(dict.fromkeys(named))


def _build(space: Workspace, topics: Sequence[str], audiences: Sequence[str], wish: Wish, arguments: Namespace) -> int:
    from generator.commands._briefs_told import many_told, not_written, one_told

    if (len(topics), len(audiences)) == (1, 1) and not arguments.cluster and not wish.missing:
        briefs = [_build_one(space, topics[0], audiences[0], wish)]
        lines = one_told(briefs[0]) if briefs[0].files else ()
    else:
        briefs = _build_many(space, topics, audiences, wish, arguments)
        lines = many_told(briefs, wish.output)
    for line in lines:
        print(line, file=sys.stderr if arguments.json else sys.stdout)
    for brief in briefs:
        if not brief.files and not brief.refused:
            print(not_written(brief), file=sys.stderr)
    findings = list(dict.fromkeys(finding for brief in briefs for finding in brief.findings))
    print_findings(findings, as_json=arguments.json)
    return 2 if any(brief.refused for brief in briefs) else int(worst_is_error(findings))


def _build_many(
    space: Workspace, topics: Sequence[str], audiences: Sequence[str], wish: Wish, arguments: Namespace
) -> list[Brief]:
    """In the order of ``topics``, then ``audiences``."""
    if arguments.cluster:
        from generator.commands._cluster import build_on

        return build_on(arguments.cluster, space, topics, audiences, wish)
    from contextlib import closing

    from generator.commands._briefs import build_all

    with closing(build_all(space, topics, audiences, wish, max(arguments.jobs, 0))) as done:
        return list(done)


def _build_one(space: Workspace, topic: str, audience: str, wish: Wish) -> Brief:
    """One edition here and now: what goes wrong is for the command line to tell."""
    from generator.commands._briefs import build_one
    from generator.commands._collecting import uncollected
    from generator.pipeline import read_outline

    with uncollected(last=True):
        return build_one(topic, audience, read_outline(space, topic), space, wish)


def _formats(text: str) -> tuple[str, ...]:
    from generator.render import FORMATS

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


def _watch(space: Workspace, topics: tuple[str, ...], audiences: tuple[str, ...], wish: Wish, *, as_json: bool) -> int:
    """Build, then build again what is saved; an outline is read again only when a file of its topic changed."""
    from generator.commands._briefs import heard, written
    from generator.commands._watch import Built, Watch, ground_of, remark_aside, say_json
    from generator.evidence import account_record
    from generator.model.memo import Memo
    from generator.pipeline import names_on_disk, read_outline

    outlines: dict[str, Read] = {}
    memo = Memo()

    def build(topic: str, audience: str) -> Built:
        if topic not in outlines:
            outlines[topic] = read_outline(space, topic, memo)
        edition, findings = written(space, outlines[topic], audience, wish, memo)
        told = [*heard(outlines[topic][1]), *findings]
        return Built(names_on_disk(edition), told, account_record(edition.account)) if edition else Built((), told)

    def renew() -> Ground:
        return ground_of(space, topics, audiences, wish.house)

    watch = Watch(renew, build, renew(), forget=lambda topic: outlines.pop(topic, None))
    if as_json:
        watch.say, watch.remark = say_json, remark_aside
    return watch.run()


COMMAND = Command("build", "build the briefing and the deck of a topic for an audience", _configure, _run)
