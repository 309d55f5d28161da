"""One file a command: what it takes, what it does, what it prints."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from generator.registry import Registry


@dataclass(frozen=True, slots=True)
class Command:
    """A command; ``run`` returns the exit code: 0 done, 1 findings, 2 wrong input."""

    name: str
    about: str
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


COMMANDS: Registry[Command] = Registry("command", "generator.commands", "COMMAND")
