"""YAML into typed structs: YAML 1.2, duplicate keys and alias bombs refused, every fault with its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

import msgspec
import ryaml

from generator.formats import yaml_places
from generator.formats.report import Report, nearest
from generator.formats.textfile import text_faults
from generator.formats.yaml_places import Path
from generator.records import dataclass

T = TypeVar("T")
_AT = re.compile(r" - at `(?:key` in `)?(\$[^`]*)`$")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|(\[\.\.\.\])")
_LINE = re.compile(r" at line (\d+) column \d+")
_UNKNOWN = re.compile(r"Object contains unknown field `([^`]*)`")
_MISSING = re.compile(r"Object missing required field `([^`]*)`")


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """A mapping that people write: unknown keys are refused, names are in kebab-case."""


@dataclass(frozen=True)
class Yaml:
    """A YAML text that has been read; ``data`` is plain dicts, lists, strings and numbers."""

    text: str
    data: object
    first_line: int
    report: Report

    @cached_property
    def places(self) -> tuple[yaml_places.Place, ...]:
        return yaml_places.places(self.text, self.first_line)

    @cached_property
    def _lines(self) -> Mapping[Path, int]:
        return yaml_places.lines_of(self.places)

    def line(self, path: Path = ()) -> int:
        """The line in the file on which the thing at ``path`` stands."""
        return yaml_places.line_of(self._lines, path)

    def decode(self, form: type[T], data: object, path: Path = ()) -> T | None:
        """``data``, which stands at ``path``, as a ``form``; a finding and None where it is none."""
        try:
            return msgspec.convert(data, form)
        except msgspec.ValidationError as error:
            self._explain(str(error), form, path)
        except RecursionError:
            self.report.error("yaml", "nested too deeply", self.line(path), mend="flatten it")
        return None

    def _explain(self, message: str, form: type[object], base: Path) -> None:
        where = _AT.search(message)
        steps, whole = _steps(where[1] if where else "$")
        path = (*base, *steps)
        if unknown := _UNKNOWN.match(message):
            mend = nearest(unknown[1], _keys(form, steps)) if whole else ""
            self.report.error("key", f"unknown key '{unknown[1]}'", self.line((*path, unknown[1])), mend=mend)
        elif missing := _MISSING.match(message):
            what = f"{_shown(path)}key '{missing[1]}' is missing"
            self.report.error("key", what, self.line(path), mend=f"add '{missing[1]}'")
        else:
            text = _AT.sub("", message).replace("`", "'")
            what = _in_words(f"{_shown(path)}{text[:1].lower()}{text[1:]}")
            mend = _allowed(form, steps) if "enum value" in text and whole else ""
            mend = mend or "correct it; docs/formats.md says what may stand here"
            self.report.error("value", what, self.line(path), mend=mend)


def read_yaml(text: str, report: Report, first_line: int = 1) -> Yaml | None:
    """Read one document; a finding and None where it is not YAML. An empty text is an empty mapping."""
    try:
        data = ryaml.loads(text)  # type: ignore[attr-defined]
    except (ValueError, OverflowError, RecursionError) as error:
        _explain_syntax(text, str(error), report, first_line)
        return None
    found = Yaml(text, {} if data is None else data, first_line, report)
    for path, what, mend in text_faults(found.data):
        report.error("characters", what, found.line(path), mend=mend)
    return found


def read_front(text: str, line: int, report: Report) -> Yaml | None:
    """Read front matter that begins on ``line``, which is 0 where the file has none."""
    if not line:
        mend = "begin with a line ---, keys such as format: 1, and a line ---"
        report.error("front-matter", "the file does not begin with front matter", 1, mend=mend)
        return None
    return read_yaml(text, report, line)


def write_yaml(data: object) -> str:
    """Block style, keys in the order of ``data``."""
    return str(ryaml.dumps(data))  # type: ignore[attr-defined]


def _explain_syntax(text: str, message: str, report: Report, first_line: int) -> None:
    if "duplicate entry with key" in message:
        _explain_duplicate(text, message, report, first_line)
        return
    at = _LINE.search(message)
    line = first_line + int(at[1]) - 1 if at else first_line
    what = _LINE.sub("", message, count=1)
    if "limit exceeded" in message:
        report.error("yaml", "nested or repeated too deeply", line, mend="write it out without aliases")
        return
    mend = "put a text with ': ', '#' or a leading sign such as @ ` % [ { into quotes; indent with spaces"
    if "more than one document" in message:
        what, mend = "more than one document in one file", "delete the lines --- between them"
    report.error("yaml", f"this is not YAML: {what}", line, mend=mend)


def _explain_duplicate(text: str, message: str, report: Report, first_line: int) -> None:
    twice = yaml_places.duplicates(yaml_places.places(text, first_line))
    for key, line, before in twice:
        report.error("yaml", f"key '{key}' stands twice; first on line {before}", line, mend="keep one")
    if not twice:
        report.error("yaml", message, first_line, mend="keep one")


def _steps(path: str) -> tuple[Path, bool]:
    """msgspec's ``$.figures[3].unit`` as a tuple; False where it has an unknown step, and ends there."""
    steps: list[str | int] = []
    for found in _STEP.finditer(path):
        if found[3]:
            return tuple(steps), False
        steps.append(found[1] if found[1] is not None else int(found[2]))
    return tuple(steps), True


def _shown(path: Path) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return f"{text.lstrip('.')}: " if text else ""


def _in_words(text: str) -> str:
    """The decoder's message in the words of someone who edits the file."""
    for ours, theirs in (("mapping", "object"), ("list", "array"), ("text", "str"), ("whole number", "int"),
                         ("number", "float"), ("nothing", "null"), ("true or false", "bool")):  # fmt: skip
        text = re.sub(rf"'([^']*\b){theirs}\b", rf"'\g<1>{ours}", text)
    return text.replace("invalid enum value", "unknown value")


def _allowed(form: type[object], path: Path) -> str:
    """ "use one of: ..." where the place at ``path`` takes a few values only."""
    kind: object = msgspec.inspect.type_info(form)
    for step in path:
        kind = _step_into(kind, step)
    kinds = kind.types if isinstance(kind, msgspec.inspect.UnionType) else (kind,)
    values = [str(v) for one in kinds if isinstance(one, msgspec.inspect.LiteralType) for v in one.values]
    return f"use one of: {', '.join(values)}" if values else ""


def _keys(form: type[object], path: Path) -> list[str]:
    """The keys that the mapping at ``path`` of a ``form`` may have."""
    kind: object = msgspec.inspect.type_info(form)
    for step in path:
        kind = _step_into(kind, step)
    return sorted({field.encode_name for struct in _structs(kind) for field in struct.fields})


def _step_into(kind: object, step: str | int) -> object:
    inspect = msgspec.inspect
    match kind:
        case inspect.UnionType():
            inner = [_step_into(option, step) for option in kind.types]
            return next((found for found in inner if found is not None), None)
        case inspect.StructType():
            return next((field.type for field in kind.fields if field.encode_name == step), None)
        case inspect.VarTupleType() | inspect.ListType():
            return kind.item_type
        case inspect.DictType():
            return kind.value_type
        case _:
            return None


def _structs(kind: object) -> tuple[msgspec.inspect.StructType, ...]:
    match kind:
        case msgspec.inspect.StructType():
            return (kind,)
        case msgspec.inspect.UnionType():
            return tuple(struct for option in kind.types for struct in _structs(option))
        case _:
            return ()
