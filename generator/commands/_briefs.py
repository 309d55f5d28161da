"""Many editions in one run: spread over processes, each told by itself, one failure never at the cost of the others."""

from __future__ import annotations

import contextlib
import pickle
import sys
from base64 import b64encode
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import field
from functools import cache, partial
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.commands._collecting import uncollected
from generator.commands._findings import worst_is_error
from generator.commands._progress import Progress
from generator.errors import Finding, InputError, Where, unusable
from generator.model.memo import TOPICS, Memo
from generator.records import dataclass, replace
from generator.workspace import Workspace

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from generator.model.account import Account
    from generator.model.outline import Outline
    from generator.pipeline import Edition

Read: TypeAlias = "tuple[Outline, tuple[Finding, ...]]"  # an outline and what the checks have to say about it
Made: TypeAlias = "tuple[Edition | None, list[Finding]]"  # an edition and what it has to say, None where errors stand

_ALONE = 3  # up to so many editions, starting further processes takes longer than it saves
FIRST = "POLICYBRIEF_FIRST"  # the variable that tells the first task to the process that others are forked from
_LONG = 4  # tasks for each process, from which on it pays to make one before all processes start
_SHARES = 2  # pieces of work for each process, at least, so that none waits long for the last


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of every edition of a run; ``output`` is where their folders go.

    ``missing``: only of those that are not there yet.
    """

    formats: tuple[str, ...]
    output: Path
    theme: str = ""
    house: tuple[Path, ...] = ()
    force: bool = False
    review: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """Editions that one process builds in turn: the outline of ``topic`` is read once for them."""

    topic: str
    audiences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What came of one edition: the names of its ``files``, none where nothing was written.

    ``refused``: its input cannot be used at all. ``account``: what it takes of the outline, where it was made.
    """

    topic: str
    audience: str
    folder: Path
    files: tuple[str, ...] = ()
    account: Account | None = field(default=None, hash=False)
    findings: tuple[Finding, ...] = ()
    refused: bool = False


def tasks(topics: Sequence[str], audiences: Sequence[str], jobs: int) -> tuple[Task, ...]:
    """All audiences of a topic together, unless ``jobs`` processes would then have too little to share."""
    size = min(len(audiences), ceil(len(topics) * len(audiences) / (_SHARES * jobs))) if jobs > 1 else len(audiences)
    starts = range(0, len(audiences), size)
    return tuple(Task(topic, tuple(audiences[at : at + size])) for topic in topics for at in starts)


def build_all(
    space: Workspace, topics: Sequence[str], audiences: Sequence[str], wish: Wish, jobs: int
) -> Generator[Brief, None, None]:
    """Every edition in the order of ``topics``, then ``audiences``. ``jobs``: processes, 0 for as many as pay."""
    from generator.commands._pool import cores, spread

    total = len(topics) * len(audiences)
    count = min(jobs or (cores() if total > _ALONE else 1), total)
    asked = wanted(tasks(topics, audiences, count), wish)
    work = partial(build_task, space=space, wish=wish)
    with _prepared(asked, space, wish, count) as way:
        done = spread(work, asked, count, partial(lost, wish=wish), way) if count > 1 else _in_turn(asked, space, wish)
        yield from followed(done, asked, wish)


@contextlib.contextmanager
def _prepared(asked: Sequence[Task], space: Workspace, wish: Wish, count: int) -> Iterator[BaseContext | None]:
    """How processes start that have much to do: with what the first task has in common with the others."""
    if count == 1 or len(asked) < _LONG * count or sys.platform != "linux":
        yield None
        return
    from generator.commands._pool import forked_from

    told = b64encode(pickle.dumps((asked[0], space, wish))).decode()
    with forked_from("generator.commands._nursery", FIRST, told) as way:
        yield way


