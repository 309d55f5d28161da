"""Citations and the reference list of a document, in the order in which it cites.

A style has to see all citations of a document in their order before it can print one: numbers, names that two authors
share, the short form of a note that comes again. So a document is planned twice: a ``Recorder`` remembers what is
cited, ``settle`` prints it all, and the second pass takes the results in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import Literal, assert_never

from generator.errors import Where, refuse
from generator.model.element import CitationPlace as Place
from generator.model.inline import Cite, Footnote, Inline, Inlines, Text, merged, plain
from generator.model.labels import N_, Labels
from generator.model.source import Evidence, Reference
from generator.model.walk import map_texts
from generator.plan.cited_places import places_of
from generator.plan.processor import AUTHOR_DATE, Entry, Kind, Request, Style, load_style, printed
from generator.records import dataclass, replace

Key = tuple[tuple[str, str], ...]  # (source, origin) pairs
Use = Literal["cite", "line", "name"]
Groups = tuple[tuple[str, tuple[Entry, ...]], ...]
BRACKETS = {"(": ")", "[": "]"}
HEADINGS = (N_("Texts read for this paper"), N_("Works reached only through them"))

_YEAR = re.compile(r",? (?:\(?(?:\d{4}[a-z]?|n\.d\.|no date)(?:-[a-z])?\)?)$")


@dataclass(slots=True)
class Recorder:
    """First pass: remembers what is cited and how, prints nothing."""

    cited: list[tuple[Use, Key]] = field(default_factory=list)

    def cite(self, evidence: Iterable[Evidence]) -> Inlines:
        return self._recorded("cite", group_key(evidence))

    def line(self, evidence: Iterable[Evidence]) -> Inlines:
        return self._recorded("line", group_key(evidence))

    def name(self, reference_id: str) -> str:
        self._recorded("name", ((reference_id, ""),))
        return ""

    def author(self, reference_id: str) -> str:
        return self.name(reference_id)

    def bibliography(self) -> Groups:
        return ()

    def _recorded(self, use: Use, key: Key) -> Inlines:
        if key:
            self.cited.append((use, key))
        return (Cite("", ()),) if key else ()


@dataclass(frozen=True, slots=True)
class Settled:
    """Second pass: citations as they print, the grouped reference list.

    ``cites`` holds the citations of a key one after another, since notes shorten what they said before; ``lines`` are
    for source lines and cells, ``names`` stand for works in running apparatus, ``authors`` are names without a year.
    """

    cites: Mapping[Key, Sequence[Cite]]
    lines: Mapping[Key, Cite]
    names: Mapping[str, str]
    authors: Mapping[str, str]
    groups: Groups
    notes: bool = False
    _told: dict[Key, int] = field(default_factory=dict)

    def begun(self) -> Settled:
        """The same at the beginning of a document, where no note has said anything yet."""
        return replace(self, _told={})

    def cite(self, evidence: Iterable[Evidence]) -> Inlines:
        """The citation in running text: as the place of citations asks, a note or words in brackets."""
        key = group_key(evidence)
        if not key:
            return ()
        told = self._told.get(key, 0)
        self._told[key] = told + 1
        cites = self.cites[key]
        cite = cites[min(told, len(cites) - 1)]
        stop = () if cite.text.endswith(".") else (Text("."),)
        return (Footnote((cite, *stop)),) if self.notes else (cite,)

    def line(self, evidence: Iterable[Evidence]) -> Inlines:
        """The citation in a source line or cell: never a note, without round brackets."""
        key = group_key(evidence)
        return (self.lines[key],) if key else ()

    def name(self, reference_id: str) -> str:
        """A reference by its bare form in the text: "Son, 2021", or its number."""
        return self.names[reference_id]

    def author(self, reference_id: str) -> str:
        """Who a reference is by, as citations by name and year call it."""
        return self.authors[reference_id]

    def bibliography(self) -> Groups:
        return self.groups


def group_key(evidence: Iterable[Evidence]) -> Key:
    """What a citation prints: each (source, origin) once. A source cited directly is not named again as an origin."""
    return _pairs(tuple(evidence))


@lru_cache(maxsize=4096)  # whoever cites asks, and again who prints it
def _pairs(evidence: tuple[Evidence, ...]) -> Key:
    return tuple(dict.fromkeys((piece.source, piece.origin) for piece in evidence))


def place_of(style: Style, wanted: str, where: Where | None = None) -> Place:
    """Where citations stand: as ``wanted``, or where the style wants them if nothing is.

    A place that the style cannot serve is an InputError.
    """
    own: dict[Kind, Place] = {"author-date": "in-text", "note": "footnote", "numeric": "numeric"}
    able: dict[Kind, tuple[Place, ...]] = {
        "author-date": ("in-text", "footnote", "endnote"),
        "note": ("footnote", "endnote"),
        "numeric": ("numeric",),
    }
    if not wanted or (wanted == "in-text" and style.kind == "numeric"):
        return own[style.kind]
    found = next((place for place in able[style.kind] if place == wanted), None)
    if found is not None:
        return found
    cites = {"author-date": "names and years", "note": "whole notes", "numeric": "numbers"}[style.kind]
    mend = f"write place: {' or '.join(able[style.kind])}, or leave it out, or use another style"
    raise refuse("citation-place", f"the style '{style.name}' cites by {cites}, not {wanted}", where, mend=mend)


def settle(
    cited: Sequence[tuple[Use, Key]],
    references: Mapping[str, Reference],
    sources: Iterable[str],
    *,
    style: Style,
    labels: Labels,
    place: Place,
    spoken: bool = False,
    headings: tuple[str, str] = HEADINGS,
) -> Settled:
    """Print all citations of a document and its reference list.

    ``spoken``: a deck, where notes and numbers lead nowhere: notes stand in the line, numbers give way to names.
    """
    locale = labels.language
    names = load_style(AUTHOR_DATE) if style.kind != "author-date" else style
    shown = names if spoken and style.kind == "numeric" else style
    jobs = [_Job(use, key, _works(key, references)) for use, key in cited]
    first, rest = _in_order(jobs, shown.kind)
    noted = place in {"footnote", "endnote"} and not spoken
    texts, entries = _composed([*first, *rest], references, shown, labels, noted=noted)
    works = tuple(dict.fromkeys(name for job in jobs for name in job.names))
    if shown is not style:
        entries = printed([Request((name,)) for name in works], references, style, locale)[1]
    alone = printed([Request((name,)) for name in works], references, names, locale)[0]
    dated = {name: bare(plain(text)) for name, text in zip(works, alone, strict=True)}
    numbers = {
        job.key[0][0]: plain(_fenced(text)) for job, text in texts if job.use == "name" and shown.kind == "numeric"
    }
    called = {name: dated[_work(name, references)] for _, key in cited for pair in key for name in pair if name}
    return Settled(
        cites=_cites(texts, shown, dated),
        lines={
            job.key: _cite(_line(job, text, shown, dated, labels), job, dated, raised=False)
            for job, text in texts
            if job.use == "line"
        },
        names=called | numbers,
        authors={name: _author(text, references[name]) for name, text in called.items()},
        groups=_groups(entries, references, dated, set(sources), () if style.kind == "numeric" else headings, labels),
        notes=noted,
    )


@dataclass(frozen=True, slots=True)
class _Job:
    """One use of a citation; ``works`` are the records that stand for what its key names."""

    use: Use
    key: Key
    works: Key

    @property
    def direct(self) -> tuple[str, ...]:
        """What was read, without those named only for what they cite; all of them where nothing else is left."""
        plainly = tuple(dict.fromkeys(source for source, origin in self.works if not origin))
        shown = tuple(name for name in plainly if name not in self.via)
        return shown if shown or self.via else tuple(dict.fromkeys(source for source, _ in self.works))

    @property
    def via(self) -> dict[str, tuple[str, ...]]:
        """The works that a source cites, by the source; a copy beside its original is not named."""
        plainly = {source for source, origin in self.works if not origin}
        found: dict[str, tuple[str, ...]] = {}
        for source, origin in self.works:
            if origin and origin not in plainly:
                found[source] = (*found.get(source, ()), origin)
        return found

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for pair in self.works for name in pair if name)

    def requests(self, note: int) -> tuple[Request, ...]:
        """The group that is cited directly, then each origin and the source that it is cited in."""
        direct = (Request(self.direct, note),) if self.direct else ()
        via = ((*origins, source) for source, origins in self.via.items())
        return (*direct, *(Request((name,), note) for names in via for name in names))


def _in_order(jobs: Sequence[_Job], kind: Kind) -> tuple[list[_Job], list[_Job]]:
    """Notes count among themselves: the first one is full, wherever a source line named the work before."""
    if kind != "note":
        return list(jobs), []
    return [job for job in jobs if job.use == "cite"], [job for job in jobs if job.use != "cite"]


def _composed(
    jobs: Sequence[_Job], references: Mapping[str, Reference], style: Style, labels: Labels, *, noted: bool
) -> tuple[list[tuple[_Job, Inlines]], tuple[Entry, ...]]:
    """Each job with the words that the style prints for it, and the reference list."""
    asked = [
        job.requests(note if style.kind == "note" and job.use == "cite" else 0) for note, job in enumerate(jobs, 1)
    ]
    texts, entries = printed(
        [request for requests in asked for request in requests], references, style, labels.language
    )
    said = iter(texts)
    found = ((job, [next(said) for _ in requests]) for job, requests in zip(jobs, asked, strict=True))
    return [(job, _compose(job, said_so, style.kind, labels, noted=noted)) for job, said_so in found], entries


def _compose(job: _Job, texts: Sequence[Inlines], kind: Kind, labels: Labels, *, noted: bool) -> Inlines:
    """ "(Xuan Phong, 2023, as cited in Tran, 2024; Jandali, 2024)" from the words for its groups."""
    said = iter([_core(text, kind, fenced=bool(job.via)) for text in texts])
    parts = [next(said)] if job.direct else []
    for origins in job.via.values():
        works = _joined([next(said) for _ in origins], f" {labels.say('and')} ")
        through = f"{'' if kind == 'numeric' else ','} {labels.say('as cited in')} "
        parts.append((*works, Text(through), *next(said)))
    words = _joined(parts, ", " if kind == "numeric" else "; ")
    left = plain(texts[0])[:1]
    if job.use == "cite" and not noted and kind == "author-date" and left in BRACKETS:
        return merged((Text(left), *words, Text(BRACKETS[left])))
    return merged(words)


def _core(text: Inlines, kind: Kind, *, fenced: bool) -> Inlines:
    """Words to join with others: without their brackets, a note without its full stop; a number keeps its brackets.

    ``fenced``: a number that has none gets some, since words stand beside it.
    """
    said = plain(text)
    match kind:
        case "author-date":
            return _cut(text, 1, 1) if bare(said) != said else text
        case "note":
            return _cut(text, 0, 1) if said.endswith(".") and not said.endswith("n.d.") else text
        case "numeric":
            return _fenced(text) if fenced else text
        case _:
            assert_never(kind)


def _cut(content: Inlines, first: int, last: int) -> Inlines:
    """``content`` without its first and last characters."""
    items = list(content)
    if first:
        items[0] = map_texts((items[0],), lambda text: text[first:])[0]
    if last:
        items[-1] = map_texts((items[-1],), lambda text: text[:-last])[0]
    return tuple(items)


def _joined(parts: Iterable[Inlines], separator: str) -> Inlines:
    result: list[Inline] = []
    for at, part in enumerate(parts):
        result += [Text(separator), *part] if at else part
    return tuple(result)


def _cites(
    texts: Iterable[tuple[_Job, Inlines]], style: Style, dated: Mapping[str, str]
) -> dict[Key, tuple[Cite, ...]]:
    found: dict[Key, tuple[Cite, ...]] = {}
    for job, text in texts:
        if job.use == "cite":
            shown = text if style.raised else _fenced(text)
            found[job.key] = (*found.get(job.key, ()), _cite(shown, job, dated, raised=style.raised))
    return found


def _line(job: _Job, text: Inlines, style: Style, dated: Mapping[str, str], labels: Labels) -> Inlines:
    """A citation in a source line or cell, which has no room for a note: by name and year, or by number."""
    if style.kind != "note":
        return _fenced(text)
    named = [(Text("; ".join(dated[name] for name in request.works)),) for request in job.requests(0)]
    return _compose(job, named, "author-date", labels, noted=True)


def _fenced(content: Inlines) -> Inlines:
    """A bare number in brackets, so that nobody takes it for part of the text."""
    return merged((Text("["), *content, Text("]"))) if plain(content)[:1].isdigit() and _is_number(content) else content


def _is_number(content: Inlines) -> bool:
    return not re.sub(r"[\d,;–\s-]", "", plain(content))


def _cite(content: Inlines, job: _Job, dated: Mapping[str, str], *, raised: bool) -> Cite:
    text = plain(content)
    apart = content if any(not isinstance(item, Text) for item in content) else ()
    return Cite(text, job.key, apart, raised and _is_number(content), places_of(text, job.names, dated))


def _groups(
    entries: Sequence[Entry],
    references: Mapping[str, Reference],
    dated: Mapping[str, str],
    read: set[str],
    headings: tuple[str, ...],
    labels: Labels,
) -> Groups:
    """Texts read, then works reached through them; without headings one list in the style's own order."""
    told = [entry if entry[0] in read else _secondary(entry, references[entry[0]], dated, labels) for entry in entries]
    if not headings:
        return (("", tuple(told)),) if told else ()
    texts = tuple(entry for entry in told if entry[0] in read)
    works = tuple(entry for entry in told if entry[0] not in read)
    return tuple(group for group in zip(map(labels.say, headings), (texts, works), strict=True) if group[1])


