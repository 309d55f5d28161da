"""A build in a fresh process beside pandoc's two runs: time, memory, and builds that find less or nothing kept."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from tests.bench.ground import Ground
from tests.bench.rows import Row, middle_ratio
from tests.bench.runs import Run, in_turn, middle

MOST_TIME, MOST_MEMORY = 1.0, 0.6
FIRSTS = 3


def _measured(ground: Ground) -> Iterator[Row]:
    pairs = in_turn(ground.build, ground.pandocs, ground.pairs)
    ours, theirs = middle([one for one, _ in pairs]), middle([other for _, other in pairs])
    cpu = middle_ratio([(one.cpu, other.cpu) for one, other in pairs])
    wall = middle_ratio([(one.wall, other.wall) for one, other in pairs])
    memory = middle_ratio([(one.memory, other.memory) for one, other in pairs])
    yield Row("cold", cpu, MOST_TIME, how=f"processor: {ours.cpu:.2f} s, pandoc {theirs.cpu:.2f} s")
    yield Row("cold, wall clock", wall, MOST_TIME, how=f"{ours.wall:.2f} s, pandoc {theirs.wall:.2f} s")
    yield Row("memory", memory, MOST_MEMORY, how=f"{ours.memory:.0f} MB, pandoc's larger run {theirs.memory:.0f} MB")
    bare = in_turn(lambda: _bare(ground), ground.pandocs, ground.pairs)
    only = middle([one for one, _ in bare])
    ratio = middle_ratio([(one.cpu, other.cpu) for one, other in bare])
    yield Row("cold, only pictures kept", ratio, MOST_TIME, how=f"citations printed anew: {only.cpu:.2f} s")
    first = middle([_first(ground) for _ in range(FIRSTS)])
    told = f"pictures drawn: {first.cpu:.2f} s, {first.memory:.0f} MB"
    yield Row("first build", first.cpu / theirs.cpu, how=told)


def _bare(ground: Ground) -> Run:
    for folder in (ground.folder / ".cache").iterdir():
        if folder.name != "pictures":
            shutil.rmtree(folder)
    return ground.build()


def _first(ground: Ground) -> Run:
    shutil.rmtree(ground.folder / ".cache")
    return ground.build()


PART = _measured
