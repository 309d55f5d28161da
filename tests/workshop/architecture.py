"""The file list of docs/architecture.md, from the tree: ``python -m tests.workshop.architecture --write``.

Each line is a file's name and the first line of its docstring, so the list says what the files say of themselves.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- files -->", "<!-- /files -->"


def summary(path: Path) -> str:
    """The first line of a module's docstring, without its full stop."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.split("\n", 1)[0].strip().rstrip(".")


def folders(package: Path) -> Iterator[Path]:
    """The package's folders that hold modules, the package first."""
    for folder in sorted((package, *package.rglob("*"))):
        if folder.is_dir() and any(folder.glob("*.py")) and not {"_bundled", "__pycache__"} & set(folder.parts):
            yield folder


def file_list(root: Path = ROOT) -> str:
    """The list as Markdown: a heading line a folder, a bullet a file."""
    return "\n\n".join(_folder(folder, root) for folder in folders(root / "generator"))


def _folder(folder: Path, root: Path) -> str:
    about = summary(folder / "__init__.py") if (folder / "__init__.py").exists() else ""
    head = f"**`{folder.relative_to(root).as_posix()}/`**" + (f" {about}" if about else "")
    files = [path for path in sorted(folder.glob("*.py")) if path.name != "__init__.py"]
    bullets = "\n".join(f"- `{path.name}` {summary(path)}" for path in files)
    return f"{head}\n\n{bullets}" if bullets else head


def listed(page: str) -> str:
    """The list as it stands in the page."""
    return page.partition(BEGIN)[2].partition(END)[0].strip()


def renewed(page: str, files: str) -> str:
    """``page`` with its list replaced."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{files}\n\n{END}{rest.partition(END)[2]}"


def main(arguments: list[str]) -> int:
    """Write the list with ``--write``, else say whether it is true."""
    page = PAGE.read_text(encoding="utf-8")
    if "--write" in arguments:
        PAGE.write_text(renewed(page, file_list()), encoding="utf-8")
        return 0
    return 0 if listed(page) == file_list() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
