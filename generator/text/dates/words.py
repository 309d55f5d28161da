"""The words of dates, and pieces of patterns for them."""

from __future__ import annotations

from generator.text.units import MONTHS, any_of

_ABBREVIATIONS = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10,
                  "Nov": 11, "Dec": 12}  # fmt: skip
MONTH_NUMBERS = {name: number + 1 for number, name in enumerate(MONTHS)} | _ABBREVIATIONS
MONTH_NUMBERS |= {name.upper(): number for name, number in MONTH_NUMBERS.items()}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
          "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20}  # fmt: skip
_SHORT = sorted({*_ABBREVIATIONS, *(name.upper() for name in _ABBREVIATIONS)})
SAFE_MONTHS = frozenset({*MONTHS, "Feb", "Apr", "Jul", "Aug", "Sept", "Oct", "Nov"} - {"May", "March"})
"""The months that are no other word, so that they need no "in" before them."""

SPACE = r"[ \u00a0\u202f\u2009\n]{1,3}"
MONTH = rf"(?:(?:{any_of((*MONTHS, *(name.upper() for name in MONTHS)))})\b|(?:{any_of(_SHORT)})\b\.?)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
TH = r"(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]\d\d|20\d\d|2100)(?![\d])"
VAGUE = (
    r"(?:(?:very\s)?(?:early|late)(?:\sin)?|mid[- ‑]?|(?:the\s)?(?:end|beginning|start|close|turn|middle|outset)\sof"
    r"|(?:the\s)?(?:early|late|middle)\s(?:part|months|days)\sof)"
)
DASH = r"\s?[-–—]\s?"

EDGE, FREE = r"(?<![\w.,/:$€£¥#§-])", r"(?![\w/]|[.,:]\d|-\d)"
DOW = rf"(?:(?:{any_of(WEEKDAYS)}|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\.?,?\s)?"
COUNT = rf"(?P<count>\d{{1,3}}|{any_of(COUNTS)})"
