"""Plain characters as Pandoc's Markdown, so that Pandoc reads back the same characters."""

from __future__ import annotations

import re
from urllib.parse import quote as percent

from generator.office.xml import clean

_ALWAYS = re.compile(r"([\\`*_\[\]{}<>|~^$@#\"'])")
# Pandoc's smart punctuation: runs of dots and hyphens, and the space after an abbreviation, would change.
_RUNS = re.compile(r"\.{3,}|-{2,}")
_ABBREVIATIONS = (
    r"aet|aetat|al|Apr|Aug|bk|Bros|c|Capt|cf|ch|chap|chs|Co|col|Corp|cp|d|Dec|Dr|e\.g|ed|eds|esp|f|fasc|Feb|ff|fig|fl|"
    r"fol|fols|Fr|Gen|Gov|Hon|i\.e|ill|Inc|incl|Jan|Jr|Jul|Jun|Ltd|M\.A|M\.D|Mar|Mr|Mrs|Ms|n|n\.b|nn|No|Nov|Oct|p|"
    r"Ph\.D|pp|Pres|Prof|pt|q\.v|Rep|Rev|s\.v|s\.vv|saec|sec|Sen|Sep|Sept|Sgt|Sr|St|univ|viz|vol|vs"
)
_SHORT = re.compile(rf"(?<!\w)({_ABBREVIATIONS})\.(?=\s|$)")
_ENTITY = re.compile(r"&(?=[A-Za-z0-9#]|$)")
# Next to a neighbour these would open a link's target, a definition or a picture.
_EDGES = re.compile(r"^[(:]|!$")
_OPENING = re.compile(r"^(\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s|$)|^([-+:=%])|^([Tt]able):")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_SPACES = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")


def escape(text: str) -> str:
    """``text`` as inline Markdown on one line; runs of white space become one space."""
    text = _SPACES.sub(" ", clean(text))
    text = _ALWAYS.sub(r"\\\1", text)
    text = _RUNS.sub(lambda run: "".join(f"\\{sign}" for sign in run.group()), text)
    text = _SHORT.sub(r"\1\\.", text)
    text = _ENTITY.sub(r"\\&", text)
    return _EDGES.sub(lambda sign: "\\" + sign.group(), text)


def opening(markdown: str) -> str:
    """Inline Markdown as the start of a block: what would open a list, a rule or a caption there is escaped."""
    return _OPENING.sub(_escape_opening, markdown.strip(" "))


def _escape_opening(match: re.Match[str]) -> str:
    marker, mark, sign, table = match.groups()
    if marker:
        return f"{marker}\\{mark}"
    return f"\\{sign}" if sign else f"{table}\\:"


def address(url: str) -> str:
    """``url`` as the target of a link, in angle brackets."""
    return "<" + percent(clean(url), safe="!#$%&'()*+,/:;=?@[]~_.-") + ">"


def attribute(value: str) -> str:
    """``value`` as a quoted attribute value."""
    flat = _SPACES.sub(" ", clean(value))
    return '"' + flat.replace("\\", "\\\\").replace('"', '\\"') + '"'


def identifier(value: str) -> str:
    """``value`` as it may stand after ``#`` in attributes."""
    return re.sub(r"[^\w.:-]+", "-", value)


def scalar(value: str) -> str:
    """``value`` as a YAML string on one line, in double quotes."""
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign.group()):04x}", quoted) + '"'
