"""``policybrief themes``: the looks an audience can name."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.commands import Command


def _configure(_parser: ArgumentParser) -> None:
    """It takes no arguments."""


def _run(_arguments: Namespace) -> int:
    from generator.theme import THEMES

    for name in THEMES.names():
        print(f"{name:14} {THEMES.get(name).about}")
    return 0


COMMAND = Command("themes", "list the themes", _configure, _run)
