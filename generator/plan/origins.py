"""Where a line of a template's output comes from: invisible marks that Jinja carries through."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.errors import InputError, Where
from generator.records import dataclass, replace

_MARK = "\u2063"  # INVISIBLE SEPARATOR
_MARKS = re.compile(f"{_MARK}(\\d+):(\\d+){_MARK}")
_TAGS = re.compile(r"(?P<opens>\{\{|\{%)|\}\}|%\}")


@dataclass(frozen=True, slots=True)
class Origin:
    """The template called ``name`` and, for each line of its output, the place that wrote it."""

    name: str
    places: Sequence[Where] = ()

    def where(self, line: int) -> Where:
        """The place in a template that wrote output line ``line`` (from 1); the template as a whole where none did."""
        return self.places[line - 1] if 0 < line <= len(self.places) else Where(self.name)

    def told(self, error: InputError) -> InputError:
        """``error``, whose lines are those of the output, told in lines of the template."""
        return InputError([replace(finding, where=self.where(finding.where.line)) for finding in error.findings])


@lru_cache(maxsize=64)
def marked(source: str, number: int) -> str:
    """``source`` with a mark at the end of every line that prints; ``number`` stands for the template's name."""
    depth, lines = 0, []
    for line_number, line in enumerate(source.split("\n"), 1):
        depth = _depth(line, depth)
        # A mark inside a tag would be code, and behind one it would keep the line break that Jinja trims.
        prints = depth == 0 and line.strip() and not line.rstrip().endswith(("%}", "-}}"))
        lines.append(f"{line}{_MARK}{number}:{line_number}{_MARK}" if prints else line)
    return "\n".join(lines)


def _depth(line: str, depth: int) -> int:
    """How many tags are open behind ``line``; braces that close none are text."""
    for tag in _TAGS.finditer(line):
        depth = depth + 1 if tag["opens"] else max(depth - 1, 0)
    return depth


def unmarked(text: str, names: Mapping[int, str], name: str) -> tuple[str, Origin]:
    """``text`` without its marks, and what they told; a line without one belongs to the line before it."""
    place = Where(name)
    places: list[Where] = []
    for line in text.split("\n"):
        for number, at in _MARKS.findall(line):
            place = Where(names.get(int(number), name), int(at))
        places.append(place)
    return unmarked_text(text), Origin(name, tuple(places))


def unmarked_text(text: str) -> str:
    """``text`` without its marks."""
    return _MARKS.sub("", text)
