"""What the command costs before it does anything."""

from __future__ import annotations

import subprocess
import sys

LIGHT = {"commands", "cli", "errors", "registry", "workspace"}  # what may be loaded to print the help
SCRIPT = """
import sys
from generator.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("loaded", *sorted(sys.modules))
"""


def test_help_loads_nothing_but_the_commands() -> None:
    """The list of commands is printed without the model, the blocks or any library: it is asked for most often."""
    loaded = _loaded("--help")
    own = {name.split(".")[1] for name in loaded if name.startswith("generator.")}

    assert own <= LIGHT
    assert not {"msgspec", "jinja2", "lxml", "docx", "pptx", "matplotlib", "refkit", "babel"} & set(loaded)


def test_a_command_loads_no_other_command() -> None:
    """Each takes its time; a name that is none is told with all there are."""
    commands = {name for name in _loaded("themes", "--help") if name.startswith("generator.commands.")}

    assert {"generator.commands.themes"} == commands
    assert {"generator.commands.themes", "generator.commands.build"} < set(_loaded("thems"))


def _loaded(*arguments: str) -> list[str]:
    script = (sys.executable, "-c", SCRIPT, *arguments)
    return subprocess.run(script, capture_output=True, text=True, check=True).stdout.splitlines()[-1].split()[1:]
