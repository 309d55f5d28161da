"""Figures of what is not: not given, unsold, of others, the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.outline.disputes._flows import near
from generator.outline.disputes._held import Held

_REACH = 72  # characters from a figure to the verb that denies it
COMPLEMENT = re.compile(
    r"\b(?:(?:did|do|does|were|was|are|is|had|have|has|but|would|could) (?:no|not|never)|neither|nor"
    r"|un[a-z]{2,}(?:ed|en|ld|nt|pt|aid|t)|non-[a-z]+|without|other than|apart from|besides|aside from|except|stay\w*"
    r"|abstain\w*|remain\w*|the rest|left|still|others?|outside|yet to|escap\w+|surviv\w+|spared|miss(?:ing|ed)"
    r"|lack\w*|empty|idle|spare)\b",
    re.IGNORECASE,
)


def is_complement(item: Held, others: Iterable[Held] = ()) -> bool:
    """Whether words at ``item`` tell of what is not, and those at the others do not."""
    return _tells(item) and not any(map(_tells, others))


def _tells(item: Held) -> bool:
    return bool(COMPLEMENT.search(near(item, _REACH)))
