"""Write requirements/*.txt from requirements/*.in: every file of every package by its hash (``make lock``)."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "requirements"
# No address, path or command line in the result: it must not depend on the machine that wrote it.
OPTIONS = [
    *("--quiet", "--generate-hashes", "--strip-extras", "--allow-unsafe", "--no-annotate", "--no-header"),
    *("--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links", "--no-emit-options"),
]
HEAD = "# Written by `make lock` from {name}.in; install with --require-hashes.\n"
# pip-compile leaves out what the machine it runs on does not need; pytest and build need this on Windows.
ELSEWHERE = {"colorama": 'sys_platform == "win32"'}


def _compile(source: str, *more: str) -> str:
    command = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *more, "--output-file", "-", source]
    return subprocess.run(command, cwd=FOLDER, check=True, stdout=subprocess.PIPE, text=True).stdout


def _marked(text: str) -> str:
    for name, marker in ELSEWHERE.items():
        text = re.sub(rf"^({name}==\S+)", rf"\1 ; {marker}", text, flags=re.MULTILINE)
    return text


def _sorted(text: str) -> str:
    """The pins of ``text`` by name, each with its hashes."""
    pins = re.findall(r"^[\w.-]+==.*(?:\n[ \t]+--hash.*)*", text, flags=re.MULTILINE)
    return "\n".join(sorted(pins)) + "\n"


def main() -> None:
    """The set of the developer first; the others take their versions from it."""
    (FOLDER / "elsewhere.in").write_text("\n".join(ELSEWHERE) + "\n")
    everything = _compile("dev.in") + _marked(_compile("elsewhere.in"))
    (FOLDER / "elsewhere.in").unlink()
    (FOLDER / "dev.txt").write_text(HEAD.format(name="dev") + _sorted(everything))
    for name in ("run", "build", "cluster"):
        pins = _compile(f"{name}.in", "--constraint", "dev.txt")
        (FOLDER / f"{name}.txt").write_text(HEAD.format(name=name) + _sorted(pins))


if __name__ == "__main__":
    main()
