"""``policybrief outline``: the tree of a topic, with points, sources and figures per topic."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands import Command
from generator.commands._findings import print_findings, worst_is_error
from generator.workspace import find_workspace

if TYPE_CHECKING:
    from generator.model.outline import Outline, Part, Topic


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("topic", nargs="?", metavar="TOPIC", help="a folder of seeds/")
    parser.add_argument("--points", action="store_true", help="show every point with its sources")
    parser.add_argument("--draft", action="store_true", help="write outline.md as it is drafted, for you to edit")
    parser.add_argument("--json", action="store_true", help="print findings as JSON")


def _run(arguments: Namespace) -> int:
    from generator.pipeline import read_outline

    space = find_workspace(Path.cwd())
    topic = arguments.topic or space.default_topic()
    if arguments.draft:
        from generator.commands._outline_draft import write_draft

        written = write_draft(space, topic)
        if not arguments.json:
            print(f"{space.shown(space.topic(topic))}: {', '.join(written.files)}")
        print_findings(written.findings, as_json=arguments.json)
        return 0
    outline, findings = read_outline(space, topic)
    if not arguments.json:
        print("\n".join(_tree(outline, points=arguments.points)))
    print_findings(findings, as_json=arguments.json)
    return 1 if worst_is_error(findings) else 0


def _tree(outline: Outline, *, points: bool) -> Iterable[str]:
    total = sum(1 for _ in outline.points())
    yield f"{outline.title}: {outline.subtitle}".rstrip(": ")
    counts = {"point": total, "source": len(outline.sources), "voice": len(outline.voices)}
    counts |= {"figure": len(outline.figures), "dispute": len(outline.disputes)}
    yield ", ".join(_counted(count, word) for word, count in counts.items())
    for part in outline.parts:
        yield f"\n{part.title} ({part.role}): {_sides(outline, part)}"
        for topic in part.topics:
            yield from _topic(outline, topic, points=points)


def _sides(outline: Outline, part: Part) -> str:
    """From how many sides a part is told, as far as the notes state it."""
    from generator.model.perspective import perspective_of

    seen = perspective_of(part.points(), outline)
    counts = {"source": len(seen.sources), "voice": len(seen.voices), "outlet": len(seen.outlets)}
    told = [_counted(count, word) for word, count in counts.items()]
    countries = f"{len(seen.countries)} countr{'y' if len(seen.countries) == 1 else 'ies'}"
    unplaced = f" ({_counted(len(seen.unplaced), 'source')} without)" if seen.unplaced else ""
    return ", ".join((*told, f"{countries}{unplaced}", _counted(len(seen.vantages), "vantage point")))


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _topic(outline: Outline, topic: Topic, *, points: bool) -> Iterable[str]:
    from generator.model.witness import voices_of

    evidence = [piece for point in topic.points for piece in point.evidence]
    voices = len(voices_of(topic.points, outline))
    sources = ", ".join(dict.fromkeys(piece.source for piece in evidence))
    counts = f"{_counted(len(topic.points), 'point')}, {_counted(voices, 'voice')}"
    yield f"  {topic.title} [{topic.id}]: {counts} ({sources})"
    if topic.message:
        yield f"      {topic.message.text}"
    if topic.figures:
        yield f"      figures: {', '.join(topic.figures)}"
    if topic.disputes:
        yield f"      disputes: {', '.join(topic.disputes)}"
    if points:
        yield from (
            f"      {point.weight} {point.status:9} {point.text} "
            f"({'; '.join(f'{piece.source} {piece.at}' for piece in point.evidence)})"
            for point in topic.points
        )


COMMAND = Command("outline", "show a topic's tree with points, sources and figures", _configure, _run)
