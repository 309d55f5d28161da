"""What every part measures on: the bundled topic in a folder of its own, its Markdown edition, and pandoc."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.workspace import DEFAULT_TOPIC
from tests.bench.runs import CHECKOUT, FailedError, Run, run

NO_PANDOC = "pandoc is missing: pip install pypandoc_binary"
_DROPPED = ("PYTHONDONTWRITEBYTECODE", "PYTHONHASHSEED", "PYTHONUNBUFFERED", "COVERAGE_PROCESS_START")


@dataclass(frozen=True)
class Ground:
    """``folder`` has the topic and all audiences; ``pairs`` is how often two commands take turns."""

    folder: Path
    pairs: int = 7
    pandoc: Path | None = field(default_factory=lambda: find_pandoc())

    @cached_property
    def environment(self) -> Mapping[str, str]:
        """The user's, but that compiled code is kept, as after any installation; apart from the checkout."""
        kept = {name: value for name, value in os.environ.items() if name not in _DROPPED}
        return {**kept, "PYTHONPATH": str(CHECKOUT), "PYTHONPYCACHEPREFIX": str(self.folder / "compiled")}

    def markdown(self, audience: str = "analyst") -> Path:
        """The folder of the Markdown edition, pictures included; made when it is asked for first."""
        folder = self.folder / "markdown" / DEFAULT_TOPIC / audience
        if not folder.exists():
            self.policybrief("build", DEFAULT_TOPIC, "-a", audience, "-f", "md", "-o", "markdown")
        return folder

    def policybrief(self, *arguments: str) -> Run:
        """One run of the product as a user starts it."""
        script = Path(sys.executable).with_name("policybrief")
        start = (str(script),) if script.exists() else (sys.executable, "-m", "generator.cli")
        return run((*start, *arguments), self.folder, self.environment)

    def build(self) -> Run:
        """The Word file and the deck, pictures from the cache."""
        return self.policybrief("build", DEFAULT_TOPIC, "-f", "docx,pptx", "-o", "output")

    @contextmanager
    def resident(self) -> Iterator[Callable[[str], float]]:
        """A process that stays and does what it is asked to, and says how many seconds of processor that took."""
        command = (sys.executable, "-m", "tests.bench.resident")
        with subprocess.Popen(command, cwd=self.folder, env=self.environment, text=True, bufsize=1,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # fmt: skip
            asked, said = process.stdin, process.stdout
            assert asked is not None
            assert said is not None

            def ask(way: str) -> float:
                print(way, file=asked, flush=True)
                if not (line := said.readline()):
                    raise FailedError("the process that was to stay ended")
                return float(line)

            yield ask

    def pandocs(self, audience: str = "analyst") -> Run:
        """Pandoc's two runs on the same content: the paper with its contents, then the slides."""
        if self.pandoc is None:
            raise FailedError(NO_PANDOC)
        pandoc, folder = str(self.pandoc), self.markdown(audience)
        paper = run((pandoc, "briefing.md", "--citeproc", "--toc", "-o", "pandoc.docx"), folder, self.environment)
        slides = run(
            (pandoc, "deck.md", "--citeproc", "--slide-level=2", "-o", "pandoc.pptx"), folder, self.environment
        )
        return paper + slides


def prepared(folder: Path, pairs: int) -> Ground:
    """A ground in ``folder``: the bundled topic and the shipped audiences, without what is ignored there."""
    shutil.copytree(CHECKOUT / "seeds" / DEFAULT_TOPIC, folder / "seeds" / DEFAULT_TOPIC,
                    ignore=shutil.ignore_patterns("originals"))  # fmt: skip
    shutil.copytree(CHECKOUT / "templates", folder / "templates")
    return Ground(folder, pairs)


def find_pandoc() -> Path | None:
    """The pandoc that pypandoc_binary brings, else one on the path."""
    try:
        import pypandoc
    except ImportError:
        found = shutil.which("pandoc")
        return Path(found) if found else None
    return Path(pypandoc.get_pandoc_path())
