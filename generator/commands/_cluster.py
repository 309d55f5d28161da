"""Many editions on a Dask cluster: in place where its workers see the folders, else sent to them and brought back."""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import field
from itertools import chain
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, assert_never

from generator.commands._briefs import Brief, Task, Wish, editions, failed, folder_of, followed, lost, tasks, wanted
from generator.commands._cluster_chunk import Answer, Blind, Done, Unlike, build_chunk
from generator.commands._cluster_ground import Ground
from generator.errors import InputError, refuse, unusable
from generator.output import standing, write_files
from generator.records import dataclass, replace
from generator.workspace import Workspace

if TYPE_CHECKING:
    from distributed import Client, Future

    from generator.commands._cluster_chunk import Chunk

Tasks: TypeAlias = tuple[Task, ...]

LEAST, MOST = 20, 50  # editions of a chunk, where there are enough for all workers
_SHARES = 4  # chunks for each worker, at least, so that none waits long for the last
_AHEAD = 3  # chunks under way for each worker
_BEGIN = 16  # chunks under way where hardly a worker is there yet: a cluster that grows looks at what waits
_PATIENCE = 20  # seconds until a scheduler must have answered
_LARGE, _CARRIED = "distributed.admin.large-graph-warning-threshold", "1GB"  # files that are sent are no fault
_LOST = ("cancelled", "lost")


def build_on(
    address: str, space: Workspace, topics: Sequence[str], audiences: Sequence[str], wish: Wish
) -> list[Brief]:
    """Every edition in the order of ``topics``, then ``audiences``, by the workers of a Dask cluster.

    ``address``: of its scheduler, or a scheduler file.
    """
    names = dict.fromkeys(_plain(topic, space) for topic in topics)
    asked = wanted(tasks(tuple(names), audiences, 1), wish)
    with closing(followed(on_cluster(address, space, asked, wish), asked, wish)) as done:
        found = {(brief.topic, brief.audience): brief for brief in done}
    return [found[task.topic, audience] for task in asked for audience in task.audiences]


def _plain(topic: str, space: Workspace) -> str:
    """A topic that was named by its path, by its name: the working folder of a worker is another one."""
    given = Path(topic).resolve()
    return given.name if given.parent == space.seeds.resolve() else topic


def on_cluster(
    address: str, space: Workspace, asked: Sequence[Task], wish: Wish
) -> Generator[tuple[Brief, ...], None, None]:
    """The editions of ``asked``, chunk by chunk as they are done.

    InputError where no scheduler answers or it is lost, and where a worker runs another program. A chunk whose worker
    is ended is done again by another. Where several end over it, each of its editions is done by itself, and one that
    seems to end its worker even so once more with nothing beside it: what shared the worker would be blamed, too.
    """
    with _client(address) as client, _marked(wish.output.absolute()) as marker:
        count = len(client.nthreads())
        _remark(client)
        size = chunk_size(editions(asked), count)
        yield from _Run(client, Ground(space, wish, marker), deque(chunks_of(asked, size)), address).answers()


def chunk_size(total: int, workers: int) -> int:
    """Editions of a chunk: 20 to 50, fewer only where some of the workers would have none."""
    workers = max(workers, 1)
    size = min(MOST, max(LEAST, ceil(total / (_SHARES * workers))))
    return max(1, min(size, ceil(total / workers)))


def chunks_of(asked: Iterable[Task], size: int) -> tuple[Tasks, ...]:
    """``asked`` in its order, in chunks of at most ``size`` editions; a topic is divided only where it is larger."""
    chunks: list[list[Task]] = []
    room = 0
    for task in chain.from_iterable(_divided(task, size) for task in asked):
        if room < len(task.audiences):
            chunks.append([])
            room = size
        chunks[-1].append(task)
        room -= len(task.audiences)
    return tuple(map(tuple, chunks))


def _divided(task: Task, size: int) -> Iterator[Task]:
    starts = range(0, len(task.audiences), size)
    return (replace(task, audiences=task.audiences[at : at + size]) for at in starts)


@contextmanager
def _client(address: str) -> Iterator[Client]:
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        what = "Dask is not installed here"
        raise refuse("cluster", what, mend="install policybrief[dask], here and where the workers run") from error
    with _quiet(), dask.config.set({_LARGE: _CARRIED}):
        try:
            client = Client(_read(address), timeout=_PATIENCE, set_as_default=False, name="policybrief")
        except (OSError, ValueError, KeyError, TypeError) as error:
            why = "an address looks like tcp://host:8786; dask scheduler --scheduler-file writes a file that holds one"
            what = f"no scheduler answers at '{address}'"
            raise refuse("cluster", what, why=why, mend="start it, or see whether this machine reaches it") from error
        with client:
            yield client


