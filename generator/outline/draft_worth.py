"""What a drafted sentence has to tell: numbers, dates, decisions, and who did what; background has none of them."""

from __future__ import annotations

import re

from generator.model.outline import Point
from generator.outline.draft_support import weighs
from generator.text.dates import dates
from generator.text.numbers import numbers
from generator.text.units import words_of

_DONE = (
    r"agreed|approved|signed|adopted|announced|decided|ratified|concluded|pledged|committed|launched|established"
    r"|passed|ordered|imposed|lifted|banned|joined|withdrew|suspended|doubled|tripled|raised|reached|accepted"
    r"|rejected|elected|appointed|declared|created|founded|abolished|enacted|repealed|reversed|opened|closed"
    r"|introduced|issued|published|released|bought|purchased|sold|paid|lowered|cut|acquired|merged|granted|extended"
)
_DECIDED = re.compile(rf"\b(?:{_DONE})\b")
_NAMED = re.compile(r"\b[^\W\d_a-z][\w’'-]*")  # a capital letter begins it
_HELD = re.compile(
    r"\b(?:was|were) (?:held|seen|made|done|given|taken)\b|\b(?:made|took|saw|had|gave|marked|began|continued)\b"
)

_OPENS = words_of(
    "a an the this that these those its their his her our both all each two three four five six many some"
)

_TIES = words_of(
    """in on at by for to from with of as after before since while when during under through despite and but or so also
    however moreover furthermore thus"""
)


def tells(point: Point) -> int:
    """How many of a number that weighs and a decision are in the words of ``point``, and a date beside one of them.

    0 is background: a date alone tells when, not what.
    """
    counted = any(weighs(one) and not one.word for one in numbers(point.text))
    dated = bool(point.date) or any(not one.relative for one in dates(point.text, ""))
    found = counted + decides(point.text)
    return found + dated if found else 0


def decides(text: str) -> bool:
    """Whether ``text`` has a verb of something decided or done."""
    return _DECIDED.search(text) is not None


def names_actor(head: str) -> bool:
    """Whether somebody or something in ``head`` has a name: a capital letter, an article's or a count's aside."""
    first, *rest = head.split() or [""]
    return any(map(_NAMED.match, rest)) or (_NAMED.match(first) is not None and first.casefold() not in _OPENS)


def is_weak(head: str) -> bool:
    """Whether ``head`` only says that something took place ("was held", "made progress"), not what was done."""
    return _HELD.search(head) is not None and not decides(head)


def has_subject(words: str) -> bool:
    """Whether a clause, cut marks aside, begins with what it is about: a name, or an article, a count, "its"."""
    first = words.strip("“”\"'… ").split(maxsplit=1)[:1]
    return any((_NAMED.match(word) and word.casefold() not in _TIES) or word in _OPENS for word in first)
