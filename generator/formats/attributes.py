"""Pandoc's attributes: ``{#id .class key=value key="two words"}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from generator.errors import Where, refuse
from generator.formats.textfile import unwrap
from generator.formats.values import ID, slug
from generator.records import dataclass

_ESCAPE = re.compile(r'\\(["\'\\<])')
_PART = re.compile(
    r"""[ \t\n]* (?:
      \# (?P<id> [^\s{}"'=]+ )
    | \. (?P<class> [^\W\d_][\w-]* )
    | (?P<key> [^\W\d_][\w-]* ) = (?: "(?P<double> (?:[^"\\]|\\.)* )" | '(?P<single> (?:[^'\\]|\\.)* )'
        | (?P<bare> [^\s{}"']+ ) )
    ) (?= [ \t\n] | $ )""",
    re.VERBOSE | re.DOTALL,
)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[{}]', re.DOTALL)
_COMMENT = "<!--"
_BARE = re.compile(r"[^\s{}\"'\\]+")


@dataclass(frozen=True, slots=True)
class Attributes:
    """An id (or empty), classes and options, in the order in which they were written."""

    id: str = ""
    classes: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def name(self) -> str:
        """The first class: what a fenced block is."""
        return self.classes[0] if self.classes else ""

    def get(self, key: str, default: str = "") -> str:
        return self.options.get(key, default)


def attributes_end(text: str, start: int) -> int:
    """Index behind the ``}`` that closes the ``{`` at ``start``, quotes respected; -1 where none does."""
    for found in _QUOTED.finditer(text, start + 1):
        if found[0] == "}":
            return found.end()
        if found[0] == "{":
            return -1
    return -1


def parse_attributes(text: str, where: Where | None = None) -> Attributes:
    """Read ``{...}``, braces included; anything but ids, classes and key=value is an InputError."""
    inner = text.strip()[1:-1].rstrip(" \t\n")
    parts: list[re.Match[str]] = []
    at = 0
    while at < len(inner):
        found = _PART.match(inner, at)
        if not found:
            raise _bad(inner[at:].strip(), where)
        parts.append(found)
        at = found.end()
    return _gather(parts, where)


def _bad(rest: str, where: Where | None) -> Exception:
    shown = rest.split("\n")[0][:40]
    mend = 'write {#id .class key=value key="two words"}; a quotation mark inside quotes is \\"'
    return refuse("attributes", f"cannot read the attributes at '{shown}'", where, mend=mend)


def _gather(parts: list[re.Match[str]], where: Where | None) -> Attributes:
    ids = [part["id"] for part in parts if part["id"]]
    if len(ids) > 1:
        raise refuse("attributes", f"two ids: '{ids[0]}' and '{ids[1]}'", where, mend="keep one")
    if ids and not ID.fullmatch(ids[0]):
        mend = f"write '#{slug(ids[0])}': lower case letters, digits and hyphens"
        raise refuse("id", f"'{ids[0]}' is not an id", where, mend=mend)
    classes = tuple(dict.fromkeys(part["class"] for part in parts if part["class"]))
    return Attributes(ids[0] if ids else "", classes, _options(parts, where))


def _options(parts: list[re.Match[str]], where: Where | None) -> dict[str, str]:
    options: dict[str, str] = {}
    for part in parts:
        if not (key := part["key"]):
            continue
        if key in options:
            raise refuse("attributes", f"'{key}' stands twice", where, mend="keep one")
        options[key] = _value(part)
    return options


def _value(part: re.Match[str]) -> str:
    if part["bare"] is not None:
        return part["bare"]
    return unwrap(_ESCAPE.sub(r"\1", part["double"] if part["double"] is not None else part["single"]))


def write_attributes(attributes: Attributes) -> str:
    """``{...}``, or nothing where there are no attributes; options in their own order."""
    parts = [f"#{attributes.id}"] if attributes.id else []
    parts += [f".{name}" for name in attributes.classes]
    parts += [f"{key}={_quoted(value)}" for key, value in attributes.options.items()]
    return "{" + " ".join(parts) + "}" if parts else ""


def _quoted(value: str) -> str:
    if _BARE.fullmatch(value) and _COMMENT not in value:
        return value
    # Comments go before attributes are read, so what would open one is escaped.
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace(_COMMENT, f"\\{_COMMENT}")
    return f'"{escaped}"'
