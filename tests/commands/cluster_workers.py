"""What is done to workers of a cluster: plug-ins of Dask, so that a worker that is started again has it, too."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Mapping
from pathlib import Path

from distributed import Worker, WorkerPlugin

from generator.records import replace


class Ending(WorkerPlugin):
    """A worker that builds this edition is ended, as one that uses too much memory is."""

    def __init__(self, topic: str, audience: str) -> None:
        self.doomed = (topic, audience)

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 - the name is Dask's
        from generator.commands import _briefs

        whole = _briefs.build_one

        def ending(topic: str, audience: str, *rest: object) -> object:
            if (topic, audience) == self.doomed:
                os.kill(os.getpid(), signal.SIGKILL)
            return whole(topic, audience, *rest)  # type: ignore[arg-type]

        _briefs.build_one = ending  # type: ignore[assignment]


class Halting(WorkerPlugin):
    """The first worker that writes this edition is ended amid it, or ``waits``; ``flag`` tells who it was."""

    def __init__(self, topic: str, audience: str, flag: Path, *, waits: bool = False) -> None:
        self.doomed, self.flag, self.waits = (topic, audience), flag, waits

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 - the name is Dask's
        from generator import output

        whole = output.staged

        def halting(folder: Path, files: Mapping[str, bytes]) -> Path:
            if (folder.parent.name, folder.name) == self.doomed and not self.flag.exists():
                self.flag.write_text(str(os.getpid()))
                (folder / ".new-begun").mkdir()
                (folder / ".new-begun" / "briefing.md").write_text("half")
                while self.waits:
                    time.sleep(1)
                os.kill(os.getpid(), signal.SIGKILL)
            return whole(folder, files)

        output.staged = halting  # type: ignore[attr-defined]


class Older(WorkerPlugin):
    """A worker with an earlier version of a library."""

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 - the name is Dask's
        from generator.commands import _cluster_chunk

        here = _cluster_chunk.this_program()
        there = replace(here, libraries=(*here.libraries[:-1], ("lxml", "5.0")))
        _cluster_chunk.this_program = lambda: there  # type: ignore[assignment]
