"""``build --watch``: build again what a saved file touches, until Ctrl-C."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from generator.commands._collecting import uncollected
from generator.errors import Finding, InputError, refuse
from generator.formats.audience import audience_folder, read_audience
from generator.records import dataclass
from generator.workspace import Workspace

PAUSE = 0.15  # seconds between two looks at the files
_SKIPPED = ("originals",)  # other people's documents, which no build reads

Job = tuple[str, str]  # topic and audience
Stamps = Mapping[Path, tuple[int, int]]  # time of last change in nanoseconds, size
Forget = Callable[[str], object]  # a topic whose files changed


@dataclass(frozen=True, slots=True)
class Built:
    """What a build wrote, nothing where it was refused; what it has to say; what the edition takes and leaves out."""

    files: tuple[str, ...]
    findings: Sequence[Finding]
    account: Mapping[str, object] = field(default_factory=dict)


Build = Callable[[str, str], Built]  # of topic and audience


@dataclass(frozen=True, slots=True)
class Told:
    """One build of one edition, and how long it took."""

    topic: str
    audience: str
    built: Built
    seconds: float


def say_text(told: Told) -> None:
    """Findings on standard error, then a line."""
    for finding in told.built.findings:
        print(finding, file=sys.stderr, flush=True)
    written = ", ".join(told.built.files) or "nothing written, the last good documents stand"
    print(f"{told.topic}, {told.audience}: {written} ({told.seconds:.2f} s)", flush=True)


def say_json(told: Told) -> None:
    """One JSON object, on a line of its own."""
    record = {
        "topic": told.topic,
        "audience": told.audience,
        "written": list(told.built.files),
        "seconds": round(told.seconds, 3),
        "edition": told.built.account,
        "findings": [finding.as_json() for finding in told.built.findings],
    }
    print(json.dumps(record, ensure_ascii=False), flush=True)


def remark(text: str) -> None:
    """A line about the watch itself."""
    print(text, flush=True)


def remark_aside(text: str) -> None:
    """The same on standard error, where standard output is read by a program."""
    print(text, file=sys.stderr, flush=True)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a build reads: the folder of each topic, the folders of each audience, files that all builds share."""

    topics: Mapping[str, Path]
    audiences: Mapping[str, tuple[Path, ...]]
    shared: tuple[Path, ...] = ()

    def files(self) -> Iterator[Path]:
        """Every file that may touch a job, hidden ones and the halves that editors leave beside left out."""
        folders = {*self.topics.values(), *(folder for chain in self.audiences.values() for folder in chain)}
        for folder in sorted(folders):
            yield from (path for path in sorted(folder.rglob("*")) if _counts(path.relative_to(folder)))
        yield from self.shared

    def jobs(self) -> tuple[Job, ...]:
        """All there is to build, in the order of the command line."""
        return tuple((topic, audience) for topic in self.topics for audience in self.audiences)

    def touched(self, changed: Iterable[Path]) -> tuple[Job, ...]:
        """The jobs that read any of ``changed``, in the order of the command line."""
        paths = tuple(changed)
        every = any(path in self.shared for path in paths)
        return tuple(job for job in self.jobs() if every or self._reads(job, paths))

    def _reads(self, job: Job, paths: tuple[Path, ...]) -> bool:
        folders = (self.topics[job[0]], *self.audiences[job[1]])
        return any(path.is_relative_to(folder) for path in paths for folder in folders)


def _counts(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) or part.endswith(("~", ".swp", ".tmp")) for part in path.parts)
    return not hidden and not set(_SKIPPED) & set(path.parts)


def ground_of(space: Workspace, topics: Iterable[str], audiences: Iterable[str], shared: Iterable[Path]) -> Ground:
    """What is read for these topics and audiences; a name that is not there is an InputError."""
    chains = {
        name: tuple(
            audience_folder(space.templates, owner, space.shipped)
            for owner in read_audience(space.templates, name, space.shipped).chain
        )
        for name in audiences
    }
    return Ground({space.topic(name).name: space.topic(name) for name in topics}, chains, tuple(shared))


def stamps(files: Iterable[Path]) -> Stamps:
    """When each file last changed; what vanishes in between is left out."""
    return {path: stamp for path in files if (stamp := _stamp(path))}


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if path.is_file() else None


def changed(before: Stamps, after: Stamps) -> tuple[Path, ...]:
    """Files that are new, gone or other than before."""
    return tuple(path for path in sorted({*before, *after}) if before.get(path) != after.get(path))


@dataclass(slots=True)
class Watch:
    """Looks at the files and builds; ``ground`` and ``seen`` are renewed with every change."""

    renew: Callable[[], Ground]
    build: Build
    ground: Ground
    pause: Callable[[], None] = lambda: time.sleep(PAUSE)
    forget: Forget = lambda _topic: None
    say: Callable[[Told], None] = say_text
    remark: Callable[[str], None] = remark
    seen: Stamps = field(default_factory=dict)

    def run(self) -> int:
        """Build all, then whatever is saved, until Ctrl-C."""
        try:
            self.seen = stamps(self.ground.files())
            for job in self.ground.jobs():
                self.tell(*job)
            self.remark(f"watching {len(self.seen)} files; Ctrl-C ends")
            while True:
                self.pause()
                self.look()
        except KeyboardInterrupt:
            self.remark("stopped; the last good documents stand")
            return 0

    def look(self) -> None:
        """Build what was saved since the last look, once nothing changes any more."""
        now = stamps(self.ground.files())
        if not changed(self.seen, now):
            return
        while (later := self._later()) != now:  # half-written, or saved file by file
            now = later
        saved = changed(self.seen, now)
        jobs = self.ground.touched(saved)
        for topic, folder in self.ground.topics.items():
            if any(path.is_relative_to(folder) for path in saved):
                self.forget(topic)
        self._renew()
        self.seen = {**stamps(self.ground.files()), **now}  # a save since then is seen at the next look
        for job in jobs:
            self.tell(*job)

    def _later(self) -> Stamps:
        self.pause()
        return stamps(self.ground.files())

    def _renew(self) -> None:
        """Follow an audience that extends another one now; one that cannot be read keeps what it had."""
        try:
            self.ground = self.renew()
        except (InputError, OSError):
            return

    def tell(self, topic: str, audience: str) -> None:
        """Build one edition and say so; what is wrong is told, and the last good output stands."""
        began = time.perf_counter()
        with uncollected():
            built = self._built(topic, audience)
        self.say(Told(topic, audience, built, time.perf_counter() - began))
        gc.collect()  # while nobody waits

    def _built(self, topic: str, audience: str) -> Built:
        try:
            return self.build(topic, audience)
        except InputError as error:
            return Built((), error.findings)
        except OSError as error:
            return Built((), refuse("file", f"cannot use this: {error}", mend="save it again").findings)
