"""A title where nobody has written one: the words that the titles of most sources share, said to be a draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.text.likeness import content_words
from generator.text.units import words_of

_MOST = 4  # words of a title
_LETTERS = 4  # a shorter word says little, unless it is an abbreviation
_LONGEST = 90
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+")
_SMALL = words_of(
    """from with into over under about after before between during through towards toward upon within without this
    these those what when where while will would could should more most than then they them some such also beyond
    against across among since until near study case review report paper article analysis introduction"""
)


def draft_title(titles: Sequence[str], name: str) -> str:
    """A title from those of the sources; ``name`` is what the topic is called, where they share nothing."""
    told = list(dict.fromkeys(" ".join(title.split()) for title in titles if title.strip()))
    if len(told) == 1 and len(told[0]) <= _LONGEST:
        return f"Draft: {told[0]}"
    shared = _shared(told)
    return f"Draft: {_listed(shared)}" if len(shared) > 1 else f"Draft: {name}"


def _shared(titles: Sequence[str]) -> list[str]:
    """Words of two titles and a third of all, those of most titles first, as they are written most plainly."""
    found = [_words(title) for title in titles]
    counted = Counter(key for words in found for key in words)
    least = max(2, -(-len(titles) // 3))
    kept = sorted((key for key, n in counted.items() if n >= least), key=lambda key: -counted[key])[:_MOST]
    return [_plainest([words[key] for words in found if key in words]) for key in kept]


def _words(title: str) -> dict[str, str]:
    """What a word is counted as → as it stands in the title."""
    words = (word.replace(".", "") for word in _WORD.findall(title))
    worth = (word for word in words if len(word) >= _LETTERS or (len(word) > 1 and word.isupper()))
    return {key[0]: word for word in worth if (key := content_words(word)) and word.casefold() not in _SMALL}


def _plainest(forms: Sequence[str]) -> str:
    """A form in small letters, if one title has it; of the others the commonest."""
    small = [form for form in forms if form.islower()]
    return Counter(small or forms).most_common(1)[0][0]


def _listed(words: Sequence[str]) -> str:
    line = f"{', '.join(words[:-1])} and {words[-1]}"
    return line[:1].upper() + line[1:]
