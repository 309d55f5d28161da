"""A working title where nobody has written one: what the titles of the sources share, said to be a draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from generator.records import dataclass
from generator.text.likeness import content_words
from generator.text.units import words_of

_LONGEST = 90  # characters of a title
_MOST = 3  # words of the phrase that it is made of
_TRIED = 400  # phrases, of the sources in their order
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[-–][^\W\d_]+)?|[^\W\d_]+(?:[’'-–][^\W\d_]+)*")
_BREAK = re.compile(r"[:;,.?!()\[\]|“”\"]\s|[:;,?!()\[\]|“”\"]|\s[–—-]\s")
_LINKS = words_of("in under after on during across over for at among within before since against around")
_SMALL = words_of(
    """a an and as about by from into of or the to toward towards upon with without through between this these those
    what when where which while who why how is are was were be been has have had will would could should can may more
    most than then they them its it their our some such also beyond against amid until not no new now one two three
    first study case review report paper article analysis introduction evidence trial survey"""
)


def draft_title(titles: Mapping[str, str], texts: Mapping[str, Sequence[str]], name: str) -> str:
    """A title from those of the sources; ``titles`` and ``texts`` (what its points say) by the id of a source.

    A phrase of a title that most sources know, and where or when it is of: "Draft: Ferries in Ostra". ``name`` is
    what the topic is called, where they share nothing; a single source lends its own.
    """
    told = {id: " ".join(title.split()) for id, title in titles.items() if title.strip()}
    if len(set(told.values())) == 1 and len(next(iter(told.values()))) <= _LONGEST:
        return f"Draft: {next(iter(told.values()))}"
    shelf = _Shelf.of(told, texts)
    subject = _best(shelf, _subjects(told.values()), shelf.sources)
    if not subject:
        return f"Draft: {name}"
    scope = _best(shelf, _scopes(told.values(), subject), shelf.sources)
    line = " ".join(word for word in (_plain(subject, shelf), _plain(scope, shelf)) if word)
    return f"Draft: {line[:1].upper()}{line[1:]}"


@dataclass(slots=True)
class _Shelf:
    """The words of each source as they are compared, where each word stands, and how it is written within sentences."""

    words: list[list[str]] = field(default_factory=list)
    places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    written: dict[str, Counter[str]] = field(default_factory=dict)

    @property
    def sources(self) -> int:
        return len(self.words)

    @classmethod
    def of(cls, titles: Mapping[str, str], texts: Mapping[str, Sequence[str]]) -> _Shelf:
        shelf = cls()
        for number, id in enumerate(dict.fromkeys((*titles, *texts))):
            shelf.words.append([])
            for line in (titles.get(id, ""), *texts.get(id, ())):
                shelf._add(number, line)
        return shelf

    def _add(self, number: int, line: str) -> None:
        mine = self.words[number]
        for place, word in enumerate(_WORD.findall(line)):
            for piece in _pieces(word):
                self.places.setdefault(piece, []).append((number, len(mine)))
                mine.append(piece)
            if place:
                self.written.setdefault(word.casefold(), Counter())[word] += 1
        mine.append("")

    def known_to(self, pieces: Sequence[str]) -> int:
        """How many sources say all of ``pieces`` beside each other, in any order, with a word between at most."""
        rarest = min(pieces, key=lambda piece: len(self.places.get(piece, ())))
        width, wanted = len(pieces), set(pieces)
        found: set[int] = set()
        for number, at in self.places.get(rarest, ()):
            if number not in found:
                line = self.words[number]
                starts = range(max(0, at - width), at + 1)
                if any(wanted <= set(line[start : start + width + 1]) for start in starts):
                    found.add(number)
        return len(found)


def _pieces(word: str) -> tuple[str, ...]:
    """ "us", "japan" of "U.S.–Japan"."""
    return content_words(word.replace(".", ""))


Phrase = tuple[str, ...]  # words as they are printed; of a scope the first is its preposition


def _subjects(titles: Iterable[str]) -> Iterator[Phrase]:
    """Runs of words that no small word parts, and their beginnings and ends."""
    for run in (run for title in titles for link, run in _runs(title) if link not in _LINKS):
        for size in range(min(_MOST, len(run)), 0, -1):
            for start in range(len(run) - size + 1):
                yield tuple(run[start : start + size])


def _scopes(titles: Iterable[str], subject: Phrase) -> Iterator[Phrase]:
    """ "in Ostra", "after the storm": what a title's preposition ties, where it says nothing that the subject does."""
    said = {piece for word in subject for piece in _pieces(word)}
    for link, run in (found for title in titles for found in _runs(title)):
        if link in _LINKS and len(run) <= _MOST and not said & {piece for word in run for piece in _pieces(word)}:
            yield (link, *run)


def _runs(title: str) -> Iterator[tuple[str, list[str]]]:
    """Runs of a title's words, each with the small word before it."""
    for piece in _BREAK.split(title):
        link, run = "", list[str]()
        for word in _WORD.findall(piece):
            if word.casefold() in _SMALL or word.casefold() in _LINKS:
                if run:
                    yield link, run
                link, run = (word.casefold(), []) if run or word.casefold() not in ("the", "a", "an") else (link, run)
            else:
                run.append(word)
        if run:
            yield link, run


def _best(shelf: _Shelf, phrases: Iterable[Phrase], sources: int) -> Phrase:
    """The phrase that most sources know, of those the longest; () where fewer than half of them know any."""
    counted = Counter(phrase for _, phrase in zip(range(_TRIED), phrases, strict=False))
    found: tuple[tuple[float, int, int], Phrase] | None = None
    for phrase in counted:
        pieces = [piece for word in phrase if word not in _LINKS for piece in _pieces(word)]
        known = shelf.known_to(pieces) if pieces else 0
        single = len(pieces) == 1 and phrase[0] not in _LINKS
        worth = (known / sources - 0.5 * single, len(pieces), counted[phrase])
        if known >= max(2, sources / 2) and (found is None or worth > found[0]):
            found = worth, phrase
    return found[1] if found else ()


def _plain(phrase: Phrase, shelf: _Shelf) -> str:
    """``phrase`` as running text writes it: "Ferries" in small letters, "Ostra" not."""
    forms = (shelf.written.get(word.casefold()) for word in phrase)
    return " ".join(
        max(form, key=lambda one: (form[one], one)) if form else word for word, form in zip(phrase, forms, strict=True)
    )