@contextmanager
def _quiet() -> Iterator[None]:
    """Inside, nothing is logged: what Dask has to say with a traceback is told as a finding."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)


def _read(address: str) -> str:
    """The address that a scheduler file holds, where ``address`` is one."""
    path = Path(address)
    return str(json.loads(path.read_text("utf-8"))["address"]) if path.is_file() else address


@contextmanager
def _marked(output: Path) -> Iterator[Path]:
    """A file in ``output`` by which workers know the folder, and that the run is not over."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".cluster-", dir=output)
        os.close(handle)
    except OSError as error:
        raise unusable(error) from error
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _remark(client: Client) -> None:
    threads = client.nthreads()
    if not threads:
        print("no worker has joined the cluster yet: waiting for one", file=sys.stderr)
    elif max(threads.values()) > 1:
        told = f"workers have up to {max(threads.values())} threads and build one edition at a time"
        print(f"{told}: start more of them with one each (dask worker --nworkers N --nthreads 1)", file=sys.stderr)


@dataclass(slots=True)
class _Run:
    """Chunks that wait, those under way by their future's key, and editions to be done with nothing beside them."""

    client: Client
    ground: Ground
    waiting: deque[Tasks]
    address: str
    running: dict[str, Tasks] = field(default_factory=dict)
    suspects: deque[Tasks] = field(default_factory=deque)
    alone: Tasks = ()
    carries: bool = False

    def answers(self) -> Iterator[tuple[Brief, ...]]:
        from distributed import as_completed

        done = as_completed(loop=self.client.loop)
        while self.waiting or self.running or self.suspects:
            done.update(list(self._begun()))
            future = next(done)
            tasks = self.running.pop(future.key)
            match self._answer(future):
                case Done(briefs, files):
                    yield tuple(placed(briefs, files, self.ground.wish))
                case Blind():
                    self._tell_that_it_carries()
                    done.add(self._submitted(tasks, self.ground.carried(tasks)))
                case Unlike(told):
                    raise refuse("cluster", f"the worker at {told}", why="what it writes may be other bytes",
                                 mend="install the same there, start it anew and run this again")  # fmt: skip
                case None:
                    yield from self._again(tasks)
                case other:
                    assert_never(other)

    def _begun(self) -> Iterator[Future]:
        """So many chunks that every worker has some, but not all at once: they may carry files."""
        under_way = max(_BEGIN, _AHEAD * len(self.client.nthreads()))
        while self.waiting and len(self.running) < under_way:
            tasks = self.waiting.popleft()
            yield self._submitted(tasks, self.ground.in_place(tasks))
        if not self.running:
            self.alone = self.suspects.popleft()
            yield self._submitted(self.alone, self.ground.in_place(self.alone))

    def _submitted(self, tasks: Tasks, chunk: Chunk) -> Future:
        future = self.client.submit(build_chunk, chunk, pure=False)  # what another run asked for is not the same
        self.running[future.key] = tasks
        return future

    def _answer(self, future: Future) -> Answer | None:
        """None where one worker after the other ended over it."""
        from distributed import KilledWorker

        if future.status in _LOST:
            what = f"the scheduler at '{self.address}' was lost"
            raise refuse("cluster", what, why="every edition that was written is whole", mend="run this again")
        match future.exception():
            case None:
                return future.result()  # type: ignore[no-any-return]
            case KilledWorker():
                return None
            case error:
                what = f"a worker cannot do what it was sent ({type(error).__name__}: {error})"[:300]
                raise refuse("cluster", what, mend="install policybrief[dask] there, the same as here") from error

    def _again(self, tasks: Tasks) -> Iterator[tuple[Brief, ...]]:
        """Which edition of ``tasks`` is it that ends workers?"""
        each = [Task(task.topic, (audience,)) for task in tasks for audience in task.audiences]
        if tasks == self.alone:
            yield lost(each[0], self.ground.wish)
        elif len(each) == 1:
            self.suspects.append(tasks)
        else:
            self.waiting.extendleft((one,) for one in reversed(each))

    def _tell_that_it_carries(self) -> None:
        if not self.carries:
            told = "workers do not see these folders: topics are sent to them, and what they build is sent back"
            print(told, file=sys.stderr)
        self.carries = True


def placed(briefs: Sequence[Brief], files: Sequence[Mapping[str, bytes]], wish: Wish) -> Iterator[Brief]:
    """``briefs`` with their ``files`` written here, where workers could not do so."""
    return map(_placed, briefs, files, [wish] * len(briefs)) if files else iter(briefs)


def _placed(brief: Brief, files: Mapping[str, bytes], wish: Wish) -> Brief:
    folder = folder_of(brief.topic, brief.audience, wish)
    if not files:
        return replace(brief, folder=folder)
    try:
        notes = write_files(folder, files)
        names = standing(folder, {name: data for name, data in files.items() if "/" not in name})
    except InputError as error:
        return failed(brief.topic, brief.audience, wish, error.findings)
    except OSError as error:
        return failed(brief.topic, brief.audience, wish, unusable(error).findings)
    return replace(brief, folder=folder, files=names, findings=(*brief.findings, *notes))
