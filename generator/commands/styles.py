"""``policybrief styles``: the citation styles an audience can name."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.commands import Command


def _configure(_parser: ArgumentParser) -> None:
    """It takes no arguments."""


def _run(_arguments: Namespace) -> int:
    from generator.plan.processor import style_names

    for name, title in style_names():
        print(f"{name:48} {title}")
    return 0


COMMAND = Command("styles", "list the citation styles", _configure, _run)
