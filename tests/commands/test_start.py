"""What the command costs before it does anything."""

from __future__ import annotations

import subprocess
import sys

LIGHT = {"commands", "cli", "errors", "registry", "workspace"}  # what may be loaded to print the help
SCRIPT = """
import sys
from generator.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
print("loaded", *sorted(sys.modules))
"""


def test_help_loads_nothing_but_the_commands() -> None:
    """The list of commands is printed without the model, the blocks or any library: it is asked for most often."""
    out = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True).stdout
    loaded = out.splitlines()[-1].split()[1:]
    own = {name.split(".")[1] for name in loaded if name.startswith("generator.")}

    assert own <= LIGHT
    assert not {"msgspec", "jinja2", "lxml", "docx", "pptx", "matplotlib", "refkit", "babel"} & set(loaded)
