"""Paragraphs that are printed twice, and pull quotes, kept once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.ingest.clean.part import Drop, Kept, Part, without
from generator.ingest.clean.shape import words

_FEWEST = 8  # words of a paragraph that cannot stand twice by chance
_MOST = 70  # words of a pull quote
_QUOTES = '"“„«‘”»’'
_RUN = 6  # words by which a pull quote is looked up in the text


def repeats(parts: Sequence[Part]) -> Kept:
    """``parts`` without what was printed before, word by word, and headings left without their text by that."""
    spoken = [words(part.text) if part.kind not in ("title", "heading", "byline") else [] for part in parts]
    gone = {*_twice(parts, spoken)}
    gone |= {*_pulled(parts, spoken, gone)}
    gone |= {*_emptied(parts, gone)}
    return without(parts, (Drop(parts[at].number, "repeated") for at in sorted(gone)))


def _twice(parts: Sequence[Part], spoken: Sequence[list[str]]) -> Iterator[int]:
    """The later of two that say the same words in the same order; the one in quotation marks, if one is."""
    seen: dict[tuple[str, ...], int] = {}
    for at, said in enumerate(spoken):
        if len(said) < _FEWEST:
            continue
        first = seen.setdefault(tuple(said), at)
        if first != at and _is_quoted(parts[first]) and not _is_quoted(parts[at]):
            seen[tuple(said)] = at
            yield first
        elif first != at:
            yield at


def _is_quoted(part: Part) -> bool:
    text = part.text.strip()
    return text[:1] in _QUOTES and text[-1:] in _QUOTES


def _pulled(parts: Sequence[Part], spoken: Sequence[list[str]], gone: set[int]) -> Iterator[int]:
    """Blocks in quotation marks, or bold ones, whose words another paragraph holds."""
    pulled = [at for at, said in enumerate(spoken) if at not in gone and _FEWEST <= len(said) <= _MOST
              and parts[at].kind == "paragraph" and (_is_quoted(parts[at]) or parts[at].bold)]  # fmt: skip
    wanted: dict[tuple[str, ...], list[int]] = {}
    for at in pulled:
        wanted.setdefault(tuple(spoken[at][:_RUN]), []).append(at)
    found: set[int] = set()
    for at, said in enumerate(spoken if wanted else ()):
        for start in range(len(said) - _RUN + 1):
            for other in wanted.get(tuple(said[start : start + _RUN]), ()):
                if (
                    other != at
                    and len(said) > len(spoken[other])
                    and said[start : start + len(spoken[other])] == spoken[other]
                ):
                    found.add(other)
    yield from sorted(found)


def _emptied(parts: Sequence[Part], gone: set[int]) -> Iterator[int]:
    """Headings that stood before with the same words, and whose whole text is gone now."""
    seen: set[tuple[str, ...]] = set()
    for at, part in enumerate(parts):
        if part.kind != "heading":
            continue
        key = tuple(words(part.text))
        end = next((to for to in range(at + 1, len(parts)) if parts[to].kind == "heading"), len(parts))
        if key in seen and end > at + 1 and all(one in gone for one in range(at + 1, end)):
            yield at
        seen.add(key)
