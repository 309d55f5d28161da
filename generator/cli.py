"""The command line: arguments and messages only; each command is a file in ``commands/``."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from generator import __version__
from generator.commands import COMMANDS
from generator.errors import InputError, unusable

DONE, WRONG_INPUT = 0, 2  # a command returns 1 where findings stand


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what a user did wrong is told in findings, never in a traceback."""
    _plain_utf8()
    atexit.register(gc.freeze)  # else Python looks through all that a build made before it lets go of it
    try:
        given = _with_default(list(sys.argv[1:] if argv is None else argv))
        arguments = _parser(given[0]).parse_args(given)
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # What reads our output has enough; without this Python would complain once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("interrupted; nothing half-written is left", file=sys.stderr)
        return WRONG_INPUT


def _run(arguments: Namespace) -> int:
    try:
        return COMMANDS.get(arguments.command).run(arguments)
    except InputError as error:
        _tell(error, as_json=getattr(arguments, "json", False))
    except BrokenPipeError:
        raise
    except OSError as error:
        _tell(unusable(error), as_json=getattr(arguments, "json", False))
    return WRONG_INPUT


def _tell(error: InputError, *, as_json: bool) -> None:
    if as_json:
        import json

        print(json.dumps([finding.as_json() for finding in error.findings], ensure_ascii=False, indent=2))
        return
    for finding in error.findings:
        print(finding, file=sys.stderr)


def _with_default(argv: list[str]) -> list[str]:
    """Without a command, build the bundled topic."""
    return argv or ["build"]


def _plain_utf8() -> None:
    """Print UTF-8 whatever the locale says, so that a name in any script can be shown."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _parser(first: str) -> ArgumentParser:
    """What reads the arguments: all commands, or only that called ``first`` where there is one; each takes its time."""
    parser = ArgumentParser(
        prog="policybrief",
        description="A folder of sources in, a cited Word briefing and a PowerPoint deck out, cut for each audience.",
    )
    parser.add_argument("--version", action="version", version=f"policybrief {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    names = COMMANDS.names()
    for name in [first] if first in names else names:
        command = COMMANDS.get(name)
        command.configure(commands.add_parser(name, help=command.about, description=command.about))
    return parser


if __name__ == "__main__":
    sys.exit(main())
