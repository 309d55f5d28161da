"""No edit of a topic or an audience, however clumsy, ends in a traceback or loses the earlier edition."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli import main
from tests.commands.working_folder import TEMPLATES, TINY

FILES = sorted(
    (folder, path.relative_to(source).as_posix())
    for folder, source in (("seeds/tiny", TINY), ("templates", TEMPLATES))
    for path in source.rglob("*.*")
    if path.is_file()
)
WORDS = [*"{}[]()#:;,.|\"'\\@*-_=<>%&$ \t0", "---\n", ":::\n", "::: {.glance}\n", "[@a]", "{#a}", "same=fare-8",
         "-500", "null", "1e400", "# X {role=areas}\n", "\x00", "\ufeff", "\u2028", "日本", "{{ x }}"]  # fmt: skip
EDITS = st.lists(
    st.tuples(st.sampled_from(["delete", "double", "swap", "put", "cut", "end"]), st.integers(0), st.integers(0),
              st.sampled_from(WORDS)), min_size=1, max_size=3,
)  # fmt: skip


def edited(text: str, kind: str, number: int, place: int, word: str) -> str:
    """One clumsy edit of a line."""
    lines = text.split("\n")
    at = number % len(lines)
    other, column = place % len(lines), place % (len(lines[at]) + 1)
    match kind:
        case "delete":
            del lines[at]
        case "double":
            lines.insert(at, lines[at])
        case "swap":
            lines[at], lines[other] = lines[other], lines[at]
        case "put":
            lines[at] = lines[at][:column] + word + lines[at][column:]
        case "cut":
            lines[at] = lines[at][:column]
        case _:
            lines = lines[: at + 1]
    return "\n".join(lines)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        monkeypatch.chdir(name)
        yield Path(name)
        monkeypatch.undo()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), edits=EDITS)
def test_any_edit_ends_in_an_exit_code(folder: Path, file: tuple[str, str], edits: list[tuple[str, int, int, str]]):
    """0 with documents, 1 or 2 with the earlier ones as they were."""
    for name, source in (("seeds/tiny", TINY), ("templates", TEMPLATES)):
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(source, folder / name)
    edition = folder / "output" / "tiny" / "analyst"
    before = {path.name: path.read_bytes() for path in edition.glob("*.*")}
    path = folder / file[0] / file[1]
    text = path.read_text("utf-8")
    for edit in edits:
        text = edited(text, *edit)
    path.write_text(text, "utf-8")

    code = main(["build", "tiny", "-f", "docx,pptx,md"])
    after = {path.name: path.read_bytes() for path in edition.glob("*.*")}
    assert code in (0, 1, 2)
    assert after if code == 0 else before == after
