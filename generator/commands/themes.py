"""``policybrief themes``: the looks an audience can name, and how well their colours are told apart."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.commands import Command


def _configure(_parser: ArgumentParser) -> None:
    """It takes no arguments."""


def _run(_arguments: Namespace) -> int:
    from generator.theme import THEMES
    from generator.theme.colour import SIGHTS, closest

    for name in THEMES.names():
        theme = THEMES.get(name)
        apart = ", ".join(f"{sight} {closest(theme.palette.series, sight):.1f}" for sight in SIGHTS)
        print(f"{name:14} {theme.about}\n{'':14} colours of series apart by at least (CIEDE2000): {apart}")
    return 0


COMMAND = Command("themes", "list the themes", _configure, _run)
