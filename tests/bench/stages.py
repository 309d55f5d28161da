"""Where the time of a build goes: one build with a clock around each stage, its imports done and timed before.

``python -m tests.bench.stages`` builds and prints the modules that were loaded for it; given those as its input and
``timed`` as its argument, it loads them first, then builds and prints the seconds of each stage.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from time import process_time
from typing import Any

WHOLE = "whole build"
STAGES = {
    "reading and checking": (("generator.pipeline", "read_outline"), ("generator.pipeline", "check_edition")),
    "templates and blocks": (("generator.pipeline", "_plan"),),
    "citations": (("generator.plan.build", "settle"), ("generator.plan.build", "load_style")),
    "tracing numbers": (
        ("generator.check.documents.numbers.origins", "trace"),
        ("generator.check.documents.numbers.building", "documents_traced"),
    ),
    "layout of pages": (("generator.render.docx.document", "snugly"),),
    "XML of the Word file": (("generator.render.docx", "render_docx"),),
    "layout of slides": (("generator.render.pptx.render", "compose"),),
    "XML of the deck": (("generator.render.pptx.render", "write_pptx"),),
    "zip": (("generator.render.docx.document", "write_package"), ("generator.render.pptx.own_base", "write_package")),
    "evidence.json, files": (("generator.evidence", "evidence_record"), ("generator.pipeline", "write_files")),
}
"""Stage → the functions that are its doors: (module, name). What one of another stage takes inside is that one's."""


class Clock:
    """Seconds of processor by stage; a stage inside another stops the clock of the outer one."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._inside: list[str] = []
        self._since = 0.0

    def enter(self, stage: str) -> None:
        self._tick()
        self._inside.append(stage)

    def leave(self) -> None:
        self._tick()
        self._inside.pop()

    def _tick(self) -> None:
        now = process_time()
        if self._inside:
            stage = self._inside[-1]
            self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._since
        self._since = now

    def around(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """``work``, which takes its time from ``stage``."""

        def timed(*given: Any, **named: Any) -> Any:
            self.enter(stage)
            try:
                return work(*given, **named)
            finally:
                self.leave()

        return timed


def build() -> None:
    """The build that is measured; what it prints is thrown away."""
    from generator.cli import main

    with redirect_stdout(StringIO()):
        main(["build", "-f", "docx,pptx", "-o", "stages"])


def timed(modules: list[str]) -> dict[str, float]:
    """Seconds by stage, the loading of ``modules`` first."""
    clock = Clock()
    clock.enter("imports")
    for name in modules:
        import_module(name)
    clock.leave()
    for stage, doors in STAGES.items():
        for module, name in doors:
            owner = import_module(module)
            setattr(owner, name, clock.around(stage, getattr(owner, name)))
    clock.around("the rest", build)()
    return clock.seconds


if __name__ == "__main__":
    if sys.argv[1:] == ["timed"]:
        print(json.dumps(timed(json.load(sys.stdin))))
    else:
        build()
        print(json.dumps([name for name in sys.modules if name.startswith("generator.")]))
