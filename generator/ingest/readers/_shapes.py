"""The shapes of lines that plain text and Markdown share: headings, list items, rules, rows of tables, notes."""

from __future__ import annotations

import re

ATX = re.compile(r"(#{1,6})[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$")
UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
RULE = re.compile(r"[ \t]*(?:[-_*=~](?:[ \t]?[-_*=~]){2,})[ \t]*$")
FOOT = re.compile(r"[ \t]*(?:_{5,40}|-{8,40}|—{3,20})[ \t]*$")
NOTED = re.compile(r"[ \t]*(?:\[?\d{1,3}[\].)]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[ \t]*(?=[^\W\d_]|[\"“‘])")
FENCE = re.compile(r"[ \t]{0,3}(```+|~~~+)")
DIV = re.compile(r"[ \t]*:{3,}[ \t]*(?:\{[^}\n]*\}|[\w.-]*)?[ \t]*:*[ \t]*$")
BULLET = re.compile(r"[ \t]*[-*+•●▪■◦‣⁃–—·o][ \t]+(?=\S)")
NUMBER = re.compile(r"[ \t]*(?:\(?\d{1,3}[.)]|\[\d{1,3}\]\.?|\(?[a-zA-Z][.)]|\(?[ivxlcIVXLC]{1,6}[.)])[ \t]+(?=\S)")
NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]*")
LINK = re.compile(r"[ \t]{0,3}\[[^\]^][^\]\n]{0,200}\]:[ \t]*<?\S+>?(?:[ \t]+[\"'(].*[\"')])?[ \t]*$")
QUOTE = re.compile(r"[ \t]{0,3}>[ \t]?")
COMMENT = re.compile(r"<!--(?:(?!<!--|-->).){0,5000}-->", re.DOTALL)
IMAGE = re.compile(r"[ \t]*!\[([^\]\n]{0,2000})\]\([^)\n]{0,2000}\)(?:\{[^}\n]{0,300}\})?[ \t]*$")
CAPTION = re.compile(r"(?:Table)?:[ \t]+(?=\S)")
TAG = re.compile(r"[ \t]*</?(?:div|span|p|center|table|tr|td|th|tbody|thead|figure|figcaption|section|article|a|br|hr|"
                 r"img|details|summary|sup|sub)\b[^<>\n]{0,1000}>[ \t]*$", re.IGNORECASE)  # fmt: skip
STOPS = ".!?:;…。！？؟"
_CLOSERS = "\"'”’»)]}*_"


def ends_sentence(line: str) -> bool:
    """Whether the line ends with a stop, quotation marks and brackets behind it left aside."""
    return line.rstrip().rstrip(_CLOSERS)[-1:] in STOPS


def begins_item(line: str) -> bool:
    return bool(BULLET.match(line) or NUMBER.match(line))


def indent(line: str) -> int:
    """Columns of white space before the first character, a tab up to the next fourth."""
    head = line[: len(line) - len(line.lstrip(" \t"))]
    return len(head.expandtabs(4))