def _secondary(entry: Entry, reference: Reference, dated: Mapping[str, str], labels: Labels) -> Entry:
    """An entry with the text it was reached through: "[in Tran, 2024]", or that this text does not list it."""
    through = dated.get(reference.listed_in or reference.missing_from, "")
    if not through:
        return entry
    how = labels.say("cited without an entry in") if reference.missing_from else labels.say("in")
    return entry[0], (*entry[1], Text(f" [{how} {through}]"))


def _author(dated: str, reference: Reference) -> str:
    """A name without its year, or without the words that the language has for "no date"."""
    if reference.issued:
        return _YEAR.sub("", dated)
    return dated.rpartition(", ")[0] or _YEAR.sub("", dated)


def _works(key: Key, references: Mapping[str, Reference]) -> Key:
    return tuple((_work(source, references), _work(origin, references)) for source, origin in key)


def _work(name: str, references: Mapping[str, Reference]) -> str:
    """The record that stands for a work: an entry that is one of the topic's sources is that source."""
    reference = references.get(name)
    return (reference.same_as or name) if reference else name


def bare(text: str) -> str:
    """A citation without the one pair of brackets its style puts around it."""
    closing = BRACKETS.get(text[:1], "")
    return text[1:-1] if closing and text.find(closing) == len(text) - 1 else text
