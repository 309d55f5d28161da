"""Points of many documents, weighed batch by batch in processes of their own: the one that writes holds no batch."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Sequence
from concurrent.futures.process import BrokenProcessPool

import msgspec

from generator.commands._ingest_read import Kept
from generator.commands._pool import cores, in_order, pool
from generator.ingest.draft.types import Differing, DraftPoint
from generator.records import dataclass

_AHEAD = 2  # batches that wait for each process


@dataclass(frozen=True, slots=True)
class Weighed:
    """The points of a batch, packed, an entry a document; and those that differ."""

    packed: tuple[bytes, ...]
    differing: tuple[Differing, ...]

    def points(self, document: int) -> tuple[DraftPoint, ...]:
        return msgspec.msgpack.decode(self.packed[document], type=tuple[DraftPoint, ...])


def weighed(batches: Sequence[Sequence[Kept]], jobs: int) -> Generator[Weighed, None, None]:
    """Each batch in order. ``jobs``: processes, 0 for as many as pay; where one is ended from outside, the rest is
    done here."""
    count = min(jobs or cores(), len(batches))
    done = 0
    if len(batches) > 1:
        with contextlib.suppress(BrokenProcessPool), pool(count) as workers:
            for one in in_order(workers, weigh, batches, count * _AHEAD):
                yield one
                done += 1
    yield from (weigh(batch) for batch in batches[done:])


def weigh(batch: Sequence[Kept]) -> Weighed:
    from generator.ingest.stage import pointed

    points, differing = pointed([one.reading() for one in batch])
    return Weighed(tuple(map(msgspec.msgpack.encode, points)), differing)
