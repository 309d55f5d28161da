"""A hundred briefs and decks in one run, beside pandoc's two runs for each: topics of changed data, every audience."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import mean

from generator.commands._pool import cores
from generator.formats.audience import audience_names
from tests.bench.changed import changed_topics
from tests.bench.ground import Ground
from tests.bench.rows import Row
from tests.bench.runs import Run, middle

BRIEFS = 100
MOST = 0.1


def _measured(ground: Ground) -> Iterator[Row]:
    audiences = audience_names(ground.folder / "templates")
    topics = changed_topics(ground.folder, BRIEFS // len(audiences))
    count, jobs = len(topics) * len(audiences), cores()
    ground.build()  # compiled code is kept
    theirs = _pandocs(ground, audiences, ground.pairs // 2)
    ours = _build(ground, topics, jobs)
    theirs += _pandocs(ground, audiences, ground.pairs - ground.pairs // 2)
    one = mean(middle(runs).cpu for runs in zip(*theirs, strict=True))
    told = f"{count} briefs and decks, --jobs {jobs}: {ours.cpu / count:.2f} s of processor each, pandoc {one:.2f} s"
    yield Row("many", ours.cpu / count / one, MOST, how=f"{told}; {one * count / ours.cpu:.1f} times pandoc's rate")
    yield Row("many, wall clock", ours.wall, unit="s", how=f"{count / ours.wall * 60:.0f} a minute")


def _build(ground: Ground, topics: Sequence[str], jobs: int) -> Run:
    return ground.policybrief("build", *topics, "-a", "all", "-o", "many", "--jobs", str(jobs))


def _pandocs(ground: Ground, audiences: Sequence[str], times: int) -> list[list[Run]]:
    """Pandoc's two runs for each of ``audiences``, ``times`` over."""
    return [[ground.pandocs(name) for name in audiences] for _ in range(times)]


PART = _measured
