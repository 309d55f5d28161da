"""``policybrief audiences``: the editions there are."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands import Command
from generator.workspace import find_workspace


def _configure(_parser: ArgumentParser) -> None:
    """It takes no arguments."""


def _run(_arguments: Namespace) -> int:
    from generator.formats.audience import audience_names, read_audience

    space = find_workspace(Path.cwd())
    for name in audience_names(space.templates, space.shipped):
        audience = read_audience(space.templates, name, space.shipped)
        budget = f"{audience.budget.words} words, {audience.budget.slides} slides"
        print(f"{name:14} {audience.title}; {budget}; cites in {audience.citations.style}; theme {audience.theme}")
    return 0


COMMAND = Command("audiences", "list the audiences", _configure, _run)