def made_beforehand(task: Task, space: Workspace, wish: Wish) -> None:
    """Make the editions of ``task`` and write nothing: they wait, and what others have in common is remembered."""
    memo = _remembered()
    with uncollected():
        _waiting()[task.topic] = waits = _Waiting(_read(space, task.topic))
        for audience in task.audiences:
            waits.made[audience] = _made(space, waits.read, audience, wish, memo)
    memo.forget(TOPICS)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An outline, and the editions of it that were ``made`` and not yet written by this process."""

    read: Read
    made: dict[str, Made] = field(default_factory=dict)


@cache
def _waiting() -> dict[str, _Waiting]:
    """What was ``made_beforehand``, by topic."""
    return {}


def followed(
    done: Generator[tuple[Brief, ...], None, None], asked: Sequence[Task], wish: Wish
) -> Generator[Brief, None, None]:
    """What comes of ``asked``, counted behind a bar; when somebody ends the run, nothing half-done stays."""
    from generator.commands._pool import told_of_end

    shown = Progress("building", editions(asked), "editions")
    with told_of_end(), _settled(asked, wish), contextlib.closing(shown), contextlib.closing(done):
        for briefs in done:
            shown.step(len(briefs))
            yield from briefs


def editions(asked: Iterable[Task]) -> int:
    """How many there are in all of ``asked``."""
    return sum(len(task.audiences) for task in asked)


def wanted(asked: Iterable[Task], wish: Wish) -> tuple[Task, ...]:
    """``asked`` without what is there already, where only what is missing is wished for."""
    if not wish.missing:
        return tuple(asked)
    left = (
        replace(task, audiences=tuple(one for one in task.audiences if not _is_there(task, one, wish)))
        for task in asked
    )
    return tuple(task for task in left if task.audiences)


def _is_there(task: Task, audience: str, wish: Wish) -> bool:
    """The record is written last: where it is, all of the edition is."""
    from generator.output import RECORD

    return (folder_of(task.topic, audience, wish) / RECORD).is_file()


def _in_turn(asked: Iterable[Task], space: Workspace, wish: Wish) -> Generator[tuple[Brief, ...], None, None]:
    """Here, edition by edition, so that somebody who looks sees each."""
    memo = Memo()
    for task in asked:
        for one in _each(task, space, wish, memo):
            yield (one,)


def build_task(task: Task, space: Workspace, wish: Wish) -> tuple[Brief, ...]:
    """The editions of a task, whatever goes wrong with one told in its findings."""
    return tuple(_each(task, space, wish, _remembered()))


@cache
def _remembered() -> Memo:
    """What the tasks of this process have in common."""
    return Memo()


def _each(task: Task, space: Workspace, wish: Wish, memo: Memo) -> Iterator[Brief]:
    reading = cache(partial(_read, space, task.topic))
    with uncollected():
        for audience in task.audiences:
            yield _safely(task.topic, audience, reading, space, wish, memo)
        memo.forget(TOPICS)  # no edition is built twice
        reading.cache_clear()


def _read(space: Workspace, topic: str) -> Read:
    from generator.pipeline import read_outline

    waits = _waiting().get(topic)
    return waits.read if waits else read_outline(space, topic)


def _safely(topic: str, audience: str, reading: Callable[[], Read], space: Workspace, wish: Wish, memo: Memo) -> Brief:
    """One edition; its faults are told as findings, since the others are to be built all the same."""
    try:
        return build_one(topic, audience, reading(), space, wish, memo)
    except InputError as error:
        return failed(topic, audience, wish, error.findings)
    except OSError as error:
        return failed(topic, audience, wish, unusable(error).findings)
    except MemoryError:
        return failed(topic, audience, wish, (_fault(topic, audience, "it needs more memory than there is"),))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one edition must not cost the others
        what = f"it could not be built ({type(error).__name__}: {error})"[:200]
        return failed(topic, audience, wish, (_fault(topic, audience, what),))


def build_one(topic: str, audience: str, read: Read, space: Workspace, wish: Wish, memo: Memo | None = None) -> Brief:
    """Build and write one edition; what cannot be used is an InputError or an OSError."""
    from generator.pipeline import names_on_disk

    waits = _waiting().get(topic)
    made = waits.made.pop(audience, None) if waits and waits.read is read else None
    edition, findings = _put_down(made or _made(space, read, audience, wish, memo))
    told = (*heard(read[1]), *findings)
    if edition is None:
        return Brief(topic, audience, folder_of(topic, audience, wish), findings=told)
    return Brief(topic, audience, edition.folder, names_on_disk(edition), edition.account, told)


def written(space: Workspace, read: Read, audience: str, wish: Wish, memo: Memo | None = None) -> Made:
    """The edition as it was written, and what it has to say; None where errors stand and nothing was."""
    return _put_down(_made(space, read, audience, wish, memo))


def _made(space: Workspace, read: Read, audience: str, wish: Wish, memo: Memo | None) -> Made:
    """The edition, which is not written yet, and what it has to say; None where errors stand."""
    from generator.pipeline import build_edition

    outline, findings = read
    errors = worst_is_error(findings)
    if errors and not wish.force:
        return None, []
    edition = build_edition(
        space, outline, audience, wish.formats, wish.output,
        force=errors, theme=wish.theme, house=wish.house, memo=memo, review=wish.review,
    )  # fmt: skip
    refused = worst_is_error(edition.findings) and not wish.force
    return None if refused else edition, list(edition.findings)


def _put_down(made: Made) -> Made:
    """Write an edition that was ``made``."""
    from generator.pipeline import write_edition

    edition, findings = made
    return made if edition is None else (edition, [*findings, *write_edition(edition)])


def heard(findings: Iterable[Finding]) -> list[Finding]:
    """Without the reminder of rules that are switched off, which ``check`` prints: a build asks for nothing there."""
    return [finding for finding in findings if (finding.level, finding.rule) != ("note", "checks")]


def folder_of(topic: str, audience: str, wish: Wish) -> Path:
    """Where an edition goes; a topic may be named by its path."""
    return wish.output / Path(topic).name / audience


def failed(topic: str, audience: str, wish: Wish, findings: tuple[Finding, ...]) -> Brief:
    return Brief(topic, audience, folder_of(topic, audience, wish), findings=findings, refused=True)


def lost(task: Task, wish: Wish) -> tuple[Brief, ...]:
    """For editions that ended the process they were built in, and another one of their own."""
    what = "building it ended the process that built it"
    return tuple(failed(task.topic, one, wish, (_fault(task.topic, one, what),)) for one in task.audiences)


def _fault(topic: str, audience: str, what: str) -> Finding:
    return Finding("error", "build", what, Where(f"{topic}, {audience}"), mend="build it by itself to see more")


@contextlib.contextmanager
def _settled(asked: Iterable[Task], wish: Wish) -> Iterator[None]:
    """When somebody ends the run, what its processes had begun to write goes with them."""
    try:
        yield
    except BaseException:
        from generator.output import settle

        for task in asked:
            for audience in task.audiences:
                settle(folder_of(task.topic, audience, wish))
        raise
