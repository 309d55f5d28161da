"""The house's own order: sizes, imports, pinned packages, an architecture page that is true."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.workshop.architecture import PAGE, file_list, listed, renewed
from tests.workshop.sizes import faults

PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
PIN_OR_HASH = re.compile(r"(#.*|[\w.-]+==\S+( ; [^\\]*)? ?\\?|    --hash=sha256:[0-9a-f]{64} ?\\?|)")


def modules(root: Path) -> list[Path]:
    return sorted(path for path in (root / "generator").rglob("*.py") if "_bundled" not in path.parts)


def pins(root: Path, name: str) -> dict[str, str]:
    return dict(PIN.findall((root / "requirements" / f"{name}.txt").read_text()))


def project(root: Path) -> dict[str, object]:
    return dict(tomllib.loads((root / "pyproject.toml").read_text()))


def test_long_function_is_found(tmp_path: Path) -> None:
    """A function of 51 lines is told, one of 50 is not."""
    path = tmp_path / "long.py"
    path.write_text("def a():\n" + "    x = 1\n" * 50 + "def b():\n" + "    x = 1\n" * 49)

    assert ["long.py:1: a has 51 lines, at most 50"] == list(faults(path))


def test_long_file_is_found(tmp_path: Path) -> None:
    """A file of 401 lines is told."""
    path = tmp_path / "long.py"
    path.write_text("x = 1\n" * 401)

    assert ["long.py: 401 lines, at most 400"] == list(faults(path))


def test_import_contracts_are_kept(root: Path) -> None:
    """Imports point one way, every module has its layer, plug-ins stay apart."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    if not Path(command[0]).exists():
        pytest.skip("import-linter is not installed")
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert 0 == run.returncode, run.stdout


def test_plugin_that_imports_another_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The contract for plug-ins sees an import between two of them and lets a shared helper be."""
    grimp = pytest.importorskip("grimp")
    from tests.workshop.contracts import _between

    package = tmp_path / "kinds_under_test"
    package.mkdir()
    for name, text in (
        ("__init__", ""),
        ("_help", ""),
        ("one", "from . import _help, two"),
        ("two", "from . import _help"),
    ):
        (package / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(str(tmp_path))
    graph = grimp.build_graph("kinds_under_test", cache_dir=None)

    assert [("kinds_under_test.one", "kinds_under_test.two")] == _between(graph, "kinds_under_test")


def test_every_module_has_a_layer(root: Path) -> None:
    """The contract is exhaustive: each file and folder of the package stands in one layer."""
    contract = project(root)["tool"]["importlinter"]["contracts"][0]  # type: ignore[index]
    named = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    there = {path.stem for path in (root / "generator").glob("*.py")} - {"__init__"}
    there |= {path.parent.name for path in (root / "generator").glob("*/__init__.py")} - {"_bundled"}

    assert contract["exhaustive"]
    assert there <= named


def test_architecture_page_lists_the_tree() -> None:
    """The file list of docs/architecture.md is true; renew it with python -m tests.workshop.architecture --write."""
    assert file_list() == listed(PAGE.read_text(encoding="utf-8"))


def test_architecture_list_is_renewed() -> None:
    """Writing the list replaces the old one and nothing else."""
    page = "a\n<!-- files -->\n\nold\n\n<!-- /files -->\nz\n"

    assert "a\n<!-- files -->\n\nnew\n\n<!-- /files -->\nz\n" == renewed(page, "new")


def test_every_module_says_what_it_is(root: Path) -> None:
    """Each module begins with a docstring, since the architecture page is made of them."""
    read = {path.relative_to(root): path.read_text(encoding="utf-8") for path in modules(root)}

    assert [] == [str(path) for path, text in read.items() if not ast.get_docstring(ast.parse(text))]


def test_nothing_heavy_is_imported_at_the_start(root: Path) -> None:
    """Asking for help loads none of the slow libraries."""
    heavy = ("matplotlib", "docx", "pptx", "numpy", "lxml", "refkit", "jinja2", "dask", "distributed")
    code = f"import sys, generator.cli\nprint([m for m in {heavy!r} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)

    assert "[]" == run.stdout.strip()


def _imported(root: Path) -> Iterator[str]:
    """The packages from outside that the code imports."""
    for path in modules(root):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_imported_package_is_declared_and_pinned(root: Path) -> None:
    """What the code imports stands in pyproject.toml and, with its version, in requirements/: run.txt, cluster.txt."""
    homes = packages_distributions()
    outside = set(_imported(root)) - set(sys.stdlib_module_names) - {"generator"}
    needed = {_normal(homes[name][0]) for name in outside if name in homes}
    about = project(root)["project"]
    always, extra = (
        {_normal(re.split(r"[<>=~ ]", name)[0]) for name in stated}
        for stated in (about["dependencies"], about["optional-dependencies"]["dask"])  # type: ignore[index]
    )

    assert set() == outside - set(homes), "imported and not installed"
    assert set() == needed - always - extra
    assert set() == needed - extra - set(pins(root, "run"))
    assert set() == needed - set(pins(root, "cluster"))


@pytest.mark.parametrize("name", ["run", "build", "cluster", "dev"])
def test_requirements_name_versions_and_hashes_only(root: Path, name: str) -> None:
    """A pinned file holds exact versions and hashes: no address, no option of pip."""
    lines = (root / "requirements" / f"{name}.txt").read_text().splitlines()

    assert [] == [line for line in lines if not PIN_OR_HASH.fullmatch(line)]


def test_pins_agree(root: Path) -> None:
    """What the user and the developer install is the same version, and the build backend is the one stated."""
    everything = pins(root, "dev")
    stated = project(root)["build-system"]["requires"]  # type: ignore[index]

    assert pins(root, "run").items() <= everything.items()
    assert pins(root, "cluster").items() <= everything.items()
    assert pins(root, "build").items() <= everything.items()
    assert [f"hatchling=={everything['hatchling']}"] == stated
