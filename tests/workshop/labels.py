"""Every English label there is, read from the code and the templates, and the catalogues brought up to date with it.

``python -m tests.workshop.labels --write [LANGUAGE ...]`` adds what a catalogue lacks (empty, to be translated) and
drops what nobody says any more; with a language that has no catalogue it begins one.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import write_po
from jinja2 import Environment, nodes

from generator.text.catalogue import catalogue_names, read_catalogue

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "generator" / "text" / "catalogues"
HEAD = "# Labels of policybrief. {n} stands for a number; a form of the plural may leave it out.\n"
Message = str | tuple[str, str]  # with plurals: singular, plural
_ONE, _MANY = {"say", "N_", "_"}, {"count", "NN_", "ngettext"}
_KEY = re.compile(r"^(?:title|series): *([^#\n]+?) *(?:#.*)?$", re.MULTILINE)


def messages(root: Path = ROOT) -> dict[Message, str]:
    """Every label and the first file that says it, in the order of the files."""
    found: dict[Message, str] = {}
    for path in sorted((root / "generator").rglob("*.py")):
        if "_bundled" not in path.parts:
            found = dict.fromkeys(_in_code(path.read_text("utf-8")), path.relative_to(root).as_posix()) | found
    for path in sorted((root / "templates").rglob("*.j2")):
        found = dict.fromkeys(_in_template(path.read_text("utf-8")), path.relative_to(root).as_posix()) | found
    for path in sorted((root / "templates").glob("*/audience.yaml")):
        found = dict.fromkeys(_KEY.findall(path.read_text("utf-8")), path.relative_to(root).as_posix()) | found
    return found


def _in_code(source: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        yield from _message(name, texts)


def _in_template(source: str) -> Iterator[Message]:
    environment = Environment(comment_start_string="{%#", comment_end_string="#%}", autoescape=False)
    for node in environment.parse(source).find_all(nodes.Call):
        texts = [one.value for one in node.args if isinstance(one, nodes.Const) and isinstance(one.value, str)]
        yield from _message(getattr(node.node, "name", ""), texts)


def _message(name: str, texts: list[str]) -> Iterator[Message]:
    if name in _ONE and texts:
        yield texts[0]
    elif name in _MANY and len(texts) > 1:
        yield texts[0], texts[1]


def renewed(name: str) -> Catalog:
    """The catalogue called ``name`` with exactly the labels there are; what it has translated stays."""
    old = read_catalogue(name) if (FOLDER / f"{name}.po").is_file() else Catalog(name)
    new = Catalog(name.replace("-", "_"), fuzzy=False)
    for message in sorted(messages(), key=lambda one: one if isinstance(one, str) else one[0]):
        known = old.get(message if isinstance(message, str) else message[0])
        new.add(message, known.string if known and known.id == message else None)
    return new


def as_text(catalogue: Catalog) -> str:
    """The .po file, its head without dates, so that it changes with its messages only."""
    file = io.BytesIO()
    write_po(file, catalogue, width=120, omit_header=True)
    plural = f"nplurals={catalogue.num_plurals}; plural={catalogue.plural_expr};"
    keys = ("Content-Type: text/plain; charset=utf-8", f"Language: {catalogue.locale}", f"Plural-Forms: {plural}")
    head = "".join(f'"{key}\\n"\n' for key in keys)
    return f'{HEAD}msgid ""\nmsgstr ""\n{head}\n{file.getvalue().decode()}'


def main() -> None:
    for name in sys.argv[2:] or [name for name in catalogue_names() if name != "en"]:
        (FOLDER / f"{name}.po").write_text(as_text(renewed(name)), "utf-8")


if __name__ == "__main__":
    main()
