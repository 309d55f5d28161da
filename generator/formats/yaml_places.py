"""Where in a YAML text each key and list entry stands; asked only once decoding has failed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from itertools import accumulate
from typing import TypeAlias

from generator.limits import YAML_DEPTH
from generator.records import dataclass

Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[Path, int]


_QUOTED = r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\''
_KEY = re.compile(rf"({_QUOTED}|[^\s\[\]{{}},\"'#&*!|>%@`-][^\n]*?|-[^\s][^\n]*?)[ \t]*:(?=\s|$)[ \t]*", re.DOTALL)
_QUOTED_TEXT = re.compile(_QUOTED, re.DOTALL)
_PROPERTY = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t]+)+")
_TOKEN = re.compile(
    rf"{_QUOTED}|[\[\]{{}},]|:(?=[\s,\[\]{{}}\"']|$)|(?<=\s)#[^\n]*|\n|(?:[^\s\[\]{{}},:]|:(?=\S))+|[ \t]+|.", re.DOTALL
)
_SCALAR_HEAD = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?")


@dataclass(slots=True)
class _Level:
    """An open block collection: its column, whether it is a list, its path and the entry it stands at."""

    column: int
    is_list: bool
    path: Path
    entry: str | int


@dataclass(slots=True)
class _Frame:
    """An open flow collection; ``fresh`` while the next scalar begins an entry."""

    is_list: bool
    path: Path
    entry: str | int = 0
    fresh: bool = True


@dataclass(slots=True)
class _Scan:
    text: str
    lines: list[str]
    ends: list[int]  # offset of each line's end in the text
    at: int = 0
    places: list[Place] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)


@lru_cache(maxsize=16)  # the data of many topics is drawn by the same file
def places(text: str, first_line: int = 1) -> tuple[Place, ...]:
    """(path, line) for every key and list entry in the order of the text; made for text that is valid YAML."""
    lines = text.split("\n")
    ends = [end - 1 for end in accumulate(len(line) + 1 for line in lines)]
    scan = _Scan(text, lines, ends)
    while scan.at < len(scan.lines) and len(scan.levels) < YAML_DEPTH:
        _line(scan)
        scan.at += 1
    return tuple((path, line + first_line) for path, line in scan.places)


def lines_of(found: tuple[Place, ...]) -> dict[Path, int]:
    """The first line of each path; that of () is where the text begins, 0 for an empty one."""
    return {(): found[0][1] if found else 0, **dict(reversed(found))}


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of ``path``, else of the nearest thing around it."""
    while path not in lines:
        path = path[:-1]
    return lines[path]


def duplicates(found: tuple[Place, ...]) -> tuple[tuple[str, int, int], ...]:
    """(key, line, line of its first appearance) for keys that stand twice in one mapping."""
    first: dict[Path, int] = {}
    twice: list[tuple[str, int, int]] = []
    again: set[Path] = set()
    for path, line in found:
        if path in first and not any(path[:depth] in again for depth in range(1, len(path))):
            twice.append((str(path[-1]), line, first[path]))
            again.add(path)  # what stands under a key that stands twice is no fault of its own
        first.setdefault(path, line)
    return tuple(twice)


def _line(scan: _Scan) -> None:
    line = scan.lines[scan.at]
    rest = line.lstrip(" ")
    if not rest.strip() or rest.startswith(("#", "---", "...", "%")):
        return
    column = len(line) - len(rest)
    while len(scan.levels) < YAML_DEPTH and (rest == "-" or rest.startswith(("- ", "-\t"))):
        _enter_item(scan, column)
        shorter = rest[1:].lstrip(" \t")
        column, rest = column + len(rest) - len(shorter), shorter
    if key := _KEY.match(rest):
        _enter_key(scan, column, _scalar(key[1]))
        rest = rest[key.end() :]
    _value(scan, column, rest)


def _enter_item(scan: _Scan, column: int) -> None:
    while scan.levels and scan.levels[-1].column > column:
        scan.levels.pop()
    if scan.levels and scan.levels[-1].is_list and scan.levels[-1].column == column:
        scan.levels[-1].entry = int(scan.levels[-1].entry) + 1
    else:
        scan.levels.append(_Level(column, True, _here(scan), 0))
    scan.places.append((_here(scan), scan.at))


def _enter_key(scan: _Scan, column: int, key: str) -> None:
    while scan.levels and (scan.levels[-1].column, scan.levels[-1].is_list) >= (column, True):
        scan.levels.pop()
    if scan.levels and scan.levels[-1].column == column:
        scan.levels[-1].entry = key
    else:
        scan.levels.append(_Level(column, False, _here(scan), key))
    scan.places.append((_here(scan), scan.at))


def _here(scan: _Scan) -> Path:
    return (*scan.levels[-1].path, scan.levels[-1].entry) if scan.levels else ()


def _value(scan: _Scan, column: int, rest: str) -> None:
    if found := _PROPERTY.match(rest):
        rest = rest[found.end() :]
    if _SCALAR_HEAD.fullmatch(rest):
        _skip_block_scalar(scan, column)
    elif rest[:1] in {"[", "{"}:
        _flow(scan, rest)
    elif rest[:1] in {'"', "'"}:
        _skip_quoted(scan, rest)


def _skip_block_scalar(scan: _Scan, column: int) -> None:
    parent = scan.levels[-1].column if scan.levels else -1
    least = min(parent, column) + 1
    while scan.at + 1 < len(scan.lines):
        following = scan.lines[scan.at + 1]
        if following.strip() and len(following) - len(following.lstrip(" ")) < least:
            return
        scan.at += 1


def _skip_quoted(scan: _Scan, rest: str) -> None:
    if found := _QUOTED_TEXT.match(scan.text, scan.ends[scan.at] - len(rest)):
        scan.at += found[0].count("\n")


def _flow(scan: _Scan, rest: str) -> None:
    """Follow brackets over as many lines as they take."""
    frames: list[_Frame] = []
    for token in _TOKEN.finditer(scan.text, scan.ends[scan.at] - len(rest)):
        _flow_token(scan, frames, token[0])
        if not frames:
            return
        if len(frames) > YAML_DEPTH:
            scan.at = len(scan.lines)
            return


def _flow_token(scan: _Scan, frames: list[_Frame], token: str) -> None:
    if token in {"[", "{"}:
        path = _begin(scan, frames, "") if frames else _here(scan)
        frames.append(_Frame(token == "[", path))
    elif token in {"]", "}"}:
        frames.pop()
    elif token == ",":
        _next_entry(frames[-1])
    elif token.strip() and token != ":" and not token.startswith("#"):
        _begin(scan, frames, token)
    scan.at += token.count("\n")


def _next_entry(frame: _Frame) -> None:
    frame.fresh = True
    if frame.is_list:
        frame.entry = int(frame.entry) + 1


def _begin(scan: _Scan, frames: list[_Frame], token: str) -> Path:
    """Note a new entry of the innermost collection, and return the path of the entry it stands at."""
    frame = frames[-1]
    if frame.fresh:
        frame.fresh = False
        if not frame.is_list:
            frame.entry = _scalar(token)
        scan.places.append(((*frame.path, frame.entry), scan.at))
    return (*frame.path, frame.entry)


def _scalar(text: str) -> str:
    return text[1:-1] if text[:1] in {'"', "'"} and len(text) > 1 else text
